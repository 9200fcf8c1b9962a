"""One article and its facts as rows: days to sort by, words to quote, schools as of their time."""

from bisect import bisect_right
from collections import Counter
from datetime import datetime
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import urlsplit

from crawler.page import VIETNAM
from db.decisions import Applied
from db.documents import identity
from db.edtf import LATEST, days
from db.reference import Reference
from db.rows import Rows
from db.schema import called
from db.vietnamese import name_key
from extract.article import Article
from nlp.facts import Citation, Claim, Cluster, Event, Fact, Participant, Total
from nlp.text.folding import fold_key

_EVIDENCE = "evidence(fact_id, field, start, end, quote)"
_NAMES = called()


@cache  # of the few combinations there are
def _shown(*roles: str) -> tuple[str, str]:
    """Roles as JSON, and as they are called."""
    return "[" + ", ".join(f'"{role}"' for role in roles) + "]", ", ".join(_NAMES[role] for role in roles)


@lru_cache(maxsize=65536)
def _key(name: str) -> str:
    """What people of one name have in common, and lists sort them by."""
    return name_key(fold_key(name))


class StoredArticle(NamedTuple):
    """A row of the store's `articles`; `school` is the slug of the school whose site the source is."""

    article: Article
    id: int
    source: str
    url: str | None
    file: str | None
    fetched_at: str
    version: int
    first_run_id: int
    last_run_id: int
    school: str | None
    gone_since: str | None


