"""What short words around an event tell of it: that it is over, since when, whose it is, what is only spoken of."""

import pytest

from tests.nlp.events.given import SCHOOL, events


@pytest.mark.parametrize("days", ["ba ngày sôi nổi", "03 ngày thi đấu", "ba ngày diễn ra nghiêm túc, an toàn"])
def test_games_begin_so_many_days_before_they_end(days: str) -> None:
    games = events(f"Sau {days}, chiều 15/11, Hội thao học viên của {SCHOOL} đã khép lại.")[0]
    assert (games.type, games.start, games.end) == ("sports_meet", "2024-11-13", "2024-11-15")


def test_the_closing_of_a_training_is_one_event() -> None:
    (closing,) = events(f"Sau hai ngày học tập, chiều 15/11, {SCHOOL} bế mạc lớp tập huấn chuyển đổi số.")
    assert (closing.type, closing.start) == ("closing", "2024-11-15")


def test_since_it_was_launched_says_when_nothing_was() -> None:
    (final,) = events(f"Sau một tháng phát động, chiều 15/11, {SCHOOL} tổ chức chung kết cuộc thi viết.")
    assert (final.type, final.start) == ("contest", "2024-11-15")


def test_a_jubilee_gone_by_was_held_on_its_day() -> None:
    (jubilee,) = events(f"Cô Lan, {SCHOOL} vẫn nhớ buổi lễ kỷ niệm ngày 15/11 vừa qua, khi học trò cũ về thăm.")
    assert jubilee.start == "2024-11-15"


def test_a_journey_just_over_is_told_in_brackets() -> None:
    journey, worship = events(
        "Lớp Cao cấp lý luận chính trị vừa kết thúc chuyến nghiên cứu thực tế tại miền Trung (từ 10 đến 16/11). Ngày "
        "12/11, đoàn dâng hương tại Nghĩa trang Trường Sơn."
    )
    assert (journey.type, journey.start, journey.end) == ("visit", "2024-11-10", "2024-11-16")
    assert (worship.type, worship.parent) == ("commemoration", journey.id)


def test_a_day_before_is_no_second_congress() -> None:
    (congress,) = events(
        f"Trong 2 ngày 14 - 15/11, Đảng bộ {SCHOOL} tổ chức Đại hội. Trước đó, chiều 13/11, Đại hội họp phiên trù bị."
    )
    assert congress.start == "2024-11-14"


def test_a_team_that_supervises_inspects() -> None:
    (check,) = events(f"Sáng 15/11, Đoàn giám sát của Tỉnh ủy giám sát việc thực hiện Quy định tại {SCHOOL}.")
    assert (check.type, check.host) == ("inspection", "lang-son")


def test_games_named_after_a_school_are_its_own() -> None:
    (games,) = events(f"Hội thao truyền thống {SCHOOL} dự kiến tổ chức ngày 28/11 bị hủy vì mưa lũ.")
    assert (games.host, games.status) == ("lang-son", "cancelled")


def test_a_round_of_checks_is_of_the_cluster_that_plans_it() -> None:
    _, checks = events(
        "Chiều 15/11, Cụm thi đua các trường chính trị khu vực Đông Nam Bộ họp bàn việc chung. Đợt kiểm tra từ ngày "
        "25 đến 29/11, chia thành 3 đoàn."
    )
    assert (checks.type, checks.cluster, checks.status) == ("inspection", "dong-nam-bo", "planned")


def test_the_evening_before_an_invitation_is_beside_it() -> None:
    workshop, evening = events(
        f"{SCHOOL} trân trọng kính mời các đồng chí dự Hội thảo khoa học về chuyển đổi số.\nThời gian: ngày "
        "12/12/2024.\nTối 11/12, mời các đồng chí dự chương trình giao lưu văn nghệ.",
        "Thư mời",
    )
    assert (workshop.type, workshop.start, workshop.status) == ("workshop", "2024-12-12", "planned")
    assert (evening.type, evening.start) == ("other", "2024-12-11")


def test_a_day_before_a_conference_is_counted_from_it() -> None:
    review, worship = events(
        f"Sáng 15/11, Hội nghị tổng kết năm 2024 diễn ra tại {SCHOOL}. Trước hội nghị một ngày, các đoàn dâng hương "
        "tại Đền Kỳ Cùng."
    )
    assert (review.start, worship.start) == ("2024-11-15", "2024-11-14")


def test_games_to_be_opened_and_closed_take_those_days() -> None:
    (games,) = events(
        "Hội thao của các trường chính trị sẽ khai mạc sáng mai (21/11) tại Nhà thi đấu tỉnh và kết thúc chiều 22/11. "
        f"{SCHOOL} là đơn vị đăng cai."
    )
    assert (games.start, games.end, games.host, games.status) == ("2024-11-21", "2024-11-22", "lang-son", "planned")


def test_one_school_is_checked_at_home() -> None:
    (check,) = events(f"Sáng 15/11, Tỉnh ủy đã có buổi kiểm tra tiến độ thi công {SCHOOL}.")
    assert (check.type, check.host) == ("inspection", "lang-son")


