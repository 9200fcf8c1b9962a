"""Names of provinces that stand for their schools: "Lâm Đồng cũng vừa được công nhận; Gia Lai thì chưa"."""

import re
from collections.abc import Iterator

from nlp.claims.words import patterns
from nlp.reading import ITEM_MARK, Reading
from nlp.text.phrases import Hit
from nlp.text.spans import within

# What may stand between a comma, or the beginning of a clause, and a province that stands for its school.
_LINKS = (
    "và|(?:hồ sơ|trường hợp)(?: của)?|còn lại(?: là)?|cả|trong đó(?: có)?|(?:đơn vị )?chủ nhà|đại diện|lãnh đạo"
    "|chỉ còn|còn|riêng|với|trong khi(?: đó)?|nhưng|song|thậm chí"
    "|(?:kế đó|kế đến|tiếp theo|trước đó|thấp nhất|cao nhất|khá nhất|sau|tiếp đến)(?: là)?|là|tại|ở"
    "|(?:(?:hai|ba|bốn|năm|sáu|bảy|các|nơi) )?trường(?: (?:tại|ở|của))?"
    # "Năm 2023 Lào Cai được công nhận": when it is so, without a comma
    r"|(?:tính )?(?:đến|tới) lúc này|hiện tại|như vậy|theo đó|đặc biệt"
    r"|(?:(?:tính )?(?:đến|tới|từ|trong|vào) )?(?:(?:đầu|cuối|giữa|hết) )?(?:tháng \d{1,2}(?:[/-]| năm )|năm )\d{4}"
)
_BEFORE = (
    "là|thì|lượt|nay|hiện|lẫn|trong(?= (?:hai|ba|bốn|năm|sáu|các) )|gồm|như|chọn|có|thêm|sau|dù"
    "|nối bước|tiếp bước|theo chân|theo gương|noi gương|đi trước|kể|nhắc|nhất là|trừ|ngoài"
    "|(?:(?<=cùng )|(?<=đợt )|(?<=ngày )|(?<=lúc )|(?<=nhất trí )|(?<=tán thành )|(?<=đồng ý ))với"
    r"|(?<=công nhận )cho|(?<=bằng )cho|(?<=mức [12] )(?:cho|của)"
)
_HEAD = re.compile(rf"(?:(?:^(?:{ITEM_MARK} ?|\d{{1,2}} )?|[,:;()|])\s*|\b(?:{_BEFORE}) )(?:(?:{_LINKS}) )*$")
_WORDS = patterns("bare_names")
_LABEL = re.compile(rf"^\W{{0,3}}(?:{ITEM_MARK} )?(?:bên |tp\.? |tỉnh |thành phố )?$")  # "TP Cần Thơ: 44/55"
_HEAD_REACH = 40  # characters before a bare name in which its clause begins


def bare_names(reading: Reading, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Hit[str]]:
    """The names between two offsets of a clause, none within `taken`: at the head of a part of it, in a row with one,
    before a verb."""
    text = reading.folded
    last = start
    for name in within(reading.short_names, start, end):
        if any(left < name.end and name.start < right for left, right in taken):
            last = name.end
            continue
        head = text[max(last, name.start - _HEAD_REACH) : name.start]
        merged = _WORDS.merged.search(text, max(start, name.start - 80), name.start)
        stands = _HEAD.search(head) or (_WORDS.tail.match(text, name.end) and not _WORDS.of_place.search(head))
        stands = stands or (
            text[name.end : name.end + 2].lstrip()[:1] == ":" and _LABEL.search(text[start : name.start])
        )
        stands = stands or _WORDS.apposed.match(text, name.end)
        venue = _WORDS.venue.search(head) and text.startswith(",", name.end)  # "Sáng 4/12, tại Hà Nội, Hội đồng họp"
        aside = merged or venue or _WORDS.joined.search(head)
        if reading.text[name.start].isupper() and stands and not aside:
            last = name.end
            yield name
