"""The components in their order, and the spaCy `Language` that carries them.

A component is a function `find(reading) -> None` in a module of its own: it reads what those before it have found and
adds to `Reading` and `Reading.facts`. `read` runs them on the bare `Reading`; `pipeline()` wraps the same functions as
spaCy components, so that anyone can insert their own, match on `Doc.spans` and render with displaCy.
"""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from extract.article import Article
from nlp.claims import component as claims
from nlp.clusters import names as cluster_names
from nlp.clusters import roles as cluster_roles
from nlp.dates import component as dates
from nlp.documents import component as documents
from nlp.events import component as events
from nlp.facts import Facts
from nlp.participants import component as participants
from nlp.people import component as people
from nlp.reading import Reading, begin
from nlp.schools import component as schools

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

COMPONENTS: dict[str, Callable[[Reading], None]] = {
    "dates": dates.find,
    "schools": schools.find,
    "cluster_names": cluster_names.find,
    "documents": documents.find,
    "people": people.find,
    "events": events.find,
    "participants": participants.find,
    "cluster_roles": cluster_roles.find,
    "claims": claims.find,
}


def read(article: Article) -> Facts:
    """The facts of one article; `article.text` must be NFC, as `extract.extract` leaves it."""
    reading = begin(article)
    for find in COMPONENTS.values():
        find(reading)
    return reading.facts


@lru_cache(maxsize=1)
def pipeline() -> "Language":
    """A spaCy `Language` (blank `xx`) with the components of `read`, each under its name.

    `pipeline()(text)` reads plain text; for an article with title and page date use `doc_of`. The result has
    `Doc._.reading`, `Doc._.facts` and the span groups `dates`, `schools`, `clusters`, `documents`, `people`, whose
    labels are the values read; `sc`, which displaCy's `span` style renders by default, holds all of them.
    """
    import spacy  # noqa: PLC0415  (a second of start-up that reading alone need not pay)
    from spacy.tokens import Doc  # noqa: PLC0415

    if not Doc.has_extension("reading"):
        Doc.set_extension("reading", default=None)
        Doc.set_extension("facts", getter=lambda doc: doc._.reading.facts)
    nlp = spacy.blank("xx")
    nlp.tokenizer = partial(_words_and_signs, nlp.vocab)
    finding = {name: partial(_on_doc, find) for name, find in COMPONENTS.items()}
    for name, stage in {"reading": _begin_doc, **finding, "spans": _fill_spans}.items():
        spacy.Language.component(f"thidua_{name}", func=stage)
        nlp.add_pipe(f"thidua_{name}", name=name)
    return nlp


def doc_of(article: Article) -> "Doc":
    """The article as a spaCy `Doc` that has gone through `pipeline()`; its text is `Reading.text`."""
    nlp = pipeline()
    reading = begin(article)
    doc = nlp.make_doc(reading.text)
    doc._.reading = reading
    return nlp(doc)


# Whole words, figures and single signs: every mention falls on token boundaries. spaCy's own tokenizer for `xx` leaves
# some names and symbols across them, and needs 14 seconds for 10,000 brackets.
_TOKEN = re.compile(r"([^\W\d_]+|\d+|\s|.)( ?)", re.DOTALL)


def _words_and_signs(vocab: "Vocab", text: str) -> "Doc":
    from spacy.tokens import Doc  # noqa: PLC0415

    found = _TOKEN.findall(text)
    return Doc(vocab, words=[word for word, _ in found], spaces=[space == " " for _, space in found])


def _begin_doc(doc: "Doc") -> "Doc":
    if doc._.reading is None:
        doc._.reading = begin(Article(text=doc.text))
    return doc


def _on_doc(find: Callable[[Reading], None], doc: "Doc") -> "Doc":
    find(doc._.reading)
    return doc


def _fill_spans(doc: "Doc") -> "Doc":
    reading: Reading = doc._.reading
    groups = {
        "dates": [(d.start, d.end, d.value) for d in reading.dates],
        "schools": [(s.start, s.end, s.school) for s in reading.schools],
        "clusters": [(c.start, c.end, c.cluster) for c in reading.clusters],
        "documents": [(d.start, d.end, d.key) for d in reading.documents],
        "people": [(p.start, p.end, p.name) for p in reading.people],
    }
    for name, found in groups.items():
        doc.spans[name] = [doc.char_span(*span, alignment_mode="expand") for span in found]
    doc.spans["sc"] = sorted((span for name in groups for span in doc.spans[name]), key=lambda span: span.start)
    return doc
