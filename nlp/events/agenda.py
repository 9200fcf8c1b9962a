"""The type of a conference whose name does not tell it: by what it hears, reviews or plans."""

from nlp.events.drafts import Draft
from nlp.events.mentions import mention_of
from nlp.events.patterns import sought
from nlp.facts import EventType
from nlp.reading import Reading
from nlp.text.searches import Search

_W = sought("agenda")

_HALF_YEAR = r"(?:(?:6|06|sáu|9|09|chín) tháng|nửa (?:đầu )?năm|nửa chặng đường|quý (?:i|ii|iii|[123]))\b"
_WORK = r"(?:(?:kết quả )?(?:phong trào|công tác|hoạt động|thi đua|nhiệm vụ)|năm \d{4})\b"
_LOOKS_BACK = (
    r"(?:đánh giá|nhìn lại|kiểm điểm)"
    r"(?= (?:công tác|kết quả|hoạt động|phong trào|tình hình|việc|quá|chặng|năm|một|\d|nửa|sáu))"
)
_PLANS = r"(?:nhiệm vụ|phương hướng|kế hoạch)"
# The first that is found: a review plans what is to come as well.
_AGENDAS: tuple[tuple[EventType, Search], ...] = (
    ("interim_review", Search(rf"\bsơ kết(?= {_WORK}| {_HALF_YEAR})|\b{_LOOKS_BACK}(?=[^.;\n]{{0,60}}\b{_HALF_YEAR})")),
    (
        "annual_review",
        Search(
            rf"\bbáo cáo tổng kết\b|\btổng kết(?= {_WORK})|\bkhép lại(?= (?:một )?năm\b)"
            rf"|\b{_LOOKS_BACK}(?=[^.;\n]{{0,50}}\bnăm (?:\d{{4}}|qua\b))"
        ),
    ),
    (
        "kickoff_conference",
        Search(rf"\b(?:triển khai|thống nhất|bàn)(?=[^.;\n]{{0,30}}\b{_PLANS}\b[^.;\n]{{0,40}}\bnăm \d{{4}})"),
    ),
)
_CONFERENCE = ("hội nghị", "họp", "cuộc họp", "phiên họp", "buổi họp", "gặp mặt", "buổi gặp mặt", "họp mặt")
_AHEAD = 1200  # characters: the paragraphs that tell what was on the agenda


def type_by_agenda(reading: Reading, main: Draft) -> None:
    """ "Hội nghị Cụm ... Hội nghị đã nghe báo cáo sơ kết phong trào thi đua 6 tháng đầu năm" is an interim review."""
    met = reading.folded.startswith("họp", main.mention.start)
    bare = main.kind == "other" and (met or not main.mention.type)
    if bare and reading.folded.startswith(_CONFERENCE, main.mention.start):
        _type(reading, main)
    elif bare and reading.folded.startswith(_CEREMONY, main.mention.start):
        told = list(_W.given.finditer(reading.folded, 0, main.mention.start))
        main.kind = next((kind for kind in _AWARDS if told and told[-1][kind]), main.kind)


_CEREMONY = ("lễ ", "buổi lễ ")
_AWARDS: tuple[EventType, ...] = ("recognition", "closing", "opening")


def _type(reading: Reading, draft: Draft) -> bool:
    """Give a draft the type of what the text after it says is done there; whether there is one."""
    start = draft.mention.end
    for kind, pattern in _AGENDAS:
        for found in pattern.finditer(reading.folded, start, start + _AHEAD):
            sentence = reading.sentence_at(found.start())
            begins = sentence.start + len("hội nghị ") == found.start()
            begins = begins and not _W.later.search(reading.folded, found.end(), sentence.end)
            before = max(sentence.start, found.start() - 60)
            if sentence.block.is_text and (begins or not _W.not_yet.search(reading.folded, before, found.start())):
                draft.kind = kind
                draft.mentions.append(mention_of(*found.span(), kind, sentence, occasion=False))
                return True
    return False
