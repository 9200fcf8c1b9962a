"""Events as a reader of the page would list them; the texts are our own words in the manner of school news."""

import pytest

import nlp
from extract.article import Article
from nlp.clusters import names as cluster_names
from nlp.events import component as events
from nlp.facts import Event
from nlp.reading import DateFound, DocumentFound, begin
from nlp.schools import component as schools


def read(text: str, title: str = "", dates: dict[str, str] | None = None, **given: str) -> list[Event]:
    """The events of a text in which the given words are dates; documents are found by their number."""
    reading = begin(Article(title=title, text=text, published=given.get("published"), site_name=given.get("site")))
    for words, value in (dates or {}).items():
        start = reading.text.find(words)
        while start >= 0:
            reading.dates.append(DateFound(start, start + len(words), value))
            start = reading.text.find(words, start + 1)
    reading.dates.sort(key=lambda date: date.start)
    if document := given.get("document"):
        start = reading.text.index(document)
        reading.documents.append(DocumentFound(start, start + len(document), document))
    schools.find(reading)
    cluster_names.find(reading)
    events.find(reading)
    return reading.facts.events


def seen(found: list[Event]) -> list[tuple[str, str | None]]:
    return [(event.type, event.start) for event in found]


CLUSTER = "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ"


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


def test_a_half_year_is_covered_by_an_interim_review() -> None:
    (event,) = read(
        f"Ngày 19/6, {CLUSTER} đã tổ chức sơ kết phong trào thi đua 6 tháng đầu năm và triển khai nhiệm vụ 6 "
        "tháng cuối năm 2024.",
        dates={"19/6": "2024-06-19"},
    )
    assert (event.type, event.covers) == ("interim_review", "2024-01/2024-06")


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


def test_background_makes_no_event() -> None:
    found = read(
        "Ngày 05/5/2024, Trường Chính trị tỉnh Sơn La khai giảng lớp Trung cấp lý luận chính trị khóa "
        "70.\nTrong năm 2023, "
        "Nhà trường đã tổ chức các hội thảo, tọa đàm. Tại hội nghị tổng kết ngày 20/12/2023, Trường được khen.\n"
        "Học viên cần tích cực tham gia hội thi, hội thao chào mừng Đại hội.",
        dates={"05/5/2024": "2024-05-05", "20/12/2023": "2023-12-20"},
    )
    assert seen(found) == [("opening", "2024-05-05")]


def test_the_title_of_a_plan_is_not_what_was_held() -> None:
    found = read(
        "Thực hiện Kế hoạch số 12-KH/CTĐ ngày 01/6/2023 về việc kiểm tra và tổng kết phong trào, sáng "
        "08/7/2023, Trường Chính "
        "trị tỉnh Sơn La tổ chức Hội thảo khoa học “Giảng dạy tích cực”.",
        dates={"01/6/2023": "2023-06-01", "08/7/2023": "2023-07-08"},
        document="Kế hoạch số 12-KH/CTĐ",
    )
    assert seen(found) == [("workshop", "2023-07-08")]
    assert found[0].theme == "Giảng dạy tích cực"


def test_a_postponed_event_keeps_its_new_time() -> None:
    (event,) = read(
        "Hội nghị sơ kết phong trào thi đua 6 tháng đầu năm 2024 dự kiến vào ngày 20/6/2024.\nDo mưa bão, Hội "
        "nghị được lùi "
        "sang ngày 03/7/2024 tại Trường Chính trị tỉnh Sơn La.",
        dates={"20/6/2024": "2024-06-20", "03/7/2024": "2024-07-03"},
        published="2024-06-12",
    )
    assert (event.start, event.status) == ("2024-07-03", "postponed")


def test_what_is_scheduled_is_planned_and_its_host_is_stated() -> None:
    _, planned = read(
        f"Ngày 22/3/2022, {CLUSTER} tổ chức Hội nghị triển khai công tác thi đua năm 2022.\nTheo kế hoạch, hội "
        "nghị sơ kết 6 tháng "
        "đầu năm sẽ diễn ra vào ngày 24/6/2022 tại Trường Chính trị tỉnh Nghệ An.",
        dates={"22/3/2022": "2022-03-22", "24/6/2022": "2022-06-24"},
        published="2022-03-23",
    )
    assert (planned.type, planned.start, planned.status) == ("interim_review", "2022-06-24", "planned")
    assert (planned.host, planned.cluster, planned.covers) == ("nghe-an", "bac-trung-bo", "2022-01/2022-06")


def test_the_motto_of_the_year_is_the_theme_of_the_conference() -> None:
    (event,) = read(
        f"Ngày 28/2/2023, {CLUSTER} triển khai công tác thi đua năm 2023.\nPhong trào năm nay có chủ đề: “Chủ "
        "động - Đột phá”.",
        dates={"28/2/2023": "2023-02-28"},
    )
    assert (event.type, event.theme) == ("kickoff_conference", "Chủ động - Đột phá")


def test_held_elsewhere_has_no_host_school() -> None:
    (event,) = read(
        "Sáng 12/5/2025, tại Trung tâm Chính trị huyện Mai Sơn, Trường Chính trị tỉnh Sơn La bế giảng lớp sơ cấp.",
        dates={"12/5/2025": "2025-05-12"},
    )
    assert (event.type, event.host, event.place) == ("closing", None, "Trung tâm Chính trị huyện Mai Sơn")


def test_the_evidence_is_the_words() -> None:
    text = "Ngày 28/2/2023, Trường Chính trị tỉnh Sơn La tổ chức Hội thi giảng viên giỏi."
    (event,) = read(text, dates={"28/2/2023": "2023-02-28"})
    assert [text[span.start : span.end] for span in event.evidence] == ["28/2/2023", "Hội thi"]


def test_no_event_in_a_text_of_plans() -> None:
    assert read("Nhà trường xây dựng kế hoạch tổ chức hội thảo và tích cực đổi mới phương pháp giảng dạy.") == []


def test_dates_may_follow_what_they_date() -> None:
    _, interim, annual = read(
        f"Ngày 10/3/2023, {CLUSTER} tổ chức Hội nghị triển khai công tác thi đua năm 2023.\n"
        "Hội nghị thống nhất thời gian sơ kết vào ngày 05/7/2023, tổng kết vào ngày 20/11/2023.",
        dates={"10/3/2023": "2023-03-10", "05/7/2023": "2023-07-05", "20/11/2023": "2023-11-20"},
        published="2023-03-11",
    )
    assert (interim.type, interim.start, interim.status) == ("interim_review", "2023-07-05", "planned")
    assert (annual.type, annual.start, annual.status) == ("annual_review", "2023-11-20", "planned")


def test_a_council_is_told_by_who_meets() -> None:
    (event,) = read(
        "Chiều 27/8/2025, tại Hà Nội, Hội đồng thẩm định của Học viện đã họp về Trường Chính trị tỉnh Cao Bằng.",
        dates={"27/8/2025": "2025-08-27"},
    )
    assert (event.type, event.host, event.place) == ("inspection", None, "Hà Nội")


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


def test_a_contest_of_some_days_has_an_opening_a_conference_has_none() -> None:
    contest = read(
        "Sáng 19/5/2023, Công đoàn Trường Chính trị tỉnh Sơn La khai mạc Hội thao năm 2023. Hội thao diễn ra "
        "đến hết ngày "
        "20/5/2023.",
        dates={"19/5/2023": "2023-05-19", "20/5/2023": "2023-05-20"},
    )
    assert {(e.type, e.start, e.end) for e in contest} == {
        ("sports_meet", "2023-05-19", "2023-05-20"),
        ("opening", "2023-05-19", None),
    }
    conference = read(
        "Hội nghị tổng kết công tác năm 2023 khai mạc sáng 19/12/2023 tại Trường Chính trị tỉnh Sơn La.",
        dates={"19/12/2023": "2023-12-19"},
    )
    assert seen(conference) == [("annual_review", "2023-12-19")]


def test_words_of_a_speech_are_not_held_on_its_day() -> None:
    found = read(
        "Ngày 12/7/2024, Trường Chính trị tỉnh Sơn La tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm.\n"
        "Tại hội nghị sáng 12/7/2024, Hiệu trưởng cho biết: Nhà trường đã tổ chức hội thảo và đã qua khảo sát.",
        dates={"12/7/2024": "2024-07-12"},
    )
    assert seen(found) == [("interim_review", "2024-07-12")]


def test_everyday_words_need_somebody_who_does_them() -> None:
    assert (
        read(
            "Ngày 22/10/2025, bác sĩ Lan, Trung tâm Kiểm tra sức khỏe, cho biết người bệnh sụt cân.",
            dates={"22/10/2025": "2025-10-22"},
        )
        == []
    )


def test_a_list_without_end_is_one_event() -> None:
    text = "Ngày 12/7/2024, Trường Chính trị tỉnh Sơn La tổ chức tọa đàm" + "; tọa đàm" * 3000
    (event,) = read(text, dates={"12/7/2024": "2024-07-12"})
    assert event.type == "seminar"


def test_what_was_put_off_and_held_since_is_held() -> None:
    (event,) = read(
        "Sau thời gian tạm hoãn do dịch bệnh, sáng 11/10/2021, Trường Chính trị tỉnh Sơn La tổ chức Lễ khai "
        "giảng. Buổi lễ "
        "không tổ chức liên hoan.",
        dates={"11/10/2021": "2021-10-11"},
        published="2021-10-12",
    )
    assert (event.type, event.start, event.status) == ("opening", "2021-10-11", "held")


def test_the_time_in_brackets_is_the_events_own() -> None:
    (event,) = read(
        f"Ngày 09/12/2022, {CLUSTER} thông báo kết luận Hội nghị tổng kết năm 2022 (tổ chức ngày 02/12/2022 tại "
        "Trường Chính "
        "trị tỉnh Nghệ An).",
        dates={"09/12/2022": "2022-12-09", "02/12/2022": "2022-12-02"},
    )
    assert (event.type, event.start, event.host) == ("annual_review", "2022-12-02", "nghe-an")


def test_a_when_clause_tells_of_the_past() -> None:
    found = read(
        "Chiều 05/12/2025, Trường Chính trị tỉnh Sơn La tổ chức Lễ đón nhận Bằng công nhận đạt chuẩn mức 1.\n"
        "Sau khi Hội đồng thẩm định kết luận Nhà trường đủ tiêu chí, ngày 24/11/2025, Giám đốc Học viện ký "
        "quyết định.",
        dates={"05/12/2025": "2025-12-05", "24/11/2025": "2025-11-24"},
        published="2025-12-06",
    )
    assert seen(found) == [("recognition", "2025-12-05")]


def test_a_pledge_before_the_close_is_of_the_conference() -> None:
    _, signing = read(
        "Ngày 25/12/2020, Trường Chính trị tỉnh Bắc Giang tổ chức Hội nghị viên chức năm 2021.\n"
        "Trước khi bế mạc, đại diện các khoa ký giao ước thi đua năm 2021.",
        dates={"25/12/2020": "2020-12-25"},
    )
    assert (signing.type, signing.start, signing.covers) == ("signing", "2020-12-25", "2021")


def test_what_is_moved_is_the_event_its_sentence_names() -> None:
    found = read(
        "Ngày 05/10/2023, Trường Chính trị tỉnh Nghệ An tổ chức Hội nghị sơ kết quý III.\nHội thao định vào ngày "
        "20/10 được lùi đến ngày 18/11 vì mưa bão.",
        dates={"05/10/2023": "2023-10-05", "20/10": "2023-10-20", "18/11": "2023-11-18"},
        published="2023-10-06",
    )
    assert seen(found) == [("interim_review", "2023-10-05"), ("sports_meet", "2023-11-18")]


