"""One word for a cluster's role in its sentence: the schools around it, its cluster, and the year it holds."""

import re
from bisect import bisect_left

from nlp.clusters.names import is_merged, spoken_of
from nlp.clusters.places import place_of
from nlp.clusters.role_words import RoleWord, patterns
from nlp.clusters.schools import schools_between
from nlp.clusters.words import words_of
from nlp.clusters.years import Years, several
from nlp.events.mentions import REACH
from nlp.reading import Block, ClusterFound, Reading, SchoolFound, Sentence
from nlp.records import Stretch
from nlp.registry import registry
from nlp.text.spans import first_within, last_before, within
from nlp.text.tables import Table

_WORDS = words_of("role")

STATED_YEAR = _WORDS.stated_year
_NAMED = 300  # clusters; no article names more, a page that does is a list
_OPENING = 10  # characters of a paragraph
_TOPIC_END = 80  # characters from "vì" to the role
IN_BRACKETS = _WORDS.in_brackets
POST_OF = _WORDS.post_of
_MOST_ITEMS = 60  # clusters are ten
_SENTENCE_ENDS = (".", "!", "?", ";")


def year_of_list(reading: Reading, block: Block) -> str:
    """The year in the line, or in the title, over a list of who is what: "Phân công cụ thể năm 2026:", "công bố Quyết
    định công nhận Cụm trưởng, Cụm phó các cụm thi đua năm 2025, theo đó:"."""
    at, closed = bisect_left(reading.block_starts, block.start), False
    for above in reversed(reading.blocks[max(0, at - _MOST_ITEMS) : at]):
        item = _WORDS.item.match(reading.folded, reading.blocks[at].start)
        line = reading.folded[above.start : above.end].rstrip()
        listed = _is_listed(item)
        heads = item and (line.endswith(":") or item["mark"] or item["head"])
        heads = heads and (listed or not line.endswith(_SENTENCE_ENDS))
        beside = listed and not line.endswith(":") and _is_listed(_WORDS.item.match(reading.folded, above.start))
        if heads and not beside and (year := _year_assigned(reading, above)):
            return year
        if not item or (closed and line.endswith(";")):  # the list is over, its last line ends with a full stop
            break
        at, closed = at - 1, line.endswith(".")
    return ""


def _is_listed(item: re.Match[str] | None) -> bool:
    """ "- ", "1. "; not "Cụm trưởng: "."""
    mark = item["mark"] if item else None
    return bool(mark and not mark.rstrip()[-1].isalpha())


def _year_assigned(reading: Reading, head: Block) -> str:
    """Of the last words of a line, "... năm 2025. Cụ thể:"."""
    last = reading.sentence_at(head.end - 1)
    said = reading.folded[max(reading.sentence_before(last.start).start, head.start) : head.end]
    if not (told := _WORDS.assigned.search(said)):
        return ""
    years = list(STATED_YEAR.finditer(said))
    year = next((year for year in years if year.start() >= told.start()), next(iter(years), None))
    between = said[told.end() : year.start()].replace("nhiệm vụ", "") if year else ""
    return year[0] if year and not _WORDS.of_what_is_held.search(between) else ""


