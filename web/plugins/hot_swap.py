"""Serves a new build within a second of its rename, without a failed request.

A process that holds thidua.db open goes on reading the old file after `os.replace`; so the file is looked at once a
second and, when it is another one, opened beside the old. Datasette keys connections by database name and thread: a
new executor gives new threads, the old one ends with the queries it has begun.
"""

import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database

INTERVAL = 1.0  # seconds between two looks

Asgi = Callable[[dict[str, Any], Any, Any], Awaitable[None]]


class HotSwap:
    """Wraps the ASGI application; looks at the files before a request, at most once an interval."""

    def __init__(self, app: Asgi, datasette: Datasette) -> None:
        self.app, self.datasette = app, datasette
        self.looked = time.monotonic()
        self.files = {name: _identity(db) for name, db in datasette.databases.items() if db.path}

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Answer a request from the newest build."""
        if time.monotonic() - self.looked >= INTERVAL:
            self.looked = time.monotonic()
            self.swap()
        await self.app(scope, receive, send)

    def swap(self) -> None:
        """Open every database whose file has been replaced."""
        for name, old in list(self.datasette.databases.items()):
            if name in self.files and (identity := _identity(old)) not in (None, self.files[name]):
                self.files[name] = identity
                executor = self.datasette.executor
                self.datasette.inspect_data = None
                self.datasette.executor = ThreadPoolExecutor(max_workers=self.datasette.setting("num_sql_threads"))
                self.datasette.add_database(Database(self.datasette, path=old.path, is_mutable=False), name=name)
                executor.shutdown(wait=False)


def _identity(database: Database) -> tuple[int, int] | None:
    """Device and inode; `None` in the moment between two builds on file systems without atomic rename."""
    try:
        status = Path(database.path).stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


@hookimpl(trylast=True)  # the outermost: what answers before Datasette does must see the new build, too
def asgi_wrapper(datasette: Datasette) -> Callable[[Asgi], Asgi]:
    """Put `HotSwap` in front of Datasette."""
    return lambda app: HotSwap(app, datasette)