def test_items_of_a_list_have_their_own_times() -> None:
    found = read(
        "Tuần qua, lịch của Trường Chính trị tỉnh Nghệ An kín từ đầu tuần.\n- Hội nghị viên chức: chiều 09/5.\n"
        "- Thao giảng cấp trường: ngày 10/5, có chín giảng viên lên lớp.",
        dates={"09/5": "2023-05-09", "10/5": "2023-05-10"},
        published="2023-05-12",
    )
    assert seen(found) == [("congress", "2023-05-09"), ("contest", "2023-05-10")]


def test_what_somebody_asks_for_is_not_held() -> None:
    found = read(
        "Ngày 24/5/2024, đoàn Trường Chính trị tỉnh Nghệ An đến thăm và làm việc với Trường Chính trị tỉnh Hòa Bình.\n"
        "Đồng chí Hiệu trưởng đề nghị hai trường ký biên bản ghi nhớ.",
        dates={"24/5/2024": "2024-05-24"},
    )
    assert seen(found) == [("visit", "2024-05-24")]


def test_a_session_of_a_council_is_an_inspection() -> None:
    found = read(
        "Ngày 08/11/2023, Hội đồng thẩm định có phiên họp xem xét hồ sơ đề nghị công nhận Trường Chính trị tỉnh "
        "Nghệ An đạt chuẩn mức 1.",
        dates={"08/11/2023": "2023-11-08"},
    )
    assert seen(found) == [("inspection", "2023-11-08")]


def test_what_is_done_every_year_is_no_event() -> None:
    (event,) = read(
        f"Sáng 23/11, {CLUSTER} tổng kết công tác thi đua năm 2020.\nHằng năm, Cụm đều gặp mặt để ký giao ước thi đua.",
        dates={"23/11": "2020-11-23"},
    )
    assert event.type == "annual_review"


def test_two_mornings_on_which_classes_were_opened() -> None:
    (event,) = read(
        "Sáng các ngày 26 và 27/6/2022, Trường Chính trị tỉnh Nghệ An tổ chức Lễ khai giảng hai lớp trung cấp.\nNội "
        "dung chính buổi lễ gồm công bố quyết định mở lớp và phân công chủ nhiệm.",
        dates={"26 và 27/6/2022": "2022-06-26/2022-06-27"},
    )
    assert (event.type, event.start, event.end) == ("opening", "2022-06-26", "2022-06-27")


def test_whoever_holds_it_in_town_or_in_its_own_hall_is_the_host() -> None:
    (review,) = read(
        f"Ngày 24/11, tại TP. Vinh, Trường Chính trị tỉnh Nghệ An đăng cai Hội nghị tổng kết {CLUSTER} năm 2022.",
        dates={"24/11": "2022-11-24"},
    )
    assert (review.host, review.place) == ("nghe-an", "TP. Vinh")
    (meeting,) = read(
        "Chiều 12/11, tại Hội trường A (cơ sở 1), Trường Chính trị tỉnh Nghệ An tổ chức Hội nghị viên chức.",
        dates={"12/11": "2025-11-12"},
    )
    assert meeting.host == "nghe-an"


def test_a_list_of_those_who_hold_it_names_no_host() -> None:
    (event,) = read(
        "Ngày 12/11, Cụm thi đua số 5 gồm 3 trường (Trường Chính trị tỉnh Nghệ An, Trường Chính trị Trần Phú, Trường "
        "Chính trị tỉnh Thanh Hóa) tổ chức Hội nghị tổng kết phong trào thi đua năm 2020.",
        dates={"12/11": "2020-11-12"},
    )
    assert event.host is None


def test_a_conference_whose_name_stands_in_quotes() -> None:
    (event,) = read(
        f"Ngày 22/6/2020, {CLUSTER} tổ chức “Hội nghị sơ kết công tác thi đua 6 tháng đầu năm 2020”.",
        dates={"22/6/2020": "2020-06-22"},
    )
    assert (event.type, event.start, event.covers) == ("interim_review", "2020-06-22", "2020-01/2020-06")


def test_what_a_document_is_about_is_not_held() -> None:
    (event,) = read(
        "Thực hiện Hướng dẫn số 41 về việc tổ chức, triển khai phong trào thi đua các trường, sáng 25/6/2020, Trường "
        "Chính trị tỉnh Nghệ An tổ chức hội thảo khoa học.",
        dates={"25/6/2020": "2020-06-25"},
        document="Hướng dẫn số 41",
    )
    assert event.type == "workshop"


def test_a_wish_is_no_event() -> None:
    (event,) = read(
        f"Chiều 8/12, {CLUSTER} tổng kết công tác năm 2023.\nTại hội nghị, bà Na đề xuất mỗi năm chỉ giữ một hội thảo.",
        dates={"8/12": "2023-12-08"},
    )
    assert event.type == "annual_review"


def test_a_conference_on_the_criteria_is_no_recognition() -> None:
    (event,) = read(
        "Chiều 12/3, Ban Chỉ đạo họp Hội nghị đánh giá các tiêu chí trường chính trị đạt chuẩn mức 1.",
        dates={"12/3": "2024-03-12"},
    )
    assert event.type == "inspection"


def test_signing_and_kickoff_under_one_name() -> None:
    found = read(
        f"Chiều 10/3, {CLUSTER} tổ chức Hội nghị ký kết giao ước thi đua và triển khai kế hoạch hoạt động năm 2023.",
        dates={"10/3": "2023-03-10"},
    )
    assert {event.type for event in found} == {"signing", "kickoff_conference"}


def test_the_day_of_a_quarterly_meeting_ahead() -> None:
    found = read(
        "Ngày 06/10/2023, Học viện tổ chức Hội nghị giao ban quý III.\nHội nghị giao ban quý IV dự kiến tổ chức ngày "
        "22/12/2023 tại Trường Chính trị tỉnh Nghệ An.",
        dates={"06/10/2023": "2023-10-06", "quý IV": "2023-10/2023-12", "22/12/2023": "2023-12-22"},
        published="2023-10-09",
    )
    assert [(event.start, event.status, event.host) for event in found] == [
        ("2023-10-06", "held", None),
        ("2023-12-22", "planned", "nghe-an"),
    ]


def test_an_act_on_a_day_of_a_year_that_nothing_tells() -> None:
    (event,) = read("Chiều 2/3, đoàn công tác của Học viện đã khảo sát Trường Chính trị tỉnh Nghệ An.")
    assert (event.type, event.start) == ("inspection", None)


def test_a_part_is_of_the_day_that_its_paragraphs_have_come_to() -> None:
    found = read(
        "Từ 15 đến 18/8/2023, Đoàn Trường Chính trị tỉnh Hà Tĩnh thăm và làm việc với Trường Chính trị tỉnh Nghệ An.\n"
        "Sáng 16/8, hai trường chụp ảnh lưu niệm. Kết thúc buổi làm việc, hai bên ký Bản ghi nhớ.",
        dates={"15 đến 18/8/2023": "2023-08-15/2023-08-18", "16/8": "2023-08-16"},
    )
    assert ("signing", "2023-08-16") in seen(found)


def test_what_will_be_done_some_time_is_no_event() -> None:
    (event,) = read(
        f"Sáng 28/6/2024, {CLUSTER} tổ chức Hội nghị sơ kết phong trào thi đua.\nTrụ sở mới sẽ được bàn giao trước "
        "30/9/2024. Hội đồng sẽ họp lại trong tháng 10/2024.",
        dates={"28/6/2024": "2024-06-28", "30/9/2024": "../2024-09-30", "tháng 10/2024": "2024-10"},
        published="2024-07-01",
    )
    assert event.type == "interim_review"


def test_a_ceremony_whose_decision_the_text_has_just_told_of() -> None:
    (event,) = read(
        "Ba trường được công nhận đạt chuẩn mức 1.\nÔng Tư chia sẻ tại lễ công bố tối 30/4 rằng mọi người đã cố gắng.",
        dates={"30/4": "2025-04-30"},
        published="2025-05-02",
    )
    assert (event.type, event.start) == ("recognition", "2025-04-30")


def test_another_conference_on_another_day() -> None:
    found = read(
        f"Chiều 26/9, {CLUSTER} tổ chức Hội nghị tổng kết năm 2024.\nNgày mai (28/9), Ban Tuyên giáo tổ chức hội nghị "
        "báo cáo viên.",
        dates={"26/9": "2024-09-26", "28/9": "2024-09-28"},
        published="2024-09-27",
    )
    assert seen(found) == [("annual_review", "2024-09-26"), ("other", "2024-09-28")]


def test_what_is_moved_is_what_the_verb_names() -> None:
    text = (
        "Ngày 15/6/2023, Cụm thi đua các trường chính trị khu vực Tây Bắc Bộ tổ chức Hội nghị sơ kết "
        "6 tháng đầu năm.\nCác đại biểu nhất trí chuyển hội thao của Cụm (dự kiến tháng 8) sang ngày 12 - 14/10/2023."
    )
    events = {event.type: event.start for event in nlp.read(Article(text=text, published="2023-06-19")).events}
    assert events["interim_review"] == "2023-06-15"
    assert events["sports_meet"] == "2023-10-12"


def test_a_class_closed_just_now_is_the_news_not_the_day_it_began() -> None:
    found = read(
        "Trường Chính trị tỉnh Tiền Giang vừa tổ chức bế giảng lớp trung cấp lý luận chính trị khóa 7.\nLớp khai giảng "
        "ngày 21/3/2016, có 87 học viên.",
        title="Bế giảng lớp trung cấp lý luận chính trị",
        dates={"21/3/2016": "2016-03-21"},
    )
    assert seen(found) == [("closing", None)]


def test_what_a_month_comes_to_is_no_event() -> None:
    text = (
        "Trường Chính trị Tô Hiệu bế giảng 05 lớp với 324 học viên, chấm thi tốt nghiệp 2 lớp.\nCông tác khác ổn định."
    )
    assert read(text, title="Thông tin công tác tháng 11/2016") == []


def test_what_was_held_just_now_is_no_account_of_the_year() -> None:
    (event,) = read(
        "Để làm tốt nhiệm vụ năm 2024, các khoa của Trường Chính trị tỉnh Kon Tum vừa tổ chức ký kết giao ước thi đua.",
        title="Các khoa ký kết giao ước thi đua",
        published="2024-03-01",
    )
    assert event.type == "signing"


def test_a_conference_on_how_to_reach_the_standard_recognises_nobody() -> None:
    (event,) = read(
        "Sáng 29/5/2024, Trường Chính trị tỉnh Kon Tum tổ chức Hội nghị hướng dẫn nội dung xây dựng trường chuẩn.",
        title="Hội nghị hướng dẫn xây dựng Trường Chính trị tỉnh Kon Tum đạt chuẩn mức 1",
        dates={"29/5/2024": "2024-05-29"},
    )
    assert (event.type, event.start) == ("other", "2024-05-29")


def test_a_topic_in_single_quotes() -> None:
    (event,) = read(
        "Chiều 28/10, Trường Chính trị tỉnh Kon Tum tổ chức hội thảo khoa học với chủ đề 'Đổi mới phương pháp giảng "
        "dạy lý luận chính trị'. Hội thảo do 'nhóm 2' điều hành.",
        dates={"28/10": "2024-10-28"},
    )
    assert event.theme == "Đổi mới phương pháp giảng dạy lý luận chính trị"


def test_dates_and_hosts_in_brackets_belong_to_what_stands_before_them() -> None:
    found = read(
        f"Sáng 18/3, {CLUSTER} ký kết giao ước thi đua.\nCác trường thông qua kế hoạch tổ chức hội thảo khoa học (ngày "
        "12/7, do Quảng Bình đăng cai) và hội thao (ngày 16/8), sau đó cùng ký kết giao ước.",
        dates={"18/3": "2024-03-18", "12/7": "2024-07-12", "16/8": "2024-08-16"},
        published="2024-03-19",
    )
    assert {(event.type, event.start, event.host) for event in found} == {
        ("workshop", "2024-07-12", "quang-binh"),
        ("sports_meet", "2024-08-16", None),
        ("signing", "2024-03-18", None),
    }


