"""`Article`: what a person would have typed of one page."""

import msgspec


class Official(msgspec.Struct, frozen=True, kw_only=True):
    """The head of an official document, as printed; what citations of it are matched with.

    Attributes:
        kind: `Kế hoạch`, `Quyết định`, ... in the case of running text.
        number: with its symbol, `444-KH/CTĐ`.
        issuer: the body that issued it, as printed over the number.
        place: where it was signed.
        date: ISO day of signing.
    """

    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: str | None = None


class Article(msgspec.Struct, kw_only=True):
    """One article, cleaned. The first eight fields are the contract's; all text is Unicode NFC.

    Attributes:
        file: the local file it came from, as the user named it.
        url: canonical public address.
        source: identifier of the source.
        title: the title as a reader sees it.
        published: ISO 8601, `2023-03-01T04:14:21+07:00` or, where no time is shown, `2023-03-01`; `None` where the
            page shows no date.
        authors: names only, as written but not in capitals; never an organisation.
        text: lead and body, one paragraph a line (`\\n` between them, no empty lines); no captions, byline or menus.
        captions: one string a picture, wrapped lines joined.
        published_by: which evidence gave `published`: `label`, `dateline`, `edited`, `json-ld`, `itemprop`, `meta`,
            `signed`, `url`, or `given` when the caller said it.
        site_name: the site's own name where the page shows it (banner, og:site_name); tells whose "Nhà trường" it is.
        byline: the author's line in full, with degree and position; `None` where there is none.
        remarks: what was uncertain, a sentence each, for people.
        official: the head of an official document (PDF, DOCX); `None` for anything else.
    """

    file: str | None = None
    url: str | None = None
    source: str | None = None
    title: str | None = None
    published: str | None = None
    authors: list[str] = []
    text: str = ""
    captions: list[str] = []
    published_by: str | None = None
    site_name: str | None = None
    byline: str | None = None
    remarks: list[str] = []
    official: Official | None = None


UNDATED = "Trang không ghi ngày đăng."
"""The remark on an article whose page shows no date."""


class NotAnArticle(Exception):
    """The page cannot be read as an article.

    Attributes:
        reason: a stable code: `empty`, `binary`, `too_large`, `listing`, `login`, `error_page`, `blocked`,
            `no_text`, `encrypted`, `scanned`, `malformed`, `encoding`; `unreadable` of a local file.
        args[0]: one clear sentence for people.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
