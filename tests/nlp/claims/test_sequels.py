"""Schools of which what was said of others holds, too, and what only sounds like it. All sentences are our own."""

import pytest

from extract.article import Article
from nlp import read


def told(words: str) -> set[tuple[str, int, str, str | None]]:
    facts = read(Article(text=words, title="Giao ban các trường chính trị", published="2024-12-20"))
    return {(claim.school, claim.level, claim.status, claim.as_of) for claim in facts.claims}


def recognised(*schools: tuple[str, str | None]) -> set[tuple[str, int, str, str | None]]:
    return {(school, 1, "recognised", date) for school, date in schools}


TODAY = "2024-12-20"


@pytest.mark.parametrize(
    ("words", "schools"),
    [
        (
            "Cụm đã có hai trường được công nhận chuẩn mức 1. Đó là Trường Chính trị tỉnh Thanh Hóa, nơi chúng ta đang "
            "ngồi, và Trường Chính trị tỉnh Nghệ An.",
            [("thanh-hoa", TODAY), ("nghe-an", TODAY)],
        ),
        (
            "Đến nay ba trường đã được công nhận chuẩn mức 1. Ba cái tên ấy là Lạng Sơn, Lào Cai và Yên Bái.",
            [("lang-son", TODAY), ("lao-cai", TODAY), ("yen-bai", TODAY)],
        ),
        (
            "Ngày 2/12, Trường Chính trị tỉnh Phú Yên đón Bằng công nhận chuẩn mức 1.\n"
            "Ngày 4/12, đến lượt Trường Chính trị tỉnh Kon Tum.",
            [("phu-yen", "2024-12-02"), ("kon-tum", "2024-12-04")],
        ),
        (
            "Trường Chính trị tỉnh Bình Thuận được công nhận chuẩn mức 1 ngày 12/6/2024. Trường Chính trị tỉnh Lâm "
            "Đồng còn sớm hơn, từ tháng 11/2023.",
            [("binh-thuan", "2024-06-12"), ("lam-dong", "2023-11")],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam vừa đón Bằng công nhận chuẩn mức 1. Cùng đợt này, Trường Chính trị tỉnh Nam "
            "Định cũng được trao bằng.",
            [("ha-nam", TODAY), ("nam-dinh", TODAY)],
        ),
        (
            "Ngày 3/12/2024, Học viện trao Quyết định công nhận Trường Chính trị tỉnh Hà Nam đạt chuẩn mức 1. Cùng đợt "
            "này còn có Trường Chính trị tỉnh Nam Định và Trường Chính trị tỉnh Thái Bình.",
            [("ha-nam", "2024-12-03"), ("nam-dinh", "2024-12-03"), ("thai-binh", "2024-12-03")],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam là đơn vị mới nhất được công nhận chuẩn mức 1. Trước đó là các trường Nam "
            "Định, Thái Bình.",
            [("ha-nam", TODAY), ("nam-dinh", TODAY), ("thai-binh", TODAY)],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam đã được công nhận chuẩn mức 1. Cùng dự họp còn có Trường Chính trị tỉnh Nam "
            "Định.",
            [("ha-nam", TODAY)],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam đã được công nhận chuẩn mức 1. Quyết định công nhận được Giám đốc Học viện "
            "ký ngày 12/9/2024.",
            [("ha-nam", "2024-09-12")],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam quyết tâm giữ vững danh hiệu trường chính trị chuẩn mức 1 đã được công nhận "
            "từ 2022.",
            [("ha-nam", "2022")],
        ),
        (
            "TS Lê Văn Hà, Hiệu trưởng Trường Chính trị tỉnh Hà Nam: Được công nhận đạt chuẩn mức 1 ngày 28/4/2024 "
            "mới là chặng đầu.",
            [("ha-nam", "2024-04-28")],
        ),
        (
            "Nhiều người nhớ đến Trường Chính trị Tô Hiệu (Hải Phòng) và Trường Chính trị tỉnh Hà Nam, hai trường đầu "
            "tiên được công nhận chuẩn mức 1.",
            [("hai-phong", TODAY), ("ha-nam", TODAY)],
        ),
        (
            "Trường Chính trị tỉnh Thái Bình đón Bằng công nhận chuẩn mức 1 hôm 26/10. Thái Bình là trường thứ ba làm "
            "được điều đó, sau Hải Phòng và Hưng Yên.",
            [("thai-binh", "2024-10-26"), ("hai-phong", "2024-10-26"), ("hung-yen", "2024-10-26")],
        ),
        (
            "Trường Chính trị tỉnh Đồng Nai là một trong bốn trường được công nhận chuẩn mức 1 trong đợt này, cùng với "
            "Bà Rịa - Vũng Tàu, Bình Dương và Long An.",
            [("dong-nai", TODAY), ("ba-ria-vung-tau", TODAY), ("binh-duong", TODAY), ("long-an", TODAY)],
        ),
        (
            "Trường Chính trị Phạm Hùng của tỉnh Vĩnh Long và Trường Chính trị tỉnh Trà Vinh đã được công nhận chuẩn "
            "mức 1.",
            [("vinh-long", TODAY), ("tra-vinh", TODAY)],
        ),
        (
            "Ngày 12/12, Học viện công bố quyết định công nhận Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1. Và "
            "ngày 18/12, Trường Chính trị tỉnh Đồng Nai trở thành cái tên thứ hai.",
            [("binh-duong", "2024-12-12"), ("dong-nai", "2024-12-18")],
        ),
        (
            "Bí quyết để Trường Chính trị tỉnh Lào Cai được công nhận chuẩn mức 1 từ năm 2023 là phân công rõ người.",
            [("lao-cai", "2023")],
        ),
        (
            "Trong mười trường của khu vực, đến giờ này Trường Chính trị tỉnh Khánh Hòa và Trường Chính trị tỉnh Lâm "
            "Đồng đã nắm trong tay Bằng công nhận mức 1.",
            [("khanh-hoa", TODAY), ("lam-dong", TODAY)],
        ),
        (
            "Trải qua bao gian khó, để rồi ngày 25/6/2024, Trường Chính trị tỉnh Lai Châu được trao Bằng công nhận "
            "trường chính trị chuẩn mức 1.",
            [("lai-chau", "2024-06-25")],
        ),
        (
            "Các trường học tập kinh nghiệm chuẩn mức 1 ở Nghệ An và Hà Tĩnh, hai trường đã được công nhận.",
            [("nghe-an", TODAY), ("ha-tinh", TODAY)],
        ),
        (
            "Chuẩn mức 1 là chuyện cả lớp quan tâm. Các bạn ở Đồng Tháp kể về đêm trước ngày thẩm định. Giờ thì họ đã "
            "thở phào: trường đã được công nhận từ tháng 11 năm ngoái.",
            [("dong-thap", "2023-11")],
        ),
        (
            "Mức 1 là đích của mọi trường. Đoàn học tập kinh nghiệm tại Lào Cai, nơi đã được công nhận chuẩn mức 1 từ "
            "năm 2023.",
            [("lao-cai", "2023")],
        ),
        (
            "Công trình ấy góp phần giúp Trường Chính trị tỉnh Lâm Đồng được công nhận chuẩn mức 1 hồi đầu năm.",
            [("lam-dong", TODAY)],
        ),
        ("Nghe nói Trường Chính trị tỉnh Lâm Đồng được công nhận chuẩn mức 1 hồi đầu năm.", []),
        # No sequels: another title, another turn, another list, something done together.
        (
            "Trường Chính trị tỉnh Sơn La đã được công nhận chuẩn mức 1. Năm nay, Trường Chính trị tỉnh Hòa Bình nhận "
            "Cờ thi đua của Chính phủ. Trường Chính trị tỉnh Phú Thọ cũng có vinh dự này.",
            [("son-la", TODAY)],
        ),
        (
            "Trường Chính trị tỉnh Sơn La, đơn vị đã được công nhận chuẩn mức 1, làm Cụm trưởng năm 2023. Năm 2024 là "
            "Trường Chính trị tỉnh Lai Châu.",
            [("son-la", TODAY)],
        ),
        (
            "Hai trường đã được công nhận chuẩn mức 1. Cụ thể, hội nghị nghe Trường Chính trị tỉnh Lai Châu và Trường "
            "Chính trị tỉnh Sơn La chia sẻ.",
            [],
        ),
        (
            "Trường Chính trị tỉnh Bình Phước đã được công nhận chuẩn mức 1, cùng với Trường Chính trị tỉnh Tây Ninh "
            "tổ chức hội thảo.",
            [("binh-phuoc", TODAY)],
        ),
        (
            "Trường Chính trị tỉnh Lạng Sơn được công nhận chuẩn mức 1 năm 2023. Trường Chính trị tỉnh Cao Bằng cũng "
            "mong sớm có danh hiệu này.",
            [("lang-son", "2023")],
        ),
    ],
)
def test_what_was_said_of_one_school_holds_of_others(words: str, schools: list[tuple[str, str | None]]) -> None:
    assert told(words) == recognised(*schools)


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
    assert told(words) == {("phu-yen", 1, status, date) for status, date in claims}


