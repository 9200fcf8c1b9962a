"""Articles on the site of a school, which calls itself "Nhà trường"."""

from extract.article import Article
from nlp import read
from nlp.facts import Claim

OWN = "Trường Chính trị Nguyễn Văn Linh tỉnh Hưng Yên"


def claims(text: str, title: str | None = None, site: str | None = OWN, published: str = "2024-12-20") -> list[Claim]:
    return read(Article(text=text, title=title, site_name=site, published=published)).claims


def told(text: str, title: str | None = None, site: str | None = OWN) -> set[tuple[str, int, str]]:
    return {(claim.school, claim.level, claim.status) for claim in claims(text, title, site)}


def totals(text: str) -> set[tuple[int, str, int]]:
    return {
        (total.level, total.status, total.count) for total in read(Article(text=text, published="2024-12-20")).totals
    }
