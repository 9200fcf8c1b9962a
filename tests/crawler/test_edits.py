"""What is news of a page that was read before: an edit is, a counter is not."""

from datetime import timedelta

from crawler import archive
from crawler.scope import Scope
from tests.crawler.conftest import LIST, Crawl, Server, serve, source
from tests.crawler.test_crawl import article


def test_pages_with_counters_are_no_news(server: Server, crawl: Crawl) -> None:
    visits = iter(range(1000))
    serve(
        server,
        list=lambda _: (200, {}, f"{LIST}<p>Lượt xem: {next(visits)}</p>".encode()),
        article=lambda _: (200, {}, f"{article(1)}<p>Lượt xem: {next(visits)}</p>".encode()),
    )
    assert [crawl(source(server.base))[0].outcome for _ in range(3)] == ["fresh", "quiet", "quiet"]


def test_an_article_edited_after_a_week_is_found_by_the_weekly_sweep(server: Server, crawl: Crawl) -> None:
    weekly = Scope(sweep="weekly")
    serve(server, article=(200, {}, article(1).encode()))
    crawl(source(server.base), scope=weekly)
    crawl.night += timedelta(days=6)
    serve(server, article=(200, {}, article(2).encode()))
    (run,) = crawl(source(server.base), scope=weekly)
    assert (run.deep, run.new, run.changed) == (True, 0, 1)
    (run,) = crawl(source(server.base), scope=weekly)
    assert (run.deep, run.changed) == (False, 0)
    fetch = crawl.ledger.seen("mau", f"{server.base}/bai/tin-hoi-nghi-so-1.html")
    assert fetch is not None
    assert archive.read(crawl.archive / str(fetch.warc), fetch.offset or 0).body.decode() == article(2)
