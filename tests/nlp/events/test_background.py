"""What is only spoken of: habits, wishes, plans, duties, history make no event."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, read, seen


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


def test_no_event_in_a_text_of_plans() -> None:
    assert read("Nhà trường xây dựng kế hoạch tổ chức hội thảo và tích cực đổi mới phương pháp giảng dạy.") == []


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


def test_what_somebody_asks_for_is_not_held() -> None:
    found = read(
        "Ngày 24/5/2024, đoàn Trường Chính trị tỉnh Nghệ An đến thăm và làm việc với Trường Chính trị tỉnh Hòa Bình.\n"
        "Đồng chí Hiệu trưởng đề nghị hai trường ký biên bản ghi nhớ.",
        dates={"24/5/2024": "2024-05-24"},
    )
    assert seen(found) == [("visit", "2024-05-24")]


def test_what_is_done_every_year_is_no_event() -> None:
    (event,) = read(
        f"Sáng 23/11, {CLUSTER} tổng kết công tác thi đua năm 2020.\nHằng năm, Cụm đều gặp mặt để ký giao ước thi đua.",
        dates={"23/11": "2020-11-23"},
    )
    assert event.type == "annual_review"


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


def test_what_will_be_done_some_time_is_no_event() -> None:
    (event,) = read(
        f"Sáng 28/6/2024, {CLUSTER} tổ chức Hội nghị sơ kết phong trào thi đua.\nTrụ sở mới sẽ được bàn giao trước "
        "30/9/2024. Hội đồng sẽ họp lại trong tháng 10/2024.",
        dates={"28/6/2024": "2024-06-28", "30/9/2024": "../2024-09-30", "tháng 10/2024": "2024-10"},
        published="2024-07-01",
    )
    assert event.type == "interim_review"


def test_what_a_month_comes_to_is_no_event() -> None:
    text = (
        "Trường Chính trị Tô Hiệu bế giảng 05 lớp với 324 học viên, chấm thi tốt nghiệp 2 lớp.\nCông tác khác ổn định."
    )
    assert read(text, title="Thông tin công tác tháng 11/2016") == []


def test_handing_out_prizes_of_a_contest_is_no_second_contest() -> None:
    found = read(
        "Từ ngày 3/10 đến 5/10, Trường Chính trị tỉnh Nghệ An tổ chức Hội giảng.\nLễ tổng kết, trao giải Hội giảng "
        "diễn ra sáng 8/10.",
        dates={"3/10 đến 5/10": "2022-10-03/2022-10-05", "8/10": "2022-10-08"},
    )
    assert seen(found) == [("contest", "2022-10-03"), ("closing", "2022-10-08")]


def test_ceremonies_of_awards_lie_ahead_and_a_year_of_movements_does_not() -> None:
    found = read(
        "Sáng 12/2, Hội đồng thẩm định họp xem xét hồ sơ của Trường Chính trị tỉnh Nghệ An.\nQuyết định công nhận sẽ "
        "được ký tuần tới; lễ trao bằng dự kiến tổ chức ngày 3/3 tại Trường.\nTrong năm 2025, các đơn vị đã "
        "phát động các đợt thi đua.",
        dates={"12/2": "2026-02-12", "3/3": "2026-03-03"},
        published="2026-02-13",
    )
    assert seen(found) == [("inspection", "2026-02-12"), ("recognition", "2026-03-03")]


def test_the_right_to_hold_the_next_meet_is_no_meet() -> None:
    found = read(
        "Tại Hội nghị tổng kết công tác trường chính trị, ngày 11/8, Trường nhận Cờ thi đua.\nTại lễ bế mạc chiều "
        "11/8, Ban Tổ chức trao cờ đăng cai Hội thao năm sau.",
        dates={"11/8": "2023-08-11"},
    )
    assert seen(found) == [("annual_review", "2023-08-11")]


def test_history_is_no_news() -> None:
    dates = {"15/9/1949": "1949-09-15"}
    text = "Ngày 15/9/1949, Trường Đảng tỉnh khai giảng lớp học đầu tiên trong một ngôi đình."
    assert read(text, dates=dates, published="2024-09-15") == []


def test_what_something_else_follows_on_is_background() -> None:
    (event,) = read(
        f"Tiếp nối Hội nghị tổng kết năm 2023 tổ chức ngày 17/11/2023 tại Trường Chính trị tỉnh Lai Châu, ngày "
        f"29/3/2024, {CLUSTER} ký kết giao ước thi đua năm 2024 tại Trường Chính trị tỉnh Sơn La.",
        dates={"17/11/2023": "2023-11-17", "29/3/2024": "2024-03-29"},
        published="2024-03-30",
    )
    assert (event.type, event.start, event.host) == ("signing", "2024-03-29", "son-la")


def test_the_day_a_rule_was_issued_is_no_ceremonys() -> None:
    (event,) = read(
        "Chiều 4/10, Trường Chính trị tỉnh Sơn La tổ chức Lễ đón nhận Bằng công nhận đạt chuẩn mức 1.\nTại buổi lễ, "
        "Giám đốc Học viện nhấn mạnh quy định được Ban Bí thư ban hành ngày 19/5/2021.",
        dates={"19/5/2021": "2021-05-19"},
    )
    assert (event.type, event.start) == ("recognition", None)


def test_what_another_event_names_has_not_its_day() -> None:
    (seminar,) = read(
        "Sáng 09/5/2024, Trường Chính trị tỉnh Bạc Liêu tổ chức Tọa đàm về chuyển đổi số. Đây là hoạt động tiếp nối "
        "chuỗi sinh hoạt khoa học của Nhà trường sau Hội thảo diễn ra hồi tháng 3.",
        dates={"09/5/2024": "2024-05-09", "tháng 3": "2024-03"},
    )
    assert (seminar.type, seminar.start) == ("seminar", "2024-05-09")


def test_what_an_office_is_there_for_is_no_event() -> None:
    text = (
        "Trường Chính trị tỉnh Yên Bái có 2 phòng.\nPhòng Quản lý đào tạo tham mưu mở lớp; tổ chức hội thảo, tọa đàm."
    )
    assert nlp.read(Article(title="Cơ cấu tổ chức", text=text, published="2024-03-16")).events == []


@pytest.mark.parametrize(
    "ahead", ["tổ chức gặp mặt kỷ niệm 42 năm Ngày Nhà giáo Việt Nam và", "họp hội nghị tổng kết năm,"]
)
def test_a_contest_whose_prizes_are_given_elsewhere_was_not_held_there(ahead: str) -> None:
    text = f"Sáng 20/11/2024, Trường Chính trị tỉnh Hà Nam {ahead} trao giải Hội giảng cấp trường năm 2024."
    found = nlp.read(Article(title="Tin trường", text=text, published="2024-11-21")).events
    assert "contest" not in {event.type for event in found}
    assert len(found) == 1
