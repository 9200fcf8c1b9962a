"""Lists of the schools that belong to a cluster: "(gồm 07 đơn vị: Trường Chính trị tỉnh A, B, C)".

A list is schools side by side, in a sentence, line by line or in a table. It makes up a cluster where the words before
or behind it say so, where its lines call some of them members, or where it names as many as the cluster has.
"""

import re
from collections.abc import Iterator
from itertools import chain, groupby, islice

from nlp.clusters.list_words import (
    COUNTED,
    OF_ALL,
    OTHERS,
    STANDING,
    THERE,
    are_some,
    changed,
    goes_on,
    is_anything_else,
    is_cued,
    sizes,
    year_of,
)
from nlp.clusters.names import schools_of_its_region, spoken_of
from nlp.clusters.places import cluster_of
from nlp.clusters.runs import begin_of, listed, runs
from nlp.clusters.schools import host_of
from nlp.clusters.whole_lists import FEW, MANY, SHORTEST, Members, grown, is_whole
from nlp.clusters.words import words_of
from nlp.reading import ClusterFound, Reading, SchoolFound, Sentence
from nlp.registry import registry
from nlp.text.number_words import count
from nlp.text.spans import first_within, last_before, within
from nlp.text.tables import Cell, tables

_WORDS = words_of("members")


_AND_HOST, _THE_HOST = re.compile(rf",?\s(?:và|cùng(?: với)?){_WORDS.host.pattern}"), re.compile(_WORDS.host.pattern)
_MOST = 300  # clusters named; no article names more
_WINDOW = 300  # characters before a list
_EARLIER = 5_000  # and before "three schools named above"; an article is seldom longer


def member_lists(reading: Reading) -> Iterator[Members]:
    """Every list that the text says makes up a cluster; a list of those attending is none, nor one of which no school
    is known to be of the cluster: "Cụm trao đổi với năm trường bạn: A, B, C, D, E"."""
    for found in _told(reading):
        known = registry().members(found.cluster)
        if not known or not known.isdisjoint(found.schools) or len(found.schools) < SHORTEST:
            yield found


def _told(reading: Reading) -> Iterator[Members]:
    if not reading.clusters and not tables(reading):
        return
    yield from _single(reading)
    found = listed(reading)
    yield from _in_columns(reading, found)
    yield from _counted_out(reading, found)
    yield from grown(reading, found)
    for run in runs(reading, found):
        if members := _of_run(reading, found, run):
            yield members


def _of_run(reading: Reading, found: list[SchoolFound], run: list[SchoolFound]) -> Members | None:
    """The schools of one list, where the words around it say that they make up a cluster."""
    begin = begin_of(reading, run)
    sentence = reading.sentence_at(max(0, begin - 1))
    before = reading.folded[max(sentence.start, begin - _WINDOW) : begin]
    others = _besides(reading, found, before, begin)
    friends = reading.home and " bạn" in before and _WORDS.friends.search(before)
    host = reading.home if friends else host_of(reading) if _AND_HOST.match(reading.folded, run[-1].end) else None
    named = list(dict.fromkeys([*others, *(school.school for school in run), *([host] if host else [])]))
    rest = bool(OTHERS.search(before))
    if len(named) < SHORTEST - rest:
        return None
    tail = _tail(reading, run, len(named))
    cluster = next(spoken_of(reading, tail.end() if tail else run[0].start), None)
    cluster = cluster or first_within(reading.clusters, run[-1].end, reading.sentence_at(run[-1].end - 1).end)
    if not cluster or _WORDS.which.match(reading.folded, run[-1].end):
        return None
    as_many = len(named) in sizes(reading.folded[max(sentence.block.start, begin - _WINDOW) : begin])
    clause = before.rpartition(";")[2]
    again = bool(reading.clusters) and ";" in before and changed(clause)
    told = (
        tail
        or again
        or (as_many and len(named) >= FEW and not THERE.search(before))
        or is_whole(reading, run, named)
        or (len(named) >= FEW and _signed(reading, run))
        or is_cued(*_around_the_name(reading, cluster, sentence.start, begin), many=len(named) >= FEW)
        or goes_on(_sentence_before(reading, sentence), before)
        or _is_told_of(reading, run, before)
    )
    if not told or is_anything_else(before):
        return None
    counted = None if others or friends else next(reversed(list(COUNTED.finditer(before[-90:]))), None)
    announced = len(named) if as_many else count(counted["count"]) if counted else None
    # "A (Cụm trưởng), B (Cụm phó) và các trường C, D là thành viên"
    beside = "cụm phó" in before and (tail or _WORDS.and_members.search(before))
    year = year_of(clause if again else before)
    last = bool(tail and tail.groupdict().get("rest"))
    span = run[0].start, run[-1].end
    return Members(cluster.cluster, year, named[:announced], announced, *span, others=bool(rest or last or beside))


