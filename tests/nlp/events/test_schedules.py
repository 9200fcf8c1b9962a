"""Plans that list what is to come, notices, minutes, and what is agreed on beside what is done."""

import pytest

from tests.nlp.events.given import SCHOOL, events

CLUSTER = "Cụm thi đua khu vực Đông Nam Bộ"


def test_a_plan_of_months_lists_what_others_come_to_check() -> None:
    listed = events(
        f"Tỉnh ủy Lạng Sơn vừa ban hành kế hoạch xây dựng {SCHOOL} đạt chuẩn, giai đoạn 2025 - 2030. Kế hoạch nêu sáu "
        "nhóm giải pháp. Đội ngũ được ưu tiên. Thư viện được mở rộng. Ký túc xá được sửa. Kinh phí do tỉnh cấp. Nhân "
        "sự đã đủ. Hồ sơ đang hoàn thiện.\nLộ trình:\n- Quý I/2025: hoàn thành hồ sơ để Học viện thẩm định.\n"
        "- Tháng 3/2025: Hội đồng đánh giá cấp tỉnh tiến hành đánh giá.\n- Tháng 5/2025: mời Đoàn khảo sát của "
        "Học viện đến thẩm định.\n- Tháng 12/2026: tổ chức sơ kết việc thực hiện Kế hoạch.",
        f"Kế hoạch xây dựng {SCHOOL} đạt chuẩn, giai đoạn 2025 - 2030",
    )
    assert [(e.type, e.start, e.status, e.covers) for e in listed] == [
        ("inspection", "2025-03", "planned", None),
        ("inspection", "2025-05", "planned", None),
        ("interim_review", "2026-12", "planned", None),
    ]


def test_each_item_of_a_sentence_has_its_month() -> None:
    listed = events(f"Trong tháng 3/2025, {SCHOOL} sẽ tổ chức Hội nghị viên chức; tháng 9/2025 đón Đoàn thẩm định.")
    assert [(event.type, event.start) for event in listed] == [("congress", "2025-03"), ("inspection", "2025-09")]


def test_what_is_agreed_on_dates_nothing_else() -> None:
    found = events(
        f"Sáng 18/11, {CLUSTER} tổ chức Hội nghị tổng kết năm 2024 tại Biên Hòa. Cuối buổi, các trường ký kết giao ước "
        "thi đua năm 2025 và thống nhất tổ chức hội thao trong hai ngày 11 và 12/7/2025."
    )
    assert [(event.type, event.start) for event in found] == [
        ("annual_review", "2024-11-18"),
        ("signing", "2024-11-18"),
        ("sports_meet", "2025-07-11"),
    ]


@pytest.mark.parametrize("head", ["Trân trọng kính mời đồng chí dự ", ""])
def test_a_notice_tells_its_time_in_a_line_of_its_own(head: str) -> None:
    kickoff, signing = events(
        f"{head}Hội nghị triển khai nhiệm vụ và ký kết giao ước thi đua năm 2025 của {CLUSTER}\nThời gian: 8 giờ 00 "
        "ngày 05/12/2024.\nĐịa điểm: Trường Chính trị tỉnh Bình Dương.",
        "Thư mời",
    )
    assert (kickoff.type, kickoff.start, kickoff.host) == ("kickoff_conference", "2024-12-05", "binh-duong")
    assert (signing.type, signing.parent) == ("signing", kickoff.id)


def test_minutes_tell_the_place_by_the_hour() -> None:
    (held,) = events(
        "I. THỜI GIAN\nKhai mạc lúc 8 giờ 00, ngày 18/11/2024, tại phòng họp số 2, Trường Chính trị tỉnh Bình Dương.",
        f"Biên bản Hội nghị tổng kết năm 2024 của {CLUSTER}",
    )
    assert (held.type, held.host) == ("annual_review", "binh-duong")


