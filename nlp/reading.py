"""`Reading`: one article on its way through the components of the pipeline.

The text that is read is the title, the body, the captions and the byline, one block a line, so that a rule sees all of
an article and a sentence never runs from one block into the next. Offsets of mentions are into `Reading.text`;
`Reading.cite` turns them into what a fact carries.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict

from extract.article import Article
from nlp.data import lists
from nlp.facts import BlockKind, Facts, Quote, Span
from nlp.records import Stretch
from nlp.text.alternatives import any_of
from nlp.text.folding import fold
from nlp.text.phrases import Hit
from nlp.text.spans import within
from nlp.text.tokens import Token, tokenise


class Block(Stretch, frozen=True):
    """One line of the text that is read, and what it is on the page."""

    kind: BlockKind

    @property
    def is_text(self) -> bool:
        """Whether it is a paragraph of `Article.text`."""
        return self.kind in {"lead", "body"}


class Sentence(Stretch, frozen=True):
    """A sentence never crosses a block."""

    block: Block


class DateFound(Stretch, frozen=True):
    """An expression of time; `value` is EDTF. Bare years and times of day that are no fact of their own count too."""

    value: str


class SchoolFound(Stretch, frozen=True, order=True):
    """A school named in full, by its honorific, by its bare province in a list, or as "Nhà trường" (`implied`)."""

    school: str
    implied: bool = False


class Aside(Stretch, frozen=True):
    """What is told of other schools beside one, from the end of its name; `former`: which merged into them since."""

    former: bool


class ClusterFound(Stretch, frozen=True):
    """A cluster's name; "Cụm", "Cụm thi đua" without a name resolve to the article's cluster (`implied`).

    Named `aside` in an article about another ("các trường thuộc Cụm ..."), it is spoken of in its paragraph only.
    """

    cluster: str
    implied: bool = False
    aside: bool = False


class DocumentFound(Stretch, frozen=True):
    """A cited document, short forms included; `key` names it as a citation does (`11-QĐ/TW`)."""

    key: str


class PersonFound(Stretch, frozen=True):
    """One mention of a person: the span of the name alone, the name in full without titles, and what stands beside it.

    `outer` is the span of the name with its titles; `shared` when the position is another's of the same list, too.
    """

    name: str
    outer: tuple[int, int]
    degree: str | None = None
    position: str | None = None
    organisation: str | None = None
    shared: bool = False


class Cited(TypedDict):
    """Evidence for a fact, as its fields: offsets into `Article.text`, and the words that are not in it."""

    evidence: list[Span]
    quotes: list[Quote]


@dataclass(slots=True)
class Reading:
    """An article, its text in one piece, and what the components have found so far.

    `folded` has the same length as `text`: match on it, cite with the offsets.
    """

    article: Article
    text: str
    folded: str
    blocks: list[Block]
    sentences: list[Sentence]
    body_start: int
    block_starts: list[int]
    sentence_starts: list[int]
    page: date | None = None  # the day it was published
    home: str | None = None  # the school whose site it is, else the one the article is about
    site: str | None = None  # the school whose own site it is
    dates: list[DateFound] = field(default_factory=list)
    schools: list[SchoolFound] = field(default_factory=list)
    short_names: list[Hit[str]] = field(default_factory=list)  # may be schools: "Bắc Kạn", "Tô Hiệu"
    asides: list[Aside] = field(default_factory=list)
    clusters: list[ClusterFound] = field(default_factory=list)
    documents: list[DocumentFound] = field(default_factory=list)
    people: list[PersonFound] = field(default_factory=list)
    event_days: list[DateFound] = field(default_factory=list)  # the dates that may be the time of an event
    facts: Facts = field(default_factory=Facts)
    _tokens: dict[int, list[Token]] = field(default_factory=dict)

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The words of a sentence, cut once."""
        if sentence.start not in self._tokens:
            self._tokens[sentence.start] = tokenise(self.text, self.folded, sentence.start, sentence.end)
        return self._tokens[sentence.start]

    def cite(self, *spans: tuple[int, int]) -> Cited:
        """Evidence for the given spans of `text`; in the title, a caption or the byline it becomes a quote."""
        evidence: list[Span] = []
        quotes: list[Quote] = []
        for start, end in spans:
            block = self.block_at(start)
            if block.is_text:
                evidence.append(Span(start - self.body_start, end - self.body_start))
            else:
                quotes.append(Quote(block.kind, self.text[start:end]))
        return {"evidence": evidence, "quotes": quotes}

    def opening_end(self, days: Sequence[DateFound]) -> int:
        """Where the paragraph ends in which an article begins to tell its news: the lead, or the one after a lead that
        tells none of the `days`, for it praises, looks back or thanks."""
        lead = self.block_at(self.body_start)
        following = self.block_at(lead.end + 1)
        dated = within(days, lead.start, lead.end)
        return following.end if following.kind == "body" and not dated else lead.end

    def is_ahead(self, value: str) -> bool:
        """Whether an EDTF value (`2026`, `2026-05`) lies after the day, month or year the page was published; of a page
        without a day, after the event that it tells of."""
        told = (event.start for event in self.facts.events if event.status == "held" and event.start)
        today = str(self.page) if self.page else next(told, None)
        return today is not None and value > today[: len(value)]

    def block_at(self, offset: int) -> Block:
        """The block that holds the character at `offset`."""
        return self.blocks[bisect_right(self.block_starts, offset) - 1]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset`."""
        return self.sentences[bisect_right(self.sentence_starts, offset) - 1]

    def sentence_before(self, offset: int) -> Sentence:
        """The one before that; itself where it is the first."""
        return self.sentences[max(bisect_right(self.sentence_starts, offset) - 2, 0)]


def begin(article: Article) -> Reading:
    """Lay out an article's text in blocks and sentences; `article.text` must be NFC, one paragraph a line."""
    lines: list[tuple[BlockKind, str]] = []
    if article.title:
        lines.append(("title", article.title.replace("\n", " ")))
    body_start = sum(len(line) + 1 for _, line in lines)
    for number, line in enumerate(article.text.split("\n")):
        lines.append(("body" if number else "lead", line))
    lines += [("caption", caption.replace("\n", " ")) for caption in article.captions]
    if article.byline:
        lines.append(("byline", article.byline.replace("\n", " ")))
    text = "\n".join(line for _, line in lines)
    blocks, start = [], 0
    for kind, line in lines:
        blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    folded = fold(text)
    sentences: list[Sentence] = []
    for block in blocks:
        for sentence in _sentences(text, folded, block):
            if sentence.end - sentence.start > _LONGEST:
                sentences += _cut(text, sentence)
            else:
                sentences.append(sentence)
    starts = [block.start for block in blocks], [sentence.start for sentence in sentences]
    page = iso_day(article.published or "")
    return Reading(article, text, folded, blocks, sentences, body_start, *starts, page)


def iso_day(text: str) -> date | None:
    """The day of an ISO 8601 timestamp or date; `None` for anything else."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


# A full stop after these ends no sentence: "TS. Nguyễn", "TP. Huế", "đ/c. Lan"; a single letter is an initial, but
# for those that are words ("góp ý.").
_DEGREES = (name for names in lists("degrees.yml").values() for name in names if " " not in name)
_SHORT = any_of(map(fold, (*lists("abbreviations.yml")["words"], *_DEGREES)), free_spacing=True)
_NUMBERED = "".join(rf"(?<!{word} )" for word in ("mức", "mức độ", "quý", "thứ", "khóa", "nhóm", "bảng", "loại"))
_ABBREVIATION = re.compile(rf"(?:^|[\s(,;.-])(?:{_SHORT}|{_NUMBERED}[^\W\dýạ])$")
ITEM_MARK = r"(?:[-+*•–]|(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)])"
"""What an item of a list begins with: "- ", "1. ", "a) ", "ii) "."""
ITEM_START = rf"{ITEM_MARK}\s|[-+*•–]"
"""The same with what parts it from its words; a dash needs nothing."""
# The first sign by itself: `re` looks for one of a set in half the time that it takes for a repeated one.
_END = re.compile(r"[.!?…][.!?…]*[\"”’')\]]*(?=\s)")


def _sentences(text: str, folded: str, block: Block) -> list[Sentence]:
    found: list[Sentence] = []
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        after = text[match.end() : match.end() + 4].lstrip(" \u00a0\"“‘'(")
        if after and after[0].islower():
            continue
        if match[0] == "." and _ABBREVIATION.search(folded[max(start, match.start() - 8) : match.start()]):
            continue
        found.append(Sentence(start, match.end(), block))
        start = match.end()
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        found.append(Sentence(start, block.end, block))
    return found


_LONGEST = 3_000  # characters; the longest honest sentence met, a list of awards in brackets, has 1,500


def _cut(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """A page without full stops in pieces: rules look back and forth within a sentence, at the square of its length."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        limit = start + _LONGEST
        at = max(text.rfind(sign, start + 1, limit) for sign in ("; ", ", ", " ")) + 1 or limit
        yield Sentence(start, at, sentence.block)
        start = at
    yield Sentence(start, sentence.end, sentence.block)
