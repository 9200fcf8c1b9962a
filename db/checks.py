"""What must hold before a build is published; each reason a Vietnamese sentence."""

import sqlite3
from pathlib import Path

from db import schema
from db.metadata import undescribed

# Of these tables a build may lose a little (a rejected page, a better reader), never a tenth.
_GUARDED = ("articles", "events", "participants", "citations", "claims")
_LOSS = 0.10
_SMALL = 20  # below so many rows a tenth says nothing


def check(db: sqlite3.Connection, published: Path, counts: dict[str, int], *, accept_loss: bool) -> list[str]:
    """The reasons, if any, why `db` may not replace the database at `published`."""
    reasons = [f"Cơ sở dữ liệu mới hỏng: {text}." for (text,) in db.execute("PRAGMA integrity_check") if text != "ok"]
    for table, rowid, parent, _ in db.execute("PRAGMA foreign_key_check").fetchmany(5):
        reasons.append(f"Dòng {rowid} của bảng {table} trỏ tới dòng không có trong bảng {parent}.")
    reasons += [f"metadata.yml chưa mô tả {name}." for name in undescribed(db)]
    unproved = db.execute("SELECT count(*) FROM claims WHERE status = 'recognised' AND quote = '' ").fetchone()[0]
    if unproved:
        reasons.append(f"Có {unproved} lần công nhận không có lời trích dẫn.")
    if not accept_loss:
        reasons += _losses(published, counts)
    return reasons


def _losses(published: Path, counts: dict[str, int]) -> list[str]:
    if not published.is_file():
        return []
    db = sqlite3.connect(f"{published.absolute().as_uri()}?mode=ro", uri=True)
    try:
        old = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in schema.tables(db)}  # noqa: S608
    except sqlite3.DatabaseError:
        return []  # what is there is no database of ours; replacing it loses nothing
    finally:
        db.close()
    return [
        f"Bảng {table} chỉ còn {counts[table]} dòng, bản đang dùng có {old[table]} dòng."
        for table in _GUARDED
        if old.get(table, 0) >= _SMALL and counts[table] < old[table] * (1 - _LOSS)
    ]
