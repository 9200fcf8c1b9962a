"""Which school leads a cluster in which year, which are its deputies and members.

Roles belong to schools; persons carry them in apposition ("Hiệu trưởng Trường X, Trưởng Cụm"). Membership is what the
text says ("Cụm ... gồm", "các trường trong Cụm: ..."), never attendance. Runs after `events`: a role without a year
holds in the year that the article's main event reviews or plans.
"""

from operator import attrgetter

from nlp.clusters.members import member_lists
from nlp.clusters.narrative import year_come_to
from nlp.clusters.role_mentions import role_mentions
from nlp.clusters.words import words_of
from nlp.clusters.years import Years
from nlp.facts import Cluster
from nlp.reading import Reading
from nlp.text.spans import last_before

_WORDS = words_of("roles")


def find(reading: Reading) -> None:
    """Fill `reading.facts.clusters`, one entry per cluster and year, and remark on lists that miss their count."""
    if "cụm" not in reading.folded:
        return
    years = _years_of(reading)
    entries: dict[tuple[str, int | None], Cluster] = {}
    spans: dict[tuple[str, int | None], list[tuple[int, int]]] = {}

    def entry(cluster: str, year: int | None, start: int, end: int) -> Cluster:
        spans.setdefault((cluster, year), []).append((start, end))
        return entries.setdefault((cluster, year), Cluster(cluster=cluster, year=year, rule="clusters/roles"))

    roles = sorted(role_mentions(reading, years), key=attrgetter("start"))
    below = {(role.cluster, role.lead, role.school) for role in roles if role.start >= reading.body_start}
    for role in roles:
        if not role.told and role.end < reading.body_start and (role.cluster, role.lead, role.school) in below:
            continue  # of which year a headline speaks the text below it tells
        found = entry(role.cluster, role.year, role.start, role.end)
        if role.lead and (role.midway or found.lead in {None, role.school}):
            found.lead = role.school
        elif role.lead:
            reading.facts.remarks.append(
                f"Hai trường cùng được nêu là Cụm trưởng năm {role.year}: {found.lead}, {role.school}."
            )
        elif role.school not in found.deputies:
            found.deputies.append(role.school)
    for members in member_lists(reading):
        # "Năm 2025, A làm Cụm trưởng, B làm Cụm phó. Bảy thành viên còn lại: ...": of the same year
        beside = last_before(roles, members.start) if members.others else None
        beside = beside if beside and beside.start >= reading.block_at(members.start).start else None
        year = members.year or (beside.year if beside else year_come_to(reading, members.start, years.base))
        found = entry(members.cluster, year or years.base, members.start, members.end)
        named = [found.lead, *found.deputies, *members.schools] if members.others else members.schools
        found.members += [school for school in dict.fromkeys(named) if school and school not in found.members]
        if members.announced and members.announced != len(members.schools):
            reading.facts.remarks.append(
                f"Văn bản nói {members.announced} trường trong Cụm nhưng nêu tên {len(members.schools)}."
            )
    for key, found in entries.items():
        # "Cùng với A, B và C được giao làm Cụm phó", where A leads
        found.deputies = [school for school in found.deputies if school != found.lead]
        cited = reading.cite(*sorted(set(spans[key])))
        found.evidence, found.quotes = cited["evidence"], cited["quotes"]
        found.name = _name(reading, found.cluster)
    reading.facts.clusters = sorted(entries.values(), key=lambda found: (found.cluster, found.year or 0))


def _years_of(reading: Reading) -> Years:
    """The year a role holds where the text does not say: the one the main event reviews or plans, else its own, else
    the page's."""
    events = reading.facts.events
    main = next((event for event in events if not event.parent and event.status != "planned"), None) or next(
        iter(events), None
    )
    published, ahead = reading.article.published, main and main.status == "planned"
    # "năm tới", on a page of November that announces the pledge of February
    when = (ahead and published) or (main and main.start) or published or _first_day(reading)
    handing_over = main and main.type == "other" and _WORDS.at_years_end.match(main.start or "")
    review = bool(main and (main.type == "annual_review" or handing_over))
    now = int(when.removeprefix("../")[:4]) if when else None
    middle = bool(_WORDS.in_its_middle.match(when or ""))
    told = main and (main.start or main.covers)
    looks_back = not told and _WORDS.looks_back.search(reading.folded, 0, reading.body_start + _LEAD)
    staff = main and main.type == "congress" and "viên chức" in (main.name or "")
    if now and _WORDS.new_year.match(when or "") and (looks_back or staff):
        return Years(now - 1, now, review=True, late=False)
    if main and main.covers and main.type in {"annual_review", "interim_review", "kickoff_conference", "signing"}:
        first, _, last = main.covers.partition("/")
        ahead = main.type in {"kickoff_conference", "signing"}
        return Years(int((first if ahead else last or first)[:4]), now, review, late=False, middle=middle)
    return Years(now, now, review, bool(_WORDS.at_years_end.match(when or "")), middle)


def _first_day(reading: Reading) -> str | None:
    """The decision's day, where no event is told of, else the year told of; "giai đoạn 2015 - 2020" is of no year."""
    done = _WORDS.year_done.search(reading.folded, reading.body_start)
    return next((found.value for found in reading.dates if _WORDS.of_a_month.match(found.value)), done and done[1])


_LEAD = 20  # characters of the body: "Nhìn lại năm 2022, ..."


def _name(reading: Reading, cluster: str) -> str | None:
    """The first of its names that is no "Cụm" alone, as written."""
    named = next((c for c in reading.clusters if c.cluster == cluster and not c.implied), None)
    return reading.text[named.start : named.end] if named else None
