"""Tables and lists as people use them: what is listed leads to its page, no day is shown that nobody told."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import get
from tests.web.conftest import Open

PHONE = {"width": 390, "height": 780}


def _rows(page: Page, sql: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.request.get("/thidua.json", params={"sql": sql, "_shape": "array"}).json()
    return found


@pytest.mark.parametrize(
    ("view", "column"),
    [
        ("conferences", "label"),
        ("conferences", "cluster_name"),
        ("conferences", "host_name"),
        ("level1", "school_name"),
        ("positions", "name"),
        ("people", "name"),
        ("articles", "title"),
        ("documents", "key"),
        ("events", "label"),
        ("schools", "name"),
        ("clusters", "name"),
        ("sources", "name"),
    ],
)
def test_what_a_view_lists_leads_to_its_page(page: Page, view: str, column: str) -> None:
    page.goto(f"/thidua/{view}")
    link = page.locator(f"td.col-{column} a").first
    name = link.inner_text()
    link.click()
    expect(page.locator("h1")).to_contain_text(name)


def test_the_words_that_a_view_lists_are_marked_in_their_article(page: Page) -> None:
    page.goto("/thidua/level1")
    page.locator("td.col-quote a").first.click()
    expect(page.locator("mark").first).to_be_visible()


def test_a_row_without_a_page_of_its_own_names_what_it_refers_to(page: Page) -> None:
    [row] = _rows(
        page,
        "select c.id, s.name, t.name as status from claims c"
        " join schools s on s.id = c.school join terms t on t.id = c.status limit 1",
    )
    page.goto(f"/thidua/claims/{row['id']}")
    expect(page.locator("dd", has_text=row["status"]).first).to_be_visible()
    assert page.locator("dt").all_inner_texts()[:3] == ["Số hiệu", "Trường", "Mức chuẩn (1 hoặc 2)"]
    page.get_by_role("link", name=row["name"]).click()
    expect(page.locator("h1")).to_have_text(row["name"])


@pytest.mark.parametrize("asked", ["person_appearances?name=Đặng+Quang+Trung", "document_citations?key=11-QĐ"])
def test_the_words_that_a_question_finds_lead_to_their_place(page: Page, asked: str) -> None:
    page.goto(f"/thidua/{asked}")
    page.locator("td a[href*='?fact=']").first.click()
    expect(page.locator("mark").first).to_be_visible()


@pytest.mark.parametrize("table", ["claims", "cluster_roles", "participants"])
def test_the_words_of_one_fact_are_marked_in_their_article(page: Page, table: str) -> None:
    page.goto(f"/thidua/{table}")
    page.locator("td.col-id a").first.click()
    page.locator("dd a[href*='?fact=']").click()
    expect(page.locator("mark").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_table_on_a_phone_names_what_it_shows_and_nothing_stands_outside(
    open_site: Open, site: str, scheme: str
) -> None:
    page = open_site(site, viewport=PHONE, color_scheme=scheme)
    page.goto("/thidua/conferences")
    cell = page.locator("td.col-label").first
    told = "cell => [getComputedStyle(cell, '::before').content, getComputedStyle(cell, '::before').marginLeft]"
    assert cell.evaluate(told) == ['"Tên gọi"', "0px"]
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').color") != "rgb(0, 0, 0)"
    assert page.locator("td.type-none:visible").count() == 0


def test_what_has_no_day_of_its_own_is_not_shown_with_another(page: Page) -> None:
    [article] = _rows(page, "select id, title from articles where date_precision = 'fetched' and title like 'TÓM TẮT%'")
    page.goto(f"/thidua/search?q={article['title']}")
    hit = page.locator("ul.hits li", has=page.locator(f"a[href$='/articles/{article['id']}']"))
    expect(hit).to_contain_text("Kon Tum")
    expect(hit.locator("small")).not_to_contain_text("/20")
    [undated] = _rows(page, "select id, cluster from events where start is null and cluster is not null limit 1")
    page.goto(f"/thidua/clusters/{undated['cluster']}")
    event = page.locator("ul.events li", has=page.locator(f"a[href$='/events/{undated['id']}']"))
    expect(event.locator("time")).to_have_text("không rõ")
    assert _rows(page, "select 1 from sources where last_article > (select max(published) from articles)") == []


def test_a_conference_that_was_not_held_says_so_in_every_list(page: Page) -> None:
    not_held = "cluster = 'dong-nam-bo' and id in (select id from conferences) and status = 'postponed'"
    [event] = _rows(page, f"select id from events where {not_held}")
    for path in ("/", "/thidua/clusters/dong-nam-bo"):
        page.goto(path)
        listed = page.locator("ul.events li", has=page.locator(f"a[href$='/events/{event['id']}']")).first
        expect(listed.locator(".badge")).to_have_text("Hoãn")


def test_a_school_since_the_mergers_stands_in_the_cluster_that_articles_tell(page: Page) -> None:
    page.goto("/thidua/schools_at_level?cluster=dong-bang-song-hong")
    schools = page.locator("table.cards tbody tr td:first-child a").all_inner_texts()
    assert "Trường Chính trị Tô Hiệu thành phố Hải Phòng" in schools
    page.goto("/thidua/clusters/dong-bang-song-hong")
    standing = page.get_by_role("heading", name="Trường chuẩn trong cụm").locator("xpath=..")
    assert {*schools} <= {*standing.locator("li > a").all_inner_texts()}


def test_the_first_page_counts_what_its_links_list(page: Page) -> None:
    page.goto("/")
    links = page.locator("ul.figures a").all()
    counted = {str(link.get_attribute("href")): link.locator("b").inner_text() for link in links}
    for path, count in counted.items():
        page.goto(path)
        rows = page.locator("main h3", has_text=" dòng")
        assert count == (rows.inner_text().split()[0] if rows.count() else str(page.locator("td .badge").count()))


def test_the_first_page_says_the_latest_total_in_the_words_that_tell_it(page: Page) -> None:
    page.goto("/")
    told = page.locator("ul.figures ~ blockquote").first
    expect(told).to_contain_text("15 trường được công nhận đạt chuẩn mức 1")
    expect(told.locator("cite")).to_contain_text("Cổng thông tin Vụ Các trường chính trị")
    told.get_by_role("link").click()
    expect(page.locator("mark").first).to_contain_text("15 trường")


@pytest.mark.parametrize("day", ["30/06/2025", "2025-02-30", "now"])
def test_what_is_no_day_is_said_to_be_none_and_nothing_holds_as_of_it(page: Page, site: str, day: str) -> None:
    page.goto(f"/thidua/schools_at_level?date={day}")
    sentence = f"“{day}” không phải một ngày; hãy viết năm-tháng-ngày, ví dụ 2025-06-30."
    expect(page.locator(".message-error")).to_have_text(sentence)
    expect(page.locator("td .badge")).to_have_count(0)
    expect(page.locator("svg.map path.recognised")).to_have_count(0)
    for suffix in ("json", "csv"):
        answer = get(f"{site}/thidua/schools_at_level.{suffix}?date={day}&_shape=objects")
        assert (answer.status_code, answer.json()["error"]) == (400, sentence)
        assert "content-security-policy" in answer.headers


def test_programs_are_told_that_there_is_no_third_level(site: str) -> None:
    answer = get(f"{site}/thidua/schools_at_level.json?level=3")
    assert (answer.status_code, answer.json()["error"]) == (400, "Không có mức “3”; chỉ có mức 1 và mức 2.")
    assert get(f"{site}/thidua/schools_at_level.json?level=2&date=2025-06-30").json()["rows"]


@pytest.mark.parametrize("table", ["clusters", "schools", "sources"])
def test_every_page_of_a_kind_opens(page: Page, table: str) -> None:
    rows = _rows(page, f"select id from {table}")
    assert len(rows) > 10
    assert [row["id"] for row in rows if not page.request.get(f"/thidua/{table}/{row['id']}").ok] == []


def test_members_without_a_year_stand_below_those_with_one(page: Page) -> None:
    [row] = _rows(page, "select cluster from cluster_roles where year is null and role = 'member' limit 1")
    page.goto(f"/thidua/clusters/{row['cluster']}")
    years = page.get_by_role("heading", name="Thành viên theo năm").locator("xpath=following-sibling::dl/dt")
    expect(years.last).to_have_text("Không rõ năm")


@pytest.mark.parametrize("cluster", ["sông Hồng", "song hong", "Sông Hồng", "dong-bang-song-hong"])
def test_the_conferences_of_a_cluster_are_found_by_any_of_its_names(page: Page, cluster: str) -> None:
    page.goto(f"/thidua/cluster_conferences?cluster={cluster}&year=2024")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text("Đã tổ chức")


def test_answers_on_a_phone_name_what_they_show(open_site: Open, site: str) -> None:
    page = open_site(site, viewport=PHONE)
    page.goto("/thidua/cluster_conferences?cluster=sông Hồng&year=2024")
    cell = page.locator("td", has_text="29/02/2024")
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Bắt đầu: "'
    assert page.locator("td:empty:visible").count() == 0


def test_articles_that_tell_of_other_days_stand_side_by_side_with_first_and_last(page: Page) -> None:
    told = "select event_id from event_reports where end > start group by event_id having count(distinct end) > 1"
    [row] = _rows(page, f"{told} limit 1")
    page.goto(f"/thidua/events/{row['event_id']}")
    said = page.locator("section", has=page.get_by_role("heading", name="Các bài ghi khác nhau"))
    expect(said.locator("thead th").nth(1)).to_have_text("Thời gian")
    spans = said.locator("tbody td:nth-child(2)").all_inner_texts()
    assert len(set(spans)) > 1
    assert all(" - " in span for span in spans)


def test_the_way_to_the_standard_is_in_order_a_goal_where_it_was_told(page: Page) -> None:
    page.goto("/thidua/schools/kon-tum")
    told = page.locator("ol.timeline > li")
    goal = told.filter(has_text="năm 2030").first
    expect(goal.locator("time")).to_have_text("22/01/2024")
    expect(goal.locator("cite")).to_contain_text("· Trường Chính trị tỉnh Kon Tum, 22/01/2024")
    days = [
        day.split("/")[::-1] for day in told.locator("time").all_inner_texts() if day.count("/") == 2 and " " not in day
    ]
    assert len(days) > 10
    assert days == sorted(days)


def test_the_way_to_the_standard_tells_a_reprint_once(page: Page) -> None:
    reprinted = (
        "select c.school, a.copy_of from claims c join articles a on a.id = c.article_id where a.copy_of is not null"
    )
    [row] = _rows(page, f"{reprinted} and c.status = 'not_reached' limit 1")
    page.goto(f"/thidua/schools/{row['school']}")
    words = page.locator("ol.timeline > li", has=page.locator(".not_reached")).locator("blockquote a")
    expect(words).to_have_count(1)
    assert f"/articles/{row['copy_of']}?" in str(words.get_attribute("href"))


def test_conferences_show_beside_their_names_what_became_of_them_when_and_where(open_site: Open, site: str) -> None:
    page = open_site(site, viewport={"width": 1200, "height": 900})
    page.goto("/thidua/conferences?status=Hoãn")
    headings = page.locator("thead th")
    shown = [" ".join(heading.split()) for heading in headings.all_inner_texts()]
    assert shown[:6] == ["Tên gọi", "Tình trạng", "Bắt đầu ▲", "Kết thúc", "Cụm thi đua", "Trường nơi tổ chức"]
    assert not {"Ngày để sắp xếp", "Năm", "Số hiệu sự kiện"} & set(shown)
    place = headings.nth(5).bounding_box()
    assert place is not None
    assert place["x"] + place["width"] <= 1200
    expect(page.locator("tbody tr").first.locator("td").nth(1)).to_have_text("Hoãn")


@pytest.mark.parametrize("table", ["conferences", "events", "articles", "documents"])
def test_the_heading_of_the_day_that_was_told_sorts_by_day(page: Page, table: str) -> None:
    page.goto(f"/thidua/{table}?_sort_desc=sort_date")
    told = page.locator("thead th a", has_text="▲")
    expect(told).to_have_count(1)
    told.click()
    expect(page).to_have_url(re.compile(r"_sort=sort_date"))
    expect(page.locator("thead th a", has_text="▼")).to_have_count(1)


@pytest.mark.parametrize("table", ["conferences", "events", "articles", "people", "documents"])
def test_on_a_phone_a_row_of_a_table_is_no_longer_than_the_screen(open_site: Open, site: str, table: str) -> None:
    page = open_site(site, viewport=PHONE)
    page.goto(f"/thidua/{table}")
    heights = page.locator("tbody tr").evaluate_all("rows => rows.map(row => row.getBoundingClientRect().height)")
    assert max(heights) < PHONE["height"]
    assert sum(heights) / len(heights) < PHONE["height"] * 0.7


def test_the_first_page_says_how_many_sources_it_does_not_list(page: Page) -> None:
    page.goto("/")
    listed = page.locator("section", has=page.get_by_role("heading", name="Các nguồn"))
    expect(listed.locator("tbody tr")).to_have_count(12)
    listed.get_by_role("link", name="Và 2 nguồn khác").click()
    expect(page.locator("tbody tr")).to_have_count(14)


def test_sources_are_called_by_their_kind(page: Page) -> None:
    page.goto("/thidua/sources")
    expect(page.locator(".facet-results")).to_contain_text(re.compile(r"Trường\s+11\s+Báo chí\s+2\s+Học viện\s+1"))
    expect(page.locator("tbody .col-kind a").first).to_have_text("Trường")
