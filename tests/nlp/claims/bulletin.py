"""Articles of a bulletin, which tell of any school."""

from extract.article import Article
from nlp import read
from nlp.facts import Facts

TODAY = "2024-12-20"
TITLE = "Giao ban các trường chính trị"

Standing = tuple[str, int, str]


def facts(words: str, published: str = TODAY, title: str = TITLE, site: str | None = None) -> Facts:
    return read(Article(text=words, title=title, published=published, site_name=site))


def told(words: str, title: str = TITLE, site: str | None = None) -> set[Standing]:
    return {(claim.school, claim.level, claim.status) for claim in facts(words, title=title, site=site).claims}


def counted(words: str) -> set[tuple[int, str, int]]:
    return {(total.level, total.status, total.count) for total in facts(words).totals}


def dated(words: str) -> set[tuple[str, int, str, str | None]]:
    return {(claim.school, claim.level, claim.status, claim.as_of) for claim in facts(words).claims}
