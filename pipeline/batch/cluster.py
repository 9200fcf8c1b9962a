"""Dask as the place where ranges are read: a cluster somebody runs, or processes of this machine, by the same path."""

import logging
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec
from distributed import Client, Future, KilledWorker, LocalCluster, wait
from distributed.comm import get_address_host_port

from crawler.archive import ArchiveError, Shard
from pipeline.batch.guard import USUAL, Limits, ReaderBroken, Unreachable
from pipeline.batch.parts import Parts
from pipeline.batch.ranges import Range
from pipeline.batch.readings import READER, Here, Reading
from pipeline.batch.work import Done, read_part
from pipeline.errors import UserError

log = logging.getLogger(__name__)
Item = TypeVar("Item")
Result = TypeVar("Result")

_DECODER: msgspec.json.Decoder[Reading] = msgspec.json.Decoder(Reading)

AHEAD = 1000
"""Pieces of work given out before the first of them is back: bounds what waits, here and as parts."""

RETRIES = 2
"""Times a piece of work that failed (network, disk) is given out again; where a worker dies, Dask does so itself."""

ALONE = 60
"""Seconds between looks whether any worker is left: one that was killed is back by then, or never."""

PATIENCE = 10
"""Seconds to wait for a scheduler."""


class Cluster:
    """A `Batch` on a Dask cluster; parts are kept until what they hold is in the store, so that no run reads twice."""

    def __init__(self, client: Client, parts: Path | str, limits: Limits) -> None:
        self._client, self._limits = client, limits
        self._address, self._parts = str(parts), Parts(parts)
        self._merged: list[str] = []

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """As `Batch` says.

        Raises:
            UserError: the cluster cannot do it; what it has done stays.
        """
        rest = iter(items)
        waiting = deque(self._submit(work, item) for item in islice(rest, AHEAD))
        while waiting:
            with self._explained():
                self._wait(waiting[0])
                result: Result = waiting.popleft().result()
            yield result
            waiting.extend(self._submit(work, item) for item in islice(rest, 1))

    def read(self, ranges: Iterable[Range]) -> Iterator[Reading]:
        """As `Batch` says. Raises as `each`."""
        todo = list(ranges)
        seen = {shard: _seen(shard) for shard in {part.shard for part in todo}}
        work = partial(read_part, reader=READER, parts=self._address, limits=self._limits)
        done = self.each(work, (part for part in todo if seen[part.shard]))
        for part in todo:
            if not seen[part.shard]:  # not a worker's fault: said of each of its pages, as in one process
                yield from Here().read([part])
                continue
            yield from self._load(part, next(done))

    def kept(self) -> None:
        """As `Batch` says."""
        self._parts.remove(self._merged)
        self._merged.clear()

    def _submit(self, work: Callable[[Item], Result], item: Item) -> Future:
        return self._client.submit(work, item, pure=False, retries=RETRIES)

    def _wait(self, future: Future) -> None:
        """Dask itself would wait for good where the last worker is gone."""
        while not future.done():
            try:
                wait(future, timeout=ALONE)
            except TimeoutError:
                if not self._client.nthreads():
                    raise UserError("Không còn máy đọc nào; hãy mở lại `dask worker`. " + self._go_on()) from None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except KilledWorker as error:
            raise UserError(
                "Máy đọc cứ chết giữa chừng (xem nhật ký của `dask worker`: thường là thiếu bộ nhớ). " + self._go_on()
            ) from error
        except (CancelledError, TimeoutError) as error:
            raise UserError("Mất liên lạc với bộ điều phối Dask. " + self._go_on()) from error
        except (Unreachable, ReaderBroken, OSError) as error:
            raise UserError(
                f"Máy đọc không làm được ({error}); hãy để mọi máy thấy kho lưu và thư mục phần đọc ở cùng một địa chỉ "
                f"(--archive, --parts). {self._go_on()}"
            ) from error
        except (ImportError, RuntimeError) as error:  # so Dask says that a machine cannot load what it is sent
            raise UserError(
                f"Máy đọc hay bộ điều phối không chạy được thidua ({error}); hãy cài cùng một bản thidua, cùng phần "
                f"`scale`, trên mọi máy."
            ) from error

    def _load(self, part: Range, done: Done) -> list[Reading]:
        if done.reader != READER:
            raise UserError(
                f"Máy đọc {done.worker} dùng bản thidua khác ({done.reader}; ở đây là {READER}): đọc lẫn hai bản thì "
                f"kết quả không còn là một. Hãy cài cùng một bản trên mọi máy rồi khởi động lại `dask worker`."
            )
        name = part.part(READER)
        self._merged.append(name)
        try:
            return _DECODER.decode_lines(self._parts.load(name))
        except (OSError, EOFError, zlib.error, msgspec.MsgspecError) as error:
            raise UserError(
                f"{self._address}/{name}: máy này không đọc được phần mà {done.worker} đã ghi ({error}); hãy để "
                f"mọi máy thấy cùng một thư mục (--parts); nếu tệp hỏng thì xóa đi rồi chạy lại.",
                exit_code=1,
            ) from error

    def _go_on(self) -> str:
        return f"Phần đã đọc nằm ở {self._address}; chạy lại lệnh này là đọc tiếp."


