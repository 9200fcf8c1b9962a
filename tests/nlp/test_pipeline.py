"""One list of components, two ways in: bare, and as a spaCy `Language`."""

import shutil
from pathlib import Path

import pytest

import nlp
from extract.article import Article
from nlp import VERSION, doc_of, pipeline, read
from nlp.facts import Facts
from tests.conftest import ROOT

ARTICLE = Article(
    title="Hội nghị tổng kết",
    text="Ngày 9/11/2023, Trường Chính trị tỉnh Tiền Giang - Cụm trưởng Cụm thi đua số 9 tổ chức hội nghị.",
    published="2023-11-10",
)


def test_spacy_reads_the_same_facts() -> None:
    doc = doc_of(ARTICLE)
    assert doc._.facts == read(ARTICLE)


def test_spans_carry_what_was_read_and_render() -> None:
    doc = doc_of(ARTICLE)
    assert [(span.text, span.label_) for span in doc.spans["schools"]] == [
        ("Trường Chính trị tỉnh Tiền Giang", "tien-giang")
    ]
    from spacy import displacy

    assert "tien-giang" in displacy.render(doc, style="span", jupyter=False)


@pytest.mark.parametrize("text", ["a  b\n\tc", "11-QĐ/TW, K’ Mák_2 “x”", "(" * 50_000, "a" * 50_000, " "])
def test_tokens_lose_nothing_on_any_text(text: str) -> None:
    assert pipeline().make_doc(text).text == text


def test_plain_text_is_enough() -> None:
    doc = pipeline()("Trường Chính trị Tô Hiệu họp.")
    assert [span.label_ for span in doc.spans["schools"]] == ["hai-phong"]


def test_a_user_can_add_a_component() -> None:
    from spacy.language import Language
    from spacy.tokens import Doc

    @Language.component("count_schools")  # type: ignore[untyped-decorator]
    def count_schools(doc: Doc) -> Doc:
        doc.user_data["schools"] = len(doc._.reading.schools)
        return doc

    nlp = pipeline()
    nlp.add_pipe("count_schools", after="schools")
    try:
        assert nlp("Trường Chính trị Tô Hiệu họp.").user_data["schools"] == 1
    finally:
        nlp.remove_pipe("count_schools")


@pytest.mark.parametrize("text", ["", "\n", "   ", "."])
def test_nothing_in_nothing_out(text: str) -> None:
    assert read(Article(text=text)) == Facts()


@pytest.mark.parametrize("changed", ["components.py", "text/folding.py", "data/schools.yml"])
def test_every_rule_and_every_line_of_data_is_of_the_version(tmp_path: Path, changed: str) -> None:
    copy = tmp_path / "nlp"
    shutil.copytree(ROOT / "nlp", copy, ignore=shutil.ignore_patterns("__pycache__"))
    assert nlp._version(copy) == VERSION
    with (copy / changed).open("a", encoding="utf-8") as file:
        file.write("#\n")
    assert nlp._version(copy) != VERSION
