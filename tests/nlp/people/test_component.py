"""Names and what stands beside them, as a reader would copy them out."""

import pytest

from extract.article import Article
from nlp.people import component as people
from nlp.reading import PersonFound, begin


def read(text: str) -> list[PersonFound]:
    reading = begin(Article(text=text))
    people.find(reading)
    for person in reading.people:
        assert person.outer[0] <= person.start < person.end <= person.outer[1]
    return reading.people


def titles(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(person.name, person.degree, person.position, person.organisation) for person in read(text)]


@pytest.mark.parametrize(
    ("written", "degree"),
    [
        ("PGS, TS", "PGS.TS"),
        ("PGS.TS.", "PGS.TS"),
        ("PGS-TS", "PGS.TS"),
        ("GS,TS", "GS.TS"),
        ("Phó Giáo sư, Tiến sỹ", "PGS.TS"),
        ("Ths", "ThS"),
        ("Th.s", "ThS"),
        ("Thạc sĩ", "ThS"),
        ("NGƯT.TS.", "TS"),
        ("ThS.GVC.", "ThS"),
        ("Thượng tá, ThS", "ThS"),
        ("PGS.TS, Đại tá", "PGS.TS"),
        ("Bác sĩ", None),
        ("Trung tá QNCN", None),
        ("đồng chí", None),
    ],
)
def test_degrees_are_written_one_way(written: str, degree: str | None) -> None:
    assert titles(f"Dự có {written} Lò Thị Mây.") == [("Lò Thị Mây", degree, None, None)]


@pytest.mark.parametrize(
    ("text", "position", "organisation"),
    [
        ("bà Lò Thị Mây, Phó Vụ trưởng Vụ Các trường chính trị", "Phó Vụ trưởng", "Vụ Các trường chính trị"),
        ("bà Lò Thị Mây, Chính trị viên Đồn Biên phòng Pa Ủ", "Chính trị viên", "Đồn Biên phòng Pa Ủ"),
        ("bà Lò Thị Mây, Bí thư Tỉnh ủy Bô-ly-khăm-xay", "Bí thư Tỉnh ủy", "Tỉnh ủy Bô-ly-khăm-xay"),
        ("bà Lò Thị Mây - Bí thư Huyện ủy Mai Sơn", "Bí thư Huyện ủy", "Huyện ủy Mai Sơn"),
        ("bà Lò Thị Mây, Bí thư Huyện ủy Đông Anh", "Bí thư Huyện ủy", "Huyện ủy Đông Anh"),
        ("bà Lò Thị Mây, Chủ tịch UBND xã Cư Dliê M'nông", "Chủ tịch UBND xã", "UBND xã Cư Dliê M'nông"),
        ("bà Lò Thị Mây (Hiệu trưởng Trường Chính trị Tô Hiệu)", "Hiệu trưởng", "Trường Chính trị Tô Hiệu"),
        ("Phó Chủ tịch UBND tỉnh Sơn La Lò Thị Mây", "Phó Chủ tịch UBND tỉnh", "UBND tỉnh Sơn La"),
        ("Hiệu trưởng Trường Chính trị Phạm Hùng, TS Lò Thị Mây", "Hiệu trưởng", "Trường Chính trị Phạm Hùng"),
        (
            "bà Lò Thị Mây, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy",
            "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức",
            "Ban Tổ chức Tỉnh ủy",
        ),
        ("bà Lò Thị Mây, Bí thư Đảng ủy, Hiệu trưởng", "Bí thư Đảng ủy, Hiệu trưởng", None),
        (
            "bà Lò Thị Mây, Hiệu trưởng Trường Chính trị tỉnh Sơn La, Trưởng Cụm thi đua",
            "Hiệu trưởng",
            "Trường Chính trị tỉnh Sơn La",
        ),
        (
            "bà Lò Thị Mây, Trưởng khoa Nhà nước và pháp luật, Trường Chính trị tỉnh Sơn La",
            "Trưởng khoa Nhà nước và pháp luật",
            "khoa Nhà nước và pháp luật, Trường Chính trị tỉnh Sơn La",
        ),
        ("bà Lò Thị Mây, Trường Chính trị tỉnh Sơn La", None, "Trường Chính trị tỉnh Sơn La"),
        ("Phó Trưởng Ban Pháp chế HĐND tỉnh Lò Thị Mây", "Phó Trưởng Ban Pháp chế", "Ban Pháp chế HĐND tỉnh"),
        ("bà Lò Thị Mây - Trưởng Ban Thanh tra nhân dân", "Trưởng Ban Thanh tra nhân dân", "Ban Thanh tra nhân dân"),
        (
            "bà Lò Thị Mây, Chủ tịch Hội đồng nhân dân tỉnh",
            "Chủ tịch Hội đồng nhân dân tỉnh",
            "Hội đồng nhân dân tỉnh",
        ),
        (
            "Viện trưởng Viện Kiểm sát nhân dân tỉnh Lò Thị Mây",
            "Viện trưởng",
            "Viện Kiểm sát nhân dân tỉnh",
        ),
        ("lớp trưởng lớp K16A Lò Thị Mây", "lớp trưởng", "lớp K16A"),
        ("bà Lò Thị Mây, Phó Bí thư Đảng ủy; Phó Hiệu trưởng", "Phó Bí thư Đảng ủy; Phó Hiệu trưởng", None),
        (
            "bà Lò Thị Mây, Giám đốc Trung tâm Phục vụ hành chính công xã Yên Sơn",
            "Giám đốc",
            "Trung tâm Phục vụ hành chính công xã Yên Sơn",
        ),
        ("đại biểu HĐND tỉnh Lò Thị Mây", "đại biểu HĐND tỉnh", None),
        ("bà Lò Thị Mây (đến từ Học viện Cán bộ TP. Hồ Chí Minh)", None, "Học viện Cán bộ TP. Hồ Chí Minh"),
        ("bà Lò Thị Mây, Giám đốc Trung tâm Pháp y tỉnh", "Giám đốc", "Trung tâm Pháp y tỉnh"),
        ("bà Lò Thị Mây, Giám đốc Công ty Cơ khí Sông Mã", "Giám đốc", "Công ty Cơ khí Sông Mã"),
        (
            "bà Lò Thị Mây, Hiệu trưởng Trường Chính trị tỉnh Champasak do",
            "Hiệu trưởng",
            "Trường Chính trị tỉnh Champasak",
        ),
        ("bà Lò Thị Mây, Chủ tịch UBND đặc khu Lý Sơn", "Chủ tịch UBND đặc khu", "UBND đặc khu Lý Sơn"),
        ("Bí thư Đảng ủy đặc khu Lò Thị Mây", "Bí thư Đảng ủy đặc khu", "Đảng ủy đặc khu"),
        ("bà Lò Thị Mây - nguyên Giám đốc Sở Nội vụ", "nguyên Giám đốc", "Sở Nội vụ"),
    ],
)
def test_position_and_organisation(text: str, position: str | None, organisation: str | None) -> None:
    assert titles(f"Tới dự có {text}.") == [("Lò Thị Mây", "TS" if "TS" in text else None, position, organisation)]


