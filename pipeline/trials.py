"""What trying out a source showed, for people."""

from collections.abc import Iterator

import extract
from crawler.discover import Trial
from extract import NotAnArticle


def describe(trial: Trial) -> Iterator[str]:
    """Lines for a terminal: what was seen of the source, and one article as it would be read."""
    yield f"{trial.source.id} ({trial.source.platform}): {'; '.join(trial.remarks)}"
    if trial.article is None:
        return
    try:
        article = extract.extract(trial.article)
    except NotAnArticle as error:
        yield f"  {trial.article.url}: {error}"
        return
    yield f"  {trial.article.url}"
    authors = ", ".join(article.authors) or "không rõ tác giả"
    yield f"  {article.title} ({article.published or 'không rõ ngày'}; {authors})"
    yield f"  {article.text[:200]}…"
