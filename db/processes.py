"""Work that several processes share, and one takes in.

Not by `concurrent.futures`: the workers of its pool stay for ever when whoever started them is killed, as builds are.
"""

import gc
import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from db.errors import StoreError

T = TypeVar("T")

PROCESSES = min(os.cpu_count() or 1, 4)  # whoever writes what they make has his hands full with four


@contextmanager
def shared(
    make: Callable[..., Iterator[T]], shares: Sequence[tuple[Any, ...]]
) -> Generator[Generator[T, None, None], None, None]:
    """What `make(*share)` yields, each share in a process of its own: the first of every share, then the second ...

    The processes work from the beginning of the `with`, but none runs ahead of who takes it in by more than one, so
    memory stays flat; none is left at its end. `make` is a function of a module.

    Raises:
        StoreError: a process was killed.
        Exception: whatever `make` raises.
    """
    context = get_context("spawn")  # a forked process would share this one's database connections and locks
    pipes: list[Connection] = []
    processes: list[SpawnProcess] = []
    try:
        for share in shares:
            here, there = context.Pipe(duplex=False)
            pipes.append(here)
            processes.append(context.Process(target=_work, args=(there, make, share)))
            processes[-1].start()
            there.close()
        yield _taken(pipes)
    finally:
        for pipe in pipes:
            pipe.close()
        for process in processes:
            process.join()


def _taken(pipes: Sequence[Connection]) -> Generator[Any, None, None]:
    working = list(pipes)
    try:
        while working:
            for pipe in list(working):
                made = pipe.recv()
                if isinstance(made, Exception):
                    raise made
                if made is None:
                    working.remove(pipe)
                else:
                    yield made
    except EOFError as error:
        raise StoreError("Một tiến trình phụ của việc dựng cơ sở dữ liệu đã bị dừng; hãy chạy lại.") from error


@contextmanager
def no_cycles() -> Iterator[None]:
    """Nothing made here refers to itself: looking for what does took a sixth of the time of making rows."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _work(pipe: Connection, make: Callable[..., Iterator[object]], share: tuple[Any, ...]) -> None:
    """Send all that is made, or the error that ends it; a process that nobody listens to any more ends by itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is asked to stop is the one who listens
    with suppress(BrokenPipeError), no_cycles():
        try:
            for made in make(*share):
                pipe.send(made)
            pipe.send(None)
        except Exception as error:  # raised again by whoever listens
            pipe.send(error)
