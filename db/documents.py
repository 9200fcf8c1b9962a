"""Which citations mean one document, what is known of it, and who cited it wrongly."""

import re
import sqlite3
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from db.agreement import most
from db.edtf import days, written
from db.reference import Reference
from db.rows import Later, Rows
from extract.article import Article
from nlp.documents.symbols import symbols
from nlp.facts import Citation, Quote
from nlp.registry import Document
from nlp.text.folding import fold, fold_key

# Issued for the whole country: a number under these symbols means one document per year wherever it is cited.
_NATIONAL = tuple(map(fold_key, ("/TW", "/VPTW", "HVCTQG", "/QH", "NĐ-CP", "QĐ-TTg", "TT-B")))


def identity(reference: Reference, key: str, date: str | None, province: str | None, cluster: str | None) -> str:
    """A string equal for citations of one document: a registered one, or key, place and year.

    Numbers restart with each term and repeat from province to province, so a number alone is no key. `province` is the
    issuer's, else that of the school whose site cites; a cluster's plan is told apart by the cluster.
    """
    registered = reference.document(key, date, province)
    if registered is not None:
        return f"registry|{registered.key}|{registered.date}"
    key, issued = _folded(key)
    place = {"country": "", "cluster": cluster or "", "province": province or ""}[issued]
    cited = days(date)
    return f"{key}|{place}|{cited.first[:4] if cited else ''}"


@lru_cache(maxsize=4096)
def _folded(key: str) -> tuple[str, str]:
    """The key, folded, and what it is the only one of: the country, a cluster, a province."""
    key = fold_key(key)
    if any(symbol in key for symbol in _NATIONAL):
        return key, "country"
    return key, "cluster" if "/ctđ" in key else "province"


OWN = "document/head"
"""The rule of the citation that an official document is of itself: by it citations elsewhere find its text."""


def head(article: Article) -> list[Citation]:
    """An official document as its own head names it, as a fact like any other; nothing of a head without a number."""
    official = article.official
    if official is None or official.number is None:
        return []
    printed = f"Số {official.number}"
    symbol = next(symbols(printed, fold(printed)), None)
    return [
        Citation(
            key=symbol.key if symbol else official.number,
            type=official.kind,
            issuer=official.issuer,
            date=official.date,
            subject=(article.title or "").removeprefix(official.kind or "").strip() or None,
            quotes=[Quote("title", article.title)] if article.title else [],
            rule=OWN,
        )
    ]


_SAME = "SELECT id, min(id) OVER (PARTITION BY identity) AS first FROM cited"


def join_documents(db: sqlite3.Connection, reference: Reference) -> None:
    """Give citations of one document its identifier, fill `documents`, and say in `conflict` what was cited wrongly."""
    db.execute("CREATE INDEX temp.cited_identity ON cited(identity)")
    _join_undated(db)
    joined = Later(db, f"SELECT first, id FROM ({_SAME}) WHERE first <> id")  # noqa: S608
    joined.write("UPDATE citations SET document_id = value FROM known WHERE known.id = citations.id")
    rows, conflicts = Rows(db), Later(db)
    found = db.execute(
        "SELECT c.document_id, cited.identity, c.id, c.key, c.type, c.issuer, c.date, c.subject, c.sort_date, "
        "f.rule = ? FROM citations c JOIN cited ON cited.id = c.document_id JOIN facts f ON f.id = c.id "
        "ORDER BY c.document_id, c.id",
        (OWN,),
    )
    for (document_id, identity_), group in groupby(found, key=itemgetter(0, 1)):
        citations = [_Cited(*row[2:]) for row in group]
        registered = reference.registered.get(identity_)
        own = next((cited for cited in citations if cited.own), None)
        truth = _registered(registered) if registered else own or _agreed(citations)
        wrong = [(sentence, cited.id) for cited in citations if (sentence := _conflict(cited, truth, registered))]
        for sentence, citation in wrong:
            conflicts.add(sentence, citation)
        cited_days = days(truth.date)
        rows.add(
            "documents", document_id, truth.key, registered.key if registered else None, truth.type, truth.issuer,
            truth.date, cited_days.first if cited_days else citations[0].sort_date,
            cited_days.precision if cited_days else "article", truth.subject,
            sum(not cited.own for cited in citations), len(wrong),
        )  # fmt: skip
    rows.flush()
    conflicts.write("UPDATE citations SET conflict = value FROM known WHERE known.id = citations.id")
    db.execute(
        "UPDATE articles SET text_of = c.document_id FROM citations c JOIN facts f ON f.id = c.id "
        "WHERE f.rule = ? AND c.article_id = articles.id",
        (OWN,),
    )


class _Cited(NamedTuple):
    id: int
    key: str
    type: str | None
    issuer: str | None
    date: str | None
    subject: str | None
    sort_date: str
    own: bool = False


def _join_undated(db: sqlite3.Connection) -> None:
    """A citation without a date means the one dated document of its key and place; where there are two, neither."""
    db.execute(
        "UPDATE cited SET identity = dated.only FROM (SELECT undated.identity AS bare, min(other.identity) AS only "
        "FROM (SELECT DISTINCT identity FROM cited WHERE identity LIKE '%|') AS undated "
        "JOIN cited AS other ON other.identity > undated.identity AND other.identity < undated.identity || 'A' "
        "GROUP BY undated.identity HAVING min(other.identity) = max(other.identity)) AS dated "
        "WHERE cited.identity = dated.bare"
    )


def _registered(document: Document) -> _Cited:
    return _Cited(0, document.key, document.type, document.issuer, document.date, document.subject, "")


def _agreed(citations: list[_Cited]) -> _Cited:
    """What most citations say."""
    return _Cited(
        0,
        citations[0].key,
        most(cited.type for cited in citations),
        most(cited.issuer for cited in citations),
        most(cited.date for cited in citations),
        most(cited.subject for cited in citations),
        "",
    )


def _conflict(cited: _Cited, truth: _Cited, registered: Document | None) -> str | None:
    """A Vietnamese sentence on what the citation says otherwise; `None` where nothing contradicts."""
    said, known = days(cited.date), days(truth.date)
    found = []
    if said and known and not said.overlaps(known):
        found.append(f"ngày {written(cited.date)}, nơi khác ghi {written(truth.date)}")
    if cited.type and truth.type and fold_key(cited.type) != fold_key(truth.type):
        found.append(f"loại “{cited.type}”, nơi khác ghi “{truth.type}”")
    if cited.issuer and truth.issuer and _other_issuer(cited.issuer, truth.issuer):
        found.append(f"cơ quan ban hành “{cited.issuer}”, nơi khác ghi “{truth.issuer}”")
    if not found:
        return None
    sentence = "Bài ghi " + "; ".join(found) + "."
    return sentence.replace("nơi khác ghi", "sổ đăng ký văn bản ghi") if registered else sentence


def _other_issuer(said: str, known: str) -> bool:
    """Short and full names agree ("Giám đốc Học viện", "Học viện Chính trị quốc gia ..."), two bodies do not."""
    one, other = (set(re.findall(r"\w+", fold_key(name))) - _HEAD for name in (said, known))
    return not (one <= other or other <= one)


_HEAD = set(fold_key("giám đốc").split())  # who signs for the body