def test_a_conference_told_of_in_the_lead_is_news_beside_a_later_meeting() -> None:
    found = read(
        f"Tại Hội nghị tổng kết năm 2023 của {CLUSTER} diễn ra ở thành phố Vinh hôm 9/11, Trường Chính trị Trần Phú "
        "được bầu làm Cụm trưởng.\nChiều 28/11, Trường Chính trị Trần Phú tổ chức cuộc họp bàn kế hoạch của Cụm.",
        dates={"9/11": "2023-11-09", "28/11": "2023-11-28"},
    )
    assert seen(found) == [("annual_review", "2023-11-09"), ("other", "2023-11-28")]


def test_days_of_contest_are_counted_back_from_its_end() -> None:
    meet, *_ = read(
        f"Hội thao {CLUSTER} do Trường Chính trị tỉnh Nghệ An đăng cai khép lại chiều 14/8 sau ba ngày tranh tài.",
        dates={"14/8": "2022-08-14"},
    )
    assert (meet.type, meet.start, meet.end) == ("sports_meet", "2022-08-12", "2022-08-14")


def test_handing_out_prizes_of_a_contest_is_no_second_contest() -> None:
    found = read(
        "Từ ngày 3/10 đến 5/10, Trường Chính trị tỉnh Nghệ An tổ chức Hội giảng.\nLễ tổng kết, trao giải Hội giảng "
        "diễn ra sáng 8/10.",
        dates={"3/10 đến 5/10": "2022-10-03/2022-10-05", "8/10": "2022-10-08"},
    )
    assert seen(found) == [("contest", "2022-10-03"), ("closing", "2022-10-08")]


def test_a_visit_is_hosted_by_whom_it_is_paid_to() -> None:
    (visit,) = read(
        "Trong chuyến công tác tại Bắc Giang, sáng 12/5, đoàn cán bộ Trường Chính trị tỉnh Cà Mau đã đến "
        "thăm, làm việc "
        "với Trường Chính trị tỉnh Bắc Giang.",
        dates={"12/5": "2023-05-12"},
    )
    assert (visit.type, visit.host) == ("visit", "bac-giang")


def test_a_quarter_behind_a_documents_number_dates_the_event() -> None:
    found = read(
        f"Ngày 28/2, {CLUSTER} ký giao ước thi đua.\nKế hoạch gồm: hội thao (tháng 5); tọa đàm về Quy định số "
        "09-QĐi/TW "
        "(quý III).",
        dates={"28/2": "2019-02-28", "tháng 5": "2019-05", "quý III": "2019-07/2019-09"},
        document="Quy định số 09-QĐi/TW",
        published="2019-03-01",
    )
    assert ("seminar", "2019-07/2019-09") in seen(found)


def test_ceremonies_of_awards_lie_ahead_and_a_year_of_movements_does_not() -> None:
    found = read(
        "Sáng 12/2, Hội đồng thẩm định họp xem xét hồ sơ của Trường Chính trị tỉnh Nghệ An.\nQuyết định công nhận sẽ "
        "được ký tuần tới; lễ trao bằng dự kiến tổ chức ngày 3/3 tại Trường.\nTrong năm 2025, các đơn vị đã "
        "phát động các đợt thi đua.",
        dates={"12/2": "2026-02-12", "3/3": "2026-03-03"},
        published="2026-02-13",
    )
    assert seen(found) == [("inspection", "2026-02-12"), ("recognition", "2026-03-03")]


def test_a_visit_received_is_held_by_the_school_that_receives_it() -> None:
    (visit,) = read(
        "Chiều 6/6, Trường Chính trị tỉnh Nghệ An đã đón tiếp và làm việc với đoàn công tác của Trường Chính trị tỉnh "
        "Lai Châu.",
        dates={"6/6": "2024-06-06"},
    )
    assert (visit.type, visit.host) == ("visit", "nghe-an")


def test_the_host_named_apart_or_by_its_province_alone() -> None:
    review, meet = read(
        f"Ngày 25/11, {CLUSTER} họp tại Vinh để tổng kết năm.\nChủ nhà hội nghị là Trường Chính trị tỉnh Nghệ An. "
        "Phiên họp thống nhất tổ chức hội thao ngày 15/8 do Quảng Bình đăng cai.",
        dates={"25/11": "2024-11-25", "15/8": "2025-08-15"},
    )
    assert (review.type, review.host) == ("annual_review", "nghe-an")
    assert (meet.type, meet.host, meet.status) == ("sports_meet", "quang-binh", "planned")


@pytest.mark.parametrize(
    ("place", "host"),
    [("Quảng Trị", "quang-tri"), ("trường Hà Tĩnh", "ha-tinh"), ("thành phố Hà Tĩnh", None), ("Lào Cai", None)],
)
def test_the_province_of_a_member_stands_for_its_school_where_the_cluster_meets(place: str, host: str | None) -> None:
    review, planned = read(
        f"Ngày 25/11, Trường Chính trị tỉnh Nghệ An tổ chức Hội nghị tổng kết {CLUSTER}.\nHội nghị triển khai nhiệm vụ "
        f"năm 2025 sẽ được tổ chức tại {place} vào ngày 12/3.",
        dates={"25/11": "2024-11-25", "12/3": "2025-03-12"},
    )
    assert (review.host, planned.start, planned.host) == ("nghe-an", "2025-03-12", host)


def test_a_meet_moved_elsewhere_with_its_time_unchanged() -> None:
    meet, *_ = read(
        f"Hội thao {CLUSTER} dự kiến tổ chức tại Trường Chính trị tỉnh Quảng Trị nay chuyển về Trường Chính trị tỉnh "
        "Nghệ An; thời gian vẫn giữ nguyên từ ngày 20/7.",
        dates={"20/7": "2019-07-20"},
    )
    assert (meet.type, meet.start, meet.host) == ("sports_meet", "2019-07-20", "nghe-an")


def test_the_right_to_hold_the_next_meet_is_no_meet() -> None:
    found = read(
        "Tại Hội nghị tổng kết công tác trường chính trị, ngày 11/8, Trường nhận Cờ thi đua.\nTại lễ bế mạc chiều "
        "11/8, Ban Tổ chức trao cờ đăng cai Hội thao năm sau.",
        dates={"11/8": "2023-08-11"},
    )
    assert seen(found) == [("annual_review", "2023-08-11")]


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


def test_a_venue_that_stays_the_same_is_where_it_is_held() -> None:
    meet, *_ = read(
        f"Hội thao {CLUSTER} được chuyển từ ngày 5/8 sang ngày 19/8; địa điểm giữ nguyên, tại Trường Chính trị tỉnh "
        "Nghệ An.",
        dates={"5/8": "2022-08-05", "19/8": "2022-08-19"},
    )
    assert (meet.type, meet.start, meet.host) == ("sports_meet", "2022-08-19", "nghe-an")


def test_a_conference_without_a_type_in_its_name_is_what_it_hears() -> None:
    text = (
        f"Sáng 28/6/2024, tại Trường Chính trị tỉnh Gia Lai đã diễn ra Hội nghị {CLUSTER}.\nHội nghị đã nghe báo cáo "
        "sơ kết phong trào thi đua 6 tháng đầu năm 2024, thảo luận phương hướng."
    )
    (event,) = read(text, dates={"28/6/2024": "2024-06-28"})
    assert (event.type, event.covers, event.host) == ("interim_review", "2024-01/2024-06", "gia-lai")
    (event,) = read(text.replace("đã nghe báo cáo", "giao chuẩn bị hội nghị"), dates={"28/6/2024": "2024-06-28"})
    assert event.type == "other"


def test_the_first_and_the_second_day_of_a_conference() -> None:
    review, inspection, seminar = read(
        f"Trong hai ngày 14 và 15/11/2024, {CLUSTER} tổ chức Hội nghị tổng kết năm 2024.\nNgày thứ nhất, các đoàn kiểm "
        "tra chéo hồ sơ. Sang ngày thứ hai, các trường tọa đàm về trường chuẩn.",
        dates={"14 và 15/11/2024": "2024-11-14/2024-11-15"},
    )
    assert (inspection.type, inspection.start, inspection.parent) == ("inspection", "2024-11-14", review.id)
    assert (seminar.type, seminar.start, seminar.parent) == ("seminar", "2024-11-15", review.id)


def test_two_classes_in_one_sentence() -> None:
    found = read(
        "Ngày 05/9/2023, Trường Chính trị tỉnh Hậu Giang khai giảng lớp Trung cấp K88; đến ngày 08/9, Nhà trường bế "
        "giảng lớp chuyên viên.",
        dates={"05/9/2023": "2023-09-05", "08/9": "2023-09-08"},
    )
    assert seen(found) == [("opening", "2023-09-05"), ("closing", "2023-09-08")]
    found = read(
        "Chiều 20/5/2022, Trường Chính trị tỉnh Hậu Giang tổ chức lễ bế giảng lớp K41 và khai giảng lớp K43.",
        dates={"20/5/2022": "2022-05-20"},
    )
    assert seen(found) == [("closing", "2022-05-20"), ("opening", "2022-05-20")]


def test_history_is_no_news() -> None:
    dates = {"15/9/1949": "1949-09-15"}
    text = "Ngày 15/9/1949, Trường Đảng tỉnh khai giảng lớp học đầu tiên trong một ngôi đình."
    assert read(text, dates=dates, published="2024-09-15") == []


def test_whose_meeting_it_is_and_where_something_else_was_done() -> None:
    (meet,) = read(
        "Hội thao truyền thống của Trường Chính trị tỉnh Sơn La diễn ra ngày 12/3/2024.",
        dates={"12/3/2024": "2024-03-12"},
    )
    assert meet.host == "son-la"
    visit = read(
        "Ngày 13/4/2023, sau khi dâng hương tại Khu lưu niệm Bác Hồ, đoàn công tác đã đến làm việc với "
        "Trường Chính trị tỉnh Sơn La.",
        dates={"13/4/2023": "2023-04-13"},
    )[-1]
    assert (visit.type, visit.host) == ("visit", "son-la")


def test_a_motto_named_behind_its_words() -> None:
    (event,) = read(
        f"Sáng 27/2/2024, {CLUSTER} tổ chức Hội nghị triển khai công tác thi đua năm 2024. Cụm thống nhất "
        "lấy “Kỷ cương, về đích” làm chủ đề của năm.",
        dates={"27/2/2024": "2024-02-27"},
    )
    assert event.theme == "Kỷ cương, về đích"


def test_the_scene_is_told_before_the_name() -> None:
    review, signing = read(
        "8 giờ sáng thứ Năm (17/3), hội trường Trường Chính trị tỉnh Sơn La đã kín ghế. Chủ nhà cười.\nÔng mở đầu hội "
        "nghị triển khai công tác và ký kết giao ước thi đua năm 2022 bằng một câu hỏi.",
        dates={"17/3": "2022-03-17"},
        published="2022-03-18",
    )
    assert (review.type, review.start, review.host) == ("kickoff_conference", "2022-03-17", "son-la")
    assert (signing.type, signing.parent) == ("signing", review.id)


