"""Documents cited rightly in more and in fewer words, and wrongly: what `bench.merging` looks for conflicts in."""

import random
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from extract.article import Article
from nlp.facts import Citation
from nlp.registry import registry


class Cited(NamedTuple):
    """One article that cites one document, and whether it does so wrongly."""

    article: Article
    citation: Citation
    wrong: bool


ISSUERS = ["Quốc hội", "Chính phủ", "Ban Tổ chức Trung ương", "Bộ Nội vụ"]


def citations(seed: int) -> list[Cited]:
    """Sixty documents, registered ones and a school's or the Academy's own, each cited rightly three to five times.

    Two in three are cited once more with a wrong day, type or issuer. A wrong year is injected only for registered
    documents of the whole country: elsewhere numbers begin again each year, and it is another document.
    """
    rng = random.Random(seed)
    registered = [d for d in registry().documents if d.issuer and len(d.date or "") == 10 and "/CTĐ" not in d.key]
    schools = list(registry().schools)
    found: list[Cited] = []
    for number in range(60):
        home = rng.choice(schools)
        known = rng.choice(registered) if number % 3 == 0 else None
        own = [
            Citation(
                key=f"{100 + number}-HD/HVCTQG",
                type="Hướng dẫn",
                issuer="Học viện",
                date=f"2023-05-{number % 28 + 1:02}",
            ),
            Citation(key=f"{100 + number}-KH/TCT", type="Kế hoạch", issuer=None, date=f"2022-03-{number % 28 + 1:02}"),
        ][number % 2]
        right = Citation(key=known.key, type=known.type, issuer=known.issuer, date=known.date) if known else own
        cited = [(_fewer(rng, right), False) for _ in range(rng.randrange(3, 6))]
        cited[0] = (right, False)
        if number % 3 != 2:
            cited.append((_mistaken(rng, right, years=known is not None), True))
        for citation, wrong in cited:
            place = len(found)
            article = Article(
                source=f"truong-{home}",
                url=f"https://{home}.example/{place}",
                title=f"Tin {place}",
                published="2025-01-02",
                text=f"Bài thứ {place}.",
            )
            found.append(Cited(article, citation, wrong))
    return found


def _fewer(rng: random.Random, right: Citation) -> Citation:
    """The same document in fewer words: no type, no issuer, the month, the year or no date at all."""
    date_ = right.date or ""
    return msgspec.structs.replace(
        right,
        type=rng.choice([right.type, right.type, None]),
        issuer=rng.choice([right.issuer, None]),
        date=rng.choices([date_, date_[:7], date_[:4], None], [6, 1, 1, 2])[0],
    )


def _mistaken(rng: random.Random, right: Citation, *, years: bool) -> Citation:
    day = date.fromisoformat(right.date or "")
    other = (
        day.replace(year=day.year + 1)
        if years and rng.random() < 0.3
        else day + timedelta(days=rng.choice((1, 3, -10)))
    )
    type_ = "Quyết định" if right.type != "Quyết định" else "Quy định"
    wrong = [{"date": str(other if years or other.year == day.year else day.replace(month=7))}, {"type": type_}]
    if right.issuer:
        wrong.append({"issuer": next(issuer for issuer in rng.sample(ISSUERS, 2) if issuer != right.issuer)})
    return msgspec.structs.replace(right, **rng.choice(wrong))
