"""A night over the sample sites on loopback, in a data folder of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from db.files import replacing
from demo.server import Sites, serve
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.night import Clock, Night
from pipeline.nightly import nightly

_PORTS = range(18100, 20000, 100)


def demo(data: DataFolder, *, now: Clock) -> Night:
    """Serve the sample sites, crawl and read them, build the database. Raises as `nightly`."""
    data.make()
    with _sites(data.root / "port") as sites, tempfile.TemporaryDirectory() as folder:
        sites.write_sources(Path(folder))
        return nightly(data, Path(folder), now=now, contact=None)


@contextmanager
def _sites(remembered: Path) -> Iterator[Sites]:
    """The sites at the ports of the last time, for the second night must find the addresses of the first."""
    with ExitStack() as stack:
        for port in [*_last(remembered), *_PORTS]:
            try:
                sites = stack.enter_context(serve(port=port))
            except (OSError, OverflowError):  # somebody else has one of the ports; there is no such port
                continue
            with replacing(remembered) as file:
                file.write(str(port).encode())
            yield sites
            return
    raise UserError("Không còn cổng trống nào trên máy này cho các trang mẫu.")


def _last(remembered: Path) -> list[int]:
    try:
        return [int(remembered.read_text())]
    except (OSError, ValueError):  # there was none; what is written there is no port
        return []
