"""What tables tell of schools: by row and column, and what tables about other things do not."""

import pytest

from extract.article import Article
from nlp import read
from nlp.facts import Claim

LEAD = "Sáng 19/6/2024, Cụm thi đua các trường chính trị khu vực Trung du miền núi phía Bắc tổ chức Hội nghị sơ kết."
OVER = "Tiến độ xây dựng trường chính trị chuẩn mức 1 của các trường:"


def claims(rows: list[str], over: str = OVER) -> list[Claim]:
    return read(Article(text="\n".join([LEAD, over, *rows]), published="2024-06-20")).claims


def told(rows: list[str], over: str = OVER) -> set[tuple[str, int, str, str | None]]:
    return {(c.school, c.level, c.status, c.progress) for c in claims(rows, over)}


def test_a_row_tells_of_its_school_alone() -> None:
    rows = [
        "TT | Đơn vị | Số lớp | Tiến độ chuẩn mức 1",
        "1 | Phú Thọ | 41 | Đã công nhận (2023)",
        "2 | Bắc Kạn | 22 | 44/55",
    ]
    assert told(rows, "Kết quả thể hiện qua những con số:") == {
        ("phu-tho", 1, "recognised", None),
        ("bac-kan", 1, "in_progress", "44/55"),
    }
    assert [c.as_of for c in claims(rows)] == ["2023", "2024-06-19"]


def test_the_heading_truong_is_no_school() -> None:
    rows = ["STT | Trường | Trường chuẩn", "1 | Trường Chính trị tỉnh Phú Thọ | Mức 1 (2024)"]
    assert told(rows) == {("phu-tho", 1, "reached", None)}


def test_a_note_beside_a_share_tells_on_whose_word_it_is() -> None:
    rows = [
        "TT | Trường | Số chỉ tiêu mức 1 đạt | Ghi chú",
        "1 | Phú Thọ | 47/55 | tự đánh giá",
        "2 | Bắc Kạn | 44/55 |",
    ]
    assert told(rows) == {("phu-tho", 1, "self_assessed", "47/55"), ("bac-kan", 1, "in_progress", "44/55")}


@pytest.mark.parametrize(
    ("cell", "status", "progress"),
    [
        ("Đã được công nhận", "recognised", None),
        ("Học viện công nhận 15/3/2024", "recognised", None),
        ("Đạt 48/55 chỉ tiêu", "in_progress", "48/55"),
        ("48 trên 55", "in_progress", "48/55"),
        ("87%", None, None),
        ("Tự đánh giá đạt 55/55", "self_assessed", "55/55"),
        ("Hội đồng tỉnh đánh giá đạt", "appraised", None),
        ("Đạt", "reached", None),
        ("Đã đạt chuẩn mức 1", "reached", None),
        ("Chưa đạt", "not_reached", None),
        ("Chưa", "not_reached", None),
        ("Phấn đấu năm 2025", "target", None),
        ("Đang hoàn thiện hồ sơ", None, None),
        ("Đề nghị công nhận", None, None),
        ("-", None, None),
        ("", None, None),
    ],
)
def test_cells(cell: str, status: str | None, progress: str | None) -> None:
    rows = ["TT | Trường | Kết quả", f"1 | Yên Bái | {cell}", "2 | Trường Chính trị tỉnh Bắc Kạn | 44/55"]
    expected = {("yen-bai", 1, status, progress)} if status else set()
    assert told(rows) == {("bac-kan", 1, "in_progress", "44/55")} | expected


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("Mức 2", "40/64", (2, "in_progress", "40/64")),
        ("Năm được công nhận chuẩn mức 1", "2022", (1, "recognised", None)),
        ("Ngày công nhận mức 1", "15/3/2023", (1, "recognised", None)),
        ("Dự kiến đạt chuẩn mức 2", "2027", (2, "target", None)),
        ("Đăng ký đạt chuẩn mức 1", "Quý IV/2025", (1, "target", None)),
        ("Tự chấm", "54/55", (1, "self_assessed", "54/55")),
        ("Hội đồng cấp tỉnh chấm", "54/55", (1, "in_progress", "54/55")),
        ("Hội đồng cấp tỉnh chấm", "55/55", (1, "appraised", "55/55")),
        ("Tỷ lệ chỉ tiêu mức 1 đạt (%)", "92,7", (1, "in_progress", "92,7%")),
        ("Số chỉ tiêu chuẩn đạt/55", "51", (1, "in_progress", "51/55")),
        ("Đã đạt chuẩn mức 1", "x", (1, "reached", None)),
        ("Chưa đạt chuẩn mức 1", "x", (1, "not_reached", None)),
        ("Số chỉ tiêu còn thiếu", "11", None),
        ("Điểm thi đua", "55/55", None),
        ("Học viên giỏi", "48/55", None),
        ("Trường mầm non đạt chuẩn quốc gia mức 1", "48/55", None),
        ("Số xã đạt chuẩn nông thôn mới", "48/55", None),
        ("Danh hiệu", "Đạt", None),
        ("Giảng viên đạt chuẩn (%)", "98", None),
    ],
)
def test_headings(heading: str, cell: str, expected: tuple[int, str, str | None] | None) -> None:
    rows = [f"TT | Trường chính trị | {heading}", f"1 | Yên Bái | {cell}", f"2 | Hòa Bình | {cell}"]
    schools = ("yen-bai", "hoa-binh")
    assert told(rows) == ({(school, *expected) for school in schools} if expected else set())


