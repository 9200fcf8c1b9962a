"""Reads ranges in a process that a page may kill: what crashes, hangs or swallows memory costs that page only."""

import os
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import Pipe

import msgspec

from pipeline.batch.ranges import Range, Refused

DEATHS = 2
"""Times a page may end the process that reads it: once may have been somebody with `kill`."""

SILENCE = 600.0
"""Seconds without a word after which a process is taken for stuck, where it waits and so uses no processor time."""


class Limits(msgspec.Struct, frozen=True):
    """What one page may cost: seconds of processor time, bytes of memory for the process that reads it."""

    seconds: int = 60
    memory: int = 2 * 2**30


USUAL = Limits()
"""A thousand times what a page takes; the largest page there may be takes a twentieth of it."""


class ReaderBroken(Exception):
    """The process that reads does not even start, so no page is to blame."""


class Unreachable(Exception):
    """A file is not to be seen from here, or the network failed: that says nothing of its pages."""


class Guard:
    """One reading process, started anew whenever it dies.

    Attributes:
        limits: as given.
        reader: the versions that read (`readings.READER`) of the process, which may be another's than this one's.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._start()

    def close(self) -> None:
        """End the process; harmless when done twice."""
        self._pipe.close()
        self._process.kill()
        self._process.wait()

    def lines(self, part: Range) -> Iterator[bytes]:
        """A `Reading` as JSON for each record, in order.

        Raises:
            Unreachable: the file cannot be reached from here.
            ReaderBroken: the process dies without having seen a page.
        """
        done = deaths = 0
        while done < len(part.records):
            try:
                if self._process.poll() is not None:
                    self._start()
                self._pipe.send_bytes(msgspec.msgpack.encode(Range(part.shard, part.records[done:])))
                for _ in part.records[done:]:
                    yield self._line()
                    done, deaths = done + 1, 0
            except (EOFError, BrokenPipeError, ConnectionResetError):
                self.close()
                deaths += 1
                if deaths == DEATHS:
                    yield msgspec.json.encode(_poisoned(self._process.returncode))
                    done, deaths = done + 1, 0

    def _line(self) -> bytes:
        if not self._pipe.poll(SILENCE):
            raise EOFError
        line = self._pipe.recv_bytes()
        if not line.startswith(b"{"):
            raise Unreachable(line.decode())
        return line

    def _start(self) -> None:
        self._pipe, end = Pipe()
        with end:
            limits = (str(self.limits.seconds), str(self.limits.memory))
            self._process = subprocess.Popen(  # noqa: S603 - our own; multiprocessing starts none inside Dask's workers
                [sys.executable, "-P", "-m", "pipeline.batch.reader", str(end.fileno()), *limits],
                pass_fds=[end.fileno()],
                process_group=0,  # Ctrl-C is for whoever decides what to stop
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path)},
            )
        try:
            self.reader = self._pipe.recv_bytes().decode()
        except EOFError as error:
            raise ReaderBroken(f"{sys.executable} -m pipeline.batch.reader: {self._process.wait()}") from error


def _poisoned(status: int) -> Refused:
    return Refused(
        "crashed", f"tiến trình đọc chết {DEATHS} lần ở trang này (mã {status}): quá lâu, quá tốn bộ nhớ, hoặc lỗi."
    )
