"""The finished events: what each of them is, where and by whom it is held, for which cluster, of which it is a part."""

from collections.abc import Sequence

from nlp.events.beside import share_days
from nlp.events.covers import covers_in, covers_of, theme_of
from nlp.events.drafts import Draft
from nlp.events.hosting import entrusted, hosting_in, is_in_brackets
from nlp.events.hosts import organiser
from nlp.events.lexicon import MEETS, REVIEWS, sought
from nlp.events.mentions import Mention
from nlp.events.places import host_and_place, is_own_hall, met_at, named_after
from nlp.events.stops import goes_to_several
from nlp.events.unnamed import holds_unnamed, on_its_own_site
from nlp.facts import Event, EventType
from nlp.reading import Reading
from nlp.registry import registry
from nlp.text.folding import fold, fold_key
from nlp.text.spans import within

_W = sought("attributes")
_AT_THE_MAIN: frozenset[EventType] = frozenset(
    {"signing", "seminar", "workshop", "inspection", "recognition", "launch", "contest"}
)
_OF_A_CLUSTER: frozenset[EventType] = REVIEWS | {"workshop", "seminar", "contest", "sports_meet"}
_LONGEST = 220  # characters


def describe(reading: Reading, drafts: list[Draft]) -> list[Event]:
    """The finished events in text order; the first draft is the article's main event, the parent of its parts."""
    ordered = sorted(drafts, key=lambda draft: draft.mention.start)
    ids = {id(draft): f"e{number}" for number, draft in enumerate(ordered, 1)}
    main = _event(reading, drafts[0], ids[id(drafts[0])], drafts)
    if not main.cluster or not main.covers:
        _from_title(reading, main)
    of_cluster = main.type in _OF_A_CLUSTER | {"signing", "inspection"}
    if not main.cluster and of_cluster and not _is_its_own(reading, drafts[0], main):
        main.cluster = _cluster(reading, "other", reading.body_start, reading.opening_end(reading.event_days))
    main.host = main.host or _member_at(main) or on_its_own_site(reading, drafts[0], main)
    main.host = main.host or (None if main.place else entrusted(reading, drafts[0], main.cluster))
    events = {main.id: main}
    for draft in drafts[1:]:
        event = _event(reading, draft, ids[id(draft)], drafts)
        _inherit(reading, event, draft, main)
        event.host = event.host or _member_at(event)
        event.host = event.host or (None if event.place else entrusted(reading, draft, event.cluster))
        whole = next((other for other in drafts[1:] if _holds(reading, other, draft)), None)
        event.parent = ids[id(whole)] if whole else event.parent
        at_home = event.type not in {"visit", "inspection", "commemoration"}
        course = {event.type, main.type} == {"opening", "closing"} and not _names_a_school(reading, draft)
        if at_home and not event.host and not event.place and (course or holds_unnamed(reading, draft)):
            event.host = main.host
        away = main.place and not main.host and {event.type, main.type} <= {"opening", "closing"}  # of the same class
        if not event.host and not away and (main.host or main.type != "visit") and main.host in {None, reading.site}:
            event.host = on_its_own_site(reading, draft, event)
        events[event.id] = event
    _host_of_all(reading, drafts, list(events.values()))
    stops = [event for event in events.values() if event.parent == main.id and event.type == main.type]
    if drafts[0].lasts() and any(event.host == main.host for event in stops):
        main.host = None  # "các đoàn kiểm tra chéo; đoàn số 2 làm việc với Trường A", with that in the title
    main.parent = next((ids[id(draft)] for draft in drafts if draft.whole), None)
    return [events[ids[id(draft)]] for draft in ordered]


def _names_a_school(reading: Reading, draft: Draft) -> bool:
    return bool(within(reading.schools, draft.mention.sentence.start, draft.mention.sentence.end))


def _is_its_own(reading: Reading, draft: Draft, event: Event) -> bool:
    """ "Trường A tổ chức Hội nghị tổng kết công tác năm. Nhà trường được Cụm thi đua xếp hạng 2/12": of the school,
    or of the Academy."""
    start = max(draft.mention.sentence.start, draft.mention.left)
    schools = within(reading.schools, start, draft.mention.start)
    by = _W.held_by.fullmatch(reading.folded, schools[-1].end if schools else start, draft.mention.start)
    return bool(by and not _W.clusters_kind.search(fold(event.name or "")))


