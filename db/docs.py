"""docs/schema.md, made from the schema, metadata.yml and the questions: python -m db.docs"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from crawler.records import plain
from db import schema
from db.metadata import described_tables, metadata

PATH = Path(__file__).parent.parent / "docs" / "schema.md"


def questions() -> list[dict[str, str]]:
    """The examples: `question` in Vietnamese, `sql`."""
    parsed: list[dict[str, str]] = plain(files("db.schema").joinpath("questions.yml"))
    return parsed


def markdown() -> str:
    """The whole page."""
    db = sqlite3.connect(":memory:")
    schema.create_tables(db)
    schema.create_views(db)
    return "\n".join(_lines(db)) + "\n"


def _lines(db: sqlite3.Connection) -> Iterator[str]:
    database = metadata()["databases"]["thidua"]
    yield f"# {database['title']}\n"
    yield "Trang này do `python -m db.docs` tạo ra từ cấu trúc dữ liệu và `metadata.yml`; đừng sửa tay.\n"
    yield database["description"].strip() + "\n"
    yield "## Sơ đồ\n"
    yield from _diagram(db)
    yield "\n## Bảng và cột\n"
    views = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    for table, columns in described_tables(db).items():
        entry = database["tables"][table]
        yield f"### {table}: {entry['title']}{' (bảng ảo)' if table in views else ''}\n"
        yield entry["description"].strip() + "\n"
        yield "| cột | kiểu | ý nghĩa |\n| --- | --- | --- |"
        types = {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({table})")}
        parents = {row[3]: row[2] for row in db.execute(f"PRAGMA foreign_key_list({table})")}
        for column in columns:
            parent = f" → {parents[column]}" if column in parents else ""
            yield f"| `{column}` | {types[column].lower()}{parent} | {entry['columns'][column]} |"
        yield ""
    yield "## Mười câu hỏi\n"
    for example in questions():
        yield f"**{example['question']}**\n\n```sql\n{example['sql'].strip()}\n```\n"


def _diagram(db: sqlite3.Connection) -> Iterator[str]:
    yield "```mermaid\nerDiagram"
    for table in schema.tables(db):
        parents = {row[2] for row in db.execute(f"PRAGMA foreign_key_list({table})")}
        for parent in sorted(parents - {"terms", "runs", "facts", table}):  # what nearly every table refers to
            yield f'  {parent} ||--o{{ {table} : ""'
    yield "```"


if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(markdown(), "utf-8")
