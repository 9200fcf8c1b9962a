"""What is said of whichever school has a standing, of nobody, of a requirement, or is taken back by the next words."""

import pytest

from tests.nlp.claims.bulletin import counted, facts, told

TITLE = "Trường Chính trị tỉnh Hà Giang dự họp Cụm"


@pytest.mark.parametrize(
    "words",
    [
        "Ông dặn: trường đã được công nhận đạt chuẩn mức 1 thì giữ cho vững, trường chưa được công nhận thì gắng thêm.",
        "Theo bà, trường chưa đạt chuẩn mức 1 lo việc của mình, khuyến khích trường đã đạt giúp bạn.",
        "Đoàn lưu ý trường đã được công nhận chuẩn mức 1 không được chủ quan; mọi việc còn ở phía trước.",
        "Cụm bàn cách tính điểm đối với trường đã được công nhận đạt chuẩn mức 1.",
        "Trường đạt chuẩn mức 1 rồi thì lo lên mức 2, trường chưa đạt thì lo mức 1.",
        "Giả định Trường Chính trị tỉnh B đạt 54/55 chỉ tiêu mức 1 thì trường vẫn phải làm tiếp.",
        "Thêm hai tiến sĩ nữa là trường được công nhận đạt chuẩn mức 1.",
        "Bao giờ có thư viện thì khi ấy nhà trường được công nhận đạt chuẩn mức 1.",
        "Học viện sắp có hướng dẫn mới về xây dựng và công nhận trường chính trị chuẩn mức 1; các trường sẽ chờ.",
        "Trường chính trị được công nhận đạt chuẩn mức 1 là trường đáp ứng đủ sáu tiêu chí.",
        "Tiêu chuẩn xét tặng Cờ thi đua: là trường được công nhận đạt chuẩn mức 1 trong năm.",
        "Ngày nào trường cầm bằng công nhận chuẩn mức 1, ngày ấy mọi người mới yên lòng.",
        "Sân khấu đã dựng sẵn cho ngày Trường Chính trị tỉnh Long An được trao Bằng công nhận đạt chuẩn mức 1.",
        "Thầy Tú ước: mai mở báo ra, thấy Trường Chính trị tỉnh Long An được công nhận đạt chuẩn mức 1.",
        "Giả định trường được công nhận đạt chuẩn mức 1 vào cuối năm thì lấy kinh phí ở đâu?",
        "Báo viết Trường Chính trị tỉnh Long An đã được công nhận đạt chuẩn mức 1, nhưng hỏi lại thì không phải.",
        "Nói trường đã được công nhận đạt chuẩn mức 1 là nói hơi sớm.",
        "Trường hình thành sau hợp nhất chưa được công nhận thì chưa được gọi là trường chuẩn mức 1.",
        "Đội Trường Chính trị tỉnh Phú Thọ được công nhận là đội phong cách, mừng phong trào trường chuẩn mức 1.",
        "Trường Chính trị tỉnh Phú Thọ nghe kể “Con đường đến được công nhận đạt chuẩn mức 1”.",
        "“Được công nhận chuẩn mức 1 là vui, giữ được mới là giỏi”, Hiệu trưởng Trường Chính trị tỉnh Phú Thọ nói.",
        "Quy định yêu cầu đạt tối thiểu 50/55 chỉ tiêu mức 1.",
        "Phòng Tổ chức thông báo kế hoạch Lễ đón Bằng công nhận trường chính trị chuẩn mức 1: ngày 25/12/2024.",
        "Báo bạn đưa tin sai rằng Trường Chính trị tỉnh Long An đã được công nhận đạt chuẩn mức 1.",
        "Nội dung 4: trường được công nhận đạt chuẩn mức 1 (10 điểm); trường đạt 50/55 chỉ tiêu (7 điểm).",
        "Cụm phân công trường đã được công nhận đạt chuẩn mức 1 kèm trường chưa được công nhận.",
        "Ông hình dung ngày trường được công nhận đạt chuẩn mức 1, cờ hoa rực rỡ.",
        "Theo dự kiến ban đầu, lúc này trường đã được công nhận đạt chuẩn mức 1.",
        "Cần hoàn thành thẩm định lại các trường hợp nhất, không để dồn việc. Có chuẩn mức 1, mức 2.",
    ],
)
def test_whichever_school_is_no_school(words: str) -> None:
    assert told(words, TITLE) == set()


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Nay nhà trường đã được công nhận đạt chuẩn mức 1 nhưng không được chủ quan.", "recognised"),
        ("Thiếu giảng viên có bằng tiến sĩ, trường chưa được công nhận đạt chuẩn mức 1.", "not_reached"),
        ("Có ký túc xá mới, trường đã đủ điều kiện và được công nhận đạt chuẩn mức 1.", "recognised"),
        ("Chi bộ ra nghị quyết lãnh đạo: mọi bài giảng đạt loại khá; nhà trường được công nhận mức 1.", "target"),
        ("Thêm một tin vui nữa là trường vừa được công nhận đạt chuẩn mức 1.", "recognised"),
        ("Còn thiếu hai chỉ tiêu nữa là trường được công nhận đạt chuẩn mức 1.", "not_reached"),
    ],
)
def test_but_a_school_that_is_spoken_of_is_one(words: str, status: str) -> None:
    assert told(words, TITLE) == {("ha-giang", 1, status)}


