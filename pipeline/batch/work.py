"""What a Dask worker does: one range to one part."""

import threading
from typing import NamedTuple

from distributed import get_worker

from pipeline.batch.guard import Guard, Limits
from pipeline.batch.parts import Parts
from pipeline.batch.ranges import Range

_own = threading.local()


class Done(NamedTuple):
    """Who has read a range: the versions (`readings.READER`), and the worker's address."""

    reader: str
    worker: str


def read_part(part: Range, reader: str, parts: str, limits: Limits) -> Done:
    """Read a range and write its part, unless somebody has; as `reader`, or not at all.

    Raises:
        Unreachable: the file cannot be reached from here.
        ReaderBroken: thidua does not run here.
        OSError: the part cannot be written.
    """
    folder, name, worker = Parts(parts), part.part(reader), str(get_worker().address)
    if folder.holds(name):
        return Done(reader, worker)
    guard = _guard(limits)
    if guard.reader == reader:
        folder.write(name, list(guard.lines(part)))
    return Done(guard.reader, worker)


def _guard(limits: Limits) -> Guard:
    """This thread's own: it takes a second to start, and serves the thread for good."""
    guard: Guard | None = getattr(_own, "guard", None)
    if guard is not None and guard.limits == limits:
        return guard
    if guard is not None:
        guard.close()
    _own.guard = guard = Guard(limits)
    return guard
