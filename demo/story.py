"""`Story`: one article of a sample site, written in a readable file `demo/content/<site>/<slug>.md`."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import msgspec
import yaml

Timestamp = Annotated[datetime, msgspec.Meta(tz=True)]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class ContentError(Exception):
    """A content or site file has a mistake; the message names the file and what to correct."""


class Attachment(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file a story offers for download: a `.pdf` or `.docx`, its text one paragraph a line.

    With `scan` a PDF is the picture of a printed page, as offices publish what was signed and stamped: no text in it.
    """

    file: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]+\.(pdf|docx)$")]
    title: Text
    text: Text
    scan: bool = False


class Edit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A correction the editors made after publication: from `at` on, `by` stands where `replace` stood."""

    at: Timestamp
    replace: Text
    by: str


class Block(NamedTuple):
    """A paragraph, or the caption of a photo (its lines as the page breaks them)."""

    text: str
    is_photo: bool = False


class Story(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a content file says.

    Attributes:
        published: aware; when the site put it online. Nothing of it is served before.
        section: identifier of one of its site's sections.
        lead: the sapo, where the site shows one apart from the body.
        author, author_note: name and "post" line, as printed.
        kind: `off_topic` has nothing to do with political schools; `notice` has its news in the attachment.
        page_date: whether the page shows when it was published.
        event: the same word on every report of one event.
        also_on: site -> section: who republished it, a day later.
        edit: a later correction.
        withdrawn: from then on the page is gone.
        site, slug, blocks: from the file's place and body; `source` is the original site's name in a reprint.
    """

    title: Text
    published: Timestamp
    section: Text
    lead: str | None = None
    author: str | None = None
    author_note: str | None = None
    kind: Literal["article", "off_topic", "notice"] = "article"
    page_date: bool = True
    event: str | None = None
    attachments: tuple[Attachment, ...] = ()
    also_on: dict[str, str] = {}
    edit: Edit | None = None
    withdrawn: Timestamp | None = None
    site: str = ""
    slug: str = ""
    source: str | None = None
    blocks: tuple[Block, ...] = ()

    def as_of(self, time: datetime | None) -> "Story | None":
        """The story as readers saw it at `time` (`None`: after everything); `None` where it was not online."""

        def has_come(moment: datetime | None) -> bool:
            return moment is not None and (time is None or time >= moment)

        if not has_come(self.published) or has_come(self.withdrawn):
            return None
        if self.edit is None or not has_come(self.edit.at):
            return msgspec.structs.replace(self, edit=None)
        old, new = self.edit.replace, self.edit.by
        return msgspec.structs.replace(
            self,
            title=self.title.replace(old, new),
            lead=self.lead and self.lead.replace(old, new),
            blocks=tuple(block._replace(text=block.text.replace(old, new)) for block in self.blocks),
        )

    def reprints(self, source: str) -> list["Story"]:
        """Its copies on other sites, which name this one as `source`."""
        next_day = self.published + timedelta(days=1)
        return [
            msgspec.structs.replace(self, site=site, section=section, source=source, published=next_day)
            for site, section in self.also_on.items()
        ]


def read_story(path: Path) -> Story:
    """Read `<site>/<slug>.md`: YAML between two lines `---`, then the body.

    Blank lines part paragraphs; a paragraph `![caption]` is a photo.

    Raises:
        ContentError: names the file and the mistake.
    """
    _, front, body = [*path.read_text(encoding="utf-8").split("---\n", 2), "", ""][:3]
    try:
        story = msgspec.convert(yaml.safe_load(front), Story)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise ContentError(f"{path}: {error}") from error
    blocks = [_block(paragraph) for paragraph in body.split("\n\n") if paragraph.strip()]
    if not blocks:
        raise ContentError(f"{path}: has no body")
    if story.edit and not any(story.edit.replace in text for text in (story.title, story.lead or "", body)):
        raise ContentError(f"{path}: edit.replace does not occur in its title, lead or body")
    return msgspec.structs.replace(story, site=path.parent.name, slug=path.stem, blocks=tuple(blocks))


def _block(paragraph: str) -> Block:
    text = paragraph.strip()
    if text.startswith("![") and text.endswith("]"):
        return Block(text[2:-1], is_photo=True)
    return Block(" ".join(text.split()))
