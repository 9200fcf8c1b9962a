"""Mentions of a cluster's lead and deputies: a role word, the schools beside it, and the year it holds."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from nlp.cluster_role_words import HEADS_GAP, LIST_GAP, YEAR, RoleWord, Years, patterns, role_words
from nlp.cluster_schools import schools_between
from nlp.event_mentions import REACH
from nlp.reading import Block, Reading, SchoolFound, Sentence
from nlp.records import Record
from nlp.registry import registry
from nlp.spans import last_before, within


class RoleFound(Record, frozen=True):
    """`start` to `end` spans the school and its role."""

    cluster: str
    year: int | None
    lead: bool
    school: str
    start: int
    end: int


def role_mentions(reading: Reading, years: Years) -> Iterator[RoleFound]:
    """Every school said to hold a role."""
    words = role_words(reading.folded)
    # "Quyết định công nhận Cụm trưởng, Cụm phó năm 2025. Theo đó, ...": a year holds on in its paragraph or sentence.
    spoken: tuple[Block | Sentence, int] | None = None
    last: tuple[int, list[SchoolFound]] = 0, []  # where the last role ends, and who has it
    for index, word in enumerate(words):
        sentence = reading.sentence_at(word.end - 1)
        following = words[index + 1].start if index + 1 < len(words) else sentence.end
        role = _Role(reading, sentence, word, min(following, sentence.end), years)
        former = _FORMER.search(reading.folded, max(0, word.start - 16), word.start)
        if former and not (former["once"] and role.year_after()):
            continue
        holders = list(role.holders()) or list(role.by_year()) or list(role.also_of(last))
        if not holders and not role.is_somebodys() and (heading := role.year_after(reach=90)):
            spoken = sentence.block, heading
        for held in holders:
            year = held.year
            stated = bool(year)
            if not year and spoken and spoken[0] in {sentence, sentence.block} and not held.given:
                year = spoken[1]
            elif not year and (base := years.of(_year_of_list(reading, sentence.block)) or years.base):
                listed = base != years.base
                before = held.given and (listed or not years.review)
                year = role.next_year(base) if held.handed and not listed else base - before
            if year and (held.handed or stated) and not (held.given or former):
                spoken = (sentence.block if held.handed and role.is_followed() else sentence), year
            if not held.given:
                last = role.end, held.schools
            for school in held.schools:
                if cluster := held.cluster or role.cluster_of(school):
                    span = min(school.start, word.start), max(school.end, word.end)
                    for each in role.years_after() or [year]:
                        yield RoleFound(cluster, each, word.lead, school.school, *span)


_AND = re.compile(r"\)?\svà\s(?:trường\s)?")
_HEADS = re.compile(r"(?:\s(?:trong )?năm \d{4})?,\s")  # "Là đơn vị Cụm trưởng năm 2023, Trường X ..."
_DEPUTIES_NEXT = re.compile(r"[^.;\n]{0,160}\.\s[^.;\n]{0,60}\b(?:cụm phó|phó cụm)\b(?! năm \d)")
_INSTEAD_OF = re.compile(
    r"\)?(?:\s(?:trong )?năm (?:\d{4}|tới|sau))?,?\s(?:thay|thay cho|thay thế|kế nhiệm|kế tục|tiếp nối|từ)\s"
    r"(?:đơn vị\s)?"
)
_FROM = re.compile(rf"(?:\s{YEAR})?[^.,;:]{{0,40}}\b(?:từ|giữa)\s")
_TO = re.compile(r"\s(?:sang|cho|về|tới|qua|đến|và)\s(?:cho\s|với\s|tay\s)?")
_SO_FAR = re.compile(rf"(?:\s{YEAR})?[^.,;:]{{0,20}}\b(?:trước đây|trước đó|lâu nay|vốn|đang) (?:là\s|do\s)?")
_FROM_NOW = re.compile(
    r"(?:\s(?:đảm nhiệm|đảm nhận|đảm trách|phụ trách|nắm giữ|nắm|giữ|làm))?,?\s(?:nay|từ nay|bây giờ)\s"
    r"(?:được\s)?(?:chuyển giao|chuyển|giao|trao|do)\s(?:lại\s)?(?:cho\s|sang\s|về\s)?"
)
_LATER = re.compile(
    r"[^.;\n]{0,30}[;,]\s(?:và |còn )?(?P<year>(?:sang |từ |đến )?(?:năm )?\d{4}),?\s(?:thì |sẽ |được )*"
    r"(?:luân phiên|chuyển giao|chuyển|bàn giao|giao|trao|đến lượt|thuộc)\s(?:cho |về |sang |tay )?"
)
_ALSO = re.compile(rf"\)?(?:\s{YEAR})?,?\s(?:và|rồi|sau đó|đồng thời)\b[\s,]*")
_TWO = re.compile(r"[^.;:]{0,20}\b(?:có )?hai\s?:")
_WITH_A_TASK = re.compile(r"[^.;:()]{3,60},\s(?:và\s)?")  # "có hai: A lo mảng nghiên cứu, B lo mảng phong trào"
_TOGETHER_WITH = re.compile(r"(?:\snăm \d{4})?,?\s*\(?(?:cùng với|cùng)\s(?:các\s)?(?:trường\s)?")
_LED = re.compile(r"(?:cụm trưởng|trưởng cụm)\), (?:các )?(?:trường )?(?:chính trị )?(?:các )?(?:tỉnh )?$")
_USUAL = 2  # deputies
_YEARS = re.compile(r"\s(?:các )?năm (\d{4}(?:(?:, | và |, năm | và năm )\d{4})+)")
_NAMED = 300  # people or clusters; no article names more, a page that does is a list
_PRESENTED = re.compile(r"\sdo\s(?:đồng chí\s|ông\s|bà\s|đ/c\s)?(?:[a-zđ.,]{1,5}\.?\s){0,3}")
_FORMER = re.compile(r"\b(?:nguyên|cựu|(?P<once>từng (?:là|làm|giữ)))(?: đơn vị)?\s*$")
_YEAR = re.compile(YEAR)
_YEAR_BEFORE = re.compile(rf"({YEAR})(?: \([^()]{{1,20}}\))?[,:]?\s*(?:(?:có|thì|cả|,)\s)*$")
_YEAR_OF = re.compile(rf"({YEAR})\s*(?:[:,-]|\b(?:là|do|thuộc về|(?:đến|tới) lượt)\b)")
_HEADING_YEAR = re.compile(
    rf"(?:^|[.;,]\s|\bcòn\s)(?:riêng |trong |từ |và |trước đó,? |năm ngoái,? )*({YEAR})(?: \([^()]{{1,20}}\))?\s?[,:]"
)


_HEAD_YEAR = re.compile(rf"\s*(?:bước |sang |riêng |trong |còn )*(?P<year>{YEAR}),")
_MOST_ITEMS = 60  # clusters are ten
_ITEM = re.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)])\s?")


def _year_of_list(reading: Reading, block: Block) -> str:
    """The year in the line over a list: "Phân công cụ thể năm 2026:"."""
    at = bisect_left(reading.block_starts, block.start)
    for _ in range(_MOST_ITEMS):
        if not at or not _ITEM.match(reading.folded, reading.blocks[at].start):
            break
        at -= 1
    head = reading.folded[reading.blocks[at].start : reading.blocks[at].end].rstrip()
    stated = list(_YEAR.finditer(head, max(0, len(head) - 80))) if head.endswith(":") else []
    return stated[-1][0] if stated else ""


class _Held(Record, frozen=True):
    """Schools beside a role, the year stated for them, whether the role passes on to or from them, their cluster."""

    schools: list[SchoolFound]
    year: int | None
    handed: bool
    given: bool = False
    cluster: str | None = None


class _Role:
    """One role word in its sentence, up to the role word after it."""

    def __init__(self, reading: Reading, sentence: Sentence, word: RoleWord, following: int, years: Years) -> None:
        self.reading, self.sentence, self.word, self.following, self.years = reading, sentence, word, following, years
        self.start, self.end = word.start, word.end
        self.cluster: str | None = None
        self.left, self.right = max(sentence.start, word.start - REACH), min(sentence.end, word.end + REACH)
        self.schools = schools_between(reading, self.left, self.right)
        self._take_cluster()

    def _take_cluster(self) -> None:
        """Let the role reach over the cluster's name after it: "Cụm trưởng Cụm thi đua số 9"."""
        for found in within(self.reading.clusters, self.start, self.end + 6):
            if found.end <= self.following:
                self.end, self.cluster = max(self.end, found.end), found.cluster
        if not self.cluster and (region := patterns().region.match(self.reading.folded, self.end)):
            self.end, self.cluster = region.end(), registry().cluster(region[0].strip())

    def is_followed(self) -> bool:
        """ "Cụm trưởng năm 2025 được trao cho A. Giúp việc có Cụm phó là B": they are of the same year."""
        return self.word.lead and bool(_DEPUTIES_NEXT.match(self.reading.folded, self.end))

    def years_after(self) -> list[int | None]:
        """ "Cụm trưởng các năm 2016, 2019 và 2022"."""
        listed = _YEARS.match(self.reading.folded, self.end)
        return [int(year) for year in re.findall(r"\d{4}", listed[1])] if listed else []

    def is_somebodys(self) -> bool:
        """ "bầu Công an tỉnh Bình Dương làm Cụm trưởng năm 2025": no heading over those that follow."""
        return self.reading.folded.endswith((" làm ", " là ", " giữ "), self.left, self.start)

    def cluster_of(self, school: SchoolFound) -> str | None:
        """The cluster beside the role, else the one spoken of last before it, else the article's."""
        if self.cluster:
            return self.cluster
        clusters = self.reading.clusters
        named = last_before(clusters, max(self.start, school.start) + 1) or next(iter(clusters), None)
        if not named or school.school in registry().members(named.cluster):
            return named.cluster if named else None
        # Two clusters meet: a school is of the one that it is known to belong to.
        own = (found.cluster for found in clusters[:_NAMED] if school.school in registry().members(found.cluster))
        return next(own, named.cluster)

    def holders(self) -> Iterator[_Held]:
        """The schools on the side of the role that its words point to; on both where one hands it to the other."""
        words, folded = patterns(), self.reading.folded
        before = [s for s in self.schools if s.end <= self.start]
        after = [s for s in self.schools if self.end <= s.start < self.following]
        link = words.role_first.fullmatch(folded, self.end, after[0].start) if after else None
        gap = folded[before[-1].end : self.start] if before else ""
        first = bool(before) and bool(words.school_first.fullmatch(gap))
        if not first and not self.word.loose and (school := self._by_person()):
            yield _Held([school], self.year_after(), False)
            return
        if len(after) > 1 and (passed := self._passed(*after[:2])):
            yield from passed
            return
        doing = any(char.isalpha() for char in gap)
        given = first and bool(words.giver.search(gap))
        if first and (doing or not link or link["link"] in {None, "(", "-"}):
            schools = before[-1:]
            if not self.word.lead:
                schools = self._leftwards(before)
                alone = folded[self.left : schools[0].start].rstrip().endswith((";", ":"))
                if not (doing or self.word.many or alone or self._are_the_two(schools)):
                    schools = self._pair(before)
            window = folded[max(self.left, schools[0].start - 30) : schools[0].start] + gap
            handed = bool(words.hand_over.search(window)) and not given
            if after and _TOGETHER_WITH.fullmatch(folded, self.end, after[0].start):
                schools = [*schools, *self._rightwards(after)]
            yield _Held(schools, None if given else self._year(schools[0].start, handed, doing), handed, given)
            if after and not given:
                yield from self._instead_of(self.end, after, self.year_after())
            if not given:
                return
        heads = bool(words.heading.search(folded[self.left : self.start])) and bool(_HEADS.match(folded, self.end))
        if link and (link["link"] or heads or not folded[self.end : after[0].start].strip()):
            gap = folded[self.end : after[0].start]
            schools = self._rightwards(after) if not self.word.lead else after[:1]
            window = folded[max(self.left, self.start - 40) : self.start] + gap
            stated = _YEAR.search(gap) or _YEAR.match(folded, schools[-1].end + 1)
            year = self.years.of(stated[0]) if stated else self._year_ahead(self.start)
            handed = given or bool(words.hand_over.search(window)) or (link["link"] or "").startswith(("về", "sang"))
            yield _Held(schools, year, handed)
            yield from self._instead_of(schools[-1].end, after[len(schools) :], year)
            yield from self._later(schools[-1], after[len(schools) :])
            yield from self._other_regions(after[0].end)

    def _instead_of(self, end: int, former: list[SchoolFound], year: int | None) -> Iterator[_Held]:
        """ "..., thay cho A và B": theirs in the year before."""
        if former and _INSTEAD_OF.fullmatch(self.reading.folded, end, former[0].start):
            schools = former[:1] if self.word.lead else self._rightwards(former)
            yield _Held(schools, year and year - 1, False, True)

    def _later(self, holder: SchoolFound, after: list[SchoolFound]) -> Iterator[_Held]:
        """ "... do Trường A nắm; sang 2025 sẽ luân phiên về Trường B"."""
        match = _LATER.match(self.reading.folded, holder.end, self.following) if after else None
        if match and match.end() == after[0].start:
            yield _Held(after[:1], int(match["year"][-4:]), True)

    def also_of(self, last: tuple[int, list[SchoolFound]]) -> Iterator[_Held]:
        """ "Trường A là Cụm phó năm 2023 và sẽ là Cụm trưởng năm 2024"."""
        end, schools = last
        joined = schools and end < self.start and _ALSO.match(self.reading.folded, end, self.start)
        if joined and patterns().school_first.fullmatch(self.reading.folded, joined.end(), self.start):
            yield _Held(schools, self.year_after(), True)

    def _passed(self, giver: SchoolFound, taker: SchoolFound) -> list[_Held]:
        """ "... Cụm trưởng năm 2023 chuyển từ A sang B": B's that year, A's the one before."""
        folded = self.reading.folded
        year = self.year_after()
        if _SO_FAR.fullmatch(folded, self.end, giver.start) and _FROM_NOW.fullmatch(folded, giver.end, taker.start):
            return [_Held([taker], year, False)]
        passes = _FROM.fullmatch(folded, self.end, giver.start) and _TO.fullmatch(folded, giver.end, taker.start)
        between = folded.endswith("giữa ", self.end, giver.start)
        if not passes or between != folded.endswith("và ", giver.end, taker.start):
            return []
        if between and not patterns().hand_over.search(folded, max(self.left, self.start - 30), self.start):
            return []
        return [_Held([giver], year and year - 1, False, True), _Held([taker], year, True)]

    def _other_regions(self, end: int) -> Iterator[_Held]:
        """ "... là Trường A; khu vực Bắc Trung Bộ: Trường B"."""
        words, folded = patterns(), self.reading.folded
        while match := words.next_region.match(folded, end, self.following):
            school = next((s for s in self.schools if s.start >= match.end()), None)
            if not school or not LIST_GAP.fullmatch(folded, match.end(), school.start):
                return
            yield _Held([school], None, False, cluster=registry().cluster(match["region"]))
            end = school.end

    def by_year(self) -> Iterator[_Held]:
        """ "... Cụm trưởng được luân phiên: năm 2016 là Trường A, năm 2017: Trường B"."""
        for match in _YEAR_OF.finditer(self.reading.folded, self.end, self.following):
            school = next((s for s in self.schools if s.start >= match.end()), None)
            if school and LIST_GAP.fullmatch(self.reading.folded, match.end(), school.start):
                yield _Held([school], self.years.of(match[1]), True)

    def next_year(self, base: int) -> int:
        """The year of a role that passes on: a later one in the sentence, else the one after the year under review."""
        named = [self.years.of(match[0]) for match in _YEAR.finditer(self.reading.folded, self.left, self.right)]
        return max([year for year in named if year and year > base], default=base + 1 if self.years.review else base)

    def year_after(self, reach: int = 40) -> int | None:
        """The year right after the role, before any school."""
        limit = min([self.following, self.end + reach, *(s.start for s in self.schools if s.start >= self.end)])
        stated = _YEAR.search(self.reading.folded, self.end, limit)
        return self.years.of(stated[0]) if stated else None

    def _year_ahead(self, start: int) -> int | None:
        """The year right before the words that begin at `start`, or at the head of their clause: "Năm ngoái, ..."."""
        folded = self.reading.folded
        before = _YEAR_BEFORE.search(folded, max(self.left, start - 30), start)
        if before:
            return self.years.of(before[1])
        clause = max(self.left, folded.rfind(";", self.left, start) + 1)
        heads = [match[1] for match in _HEADING_YEAR.finditer(folded[clause:start])]
        return self.years.of(heads[-1]) if heads else None

    def _year(self, start: int, handed: bool, doing: bool) -> int | None:
        """The year after the role, or right before the words that begin at `start`; for roles given together, the one
        after the last of them."""
        folded = self.reading.folded
        if stated := self.year_after():
            return stated
        if ahead := self._year_ahead(start):
            return ahead
        following = patterns().role.search(folded, self.following, min(self.right, self.following + 30))
        shared = following and doing and "sẽ" not in folded[self.end : self.following]
        together = _YEAR.match(folded, following.end() + 1) if following and shared else None
        if not together and not handed:
            head = _HEAD_YEAR.match(folded, self.sentence.start, self.start)
            return self.years.of(head["year"]) if head else None
        later = together or _YEAR.search(folded, self.end, self.right)
        return self.years.of(later[0]) if later else None

    def _by_person(self) -> SchoolFound | None:
        """ "Đồng chí A, thay mặt đơn vị Cụm trưởng", "báo cáo của đơn vị Cụm trưởng do A trình bày": A's school, as
        the article names it elsewhere."""
        folded, people = self.reading.folded, self.reading.people
        person = last_before(people, self.start)
        if not person or not patterns().school_first.fullmatch(folded, person.end, self.start):
            person = next(iter(within(people, self.end, self.end + 40)), None)
            if not person or not _PRESENTED.fullmatch(folded, self.end, person.start):
                return None
        for other in people[:_NAMED]:
            if other.name == person.name:
                end = min(self.reading.sentence_at(other.start).end, other.end + 120)
                near = within(self.reading.schools, other.end, end)
                if near and not within(people, other.end, near[0].start):
                    return near[0]
        return None

    def _are_the_two(self, schools: list[SchoolFound]) -> bool:
        """ "A (Cụm trưởng), B, C (Cụm phó) điều hành": all that stand between the roles, where no school follows."""
        folded = self.reading.folded
        led = _LED.search(folded, max(self.left, schools[0].start - 60), schools[0].start)
        return len(schools) == _USUAL and bool(led) and not folded.startswith("), ", self.end)

    def _pair(self, before: list[SchoolFound]) -> list[SchoolFound]:
        """ "A (Cụm trưởng), B và C (Cụm phó)": two, where "và" alone stands between."""
        pair = before[-2:]
        joined = len(pair) == 2 and _AND.fullmatch(self.reading.folded, pair[0].end, pair[1].start)
        return pair if joined else before[-1:]

    def _leftwards(self, before: list[SchoolFound]) -> list[SchoolFound]:
        schools = before[-1:]
        gap = HEADS_GAP if self.word.many else LIST_GAP
        for school in reversed(before[:-1]):
            between = school.end, schools[0].start
            if not gap.fullmatch(self.reading.folded, *between) or patterns().role.search(
                self.reading.folded, *between
            ):
                break
            if ";" in self.reading.folded[slice(*between)] and patterns().role.search(
                self.reading.folded, self.left, school.start
            ):
                break  # "A làm Cụm trưởng thay B; C làm Cụm phó"
            if ")" in self.reading.folded[slice(*between)] and patterns().role.search(
                self.reading.folded, max(self.left, school.start - 25), school.start
            ):
                break  # "Theo phân công của Cụm trưởng (A), B với vai trò Cụm phó"
            schools.insert(0, school)
        return schools

    def _rightwards(self, after: list[SchoolFound]) -> list[SchoolFound]:
        schools = after[:1]
        announced = 2 if self.word.many or _TWO.match(self.reading.folded, self.end) else 1
        heads = "hiệu trưởng" in self.reading.folded[self.end : after[0].start]
        gap = HEADS_GAP if heads else LIST_GAP
        for school in after[1:]:
            between = schools[-1].end, school.start
            each = len(schools) < announced and _WITH_A_TASK.fullmatch(self.reading.folded, *between)
            if not each and not gap.fullmatch(self.reading.folded, *between):
                break
            schools.append(school)
        return schools