def _member_at(event: Event) -> str | None:
    """The member of the event's cluster whose bare name, or its province's, is the place: "hội nghị tổng kết của Cụm
    (tháng 11, tại Trà Vinh)", "tại trường Đồng Nai"; a town or "tỉnh Trà Vinh" has other halls."""
    there = registry().provinces.get(_W.school.sub("", fold_key(event.place))) if event.place else None
    return there if event.cluster and there in registry().members(event.cluster) else None


def _host_of_all(reading: Reading, drafts: list[Draft], events: list[Event]) -> None:
    """ "Trong hai ngày 29 và 30/6, các hoạt động của Cụm diễn ra tại Đồng Xoài. Trường A được Cụm giao đăng cai"."""
    series = [
        event
        for draft, event in zip(drafts, events, strict=True)
        if event.type in _OF_A_CLUSTER | {"signing"}
        and (draft is drafts[0] or draft.part or share_days(reading, draft, drafts[0]))
    ]
    hosts = {event.host for event in series if event.host}
    only = hosts.pop() if len(hosts) == 1 else None
    homeless = [event for event in series if not event.host]
    lead = reading.block_at(reading.body_start)
    told = homeless and within(reading.event_days, lead.start, lead.end)
    school = hosting_in(reading, drafts[0], lead.start, lead.end) if homeless else None
    there = met_at(reading, reading.sentence_at(lead.start)) if told else None
    for event in homeless:
        with_main = event.parent and event.start == events[0].start and events[0].type != "visit"
        if not event.place:
            event.host = school or (there if event.cluster and (event.type != "signing" or with_main) else None)
        elif only and event.cluster and named_after(event.place) == only:
            event.host = only


def _holds(reading: Reading, whole: Draft, part: Draft) -> bool:
    """ "Ngày 10 và 11/7: sơ kết 6 tháng, kết hợp tọa đàm", both yet to come; or a stop of a longer inspection."""
    if part.kind == whole.kind == "inspection" and whole.lasts() and not part.lasts() and part.day:
        near = reading.block_at(whole.mention.start).end >= part.mention.start > whole.mention.start
        return near and whole.same_time(part.day)
    beside = whole.mention.sentence is part.mention.sentence and whole.mention.start < part.mention.start
    with_it = beside and _W.along_with.search(reading.folded, whole.mention.end, part.mention.start)
    kinds = _AT_THE_MAIN | ({"sports_meet"} if with_it else set())
    return not part.part and beside and whole.day == part.day and part.kind in kinds - {whole.kind}


def _successor(reading: Reading, draft: Draft, host: str) -> str:
    """ "Tại cơ sở 3 (Trường Chính trị tỉnh Đắk Nông cũ)", after the merger: the school that took over from the host."""
    merger = registry().merger_of(host)
    near = within(reading.schools, draft.mention.left, draft.mention.right)
    old = any(s.school == host and reading.folded.startswith(" cũ", s.end) for s in near)
    return merger.successor if old and merger and draft.day and draft.day.value >= merger.effective else host


def _event(reading: Reading, draft: Draft, name: str, drafts: Sequence[Draft]) -> Event:
    start, end = None, None
    if draft.day and (draft.day.value.startswith("../") or len(draft.day.value) == len("2023-07/2023-09")):
        start = draft.day.value  # some day before, or in a quarter
    elif draft.day:
        start, _, last = draft.day.value.partition("/")
        end = last or None
        if draft.kind in {"opening", "closing"} and draft.lasts(3):  # those are the class's days
            start, end = last if last and draft.kind == "closing" else start, None
    host, place = (draft.stop or None, None) if draft.stop is not None else host_and_place(reading, draft)
    host = host and _successor(reading, draft, host)
    if host and draft.stop is None and goes_to_several(reading, draft.mention, host, draft.day):
        host, place = None, place if place and " và " in place else None
    name_end = _name_end(reading, draft, [other.mention for other in drafts if other is not draft])
    cluster = _named_cluster(reading, draft.mention.start, name_end) or _cluster(
        reading, draft.kind, draft.mention.left, draft.mention.right
    )
    return Event(
        id=name,
        type=draft.kind,
        name=reading.text[draft.mention.start : _whole(reading, draft.mention.start, name_end)].strip(),
        start=start,
        end=end,
        host=host,
        place=place,
        organiser=organiser(reading, draft),
        cluster=cluster,
        covers=covers_of(reading, draft, start),
        theme=theme_of(reading, draft),
        status=draft.status,
        rule=draft.rule,
        **reading.cite(*_evidence(draft)),
    )