def test_a_school_helped_is_not_in_the_row_of_those_recognised() -> None:
    words = (
        "Trường mới kế thừa kết quả của hai trường đã được công nhận chuẩn mức 1 là Vĩnh Long và Bến Tre, đồng thời hỗ "
        "trợ Trà Vinh, đơn vị mới dừng ở mức 49/55 chỉ tiêu."
    )
    standings = {(school, status) for school, _, status, _ in told(words)}
    assert standings == {("vinh-long", "recognised"), ("ben-tre", "recognised"), ("tra-vinh", "in_progress")}


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
    assert {(school, status) for school, _, status, _ in told(words)} == standings


def test_numbers_in_words_beyond_twelve() -> None:
    words = "Hai mươi mốt trường chính trị đã được công nhận chuẩn mức 1, mười tám trường chính trị chưa đạt."
    facts = read(Article(text=words, title="Giao ban các trường chính trị", published=TODAY))
    assert {(total.status, total.count) for total in facts.totals} == {("recognised", 21), ("not_reached", 18)}


def test_most_of_a_number_is_not_the_number() -> None:
    words = "Trong 12 trường chính trị của khu vực, đa số đã đạt chuẩn mức 1."
    assert not read(Article(text=words, title="Giao ban các trường chính trị", published=TODAY)).totals