def _tail(reading: Reading, run: list[SchoolFound], number: int) -> re.Match[str] | None:
    """What stands behind so many schools and says that they make up a cluster: "... hợp thành Cụm", "... là năm mảnh
    ghép của Cụm"."""
    pieces = _WORDS.pieces.match(reading.folded, run[-1].end)
    if pieces and count(pieces["count"]) == number >= FEW:
        return pieces
    tail = _WORDS.make_it_up.match(reading.folded, run[-1].end)
    few = tail and number < FEW and not _WORDS.no_more.match(reading.folded, _name_end(reading, tail.end()))
    return None if few else tail


def _sentence_before(reading: Reading, sentence: Sentence) -> str:
    earlier = reading.sentence_before(sentence.start)
    return reading.folded[earlier.start : earlier.end]


def _around_the_name(reading: Reading, cluster: ClusterFound | None, start: int, end: int) -> tuple[str | None, str]:
    """What a sentence says before the cluster it names last before a list, by its region be it, and behind it."""
    named = within(reading.clusters, start, end)
    if not named:
        if cluster and (schools := schools_of_its_region(reading.folded, cluster, start, end)):
            return schools[1], reading.folded[schools.end() : end]
        return None, reading.folded[max(start, end - _WINDOW) : end]
    return reading.folded[max(start, named[-1].start - _ENDS) : named[-1].start], reading.folded[named[-1].end : end]


def _name_end(reading: Reading, at: int) -> int:
    """Of the cluster named at an offset."""
    cluster = last_before(reading.clusters, at)
    return max(cluster.end, at) if cluster else at


def _signed(reading: Reading, run: list[SchoolFound]) -> bool:
    """ "Đại diện 10 trường, gồm A, B, C ..., ký kết giao ước thi đua": who signs a cluster's covenant belongs to it."""
    start, end = run[0].start, run[-1].end
    sentence = reading.sentence_at(start)
    begin = max(reading.sentence_before(start).start, sentence.block.start)
    return bool(_WORDS.signed.search(reading.folded, max(begin, start - _WINDOW), min(sentence.end, end + _WINDOW)))


def _counted_out(reading: Reading, found: list[SchoolFound]) -> Iterator[Members]:
    """ "Cụm gồm 7 trường. Phía bắc có A, B, C; phía nam có D, E, F và G": as many, in the sentence that says how many
    the cluster has or behind it, or, where they are no few, in its paragraph or the one after."""
    for start, named in groupby(found, lambda school: reading.block_at(school.start).start):
        schools = list(named)
        if len({school.school for school in schools}) < FEW:
            continue
        over = reading.block_at(max(0, start - 1)).start
        for said in islice(OF_ALL.finditer(reading.folded, over, schools[-1].end + _ENDS), FEW):
            sentence, number = reading.sentence_at(said.start()), count(said[said.lastgroup or 0])
            here = within(schools, sentence.start, sentence.end), within(schools, said.end(), len(reading.folded))
            for run in (*here, schools) if number >= MANY else here if said.start() >= start else ():
                listed = list(dict.fromkeys(school.school for school in run))
                before = reading.folded[reading.sentence_at(run[0].start).start : run[0].start] if run else ""
                cluster = next(spoken_of(reading, run[-1].end), None) if len(listed) == number >= FEW else None
                told = reading.folded[min(said.end(), run[-1].end) : run[-1].end] if run else ""
                if cluster and not _is_part(before) and not STANDING.search(told):
                    yield Members(cluster.cluster, year_of(before), listed, number, run[0].start, run[-1].end)


def _is_part(before: str) -> bool:
    """Whether a list is of some of a cluster's schools, of its others or of those who were there."""
    return bool(are_some(before) or THERE.search(before) or OTHERS.search(before))


