"""What has been spoken of: the schools, levels and statements that a clause with words left out falls back on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.claims.judges import judge_of
from nlp.claims.own_school import NAMESAKE
from nlp.claims.plans import ITEM, Plans
from nlp.claims.questions import Question, asked
from nlp.claims.referents import BACK, Referents
from nlp.claims.rows import last_row
from nlp.claims.schools_named import schools_named
from nlp.claims.standing import grammar
from nlp.claims.tokens import Lexer, Token, schools_within
from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Block, Reading, Sentence
from nlp.text.number_words import count as number
from nlp.text.number_words import place
from nlp.text.phrases import Hit
from nlp.text.spans import within

_WORDS = patterns("discourse")
_NAMES = 14  # characters of " chính trị" and of the beginning of a name


@dataclass
class Discourse:
    """What an elliptic clause falls back on: "Lâm Đồng cũng vừa được công nhận; Gia Lai thì chưa"."""

    referents: Referents
    plans: Plans
    bare: Sequence[Hit[str]] = ()  # names of provinces, which may stand for their schools
    levels: int = 0  # how many the article speaks of
    only_level: int | None = None  # where the article speaks of one alone
    level_of_block: int | None = None
    level_of_list: int | None = None  # that its heading names: "Tình hình xây dựng trường chuẩn mức 1 như sau:"
    level_before: int | None = None  # that the sentence before names, be it another paragraph's
    level_of_sentence: int | None = None
    level_ahead: bool = False  # whether the sentence names a level anywhere
    recognised: int | None = None  # the lowest level of a recognition spoken of
    subjects: list[Token] = field(default_factory=list)
    status: Status | None = None  # of the statement before, in this block
    mood: Status | None = None  # of the statement before, in this sentence
    mood_before: Status | None = None  # of the last statement of the sentence before, be it another paragraph's
    counted: tuple[Status, int] | None = None  # status and level of the last number of schools, in this block
    fact: tuple[Status, int] | None = None  # the same of the last school that has the standard
    stated: bool = False  # whether the sentence has stated something
    told_of: list[str] = field(default_factory=list)  # schools of which the block has told something
    done: set[str] = field(default_factory=set)  # those of them that have the standard
    question: Question | None = None  # that this block answers, or the next
    block: Block | None = None
    sentence: Sentence | None = None
    title_verdict: Status | None = None  # on whose word the title announces results
    verdict: Status | None = None  # on whose word those before this sentence found something
    unjudged: list[Sentence] = field(default_factory=list)  # in this block and the line over it, not asked for that yet

    def enter(self, lexer: Lexer, sentence: Sentence) -> None:
        """Begin a sentence: subjects do not reach over the edge of a block; what was spoken of last does."""
        reading, text = lexer.reading, lexer.reading.folded
        before = self.sentence
        told = lexer.levels_in(before.start, before.end) if before and before.block.is_text else ()
        self.level_before = int(told[-1].value) if told else None
        if self.subjects and not self.stated and self.spoken_of():
            self.subjects = []  # another school has been named since
        if before and reading.text[before.end - 1] == ":":
            self.level_of_list = self.level_before
        elif self.level_of_list and self.block != sentence.block and not ITEM.match(text, sentence.start):
            self.level_of_list = None
        self._follow(reading, sentence)
        if self.block != sentence.block:
            self.block, self.subjects, self.status, self.fact = sentence.block, [], None, None
            self.told_of, self.done = [], set()
            if self.counted and not self._splits(reading, sentence):
                self.counted = None
            self.level_of_block = self.level_of_list
            if self.question and self.question.end < sentence.block.start - 1:
                self.question = None
            elif self.question:
                self.level_of_block = self.question.level
        self.mood_before = self.mood
        self.level_of_sentence, self.mood, self.stated = None, None, False
        self.referents.topics.enter(sentence, self.question)

    def _splits(self, reading: Reading, sentence: Sentence) -> bool:
        """Whether a sentence tells of parts of what was counted: "Chia theo vùng:", then "- Tây Nguyên: 3"."""
        text, last = reading.folded, reading.sentence_before(sentence.start).start
        listed = _WORDS.split.match(text, last) or _WORDS.item.match(text, last)
        mark = _WORDS.item.match(text, sentence.start) if listed else None
        begin = mark.end() if mark else sentence.start
        return bool(_WORDS.split.match(text, begin) or grammar().region.match(text, begin))

    def spoken_of(self) -> list[str]:
        """The schools that the sentence names."""
        sentence = self.sentence
        return schools_named(self.referents.lexer.reading, sentence.start, sentence.end) if sentence else []

    def _follow(self, reading: Reading, sentence: Sentence) -> None:
        if self.sentence and (
            self.block == sentence.block
            or reading.text[self.sentence.end - 1] == ":"
            or reading.folded.startswith("kết quả", sentence.start)
        ):
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

    def note(self, status: Status, level: int, predicate: Token, subjects: list[Token]) -> None:
        """Remember what a sentence has stated."""
        self.stated = True
        self.status = self.mood = status
        schools = [s.value for s in subjects if s.kind == "school"]
        self.told_of += schools
        self.done.update(schools if status in {"recognised", "reached"} else ())
        if status == "recognised":
            self.recognised = min(level, self.recognised or level)
        some = not subjects and status in {"recognised", "reached"}  # "đã có nhiều trường được công nhận: ..."
        if predicate.kind == "predicate" and (some or any(s.kind == "count" for s in subjects)):
            self.counted = status, level
        elif status in {"recognised", "reached"}:
            self.fact = status, level

    def hear(self, lexer: Lexer, question: Sentence) -> None:
        """Remember whom and what a question is about: the block that answers it goes on from there."""
        named = schools_named(lexer.reading, question.start, question.end)
        levels = lexer.levels_in(question.start, question.end)
        level = int(levels[-1].value) if levels else None
        self.question = asked(lexer.reading, question, named[-1] if named else None, level)

    def meant(self, reading: Reading, row: list[Token], token: Token) -> str | None:
        """Which school "trường", "Nhà trường", "trường thứ hai", "trường còn lại" stands for."""
        if token.value.startswith("trường thứ "):
            listed, at = self._row_before(reading, token.start), place(token.value.split()[-1])
            return listed[at] if at < len(listed) else None
        if token.value == "trường còn lại":
            block = reading.block_at(token.start)
            others = set(self._names(reading, block.start, token.start)) - set(self.told_of)
            return others.pop() if len(others) == 1 else None
        told = {subject.value for subject in self.subjects if subject.kind == "school"}
        if self.stated and len(told) == 1 and not self.referents.own and not self.spoken_of():
            # "Quảng Trị đặt mục tiêu năm 2025; hiện trường còn 7 chỉ tiêu chưa đạt", on nobody's site
            return told.pop()
        return self.referents.meant(row, token)

    def these(self, reading: Reading, row: list[Token], count: Token) -> list[str]:
        """The schools that "hai trường này", "cả hai trường đều", "các trường trên" stand for: those named last."""
        if (of_sentence := self._of_sentence(reading, count)) is not None:
            return of_sentence
        if both := _WORDS.both.match(count.value):
            many = number(both[1])
            latest = self._row_before(reading, count.start)[-many:]
            before = reading.sentence_before(reading.sentence_at(count.start).start)
            named = list(dict.fromkeys(self._names(reading, before.start, before.end)))
            return next((schools for schools in (latest, named) if len(schools) == many), [])
        pointed = _WORDS.those if count.kind == "group" else _WORDS.these
        listed = self._row_before(reading, count.start)
        if not pointed.match(reading.folded, count.end) and (
            self._are_done(row, listed) or not self._is_definite(reading, count, listed)
        ):
            return []
        if len(listed) > 1 and (count.kind == "group" or len(listed) == int(count.value)):
            return listed
        if count.kind == "group":
            return []
        block = reading.block_at(count.start)
        if not schools_within(reading, block.start, count.start) and block.start:
            block = reading.block_at(block.start - 1)  # a paragraph that goes on from the one before
        start = max(block.start, count.start - BACK)
        named = schools_named(reading, start, count.start, merged=True)
        named += [t.value for t in row if t.kind == "school" and t.end < count.start]
        if len(set(named)) < int(count.value):
            named = [*self.told_of, *named]
        if len(set(named)) < int(count.value):  # "nhà trường tiếp Trường A; cả hai trường đều ..."
            named += [s.school for s in schools_within(reading, start, count.start) if s.implied]
        if len(set(named)) < int(count.value) == 2:  # of whom alone the article has told
            named = schools_named(reading, 0, count.start)
            named = named if len(set(named)) == 2 else []
        latest = list(dict.fromkeys(reversed(named)))[: int(count.value)]
        return latest[::-1] if 1 < int(count.value) == len(latest) else []

    def _of_sentence(self, reading: Reading, count: Token) -> list[str] | None:
        """ "hai trường đầu", "hai trường còn lại", "A và B, mỗi trường ..."; `None` of other words."""
        text, counts = reading.folded, count.kind == "count"
        if counts and (among := _WORDS.among.match(text, count.end)):
            listed, many = self._row_before(reading, count.start), int(count.value)
            return (listed[:many] if among[1] == "đầu" else listed[-many:]) if many < len(listed) else []
        each = count.value.startswith("mỗi ")
        if not each and not _WORDS.the_rest.match(text, count.end):
            return None
        named = self._tokens(reading, reading.sentence_at(count.start).start, count.start)
        if each:
            row = last_row(text, named)
            return [t.value for t in row] if len(row) > 1 and text[row[-1].end : count.start] == ", " else []
        rest = list(dict.fromkeys(t.value for t in named if t.value not in self.told_of))
        return rest if counts and 1 < len(rest) == int(count.value) else []

    def _are_done(self, row: list[Token], listed: list[str]) -> bool:
        """ "A và B đã được công nhận; hai trường đăng ký hoàn thành trong năm 2025": others do, unless for level 2."""
        planned = any(t.value in {"planned", "aim", "target"} for t in row)
        further = any(t.kind == "level" or t.value == "progress" for t in row)
        return planned and not further and bool(listed) and self.done.issuperset(listed)

    def _is_definite(self, reading: Reading, count: Token, listed: list[str]) -> bool:
        """ "Cả hai trường phấn đấu ..."; "Hai trường phấn đấu ...", where as many were named just before."""
        text, sentence = reading.folded, reading.sentence_at(count.start)
        if count.kind != "count" or int(count.value) < 2:
            return False
        if text.endswith("cả ", sentence.start, count.start):
            return True
        begin = max(sentence.start, text.rfind("; ", sentence.start, count.start) + 2)
        if not _WORDS.opening.fullmatch(text, begin, count.start) or _WORDS.of_more.match(text, count.end):
            return False
        if self._tokens(reading, count.end, count.end + _NAMES):
            return False  # "Hai trường Hà Tĩnh và Nghệ An"
        before = reading.sentence_at(max(0, begin - 3)).start
        for start in (max(sentence.block.start, before), sentence.block.start):
            if len(named := set(schools_named(reading, start, begin)) or set(listed)) >= int(count.value):
                return len(named) == int(count.value)
        return False

    def _row_before(self, reading: Reading, at: int) -> list[str]:
        """The last row of schools before an offset, in this sentence and the one before."""
        first = reading.sentence_before(at).start
        return [token.value for token in last_row(reading.folded, self._tokens(reading, first, at))]

    def _names(self, reading: Reading, start: int, end: int) -> list[str]:
        return [token.value for token in self._tokens(reading, max(start, end - BACK), end)]

    def _tokens(self, reading: Reading, start: int, end: int) -> list[Token]:
        """Schools named between two offsets, bare provinces among them."""
        full = [t for t in schools_within(reading, start, end, asides=True) if not t.implied]
        bare = [
            hit
            for hit in within(self.bare, start, end)
            if reading.text[hit.start].isupper()
            and not any(s.start <= hit.start < s.end for s in full)
            and not NAMESAKE.search(reading.folded, max(start, hit.start - 12), hit.start)
        ]
        found = [Token(s.start, s.end, "school", s.school) for s in full]
        return sorted([*found, *(Token(hit.start, hit.end, "school", hit.value) for hit in bare)])
