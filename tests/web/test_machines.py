"""What programs read: JSON-LD in the pages, Atom feeds, robots.txt, llms.txt."""

import json
from datetime import datetime

import httpx
import pytest
from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"


def linked_data(site: str, path: str) -> dict[str, object]:
    [script] = html.fromstring(httpx.get(site + path).text).findall('.//script[@type="application/ld+json"]')
    found: dict[str, object] = json.loads(script.text or "")
    assert found["@context"] == "https://schema.org"
    return found


def first(site: str, table: str, order: str) -> dict[str, str]:
    query = {"_shape": "objects", "_size": "1", "_sort_desc": order}
    row: dict[str, str] = httpx.get(f"{site}/thidua/{table}.json", params=query).json()["rows"][0]
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
    answer = httpx.get(f"{site}/feed/{name}.atom")
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
    assert httpx.get(str(link.attrib["href"])).status_code == 200


def test_pages_lead_to_the_feeds_and_to_their_json(site: str) -> None:
    page = html.fromstring(httpx.get(f"{site}/thidua/schools/kon-tum").text)
    links = {link.get("type"): link.get("href") or "" for link in page.findall('.//link[@rel="alternate"]')}
    assert httpx.get(links["application/json"]).json()["rows"]
    assert httpx.get(site + links["application/atom+xml"]).status_code == 200


def test_programs_are_told_what_is_where_and_what_to_leave(site: str) -> None:
    assert "Disallow: /*?" in httpx.get(f"{site}/robots.txt").text.splitlines()
    guide = httpx.get(f"{site}/llms.txt").text
    for address in ("/thidua/schools_at_level.json", "/thidua/conferences.json", "/feed/standing.atom"):
        assert address in guide
