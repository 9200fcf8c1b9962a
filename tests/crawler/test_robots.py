"""robots.txt is obeyed wherever it is; where it cannot be had nothing is asked."""

import msgspec

from tests.crawler.conftest import PLAIN, Answer, Crawl, Server, notice, serve, source
from tests.crawler.test_crawl import Newspaper, article


def test_the_sites_robots_txt_is_obeyed(server: Server, crawl: Crawl) -> None:
    serve(server, robots=(200, PLAIN, b"User-agent: *\nDisallow: /tin/\n"))
    (run,) = crawl(source(server.base))
    assert (run.outcome, server.asked) == ("robots", ["/robots.txt"])


def test_a_robots_txt_that_has_moved_is_obeyed_where_it_is(server: Server, crawl: Crawl) -> None:
    newspaper = Newspaper()

    def site(path: str, headers: dict[str, str]) -> Answer:
        if path == "/robots.txt":
            return 301, {"Location": "/moi/robots.txt"}, b""
        return (200, PLAIN, b"User-agent: *\nDisallow: /tin/\n") if "robots" in path else newspaper(path, headers)

    server.site = site
    (run,) = crawl(source(server.base))
    assert (run.outcome, server.asked) == ("robots", ["/robots.txt", "/moi/robots.txt"])


def test_a_robots_txt_that_fails_for_a_month_is_taken_for_none(server: Server, crawl: Crawl) -> None:
    newspaper = Newspaper(2)
    server.site = lambda path, headers: (503, PLAIN, b"") if path == "/robots.txt" else newspaper(path, headers)
    crawl.overrides["RETRY_ENABLED"] = False
    (run,) = crawl(source(server.base))
    assert (run.outcome, run.new) == ("server_down", 0)
    assert "robots.txt" in run.detail
    failed = crawl.ledger.seen("mau", f"{server.base}/robots.txt")
    assert failed is not None
    crawl.ledger.record(msgspec.structs.replace(failed, attempts=29))
    (run,) = crawl(source(server.base))
    assert (run.outcome, run.new) == ("fresh", 2)


def test_a_robots_txt_that_is_a_web_page_forbids_nothing(server: Server, crawl: Crawl) -> None:
    serve(server, robots=notice("Disallow: /"), article=(200, {}, article(1).encode()))
    (run,) = crawl(source(server.base))
    assert run.outcome == "fresh"
