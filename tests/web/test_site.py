"""The site as people use it, in a real browser, over the database of the sample sites."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Open


def test_from_home_to_a_conference_to_the_words_in_the_article(page: Page) -> None:
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    page.locator("section", has=page.get_by_role("heading", name="Hội nghị gần đây")).locator("li a").first.click()
    expect(page.get_by_role("heading", name="Các bài đưa tin")).to_be_visible()
    page.locator("article.report blockquote a").first.click()
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_role("link", name="Bài gốc")).to_be_visible()


def test_a_conference_leads_to_its_people_and_they_to_their_appearances(page: Page) -> None:
    page.goto("/thidua/events?_sort_desc=people")
    page.locator("table.rows-and-columns td.col-label a").first.click()
    people = page.get_by_role("heading", name="Người tham dự").locator("xpath=following-sibling::table")
    name = people.locator("tbody tr td a").first.inner_text()
    people.locator("tbody tr td a").first.click()
    expect(page.locator("h1")).to_contain_text(name)
    expect(page.get_by_role("heading", name="Các lần xuất hiện")).to_be_visible()


def test_a_person_whom_several_articles_name_is_one_row_with_the_words_of_each(page: Page) -> None:
    sql = (
        "select event_id, count(*) as said, count(distinct person_id) as people from participants"
        " group by event_id order by said - people desc limit 1"
    )
    [row] = page.request.get("/thidua.json", params={"sql": sql, "_shape": "objects"}).json()["rows"]
    assert row["said"] > row["people"]
    page.goto(f"/thidua/events/{row['event_id']}")
    expect(page.locator("table.people tbody tr")).to_have_count(row["people"])
    expect(page.locator("table.people blockquote")).to_have_count(row["said"])
    page.locator("table.people summary").first.click()
    page.locator("table.people details[open] blockquote a").first.click()
    expect(page.locator("mark").first).to_be_visible()


def test_a_cluster_lists_its_leads_by_year_newest_first_with_the_words(page: Page) -> None:
    page.goto("/thidua/clusters/dong-nam-bo")
    years = page.locator("table.leads tbody th").all_inner_texts()
    assert len(years) >= 3
    assert years == sorted(years, reverse=True)
    newest = page.locator("table.leads tbody tr").first
    lead = newest.locator("td").first.locator("a").first.inner_text()
    newest.locator("td").first.locator("blockquote a").first.click()
    expect(page.locator("mark").first).to_contain_text(lead.removeprefix("Trường Chính trị tỉnh "))


def test_a_school_shows_its_way_to_the_standard_in_order(page: Page) -> None:
    page.goto("/thidua/schools/kon-tum")
    badges = page.locator("ol.timeline .badge").all_inner_texts()
    assert badges.index("Tự đánh giá đạt") < badges.index("Được công nhận")


def test_schools_at_level_1_as_of_a_day(page: Page) -> None:
    page.goto("/thidua/schools_at_level?date=2018-01-01")
    expect(page.locator("td .badge.recognised")).to_have_count(0)
    page.locator("input[name=date]").fill("2025-06-30")
    page.get_by_role("button", name="Xem").click()
    kon_tum = page.locator("tr", has=page.get_by_role("link", name="Trường Chính trị tỉnh Kon Tum", exact=True))
    expect(kon_tum.locator(".badge")).to_have_text("Được công nhận")
    recognised = page.locator("td .badge.recognised").count()
    assert page.locator("svg.map path.recognised").count() == recognised
    page.locator("select[name=status]").select_option("not_reached")
    page.get_by_role("button", name="Xem").click()
    expect(page.locator("td .badge.recognised")).to_have_count(0)
    page.go_back()
    kon_tum.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Đường tới chuẩn")).to_be_visible()


def test_schools_that_nobody_tells_of_are_named(page: Page) -> None:
    page.goto("/thidua/schools_at_level")
    told = page.locator("table.cards tbody tr").count()
    silent = page.locator("h3:has-text('Chưa có tin') + p a")
    expect(page.get_by_role("heading", name="Chưa có tin")).to_contain_text(f"{silent.count()} trường")
    sql = (
        "select count(*) from schools join build"
        " where (valid_to is null or valid_to >= as_of) and (valid_from is null or valid_from <= as_of)"
    )
    assert page.request.get("/thidua.json", params={"sql": sql, "_shape": "arrayfirst"}).json() == [
        told + silent.count()
    ]
    page.goto("/thidua/schools_at_level?status=recognised")
    expect(page.get_by_role("heading", name="Chưa có tin")).to_have_count(0)


def test_a_cluster_leads_to_its_schools_before_the_mergers(page: Page) -> None:
    page.goto("/thidua/clusters/dong-nam-bo")
    page.get_by_role("link", name="trước hợp nhất, đến 30/06/2025").click()
    expect(page.locator("h1")).to_contain_text("tính đến 30/06/2025")
    assert page.locator("table.cards tbody tr").count() > 0


@pytest.mark.parametrize(
    "words", ["dat chuan muc 1", "đạt chuẩn mức 1", "ĐẠT CHUẨN MỨC 1", "đa\u0323t chuâ\u0309n mư\u0301c 1"]
)
def test_search_finds_the_same_with_and_without_marks(page: Page, words: str) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("mark").first).to_contain_text("chuẩn")
    assert page.locator("ul.hits li").count() >= 20


def test_every_kind_of_page_opens(page: Page) -> None:
    for path in (
        "/thidua",
        "/thidua/clusters/tay-nguyen",
        "/thidua/sources/kon-tum",
        "/thidua/documents?_sort_desc=citations",
    ):
        page.goto(path)
        expect(page.locator("main h1")).to_be_visible()
    page.locator("table.rows-and-columns td.col-key a").first.click()
    expect(page.get_by_role("heading", name="Được dẫn ở")).to_be_visible()


def test_every_fact_of_an_article_leads_to_its_words_and_says_by_what_it_was_read(page: Page) -> None:
    sql = "select article_id from claims join event_reports using (article_id) join citations using (article_id)"
    [article, *_] = page.request.get("/thidua.json", params={"sql": sql, "_shape": "arrayfirst"}).json()
    page.goto(f"/thidua/articles/{article}")
    facts = page.get_by_role("heading", name="Đọc được trong bài").locator("xpath=following-sibling::ul/li")
    for number in range(facts.count()):
        words = facts.nth(number).locator("a.source")
        fact = (words.get_attribute("href") or "").rpartition("#f")[2]
        words.click()
        expect(page.locator(f"mark#f{fact}").first).to_be_visible()
        expect(facts.nth(number)).to_contain_text("đang đánh dấu")
        expect(page.locator("main")).to_contain_text(f"Dữ kiện số {fact}")
        page.go_back()
    assert facts.count() > 3


@pytest.mark.parametrize(
    ("asked", "said"),
    [("date=abc", "“abc” không phải một ngày"), ("level=9", "Không có mức “9”; chỉ có mức 1 và mức 2.")],
)
def test_a_question_that_cannot_be_answered_is_not_answered(page: Page, asked: str, said: str) -> None:
    page.goto(f"/thidua/schools_at_level?{asked}")
    expect(page.locator(".message-error")).to_contain_text(said)
    expect(page.locator("svg.map, .zero-results, table")).to_have_count(0)


def test_words_outside_the_text_say_where_they_stand(page: Page) -> None:
    sql = "select article_id, fact_id, quote from evidence join facts on facts.id = fact_id where field = 'caption'"
    [row, *_] = page.request.get("/thidua.json", params={"sql": sql, "_shape": "objects"}).json()["rows"]
    page.goto(f"/thidua/articles/{row['article_id']}?fact={row['fact_id']}#f{row['fact_id']}")
    expect(page.locator("p:has(mark)").first).to_contain_text(f"Chú thích ảnh: {row['quote']}")


def test_home_tells_what_is_new_and_how_far_to_rely_on_it(page: Page) -> None:
    page.goto("/")
    level1 = page.locator("ul.figures li", has_text="được công nhận mức 1")
    expect(level1).to_contain_text("tính đến")
    recognised = int(level1.locator("b").inner_text())
    assert page.locator("svg.map path.recognised").count() == recognised > 0
    sql = "select count(*) from changes where change = 'added' and kind = 'claim'"
    [claims] = page.request.get("/thidua.json", params={"sql": sql, "_shape": "arrayfirst"}).json()
    expect(page.locator("#moi")).to_contain_text("bài mới")
    expect(page.locator("#moi")).to_contain_text(f", {claims} thông tin về tình trạng trường chính trị chuẩn")
    expect(page.locator("#moi li").first).to_contain_text("được công nhận")  # before mere plans
    assert page.locator("figure.chart rect").count() >= 5
    sources = page.get_by_role("heading", name="Các nguồn").locator("xpath=..")
    expect(sources).to_contain_text("14 nguồn có bài mới")
    expect(sources.locator("tbody tr")).to_have_count(12)


def test_the_number_of_conferences_is_of_the_held_ones_that_stand_behind_it(page: Page) -> None:
    page.goto("/")
    link = page.locator("ul.figures a", has_text="hội nghị")
    told = link.locator("b").inner_text()
    [held, planned] = page.request.get(
        "/thidua.json?sql=select+status+%3D+'Đã+tổ+chức'+as+held,+count(*)+as+n+from+conferences+group+by+1+order+by+1+desc&_shape=objects"
    ).json()["rows"]
    assert planned["n"] > 0
    assert told == str(held["n"])
    link.click()
    expect(page.locator("main h3").first).to_contain_text(f"{told} dòng")


def test_the_recognised_by_region_add_up(page: Page) -> None:
    page.goto("/xu-huong")
    expect(page.locator("figure.chart")).to_have_count(4)
    table = page.locator("table", has=page.get_by_role("columnheader", name="Vùng"))
    column = table.locator("thead th").all_inner_texts().index("Được công nhận")
    by_region = {
        row.locator("th").inner_text(): int(row.locator("td").nth(column - 1).inner_text() or 0)
        for row in table.locator("tbody tr").all()
    }
    assert len(by_region) == 7
    page.goto("/")
    assert str(sum(by_region.values())) == page.locator("ul.figures b").first.inner_text()
    page.goto("/thidua/schools_at_level?status=recognised&region=Bắc+Trung+Bộ")
    expect(page.locator("td .badge.recognised")).to_have_count(by_region["Bắc Trung Bộ"])


def test_the_home_page_needs_no_script(open_site: Open, site: str) -> None:
    page = open_site(site, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("searchbox").fill("dat chuan")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("mark").first).to_be_visible()


PERSON = "select person_id from participants group by 1 order by count(*) desc limit 1"
CONFLICT = "select document_id from citations where conflict is not null limit 1"


@pytest.mark.parametrize(
    ("page_of", "which"),
    [
        ("schools_at_level", None),
        ("clusters/dong-nam-bo", None),
        ("schools/kon-tum", None),
        ("people", PERSON),
        ("documents", CONFLICT),
    ],
)
def test_beside_what_is_quoted_stands_who_wrote_it_and_when(page: Page, page_of: str, which: str | None) -> None:
    if which:
        [found] = page.request.get("/thidua.json", params={"sql": which, "_shape": "arrayfirst"}).json()
        page_of += f"/{found}"
    page.goto(f"/thidua/{page_of}")
    quoted = page.locator("section:not(:has-text('Được dẫn ở')) blockquote")  # there the source is in the heading
    assert quoted.count() > 0
    expect(quoted.locator("cite")).to_have_count(quoted.count())
    for words in quoted.locator("cite").all_inner_texts():
        assert re.search(r" · \S.*, (\d\d/\d\d/\d{4}|không rõ ngày)$", words), words
