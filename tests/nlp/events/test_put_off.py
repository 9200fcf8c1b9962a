"""What is put off, moved or called off, and to when."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, events, read, seen


def test_a_postponed_event_keeps_its_new_time() -> None:
    (event,) = read(
        "Hội nghị sơ kết phong trào thi đua 6 tháng đầu năm 2024 dự kiến vào ngày 20/6/2024.\nDo mưa bão, Hội "
        "nghị được lùi "
        "sang ngày 03/7/2024 tại Trường Chính trị tỉnh Sơn La.",
        dates={"20/6/2024": "2024-06-20", "03/7/2024": "2024-07-03"},
        published="2024-06-12",
    )
    assert (event.start, event.status) == ("2024-07-03", "postponed")


def test_a_cancelled_event_keeps_its_time() -> None:
    found = read(
        f"Ngày 10/5/2021, Thường trực {CLUSTER} họp phiên thứ nhất.\n"
        "Hội thao dự kiến diễn ra ngày 25/6/2021 sẽ không tổ chức.",
        dates={"10/5/2021": "2021-05-10", "25/6/2021": "2021-06-25"},
        published="2021-05-11",
    )
    assert [(e.type, e.start, e.status) for e in found] == [
        ("other", "2021-05-10", "held"),
        ("sports_meet", "2021-06-25", "cancelled"),
    ]


def test_what_is_moved_is_the_event_its_sentence_names() -> None:
    found = read(
        "Ngày 05/10/2023, Trường Chính trị tỉnh Nghệ An tổ chức Hội nghị sơ kết quý III.\nHội thao định vào ngày "
        "20/10 được lùi đến ngày 18/11 vì mưa bão.",
        dates={"05/10/2023": "2023-10-05", "20/10": "2023-10-20", "18/11": "2023-11-18"},
        published="2023-10-06",
    )
    assert seen(found) == [("interim_review", "2023-10-05"), ("sports_meet", "2023-11-18")]


def test_what_is_moved_is_what_the_verb_names() -> None:
    text = (
        "Ngày 15/6/2023, Cụm thi đua các trường chính trị khu vực Tây Bắc Bộ tổ chức Hội nghị sơ kết "
        "6 tháng đầu năm.\nCác đại biểu nhất trí chuyển hội thao của Cụm (dự kiến tháng 8) sang ngày 12 - 14/10/2023."
    )
    events = {event.type: event.start for event in nlp.read(Article(text=text, published="2023-06-19")).events}
    assert events["interim_review"] == "2023-06-15"
    assert events["sports_meet"] == "2023-10-12"


def test_a_meet_moved_elsewhere_with_its_time_unchanged() -> None:
    meet, *_ = read(
        f"Hội thao {CLUSTER} dự kiến tổ chức tại Trường Chính trị tỉnh Quảng Trị nay chuyển về Trường Chính trị tỉnh "
        "Nghệ An; thời gian vẫn giữ nguyên từ ngày 20/7.",
        dates={"20/7": "2019-07-20"},
    )
    assert (meet.type, meet.start, meet.host) == ("sports_meet", "2019-07-20", "nghe-an")


def test_of_two_classes_the_second_is_put_off() -> None:
    text = (
        "Trường Chính trị tỉnh Sơn La thông báo: lớp bồi dưỡng khai giảng ngày 06/5/2024 tại hội trường A; lớp trung "
        "cấp dời ngày khai giảng từ 08/5 sang 15/5/2024.\nMít tinh kỷ niệm ngày 19/5 sẽ được tổ chức vào sáng 17/5."
    )
    found = nlp.read(Article(text=text, published="2024-04-25")).events
    assert seen(found) == [("opening", "2024-05-06"), ("opening", "2024-05-15"), ("commemoration", "2024-05-17")]
    assert [event.status for event in found] == ["planned", "postponed", "planned"]


def test_what_is_put_off_in_a_list_is_not_what_it_makes_way_for() -> None:
    found = nlp.read(
        Article(
            title="Lịch hoạt động năm 2025 của Cụm thi đua số 4",
            text="1. Hội nghị ký giao ước: ngày 27/02/2025.\n2. Hội thi giảng viên: trước đây dự kiến tháng 5, nay lùi "
            "sang ngày 12 đến 14/8/2025, để tránh trùng đợt đại hội đảng bộ.",
            published="2025-02-20",
        )
    ).events
    assert [(e.type, e.start, e.end) for e in found][1:] == [("contest", "2025-08-12", "2025-08-14")]


def test_each_of_two_that_are_put_off_keeps_its_own_new_time() -> None:
    article = Article(
        title="Lùi hội thao",
        text=f"Do bão số 3, hội thao của {CLUSTER}, dự kiến ngày 20/9/2024, được lùi sang ngày 18/10/2024. Hội thảo "
        "khoa học dời từ 25/9 sang hai ngày 24 và 25/10/2024.",
        published="2024-09-16",
    )
    assert [(e.type, e.start, e.status) for e in nlp.read(article).events] == [
        ("sports_meet", "2024-10-18", "postponed"),
        ("workshop", "2024-10-24", "postponed"),
    ]


def test_what_is_put_off_in_one_part_of_a_sentence_leaves_the_next_as_planned() -> None:
    found = read(
        "Ngày 30/8/2021, Cụm thi đua số 2 họp trực tuyến: lùi đợt kiểm tra chéo sang tháng 11/2021; giữ nguyên "
        "kế hoạch hội thảo khoa học ngày 10/12/2021.",
        published="2021-08-31",
        dates={"30/8/2021": "2021-08-30", "tháng 11/2021": "2021-11", "10/12/2021": "2021-12-10"},
    )
    assert {event.type: event.status for event in found}["workshop"] == "planned"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội thảo dự kiến tổ chức ngày 12/3/2024 tại Trường Chính trị tỉnh Sơn La đã phải hoãn.", (None, "postponed")),
        (
            "Hội thảo dự kiến ngày 12/3/2024 của Trường Chính trị tỉnh Sơn La đã không diễn ra.",
            ("2024-03-12", "cancelled"),
        ),
        ("Sau hai lần hoãn, ngày 12/3/2024, Trường Chính trị tỉnh Sơn La tổ chức Hội thảo.", ("2024-03-12", "held")),
    ],
)
def test_what_was_put_off_is_not_held_on_a_day_that_is_past_by_now(text: str, expected: tuple[str | None, str]) -> None:
    (event,) = nlp.read(Article(title="Tin", text=text, published="2024-03-13")).events
    assert (event.start, event.status) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Ngày 18/11/2024, Trường Chính trị tỉnh Sơn La thông báo hoãn Hội thảo khoa học đến ngày 12/12/2024.",
        "Trường Chính trị tỉnh Sơn La thông báo lùi thời gian tổ chức Hội thảo khoa học đến ngày 12/12/2024.",
        "Trường Chính trị tỉnh Sơn La dời Hội thảo khoa học cấp tỉnh tới ngày 12/12/2024.",
    ],
)
def test_what_is_put_off_until_a_day_is_due_then(told: str) -> None:
    assert [(e.type, e.start, e.status) for e in events(told)] == [("workshop", "2024-12-12", "postponed")]
