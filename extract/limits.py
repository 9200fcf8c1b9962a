"""Where among the lines the text of an article begins and where it ends."""

from collections.abc import Container

from extract import byline, captions
from extract.dates import DateLine
from extract.lines import Line, capital_share, ends_full, ends_sentence, is_prose, reports
from extract.rules import is_furniture


def first_paragraph(lines: list[Line], dates: dict[int, DateLine]) -> int | None:
    """The first line that tells: a long sentence, where there is none a shorter one, or three short ones."""
    for is_told in (is_prose, lambda text: len(text) >= 50 and ends_full(text) and capital_share(text) < 0.5, _is_long):
        for i, line in enumerate(lines):
            if line.role in ("", "lead", "paragraph") and i not in dates and is_told(line.text) and line.links < 0.5:
                return i
    short = [i for i, line in enumerate(lines) if line.role in ("", "lead") and i not in dates and _is_short(line)]
    return short[0] if len(short) >= _SHORT else None


_SHORT = 3  # sentences


def _is_short(line: Line) -> bool:
    """Whether a line is a short sentence, as those of a text that has no longer ones."""
    words = len(line.text.split())
    return words >= 5 and line.text.endswith(".") and capital_share(line.text) < 0.5 and line.links < 0.5


def _is_long(text: str) -> bool:
    return len(text) >= 120 and capital_share(text) < 0.5


def mark_unpunctuated(lines: list[Line]) -> None:
    """Some writers end no paragraph with a stop: then long lines are paragraphs all the same."""
    long = [line for line in lines if _is_long(line.text) and not line.role and line.links < 0.3]
    open_ended = sum(not ends_sentence(line.text) for line in long)
    if open_ended < 2 or 2 * open_ended <= len(long):
        return
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if byline.labelled(line.text) or byline.unlabelled(line.text, surname=True):
            continue
        alone = line.gap and following is not None and (following.gap or is_furniture("end", following.text))
        enough = len(line.text) >= (30 if alone else 60)
        if not line.role and enough and capital_share(line.text) < 0.5 and not captions.is_shown(line.text):
            line.role = "paragraph"


def is_over(lines: list[Line], at: int, dates: Container[int]) -> bool:
    """Whether the article ends before a line: one that says so, or the title of the next one, under who wrote this."""
    if is_furniture("end", lines[at].text) or is_furniture("references", lines[at].text):
        return True
    if at + 1 not in dates or at + 2 not in range(len(lines)) or not is_prose(lines[at + 2].text):
        return False
    headed = len(lines[at].text.split()) > 5 and not ends_sentence(lines[at].text)
    return headed and byline.unlabelled(lines[at - 1].text, surname=True) is not None


def untitled(lines: list[Line], dates: Container[int]) -> int:
    """Where a text without a title begins: with the short items of a list, or with who wrote it."""
    begin = len(lines)
    for i, line in reversed(list(enumerate(lines))):
        if i in dates:
            continue
        named = byline.labelled(line.text) or byline.unlabelled(line.text, surname=i - 1 not in dates)
        if named or (not line.links and (is_lead(line.text) or captions.is_item(line.text))):
            begin = i
        elif not byline.is_post(line.text):
            break
    return begin


def is_lead(text: str) -> bool:
    """Whether a line above the first paragraph tells, as a lead does."""
    return (ends_sentence(text) or reports(text)) and len(text) >= 40 and capital_share(text) < 0.5
