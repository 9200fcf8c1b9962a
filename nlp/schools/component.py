"""Which school the text means: those it names, and "Nhà trường", "Trường", "Trường Chính trị tỉnh" without a name.

A school's own pages and its province's paper leave the name out; so does a text that has just spoken of a school.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from extract.article import Article
from nlp.people.names import MIDDLE
from nlp.reading import Reading, SchoolFound, begin
from nlp.registry import registry
from nlp.schools import asides
from nlp.schools.names import WE, Names, Word, patterns, short_names
from nlp.text.folding import fold_key
from nlp.text.phrases import Hit
from nlp.text.spans import within

_LEFT_OUT = ("chưa kể ", "không kể ", "không tính ", "chưa tính ", "ngoại trừ ")  # "(chưa kể Trường A)"


def find(reading: Reading) -> None:
    """Fill `reading.schools` and `reading.short_names`, in the order of the text, and `reading.home`."""
    names = Names(reading)
    names.collect()
    reading.site = _site_school(reading.article)
    own = reading.site or _province_of(reading.article)
    reading.short_names = short_names().find(reading.folded)
    reading.home = own or _only_school(reading, names.found)
    reading.schools = sorted(names.found)
    reading.asides = list(asides.find(reading))
    reading.schools = sorted([*names.found, *_implied(reading, names, sure=bool(own))], key=lambda school: school.start)


@lru_cache(maxsize=1024)
def explicit(text: str) -> tuple[str, ...]:
    """Slugs of the schools that a short text (a site's name, a byline, an organisation) names in full."""
    reading = begin(Article(text=text))
    names = Names(reading)
    names.collect()
    return tuple(found.school for found in names.found)


def _site_school(article: Article) -> str | None:
    """The school whose own site it is."""
    if article.url and (own := registry().school_at(article.url)):
        return own
    for text in (article.site_name, article.byline):
        if text and (named := set(explicit(text))) and len(named) == 1:
            return named.pop()
    return None


def _only_school(reading: Reading, found: list[SchoolFound]) -> str | None:
    """The only one the text, the title or, with it, the lead or the opening names; of a cluster, the lead names it."""
    named = [
        s
        for s in found
        if reading.folded[s.start : s.end] not in registry().provinces
        and not reading.folded.endswith(_LEFT_OUT, 0, s.start)
    ]
    lead = reading.block_at(reading.body_start)
    of_cluster = "cụm" in reading.folded[lead.start : lead.end]
    opening = lead.end if of_cluster else reading.opening_end(reading.dates)
    for end in (len(reading.text), reading.blocks[0].end, lead.end, opening):
        about = {school.school for school in named if school.end <= end}
        if len(about) == 1 and not (end == len(reading.text) and _compares(reading, about)):
            return about.pop()
    return None


_COMPARED = 2  # provinces


def _compares(reading: Reading, about: set[str]) -> bool:
    """Whether others are told of by their provinces, one after the other: "Huế về đích. ... Quảng Bình tự chấm ..."."""
    heads = {name.value for name in reading.short_names if reading.sentence_at(name.start).start == name.start}
    return len(heads - about) > _COMPARED


def _province_of(article: Article) -> str | None:
    """The province a local paper or portal belongs to, from its host ("baohungyen.vn") or name ("Báo Hưng Yên")."""
    provinces = registry().provinces
    if article.url and (own := _province_at(urlsplit(article.url).hostname or "")):
        return own
    if article.site_name:
        name = fold_key(article.site_name)
        fits = [slug for province, slug in provinces.items() if name.endswith(" " + province)]
        if len(set(fits)) == 1:
            return fits[0]
    return None


@lru_cache(maxsize=1024)
def _province_at(host: str) -> str | None:
    bare = {slug.replace("-", ""): slug for slug in registry().schools}
    fits = ([name for name in bare if label.startswith(name) or label.endswith(name)] for label in host.split("."))
    return next((bare[max(names, key=len)] for names in fits if names), None)


def _implied(reading: Reading, names: Names, *, sure: bool) -> Iterator[SchoolFound]:
    us = -1  # the block in which "Nhà trường" is already the one that writes
    for token in names.generic:
        if _is_one_school(reading, token):
            block = reading.block_at(token.start).start
            unit = patterns().unit_alone.match(reading.folded, token.end)
            named = unit.end() if unit else token.end
            spoken_of = None if sure or not unit else _province_before(reading, token.start)
            ours = reading.folded.endswith(WE, token.start, token.end)
            if ours and (sure or reading.folded.startswith("trường", token.start)):  # "trường ta": on its own site only
                school = reading.home if sure and not _is_anothers(reading, token) else None
            else:
                school = spoken_of or (
                    reading.home if unit or block == us else _antecedent(reading, names, token.start)
                )
            us = block if sure and school == reading.home else us
            if school:
                yield SchoolFound(token.start, named, school, implied=True)


def _is_anothers(reading: Reading, token: Hit[Word]) -> bool:
    """ "Ông A nói: “Trường chúng tôi sẽ đăng cai”"."""
    said = reading.text[reading.block_at(token.start).start : token.start]
    quoted = said.count("“") > said.count("”") or said.count('"') % 2 == 1
    return quoted and reading.folded.endswith("tôi", token.start, token.end)


def _province_before(reading: Reading, at: int) -> str | None:
    """The province of "Tỉnh ủy Sóc Trăng ban hành Đề án xây dựng Trường Chính trị tỉnh ..." on nobody's own site."""
    sentence = reading.sentence_at(at)
    found = [m[1] for m in patterns().told_of.finditer(reading.folded, sentence.start, at)]
    if not found and sentence.start > sentence.block.start:
        before = reading.sentence_before(at)
        found = [
            m[1]
            for m in patterns().told_of.finditer(reading.folded, before.start, before.end)
            if m.end() == before.end - 1
        ]
    if not found and (head := patterns().heading.match(reading.folded, sentence.block.start)):
        found = [head[1]]
    return registry().provinces[fold_key(found[-1])] if found else None


def name_end(folded: str, school: SchoolFound) -> int:
    """Where the name of a school ends in the folded text: "Trường Chính trị Lê Duẩn của Quảng Trị" is one."""
    of = patterns().of_province.match(folded, school.end)
    return of.end() if of and registry().provinces[fold_key(of[1])] == school.school else school.end


_MANY = (" các ", " những ")  # asked first: most of those that are several


def _is_one_school(reading: Reading, token: Hit[Word]) -> bool:
    rules, text, folded = patterns(), reading.text, reading.folded
    if folded.endswith(_MANY, 0, token.start) or rules.plural.search(folded, max(0, token.start - 20), token.start):
        return False
    if token.value.kind == "nha":
        return True
    after = text[token.end : token.end + 3].lstrip(" ")
    if token.value.kind == "bare":
        shouted = text[token.start + 1].isupper()
        return (
            not shouted
            and not after[:1].isupper()
            and not _is_given_name(reading, token.start)
            and not rules.not_after_truong.match(folded, token.end)
        )
    if text[token.start] == "t" and not patterns().unit_alone.match(folded, token.end):
        return False
    return not folded.startswith("trường cán bộ", token.start) and not rules.not_after_political_school.match(
        folded, token.end
    )


def _is_given_name(reading: Reading, at: int) -> bool:
    """ "Ngô Xuân Trường, Hiệu trưởng": a person's."""
    middle = reading.folded.rfind(" ", 0, max(0, at - 1)) + 1
    return reading.folded[middle : at - 1] in MIDDLE and reading.text[middle].isupper()


def _subject(reading: Reading, named: list[SchoolFound]) -> SchoolFound | None:
    """Of the schools named, the last first, the one that the last sentence begins with ("Trường A được hợp nhất từ
    Trường A và Trường B."), else the last."""
    if not named:
        return None
    start = reading.sentence_at(named[0].start).start
    first = [school for school in named if school.start >= start][-1]
    heads = patterns().adjunct.fullmatch(reading.folded, start, first.start)
    return first if heads and not patterns().goes_on.match(reading.folded, first.end) else named[0]


def _antecedent(reading: Reading, names: Names, at: int) -> str | None:
    """The school last spoken of by itself in the block, else the article's own; none after another institution."""
    block = reading.block_at(at)
    before = reversed(within(names.found, block.start, at))
    spoken_of = [s for s in before if s.start not in names.listed and not asides.is_aside(reading, s.start)]
    acting = [
        s for s in spoken_of if not patterns().partner.search(reading.folded, max(block.start, s.start - 40), s.start)
    ]
    if reading.home and spoken_of and not acting:
        return reading.home
    school = _subject(reading, acting or spoken_of)
    other = bisect_left(names.others, at) - 1
    foreign = names.others[other] if other >= 0 and names.others[other] >= block.start else None
    if foreign is not None and (school is None or school.start < foreign):
        return None
    return school.school if school else reading.home
