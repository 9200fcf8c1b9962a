"""The year in which a role of a cluster is held, in figures, words or by the year of the news: "năm tới"."""

import re

from nlp.records import Record
from nlp.text.number_words import count

_UNITS = ("một", "mốt", "hai", "ba", "tư", "bốn", "lăm", "sáu", "bảy", "tám", "chín")
_WORDS = rf"hai (?:nghìn|ngàn)(?: không trăm)? (?:mười|hai mươi|ba mươi)(?: (?:{'|'.join(_UNITS)}))?"
_THOUSANDS = re.compile(r".*(?:nghìn|ngàn|trăm) ")
_COUNTS = (*_UNITS, "nhăm", "mười", r"\d", "nhiều", "mấy", "vài")
UNCOUNTED = "".join(rf"(?<!{count} )" for count in _COUNTS)
"""Not right behind a number: "bảy năm sau"."""
_RELATIVE = rf"nay|tới|tiếp theo|kế tiếp|ngoái|{UNCOUNTED.replace(' )', ' năm )')}(?:sau|trước)"
YEAR = (  # "được giao đến hết năm 2026" says when it ends
    r"(?:(?<!đến )|(?<=[.;,] đến )|(?=năm \d{4} mới\b))(?<!hết )(?<!tới )(?<!trước )"
    r"(?<!ngày \d tháng \d )(?<!ngày \d tháng \d\d )(?<!ngày \d\d tháng \d )(?<!ngày \d\d tháng \d\d )"  # a day's
    rf"\b(?:(?<!bước )sang năm(?! (?:\d|mới))|(?<=trong )năm mới(?=,)|nhiệm kỳ mới"
    rf"|(?:năm(?: công tác| thi đua| mới)?|sang|nhiệm kỳ(?: năm)?) (?:\d{{4}}|{_RELATIVE}|{_WORDS})"
    r"|(?<=cụm trưởng )20\d\d|(?<=cụm phó )20\d\d"
    r"|từ (?:ngày |tháng )?(?:\d\d?[/.-])+\d{4})\b"
)
"""A year as it stands beside a role."""


_RANGE = re.compile(r"(\d{4})(?:\s?-\s?| đến (?:hết )?(?:năm )?)(\d{4})$")
_EACH = re.compile(r"\b\d{4}\b")
_MOST_YEARS = 4  # of one role, "Cụm trưởng 2016 - 2019"


def several(words: str) -> list[int]:
    """The years of "2015-2016", "năm 2017 đến năm 2018", "2016, 2019 và 2022"; none of a single one."""
    if told := _RANGE.search(words):
        first, last = int(told[1]), int(told[2])
        return list(range(first, last + 1)) if last - first < _MOST_YEARS else []
    years = [int(year) for year in _EACH.findall(words)]
    return years if len(years) > 1 else []


class Years(Record, frozen=True):
    """`base` is the year of a role that names none, `now` that of the news; at a `review` a role that passes on is the
    next year's, `late` in the year one that is handed over; in its `middle` who gives it on has held it this year."""

    base: int | None
    now: int | None
    review: bool
    late: bool
    middle: bool = False

    def turn(self) -> int | None:
        """The taker's year, where one hands a role to the other."""
        return self.base and self.base + (self.review or self.late)

    def of(self, words: str) -> int | None:
        """The year that words that fit `YEAR` name; `None` for no words."""
        word = _LEADING.sub("", words) if words != "sang năm" else words
        if word[-4:].isdecimal():
            return int(word[-4:])
        if thousands := _THOUSANDS.match(word):
            return 2000 + count(word[thousands.end() :])
        if not word or not self.now or not self.base:
            return None
        if word in {"trong năm", "mới"}:
            return self.base + (self.review and word == "mới")
        if word.endswith(("qua", "rồi")):
            return self.base if self.review or self.late else min(self.base, self.now - 1)
        back = {"nay": 0, "ngoái": 1, "trước": 1}
        return self.now - back[word] if word in back else self.following()

    def following(self) -> int | None:
        """ "Năm tới"."""
        return self.base + 1 if self.base and self.review else self.now and self.now + 1


_LEADING = re.compile(r"^(?:năm(?: công tác| thi đua| mới)?|sang|nhiệm kỳ(?: năm)?) ")
