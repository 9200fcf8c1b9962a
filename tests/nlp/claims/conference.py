"""Articles of a lead, which says where and when, and one statement: the gold is known by construction."""

from extract.article import Article
from nlp import read

AT_HOME = "Ngày 22/11/2024, Trường Chính trị tỉnh Sơn La tổ chức Hội nghị viên chức, người lao động.\n"
MEETING = "Sáng 22/11/2024, Cụm thi đua các trường chính trị tổ chức Hội nghị tổng kết công tác thi đua năm 2024.\n"
TODAY = "2024-11-22"
A, B, C = (f"Trường Chính trị tỉnh {name}" for name in ("Nghệ An", "Đồng Tháp", "Tây Ninh"))

Told = set[tuple[str | int, int, str, str | None]]


def told(lead: str, words: str) -> Told:
    facts = read(Article(text=lead + words, title="Thi đua", published="2024-11-23T08:00:00+07:00"))
    claims: Told = {(claim.school, claim.level, claim.status, claim.as_of) for claim in facts.claims}
    return claims | {(total.count, total.level, total.status, total.as_of) for total in facts.totals}
