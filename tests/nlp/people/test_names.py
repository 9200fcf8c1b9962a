"""Which capitals are somebody's name, and where it ends."""

import pytest

from tests.nlp.people.told import read


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
