"""Which event somebody is at, and when there is none."""

from nlp.facts import Event, Span
from tests.nlp.participants.told import read


def test_the_event_is_the_one_named_beside_the_role() -> None:
    text = "Trường tổ chức hội nghị.\nTại tọa đàm, ông Bế Văn Tư chủ trì. Bà Lê Thị Na dự."
    events = [
        Event(id="e1", type="annual_review", evidence=[Span(0, 23)]),
        Event(id="e2", type="seminar", parent="e1", evidence=[Span(29, 36)]),
    ]
    assert {person.name: person.event for person in read(text, events)} == {"Bế Văn Tư": "e2", "Lê Thị Na": "e1"}


def test_an_interview_makes_no_participant() -> None:
    text = "Ông Bế Văn Tư, Hiệu trưởng cho biết trường đã xây thêm hai phòng học."
    assert [person.name for person in read(text)] == ["Bế Văn Tư"]
    assert read(text, events=[]) == []


def test_who_does_more_than_speak_takes_part_though_no_event_was_read() -> None:
    text = (
        "Đợt chấm do ông Bế Văn Tư, Vụ trưởng làm trưởng đoàn. Bà Lê Thị Na, Hiệu trưởng cho biết trường đã đủ hồ sơ."
    )
    assert [person.name for person in read(text, events=[])] == ["Bế Văn Tư", "Lê Thị Na"]


def test_who_speaks_at_a_meeting_takes_part_though_no_event_was_read() -> None:
    (person,) = read("Đồng chí Lê Thị Na, Phó Bí thư Tỉnh ủy phát biểu tại hội nghị.", events=[])
    assert person.roles == ["speaker"]


def test_speaking_at_a_meeting_counts_though_no_event_is_told_of() -> None:
    words = "Phát biểu tại buổi làm việc, ông Lê Văn Bảy ghi nhận kết quả của tỉnh."
    assert [person.roles for person in read(words, events=[])] == [["speaker"]]
    assert read("Ông Lê Văn Bảy cho biết trường đã có nhiều cố gắng.", events=[]) == []
