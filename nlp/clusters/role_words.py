"""The words of clusters' roles."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from nlp.clusters.years import UNCOUNTED, YEAR
from nlp.data import lists
from nlp.records import Record, Stretch
from nlp.registry import registry
from nlp.text.number_words import count as number
from nlp.text.searches import TextSearch
from nlp.text.spans import last_before, within

_TASK = "phụ trách|chuyên trách|lo|theo dõi|chịu trách nhiệm"  # of one of two deputies
_DAY = r"(?:(?:sáng|chiều|tối|trong|hai|ngày|từ|đến|và|tháng|năm|\d[\d/.-]*),? )+"
# "Trưởng Cụm thi đua, Hiệu trưởng Trường X": one person's two posts.
_HEAD = r"[,-]\s(?:bí thư đảng ủy,\s)?(?:phó\s)?(?:hiệu trưởng|giám đốc)\b"


class Patterns(Record, frozen=True):
    """A role word, what may stand between it and its school on either side, and how it passes on."""

    role: TextSearch
    again: TextSearch
    loose: TextSearch
    school_first: re.Pattern[str]
    takes: re.Pattern[str]
    has: re.Pattern[str]
    post: re.Pattern[str]
    not_taken: re.Pattern[str]
    role_first: re.Pattern[str]
    heading: re.Pattern[str]
    hand_over: re.Pattern[str]
    giver: re.Pattern[str]
    taker: re.Pattern[str]
    region: re.Pattern[str]


def _any(phrases: list[str]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """Of `cluster_roles.yml`."""
    words = {name: _any(phrases) for name, phrases in lists("cluster_roles.yml").items()}
    behind = "|".join(rf"(?<=\b{re.escape(word)} )" for word in lists("cluster_roles.yml")["short_after"])
    ahead = rf"(?: còn lại| kia)?(?=\s*(?:[.,;:)-]|$)|\s(?:{words['short_before']}|năm|thay|và)\b)"
    has = rf"{words['takes']}|{words['posts']}"
    between = rf"{words['school_first']}|(?:(?:cùng|đều) )?(?:{has})"
    regions = _any(list(registry().regions))
    return Patterns(
        role=TextSearch(
            rf"(?:(?P<deputy>{words['deputy']})|(?P<lead>{words['lead']}))\b(?:\sthi đua)?(?:\sthường trực)?"
            r"(?:\s(?:thứ (?:nhất|hai|ba|1|2|3)|còn lại|kia|0?[1-3](?=\s?[:(-])))?"
            rf"(?:\s(?:(?P<new>{words['new']})|(?P<old>{words['old']})|(?:{words['present']}))\b)?"
        ),
        again=TextSearch(
            rf"\b(?P<both>hai )?(?:{words['posts']}) (?:{words['these']})\b"
            rf"|(?:(?<=bàn giao )|(?<=chuyển giao ))(?P<handed>{words['posts']})(?= (?:cho|sang|lại)\b)"
            rf"|(?<=nay )(?:{words['posts']})(?= (?:được|thuộc)\b)"
            r"|\b(?P<instead>thay vào đó)\b"
            rf"|\b(?:trúng cử|đắc cử|được (?:{words['chosen']}))(?:(?= là\b)|(?P<chosen>)(?=[.;]| thay(?: thế)?\b))"
            rf"|\b(?P<choose>{words['chosen']})(?= (?:trường|học viện cán bộ) [^.;,]{{5,60}}(?:[.;]|$))"
            rf"|\b(?:đơn vị|trường|người) (?:(?P<next>{words['successors']})|(?P<last>tiền nhiệm))\b"
            r"|(?<=[.;] )(?P<then>kế vị|kế nhiệm|kế tục|thay thế|tiếp quản)(?= (?:sẽ )?là\b)"
            r"|\bbên (?:(?P<takes>nhận)|(?P<gives>giao))(?= là\b|:)"
            r"|\bngười (?:sẽ )?(?P<heir>thay(?: thế)?|kế nhiệm|tiếp bước|tiếp quản)"
            r" (?!đồng chí|ông|bà)[^.,;:()]{3,40}?(?= là\b)"
        ),
        loose=TextSearch(
            rf"\b(?P<figure>{words['figures']})\b"
            rf"|\b(?P<flag>{words['flags']})\b(?: (?:của )?cụm(?! trưởng)(?: thi đua)?\b)?"
            r"(?! (?:của )?(?:đơn vị )?cụm trưởng)"
            r"|(?:(?<=trao )|(?<=nhận )|(?<=giao ))(?P<banner>cờ)(?= (?:cho|từ|sang|lại cho)\b)"
            r"|(?P<helper>\b(?:giúp việc|cánh tay|trợ thủ)(?: phải| đắc lực)?[\"”]?"
            r"|(?:(?<=[.;,:\n] )|(?<=\n)|(?<=là )|(?<=làm ))(?:cấp )?phó"
            r"(?= (?:cho|của) (?!ban|đoàn|tổ|nhóm|hội)[^.,;:]{3,40} là ))"
            r"(?: (?:cho|của) [^.,;:()]{3,30}?)?(?= (?:(?:sẽ|vẫn|tiếp tục) )?(?:là|gồm|có)\b)"
            rf"|(?:{behind}|(?<=[.;,:] )(?=phó (?:còn lại|kia)\b|\w+(?: thứ \w+)? (?:là|gồm|do)\b)"
            r"|(?<=[:;,] )(?=\w+ [-:])|(?<=\()(?=\w+\)))"
            rf"(?:(?P<deputy>(?:cấp )?phó)|(?P<lead>trưởng)){ahead}"
            r"|\bdưới (?:sự|bàn tay|tay) (?:điều hành|dẫn dắt|chèo lái|cầm lái)"
            r"(?= của [^.;:()]{5,60}, (?:các trường trong )?cụm\b)"
            r"|\b(?P<runs>điều hành|dẫn dắt|chèo lái|cầm lái)(?=\s*(?:[.,;)]|$)|\s(?:(?:trong |từ )?năm|với|cùng)\b)"
        ),
        school_first=re.compile(
            r"\)?(?:\s*\((?:tỉnh |thành phố |tp\.? ?)?[^(),.;]{2,25}(?:\s-|,))?[\s,(:|-]*"
            rf"(?:\b(?:{between}|{YEAR})\b[\s,]*)*"
        ),
        takes=re.compile(
            rf"\)?:?(?P<said>[^.;:()\n]{{1,150}}?)\b(?:(?:{has})\b(?: của)?"
            rf"|(?:{words['posts']}|việc)\b[\"”]?(?: mới| lớn)?:)"
            rf"(?:\s(?:{between}|{YEAR}))*[\s,]*"
        ),
        has=re.compile(rf"\b(?:{has}|công việc|trở thành)\s(?:(?:một|đơn vị|trường|{YEAR})\s)*$"),
        post=re.compile(rf"\b(?:nhiệm kỳ|{words['posts']})\s(?:đơn vị\s)?$"),
        not_taken=re.compile(rf"(?<!vinh )(?<!phiếu )\b(?:{words['not_taken']})\b(?! (?:giao|kinh nghiệm)\b)"),
        role_first=re.compile(
            r"[\"”]?(?:\s(?:của|trong) cụm(?: thi đua)?)?"
            rf"(?:\s(?:\((?=[^()]*\)\s?[-:])(?:{_TASK}) [^():]{{3,60}}\)|(?:{_TASK}) [^,.;:()-]{{3,40}}(?=\s*[-:(])))?"
            rf"(?:\s*(?:(?:trong|cho|của|từ) )?{YEAR}(?:, (?:theo|như) [^,;:()]{{3,80}},)?"
            r"|\s(?:trong |suốt )?(?:một )?năm (?:vừa )?qua)?"
            r"(?:\s(?:(?:của|trong) )?cụm(?: thi đua)?\b"
            r"(?:(?: [^\s,.;:()]+){1,12}?(?= (?:là|gồm|do|thuộc về|sẽ|được|chuyển|giao|trao)\b))?"
            r"| (?:của )?khu vực)?\s*,?\s*"
            rf"(?:(?:\s[^\s.,;:()|-]+){{1,4}}?:?\s(?=(?:(?:{words['role_first_after']}) )*(?:là|(?:bao )?gồm)\s))?"
            r"(?:(?:theo thứ tự|lần lượt|như sau|cụ thể|đó),?\s*(?=[:(-]|là|gồm))?"
            rf"(?P<link>[:(|-]|\b(?:(?:{words['role_first_after']}) )*(?:{words['role_first']})\b|{_HEAD})?"
            r"[\s:]*"
            rf"(?:(?<=,\s)(?:(?:trong )?(?:năm qua|thời gian qua|{YEAR}),?\s|{_DAY}))?"
            r"(?:[^,;:()]{3,50}?(?:\s?[,-]\s(?:tỉnh ủy viên|thành ủy viên|bí thư|ủy viên)[^,;:()-]{0,40})*"
            r"(?:\s?[,-]\s(?:là\s)?(?:phó\s)?(?:hiệu trưởng|giám đốc)\s(?:phụ trách\s)?"
            r"|\s\((?:(?:phó\s)?(?:hiệu trưởng|giám đốc)\s)?|,\s))?"
            rf"(?:\b(?:{words['their']}|0?[23])\s)*(?:[\"“][^\"”]{{2,20}}[\"”] )?(?:(?:trường|đơn vị) ?:? ?)?"
            r"(?:chủ nhà |bạn )?(?:chính trị )?(?:các )?(?:tỉnh, )?(?:tỉnh:? |thành phố |tp\.? )?"
        ),
        heading=re.compile(
            r"(?:^|[;:,]\s|\bvà\s)(?:từ\s)?"
            r"(?:(?:sau|trong|khi|lúc|suốt|qua|kết thúc|phát huy|hoàn thành|thực hiện)\s"
            r"(?:[^.,;:()]{1,40}\s(?<!của ))?)?"
            rf"(?:\b(?:(?:{has}) của|{between}|trên|trong|với|tư cách|người đứng đầu|thủ trưởng|hiệu trưởng)\b\s)*$"
        ),
        hand_over=re.compile(
            rf"(?<!đại diện )(?<!thay mặt )(?<!ghi )(?<!đảm )(?<!công )(?<!giúp việc )(?<!nhiệm vụ được )"
            rf"\b(?:{words['hand_over']}|{UNCOUNTED}năm sau)\b"
        ),
        giver=re.compile(rf"\b(?:{words['giver']})\b"),
        taker=re.compile(rf"\b(?:{words['taker']})\b"),
        region=re.compile(rf"\s*khu vực (?:miền )?(?:{regions})"),
    )


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
_BEFORE_ROLE = re.compile(
    r"(?:\b(?P<many>các|(?<!lâm )đồng|hai|ba|bốn|0?[234])\s)?(?:\b(?:đơn vị|trường|đồng chí)\s)?(?:\b(?P<new>tân)\s)?$"
)
_SEVERAL = {"các", "đồng"}
_NEAR, _FAR = 400, 300  # characters from a loose word to the cluster it is said of, and to the role meant by it
_FARTHER = 1_500  # and from one that passes on
_IT_IS_RUN_BY = re.compile(r"\bcụm\b[^.;:]{0,40}\bdo\s[^.;:]{5,60}$")  # "Cụm năm nay do Trường A điều hành"
_SMALLER = re.compile(r"\b(?:tổ|đoàn|nhóm|ban(?! (?:điều hành|thường trực|lãnh đạo))|khối|đội|hội đồng|lớp)\b[^.;]*$")


def role_words(folded: str) -> list[RoleWord]:
    """Every role word of a folded text, in order, with "đơn vị" and the number before it."""
    found = []
    for match in patterns().role.finditer(folded):
        word = _word(folded, match, lead=bool(match["lead"]))
        found.append(replace(word, turn=1 if match["new"] else -1 if match["old"] else word.turn))
    for match in patterns().loose.finditer(folded):
        spoken_of = "cụm" in folded[max(0, match.start() - _NEAR) : match.end() + _NEAR // 4]
        if match["runs"]:
            spoken_of = bool(_IT_IS_RUN_BY.search(folded, max(0, match.start() - 120), match.start()))
        owned = match["figure"] and folded.startswith(" cụm", match.end())
        if spoken_of and (owned or not _SMALLER.search(folded, max(0, match.start() - 140), match.start())):
            lead = not match["deputy"] and not match["helper"]
            if match["helper"] and _DEPUTY_HELPS.search(folded, max(0, match.start() - 160), match.start()):
                continue
            if match["helper"]:  # "Giúp việc cho Cụm trưởng là A và B"
                found = [word for word in found if not match.start() < word.start < match.end()]
            found.append(
                replace(_word(folded, match, lead=lead), loose=True, flag=bool(match["flag"] or match["banner"]))
            )
    found.sort()
    return sorted([*found, *_said_again(folded, found)]) if found else []


_DEPUTY_HELPS = re.compile(r"\b(?:cụm phó|phó cụm)\b[^.;()]*,\s$")  # "Cụm phó, giúp việc cho Cụm trưởng là Trường A"
_ELECTION = re.compile(r"\b(?:bầu|chọn|suy tôn|bỏ phiếu|giới thiệu)\b[^.;]*$")
_DEAL = re.compile(r"\b(?:bàn|chuyển) giao\b[^.;]*$|\bbên giao$")  # "Bên giao: Trường A. Bên nhận: Trường B"
_TAKING = ("kế nhiệm ", "tiếp nhận ", "tiếp quản ", "đảm nhận ", "đảm nhiệm ")
_PASSING = ("bàn giao ", "chuyển giao ", "trao lại ", "giao lại ", "nhường lại ")
_APART = re.compile(r"[.;\n]\s?")


def _said_again(folded: str, found: list[RoleWord]) -> Iterator[RoleWord]:
    """ "... làm Cụm trưởng. Sang năm, nhiệm vụ này ...": the role told of in the clause before."""
    told, leads = list(found), [word for word in found if word.lead and not word.loose]
    for match in patterns().again.finditer(folded, found[0].end, found[-1].end + _FARTHER):
        # "... làm Cụm trưởng. [A paragraph on.] Trường đã bàn giao trọng trách này cho Trường X": who leads hands on
        start, end = match.span()
        passed = folded.endswith(_PASSING, 0, start)
        last = last_before(leads if passed else told, start)
        most = 1 + folded.endswith(_TAKING, 0, start)
        near = last and start - last.end < _FAR and sum(1 for _ in _APART.finditer(folded, last.end, start)) <= most
        chosen = match["chosen"] is not None or match["choose"]
        needs = _ELECTION if chosen else _DEAL if match["takes"] or match["gives"] else None
        elected = not needs or (last and needs.search(folded, max(0, last.start - 40), last.start + len("bên giao")))
        if not last or not elected or not (passed or near):
            continue
        if match["both"]:  # "hai vị trí ấy lần lượt thuộc về A và B"
            middle = folded.rindex(" ", start, end)
            again = [RoleWord(start, middle, True, 1, loose=True), RoleWord(middle + 1, end, False, 1, loose=True)]
        else:
            follows = (
                match["next"] or match["heir"] or match["last"] or match["takes"] or match["gives"]
            )  # "đơn vị nhận nhiệm vụ" is the new lead
            lead = last.lead or bool(follows and any(word.lead for word in within(told, last.end - _FAR, last.end)))
            new = (
                chosen
                or match["next"]
                or match["then"]
                or match["takes"]
                or match["heir"]
                or match["instead"]
                or match["handed"]
            )
            turn = 1 if new else -1 if match["last"] or match["gives"] else 0
            again = [RoleWord(start, end, lead, 1, loose=True, turn=turn)]
        yield from again
        told = sorted([*told, *again])


def _word(folded: str, match: re.Match[str], *, lead: bool) -> RoleWord:
    before = _BEFORE_ROLE.search(folded, max(0, match.start() - 20), match.start())
    many = before["many"] if before else None
    count = ANY if many in _SEVERAL else number(many) if many else 1
    return RoleWord(
        before.start() if before else match.start(), match.end(), lead, count, turn=1 if before and before["new"] else 0
    )
