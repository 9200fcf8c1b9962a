"""Pages that are no articles: lists, log-in forms, error pages.

They are told before anything is read from them, because an article is easily invented from a list of teasers: all ten
listings tried got a date and a text from the library.
"""

from extract.article import NotAnArticle
from extract.dates import date_line
from extract.lines import Line, ends_full, ends_sentence, is_prose
from extract.rules import is_furniture, load, pattern


def refuse(reason: str) -> NotAnArticle:
    """The exception for a reason, with its sentence."""
    return NotAnArticle(reason, load("nonarticles")["sentences"][reason])


LINES = 10_000
"""Lines of a text; a document of 200 pages has them."""


def check_length(lines: list[Line]) -> list[Line]:
    """The lines, where they are not too many to be read in time.

    Raises:
        NotAnArticle: `too_large`.
    """
    if len(lines) > LINES:
        raise refuse("too_large")
    return lines


def check(lines: list[Line], titles: list[str], *, status: int, asks_password: bool) -> None:
    """Let an article pass.

    `lines`: what a reader sees; `titles`: what the page's head gives as title; `status`: of the HTTP response;
    `asks_password`: the page has such a field.

    Raises:
        NotAnArticle: `error_page`, `blocked`, `login` or `listing`.
    """
    spoken = [line.text for line in lines if line.links < 0.5]
    if status in (401, 403, 429, 503):
        raise refuse("blocked")
    if status >= 400:
        raise refuse("error_page")
    prose = [line for line in lines if is_prose(line.text) and line.links < 0.5 and not is_furniture("end", line.text)]
    sentences = sum(len(text) >= 80 and ends_full(text) for text in spoken)
    told = prose or sentences > 2  # beside them "Đăng nhập để trả lời" tells of no wall
    if not told and sum(map(len, spoken)) <= load("nonarticles")["short"]:
        for reason in ("blocked", "login", "error_page"):
            if any(pattern("nonarticles", reason).search(text) for text in spoken):
                raise refuse(reason)
    if asks_password and not told:
        raise refuse("login")
    if _is_listing(lines, " | ".join(titles), len(prose)):
        raise refuse("listing")


def _is_listing(lines: list[Line], title: str, prose: int) -> bool:
    """Whether most of what is told on the page are teasers: a linked headline with a sentence or two under it."""
    lines = _above_others(lines)
    lines = [line for line in lines if len(line.text) >= 25 and not date_line(line.text)]  # dates and counters between
    several = sum(line.role == "title" and line.links > 0.6 for line in lines) > 1
    headlines = [i for i, line in enumerate(lines) if _is_headline(line, several) and line.text not in title]
    teasers = [i for i in headlines if i + 1 < len(lines) and _is_teaser(lines[i + 1])]
    told = sum(_is_teaser(line) for line in lines)
    cut = [i for i in teasers if lines[i + 1].text.endswith(("...", "…"))]
    if (len(teasers) >= 2 and len(teasers) > 0.5 * told) or (cut and told <= 2):
        return True
    if teasers and len(teasers) == told and len(headlines) >= 4:
        return True  # the first story with its lead, the others as headlines
    return prose == 0 and len(headlines) >= 4 and told <= 1


def _above_others(lines: list[Line]) -> list[Line]:
    """The lines over those of other articles, "Tin cùng chuyên mục", where an article is told over them."""
    for i, line in enumerate(lines):
        if is_furniture("end", line.text):
            told = [n for n in range(1, i) if _is_teaser(lines[n]) and lines[n - 1].links < 0.5]
            if len(told) > 2:
                return lines[:i]
    return lines


def _is_headline(line: Line, several: bool) -> bool:
    """Whether a line is a linked headline; one linked title may be the article's own, `several` are a list's."""
    return line.links > 0.6 and len(line.text) >= 25 and (several or line.role != "title")


def _is_teaser(line: Line) -> bool:
    return line.links < 0.5 and len(line.text) >= 40 and (ends_sentence(line.text) or len(line.text) >= 90)
