"""The words around dates; `nlp/data/date_phrases.yml` says what each is for."""

import re

import msgspec

from nlp.data import load


class Phrases(msgspec.Struct, forbid_unknown_fields=True):
    """By the names that the file gives them."""

    day_before: set[str]
    day_before_in_words: re.Pattern[str]
    range_before: set[str]
    period_before: set[str]
    until: re.Pattern[str]
    no_day_after: re.Pattern[str]
    no_day_before: re.Pattern[str]
    no_month_before: set[str]
    names: set[str]
    counts: set[str]
    bracket_after: re.Pattern[str]
    several_before: re.Pattern[str]
    amounts: re.Pattern[str]
    ahead: re.Pattern[str]
    plans: re.Pattern[str]
    achieved: re.Pattern[str]
    today_after: set[str]
    held: tuple[str, ...]
    of_another: re.Pattern[str]
    issued: re.Pattern[str]
    looks_ahead: re.Pattern[str]
    aimed_at: re.Pattern[str]
    looks_back: re.Pattern[str]
    kicks_off: re.Pattern[str]
    reviews: re.Pattern[str]
    plan_of: re.Pattern[str]
    done: re.Pattern[str]
    past: re.Pattern[str]
    just_gone: re.Pattern[str]
    course_ends: re.Pattern[str]
    reviewed: re.Pattern[str]


PHRASES = load("date_phrases.yml", Phrases)
