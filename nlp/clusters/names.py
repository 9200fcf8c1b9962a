"""Clusters of political schools named in the text: by number, by region, or as "Cụm" after either.

Other bodies have clusters too (police, districts' political centres, the Fatherland Front): a name that goes on with
one of those is not ours, and neither is "Cụm" after it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.clusters.trades import is_of_another_trade, tells_of_schools
from nlp.clusters.words import words_of
from nlp.data import Words
from nlp.reading import ClusterFound, Reading
from nlp.registry import registry
from nlp.text.alternatives import any_of
from nlp.text.spans import first_within, within


@lru_cache(maxsize=1)
def _patterns() -> Words[str, re.Pattern[str]]:
    return words_of("names", regions=any_of(registry().regions, free_spacing=True))


def find(reading: Reading) -> None:
    """Fill `reading.clusters`, in the order of the text; `Cụm trưởng` and `Cụm phó` are roles, not mentions."""
    if "cụm" not in reading.folded or not (reading.schools or "trường chính trị" in reading.folded):
        return
    if not tells_of_schools(reading) or is_of_another_trade(reading):
        return
    patterns = _patterns()
    unresolved: list[re.Match[str]] = []
    matches = [
        match
        for match in patterns.cluster.finditer(reading.folded)
        if not patterns.not_after.match(reading.folded, match.end())
    ]
    headings = _headings(reading.folded)
    named = list(_slugs(reading, matches))
    own = None if headings else _own(reading, [(match.start(), slug) for match, slug, _ in named])
    last = own  # the cluster spoken of last; "" where it is somebody else's
    until, back = 0, last  # where the paragraph ends that speaks of another in passing, and whom the text goes back to
    for match, slug, end in named:
        while headings and headings[0].start < match.start():
            last = headings[0].cluster
            reading.clusters.append(headings.pop(0))
        if slug is None and patterns.plural.search(reading.folded, max(0, match.start() - 12), match.start()):
            continue
        aside = own is not None and slug not in {None, own} and _is_in_passing(reading, match, slug)
        if until and match.start() > until:
            last, until = back, 0
        if slug is not None:
            back = back if until else last
            last, until = slug, reading.block_at(match.start()).end if aside else 0
        if last is None:
            unresolved.append(match)
        elif last:
            reading.clusters.append(ClusterFound(match.start(), end, last, implied=slug is None, aside=bool(until)))
    reading.clusters += headings
    first = reading.clusters[0].cluster if reading.clusters else _region_of_schools(reading.folded)
    first = first or _of_schools(reading)
    if first and last != "":
        # "Cụm trưởng" alone names none: the region of the schools stands for it
        silent = None if matches else patterns.schools_of_region.search(reading.folded)
        nameless = [*unresolved, silent] if silent else unresolved
        reading.clusters += [ClusterFound(match.start(), match.end(), first, implied=True) for match in nameless]
        reading.clusters.sort(key=lambda cluster: cluster.start)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")  # "Cụm thi đua số VI"


def is_anothers(reading: Reading, left: int, start: int, end: int) -> bool:
    """Whether a role that spans `start` to `end` is told of a cluster that is none of schools: the one it goes on with,
    else the one spoken of last since `left`, "Cụm dân cư số 3 do ông A làm Cụm trưởng"."""
    folded = reading.folded
    own = folded.endswith("cụm", start, end)  # "Trưởng cụm dân cư số 2"
    if own and _patterns().not_after.match(folded, end):
        return True
    at = end + 1 if folded.startswith("cụm", end + 1) else folded.rfind("cụm", left, start)
    while at >= 0 and folded.startswith(("cụm trưởng", "cụm phó"), at):
        at = folded.rfind("cụm", left, at)
    ours = at < 0 or first_within(reading.clusters, at, at + 1)  # nearly always
    last = None if ours else _patterns().cluster.match(folded, at)
    return bool(last and (_patterns().not_after.match(folded, last.end()) or _named(folded, last)[0] == ""))


def spoken_of(reading: Reading, at: int) -> Iterator[ClusterFound]:
    """The clusters spoken of before an offset that are still there, the last first; of those named in passing its
    paragraph's only."""
    start = reading.block_at(at).start
    before = reversed(within(reading.clusters, 0, at))
    return (found for found in before if (not found.aside or found.start >= start) and not is_merged(reading, found))


def schools_of_its_region(folded: str, cluster: ClusterFound, start: int, end: int) -> re.Match[str] | None:
    """ "các trường chính trị khu vực Tây Nguyên", as the schools of a cluster are called without the word."""
    named = _patterns().schools_of_region.finditer(folded, start, end)
    return next((match for match in named if registry().cluster(match["region"]) == cluster.cluster), None)


def is_merged(reading: Reading, cluster: ClusterFound) -> bool:
    """ "thành lập trên cơ sở sáp nhập Cụm số 6 và Cụm số 7": it is no more."""
    return bool(_patterns().merged.search(reading.folded, max(0, cluster.start - 60), cluster.start))