def test_items_that_begin_with_their_time() -> None:
    found = read(
        f"Ngày 26/02/2026, {CLUSTER} tổ chức Hội nghị triển khai công tác năm 2026, gồm các mốc:\n"
        "* Ngày 10/7: sơ kết 6 tháng, kết hợp tọa đàm tại Trường Chính trị tỉnh Sơn La;\n* Trước ngày 15/11: tổng kết.",
        dates={"26/02/2026": "2026-02-26", "10/7": "2026-07-10", "ngày 15/11": "../2026-11-15"},
        published="2026-02-27",
    )
    assert seen(found)[1:] == [
        ("interim_review", "2026-07-10"),
        ("seminar", "2026-07-10"),
        ("annual_review", "../2026-11-15"),
    ]
    assert found[2].parent == found[1].id


def test_one_ceremony_on_two_days_in_two_towns() -> None:
    found = read(
        "Hôm nay (11/6), Học viện tổ chức lễ trao quyết định công nhận hai trường.\nLễ đón bằng sẽ được tổ chức ngày "
        "28/6 ở Hạ Long, ngày 5/7 ở Hà Tĩnh; trường thứ ba chọn dịp khai giảng năm học mới.",
        dates={"11/6": "2024-06-11", "28/6": "2024-06-28", "5/7": "2024-07-05"},
        published="2024-06-11",
    )
    assert seen(found) == [("recognition", day) for day in ("2024-06-11", "2024-06-28", "2024-07-05")]


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


def test_a_guest_is_received_by_whoever_invited_it() -> None:
    (visit,) = read(
        "Nhận lời mời của Trường Chính trị tỉnh Sơn La, ngày 15/9/2025, Đoàn đại biểu bạn đã sang thăm và làm việc.",
        dates={"15/9/2025": "2025-09-15"},
    )
    assert (visit.type, visit.host) == ("visit", "son-la")


def test_what_something_else_follows_on_is_background() -> None:
    (event,) = read(
        f"Tiếp nối Hội nghị tổng kết năm 2023 tổ chức ngày 17/11/2023 tại Trường Chính trị tỉnh Lai Châu, ngày "
        f"29/3/2024, {CLUSTER} ký kết giao ước thi đua năm 2024 tại Trường Chính trị tỉnh Sơn La.",
        dates={"17/11/2023": "2023-11-17", "29/3/2024": "2024-03-29"},
        published="2024-03-30",
    )
    assert (event.type, event.start, event.host) == ("signing", "2024-03-29", "son-la")


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


def test_another_cluster_did_the_same_in_the_afternoon() -> None:
    found = read(
        "Sáng 10/12/2024, Khối thi đua số 4 tổ chức tổng kết phong trào thi đua năm 2024.\nChiều cùng ngày, Cụm thi "
        "đua số 2 cũng tổng kết tại thị xã Kinh Môn.",
        dates={"10/12/2024": "2024-12-10"},
    )
    assert seen(found) == [("annual_review", "2024-12-10")] * 2


def test_the_day_a_rule_was_issued_is_no_ceremonys() -> None:
    (event,) = read(
        "Chiều 4/10, Trường Chính trị tỉnh Sơn La tổ chức Lễ đón nhận Bằng công nhận đạt chuẩn mức 1.\nTại buổi lễ, "
        "Giám đốc Học viện nhấn mạnh quy định được Ban Bí thư ban hành ngày 19/5/2021.",
        dates={"19/5/2021": "2021-05-19"},
    )
    assert (event.type, event.start) == ("recognition", None)


def test_one_sentence_as_other_authors_put_it() -> None:
    for text, words, expected in (
        ("Hôm 23/5, đoàn khảo sát do ông Lê Bá Hùng dẫn đầu đã tới Trường nắm tình hình.", "23/5", ["inspection"]),
        ("Đến ngày 23/5 các trường miền Đông mới đặt bút ký giao ước thi đua.", "23/5", ["signing"]),
        ("Chiều 23/5, Trường họp rút kinh nghiệm đợt thẩm định trường chính trị chuẩn.", "23/5", ["other"]),
        ("Hai ngày 23/5, tại Cửa Lò, Cụm nhìn lại một năm phong trào thi đua.", "23/5", ["annual_review"]),
        ("Ngày 23/5, sáng tổng kết năm; 14 giờ, làm việc với Sở Nội vụ.", "23/5", ["annual_review", "visit"]),
        ("Trường hôm 23/5 bắt đầu lớp Trung cấp lý luận chính trị khóa 128.", "23/5", ["opening"]),
        ("Trong năm, Trường đã cử 12 giảng viên dự hội thảo, tham gia hội thao Cụm.", "23/5", []),
        ("Trường gửi hồ sơ đề nghị thẩm định ngày 23/5.", "23/5", []),
        ("Trường long trọng kỷ niệm 65 năm ngày thành lập vào tối 23/5.", "23/5", ["commemoration"]),
        ("Từng đăng cai hội thảo năm 2019, Trường hôm 23/5 đăng cai hội nghị tổng kết.", "23/5", ["annual_review"]),
        ("Sáng 23/5, Trường kiểm điểm công tác sáu tháng đầu năm.", "23/5", ["interim_review"]),
        ("Thăm Trường nhân ngày truyền thống, sáng 23/5, đoàn Tỉnh ủy đã tặng hoa.", "23/5", ["visit"]),
        ("Nếu được công nhận, ngày 23/5 Trường sẽ tổ chức lễ đón bằng công nhận.", "23/5", []),
        ("Phóng viên có mặt tại Trường sáng 23/5. Năm 2023, trường tổng kết công tác rất sớm.", "23/5", []),
        (
            "Hội nghị của Cụm ngày 23/5 đi hết ba nội dung: thông qua báo cáo tổng kết, bầu Cụm trưởng và ký giao ước.",
            "23/5",
            ["annual_review", "signing"],
        ),
    ):
        found = read(text, dates={words: "2024-05-23"}, published="2024-05-24")
        assert seen(found) == [(kind, "2024-05-23") for kind in expected], text


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Buổi chiều, các đoàn", "2023-11-09"),
        ("Cũng trong ngày, các đoàn", "2023-11-09"),
        ("Sáng hôm sau, các đoàn", "2023-11-10"),
        ("Chiều hôm trước, các đoàn", "2023-11-08"),
        ("Trước đó hai ngày, các đoàn", "2023-11-07"),
        ("Tối 08, các đoàn", "2023-11-08"),
    ],
)
def test_a_day_told_by_the_one_before_is_that_of_the_story_not_of_what_is_planned(told: str, day: str) -> None:
    found = read(
        f"Sáng 09/11/2023, {CLUSTER} tổ chức Hội nghị tổng kết năm 2023. Hội nghị năm sau sẽ họp ngày 15/11/2024.\n"
        f"{told} giao lưu bóng chuyền tại nhà thi đấu.",
        dates={"09/11/2023": "2023-11-09", "15/11/2024": "2024-11-15"},
    )
    assert ("sports_meet", day) in seen(found)


def test_of_two_days_the_second_and_the_night_between_are_told_by_their_place() -> None:
    found = read(
        f"Hai ngày 27 và 28/11/2024, {CLUSTER} gặp nhau ở Vinh để tổng kết một năm thi đua.\nĐêm 27, các đoàn giao lưu "
        "văn nghệ. Ngày thứ hai, hai bên tọa đàm.",
        dates={"27 và 28/11/2024": "2024-11-27/2024-11-28"},
    )
    assert seen(found) == [("annual_review", "2024-11-27"), ("other", "2024-11-27"), ("seminar", "2024-11-28")]


def test_what_another_event_names_has_not_its_day() -> None:
    (seminar,) = read(
        "Sáng 09/5/2024, Trường Chính trị tỉnh Bạc Liêu tổ chức Tọa đàm về chuyển đổi số. Đây là hoạt động tiếp nối "
        "chuỗi sinh hoạt khoa học của Nhà trường sau Hội thảo diễn ra hồi tháng 3.",
        dates={"09/5/2024": "2024-05-09", "tháng 3": "2024-03"},
    )
    assert (seminar.type, seminar.start) == ("seminar", "2024-05-09")


def test_the_day_of_a_bare_conference_is_that_of_the_one_being_prepared() -> None:
    found = read(
        "Ngày 19/6, Trường Chính trị tỉnh Lào Cai họp bàn công tác chuẩn bị Hội nghị sơ kết thi đua 6 tháng. "
        "Các trường thống nhất chọn ngày 03/7 làm ngày tổ chức Hội nghị.",
        dates={"19/6": "2025-06-19", "03/7": "2025-07-03"},
        published="2025-06-20",
    )
    assert ("interim_review", "2025-07-03", "planned") in [(e.type, e.start, e.status) for e in found]


def test_an_invitation_is_to_what_is_still_to_come_with_its_parts() -> None:
    found = read(
        "Trường Chính trị tỉnh Vĩnh Long kính mời các đồng chí đến dự Hội nghị tổng kết công tác năm 2022. Thời gian: "
        "8 giờ, ngày 16/12/2022. Chương trình: ký giao ước thi đua giữa các khoa.",
        dates={"16/12/2022": "2022-12-16"},
        published="2022-12-05",
    )
    assert [(e.type, e.start, e.status) for e in found] == [
        ("annual_review", "2022-12-16", "planned"),
        ("signing", "2022-12-16", "planned"),
    ]


def test_what_heads_its_clause_is_planned_for_the_day_there() -> None:
    found = read(
        f"Sáng 10/2/2025, {CLUSTER} họp triển khai công tác thi đua. Cụm thống nhất: sơ kết 6 tháng tại Hà Tĩnh, ngày "
        "04/7; việc kiểm tra chéo hoàn thành trong tháng 10; không tổ chức hội thao (dự kiến tháng 8).",
        dates={"10/2/2025": "2025-02-10", "04/7": "2025-07-04", "tháng 10": "2025-10", "tháng 8": "2025-08"},
        published="2025-02-11",
    )
    assert [(e.type, e.start, e.status) for e in found][1:] == [
        ("interim_review", "2025-07-04", "planned"),
        ("inspection", "2025-10", "planned"),
        ("sports_meet", "2025-08", "cancelled"),
    ]


def test_half_a_year_on_a_page_without_a_day_ends_no_reading() -> None:
    """The newest day of such a text was looked for in the middle of "2023-07/2023-12"."""
    text = (
        "6 tháng cuối năm 2023, các trường mở 12 lớp. Sáng 20/12/2023, Trường Chính trị tỉnh Hòa Bình tổng kết năm học."
    )
    dates = {"6 tháng cuối năm 2023": "2023-07/2023-12", "20/12/2023": "2023-12-20"}
    assert [event.start for event in read(text, dates=dates)] == ["2023-12-20"]
    assert read(text[:44], dates=dates) == []


