"""Lists that make up a cluster by their length, beside its name, and those that grow by the schools that join it."""

from collections.abc import Iterator

from nlp.clusters.list_words import STANDING, THERE, are_some, is_anything_else
from nlp.clusters.names import spoken_of
from nlp.clusters.runs import runs
from nlp.clusters.words import words_of
from nlp.reading import Reading, SchoolFound
from nlp.records import Record
from nlp.registry import registry
from nlp.text.number_words import count
from nlp.text.spans import within

_WORDS = words_of("members")

SHORTEST = 3  # schools that make up a cluster
FEW = 5  # as many schools as are counted are all of them by that alone
MANY = 7  # and as many in one paragraph are no chance


class Members(Record, frozen=True):
    """`announced` is the number of schools the text states, `year` the one it states for the list; those who lead the
    cluster belong to it, too, where the list is of its `others`."""

    cluster: str
    year: int | None
    schools: list[str]
    announced: int | None
    start: int
    end: int
    others: bool = False


def is_whole(reading: Reading, run: list[SchoolFound], named: list[str]) -> bool:
    """ "Người ta gọi A, B, C, D, E là năm anh em của Cụm": as many as are counted beside the
    cluster's name, or all that it is known to have; not who was there or did well."""
    begin, end, sentence = run[0].start, run[-1].end, reading.sentence_at(run[0].start)
    end_of = reading.sentence_at(end - 1).end
    over = sentence.start
    if len(named) >= MANY and not within(reading.clusters, over, end_of):
        over = max(reading.sentence_before(over).start, sentence.block.start)
    spoken_so = "cụm phó" in reading.folded[over:end_of]
    clusters = within(reading.clusters, sentence.block.start if spoken_so else over, end_of)
    said = f"{reading.folded[over:begin]} … {reading.folded[end:end_of]}".rstrip(" .;!")
    if len(named) < FEW or not clusters or THERE.search(said) or STANDING.search(said) or are_some(said):
        return False
    counts = {count(match["count"]) for match in _WORDS.whole.finditer(said)}
    schemes = registry().clusters[clusters[-1].cluster].schemes
    return len(named) in counts or any(set(named) == set(scheme.members) for scheme in schemes)


def grown(reading: Reading, found: list[SchoolFound]) -> Iterator[Members]:
    """ "Cụm số 8 có bảy trường: ... Nay Cụm đón thêm hai thành viên là A và B"."""
    growing = list(_WORDS.grows.finditer(reading.folded))
    lists = list(runs(reading, found)) if growing else []
    for match in growing:
        new = [school for school in found if school.start >= match.end()][:1]
        old = next((run for run in reversed(lists) if run[-1].end <= match.start() and len(run) >= SHORTEST), None)
        sentence = reading.sentence_at(match.start())
        cluster = next(spoken_of(reading, match.start()), None)
        if not new or new[0].start != match.end() or not old or not cluster or cluster.start < sentence.start:
            continue
        new = next((run for run in lists if run[0] == new[0]), new)
        before = reading.folded[reading.sentence_at(old[0].start).start : old[0].start]
        near = reading.sentence_before(sentence.block.start).block.start <= old[0].start
        said = reading.folded[sentence.start : match.start()] + reading.folded[new[-1].end : sentence.end]
        plain = _WORDS.grown.match(reading.folded, new[-1].end) and not STANDING.search(said) and not THERE.search(said)
        if near and plain and "cụm" in before and not is_anything_else(before.replace("trước đây", "")):
            schools = list(dict.fromkeys(school.school for school in (*old, *new)))
            yield Members(cluster.cluster, None, schools, None, old[0].start, new[-1].end)
