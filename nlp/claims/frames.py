"""The dates that head lists and reports, block by block."""

from extract.tables import BAR
from nlp.claims.plans import is_heading
from nlp.claims.words import patterns
from nlp.reading import Reading
from nlp.text.spans import within

_WORDS = patterns("dates")


def frames(reading: Reading) -> dict[int, str]:
    """The date that heads a list ("... (tính đến 31/10/2023):", a line of plans), by the start of each block.

    "Kết quả đến ngày 31/3 như sau:" heads all that follows.
    """
    found: dict[int, str] = {}
    date: str | None = None
    whole = counted = False
    for block in reading.blocks:
        words = reading.folded[block.start : block.end].rstrip()
        if words.endswith(":") or is_heading(words):
            dates = [d for d in within(reading.dates, block.start, block.end) if "/" not in d.value]
            until = [d for d in dates if _WORDS.until.search(reading.folded, max(block.start, d.start - 24), d.start)]
            date = (until or dates)[-1].value if dates else None
            counted = bool(until)
            whole = counted and words.endswith("như sau:")
        elif date and (whole or _WORDS.item.match(words) or (counted and BAR in words)):
            found[block.start] = date
        else:
            date = None
    return found
