"""A site that is down, in part or for a while: left in peace, then read to its end."""

from datetime import timedelta

from crawler.coverage import coverage
from tests.crawler.conftest import PLAIN, Crawl, Server, notice, serve, source
from tests.crawler.test_crawl import ARTICLES, Newspaper


def test_a_site_that_was_down_is_read_whole_the_next_night(server: Server, crawl: Crawl) -> None:
    server.site = lambda _path, _headers: (500, PLAIN, b"")
    crawl.overrides["RETRY_ENABLED"] = False
    (down,) = crawl(source(server.base))
    assert (down.outcome, down.complete) == ("server_down", [])
    server.site = Newspaper()
    (up,) = crawl(source(server.base))
    assert (up.outcome, up.new) == ("fresh", ARTICLES)


def test_a_server_that_fails_for_an_hour_is_read_whole_in_the_same_night(server: Server, crawl: Crawl) -> None:
    newspaper, until = Newspaper(), crawl.night + timedelta(days=1, hours=1)
    server.site = lambda path, headers: newspaper(path, headers) if crawl.night >= until else (500, PLAIN, b"")
    crawl.overrides["RETRY_ENABLED"] = False
    (down,) = crawl(source(server.base))
    assert (down.outcome, down.new, down.complete) == ("server_down", 0, [])
    assert server.asked == ["/robots.txt"]  # nobody knows what it allows
    assert not coverage("mau", 7, [down], down.finished).alarm  # one bad hour is no news
    crawl.night += timedelta(hours=1, days=-1)
    (up,) = crawl(source(server.base))
    assert (up.outcome, up.new) == ("fresh", ARTICLES)
    assert up.started - down.started < timedelta(hours=2)


def test_a_server_that_breaks_down_is_left_in_peace_and_then_read_to_its_end(server: Server, crawl: Crawl) -> None:
    newspaper = Newspaper()
    server.site = newspaper
    newspaper.broken = {f"/bai/tin-hoi-nghi-so-{n}.html" for n in range(1, 31)}
    crawl.overrides["RETRY_ENABLED"] = False
    (run,) = crawl(source(server.base))
    assert run.new == ARTICLES - 30
    assert len(server.asked) < 25
    assert not run.complete
    newspaper.broken = set()
    (run,) = crawl(source(server.base))
    assert run.new == 30


def test_one_broken_article_is_asked_for_again_although_its_page_of_the_list_is_not(
    server: Server, crawl: Crawl
) -> None:
    newspaper = Newspaper()
    server.site = newspaper
    newspaper.broken = {"/bai/tin-hoi-nghi-so-3.html"}
    crawl.overrides["RETRY_ENABLED"] = False
    (run,) = crawl(source(server.base))
    assert (run.new, run.failed) == (ARTICLES - 1, 1)
    newspaper.broken = set()
    server.asked.clear()
    (run,) = crawl(source(server.base))
    assert run.new == 1
    assert sorted(server.asked) == ["/bai/tin-hoi-nghi-so-3.html", "/robots.txt", "/tin/"]


def test_a_section_that_is_gone_does_not_have_the_others_walked_again(server: Server, crawl: Crawl) -> None:
    newspaper = Newspaper()
    server.site = lambda path, headers: (404, PLAIN, b"") if path == "/cu/" else newspaper(path, headers)
    crawl(source(server.base, "/tin/", "/cu/"))
    server.asked.clear()
    crawl(source(server.base, "/tin/", "/cu/"))
    assert sorted(server.asked) == ["/cu/", "/robots.txt", "/tin/"]


def test_a_list_that_shows_nothing_any_more_is_an_alarm_and_costs_nothing_stored(server: Server, crawl: Crawl) -> None:
    server.site = Newspaper()
    crawl(source(server.base))
    before = len(crawl.ledger.latest)
    server.site = lambda path, _headers: notice("Tin tức") if path == "/tin/" else (404, PLAIN, b"")
    (run,) = crawl(source(server.base))
    assert run.outcome == "list_changed"
    assert len(crawl.ledger.latest) == before


def test_a_site_that_has_moved_is_not_followed(server: Server, crawl: Crawl) -> None:
    serve(server, list=(301, {"Location": "https://moved.example/tin/"}, b""))
    (run,) = crawl(source(server.base))
    assert run.outcome == "moved"
    assert "https://moved.example/tin/" in run.detail