def test_a_title_ends_before_the_verb() -> None:
    text = "TS Lò Thị Mây Phó Vụ trưởng Vụ các trường chính trị, Học viện Chính trị quốc gia Hồ Chí Minh đánh giá cao."
    assert titles(text) == [
        (
            "Lò Thị Mây",
            "TS",
            "Phó Vụ trưởng",
            "Vụ các trường chính trị, Học viện Chính trị quốc gia Hồ Chí Minh",
        )
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Y Thanh",
        "K'Brèm",
        "H'Lim Niê",
        "Rơ Châm H'Phik",
        "Mùa A Sơn",
        "Âu Thị Ngà",
        "Điểu K'Ré",
        "Kim Sa Rươl",
        "Bun-nhăng Vo",
        "Xổm-xạ-vắt Lềnh-xạ-vắt",
    ],
)
def test_names_of_all_peoples(name: str) -> None:
    assert [person.name for person in read(f"Dự hội nghị có đồng chí {name}, Trưởng phòng Đào tạo.")] == [name]


@pytest.mark.parametrize(
    "frame",
    [
        "Dự hội nghị có bà {}, Phó Bí thư Tỉnh ủy.",
        "Dự hội nghị có TS Lê Văn An, Hiệu trưởng; PGS, TS {} - Phó Giám đốc Học viện.",
        "Dự hội nghị có các đồng chí: Lê Văn An, Hiệu trưởng; {}, Trưởng phòng Đào tạo.",
        "{}, Hiệu trưởng Trường Chính trị tỉnh Sơn La, báo cáo kết quả.",
    ],
)
@pytest.mark.parametrize(
    "name",
    [
        "Triệu Thị Kim Oanh",  # "Bà Triệu" is a street
        "Đoàn Nhật Tân",  # a delegation
        "Châu Thành Được",  # districts
        "Hoàng Mai Hương",
        "Lê Thị Thanh Tra",  # given names that are an organisation's kind
        "Võ Bá Quốc Hội",
        "Đoàn Thanh Tuyết",
        "Un Văn Thìn",
        "Leo Thị Lịch",  # surnames that are other words, or in no list
        "Đương Sỹ Hoài",
        "Giao Khắc Ánh",
        "H'Linh Mlô",
    ],
)
def test_a_name_that_begins_like_something_else_is_read_whole(name: str, frame: str) -> None:
    assert name in [person.name for person in read(frame.format(name))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phó Hiệu trưởng Đoàn Thị Hồng Cúc thay mặt nhà trường nhận cờ.", "Đoàn Thị Hồng Cúc"),
        ("Phó Hiệu trưởng Đoàn Phi Hạnh nhận cờ.", "Đoàn Phi Hạnh"),
        ("Giám đốc Sở Nội vụ Hứa Sinh Phòng trao Bằng khen.", "Hứa Sinh Phòng"),
        ("Trưởng đoàn Hà Giang Vàng Mí Sính phát biểu.", "Vàng Mí Sính"),
        ("Dự có bà Ban Thu Lịch.", "Ban Thu Lịch"),
        ("Dự có TS. Ông Thành Dũng, Vụ trưởng.", "Ông Thành Dũng"),
        ("Dự có đồng chí Đoàn Thịnh.", "Đoàn Thịnh"),
        ("Hội thi do GVCC.TS Đoàn Thoa chủ trì.", "Đoàn Thoa"),
        ("Hội nghị do Luật sư Vũ Quyết chủ trì.", "Vũ Quyết"),
        ("Dự có đ/c. Tăng Huy Tài.", "Tăng Huy Tài"),
        ("Bí thư Đảng ủy phường Hạc Thành Hà Công Thẻ phát biểu.", "Hà Công Thẻ"),
        ("Chủ tịch Ủy ban MTTQ tỉnh Un Văn Thìn trao quà.", "Un Văn Thìn"),
        ("Phó Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh Lãnh Việt Nhàn dự.", "Lãnh Việt Nhàn"),
        ("Dự có đồng chí Ông Hải Quân.", "Ông Hải Quân"),
    ],
)
def test_an_office_before_a_name_is_not_part_of_it(text: str, name: str) -> None:
    assert [person.name for person in read(text)] == [name]


