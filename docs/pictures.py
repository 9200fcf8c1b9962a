"""The pictures of docs/images: every kind of page of the sample sites, as on a desk and on a phone.

python docs/pictures.py ADDRESS [NAME ...]   (ADDRESS: where `make demo` serves; all pictures unless some are named)
"""

import sys
from io import BytesIO
from pathlib import Path

import httpx
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

IMAGES = Path(__file__).parent / "images"
DESK, PHONE = {"width": 1100, "height": 1300}, {"width": 360, "height": 780}
# A path, or the SQL of one: which row a night gives which number depends on the order in which pages came.
PAGES = {
    "home": "/",
    "search": "/thidua/search?q=dat+chuan+muc+1",
    "level": "/thidua/schools_at_level?date=2025-06-30",
    "trends": "/xu-huong",
    "table": "/thidua/conferences",
    "school": "/thidua/schools/kon-tum",
    "cluster": "/thidua/clusters/dong-nam-bo",
    "source": "/thidua/sources/kon-tum",
    "event": "select '/thidua/events/' || id from conferences order by reports > 1 desc, people desc, label",
    "person": "select '/thidua/people/' || id from people order by appearances desc, sort_key",
    "document": "select '/thidua/documents/' || id from documents order by citations desc, key",
    "article": "select '/thidua/articles/' || copy_of from articles where copy_of is not null order by title",
}


def main() -> None:
    """Take the pictures."""
    address, *names = sys.argv[1:]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for name in names or PAGES:
            path = PAGES[name]
            if path.startswith("select"):
                asked = {"sql": f"{path} limit 1", "_shape": "arrayfirst"}
                [path] = httpx.get(f"{address}/thidua.json", params=asked, timeout=60).json()
            _take(browser, address + path, name, DESK)
            _take(browser, address + path, f"{name}-phone", PHONE)
            if name == "home":
                _take(browser, address + path, f"{name}-dark", {**DESK, "height": 900}, dark=True)
        browser.close()


def _take(browser: Browser, address: str, name: str, size: dict[str, int], *, dark: bool = False) -> None:
    context = browser.new_context(viewport=size, locale="vi-VN", color_scheme="dark" if dark else "light")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    Image.open(BytesIO(page.screenshot())).quantize(64).save(IMAGES / f"{name}.png", optimize=True)
    context.close()


if __name__ == "__main__":
    main()
