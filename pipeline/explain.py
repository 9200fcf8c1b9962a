"""Why the reader says so: the text with its facts marked, and for each fact its words and the rule that read it."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Group
from rich.table import Table
from rich.text import Text

from extract.article import Article
from nlp.components import pipeline
from nlp.facts import Citation, Claim, Cluster, DateMention, Event, Fact, Facts, Participant, Total

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Kind(NamedTuple):
    """A kind of fact: its list in `Facts`, what people call it, and its colour on a terminal and on a page."""

    field: str
    name: str
    style: str
    colour: str


KINDS = (
    Kind("events", "Sự kiện", "bold blue", "#a6cee3"),
    Kind("clusters", "Cụm thi đua", "bold magenta", "#cab2d6"),
    Kind("participants", "Người dự", "green", "#b2df8a"),
    Kind("citations", "Văn bản", "cyan", "#8dd3c7"),
    Kind("claims", "Đạt chuẩn", "bold red", "#fb9a99"),
    Kind("totals", "Số trường", "red", "#fdbf6f"),
    Kind("dates", "Thời gian", "yellow", "#ffff99"),
)


def summary(fact: Fact) -> str:
    """One fact in one line, in the codes of the contract."""
    parts: list[str | int | None] = []
    match fact:
        case Event():
            parts = [fact.type, fact.start, fact.end, fact.host, fact.cluster, fact.status]
        case Cluster():
            roles = [("lead", fact.lead), ("deputies", ", ".join(fact.deputies)), ("members", ", ".join(fact.members))]
            parts = [fact.cluster, fact.year, *(f"{name}: {schools}" for name, schools in roles if schools)]
        case Participant():
            parts = [fact.degree, fact.name, fact.position, fact.organisation, ", ".join(fact.roles)]
        case Citation():
            parts = [fact.type, fact.key, fact.date, fact.issuer]
        case Claim():
            parts = [fact.school, f"mức {fact.level}", fact.status, fact.progress, fact.as_of]
        case Total():
            parts = [fact.count, f"mức {fact.level}", fact.status, fact.scope, fact.as_of]
        case DateMention():
            parts = [fact.value]
    return " · ".join(str(part) for part in parts if part)


def explained(facts: Facts) -> Iterator[tuple[Kind, Fact]]:
    """Every fact with its kind, in the order of the contract."""
    for kind in KINDS:
        for fact in getattr(facts, kind.field):
            yield kind, fact


def words(article: Article, fact: Fact) -> list[str]:
    """The words a fact stands on, those outside the text too."""
    return [article.text[span.start : span.end] for span in fact.evidence] + [quote.text for quote in fact.quotes]


def to_terminal(article: Article, facts: Facts) -> Group:
    """The text in the colours of what was read in it, then a table of facts, rules and words: for `rich`."""
    text = Text(article.text)
    table = Table("Loại", "Đọc được", "Quy tắc", "Vì có chữ", show_lines=False)
    for kind, fact in explained(facts):
        for span in fact.evidence:
            text.stylize(kind.style, span.start, span.end)
        quoted = " … ".join(_short(part) for part in words(article, fact))
        table.add_row(Text(kind.name, kind.style), Text(summary(fact)), Text(fact.rule), Text(quoted))
    remarks = [Text(f"Lưu ý: {remark}", "bold") for remark in facts.remarks]
    return Group(Text(article.title or "", "bold"), text, table, *remarks)


def to_html(article: Article, facts: Facts) -> str:
    """The same as one HTML page, the text rendered by displaCy; everything from the article is escaped."""
    from spacy import displacy  # noqa: PLC0415  (only pages need it)

    doc = _marked(article, facts)
    colours = {kind.name: kind.colour for kind in KINDS}
    options = {"spans_key": "facts", "colors": colours}
    marked = displacy.render(doc, style="span", options=options, jupyter=False) if article.text else ""
    rows = "".join(
        f'<tr><td style="background:{kind.colour}">{kind.name}<td>{escape(summary(fact))}<td>{escape(fact.rule)}'
        f"<td>{escape(' … '.join(_short(part) for part in words(article, fact)))}"
        for kind, fact in explained(facts)
    )
    remarks = "".join(f"<p>Lưu ý: {escape(remark)}" for remark in facts.remarks)
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{escape(article.title or "")}</title>'
        f"<h1>{escape(article.title or '')}</h1>{marked}{remarks}"
        f"<table><tr><th>Loại<th>Đọc được<th>Quy tắc<th>Vì có chữ{rows}</table></html>"
    )


def _marked(article: Article, facts: Facts) -> "Doc":
    doc = pipeline().make_doc(article.text)
    found = [
        doc.char_span(span.start, span.end, label=kind.name, alignment_mode="expand")
        for kind, fact in explained(facts)
        for span in fact.evidence
    ]
    doc.spans["facts"] = [span for span in found if span]
    return doc


def _short(words: str, width: int = 80) -> str:
    return words if len(words) <= width else words[: width - 1] + "…"
