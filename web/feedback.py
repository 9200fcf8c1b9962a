"""Where readers report what is wrong on a page: the address that whoever runs the site has given, if any."""

from urllib.parse import quote, urlencode

from datasette.app import Datasette

VARIABLE = "THIDUA_FEEDBACK"
"""Of the environment, as metadata.yml names it to Datasette."""

_BODY = "Trang: {page}\r\n\r\nChỗ sai: \r\nĐúng ra là: \r\nCăn cứ (bài, văn bản): \r\n"


def contact(datasette: Datasette) -> str | None:
    """A mail or web address; `None` where nobody is to be written to."""
    return (datasette.plugin_config("feedback") or {}).get("contact") or None


def link(contact: str, page: str) -> str:
    """What a link leads to that reports an error on the page with this address."""
    if contact.startswith(("http://", "https://")):
        return contact
    words = {"subject": "Báo lỗi trên trang Thi đua", "body": _BODY.format(page=page)}
    return f"mailto:{quote(contact, safe='@')}?{urlencode(words, quote_via=quote)}"
