"""Standings in the words of many authors: what each says, and what sounds like it and says nothing.

All sentences are our own, in the manner of schools' sites and provincial papers.
"""

import pytest

from extract.article import Article
from nlp import read
from nlp.facts import Facts

Standing = tuple[str, int, str]


def facts(words: str, published: str = "2024-12-20") -> Facts:
    return read(Article(text=words, title="Giao ban các trường chính trị", published=published))


def told(words: str) -> set[Standing]:
    return {(claim.school, claim.level, claim.status) for claim in facts(words).claims}


def counted(words: str) -> set[tuple[int, str, int]]:
    return {(total.level, total.status, total.count) for total in facts(words).totals}


@pytest.mark.parametrize(
    "words",
    [
        "Hội thảo “Giải pháp xây dựng Trường Chính trị tỉnh Phú Yên được công nhận đạt chuẩn mức 1” có 24 tham luận.",
        "Hội đồng nghiệm thu đề tài “Xây dựng Trường Chính trị tỉnh Kiên Giang đạt chuẩn mức 2” nhất trí thông qua.",
        "Phong trào “Toàn trường chung sức đạt chuẩn mức 1” của Trường Chính trị tỉnh Sóc Trăng đã có 100 ngày.",
        "Quy trình gồm ba bước: nhà trường tự chấm, tỉnh thẩm định, Học viện công nhận đạt chuẩn mức 1. "
        "Trường Chính trị tỉnh Ninh Thuận đã nắm vững.",
        "Lãnh đạo Vụ bác thông tin Trường Chính trị tỉnh Bình Thuận đã được công nhận đạt chuẩn mức 1.",
        "Nhiều người cứ tưởng Trường Chính trị tỉnh Đắk Lắk đã đạt chuẩn mức 1 từ năm ngoái.",
        "Có ý kiến trong Hội đồng đề nghị công nhận ngay Trường Chính trị tỉnh Sơn La đạt chuẩn mức 1.",
        "“Được công nhận đạt chuẩn mức 1 không phải là đích cuối”, Hiệu trưởng Trường Chính trị tỉnh Lai Châu nói.",
        "Trường Quân sự tỉnh Vĩnh Long được công nhận đạt chuẩn mức 1. Cùng dự có lãnh đạo Trường Chính trị Phạm Hùng.",
        "Quyết định công nhận chuẩn mức 1 của các trường cũ không có giá trị với Trường Chính trị tỉnh Quảng Ngãi.",
    ],
)
def test_what_only_sounds_like_a_standing(words: str) -> None:
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Hà Tĩnh và Nghệ An đã đón Bằng công nhận trường chính trị chuẩn mức 1. Các trường này phấn đấu đạt mức 2 "
            "vào năm 2027.",
            {("ha-tinh", 1, "recognised"), ("nghe-an", 1, "recognised")}
            | {("ha-tinh", 2, "target"), ("nghe-an", 2, "target")},
        ),
        (
            "Báo cáo nêu tình hình của Kon Tum, Gia Lai và Đắk Nông trong xây dựng trường chính trị chuẩn mức 1. Ba "
            "trường này chưa được công nhận.",
            {(school, 1, "not_reached") for school in ("kon-tum", "gia-lai", "dak-nong")},
        ),
        (
            "Tấm bằng “Trường chính trị chuẩn mức 1” đã nằm trang trọng trong phòng truyền thống của Trường Chính trị "
            "Lê Duẩn.",
            {("quang-tri", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Lai Châu có tên trong danh sách trường chính trị chuẩn mức 1, theo quyết định ký "
            "ngày 11/9/2023.",
            {("lai-chau", 1, "recognised")},
        ),
        (
            "Danh sách trường chính trị đạt chuẩn mức 1 đến 30/6/2024: Hải Phòng (2021), Vĩnh Phúc (2022).",
            {("hai-phong", 1, "reached"), ("vinh-phuc", 1, "reached")},
        ),
        (
            "Trường Chính trị Nguyễn Văn Cừ tỉnh Quảng Ninh được công nhận cả hai mức: mức 1 năm 2022, mức 2 năm 2024.",
            {("quang-ninh", 1, "recognised"), ("quang-ninh", 2, "recognised")},
        ),
        (
            "Hội đồng tỉnh kết luận Trường Chính trị tỉnh Cao Bằng đạt 6/6 tiêu chí, 54/55 chỉ tiêu của chuẩn mức 1.",
            {("cao-bang", 1, "in_progress")},
        ),
        (
            "Trường Chính trị tỉnh Thừa Thiên Huế đăng ký với Học viện thẩm định, công nhận chuẩn mức 1 năm 2025.",
            {("hue", 1, "target")},
        ),
        (
            "Nghị quyết Đại hội Trường Chính trị tỉnh Long An xác định: giữ vững kết quả trường chính trị chuẩn mức 1, "
            "đến năm 2029 cơ bản đáp ứng các tiêu chí mức 2.",
            {("long-an", 2, "target")},
        ),
        (
            "Trường Chính trị tỉnh Bắc Kạn không còn giữ được danh hiệu trường chính trị chuẩn mức 1.",
            {("bac-kan", 1, "not_reached")},
        ),
        (
            "Trường Chính trị tỉnh Sóc Trăng đạt 52/55 chỉ tiêu mức 1. Ba chỉ tiêu còn lại về cơ sở vật chất, dự kiến "
            "hoàn tất trong quý III năm 2025.",
            {("soc-trang", 1, "in_progress")},
        ),
    ],
)
def test_whose_standing_and_which(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ngày 3/5/2024, các trường chính trị Bắc Ninh và Hà Nam nhận quyết định công nhận chuẩn mức 1, nâng số "
            "trường đạt chuẩn của khu vực lên 9.",
            {(1, "recognised", 9)},
        ),
        (
            "Theo thống kê, 36 trường (57,1%) đạt chuẩn mức 1, 02 trường (3,2%) đạt chuẩn mức 2, 25 trường (39,7%) "
            "chưa đạt chuẩn.",
            {(1, "reached", 36), (2, "reached", 2), (1, "not_reached", 25)},
        ),
        ("Tỷ lệ trường đạt chuẩn mức 1 của Cụm là 60% (6/10 trường); 40% còn lại chưa đạt.", {(1, "reached", 6)}),
        (
            "Cụm có 4/9 trường được công nhận đạt chuẩn mức 1; 3 trường đã qua thẩm định của Học viện; 2 trường còn "
            "lại mới tự đánh giá.",
            {(1, "recognised", 4), (1, "appraised", 3), (1, "self_assessed", 2)},
        ),
    ],
)
def test_numbers_of_schools(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert counted(words) == expected
