"""What holds for any text: offsets, valid dates, one reading however it is typed, and time that grows with it."""

import random
import re
import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.article import Article
from nlp.components import read
from nlp.facts import Facts
from pipeline.explain import explained, words

CORPUS = Path(__file__).parents[1] / "corpus/dev"
PIECES = [
    "Ngày 28/2",
    "Sáng 9-11",
    "trong 02 ngày 08, 09/11/2023",
    "từ ngày 3 đến 5/6",
    "(19/5/1890 - 19/5/2024)",
    "31/6",
    "6 tháng đầu năm",
    "quý II",
    "6 tháng cuối năm 2023",
    "từ tháng 3 đến tháng 5/2024",
    "ngày 14 - 11",
    "tháng 3 năm nay",
    "buổi chiều,",
    "hôm sau",
    "trước đó hai ngày,",
    "đêm 27,",
    "ngày thứ hai,",
    "giai đoạn 2015 - 2020",
    "trước tháng 9/2025",
    "hôm nay",
    "2-1",
    "60/64 chỉ tiêu",
    "Trường Chính trị tỉnh Hoà Bình",
    "Trường Chính trị các tỉnh Hà Giang, Cao Bằng",
    "Nhà trường",
    "Nguyễn Văn Cừ",
    "Cụm thi đua số 9",
    "Cụm trưởng",
    "Cụm thi đua các trường chính trị khu vực đồng bằng sông Hồng",
    "gồm 07 đơn vị:",
    "Quy định số 11-QĐ/TW",
    "Quyết định 12",
    "Kế hoạch này",
    "của Ban Bí thư",
    "15/QĐ-TCT",
    "về việc",
    "đồng chí TS. Lò Văn An, Bí thư Tỉnh uỷ;",
    "phát biểu",
    "chủ trì Hội nghị",
    "tổng kết",
    "được công nhận đạt chuẩn mức 1",
    "8 trường chưa đạt",
    "tự đánh giá đạt 100%",
    "“Dạy tốt, học tốt”",
    "(",
    ")",
    ",",
    ".",
    ";",
    ":",
    " - ",
    "\n",
    " ",
    "İ",
    "ﬁ",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=25).map(" ".join)
DAYS = st.none() | st.dates(date(2015, 1, 1), date(2026, 12, 31)).map(date.isoformat)
DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
EDTF = re.compile(rf"(?:\.\.|{DAY})/{DAY}|{DAY}")
RELAXED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@RELAXED
@given(TEXTS, TEXTS, DAYS)
def test_evidence_lies_in_the_text_and_dates_are_edtf(text: str, title: str, published: str | None) -> None:
    article = Article(title=nfc(title), text=nfc(text), published=published)
    facts = read(article)
    for kind, fact in explained(facts):
        assert fact.rule, kind
        assert all(0 <= span.start < span.end <= len(article.text) for span in fact.evidence), kind
        assert words(article, fact), kind
    values = [mention.value for mention in facts.dates]
    values += [value for event in facts.events for value in (event.start, event.end, event.covers) if value]
    values += [citation.date for citation in facts.citations if citation.date]
    for value in values:
        assert EDTF.fullmatch(value), value
        days = [date.fromisoformat(part) for part in value.split("/") if len(part) == 10]
        assert days == sorted(days)
    ids = [event.id for event in facts.events]
    assert len(ids) == len(set(ids))
    assert {event.parent for event in facts.events} <= {*ids, None}
    assert {person.event for person in facts.participants} <= {*ids, None}


def without_spelling(facts: Facts) -> object:
    return [
        (kind.field, [(span.start, span.end) for span in fact.evidence], fact.rule) for kind, fact in explained(facts)
    ]


@RELAXED
@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
def test_reading_does_not_depend_on_how_tones_dashes_and_spaces_are_typed(text: str) -> None:
    typed = text.replace("oà", "òa").replace("uỷ", "ủy").replace(" - ", " – ").replace("ngày ", "ngày\u00a0")
    first = read(Article(text=nfc(text), published="2023-11-20"))
    assert without_spelling(read(Article(text=nfc(typed), published="2023-11-20"))) == without_spelling(first)
    assert read(Article(text=nfc(unicodedata.normalize("NFD", text)), published="2023-11-20")) == first


HOSTILE = [
    "a",
    "A",
    "(",
    "“",
    "1,",
    "ngày 12/3/2020, ",
    "ngày 12/3 ",
    "1, 2, 3 và 4 ",
    "hôm nay ",
    "NGUYỄN VĂN AN ",
    "Hà Nội, ",
    "trường chính trị ",
    "Nhà trường ",
    "cụm thi đua ",
    "Quyết định số 12-QĐ/TU và ",
    "Quyết định này ",
    "Quyết định 12 ",
    "đồng chí Nguyễn Văn An, Bí thư; ",
    "Hội nghị tổng kết ",
    "đạt chuẩn mức 1, ",
    "8 trường ",
    ". ",
    "a\n",
    "ệ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        article = Article(text=piece * (length // len(piece)), published="2023-11-20")
        start = time.process_time()
        read(article)
        return time.process_time() - start

    seconds(1000)
    # Six times the text; the square would be 36 times. One good round of several: a collection of garbage, or a busy
    # machine, may make one ten times slower.
    assert any(seconds(24_000) < 18 * max(seconds(4_000), 0.02) for _ in range(6))


def test_an_article_scraped_as_one_paragraph_takes_no_longer() -> None:
    """Each role had read the whole paragraph for its year."""
    piece = "Năm 2024 do Trường Chính trị tỉnh Trà Vinh làm Cụm trưởng. "

    def seconds(length: int) -> float:
        start = time.process_time()
        read(Article(text=piece * (length // len(piece)), published="2023-11-20"))
        return time.process_time() - start

    seconds(1000)
    assert any(seconds(96_000) < 8 * seconds(24_000) for _ in range(3))


def test_no_order_of_the_sentences_of_articles_ends_a_reading() -> None:
    """Parts of two articles, with any day or none: two rules had cut a year out of "../2024" and out of an interval."""
    rng = random.Random(5)
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    for text in texts:
        parts = re.split(r"(?<=[.;,\n]) ?", text + rng.choice(texts))
        rng.shuffle(parts)
        kept = " ".join(part for part in parts if part and rng.random() < 0.6)
        read(Article(text=kept or "a", published=rng.choice([None, "2019-02-01", "2023-07-13", "2026-01-05"])))
