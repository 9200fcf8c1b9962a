"""Which of two that stand together is told of, where, and as a part of which."""

from tests.nlp.events.given import SCHOOL, events

FRIENDS = "Trường Chính trị tỉnh Bắc Ninh"


def test_guests_are_not_at_home_on_their_journey() -> None:
    journey = events(
        f"Trong chuyến thăm và làm việc tại Lào từ 4 đến 8/11, đoàn cán bộ {SCHOOL} đã dâng hoa tại Viêng Chăn (ngày "
        "5/11)."
    )[0]
    assert (journey.type, journey.start, journey.host) == ("visit", "2024-11-04", None)


def test_what_is_done_on_the_way_is_not_what_is_told() -> None:
    worship, visit, signing = events(
        f"Sáng 15/11, sau khi dâng hương tại Đền Đô, đoàn công tác {SCHOOL} đến thăm, làm việc với {FRIENDS}. Hai "
        "trường ký kết chương trình hợp tác."
    )
    assert (worship.type, visit.type, visit.host) == ("commemoration", "visit", "bac-ninh")
    assert signing.parent == visit.id


def test_a_second_school_on_the_same_day_is_a_second_visit() -> None:
    first, second = events(
        f"Ngày 15/11, Đoàn công tác Học viện Chính trị khu vực I làm việc tại {SCHOOL} về mở lớp. Cùng ngày, Đoàn đến "
        f"thăm {FRIENDS}."
    )
    assert (first.host, second.host, second.start) == ("lang-son", "bac-ninh", "2024-11-15")


def test_a_part_is_held_where_the_whole_is() -> None:
    review, workshop = events(
        "Ngày 15/11, tại thành phố Bắc Ninh, Cụm thi đua các trường chính trị khu vực Đồng bằng sông Hồng tổ chức Hội "
        f"nghị tổng kết năm 2024, kết hợp hội thảo khoa học về chuyển đổi số. {FRIENDS} là đơn vị đăng cai."
    )
    assert (review.host, workshop.host, workshop.parent) == ("bac-ninh", "bac-ninh", review.id)


def test_what_another_is_asked_for_has_no_day() -> None:
    planned = events(
        f"Tại cuộc họp giao ban ngày 18/11, Hiệu trưởng {SCHOOL} giao Phòng Tổ chức chuẩn bị Hội nghị tổng kết năm vào "
        "ngày 20/12; giao Công đoàn tổ chức hội thao trong tuần thứ ba của tháng."
    )
    assert "sports_meet" not in {event.type for event in planned}


def test_the_prizes_of_a_contest_are_its_closing() -> None:
    (closing,) = events(f"Chiều 15/11, {SCHOOL} tổng kết và trao giải Cuộc thi chính luận năm 2024.")
    assert (closing.type, closing.host) == ("closing", "lang-son")


def test_those_who_came_leave_the_host_at_home() -> None:
    (jubilee,) = events(
        f"{SCHOOL} vừa kỷ niệm 65 năm thành lập. Tới dự buổi lễ sáng 15/11 có đồng chí Bí thư Tỉnh ủy, đại diện các sở."
    )
    assert (jubilee.start, jubilee.host) == ("2024-11-15", "lang-son")


def test_what_delegates_attend_right_after_is_a_part() -> None:
    signing, seminar = events(
        f"Lễ ký kết giao ước thi đua đã diễn ra chiều 15/11 tại {SCHOOL}. Ngay sau lễ ký, các đại biểu dự tọa đàm về "
        "đào tạo."
    )
    assert (seminar.type, seminar.start, seminar.parent) == ("seminar", "2024-11-15", signing.id)


def test_thanks_tell_of_a_ceremony_with_its_day() -> None:
    (given,) = events(
        f"{SCHOOL} cảm ơn quý cơ quan đã đến dự và chúc mừng Lễ đón Bằng công nhận đạt chuẩn mức 1 được tổ chức ngày "
        "15/11."
    )
    assert (given.type, given.start) == ("recognition", "2024-11-15")
