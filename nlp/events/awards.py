"""Ceremonies and decisions that recognise a school, told by what stands around their name."""

import re

_GIVES = ("buổi lễ ", "lễ ", "công bố", "trao ", "đón nhận ")
_AWARD = re.compile(
    r"(?:buổi )?lễ (?:công bố\b(?! (?:kết quả|điểm|chương trình|lịch))"
    r"|đón (?:nhận )?bằng\b|trao bằng\b(?! (?:khen|tốt nghiệp|cử nhân|thạc sĩ|cho học viên|lớp)))"
)
# "công bố Quyết định số 1640-QĐ/HVCTQG ngày 25/8/2025 của Giám đốc Học viện về việc công nhận Trường ... đạt chuẩn"
_DECISION = re.compile(
    r"(?P<act>(?:công bố|trao|đón nhận|công bố và trao|công bố, trao) quyết định)\b[^.;\n]{0,160}"
    r"\bcông nhận\b[^.;\n]{0,80}\bchuẩn mức\b"
)
_STAFF = re.compile(
    r"\b(?:bổ nhiệm|điều động|luân chuyển|nghỉ hưu|cán bộ|nhân sự|thành lập|sáp nhập|hợp nhất|khen thưởng)\b"
)


def awarded(folded: str, start: int, end: int) -> int | None:
    """The end of "lễ công bố" or "lễ trao bằng" where the text has just told of a recognition, and that it is not of
    staff."""
    if not folded.startswith(_GIVES, start):
        return None
    if decision := _DECISION.match(folded, start):
        return decision.end("act")
    match = _AWARD.match(folded, start)
    told = match and "công nhận" in folded[max(0, end - 1500) : end + 400]
    return max(match.end(), end) if match and told and not _STAFF.search(folded, end, end + 60) else None
