"""Where the data of one installation lie: everything below one folder, `./data` unless told otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.reasons import reason
from pipeline.errors import UserError


class DataFolder:
    """The files below `root`; made when first needed.

    Attributes:
        store: what must survive: fetches, articles, facts, runs.
        database: what is published; built afresh and replaced by a rename.
        archive: raw pages, as WARC.
        exports: JSON for other systems.
        reports: what each night came to, and metrics.
        corrections: people's decisions, YAML.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.store = root / "store.db"
        self.database = root / "thidua.db"
        self.archive = root / "archive"
        self.exports = root / "exports"
        self.reports = root / "reports"
        self.corrections = root / "corrections"

    def make(self) -> None:
        """Make the folder.

        Raises:
            UserError: it cannot be made or written.
        """
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            probe = self.root / ".ghi-thu"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise UserError(f"{self.root}: không ghi được vào thư mục dữ liệu ({reason(error)}).") from error

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for one writer; readers are not kept out.

        Raises:
            UserError: another command is writing to this folder.
        """
        from filelock import FileLock, Timeout  # noqa: PLC0415 - 0.04 s that --help need not wait for

        self.make()
        lock = FileLock(self.root / ".lock")
        try:
            lock.acquire(blocking=False)
        except Timeout as error:
            sentence = f"{self.root}: một lệnh thidua khác đang ghi vào thư mục này; hãy đợi lệnh đó xong."
            raise UserError(sentence) from error
        try:
            yield
        finally:
            lock.release()

    def published(self) -> Path:
        """The published database.

        Raises:
            UserError: nothing has been built yet.
        """
        if not self.database.is_file():
            raise UserError(f"{self.database}: chưa có dữ liệu; hãy chạy `thidua nightly` hoặc `thidua ingest` trước.")
        return self.database
