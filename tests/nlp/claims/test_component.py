"""What texts say of the standing of schools: every status, the traps of the ladder, lists with words left out.

All sentences are our own, in the manner of schools' sites and provincial papers.
"""

import pytest

from extract.article import Article
from nlp import read
from nlp.facts import Claim

OWN = "Trường Chính trị Nguyễn Văn Linh tỉnh Hưng Yên"


def claims(text: str, title: str | None = None, site: str | None = OWN, published: str = "2024-12-20") -> list[Claim]:
    return read(Article(text=text, title=title, site_name=site, published=published)).claims


def told(text: str, title: str | None = None, site: str | None = OWN) -> set[tuple[str, int, str]]:
    return {(claim.school, claim.level, claim.status) for claim in claims(text, title, site)}


def totals(text: str) -> set[tuple[int, str, int]]:
    return {
        (total.level, total.status, total.count) for total in read(Article(text=text, published="2024-12-20")).totals
    }


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("recognised", "Trường được Giám đốc Học viện ký quyết định công nhận đạt chuẩn mức 1 vào tháng 5 năm 2024."),
        ("recognised", f"Sáng 15/3, {OWN} tổ chức Lễ đón nhận Bằng công nhận đạt chuẩn mức độ I."),
        ("recognised", f"Giám đốc Học viện đã công bố Quyết định công nhận {OWN} đạt chuẩn giai đoạn 1."),
        ("recognised", "Việc Trường được công nhận đạt chuẩn mức 1 là sự ghi nhận nỗ lực của tập thể."),
        ("recognised", f"Là một trong năm trường đầu tiên được công nhận chuẩn mức 1, {OWN} giữ vững các tiêu chí."),
        ("reached", f"Sau ba năm, {OWN} đã đạt chuẩn mức 1, sớm hơn 1 năm so với Đề án."),
        ("reached", "Nhà trường đã hoàn thành mục tiêu xây dựng trường chính trị chuẩn mức 1."),
        ("appraised", f"Hội đồng thẩm định đánh giá {OWN} đạt đầy đủ 6 tiêu chí, 55/55 chỉ tiêu mức 1."),
        ("appraised", f"100% thành viên Hội đồng nhất trí đề nghị công nhận {OWN} đạt chuẩn mức 1."),
        ("appraised", "Nhà trường đạt 55/55 chỉ tiêu và được Hội đồng thẩm định của Học viện ghi nhận."),
        ("self_assessed", "Báo cáo tự đánh giá cho thấy Nhà trường đã đạt 55/55 chỉ tiêu chuẩn mức 1."),
        ("self_assessed", "Trường tự chấm đạt 52/55 chỉ tiêu mức 1."),
        ("in_progress", "Đến tháng 9/2023, Nhà trường đã hoàn thành 48/55 chỉ tiêu mức 1, còn 7 chỉ tiêu chưa đạt."),
        ("in_progress", "Hội đồng cấp tỉnh kết luận Trường đạt 50/55 chỉ tiêu mức 1."),
        ("in_progress", "Nhà trường đã cơ bản đạt các tiêu chí trường chính trị chuẩn mức 1."),
        ("target", "Nhà trường phấn đấu đến hết năm 2025 được công nhận đạt chuẩn mức 1."),
        ("target", "Đề án xác định đến năm 2025 Trường đạt chuẩn mức 1."),
        ("target", "Tỉnh ủy yêu cầu hoàn thiện hồ sơ để Nhà trường được công nhận đạt chuẩn mức 1."),
        ("target", "Quyết tâm đưa Nhà trường về đích chuẩn mức 1 trước tháng 6/2025."),
        ("recognised", "Trường đã được Học viện thẩm định, công nhận đạt chuẩn mức 1 vào tháng 9/2024."),
        ("self_assessed", "Nhà trường đã hoàn tất 55/55 chỉ tiêu theo tự đánh giá."),
        ("target", f"Đảng bộ xác định khâu đột phá: xây dựng {OWN} đạt chuẩn mức 1 trước năm 2026."),
        ("not_reached", "Trường không được công nhận đạt chuẩn mức 1 trong đợt thẩm định này."),
        ("not_reached", "Nhà trường chưa đủ điều kiện để được công nhận đạt chuẩn mức 1."),
        ("not_reached", "Đến nay, Trường vẫn chưa được công nhận đạt chuẩn mức 1."),
        ("not_reached", "Do thiếu ký túc xá, Nhà trường chưa đạt chuẩn mức 1 như mục tiêu đề ra."),
    ],
)
def test_status(status: str, words: str) -> None:
    assert told(words) == {("hung-yen", 1, status)}


