"""Schools named outright: in full, by honorific, or as bare provinces in a list.

A province alone is never a school; it becomes one in a list that a school or an opener ("gồm 07 đơn vị:", "2 trường
(...)") begins. Namesakes (two schools called Nguyễn Văn Cừ) are told apart by the kind of school, the province, or the
rest of the article; where none of these decides, the mention is left out.
"""

from functools import lru_cache
from typing import Any, Literal

import msgspec

from nlp.data import Words, lists
from nlp.data import patterns as filled
from nlp.reading import ITEM_MARK, Reading, SchoolFound
from nlp.records import Record
from nlp.registry import registry
from nlp.text.alternatives import any_of
from nlp.text.folding import fold
from nlp.text.phrases import Hit, Phrases
from nlp.text.searches import looked_for


class Word(Record, frozen=True):
    """A word or name that tells of schools; `slugs` are those an alias, a province or an honorific stands for."""

    kind: Literal["other", "alias", "head", "nha", "bare", "honorific", "province", "none"]
    slugs: tuple[str, ...] = ()


_IN_FULL = {"trường đtcb": "trường đào tạo cán bộ", "trường ct": "trường chính trị", "tct": "trường chính trị"}


@lru_cache(maxsize=1)
def patterns() -> Words[str, Any]:
    """The words around the names of schools: of `schools_patterns.yml`, `schools_phrases.yml` and the registries."""
    named = {name: any_of(words, free_spacing=True) for name, words in lists("schools_phrases.yml").items()}
    named |= {"provinces": any_of(registry().provinces, free_spacing=True), "item_mark": ITEM_MARK}
    return filled("schools_patterns.yml", "names", named, looked_for)


@lru_cache(maxsize=1)
def asides() -> Words[str, Any]:
    """The words between a school and another that is told of beside it."""
    return filled("schools_patterns.yml", "asides", {}, looked_for)


@lru_cache(maxsize=1)
def _tokens() -> Phrases[Word]:
    data, phrases = registry(), lists("schools_phrases.yml")
    return Phrases(
        {
            **{name: Word("province", (slug,)) for name, slug in data.provinces.items()},
            **{name: Word("honorific", tuple(slugs)) for name, slugs in data.honorifics.items()},
            **{name: Word("other") for name in phrases["other_institutions"]},
            **{head + name: Word("head") for name in phrases["heads"] for head in ("", _AT_HOME)},
            **{
                fold(alias): Word("alias", (school.slug,))
                for school in data.schools.values()
                for alias in school.aliases
            },
            **{name: Word("none") for name in phrases["no_provinces"]},
            **dict.fromkeys(("nhà trường", *(f"{nha}trường {we}" for nha in ("", "nhà ") for we in WE)), Word("nha")),
            "trường": Word("bare"),
        }
    )


WE = ("ta", "tôi", "chúng ta", "chúng tôi")
_AT_HOME = "chủ nhà "  # "Chủ nhà Trường Chính trị tỉnh A" has no "nhà trường"


@lru_cache(maxsize=1)
def short_names() -> Phrases[str]:
    """What may stand for a school by itself: provinces ("Bắc Kạn và Hòa Bình thì chưa"), and honorifics that one school
    alone has ("sớm nhất là Tô Hiệu và Vĩnh Phúc")."""
    alone = {name: slugs[0] for name, slugs in registry().honorifics.items() if len(slugs) == 1}
    return Phrases(alone | registry().provinces)


