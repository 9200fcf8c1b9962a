"""Datasette's own pages speak Vietnamese, and go on doing so when Datasette changes its templates."""

import re

import pytest
from playwright.sync_api import Page, expect

from db.metadata import metadata
from web.cells import heading
from web.dates import is_day
from web.plugins.vietnamese import TABLE_SCRIPT, TEMPLATES, WORDS, said

ENGLISH = re.compile(
    r"\b(rows?|sorted by|where|search|apply|next page|data as|advanced|export|options|download|license|records)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("template", WORDS["templates"])
def test_every_phrase_is_still_in_its_template(template: str) -> None:
    source = (TEMPLATES / template).read_text("utf-8")
    assert [phrase for phrase in WORDS["templates"][template] if phrase not in source] == []


def test_every_phrase_is_still_in_the_script_of_tables() -> None:
    assert [phrase for phrase in WORDS["table.js"] if phrase not in TABLE_SCRIPT.read_text("utf-8")] == []


def test_the_menu_of_a_column_is_in_vietnamese(page: Page) -> None:
    page.goto("/thidua/events?_nocol=place")
    icon = page.locator("th[data-column=type] .dropdown-menu-icon")
    icon.scroll_into_view_if_needed()
    # Datasette closes the menu on scrolling: the scroll's own event must have come before the click.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    icon.click()
    menu = page.locator(".dropdown-menu")
    expect(menu.get_by_role("link", name="Xếp tăng dần")).to_be_visible()
    assert re.findall(r"\b(Sort|Facet|Hide|Show|Type)\b", menu.inner_text()) == []
    menu.get_by_role("link", name="Hiện tất cả các cột").click()
    expect(page.locator("th[data-column=place]")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/thidua/events", "/thidua/articles?_search=hoi+nghi&year__gt=2000", "/thidua/claims?id=0"]
)
def test_a_table_page_has_no_english_around_its_rows(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.locator("input[type=submit][value=Lọc]")).to_be_visible()
    page.locator("table.rows-and-columns, dl.column-descriptions, .facet-results, pre").evaluate_all(
        "all => all.map(one => one.remove())"
    )
    assert ENGLISH.findall(page.locator("main").inner_text() + page.title()) == []


def test_every_column_has_a_short_heading_of_its_own() -> None:
    for name, table in metadata()["databases"]["thidua"]["tables"].items():
        headings = [heading(column, table["columns"]) for column in table["columns"]]
        assert len(set(headings)) == len(headings), name
        assert [one for one in headings if len(one) > 32 or not one[0].isupper()] == [], name


def test_headings_and_days_of_tables_are_in_vietnamese(page: Page) -> None:
    page.goto("/thidua/coverage")
    headings = [text.strip() for text in page.locator("th").all_inner_texts()]
    assert headings[:4] == ["Nguồn", "Cần xem\xa0▲", "Kết quả", "Từ lúc"]
    expect(page.locator("td.col-since").first).to_have_text(re.compile(r"\d\d/\d\d/\d{4} \d\d:\d\d"))
    page.locator("td.col-source a").first.click()
    expect(page.locator(".kind")).to_have_text("Nguồn")
    page.goto("/thidua/events?_sort_desc=covers")
    assert re.findall(r"\d{4}-\d\d", page.locator("table.rows-and-columns").inner_text()) == []


def test_a_column_is_chosen_by_its_heading(page: Page) -> None:
    page.goto("/thidua/conferences")
    page.locator("select[name=_filter_column]").select_option("Tình trạng")
    page.locator("input[name=_filter_value]").fill("Dự kiến")
    page.locator("input[type=submit][value=Lọc]").click()
    expect(page.locator("main h3").first).to_contain_text('với tình trạng = "Dự kiến"')
    assert set(page.locator("td.col-status").all_inner_texts()) == {"Dự kiến"}


def test_codes_stand_aside_where_their_names_are(page: Page) -> None:
    page.goto("/thidua/conferences")
    assert page.locator("td.col-cluster_name").count() > 0
    expect(page.locator("td.col-cluster, td.col-host")).to_have_count(0)
    page.goto("/thidua/level1")
    expect(page.locator("td.col-school, td.col-sort_order")).to_have_count(0)
    page.goto("/thidua/events")
    expect(page.locator("td.col-type em").first).to_be_hidden()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2024-06-19", True), ("2024-06", True), ("2024-06-19T08:30:00+07:00", True), ("../2025-07-01", True),
        ("2021/2025", True), ("2024", False), ("60/64", False), ("/", False), ("../..", False), ("11-QĐ/TW", False),
        ("2024-06-19 là", False), (2024, False), (None, False),
    ],
)  # fmt: skip
def test_only_what_is_a_day_is_written_as_one(value: object, written: bool) -> None:
    assert is_day(value) is written


def test_what_the_columns_mean_is_one_click_away(page: Page) -> None:
    page.goto("/thidua/events")
    meanings = page.locator("dl.column-descriptions")
    expect(meanings).to_be_hidden()
    page.get_by_text("Ý nghĩa các cột").click()
    expect(meanings).to_be_visible()
    expect(page.locator("details table")).to_have_count(0)  # the rows stand outside


@pytest.mark.parametrize("path", ["/thidua/events?id=0", "/thidua/corrections", "/thidua/conferences"])
def test_no_table_page_shows_the_sql_that_made_the_table(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.locator("input[type=submit][value=Lọc]")).to_be_visible()
    assert "CREATE" not in page.locator("main").inner_text()


def test_what_was_chosen_is_said_in_vietnamese(page: Page) -> None:
    page.goto("/thidua/events?year=2024&_sort_desc=sort_date")
    heading = page.locator("main h3", has_text="dòng")
    expect(heading).to_contain_text(re.compile(r"\d+ dòng\s+với năm = 2024 xếp theo ngày để sắp xếp giảm dần"))


def test_words_that_somebody_typed_are_not_translated() -> None:
    assert said('where search matches "where and in"') == 'với có chữ "where and in"'
    assert said("sorted by sort_date descending") == "xếp theo sort_date giảm dần"
