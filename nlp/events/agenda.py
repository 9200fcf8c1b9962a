"""The type of a conference whose name does not tell it: by what it hears, reviews or plans."""

import re

from nlp.dates.plans import is_of_a_plan
from nlp.events.drafts import Draft
from nlp.events.lexicon import sought
from nlp.events.mentions import mention_of
from nlp.facts import EventType
from nlp.reading import Reading
from nlp.text.spans import within

_W = sought("agenda")
_AWARDS: tuple[EventType, ...] = ("recognition", "closing", "opening", "commemoration")

# The first that is found: a review plans what is to come as well.
_AGENDAS: tuple[EventType, ...] = ("interim_review", "annual_review", "kickoff_conference")
_CONFERENCE = ("hội nghị", "họp", "cuộc họp", "phiên họp", "buổi họp", "gặp mặt", "buổi gặp mặt", "họp mặt")
_CEREMONIES = {"lễ", "buổi lễ"}
_AHEAD = 1200  # characters: the paragraphs that tell what was on the agenda


def type_by_agenda(reading: Reading, main: Draft) -> None:
    """ "Hội nghị Cụm ... Hội nghị đã nghe báo cáo sơ kết phong trào thi đua 6 tháng đầu năm" is an interim review."""
    met = reading.folded.startswith("họp", main.mention.start)
    bare = main.kind == "other" and (met or not main.mention.type)
    if bare and reading.folded.startswith(_CONFERENCE, main.mention.start):
        _type(reading, main)
    elif bare and reading.folded[main.mention.start : main.mention.end] in _CEREMONIES:
        told = list(_W.given.finditer(reading.folded, 0, main.mention.start))
        main.kind = next((kind for kind in _AWARDS if told and told[-1][kind]), main.kind)


def _type(reading: Reading, draft: Draft) -> None:
    """Give a draft the type of what the text after it says is done there."""
    for kind in _AGENDAS:
        pattern: re.Pattern[str] = getattr(_W, kind)
        for found in pattern.finditer(reading.folded, draft.mention.end, draft.mention.end + _AHEAD):
            (start, end), sentence = found.span(), reading.sentence_at(found.start())
            begins = sentence.start + len("hội nghị ") == start
            unlike = not begins and _W.not_yet.search(reading.folded, max(sentence.start, start - 60), start)
            clause = _W.clause.match(reading.folded, end, sentence.end)
            days = within(reading.event_days, end, clause.end() if clause else end)
            scheduled = any(not draft.same_time(day) for day in days)  # "thống nhất: Sơ kết vào 15/7; ..."
            scheduled = scheduled or is_of_a_plan(reading.folded, sentence.start)
            if sentence.block.is_text and not unlike and not scheduled:
                draft.kind = kind
                draft.mentions.append(mention_of(reading.folded, start, end, kind, sentence, occasion=False))
                return
