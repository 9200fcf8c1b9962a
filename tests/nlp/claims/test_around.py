"""What heads a statement, a list or a plan, and what only stands beside it."""

import pytest

from tests.nlp.claims.bulletin import counted, facts, told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # what follows a list of plans is none, nor is what stands under the next heading
            "Phương hướng, nhiệm vụ năm 2025:\n- Trường Chính trị tỉnh Kon Tum đạt chuẩn mức 1.\n- Mở 12 lớp.\n"
            "Năm 2023, Trường Chính trị tỉnh Gia Lai đạt chuẩn mức 1, sớm một năm so với lộ trình.",
            {("kon-tum", "target", "2025"), ("gia-lai", "reached", "2023")},
        ),
        (
            "II. Phương hướng, nhiệm vụ năm 2025\n1. Trường Chính trị tỉnh Kon Tum đạt chuẩn mức 1.\n2. Mở 12 lớp.\n"
            "III. Kết quả nổi bật\n1. Trường Chính trị tỉnh Gia Lai được Học viện công nhận đạt chuẩn mức 1.",
            {("kon-tum", "target", "2025"), ("gia-lai", "recognised", "2024-12-20")},
        ),
        (  # a place where the Academy meets is no school, a province that heads a clause is
            "Ngày 4/12/2024, tại Đà Nẵng, được công nhận chuẩn mức 1 là niềm vui của Trường Chính trị tỉnh Lào Cai.",
            {("lao-cai", "recognised", "2024-12-04")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai đạt 55/55 chỉ tiêu chuẩn mức 1; tại Hà Giang mới được 53/55.",
            {("lao-cai", "in_progress", "2024-12-20"), ("ha-giang", "in_progress", "2024-12-20")},
        ),
        (
            "Từ chỗ có 30/55 chỉ tiêu mức 1, Trường Chính trị tỉnh Hà Nam đã vươn lên 50/55.",
            {("ha-nam", "in_progress", None), ("ha-nam", "in_progress", "2024-12-20")},
        ),
        (
            "Ngày 12/6/2023 là ngày đáng nhớ. Hôm ấy, Trường Chính trị tỉnh Bình Định được công nhận đạt chuẩn mức 1.",
            {("binh-dinh", "recognised", "2023-06-12")},
        ),
        (  # whoever is waited for has judged nothing
            "Trường Chính trị tỉnh Hà Nam chờ Đoàn khảo sát kết luận. Nhà trường đạt 55/55 chỉ tiêu chuẩn mức 1.",
            {("ha-nam", "in_progress", "2024-12-20")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam trình hồ sơ và được cấp bằng công nhận trường chính trị chuẩn mức 1.",
            {("ha-nam", "recognised", "2024-12-20")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam lên mức 2, theo kế hoạch, trong năm 2027.",
            {("ha-nam", "target", "2027")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam phấn đấu đạt chuẩn mức 1. Nhà trường nâng số lớp từ 40 lên 51.",
            {("ha-nam", "target", "2024-12-20")},
        ),
        (
            "Hà Nam xếp sau cùng trong sáu trường về tiến độ trường chuẩn mức 1, mới đạt 40/55 chỉ tiêu.",
            {("ha-nam", "in_progress", "2024-12-20")},
        ),
        ("Trường Chính trị tỉnh Hà Nam đã phát động phong trào xây dựng trường đạt chuẩn mức 1.", set()),
        (
            "Trường Chính trị tỉnh Hà Nam vui vì Nhà trường và Trường Chính trị tỉnh Nam Định đã được công nhận mức 1.",
            {("ha-nam", "recognised", "2024-12-20"), ("nam-dinh", "recognised", "2024-12-20")},
        ),
        (
            "Trường Chính trị tỉnh Nam Định chứng kiến Học viện trao Bằng công nhận Trường Chính trị tỉnh Hà Nam đạt "
            "chuẩn mức 1.",
            {("ha-nam", "recognised", "2024-12-20")},
        ),
        ("Đoàn vừa trở về từ Ninh Bình, nhà trường đã được công nhận đạt chuẩn mức 1.", set()),
    ],
)
def test_what_heads_a_statement_and_what_only_stands_beside_it(
    words: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert {(claim.school, claim.status, claim.as_of) for claim in facts(words).claims} == expected


@pytest.mark.parametrize(
    ("words", "schools"),
    [
        ("Đến nay Lào Cai là trường duy nhất trong Cụm đã được công nhận đạt chuẩn mức 1.", {"lao-cai"}),
        ("Hiện nay Yên Bái là đơn vị duy nhất được công nhận đạt chuẩn mức 1.", {"yen-bai"}),
        ("Tính đến tháng 6/2023 Yên Bái và Lào Cai đã được công nhận đạt chuẩn mức 1.", {"lao-cai", "yen-bai"}),
        ("Năm 2023 Hà Giang, Lào Cai và Yên Bái được công nhận chuẩn mức 1.", {"ha-giang", "lao-cai", "yen-bai"}),
        ("Đến nay Nhà trường đã được công nhận đạt chuẩn mức 1.", {"dien-bien"}),
        ("Trong năm 2023 đoàn của Học viện lên Lào Cai; Trường được công nhận đạt chuẩn mức 1.", {"dien-bien"}),
    ],
)
def test_a_province_behind_a_time_without_a_comma_is_its_school(words: str, schools: set[str]) -> None:
    assert told(f"Trường Chính trị tỉnh Điện Biên tổ chức hội thảo. {words}") == {(s, 1, "recognised") for s in schools}


def test_whom_a_school_is_to_follow_is_not_what_the_clause_is_about() -> None:
    follow = "Trường Chính trị tỉnh Điện Biên quyết tâm theo chân Lào Cai và Yên Bái"
    assert told(f"{follow} trở thành trường chuẩn mức 1.") == {("dien-bien", 1, "target")}
    assert told(
        "Theo chân các trường Lào Cai, Yên Bái, Trường Chính trị tỉnh Điện Biên phấn đấu đạt chuẩn mức 1 năm 2025."
    ) == {("dien-bien", 1, "target")}
    helped = "Với sự giúp đỡ của Trường Chính trị tỉnh Lào Cai, Trường Chính trị tỉnh Điện Biên"
    assert told(f"{helped} đã được công nhận đạt chuẩn mức 1.") == {("dien-bien", 1, "recognised")}
    described = told(f"{follow}, hai trường đã được công nhận đạt chuẩn mức 1.")
    assert described == {("lao-cai", 1, "recognised"), ("yen-bai", 1, "recognised")}


def test_what_a_school_is_told_to_be_is_told_of_it_and_not_of_the_subject() -> None:
    words = "Nhà trường học tập Trường Chính trị tỉnh Yên Bái là đơn vị đã được công nhận đạt chuẩn mức 1."
    assert told(f"Trường Chính trị tỉnh Điện Biên tổ chức hội nghị.\n{words}") == {("yen-bai", 1, "recognised")}


def test_a_row_of_schools_ends_before_a_but() -> None:
    words = (
        "Vùng có 3 trường được công nhận mức 1, trong đó có Lào Cai, Yên Bái, nhưng mới có Phú Thọ phấn đấu đạt mức 2."
    )
    expected = {("lao-cai", 1, "recognised"), ("yen-bai", 1, "recognised"), ("phu-tho", 2, "target")}
    assert told(words) == expected


def test_a_list_between_semicolons_goes_on_to_its_end() -> None:
    words = "Học viện vừa công nhận trường chuẩn mức 1 đối với: Trường Chính trị tỉnh Long An; Trường Chính trị tỉnh "
    words += "Tiền Giang; Trường Chính trị tỉnh Kiên Giang; Trường Chính trị tỉnh Trà Vinh."
    assert told(words) == {(s, 1, "recognised") for s in ("long-an", "tien-giang", "kien-giang", "tra-vinh")}


def test_a_region_that_has_only_one_and_the_rest_of_those_counted() -> None:
    one = (
        "Cụm Bắc Trung Bộ dẫn đầu với 6 trường được công nhận mức 1; Cụm Tây Bắc mới có duy nhất Trường Chính trị tỉnh "
    )
    assert told(f"{one}Lào Cai.") == {("lao-cai", 1, "recognised")}
    rest = (
        "Cụm có bốn trường đã được công nhận mức 1. Ngoài Đắk Lắk là ba trường ven biển: Phú Yên, Bình Định, Quảng Nam."
    )
    assert told(rest) == {(s, 1, "recognised") for s in ("dak-lak", "phu-yen", "binh-dinh", "quang-nam")}


@pytest.mark.parametrize("pointer", ["Cụ thể:", "Phân theo khu vực, có thể kể:", "Đó là các trường sau:"])
def test_a_list_below_a_sentence_that_only_points_to_it_is_of_those_counted(pointer: str) -> None:
    words = (
        f"Cả nước đã có 9 trường chính trị được công nhận đạt chuẩn mức 1. {pointer}\n\n"
        "- Đồng bằng sông Hồng: 02 trường (Trường Chính trị Tô Hiệu và Trường Chính trị tỉnh Vĩnh Phúc);\n\n"
        "- Bắc Trung Bộ: 03 trường (Thanh Hóa, Nghệ An, Hà Tĩnh)."
    )
    schools = {"hai-phong", "vinh-phuc", "thanh-hoa", "nghe-an", "ha-tinh"}
    assert told(words) == {(school, 1, "recognised") for school in schools}
    assert counted(words) == {(1, "recognised", 9), (1, "recognised", 2), (1, "recognised", 3)}


@pytest.mark.parametrize(
    "pointer", ["Hội nghị khen thưởng:", "Dự hội nghị có đại diện các trường:", "Danh sách các trường khen thưởng:"]
)
def test_a_list_of_something_else_is_not_of_those_counted(pointer: str) -> None:
    words = (
        f"Cả nước đã có 9 trường chính trị được công nhận đạt chuẩn mức 1. {pointer}\n\n"
        "- Đồng bằng sông Hồng: 02 trường (Trường Chính trị Tô Hiệu và Trường Chính trị tỉnh Vĩnh Phúc)."
    )
    assert told(words) == set()


def test_numbered_captions_of_a_story_in_pictures_go_on_about_its_school() -> None:
    found = facts(
        "Sáng 18/6, Trường Chính trị tỉnh Phú Thọ đón đoàn khảo sát.\n1. Hiệu trưởng phát biểu chào mừng. Năm ngoái, "
        "Trường được công nhận đạt chuẩn mức 1.\n2. Các đại biểu tham quan thư viện."
    )
    assert {(claim.school, claim.status) for claim in found.claims} == {("phu-tho", "recognised")}


def test_rows_of_a_table() -> None:
    found = facts(
        "Tiến độ của các trường như sau:\nTT | Đơn vị | Số lớp | Chuẩn mức 1\n1 | Bắc Giang | 41 | Đã công nhận (2023)"
        "\n2 | Bắc Kạn | 22 | 48/55\n3 | Hòa Bình | 37 | 55/55 | Hội đồng cấp tỉnh đã thông qua\nHội nghị kết thúc."
    )
    assert {(claim.school, claim.status, claim.as_of, claim.progress) for claim in found.claims} == {
        ("bac-giang", "recognised", "2023", None),
        ("bac-kan", "in_progress", "2024-12-20", "48/55"),
        ("hoa-binh", "appraised", "2024-12-20", "55/55"),
    }


def test_the_one_that_is_left_is_not_among_those_recognised() -> None:
    left = "chỉ còn Trường Chính trị tỉnh Hà Giang chưa được công nhận"
    assert told(f"Tỷ lệ trường được công nhận đạt chuẩn mức 1 là 6/7, {left}.") == {("ha-giang", 1, "not_reached")}