@pytest.mark.parametrize(
    "words",
    [
        "Các trường hưởng ứng phong trào thi đua “Xây dựng trường chính trị chuẩn”.",
        f"Học viện họp Hội đồng thẩm định {OWN} đạt chuẩn mức 1.",
        f"Đoàn đã đến khảo sát, đánh giá {OWN} đạt chuẩn mức 1.",
        f"Hội thảo “Xây dựng {OWN} đạt chuẩn mức 1: lý luận và thực tiễn” thu hút 40 tham luận.",
        f"Lễ trao Bằng công nhận {OWN} đạt chuẩn mức 1 dự kiến tổ chức vào ngày 20/11.",
        "Trường được công nhận đạt chuẩn mức 1 khi đạt đủ 55 chỉ tiêu và có quyết định của Giám đốc Học viện.",
        "Nếu được bố trí vốn, Nhà trường có thể đạt chuẩn mức 1 trong năm 2025.",
        "Đồng chí chúc Nhà trường sớm đạt chuẩn mức 2.",
        "Nhà trường chưa đặt mục tiêu đạt chuẩn mức 2 trong nhiệm kỳ này.",
        "Quy định gồm 55 chỉ tiêu đối với mức 1 và 64 chỉ tiêu đối với mức 2.",
        "Dự lễ có 54/55 cán bộ, giảng viên của trường chính trị chuẩn mức 1.",
        "Buổi làm việc phục vụ công tác thẩm định, công nhận Trường đạt chuẩn mức 1.",
        "Đồng chí nhấn mạnh ý nghĩa của việc được công nhận trường chính trị chuẩn mức 1 đối với các nhà trường.",
        "Sáng kiến được Hội đồng khoa học công nhận đạt cấp cơ sở; các trường xây dựng trường chính trị chuẩn mức 1.",
        "Cả Cụm chưa có đơn vị được công nhận đạt chuẩn mức 1.",
        "Hội nghị công bố Quyết định công nhận Cụm trưởng, Cụm phó năm 2024 về trường chính trị chuẩn mức 1.",
        "Nhà trường được công nhận là đơn vị hoàn thành xuất sắc nhiệm vụ.",
        "Đồng bằng sông Hồng có nhiều trường được công nhận đạt chuẩn mức 1.",
        "Trường Mầm non Hoa Mai đón Bằng công nhận trường đạt chuẩn quốc gia mức độ 1.",
        "Xã được công nhận đạt chuẩn nông thôn mới; hai trường tiểu học đạt chuẩn mức độ 1.",
        "Trường Chính trị - Hành chính tỉnh Hủa Phăn (Lào) được công nhận đạt chuẩn mức 1.",
        "Cả Cụm phấn đấu mức 1. Các trường coi trường chính trị chuẩn là mệnh lệnh.",  # once ended the reading
    ],
)
def test_names_conditions_wishes_and_other_standards_claim_nothing(words: str) -> None:
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị Tô Hiệu và Trường Chính trị tỉnh Vĩnh Phúc đã được công nhận đạt chuẩn mức 1; Trường "
            "Chính trị tỉnh Thái Bình thì chưa.",
            {("hai-phong", 1, "recognised"), ("vinh-phuc", 1, "recognised"), ("thai-binh", 1, "not_reached")},
        ),
        (
            "Năm 2023, Trường Chính trị tỉnh Gia Lai được công nhận đạt chuẩn mức 1; Trường Chính trị tỉnh Kon Tum "
            "cũng vậy.",
            {("gia-lai", 1, "recognised"), ("kon-tum", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Nghệ An phấn đấu đạt chuẩn mức 1 vào năm 2025, Trường Chính trị thành phố Đà Nẵng "
            "vào năm 2026; Trường Chính trị Lê Duẩn và Trường Chính trị tỉnh Quảng Bình đặt mốc 2027.",
            {(school, 1, "target") for school in ("nghe-an", "da-nang", "quang-tri", "quang-binh")},
        ),
        (
            "Đạt thấp hơn là Trường Chính trị tỉnh Thái Bình 46/55 chỉ tiêu, Trường Chính trị Trường Chinh 43/55.",
            {("thai-binh", 1, "in_progress"), ("nam-dinh", 1, "in_progress")},
        ),
        (
            "Trước hợp nhất, cả Trường Chính trị tỉnh Quảng Nam lẫn Trường Chính trị thành phố Đà Nẵng đều đã được "
            "công nhận đạt chuẩn mức 1.",
            {("quang-nam", 1, "recognised"), ("da-nang", 1, "recognised")},
        ),
        (
            "Trường Chính trị Tôn Đức Thắng hợp nhất với Trường Chính trị tỉnh Kiên Giang. Cả hai trường đều đã được "
            "công nhận đạt chuẩn mức 1.",
            {("an-giang", 1, "recognised"), ("kien-giang", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Đồng Tháp là trường thứ hai của khu vực được công nhận đạt chuẩn mức 1, sau Trường "
            "Chính trị Tôn Đức Thắng.",
            {("dong-thap", 1, "recognised"), ("an-giang", 1, "recognised")},
        ),
        (
            "Đoàn học tập kinh nghiệm tại Trường Chính trị tỉnh Hải Dương, đơn vị vừa được công nhận đạt chuẩn mức 1.",
            {("hai-duong", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai phấn đấu đạt chuẩn mức 1 năm 2025, mức 2 năm 2030.",
            {("lao-cai", 1, "target"), ("lao-cai", 2, "target")},
        ),
        (
            "Trường Chính trị Tô Hiệu được công nhận mức 1 năm 2022; hiện đạt 60/64 chỉ tiêu và phấn đấu trở thành "
            "trường đầu tiên được công nhận mức 2.",
            {("hai-phong", 1, "recognised"), ("hai-phong", 2, "in_progress"), ("hai-phong", 2, "target")},
        ),
    ],
)
def test_lists_with_words_left_out(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


def test_shares_under_a_heading_that_says_on_whose_word() -> None:
    words = "Số chỉ tiêu mức 1 các trường tự đánh giá đạt: Hải Phòng 54/55, Vĩnh Phúc 53/55; Thái Bình 38/55."
    assert told(words, site=None) == {(s, 1, "self_assessed") for s in ("hai-phong", "vinh-phuc", "thai-binh")}


def test_a_group_in_brackets() -> None:
    words = "Các trường đã được công nhận đạt chuẩn mức 1 (Khánh Hòa, Bình Định) gửi báo cáo."
    assert told(words, site=None) == {("khanh-hoa", 1, "recognised"), ("binh-dinh", 1, "recognised")}


def test_more_schools_and_those_left() -> None:
    words = (
        "Đầu năm mới có Bình Dương được công nhận chuẩn mức 1, đến nay có thêm Đồng Nai, Bà Rịa - Vũng Tàu và Tây "
        "Ninh; cả vùng có 7/8 trường được công nhận mức 1, chỉ còn Bình Phước."
    )
    recognised = {(s, 1, "recognised") for s in ("binh-duong", "dong-nai", "ba-ria-vung-tau", "tay-ninh")}
    assert told(words, site=None) == recognised | {("binh-phuoc", 1, "not_reached")}


def test_shares_given_in_turn() -> None:
    found = claims(
        "Trường Chính trị thành phố Cần Thơ và Trường Chính trị tỉnh Bến Tre là hai đơn vị dẫn đầu, lần lượt 48/55 và "
        "46/55 chỉ tiêu.",
        site=None,
    )
    assert [(c.school, c.progress) for c in found] == [("can-tho", "48/55"), ("ben-tre", "46/55")]


def test_a_list_under_a_heading_takes_level_date_and_verb_from_it() -> None:
    found = claims(
        "Tình hình xây dựng trường chính trị chuẩn mức 1 (tính đến 31/10/2023):\n"
        "a) Đã có quyết định công nhận: Nghệ An (tháng 3/2023), Thanh Hóa (tháng 10/2023);\n"
        "b) Đang thực hiện: Quảng Trị 40/55 chỉ tiêu.",
        site=None,
        published="2023-11-16",
    )
    assert [(c.school, c.status, c.as_of, c.progress) for c in found] == [
        ("nghe-an", "recognised", "2023-03", None),
        ("thanh-hoa", "recognised", "2023-10", None),
        ("quang-tri", "in_progress", "2023-10-31", "40/55"),
    ]


def test_who_is_meant_by_truong() -> None:
    words = "TS Nguyễn Văn Bình, Hiệu trưởng Trường Chính trị tỉnh Hải Dương cho biết trường đã đạt chuẩn mức 1."
    assert told(words) == {("hai-duong", 1, "reached")}
    merged = (
        "Trường Chính trị tỉnh Hà Giang mới đạt 49/55 chỉ tiêu mức 1. Sau hợp nhất, Nhà trường tự đánh giá đạt 51/55 "
        "chỉ tiêu."
    )
    assert told(merged, site="Trường Chính trị tỉnh Tuyên Quang") == {
        ("ha-giang", 1, "in_progress"),
        ("tuyen-quang", 1, "self_assessed"),
    }


def test_the_place_a_paragraph_opens_with() -> None:
    words = (
        "Trường Chính trị tỉnh Sơn La đạt 41/55 chỉ tiêu mức 1.\nỞ Hà Giang, cô Vương Thị Mỷ cho biết còn thiếu tiến "
        "sĩ. Trường chưa được công nhận mức 1."
    )
    assert told(words, site=None) == {("son-la", 1, "in_progress"), ("ha-giang", 1, "not_reached")}


def test_a_headline_does_not_outrun_the_council() -> None:
    body = (
        "Sáng 27/8, Học viện họp Hội đồng thẩm định Trường Chính trị Hoàng Đình Giong tỉnh Cao Bằng đạt chuẩn mức 1. "
        "100% thành viên Hội đồng nhất trí, đề nghị Giám đốc Học viện ra quyết định công nhận."
    )
    title = "Trường Chính trị Hoàng Đình Giong được công nhận đạt chuẩn mức 1"
    assert told(body, title, site=None) == {("cao-bang", 1, "appraised")}


def test_what_follows_a_self_assessment_is_on_the_schools_own_word() -> None:
    words = "Nhà trường tự đánh giá đạt 100% tiêu chí chuẩn mức 1. Về đích trước 02 năm so với Đề án."
    assert told(words) == {("hung-yen", 1, "self_assessed")}


def test_recognition_outranks_having_reached() -> None:
    words = (
        "Trường đã đạt chuẩn mức 1, về đích trước 1 năm; Giám đốc Học viện đã ký Quyết định công nhận Trường đạt chuẩn "
        "mức 1."
    )
    assert told(words) == {("hung-yen", 1, "recognised")}


@pytest.mark.parametrize(
    ("words", "as_of"),
    [
        ("Ngày 12/6/2024, Trường được công nhận đạt chuẩn mức 1.", "2024-06-12"),
        ("Trường được công nhận đạt chuẩn mức 1 từ tháng 5/2023.", "2023-05"),
        ("Quyết định số 6721-QĐ/HVCTQG ngày 25/11/2024 công nhận Trường đạt chuẩn mức 1.", "2024-11-25"),
        ("Theo Quy định số 11-QĐ/TW ngày 19/5/2021, Trường được công nhận đạt chuẩn mức 1.", "2024-12-20"),
        ("Trước sáp nhập, Trường Chính trị tỉnh Thái Bình đã được công nhận đạt chuẩn mức 1.", "../2025-07-01"),
        ("Trường đạt 50/55 chỉ tiêu mức 1 và sẽ trình Tỉnh ủy phê duyệt Đề án trong tháng 4/2026.", "2025-12-20"),
        ("Trường phấn đấu đạt chuẩn mức 1 trong quý III năm 2026.", "2026-07/2026-09"),
        ("Trong quý II/2025, Trường được công nhận đạt chuẩn mức 1.", "2025-04/2025-06"),
        ("Trong quý II/2025, Trường hoàn thành 50/55 chỉ tiêu chuẩn mức 1.", "2025-06"),
    ],
)
def test_the_date_is_that_of_the_status(words: str, as_of: str) -> None:
    page = as_of if as_of == "2024-12-20" else "2025-12-20"
    assert [claim.as_of for claim in claims(words, published=page)] == [as_of]


@pytest.mark.parametrize(
    ("words", "as_of"),
    [
        ("Năm ngoái, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2024"),
        ("Đầu năm nay, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2025"),
        ("Trường Chính trị tỉnh Hà Nam phấn đấu đạt chuẩn mức 1 ngay trong năm nay.", "2025"),
        ("Tháng 7 năm nay, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2025-07"),
        ("Quý I năm nay, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2025-01/2025-03"),
        ("Trường Chính trị tỉnh Hà Nam phấn đấu năm tới đạt chuẩn mức 1.", "2026"),
        ("Đưa mốc đạt chuẩn mức 2 của Trường Chính trị tỉnh Hà Nam từ năm 2030 xuống năm 2028.", "2028"),
        ("Năm nay, Trường Chính trị tỉnh Hà Nam mới đạt 40/55 chỉ tiêu chuẩn mức 1.", "2025-12-20"),
        ("So với năm ngoái, Trường Chính trị tỉnh Hà Nam đã đạt chuẩn mức 1.", "2025-12-20"),
    ],
)
def test_a_year_told_from_the_day_of_the_page(words: str, as_of: str) -> None:
    assert [claim.as_of for claim in claims(words, published="2025-12-20")] == [as_of]


def test_years_in_turn_are_those_of_the_schools() -> None:
    words = "Các trường chính trị Gia Lai, Lâm Đồng được công nhận chuẩn mức 1 lần lượt vào các năm 2022 và 2023."
    dates = {claim.school: claim.as_of for claim in claims(words, published="2025-12-20")}
    assert dates == {"gia-lai": "2022", "lam-dong": "2023"}


def test_two_dates_are_two_facts() -> None:
    found = claims("Tháng 6/2023, Trường đạt 41/55 chỉ tiêu mức 1. Đến tháng 11/2024, Trường đạt 52/55 chỉ tiêu.")
    assert [(c.as_of, c.progress) for c in found] == [("2023-06", "41/55"), ("2024-11", "52/55")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Cả nước có 32 trường được công nhận đạt chuẩn mức 1, còn 31 trường chưa đạt.",
            {(1, "recognised", 32), (1, "not_reached", 31)},
        ),
        (
            "Cả nước có 31 trường được công nhận chuẩn mức 1, riêng năm 2024 có 17 trường.",
            {(1, "recognised", 31), (1, "recognised", 17)},
        ),
        (
            "Năm 2025, Cụm phấn đấu có thêm 05 trường đạt chuẩn mức 1, 01 trường đạt chuẩn mức 2.",
            {(1, "target", 5), (2, "target", 1)},
        ),
        (
            "Phấn đấu có thêm 02 trường đạt chuẩn mức 1 và 01 trường đạt chuẩn mức 2.",
            {(1, "target", 2), (2, "target", 1)},
        ),
        ("Đề nghị ít nhất 04 trường nữa trình hồ sơ công nhận mức 1 trước tháng 9.", {(1, "target", 4)}),
        ("Hội nghị thống nhất đến hết năm 2025 có từ 3 trường trở lên được công nhận mức 1.", {(1, "target", 3)}),
        ("Mỗi cụm phải có ít nhất một trường được công nhận đạt chuẩn mức 1.", set()),
        ("Học viện đã công nhận 14 trường chính trị đạt chuẩn mức 1.", {(1, "recognised", 14)}),
        ("Đồng chí đề nghị năm 2025 phải có 2 trường được công nhận đạt chuẩn mức 1.", {(1, "target", 2)}),
        ("Kết quả đó nâng tổng số trường được công nhận đạt chuẩn mức 1 của Cụm lên 5/9.", {(1, "recognised", 5)}),
        (
            "Trong Cụm, 2 trường hoàn thành tự đánh giá mức 1, 3 trường chưa đạt chuẩn.",
            {(1, "self_assessed", 2), (1, "not_reached", 3)},
        ),
        ("“Tôi mong một ngày nào đó cả 10 trường đều được công nhận đạt chuẩn mức 1”, bà nói.", set()),
        (
            "Tính cả Phú Thọ, Hội đồng đã thông qua 31 trường; 29 trường đã được công nhận đạt chuẩn mức 1. Ở Cụm Tây "
            "Bắc Bộ, số này mới là 4.",
            {(1, "appraised", 31), (1, "recognised", 29), (1, "recognised", 4)},
        ),
        ("Trường là 1 trong 5 trường đầu tiên được công nhận đạt chuẩn mức 1.", set()),
        ("Huyện có 12 trường THCS được công nhận đạt chuẩn quốc gia mức độ 1.", set()),
    ],
)
def test_numbers_of_schools(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert totals(words) == expected


def test_numbers_by_region_have_the_region_as_scope() -> None:
    found = read(
        Article(
            text="Cả nước có 42/63 trường được công nhận đạt chuẩn mức 1, trong đó vùng Đồng bằng sông Hồng "
            "có 9 trường, Đông Nam Bộ 7 trường."
        )
    ).totals
    assert {(total.scope, total.count) for total in found} == {
        (None, 42),
        ("dong-bang-song-hong", 9),
        ("dong-nam-bo", 7),
    }


def test_schools_in_brackets_after_their_number() -> None:
    words = "Toàn Cụm có 02 trường đã được công nhận chuẩn mức 1 (Hải Phòng, Vĩnh Phúc)."
    assert told(words, site=None) == {("hai-phong", 1, "recognised"), ("vinh-phuc", 1, "recognised")}
    assert totals(words) == {(1, "recognised", 2)}


def test_evidence_is_the_clause_that_says_so() -> None:
    text = "Sáng nay mưa. Trường Chính trị tỉnh Lào Cai đã được công nhận đạt chuẩn mức 1; Lai Châu thì chưa."
    quoted = {c.school: [text[e.start : e.end] for e in c.evidence] for c in claims(text, site=None)}
    assert quoted == {
        "lao-cai": ["Trường Chính trị tỉnh Lào Cai đã được công nhận đạt chuẩn mức 1"],
        "lai-chau": ["Lai Châu thì chưa."],
    }


def test_names_only_one_school_bears_stand_for_it() -> None:
    text = "Cụm có ba trường đạt chuẩn mức 1. Sớm nhất nhận quyết định công nhận là Tô Hiệu và Vĩnh Phúc."
    assert told(text, site=None) == {("hai-phong", 1, "recognised"), ("vinh-phuc", 1, "recognised")}


def test_of_schools_that_are_excepted_the_opposite_holds() -> None:
    text = "Trừ Trường Chính trị tỉnh Kon Tum, các trường trong Cụm đều đã được công nhận đạt chuẩn mức 1."
    assert told(text, site=None) == {("kon-tum", 1, "not_reached")}


def test_schools_before_a_group_in_apposition_are_its_members() -> None:
    text = "Trường nối bước Cần Thơ và Tiền Giang, những trường đã được công nhận đạt chuẩn mức 1 từ trước."
    assert {("can-tho", 1, "recognised"), ("tien-giang", 1, "recognised")} <= told(text)


def test_a_number_that_equals_the_list_after_it_states_a_fact() -> None:
    text = "Năm qua được mùa. Hai trường đạt chuẩn mức 1: Bình Định, Quảng Nam."
    assert told(text, site=None) == {("binh-dinh", 1, "reached"), ("quang-nam", 1, "reached")}


def test_the_first_school_of_a_list_of_shares_counts() -> None:
    text = "Các trường hướng tới chuẩn mức 1. Ba trường chưa đạt, trong đó Lào Cai 53/55, kế đó Sơn La 50/55."
    shares = {(claim.school, claim.progress) for claim in claims(text, site=None)}
    assert shares == {("lao-cai", "53/55"), ("son-la", "50/55")}


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("recognised", f"{OWN} đã có bằng mức 1 từ năm 2023, theo chuẩn mới."),
        ("recognised", f"{OWN} trở thành trường chuẩn mức 1 theo quyết định ngày 26/1/2024."),
        ("appraised", f"{OWN}: Hội đồng cấp tỉnh thẩm định, đủ 55/55 chỉ tiêu mức 1."),
        ("appraised", f"{OWN} đã qua vòng Hội đồng cấp tỉnh với 55/55 chỉ tiêu."),
        ("target", f"{OWN} lấy năm 2027 làm đích đạt chuẩn mức 1."),
    ],
)
def test_further_ways_to_say_it(status: str, words: str) -> None:
    assert told(words) == {("hung-yen", 1, status)}


def test_a_heading_holds_of_the_schools_listed_below_it() -> None:
    text = (
        "Đến nay, 2/7 trường đã được công nhận đạt chuẩn mức 1, cụ thể:\n"
        "- Trường Chính trị tỉnh Lào Cai (tháng 10/2022);\n- Trường Chính trị tỉnh Sơn La (tháng 2/2023)."
    )
    dates = {(claim.school, claim.status): claim.as_of for claim in claims(text, site=None)}
    assert dates == {("lao-cai", "recognised"): "2022-10", ("son-la", "recognised"): "2023-02"}


def test_a_certificate_without_a_level_is_of_the_level_spoken_of() -> None:
    text = f"Học viện công bố quyết định công nhận {OWN} đạt chuẩn mức 2.\nNhận Bằng công nhận, Hiệu trưởng cảm ơn."
    assert told(text) == {("hung-yen", 2, "recognised")}


def test_a_share_of_the_schools_is_one_number() -> None:
    assert totals("Cả nước có 12 trên 34 trường được công nhận đạt chuẩn mức 1.") == {(1, "recognised", 12)}


def test_a_number_in_apposition_stands_for_the_schools_before_it() -> None:
    text = "Mới nhất là Lào Cai và Sơn La, hai trường nhận quyết định công nhận đạt chuẩn mức 1 trong tháng 4/2024."
    assert told(text, site=None) == {("lao-cai", 1, "recognised"), ("son-la", 1, "recognised")}


def test_a_row_without_a_verb_has_the_time_in_brackets() -> None:
    text = "Có quyết định công nhận mức 1 là Lào Cai (năm 2022); đi sau có Hưng Yên, Hải Dương (năm 2023)."
    dates = {claim.school: claim.as_of for claim in claims(text, site=None) if claim.status == "recognised"}
    assert dates == {"lao-cai": "2022", "hung-yen": "2023", "hai-duong": "2023"}


def test_schools_merged_of_others_are_recognised_themselves() -> None:
    text = (
        "Trường Chính trị tỉnh Phú Thọ và Trường Chính trị tỉnh Lào Cai, đều hình thành từ việc hợp nhất hai trường cũ,"
        " được công nhận đạt chuẩn mức 1."
    )
    assert told(text, site=None) == {("phu-tho", 1, "recognised"), ("lao-cai", 1, "recognised")}


def test_the_latest_school_to_be_recognised_is_named_after_the_verb() -> None:
    text = "Chuẩn mức 1 là đích chung. Trường được công nhận gần đây nhất là Phú Yên (28/5/2024)."
    assert ("phu-yen", 1, "recognised") in told(text, site=None)


def test_numbers_of_a_plan_and_of_those_left_out() -> None:
    text = "Chuẩn mức 1: 26 trường vẫn đứng ngoài. Cụm thống nhất năm 2025 có từ 3 trường trở lên được công nhận mức 1."
    assert totals(text) == {(1, "not_reached", 26), (1, "target", 3)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # The verb may stand anywhere near: voice, agent and time do not change what was done.
        (
            f"{OWN} vinh dự đón nhận danh hiệu trường chính trị chuẩn mức 1 hồi tháng 6.",
            {("hung-yen", 1, "recognised")},
        ),
        ("Năm 2023, Trường Chính trị tỉnh Lào Cai đạt chuẩn mức 1.", {("lao-cai", 1, "reached")}),
        ("Nhà trường đạt chuẩn mức 1 từ năm 2023.", {("hung-yen", 1, "reached")}),
        # A level that is aimed at needs no verb; one that is held is not aimed at.
        ("Nhà trường duy trì chuẩn mức 1, từng bước vươn tới chuẩn mức 2 vào năm 2029.", {("hung-yen", 2, "target")}),
        # The time says that it is a plan, wherever it stands.
        (
            "Theo dự thảo, đến năm 2027 trường đạt chuẩn mức 1, đến năm 2030 đạt chuẩn mức 2.",
            {("hung-yen", 1, "target"), ("hung-yen", 2, "target")},
        ),
        (
            "Nhà trường xác định hai chặng xây dựng trường chuẩn: 2025 đạt mức 1, 2030 đạt mức 2.",
            {("hung-yen", 1, "target"), ("hung-yen", 2, "target")},
        ),
        ("Về trường chuẩn, chặng 1 (đến 30/4/2026) Nhà trường hoàn thành mức 1.", {("hung-yen", 1, "target")}),
        # Whoever asks for recognition or waits for it has not got it.
        ("Hồ sơ đề nghị công nhận Nhà trường đạt chuẩn mức 1 đã được gửi Học viện.", set()),
        ("100% thành viên tán thành công nhận Nhà trường đạt chuẩn mức 1.", {("hung-yen", 1, "appraised")}),
        (
            "Lào Cai đã được Học viện thẩm định, đang chờ quyết định công nhận mức 1 của trường chuẩn.",
            {("lao-cai", 1, "appraised")},
        ),
        # A condition, a purpose, a definition, a rule.
        ("Trường hợp được công nhận đạt chuẩn mức 1, Nhà trường được đầu tư thêm.", set()),
        ("Mưa to. Để đạt chuẩn mức 1, Trường phải có thêm 10 giảng viên chính.", set()),
        ("Trường chính trị chuẩn là trường đủ tiêu chí và được cấp có thẩm quyền công nhận, có mức 1 và mức 2.", set()),
        ("Theo hướng dẫn, trường mới phải được công nhận lại mức 1.", set()),
        # Others' standards.
        ("Nhà trường đang mở lớp. Sân bóng của huyện được công nhận đạt chuẩn mức 1.", set()),
        ("Trường có thư viện vừa được công nhận đạt chuẩn mức 1.", set()),
    ],
)
def test_tense_voice_and_mood(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Lào Cai (51/55) và Sơn La (53/55) đều đăng ký đạt chuẩn mức 1 năm 2025.",
            {(s, 1, status) for s in ("lao-cai", "son-la") for status in ("in_progress", "target")},
        ),
        (
            "Đến nay Lào Cai đã hoàn thành 45/55 chỉ tiêu của trường chính trị chuẩn mức 1.",
            {("lao-cai", 1, "in_progress")},
        ),
        (
            "Về trường chính trị chuẩn mức 1, nơi đạt cao nhất là Lào Cai với 51 trên 55, thấp nhất là Sơn La, 22 chỉ "
            "tiêu.",
            {("lao-cai", 1, "in_progress"), ("son-la", 1, "in_progress")},
        ),
        (
            "Cả nước có 17 trường được công nhận đạt chuẩn mức 1. Hai trường mới là: Trường Chính trị tỉnh Lào Cai và "
            "Trường Chính trị tỉnh Sơn La.",
            {("lao-cai", 1, "recognised"), ("son-la", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai tiếp đoàn Trường Chính trị tỉnh Sơn La.\nCả hai trường "
            "trước đây đều đã được "
            "công nhận chuẩn mức 1.",
            {("lao-cai", 1, "recognised"), ("son-la", 1, "recognised")},
        ),
    ],
)
def test_schools_in_lists_and_rows(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


def test_our_school_is_the_speakers() -> None:
    words = (
        "Hội nghị bàn về trường chính trị chuẩn có Trường Chính trị tỉnh Đồng Tháp làm Cụm phó. "
        "Trường ta cho biết, qua "
        "rà soát, Nhà trường đạt 38/55 chỉ tiêu mức 1."
    )
    assert told(words) == {("hung-yen", 1, "in_progress")}


def test_the_only_province_owns_the_school_of_the_province() -> None:
    words = "Báo Hải Dương dự họp. Trường Chính trị tỉnh được công nhận trường chính trị chuẩn mức 1 từ tháng 5/2024."
    assert told(words, site=None) == {("hai-duong", 1, "recognised")}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Trường THPT Yên Lạc đón Bằng công nhận chuẩn quốc gia mức độ 1",
            "Dự lễ có nguyên Hiệu trưởng Trường Chính trị tỉnh Vĩnh Phúc.\nNhà trường phấn đấu đạt "
            "chuẩn mức 2 năm 2026.",
        ),
        (
            "Phố đêm nhận bằng",
            "Phố đêm được Sở Du lịch công nhận đạt chuẩn mức 1, phấn đấu lên mức 2.\nHọc viên Trường "
            "Chính trị Nguyễn Chí "
            "Thanh múa hát.",
        ),
        (
            "Trường Cao đẳng nghề trượt chuẩn",
            "Năm 2019, trường tự đánh giá đạt chuẩn mức 1. Đại biểu Trường Chính trị tỉnh Thanh Hóa dự hội thảo.",
        ),
    ],
)
def test_where_a_political_school_is_only_a_guest_nothing_is_claimed(title: str, text: str) -> None:
    assert told(text, title, site=None) == set()