@contextmanager
def on_this_machine(workers: int, parts: Path | str, limits: Limits = USUAL) -> Iterator[Cluster]:
    """A cluster of that many processes, for as long as the context lasts; a process reads one page at a time."""
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0") as processes,
        on_cluster(processes.scheduler_address, parts, limits) as cluster,
    ):
        yield cluster


@contextmanager
def on_cluster(address: str, parts: Path | str, limits: Limits = USUAL) -> Iterator[Cluster]:
    """The cluster whose scheduler listens at an address (`tcp://10.0.0.5:8786`), once it proved fit.

    Args:
        parts: folder or address where workers write what they read, and this process finds it.

    Raises:
        UserError: nobody answers there, no worker is there, or they run other versions of Python or Dask.
    """
    try:
        get_address_host_port(address)
    except ValueError as error:
        raise UserError(
            f"--dask {address}: không phải địa chỉ của một bộ điều phối ({error}); ví dụ tcp://10.0.0.5:8786."
        ) from error
    try:
        client = Client(address, timeout=PATIENCE)
    except OSError as error:
        raise UserError(
            f"--dask {address}: sau {PATIENCE} giây không bộ điều phối Dask nào trả lời ({error}); hãy xem "
            f"`dask scheduler` có đang chạy ở đó không và tường lửa có mở cổng ấy không."
        ) from error
    with client:
        _check(client, address)
        log.info("Bảng theo dõi của Dask: %s (%d tiến trình đọc)", client.dashboard_link, len(client.nthreads()))
        yield Cluster(client, parts, limits)


def _check(client: Client, address: str) -> None:
    """Dask itself only warns of other versions, and then fails somewhere in its middle."""
    versions = client.get_versions()
    if not versions["workers"]:
        raise UserError(
            f"--dask {address}: bộ điều phối chưa có máy đọc nào; hãy mở `dask worker {address}` rồi chạy lại."
        )
    own = _versions(versions["client"])
    for who, theirs in {"bộ điều phối": versions["scheduler"], **versions["workers"]}.items():
        if _versions(theirs) != own:
            raise UserError(
                f"--dask {address}: {who} chạy {_versions(theirs)}, máy này chạy {own}; hãy cài cùng một "
                f"bản trên mọi máy."
            )


def _versions(of: dict[str, dict[str, str]]) -> str:
    packages = of["packages"]
    python = ".".join(packages["python"].split(".")[:2])
    return f"Python {python}, dask {packages['dask']}, distributed {packages['distributed']}"


def _seen(shard: str) -> bool:
    try:
        with Shard(shard) as opened:
            opened.reach()
    except (OSError, ArchiveError):
        return False
    return True