def _from_title(reading: Reading, main: Event) -> None:
    title = reading.blocks[0]
    if title.kind == "title":
        main.cluster = main.cluster or _cluster(reading, main.type, title.start, title.end)
        covers = covers_in(reading, main.type, main.start, title.start, title.end) or ""
        of_years = main.rule == "events/scheduled" and len(covers) == len("2025/2030")  # those of a plan
        main.covers = main.covers or (None if of_years else covers or None)


def _inherit(reading: Reading, event: Event, draft: Draft, main: Event) -> None:
    """What a part, or a planned event of the same cluster, has from the main event."""
    if draft.part:
        event.parent = main.id if main.status != "cancelled" else None
        if main.cluster:
            event.cluster = event.cluster or main.cluster
        else:
            event.cluster = _named_cluster(reading, draft.mention.start, _name_end(reading, draft))
        journey = main.type == "visit" and main.end
        at_the_main = event.type in _AT_THE_MAIN and not journey
        at_the_main |= main.type in MEETS and event.type in {"opening", "closing"}
        at_school = at_the_main or _W.at_school.search(reading.folded, draft.mention.left, draft.mention.right)
        if at_school and (not event.place or event.place == main.place or is_own_hall(event.place)):
            event.host = event.host or main.host
        if event.type == "inspection" or (event.type == "signing" and main.type == "kickoff_conference"):
            event.covers = event.covers or main.covers
    elif _W.of_no_cluster.search(fold(event.name or "")):
        event.cluster = None
    elif (
        event.type in _OF_A_CLUSTER
        or _W.clusters_own.search(fold(event.name or ""))
        or _by_its_team(reading, draft, main)
    ):
        event.cluster = event.cluster or main.cluster


def _by_its_team(reading: Reading, draft: Draft, main: Event) -> bool:
    """ "Đoàn số 2 kiểm tra tại Trường B", of a conference; "Đoàn tiếp tục kiểm tra", of an inspection."""
    team = _W.team.search(reading.folded, draft.mention.left, draft.mention.start)
    told = team and (team["number"] or main.type == "inspection")
    round_of_checks = draft.mention.occasion and main.type == "other"  # which a meeting of the cluster plans
    return bool(draft.kind == "inspection" and (told or round_of_checks))


def _evidence(draft: Draft) -> list[tuple[int, int]]:
    spans = [(draft.mention.start, draft.mention.end)]
    if draft.day:
        spans.append((draft.day.start, draft.day.end))
    return sorted(spans)


def _name_end(reading: Reading, draft: Draft, others: Sequence[Mention] = ()) -> int:
    """Where the name of an event ends: before a verb, before another occasion ("Tọa đàm | và Hội nghị sơ kết") and
    never within the name of a cluster or a school."""
    start, limit = draft.mention.end, min(draft.mention.right, draft.mention.end + _LONGEST)
    match = _W.name_ends.search(reading.folded, start, limit)
    cut = limit if limit == draft.mention.sentence.end else max(reading.folded.rfind(" ", start, limit), start)
    end = match.start() if match else cut
    named = [*within(reading.clusters, start, end), *within(reading.schools, start, end)]
    end = max(end, *(name.end for name in named), 0)
    joined = (o.start for o in others if o.occasion and start < o.start < end)
    end = next((at for at in joined if _W.name_and.search(reading.folded, start, at)), end)
    end = min(end, named[-1].start) if draft.stop and named else end  # "làm việc tại | Trường A (18/10), Trường B"
    if over := _W.name_goes_on.search(reading.folded, start, end):
        return over.start()
    return end + (reading.folded.startswith(")", end) and is_in_brackets(reading.folded, start, end))


def _whole(reading: Reading, start: int, end: int) -> int:
    """Where a name ends, never inside a quotation (hội thi "Giảng viên trẻ | với sách"): behind it or before it."""
    if reading.folded.count('"', start, end) % 2 == 0:
        return end
    closed = _W.quote_ends.match(reading.folded, end)
    return closed.end() if closed else reading.folded.rindex('"', start, end)


def _named_cluster(reading: Reading, start: int, end: int) -> str | None:
    named = within(reading.clusters, start, end)
    return named[0].cluster if named else None


def _cluster(reading: Reading, kind: EventType, start: int, end: int) -> str | None:
    for found in within(reading.clusters, start, end):
        if _W.merit.search(reading.folded, start, found.start):
            continue
        if kind in _OF_A_CLUSTER | {"signing", "inspection"} or not _W.role.search(
            reading.folded[max(start, found.start - 30) : found.start]
        ):
            return found.cluster
    if kind in _OF_A_CLUSTER and reading.clusters and _W.schools_of_region.search(reading.folded, start, end):
        return reading.clusters[0].cluster
    return None
