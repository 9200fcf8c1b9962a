"""What must hold before a build is published; each reason a Vietnamese sentence."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from db import schema
from db.errors import StoreError
from db.looking import look
from db.metadata import undescribed
from db.processes import Team
from db.published import published
from db.scratch import file_of

# A build may lose a little of these tables and of each source (a rejected page, a better reader), never a tenth.
_GUARDED = ("articles", "events", "participants", "citations", "claims")
_LOSS = 0.10
_SMALL = 20  # below so many rows a tenth says nothing


def check(db: sqlite3.Connection, team: Team, target: Path, *, accept_loss: bool) -> list[str]:
    """The reasons, if any, why `db`, which must be as committed, may not replace the database at `target`."""
    tables, number = schema.tables(db), max(len(team), 1)
    # The team follows the keys meanwhile: they take longer than all else here, 0.9 s for 50,000 articles.
    dangling = team.share(_dangling, [(file_of(db), tables[first::number]) for first in range(number)])
    # Not integrity_check: that each index says what its table says takes three times as long, and the indexes have just
    # been made from the tables.
    reasons = [f"Cơ sở dữ liệu mới hỏng: {text}." for (text,) in db.execute("PRAGMA quick_check") if text != "ok"]
    reasons += islice(dangling, 5)
    reasons += [f"metadata.yml chưa mô tả {name}." for name in undescribed(db)]
    [(unproved,)] = db.execute("SELECT count(*) FROM level1 WHERE quote = ''")
    if unproved:
        reasons.append(f"Có {unproved} tình trạng đạt chuẩn không có lời trích dẫn.")
    if not accept_loss:
        reasons += _losses(db, target)
    return reasons


def _dangling(database: Path, tables: Sequence[str]) -> Iterator[str]:
    """A sentence for each row that names another which is not there, in these tables; the first five of each."""
    with closing(look(database)) as db:
        for table in tables:
            found = db.execute(f"PRAGMA foreign_key_check({table})").fetchmany(5)
            for _, rowid, parent, _ in found:
                yield f"Dòng {rowid} của bảng {table} trỏ tới dòng không có trong bảng {parent}."


def _losses(new: sqlite3.Connection, database: Path) -> list[str]:
    try:
        with published(database) as old:
            before = _counts(old)
    except StoreError:
        return []  # nothing is published yet, or nothing of ours: replacing it loses nothing
    now = _counts(new)
    return [
        f"{what} chỉ còn {now.get(what, 0)} dòng, bản đang dùng có {count} dòng."
        for what, count in before.items()
        if count >= _SMALL and now.get(what, 0) < count * (1 - _LOSS)
    ]


def _counts(db: sqlite3.Connection) -> dict[str, int]:
    counts = {f"Bảng {table}": int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in _GUARDED}  # noqa: S608
    sources = db.execute("SELECT source, count(*) FROM articles GROUP BY source")
    return counts | {f"Bài của nguồn {source}": count for source, count in sources}
