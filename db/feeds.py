"""Atom (RFC 4287): new conferences, and changes in schools' standing. The site serves them and exports/v1 has them.

Ids of entries are made from identifiers of the database, not from the address it happens to be served at; times are
those of the runs that read the fact, so a rebuild makes nothing new.
"""

import sqlite3
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from db.edtf import written
from db.linked_data import urn
from db.plain import printable
from db.published import Published

_CONFERENCES = """
SELECT 'events/' || c.id AS path, 'events/' || c.id AS name,
  c.label || coalesce(' (' || lower(nullif(c.status, held.name)) || ')', '') AS title, a.url,
  max(r.started_at) AS updated, c.start, c.type, c.cluster_name, c.host_name, NULL AS quote
FROM conferences c
JOIN terms held ON held.id = 'held'
JOIN event_reports e ON e.event_id = c.id
JOIN articles a ON a.id = e.article_id
JOIN facts f ON f.id = e.id
JOIN runs r ON r.id = f.first_run_id
GROUP BY c.id ORDER BY updated DESC, c.sort_date DESC, c.id LIMIT 50
"""
_STANDING = """
SELECT 'articles/' || c.article_id || '?fact=' || c.fact_id AS path, 'changes/' || c.run_id || '/' || c.fact_id AS name,
  t.name || ': ' || c.summary AS title, a.url, r.started_at AS updated, coalesce(claims.quote, '') AS quote
FROM changes c
JOIN terms t ON t.id = c.change
JOIN runs r ON r.id = c.run_id
JOIN articles a ON a.id = c.article_id
LEFT JOIN claims ON claims.id = c.fact_id
WHERE c.kind = 'claim' ORDER BY c.run_id DESC, c.fact_id DESC LIMIT 100
"""
FEEDS = {
    "conferences": ("Hội nghị mới", _CONFERENCES),
    "standing": ("Thay đổi về tình trạng trường chuẩn", _STANDING),
}
_ATOM = ElementMaker(namespace="http://www.w3.org/2005/Atom", nsmap={None: "http://www.w3.org/2005/Atom"})


def atom(db: sqlite3.Connection, name: str, home: str | None = None) -> bytes:
    """One of `FEEDS` as an Atom document, newest first.

    Args:
        db: a published database.
        home: address of the site that serves it; its entries lead to its pages, those of a file to the article.
    """
    title, query = FEEDS[name]
    cursor = db.cursor()
    cursor.row_factory = sqlite3.Row
    rows = cursor.execute(query).fetchall()
    [built_at] = cursor.execute("SELECT built_at FROM build").fetchone()
    feed = _ATOM.feed(
        _ATOM.id(urn(f"feed/{name}")),
        _ATOM.title(title),
        _ATOM.updated(rows[0]["updated"] if rows else built_at),
        _ATOM.author(_ATOM.name("Thi đua")),
        {"{http://www.w3.org/XML/1998/namespace}lang": "vi"},
    )
    if home:
        feed.append(_ATOM.link(rel="self", href=f"{home}/feed/{name}.atom"))
        feed.append(_ATOM.link(href=f"{home}/"))
    feed.extend(_entry(row, home) for row in rows)
    return etree.tostring(feed, encoding="utf-8", xml_declaration=True, pretty_print=True)


def write_feeds(published: Published, folder: Path) -> dict[str, int]:
    """Write `feeds/<name>.atom`; how many entries each file has, by its name below `folder`."""
    (folder / "feeds").mkdir()
    written = {}
    for name in FEEDS:
        document = atom(published.db, name)
        (folder / "feeds" / f"{name}.atom").write_bytes(document)
        written[f"feeds/{name}.atom"] = document.count(b"<entry>")
    return written


def _entry(row: sqlite3.Row, home: str | None) -> Any:
    entry = _ATOM.entry(
        _ATOM.id(urn(row["name"])),
        _ATOM.title(_short(row["title"], 300)),
        _ATOM.updated(row["updated"]),
    )
    if address := f"{home}/thidua/{row['path']}" if home else row["url"]:
        entry.extend([_ATOM.link(href=printable(address)), _ATOM.summary(_summary(row))])
    else:
        entry.append(_ATOM.content(_summary(row)))  # an entry without a link must have content (RFC 4287, 4.1.2)
    return entry


def _summary(row: sqlite3.Row) -> str:
    if row["quote"] is not None:
        return _short(row["quote"], 1000)
    return ", ".join(filter(None, (row["type"], written(row["start"]), row["cluster_name"], row["host_name"])))


def _short(text: str, length: int) -> str:
    return printable(text if len(text) <= length else text[: length - 1] + "…")
