"""A night over the sample sites on loopback, in a data folder of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo.server import Sites, serve
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.nightly import Clock, Night, nightly

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
    last = [int(remembered.read_text())] if remembered.is_file() else []
    for port in [*last, *_PORTS]:
        served = serve(port=port)
        try:
            sites = served.__enter__()
        except OSError:  # somebody else has one of the ports
            continue
        remembered.write_text(str(port))
        try:
            yield sites
        finally:
            served.__exit__(None, None, None)
        return
    raise UserError("Không còn cổng trống nào trên máy này cho các trang mẫu.")