def test_names_in_capitals_are_given_in_small_letters() -> None:
    assert [person.name for person in read("Dự có đồng chí TRẦN VĂN MƯỜI, Hiệu trưởng.")] == ["Trần Văn Mười"]


@pytest.mark.parametrize(
    "text",
    [
        "Trường Chính trị Lê Duẩn và Trường THPT Trần Văn Kỷ ở khu vực Đồng Bằng dự.",
        "Hội nghị họp tại số 5 đường Nguyễn Hữu Cầu, phường Đồng Tâm.",
        "Lễ dâng hương tưởng niệm đồng chí Nguyễn Văn Cừ.",
        "Thành ủy Hồ Chí Minh và Tỉnh ủy Cao Bằng báo cáo.",
        "Dự có các đồng chí Ban Giám hiệu, các đồng chí Vụ Các trường chính trị, các thầy cô Khoa Dân vận.",
        "Mẹ Việt Nam Anh hùng và bà con xã Ông Đốc dự.",
        "HỘI NGHỊ CỦA TRƯỜNG CHÍNH TRỊ TỈNH CAO BẰNG",
        "Khu Đô Thị Mới, Ban Giám hiệu và Báo Hải Dương, Đoàn Thanh Niên, Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu dự.",
        "Đồng chí Ban Thường vụ, đồng chí Sở Nội vụ, các đồng chí Đoàn thanh niên phát biểu.",
        "Dự có Phó Tổng Biên tập Báo Tây Ninh, lãnh đạo đường Bà Triệu, huyện Châu Thành, Long Thành.",
    ],
)
def test_no_person_where_none_is_named(text: str) -> None:
    assert read(text) == []


def test_short_mentions_are_the_person_named_in_full() -> None:
    text = (
        "TS Lê Hà Giang, Hiệu trưởng, khai mạc.\nĐồng chí Giang cảm ơn. Đồng chí Hà Giang kết luận. Đồng chí Bé nghe."
    )
    assert [person.name for person in read(text)] == ["Lê Hà Giang"] * 3