class Names:
    """One pass over the tokens of an article; `found` grows in the order of the text."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.folded, self.patterns, self.data = reading, reading.folded, patterns(), registry()
        self.tokens = _tokens().find(self.folded)
        if _AT_HOME in self.folded:
            self.tokens = [
                msgspec.structs.replace(hit, start=hit.start + len(_AT_HOME))
                if self.folded.startswith(_AT_HOME, hit.start)
                else hit
                for hit in self.tokens
            ]
        self.found: list[SchoolFound] = []
        self.listed: set[int] = set()  # starts of mentions that stand in a list
        self.generic: list[Hit[Word]] = []  # "Nhà trường": resolved when all names are known
        self.bearers: dict[
            str, str
        ] = {}  # honorifics told with a province: "Trường Chinh tỉnh Ninh Bình", the successor
        self.others: list[int] = []  # starts of other institutions
        # "Trường Lê Hồng Phong": only with the full name elsewhere
        self.nicknames: list[tuple[Hit[Word], Hit[Word]]] = []

    def collect(self) -> None:
        """Fill all of it."""
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            match token.value.kind:
                case "other":
                    self.others.append(token.start)
                    at += 1
                case "alias":
                    slug = token.value.slugs[0]
                    after = at + 2 if self._own_province(at + 1, [slug]) else at + 1
                    self.found.append(SchoolFound(token.start, self.tokens[after - 1].end, slug))
                    at = self._list(after)
                case "head" | "bare":
                    at = self._head(at)
                case "province":
                    at = self._bare_list(at)
                case "nha":
                    self.generic.append(token)
                    at += 1
                case _:
                    at += 1
        known = {found.school for found in self.found}
        for head, name in self.nicknames:
            slugs = known.intersection(name.value.slugs)
            if len(slugs) == 1:
                self.found.append(SchoolFound(head.start, name.end, slugs.pop()))
        self.found.sort(key=lambda school: school.start)

    def _text(self, token: Hit[Word]) -> str:
        return self.folded[token.start : token.end]

    def _gap(self, at: int) -> str:
        """What stands between the token before and the token at `at`; a letter where there is no such token."""
        if at >= len(self.tokens):
            return "x"
        return self.folded[self.tokens[at - 1].end : self.tokens[at].start]

    def _head(self, at: int) -> int:
        head = self.tokens[at]
        following = self.tokens[at + 1].value.kind if at + 1 < len(self.tokens) else None
        if following in {"honorific", "province"}:
            if self.patterns.to_name.fullmatch(self._gap(at + 1)):
                if head.value.kind == "bare":
                    if following == "honorific":
                        self.nicknames.append((head, self.tokens[at + 1]))
                        return at + 2
                elif named := self._named(at + 1, head):
                    slug, after = named
                    self.found.append(SchoolFound(head.start, self.tokens[after - 1].end, slug))
                    return self._list(after)
            if self.patterns.list_head.fullmatch(self._gap(at + 1)):
                return self._members(at + 1, self._run(at + 1, head))
        if head.value.kind == "bare":
            if self.reading.text[head.start] == "T":  # not "môi trường", "trường hợp"
                self.generic.append(head)
        elif self._text(head) != "tct":  # a part of documents' symbols, too
            self.generic.append(head)
        return at + 1

    def _named(self, at: int, head: Hit[Word] | None) -> tuple[str, int] | None:
        """The school named by the token at `at` and its own province after it; and where to go on."""
        token = self.tokens[at]
        if token.value.kind == "province":
            slug = token.value.slugs[0]
            if head and "chính trị" not in self._kind(head) and not self._kind_fits(slug, head):
                return None
            return slug, at + 1
        slugs = list(token.value.slugs)
        if own := self._own_province(at + 1, slugs):
            if len(slugs) == 1:
                self.bearers[self._text(token)] = own
            return own, at + 2
        if known := self.bearers.get(self._text(token)):
            return known, at + 1
        if head and len(slugs) > 1:
            slugs = [slug for slug in slugs if self._kind_fits(slug, head)]
        return (slugs[0], at + 1) if len(slugs) == 1 else None

    def _own_province(self, at: int, slugs: list[str]) -> str | None:
        """The school's slug if the token at `at` is the province of one of `slugs`, or of what absorbed it."""
        if (
            at >= len(self.tokens)
            or self.tokens[at].value.kind != "province"
            or not self.patterns.to_province.fullmatch(self._gap(at))
        ):
            return None
        province = self.tokens[at].value.slugs[0]
        merger = self.data.merger_of(province)
        absorbed = merger.absorbs if merger and merger.successor == province else []
        return province if province in slugs or set(absorbed).intersection(slugs) else None

    def _kind(self, head: Hit[Word]) -> str:
        return _IN_FULL.get(self._text(head), self._text(head))

    def _kind_fits(self, slug: str, head: Hit[Word]) -> bool:
        """Whether the head ("trường đtcb") is that of the school's official name."""
        return fold(self.data.schools[slug].name).startswith(self._kind(head))

    def _run(self, at: int, head: Hit[Word] | None = None) -> list[tuple[int, SchoolFound]]:
        """The members of a list that begins with the token at `at`, each with the index that follows it; `head` tells
        the kind of those with honorifics."""
        run: list[tuple[int, SchoolFound]] = []
        while at < len(self.tokens) and self.tokens[at].value.kind in {"province", "honorific"}:
            if run and not self.patterns.to_next.fullmatch(self._gap(at)):
                break
            named = self._named(at, head if self.tokens[at].value.kind == "honorific" else None)
            if not named:
                break
            slug, after = named
            run.append((after, SchoolFound(self.tokens[at].start, self.tokens[after - 1].end, slug)))
            at = after
        return run

    def _members(self, at: int, run: list[tuple[int, SchoolFound]]) -> int:
        self.found += [school for _, school in run]
        if len(run) > 1:
            self.listed.update(school.start for _, school in run)
        return run[-1][0] if run else at + 1

    def _list(self, at: int) -> int:
        """Go on with the bare provinces and honorifics after a school named in full."""
        if at < len(self.tokens) and self.patterns.to_next.fullmatch(self._gap(at)) and (run := self._run(at)):
            self.listed.add(self.found[-1].start)
            self.listed.update(school.start for _, school in run)
            return self._members(at, run)
        return at

    def _bare_list(self, at: int) -> int:
        run = self._run(at)
        if not run:
            return at + 1
        start, end = run[0][1].start, run[-1][1].end
        sentence = self.reading.sentence_at(start)
        before = self.patterns.list_opener.search(self.folded, max(sentence.start, start - 130), start)
        opened = before and not any(other >= before.start() for other in self.others[-1:])
        if opened or self.patterns.bare_role.match(self.folded, end):
            if len(run) == 1 and self.folded.endswith(" trường ", 0, start):  # "năm 2020 trường Nghệ An là Cụm trưởng"
                run = [(run[0][0], msgspec.structs.replace(run[0][1], start=start - len("trường ")))]
            return self._members(at, run)
        return run[-1][0]
