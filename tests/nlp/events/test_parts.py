"""One event however often it is named, and its parts."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, read, seen

HELD = "Ngày 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức Tọa đàm khoa học về đề tài cấp cơ sở.\n"


def test_one_conference_named_many_times_is_one_event_with_its_part() -> None:
    review, signing = read(
        f"Sáng 10/11/2023, tại Trường Chính trị tỉnh Nghệ An, {CLUSTER} tổ chức Hội nghị tổng kết công tác thi "
        "đua năm 2023, "
        "triển khai nhiệm vụ năm 2024.\nHội nghị đã nghe báo cáo tổng kết. Phát biểu tại Hội nghị tổng kết, "
        "đồng chí đề nghị "
        "các trường đoàn kết.\nCác trường đã ký kết giao ước thi đua năm 2024. Lễ ký kết giao ước thành công "
        "tốt đẹp.",
        title="HỘI NGHỊ TỔNG KẾT CỤM THI ĐUA",
        dates={"10/11/2023": "2023-11-10"},
    )
    assert (review.type, review.start, review.host) == ("annual_review", "2023-11-10", "nghe-an")
    assert (review.cluster, review.covers, review.parent) == ("bac-trung-bo", "2023", None)
    assert (signing.type, signing.start, signing.parent) == ("signing", "2023-11-10", review.id)
    assert (signing.covers, signing.cluster) == ("2024", "bac-trung-bo")


def test_events_of_the_day_before_and_after_have_their_own_dates() -> None:
    found = read(
        f"Ngày 09/11/2023, {CLUSTER} tổ chức Hội nghị tổng kết năm 2023.\nTrước đó, ngày 08/11, các đơn vị đã "
        "tiến hành "
        "kiểm tra chéo.\nTrong khuôn khổ Hội nghị đã diễn ra Tọa đàm “Nâng cao chất lượng”.\nTrước khi Hội nghị "
        "diễn ra, các "
        "đại biểu đã dâng hương tại Khu di tích.",
        dates={"09/11/2023": "2023-11-09", "08/11": "2023-11-08"},
    )
    assert seen(found) == [
        ("annual_review", "2023-11-09"),
        ("inspection", "2023-11-08"),
        ("seminar", "2023-11-09"),
        ("commemoration", "2023-11-09"),
    ]
    assert found[2].theme == "Nâng cao chất lượng"
    assert [event.parent for event in found] == [None, None, found[0].id, found[0].id]  # a part is of its day


def test_a_pledge_before_the_close_is_of_the_conference() -> None:
    _, signing = read(
        "Ngày 25/12/2020, Trường Chính trị tỉnh Bắc Giang tổ chức Hội nghị viên chức năm 2021.\n"
        "Trước khi bế mạc, đại diện các khoa ký giao ước thi đua năm 2021.",
        dates={"25/12/2020": "2020-12-25"},
    )
    assert (signing.type, signing.start, signing.covers) == ("signing", "2020-12-25", "2021")


def test_a_part_is_of_the_day_that_its_paragraphs_have_come_to() -> None:
    found = read(
        "Từ 15 đến 18/8/2023, Đoàn Trường Chính trị tỉnh Hà Tĩnh thăm và làm việc với Trường Chính trị tỉnh Nghệ An.\n"
        "Sáng 16/8, hai trường chụp ảnh lưu niệm. Kết thúc buổi làm việc, hai bên ký Bản ghi nhớ.",
        dates={"15 đến 18/8/2023": "2023-08-15/2023-08-18", "16/8": "2023-08-16"},
    )
    assert ("signing", "2023-08-16") in seen(found)


def test_a_list_of_a_month_has_an_opening_after_a_closing_and_the_clusters_review() -> None:
    found = read(
        "- Ngày 3/6: Bế giảng lớp trung cấp khóa 105.\n- Ngày 14/6: Tham dự Hội nghị sơ kết 6 tháng đầu năm của "
        f"{CLUSTER}.\n- Ngày 27/6: Khai giảng lớp bồi dưỡng.",
        dates={"3/6": "2024-06-03", "14/6": "2024-06-14", "27/6": "2024-06-27"},
        title="Hoạt động tháng 6",
    )
    assert [(event.type, event.cluster) for event in found] == [
        ("closing", None),
        ("interim_review", "bac-trung-bo"),
        ("opening", None),
    ]


def test_right_after_the_workshop_is_of_its_day_and_the_next_session_of_its_own() -> None:
    found = read(
        f"Từ 12 đến 14/11, các trường của {CLUSTER} gặp nhau.\nHội thao khai mạc chiều 12/11.\nTối 13/11 là đêm hội "
        "diễn.\nSáng 14/11, Cụm tổ chức hội thảo. Ngay sau hội thảo là hội nghị tổng kết năm của Cụm.",
        dates={
            "12/11": "2025-11-12",
            "13/11": "2025-11-13",
            "12 đến 14/11": "2025-11-12/2025-11-14",
            "Sáng 14/11": "2025-11-14",
        },
        published="2025-11-15",
    )
    assert ("annual_review", "2025-11-14") in seen(found)
    first, third = read(
        "Chiều 18/10, Hội đồng thẩm định họp phiên hai; phiên họp thứ ba để bỏ phiếu sẽ diễn ra trong tháng 01/2024.",
        dates={"18/10": "2023-10-18", "tháng 01/2024": "2024-01"},
        published="2023-10-18",
    )
    assert (first.type, third.type, third.start, third.status) == ("inspection", "inspection", "2024-01", "planned")


def test_a_ceremony_within_a_conference_and_a_decision_within_a_ceremony() -> None:
    award, review = read(
        "Sáng 13/12, Học viện làm lễ trao Bằng công nhận trường chính trị chuẩn mức 1.\nBuổi lễ nằm trong Hội nghị "
        "tổng kết công tác các trường chính trị năm 2024.",
        dates={"13/12": "2024-12-13"},
    )
    assert (award.type, award.parent) == ("recognition", review.id)
    assert (review.type, review.start, review.parent) == ("annual_review", "2024-12-13", None)
    opening, recognition = read(
        "Hôm nay, lễ khai giảng năm học của Trường Chính trị tỉnh Sơn La có thêm một phần: công bố Quyết định số "
        "1640-QĐ/HVCTQG của Giám đốc Học viện về việc công nhận Trường đạt chuẩn mức 2.",
        dates={"Hôm nay": "2025-09-05"},
    )
    assert (opening.type, recognition.type, recognition.parent) == ("opening", "recognition", opening.id)


def test_what_was_held_on_another_day_is_no_part() -> None:
    text = HELD + "Cùng ngày, Công đoàn tổ chức hội thi.\nNgày 12/3, Tỉnh đoàn tổ chức hội thao."
    main, contest, meet = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-03-16")).events
    assert (contest.parent, meet.parent) == (main.id, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hội thao khép lại trưa 14/3. Trong ba ngày, từ ngày 12 đến ngày 14/3, sân trường rộn ràng.",
            [("sports_meet", "2024-03-12", "2024-03-14", "held")],
        ),
        (
            "Tuần lễ từ 11 đến 15/3 bận rộn.\nKhai giảng lớp\nSáng 12/3, Trường khai giảng lớp K5.\nKý kết phối hợp\n"
            "Chiều 13/3, Trường và Công an tỉnh ký kết quy chế phối hợp.",
            [("opening", "2024-03-12", None, "held"), ("signing", "2024-03-13", None, "held")],
        ),
        (
            "Ngày 14/3, Trường tổ chức hội thảo. Chương trình giao lưu văn nghệ tối 14/3 bị hủy vì mưa.",
            [("workshop", "2024-03-14", None, "held"), ("other", "2024-03-14", None, "cancelled")],
        ),
        (
            "Ngày 14/3, Trường tổ chức tọa đàm. Nếu không có gì thay đổi, Lễ đón Bằng công nhận sẽ mở ngày 15/5/2024.",
            [("seminar", "2024-03-14", None, "held"), ("recognition", "2024-05-15", None, "planned")],
        ),
        (
            "Sáng 14/3, Trường ký giao ước thi đua. Đến chiều là phiên tọa đàm về cách thi.",
            [("signing", "2024-03-14", None, "held"), ("seminar", "2024-03-14", None, "held")],
        ),
        (
            "Sáng 14/3, Trường mở hội nghị triển khai nhiệm vụ. Bằng công nhận đã được Giám đốc trao cho nhà trường.",
            [("kickoff_conference", "2024-03-14", None, "held"), ("recognition", "2024-03-14", None, "held")],
        ),
        (
            "Sáng 14/3, Trường mở hội nghị triển khai nhiệm vụ. Quyết định công nhận được Giám đốc ký ngày 1/3/2024.",
            [("kickoff_conference", "2024-03-14", None, "held")],
        ),
        (
            "Sáng 14/3, Cụm ký giao ước, công bố Quyết định công nhận Cụm trưởng năm 2024.",
            [("signing", "2024-03-14", None, "held")],
        ),
        (
            "Nhìn lại năm 2023: tháng 2 ký giao ước thi đua; ngày 12/4 đón đoàn khảo sát của Học viện.",
            [("signing", "2023-02", None, "held"), ("inspection", "2023-04-12", None, "held")],
        ),
    ],
)
def test_what_a_bulletin_holds(text: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert [(e.type, e.start, e.end, e.status) for e in found] == expected


def test_what_a_club_does_after_its_founding_is_another_meeting() -> None:
    found = read(
        "Chiều 17/2, Đoàn Thanh niên Trường Chính trị tỉnh Sơn La ra mắt Câu lạc bộ Lý luận trẻ. Ngay sau lễ ra mắt, "
        "câu lạc bộ tổ chức buổi sinh hoạt đầu tiên.",
        published="2023-02-20",
        dates={"17/2": "2023-02-17"},
    )
    assert seen(found) == [("other", "2023-02-17")] * 2
    assert found[1].parent == found[0].id


def test_of_a_conference_to_sign_the_signing_is_a_part_though_the_headline_names_it_alone() -> None:
    text = (
        "Trường Chính trị tỉnh Yên Bái vừa tổ chức hội nghị triển khai nhiệm vụ và ký kết giao ước thi đua (sáng 29/3)."
    )
    title = "Các trường chính trị ký kết giao ước thi đua"
    conference, signing = nlp.read(Article(title=title, text=text, published="2021-03-30")).events
    assert (conference.type, conference.start, conference.parent) == ("kickoff_conference", "2021-03-29", None)
    assert (signing.type, signing.parent) == ("signing", conference.id)


def test_a_pledge_is_of_the_day_it_was_signed_not_of_what_it_agrees_on() -> None:
    text = (
        "Ngày 15/2/2023, Cụm thi đua Tây Nguyên họp hội nghị triển khai nhiệm vụ. Ngay sau đó, năm trường ký giao ước "
        "và thống nhất: hội thảo về văn hóa cồng chiêng (tháng 5, Gia Lai), hội thao (tháng 8, Kon Tum)."
    )
    found = nlp.read(Article(text=text, published="2023-02-17")).events
    assert [(e.type, e.start) for e in found] == [
        ("kickoff_conference", "2023-02-15"),
        ("signing", "2023-02-15"),
        ("workshop", "2023-05"),
        ("sports_meet", "2023-08"),
    ]


def test_a_contest_was_opened_where_it_was_held_and_the_opening_is_a_part_of_it() -> None:
    text = (
        "Chiều 19/4/2024, Hội thi giảng viên dạy giỏi của Trường Chính trị tỉnh Hà Giang đã bế mạc. "
        "Trước đó, lễ khai mạc Hội thi được tổ chức sáng 12/4/2024."
    )
    contest, opening = nlp.read(Article(title="Hội thi", text=text, published="2024-04-20")).events
    assert (contest.type, opening.type, opening.start) == ("contest", "opening", "2024-04-12")
    assert (opening.parent, opening.host) == (contest.id, "ha-giang")


def test_teams_that_go_to_several_schools_are_at_none_of_them() -> None:
    text = (
        "Ngày 18/4/2024, Tổ 1 kiểm tra tại Trường Chính trị tỉnh Gia Lai, Tổ 2 kiểm tra tại Trường Chính trị "
        "tỉnh Kon Tum."
    )
    assert {event.host for event in nlp.read(Article(title="Tin", text=text, published="2024-04-20")).events} == {None}