def test_those_before_a_school_are_told_of_and_its_own_aim_stays_one() -> None:
    words = (
        "Tỉnh sẽ tạo mọi điều kiện để Trường Chính trị tỉnh Đắk Lắk trở thành trường thứ ba ở Tây Nguyên, sau Lâm Đồng "
        "và Gia Lai, đạt chuẩn mức 1."
    )
    standings = {(school, status) for school, _, status, _ in told(words)}
    assert standings == {("dak-lak", "target"), ("lam-dong", "reached"), ("gia-lai", "reached")}


def test_numbers_by_region_follow_the_number_of_all() -> None:
    words = (
        "Cả nước có 27 trường đạt chuẩn mức 1. Đồng bằng sông Hồng dẫn đầu với 7 trường đạt chuẩn, tiếp đến là Đông "
        "Nam Bộ 6 trường; ít nhất là Tây Nguyên với 1 trường."
    )
    facts = read(Article(text=words, title="Mức 1 và mức 2", published=TODAY))
    assert {(total.scope, total.status, total.count) for total in facts.totals} == {
        (None, "reached", 27),
        ("dong-bang-song-hong", "reached", 7),
        ("dong-nam-bo", "reached", 6),
        ("tay-nguyen", "reached", 1),
    }


@pytest.mark.parametrize(
    "after",
    [
        "Nhiệm vụ Cụm trưởng năm tới đến lượt Trường Chính trị tỉnh Yên Bái.",
        "Buổi lễ có đông đảo cán bộ, giảng viên, học viên các lớp và nhiều thế hệ lãnh đạo nhà trường các thời kỳ. "
        "Buổi chiều là giải bóng chuyền giao lưu. Đội chủ nhà thắng trận mở màn trước sự cổ vũ của khán giả kín sân "
        "thi đấu. Tiếp theo là Trường Chính trị tỉnh Yên Bái.",
        "Đây là trường thứ hai được công nhận chuẩn mức 1 trong Cụm, nơi có Yên Bái và Sơn La đang hoàn thiện hồ sơ.",
    ],
)
def test_whose_turn_it_is_at_something_else(after: str) -> None:
    words = f"Trường Chính trị tỉnh Lào Cai đã được công nhận đạt chuẩn mức 1. {after}"
    assert told(words) == recognised(("lao-cai", TODAY))


def test_what_is_done_at_a_third_place_ends_a_plan_and_a_share_has_no_next() -> None:
    planned = "Trường Chính trị tỉnh Lào Cai dự kiến thẩm định mức 1 năm 2025. Ở Sơn La đã xong, Điện Biên cũng vậy."
    assert told(planned) == {("lao-cai", 1, "target", "2025")}
    share = "Trường Chính trị tỉnh Lào Cai mới đạt 45/55 chỉ tiêu mức 1. Tiếp theo là Trường Chính trị tỉnh Yên Bái."
    assert told(share) == {("lao-cai", 1, "in_progress", TODAY)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Hà Nam đã được công nhận đạt chuẩn mức 1.\nTrường Chính trị tỉnh Nam Định cũng vậy.",
            recognised(("ha-nam", TODAY), ("nam-dinh", TODAY)),
        ),
        (
            "Trường Chính trị tỉnh Hà Nam phấn đấu đạt chuẩn mức 1 năm 2025.\nTrường Chính trị tỉnh Nam Định cũng vậy.",
            {("ha-nam", 1, "target", "2025"), ("nam-dinh", 1, "target", "2025")},
        ),
        (  # of something else
            "Trường Chính trị tỉnh Hà Nam đã được công nhận đạt chuẩn mức 1. Buổi lễ rất vui.\nThời tiết hôm ấy nắng "
            "đẹp. Trường Chính trị tỉnh Nam Định cũng vậy.",
            recognised(("ha-nam", TODAY)),
        ),
    ],
)
def test_the_same_of_another_school_in_a_paragraph_of_its_own(words: str, expected: set[object]) -> None:
    assert told(words) == expected