def test_lists_of_schools_beside_a_state_and_under_it() -> None:
    expected = {
        ("phu-tho", 1, "recognised", None),
        ("yen-bai", 1, "recognised", None),
        ("bac-kan", 1, "not_reached", None),
    }
    state, states = "Đã được công nhận đạt chuẩn mức 1", "Chưa đạt chuẩn mức 1"
    assert told(["Tình trạng | Các trường", f"{state} | Phú Thọ, Yên Bái", f"{states} | Bắc Kạn"]) == expected
    under = ["TT | Trường | Thời gian", f"I. {state}", "1 | Phú Thọ | 3/2023", "2 | Yên Bái | 12/2023"]
    assert told([*under, f"II. {states}", "3 | Bắc Kạn | "]) == expected


def test_schools_side_by_side() -> None:
    rows = ["Trường | Bắc Kạn | Hòa Bình", "Chỉ tiêu mức 1 đạt | 44/55 | 51/55", "Số lớp | 20 | 31"]
    assert told(rows) == {("bac-kan", 1, "in_progress", "44/55"), ("hoa-binh", 1, "in_progress", "51/55")}


def test_two_rows_of_heading() -> None:
    rows = ["TT | Trường | Mức 1 | Mức 1", "TT | Trường | Tự chấm | Công nhận", "1 | Bắc Kạn | 44/55 | Chưa"]
    assert told(rows) == {("bac-kan", 1, "self_assessed", "44/55"), ("bac-kan", 1, "not_reached", None)}


@pytest.mark.parametrize(
    ("over", "rows"),
    [
        (
            "Kết quả hội thi tìm hiểu Quy định 11 về trường chính trị chuẩn mức 1:",
            ["Hạng | Trường | Kết quả", "1 | Phú Thọ | 54/55", "2 | Yên Bái | 52/55"],
        ),
        (
            "Lịch làm việc về trường chính trị chuẩn mức 1:",
            ["Thời gian | Địa điểm | Nội dung", "10/7 | Phú Thọ | Thẩm định trường chính trị chuẩn mức 1"],
        ),
        (
            OVER,
            [
                "TT | Trường | Kết quả",
                "1 | Trường Cao đẳng Y tế Phú Thọ | Đạt",
                "2 | Trường THPT Chuyên Bắc Kạn | 44/55",
            ],
        ),
    ],
)
def test_tables_about_other_things(over: str, rows: list[str]) -> None:
    assert told(rows, over) == set()


def test_a_column_several_of_whose_cells_name_the_standard_is_about_it() -> None:
    rows = [
        "Trường | Tình trạng | Thời điểm",
        "Tây Ninh | Được công nhận mức 1 | 9/2023",
        "Long An | Đạt 50/55 chỉ tiêu | -",
        "Bình Thuận | Chưa đạt | -",
        "Bến Tre | Học viện khảo sát xong, chờ quyết định | -",
    ]
    assert told(rows, "Những cuộc chạy nước rút") == {
        ("tay-ninh", 1, "recognised", None),
        ("long-an", 1, "in_progress", "50/55"),
        ("binh-thuan", 1, "not_reached", None),
        ("ben-tre", 1, "appraised", None),
    }


def test_rows_of_regions_tell_nothing_of_the_school_spoken_of_before() -> None:
    rows = ["Khu vực | Số trường | Đã công nhận mức 1", "Tây Bắc | 6 | 2"]
    assert not told(rows, "Trường Chính trị tỉnh Hà Nam góp ý về trường chính trị chuẩn mức 1.")
