"""Every answer is a function of the build, the code and the address: one ETag says that all three are as they were."""

import hashlib
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database

from web.plugins.safety import Asgi, Wrapper

_FOLDER = Path(__file__).parent.parent
_FILES = sorted(path for path in (*_FOLDER.rglob("*"), _FOLDER.parent / "metadata.yml") if path.is_file())
_CODE = hashlib.sha256(repr([(path.name, path.stat().st_mtime_ns) for path in _FILES]).encode()).hexdigest()[:12]


async def etag(database: Database) -> bytes:
    """The validator of all pages over this build; weak, for they are compressed on the way."""
    build = (await database.execute("select built_at, last_run_id from build")).first()
    return f'W/"{_CODE}-{hashlib.sha256(repr(tuple(build)).encode()).hexdigest()[:12]}"'.encode()


@hookimpl(tryfirst=True)  # inside `HotSwap`: an answer from the old build must not bear the new one's validator
def asgi_wrapper(datasette: Datasette) -> Wrapper:
    """Add the ETag to what went well; answer 304 without any work to those who have it already."""
    known: WeakKeyDictionary[Database, bytes] = WeakKeyDictionary()

    def wrap(app: Asgi) -> Asgi:
        async def validated(scope: dict[str, Any], receive: Any, send: Any) -> None:
            if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
                await app(scope, receive, send)
                return
            database = datasette.databases["thidua"]
            if database not in known:
                known[database] = await etag(database)
            tag = known[database]
            if tag in dict(scope["headers"]).get(b"if-none-match", b"").split(b", "):
                await send({"type": "http.response.start", "status": 304, "headers": [(b"etag", tag)]})
                await send({"type": "http.response.body", "body": b""})
                return

            async def tagged_send(message: dict[str, Any]) -> None:
                if message["type"] == "http.response.start" and message["status"] == 200:
                    message = {**message, "headers": [*message["headers"], (b"etag", tag)]}
                await send(message)

            await app(scope, receive, tagged_send)

        return validated

    return wrap