REVIEW = f"Sáng 28/6/2024, tại Trường Chính trị tỉnh Nghệ An, {CLUSTER} tổ chức Hội nghị sơ kết 6 tháng đầu năm 2024."
JOURNEY = "Từ ngày 14 đến 17/5/2024, đoàn Trường Chính trị tỉnh Lạng Sơn đã đi nghiên cứu thực tế tại miền Trung.\n"


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        (
            f"{REVIEW}\nNửa cuối năm, Cụm sẽ tổ chức kiểm tra chéo trong tháng 10/2024, họp tổng kết ngày 15/11/2024 "
            "tại Trường Chính trị tỉnh Hà Tĩnh.",
            {"28/6/2024": "2024-06-28", "tháng 10/2024": "2024-10", "15/11/2024": "2024-11-15"},
            [("inspection", "2024-10", None), ("annual_review", "2024-11-15", "ha-tinh")],
        ),
        (
            f"{REVIEW}\nBan tổ chức trao cờ đăng cai Hội thao, dự kiến diễn ra vào tháng 8/2024, cho trường bạn. "
            "Kinh phí tổ chức hội thi sẽ được đóng góp trong tháng 9/2024.",
            {"28/6/2024": "2024-06-28", "tháng 8/2024": "2024-08", "tháng 9/2024": "2024-09"},
            [("sports_meet", "2024-08", None)],
        ),
        (
            f"{REVIEW}\nLễ đón bằng công nhận sẽ tổ chức tại Vinh ngày 20/8/2024 và tại Đồng Hới ngày 24/8/2024.",
            {"28/6/2024": "2024-06-28", "20/8/2024": "2024-08-20", "24/8/2024": "2024-08-24"},
            [("recognition", "2024-08-20", None), ("recognition", "2024-08-24", None)],
        ),
        (f"{REVIEW}\nĐến nay, 6/6 trường đã ký giao ước thi đua.", {"28/6/2024": "2024-06-28"}, []),
        (
            f"{REVIEW}\nHội nghị chính thức khai mạc sáng 28/6/2024. Lớp bồi dưỡng thứ hai khai mạc ngày 06/7/2024.",
            {"28/6/2024": "2024-06-28", "06/7/2024": "2024-07-06"},
            [("opening", "2024-07-06", None)],
        ),
        (
            f"{JOURNEY}Ngày đầu tiên, Đoàn có buổi làm việc tại Trường Chính trị tỉnh Quảng Trị. Ngày 15/5, Đoàn "
            "khảo sát mô hình trồng rau sạch.",
            {"14 đến 17/5/2024": "2024-05-14/2024-05-17", "15/5,": "2024-05-15"},
            [("visit", "2024-05-14", "quang-tri")],
        ),
        (
            f"{JOURNEY}Sáng 15/5, Đoàn đến thăm Trường Chính trị tỉnh Quảng Bình và trao đổi kinh nghiệm mở lớp.",
            {"14 đến 17/5/2024": "2024-05-14/2024-05-17", "15/5,": "2024-05-15"},
            [("visit", "2024-05-15", "quang-binh")],
        ),
    ],
)
def test_time_and_place_belong_to_the_event_they_are_said_of(
    text: str, dates: dict[str, str], expected: list[tuple[str, str, str | None]]
) -> None:
    found = read(text, dates=dates, published="2024-07-01")
    assert [(event.type, event.start, event.host) for event in found][1:] == expected


def test_the_same_day_is_not_that_of_what_led_up_to_it() -> None:
    found = read(
        "Sáng 14/10/2024, Trường Chính trị tỉnh Lạng Sơn tổ chức Lễ đón bằng công nhận.\nNgày 20/9/2024, Hội đồng thẩm "
        "định đã họp.\nChiều cùng ngày, các đại biểu đã dâng hương tại Khu lưu niệm.",
        dates={"14/10/2024": "2024-10-14", "20/9/2024": "2024-09-20"},
    )
    assert ("commemoration", "2024-10-14") in seen(found)


_REVIEW = "Ngày 12/6/2024, Cụm thi đua các trường chính trị Bắc Trung Bộ tổ chức Hội nghị sơ kết"


@pytest.mark.parametrize(
    ("told", "host", "place"),
    [
        (f"{_REVIEW}. Trường Chính trị tỉnh Hà Tĩnh vừa là chủ nhà, vừa là Cụm trưởng.", "ha-tinh", None),
        (
            f"{_REVIEW}. Thay mặt Trường Chính trị tỉnh Hà Tĩnh, đơn vị chủ nhà, đồng chí Lê An chào mừng.",
            "ha-tinh",
            None,
        ),
        (f"{_REVIEW}. Năm 2025, Trường Chính trị tỉnh Nghệ An đăng cai.", None, None),
        (
            f"{_REVIEW}. Địa điểm tổ chức là Hội trường lớn Trường Chính trị tỉnh Nghệ An.",
            "nghe-an",
            "Hội trường lớn Trường Chính trị tỉnh Nghệ An",
        ),
        (f"{_REVIEW}. Kỳ sơ kết tiếp theo sẽ do Trường Chính trị tỉnh Nghệ An đăng cai.", None, None),
        (
            "Sáng 12/6/2024, tại Hội trường tầng 3, Trường Chính trị tỉnh Nghệ An, Tỉnh ủy khai giảng lớp bồi dưỡng.",
            "nghe-an",
            "Hội trường tầng 3",
        ),
        (
            "Sáng 12/6/2024, tại Hội trường Huyện ủy Yên Thành, Trường Chính trị tỉnh Nghệ An khai giảng lớp.",
            None,
            "Hội trường Huyện ủy Yên Thành",
        ),
    ],
)
def test_who_is_at_home(told: str, host: str | None, place: str | None) -> None:
    (event, *_) = read(told, dates={"12/6/2024": "2024-06-12"})
    assert (event.host, event.place) == (host, place)


@pytest.mark.parametrize(
    ("held", "host"),
    [
        ("tại cơ sở 1 của trường ở phường Phố Hiến, Tỉnh ủy có buổi làm việc với tập thể trường", "hung-yen"),
        ("Trường Chính trị Nguyễn Văn Linh tổ chức Hội nghị thông qua Báo cáo tự đánh giá trường chuẩn", "hung-yen"),
        ('Hội đồng Khoa học Trường Chính trị Nguyễn Văn Linh họp nghiệm thu đề tài "Chi bộ ở huyện A"', "hung-yen"),
        ("Hội đồng thẩm định của Học viện họp thẩm định hồ sơ của Trường Chính trị Nguyễn Văn Linh", None),
    ],
)
def test_a_school_meets_in_its_own_house(held: str, host: str | None) -> None:
    text = f"Sáng 11/3/2024, {held}.\nTrường Chính trị Nguyễn Văn Linh đón đồng nghiệp Trường Chính trị tỉnh Hà Nam."
    (event, *_) = read(text, title="Trường Chính trị Nguyễn Văn Linh", dates={"11/3/2024": "2024-03-11"})
    assert event.host == host


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tổ chức Lễ kỷ niệm 75 năm Ngày truyền thống nhà trường ngày 15/3/2024", "commemoration"),
        ("tổ chức lễ phát động đợt thi đua chào mừng Đại hội Đảng các cấp ngày 15/3/2024", "launch"),
        ("đã tổ chức khai giảng lớp Trung cấp lý luận chính trị vào sáng nay, 15/3", "opening"),
        ("tổ chức buổi tọa đàm trao đổi kinh nghiệm quản lý học viên sáng 15/3", "seminar"),
    ],
)
def test_the_time_at_the_end_of_a_sentence_is_that_of_what_is_held(words: str, expected: str) -> None:
    article = Article(title="", text=f"Trường Chính trị tỉnh Nghệ An {words}.", published="2024-03-16")
    assert seen(nlp.read(article).events) == [(expected, "2024-03-15")]