def _in_columns(reading: Reading, found: list[SchoolFound]) -> Iterator[Members]:
    """ "Cụm | Các trường thành viên", each row's by its cluster."""
    for table in tables(reading):
        own = [row for row in table.rows if any(_WORDS.own_role.fullmatch(_said(reading, cell)) for cell in row)]
        named = [within(found, row[0].start, row[-1].end)[:1] for row in own]
        schools = list(dict.fromkeys(school.school for school in chain(*named)))
        others = any(_WORDS.of_others.search(_said(reading, cell)) for row in table.rows for cell in row)
        belonging = sum(1 for row in own if any(_said(reading, cell).endswith("thành viên") for cell in row))
        cluster = next((found.cluster for found in spoken_of(reading, table.blocks[0].start)), None)
        if cluster and belonging and not others and len(schools) == len(own) >= SHORTEST:
            yield Members(cluster, None, schools, None, table.blocks[0].start, table.blocks[-1].end)
        heads = [_said(reading, cell) for cell in table.rows[0]]
        columns = [column for column, head in enumerate(heads) if _WORDS.belong.search(head)]
        if not columns or not any("cụm" in head or "khu vực" in head for head in heads):
            continue
        for row in table.rows[1:]:
            cluster = cluster_of(reading, row)
            cell = row[columns[0]] if columns[0] < len(row) else row[-1]
            schools = list(dict.fromkeys(school.school for school in within(found, cell.start, cell.end)))
            if cluster and len(schools) >= SHORTEST:
                yield Members(cluster, None, schools, None, cell.start, cell.end)


def _said(reading: Reading, cell: Cell) -> str:
    return reading.folded[cell.start : cell.end].strip()


def _besides(reading: Reading, found: list[SchoolFound], before: str, begin: int) -> list[str]:
    """ "Ngoài ba trường nói trên còn có", "hai trường cùng các trường", "A (Cụm trưởng) cùng 6 trường": those that the
    list goes on from."""
    opener = next(reversed(list(_WORDS.opener.finditer(before))), None)
    if not opener or "." in before[opener.end() :]:
        return []
    at = begin - len(before) + opener.start()
    last = last_before(found, at)
    if last and not opener["rest"] and _WORDS.led_by.fullmatch(reading.folded, last.end, at):
        return [last.school]
    if counted := _WORDS.these.match(before, opener.end()) or _WORDS.they.search(before, 0, opener.start()):
        earlier = list(dict.fromkeys(school.school for school in reversed(within(found, at - _EARLIER, at))))
        number = count(counted["count"])
        return earlier[number - 1 :: -1] if number <= len(earlier) else []
    if not opener["rest"]:
        return []
    host = host_of(reading) if _THE_HOST.match(before, opener.end()) else None
    return [host] if host else [school.school for school in within(found, at, begin)]


def _single(reading: Reading) -> Iterator[Members]:
    """ "Trường là thành viên Cụm thi đua số 9"."""
    for cluster in reading.clusters:
        if not _WORDS.may_belong.search(reading.folded, max(0, cluster.start - _ENDS), cluster.start):
            continue  # nearly all
        sentence = reading.sentence_at(cluster.start)
        said = _WORDS.one_of_them.search(reading.folded, max(sentence.start, cluster.start - 40), cluster.start)
        if said := said or _moved(reading, cluster):
            named = within(reading.schools, sentence.start, said.start())
            school = named[-1].school if named else reading.home
            if school:
                yield Members(cluster.cluster, None, [school], None, said.start(), cluster.end)
        elif every := _WORDS.each_of_them.search(
            reading.folded, max(sentence.start, cluster.start - 60), cluster.start
        ):
            before = within(reading.schools, max(0, sentence.start - 300), every.start())
            schools = list(dict.fromkeys(found.school for found in before))
            number = count(every["count"] or every["of"])
            if len(schools) >= number:
                yield Members(cluster.cluster, None, schools[-number:], None, every.start(), cluster.end)


def _moved(reading: Reading, cluster: ClusterFound) -> re.Match[str] | None:
    """ "Trường A được điều chuyển về Cụm từ tháng 9/2025": the article's own."""
    folded, school = reading.folded, last_before(reading.schools, cluster.start)
    if (
        not school
        or folded[cluster.start : cluster.end] not in {"cụm", "cụm thi đua"}
        or _WORDS.owned.search(folded, max(0, school.start - 20), school.start)
        or _WORDS.away.match(folded, cluster.end)
    ):
        return None
    return _WORDS.moved.fullmatch(folded, school.end, cluster.start)


_ENDS = 40  # characters


def _is_told_of(reading: Reading, run: list[SchoolFound], before: str) -> bool:
    """ "nhóm 6 trường chính trị (A, B, C) thuộc Cụm thi đua số 9", "A | Cụm trưởng, B | Thành viên"; not who of it was
    there."""
    folded, end = reading.folded, run[-1].end
    head = before[-120:] + folded[run[0].start : run[0].end]  # the list may be read as a school's name that opens it
    if _WORDS.called.search(folded, run[0].end, end + _ENDS) or (
        _WORDS.bracket.search(head) and folded.startswith(")", end)
    ):
        return True
    return bool(_WORDS.of_it.match(folded, end) and _WORDS.opens.search(head[-90:])) and not THERE.search(before[-120:])
