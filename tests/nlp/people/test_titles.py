"""What stands beside names, as a reader would copy it out."""

import pytest

from tests.nlp.people.told import read, titles


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


def test_a_degree_that_ends_a_sentence_is_nobodys() -> None:
    assert [title[1] for title in titles("Tỷ lệ giảng viên là tiến sĩ. ThS. Lò Thị Mây phát biểu.")] == ["ThS"]


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
