"""Parts: what was read of each range, one file a range, gzipped JSON Lines with a `Reading` a line.

A part is there whole or not at all, and never changes: its name says what it holds.
"""

import gzip
import uuid
from collections.abc import Iterable
from pathlib import Path

from fsspec.core import url_to_fs


class Parts:
    """The parts in one folder, of this machine or at any address fsspec knows; made when first written to."""

    def __init__(self, address: Path | str) -> None:
        self._files, self._root = url_to_fs(str(address))

    def holds(self, name: str) -> bool:
        """Whether somebody has read that already."""
        return bool(self._files.exists(f"{self._root}/{name}"))

    def write(self, name: str, lines: Iterable[bytes]) -> None:
        """Write a part; of two that write the same one, either's stands."""
        content = gzip.compress(b"\n".join(lines) + b"\n", 5, mtime=0)
        self._files.makedirs(self._root, exist_ok=True)
        unfinished = f"{self._root}/.{name}.{uuid.uuid4().hex}"
        self._files.pipe_file(unfinished, content)
        self._files.mv(unfinished, f"{self._root}/{name}")

    def load(self, name: str) -> bytes:
        """The lines of a part, in the order of its range.

        Raises:
            OSError, EOFError, zlib.error: it is not there, or damaged.
        """
        return gzip.decompress(self._files.cat_file(f"{self._root}/{name}"))

    def remove(self, names: Iterable[str]) -> None:
        """Remove parts that have been merged."""
        for name in names:
            if self.holds(name):
                self._files.rm_file(f"{self._root}/{name}")