class ArticleRows:
    """Turns one article and its facts into rows; a fact about a school nobody knows is skipped and counted."""

    def __init__(
        self, rows: Rows, reference: Reference, skipped: Counter[str], applied: Applied, stored: StoredArticle
    ) -> None:
        self._rows = rows
        self._reference = reference
        self._skipped = skipped
        self._applied = applied
        self._stored = stored
        self._id = stored.id
        self._text = stored.article.text
        published = days(stored.article.published)
        if published and published.precision == "day":
            self._day, self._precision = published.first, "day"
        else:
            fetched = datetime.fromisoformat(stored.fetched_at).astimezone(VIETNAM)
            self._day, self._precision = fetched.date().isoformat(), "fetched"
        self._events: dict[str, tuple[int, str, str | None]] = {}  # identifier, day, host
        self._cluster: str | None = None
        self._decisions: list[tuple[int, int]] = []  # line, citation

    def load(self, facts: list[tuple[int, Fact]]) -> None:
        """Add the rows of the article and of its facts, each with its identifier; citations come before claims."""
        self._add_article()
        for fact_id, fact in facts:
            if isinstance(fact, Event):
                self._events[fact.id] = (fact_id, self._event_days(fact)[0], fact.host)
                self._cluster = self._cluster or fact.cluster
        for fact_id, fact in facts:
            self._add_fact(fact_id, fact, self._quote(fact_id, fact))

    def _add_article(self) -> None:
        stored, article = self._stored, self._stored.article
        host = urlsplit(stored.url).hostname if stored.source == "local" and stored.url else None
        self._rows.add(
            "articles", stored.id, article.title or stored.file or stored.url or "", stored.source, stored.url,
            stored.file, article.published, self._day, self._precision, int(self._day[:4]),
            ", ".join(article.authors), host or stored.source, None, None, stored.version,
            stored.gone_since, stored.first_run_id, stored.last_run_id, article.text, "\n".join(article.captions),
        )  # fmt: skip

    def _quote(self, fact_id: int, fact: Fact) -> str:
        quotes, text, add = [], self._text, self._rows.add
        for span in fact.evidence:
            start, end = span.start, span.end
            if 0 <= start < end <= len(text):
                quote = text[start:end]
                quotes.append(quote.strip())
                add(_EVIDENCE, fact_id, "text", start, end, quote)
        for told in fact.quotes:
            quotes.append(told.text.strip())
            add(_EVIDENCE, fact_id, told.field, None, None, told.text)
        return quotes[0] if len(quotes) == 1 else " … ".join(dict.fromkeys(quotes))

    def _add_fact(self, fact_id: int, fact: Fact, quote: str) -> None:
        match fact:
            case Event():
                self._add_event(fact_id, fact, quote)
            case Participant():
                self._add_participant(fact_id, fact, quote)
            case Citation():
                self._add_citation(fact_id, fact, quote)
            case Claim():
                self._add_claim(fact_id, fact, quote)
            case Cluster():
                self._add_cluster(fact_id, fact, quote)
            case Total():
                day, precision = self._known_by(fact.as_of)
                cluster = self._reference.cluster(fact.scope)
                self._rows.add(
                    "totals", fact_id, cluster, fact.level, fact.status, fact.count, fact.as_of, day, precision, quote,
                    self._id,
                )  # fmt: skip

    def _add_event(self, fact_id: int, event: Event, quote: str) -> None:
        day, precision = self._event_days(event)
        parent = self._events.get(event.parent or "", (None,))[0]
        self._rows.add(
            "event_reports", fact_id, fact_id, self._id, event.type, event.name, event.start, event.end,
            self._reference.cluster(event.cluster), self._reference.school(event.host, day), event.place,
            event.organiser, event.covers, event.theme, event.status, parent, day, precision, quote,
        )  # fmt: skip

    def _add_participant(self, fact_id: int, person: Participant, quote: str) -> None:
        event_id, day, host = self._events.get(person.event or "", (None, self._day, None))
        school = None
        if person.organisation:
            own = self._reference.is_own_school(person.organisation)
            body = self._applied.means(person.organisation)
            school = (self._stored.school or host) if own else self._reference.school_named(body)
        key = _key(self._applied.means(person.name))
        self._rows.add(
            "participants", fact_id, fact_id, event_id, self._id, person.name, key, person.degree, person.position,
            person.organisation, self._reference.school(school, day),
            *_shown(*person.roles), day, quote,
        )  # fmt: skip

    def _add_citation(self, fact_id: int, citation: Citation, quote: str) -> None:
        key, date = citation.key, citation.date
        province = self._reference.province_of(citation.issuer) if citation.issuer else None
        cluster = self._reference.cluster_of(citation.issuer) if citation.issuer else None
        self._rows.add(
            "cited", fact_id,
            identity(
                self._reference, self._applied.means(key), date, province or self._stored.school,
                cluster or self._cluster,
            ),
        )  # fmt: skip
        self._rows.add(
            "citations", fact_id, fact_id, self._id, key, citation.type, citation.issuer, date, citation.subject, None,
            self._day, quote,
        )  # fmt: skip
        if citation.type == "Quyết định":
            self._decisions += [(self._line(span.start), fact_id) for span in citation.evidence]

    def _add_claim(self, fact_id: int, claim: Claim, quote: str) -> None:
        day, precision = self._known_by(claim.as_of)
        school, day = self._reference.school_by(claim.school, day, precision)
        if school is None:
            self._skipped[f"không có trường nào mang mã “{claim.school}”"] += 1
            return
        if not quote:
            self._skipped["nhận định về trường chuẩn không có lời trích dẫn"] += 1
            return
        document = None
        if self._decisions and claim.status == "recognised":
            # A decision named in the paragraph of a recognition is the one that recognises.
            lines = {self._line(span.start) for span in claim.evidence}
            document = next((citation for line, citation in self._decisions if line in lines), None)
        self._rows.add(
            "claims", fact_id, school, claim.level, claim.status, claim.as_of, day, precision, int(day[:4]),
            claim.progress, quote, self._id, document,
        )  # fmt: skip

    def _add_cluster(self, fact_id: int, cluster: Cluster, quote: str) -> None:
        day = f"{cluster.year}-01-01" if cluster.year else self._day
        roles = [("lead", cluster.lead)] + [("deputy", slug) for slug in cluster.deputies]
        roles += [("member", slug) for slug in cluster.members]
        for role, slug in roles:
            school = self._reference.school(slug, day)
            if school and self._reference.cluster(cluster.cluster):
                self._rows.add(
                    "cluster_roles", None, fact_id, cluster.cluster, cluster.year, role, school, cluster.name, self._id,
                    quote,
                )  # fmt: skip
            elif slug:
                self._skipped[f"không có trường hoặc cụm nào mang mã “{slug}”, “{cluster.cluster}”"] += 1

    def _event_days(self, event: Event) -> tuple[str, str]:
        start = days(event.start)
        if start is None:
            return self._day, "article" if self._precision == "day" else self._precision
        return start.last if start.precision == "before" else start.first, start.precision

    def _known_by(self, as_of: str | None) -> tuple[str, str]:
        """The day on which a status surely held: the last of those its date allows, never later than the article."""
        known = days(as_of)
        if known is None or known.last == LATEST:
            return self._day, "article" if self._precision == "day" else self._precision
        return min(known.last, self._day), known.precision

    @cached_property
    def _lines(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self._text.split("\n")), initial=0))

    def _line(self, offset: int) -> int:
        return bisect_right(self._lines, offset)
