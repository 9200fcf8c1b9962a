"""What a screen reader, a keyboard and tired eyes need, on every kind of page, light and dark, and on a phone."""

import pytest
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

# WCAG 2.1: relative luminance, and 4.5 : 1 for text (3 : 1 from 24 px on).
CONTRAST = """() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const background = element => {
    for (let e = element; e; e = e.parentElement) {
      const c = channels(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest("svg, .skip")) continue;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(channels(style.color)), luminance(background(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) faint.add(element.outerHTML.slice(0, 100));
  }
  return [...faint];
}"""

NAMELESS = """() => [...document.querySelectorAll("input:not([type=hidden], [type=submit]), select, textarea")]
  .filter(field => !field.labels.length && !field.ariaLabel).map(field => field.outerHTML)"""


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
        assert page.evaluate(CONTRAST) == [], path
        assert page.evaluate(NAMELESS) == [], path
        assert page.locator("th:not([scope])").count() == 0, path


def test_every_page_fits_a_phone(open_site: Open, site: str) -> None:
    page = open_site(site, viewport={"width": 360, "height": 740})
    for path in addresses(page):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


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
