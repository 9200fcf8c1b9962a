"""`Search` finds what `re` finds, and tries it only where it can begin."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.text.literals import Literals
from nlp.text.searches import Ending, Search, TextSearch, heads, tails

PATTERNS = [
    r"\b(?:tại|ở) (?:tỉnh )?\w+",
    r"(?<!trao )(?<!\w)(?:hoãn|lùi|dời) (?:sang|đến)",
    r"(?:đã |vừa )?(?:được )?công nhận",
    r"^(?:buổi )?(?:sáng|chiều)(?=,)|\bcùng ngày\b",
    r"\d{1,2}/(?:55|64)\b|chỉ tiêu",
    r"c(?<!\wc)(?=ụm)(?:ụm thi đua|ụm)",
    r"(?:mức|giai đoạn) (?P<level>0?[12]|ii?)\b(?! năm)",
    r"đạt(?: \w+){0,3}? (?:chuẩn|mức)",
    r"[^,;]{0,9}công nhận",
    r"(?:\s*\([^()]*\))?,",
    r"x*(?:ab?)?[yz]+q?",
    "|".join(f"{a}{b} trường" for a in "abcdefgh" for b in "ijklmnop"),
]
WORDS = ["tại", "ở", "tỉnh", "trao", "hoãn", "lùi", "sang", "đã", "vừa", "được", "công nhận", "buổi", "sáng", "chiều"]
WORDS += ["cùng ngày", "53/55", "55/64", "chỉ tiêu", "cụm", "thi đua", "mức", "01", "ii", "năm", "đạt", "chuẩn", "(a)"]
WORDS += ["ai trường", "hp trường", "x", "ab", "y", "zq", ",", ";", "-", "\n", " "]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.lists(st.sampled_from(WORDS)).map("".join)

searching, in_texts, ending_in = cache(Search), cache(TextSearch), cache(Ending)


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=40, deadline=None)
@given(text=TEXTS, pos=st.integers(0, 20), length=st.integers(0, 90))
def test_the_same_matches_as_re(pattern: str, text: str, pos: int, length: int) -> None:
    for flags in (0, re.MULTILINE):
        plain, search = re.compile(pattern, flags), searching(pattern, flags)
        for window in ((text,), (text, pos), (text, pos, pos + length)):
            expected = [(match.span(), match.groups()) for match in plain.finditer(*window)]
            assert [(match.span(), match.groups()) for match in search.finditer(*window)] == expected
            first = search.search(*window)
            assert ((first.span(), first.groups()) if first else None) == next(iter(expected), None)
            here, there = search.match(*window), plain.match(*window)
            assert (here and (here.span(), here.groups())) == (there and (there.span(), there.groups()))


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3), pos=st.integers(0, 20), length=st.integers(0, 90))
def test_one_pass_for_many_patterns_finds_what_each_finds(texts: list[str], pos: int, length: int) -> None:
    patterns = [in_texts(pattern) for pattern in PATTERNS if searching(pattern).heads]
    for text in [*texts, texts[0]]:
        for search in patterns:
            for window in ((), (pos,), (pos, pos + length)):
                expected = [match.span() for match in search.regex.finditer(text, *window)]
                assert [match.span() for match in search.finditer(text, *window)] == expected
                first = search.search(text, *window)
                assert (first and first.span()) == next(iter(expected), None)


def test_literals_added_after_a_text_was_read_are_found_in_it() -> None:
    text = "họp giao ban cụm"
    assert Literals({"giao": 1}).find(text) == [(7, 1)]
    assert Literals({"giao": 2, "giao ban": 3, "ban cụm": 4}).find(text) == [(7, 2), (11, 3), (15, 4)]


@pytest.mark.parametrize(
    "pattern", [*PATTERNS, r"\b(?:sau|trước)(?: khi)?", r"(?<!mức )\b\d+(?: cuộc| buổi)?", r"đạt\s"]
)
@settings(max_examples=40, deadline=None)
@given(text=TEXTS, pos=st.integers(0, 20), length=st.integers(0, 90))
def test_the_same_endings_as_re(pattern: str, text: str, pos: int, length: int) -> None:
    plain, ending = re.compile(rf"(?:{pattern})\s*$"), ending_in(pattern)
    for window in ((text,), (text, pos), (text, pos, pos + length)):
        here, there = ending.search(*window), plain.search(*window)
        assert (here and (here.span(), here.groups())) == (there and (there.span(), there.groups()))


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        (r"\b(?:hoãn|lùi) lại", ["hoãn lại", "lùi lại"]),
        (r"(?:đã )?công nhận", ["công nhận", "đã công n"]),
        (r"(?<!a)[bc]d?", ["b", "c"]),
        (r"(?:mức|mức độ) 1", ["mức 1", "mức độ 1"]),
        (r"[1-3]/[ab]", ["1/a", "1/b", "2/a", "2/b", "3/a", "3/b"]),
        (r"\w+ trường", []),
        (r"[^,]{0,9}trường", []),
        (r"(?:a|)", []),
    ],
)
def test_heads_are_what_every_match_begins_with(pattern: str, begun: list[str]) -> None:
    assert heads(pattern) == begun


def test_tails_are_what_every_match_ends_with() -> None:
    assert tails(r"\b(?:sau|trước)(?: khi)?") == ["trước", "trước khi", "sau khi", "sau"]
    assert tails(r"trường \w+") == []


def test_what_could_never_be_found_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with"):
        TextSearch(r"\w+ trường")
    with pytest.raises(ValueError, match="spaces alone"):
        Ending(r"\w+ ")
