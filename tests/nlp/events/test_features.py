"""Leads that paint a scene, programmes, notices, pages without a day."""

import pytest

import nlp
from extract.article import Article

CLUSTER = "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ"
SCHOOL = "Trường Chính trị tỉnh Nghệ An"


def events(words: str, title: str = "", page: str | None = "2024-11-20") -> list[tuple[str, str | None, str | None]]:
    found = nlp.read(Article(text=words, title=title, published=page)).events
    return [(event.type, event.start, event.host) for event in found]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            f"Chiều thứ Sáu vừa rồi (15/11), hội trường {SCHOOL} chật kín. Ai cũng muốn thấy tấm Bằng công nhận "
            "trường đạt chuẩn mức 1. Ông Lê Nam, Phó Giám đốc Học viện, trao Bằng cho tập thể nhà trường.\nTheo kế "
            "hoạch, tháng 3 sang năm, trường sẽ mở hội thảo về đào tạo cán bộ.",
            [("recognition", "2024-11-15", "nghe-an"), ("workshop", "2025-03", "nghe-an")],
        ),
        (
            f"Ngày 15/11, sáu trường của {CLUSTER} hội tụ về {SCHOOL}. Sau nghi thức dâng hương, các đại biểu bước "
            "vào phần việc chính: đánh giá kết quả thi đua 6 tháng đầu năm.",
            [("commemoration", "2024-11-15", None), ("interim_review", "2024-11-15", "nghe-an")],
        ),
        (
            f"Sáng 15/11, không khí ở {SCHOOL} nhộn nhịp hẳn lên. Sáu trường trong {CLUSTER} về đây kiểm lại những "
            "việc đã làm trong 6 tháng đầu năm.",
            [("interim_review", "2024-11-15", "nghe-an")],
        ),
        (
            f"Sáng 5/11, sương còn giăng. Học viên lớp K45 đã có mặt đông đủ ở sân {SCHOOL}. Đúng 8 giờ, tiếng trống "
            "khai giảng vang lên.",
            [("opening", "2024-11-05", "nghe-an")],
        ),
        (
            f"Nhân kỷ niệm ngày thành lập, 40 giảng viên Trường Đào tạo cán bộ Lê Hồng Phong về thăm quê Bác. Chiều "
            f"14/11, đoàn dâng hoa tại Khu di tích Kim Liên. Sáng hôm sau, đoàn sang {SCHOOL} trao đổi về quản lý "
            "đào tạo. Hai trường đã ký biên bản ghi nhớ hợp tác.",
            [
                ("commemoration", "2024-11-14", None),
                ("visit", "2024-11-15", "nghe-an"),
                ("signing", "2024-11-15", None),
            ],
        ),
    ],
)
def test_a_scene_tells_what_was_held(told: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert events(told) == expected


def test_talk_about_something_is_no_visit() -> None:
    words = f"Ngày 15/11, {CLUSTER} tổng kết năm tại {SCHOOL}. Tối 15/11, các trường gặp mặt trao đổi về chuyển đổi số."
    assert "visit" not in [kind for kind, _, _ in events(words)]


def test_an_invitation_gives_time_and_place_by_their_names() -> None:
    words = (
        f"{SCHOOL} trân trọng kính mời đại diện lãnh đạo các trường về dự Hội nghị ký kết giao ước thi đua năm "
        f"2025.\nThời gian: 01 ngày, bắt đầu từ 8 giờ 00, thứ Năm ngày 28/11/2024.\nĐịa điểm: Hội trường tầng 2, "
        f"{SCHOOL}."
    )
    assert events(words, "Giấy mời") == [("signing", "2024-11-28", "nghe-an")]


def test_a_calendar_names_the_host_behind_the_day() -> None:
    words = (
        f"Lịch hoạt động của {CLUSTER}:\n- Hội thảo khoa học cấp Cụm: 25/11, Trường Chính trị tỉnh Thanh Hóa\n- Hội "
        f"nghị tổng kết: 29/11, {SCHOOL}\n- Các trường gửi báo cáo trước ngày 20/11."
    )
    assert events(words, "Lịch hoạt động") == [
        ("workshop", "2024-11-25", "thanh-hoa"),
        ("annual_review", "2024-11-29", "nghe-an"),
    ]


def test_a_plan_names_its_hosts_by_their_provinces() -> None:
    words = (
        f"Sáng 15/11, {CLUSTER} tổng kết năm tại {SCHOOL}.\nNăm tới, hội thi giảng viên giỏi mở vào tháng 5/2025 ở "
        "Hà Tĩnh, hội thao mở vào tháng 8/2025 ở Quảng Trị."
    )
    assert events(words)[1:] == [("contest", "2025-05", "ha-tinh"), ("sports_meet", "2025-08", "quang-tri")]


def test_a_contest_launched_is_not_held_yet() -> None:
    words = f"Ngày 15/11, {SCHOOL} tổ chức lễ phát động Cuộc thi tìm hiểu Quy định số 11-QĐ/TW."
    assert events(words) == [("launch", "2024-11-15", "nghe-an")]


def test_the_school_recognised_is_at_home_to_its_ceremony() -> None:
    words = "Chiều 15/11, Tỉnh ủy tổ chức Lễ công bố Quyết định và trao Bằng công nhận Trường Chính trị tỉnh đạt chuẩn."
    title = f"Lễ trao Bằng công nhận {SCHOOL} đạt chuẩn mức 1"
    assert events(words, title) == [("recognition", "2024-11-15", "nghe-an")]


def test_what_a_page_without_a_day_reports_on() -> None:
    words = "Đồng chí Lê Nam làm việc tại Yên Bái.\nPhát biểu tại buổi làm việc, đồng chí Lê Nam đánh giá cao tỉnh."
    assert events(words, "Đồng chí Lê Nam làm việc tại Yên Bái", page=None) == [("visit", None, None)]
    words = (
        "Toàn cảnh Hội nghị tổng kết Cụm thi đua số 4\nCác trường đã mở 274 lớp.\nCũng tại hội nghị, các trường đã "
        "ký giao ước thi đua."
    )
    assert events(words, "Tin tức", page=None) == [("annual_review", None, None), ("signing", None, None)]
    words = f"Hội nghị tổng kết là dịp để thầy cô {SCHOOL} ngồi lại.\nTại các khoa, công tác chuẩn bị chu đáo."
    assert events(words, "Tổng kết, nhìn từ một mái trường", page=None) == []
