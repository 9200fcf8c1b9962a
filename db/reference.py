"""The registries as the database shows them: schools with the time they existed, clusters, and who is meant when."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property, lru_cache

import msgspec

from db.vietnamese import sort_key
from nlp.registry import Document, Merger, Registry, School
from nlp.text.folding import fold_key


class SchoolRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `schools`; days are the first and the last on which the school existed, `None` where unbounded."""

    id: str
    slug: str
    name: str
    province: str
    cluster: str | None
    region: str
    valid_from: str | None
    valid_to: str | None
    website: str | None
    latitude: float
    longitude: float
    sort_order: int


class Reference:
    """What is known of schools and clusters, told by dates.

    A school that was merged keeps its slug as identifier up to its last day; its successor, another school although it
    bears the same province's name, is `<slug>-<year of the merger>`. Recognition of the one is not the other's.
    """

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    @cached_property
    def _mergers(self) -> dict[str, Merger]:
        return {slug: merger for merger in self._registry.mergers for slug in (merger.successor, *merger.absorbs)}

    @cached_property
    def schools(self) -> list[SchoolRow]:
        """Every school, successors after their predecessors, in Vietnamese alphabetical order of the provinces."""
        rows: list[SchoolRow] = []
        schools = sorted(self._registry.schools.values(), key=lambda school: sort_key(school.province))
        for school in schools:
            merger = self._mergers.get(school.slug)
            rows.append(
                self._row(school, school.slug, len(rows), valid_to=day_before(merger.effective) if merger else None)
            )
            if merger and merger.successor == school.slug:
                name = merger.name or school.name
                rows.append(
                    self._row(school, _successor(merger), len(rows), name=name, valid_from=merger.effective, old=False)
                )
        return rows

    def _row(
        self,
        school: School,
        identifier: str,
        order: int,
        *,
        name: str | None = None,
        valid_from: str | None = None,
        valid_to: str | None = None,
        old: bool = True,
    ) -> SchoolRow:
        # Clusters were to be redrawn after the mergers; nothing of that has been read, so a successor has none.
        return SchoolRow(
            id=identifier,
            slug=school.slug,
            name=name or school.name,
            province=school.province,
            cluster=self._cluster(school.slug) if old else None,
            region=school.region,
            valid_from=valid_from,
            valid_to=valid_to,
            website=school.site,
            latitude=school.lat,
            longitude=school.lon,
            sort_order=order + 1,
        )

    def _cluster(self, slug: str) -> str | None:
        latest = max(
            (
                (scheme.until, cluster.slug)
                for cluster in self._registry.clusters.values()
                for scheme in cluster.schemes
                if slug in scheme.members
            ),
            default=None,
        )
        return latest and latest[1]

    @property
    def successions(self) -> Iterator[tuple[str, str, str]]:
        """Predecessor, successor, first day of the successor."""
        for merger in self._registry.mergers:
            for slug in (merger.successor, *merger.absorbs):
                yield slug, _successor(merger), merger.effective

    @property
    def clusters(self) -> Iterator[tuple[str, str, int]]:
        """Slug, name and place in Vietnamese alphabetical order."""
        clusters = sorted(self._registry.clusters.values(), key=lambda cluster: sort_key(cluster.name))
        for order, cluster in enumerate(clusters, 1):
            yield cluster.slug, cluster.name, order

    def cluster(self, slug: str | None) -> str | None:
        """The slug if the registry knows it."""
        return slug if slug in self._registry.clusters else None

    def school(self, slug: str | None, day: str) -> str | None:
        """Which school the slug means on that day (`YYYY-MM-DD`); `None` for a slug the registry does not know."""
        if slug not in self._registry.schools:
            return None
        merger = self._mergers.get(slug)
        return _successor(merger) if merger and merger.successor == slug and day >= merger.effective else slug

    def school_by(self, slug: str, day: str, precision: str) -> tuple[str | None, str]:
        """Which school a statement that held by that day is about, and by which day of that school's time it held.

        "Before the merger" (`../2025-07-01`) is said of the old school; and whatever is said later of a school that
        is no more held by its last day.
        """
        school = self.school(slug, day_before(day) if precision == "before" else day)
        return school, min(day, self._last_days.get(school or "") or day)

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of schools by identifier."""
        return {school.id: school.name for school in self.schools}

    @cached_property
    def slugs(self) -> dict[str | None, str]:
        """Slugs of schools by identifier."""
        return {school.id: school.slug for school in self.schools}

    @cached_property
    def _last_days(self) -> dict[str, str | None]:
        return {school.id: school.valid_to for school in self.schools}

    @lru_cache(maxsize=65536)  # noqa: B019 -- one Reference lives as long as a build
    def school_named(self, organisation: str) -> str | None:
        """Slug of the one school that an organisation's name means; `None` for none or more than one."""
        folded = fold_key(organisation).replace(_ACADEMY, "")
        if _ALL_SCHOOLS in folded or not any(word in folded for word in _SCHOOL_WORDS):
            return None
        provinces = {slug for name, slug in self._registry.provinces.items() if name in folded}
        honoured = [slugs for name, slugs in self._registry.honorifics.items() if name in folded]
        if honoured:  # two schools are called Nguyễn Văn Cừ: the province decides
            provinces = (set(honoured[0]) & provinces) or set(honoured[0])
        return provinces.pop() if len(provinces) == 1 else None

    def is_own_school(self, organisation: str) -> bool:
        """Whether it is what a school's own site calls the school ("Nhà trường"); elsewhere, the host is meant."""
        return fold_key(organisation) in _OWN_SCHOOL

    @lru_cache(maxsize=65536)  # noqa: B019
    def document(self, key: str, day: str | None, province: str | None) -> Document | None:
        """The registered document a citation means."""
        return self._registry.cited(key, day, province) if fold_key(key) in self._known_keys else None

    @cached_property
    def _known_keys(self) -> set[str]:
        documents = self._registry.documents
        misprints = (wrong.value for document in documents for wrong in document.wrong if wrong.field == "key")
        return {fold_key(key) for key in (*misprints, *(document.key for document in documents))}

    @cached_property
    def registered(self) -> dict[str, Document]:
        """Registered documents by the identity that `db.documents.identity` gives their citations."""
        return {f"registry|{document.key}|{document.date}": document for document in self._registry.documents}

    @lru_cache(maxsize=65536)  # noqa: B019
    def province_of(self, issuer: str) -> str | None:
        """Slug of the one province an issuer's name contains ("Ban Thường vụ Tỉnh ủy Yên Bái")."""
        folded = fold_key(issuer)
        found = {slug for name, slug in self._registry.provinces.items() if name in folded}
        return found.pop() if len(found) == 1 else None

    def cluster_of(self, issuer: str) -> str | None:
        """Slug of the cluster whose region an issuer's name contains ("Cụm thi đua khu vực Đồng bằng sông Hồng")."""
        folded = fold_key(issuer)
        regions = (name for name in self._registry.regions if name in folded)
        return self._registry.regions.get(max(regions, key=len, default=""))


# The Academy bears the name of a province, and its department that of all schools: "Vụ các trường chính trị, Học viện
# Chính trị quốc gia Hồ Chí Minh" is not the school of Hồ Chí Minh City.
_ACADEMY = fold_key("Học viện Chính trị quốc gia Hồ Chí Minh")
_ALL_SCHOOLS = fold_key("các trường chính trị")
_OWN_SCHOOL = frozenset(map(fold_key, ("Nhà trường", "Trường", "Trường Chính trị", "Trường Chính trị tỉnh")))
_SCHOOL_WORDS = tuple(map(fold_key, ("trường chính trị", "trường đào tạo cán bộ", "trường đtcb", "học viện cán bộ")))


def _successor(merger: Merger) -> str:
    return f"{merger.successor}-{merger.effective[:4]}"


def day_before(day: str) -> str:
    """The day before (`YYYY-MM-DD`)."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
