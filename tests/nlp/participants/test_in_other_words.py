"""Who is there, told in other words than a list of guests; and who is only heard of."""

import pytest

import nlp
from extract.article import Article

LEAD = "Sáng 22/6/2020, Cụm thi đua số 9 các trường chính trị tổ chức hội nghị sơ kết công tác thi đua."


def taking_part(text: str) -> dict[str, list[str]]:
    found = nlp.read(Article(text=f"{LEAD} {text}", published="2020-06-23")).participants
    return {person.name: list(person.roles) for person in found}


def test_those_of_whom_the_sentence_before_says_that_they_were_there() -> None:
    told = taking_part(
        "Lãnh đạo các trường đã có mặt. Đó là các vị TS. Lê Tấn Lập, Hiệu trưởng Trường Chính trị Tiền Giang; Th.s "
        "Huỳnh Thị Năm, Hiệu trưởng Trường Chính trị Long An; đồng chí Nguyễn Văn Phước, Phó Hiệu trưởng."
    )
    assert told == {name: ["attendee"] for name in ("Lê Tấn Lập", "Huỳnh Thị Năm", "Nguyễn Văn Phước")}


@pytest.mark.parametrize("day", ["", " chiều 11/8"])
def test_between_whom_they_worked(day: str) -> None:
    told = taking_part(
        f"Sau đó diễn ra buổi làm việc{day} giữa Phó Bí thư Tỉnh ủy Nguyễn Đình Vĩnh với Trường Chính trị tỉnh."
    )
    assert told == {"Nguyễn Đình Vĩnh": ["attendee"]}


def test_what_his_school_is_stands_between_him_and_what_he_does() -> None:
    told = taking_part(
        "TS Mai Xuân Trình, Hiệu trưởng Trường Chính trị tỉnh Quảng Nam, đơn vị đứng đầu Cụm thi đua khu vực Nam Trung "
        "Bộ và Tây Nguyên, phát biểu chia sẻ kinh nghiệm."
    )
    assert told == {"Mai Xuân Trình": ["speaker"]}


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn nghe kể chuyện về các chiến sĩ cách mạng, trong đó có nhà thơ Lê Văn Hữu và đồng chí Phan Thế Tiết.",
        "Đoàn dâng hương tưởng nhớ các liệt sĩ, trong đó có đồng chí Phan Thế Tiết.",
        "Đoàn thăm nơi giam giữ nhiều chiến sĩ, trong đó có đồng chí Phan Thế Tiết, Bí thư Tỉnh ủy.",
    ],
)
def test_whom_they_hear_of_is_not_there(text: str) -> None:
    assert taking_part(text) == {}
    assert taking_part("Nhiều đại biểu cùng dự, trong đó có đồng chí Phan Thế Tiết.") == {"Phan Thế Tiết": ["attendee"]}


def test_the_year_of_his_post_parts_no_two_who_chair() -> None:
    told = taking_part(
        "TS Hồ Ngọc Trường, Hiệu trưởng Trường Chính trị Tôn Đức Thắng, Cụm trưởng Cụm thi đua năm 2025 và TS Lê Quốc "
        "Khởi, Phó Hiệu trưởng Trường Chính trị tỉnh Cà Mau chủ trì."
    )
    assert told == {"Hồ Ngọc Trường": ["chair"], "Lê Quốc Khởi": ["chair"]}


def test_a_degree_said_twice() -> None:
    told = taking_part("Dự có Giáo sư, Tiến sĩ (GS,TS) Nguyễn Xuân Hòa - Giám đốc Học viện.")
    assert told == {"Nguyễn Xuân Hòa": ["attendee"]}
