"""Made-up portal pages, one template a kind of site, with everything a reader would say of them.

The markup follows what is known of these sites; the words are ours. `pages()` is seeded: the same pages every time.
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import lxml.html
import msgspec
import yaml

from crawler.page import VIETNAM

HERE = Path(__file__).parent
WEEKDAYS = ["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"]


class Kind(msgspec.Struct):
    """One kind of site, as `kinds.yml` describes it; the file of the same name is its template.

    Attributes:
        date: how the page prints its date, in `strftime` codes (see `_print`); `None` where it prints none.
        byline: how it names the author; `None` where it does not.
        time: whether the time of day can be told from the page.
        case: `upper` where titles are set in capitals.
    """

    name: str
    date: str | None = None
    byline: str | None = None
    time: bool = False
    case: str = ""


class Expected(msgspec.Struct):
    """What a reader would say of a page."""

    title: str
    published: str | None
    authors: list[str]
    lead: str
    paragraphs: list[str]
    captions: list[str]
    junk: list[str]


class PortalPage(msgspec.Struct):
    """A page and its expectation; `kind` names the template."""

    kind: str
    html: str
    expected: Expected


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = yaml.safe_load((HERE / "words.yml").read_text(encoding="utf-8"))
    return words


@cache
def kinds() -> list[Kind]:
    """Every kind of site there is a template for."""
    return msgspec.convert(yaml.safe_load((HERE / "kinds.yml").read_text(encoding="utf-8")), list[Kind])


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


def pages(each: int, *, seed: int = 1) -> Iterator[PortalPage]:
    """`each` pages of every kind, every second one with a clock in the header that shows another day."""
    for kind in kinds():
        rng = random.Random(f"{seed} {kind.name}")
        for i in range(each):
            yield _page(kind, rng, clock=i % 2 == 1)


def _page(kind: Kind, rng: random.Random, *, clock: bool) -> PortalPage:
    when = datetime(
        rng.randint(2012, 2024),
        rng.randint(1, 12),
        rng.randint(1, 28),
        rng.randint(0, 23),
        rng.randint(0, 59),
        tzinfo=VIETNAM,
    )
    now = when + timedelta(days=rng.randint(200, 900), hours=3)
    words = _words()
    slots = _slots(rng, when)

    def fill(key: str, count: int) -> list[str]:
        return [text.format(**slots) for text in rng.sample(words[key], count)]

    title = fill("titles", 1)[0]
    title = title.upper() if kind.case == "upper" else title
    lead, paragraphs, captions = (
        fill("leads", 1)[0],
        fill("paragraphs", rng.randint(4, 8)),
        fill("captions", rng.randint(1, 4)),
    )
    paragraphs.sort(key=lambda p: len(p) < 80)  # the short one closes the text
    author = rng.choice(words["people"] + words["pen_names"])
    related = [(text, now - timedelta(days=n)) for n, text in enumerate(fill("related", 4))]
    context: dict[str, Any] = {
        "title": title,
        "lead": lead,
        "blocks": _blocks(rng, paragraphs, captions),
        "site": slots["school"],
        "date": _print(kind.date, when) if kind.date else "",
        "when": when,
        "now": now,
        "clock": clock,
        "related": related,
        "byline": (kind.byline or "").format(name=author, upper=author.upper()),
        "hits": rng.randint(30, 9000),
        "weekdays": WEEKDAYS,
        "id": rng.randint(1000, 90000),
    }
    html = _templates().get_template(f"{kind.name}.html").render(context)
    published = None if kind.date is None else when.isoformat()[: None if kind.time else 10]
    expected = Expected(
        title=title,
        published=published,
        authors=[author] if kind.byline and "{" in kind.byline else [],
        lead=lead,
        paragraphs=paragraphs,
        captions=captions,
        junk=[text for text, _ in related],
    )
    return PortalPage(kind=kind.name, html=html, expected=expected)


def _slots(rng: random.Random, when: datetime) -> dict[str, object]:
    words = _words()
    school, other, third = (f"Trường Chính trị tỉnh {p}" for p in rng.sample(words["provinces"], 3))
    person, guest = rng.sample(words["people"], 2)
    return {
        "school": school,
        "other": other,
        "third": third,
        "province": rng.choice(words["provinces"]),
        "person": person,
        "guest": guest,
        "year": when.year,
        "number": rng.randint(3, 40),
        "day": f"{when.day}/{when.month}",
    }


def _blocks(rng: random.Random, paragraphs: list[str], captions: list[str]) -> list[tuple[str, str]]:
    blocks = [("p", text) for text in paragraphs]
    for caption in captions:
        blocks.insert(rng.randint(1, len(blocks) - 1), ("img", caption))
    return blocks


def _print(form: str, when: datetime) -> str:
    """`strftime` with what it lacks: {d}, {m}, {H}, {I} without leading zeros, {weekday}, {half} (SA, CH)."""
    filled = form.format(
        d=when.day,
        m=when.month,
        H=when.hour,
        I=when.hour % 12 or 12,
        weekday=WEEKDAYS[when.weekday()],
        half="SA" if when.hour < 12 else "CH",
    )
    return when.strftime(filled)


def as_text(html: str) -> str:
    """The page as a scraper that knows nothing writes it: every block on a line, menus and footers included."""
    root = lxml.html.document_fromstring(html)
    lxml.etree.strip_elements(root, "script", "style", "title", with_tail=False)
    for element in root.iter(
        "p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "figcaption", "hr", "td", "center"
    ):
        gap = "\n\n" if element.tag in ("p", "div", "h1") else "\n"
        element.text = gap + (element.text or "") if element.tag != "br" else element.text
        element.tail = "\n" + (element.tail or "")
    return "".join(map(str, root.itertext()))
