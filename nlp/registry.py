"""What is known beforehand: schools, mergers, clusters and documents, read once from `nlp/data/*.yml`.

The registries resolve names; they never add a fact that a text does not state. Names are looked up folded
(`folding.fold_key`): case, tone placement, dashes and spaces do not matter.
"""

from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from nlp.data import load
from nlp.text.folding import fold_key

Certainty = Literal["text_seen", "seen", "cited_seen", "partial", "inferred", "own_knowledge", "uncertain", "unknown"]


class School(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A provincial school under the slug of its province before July 2025.

    `unit` is "tỉnh" or "thành phố", `name` the official name, `founded` EDTF, `site` a host with an optional path,
    `certainty` says how sure `name`, `founded` and `site` are; `lat` and `lon` are degrees of the provincial seat.
    """

    slug: str
    province: str
    unit: str
    name: str
    honorific: str | None = None
    aliases: list[str] = []
    province_aliases: list[str] = []
    founded: str | None = None
    region: str
    site: str | None = None
    lat: float
    lon: float
    certainty: dict[str, Certainty]

    @property
    def provinces(self) -> list[str]:
        """Spellings of the province, the usual one first."""
        return [self.province, *self.province_aliases]


class Merger(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From `effective` (ISO date) on, `successor` names a new school that took over its own old one and `absorbs`."""

    successor: str
    absorbs: list[str]
    effective: str
    name: str | None = None
    certainty: Certainty
    source: str | None = None
    note: str | None = None


class Scheme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cluster's number (2015 to 2020 only) and members in the years `since` to `until`."""

    since: int
    until: int
    number: int | None = None
    members: list[str] = []
    certainty: Certainty
    source: str | None = None


class ClusterEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cluster under the slug of its region; `regions` are spellings of the region's name."""

    slug: str
    name: str
    regions: list[str] = []
    schemes: list[Scheme]


class Misprint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A wrong citation met in print."""

    field: Literal["date", "issuer", "key"]
    value: str
    source: str


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cited document; `key` is `11-QĐ/TW`, `date` EDTF; local documents name their `province` or `cluster`."""

    key: str
    type: str
    issuer: str | None = None
    date: str | None = None
    subject: str | None = None
    province: str | None = None
    cluster: str | None = None
    wrong: list[Misprint] = []
    certainty: Certainty
    source: str | None = None

    @property
    def number(self) -> str:
        """`09` of `09-QĐi/TW`, `98` of `98/2023/NĐ-CP`."""
        return self.key.split("/")[0].split("-")[0]


class Registry:
    """All registries; each is read when first asked for."""

    @cached_property
    def schools(self) -> dict[str, School]:
        """By slug, in the order of the file (north to south)."""
        return {school.slug: school for school in load("schools.yml", list[School])}

    @cached_property
    def mergers(self) -> list[Merger]:
        """The mergers of 1 July 2025."""
        return load("mergers.yml", list[Merger])

    @cached_property
    def clusters(self) -> dict[str, ClusterEntry]:
        """By slug."""
        return {cluster.slug: cluster for cluster in load("clusters.yml", list[ClusterEntry])}

    @cached_property
    def documents(self) -> list[Document]:
        """A key may occur more than once: numbers repeat from province to province and from term to term."""
        return load("documents.yml", list[Document])

    @cached_property
    def provinces(self) -> dict[str, str]:
        """Folded spelling of a province to slug."""
        return {fold_key(name): school.slug for school in self.schools.values() for name in school.provinces}

    @cached_property
    def honorifics(self) -> dict[str, list[str]]:
        """Folded honorific to the slugs of the schools that bear it (two are called Nguyễn Văn Cừ)."""
        found: dict[str, list[str]] = {}
        for school in self.schools.values():
            if school.honorific:
                found.setdefault(fold_key(school.honorific), []).append(school.slug)
        return found

    @cached_property
    def regions(self) -> dict[str, str]:
        """Folded name of a region to the slug of its cluster."""
        return {fold_key(name): cluster.slug for cluster in self.clusters.values() for name in cluster.regions}

    def members(self, slug: str) -> frozenset[str]:
        """The schools known to have belonged to a cluster at any time."""
        return self._members.get(slug, frozenset())

    @cached_property
    def _members(self) -> dict[str, frozenset[str]]:
        return {
            slug: frozenset(school for scheme in cluster.schemes for school in scheme.members)
            for slug, cluster in self.clusters.items()
        }

    @cached_property
    def numbers(self) -> dict[int, str]:
        """Number of a cluster to its slug."""
        return {
            scheme.number: cluster.slug
            for cluster in self.clusters.values()
            for scheme in cluster.schemes
            if scheme.number is not None
        }

    @cached_property
    def _by_key(self) -> dict[str, tuple[list[Document], list[Document]]]:
        """Folded key to the documents that bear it and those that it is a misprint of."""
        found: dict[str, tuple[list[Document], list[Document]]] = {}
        for document in self.documents:
            found.setdefault(fold_key(document.key), ([], []))[0].append(document)
            for misprint in document.wrong:
                if misprint.field == "key":
                    found.setdefault(fold_key(misprint.value), ([], []))[1].append(document)
        return found

    def merger_of(self, slug: str) -> Merger | None:
        """The merger a school took part in, as successor or absorbed; `None` where the province did not change."""
        return next((m for m in self.mergers if slug == m.successor or slug in m.absorbs), None)

    def school_at(self, address: str) -> str | None:
        """The school whose own site an address or host belongs to."""
        bare = (address.partition("//")[2] or address).removeprefix("www.")
        for school in self.schools.values():
            site = (school.site or "").removeprefix("www.")
            if site and bare.startswith(site) and bare[len(site) : len(site) + 1] in "/:?#":  # "" is in it, too
                return school.slug
        return None

    def cluster(self, region_or_number: str | int) -> str | None:
        """Slug for a region's name in any spelling, "ĐBSH", a number, "09" or "Cụm thi đua số 9"; else `None`."""
        if isinstance(region_or_number, int):
            return self.numbers.get(region_or_number)
        folded = fold_key(region_or_number)
        digits = folded.rsplit(" ", 1)[-1]
        if digits.isdecimal():
            return self.numbers.get(int(digits))
        if folded in self.regions:
            return self.regions[folded]
        regions = [name for name in self.regions if folded.endswith(" " + name)]
        return self.regions[max(regions, key=len)] if regions else None

    def cited(self, key: str, date: str | None = None, province: str | None = None) -> Document | None:
        """The document a citation means, misprinted keys included; `None` where unknown or more than one may be meant.

        Documents of provinces and clusters count only where `province` or the exact `date` says so.
        """
        exact, misprinted = self._by_key.get(fold_key(key), ([], []))
        printed = exact or misprinted
        sure = [d for d in printed if date and d.date == date]
        local = [d for d in printed if d.province and d.province == province]
        central = [d for d in printed if not d.province and not d.cluster]
        for choice in (sure, local, central):
            if len(choice) == 1:
                return choice[0]
        return None


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The one registry of this process."""
    return Registry()
