"""Serves a new build within a second of its rename, without a failed request and without mixing builds.

A process that holds thidua.db open goes on reading the old file after `os.replace`; so the file is looked at once a
second and, when it is another one, opened beside the old. A page asks many questions, a download pages through
thousands: a request therefore ends in the build it began in, a `Generation`, which is gone with its last request.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database, connections

from web.generation import CURRENT
from web.plugins.safety import Asgi
from web.plugins.search import counted

INTERVAL = 1.0  # seconds between two looks

MAPPED_BYTES = 2**31 - 2**16
"""Of a file, read without asking the system for each page: the most that SQLite maps. A file is replaced, never written
to, so that it may be. A search that a tenth of 50,000 articles matches counts them in a third of the time."""

REMEMBERED = 1_000  # answers on who may see what: visitors ask for tables that there are not, and those count


class Generation(Datasette):  # type: ignore[misc]
    """Datasette as it was configured, over the files as they are now.

    Datasette keys connections by database name and thread: threads of its own are connections of its own. What it has
    remembered of the old file (counts of rows, keys) is in its `Database`, which is a new one, too.
    """

    def __init__(self, configured: Datasette) -> None:
        self.__dict__.update(vars(configured))
        self.executor = ThreadPoolExecutor(max_workers=configured.setting("num_sql_threads"))
        self.inspect_data = None
        self._allowed = dict[object, bool | None]()
        self.databases = OrderedDict((name, db) for name, db in configured.databases.items() if not db.path)
        for name, db in configured.databases.items():
            if db.path:
                self.add_database(Searched(self, path=db.path, is_mutable=False), name=name)
        self._connect()

    def _connect(self) -> None:
        """Open the files in every thread: Datasette would do so at a thread's first question, when the name may already
        be a newer build's. Pages of two builds came of that."""
        threads = self.setting("num_sql_threads")
        all_there = Barrier(threads)

        def connect() -> None:
            all_there.wait()
            for name, db in self.databases.items():
                if db.path:
                    connection = db.connect()
                    connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
                    self._prepare_connection(connection, name)
                    setattr(connections, name, connection)

        for opened in [self.executor.submit(connect) for _ in range(threads)]:
            opened.result()

    async def permission_allowed(
        self, actor: dict[str, Any] | None, action: str, resource: Any = None, default: bool | None = False
    ) -> bool | None:
        """Whether somebody may do something. Datasette copies all of metadata.yml for each table that a page asks
        about: half the time of a row as JSON. For visitors nobody knows the answer stays as long as the build."""
        if actor is not None:
            return await super().permission_allowed(actor, action, resource, default)  # type: ignore[no-any-return]
        asked = (action, resource, default)
        if asked not in self._allowed:
            if len(self._allowed) >= REMEMBERED:
                self._allowed.clear()
            self._allowed[asked] = await super().permission_allowed(None, action, resource, default)
        return self._allowed[asked]


class Searched(Database):  # type: ignore[misc]
    """A database that counts what a search finds by its words (`web.plugins.search.counted`): of 50,000 articles that
    all match in 2 ms, where it took 12."""

    async def execute(self, sql: str, *args: Any, **named: Any) -> Any:
        """What the question brings."""
        return await super().execute(counted(sql), *args, **named)


class HotSwap:
    """The outermost ASGI application; looks at the files before a request, at most once an interval."""

    def __init__(self, configured: Datasette, lifespan: Asgi) -> None:
        self.configured, self.lifespan = configured, lifespan
        self.looked = time.monotonic()
        self._open()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Answer a request from the newest build."""
        if scope["type"] == "lifespan":  # lasts as long as the process: no build must
            await self.lifespan(scope, receive, send)
            return
        if time.monotonic() - self.looked >= INTERVAL:
            self.looked = time.monotonic()
            self.swap()
        CURRENT.set(self.generation)
        await self.app(scope, receive, send)

    def swap(self) -> None:
        """Go over to the files that are there now, if one has been replaced."""
        found = self._identities()
        if None not in found.values() and found != self.files:
            self._open()

    def _open(self) -> None:
        files = None
        while files != self._identities():  # another build may come while this one is opened
            files = self._identities()
            self.generation = Generation(self.configured)
        self.files = files
        self.app: Asgi = self.generation.app()
        # Nobody is served by the configured one; it must not hold open what its last build was.
        self.configured.executor, self.configured.databases = self.generation.executor, self.generation.databases

    def _identities(self) -> dict[str, tuple[int, int] | None]:
        return {name: _identity(db) for name, db in self.configured.databases.items() if db.path}


def _identity(database: Database) -> tuple[int, int] | None:
    """Device and inode; `None` in the moment between two builds on file systems without atomic rename."""
    try:
        status = Path(database.path).stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


@hookimpl(trylast=True)  # the outermost
def asgi_wrapper(datasette: Datasette) -> Callable[[Asgi], Asgi]:
    """Put `HotSwap` in front of Datasette."""
    return lambda app: app if isinstance(datasette, Generation) else HotSwap(datasette, app)
