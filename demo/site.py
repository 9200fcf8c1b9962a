"""`Site` and `Kind`: what YAML says of a sample site and of its CMS, and the pages that follow from both."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import jinja2
import msgspec
import yaml

from demo.spelling import FILTERS
from demo.story import ContentError, Story, read_story

Record = TypeVar("Record", bound=msgspec.Struct)
ROOT = Path(__file__).parent
NOTICE = "Trang mẫu để chạy thử phần mềm thidua: mọi tin, tên người và sự kiện trên trang này đều là hư cấu."
NEWEST = 20
"""Stories in a feed and on a home page."""


class View(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One sort of page of a CMS.

    Attributes:
        path: Jinja template of its address (variables of `of`, and `page` in sections).
        of: what there is one page of; sections have as many as their stories fill.
        template: file in the kind's folder, or in `kinds/` for those all share; by default `<view>.html`.
        postback: Jinja template of the control that turns to a page above 1, where paging has no address.
        type: Content-Type as the server declares it, right or wrong.
    """

    path: str
    of: Literal["site", "section", "story", "attachment"] = "site"
    template: str | None = None
    postback: str | None = None
    type: str = "text/html; charset=utf-8"


class Kind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A CMS: its views and its habits.

    Attributes:
        start: views where a crawler starts: `listing`, `feed`, `sitemap` or `home`.
        page_size: stories on one page of a section.
        encoding: of the bytes, whatever the header declares; `cp1258` is windows-1258.
        validators: sends ETag and Last-Modified and answers 304.
        any_query: answers addresses with unknown parameters, as portals do.
        disallow: what its robots.txt closes to robots.
    """

    name: str
    platform: str
    views: dict[str, View]
    start: list[Literal["listing", "feed", "sitemap", "home"]]
    page_size: int = 3
    encoding: Literal["utf-8", "cp1258"] = "utf-8"
    validators: bool = False
    any_query: bool = False
    disallow: list[str] = []


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A category of a site's news."""

    id: str
    title: str


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`demo/sites/<id>.yml`; `school` (its registry id) says whose site it is."""

    name: str
    kind: str
    publisher: Literal["school", "academy", "newspaper", "portal"]
    sections: list[Section]
    first_number: int
    school: str | None = None
    banner: str = ""
    slogan: str = ""
    footer: list[str] = []
    id: str = ""


class Page(NamedTuple):
    """What stands at one address: the view and the variables of its template."""

    view: str
    variables: dict[str, Any]


class Publication:
    """One site's pages as of a time: every address, and how to render it."""

    def __init__(self, site: Site, kind: Kind, stories: list[Story], until: datetime | None) -> None:
        """Take all stories of the site, whenever published; only those online at `until` get pages."""
        self.site, self.kind, self.until = site, kind, until
        dated = sorted(stories, key=lambda story: (story.published, story.slug))
        numbered = {story.slug: number for number, story in enumerate(dated, site.first_number)}
        online = [shown for story in reversed(dated) if (shown := story.as_of(until))]
        self.stories = online
        self._env = _environment(site.kind)
        self._paths = {name: self._env.from_string(view.path) for name, view in kind.views.items()}
        self._env.globals |= {
            "site": site,
            "kind": kind,
            "notice": NOTICE,
            "stories": online,
            "sections": site.sections,
            "number": lambda story: numbered[story.slug],
            "url": self.url,
            "target": self.target,
            "section_of": self.section_of,
        }
        self.pages = {self.key(address): page for address, page in self._pages()}

    def url(self, view: str, **variables: Any) -> str:
        """The address of a page on this site, percent-encoded, without scheme and host."""
        return quote(self._paths[view].render(variables), safe="/?=&:;,!$#%~()'")

    def target(self, view: str, page: int) -> str:
        """The control whose postback turns a list to `page`."""
        return self._env.from_string(self.kind.views[view].postback or "").render(page=page)

    def section_of(self, story: Story) -> Section:
        """The section a story stands in."""
        return next(section for section in self.site.sections if section.id == story.section)

    @staticmethod
    def key(address: str) -> str:
        """One spelling for all spellings of an address: unquoted, parameters in order."""
        parts = urlsplit(address)
        query = "&".join(f"{name}={value}" for name, value in sorted(parse_qsl(parts.query, keep_blank_values=True)))
        target = f"#{parts.fragment}" if parts.fragment else ""
        return unquote(parts.path) + (f"?{query}" if query else "") + target

    def find(self, address: str, target: str = "") -> Page | None:
        """The page at an address; `target` is the control of a postback."""
        page = self.pages.get(self.key(f"{address}#{target}"))
        if page is None and self.kind.any_query:
            page = self.pages.get(self.key(urlsplit(address).path))
        return page

    def render(self, page: Page, **variables: Any) -> str:
        """The text of a page."""
        template = self.kind.views[page.view].template or f"{page.view}.html"
        return self._env.get_template(template).render(page.variables | variables, view=page.view)

    def _pages(self) -> Iterator[tuple[str, Page]]:
        for name, view in self.kind.views.items():
            match view.of:
                case "site":
                    yield self.url(name), Page(name, {"newest": self.stories[:NEWEST]})
                case "section":
                    for section in self.site.sections:
                        yield from self._listing(name, view, section)
                case "story":
                    for story in self.stories:
                        yield self.url(name, story=story), Page(name, self._around(story))
                case "attachment":
                    for story in self.stories:
                        for file in story.attachments:
                            yield self.url(name, story=story, file=file), Page(name, {"story": story, "file": file})

    def _listing(self, name: str, view: View, section: Section) -> Iterator[tuple[str, Page]]:
        stories = [story for story in self.stories if story.section == section.id]
        size = self.kind.page_size
        count = max(1, -(-len(stories) // size))
        for page in range(1, count + 1):
            shown = stories[(page - 1) * size : page * size]
            variables = {"section": section, "page": page, "page_count": count, "items": shown}
            if view.postback and page > 1:
                address = f"{self.url(name, section=section, page=1)}#{self.target(name, page)}"
            else:
                address = self.url(name, section=section, page=page)
            yield address, Page(name, variables)

    def _around(self, story: Story) -> dict[str, Any]:
        same = [other for other in self.stories if other.section == story.section and other.slug != story.slug]
        return {
            "story": story,
            "section": self.section_of(story),
            "newer": [other for other in same if other.published > story.published][-5:],
            "older": [other for other in same if other.published <= story.published][:5],
        }


def read_sites(root: Path = ROOT) -> dict[str, tuple[Site, Kind, list[Story]]]:
    """Every sample site with its CMS and its stories, reprints included, from `sites/`, `kinds/` and `content/`.

    Raises:
        ContentError: names the file and the mistake.
    """
    sites = {
        path.stem: msgspec.structs.replace(_read(path, Site), id=path.stem) for path in _files(root, "sites/*.yml")
    }
    own = [read_story(path) for path in _files(root, "content/*/*.md")]
    for story in own:
        file = root / "content" / story.site / f"{story.slug}.md"
        for site, section in {story.site: story.section, **story.also_on}.items():
            if site not in sites:
                raise ContentError(f"{file}: there is no sites/{site}.yml")
            if section not in {known.id for known in sites[site].sections}:
                raise ContentError(f"{file}: sites/{site}.yml has no section {section}")
    stories = own + [copy for story in own for copy in story.reprints(sites[story.site].name)]
    return {
        name: (site, _read(root / "kinds" / site.kind / "kind.yml", Kind), [s for s in stories if s.site == name])
        for name, site in sites.items()
    }


def _files(root: Path, pattern: str) -> list[Path]:
    return sorted(root.glob(pattern))


def _read(path: Path, type_: type[Record]) -> Record:
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), type_)
    except FileNotFoundError as error:
        raise ContentError(f"{path}: there is no such file") from error
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise ContentError(f"{path}: {error}") from error


def _environment(kind: str) -> jinja2.Environment:
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([ROOT / "kinds" / kind, ROOT / "kinds"]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= FILTERS
    return env
