"""Whose standing a clause tells that names no school: who speaks, host or guest, before whom the text speaks of.

All passages are our own, in the manner of schools' sites and provincial papers.
"""

import pytest

from extract.article import Article
from nlp import read

Standing = tuple[str, int, str]


def told(words: str, title: str = "Trao đổi kinh nghiệm", site: str | None = None) -> set[Standing]:
    facts = read(Article(text=words, title=title, published="2024-06-15", site_name=site))
    return {(claim.school, claim.level, claim.status) for claim in facts.claims}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # the guest at work, then the host who receives him
            "Sáng 12/6, đoàn Trường Chính trị tỉnh Bắc Giang đến thăm, làm việc với Trường Chính trị tỉnh Thái Nguyên. "
            "Tiếp đoàn, đồng chí Lương Quốc Trung, Hiệu trưởng, cho biết trường đã được Học viện công nhận đạt chuẩn "
            "mức 1 từ tháng 11/2023. Hiện trường đang phấn đấu đạt chuẩn mức 2 trước năm 2028.",
            {("thai-nguyen", 1, "recognised"), ("thai-nguyen", 2, "target")},
        ),
        (
            "Tại hội nghị, bà Hoàng Thị Mơ, Hiệu trưởng Trường Chính trị tỉnh Hòa Bình báo tin vui: trường vừa được "
            "công nhận đạt chuẩn mức 1. Trong khi đó, ông Đỗ Văn Kha, Phó Hiệu trưởng Trường Chính trị tỉnh Điện Biên, "
            "trăn trở: đến nay trường vẫn chưa đạt chuẩn mức 1, mới được 34/55 chỉ tiêu.",
            {("hoa-binh", 1, "recognised"), ("dien-bien", 1, "not_reached"), ("dien-bien", 1, "in_progress")},
        ),
        (  # a school named beside the speaker in another paragraph
            "Dự có TS. Võ Thanh Tùng, Hiệu trưởng Trường Chính trị tỉnh An Giang; ThS. Trần Thị Bé Năm, Hiệu trưởng "
            "Trường Chính trị tỉnh Vĩnh Long.\nPhát biểu ý kiến, TS. Võ Thanh Tùng cho biết tháng 4/2024 trường đã "
            "được công nhận đạt chuẩn mức 1. ThS. Trần Thị Bé Năm nêu khó khăn: trường mới được 49/55 chỉ tiêu mức 1.",
            {("an-giang", 1, "recognised"), ("vinh-long", 1, "in_progress")},
        ),
        (  # somebody of the Academy has no school of his own
            "Sáng 3/6, đoàn công tác Học viện Chính trị quốc gia Hồ Chí Minh do PGS,TS Nguyễn Minh Hậu, Phó Giám đốc "
            "Học viện làm trưởng đoàn làm việc tại Trường Chính trị tỉnh Bình Định. Phát biểu tại buổi làm việc, Phó "
            "Giám đốc Học viện ghi nhận nhà trường đã đạt 51/55 chỉ tiêu chuẩn mức 1.",
            {("binh-dinh", 1, "in_progress")},
        ),
        (
            "Phó Bí thư Tỉnh ủy Hà Nam Lê Thị Thủy Tiên yêu cầu Trường Chính trị tỉnh học tập Trường Chính trị tỉnh "
            "Ninh Bình. Bà giao nhà trường phấn đấu đạt chuẩn mức 1 trong năm 2025.",
            {("ha-nam", 1, "target")},
        ),
        (  # whose road the two speak of is said with the standard, not with the host
            "Đoàn Trường Chính trị tỉnh Phú Yên học tập kinh nghiệm tại Trường Chính trị tỉnh Bình Định - một trong "
            "hai trường của Cụm đạt chuẩn mức 1. Hai bên trao đổi về lộ trình xây dựng trường chính trị chuẩn mức 1 "
            "của Phú Yên, dự kiến đề nghị công nhận trong quý II/2025.",
            {("binh-dinh", 1, "reached"), ("phu-yen", 1, "target")},
        ),
        (
            "Nhà trường được chọn là một trong các trường điểm xây dựng trường chính trị chuẩn mức 1. Học viện sẽ "
            "không xem xét công nhận Trường Chính trị tỉnh Lâm Đồng đạt chuẩn mức 1 nếu tỉnh chưa bố trí đủ biên chế.",
            set(),
        ),
        (  # a note in brackets is a fact, an apposition after a dash too
            "Trường mới có ba trường cũ: Lâm Đồng (đạt chuẩn mức 1 năm 2023), Bình Thuận (đạt chuẩn mức 1 năm 2024) và "
            "Ninh Thuận (dự kiến đạt chuẩn mức 1 năm 2025). Trường đang cùng Kon Tum và Đắk Lắk - hai trường chưa đạt "
            "chuẩn mức 1 - chia sẻ cách làm.",
            {
                ("lam-dong", 1, "reached"),
                ("binh-thuan", 1, "reached"),
                ("ninh-thuan", 1, "target"),
                ("kon-tum", 1, "not_reached"),
                ("dak-lak", 1, "not_reached"),
            },
        ),
    ],
)
def test_who_speaks(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Báo cáo nêu kết quả khảo sát hai trường Kon Tum và Đắk Nông. Đối với Kon Tum, Đoàn khảo sát đã làm việc "
            "tại trường, kết quả đạt 50/55 chỉ tiêu mức 1. Còn ở Đắk Nông, con số này là 46/55.",
            {("kon-tum", 1, "in_progress"), ("dak-nong", 1, "in_progress")},
        ),
        (
            "Trường Chính trị tỉnh Tuyên Quang đăng cai hội nghị, với sự tham gia của đại biểu Trường Chính trị tỉnh "
            "Yên Bái và Trường Chính trị tỉnh Phú Thọ. Đây là trường vừa được Học viện công nhận đạt chuẩn mức 1.",
            {("tuyen-quang", 1, "recognised")},
        ),
        (
            "So với Trường Chính trị tỉnh Bình Dương, xuất phát điểm của Trường Chính trị tỉnh Bình Phước thấp hơn "
            "nhiều. Tuy vậy, sau ba năm trường đã hoàn thành 53/55 chỉ tiêu mức 1.",
            {("binh-phuoc", 1, "in_progress")},
        ),
        (
            "Điểm đến cuối cùng của đoàn là Trường Chính trị tỉnh Vĩnh Phúc. Nơi này đã được công nhận chuẩn mức 1 từ "
            "năm 2022.",
            {("vinh-phuc", 1, "recognised")},
        ),
        (
            "Cùng với Trường Chính trị tỉnh Gia Lai, Trường Chính trị tỉnh Kon Tum đã được công nhận đạt chuẩn mức 1.",
            {("gia-lai", 1, "recognised"), ("kon-tum", 1, "recognised")},
        ),
    ],
)
def test_whom_the_text_is_about(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


def test_a_site_speaks_of_its_own_school_although_the_title_names_the_guest() -> None:
    words = (
        "Ngày 10/6, Nhà trường vui mừng đón đoàn cán bộ Trường Chính trị tỉnh Ninh Thuận. Thay mặt lãnh đạo Nhà "
        "trường, TS. Phạm Ngọc Dung giới thiệu: năm 2023, trường được công nhận đạt chuẩn mức 1. Về phía đoàn bạn, "
        "Hiệu trưởng Đàng Văn Sỹ cho hay trường mới hoàn thành 46/55 chỉ tiêu mức 1."
    )
    title, site = "Đoàn Trường Chính trị tỉnh Ninh Thuận đến học tập", "Trường Chính trị tỉnh Lâm Đồng"
    assert told(words, title, site) == {("lam-dong", 1, "recognised"), ("ninh-thuan", 1, "in_progress")}


def test_the_other_school_and_the_host() -> None:
    visit = (
        "Trường Chính trị Trần Phú cử 12 giảng viên ra học tập tại Trường Chính trị tỉnh Thanh Hóa. Qua trao đổi được "
        "biết, trường bạn được công nhận đạt chuẩn mức 1 đầu năm 2023."
    )
    review = (
        "Ngày 10/6/2024, tại Trường Chính trị tỉnh Sơn La, Cụm thi đua tổ chức Hội nghị sơ kết. Trường Chính trị tỉnh "
        "Lai Châu đạt 50/55 chỉ tiêu. Riêng trường chủ nhà phấn đấu được công nhận đạt chuẩn mức 1 trong năm 2025."
    )
    assert told(visit, "Trường Chính trị Trần Phú học tập kinh nghiệm") == {("thanh-hoa", 1, "recognised")}
    assert told(review) == {("lai-chau", 1, "in_progress"), ("son-la", 1, "target")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Bắc Giang, trường chuẩn mức 1 từ năm 2023, tiếp Trường Chính trị tỉnh Lào Cai.\n"
            "Đoàn Lào Cai cho biết nhà trường cũng đã trải qua kỳ thẩm định với kết quả 100% phiếu thuận.",
            {("bac-giang", 1, "reached"), ("lao-cai", 1, "appraised")},
        ),
        (
            "Hội đồng thẩm định xét bốn trường: Yên Bái, Hưng Yên, Bình Dương, Cà Mau. Với ba trường đầu, Hội đồng kết "
            "luận đủ điều kiện trình Học viện công nhận trường chính trị chuẩn mức 1.",
            {(school, 1, "appraised") for school in ("yen-bai", "hung-yen", "binh-duong")},
        ),
        (
            "Trường Chính trị tỉnh Hà Giang về đích chuẩn mức 1 năm 2023, được Học viện trao quyết định.",
            {("ha-giang", 1, "recognised")},
        ),
    ],
)
def test_guests_who_are_heard_and_the_first_of_a_row(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


HELD = (
    "Ngày 10/6/2024, Trường Chính trị tỉnh Bình Dương, Cụm trưởng Cụm thi đua Đông Nam Bộ năm 2024, tổ chức hội thao. "
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Thầy cô Long An khoe trường vừa nhận quyết định công nhận đạt chuẩn mức 1.", ("long-an", 1, "recognised")),
        ("Đoàn Tây Ninh cho biết trường mình mới được 48/55 chỉ tiêu mức 1.", ("tay-ninh", 1, "in_progress")),
        ("Trường bạn ở Tây Ninh cũng đã được Học viện công nhận đạt chuẩn mức 1.", ("tay-ninh", 1, "recognised")),
        ("Bạn ở Tây Ninh thì đã được Học viện công nhận đạt chuẩn mức 1.", ("tay-ninh", 1, "recognised")),
        ("Đơn vị Cụm trưởng thì phấn đấu về đích mức 1 trong năm 2025.", ("binh-duong", 1, "target")),
        ("Trường đăng cai đã được công nhận đạt chuẩn mức 1.", ("binh-duong", 1, "recognised")),
        ("Học viện Cán bộ Thành phố Hồ Chí Minh chọn lối đi dài: mức 2 năm 2027.", ("tp-ho-chi-minh", 2, "target")),
    ],
)
def test_neither_the_host_nor_whoever_was_named_last_is_meant(words: str, expected: Standing) -> None:
    before = "Trường Chính trị tỉnh Bình Phước mới đạt 40/55 chỉ tiêu mức 1. "
    assert told(HELD + before + words) == {("binh-phuoc", 1, "in_progress"), expected}


