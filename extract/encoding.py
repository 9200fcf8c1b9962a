"""Bytes to text: the declared charset is a hint, the Vietnamese syllables are the judge."""

import codecs
import re
import unicodedata

import ftfy
from charset_normalizer import from_bytes

from extract import legacy
from extract.article import NotAnArticle
from extract.vietnamese import marked_share, syllable_share

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,30})|<\?xml[^>]{0,80}?encoding=["']([\w-]{3,30})""",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_THREE_BYTES = re.compile(r"[\u1ea0-\u1ef9]")  # no other encoding has these sequences by chance
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w-]{3,30})", re.IGNORECASE)
_MOJIBAKE = re.compile(r"(?:á[º»]|Ã[\x80-\xbf¡-¿]|Ä[\x80-\x9f‘’ƒ]|Æ[°¡]|â€)")
_MOJIBAKE_TELLS = "ÃÄÆº»€"  # every such sequence holds one; they are looked for 15 times as quickly
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(body: bytes, content_type: str = "") -> tuple[str, list[str]]:
    """The text of the bytes and remarks on what had to be repaired.

    Raises:
        NotAnArticle: `encoding`, where no reading of the bytes gives words.
    """
    text, remarks = _decode(body, content_type)
    if any(sign in text for sign in _MOJIBAKE_TELLS) and _MOJIBAKE.search(text):
        repaired = ftfy.fix_encoding(text)
        if len(_MOJIBAKE.findall(repaired)) < len(_MOJIBAKE.findall(text)):
            text = repaired
            remarks.append("Chữ bị mã hoá UTF-8 hai lần, đã sửa lại.")
    text, name = legacy.repaired(text)
    if name:
        remarks.append(f"Chữ ở bảng mã phông cũ {name}, đã chuyển sang Unicode.")
    return text, remarks


def _decode(body: bytes, content_type: str) -> tuple[str, list[str]]:
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body.decode(name, errors="replace"), []
    if body[:200].count(0) > 20:
        return body.decode("utf-16-le" if body[1:2] == b"\0" else "utf-16-be", errors="replace"), []
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError:
        broken = body.decode("utf-8", errors="replace")
        if len(_THREE_BYTES.findall(broken)) > 5 * broken.count("\ufffd"):
            return broken, ["Một vài ký tự hỏng mã đã bị thay bằng dấu hỏi."]
    return _legacy(body, content_type)


def _legacy(body: bytes, content_type: str) -> tuple[str, list[str]]:
    names = [m.decode("ascii") for pair in _DECLARED.findall(body[:4096]) for m in pair if m]
    if header := _HEADER.search(content_type):
        names.insert(0, header[1])
    guess = from_bytes(body[:65536]).best()
    best, text, used = 0.6, "", ""
    for name in [*names, "windows-1258", guess.encoding if guess else "windows-1252", "windows-1252"]:
        try:
            tried = body.decode(name)
            tried.encode()  # "unicode_escape" gives halves of characters, which nothing after this can take
        except (LookupError, UnicodeError):
            continue
        if (share := _share_of_words(tried)) > best + 0.02:
            best, text, used = share, tried, name
    if not text:
        raise NotAnArticle("encoding", "Không đọc được bảng mã của trang: không cách giải mã nào cho ra chữ Việt.")
    return text, [f"Trang dùng bảng mã {used}."]


def _share_of_words(text: str) -> float:
    """How much of the text is Vietnamese, a font encoding converted."""
    sample = unicodedata.normalize("NFC", _TAG.sub(" ", legacy.repaired(text[:200_000])[0]))
    return syllable_share(sample) if marked_share(sample) > 0.4 else 0.0
