"""The school an article is about."""

import re

from nlp.claims.standing import grammar
from nlp.reading import Reading
from nlp.registry import registry
from nlp.text.folding import fold_key

_OF_THE_PROVINCE = re.compile(r"\btrường (?:chính trị|đào tạo cán bộ) (?:của )?(?:tỉnh|thành phố)\b")
UNITS = (" tỉnh", " thành phố")
"""What "Trường Chính trị tỉnh" ends with, which is as good as a name."""
NAMESAKE = re.compile(r"(?:quốc gia|tư tưởng|chủ tịch|cộng sản|đại học|cao đẳng) $")
"""Words before the name of a province that make it none: "Học viện Chính trị quốc gia Hồ Chí Minh"."""


def own_school(reading: Reading) -> str | None:
    """The school an article is about: the one that its own site calls "Nhà trường" before it names any, or anybody
    "Trường Chính trị tỉnh"; the only one its title names, else the one whose site it is on."""
    told = next((school for school in reading.schools if school.start >= reading.body_start), None)
    at_home = "trường" in (reading.article.site_name or "").lower()
    implied = [school for school in reading.schools if school.implied]
    units = {school.school for school in implied if reading.folded.endswith(UNITS, school.start, school.end)}
    if told and told.implied and (at_home or units == {told.school}):
        return told.school
    head = {s.school for s in reading.schools if reading.block_at(s.start).kind == "title" and not s.implied}
    if len(head) == 1:
        return head.pop()
    if head:
        return reading.home if reading.home in head else None
    others = {school.school for school in implied}
    first = told and others == {told.school}  # not a school of many that is called "nhà trường" once
    return reading.home or (others.pop() if first else _only_province(reading))


def _only_province(reading: Reading) -> str | None:
    """ "Trường Chính trị tỉnh" where only one province is spoken of."""
    if reading.schools or not _OF_THE_PROVINCE.search(reading.folded):
        return None
    provinces, text = registry().provinces, reading.folded
    named = {
        provinces[fold_key(m[0])]
        for m in grammar().province.finditer(text)
        if not NAMESAKE.search(text, max(0, m.start() - 12), m.start())
    }
    return named.pop() if len(named) == 1 else None
