"""Clusters of political schools named in the text: by number, by region, or as "Cụm" after either.

Other bodies have clusters too (police, districts' political centres, the Fatherland Front): a name that goes on with
one of those is not ours, and neither is "Cụm" after it.
"""

import re
from functools import lru_cache

import msgspec

from nlp.reading import ClusterFound, Reading
from nlp.records import Record
from nlp.registry import load, registry
from nlp.school_names import alternatives


class _Phrases(msgspec.Struct, forbid_unknown_fields=True):
    names: list[str]
    others: list[str]
    plural: list[str]
    not_after: list[str]


class _Patterns(Record, frozen=True):
    cluster: re.Pattern[str]
    number: re.Pattern[str]
    region: re.Pattern[str]
    heading: re.Pattern[str]
    schools_of_region: re.Pattern[str]
    other: re.Pattern[str]
    plural: re.Pattern[str]
    not_after: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    phrases = load("cluster_phrases.yml", _Phrases)
    regions = rf"(?P<region>{alternatives(list(registry().regions))})(?!\w)"
    return _Patterns(
        cluster=re.compile(rf"c(?<!\wc)(?=ụm)(?:{'|'.join(name.removeprefix('c') for name in phrases.names)})(?!\w)"),
        number=re.compile(
            r" *(?:số *0?(\d{1,2})|0?(\d{1,2})(?! *(?:trường|đơn vị|tỉnh|năm|tháng|ngày|thành)))(?![\w/%])"
        ),
        region=re.compile(
            rf"[ ,(:-]*(?:(?:các |\d+ )?trường chính trị )?(?:thuộc |ở |trong )?(?:khu vực|vùng|các tỉnh)? *{regions}"
        ),
        heading=re.compile(
            rf"(?:(?<=\n)(?:[-+*•–]|\d{{1,2}}[.)])? ?|(?<=[;:,] ))khu vực {regions}"
            r"(?=\s*(?:[:(-]|là\b)|[^.;:\n]{0,120}\b(?:cụm (?:trưởng|phó)|(?:trưởng|phó)(?: trưởng)? cụm)\b)"
        ),
        schools_of_region=re.compile(rf"trường chính trị (?:(?:[^.,;:()]{{0,30}} )?khu vực )?{regions}"),
        other=re.compile(
            r"[ ,(-]*(?:(?:khu vực|các|khối|của|thuộc|cơ quan|đơn vị|gồm|bao gồm) )*"
            rf"(?:{'|'.join(phrases.others)})(?!\w)"
        ),
        plural=re.compile(rf"(?<!\w)(?:{'|'.join(phrases.plural)}) *$"),
        not_after=re.compile(rf" *(?:{'|'.join(phrases.not_after)})(?!\w)"),
    )


def find(reading: Reading) -> None:
    """Fill `reading.clusters`, in the order of the text; `Cụm trưởng` and `Cụm phó` are roles, not mentions."""
    if "trường chính trị" not in reading.folded or "cụm" not in reading.folded:
        return
    patterns = _patterns()
    last: str | None = None  # the cluster spoken of last; "" where it is somebody else's
    unresolved: list[re.Match[str]] = []
    matches = [
        match
        for match in patterns.cluster.finditer(reading.folded)
        if not patterns.not_after.match(reading.folded, match.end())
    ]
    foreign = _foreign(reading.folded, matches)
    headings = _headings(reading.folded)
    for match in matches:
        while headings and headings[0].start < match.start():
            last = headings[0].cluster
            reading.clusters.append(headings.pop(0))
        slug, end = _named(reading.folded, match)
        bare = slug and match[0] == "cụm" and not (patterns.region.search(reading.folded, match.end(), end))
        if reading.folded[match.end() : end].strip() in foreign or (bare and "thi đua" not in reading.folded):
            slug = ""  # "Cụm số 2" of a football cup
        if slug is None and patterns.plural.search(reading.folded, max(0, match.start() - 12), match.start()):
            continue
        if slug is not None:
            last = slug
        if last is None:
            unresolved.append(match)
        elif last:
            reading.clusters.append(ClusterFound(match.start(), end, last, implied=slug is None))
    reading.clusters += headings
    first = reading.clusters[0].cluster if reading.clusters else _region_of_schools(reading.folded)
    if first and last != "":
        reading.clusters += [ClusterFound(*match.span(), first, implied=True) for match in unresolved]
        reading.clusters.sort(key=lambda cluster: cluster.start)


def is_anothers(folded: str, left: int, start: int, end: int) -> bool:
    """Whether a role that spans `start` to `end` is told of a cluster that is none of schools: the one it goes on with,
    else the one spoken of last since `left`, "Cụm dân cư số 3 do ông A làm Cụm trưởng"."""
    at = end + 1 if folded.startswith("cụm", end + 1) else folded.rfind("cụm", left, start)
    while at >= 0 and folded.startswith(("cụm trưởng", "cụm phó"), at):
        at = folded.rfind("cụm", left, at)
    last = _patterns().cluster.match(folded, at) if at >= 0 else None
    return bool(last and (_patterns().not_after.match(folded, last.end()) or _named(folded, last)[0] == ""))


def _headings(folded: str) -> list[ClusterFound]:
    """ "Khu vực Bắc Trung Bộ: ..." at the head of a line or a clause, where the text tells of the clusters."""
    found = [
        ClusterFound(*match.span(), cluster)
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
            owned = patterns.region.match(folded, number.end()) or "trường chính trị" in match[0]
            if patterns.other.match(folded, number.end()):
                theirs.add(number[0].strip())
            elif owned:
                ours.add(number[0].strip())
    return theirs - ours


def _named(folded: str, match: re.Match[str]) -> tuple[str | None, int]:
    """The cluster that the words after "Cụm thi đua" name ("" where not ours, `None` where none), and their end."""
    patterns, slug, end = _patterns(), None, match.end()
    if number := patterns.number.match(folded, end):
        slug, end = registry().cluster(int(number[1] or number[2])), number.end()
    if "trường chính trị" not in match[0] and patterns.other.match(folded, end):
        return "", end
    if region := patterns.region.match(folded, end):
        slug, end = registry().cluster(region["region"]), region.end()
    elif number and (schools := _OF_SCHOOLS.match(folded, end)):
        end = schools.end()
    return slug, end


_OF_SCHOOLS = re.compile(r" (?:của )?các trường chính trị(?= ?[-,.;:()]|$)", re.MULTILINE)  # "Cụm số 7 các trường ..."


def _region_of_schools(folded: str) -> str | None:
    """Where no cluster has a name: the one region whose schools the text speaks of."""
    regions = {registry().cluster(match["region"]) for match in _patterns().schools_of_region.finditer(folded)}
    return regions.pop() if len(regions) == 1 else None