class Role:
    """One role word in its sentence, up to the role word after it."""

    def __init__(
        self, reading: Reading, sentence: Sentence, word: RoleWord, following: int, years: Years, tables: list[Table]
    ) -> None:
        self.reading, self.sentence, self.word, self.following, self.years = reading, sentence, word, following, years
        self.text, self.start, self.end = reading.folded, word.start, word.end
        self.cluster: str | None = None
        self._years_after: dict[int, int | None] = {}  # by how far is looked for them
        self.left, self.right = max(sentence.start, word.start - REACH), min(sentence.end, word.end + REACH)
        self.schools = schools_between(reading, self.left, self.right)
        self._take_cluster()
        self.place = place_of(reading.folded, sentence.block, Stretch(self.start, self.end), tables)
        if not word.lead and (helps := _WORDS.helps.search(reading.folded, self.left, self.start)):
            self.start = helps.start()
        before = [school for school in self.schools if school.end <= self.start]
        self.before = [school for school in before if not self._is_beside(before, school)]
        self.after = [school for school in self.schools if self.end <= school.start < following]
        if self.after[1:] and _WORDS.companion.fullmatch(reading.folded, self.end, self.after[0].start):
            self.after = self.after[reading.folded.startswith((" là ", " còn có "), self.after[0].end) :]

    def _take_cluster(self) -> None:
        """Let the role reach over the cluster's name after it: "Cụm trưởng Cụm thi đua số 9"."""
        line = self.sentence.block.end  # in the head of a table the last cell is a role, the next line a cluster
        for found in within(self.reading.clusters, self.start, min(self.end + 6, line)):
            between = self.text[self.end : found.start]
            other = "," in between and self.text.startswith(" do ", found.end)  # "tại A - Cụm phó, Cụm do B"
            if found.end <= self.following and ";" not in between and not other:
                self.end, self.cluster = max(self.end, found.end), None if found.implied else found.cluster
        if left := _WORDS.left.match(self.text, self.end, self.right):
            self.end = left.end()
        if not self.cluster and (region := patterns().region.match(self.text, self.end, line)):
            self.end, self.cluster = region.end(), registry().cluster(region[0].strip())

    def _is_beside(self, before: list[SchoolFound], school: SchoolFound) -> bool:
        """ "A (B là Cụm phó) làm Cụm trưởng": B, of whom the bracket behind A tells."""
        opened = self.text.rfind("(", self.left, school.start)
        closed = self.text.find(")", opened, self.start) if opened >= 0 else -1
        shared = not self.word.lead and self.text.startswith("(cùng", opened)
        behind = closed > school.start and any(other.end in {opened, opened - 1} for other in before)
        return behind and not shared

    def phrase_of(self, school: SchoolFound) -> int:
        """Where the words for a school begin: with the person whose it is, "ông A, Hiệu trưởng Trường B"."""
        person = last_before(self.reading.people, school.start)
        told = person and POST_OF.fullmatch(self.text, person.end, school.start)
        return person.outer[0] if person and told else school.start

    def is_midway(self) -> bool:
        """ "Từ ngày 01/8/2025, A thay B làm Cụm trưởng": it is the year's lead, B none of the year before."""
        said = self.text[self.sentence.start : self.sentence.end]
        at = self.start - self.sentence.start
        said = said[said.rfind(";", 0, at) + 1 :].partition(";")[0]
        return bool(
            _WORDS.midway.search(said)
            or self.ends_with_the_year()
            or (self.years.middle and (self.word.flag or _WORDS.now_on.search(said)))
        )

    def ends_with_the_year(self) -> bool:
        """ "A đảm nhiệm Cụm trưởng cho đến hết năm 2025", told of 2025."""
        until = _WORDS.until.search(self.text, self.sentence.start, self.sentence.end)
        return bool(until and int(until[1]) == self.years.base)

    def is_followed(self) -> bool:
        """ "Cụm trưởng năm 2025 được trao cho A. Giúp việc có Cụm phó là B": they are of the same year."""
        return self.word.lead and bool(_WORDS.deputies_next.match(self.text, self.end))

    def heads_deputies(self) -> bool:
        """ "Cụm phó là hai trường B và C", of the year of the lead told of before."""
        text, start = self.text, self.sentence.start
        opens = _WORDS.opens.fullmatch(text, start, self.word.start)
        return not self.word.lead and bool(opens and _WORDS.names.match(text, self.word.end))

    def years_after(self) -> list[int]:
        """ "Cụm trưởng các năm 2016, 2019 và 2022"."""
        listed = _WORDS.years.match(self.text, self.end)
        return several(listed[1].replace("nay", str(self.years.now))) if listed else []

    def years_over(self, year: int | None) -> list[int]:
        """ "Năm 2015-2016, Trường A là Cụm trưởng; nhiệm kỳ 2017 - 2018, là B"."""
        clause = max(self.left, self.text.rfind(";", self.left, self.start) + 1)
        over = _WORDS.years_over.match(self.text, clause, self.start)
        over = over or _WORDS.years_beside.search(self.text, clause, self.start)
        years = several(over[1]) if over else []
        return years if not year or year in years else []

    def is_somebodys(self) -> bool:
        """ "bầu Công an tỉnh Bình Dương làm Cụm trưởng năm 2025": no heading over those that follow."""
        return self.text.endswith((" làm ", " là ", " giữ "), self.left, self.start)

    def cluster_of(self, school: SchoolFound) -> str | None:
        """The cluster beside the role, else the one spoken of last before it, else the article's."""
        if self.cluster:
            return self.cluster
        clusters = self.reading.clusters
        before = spoken_of(self.reading, max(self.start, school.start) + 1)
        named = next(before, None) or next(iter(clusters), None)
        if not named or school.school in registry().members(named.cluster) or self._is_headed_by(named):
            return named.cluster if named else None
        # Two clusters meet: a school is of the one that it is known to belong to.
        known = (found for found in clusters[:_NAMED] if school.school in registry().members(found.cluster))
        own = (found.cluster for found in known if not is_merged(self.reading, found))
        return next(own, named.cluster)

    def _is_headed_by(self, cluster: ClusterFound) -> bool:
        """The paragraph opens with it: it is a list of clusters, and registries grow old."""
        start = self.sentence.block.start
        opening = within(self.reading.clusters, start, start + _OPENING)
        return any(found.cluster == cluster.cluster and not found.implied for found in opening)

    def day_ahead(self) -> tuple[int, int] | None:
        """The year and the month that head the sentence: "Ngày 15/01/2024, ...", "Từ tháng 12/2022 đến tháng
        11/2023, ..."."""
        day = first_within(self.reading.dates, self.sentence.start, self.start)
        told = _WORDS.month.match(day.value.rpartition("/")[2]) if day else None
        if not day or not told or not _WORDS.before_day.fullmatch(self.text, self.sentence.start, day.start):
            return None
        return (int(told[1]), int(told[2])) if told[1] in self.text[day.start : day.end] else None

    def _until(self) -> int:
        """Where a clause of another year begins: "...; sang năm 2027, Trường B"."""
        clause = _WORDS.clause_of_year.search(self.text, self.end, self.right)
        return clause.start() if clause else self.right

    def next_year(self, base: int) -> int:
        """The year of a role that passes on: a later one in the sentence, else the one after the year under review."""
        named = [self.years.of(match[0]) for match in STATED_YEAR.finditer(self.text, self.left, self._until())]
        return max([year for year in named if year and year > base], default=base + 1 if self.years.review else base)

    def year_after(self, reach: int = 40) -> int | None:
        """The year right after the role, before any school; asked for nine times an article of three roles."""
        if reach not in self._years_after:
            self._years_after[reach] = self._year_within(reach)
        return self._years_after[reach]

    def _year_within(self, reach: int) -> int | None:
        if bracketed := IN_BRACKETS.match(self.text, self.end):
            return int(bracketed[1])
        limit = min([self.following, self.end + reach, *(s.start for s in self.schools if s.start >= self.end)])
        clause = self.text.find(";", self.end, limit)
        stated = STATED_YEAR.search(self.text, self.end, clause if clause >= 0 else limit)
        before = self.text[self.end : stated.start()].rstrip() if stated else ""
        if "," in before[:-1] or _WORDS.earlier.search(before) or _WORDS.of_what_is_held.search(before):
            return None
        if stated and before.endswith((",", "còn", "và", "thì")) and _WORDS.next_clause.match(self.text, stated.end()):
            return None
        return self.years.of(stated[0]) if stated else None

    def years_between(self, start: int, beside: bool) -> list[int | None]:
        """The years from `start` to the role; where it is not `beside`, none of what was held before: "A tổ chức hội
        nghị triển khai nhiệm vụ năm 2023 với tư cách Cụm trưởng"."""
        return [
            self.years.of(match[0])
            for match in STATED_YEAR.finditer(self.text, start, self.start)
            if beside or not _WORDS.of_what_is_held.search(self.text, start, match.start())
        ]

    def year_at_end(self) -> int | None:
        """ "Cụm trưởng: A; Cụm phó: B và C (năm 2024)", "Cùng với Cụm trưởng A, hai Cụm phó năm 2025 là B và C"."""
        folded, end = self.text, self.sentence.end
        last = _WORDS.in_the_end.search(folded, self.following, end)
        if not last and _WORDS.is_beside.search(folded, self.left, self.start):
            last = STATED_YEAR.search(folded, self.following, end)
        return self.years.of(last[0].strip("()")) if last else None

    def year_ahead(self, start: int) -> int | None:
        """The year right before the words that begin at `start`, or at the head of their clause: "Năm ngoái, ..."."""
        if helped := STATED_YEAR.search(self.text, self.start, self.word.start):
            return self.years.of(helped[0])  # "Giúp A trong năm tới với vai Cụm phó là B"
        if not _WORDS.may_be_year.search(self.text, self.left, start):
            return None  # two of three: the patterns below look for a year behind every word (1 % of all reading)
        before = _WORDS.year_before.search(self.text, max(self.left, start - 30), start)
        if before and (before["when"] or not self.text.endswith(("so với ", "cuối "), self.left, before.start())):
            apposed = self.before and not any(map(str.isalpha, self.text[self.before[-1].end : self.start]))
            held = _WORDS.of_what_is_held if apposed else _WORDS.at_meeting
            aside = "," in before[0] and held.search(self.text, self.left, before.start())
            return None if aside else self.years.of(before[1])
        told = _WORDS.aside.sub(lambda aside: " " * len(aside[0]), self.text[self.left : start])
        heads = [match[1] for match in _WORDS.heading_year.finditer(told[told.rfind(";") + 1 :])]
        # The one takes 50 µs, and what it ends with stands hardly ever there.
        if not heads and _WORDS.topic_end.search(told[-_TOPIC_END:]) and (topic := _WORDS.topic_year.search(told)):
            heads = [topic[1] or topic[2]]
        return self.years.of(heads[-1]) if heads else None

    def _is_alone(self) -> bool:
        """ "A làm Cụm trưởng, B được bầu làm Cụm phó năm 2025", unless A "được bầu", too."""
        own = _WORDS.of_its_own.search(self.text, self.end, self.following)
        said = self.text[self.before[-1].end : self.start] if self.before else ""
        return own is not None and own[0] not in said

    def year(self, start: int, handed: bool) -> int | None:
        """The year right before the words that begin at `start`; for roles given together, the one after the last of
        them."""
        if ahead := self.year_ahead(start):
            return ahead
        following = patterns().role.search(self.text, self.following, min(self.right, self.following + 30))
        shared = (
            following
            and bool(following["lead"]) != self.word.lead
            and (self.word.lead or ";" not in self.text[self.end : self.following])
            and not self.text.endswith(" từ ", 0, following.start())  # "A thôi làm Cụm trưởng; B từ Cụm phó lên thay"
            and not self._is_alone()
        )
        together = _WORDS.of_them.match(self.text, following.end()) if following and shared else None
        if not together and not handed:
            head = _WORDS.head_year.match(self.text, self.sentence.start, self.start)
            return self.years.of(head["year"]) if head else None
        later = together or _WORDS.later.search(self.text, self.end, self._until())
        year = self.years.of(next(filter(None, later.groups()))) if later else None
        return year if together or (year or 0) >= (self.years.base or 0) else None
