"""A database full of attacks, in a real browser: nothing runs, nothing breaks out, nothing is turned around."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from crawler.archive import Archive
from crawler.ledger import Fetch
from crawler.page import Page
from db.build import build
from db.store import Source, Store
from extract.article import Article
from nlp.facts import Citation, Claim, Cluster, DateMention, Event, Facts, Participant, Quote, Span, Total
from tests.conftest import get, serving
from tests.web.conftest import Open

NOW = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)
SCRIPT = "<script>alert('chạy')</script>"
BREAKOUT = "\"'><img src=x onerror=alert(1)><svg onload=alert(2)>"
CLOSING = "</script></title></textarea></style><script>alert(3)</script>"
TURNED = "Nguyễn \u202eexe.gnp\u2066 Văn\x0b A"
LONG = "Đ" * 10_000
EVIL = f"{SCRIPT} {BREAKOUT} {CLOSING} {TURNED}"
TEXT = f"{EVIL} mở đầu.\nTrường Chính trị tỉnh Kon Tum {SCRIPT}\n{{{{ 7*7 }}}} {LONG}"


def attack(number: int, url: str | None, name: str) -> tuple[Article, Facts]:
    said: dict[str, Any] = {"evidence": [Span(0, len(EVIL))], "quotes": [Quote("caption", EVIL), Quote("title", LONG)]}
    article = Article(
        url=url,
        file=None if url else f"tin{number}{BREAKOUT}.html",
        source="evil",
        title=f"{EVIL} {number}",
        published=f"2024-05-0{number}",
        authors=[EVIL],
        text=f"{TEXT} {number}",
        captions=[EVIL, LONG],
    )
    facts = Facts(
        events=[
            Event(id="e1", type="seminar", name=name, start="2024-05-01", place=EVIL, organiser=EVIL, theme=EVIL,
                  cluster="tay-nguyen", host="kon-tum", covers="2024", **said),
            Event(id="e2", type="signing", name=EVIL, start="2024-05-01", parent="e1", **said),
        ],
        participants=[
            Participant(name=name, event="e1", degree=EVIL, position=EVIL, organisation=EVIL, roles=["chair"], **said)
        ],
        citations=[Citation(key=f"11{BREAKOUT}", type=EVIL, issuer=EVIL, date="2024-01-01", subject=EVIL, **said)],
        clusters=[Cluster(cluster="tay-nguyen", name=EVIL, year=2024, lead="kon-tum", **said)],
        claims=[Claim(school="kon-tum", level=1, status="recognised", as_of="2024-05-01", progress=EVIL, **said)],
        totals=[Total(level=1, status="recognised", count=3, as_of="2024", **said)],
        dates=[DateMention(text=EVIL, value="2024-05-01", **said)],
    )  # fmt: skip
    return article, facts


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("attacks")
    with Store.open(folder / "store.db") as store:
        store.put_sources([Source(id="evil", name=EVIL, url="javascript:alert(4)", kind=EVIL)])
        run = store.start_run("nightly", NOW)
        for number, (url, name) in enumerate(
            [
                ("javascript:alert(5)", EVIL),
                ("https://evil.invalid/?q=" + BREAKOUT, LONG),
                ("data:text/html,<script>alert(6)</script>", TURNED),
                (None, CLOSING),
            ],
            1,
        ):
            article, facts = attack(number, url, name)
            page, digest = article.url or article.file or "", f"{number:064}"
            edited = msgspec.structs.replace(article, title=f"{EVIL} tin cũ", text=f"{LONG}{EVIL}\n{article.text}")
            store.save_article(edited, Facts(), page=page, digest="0", fetched_at=NOW, reader="1+1")
            store.save_article(article, facts, page=page, digest=digest, fetched_at=NOW, reader="1+1")
        store.save_rejection("malformed", EVIL, source="evil", page="javascript:alert(7)", digest="0", reader="1+1")
        store.finish_run(run, NOW, "good")
        archived(folder, store)
    build(folder / "store.db", folder / "thidua.db", built_at=NOW, as_of=date(2026, 3, 1))
    return folder


def archived(folder: Path, store: Store) -> None:
    """The second article's page as it came: attacks in its text, its head, its attributes."""
    url = f"https://evil.invalid/?q={BREAKOUT}"
    body = (
        f"<!DOCTYPE html><base href='//evil.invalid'><title>{CLOSING}</title><p onclick='alert(9)'>{TURNED}</p>{EVIL}"
    )
    page = Page(url=url, source="evil", body=body.encode(), headers={"content-type": "text/html; charset=utf-8"})
    archive = Archive(folder / "archive")
    warc, offset = archive.write(page, url, NOW)
    archive.close()
    store.record(
        Fetch(
            source="evil",
            url=url,
            role="article",
            outcome="fresh",
            fetched_at=NOW,
            digest="0",
            warc=warc,
            offset=offset,
        )
    )


@pytest.fixture(scope="module")
def evil_site(data: Path) -> Iterator[str]:
    with serving(data) as address:
        yield address


