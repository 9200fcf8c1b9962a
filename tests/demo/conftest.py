"""The sample sites, served once for the room's tests; a small client that sees bytes and headers as sent."""

import http.client
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

import pytest

from demo import Sites, serve


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")


def fetch(url: str, form: dict[str, str] | None = None, headers: dict[str, str] | None = None) -> Answer:
    """GET an address of a sample site, or POST a form to it."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=60)
    method, body = ("POST", urlencode(form)) if form else ("GET", None)
    connection.request(method, url.removeprefix(f"http://{parts.netloc}"), body, headers or {})
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read())
    connection.close()
    return answer


@pytest.fixture(scope="session")
def sites() -> Iterator[Sites]:
    with serve() as running:
        yield running
