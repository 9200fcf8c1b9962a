"""What has been spoken of: the schools, levels and statements that a clause with words left out falls back on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.claim_judges import judge_of
from nlp.claim_own_school import NAMESAKE
from nlp.claim_plans import Plans
from nlp.claim_questions import Question, asked
from nlp.claim_rows import last_row
from nlp.claim_tokens import Lexer, Token, schools_within
from nlp.facts import Status
from nlp.folding import fold_key
from nlp.number_words import count as number
from nlp.phrases import Hit
from nlp.reading import Block, Reading, Sentence
from nlp.registry import registry
from nlp.schools import explicit
from nlp.spans import last_before, within
from nlp.standing import grammar

_BACK = 1000  # characters in which what was spoken of is looked for
_AT_PROVINCE = re.compile(r"(?:(?:tại|ở|còn|riêng|với) (?:tỉnh )?)?")
# "Bến Tre từng được nhắc ...": what is said of a province that heads a sentence
_TOLD_OF = re.compile(r" (?:từng|thì|cũng|khá|vẫn|hiện|đang|còn|lại|sớm|muộn|chưa|không|là nơi|là tỉnh|đã|vừa|mới)\b")
_CAPITAL = "ha-noi"  # where the Academy meets about every school
_RENEWED = re.compile(r" \(?mới\b(?! (?:đạt|có|được|hoàn|thực|đáp|chỉ|ở|cơ|dừng|qua))")  # "Trường mới", of the merger
# "Anh bạn ở Huế bảo trường anh đã xong 47/55"
_OF_A_FRIEND = re.compile(
    r"\b(?:anh|chị|bạn|thầy|cô|đồng nghiệp) (?:ở|bên|ngoài|trong) ([^\s,]+(?: [^\s,]+)?)"
    r"(?= (?:bảo|nói|kể|khoe|cho biết|báo)\b)"
)
_OURS = re.compile(r"\b(?:trường|đơn vị) (?:chúng tôi|chúng ta|ta|mình|tôi|ông|bà|anh|chị)\b")
_MERGED_WITH = re.compile(r"\b(?:hợp nhất|sáp nhập|nhập) (?:với|cùng) $")
_SPLIT = re.compile(r"(?:chia|tính|xét|phân)? ?theo (?:từng )?(?:khu vực|vùng|cụm)|trong đó|cụ thể")
_AFTER_MERGER = re.compile(r"\bsau (?:khi )?(?:hợp nhất|sáp nhập|sắp xếp)")
_THESE = re.compile(
    r"(?: trước đây| trước(?: khi)?(?: (?!này|trên|đều|cũng|cùng|đó)[^\s,;.]+){1,6}?| hiện| nay)?"
    r" (?:này|trên|nói trên|kể trên|đều|cũng|cùng|đó)\b"
)
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm")
_AMONG = re.compile(r" (đầu|sau|cuối)(?= (?:đã |được |đều |cùng )*(?:đạt|công nhận|nhận|hoàn thành|có)\b)")
_THOSE = re.compile(r" (?:này|nói trên|kể trên|nêu trên|vừa nêu|ấy|đó|trên(?! (?:cả|toàn|địa|khắp|đất|mọi|phạm)))\b")
_HEADING = 100  # characters of the longest heading
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\. ")


@dataclass
class Discourse:
    """What an elliptic clause falls back on: "Lâm Đồng cũng vừa được công nhận; Gia Lai thì chưa"."""

    own: str | None
    plans: Plans
    bare: Sequence[Hit[str]] = ()  # names of provinces, which may stand for their schools
    levels: int = 0  # how many the article speaks of
    only_level: int | None = None  # where the article speaks of one alone
    level_of_block: int | None = None
    level_of_sentence: int | None = None
    level_ahead: bool = False  # whether the sentence names a level anywhere
    recognised: int | None = None  # the lowest level of a recognition spoken of
    subjects: list[Token] = field(default_factory=list)
    topic: str | None = None
    spoken_of: list[str] = field(default_factory=list)  # the schools that the sentence names
    settled: bool = False  # whether a school named in the sentence does not change the topic
    place: str | None = None  # of which the block speaks: "Ở Hà Giang, ... Trường chưa được công nhận"
    status: Status | None = None  # of the statement before, in this block
    mood: Status | None = None  # of the statement before, in this sentence
    counted: tuple[Status, int] | None = None  # status and level of the last number of schools, in this block
    fact: tuple[Status, int] | None = None  # the same of the last school that has the standard
    stated: bool = False  # whether the sentence has stated something
    told_of: list[str] = field(default_factory=list)  # schools of which the block has told something
    question: Question | None = None  # that this block answers, or the next
    named_here: set[str] = field(default_factory=set)
    block: Block | None = None
    sentence: Sentence | None = None
    title_verdict: Status | None = None  # on whose word the title announces results
    verdict: Status | None = None  # on whose word those before this sentence found something
    unjudged: list[Sentence] = field(default_factory=list)  # in this block and the line over it, not asked for that yet

    def enter(self, lexer: Lexer, sentence: Sentence) -> None:
        """Begin a sentence: subjects do not reach over the edge of a block; what was spoken of last does."""
        reading = lexer.reading
        self._follow(reading, sentence)
        if self.block != sentence.block:
            self.block, self.subjects, self.status, self.fact = sentence.block, [], None, None
            self.told_of = []
            if not _SPLIT.match(reading.folded, sentence.start):
                self.counted = None
            self.level_of_block = self.place = None
            if self.question and self.question.end < sentence.block.start - 1:
                self.question = None
            elif self.question:
                self.level_of_block = self.question.level
            self.named_here = set(_named(reading, sentence.block.start, sentence.block.end, outright=True))
        if self.spoken_of and not self.stated:
            self.subjects = []  # another school has been named since
        self.level_of_sentence, self.mood, self.stated = None, None, False
        spoken_of = _named(reading, sentence.start, sentence.end)
        if at := _AT_PROVINCE.match(reading.folded, sentence.start):
            named = grammar().province.match(reading.folded, at.end())
            if named and (at[0].startswith(("tại", "ở")) or _TOLD_OF.match(reading.folded, named.end())):
                self.place = registry().provinces[fold_key(named[0])]
            elif at[0].startswith(("tại", "ở")):
                self.place = None
        own_block = self.own and (self.own in self.named_here or not self.named_here)
        self.topic = self.own if own_block else [self.topic, *self.spoken_of][-1]
        self.settled = bool(own_block)
        if not self.named_here and _is_heading(reading, sentence.block):
            self.topic = None  # "IV. Chưa đạt chuẩn mức 1": those below
        self.spoken_of = spoken_of
        if self.place and not spoken_of and self.place != _CAPITAL:
            self.topic, self.settled = self.place, True
        elif self.question and self.question.school and not self.named_here:
            self.topic, self.settled = self.question.school, True

    def _follow(self, reading: Reading, sentence: Sentence) -> None:
        if self.sentence and (self.block == sentence.block or reading.text[self.sentence.end - 1] == ":"):
            self.unjudged.append(self.sentence)
        else:
            self.verdict, self.unjudged = self.title_verdict, []
        self.sentence = sentence

    def judge(self, lexer: Lexer) -> Status | None:
        """On whose word the sentences before this one found something."""
        for sentence in self.unjudged:
            self.verdict = judge_of(lexer, sentence, self.verdict)
        self.unjudged = []
        return self.verdict

    def is_planned(self) -> bool:
        """Whether the sentence stands under plans, or lists some."""
        return self.sentence is not None and self.plans.hold(self.sentence)

    def note(self, status: Status, level: int, predicate: Token, subjects: list[Token]) -> None:
        """Remember what a sentence has stated."""
        self.stated = True
        self.status = self.mood = status
        self.told_of += [s.value for s in subjects if s.kind == "school"]
        if status == "recognised":
            self.recognised = min(level, self.recognised or level)
        if predicate.kind == "predicate" and any(s.kind == "count" for s in subjects):
            self.counted = status, level

    def hear(self, lexer: Lexer, question: Sentence) -> None:
        """Remember whom and what a question is about: the block that answers it goes on from there."""
        named = _named(lexer.reading, question.start, question.end)
        levels = within(lexer.levels, question.start, question.end)
        level = int(levels[-1].value) if levels else None
        self.question = asked(lexer.reading, question, named[-1] if named else None, level)

    def spoken_of_at(self, reading: Reading, at: int) -> str | None:
        """The school spoken of last before an offset; where the article's own is spoken of, that one."""
        if self.settled:
            return self.topic
        return [self.topic, *_named(reading, reading.sentence_at(at).start, at)][-1]

    def meant(self, reading: Reading, row: list[Token], token: Token) -> str | None:
        """Which school "trường", "Nhà trường", "trường chúng tôi" stands for."""
        sentence = reading.sentence_at(token.start)
        if token.value.startswith("trường thứ "):
            listed, place = self._row_before(reading, token.start), _ORDINALS.index(token.value.split()[-1])
            return listed[place] if place < len(listed) else None
        if token.value == "trường còn lại":
            others = set(self._names(reading, sentence.block.start, token.start)) - set(self.told_of)
            return others.pop() if len(others) == 1 else None
        topic = self.spoken_of_at(reading, token.start)
        named = [t for t in row if t.end <= token.start and t.kind in {"school", "employer"}]
        if named:
            topic = named[-1].value
        elif speaker := last_before(
            within(reading.people, max(sentence.start, token.start - _BACK), token.start), token.start
        ):
            person = next((p for p in reading.facts.participants if p.name == speaker.name), None)
            organisation = speaker.organisation or (person.organisation if person else None) or ""
            if len(schools := explicit(organisation)) == 1:
                topic = schools[0]
        elif at := _OF_A_FRIEND.search(reading.folded, sentence.start, token.start):
            topic = registry().provinces.get(fold_key(at[1]), topic)
        elif reading.home and _OURS.search(reading.folded, max(sentence.start, token.start - _BACK), token.end + 12):
            topic = reading.home
        elif token.value in registry().schools and self.own not in self.named_here:
            topic = token.value
        merger = registry().merger_of(topic) if topic and _RENEWED.match(reading.folded, token.end) else None
        return merger.successor if merger else _successor(reading, topic, self.own, sentence)

    def these(self, reading: Reading, row: list[Token], count: Token) -> list[str]:
        """The schools that "hai trường này", "cả hai trường đều", "các trường trên" stand for: those named last."""
        if count.kind == "count" and (place := _AMONG.match(reading.folded, count.end)):
            listed, many = self._row_before(reading, count.start), int(count.value)
            return (listed[:many] if place[1] == "đầu" else listed[-many:]) if many < len(listed) else []
        if count.value.startswith("cả "):  # "Cả hai cùng nhận quyết định"
            many = number(count.value.split()[1])
            latest = self._row_before(reading, count.start)[-many:]
            return latest if len(latest) == many else []
        pointed = _THOSE if count.kind == "group" else _THESE
        if not pointed.match(reading.folded, count.end):
            return []
        listed = self._row_before(reading, count.start)
        if len(listed) > 1 and (count.kind == "group" or len(listed) == int(count.value)):
            return listed
        if count.kind == "group":
            return []
        block = reading.block_at(count.start)
        if not schools_within(reading, block.start, count.start) and block.start:
            block = reading.block_at(block.start - 1)  # a paragraph that goes on from the one before
        start = max(block.start, count.start - _BACK)
        named = _named(reading, start, count.start, merged=True)
        named += [t.value for t in row if t.kind == "school" and t.end < count.start]
        if len(set(named)) < int(count.value):
            named = [*self.told_of, *named]
        if len(set(named)) < int(count.value):  # "nhà trường tiếp Trường A; cả hai trường đều ..."
            named += [s.school for s in schools_within(reading, start, count.start) if s.implied]
        latest = list(dict.fromkeys(reversed(named)))[: int(count.value)]
        return latest[::-1] if 1 < int(count.value) == len(latest) else []

    def _row_before(self, reading: Reading, at: int) -> list[str]:
        """The last row of schools before an offset, in this sentence and the one before."""
        first = reading.sentence_at(max(0, reading.sentence_at(at).start - 2)).start
        return [token.value for token in last_row(reading.folded, self._tokens(reading, first, at))]

    def _names(self, reading: Reading, start: int, end: int) -> list[str]:
        return [token.value for token in self._tokens(reading, max(start, end - _BACK), end)]

    def _tokens(self, reading: Reading, start: int, end: int) -> list[Token]:
        """Schools named between two offsets, bare provinces among them."""
        full = [t for t in schools_within(reading, start, end) if not t.implied]
        bare = [
            hit
            for hit in within(self.bare, start, end)
            if reading.text[hit.start].isupper()
            and not any(s.start <= hit.start < s.end for s in full)
            and not NAMESAKE.search(reading.folded, max(start, hit.start - 12), hit.start)
        ]
        found = [Token(s.start, s.end, "school", s.school) for s in full]
        return sorted([*found, *(Token(hit.start, hit.end, "school", hit.value) for hit in bare)])


