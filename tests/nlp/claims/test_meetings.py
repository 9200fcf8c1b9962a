"""What is listed, counted and aimed at where schools meet and learn of each other."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.bulletin import Standing, told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "- Đã có quyết định công nhận mức 1: Bến Tre, Long An (2 trường);\n- Chưa đạt: Trà Vinh (47/55 chỉ tiêu), "
            "Sóc Trăng (44/55).",
            {("ben-tre", 1, "recognised"), ("long-an", 1, "recognised")}
            | {
                (school, 1, status) for school in ("tra-vinh", "soc-trang") for status in ("not_reached", "in_progress")
            },
        ),
        (
            "Đến nay, cả nước có 26 trường chính trị được công nhận đạt chuẩn mức 1, riêng khu vực Tây Bắc mới có Sơn "
            "La và Hòa Bình.",
            {("son-la", 1, "recognised"), ("hoa-binh", 1, "recognised")},
        ),
        (
            "Qua tự đánh giá, Trường Chính trị tỉnh Cà Mau đạt 48/55 chỉ tiêu mức 1, Trường Chính trị tỉnh Hậu Giang "
            "đạt 45/55.",
            {("ca-mau", 1, "self_assessed"), ("hau-giang", 1, "self_assessed")},
        ),
        (  # the province just told
            "Hội đồng thẩm định Trường Chính trị tỉnh Khánh Hòa và Trường Chính trị tỉnh Đắk Lắk. Kết quả khảo sát tại "
            "Khánh Hòa cho thấy trường đạt 55/55 chỉ tiêu mức 1; tại Đắk Lắk, khảo sát xác nhận 53/55 chỉ tiêu. Tỉnh "
            "ủy Đắk Lắk sẽ ưu tiên nguồn lực, phấn đấu để nhà trường đạt chuẩn mức 1 trong năm 2025.",
            {("khanh-hoa", 1, "appraised"), ("dak-lak", 1, "in_progress"), ("dak-lak", 1, "target")},
        ),
        (
            "Nghệ An đi sau một bước với 56/64 chỉ tiêu chuẩn mức 2 và xác định mốc 2027. Trường Chính trị tỉnh Thanh "
            "Hóa sẽ đề nghị thẩm định mức 2 trong quý III/2025, Trường Chính trị tỉnh Hà Tĩnh muộn hơn, vào năm 2026.",
            {("nghe-an", 2, "in_progress")} | {(school, 2, "target") for school in ("nghe-an", "thanh-hoa", "ha-tinh")},
        ),
        (  # as many as were named just before
            "Trường Chính trị tỉnh Gia Lai được công nhận đạt chuẩn mức 1 năm 2022, Trường Chính trị tỉnh Kon Tum được "
            "công nhận sau đó một năm. Cả hai nhà trường quyết tâm đạt mức 2 vào năm 2028.",
            {(school, 1, "recognised") for school in ("gia-lai", "kon-tum")}
            | {(school, 2, "target") for school in ("gia-lai", "kon-tum")},
        ),
        (
            "Trường Chính trị tỉnh An Giang và Trường Chính trị tỉnh Kiên Giang ký kết chương trình phối hợp; hai "
            "trường phấn đấu cùng về đích chuẩn mức 1 trong năm 2025.",
            {("an-giang", 1, "target"), ("kien-giang", 1, "target")},
        ),
        (
            "Trường Chính trị tỉnh An Giang và Trường Chính trị tỉnh Kiên Giang dự họp. Trong cả nước, hai trường đã "
            "được công nhận đạt chuẩn mức 2.",
            set(),
        ),
    ],
)
def test_lists_of_schools(words: str, expected: set[Standing]) -> None:
    assert told(words, "Các trường chính trị trong Cụm") == expected


def test_a_list_in_its_own_sentence_on_the_site_of_another_school() -> None:
    words = (
        "Trường Chính trị tỉnh Sơn La và Trường Chính trị Hoàng Đình Giong, vốn không phải sắp xếp, vẫn giữ vững chuẩn "
        "mức 1 đã được công nhận trong năm 2023."
    )
    expected = {("son-la", 1, "recognised"), ("cao-bang", 1, "recognised")}
    assert told(words, "Hội nghị Cụm", "Trường Chính trị tỉnh Điện Biên") == expected


def test_numbers_that_a_council_examined_and_that_are_to_follow() -> None:
    words = (
        "Học viện đã thẩm định 31 trường, trong đó 29 trường đã có quyết định công nhận chuẩn mức 1; phấn đấu đến "
        "30/6/2025 có thêm ít nhất 10 trường. Trường Chính trị tỉnh Hà Giang dự họp."
    )
    totals = read(Article(text=words, title="Thẩm định", published="2024-11-26")).totals
    assert {(t.status, t.count) for t in totals} == {("appraised", 31), ("recognised", 29), ("target", 10)}


@pytest.mark.parametrize("published", ["2024-06-15", None])
def test_what_a_congress_sets_itself_is_a_target(published: str | None) -> None:
    words = (
        "Sáng 14/6/2024, Đảng bộ Trường Chính trị tỉnh Sơn La tổ chức Đại hội. Nghị quyết có 12 chỉ tiêu, trong đó có "
        "chỉ tiêu nhà trường được công nhận đạt chuẩn mức 2. Báo cáo cũng chỉ ra cái chưa được: sinh hoạt còn tẻ."
    )
    facts = read(Article(text=words, title="Đại hội", published=published))
    assert {(claim.school, claim.level, claim.status) for claim in facts.claims} == {("son-la", 2, "target")}
    year = read(Article(text=f"{words} Trường được công nhận đạt chuẩn mức 2 trước năm 2030.", published=published))
    assert {claim.status for claim in year.claims} == {"target"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Bà gợi ý tham khảo kinh nghiệm của Trường Chính trị tỉnh Yên Bái và Trường Chính trị tỉnh Phú Thọ - hai "
            "trường trong khu vực đã được công nhận đạt chuẩn mức 1.",
            {("yen-bai", 1, "recognised"), ("phu-tho", 1, "recognised")},
        ),
        (
            "Hai năm chuẩn bị hồ sơ để tháng 12/2023 Trường Chính trị tỉnh Ninh Bình được công nhận đạt chuẩn mức 1.",
            {("ninh-binh", 1, "recognised")},
        ),
        (
            "Đề án nêu phải xong hồ sơ để năm 2023 Trường Chính trị tỉnh Ninh Bình được công nhận đạt chuẩn mức 1.",
            {("ninh-binh", 1, "target")},
        ),
        (
            "Hai năm chuẩn bị hồ sơ để tháng 12/2024 Trường Chính trị tỉnh Ninh Bình được công nhận đạt chuẩn mức 1.",
            {("ninh-binh", 1, "target")},
        ),
        (
            "Cảm ơn Đoàn khảo sát, đồng chí khẳng định quyết tâm chính trị của Tỉnh ủy trong việc xây dựng Trường "
            "Chính trị tỉnh Phú Yên đạt chuẩn mức 2 vào năm 2028.",
            {("phu-yen", 2, "target")},
        ),
    ],
)
def test_models_aims_and_what_came_of_them(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Học viện công bố kết quả thẩm định và Quyết định công nhận {} đạt chuẩn mức 1.", True),
        (
            "Bên lề Hội nghị công bố kết quả thẩm định và Quyết định công nhận {} đạt chuẩn mức 1, khách thăm trường.",
            True,
        ),
        (
            "{} chuẩn bị tổ chức Hội nghị công bố kết quả thẩm định và Quyết định công nhận trường đạt chuẩn mức 1.",
            False,
        ),
        ("Tuần tới dự kiến diễn ra Hội nghị công bố Quyết định công nhận {} đạt chuẩn mức 1.", False),
        (
            "Học viện sẽ ban hành hướng dẫn mới về xây dựng và công nhận trường chính trị chuẩn mức 1, {} cho biết.",
            False,
        ),
    ],
)
def test_results_and_the_decision_are_announced_together(words: str, expected: bool) -> None:
    school = "Trường Chính trị tỉnh Sơn La"
    assert told(words.format(school)) == ({("son-la", 1, "recognised")} if expected else set())
