"""Retries with back-off: a server in trouble is asked ever more slowly."""

from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Request

from crawler.outcomes import of_failure

SLOWEST = 60.0
"""Seconds between two requests that back-off does not exceed."""


class BackOffRetry(RetryMiddleware):  # type: ignore[misc]
    """Scrapy's own, which would ask again at the same pace; AutoThrottle lowers the delay when answers come again."""

    def _retry(self, request: Request, reason: str | Exception | type[Exception]) -> Request | None:
        if isinstance(reason, Exception) and of_failure(reason)[0] == "tls":
            return None  # no certificate mends itself within minutes: four tries took 200 seconds of the night
        slot = self.crawler.engine.downloader.slots.get(request.meta.get("download_slot"))
        if slot:
            slot.delay = min(2 * slot.delay, SLOWEST)
        again: Request | None = super()._retry(request, reason)
        return again