def _is_heading(reading: Reading, block: Block) -> bool:
    told = reading.text[block.end - 1] in ".!?;"  # a sentence, under the pictures of a story
    return not told and block.end - block.start < _HEADING and bool(_NUMBERED.match(reading.text, block.start))


def _named(reading: Reading, start: int, end: int, *, outright: bool = False, merged: bool = False) -> list[str]:
    """The schools named, only `outright` or also as "Trường Chính trị tỉnh"; with those that another `merged` with."""
    unit, text = (" tỉnh", " thành phố"), reading.folded
    return [
        s.school
        for s in schools_within(reading, start, end)
        if (not s.implied or (not outright and text.endswith(unit, s.start, s.end)))
        and (
            merged
            or not text.endswith(("với ", "cùng "), start, s.start)
            or not _MERGED_WITH.search(text, max(start, s.start - 20), s.start)
        )
    ]


def _successor(reading: Reading, school: str | None, own: str | None, sentence: Sentence) -> str | None:
    """ "Sau hợp nhất, Nhà trường ..." is the new school, whichever of the old ones was named last."""
    merger = registry().merger_of(school) if school else None
    if (
        merger
        and own == merger.successor
        and _AFTER_MERGER.search(reading.folded, sentence.start, min(sentence.end, sentence.start + _BACK))
    ):
        return own
    return school
