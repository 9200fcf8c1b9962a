"""The words of clusters' roles."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from nlp.clusters.words import words_of
from nlp.data import Words
from nlp.records import Stretch
from nlp.registry import registry
from nlp.text.alternatives import any_of
from nlp.text.number_words import count as number
from nlp.text.spans import last_before, within


@lru_cache(maxsize=1)
def patterns() -> Words[str, re.Pattern[str]]:
    """A role word, what may stand between it and its school on either side, and how it passes on."""
    return words_of("role_words", regions=any_of(registry().regions))


class RoleWord(Stretch, frozen=True, order=True):
    """A role as written; `count` is the number of schools it is said of ("hai Cụm phó"), `ANY` where that is not told
    ("các Cụm phó"); `loose` where the words alone do not say that it is a cluster's ("làm trưởng"), `turn` is 1
    where it is said of the one who takes it over, -1 of the one before; `flag` for the flag that passes on with it."""

    lead: bool
    count: int
    loose: bool = False
    turn: int = 0
    flag: bool = False


ANY = 9
_SEVERAL = {"các", "những", "đồng"}
_NEAR, _FAR = 400, 300  # characters from a loose word to the cluster it is said of, and to the role meant by it
_LINK = 16  # characters: " là các đơn vị "
_FARTHER = 1_500  # and from one that passes on


def role_words(folded: str) -> list[RoleWord]:
    """Every role word of a folded text, in order, with "đơn vị" and the number before it."""
    found = []
    for match in patterns().role.finditer(folded):
        if patterns().helped.search(folded, max(0, match.start() - 120), folded.find(" ", match.end() + 1)):
            continue
        word = _word(folded, match, lead=bool(match["lead"]))
        turned = 1 if match["new"] else -1 if match["old"] else 0
        found.append(replace(word, turn=turned) if turned else word)
    for match in patterns().loose.finditer(folded):
        near = _FARTHER if match["flag"] else _NEAR
        spoken_of = "cụm" in folded[max(0, match.start() - near) : match.end() + _NEAR // 4]
        if match["runs"]:
            spoken_of = bool(patterns().it_is_run_by.search(folded, max(0, match.start() - 160), match.start()))
        owned = match["figure"] and folded.startswith(" cụm", match.end())
        told = [word for word in found if match.start() < word.start < match.end()] if match["helper"] else []
        if not spoken_of or (
            not owned and patterns().smaller.search(folded, max(0, match.start() - 220), match.start())
        ):
            found = [word for word in found if word not in told]  # "Tổ giúp việc Cụm trưởng gồm"
            continue
        if match["helper"]:  # "Giúp việc cho Cụm trưởng là A và B"
            if patterns().deputy_helps.search(folded, max(0, match.start() - 160), match.start()):
                continue
            if told and patterns().named.match(folded, told[-1].end, match.end()):
                if not any(match.end() < word.start < match.end() + _LINK for word in found):
                    found.append(RoleWord(match.end(), match.end(), False, 1, loose=True))
                continue  # "Hỗ trợ Cụm trưởng A là B và C", "... là hai Cụm phó B và C"
            found = [word for word in found if word not in told]
        lead, flag = not match["deputy"] and not match["helper"], bool(match["flag"] or match["banner"])
        found.append(replace(_word(folded, match, lead=lead), loose=True, flag=flag))
    found.sort()
    return sorted([*found, *_said_again(folded, found)]) if found else []


_YEAR = 30  # characters
_TAKING = ("kế nhiệm ", "tiếp nhận ", "tiếp quản ", "đảm nhận ", "đảm nhiệm ")
_SEATS = ("ghế", "chiếc ghế", "lá cờ", "cương vị")
_TURN_ONLY = {"yearly", "banner"}
_YEARLY = {*_TURN_ONLY, "receives"}
_CHOSEN = {"chosen", "choose"}
_SIDES = {"takes", "gives", "receives"}
_TURNS = {"last": -1, "gives": -1}  # any other name in the pattern is of who has it next
_PASSING = ("bàn giao ", "chuyển giao ", "trao lại ", "giao lại ", "nhường lại ")


def _said_again(folded: str, found: list[RoleWord]) -> Iterator[RoleWord]:
    """ "... làm Cụm trưởng. Sang năm, nhiệm vụ này ...": the role told of in the clause before."""
    told, leads = list(found), [word for word in found if word.lead and not word.loose]
    for match in patterns().again.finditer(folded, found[0].end, found[-1].end + _FARTHER):
        # "... làm Cụm trưởng. [A paragraph on.] Trường đã bàn giao trọng trách này cho Trường X": who leads hands on
        start, end = match.span()
        passed = folded.endswith(_PASSING, 0, start)
        last = last_before(leads if passed else told, start)
        most = 1 + folded.endswith(_TAKING, 0, start) + 2 * match[0].startswith(_SEATS)
        near = (
            last
            and start - last.end < _FAR
            and sum(1 for _ in patterns().apart.finditer(folded, last.end, start)) <= most
        )
        kind = match.lastgroup or ""
        needs = patterns().election if kind in _CHOSEN else patterns().deal if kind in _SIDES else None
        elected = not needs or (last and needs.search(folded, max(0, last.start - 40), last.start + len("bên giao")))
        # "Trường A giữ trọng trách Cụm trưởng ... [Two paragraphs on.] Sang năm 2022, trọng trách ấy thuộc về B"
        yearly = last and last.lead and patterns().of_a_year.search(folded, max(0, start - _YEAR), start)
        meant = elected and (passed or near or (yearly and last and start - last.end < _FARTHER))
        turn = kind in _YEARLY and _is_its_turn(folded, match, leads)
        if not last or not (turn or (meant and kind not in _TURN_ONLY)):
            continue
        if kind == "both":  # "hai vị trí ấy lần lượt thuộc về A và B", "các vị trí này ... là A, B và C"
            middle, others = folded.rindex(" ", start, end), 1 if match["both"] == "hai " else ANY
            again = [RoleWord(start, middle, True, 1, loose=True), RoleWord(middle + 1, end, False, others, loose=True)]
        else:  # "đơn vị nhận nhiệm vụ" is the new lead
            follows = kind in {"next", "heir", "last", *_SIDES} or patterns().back.search(folded, last.end, start)
            lead = bool(
                last.lead or turn or (follows and any(word.lead for word in within(told, last.end - _FAR, last.end)))
            )
            again = [RoleWord(start, end, lead, 1, loose=True, turn=0 if turn else _TURNS.get(kind, 1 if kind else 0))]
        yield from again
        told = sorted([*told, *again])


def _is_its_turn(folded: str, match: re.Match[str], leads: list[RoleWord]) -> bool:
    """ "Cụm trưởng mỗi năm một trường. [A paragraph on.] Năm 2016, Vĩnh Long mở đầu"."""
    start, last = folded.rfind("\n", 0, match.start()) + 1, last_before(leads, match.start())
    said = patterns().its_turn.search(folded[start : match.start()])
    here = said and last and (not said.start() or start <= last.start)
    return bool(here and last and match.start() - last.end < _FARTHER)


def _word(folded: str, match: re.Match[str], *, lead: bool) -> RoleWord:
    said = max(0, match.start() - 20), match.start()
    before = patterns().may_count.search(folded, *said) and patterns().before_role.search(folded, *said)
    many = before["many"] if before else None
    count = ANY if many in _SEVERAL else number(many) if many else 1
    return RoleWord(
        before.start() if before else match.start(), match.end(), lead, count, turn=1 if before and before["new"] else 0
    )
