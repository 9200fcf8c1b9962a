"""Aims and judges told by nouns and seldom verbs."""

import pytest

from tests.nlp.claims.bulletin import TODAY, dated, facts


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("Trường Chính trị tỉnh Phú Yên tự đối chiếu, đạt 52/55 chỉ tiêu của mức 1.", {("self_assessed", TODAY)}),
        (
            "Trường Chính trị tỉnh Phú Yên vừa kết thúc khảo sát, kết quả 55 chỉ tiêu của mức 1 đều đạt.",
            {("appraised", TODAY)},
        ),
        ("Mục tiêu xa hơn của Trường Chính trị tỉnh Phú Yên là mức 1 vào năm 2026.", {("target", "2026")}),
        ("Với Trường Chính trị tỉnh Phú Yên, mức 1 là chuyện của năm 2025.", {("target", "2025")}),
        (
            "Đến năm 2027, Trường Chính trị tỉnh Phú Yên có 55/55 chỉ tiêu, đủ điều kiện đề nghị công nhận mức 1.",
            {("target", "2027")},
        ),
        (
            "Quy định nêu đến năm 2025 các trường đạt mức 1. Trường Chính trị tỉnh Phú Yên khó khăn mà vẫn về đích từ "
            "cuối năm 2022. Mức 2 thì chưa ai nghĩ tới.",
            {("reached", "2022")},
        ),
        (
            "So với khi trình Đề án tháng 9/2022, số chỉ tiêu mức 1 mà Trường Chính trị tỉnh Phú Yên đạt tăng từ 36 "
            "lên 43/55.",
            {("in_progress", TODAY)},
        ),
        ("Căn cứ yêu cầu về mức 1, Trường Chính trị tỉnh Phú Yên đạt 50/55 chỉ tiêu.", {("in_progress", TODAY)}),
        (
            "Tiến độ chuẩn mức 1 của các trường:\n- Phú Yên: Hội đồng thẩm định họp ngày 28/6, kết luận đạt; đang "
            "chờ quyết định.",
            {("appraised", "2024-06-28")},
        ),
        (
            "Tổ khảo sát trình bày báo cáo kết quả khảo sát. Theo báo cáo, Trường Chính trị tỉnh Phú Yên đạt đủ 6 tiêu "
            "chí với 55/55 chỉ tiêu của mức 1.",
            {("appraised", TODAY)},
        ),
        (
            "Trường Chính trị tỉnh Phú Yên hiện mới đạt 70% chỉ tiêu mức 1, dự kiến cuối năm 2025 hoàn thành.",
            {("in_progress", TODAY), ("target", "2025")},
        ),
        (
            "Trường Chính trị tỉnh Phú Yên tập trung thực hiện các tiêu chí mức 1, phấn đấu đạt vào năm 2026.",
            {("target", "2026")},
        ),
        ("Tháng 3/2026, Trường Chính trị tỉnh Phú Yên hoàn thành tự đánh giá chuẩn mức 1.", set()),
        ("Vào chặng nước rút, Trường Chính trị tỉnh Phú Yên đã có 53/55 chỉ tiêu mức 1.", {("in_progress", TODAY)}),
        (
            "Một giảng viên đến từ Phú Yên góp nhiều chuyện vui. Anh thừa nhận trường anh còn chậm, mới 44 chỉ tiêu "
            "chuẩn mức 1, sau Trường Chính trị tỉnh Kon Tum.",
            {("in_progress", TODAY)},
        ),
        (
            "PHÚ YÊN. Hội đồng đánh giá cấp tỉnh họp ngày 18/12; 100% thành viên thống nhất Trường Chính trị tỉnh đủ "
            "điều kiện đề nghị thẩm định chuẩn mức 1.",
            {("appraised", "2024-12-18")},
        ),
        (
            "Trường Chính trị tỉnh Phú Yên phân công nhiệm vụ chuẩn bị Lễ công bố Quyết định công nhận và đón Bằng "
            "công nhận Trường đạt chuẩn mức 1.",
            set(),
        ),
        ("Khu nhà mới giúp Trường Chính trị tỉnh Phú Yên đủ điều kiện về phòng học theo chuẩn mức 1.", set()),
        (
            "Theo báo cáo, tuy mới đạt 47/55 chỉ tiêu mức 1, Trường Chính trị tỉnh Phú Yên vẫn quyết tâm cao.",
            {("in_progress", TODAY)},
        ),
        (
            "Trường Chính trị tỉnh Phú Yên đã nâng số chỉ tiêu đạt của mức 1 từ 40 (năm 2022) lên 51.",
            {("in_progress", TODAY)},
        ),
        (
            "Tỉnh ủy thống nhất thời điểm đề nghị thẩm định, công nhận Trường Chính trị tỉnh Phú Yên đạt chuẩn mức 1 "
            "là quý IV/2025.",
            {("target", "2025-10/2025-12")},
        ),
        ("Ai cũng tin năm nay Trường Chính trị tỉnh Phú Yên được công nhận chuẩn mức 1.", set()),
        (
            "Hội thảo ở Trường Chính trị tỉnh Phú Yên chuẩn bị cho giai đoạn sau khi được công nhận chuẩn mức 1.",
            set(),
        ),
        (
            "Trường Chính trị tỉnh Phú Yên mời chuyên gia.\nHỏi: Bao nhiêu trường đã đạt chuẩn mức 2?\nĐáp: Cho đến "
            "thời điểm này là chưa có.",
            set(),
        ),
        (
            "Phú Yên là cái tên thứ tư góp mặt trong danh sách trường chuẩn. Mức 1 là chuyện lớn của Trường Chính trị "
            "tỉnh Phú Yên.",
            {("reached", TODAY)},
        ),
        (
            "Trường Chính trị tỉnh Phú Yên tiến hành tự đánh giá lại; kết quả đến ngày 31/10 đạt 52/55 chỉ tiêu mức 1.",
            {("self_assessed", "2024-10-31")},
        ),
        (
            "Hồ sơ Trường Chính trị tỉnh Phú Yên tự đánh giá đạt 55/55 mức 1 nhưng Hội đồng chỉ xác nhận 51.",
            {("self_assessed", TODAY), ("in_progress", TODAY)},
        ),
        (
            "Nghị quyết nêu thực trạng: tính đến 31/12/2023, Trường Chính trị tỉnh Phú Yên có 44 chỉ tiêu mức 1.",
            {("in_progress", "2023-12-31")},
        ),
        (
            "Thay vì đạt chuẩn mức 1 vào năm 2024 như Đề án, Trường Chính trị tỉnh Phú Yên đặt đích cuối năm 2025.",
            {("target", "2025")},
        ),
        (
            "Chưa tròn hai năm sau khi bắt tay vào việc, Trường Chính trị tỉnh Phú Yên đã đạt 48/55 chỉ tiêu mức 1.",
            {("in_progress", TODAY)},
        ),
        ("Trường Chính trị tỉnh Phú Yên chưa đạt tiêu chí về diện tích theo chuẩn mức 1.", set()),
        (
            "Kết quả tự đánh giá của Trường Chính trị tỉnh Phú Yên: 54/55 chỉ tiêu mức 1 đạt, một chỉ tiêu dự kiến đạt "
            "trong tháng 10/2024.",
            {("self_assessed", TODAY)},
        ),
        (
            "Trường Chính trị tỉnh Phú Yên phấn đấu trình thẩm định trong tháng 1/2025, để trường được công nhận chuẩn "
            "mức 1 ngay trong quý I/2025.",
            {("target", "2025-01/2025-03")},
        ),
        ("Sẽ có ngày mọi trường chính trị đều đạt chuẩn mức 1. Trường Chính trị tỉnh Phú Yên tin như vậy.", set()),
    ],
)
def test_aims_and_judges_told_by_nouns_and_seldom_verbs(words: str, claims: set[tuple[str, str]]) -> None:
    assert dated(words) == {("phu-yen", 1, status, date) for status, date in claims}


