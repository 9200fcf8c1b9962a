"""A tree of letters finds what a list of phrases, the longest first, finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from nlp.text.alternatives import any_of

PHRASES = st.lists(st.text("ab -.", min_size=1, max_size=5), min_size=1)


@given(phrases=PHRASES, text=st.text("ab -.", max_size=30))
def test_finds_what_the_list_finds(phrases: list[str], text: str) -> None:
    listed = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    assert re.findall(any_of(phrases), text) == re.findall(listed, text)


def test_stands_for_one_part_of_a_pattern() -> None:
    assert re.fullmatch(rf"trường {any_of(['Đảng', 'Đoàn'])}!", "trường Đoàn!")


def test_the_longest_phrase_is_tried_first_and_shorter_ones_after_it() -> None:
    pattern = any_of(["hội nghị", "hội nghị tổng kết", "hội thi"])
    assert re.findall(pattern, "hội nghị tổng kết, hội nghị sơ kết") == ["hội nghị tổng kết", "hội nghị"]
    assert re.match(rf"{pattern} tổng", "hội nghị tổng kết")


def test_spaces_are_free_where_they_are_said_to_be() -> None:
    found = re.compile(any_of(["Bà Rịa-Vũng Tàu"], free_spacing=True))
    assert all(map(found.fullmatch, ["Bà Rịa-Vũng Tàu", "Bà  Rịa - Vũng Tàu", "Bà Rịa -Vũng   Tàu"]))
    assert not found.fullmatch("BàRịa-Vũng Tàu")
    assert not re.fullmatch(any_of(["Bà Rịa-Vũng Tàu"]), "Bà Rịa - Vũng Tàu")
