"""The year of a day or month that the text names none for."""

import time

import pytest

from tests.nlp.dates.told import values


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Ngày 28/12, họp", "2024-01-03", "2023-12-28"),
        ("Ngày 05/01, họp", "2023-12-30", "2024-01-05"),
        ("Ngày 20/11, họp", "2024-02-10", "2023-11-20"),
        ("Hội thi vào ngày 14/8/2019; kiểm tra chéo ngày 21/10", "2019-02-28", "2019-10-21"),
        ("Hội nghị dự kiến tổ chức vào ngày 5-12", "2024-07-12", "2024-12-05"),
        ("Sáng 9-11, họp tổng kết năm 2020, triển khai nhiệm vụ năm 2021", None, "2020-11-09"),
        ("Sáng 12-1, họp tổng kết năm 2020, triển khai nhiệm vụ năm 2021", None, "2021-01-12"),
        ("Ngày 3/2/1950 mở lớp; đến ngày 19/5, bế giảng", None, "1950-05-19"),
        ("Kế hoạch năm 2026 gồm: hội thảo (15/5), hội thao ngày 08/8", "2026-02-04", "2026-08-08"),
        ("Trong 2 ngày 10 - 11/8/2023, hội thao. Chiều 11/8, trao cờ đăng cai năm 2024", None, "2023-08-11"),
        ("Kế hoạch năm 2026 gồm các mốc:\n* Tháng 5: hội thi;\n* Ngày 10/7: sơ kết", "2026-02-04", "2026-07-10"),
        ("Từ 10 trường trước ngày 1/7, Cụm nay còn 6 trường", "2025-11-24", "../2025-07-01"),
        ("Các khoa nộp minh chứng trước ngày 1/7", "2025-11-24", "../2026-07-01"),
        ("bắt đầu từ quý I", "2023-12-15", "2024-01/2024-03"),
        ("đã xong trong quý IV", "2024-01-15", "2023-10/2023-12"),
        ("giao mặt bằng trong quý II thì cuối năm 2024 có thể khánh thành", "2023-02-09", "2023-04/2023-06"),
        ("tổng kết vào cuối năm 2022 (trước ngày 05/11)", "2022-03-14", "../2022-11-05"),
    ],
)
def test_years_left_out(text: str, published: str | None, expected: str) -> None:
    assert values(text, published)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chiều 2/3, đoàn khảo sát. Theo Quy định số 11-QĐ/TW ngày 19/5/2021, Trường đã đạt.", []),
        ("Chiều 2/3, đoàn khảo sát. Ngày 19/5/2021, Ban Bí thư ban hành Quy định mới.", []),
        ("Chiều 2/3, đoàn khảo sát. Trường phấn đấu đạt chuẩn vào năm 2030.", []),
        ("Chiều 2/3, đoàn khảo sát. Trường thành lập ngày 20/11/1949.", []),
        ("Chiều 13/8, Trường khai giảng khóa học 2025 - 2026.", ["2025-08-13"]),
        ("Chiều 5/12, trao Quyết định số 7145-QĐ/HVCTQG, ngày 1/12/2023.", ["2023-12-05"]),
        ("Sáng 8/1, công bố Quyết định số 7145-QĐ/HVCTQG ngày 20 tháng 12 năm 2023.", ["2024-01-08"]),
        ("Sáng 5/3, Trường khai giảng học kỳ II năm học 2025 - 2026.", ["2026-03-05"]),
        ("Sáng 8/1, Hội nghị tổng kết công tác năm 2023 khai mạc.", ["2024-01-08"]),
        ("Ngày 12/6, Trường tổ chức lễ kỷ niệm 60 năm thành lập (1965 - 2025).", ["2025-06-12"]),
        (
            "Chiều 5/12, Trường đón Bằng. Trường từng đề ra mục tiêu năm 2025. Ngày 1/7/2025, Trường hợp nhất.",
            ["2025-12-05"],
        ),
        ("Chiều 12/6, tại phiên họp tháng 6/2023, Tỉnh ủy nghe báo cáo. Đề án có từ ngày 3/2/2019.", ["2023-06-12"]),
        ("Sáng 5-3, Ban Tuyên giáo họp báo cáo viên quý I-2014. Trường ra đời ngày 4/5/1960.", ["2014-03-05"]),
        ("Sáng 8/1, Đảng ủy giao ban quý IV/2022.", ["2023-01-08"]),
        ("Sáng 5/3, Trường bàn Đề án giai đoạn 2021 - 2025, tầm nhìn năm 2030.", []),
        ("Sáng 5/3, Trường họp. Đề án có tầm nhìn năm 2030.", []),
        (  # near a day told in full, whatever year is named first
            f"Năm 2024, ai lo? Sáng 9/6/2023, các trường họp. {'Nhiều ý kiến hay. ' * 20}Đêm 12/6, các đoàn giao lưu.",
            ["2023-06-12"],
        ),
    ],
)
def test_years_of_a_page_without_a_date(text: str, expected: list[str]) -> None:
    assert [
        value for value in values(text, None) if value[5:] in {"03-02", "08-13", "03-05", "01-08", "06-12", "12-05"}
    ] == expected


