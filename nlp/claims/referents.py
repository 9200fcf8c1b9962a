"""Whose standing a clause tells that names no school: decided here, and nowhere else.

For "trường", "Nhà trường", "nơi này" and for a verb without a subject it is the first of these that there is:

1. the school that the clause has named: its subject, or whom the one who speaks works for;
2. the school of who speaks, in the sentence or before it in the paragraph: a rector tells of his own, be he host or
   guest. Somebody of the Academy or of the province has none, and tells of the school spoken of;
3. whom the sentence is about: "Đối với Hà Giang, ...", "Ở Hà Giang, ...", the school that was asked about;
4. the article's own school, in a paragraph that names it or names nobody;
5. the school named last in the sentence, be it only the place;
6. what the nearest sentence is about that names a school: its subject, else the host, else the guest.

"Trường bạn" is the other one, the school named last that is not the speaker's; "trường chủ nhà" holds the event,
"đơn vị Cụm trưởng" leads the cluster.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.claims.own_school import UNITS
from nlp.claims.schools_named import (
    BY_COMMITTEE,
    BY_SPEAKER,
    DELEGATION,
    HEADS,
    full_names,
    is_nameless,
    of_province,
    schools_named,
)
from nlp.claims.standing import grammar
from nlp.claims.tokens import Lexer, Token, schools_within
from nlp.claims.topics import Topics
from nlp.claims.words import patterns
from nlp.reading import PersonFound, Reading, Sentence
from nlp.registry import registry
from nlp.schools.component import explicit
from nlp.text.folding import fold_key
from nlp.text.spans import within

BACK = 1000  # characters in which what was spoken of is looked for
_WORDS = patterns("referents")
_FRIENDS = {"anh", "chị", "thầy", "cô", "ấy"}
_SENTENCES = 40  # how far back a subject is looked for
_RANKS = ("employer", "place", "itself", "school")
_SUBJECTS = {"school", "itself"}


@dataclass
class Referents:
    """What a clause that names no school falls back on."""

    lexer: Lexer
    own: str | None  # the school the article is about
    topics: Topics

    def here(self, row: list[Token], at: int) -> str | None:
        """The school that the clause whose tokens are `row` names before an offset, or that of who speaks in it."""
        before = [t for t in row if t.end <= at and t.kind in {"school", "employer"}]
        if before:
            return self._meant_by(row, before[-1])
        sentence = self._sentence(at)
        if place := self.topics.place(sentence):
            return place
        if _WORDS.friends_tell.match(self.lexer.reading.folded, sentence.start, at):
            return self._other(sentence, at, self._event_host() or self.own)
        if speaker := self._speaker(sentence, at):
            return speaker
        people = within(self.lexer.reading.people, max(sentence.start, at - BACK), at)
        return self._school_of(people[-1]) if people else None

    def who(self, row: list[Token], at: int) -> str | None:
        """The school that such a clause tells of without naming it."""
        sentence = self._sentence(at)
        of_committee = of_province(self.lexer, sentence.start, at, self.own, BY_COMMITTEE)
        if school := self.here(row, at) or self._heard(sentence) or of_committee or self.topics.school():
            return school
        last = schools_named(self.lexer.reading, sentence.start, at)
        return last[-1] if last else self._subject_before(sentence)

    def meant(self, row: list[Token], token: Token) -> str | None:
        """The school that "trường", "Nhà trường", "trường chúng tôi", "trường bạn" stands for."""
        reading = self.lexer.reading
        sentence = reading.sentence_at(token.start)
        if token.value.endswith(" bạn"):
            if of := _WORDS.friends_of.match(reading.folded, token.end):
                return registry().provinces.get(fold_key(of[1]))
            speaker = self.here([t for t in row if t.kind == "employer"], token.start) or self._heard(sentence)
            if speaker and speaker != self.own and speaker == self._speaker(sentence, token.start):
                return speaker  # "Đoàn Ninh Thuận cho biết trường bạn mới đạt 35/55", at home
            mine = speaker or self.own  # the friends of somebody who has no school are nobody's
            return self._other(sentence, token.start, mine) if mine else None
        if token.value.endswith((" chủ nhà", " đăng cai")):
            return self._event_host() or self.own
        if token.value.endswith((" cụm trưởng", " trưởng cụm")):
            return self._cluster_lead()
        if token.value in registry().schools and reading.folded.endswith(UNITS, token.start, token.end):
            topic: str | None = token.value  # "Trường Chính trị tỉnh" is as good as a name
        elif at := self._friend(sentence, token):
            topic = at
        elif _WORDS.ours.search(reading.folded, max(sentence.start, token.start - BACK), token.end + 12):
            mine = self._guest(sentence, token.start)
            if reading.home:
                mine = self.here([], token.start) or self._turn(sentence) or mine or reading.home
            topic = mine or self.who(row, token.start)
        else:
            topic = self.who(row, token.start)
        return _successor(reading, topic, self.own, sentence)

    def _friend(self, sentence: Sentence, token: Token) -> str | None:
        text = self.lexer.reading.folded
        if here := _WORDS.of_a_friend.search(text, sentence.start, token.start):
            return registry().provinces.get(fold_key(here[1]))
        his = token.value.split()[-1] in _FRIENDS
        for school in schools_within(self.lexer.reading, sentence.block.start, sentence.start) if his else ():
            if _WORDS.works_at.search(text, max(sentence.block.start, school.start - 50), school.start):
                return school.school
        met = list(_WORDS.comes_from.finditer(text, sentence.block.start, sentence.start)) if his else []
        return registry().provinces.get(fold_key(met[-1][1])) if met else None

    def _cluster_lead(self) -> str | None:
        """Of the clusters that the article tells of: of the first year, if it tells next year's, too."""
        leads = sorted((told.year or 0, told.lead) for told in self.lexer.reading.facts.clusters if told.lead)
        first = {lead for year, lead in leads if year == leads[0][0]}
        return first.pop() if len(first) == 1 else None

    def _turn(self, sentence: Sentence) -> str | None:
        """Whose turn a line of minutes tells: "TS A, Hiệu trưởng Trường B: nhất trí. Trường mình ..."."""
        reading, start = self.lexer.reading, sentence.block.start
        colon = reading.folded.find(":", start, sentence.start)
        named = schools_named(reading, start, colon) if colon >= 0 and within(reading.people, start, colon) else []
        return named[-1] if len(set(named)) == 1 else None

    def _guest(self, sentence: Sentence, at: int) -> str | None:
        """Of whom a guest speaks: "Đoàn Hà Giang cho biết trường mình ...", a visit's "trưởng đoàn"."""
        host = self._event_host()
        visits = host and _WORDS.guest_speaks.search(self.lexer.reading.folded, sentence.start, at)
        return self._speaker(sentence, at) or (self._other(sentence, at, host) if visits else None)

    def _speaker(self, sentence: Sentence, at: int) -> str | None:
        """ "Đoàn Hà Giang cho biết", "Phía Hà Giang"."""
        return of_province(self.lexer, sentence.start, at, self.own, BY_SPEAKER)

    def _event_host(self) -> str | None:
        return next((event.host for event in self.lexer.reading.facts.events if event.host), None)

    def _meant_by(self, row: list[Token], token: Token) -> str | None:
        """ "lãnh đạo Nhà trường": an employer that has no name either."""
        nameless = token.kind == "employer" and is_nameless(self.lexer.reading, token)
        return self.who(row, token.start) if nameless else token.value

    def _heard(self, sentence: Sentence) -> str | None:
        """The school of who has the floor: whoever spoke last in the paragraph, where nobody else is told of since."""
        reading = self.lexer.reading
        for before in self._before(sentence):
            if before.block != sentence.block:
                return None
            heard = within(reading.people, before.start, before.end)
            if heard and grammar().words.says.search(reading.folded, heard[-1].end, before.end):
                return self._school_of(heard[-1])
            if schools_named(reading, before.start, before.end):
                return None
        return None

    def _school_of(self, person: PersonFound) -> str | None:
        """The school somebody works for: told beside his name, wherever that stands, or where he is introduced."""
        reading = self.lexer.reading
        known = [p for p in reading.people if p.name == person.name]
        for mention in known:
            if mention.organisation and len(schools := explicit(mention.organisation)) == 1:
                return schools[0]
            if mention.organisation and mention.organisation.endswith(" bạn"):  # "A, Hiệu trưởng trường bạn"
                return self._other(reading.sentence_at(mention.start), mention.start, self.own)
        first = next((p for p in known if _WORDS.of_a_school.search((p.position or "").lower())), None)
        if first is None:
            return None
        sentence = reading.sentence_at(first.start)
        if reading.folded.find(" bạn", sentence.start, first.start) >= 0:  # "Về phía trường bạn, Hiệu trưởng A"
            return self._other(sentence, first.start, self.own)
        if beside := schools_named(reading, sentence.start, first.start):
            return beside[-1]
        start = max(sentence.block.start, sentence.start - BACK)
        met = [
            t for t in full_names(self.lexer, self.own, start, sentence.start) if t.kind != "employer"
        ]  # hosts, not guests
        if _WORDS.receives.search(reading.folded, sentence.start, first.start):
            met = [t for t in met if t.kind == "place"] or [t for t in met if not self._is_somebodys(t)]
        return max(met, key=lambda t: (_RANKS.index(t.kind), t.start)).value if met else self.own

    def _is_somebodys(self, school: Token) -> bool:
        """ "Đoàn gồm TS A, Trưởng khoa B Trường C": where he works."""
        start = self._sentence(school.start).start
        start = max(start, self.lexer.reading.folded.rfind(";", start, school.start))
        return bool(within(self.lexer.reading.people, start, school.start))

    def _other(self, sentence: Sentence, at: int, mine: str | None) -> str | None:
        """ "trường bạn": the school named last that is not `mine`."""
        reading = self.lexer.reading
        for start, end in ((sentence.start, at), *((s.start, s.end) for s in self._before(sentence))):
            if others := [school for school in schools_named(reading, start, end) if school != mine]:
                return others[-1]
        return None

    def _sentence(self, at: int) -> Sentence:
        return self.lexer.reading.sentence_at(at)

    def _before(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentences before one, the nearest first."""
        reading = self.lexer.reading
        last = bisect_left(reading.sentence_starts, sentence.start)
        return reversed(reading.sentences[max(0, last - _SENTENCES) : last])

    def _subject_before(self, sentence: Sentence) -> str | None:
        """Whom the nearest sentence is about that names a school: the last subject in it, else the host, the guest."""
        text = self.lexer.reading.folded
        for before in () if self.topics.headed() else self._before(sentence):
            if self.own and before.block != sentence.block:
                break  # nobody before in its paragraph
            named = full_names(self.lexer, self.own, before.start, before.end)
            visiting = [t for t in named if DELEGATION.search(text, before.start, t.start)]
            names = [t for t in named if t not in visiting] or named
            if not names or _WORDS.guests.match(text, before.start):
                continue
            heads = [t for t in names if t.kind in _SUBJECTS and HEADS.search(text[before.start : t.start])]
            told = (heads or sorted(names, key=lambda t: (_RANKS.index(t.kind), t.start)))[-1]
            aided = self.own and not heads and _WORDS.aided.search(text, before.start, told.start)
            return self.own if aided else told.value
        return None if self.topics.headed() else self.own


def _successor(reading: Reading, school: str | None, own: str | None, sentence: Sentence) -> str | None:
    """ "Sau hợp nhất, Nhà trường ..." is the new school, whichever of the old ones was named last."""
    merger = registry().merger_of(school) if school else None
    if (
        merger
        and own == merger.successor
        and _WORDS.after_merger.search(reading.folded, sentence.start, min(sentence.end, sentence.start + BACK))
    ):
        return own
    return school