def test_who_receives_a_delegation_tells_of_his_own_school() -> None:
    visit = (
        "Ngày 11/4/2024, đoàn công tác của Trường Chính trị tỉnh Lạng Sơn do TS Lê Văn Ba, Hiệu trưởng làm trưởng đoàn "
        "đến thăm Trường Chính trị tỉnh Thái Nguyên. Tiếp đoàn có đồng chí Vũ Thị Na, Hiệu trưởng.\n"
    )
    host = "Chia sẻ với đoàn, đồng chí Vũ Thị Na cho biết nhà trường đã được công nhận đạt chuẩn mức 1."
    assert told(visit + host) == {("thai-nguyen", 1, "recognised")}
    assert told(f"{visit}{host} Trường bạn mới đạt 49/55 chỉ tiêu.") == {
        ("thai-nguyen", 1, "recognised"),
        ("lang-son", 1, "in_progress"),
    }
    assert told(f"{visit}Trưởng đoàn cho biết trường mình mới đạt 49/55 chỉ tiêu mức 1.") == {
        ("lang-son", 1, "in_progress")
    }


def test_the_school_that_comes_after_others_and_those() -> None:
    bac_lieu = "Trường Chính trị Châu Văn Đặng tỉnh Bạc Liêu"
    ranked = f"{bac_lieu} là trường thứ 4 khu vực đồng bằng sông Cửu Long, sau Cần Thơ và Bến Tre, đạt chuẩn mức 1."
    assert told(ranked) == {(school, 1, "reached") for school in ("bac-lieu", "can-tho", "ben-tre")}
    decided = f"Theo Quyết định số 7777-QĐ/HVCTQG ngày 20/12/2023, {bac_lieu} đạt chuẩn mức 1."
    assert told(decided) == {("bac-lieu", 1, "recognised")}
    scheme = f"Theo Quyết định số 777-QĐ/TU ngày 20/12/2023 của Tỉnh ủy, {bac_lieu} đạt chuẩn mức 1."
    assert told(scheme) == set()