HELD = "Ngày 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức Tọa đàm khoa học về đề tài cấp cơ sở.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tọa đàm cũng chốt lịch Hội thảo khoa học: ngày 7/9/2024.", [("workshop", "2024-09-07", "planned")]),
        ("Buổi lễ bế mạc lúc 11 giờ 30 cùng ngày.", []),
        ("Cứ đến dịp 20/11, trường có hội thi. Hằng năm, cứ dịp 20/11, trường lại tổ chức gặp mặt nhà giáo.", []),
        ("Chiều 14/3, Tỉnh đoàn khai mạc Hội thi Bí thư chi đoàn giỏi.", [("contest", "2024-03-14", "held")]),
        (
            "Để chuẩn bị, từ ngày 12/3 đến ngày 14/3, các tổ kiểm tra chéo đã làm việc tại từng trường.",
            [("inspection", "2024-03-12", "held")],
        ),
        ("Tọa đàm khép lại bằng việc ký kết giao ước thi đua.", [("signing", "2024-03-15", "held")]),
        (
            "Đồng chí Lê Minh Tuấn trao Quyết định công nhận trường chính trị chuẩn mức 1 cho Trường Chính trị tỉnh "
            "Phú Thọ.",
            [("recognition", "2024-03-15", "held")],
        ),
        ("Hội thi dự kiến ngày 31/5/2024 sẽ không được tổ chức do ít người.", [("contest", "2024-05-31", "cancelled")]),
        ("Thực hiện kết luận tại Hội nghị giao ban quý II, các khoa đã rà soát giáo án.", []),
        ("Tọa đàm lần thứ VII sẽ được tổ chức tại Trường Chính trị tỉnh Phú Thọ.", []),
        ("Thời gian khai giảng lớp K72 dự kiến: 7 giờ 30, ngày 5/5/2024.", [("opening", "2024-05-05", "planned")]),
        ("Nội dung đáng chú ý tại Tọa đàm là việc ký kết giao ước thi đua.", [("signing", "2024-03-15", "held")]),
        ("Nhà trường đã ký kết hợp tác với 12 cơ sở đào tạo trong và ngoài tỉnh.", []),
        ("Tọa đàm chứng kiến lễ ký kết thỏa thuận hợp tác với Sở Nội vụ.", [("signing", "2024-03-15", "held")]),
        ("Đồng chí Lê Minh Tuấn thông báo ngày 13/4 sẽ khai giảng lớp K72.", [("opening", "2024-04-13", "planned")]),
        ("Công tác kiểm tra chéo được các trường hoàn thành chiều 13/3.", [("inspection", "2024-03-13", "held")]),
        ("Chiều cùng ngày, Hội đồng khoa học họp nghiệm thu đề tài.", [("other", "2024-03-15", "held")]),
        ("Kết thúc tọa đàm là chuyến nghiên cứu thực tế ngày 14/3.", [("visit", "2024-03-14", "held")]),
        ("Kết hợp với tọa đàm, nhà trường tổ chức hội thi rung chuông vàng.", [("contest", "2024-03-15", "held")]),
        ("Chiều 14/3, Hội đồng thi đua họp bình xét, chấm điểm các đơn vị.", [("other", "2024-03-14", "held")]),
        (
            "Kết thúc tọa đàm, các đại biểu đi tham quan, học tập kinh nghiệm tại Trường Chính trị tỉnh Phú Thọ trong "
            "ngày 16/3.",
            [("visit", "2024-03-16", "held")],
        ),
        ("Ngày 14/3, Đoàn Thanh niên nhà trường ra quân Tháng Thanh niên.", [("launch", "2024-03-14", "held")]),
        (
            "Hội thao được dời đến ngày 28/4/2024 (lịch cũ: ngày 17/4/2024).",
            [("sports_meet", "2024-04-28", "postponed")],
        ),
        (
            "Trước ngày diễn ra Hội nghị, chiều 14/3, Khoa Xây dựng Đảng tổ chức hội thảo cấp khoa.",
            [("workshop", "2024-03-14", "held")],
        ),
        ("Nhân sự kiện này, Ban Giám hiệu phát động đợt thi đua cao điểm.", [("launch", "2024-03-15", "held")]),
        (
            "Hội thao dự kiến ngày 29/4/2024 được lùi sang ngày 12/5/2024 do thời tiết.",
            [("sports_meet", "2024-05-12", "postponed")],
        ),
        ("Đồng chí Lê Minh Tuấn lưu ý nhà trường sớm ký kết giao ước thi đua.", []),
        ("Chiều 14/3, Công đoàn tổ chức Hội thảo về nghiên cứu thực tế.", [("workshop", "2024-03-14", "held")]),
        ("Đoàn đại biểu đã dâng hương tại Đền Hùng trước khi vào tọa đàm.", [("commemoration", "2024-03-15", "held")]),
        ("Lịch thi tốt nghiệp lớp K61: ngày 20/3/2024.", []),
        (
            "Hội nghị nhất trí dời Hội thi từ tháng 5 sang trung tuần tháng 7/2024.",
            [("contest", "2024-07", "postponed")],
        ),
        ("Hội nghị thống nhất lùi hội thao sang năm 2025 do dịch bệnh.", [("sports_meet", "2025", "postponed")]),
        ("Nhà trường chuyển ba nhiệm vụ chưa làm được sang quý III/2024.", []),
        (
            "Hội thao sẽ mở ngày 10/4/2024, riêng kiểm tra chéo và tổng kết sẽ làm trong tháng 11/2024.",
            [
                ("sports_meet", "2024-04-10", "planned"),
                ("inspection", "2024-11", "planned"),
                ("annual_review", "2024-11", "planned"),
            ],
        ),
        (
            "Các khoa chuẩn bị chu đáo đón Đoàn khảo sát, dự kiến trong tháng 5/2024.",
            [("inspection", "2024-05", "planned")],
        ),
        ("Trường phấn đấu đón Bằng công nhận đạt chuẩn mức 1 trong quý II/2024.", []),
        (
            "Thay mặt Học viện, đồng chí Lê Minh Tuấn trao Bằng công nhận đạt chuẩn mức 1 cho Trường.",
            [("recognition", "2024-03-15", "held")],
        ),
    ],
)
def test_what_a_report_tells_beside_its_event(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = nlp.read(Article(title="Tin hoạt động", text=HELD + text, published="2024-03-16")).events
    assert [(event.type, event.start, event.status) for event in found[1:]] == expected
    assert found[0].host == "yen-bai"


@pytest.mark.parametrize(
    ("frame", "then", "expected"),
    [
        (
            "Hai ngày 12 và 13/3/2024, Cụm thi đua họp mặt tại Vinh, tổng kết năm và ký kết giao ước.",
            "Chương trình mở màn từ sáng 12/3 bằng việc dâng hương.\nHội nghị tổng kết diễn ra sáng hôm sau. Sau phần "
            "thảo luận, các trường đã ký giao ước.",
            [("annual_review", "2024-03-13"), ("signing", "2024-03-13"), ("commemoration", "2024-03-12")],
        ),
        (
            "Từ ngày 11 đến 15/3/2024, ba tổ của Cụm thi đua kiểm tra chéo công tác thi đua tại các trường.",
            "Tại Trường Chính trị tỉnh Yên Bái, sáng 12/3, Tổ số 1 làm việc với Ban Giám hiệu.",
            [("inspection", "2024-03-11"), ("inspection", "2024-03-12")],
        ),
        (
            "Hội nghị tổng kết của Cụm thi đua, theo kế hoạch tổ chức ngày 20/2/2024, do mưa bão đã được chuyển sang "
            "hình thức trực tuyến và diễn ra chiều 14/3/2024.",
            "Hội nghị nghe ba tham luận.",
            [("annual_review", "2024-03-14")],
        ),
        (
            "Sáng 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức Họp mặt kỷ niệm 75 năm Ngày truyền thống.",
            "Sáng 15/3, trước giờ Họp mặt, đoàn đại biểu viếng Nghĩa trang.\nTại buổi lễ, đoàn dâng hoa lên Bác.",
            [("commemoration", "2024-03-15"), ("commemoration", "2024-03-15")],
        ),
    ],
)
def test_the_days_that_a_story_goes_through(frame: str, then: str, expected: list[tuple[str, str]]) -> None:
    article = Article(title="Tin hoạt động", text=f"{frame}\n{then}", published="2024-03-16")
    assert seen(nlp.read(article).events) == expected


def test_what_two_days_held_is_one_programme() -> None:
    text = "Hai ngày 12 và 13/3/2024, Cụm thi đua họp mặt tại Vinh.\nNgày đầu tiên dành cho việc kiểm tra chéo.\n"
    text += "Hội nghị tổng kết năm 2023 diễn ra vào sáng hôm sau."
    article = Article(title="Hội nghị tổng kết năm 2023 của Cụm thi đua", text=text, published="2024-03-16")
    first, second = nlp.read(article).events
    assert (first.type, first.parent) == ("inspection", second.id)
    assert (second.type, second.start, second.parent) == ("annual_review", "2024-03-13", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Do nhiều học viên bận tham gia bầu cử, Trường Chính trị tỉnh Yên Bái điều chỉnh lịch khai giảng lớp bồi "
            "dưỡng từ ngày 25/3/2024 sang ngày 4/4/2024.",
            ("opening", "2024-04-04", "postponed", "yen-bai"),
        ),
        (
            "Sáng 15/3, không khí tại Hội trường lớn, Trường Chính trị tỉnh Yên Bái thật rộn ràng. Đây là nơi Cụm thi "
            "đua các trường chính trị tổ chức hội nghị tổng kết năm 2023.\nHội nghị chốt lịch Hội thảo: ngày 5/4/2024.",
            ("annual_review", "2024-03-15", "held", "yen-bai"),
        ),
        (
            "Đoàn khảo sát của Học viện sẽ làm việc với Trường Chính trị tỉnh Yên Bái vào ngày 27/4/2024 thay vì ngày "
            "10/4/2024 như kế hoạch.",
            ("inspection", "2024-04-27", "postponed", "yen-bai"),
        ),
        (
            "Trường Chính trị tỉnh Yên Bái vừa tổ chức lễ ra quân. Sự kiện diễn ra ngày 14/3/2024.",
            ("launch", "2024-03-14", "held", "yen-bai"),
        ),
        (
            "Trường Chính trị tỉnh Yên Bái tạm hoãn Hội thao dự kiến ngày 8/4/2024 và Hội thảo dự kiến ngày 9/4/2024.",
            ("sports_meet", None, "postponed", "yen-bai"),
        ),
        (
            "Phát biểu tại Hội thao do Trường Chính trị tỉnh Yên Bái tổ chức sáng 13/3, ông Lê Minh Tuấn chúc mừng.",
            ("sports_meet", "2024-03-13", "held", "yen-bai"),
        ),
        (
            "Chào mừng thành công Đại hội Đảng bộ tỉnh, ngày 13/3, Trường Chính trị tỉnh Yên Bái tổ chức hội khỏe.",
            ("sports_meet", "2024-03-13", "held", "yen-bai"),
        ),
        (
            "Tại Lễ kỷ niệm 75 năm Ngày thành lập trường diễn ra ngày 10/3 ở Trường Chính trị tỉnh Yên Bái, có hoa.",
            ("commemoration", "2024-03-10", "held", "yen-bai"),
        ),
        (
            "Hội nghị triển khai phương hướng, nhiệm vụ năm 2024 đã được Trường Chính trị tỉnh Yên Bái tổ chức ngày "
            "14/3/2024.",
            ("kickoff_conference", "2024-03-14", "held", "yen-bai"),
        ),
    ],
)
def test_whose_event_the_opening_tells(text: str, expected: tuple[str, str | None, str, str]) -> None:
    event = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-03-16")).events[0]
    assert (event.type, event.start, event.status, event.host) == expected


def test_the_day_of_what_only_the_title_names() -> None:
    title = "Hội nghị viên chức Trường Chính trị tỉnh Yên Bái ngày 14/3/2024"
    text = "Hội nghị có sự tham dự của 100% viên chức.\nHội nghị bầu Ban Thanh tra nhân dân."
    (event,) = nlp.read(Article(title=title, text=text, published="2024-03-16")).events
    assert (event.type, event.start) == ("congress", "2024-03-14")


def test_what_an_office_is_there_for_is_no_event() -> None:
    text = (
        "Trường Chính trị tỉnh Yên Bái có 2 phòng.\nPhòng Quản lý đào tạo tham mưu mở lớp; tổ chức hội thảo, tọa đàm."
    )
    assert nlp.read(Article(title="Cơ cấu tổ chức", text=text, published="2024-03-16")).events == []


def test_what_was_held_on_another_day_is_no_part() -> None:
    text = HELD + "Cùng ngày, Công đoàn tổ chức hội thi.\nNgày 12/3, Tỉnh đoàn tổ chức hội thao."
    main, contest, meet = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-03-16")).events
    assert (contest.parent, meet.parent) == (main.id, None)


def test_two_meetings_that_share_some_days() -> None:
    text = (
        "Trong các ngày 10/4, 11/4 và 12/4/2024, Trường Chính trị tỉnh Yên Bái tổ chức Hội thao và Hội thi.\nHội thao "
        "diễn ra ngày 10/4; Hội thi diễn ra trong hai ngày 11/4 và 12/4."
    )
    found = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-04-16")).events
    assert [(e.type, e.start, e.end) for e in found] == [
        ("sports_meet", "2024-04-10", None),
        ("contest", "2024-04-11", "2024-04-12"),
    ]


