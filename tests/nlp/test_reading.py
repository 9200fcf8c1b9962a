"""Offsets are what every quote stands on."""

from extract.article import Article
from nlp.facts import Quote, Span
from nlp.reading import begin
from nlp.text.folding import fold, fold_key


def test_folding_keeps_every_offset() -> None:
    text = "TRƯỜNG CHÍNH TRỊ tỉnh Hoà Bình – “Ðề án”\u00a0Uỷ ban İstanbul quý I"
    assert len(fold(text)) == len(text)
    assert fold(text).startswith('trường chính trị tỉnh hòa bình - "đề án" ủy ban')
    assert fold(text).endswith("quý i")


def test_folding_leaves_closed_syllables_as_everyone_writes_them() -> None:
    assert fold("Đoàn khảo sát hoàn thành kế hoạch") == "đoàn khảo sát hoàn thành kế hoạch"
    assert fold("họat động tòan khóa") == fold("hoạt động toàn khoá") == "hoạt động toàn khóa"


def test_fold_key_closes_spaces_and_dashes() -> None:
    assert fold_key("Bà Rịa – Vũng Tàu") == fold_key("BÀ RỊA-VŨNG TÀU") == "bà rịa-vũng tàu"


def test_sentences_stay_within_blocks_and_titles_end_none() -> None:
    reading = begin(Article(title="Hội nghị", text="PGS-TS. Lò Văn A dự. Sau đó, NGND.KS. Y Bình phát biểu.\nHết"))
    assert [reading.text[s.start : s.end] for s in reading.sentences] == [
        "Hội nghị",
        "PGS-TS. Lò Văn A dự.",
        "Sau đó, NGND.KS. Y Bình phát biểu.",
        "Hết",
    ]


def test_cite_points_into_the_body_and_quotes_the_rest() -> None:
    article = Article(title="Tựa", text="Mở đầu\nThân bài", captions=["Ảnh chụp"])
    reading = begin(article)
    start = reading.text.index("Thân")
    caption = reading.text.index("Ảnh")
    cited = reading.cite((start, start + 8), (caption, caption + 3))
    assert cited["evidence"] == [Span(7, 15)]
    assert article.text[7:15] == "Thân bài"
    assert cited["quotes"] == [Quote("caption", "Ảnh")]


def test_a_page_without_full_stops_is_cut_at_spaces() -> None:
    text = "trường chính trị " * 1000
    reading = begin(Article(text=text))
    assert max(s.end - s.start for s in reading.sentences) <= 3000
    assert "".join(reading.text[s.start : s.end] for s in reading.sentences) == text
    assert all(reading.text[s.end - 1] == " " for s in reading.sentences)
    assert len(begin(Article(text="a" * 10_000)).sentences) == 4
