"""The five real articles are read without a fault: a rule once lost seven members of one, and no floor said so."""

from pathlib import Path

from pipeline.evaluate import evaluate


def test_nothing_of_the_real_articles_is_missed_or_invented(shared: Path) -> None:
    scores = evaluate(shared / "gold", sorted((shared / "seeds").glob("*.txt")))
    assert [found for article in scores for found in article.found]
    assert [
        (article.file, *fault) for article in scores for fault in article.missed + article.spurious + article.wrong
    ] == []
