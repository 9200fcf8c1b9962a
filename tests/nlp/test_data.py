"""The words of the rules: what is only compiled when it is needed can be compiled at all."""

import gc

import pytest

from extract.article import Article
from nlp.components import read
from nlp.data import Words


def test_every_pattern_can_be_compiled() -> None:
    read(Article(title="Hội nghị tổng kết", text="Trường Chính trị tỉnh Lào Cai được công nhận đạt chuẩn mức 1."))
    found = [words for words in gc.get_objects() if isinstance(words, Words)]
    assert sum(len(words.entries) for words in found) > 1000
    for words in found:
        for name in words.entries:
            assert getattr(words, name) is getattr(words, name)


def test_words_that_are_not_in_the_file_are_an_error() -> None:
    with pytest.raises(AttributeError, match="missing"):
        Words({"there": "words"}, str).missing  # noqa: B018
