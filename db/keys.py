"""What makes a thing the same thing when it is read again: fingerprints of texts, keys of facts."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import msgspec
from rensa import RMinHash

from extract.article import Article
from nlp.facts import Citation, Claim, Cluster, DateMention, Event, Fact, Facts, Participant, Total


class Kind(msgspec.Struct, frozen=True):
    """One kind of fact: its name in `terms`, its list in `Facts`, its record, and the fields that are its key.

    The key holds what a better reader would hardly change, so that a correction is seen as a change of the same fact:
    of an event its type, not its date.
    """

    name: str
    list: str
    record: type[Fact]
    key: tuple[str, ...]


KINDS = (
    Kind("event_report", "events", Event, ("type",)),
    Kind("cluster_report", "clusters", Cluster, ("cluster", "year")),
    Kind("participant", "participants", Participant, ("name",)),
    Kind("citation", "citations", Citation, ("key", "date")),
    Kind("claim", "claims", Claim, ("school", "level", "status")),
    Kind("total", "totals", Total, ("scope", "level", "status")),
    Kind("mention", "dates", DateMention, ("value",)),
)


DECODE = {kind.name: msgspec.json.Decoder(kind.record).decode for kind in KINDS}
"""What makes a fact of its record in store.db, by the name of its kind."""

decode_article = msgspec.json.Decoder(Article).decode


def fingerprint(text: str) -> str:
    """32 hexadecimal digits, equal for texts that differ only in case, punctuation and space."""
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))
    return hashlib.blake2b(letters.encode(), digest_size=16).hexdigest()


def sketch(text: str) -> str:
    """What is needed to estimate how much two texts share: the MinHash (Broder 1997) of their runs of five words.

    Eight hexadecimal digits for each of `_HASHES` values; "" for a text of fewer words. It is kept in store.db: a rensa
    that counts otherwise asks for a migration.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    if len(words) < 5:
        return ""
    minhash = RMinHash(num_perm=_HASHES, seed=1)
    minhash.update([" ".join(words[i : i + 5]) for i in range(len(words) - 4)])
    return "".join(f"{value:08x}" for value in minhash.digest())


def resemblance(one: str, other: str) -> float:
    """Estimated share of common runs of words (Jaccard), 0 to 1, from two sketches; 0 where a text is too short."""
    same = sum(one[i : i + 8] == other[i : i + 8] for i in range(0, min(len(one), len(other)), 8))
    return same / _HASHES


def bands(sketch: str) -> list[str]:
    """What to look alike texts up by: two that share 0.7 of their runs have one of these in common 99 times of 100."""
    return [sketch[i : i + 32] for i in range(0, len(sketch), 32)]


_HASHES = 64
_WORD = re.compile(r"\w+")


def said(article: Article, fact: Fact) -> str:
    """The words a fact was read from, pieces apart by " … "."""
    spans = (article.text[span.start : span.end] for span in fact.evidence)
    return " … ".join(dict.fromkeys(words.strip() for words in (*spans, *(quote.text for quote in fact.quotes))))


def keyed(facts: Facts) -> Iterator[tuple[str, str, Fact]]:
    """Kind, key and record of every fact; facts that share a key are numbered in the order of the text."""
    for kind in KINDS:
        count: Counter[str] = Counter()
        for fact in getattr(facts, kind.list):
            key = "|".join("" if (value := getattr(fact, field)) is None else str(value) for field in kind.key)
            count[key] += 1
            yield kind.name, key if count[key] == 1 else f"{key}#{count[key]}", fact
