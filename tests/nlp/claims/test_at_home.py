"""What the conference of one school tells of its own standing, with its days."""

import pytest

from tests.nlp.claims.conference import AT_HOME, TODAY, A, Told, told


@pytest.mark.parametrize(
    ("lead", "words", "expected"),
    [
        (
            AT_HOME,
            "Lộ trình đặt ra là năm 2025 đạt chuẩn mức 1, năm 2026 đạt chuẩn mức 2.",
            {("son-la", 1, "target", "2025"), ("son-la", 2, "target", "2026")},
        ),
        (
            AT_HOME,
            "Được công nhận chuẩn mức 1 theo Quy định số 11-QĐ/TW từ tháng 10/2023, nay nhà trường đạt 58/64 chỉ tiêu.",
            {("son-la", 1, "recognised", "2023-10"), ("son-la", 2, "in_progress", TODAY)},
        ),
        (AT_HOME, "Thành lập từ năm 1949, nhà trường nay đã đạt chuẩn mức 1.", {("son-la", 1, "reached", TODAY)}),
        (
            AT_HOME,
            "Năm 2023, nhà trường được công nhận chuẩn mức 1 và được tặng Cờ thi đua năm 2024.",
            {("son-la", 1, "recognised", "2023")},
        ),
        (
            AT_HOME,
            "Quý III/2024, nhà trường đã hoàn thành hồ sơ và được công nhận chuẩn mức 1.",
            {("son-la", 1, "recognised", "2024-07/2024-09")},
        ),
        (
            AT_HOME,
            "Qua 3 năm phấn đấu, tháng 8/2024 nhà trường được công nhận chuẩn mức 1.",
            {("son-la", 1, "recognised", "2024-08")},
        ),
        (
            AT_HOME,
            "Với vị thế là trường chính trị đạt chuẩn mức 1, nhà trường tiếp tục khẳng định vai trò của mình.",
            {("son-la", 1, "reached", TODAY)},
        ),
        (
            AT_HOME,
            f"Đoàn công tác của {A} đã đến trao đổi kinh nghiệm. Nhà trường cho biết đã được công nhận chuẩn mức 1.",
            {("son-la", 1, "recognised", TODAY)},
        ),
        (
            AT_HOME,
            "Hội đồng thẩm định họp ngày 6/8/2024 và đánh giá nhà trường đạt 55/55 chỉ tiêu chuẩn mức I. "
            "Ngày 28/8/2024, Giám đốc Học viện ban hành Quyết định công nhận.",
            {("son-la", 1, "appraised", "2024-08-06"), ("son-la", 1, "recognised", "2024-08-28")},
        ),
        (
            AT_HOME,
            "Sau khi Đề án được phê duyệt tháng 3/2023, nhà trường đã đạt 48/55 chỉ tiêu chuẩn mức 1.",
            {("son-la", 1, "in_progress", TODAY)},
        ),
        (
            AT_HOME,
            "Nhà trường từng đặt mục tiêu đạt chuẩn mức 1 năm 2023 nhưng do khó khăn nên mới đạt 49/55 chỉ tiêu.",
            {("son-la", 1, "target", "2023"), ("son-la", 1, "in_progress", TODAY)},
        ),
        (
            AT_HOME,
            "Phương hướng năm 2025: hoàn thiện hồ sơ, đề nghị Học viện thẩm định và công nhận trường đạt chuẩn mức 1.",
            {("son-la", 1, "target", "2025")},
        ),
        (
            AT_HOME,
            "Quyết định công nhận nhà trường đạt chuẩn mức 1 được Giám đốc Học viện ký ngày 14/11/2024.",
            {("son-la", 1, "recognised", "2024-11-14")},
        ),
        (
            AT_HOME,
            "Huyện có 15 trường tiểu học đạt chuẩn mức độ 1. Nhà trường được công nhận chuẩn mức 1 năm 2023.",
            {("son-la", 1, "recognised", "2023")},
        ),
        (
            AT_HOME,
            "Cụm còn 2 trường chưa đạt chuẩn mức 1. Hội đồng nhất trí đề nghị công nhận nhà trường đạt chuẩn mức 1.",
            {(2, 1, "not_reached", TODAY), ("son-la", 1, "appraised", TODAY)},
        ),
        (
            AT_HOME,
            "Nhà trường đón nhận Bằng khen của Thủ tướng Chính phủ và Quyết định công nhận chuẩn mức 1.",
            {("son-la", 1, "recognised", TODAY)},
        ),
        (
            AT_HOME,
            f"{A} phấn đấu đạt chuẩn mức 1. Hơn một nửa số trường trong Cụm đã được công nhận chuẩn mức 1.",
            {("nghe-an", 1, "target", TODAY)},
        ),
        (AT_HOME, "Hội đồng tự đánh giá chuẩn mức 1 của nhà trường gồm 9 thành viên.", set()),
        (AT_HOME, "Chưa dừng lại ở việc được công nhận chuẩn mức 1, nhà trường tiếp tục chuyển đổi số.", set()),
        (AT_HOME, "Chỉ khi đáp ứng đủ 55 chỉ tiêu, nhà trường mới được công nhận chuẩn mức 1.", set()),
        (AT_HOME, "Tiêu chí để đạt chuẩn mức 1 gồm: đội ngũ, cơ sở vật chất, nghiên cứu khoa học.", set()),
    ],
)
def test_standings_at_home_with_their_days(lead: str, words: str, expected: Told) -> None:
    assert told(lead, words) == expected
