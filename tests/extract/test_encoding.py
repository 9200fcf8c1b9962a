"""Bytes in every encoding an old or careless site may send: the same words must come out."""

import unicodedata

import pytest

from crawler.page import Page
from extract import NotAnArticle, extract

TITLE = "Trường Chính trị tỉnh khai giảng lớp bồi dưỡng"
BODY = (
    "Sáng 12/3, Trường Chính trị tỉnh tổ chức lễ khai giảng lớp bồi dưỡng ngạch chuyên viên cho 60 "
    "học viên đến từ các sở, ngành và huyện; đồng chí Hiệu trưởng nhấn mạnh yêu cầu nêu cao tinh "
    "thần tự học, tự rèn luyện của mỗi học viên."
)
HTML = (
    f'<html><head><meta charset="%s"></head><body><h1>{TITLE}</h1>'
    f"<p>{BODY}</p><p>{BODY} Lớp học kéo dài hai tháng.</p></body></html>"
)

# The same two sentences as an ABC font and a VNI font store them, read as windows-1252.
TCVN3 = (
    "Tr­êng ChÝnh trÞ tØnh khai gi¶ng líp båi d­ìng",
    "S¸ng 12/3, Tr­êng ChÝnh trÞ tØnh tæ chøc lÔ khai gi¶ng líp båi d­ìng ng¹ch chuyªn viªn cho 60 "
    "häc viªn ®Õn tõ c¸c së, ngµnh vµ huyÖn; ®ång chÝ HiÖu tr­ëng nhÊn m¹nh yªu cÇu nªu cao tinh "
    "thÇn tù häc, tù rÌn luyÖn cña mçi häc viªn.",
)
VNI = (
    "Tröôøng Chính trò tænh khai giaûng lôùp boài döôõng",
    "Saùng 12/3, Tröôøng Chính trò tænh toå chöùc leã khai giaûng lôùp boài döôõng ngaïch chuyeân "
    "vieân cho 60 hoïc vieân ñeán töø caùc sôû, ngaønh vaø huyeän; ñoàng chí Hieäu tröôûng nhaán "
    "maïnh yeâu caàu neâu cao tinh thaàn töï hoïc, töï reøn luyeän cuûa moãi hoïc vieân.",
)


def cp1258(text: str) -> bytes:
    """As editors of windows-1258 stored it: letters the code page has, tones as characters of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        out.append(base + "".join(c for c in parts if c in tones))
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ((HTML % "utf-8").encode(), "text/html; charset=iso-8859-1"),
        ((HTML % "windows-1252").encode(), ""),
        ((HTML % "utf-8").encode("utf-8-sig"), ""),
        ((HTML % "utf-16").encode("utf-16"), ""),
        ((HTML % "utf-16").encode("utf-16-le"), ""),
        (unicodedata.normalize("NFD", HTML % "utf-8").encode(), ""),
        (cp1258(HTML % "windows-1258"), ""),
        (cp1258(HTML % "utf-8"), "text/html; charset=utf-8"),
        ((HTML % "utf-8").encode().decode("latin-1").encode(), ""),
    ],
    ids=["wrong header", "wrong meta", "bom", "utf-16", "utf-16 bare", "nfd", "1258", "1258 undeclared", "utf-8 twice"],
)
def test_words_come_out_right(body: bytes, content_type: str) -> None:
    article = extract(Page(body=body, headers={"content-type": content_type}))
    assert article.title == TITLE
    assert article.text.split("\n")[0] == BODY
    assert unicodedata.is_normalized("NFC", article.text)


@pytest.mark.parametrize(("font", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_font_encodings_are_converted_and_noted(font: tuple[str, str], name: str, encoding: str) -> None:
    title, body = font
    html = f'<html><body class="Ãnh"><h1>{title}</h1><p>{body}</p><p>{body}</p></body></html>'
    article = extract(Page(body=html.encode(encoding)))
    assert (article.title, article.text.split("\n")[0]) == (TITLE, BODY)
    assert any(name in remark for remark in article.remarks)


def test_a_stray_byte_costs_one_character() -> None:
    body = (HTML % "utf-8").encode().replace("sở, ".encode(), b"s\xff, ")
    article = extract(Page(body=body))
    assert article.title == TITLE
    assert article.remarks


def test_what_cannot_be_decoded_is_refused_with_a_reason() -> None:
    words = " ".join("x¸®µ¶y" for _ in range(200))
    with pytest.raises(NotAnArticle) as refusal:
        extract(Page(body=f"<html><p>{words}</p></html>".encode()))
    assert refusal.value.reason == "encoding"


def test_a_declared_charset_that_is_none_of_the_web_ends_in_a_reason() -> None:
    body = (HTML % "unicode_escape").encode("unicode_escape").replace(b"</h1>", b"\xff \\ud800</h1>")
    with pytest.raises(NotAnArticle) as refusal:
        extract(Page(body=body))
    assert refusal.value.reason == "encoding"
