"""What a screen reader (axe-core), a keyboard and tired eyes need, on every kind of page, light, dark, on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.web.conftest import Open

PAGES = (
    "/",
    "/xu-huong",
    "/thidua",
    "/thidua/events",
    "/thidua/conferences",
    "/thidua/schools_at_level",
    "/thidua/search?q=dat+chuan",
    "/thidua/clusters/tay-nguyen",
    "/thidua/schools/kon-tum",
    "/thidua/sources/kon-tum",
    "/thidua/terms/held",
)
ROWS = ("events", "articles", "people", "documents", "claims")

# Datasette's table pages, which stay its own, name no landmark for their forms; that is moderate, and all below is.
SERIOUS = {"serious", "critical"}


def addresses(page: Page) -> list[str]:
    found = []
    for table in ROWS:
        rows = page.request.get(f"/thidua/{table}.json?_shape=objects&_size=1").json()["rows"]
        found.append(f"/thidua/{table}/{rows[0]['id']}")
    return [*PAGES, *found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_read_and_heard(open_site: Open, site: str, scheme: str) -> None:
    page = open_site(site, color_scheme=scheme)
    for path in addresses(page):
        page.goto(path)
        expect(page.locator("html")).to_have_attribute("lang", "vi")
        expect(page.locator("h1")).to_have_count(1)
        assert page.title(), path
        found = Axe().run(page).response["violations"]
        serious = {
            rule["id"]: [node["html"][:200] for node in rule["nodes"]] for rule in found if rule["impact"] in SERIOUS
        }
        assert serious == {}, path


def test_every_page_fits_a_phone(open_site: Open, site: str) -> None:
    page = open_site(site, viewport={"width": 360, "height": 740})
    for path in addresses(page):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


def test_no_number_of_a_table_is_broken_to_fit(page: Page) -> None:
    page.goto("/thidua/claims")
    lines = "cells => cells.map(cell => cell.getClientRects().length)"
    assert set(page.locator("td.type-pk a").evaluate_all(lines)) == {1}


def test_the_keyboard_skips_the_menu_and_shows_where_it_is(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Tới nội dung")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.locator("main a:focus")
    expect(focused).to_have_count(1)
    expect(focused).to_have_css("outline-style", "solid")


def test_every_school_on_the_map_has_a_name_and_a_standing(page: Page) -> None:
    page.goto("/")
    names = [link.get_attribute("aria-label") or "" for link in page.locator("svg.map a").all()]
    assert len(names) >= 30
    assert all(": " in name for name in names), names


def test_the_first_page_is_light_and_whole(page: Page) -> None:
    sizes: list[int] = []
    page.on("response", lambda got: sizes.append(len(got.body())))
    page.goto("/", wait_until="networkidle")
    assert len(sizes) >= 3
    assert sum(sizes) < 200_000  # before compression


def test_paper_gets_the_facts_without_the_menu(page: Page) -> None:
    page.goto("/thidua/schools/kon-tum")
    page.emulate_media(media="print")
    expect(page.locator("header.site")).to_be_hidden()
    expect(page.locator("ol.timeline")).to_be_visible()