@pytest.mark.parametrize(
    ("words", "standings"),
    [
        (
            "Trường Chính trị tỉnh Lào Cai được công nhận chuẩn mức 1 năm 2022; Yên Bái, Phú Thọ đạt năm 2023.",
            {("lao-cai", "recognised"), ("yen-bai", "reached"), ("phu-tho", "reached")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai đã đạt chuẩn mức 1 từ năm 2023; Yên Bái năm 2026.",
            {("lao-cai", "reached"), ("yen-bai", "target")},
        ),
        (
            "Đến nay Lào Cai là trường duy nhất trong Cụm đã được công nhận chuẩn mức 1. Trường Chính trị tỉnh Điện "
            "Biên chủ trì.",
            {("lao-cai", "recognised")},
        ),
        (
            "Ở Đồng bằng sông Hồng, 8/10 trường có Bằng công nhận mức 1, chỉ còn Thái Bình và Hà Nam.",
            {("thai-binh", "not_reached"), ("ha-nam", "not_reached")},
        ),
    ],
)
def test_what_is_left_out_or_left_over(words: str, standings: set[tuple[str, str]]) -> None:
    assert {(school, status) for school, _, status, _ in dated(words)} == standings


def test_numbers_in_words_beyond_twelve() -> None:
    words = "Hai mươi mốt trường chính trị đã được công nhận chuẩn mức 1, mười tám trường chính trị chưa đạt."
    found = facts(words)
    assert {(total.status, total.count) for total in found.totals} == {("recognised", 21), ("not_reached", 18)}


def test_most_of_a_number_is_not_the_number() -> None:
    words = "Trong 12 trường chính trị của khu vực, đa số đã đạt chuẩn mức 1."
    assert not facts(words).totals


def test_numbers_by_region_follow_the_number_of_all() -> None:
    words = (
        "Cả nước có 27 trường đạt chuẩn mức 1. Đồng bằng sông Hồng dẫn đầu với 7 trường đạt chuẩn, tiếp đến là Đông "
        "Nam Bộ 6 trường; ít nhất là Tây Nguyên với 1 trường."
    )
    found = facts(words, title="Mức 1 và mức 2")
    assert {(total.scope, total.status, total.count) for total in found.totals} == {
        (None, "reached", 27),
        ("dong-bang-song-hong", "reached", 7),
        ("dong-nam-bo", "reached", 6),
        ("tay-nguyen", "reached", 1),
    }
