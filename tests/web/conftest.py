"""A browser, and pages on which any trouble fails the test."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, expect, sync_playwright

Open = Callable[..., Page]
PATIENCE = 60_000  # milliseconds, on a busy machine


@pytest.fixture(scope="package")  # its event loop would be in the way of other tests
def browser(chromium: str) -> Iterator[Browser]:
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def open_site(browser: Browser) -> Iterator[Open]:
    """Opens a page of the site at an address. A failed request, an error of a script, anything the content security
    policy had to stop, a dialog or a request to another host fails the test."""
    trouble: list[str] = []
    contexts: list[BrowserContext] = []

    def open_site(address: str, **options: object) -> Page:
        contexts.append(browser.new_context(base_url=address, locale="vi-VN", **options))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE)

        def console(message: ConsoleMessage) -> None:
            if "Content Security Policy" in message.text:
                trouble.append(message.text)

        def failed(request: Request) -> None:
            if request.failure != "net::ERR_ABORTED":  # what a page left early no longer needs
                trouble.append(f"failed: {request.url}")

        def dialog(shown: Dialog) -> None:
            trouble.append(f"dialog: {shown.message}")
            shown.dismiss()

        page.on("console", console)
        page.on("dialog", dialog)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("requestfailed", failed)
        page.on("response", lambda got: trouble.append(f"{got.status}: {got.url}") if got.status >= 400 else None)
        page.on("request", lambda sent: trouble.append(sent.url) if not sent.url.startswith(address) else None)
        return page

    yield open_site
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def page(open_site: Open, site: str) -> Page:
    """A page of the site over the sample sites' database."""
    return open_site(site)
