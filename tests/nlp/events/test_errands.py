"""What those who visit, look into or receive come for is one event with their coming."""

import pytest

from tests.nlp.events.given import read

LAI_CHAU = "Trường Chính trị tỉnh Lai Châu"


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        (
            f"{LAI_CHAU} ngày 13/3/2025 làm việc với Đoàn công tác của Học viện đến khảo sát việc xây dựng trường.",
            {"13/3/2025": "2025-03-13"},
            [("visit", "2025-03-13", "lai-chau")],
        ),
        (
            f"Ngày 13 và 14/3/2025, Đoàn khảo sát của Học viện khảo sát việc thực hiện các tiêu chí tại {LAI_CHAU}. "
            "Mở đầu buổi làm việc sáng 13/3, TS A báo cáo. Kết luận buổi làm việc chiều 14/3, Trưởng đoàn ghi nhận.",
            {"13 và 14/3/2025": "2025-03-13/2025-03-14", "13/3,": "2025-03-13", "14/3,": "2025-03-14"},
            [("inspection", "2025-03-13", "lai-chau")],
        ),
        (
            f"Chiều 17/11/2023, bà A dẫn đầu Đoàn công tác Tỉnh ủy đến tặng hoa {LAI_CHAU}.",
            {"17/11/2023": "2023-11-17"},
            [("visit", "2023-11-17", "lai-chau")],
        ),
        (
            f"Từ ngày 5 đến ngày 7/6/2023, {LAI_CHAU} tổ chức bảo vệ khóa luận cho 21 học viên. "
            "Tổng kết đợt bảo vệ chiều 7/6, TS A nhận xét các khóa luận.",
            {"Từ ngày 5 đến ngày 7/6/2023": "2023-06-05/2023-06-07", "7/6,": "2023-06-07"},
            [("other", "2023-06-05", "lai-chau")],
        ),
        (
            f"{LAI_CHAU}, đơn vị Cụm trưởng, sáng 26/7/2022 đón các đoàn của Cụm về dự Hội thảo khoa học về thực tế.",
            {"26/7/2022": "2022-07-26"},
            [("workshop", "2022-07-26", "lai-chau")],
        ),
    ],
)
def test_an_errand_is_one_event(text: str, dates: dict[str, str], expected: list[tuple[str, str, str]]) -> None:
    events = read(text, dates=dates)
    assert [(event.type, event.start, event.host) for event in events] == expected


@pytest.mark.parametrize(
    "also",
    [
        "9 tháng đầu năm, Trường đã ký kết hợp tác với 3 huyện ủy.",
        "Thời gian tới, Trường hoàn thiện hồ sơ đề tài và ký kết chương trình phối hợp với Đại học A.",
        "Hiệu trưởng giao Phòng Đào tạo hoàn thiện kỷ yếu hội thảo tháng 3.",
        "Sau khi được công nhận mức 1, Trường hoàn tất hồ sơ mức 2, chờ Học viện thẩm định.",
    ],
)
def test_what_a_conference_reports_or_orders_is_no_event(also: str) -> None:
    text = f"Sáng 24/10, {LAI_CHAU} tổ chức hội nghị đánh giá công tác nghiên cứu khoa học. {also}"
    [event] = read(text, dates={"24/10": "2024-10-24", "tháng 3": "2025-03"}, published="2024-10-25")
    assert (event.type, event.start, event.host) == ("other", "2024-10-24", "lai-chau")


def test_a_contest_that_ends_another_day_is_no_second_one() -> None:
    text = f"Sáng 18/4, {LAI_CHAU} khai mạc Hội thi giảng viên giỏi. Hội thi sẽ bế mạc chiều 19/4."
    found = read(text, dates={"18/4": "2024-04-18", "19/4": "2024-04-19"}, published="2024-04-19")
    assert [event.start for event in found if event.type == "contest"] == ["2024-04-18"]


def test_what_two_sides_sign_at_a_conference_is_a_part_of_it() -> None:
    text = f"Sáng 24/10, {LAI_CHAU} tổ chức hội nghị về quản lý học viên. Hai bên cũng ký kết quy chế phối hợp."
    conference, signing = read(text, dates={"24/10": "2024-10-24"}, published="2024-10-25")
    assert (conference.type, signing.type, signing.parent) == ("other", "signing", conference.id)


def test_what_a_meeting_fixes_for_later_does_not_type_it() -> None:
    text = f"Ngày 23/6, {LAI_CHAU} tổ chức họp các trường trong Cụm. Hội nghị thống nhất: sơ kết 6 tháng vào ngày 15/7."
    met, review = read(text, dates={"23/6": "2022-06-23", "15/7": "2022-07-15"}, published="2022-06-24")
    assert (met.type, review.type, review.start) == ("other", "interim_review", "2022-07-15")