def test_a_session_told_again_is_of_the_school_before() -> None:
    (session,) = events(f"Đảng ủy {SCHOOL} vừa họp. Phiên họp diễn ra chiều 15/11, do Bí thư Đảng ủy chủ trì.")
    assert (session.start, session.host) == ("2024-11-15", "lang-son")


@pytest.mark.parametrize(
    "told",
    [
        "Học viện hoãn khảo sát Trường Chính trị tỉnh Lạng Sơn do mưa lũ",
        "Hội đồng thẩm định hoãn xem xét công nhận Trường Chính trị tỉnh Lạng Sơn đạt chuẩn mức 1",
        f"{SCHOOL} tạm hoãn Hội thảo khoa học",
        f"{SCHOOL} thông báo hoãn tổ chức Lễ bế giảng lớp Trung cấp khóa 12",
    ],
)
def test_what_is_put_off_on_a_day_was_not_held_on_it(told: str) -> None:
    assert events(f"Ngày 18/11/2024, {told}. Thời gian mới sẽ được báo sau.") == []


@pytest.mark.parametrize(
    "told",
    [
        "Sở Tài chính đang thẩm định dự toán sửa chữa nhà ăn, dự kiến trình trong tháng 12/2024.",
        "Báo cáo nêu rõ các trường trong Cụm đã ký giao ước ngay từ đầu năm.",
        "Mở đầu hội nghị là chương trình văn nghệ của Đoàn Thanh niên.",
    ],
)
def test_passing_words_are_no_event_beside_a_conference(told: str) -> None:
    text = f"Sáng 18/11/2024, {SCHOOL} tổ chức Hội nghị viên chức, người lao động. {told}"
    assert [event.type for event in events(text)] == ["congress"]


def test_a_meeting_to_prepare_for_a_review_in_the_title_is_not_that_review() -> None:
    prepared, review = events(
        f"Chiều 18/11/2024, {SCHOOL}, Cụm trưởng, chủ trì họp trù bị trực tuyến.\n"
        "Hội nghị tổng kết sẽ họp ngày 6/12/2024.",
        title="Họp trù bị Hội nghị tổng kết Cụm",
    )
    assert (prepared.type, prepared.start, prepared.status) == ("other", "2024-11-18", "held")
    assert (review.type, review.start, review.status) == ("annual_review", "2024-12-06", "planned")


def test_what_delegates_attend_before_a_session_was_held() -> None:
    review, seminar = events(
        f"Ngày 18/11/2024, tại {SCHOOL}, Cụm thi đua tổ chức Hội nghị tổng kết. Trước phiên tổng kết, các đại biểu dự "
        "Tọa đàm về chuyển đổi số."
    )
    assert (seminar.type, seminar.start, seminar.parent) == ("seminar", "2024-11-18", review.id)


def test_a_council_may_meet_some_day_of_a_quarter() -> None:
    (council,) = events(f"{SCHOOL} đang hoàn thiện hồ sơ. Hội đồng đánh giá cấp tỉnh dự kiến họp trong quý I/2025.")
    assert (council.type, council.start, council.covers) == ("inspection", "2025-01/2025-03", None)


def test_what_was_called_off_has_no_parts() -> None:
    called_off, review = events(
        "Lễ kỷ niệm ngày thành lập dự kiến vào tháng 11/2024 vì vậy không thể tổ chức. Tại Hội nghị tổng kết sáng "
        f"18/11/2024, Hiệu trưởng {SCHOOL} nhận trách nhiệm."
    )
    assert (called_off.status, review.type, review.parent) == ("cancelled", "annual_review", None)


@pytest.mark.parametrize(
    "told",
    [
        "bốc thăm thứ tự thi đấu Hội thao Cụm",
        "xuất quân tham dự Hội thao Cụm thi đua Đông Nam Bộ",
        "tổng duyệt Lễ kỷ niệm 60 năm thành lập",
        "thẩm định hồ sơ dự thi Hội thi giảng viên dạy giỏi",
        "khen thưởng học viên đạt giải Hội thi tìm hiểu Nghị quyết",
    ],
)
def test_what_is_done_about_games_on_a_day_is_not_the_games(told: str) -> None:
    assert events(f"Ngày 18/11/2024, {SCHOOL} {told}.") == []


def test_a_press_conference_is_not_what_it_presents() -> None:
    (told,) = events(f"Ngày 18/11/2024, {SCHOOL} họp báo giới thiệu Hội thảo khoa học cấp quốc gia.")
    assert (told.type, told.start) == ("other", "2024-11-18")


@pytest.mark.parametrize(
    "told",
    [
        f"Do bão số 3, Hội thao của {SCHOOL} ngày 18/11/2024 tạm hoãn.",
        f"Hội thao của {SCHOOL} lẽ ra diễn ra ngày 18/11/2024 nhưng được lùi đến khi có thông báo mới.",
    ],
)
def test_what_was_put_off_before_its_day_was_not_held(told: str) -> None:
    assert [(e.type, e.start, e.status) for e in events(told)] == [("sports_meet", None, "postponed")]
