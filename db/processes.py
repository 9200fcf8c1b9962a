"""Work that several processes share, and one takes in.

Not by `concurrent.futures`: the workers of its pool stay for ever when whoever started them is killed, as builds are.
"""

import gc
import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Thread
from typing import Any, Self, TypeVar

from db.errors import StoreError

T = TypeVar("T")

PROCESSES = min(os.cpu_count() or 1, 4)  # whoever takes in what they make has his hands full with four


class Team:
    """Processes that work for this one, as long as the `with` lasts: one task after the other, started once for all.

    Started anew for every task they took 1.7 of the 30 s of CPU of a build of 50,000 articles. A team of none is this
    process by itself: it does a task when what comes of it is taken in.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._pipes: list[Connection] = []
        self._processes: list[SpawnProcess] = []

    def __enter__(self) -> Self:
        context = get_context("spawn")  # a forked process would share this one's database connections and locks
        try:
            for _ in range(self._number):
                here, there = context.Pipe()
                self._pipes.append(here)
                process = context.Process(target=_work, args=(there,))
                process.start()
                self._processes.append(process)
                there.close()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.terminate()  # whatever it is doing, nobody asks for it any more
            process.join()

    def __len__(self) -> int:
        return self._number

    def share(self, make: Callable[..., Iterator[T]], shares: Sequence[tuple[Any, ...]]) -> Generator[T, None, None]:
        """What `make(*share)` yields, each share in a process of its own: the first of every share, then the second ...

        The processes begin at once, but none runs ahead of who takes it in by more than a pipe holds, so memory stays
        flat. `make` is a function of a module. The next task goes to those that have waited longest; one that was given
        to a process before must be taken in to its end before the next one's is.

        Raises:
            StoreError: a process was killed.
            Exception: whatever `make` raises.
        """
        if not self._pipes:
            return (made for share in shares for made in make(*share))
        pipes = self._pipes[: len(shares)]
        self._pipes = self._pipes[len(shares) :] + pipes
        with _missed():
            for pipe, share in zip(pipes, shares, strict=True):
                pipe.send((make, share))
        return _taken(pipes)


@contextmanager
def _missed() -> Iterator[None]:
    try:
        yield
    except (EOFError, ConnectionError) as error:
        raise StoreError("Một tiến trình phụ của việc dựng cơ sở dữ liệu đã bị dừng; hãy chạy lại.") from error


def _taken(pipes: Sequence[Connection]) -> Generator[Any, None, None]:
    working = list(pipes)
    while working:
        for pipe in list(working):
            with _missed():
                made = pipe.recv()
            if isinstance(made, Exception):
                raise made
            if made is None:
                working.remove(pipe)
            else:
                yield made


@contextmanager
def no_cycles() -> Iterator[None]:
    """Nothing made here refers to itself: looking for what does took a sixth of the time of making rows."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _work(pipe: Connection) -> None:
    """Do what is asked, send all that is made or the error that ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is asked to stop is the one who asks
    Thread(target=_outlived, daemon=True).start()
    with suppress(EOFError, ConnectionError), no_cycles():
        while True:
            make, share = pipe.recv()
            try:
                for made in make(*share):
                    pipe.send(made)
                pipe.send(None)
            except Exception as error:  # raised again by whoever asks
                pipe.send(error)


def _outlived() -> None:
    """End at once when whoever asked has been killed, in the middle of whatever is being made."""
    asking = parent_process()
    if asking is not None:
        asking.join()
    os._exit(1)