def test_names_whose_clan_stands_last_are_called_by_what_comes_before_it() -> None:
    text = "Dự có ông Y Wem Hwing, Phó Bí thư; TS H'Lan Ayun, Trưởng khoa. Ông Y Wem hỏi. Bà H'Lan đáp. Ông Y Bé nghe."
    assert [person.name for person in read(text)] == ["Y Wem Hwing", "H'Lan Ayun", "Y Wem Hwing", "H'Lan Ayun", "Y Bé"]


def test_places_in_a_list_are_nobody() -> None:
    assert read("Dự có giám đốc các trung tâm chính trị: Bá Thước, Lang Chánh, Như Xuân.") == []
    assert len(read("Dự có Lê Lan, Bế Tư và Nông Văn Bảy.")) == 3


def test_what_several_are_stands_before_their_places() -> None:
    text = "Dự có hiệu trưởng các trường: Hà Nam (TS Lê Thị Na), Nam Định (ThS Bế Văn Tư)."
    assert [person.position for person in read(text)] == ["hiệu trưởng"] * 2


def test_a_position_behind_a_dash_is_not_the_next_ones() -> None:
    text = "Các đồng chí Phó Trưởng ban: Lê Thị Na - Phó Chủ tịch UBND tỉnh, Bế Văn Tư."
    assert titles(text)[0] == ("Lê Thị Na", None, "Phó Chủ tịch UBND tỉnh", "UBND tỉnh")
    text = "Dự có các TS Lê Thị Na và Bế Văn Tư - Phó Viện trưởng."
    assert [person.position for person in read(text)] == ["Phó Viện trưởng"] * 2


def test_who_is_of_a_committee_and_has_an_office_outside_it() -> None:
    committee, outside = "Ủy viên Ban Thường vụ Tỉnh ủy", "Phó Chủ tịch UBND tỉnh"
    assert titles(f"Dự có ông Bế Văn Tư, {committee}, {outside}.")[0][3] == "UBND tỉnh"
    assert titles("Dự có ông Bế Văn Tư, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh.")[0][3] == "Tỉnh ủy"


def test_the_dead_whose_graves_are_visited() -> None:
    text = "Đoàn viếng mộ Lê Thị Na, Bế Văn Tư và Nông Văn Bảy; thắp hương cho các liệt sĩ Hà Văn Bé, Vi Văn Lá."
    assert read(text) == []
    assert titles("Nơi giam giữ Lê Duẩn, Trường Chinh, Tô Hiệu.") == []
    assert len(read("Tại Hội trường Lê Duẩn, ông Bế Văn Tư và bà Lê Thị Na dự.")) == 2


def test_a_school_after_the_merger_before_its_rector() -> None:
    text = "Dự có Hiệu trưởng Trường Chính trị tỉnh Lào Cai (mới) Bế Văn Tư."
    assert titles(text) == [("Bế Văn Tư", None, "Hiệu trưởng", "Trường Chính trị tỉnh Lào Cai")]


def test_a_rank_and_a_degree() -> None:
    assert titles("Dự có Đại tá, TS Bế Tư, nguyên Phó Giám đốc Công an tỉnh.") == [
        ("Bế Tư", "TS", "nguyên Phó Giám đốc", "Công an tỉnh")
    ]


def test_a_position_is_shared_by_a_list() -> None:
    after = "Dự có các đồng chí: Lê Thị Na, Trần Văn Bảy - Phó Hiệu trưởng Nhà trường; Đỗ Văn Tám, Trưởng phòng."
    assert [person.position for person in read(after)] == ["Phó Hiệu trưởng", "Phó Hiệu trưởng", "Trưởng phòng"]
    before = "Các đồng chí Phó Hiệu trưởng: Lê Thị Na; Trần Văn Bảy dự."
    assert [person.position for person in read(before)] == ["Phó Hiệu trưởng"] * 2


@pytest.mark.parametrize(
    "piece",
    ["Nguyễn ", "Phó ", "Hiệu trưởng Trường Chính trị, ", "TS. ", "và ", "(x) ", "các đồng chí: Lê Thị Na, ", "K'"],
)
def test_no_text_is_too_long(piece: str) -> None:
    read("Ông Lê Văn Bảy, Trưởng phòng " + piece * (100_000 // len(piece)) + " ông Lê Văn Bảy dự")