@pytest.mark.parametrize(
    "denial",
    [
        "Thông tin này không đúng.",
        "Đó là tin không chính xác.",
        "Sự thật không phải vậy.",
        "Nhà trường khẳng định nội dung trên là sai.",
        "Tòa soạn xin rút lại nội dung này.",
    ],
)
def test_what_the_next_sentence_denies_is_not_told(denial: str) -> None:
    words = "Bài trước ghi Trường Chính trị tỉnh Long An đã được công nhận đạt chuẩn mức 2"
    assert told(f"{words}. {denial}") == set()
    assert told(f"{words}. Thông tin này vừa được công bố. Kết quả ấy không phải tự nhiên mà có.") != set()


@pytest.mark.parametrize("others", ["4 trường còn lại", "các trường còn lại", "bốn trường khác"])
def test_one_of_the_others_is_none_of_those(others: str) -> None:
    words = f"Có 3 trường đã được công nhận đạt chuẩn mức 1, {others} đang làm hồ sơ, trong đó "
    assert told(f"{words}Trường Chính trị tỉnh Đắk Nông đã mời chuyên gia.") == set()
    assert told("Có 3 trường đã được công nhận mức 1, trong đó Trường Chính trị tỉnh Đắk Nông được công nhận sớm nhất.")


def test_numbers_that_no_sentence_tells() -> None:
    assert (
        counted("Kể cả khi cả hai trường cũ đã được công nhận đạt chuẩn mức 1, trường mới vẫn phải làm lại.") == set()
    )
    words = "Cụm cần hoàn thành thẩm định lại các trường hợp nhất, phấn đấu cả 5 trường được công nhận chuẩn mức 1."
    assert counted(words) == {(1, "target", 5)}
    own = "Trường Chính trị tỉnh Sóc Trăng hoàn thành tự đánh giá chuẩn mức 1. Có 3 trường đạt dưới 40 chỉ tiêu."
    assert counted(own) == {(1, "in_progress", 3)}


def test_the_rest_is_the_rest_of_the_cluster() -> None:
    words = (
        "Cụm thi đua các trường chính trị khu vực Đồng bằng sông Hồng có bốn trường đã được công nhận chuẩn mức 1. "
        "Tám trường còn lại phấn đấu được công nhận năm 2025."
    )
    assert {total.scope for total in facts(words).totals} == {"dong-bang-song-hong"}


def test_a_school_among_those_who_strive_has_its_share_by_now() -> None:
    words = "5 trường còn lại đang phấn đấu đạt mức 1, trong đó Trường Chính trị tỉnh Bình Phước đạt 50/55 chỉ tiêu."
    assert told(words) == {("binh-phuoc", 1, "in_progress")}


def test_a_level_told_later_is_not_that_of_a_recognition() -> None:
    words = (
        "Trước hợp nhất, chỉ Trường Chính trị tỉnh Hậu Giang chưa được công nhận. Nay Trường Chính trị TP Cần Thơ "
        "phấn đấu đạt chuẩn mức 2 vào năm 2028."
    )
    assert told(words) == {("hau-giang", 1, "not_reached"), ("can-tho", 2, "target")}


def test_in_a_story_of_several_schools_each_paragraph_has_its_own() -> None:
    words = (
        "Chúng tôi đến Trường Chính trị tỉnh Trà Vinh vào một chiều mưa.\n\n"
        "Trà Vinh có xuất phát điểm thấp. Năm 2022, trường mới đạt 31/55 chỉ tiêu mức 1.\n\n"
        "Không khí ở Trường Chính trị tỉnh Đồng Tháp nhẹ nhàng hơn. Tháng 6/2023, trường đón Bằng công nhận đạt chuẩn "
        "mức 1. Hiệu trưởng nhà trường vẫn chưa hài lòng."
    )
    assert told(words) == {("tra-vinh", 1, "in_progress"), ("dong-thap", 1, "recognised")}


def test_only_one_of_a_row_is_that_one() -> None:
    words = "Trong ba trường Sơn La, Điện Biên, Lai Châu, chỉ có Trường Chính trị tỉnh Sơn La đã được công nhận mức 1."
    assert ("son-la", 1, "recognised") in told(words)
    assert {school for school, _, status in told(words) if status == "recognised"} == {"son-la"}


def test_the_friends_of_a_guest_without_a_school_are_nobody() -> None:
    words = (
        "Trường Chính trị tỉnh Phú Thọ đạt 50/55 chỉ tiêu mức 1; Trường Chính trị tỉnh Yên Bái đạt 52/55 chỉ tiêu. "
        "Ông Nam, Phó Vụ trưởng, nói vui: trường bạn được công nhận thì mình cũng mừng."
    )
    assert told(words) == {("phu-tho", 1, "in_progress"), ("yen-bai", 1, "in_progress")}
