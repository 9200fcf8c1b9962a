"""`thidua explain`: each fact with its words and its rule, on a terminal and as a page."""

from rich.console import Console

from extract.article import Article
from nlp import read
from pipeline.explain import explained, summary, to_html, to_terminal, words

ARTICLE = Article(
    title="Hội nghị <b>triển khai</b>",
    text="Ngày 28/2/2023, Trường Chính trị Tô Hiệu quán triệt Quy định số 11-QĐ/TW ngày 16/5/2021 của Ban Bí thư"
    " & <script>.",
    published="2023-03-01",
)


def test_every_fact_shows_its_words_and_its_rule() -> None:
    facts = read(ARTICLE)
    seen = {(kind.field, summary(fact)): words(ARTICLE, fact) for kind, fact in explained(facts)}
    assert seen["citations", "Quy định · 11-QĐ/TW · 2021-05-16 · Ban Bí thư"] == ["Quy định số 11-QĐ/TW"]
    assert seen["dates", "2023-02-28"] == ["28/2/2023"]
    assert all(fact.rule for _, fact in explained(facts))


def test_on_a_terminal() -> None:
    console = Console(width=160, record=True, force_terminal=True)
    with console.capture() as capture:
        console.print(to_terminal(ARTICLE, read(ARTICLE)))
    shown = capture.get()
    assert "citations/symbol" in shown
    assert "Lưu ý: Quy định 11-QĐ/TW được dẫn với ngày 2021-05-16" in shown
    assert "\x1b[36mQuy định số 11-QĐ/TW" in shown


def test_as_a_page_in_which_nothing_of_the_article_is_markup() -> None:
    page = to_html(ARTICLE, read(ARTICLE))
    assert "citations/symbol" in page
    assert "Văn bản" in page
    assert "<script>" not in page
    assert "<b>triển" not in page


def test_an_article_without_facts() -> None:
    assert "<h1></h1>" in to_html(Article(text=""), read(Article(text="")))
