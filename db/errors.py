"""What goes wrong with a database file, said so that a person knows what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.ledger import LedgerError
from crawler.reasons import reason


class StoreError(LedgerError):
    """A database cannot be used; the text is one clear Vietnamese sentence for people."""


# SQLite's primary result codes (sqlite.org/rescode.html).
_SENTENCES = {
    sqlite3.SQLITE_NOTADB: "tệp này không phải cơ sở dữ liệu SQLite; hãy chọn thư mục dữ liệu khác (--data)",
    sqlite3.SQLITE_CORRUPT: "cơ sở dữ liệu bị hỏng; hãy khôi phục từ bản sao lưu gần nhất",
    sqlite3.SQLITE_FULL: "đĩa đã đầy; hãy giải phóng dung lượng rồi chạy lại, dữ liệu đã lưu vẫn nguyên vẹn",
    sqlite3.SQLITE_READONLY: "không có quyền ghi; hãy cấp quyền ghi cho thư mục và tệp",
    sqlite3.SQLITE_CANTOPEN: "không mở hoặc không tạo được tệp; hãy kiểm tra đường dẫn và quyền truy cập",
    sqlite3.SQLITE_PERM: "không có quyền truy cập; hãy cấp quyền đọc và ghi cho thư mục và tệp",
    sqlite3.SQLITE_BUSY: "một tiến trình khác đang ghi; hãy đợi nó xong rồi chạy lại",
    sqlite3.SQLITE_LOCKED: "một tiến trình khác đang ghi; hãy đợi nó xong rồi chạy lại",
    sqlite3.SQLITE_IOERR: "lỗi đọc ghi đĩa; hãy kiểm tra ổ đĩa",
}

# Of a database that is built from the store. SQL that it does not understand was written for another thidua's tables.
_BUILD_AGAIN = dict.fromkeys(
    (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR),
    "tệp này đã hỏng hoặc do một bản thidua khác dựng; hãy chạy `thidua build` để dựng lại",
)


def damaged(path: Path) -> StoreError:
    """What to say of a store that SQLite finds damaged."""
    return StoreError(f"{path}: {_SENTENCES[sqlite3.SQLITE_CORRUPT]}.")


def build_again(path: Path) -> StoreError:
    """What to say of a database that another thidua has built."""
    return StoreError(f"{path}: {_BUILD_AGAIN[sqlite3.SQLITE_ERROR]}.")


@contextmanager
def explain_database(path: Path, *, built: bool = False) -> Iterator[None]:
    """Turn failures of SQLite about `path` into a `StoreError`; our own mistakes pass through.

    Args:
        built: it was built from a store, and can be again.

    Raises:
        StoreError: `<path>: <what is wrong>; <what to do>.`
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte of an extended code is the primary one
        sentence = (_SENTENCES | _BUILD_AGAIN if built else _SENTENCES).get(code)
        if sentence is None:
            raise
        raise StoreError(f"{path}: {sentence}.") from error


@contextmanager
def explain(path: Path) -> Iterator[None]:
    """`explain_database`, and failures of the file system about `path` as well."""
    with explain_database(path):
        try:
            yield
        except OSError as error:
            what = reason(error)
            raise StoreError(f"{path}: {what}; hãy kiểm tra đường dẫn, quyền ghi và dung lượng đĩa.") from error
