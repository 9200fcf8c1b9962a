"""Articles saved as plain text, with whatever stood around them on the page."""

import re

from extract.article import UNDATED, Article, NotAnArticle
from extract.dates import date_line, evidence_of
from extract.lines import Line, ends_full, is_prose, normalise, split
from extract.nonarticles import check_length, refuse
from extract.reading import read
from extract.stamps import is_month_first
from extract.tables import rows
from extract.wraps import rejoin

# "Hội thi năm 202426/10/2024 - 15:11:00 Hôm nay, nhà trường ...": title, time and lead in one line.
_IN_ONE = re.compile(
    r"^([^\W\d_][^.\n]{20,200}?)[ |-]*((?:(?<=(?:19|20)\d\d)|(?<!\d))\d\d?/\d\d?/\d{4}[ |-]+\d\d?:\d\d(?::\d\d)?) +"
    r"(?=\S[^\n]{60})",
    re.MULTILINE,
)
_HEAD = 4_000  # characters, more than stand above a title
_PICTURE = re.compile(r"(?i)\S{0,120}\.(?:jpe?g|png|gif|webp|bmp)\W{0,3}")


def article(text: str) -> Article:
    """The article in a text as scraped.

    Raises:
        NotAnArticle: `empty`, or `no_text` where no line of it is a paragraph.
    """
    text = normalise(text)
    text = _IN_ONE.sub(r"\1\n\2\n", text[:_HEAD], count=1) + text[_HEAD:]
    lines = rejoin(_pictured(rows(text, check_length(split(text)))))
    if not lines:
        raise NotAnArticle("empty", "Tệp không có chữ nào.")
    reading = read(lines, month_first=is_month_first(text))
    if not reading.paragraphs:
        raise refuse("no_text")
    return Article(
        title=reading.title,
        published=reading.date.stamp.value if reading.date else None,
        published_by=evidence_of(reading.date) if reading.date else None,
        remarks=[] if reading.date else [UNDATED],
        authors=reading.authors,
        byline=reading.byline,
        text="\n".join(reading.paragraphs),
        captions=reading.captions,
        site_name=reading.site_name,
    )


def _pictured(lines: list[Line]) -> list[Line]:
    """The lines without the names of picture files that are left of the markup; the line behind one is its caption."""
    kept: list[Line] = []
    pictured = False
    for line in lines:
        if _PICTURE.fullmatch(line.text):
            pictured = True
            continue
        if pictured and not is_prose(line.text) and not ends_full(line.text) and not date_line(line.text):
            line.role = "caption"
        pictured = False
        kept.append(line)
    return kept
