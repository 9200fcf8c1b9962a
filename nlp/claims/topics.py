"""What a sentence is about, whoever else it names: its place, the article's own school, what was asked."""

from bisect import bisect_left

from nlp.claims.questions import Question
from nlp.claims.schools_named import AT_PROVINCE, CAPITAL, schools_named
from nlp.claims.standing import grammar
from nlp.claims.words import patterns
from nlp.reading import Block, Reading, Sentence
from nlp.registry import registry
from nlp.text.folding import fold_key

_WORDS = patterns("topics")
_AT = ("tại", "ở", "các bạn", "bạn", "đồng nghiệp", "thầy cô")
_OF_HEADING = (".", ":", " -", " –")  # behind a province that heads its paragraph: "TIỀN GIANG. Ngày 17/6, ..."
_HEADING = 100  # characters of the longest heading


class Topics:
    """The topic of the sentence entered last; found when it is asked for, which few are."""

    def __init__(self, reading: Reading, own: str | None) -> None:
        self._reading = reading
        self._own = own
        self._entered: tuple[Sentence, Question | None] | None = None  # and not looked at
        self._block: Block | None = None
        self._named: set[str] = set()  # in the paragraph
        self._next = 0  # the first sentence that has not been looked at
        self._place: tuple[str, Sentence] | None = None  # "Ở Hà Giang, ... Trường chưa được công nhận", and where
        self._headed = False
        self._school: str | None = None

    def enter(self, sentence: Sentence, question: Question | None) -> None:
        """Begin a sentence; `question` is what this block answers."""
        self._entered = sentence, question

    def school(self) -> str | None:
        """Whom the sentence is about."""
        self._look()
        return self._school

    def place(self, sentence: Sentence) -> str | None:
        """The school of the province that this very sentence is about: "Ở Hà Giang, ..."."""
        self._look()
        return self._place[0] if self._place and self._place[1] == sentence else None

    def headed(self) -> bool:
        """Whether the sentence is a heading: about those below it."""
        self._look()
        return self._headed

    def _look(self) -> None:
        if self._entered is None:
            return
        (sentence, question), self._entered = self._entered, None
        reading, block, own = self._reading, sentence.block, self._own
        if self._block is not block:
            self._block, self._place = block, None
            self._next = bisect_left(reading.sentence_starts, block.start)
            self._named = set(schools_named(reading, block.start, block.end, outright=True))
        last = bisect_left(reading.sentence_starts, sentence.start)
        for told in reading.sentences[self._next : last + 1]:
            self._tell_place(told)
        self._next = last + 1
        self._headed = not self._named and _is_heading(reading, block)
        self._school = own if (own in self._named or not self._named) and not self._headed else None
        place = self._place[0] if self._place else None
        if place and place != CAPITAL and not schools_named(reading, sentence.start, sentence.end):
            self._school = place
        elif question and question.school and not self._named:
            self._school = question.school

    def _tell_place(self, sentence: Sentence) -> None:
        text = self._reading.folded
        if at := AT_PROVINCE.match(text, sentence.start):
            of = grammar().province.match(text, at.end())
            edges = (",",) if at[0] else _OF_HEADING if sentence.start == sentence.block.start else ()
            headed = of is not None and text.startswith(edges, of.end())
            if of and (headed or at[0].startswith(_AT) or _WORDS.told_of.match(text, of.end())):
                self._place = registry().provinces[fold_key(of[0])], sentence
            elif at[0].startswith(_AT):
                self._place = None


def _is_heading(reading: Reading, block: Block) -> bool:
    told = reading.text[block.end - 1] in ".!?;"  # a sentence, under the pictures of a story
    return not told and block.end - block.start < _HEADING and bool(_WORDS.numbered.match(reading.text, block.start))
