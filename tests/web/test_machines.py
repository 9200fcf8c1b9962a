"""What programs read: JSON-LD, Atom feeds, calendars, archived pages, robots.txt, llms.txt; and what is sent when."""

import json
from datetime import datetime

import httpx
import pytest
from icalendar import Calendar
from lxml import etree, html

from tests.conftest import get

ATOM = "{http://www.w3.org/2005/Atom}"


def linked_data(site: str, path: str) -> dict[str, object]:
    [script] = html.fromstring(get(site + path).text).findall('.//script[@type="application/ld+json"]')
    found: dict[str, object] = json.loads(script.text or "")
    assert found["@context"] == "https://schema.org"
    return found


def first(site: str, table: str, order: str) -> dict[str, str]:
    query = {"_shape": "objects", "_size": "1", "_sort_desc": order}
    row: dict[str, str] = get(f"{site}/thidua/{table}.json", params=query).json()["rows"][0]
    return row


def test_a_conference_is_an_event_with_its_people_and_reports(site: str) -> None:
    row = first(site, "events", "people")
    event = linked_data(site, f"/thidua/events/{row['id']}")
    assert (event["@type"], event["name"], event["startDate"]) == ("Event", row["label"], row["start"])
    people, reports = event["attendee"], event["subjectOf"]
    assert isinstance(people, list)
    assert isinstance(reports, list)
    assert len(people) >= 2
    assert all(person["name"] for person in people)
    assert all(report["url"].startswith("http") for report in reports)


def test_a_school_is_an_organisation_and_an_article_an_article(site: str) -> None:
    school = linked_data(site, "/thidua/schools/kon-tum")
    assert (school["@type"], school["name"]) == ("EducationalOrganization", "Trường Chính trị tỉnh Kon Tum")
    row = first(site, "articles", "id")
    article = linked_data(site, f"/thidua/articles/{row['id']}")
    assert (article["@type"], article["headline"], article["url"]) == ("NewsArticle", row["title"], row["url"])


@pytest.mark.parametrize("name", ["conferences", "standing"])
def test_a_feed_lists_newest_first_under_lasting_ids(site: str, name: str) -> None:
    answer = get(f"{site}/feed/{name}.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) >= 10
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in entries]
    assert all(id_.startswith("urn:uuid:") for id_ in ids)
    assert len(set(ids)) == len(ids)
    times = [datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "") for entry in entries]
    assert times == sorted(times, reverse=True)
    assert all(time.tzinfo for time in times)
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert get(str(link.attrib["href"])).status_code == 200


def test_pages_lead_to_the_feeds_and_to_their_json(site: str) -> None:
    page = html.fromstring(get(f"{site}/thidua/schools/kon-tum").text)
    links = {link.get("type"): link.get("href") or "" for link in page.findall('.//link[@rel="alternate"]')}
    assert get(links["application/json"]).json()["rows"]
    assert get(site + links["application/atom+xml"]).status_code == 200


def test_programs_are_told_what_is_where_and_what_to_leave(site: str) -> None:
    assert "Disallow: /*?" in get(f"{site}/robots.txt").text.splitlines()
    guide = get(f"{site}/llms.txt").text
    for address in ("/thidua/schools_at_level.json", "/thidua/conferences.json", "/feed/standing.atom"):
        assert address in guide


def test_what_has_not_changed_is_not_sent_again(site: str) -> None:
    for path in ("/", "/thidua/schools/kon-tum", "/thidua/events.json", "/static/thidua.css", "/feed/standing.atom"):
        first = get(site + path)
        tag = first.headers["etag"]
        again = get(site + path, headers={"if-none-match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag), path
        assert get(site + path, headers={"if-none-match": 'W/"other"'}).status_code == 200, path
    assert "etag" not in get(f"{site}/x/y").headers


def test_pages_travel_compressed(site: str) -> None:
    with httpx.stream("GET", site, headers={"accept-encoding": "gzip"}) as answer:
        sent = sum(len(piece) for piece in answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert sent < 40_000
    assert "content-encoding" not in get(site, headers={"accept-encoding": "identity"}).headers


def test_a_clusters_calendar_has_whole_days(site: str) -> None:
    answer = get(f"{site}/lich/dong-bang-song-hong.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    calendar = Calendar.from_ical(answer.content)
    assert "sông Hồng" in calendar["x-wr-calname"]
    events = calendar.walk("VEVENT")
    assert len(events) >= 2
    query = {"_shape": "objects", "cluster": "dong-bang-song-hong"}
    rows = get(f"{site}/thidua/events.json", params=query).json()["rows"]
    starts = {f"event-{row['id']}@thidua": row["start"] for row in rows}
    for event in events:
        if (start := starts.get(event["uid"], "")).count("-") == 2 and "/" not in start:
            assert event["dtstart"].dt.isoformat() == start
    assert get(f"{site}/lich/no-such.ics").status_code == 404


def test_an_archived_page_is_shown_as_text_that_can_do_nothing(site: str) -> None:
    row = get(f"{site}/thidua/captures.json", params={"_shape": "objects", "_size": "1"}).json()["rows"][0]
    article = get(f"{site}/thidua/articles/{row['article_id']}")
    assert f"/luu/{row['id']}" in article.text
    answer = get(f"{site}/luu/{row['id']}")
    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    title = get(f"{site}/thidua/articles/{row['article_id']}.json?_shape=objects").json()["rows"][0]["title"]
    page = html.fromstring(answer.text)
    assert " ".join(title.split()) in " ".join("".join(map(str, page.itertext())).split())
    assert page.xpath("//script | //link | //img | //iframe | //@onclick | //@style") == []
    assert get(f"{site}/luu/999999").status_code == 404
