"""What two do together: "A khai mạc và cùng B điều hành", "A thắng B", "Cùng chủ trì với A là B và C"."""

from msgspec.structs import replace

from nlp.participants.cues import ATTENDS, NO_DOINGS, Act, Gap, doings
from nlp.participants.runs import Run
from nlp.text.tokens import Token

_WINS = {("thắng",), ("đánh", "bại"), ("vượt", "qua")}


def together(tokens: list[Token], gaps: list[Gap], runs: list[Run], found: list[Act]) -> list[Act]:
    """Give what two do together to both: "A khai mạc và cùng B điều hành", "A cùng ngồi bàn chủ tọa với B"."""
    if len(runs) < 2:
        return found
    does = {act.person: act.doings for act in found}
    for index, between in enumerate(gaps[1:-1]):
        words = [token.low for token in tokens[between.start : between.end]]
        first, second = runs[index].people[-1][0], runs[index + 1].people[0][0]
        listed = not between.cues and "cùng" in words[:2]  # "A, cùng hai Cụm phó là B và C chủ trì"
        hosted = "cùng" in words and words[-4:] == ["với", "chủ", "nhà", "là"]
        if _shares(tokens, gaps[index], words) and not between.cues:
            shared = doings(gaps[index].cues[-1:])
            for person in [first, *(person for person, _ in runs[index + 1].people)]:
                does[person] = does.get(person, NO_DOINGS) - ATTENDS | shared
        if tuple(words) in _WINS:  # "A thắng B 2-1 để giành giải Nhất"
            does[first], does[second] = does.get(second, NO_DOINGS) | ATTENDS, ATTENDS
        elif (listed or hosted or words[-1:] == ["cùng"]) and second in does:
            does[first] = does.get(first, NO_DOINGS) | (does[second] - {"honoured"})
        elif words[-1:] == ["với"] and "cùng" in words and first in does:
            does[second] = does.get(second, NO_DOINGS) | (does[first] - {"attendee"})
        elif words[-1:] == ["cùng"] and [cue.word for cue in between.cues] == ["chair"]:  # "A chủ trì hội nghị cùng B"
            does |= {person: does.get(person, NO_DOINGS) | {"chair"} for person, _ in runs[index + 1].people}
    known = {act.person: act for act in found}
    return [
        replace(known[person], doings=does[person])
        if person in known
        else Act(person, does[person], "participants/together", None)
        for person in sorted(does, key=lambda person: person.start)
    ]


def _shares(tokens: list[Token], before: Gap, between: list[str]) -> bool:
    """ "Cùng chủ trì hội nghị với A là B và C": what stands before both is what all do."""
    words = [token.low for token in tokens[before.start : before.end]]
    return (
        bool(before.cues and {"là", "có"} & set(between[:3]))
        and words[-1:] in (["với"], ["cùng"])
        and bool({"cùng", "đồng", "ngồi"} & set(words[:2]))
    )
