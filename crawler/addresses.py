"""Where a crawl may go: never to private, loopback or link-local addresses, neither by name nor by number."""

from ipaddress import ip_address
from typing import ClassVar
from urllib.parse import urlsplit

from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.http import Request
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.sources import Source, hosts
from crawler.urls import belongs


class ForbiddenAddress(IgnoreRequest):  # type: ignore[misc]
    """The request was not sent; the sentence says why."""


def private_hosts(sources: list[Source]) -> set[str]:
    """Host names and numbers that sources were allowed to be private: theirs and no others."""
    return {
        urlsplit(f"//{host}").hostname or "" for source in sources if source.allow_private for host in hosts(source)
    }


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public internet."""
    number = ip_address(address)
    mapped = getattr(number, "ipv4_mapped", None)
    return (mapped or number).is_global and not number.is_multicast


class Guard:
    """Downloader middleware: requests, redirected ones too, stay on the source's hosts and off private numbers."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Guard":
        """How Scrapy makes one."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Let the request pass or raise `ForbiddenAddress`."""
        source: Source = self.crawler.spider.source
        if not belongs(request.url, source):
            raise ForbiddenAddress(f"{request.url} không thuộc trang này")
        host = urlsplit(request.url).hostname or ""
        try:
            public = is_public(host)
        except ValueError:
            return  # a name: the resolver looks at the numbers behind it
        if not public and not source.allow_private:
            raise ForbiddenAddress(f"{host} là địa chỉ nội bộ")

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Name the resolver's refusal, which reaches Scrapy as an unknown name."""
        host = urlsplit(request.url).hostname or ""
        if isinstance(exception, CannotResolveHostError) and host in GuardedResolver.refused:
            raise ForbiddenAddress(f"{host} trỏ tới địa chỉ nội bộ") from exception


class GuardedResolver(CachingThreadedResolver):  # type: ignore[misc]
    """Refuses names that lead to private addresses: what is checked is the very number that is connected to."""

    allowed: frozenset[str] = frozenset()
    refused: ClassVar[set[str]] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> "GuardedResolver":
        """How Scrapy makes one; `PRIVATE_HOSTS` are the names that may be private."""
        resolver: GuardedResolver = super().from_crawler(crawler, reactor)
        resolver.allowed = frozenset(crawler.settings.getlist("PRIVATE_HOSTS"))
        return resolver

    def getHostByName(self, name: str, timeout: tuple[int, ...] = ()) -> "Deferred[str]":  # noqa: N802 - Twisted's name
        """The number of a name."""
        return super().getHostByName(name, timeout).addCallback(self._check, name)

    def _check(self, address: str, name: str) -> str:
        if name not in self.allowed and not is_public(address):
            self.refused.add(name)
            raise DNSLookupError(name)
        return address
