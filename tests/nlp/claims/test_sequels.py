"""Schools of which what was said of others holds, too, and what only sounds like it."""

import pytest

from tests.nlp.claims.bulletin import TODAY, dated


def recognised(*schools: tuple[str, str | None]) -> set[tuple[str, int, str, str | None]]:
    return {(school, 1, "recognised", date) for school, date in schools}


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
            "Học viện tổ chức trao Quyết định công nhận chuẩn mức 1 cho hai trường. Hai trường được nhận bằng gồm: "
            "Trường Chính trị tỉnh Lào Cai và Trường Chính trị tỉnh Yên Bái.",
            [("lao-cai", TODAY), ("yen-bai", TODAY)],
        ),
        (
            "Hai trường vừa được công nhận chuẩn mức 1. Được trao Bằng đợt này có Trường Chính trị tỉnh Lào Cai và "
            "Trường Chính trị tỉnh Yên Bái.",
            [("lao-cai", TODAY), ("yen-bai", TODAY)],
        ),
        (
            "Hai trường vừa được công nhận chuẩn mức 1. Các trường được nhận Bằng khen gồm Trường Chính trị tỉnh Lào "
            "Cai và Trường Chính trị tỉnh Yên Bái.",
            [],
        ),
        (
            "Hai trường vừa được công nhận chuẩn mức 1. Các trường gồm Trường Chính trị tỉnh Lào Cai và Trường Chính "
            "trị tỉnh Yên Bái lo hậu cần hội thao.",
            [],
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
    assert dated(words) == recognised(*schools)


def test_a_school_helped_is_not_in_the_row_of_those_recognised() -> None:
    words = (
        "Trường mới kế thừa kết quả của hai trường đã được công nhận chuẩn mức 1 là Vĩnh Long và Bến Tre, đồng thời hỗ "
        "trợ Trà Vinh, đơn vị mới dừng ở mức 49/55 chỉ tiêu."
    )
    standings = {(school, status) for school, _, status, _ in dated(words)}
    assert standings == {("vinh-long", "recognised"), ("ben-tre", "recognised"), ("tra-vinh", "in_progress")}


def test_those_before_a_school_are_told_of_and_its_own_aim_stays_one() -> None:
    words = (
        "Tỉnh sẽ tạo mọi điều kiện để Trường Chính trị tỉnh Đắk Lắk trở thành trường thứ ba ở Tây Nguyên, sau Lâm Đồng "
        "và Gia Lai, đạt chuẩn mức 1."
    )
    standings = {(school, status) for school, _, status, _ in dated(words)}
    assert standings == {("dak-lak", "target"), ("lam-dong", "reached"), ("gia-lai", "reached")}


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
    assert dated(words) == recognised(("lao-cai", TODAY))


def test_what_is_done_at_a_third_place_ends_a_plan_and_a_share_has_no_next() -> None:
    planned = "Trường Chính trị tỉnh Lào Cai dự kiến thẩm định mức 1 năm 2025. Ở Sơn La đã xong, Điện Biên cũng vậy."
    assert dated(planned) == {("lao-cai", 1, "target", "2025")}
    share = "Trường Chính trị tỉnh Lào Cai mới đạt 45/55 chỉ tiêu mức 1. Tiếp theo là Trường Chính trị tỉnh Yên Bái."
    assert dated(share) == {("lao-cai", 1, "in_progress", TODAY)}


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
    assert dated(words) == expected
