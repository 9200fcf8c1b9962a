"""How Scrapy works for us, and what one source may take of a night."""

from copy import copy
from datetime import datetime, time, timedelta
from typing import Any

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.settings import Settings

from crawler.archive import LARGEST
from crawler.ledger import Ledger
from crawler.page import VIETNAM
from crawler.sources import Source

LONGEST = 6 * 3600.0
"""Seconds after which a source's run ends whatever it is doing."""

USER_AGENT = "thidua/0.1 (doc tin thi dua cac truong chinh tri; +{contact})"
# Every part of Scrapy that works for us stands here by name. Those it comes with (`..._BASE`) are left out, not
# switched off: a part that is switched off is imported all the same (a web server among them), and for each source.
SETTINGS: dict[str, Any] = {
    "AUTOTHROTTLE_ENABLED": True,
    "AUTOTHROTTLE_START_DELAY": 0,  # the source's own `delay` is the least anyway
    "CONCURRENT_ITEMS": 1,  # Scrapy starts as many tasks for every page: the default of 100 costs a third of its time
    "CONCURRENT_REQUESTS": 2,  # one under way, one waiting: more would still be sent after a site was given up
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "COOKIES_ENABLED": True,
    "DEFAULT_REQUEST_HEADERS": {
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
        "Accept-Encoding": "gzip",
        "Accept-Language": "vi",
    },
    "DOWNLOAD_MAXSIZE": LARGEST,
    "DOWNLOAD_WARNSIZE": 0,
    "DOWNLOAD_TIMEOUT": 60,
    "DOWNLOAD_HANDLERS_BASE": {"http": HTTP11DownloadHandler, "https": HTTP11DownloadHandler},
    # No redirects among them: the spider follows those (each hop is classed and checked), and newspapers that reload
    # themselves every half hour by a meta tag are not followed.
    "DOWNLOADER_MIDDLEWARES_BASE": {
        "crawler.addresses.Guard": 10,
        "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": 100,
        "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
        "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
        "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
        "crawler.recorder.Recorder": 540,  # between the spider and Retry (550): it sees only final answers
        "crawler.retry.BackOffRetry": 550,
        "crawler.compression.WholeCompression": 590,
        "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": 700,
        "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,
        "scrapy.downloadermiddlewares.stats.DownloaderStats": 850,
    },
    "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",  # the spider knows what it asked for
    "EXTENSIONS_BASE": {
        "scrapy.extensions.closespider.CloseSpider": 0,
        "scrapy.extensions.corestats.CoreStats": 0,
        "scrapy.extensions.throttle.AutoThrottle": 0,
    },
    "LOG_INSTALL_ROOT_HANDLER": False,
    "LOG_LEVEL": "WARNING",
    "RETRY_HTTP_CODES": [500, 502, 503, 504, 522, 524, 408],  # 429 means: no more
    "RETRY_GIVE_UP_LOG_LEVEL": "INFO",
    "ROBOTSTXT_OBEY": True,
    "ROBOTSTXT_USER_AGENT": "thidua",
    "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",  # newest first, as the lists have them
    "SPIDER_MIDDLEWARES_BASE": {  # answers that are errors reach the spider, too
        "scrapy.spidermiddlewares.referer.RefererMiddleware": 700,
        "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": 800,
    },
    "TWISTED_DNS_RESOLVER": "crawler.addresses.GuardedResolver",
    "WARN_ON_GENERATOR_RETURN_VALUE": False,  # it parses the spider's source again for every page
}


class OwnSettings(Settings):  # type: ignore[misc]
    """What every crawler gets a copy of."""

    def copy(self) -> "OwnSettings":
        """Shallow: nobody changes a value in place, and copying those, too, took a tenth of a quiet night."""
        own = copy(self)
        own.attributes = {name: copy(attribute) for name, attribute in self.attributes.items()}
        return own


def allowance(source: Source, ledger: Ledger, now: datetime) -> tuple[int, str]:
    """How many requests the source may get now, and why it gets none."""
    if source.outage:
        return 0, source.outage
    local = now.astimezone(VIETNAM)
    if (hours := source.politeness.hours()) and not _within(local.time(), *hours):
        return 0, f"chỉ đọc trong khung giờ {source.politeness.window}"
    today = [run for run in ledger.runs(source.id) if run.started.astimezone(VIETNAM).date() == local.date()]
    left = source.politeness.budget - sum(run.requests for run in today)
    return left, "" if left > 0 else f"đã dùng hết {source.politeness.budget} yêu cầu của hôm nay"


def settings_of(source: Source, requests: int, moment: datetime) -> dict[str, Any]:
    """A source's own, for a run that begins at `moment` and may send so many requests."""
    hours = source.politeness.hours()
    return {
        # Without any delay Scrapy 2.19 starts the whole queue at once, whatever CONCURRENT_REQUESTS_PER_DOMAIN says.
        "DOWNLOAD_DELAY": max(source.politeness.delay, 0.001),
        "CLOSESPIDER_PAGECOUNT": requests,
        "CLOSESPIDER_TIMEOUT": _until(moment.astimezone(VIETNAM), hours[1]) if hours else LONGEST,
        "DOWNLOAD_VERIFY_CERTIFICATES": source.tls == "verify",
    }


def _within(moment: time, first: time, last: time) -> bool:
    return first <= moment <= last if first <= last else moment >= first or moment <= last


def _until(moment: datetime, last: time) -> float:
    """Seconds from a moment to the end of the night window it is in."""
    end = moment.replace(hour=last.hour, minute=last.minute, second=0)
    return (end - moment).total_seconds() % timedelta(days=1).total_seconds() or LONGEST
