"""A public site answers nobody more often than a person can read, however eager a crawler is.

datasette-ip-rate-limit is an alpha that would need its rules in metadata.yml, for the private site as well.
"""

import time
from collections import OrderedDict
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

from web.plugins.safety import Asgi, Wrapper
from web.profile import is_public

BURST, PER_SECOND = 120, 4.0
"""Requests somebody may send at once, and how fast that allowance comes back."""

_REMEMBERED = 10_000  # addresses
_SENTENCE = "Bạn hỏi nhanh quá; hãy đợi vài giây rồi thử lại. Dữ liệu đầy đủ: xem tệp xuất.\n".encode()


class Allowances:
    """How many requests each address still has (a token bucket); the longest silent are forgotten first."""

    def __init__(self) -> None:
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, address: str, now: float) -> bool:
        """Whether the address may send one more request at this moment of a monotonic clock."""
        left, at = self._left.pop(address, (float(BURST), now))
        left = min(BURST, left + (now - at) * PER_SECOND)
        allowed = left >= 1
        self._left[address] = (left - 1 if allowed else left, now)
        if len(self._left) > _REMEMBERED:
            self._left.popitem(last=False)
        return allowed


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Wrapper:
    """Refuse with 429 (RFC 6585) on a public site; style sheets and scripts do not count."""
    allowances = Allowances()

    def wrap(app: Asgi) -> Asgi:
        async def limited(scope: dict[str, Any], receive: Any, send: Any) -> None:
            still = ("/static/", "/-/static/")
            if scope["type"] != "http" or scope["path"].startswith(still) or allowances.take(
                (scope.get("client") or ("",))[0], time.monotonic()
            ):  # fmt: skip
                await app(scope, receive, send)
                return
            headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"retry-after", b"5")]
            await send({"type": "http.response.start", "status": 429, "headers": headers})
            await send({"type": "http.response.body", "body": _SENTENCE})

        return limited if is_public(datasette) else app

    return wrap