def test_a_split_by_region_goes_on_from_the_total() -> None:
    words = (
        "Cả nước có 9 trường được công nhận đạt chuẩn mức 1. Chưa có trường nào đạt chuẩn mức 2.\n"
        "Chia theo khu vực: đồng bằng sông Hồng 5 trường; Bắc Trung Bộ 4 trường."
    )
    assert totals(words) == {(1, "recognised", 9), (1, "recognised", 5), (1, "recognised", 4)}


def test_the_day_of_a_report_is_that_of_its_facts() -> None:
    words = (
        "Kết quả xây dựng trường chính trị chuẩn mức 1, tính đến ngày 31/3/2024, như sau:\nVề tiến "
        "độ\nTrường Chính trị tỉnh Gia "
        "Lai đạt 50/55 chỉ tiêu."
    )
    assert [claim.as_of for claim in claims(words, site=None)] == ["2024-03-31"]


def test_a_plan_that_is_put_off_has_its_new_date() -> None:
    words = "Trường Chính trị tỉnh Kon Tum lùi mốc đạt chuẩn mức 1 từ năm 2025 sang năm 2026."
    assert [(claim.status, claim.as_of) for claim in claims(words, site=None)] == [("target", "2026")]


def test_lists_under_numbered_headings_without_a_colon() -> None:
    text = """I. Đã được công nhận đạt chuẩn mức 1 (12 trường)
Vùng đồng bằng sông Hồng: Trường Chính trị Tô Hiệu (Hải Phòng), Trường Chính trị tỉnh Vĩnh Phúc.
II. Đã tự đánh giá đạt, chờ khảo sát
Trường Chính trị tỉnh Bắc Kạn; Trường Chính trị tỉnh Cà Mau.
III. Chưa đạt chuẩn mức 1, cần tập trung trong năm 2025
Trường Chính trị tỉnh Lai Châu (41/55 chỉ tiêu), Trường Chính trị tỉnh Đắk Nông (37/55 chỉ tiêu)."""
    assert told(text, site=None) == {
        ("hai-phong", 1, "recognised"),
        ("vinh-phuc", 1, "recognised"),
        ("bac-kan", 1, "self_assessed"),
        ("ca-mau", 1, "self_assessed"),
        ("lai-chau", 1, "in_progress"),
        ("dak-nong", 1, "in_progress"),
        ("lai-chau", 1, "not_reached"),
        ("dak-nong", 1, "not_reached"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Cả nước có 2 địa phương hoàn thành xây dựng trường chính trị chuẩn mức 1, đó là Trường Chính trị tỉnh "
            "Lào Cai và Trường Chính trị tỉnh Nghệ An.",
            {("lao-cai", 1, "reached"), ("nghe-an", 1, "reached")},
        ),
        (
            "Năm 2023, Trường Chính trị tỉnh Lào Cai được công nhận đạt trường chính trị chuẩn quốc gia mức 1.",
            {("lao-cai", 1, "recognised")},
        ),
        (
            "Học viện trao biểu trưng công nhận đạt chuẩn mức 1 cho lãnh đạo Trường Chính trị tỉnh Lào Cai.",
            {("lao-cai", 1, "recognised")},
        ),
        (
            "Chuẩn bị chào đón năm mới, Học viện tổ chức Lễ đón bằng công nhận Trường Chính trị tỉnh Lào Cai đạt chuẩn "
            "mức 1.",
            {("lao-cai", 1, "recognised")},
        ),
        ("Trường Chính trị tỉnh Lào Cai có 14 chỉ tiêu vượt chuẩn mức 1, 10 chỉ tiêu đã đạt chuẩn mức 2.", set()),
    ],
)
def test_the_wordings_of_journalists(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Bình Dương sẽ phát triển theo hướng hiện đại, đạt chuẩn mức 2 trước năm 2030.",
            {("binh-duong", 2, "target")},
        ),
        ("Trường Chính trị tỉnh Cà Mau quyết tâm cán mốc 55 chỉ tiêu của chuẩn mức 1.", {("ca-mau", 1, "target")}),
        (
            "Trường Chính trị tỉnh Kon Tum chưa nộp hồ sơ vì còn 9 chỉ tiêu của chuẩn mức 1 chưa bảo đảm.",
            {("kon-tum", 1, "not_reached")},
        ),
        ("Tại Trường Chính trị tỉnh Kon Tum, 50 chỉ tiêu khác của chuẩn mức 1 đều đã đạt.", set()),
        (
            "Ngoài Lâm Đồng và Đắk Lắk đã có quyết định công nhận chuẩn mức 1, các trường khác đang hoàn thiện hồ sơ.",
            {("lam-dong", 1, "recognised"), ("dak-lak", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Tây Ninh vừa được công nhận chuẩn mức 1 (cùng với Trường Chính trị tỉnh Long An) và "
            "hoàn thành 30/64 chỉ tiêu mức 2.",
            {("tay-ninh", 1, "recognised"), ("tay-ninh", 2, "in_progress")},
        ),
    ],
)
def test_plans_lacks_and_comparisons(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


def test_some_plan_to_reach_it_and_the_level_is_that_of_those_before() -> None:
    words = "Hiện 3 trường trong Cụm đã đạt chuẩn mức 1, 4 trường phấn đấu đạt trong năm 2025, còn lại là năm sau."
    assert totals(words) == {(1, "reached", 3), (1, "target", 4)}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1", "", {("binh-duong", 1, "reached")}),
        ("Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1", "Trường đang chờ Học viện thẩm định.", set()),
        ("Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1: mục tiêu và giải pháp", "", set()),
        ("Xây dựng Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1", "", set()),
    ],
)
def test_a_headline_that_says_nothing_else_is_the_news(
    title: str, text: str, expected: set[tuple[str, int, str]]
) -> None:
    assert told(f"Hơn 70 năm qua, nhà trường đã đào tạo nhiều thế hệ cán bộ. {text}", title, site=None) == expected