def test_a_team_of_a_cross_check_inspects_where_it_works() -> None:
    whole, stop = events(
        f"Từ ngày 11 đến 13/11, các đoàn của {CLUSTER} kiểm tra chéo công tác thi đua tại các trường. Đoàn số 2 do "
        "Trường Chính trị tỉnh Tây Ninh (đơn vị Cụm trưởng) chủ trì đã làm việc với Trường Chính trị tỉnh Bình Dương "
        "ngày 12/11.",
        "Đoàn kiểm tra chéo làm việc tại Trường Chính trị tỉnh Bình Dương",
    )
    assert (whole.type, whole.start, whole.host) == ("inspection", "2024-11-11", None)
    assert (stop.type, stop.start, stop.host) == ("inspection", "2024-11-12", "binh-duong")


def test_the_errand_tells_a_check_from_a_visit() -> None:
    (check,) = events(
        f"Ngày 18/11, Đoàn công tác của Học viện làm việc với {SCHOOL} để thẩm định các tiêu chí chuẩn mức 1."
    )
    assert check.type == "inspection"
    (visit,) = events(f"Ngày 18/11, Đoàn công tác của Học viện làm việc với {SCHOOL} về tuyển sinh năm 2025.")
    assert visit.type == "visit"


def test_a_conference_launches_what_it_names_next() -> None:
    congress, launch = events(
        f"Sáng 18/11, {SCHOOL} tổ chức Hội nghị viên chức, người lao động. Hội nghị phát động phong trào thi đua "
        "năm 2025."
    )
    assert (congress.type, launch.type, launch.parent) == ("congress", "launch", congress.id)


def test_a_councils_session_is_no_review() -> None:
    told = events(f"Dự án của {SCHOOL} được HĐND tỉnh thông qua tại kỳ họp giữa năm, quý II/2025 sẽ hoàn thành.")
    assert all(event.type != "interim_review" for event in told)


def test_the_same_day_is_the_day_of_a_journey_told_last() -> None:
    _, seminar = events(
        f"Trong hai ngày 14 và 15/11, đoàn cán bộ Trường Chính trị tỉnh Hà Nam đến thăm {SCHOOL}. Đón tiếp và làm việc "
        "với đoàn sáng 14/11 có bà Lê An, Hiệu trưởng.\nMở đầu chương trình hợp tác, chiều cùng ngày, hai trường tổ "
        "chức tọa đàm."
    )
    assert (seminar.type, seminar.start, seminar.end) == ("seminar", "2024-11-14", None)


_SURVEYED = ("Hà Giang", "Tuyên Quang", "Nam Định")


@pytest.mark.parametrize(
    "lines",
    [
        "- Trường Chính trị tỉnh {}: ngày 05/3/2024.\n- Trường Chính trị tỉnh {}: sáng 07/3/2024.\n"
        "- Trường Chính trị tỉnh {}: ngày 08/3/2024.",
        "- Đoàn số 1 (Trưởng đoàn: TS Lê Văn Bình): Trường Chính trị tỉnh {}, ngày 05/3; Trường Chính trị tỉnh {}, "
        "ngày 07/3.\n- Đoàn số 2 (Trưởng đoàn: TS Vũ Thị Lan): Trường Chính trị tỉnh {}, ngày 05/3.",
    ],
)
def test_each_line_of_a_schedule_of_surveys_is_one(lines: str) -> None:
    whole, *stops = events(
        "Từ ngày 04/3 đến ngày 15/3/2024, Học viện tổ chức các đoàn khảo sát trường chính trị chuẩn:\n"
        + lines.format(*_SURVEYED),
        page="2024-03-01",
    )
    assert (whole.type, whole.end, whole.host) == ("inspection", "2024-03-15", None)
    assert [(s.type, s.host, s.status) for s in stops] == [
        ("inspection", host, "planned") for host in ("ha-giang", "tuyen-quang", "nam-dinh")
    ]


def test_the_results_of_schools_surveyed_are_no_stops() -> None:
    (survey,) = events(
        "Từ ngày 04/3 đến ngày 15/3/2024, Đoàn khảo sát của Học viện đã khảo sát các trường chính trị:\n"
        "- Trường Chính trị tỉnh Hà Giang: 52/55 tiêu chí.\n- Trường Chính trị tỉnh Nam Định: 53/55 tiêu chí.",
        page="2024-03-16",
    )
    assert (survey.start, survey.end) == ("2024-03-04", "2024-03-15")