def _slugs(reading: Reading, matches: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], str | None, int]]:
    """The cluster that each mention names ("" where not ours, `None` where none), and the end of its name."""
    folded, schools = reading.folded, {school.school for school in reading.schools}
    foreign = _foreign(folded, matches)
    for match in matches:
        slug, end = _named(folded, match)
        if end == match.end():  # "Cụm" alone
            yield match, slug, end
            continue
        rest = folded[match.end() : end].strip()
        # Every district has a "Cụm thi đua số 3", and holds its meetings at the political school.
        number = slug and "trường chính trị" not in match[0] + rest and not _patterns().region.search(rest)
        others = bool(schools) and registry().members(slug or "").isdisjoint(schools)
        strange = number and others and not _patterns().has_schools.match(folded, end)
        bare = number and match[0] == "cụm" and "thi đua" not in folded  # "Cụm số 2" of a football cup
        yield match, "" if rest in foreign or strange or bare else slug, end


def _own(reading: Reading, named: list[tuple[int, str | None]]) -> str | None:
    """The cluster that an article is about: of the only region whose schools it speaks of before it names any, else the
    only one that its title, or the first paragraph that names one, names."""
    start, first = next(((start, slug) for start, slug in named if slug is not None), (0, ""))
    if not first:
        return None
    block = reading.block_at(start)
    if region := _region_of_schools(reading.folded[: block.start]):
        return region
    about = {slug for start, slug in named if slug is not None and start < block.end}
    earlier = [start for start, _ in named if reading.body_start <= start < block.start]
    return first if about == {first} and not earlier else None


def _is_in_passing(reading: Reading, match: re.Match[str], slug: str | None) -> bool:
    """Another cluster than the title's, one named in passing, or somebody else's."""
    titled = reading.blocks[0].kind == "title" and reading.clusters and reading.clusters[0].start < reading.body_start
    return bool(
        not slug or titled or _patterns().oblique.search(reading.folded, max(0, match.start() - 40), match.start())
    )


def _headings(folded: str) -> list[ClusterFound]:
    """ "Khu vực Bắc Trung Bộ: ..." at the head of a line or a clause, where the text tells of the clusters."""
    found = [
        ClusterFound(max(map(match.start, ("line", "clause", "topic", "item"))), match.end(), cluster)
        for match in _patterns().heading.finditer(folded)
        if (cluster := registry().cluster(match["region"]))
    ]
    return found if len(found) > 1 or "các cụm" in folded else []


def _foreign(folded: str, matches: list[re.Match[str]]) -> set[str]:
    """Numbers that the text gives to somebody else's cluster and never to one of ours: "Cụm thi đua số 5" in a
    headline, "Cụm thi đua số 5 Hội Nông dân" below it."""
    patterns, theirs, ours = _patterns(), set[str](), set[str]()
    for match in matches:
        if number := patterns.number.match(folded, match.end()):
            owned = (
                patterns.region.match(folded, number.end())
                or "trường chính trị" in match[0]
                or _patterns().has_schools.match(folded, number.end())
            )
            if patterns.other.match(folded, number.end()):
                theirs.add(number[0].strip())
            elif owned:
                ours.add(number[0].strip())
    return theirs - ours


_GOES_ON = " ,(:-)"  # a name, by a sign


def _named(folded: str, match: re.Match[str]) -> tuple[str | None, int]:
    """The cluster that the words after "Cụm thi đua" name ("" where not ours, `None` where none), and their end."""
    patterns, slug, end = _patterns(), None, match.end()
    if folded[end : end + 1] not in _GOES_ON:
        return None, end
    if number := patterns.number.match(folded, end):
        roman = number["roman"]
        counted = _ROMAN.index(roman) + 1 if roman else int(number[1] or number[3])
        slug, end = registry().cluster(counted), number.end()

    def is_others() -> bool:
        """ "Cụm thi đua các ngân hàng", "Cụm thi đua khu vực Đồng bằng sông Cửu Long của ngành Ngân hàng"."""
        ours = "trường chính trị" in folded[match.start() : end]
        return not ours and patterns.other.match(folded, end) is not None

    if is_others():
        return "", end
    if region := patterns.region.match(folded, end):
        slug, end = registry().cluster(region["region"]), region.end()
    elif number and (schools := _patterns().of_schools.match(folded, end)):
        end = schools.end()
    return "" if slug and is_others() else slug, end


def _region_of_schools(folded: str) -> str | None:
    """Where no cluster has a name: the one region whose schools the text speaks of."""
    regions = {registry().cluster(match["region"]) for match in _patterns().schools_of_region.finditer(folded)}
    return regions.pop() if len(regions) == 1 else None


_ENOUGH = 3  # schools of a cluster whose region nobody names


def _of_schools(reading: Reading) -> str | None:
    """Where no cluster and no region has a name: the cluster of that year which most of the schools belong to."""
    published, named = reading.article.published, {school.school for school in reading.schools}
    if not published or "thi đua" not in reading.folded:
        return None
    year = int(published[:4]) - (published[5:7] in {"01", "02"})  # when the year before is reviewed
    fits = {
        cluster.slug: len(named.intersection(scheme.members))
        for cluster in registry().clusters.values()
        for scheme in cluster.schemes
        if scheme.since <= year <= scheme.until
    }
    slug = max(fits, key=fits.__getitem__, default=None)
    return slug if slug and fits[slug] >= _ENOUGH and 2 * fits[slug] > len(named) else None
