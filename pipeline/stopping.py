"""Ctrl-C and SIGTERM: heard even where something that was called swallows what they raise, as warcio does."""

import signal

_heard: list[int] = []


def listen() -> None:
    """End the process by `KeyboardInterrupt`: who stops a service is heard as Ctrl-C is."""
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) != signal.SIG_IGN:  # a shell has its jobs in the background ignore Ctrl-C
            signal.signal(number, _hear)


def _hear(number: int, _frame: object) -> None:
    _heard.append(number)
    raise KeyboardInterrupt


def check() -> None:
    """Raise once more what has been swallowed; long work asks between two of its items.

    Raises:
        KeyboardInterrupt: somebody wants the process to end.
    """
    if _heard:
        raise KeyboardInterrupt
