"""What scraped pages say can neither run nor mislead: headers for the browser, and characters that never reach a page.

The templates escape; a content security policy holds should one of them forget. Datasette's own table pages have one
inline script of two possible texts, which the policy names by their digests, and inline styles.
"""

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import handle_exception, hookimpl
from datasette.app import Datasette
from jinja2 import Environment

# With rich installed, Datasette prints every error, a mere 404 too, with all local variables: seconds for each.
handle_exception.rich = None

Asgi = Callable[[dict[str, Any], Any, Any], Awaitable[None]]
Wrapper = Callable[[Asgi], Asgi]

_TABLE = re.compile(r"/thidua/[^/.]+")
_TABLE_SCRIPTS = " ".join(
    f"'sha256-{base64.b64encode(hashlib.sha256(f'DATASETTE_ALLOW_FACET = {flag};'.encode()).digest()).decode()}'"
    for flag in ("true", "false")
)
_POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
# Archived pages: a sandbox has no origin, runs nothing, sends nothing; nothing is loaded, not even from this site.
_REPLAY = "sandbox; default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
_OURS = _POLICY.format(scripts="", styles="")
_TABLES = _POLICY.format(scripts=f" {_TABLE_SCRIPTS}", styles=" 'unsafe-inline'")
_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

# Control characters end an Atom feed; of the invisible ones those that turn the direction of writing swap what is read.
_UNWANTED = dict.fromkeys(
    [
        *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"),
        *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF),
    ]
)
_ANY_UNWANTED = re.compile(
    f"[{re.escape(''.join(map(chr, _UNWANTED)))}]"
)  # a tenth of what `translate` takes to find none


def presentable(value: Any) -> Any:
    """What a template puts on a page, without characters that no Vietnamese text needs; HTML stays HTML."""
    return value.translate(_UNWANTED) if isinstance(value, str) and _ANY_UNWANTED.search(value) else value


def is_web_address(value: str | None) -> bool:
    """Whether a link may lead there; `javascript:` and `data:` may not."""
    return (value or "").lower().startswith(("http://", "https://"))


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Drop dangerous characters from all that is shown; add the test `web_address`."""
    env.finalize = presentable
    env.tests["web_address"] = is_web_address


def _policy(path: str) -> str:
    if path.startswith("/luu/"):
        return _REPLAY
    return _TABLES if _TABLE.fullmatch(path) else _OURS


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[Asgi], Asgi]:  # noqa: ARG001
    """Add the headers to every answer."""

    def wrap(app: Asgi) -> Asgi:
        async def guarded(scope: dict[str, Any], receive: Any, send: Any) -> None:
            async def guarded_send(message: dict[str, Any]) -> None:
                if message["type"] == "http.response.start":
                    policy = _policy(scope["path"])
                    headers = {**_HEADERS, "content-security-policy": policy}
                    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
                    message = {**message, "headers": [*message.get("headers", []), *pairs]}
                await send(message)

            await app(scope, receive, guarded_send)

        return guarded

    return wrap
