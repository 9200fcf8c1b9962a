"""How the CMSs spell titles in addresses, dates on pages and letters in bytes: filters of the templates."""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime

WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")


def slug(title: str) -> str:
    """`Tổng kết năm 2024` -> `tong-ket-nam-2024`."""
    ascii_ = unicodedata.normalize("NFD", title.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return _words(ascii_)


def joomla_alias(title: str, created: datetime) -> str:
    """Joomla 1.5 deletes every accented letter: `Kỷ niệm 45 năm` -> `k-nim-45-nm`; nothing left, the time in UTC."""
    kept = unicodedata.normalize("NFC", title.lower()).encode("ascii", "ignore").decode()
    return _words(kept) or created.astimezone(UTC).strftime("%Y-%m-%d-%H-%M-%S")


def _words(ascii_: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")


def weekday(day: datetime) -> str:
    """`Thứ hai` to `Chủ nhật`."""
    return WEEKDAYS[day.weekday()]


def dotnet_vi(time: datetime) -> str:
    """ASP.NET under vi-VN: `10/11/2023 2:28:00 CH`, nothing padded but minutes and seconds."""
    half = "SA" if time.hour < 12 else "CH"
    return f"{time.day:02}/{time.month:02}/{time.year} {time.hour % 12 or 12}:{time:%M:%S} {half}"


def dotnet_us(time: datetime) -> str:
    """ASP.NET under en-US: `9/5/2023 2:28:00 PM`, month first."""
    return f"{time.month}/{time.day}/{time.year} {time.hour % 12 or 12}:{time:%M:%S %p}"


def state(seed: str) -> str:
    """A WebSphere portal state: long, and saying nothing."""
    return base64.urlsafe_b64encode(hashlib.sha512(seed.encode()).digest()).decode().rstrip("=")


def decomposed(text: str) -> str:
    """As typed on a Mac or under windows-1258: base letters and combining marks (NFD)."""
    return unicodedata.normalize("NFD", text)


def cp1258(text: str) -> bytes:
    """Bytes in windows-1258, which has â ê ô ă ơ ư đ but writes every tone as a mark of its own."""

    def letters(char: str) -> str:
        return char if _fits(char) else _with_tone(char)

    return "".join(map(letters, unicodedata.normalize("NFC", text))).encode("cp1258", "xmlcharrefreplace")


def _with_tone(char: str) -> str:
    marks = unicodedata.normalize("NFD", char)
    for tone in "\u0300\u0301\u0303\u0309\u0323":
        if tone in marks:
            return unicodedata.normalize("NFC", marks.replace(tone, "")) + tone
    return char


def _fits(char: str) -> bool:
    try:
        char.encode("cp1258")
    except UnicodeEncodeError:
        return False
    return True


FILTERS: dict[str, Callable[..., str]] = {
    "slug": slug,
    "joomla_alias": joomla_alias,
    "weekday": weekday,
    "dotnet_vi": dotnet_vi,
    "dotnet_us": dotnet_us,
    "state": state,
    "decomposed": decomposed,
    "strftime": datetime.strftime,
}