def test_a_review_named_at_a_launch_is_scheduled() -> None:
    text = (
        "Sáng 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức Lễ phát động phong trào thi đua năm 2024.\nHội nghị "
        "tổng kết dự kiến diễn ra vào ngày 7/11/2024."
    )
    found = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-03-16")).events
    assert [(e.type, e.start) for e in found] == [("launch", "2024-03-15"), ("annual_review", "2024-11-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chiều 14/3, Công đoàn trường mở giải bóng chuyền hơi.", ("sports_meet", "2024-03-14", "yen-bai")),
        ("Dự kiến ngày 24/3 Nhà trường bế giảng lớp chuyên viên.", ("closing", "2024-03-24", "yen-bai")),
        ("Đầu tháng 4, ngày 3/4, trường khai giảng lớp trung cấp.", ("opening", "2024-04-03", "yen-bai")),
        ("Cụm giao Phú Thọ đăng cai Hội thao vào ngày 24/5/2024.", ("sports_meet", "2024-05-24", "phu-tho")),
        ("Ngày 12/3, họp với Trường Chính trị Sơn La, Nhà trường thi giảng.", ("contest", "2024-03-12", "yen-bai")),
        ("Hội nghị viên chức do Đảng ủy trường tổ chức hôm 12/3 bầu 3 người.", ("congress", "2024-03-12", "yen-bai")),
        ("Ngày 12/3, trường họp báo về Hội thao.", ("other", "2024-03-12", "yen-bai")),
        ("Sinh viên Trường Cao đẳng Y tế vui. Ngày 12/3, trường mở hội thi.", ("contest", "2024-03-12", None)),
        ("Sau phần bốc thăm ngày 12/3, đội trường đi lễ chùa.", None),
        ("Hội diễn văn nghệ dự định tổ chức tối 19/3 phải hoãn lại.", ("other", None, None)),
    ],
)  # fmt: skip
def test_what_the_school_holds_besides(text: str, expected: tuple[str, str | None, str | None] | None) -> None:
    lead = "Sáng 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức tọa đàm về chuyển đổi số.\n"
    found = nlp.read(Article(title="Tin hoạt động", text=lead + text, published="2024-03-16")).events[1:]
    assert [(e.type, e.start, e.host) for e in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hội trường tầng 2, Trường Chính trị tỉnh Yên Bái sáng 14/3 kín chỗ. Mười đoàn có mặt tại đây để sơ kết 6 "
            "tháng.\nHội nghị tổng kết dự kiến ngày 17/11/2024.",
            [("interim_review", "2024-03-14"), ("annual_review", "2024-11-17")],
        ),
        (
            "Trường vừa chủ trì hội nghị sơ kết của Khối. Hội nghị họp tại hội trường Tỉnh ủy, sáng 11/3.",
            [("interim_review", "2024-03-11")],
        ),
        (
            "Chiều 14/3, tại Tỉnh đội, Lễ kết nghĩa giữa hai đơn vị đã được tổ chức.\nTối 12/3 vừa qua, trường cũng đã "
            "thắp nến tri ân.",
            [("other", "2024-03-14"), ("commemoration", "2024-03-12")],
        ),
        (
            "Tại hội nghị tổng kết do Đảng ủy tổ chức hôm 12/3, có nhiều ý kiến. Hội nghị đã bế mạc sau khi trao "
            "quà.\nĐại hội Đảng bộ ấn định vào các ngày 8 và 9/5/2024.",
            [("annual_review", "2024-03-12"), ("congress", "2024-05-08")],
        ),
        (
            "Sáng 14/3, trường họp giao ban.\nCùng buổi sáng, trường gặp mặt viên chức nghỉ hưu.",
            [("other", "2024-03-14"), ("other", "2024-03-14")],
        ),
        (
            "Trong hai ngày 13 và 14/3, Cụm tổ chức hội nghị tổng kết. Ngày làm việc thứ nhất dành cho việc chấm chéo.",
            [("annual_review", "2024-03-13"), ("inspection", "2024-03-13")],
        ),
    ],
)
def test_each_of_several_has_its_own_day(text: str, expected: list[tuple[str, str]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert [(e.type, e.start) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Khai mạc sáng 12/3, bế mạc chiều 14/3, hội thao có mười đoàn.\nCác đoàn còn ngồi lại trong tọa đàm "
            "tối 13/3.",
            [
                ("opening", "2024-03-12", None),
                ("closing", "2024-03-14", None),
                ("sports_meet", "2024-03-12", None),
                ("seminar", "2024-03-13", None),
            ],
        ),
        (
            "Tối 15/3, Hội thi đã bế mạc tại Điện Biên sau ba ngày làm việc.\nHội thi khai mạc sáng 13/3.",
            [("contest", "2024-03-13", None)],
        ),
        (
            "Điểm nhấn là Lễ kỷ niệm được tổ chức vào sáng 14/3 tại hội trường lớn.\nChiều cùng ngày, Trường tổ chức "
            "gặp mặt học viên.",
            [("commemoration", "2024-03-14", "yen-bai"), ("other", "2024-03-14", "yen-bai")],
        ),
        (
            "Hội nghị tổng kết năm 2023 của Cụm vừa diễn ra tại thành phố Vinh.\nSáng thứ Năm, 14/3, mười đoàn có mặt "
            "ở đây.",
            [("annual_review", "2024-03-14", None)],
        ),
        (
            "Trong hai ngày 13 và 14/3, đoàn dự các hoạt động của Cụm. Đơn vị đăng cai là Trường Chính trị tỉnh "
            "Hà Giang.\nChiều 13/3, Cụm tổ chức tọa đàm.\nHội nghị tổng kết diễn ra vào sáng hôm sau.",
            [("seminar", "2024-03-13", "ha-giang"), ("annual_review", "2024-03-14", "ha-giang")],
        ),
        (
            "Sáng 14/3, trường họp tổng kết năm 2023.\nPhó Hiệu trưởng báo cáo thêm kết quả chấm chéo do hai tổ thực "
            "hiện từ ngày 5 đến ngày 9/3.",
            [("annual_review", "2024-03-14", "yen-bai"), ("inspection", "2024-03-05", None)],
        ),
        (
            "Chiều 14/3, trường tổ chức hội thao.\nTại lễ bế mạc, Ban Tổ chức trao cờ đăng cai hội thao lần thứ VI, tổ "
            "chức vào tháng 7/2024.",
            [("sports_meet", "2024-03-14", "yen-bai"), ("sports_meet", "2024-07", None)],
        ),
        (
            "Ngày 13/3, đoàn khảo sát của Học viện đến làm việc, xem hồ sơ.\nVụ trưởng công bố quyết định cử cán bộ từ "
            "ngày 1/4/2024.",
            [("inspection", "2024-03-13", "yen-bai")],
        ),
        (
            "Từ ngày 11 đến ngày 13/3, Trường mở lớp bồi dưỡng.\nĐến dự buổi khai giảng có ông Lê Minh Tuấn.\nSau lễ "
            "bế giảng trưa 13/3, học viên ra về.",
            [("opening", "2024-03-11", None), ("closing", "2024-03-13", None)],
        ),
        (
            "Trước đây, trường từng mở hội thi.\n3. Hội nghị viên chức\nHội nghị mở lúc 8 giờ ngày 14/3, bầu ban mới.",
            [("congress", "2024-03-14", None)],
        ),
    ],
)
def test_what_is_told_around_its_day(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert [(e.type, e.start, e.host) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong tháng 4, trường tổ chức Hội nghị viên chức.", [("congress", "2024-04", "planned", "yen-bai")]),
        ("Trường sẽ mời các đơn vị về dự hội thảo ngày 17/5.", [("workshop", "2024-05-17", "planned", None)]),
        (
            "Năm nay, Cụm tổ chức Hội thao (Trường Chính trị tỉnh Hà Giang đăng cai, tháng 11).",
            [("sports_meet", "2024-11", "planned", "ha-giang")],
        ),
        ("Năm 2023, trường là Cụm trưởng, đăng cai hội nghị sơ kết vào tháng 7.", []),
        ("Lịch năm 2024: ký giao ước trong tháng 5.", [("signing", "2024-05", "planned", None)]),
        ("Sau tọa đàm, khoa họp sơ kết 6 tháng.", [("interim_review", "2024-04-01", "held", None)]),
        ("Ngay sau tọa đàm, trường tổ chức họp xét thi đua.", [("other", "2024-04-01", "held", "yen-bai")]),
        (
            "Từ 1 đến 3/4, trường tổ chức triển lãm sách; tối 2/4 là chương trình giao lưu.",
            [("other", "2024-04-01", "held", "yen-bai"), ("other", "2024-04-02", "held", "yen-bai")],
        ),
        ("Buổi chiều, các trường ra quân Ngày Chủ nhật xanh.", [("launch", "2024-04-01", "held", "yen-bai")]),
    ],
)
def test_of_which_time_it_is_told(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    lead = "Sáng 1/4/2024, Trường Chính trị tỉnh Yên Bái và Trường Chính trị tỉnh Sơn La tổ chức tọa đàm.\n"
    found = nlp.read(Article(title="Tin hoạt động", text=lead + text, published="2024-04-02")).events[1:]
    assert [(e.type, e.start, e.status, e.host) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sau 8 tháng, 72 học viên được trao bằng tốt nghiệp trong buổi lễ do Trường tổ chức sáng 14/3.",
            [("closing", "2024-03-14", None)],
        ),
        (
            "Cầm trên tay tấm Bằng công nhận, thầy cô chưa hết xúc động. Buổi lễ diễn ra hôm 14/3.",
            [("recognition", "2024-03-14", None)],
        ),
        (
            "Kỷ niệm 60 năm thành lập, hôm qua 15/3, Trường đón 400 khách. Tại lễ kỷ niệm, trường nhận Huân chương.",
            [("commemoration", "2024-03-15", None)],
        ),
        (
            "Trường tham gia Hội thao. Hội thao bắt đầu hôm 13/3 và kết thúc vào chiều 15/3.",
            [("sports_meet", "2024-03-13", "2024-03-15")],
        ),
        (
            "Ngày 13/3, Đoàn kiểm tra số 2 của Cụm đến Trường Chính trị tỉnh Sơn La.\nSáng hôm sau, đoàn tiếp tục sang "
            "Trường Chính trị tỉnh Lào Cai.",
            [("inspection", "2024-03-13", None), ("inspection", "2024-03-14", None)],
        ),
        (
            "Từ 13 đến 15/3, mười đoàn đã về đây tranh tài tại Hội thao. Lễ khai mạc diễn ra tối 13/3.",
            [("sports_meet", "2024-03-13", "2024-03-15"), ("opening", "2024-03-13", None)],
        ),
        (
            "Sáng 14/3, Trường họp bàn kế hoạch năm 2024.\nHội thao là dịp cả sáu trường gặp nhau, bởi hội nghị sơ kết "
            "ngày 15/3 họp qua mạng.",
            [("kickoff_conference", "2024-03-14", None)],
        ),
    ],
)
def test_what_is_told_by_what_was_done_there(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert [(e.type, e.start, e.end) for e in found] == expected


@pytest.mark.parametrize(
    "told",
    [
        "Chủ nhà Lâm Đồng chuẩn bị chu đáo.",
        "Chủ nhà là Trường Chính trị tỉnh Lâm Đồng.",
        "Hội nghị năm nay được Trường Chính trị tỉnh Lâm Đồng tổ chức.",
    ],
)
def test_who_is_at_home_is_told_apart(told: str) -> None:
    lead = "Ngày 14/3/2024, Cụm thi đua các trường chính trị khu vực Tây Nguyên họp tổng kết năm 2023.\n"
    assert nlp.read(Article(text=lead + told, published="2024-03-16")).events[0].host == "lam-dong"


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


def test_a_national_contest_is_not_the_clusters() -> None:
    lead = "Ngày 14/3/2024, Cụm thi đua các trường chính trị khu vực Tây Nguyên tổ chức hội thảo.\n"
    text = lead + "Hội thi giảng viên dạy giỏi toàn quốc sẽ diễn ra vào tháng 6/2024."
    assert [e.cluster for e in nlp.read(Article(text=text, published="2024-03-16")).events] == ["tay-nguyen", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 14/3, Trường tổng kết năm 2023. Từ 4 đến 6/3, Trường được Đoàn công tác của Cụm về chấm điểm.",
            [("annual_review", "2024-03-14"), ("inspection", "2024-03-04")],
        ),
        (
            "Kết quả đợt kiểm tra chéo diễn ra từ 4 đến 6/3 được công bố tại Hội nghị tổng kết của Cụm ngày 14/3.",
            [("inspection", "2024-03-04"), ("annual_review", "2024-03-14")],
        ),
        (
            "Kết quả bỏ phiếu tại phiên tổng kết Cụm hôm 14/3: Yên Bái 9/9. Các trường còn ký giao ước ngay tại chỗ.",
            [("annual_review", "2024-03-14"), ("signing", "2024-03-14")],
        ),
        (
            "Tham dự Hội nghị tổng kết của Cụm (ngày 11/3) có 5 người. Ba ngày sau, Trường tổ chức tổng kết năm 2023.",
            [("annual_review", "2024-03-11"), ("annual_review", "2024-03-14")],
        ),
        (
            "Trong chuyến công tác tại Trường Chính trị tỉnh Nghệ An từ 12 đến 14/3, đoàn dâng hương tại Kim Liên, "
            "thi đấu giao hữu cầu lông tối 13/3.",
            [("visit", "2024-03-12"), ("commemoration", "2024-03-12"), ("sports_meet", "2024-03-13")],
        ),
        (
            "Hôm 14/3 Trường sang thăm Trường Chính trị tỉnh Sơn La; hai bên sẽ tổ chức hội thảo trong tháng 8/2024, "
            "luân phiên đăng cai giải bóng chuyền mỗi năm một lần.",
            [("visit", "2024-03-14"), ("workshop", "2024-08")],
        ),
        (
            "Hôm Trường tổng kết năm, ngày 14/3, bà Mẩy được gọi tên đầu tiên.",
            [("annual_review", "2024-03-14")],
        ),
    ],
)
def test_each_has_its_own_day(text: str, expected: list[tuple[str, str]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert seen(found) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Nếu mọi việc suôn sẻ, Hội thao của Trường sẽ khai mạc ngày 02/4/2024.",
            [("sports_meet", "2024-04-02", "planned")],
        ),
        ("Nếu được phê duyệt, Trường sẽ tổ chức hội thao ngày 02/4/2024.", []),
        ("Nếu thời tiết không thuận lợi, hội thao sẽ khai mạc ngày 02/4/2024.", []),
        (
            "Hội nghị báo cáo kết quả nghiên cứu thực tế sẽ diễn ra chiều 02/4/2024.",
            [("other", "2024-04-02", "planned")],
        ),
        ("Hội nghị tổng kết đợt khảo sát sẽ diễn ra ngày 02/4/2024.", [("other", "2024-04-02", "planned")]),
        ("Cuộc tiếp theo, bàn về thi cử, dự kiến diễn ra ngày 02/4/2024.", [("workshop", "2024-04-02", "planned")]),
        ("Buổi chiều, Nhà trường gặp mặt 27 cán bộ hưu trí.", [("other", "2024-03-14", "held")]),
        ("Tối cùng ngày, Cụm trưởng chủ trì cuộc họp với các trường.", [("other", "2024-03-14", "held")]),
        ("Ngày 12/3, lãnh đạo các trường họp trù bị.", [("other", "2024-03-12", "held")]),
        ("Tối 14/3, các đại biểu gặp gỡ, trò chuyện.", []),
        ("Chiều 15/3, Ban Giám hiệu không họp giao ban.", []),
        ("Bên lề hội thảo, Trường khai mạc triển lãm sách.", [("other", "2024-03-14", "held")]),
        ("Tháng này, Trường khai giảng một lớp nữa: lớp K42, vào ngày 12/3.", [("opening", "2024-03-12", "held")]),
        ("Đợt kiểm tra tiếp theo dự kiến vào tháng 6/2024.", [("inspection", "2024-06", "planned")]),
        ("Buổi tiếp theo của khóa học do TS Lê Văn Đạt lên lớp ngày 02/4/2024.", []),
        (
            "Chiều 15/3, Đảng ủy tổ chức tọa đàm. Tại buổi tọa đàm, Đảng ủy phát động phong trào thi đua mới.",
            [("seminar", "2024-03-15", "held"), ("launch", "2024-03-15", "held")],
        ),
    ],
)
def test_what_is_told_beside_the_main_event_has_its_own_day(told: str, expected: list[tuple[str, str, str]]) -> None:
    lead = "Sáng 14/3/2024, Trường Chính trị tỉnh Phú Yên tổ chức hội thảo khoa học về văn hóa Đảng.\n"
    found = nlp.read(Article(text=lead + told, published="2024-03-16")).events
    assert [(e.type, e.start, e.status) for e in found][1:] == expected


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("Ngày 16/6, Chi bộ Khoa Xây dựng Đảng tổ chức tọa đàm về học tập suốt đời.", "son-la"),
        ("Ngày 16/6, tọa đàm của câu lạc bộ giảng viên trẻ được mong đợi từ lâu đã diễn ra.", "son-la"),
        ("Ngày 16/6, Sở Nội vụ tổ chức tọa đàm với cán bộ trẻ.", None),
        ("Ngày 16/6, tọa đàm cấp tỉnh về học tập suốt đời đã diễn ra.", None),
        ("Ngày 16/6, tại Nhà văn hóa thiếu nhi, Đoàn Thanh niên tổ chức tọa đàm.", None),
        ("Ngày 16/6, đoàn giảng viên dự tọa đàm về học tập suốt đời.", None),
    ],
)
def test_what_a_schools_own_site_tells_of_was_held_there_unless_it_says_otherwise(told: str, host: str | None) -> None:
    (event,) = read(told, published="2023-06-20", site="Trường Chính trị tỉnh Sơn La", dates={"16/6": "2023-06-16"})
    assert (event.type, event.host) == ("seminar", host)


