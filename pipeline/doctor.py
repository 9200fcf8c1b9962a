"""`thidua doctor`: is this machine ready for the night?"""

import shutil
import socket
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from crawler import sources as configured
from crawler.reasons import reason
from crawler.sources import Source
from db.build import kept_builds
from db.corrections import CorrectionError, load_corrections
from db.errors import StoreError, build_again, damaged
from db.looking import is_sound, look
from db.published import Published, published
from db.store import Store
from pipeline.errors import UserError
from pipeline.folders import DataFolder

Verdict = Literal["good", "warning", "bad"]

_LEAST_DISK = 2 * 1024**3  # bytes: a month's pages, and a small database
_BESIDE = 3  # times the database: the new one beside it, its parts while it is made, the export
_REACH_SECONDS = 10


@dataclass(frozen=True)
class Finding:
    """What was looked at, and what to do where it is not good."""

    what: str
    verdict: Verdict
    sentence: str


def examine(
    data: DataFolder, source_folder: Path | None, *, contact: str | None, now: datetime, reach: bool
) -> Iterator[Finding]:
    """Look at everything that the night needs; nothing is changed but the data folder, made if it is not there.

    Args:
        reach: connect to the host of every source, too (TCP only: no page is asked for).
    """
    yield _python()
    yield _sqlite()
    yield _encoding()
    yield from _data(data, now)
    yield _contact(contact)
    folder = source_folder or configured.FOLDER
    sources, mistakes = configured.load(folder)
    yield _sources(folder, sources, mistakes)
    if reach:
        yield from map(_reached, sources)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", "good", f"{version} ({sys.executable}).")


def _sqlite() -> Finding:
    with sqlite3.connect(":memory:") as db:
        options = {option for (option,) in db.execute("PRAGMA compile_options")}
    if "ENABLE_FTS5" not in options:
        return Finding("SQLite", "bad", f"{sqlite3.sqlite_version}, thiếu FTS5: không dựng được phần tìm kiếm.")
    return Finding("SQLite", "good", f"{sqlite3.sqlite_version}, có FTS5.")


def _encoding() -> Finding:
    encoding = sys.stdout.encoding or "ascii"
    if encoding.lower().replace("-", "") != "utf8":
        sentence = f"Chữ in ra theo {encoding}: tiếng Việt sẽ hỏng; hãy đặt PYTHONUTF8=1 hoặc LANG=C.UTF-8."
        return Finding("Bảng mã", "warning", sentence)
    return Finding("Bảng mã", "good", "UTF-8.")


def _data(data: DataFolder, now: datetime) -> Iterator[Finding]:
    try:
        data.make()
    except UserError as error:
        yield Finding("Thư mục dữ liệu", "bad", str(error))
        return
    yield Finding("Thư mục dữ liệu", "good", f"{data.root.resolve()}, ghi được.")
    free, size = shutil.disk_usage(data.root).free, data.database.stat().st_size if data.database.is_file() else 0
    needed = max(_LEAST_DISK, _BESIDE * size)
    sentence = f"còn trống {_gigabytes(free)}" + (f"; nên có từ {_gigabytes(needed)}." if free < needed else ".")
    yield Finding("Đĩa", "warning" if free < needed else "good", sentence)
    yield from _store(data, now)
    yield from _built(data)
    yield _corrections(data)


def _gigabytes(size: int) -> str:
    return f"{size / 1024**3:.1f} GB".replace(".", ",")


def _store(data: DataFolder, now: datetime) -> Iterator[Finding]:
    if not data.store.is_file():
        yield Finding("Kho", "good", "chưa có, lần chạy đầu sẽ tạo.")
        return
    try:
        with Store.read(data.store) as store:
            last = store.last_run()
        with closing(look(data.store)) as db:
            if not is_sound(db):
                raise damaged(data.store)
    except StoreError as error:
        yield Finding("Kho", "bad", str(error))
        return
    yield Finding("Kho", "good", f"{data.store}, đọc được.")
    if last is None:
        return
    started = datetime.fromisoformat(last.started_at)
    if started > now + timedelta(minutes=1):
        sentence = f"máy báo {now:%d/%m/%Y %H:%M}, trước cả lần chạy cuối ({started:%d/%m/%Y %H:%M}); hãy chỉnh giờ."
        yield Finding("Đồng hồ", "bad", sentence)
    else:
        yield Finding("Đồng hồ", "good", f"{now:%d/%m/%Y %H:%M} giờ Việt Nam; lần chạy cuối {started:%d/%m/%Y %H:%M}.")


def _built(data: DataFolder) -> Iterator[Finding]:
    what, old = "Cơ sở dữ liệu", kept_builds(data.database)
    if data.database.is_file():
        try:
            with Published.open(data.database) as found:
                if not is_sound(found.db):
                    raise build_again(data.database)
                built_at = datetime.fromisoformat(found.build()["built_at"])
        except StoreError as error:
            yield Finding(what, "bad", str(error))
        else:
            yield Finding(what, "good", f"dựng lúc {built_at:%d/%m/%Y %H:%M}, {len(old)} bản cũ trong builds.")
    else:
        yield Finding(what, "good", "chưa có, lần chạy đầu sẽ dựng.")
    for path in old:
        try:
            with published(path) as db:
                db.execute("SELECT built_at FROM build").fetchone()
        except StoreError:
            yield Finding("Bản cũ", "warning", f"{path}: đã hỏng, không lùi lại bản này được; hãy xóa tệp.")


def _corrections(data: DataFolder) -> Finding:
    try:
        return Finding("Hiệu đính", "good", f"{len(load_corrections(data.corrections))} quyết định.")
    except CorrectionError as error:
        return Finding("Hiệu đính", "bad", str(error))


def _contact(contact: str | None) -> Finding:
    if not contact:
        return Finding("Liên hệ", "bad", "chưa có: đặt `contact` trong thidua.toml, hoặc THIDUA_CONTACT.")
    if "@" not in contact and not urlsplit(contact).netloc:
        return Finding("Liên hệ", "warning", f"{contact}: không giống địa chỉ thư hay trang web.")
    return Finding("Liên hệ", "good", f"{contact}.")


def _sources(folder: Path, sources: Sequence[Source], mistakes: Sequence[Exception]) -> Finding:
    if not sources:
        return Finding("Nguồn", "bad", f"{folder}: không có tệp nguồn nào dùng được.")
    if mistakes:
        return Finding("Nguồn", "warning", f"{len(sources)} dùng được; có lỗi: " + "; ".join(map(str, mistakes)))
    return Finding("Nguồn", "good", f"{len(sources)} tệp trong {folder}.")


def _reached(source: Source) -> Finding:
    url = urlsplit(source.start[0].url)
    host, port = url.hostname or "", url.port or (443 if url.scheme == "https" else 80)
    try:
        socket.create_connection((host, port), timeout=_REACH_SECONDS).close()
    except socket.gaierror:
        return Finding(source.id, "warning", f"không tìm được máy nào tên {host}.")
    except OSError as error:
        return Finding(source.id, "warning", f"không nối được tới {host}:{port} ({reason(error)}).")
    return Finding(source.id, "good", f"nối được tới {host}:{port}.")