@pytest.fixture(scope="module")
def pages(data: Path) -> list[str]:
    """Addresses of every kind of page that shows something of the attacks."""
    with closing(sqlite3.connect(data / "thidua.db")) as db:
        rows = [
            f"/thidua/{table}/{row}"
            for table in ("articles", "events", "people", "documents", "claims", "changes", "rejections")
            for (row,) in db.execute(f"SELECT id FROM {table}")
        ]
    assert len(rows) >= 20
    tables = (
        "articles",
        "events",
        "conferences",
        "participants",
        "citations",
        "rejections",
        "changes",
        "sources",
        "revisions",
    )
    return [
        "/",
        "/xu-huong",
        "/thidua",
        "/thidua/search?q=m%E1%BB%9F+%C4%91%E1%BA%A7u",
        "/thidua/search?q=%22%3E%3Cscript%3Ealert(8)%3C/script%3E",
        "/thidua/schools_at_level",
        "/thidua/cluster_conferences?cluster=tay-nguyen",
        "/thidua/schools/kon-tum",
        "/thidua/clusters/tay-nguyen",
        "/thidua/sources/evil",
        *rows,
        *(f"/thidua/{table}" for table in tables),
    ]


def test_an_archived_page_full_of_attacks_is_text(open_site: Open, data: Path, evil_site: str) -> None:
    with closing(sqlite3.connect(data / "thidua.db")) as db:
        [(capture,)] = db.execute("SELECT id FROM captures")
    page = open_site(evil_site, viewport={"width": 360, "height": 740})
    page.goto(f"/luu/{capture}")
    said = page.locator("body").inner_text()
    assert "Bản lưu, chỉ còn chữ" in said
    assert "exe.gnp" in said
    assert page.locator("script, img, iframe, svg, base, [onerror], [onload], [onclick]").count() == 0
    assert not set("\u202e\u2066\x0b") & set(said)


SCHEMES = "[...document.querySelectorAll('a')].map(a => new URL(a.getAttribute('href'), document.baseURI).protocol)"


def test_nothing_runs_breaks_out_turns_around_or_bursts_the_page(
    open_site: Open, evil_site: str, pages: list[str]
) -> None:
    page = open_site(evil_site, viewport={"width": 360, "height": 740})
    for path in pages:
        page.goto(path)
        assert page.locator("img, iframe, [onerror], [onload]").count() == 0, path
        inline = page.locator("script:not([src]):not([type='application/ld+json'])").all_inner_texts()
        assert set(inline) <= {"DATASETTE_ALLOW_FACET = true;"}, path
        assert set(page.evaluate(SCHEMES)) <= {"http:", "https:"}, path
        assert not set("\u202e\u2066\x0b") & set(page.locator("body").inner_text()), path
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path


def test_only_web_addresses_of_originals_are_links(open_site: Open, evil_site: str) -> None:
    page = open_site(evil_site)
    originals = []
    for path in [f"/thidua/articles/{number}" for number in range(1, 5)]:
        page.goto(path)
        originals += [link.get_attribute("href") for link in page.get_by_role("link", name="Bài gốc").all()]
    assert originals == ["https://evil.invalid/?q=" + BREAKOUT]


def test_an_article_shows_what_its_publisher_changed(open_site: Open, evil_site: str) -> None:
    page = open_site(evil_site)
    page.goto("/thidua/articles/2")
    edit = page.locator(".revision")
    assert edit.get_by_role("heading").inner_text() == "Nơi đăng đã sửa bài (bản 2, tải về 01/03/2026 02:30)"
    removed, added = (edit.locator(mark).all_inner_texts() for mark in ("del", "ins"))
    assert removed[:-1] == ["tin cũ"]
    assert removed[-1].startswith(LONG)
    assert added == ["2"]


def test_the_menu_of_a_column_still_opens(open_site: Open, evil_site: str) -> None:
    page = open_site(evil_site)
    page.goto("/thidua/events")
    icon = page.locator("th.col-place svg.dropdown-menu-icon")
    icon.scroll_into_view_if_needed()
    # Datasette closes the menu on scrolling: the scroll's own event must have come before the click.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    icon.click()
    page.get_by_role("link", name="Đếm theo cột này").click()
    page.wait_for_url("**_facet=place**")


@pytest.mark.parametrize(
    "path", ["/", "/thidua/events", "/thidua/events.json", "/static/thidua.css", "/thidua/no-such"]
)
def test_every_answer_tells_the_browser_what_it_may_do(evil_site: str, path: str) -> None:
    answer = get(evil_site + path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy.partition("script-src")[2].partition(";")[0]
    assert ("unsafe-inline" in policy) == (path in ("/thidua/events", "/thidua/no-such"))
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(("path", "status"), [("/thidua/no-such", 404), ("/thidua/events/999999", 404), ("/x/y", 404)])
def test_a_page_that_is_not_there_says_so_in_vietnamese(evil_site: str, path: str, status: int) -> None:
    answer = get(evil_site + path)
    assert answer.status_code == status
    assert "Không có trang này" in answer.text


@pytest.mark.parametrize(
    "asked",
    ["_sort=nope", "_sort=id&_sort_desc=year", "_facet=nope", "_size=9999", "nope=1", "nope__not=1", "year__nope=1"],
)
def test_who_asks_for_what_there_is_not_is_told_to_ask_otherwise(site: str, asked: str) -> None:
    answer = get(f"{site}/thidua/events?{asked}")
    assert answer.status_code == 400
    assert "Hãy sửa yêu cầu" in answer.text


def test_a_query_that_takes_too_long_is_stopped_and_said_so(site: str) -> None:
    sql = "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n"
    for path in ("/thidua", "/thidua.json"):
        answer = get(site + path, params={"sql": sql})
        assert answer.status_code == 400
        assert "chạy quá lâu" in (answer.text if path == "/thidua" else answer.json()["error"])
        assert "textarea" not in answer.text.partition("<main")[2]