def test_what_a_club_does_after_its_founding_is_another_meeting() -> None:
    found = read(
        "Chiều 17/2, Đoàn Thanh niên Trường Chính trị tỉnh Sơn La ra mắt Câu lạc bộ Lý luận trẻ. Ngay sau lễ ra mắt, "
        "câu lạc bộ tổ chức buổi sinh hoạt đầu tiên.",
        published="2023-02-20",
        dates={"17/2": "2023-02-17"},
    )
    assert seen(found) == [("other", "2023-02-17")] * 2
    assert found[1].parent == found[0].id


def test_a_quarter_that_a_meeting_is_about_is_not_its_time() -> None:
    meeting, signing = read(
        f"Ngày 22/4/2022, {CLUSTER} tổ chức giao ban quý I và ký kết giao ước thi đua năm 2022.",
        dates={"22/4/2022": "2022-04-22", "quý I": "2022-01/2022-03"},
    )
    assert (meeting.type, meeting.start, signing.start, signing.parent) == ("other", *["2022-04-22"] * 2, meeting.id)


def test_what_is_put_off_in_one_part_of_a_sentence_leaves_the_next_as_planned() -> None:
    found = read(
        "Ngày 30/8/2021, Cụm thi đua số 2 họp trực tuyến: lùi đợt kiểm tra chéo sang tháng 11/2021; giữ nguyên "
        "kế hoạch hội thảo khoa học ngày 10/12/2021.",
        published="2021-08-31",
        dates={"30/8/2021": "2021-08-30", "tháng 11/2021": "2021-11", "10/12/2021": "2021-12-10"},
    )
    assert {event.type: event.status for event in found}["workshop"] == "planned"


def test_where_the_cluster_came_together_its_meetings_were_held() -> None:
    (review,) = read(
        f"Trong hai ngày 23 và 24/10/2020, {CLUSTER} có mặt tại Trường Chính trị tỉnh Hà Tĩnh. Sáng 24/10, Cụm họp "
        "tổng kết phong trào thi đua năm 2020.",
        published="2020-10-26",
        dates={"23 và 24/10/2020": "2020-10-23/2020-10-24", "24/10,": "2020-10-24"},
    )
    assert (review.type, review.host) == ("annual_review", "ha-tinh")


def test_a_congress_of_two_days_keeps_them_and_its_sessions_are_no_events() -> None:
    (congress,) = read(
        "Trong 2 ngày 14, 15/8/2025, Đảng bộ Trường Chính trị tỉnh Sơn La tổ chức Đại hội đại biểu lần thứ I. Chiều "
        "14/8, Đại hội họp phiên trù bị; sáng 15/8, phiên chính thức khai mạc.",
        published="2025-08-18",
        dates={"14, 15/8/2025": "2025-08-14/2025-08-15", "14/8,": "2025-08-14", "15/8, phiên": "2025-08-15"},
    )
    assert (congress.start, congress.end) == ("2025-08-14", "2025-08-15")


@pytest.mark.parametrize(
    ("town", "host"),
    [
        ("thành phố Sơn La, Trường Chính trị tỉnh Sơn La", "son-la"),
        ("thị xã Mường Lay, Trường Chính trị tỉnh Sơn La phối hợp với Trường Chính trị tỉnh Lai Châu", "son-la"),
        ("thành phố Hà Nội, Trường Chính trị tỉnh Sơn La", None),
        ("thị xã Mường Lay, Trường Chính trị tỉnh Sơn La và Trường Chính trị tỉnh Lai Châu", None),
    ],
)
def test_a_school_that_holds_it_in_a_town_is_at_home_there(town: str, host: str | None) -> None:
    (event,) = read(
        f"Ngày 16/6, tại {town} tổ chức hội thảo khoa học.", published="2023-06-20", dates={"16/6": "2023-06-16"}
    )
    assert event.host == host


def test_classes_opened_one_after_the_other_each_have_their_day() -> None:
    days = {f"{day}/2": f"2025-02-{day}" for day in (10, 11, 14)}
    found = read(
        "Trường Chính trị tỉnh Sơn La đã khai giảng 3 lớp: lớp A144 (ngày 10/2), lớp A145 (ngày 11/2) và lớp A146 "
        "(ngày 14/2).",
        published="2025-02-17",
        dates=days,
    )
    assert seen(found) == [("opening", day) for day in days.values()]


def test_games_that_last_until_a_day() -> None:
    (meet,) = read(
        "Trường Chính trị tỉnh Sơn La tổ chức Hội thao năm 2024. Hội thao khai mạc ngày 4/9 và kéo dài đến ngày 7/9.",
        published="2024-09-09",
        dates={"4/9": "2024-09-04", "7/9": "2024-09-07"},
    )
    assert (meet.type, meet.start, meet.end) == ("sports_meet", "2024-09-04", "2024-09-07")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Sáng 10/5, Trường Chính trị tỉnh Sơn La tổ chức Hội thi dạy giỏi. Hội thi diễn ra từ 10 đến 12/5.\n"
            "Kết thúc, chiều 12/5, Ban Tổ chức đã tổng kết, trao 5 giải Nhất.",
            [("contest", "son-la")],
        ),
        (
            "Từ 10 đến 12/5, đội bóng Trường Chính trị tỉnh Sơn La góp mặt tại Hội thao khối các cơ quan Đảng.",
            [("sports_meet", None)],
        ),
        ("Sáng 10/5, Nhà trường khai giảng lớp cao cấp tại cơ sở Mộc Châu.", [("opening", "son-la")]),
        ("Sáng 10/5, tại xã Chiềng Xuân, Nhà trường tổ chức tọa đàm.", [("seminar", None)]),
    ],
)
def test_what_a_schools_site_tells_of_games_and_of_its_houses(
    told: str, expected: list[tuple[str, str | None]]
) -> None:
    days = {"Sáng 10/5": "2024-05-10", "10 đến 12/5": "2024-05-10/2024-05-12", "12/5, Ban": "2024-05-12"}
    found = read(told, published="2024-05-13", site="Trường Chính trị tỉnh Sơn La", dates=days)
    assert [(event.type, event.host) for event in found] == expected


def test_a_course_of_two_days_is_one_event() -> None:
    (course,) = read(
        "Trong hai ngày 15-16/9/2022, Trường Chính trị tỉnh Sơn La tập huấn phương pháp giảng dạy cho giảng viên. Lớp "
        "tập huấn khai mạc sáng 15/9, bế mạc chiều 16/9.",
        title="Tập huấn phương pháp giảng dạy",
        published="2022-09-19",
        dates={"15-16/9/2022": "2022-09-15/2022-09-16", "15/9,": "2022-09-15", "16/9.": "2022-09-16"},
    )
    assert (course.type, course.start, course.end) == ("other", "2022-09-15", "2022-09-16")


def test_a_list_of_what_a_year_has_brought() -> None:
    found = read(
        "1. Lễ đón Bằng công nhận trường đạt chuẩn mức 1 (ngày 12/4).\n2. Hội thảo khoa học cấp tỉnh (ngày 20/6).\n"
        "3. Hội nghị viên chức (ngày 22/11).",
        title="Những sự kiện tiêu biểu năm 2024",
        published="2024-12-20",
        dates={"12/4": "2024-04-12", "20/6": "2024-06-20", "22/11": "2024-11-22"},
    )
    assert seen(found) == [("recognition", "2024-04-12"), ("workshop", "2024-06-20"), ("congress", "2024-11-22")]


def test_the_day_of_what_came_after_a_ceremony_is_not_its_own() -> None:
    words = (
        "Về đích sớm nhất là Trường Chính trị tỉnh Bình Dương. Sau lễ đón Bằng, trường không nghỉ: cuối tháng 10/2024, "
    )
    told = nlp.read(Article(text=words + "đã làm được 58/64 chỉ tiêu mức 2.", published="2024-11-20")).events
    assert not told
    words = (
        "Sau lễ đón Bằng công nhận đạt chuẩn mức 1 ngày 12/10/2024, Trường Chính trị tỉnh Bình Dương nghĩ tới mức 2."
    )
    (ceremony,) = nlp.read(Article(text=words, published="2024-11-20")).events
    assert (ceremony.type, ceremony.start) == ("recognition", "2024-10-12")


@pytest.mark.parametrize("owner", ["của Trường Chính trị tỉnh Nghệ An", "Trường Chính trị tỉnh Nghệ An"])
def test_whose_congress_it_is_holds_it_whatever_unit_of_it_meets(owner: str) -> None:
    words = f"Đại hội Chi bộ Phòng Đào tạo {owner} đã diễn ra ngày 12/11/2024."
    found = nlp.read(Article(text=words, title="Tin hoạt động", published="2024-11-20")).events
    assert [(event.type, event.host) for event in found] == [("congress", "nghe-an")]