def test_a_name_that_is_also_the_academys_is_no_second_province() -> None:
    words = (
        "Học viện Chính trị quốc gia Hồ Chí Minh làm việc tại Thái Nguyên. Trường Chính trị tỉnh đã đạt 42/55 tiêu chí "
        "của chuẩn mức 1."
    )
    assert told(words, site=None) == {("thai-nguyen", 1, "in_progress")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Hai trường Bến Tre, Long An đã qua thẩm định của Học viện, đang chờ quyết định công nhận chuẩn mức 1.",
            {("ben-tre", 1, "appraised"), ("long-an", 1, "appraised")},
        ),
        (
            "Qua hồ sơ, Đoàn thống nhất đánh giá Trường Chính trị tỉnh Long An đã đạt 55/55 chỉ tiêu của chuẩn mức 1.",
            {("long-an", 1, "appraised")},
        ),
        (
            "Có 02 trường (Lạng Sơn, Cao Bằng) đăng ký đạt chuẩn mức 1; 01 trường (Quảng Ninh) đã đạt; còn lại là sau.",
            {("lang-son", 1, "target"), ("cao-bang", 1, "target"), ("quang-ninh", 1, "reached")},
        ),
        ("Thư viện của Trường Chính trị tỉnh Long An vừa được Sở Văn hóa công nhận đạt chuẩn mức 1.", set()),
        ("Thư viện Trường Chính trị tỉnh Long An đã đạt chuẩn mức 1.", set()),
        (
            "Trường Chính trị tỉnh Long An không nằm trong số các trường được công nhận đạt chuẩn mức 1 đợt này.",
            {("long-an", 1, "not_reached")},
        ),
        (
            "Sáng 4/12, tại Hà Nội, Hội đồng thẩm định họp xét công nhận hai trường: Trường Chính trị tỉnh Long An, "
            "Trường Chính trị tỉnh Bến Tre. Cả hai trường đều được 100% phiếu thuận đề nghị công nhận đạt chuẩn mức 1.",
            {("long-an", 1, "appraised"), ("ben-tre", 1, "appraised")},
        ),
        (
            "Đoàn học tập Trường Chính trị tỉnh Long An, đơn vị đã được trao Bằng công nhận chuẩn mức 1 tháng 5/2024.",
            {("long-an", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Bến Tre dự kiến hợp nhất với Trường Chính trị tỉnh Long An - đơn vị được công nhận "
            "đạt chuẩn mức 1.",
            {("long-an", 1, "recognised")},
        ),
        ("Trường Chính trị tỉnh Long An là trường gần đích nhất của chuẩn mức 1.", set()),
    ],
)
def test_whose_standing_it_is(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Kế hoạch tổ chức lễ công bố quyết định công nhận {} đạt chuẩn mức 1 đang được hoàn thiện.",
        "Dự thảo quyết định công nhận {} đạt chuẩn mức 1 đã trình Giám đốc Học viện.",
        "Quyết định công nhận {} đạt chuẩn mức 1 chưa được ký.",
        "{} còn cách Bằng công nhận chuẩn mức 1 hai chỉ tiêu.",
        "{} bị thu hồi quyết định công nhận đạt chuẩn mức 1.",
        "{} được UBND tỉnh công nhận là đơn vị đạt chuẩn “An toàn về an ninh trật tự” mức 1.",
        "{} được công nhận đạt chuẩn văn hóa cấp tỉnh.",
        "Học viên {} được công nhận đạt chuẩn tin học mức 1.",
        "{} sắp được công nhận chuẩn mức 1.",
        "{} đứng trước cơ hội được công nhận chuẩn mức 1.",
        "Ngày {} được công nhận chuẩn mức 1 không còn xa.",
        "Có tin {} đã được công nhận chuẩn mức 1; Học viện bác bỏ tin này.",
        "Xã kết nghĩa với {} vừa được công nhận đạt chuẩn tiếp cận pháp luật mức 1.",
        "Chữ ký số của {} được công nhận đạt chuẩn mức 1 an toàn thông tin.",
    ],
)
def test_a_recognition_that_does_not_stand_or_is_of_something_else(words: str) -> None:
    told_of = told(words.format("Trường Chính trị tỉnh Kon Tum"), site=None)
    assert {status for _, _, status in told_of} <= {"not_reached"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Học viện đã thẩm định 9 trường, công nhận 7 trường đạt chuẩn mức 1.",
            {(1, "appraised", 9), (1, "recognised", 7)},
        ),
        ("Đến nay, số trường đạt chuẩn mức 1 trên cả nước là 27, chiếm 79%.", {(1, "reached", 27)}),
        (
            "Đã có thêm hai trường được công nhận đạt chuẩn mức 1, đưa tổng số lên 24 trường.",
            {(1, "recognised", 2), (1, "recognised", 24)},
        ),
    ],
)
def test_numbers_that_grow_and_those_that_are_imagined(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert totals(words) == expected


def test_a_share_of_the_schools_in_brackets_and_those_among_whom_one_stands() -> None:
    assert totals("Đã có hơn một nửa số trường (7/13) đạt chuẩn mức 1.") == {(1, "reached", 7)}
    words = "Trong số 11 trường đạt chuẩn mức 1 của vùng, Trường Chính trị tỉnh Đồng Tháp là trường trẻ nhất."
    assert totals(words) == {(1, "reached", 11)}