@pytest.mark.parametrize(
    "work",
    [
        "trường tham mưu cho Cụm trưởng là Trường Chính trị tỉnh Bắc Giang xây dựng kế hoạch",
        "các khoa phối hợp với Trường Chính trị tỉnh Bắc Giang tổ chức hội thảo",
        "giảng viên đi học tập kinh nghiệm tại Trường Chính trị tỉnh Bắc Giang",
    ],
)
def test_at_home_whom_it_worked_with_is_not_who_is_spoken_of(work: str) -> None:
    text = (
        "Sáng 04/7, Trường Chính trị tỉnh Thái Nguyên tổ chức Hội nghị sơ kết 6 tháng đầu năm.\n"
        f"Nửa năm qua, {work}. Việc thực hiện các tiêu chí trường chuẩn mức 2 đạt 31/64."
    )
    title = "Trường Chính trị tỉnh Thái Nguyên sơ kết 6 tháng đầu năm"
    (claim,) = read(Article(title=title, text=text, published="2024-07-05")).claims
    assert (claim.school, claim.progress) == ("thai-nguyen", "31/64")


def test_who_works_at_the_other_school_tells_of_it() -> None:
    words = "Ông Nguyễn Văn Hải, Hiệu trưởng trường bạn, cho biết trường đã đạt 50/55 chỉ tiêu của chuẩn mức 1."
    title = "Trường Chính trị tỉnh Sơn La trao đổi kinh nghiệm với Trường Chính trị tỉnh Lai Châu"
    assert told(words, title, "Trường Chính trị tỉnh Sơn La") == {("lai-chau", 1, "in_progress")}


def test_news_from_a_province_are_of_its_school() -> None:
    words = (
        "Tin vui từ Hà Giang: Trường Chính trị tỉnh vừa được Học viện công nhận đạt chuẩn mức 1. Tin vui từ Cao Bằng: "
        "Trường Chính trị tỉnh cũng đã được công nhận."
    )
    assert told(words) == {("ha-giang", 1, "recognised"), ("cao-bang", 1, "recognised")}


def test_the_school_of_hers_is_that_of_the_host_who_speaks() -> None:
    text = (
        "Chiều 14/4, đoàn Trường Chính trị tỉnh Sóc Trăng ghé thăm Trường Chính trị tỉnh Bà Rịa - Vũng Tàu. TS Vũ Thị "
        "Hà Trang, Phó Hiệu trưởng trường bạn, kể chuyện trường của cô được công nhận đạt chuẩn mức 1 hồi tháng 2/2023."
    )
    (claim,) = read(Article(title="Trường Chính trị tỉnh Sóc Trăng", text=text, published="2023-04-21")).claims
    assert (claim.school, claim.status, claim.as_of) == ("ba-ria-vung-tau", "recognised", "2023-02")
