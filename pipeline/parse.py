"""Local files to facts: `thidua parse`, and the reading that the other commands share."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

import extract
import nlp
from crawler.page import VIETNAM, Page
from crawler.reasons import reason
from extract import Article, NotAnArticle
from extract.dispatch import LIMIT
from nlp.facts import Facts
from pipeline.errors import UserError

# The second of a DOCX: with a password, which extraction has a sentence for.
_SIGNATURES = {".pdf": (b"%PDF-",), ".docx": (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")}


class Line(NamedTuple):
    """One line of `thidua parse`; `error` is one sentence where the file could not be read."""

    file: Path
    json: bytes
    error: str | None = None


def read_page(file: Path, *, url: str | None = None, source: str = "local") -> Page:
    """A local file as a page.

    Raises:
        NotAnArticle: the file is missing, unreadable or too large, in one sentence.
    """
    try:
        with file.open("rb") as stream:
            body = stream.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise NotAnArticle("unreadable", "không có tệp này.") from error
    except IsADirectoryError as error:
        raise NotAnArticle("unreadable", "đây là một thư mục, không phải tệp.") from error
    except OSError as error:
        raise NotAnArticle("unreadable", f"không mở được tệp ({reason(error)}).") from error
    if len(body) > LIMIT:
        raise NotAnArticle("too_large", f"tệp lớn hơn {LIMIT // 1_000_000} MB, không phải một bài viết.")
    kind = file.suffix.lower()
    if body and kind in _SIGNATURES and not any(sign in body[:1024] for sign in _SIGNATURES[kind]):
        raise NotAnArticle("binary", f"tên tệp là {kind[1:].upper()} nhưng nội dung không phải {kind[1:].upper()}.")
    return Page(body=body, file=str(file), url=url, source=source)


def understand(
    file: Path, *, url: str | None = None, published: str | None = None, source: str = "local"
) -> tuple[Article, Facts]:
    """The article in a file and the facts read from it.

    Args:
        published: ISO 8601; overrules what the page shows.

    Raises:
        NotAnArticle: it cannot be read or parsed.
    """
    article = extract.extract(read_page(file, url=url, source=source))
    if published:
        article = msgspec.structs.replace(article, published=published, published_by="given")
    return article, nlp.read(article)


def parse(file: Path, *, url: str | None = None, published: str | None = None, source: str = "local") -> dict[str, Any]:
    """The same in the shape of the contract. Raises as `understand`."""
    article, facts = understand(file, url=url, published=published, source=source)
    return {"file": str(file), "article": msgspec.to_builtins(article), **msgspec.to_builtins(facts)}


def parse_lines(files: Iterable[Path], *, url: str | None, published: str | None, source: str) -> Iterator[Line]:
    """A line for each file, in the order given; one that fails does not keep the others from being read."""
    for file in files:
        try:
            yield Line(file, msgspec.json.encode(parse(file, url=url, published=published, source=source)))
        except NotAnArticle as error:
            yield Line(file, msgspec.json.encode({"file": str(file), "error": str(error)}), str(error))


def check_date(published: str | None) -> str | None:
    """A publication date given by hand, with the zone of Vietnam where it has a time but no zone.

    Raises:
        UserError: it is no ISO 8601 date.
    """
    if published is None:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError as error:
        raise UserError(f"--published {published}: cần ngày dạng 2023-03-01 hoặc 2023-03-01T14:28:00+07:00.") from error
    if len(published) <= len("2023-03-01"):
        return moment.date().isoformat()
    return moment.replace(tzinfo=moment.tzinfo or VIETNAM).isoformat()