def test_no_year_anywhere_is_no_date() -> None:
    assert values("Ngày 28/2, họp", None) == []


def test_history_gives_todays_news_no_year() -> None:
    text = "Chiều nay 27/6, Trường tổ chức lễ kỷ niệm. Ngày 10/9/1945, lớp học đầu tiên của tỉnh được mở ở chiến khu."
    assert values(text, None) == ["1945-09-10"]


def test_the_end_of_last_year_told_in_january() -> None:
    assert values("Chỉ trong 6 tháng cuối năm, trường đã mở 58 lớp.", "2026-01-08") == ["2025-07/2025-12"]
    assert values("Phấn đấu trong 6 tháng cuối năm có thêm 2 trường.", "2026-01-08") == ["2026-07/2026-12"]


def test_a_year_that_something_is_to_last_until_is_not_that_of_a_day() -> None:
    assert values("Sáng 29/9, trường phát triển đến năm 2025.", None) == []
    assert values("Sáng 29/9, trường bế giảng lớp khóa 9, khóa học 2009-2011.", None)[0] == "2011-09-29"


def test_the_year_that_an_article_looks_back_on() -> None:
    lead = "Năm 2022 khép lại với nhiều dấu ấn của Trường Chính trị tỉnh Hà Giang.\n"
    told = "Ngày 12/1, trường gặp mặt đầu xuân. Ngày 14/9, trường khai giảng ba lớp. Ngày 5/1 tới, trường sẽ tổng kết."
    assert values(lead + told, "2022-12-20") == ["2022-01-12", "2022-09-14", "2023-01-05"]
    assert values(lead + told, "2025-12-20")[0] == "2026-01-12"  # a year long gone is not the news


def test_ten_months_back_is_likelier_than_two_months_ahead() -> None:
    assert values("Ngày 8/3, Công đoàn trường thăm các gia đình chính sách.", "2022-12-20") == ["2022-03-08"]
    assert values("Ngày 8/3, Công đoàn trường sẽ thăm các gia đình chính sách.", "2022-12-20") == ["2023-03-08"]


def test_what_is_planned_for_a_day_lies_ahead() -> None:
    assert values("Theo kế hoạch, ngày 15/3 trường đón đoàn kiểm tra.", "2025-01-02") == ["2025-03-15"]


def test_what_was_held_with_success_since_the_year_began_is_not_next_years() -> None:
    aim = "Trường phấn đấu đạt chuẩn mức 2 vào năm 2027. Từ đầu năm đến nay, trường mở 44 lớp; "
    assert values(aim + "ngày 20/5 tổ chức thành công hội thảo quốc gia.", "2025-09-12") == ["2025-05-20"]
    assert values("Trường phấn đấu đạt chuẩn mức 2 năm 2027. Ngày 20/5, trường mở hội thảo.", "2025-09-12") == [
        "2025-05-20"
    ]


def test_the_year_of_which_a_sentence_tells_the_beginning() -> None:
    told = "Năm 2024 của nhà trường mở đầu bằng lễ phát động ngày 20/02 và khép lại bằng niềm vui."
    assert values(told, "2024-12-25") == ["2024-02-20"]


def test_what_is_told_before_looking_back_is_the_news() -> None:
    text = "Chiều 5/2, trường gặp mặt cán bộ hưu trí. Hiệu trưởng điểm lại: năm 2023, ngày 12/9, trường mở hội thảo."
    assert values(text, "2024-02-06") == ["2024-02-05", "2023-09-12"]


def test_what_follows_on_the_last_months_of_the_year_looked_back_on_is_of_the_new_one() -> None:
    lead = "Năm 2022 khép lại với nhiều niềm vui. "
    told = "Ngày 16/12, trường đón Bằng công nhận. Ngày 5/1, nhà trường gặp mặt cán bộ hưu trí."
    assert values(lead + told, "2023-01-10") == ["2022-12-16", "2023-01-05"]
    assert values(lead + "Ngày 5/1, trường khai giảng. Ngày 16/12, trường tổng kết.", "2023-01-10")[0] == "2022-01-05"


def test_days_of_no_year_do_not_each_cost_a_look_at_all_that_have_one() -> None:
    def seconds(size: int) -> float:
        pieces = (f"Ngày {n % 28 + 1}/1/{2000 + n % 26}, họp. Ngày {n * 11 % 31 + 1}/7, họp nữa." for n in range(size))
        text = " ".join(pieces)
        start = time.process_time()
        values(text, None)
        return time.process_time() - start

    seconds(10)
    # Six times the text; the square would be 36 times.
    assert any(seconds(2_400) < 18 * max(seconds(400), 0.02) for _ in range(6))
