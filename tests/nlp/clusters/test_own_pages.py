"""Pages a school writes of itself, retrospectives, speeches and farewells, that tell roles over paragraphs."""

import pytest

import nlp
from extract.article import Article

NAME = "Cụm thi đua các trường chính trị khu vực Đông Nam Bộ"
LEAD = "Cờ Cụm trưởng mỗi năm ở một trường"


def told(*paragraphs: str, published: str = "2021-03-20", title: str = "Chuyện của Cụm") -> set[str]:
    """ "2020 L tay-ninh", "2020 D dong-nai long-an", "2020 M ...", of a page of the school of Bình Phước."""
    article = Article(
        title=title, text="\n\n".join([title, *paragraphs]), published=published,
        site_name="Trường Chính trị tỉnh Bình Phước",
    )  # fmt: skip
    found = set()
    for c in nlp.read(article).clusters:
        parts = {"L": [c.lead] if c.lead else [], "D": c.deputies, "M": c.members}
        found |= {" ".join([str(c.year), kind, *schools]) for kind, schools in parts.items() if schools}
    return found


@pytest.mark.parametrize("we", ["trường chúng tôi", "Nhà trường ta", "trường ta", "nhà trường chúng ta", "trường tôi"])
@pytest.mark.parametrize(
    "words",
    [
        "Năm 2020, Trường Chính trị tỉnh Tây Ninh giữ cương vị Cụm trưởng của {name}; {we} và Trường Chính trị tỉnh "
        "Đồng Nai làm Cụm phó.",
        "Năm 2020, Trường Chính trị tỉnh Tây Ninh làm Cụm trưởng {name}, {we} làm Cụm phó cùng Trường Chính trị tỉnh "
        "Đồng Nai.",
        "Chủ trì hội nghị của {name} năm 2020 là TS. Lê Văn A, Hiệu trưởng Trường Chính trị tỉnh Tây Ninh, Cụm trưởng, "
        "cùng hai Cụm phó: ThS. Trần Văn B, Hiệu trưởng {we} và ThS. Đỗ Thị C, Hiệu trưởng Trường Chính trị tỉnh "
        "Đồng Nai.",
    ],
)
def test_the_school_that_writes_is_one_of_a_list(words: str, we: str) -> None:
    said = words.format(name=NAME, we=we)
    assert told(said, published="2020-12-20") == {"2020 L tay-ninh", "2020 D binh-phuoc dong-nai"}


def test_what_others_say_of_their_school_is_not_the_writers() -> None:
    visit = f"Trường tiếp đoàn Trường Chính trị tỉnh Tây Ninh, Cụm trưởng {NAME} năm 2021."
    assert told(visit, "Trưởng đoàn nói: “Trường chúng tôi làm Cụm trưởng, mong được giúp”.") == {"2021 L tay-ninh"}


def test_a_speech_of_the_one_that_takes_it() -> None:
    opening = f"Ngày 18/3/2021, tại Trường Chính trị tỉnh Bình Phước, {NAME} ký kết giao ước thi đua năm 2021."
    said = "Nhận trọng trách Cụm trưởng năm 2021, chúng tôi hiểu việc phía trước còn nhiều."
    assert told(opening, said) == {"2021 L binh-phuoc"}


@pytest.mark.parametrize(
    "turn",
    [
        "Năm 2018, Tây Ninh nối tiếp.",
        "Sang năm 2018, Trường Chính trị tỉnh Tây Ninh kế tục.",
        "Mùa thứ hai, năm 2018, đến lượt Tây Ninh.",
        "Năm 2018, cờ về Tây Ninh.",
        "Còn năm 2018, Trường Chính trị tỉnh Tây Ninh giữ cờ.",
    ],
)
def test_a_paragraph_for_each_year(turn: str) -> None:
    first = "Năm 2017, Trường Chính trị tỉnh Đồng Nai mở đầu."
    second = f"{turn} Giúp việc năm ấy có Cụm phó là Trường Chính trị tỉnh Bình Dương."
    found = told(f"{NAME} có nếp riêng. {LEAD}.", first, second)
    assert found == {"2017 L dong-nai", "2018 L tay-ninh", "2018 D binh-duong"}


@pytest.mark.parametrize(
    "words",
    [
        "Hội thảo đi qua nhiều nơi. Năm 2018, Tây Ninh nối tiếp. Năm 2019, Long An khép lại.",
        "Ở môn cầu lông, năm 2018 cờ về Tây Ninh.",
        "Năm 2018, Trường Chính trị tỉnh Tây Ninh nối tiếp với giải chạy.",
    ],
)
def test_turns_of_other_things(words: str) -> None:
    assert told(f"{NAME} có nếp riêng. {LEAD}.", words) == set()


@pytest.mark.parametrize(
    "second", ["nhiệm kỳ 2018 - 2019, nhiệm vụ ấy thuộc về", "đến nhiệm kỳ 2018 - 2019, Cụm trưởng là"]
)
def test_terms_of_two_years(second: str) -> None:
    first = "Nhiệm kỳ 2016 - 2017, Trường Chính trị tỉnh Đồng Nai làm Cụm trưởng"
    found = told(
        f"{NAME} bầu hai năm một lần. {first}; {second} Trường Chính trị tỉnh Tây Ninh, với Cụm phó là Trường Chính "
        "trị tỉnh Long An và Trường Chính trị tỉnh Bình Dương."
    )
    assert found == {
        "2016 L dong-nai", "2017 L dong-nai", "2018 L tay-ninh", "2019 L tay-ninh",
        "2018 D long-an binh-duong", "2019 D long-an binh-duong",
    }  # fmt: skip


def test_one_line_of_a_report() -> None:
    lines = "- Đào tạo: mở 60 lớp.", f"- Phong trào: hoàn thành tốt nhiệm vụ Cụm phó {NAME} năm 2020; xếp thứ nhì."
    assert told("Ngày 28/12/2020, Trường tổng kết năm 2020.", *lines) == {"2020 D binh-phuoc"}


def test_old_members_and_new_ones() -> None:
    old = "Cụm thi đua số 8 có ba trường: Đồng Nai, Tây Ninh, Bình Dương."
    new = f"Từ nay, mái nhà chung mang tên {NAME}, vẫn đủ ba gương mặt cũ, thêm Trường Chính trị tỉnh Long An và Học "
    found = told(
        old, new + "viện Cán bộ Thành phố Hồ Chí Minh. Đơn vị dẫn dắt năm 2021 là Trường Chính trị tỉnh Đồng Nai."
    )
    assert found == {"2021 L dong-nai", "2021 M dong-nai tay-ninh binh-duong long-an tp-ho-chi-minh"}


TABLE = "Trường | Vai trò | Nhiệm vụ\n{} | {} | Ký giao ước ngày 14/3/2021 tại Biên Hòa\nTây Ninh | {} | Kiểm tra chéo "
TABLE += "(tháng 10/2021)\nLong An | Thành viên | Kỷ yếu\nBình Dương | Thành viên | Ra đề thi"


def test_a_table_of_all_members_and_their_roles() -> None:
    found = told(f"Kế hoạch của {NAME} năm 2021 có phụ lục.", TABLE.format("Đồng Nai", "Cụm trưởng", "Cụm phó"))
    assert found == {"2021 L dong-nai", "2021 D tay-ninh", "2021 M dong-nai tay-ninh long-an binh-duong"}
    committee = TABLE.format("Đồng Nai", "Tổ trưởng", "Tổ phó")
    assert told(f"Kế hoạch của {NAME} năm 2021 có các tổ kiểm tra chéo.", committee) == set()


def test_schools_told_together_are_of_one_cluster() -> None:
    farewell = "Cụm thi đua số 7 không còn nữa, nay chúng tôi thuộc Cụm thi đua khu vực Nam Trung Bộ và Tây Nguyên."
    said = "Học viện công nhận Trường Chính trị tỉnh Bình Định làm Cụm trưởng của cụm mới trong năm 2021, Trường Chính "
    found = told(farewell, said + "trị tỉnh Gia Lai và Trường Chính trị tỉnh Khánh Hòa làm Cụm phó.")
    assert found == {"2021 L binh-dinh", "2021 D gia-lai khanh-hoa"}


ALL = "Ninh Thuận, Bình Thuận, Bình Phước, Bình Dương, Đồng Nai, Tây Ninh, Bà Rịa - Vũng Tàu"
SLUGS = "ninh-thuan binh-thuan binh-phuoc binh-duong dong-nai tay-ninh ba-ria-vung-tau"


@pytest.mark.parametrize(
    "words",
    [
        "{all}: bảy trường chính trị ấy cùng sinh hoạt trong Cụm thi đua số 8.",
        "Người ta vẫn gọi {all} là bảy anh em của Cụm thi đua số 8.",
        "Tại Phan Rang, bảy trường của Cụm thi đua số 8 ký giao ước. Lần lượt đặt bút là đại diện các trường: {all}.",
        "{all} - bấy nhiêu trường chính trị làm thành Cụm thi đua số 8.",
    ],
)
def test_lists_that_are_the_whole_cluster(words: str) -> None:
    said = words.format(all=ALL)
    found = told(f"Trường Chính trị tỉnh Bình Phước kể chuyện. {said}", published="2019-03-20")
    assert [set(line.split()) for line in found] == [set(f"2019 M {SLUGS}".split())]


@pytest.mark.parametrize(
    "words",
    [
        "{all} là bảy trường dẫn đầu Cụm thi đua số 8 về nghiên cứu khoa học.",
        "Hội thảo của Cụm thi đua số 8 có bảy trường gửi bài: {all}.",
        "Cụm thi đua số 8 ban đầu có hai trường được công nhận đạt chuẩn mức 1. Đến nay là bảy trường: {all}.",
        "Học viên đến từ bảy tỉnh của Cụm thi đua số 8: {all}.",
        "Cụm thi đua số 8 trao đổi với năm trường bạn: Tiền Giang, Bến Tre, Vĩnh Long, Trà Vinh, Đồng Tháp.",
    ],
)
def test_lists_of_who_did_well_or_was_there(words: str) -> None:
    said = words.format(all=ALL)
    assert told(f"Trường Chính trị tỉnh Bình Phước kể chuyện. {said}", published="2019-03-20") == set()


OLD = "Cụm thi đua số 8 có bảy trường: {all}. "


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Nay Cụm kết nạp thêm Trường Chính trị tỉnh Long An.", " long-an"),
        ("Từ tháng 3, Cụm có thêm thành viên mới là Trường Chính trị tỉnh Long An.", " long-an"),
        ("Hội thảo của Cụm có thêm Trường Chính trị tỉnh Long An tham gia.", ""),
        ("Cụm vừa có thêm Trường Chính trị tỉnh Long An được công nhận đạt chuẩn mức 1.", ""),
    ],
)
def test_who_joins(words: str, more: str) -> None:
    assert told(OLD.format(all=ALL) + words, published="2019-03-20") == {f"2019 M {SLUGS}{more}"}


def test_the_writer_and_its_friends() -> None:
    friends = ALL.replace("Bình Phước, ", "")
    found = told(f"Cụm thi đua số 8 của chúng tôi có sáu trường bạn: {friends}.", published="2019-03-20")
    assert [set(line.split()) for line in found] == [set(f"2019 M {SLUGS}".split())]


def test_one_year_after_the_year_told_of_last() -> None:
    first = "Đồng Nai là trường đầu tiên làm Cụm trưởng (2016). Một năm sau, Trường Chính trị tỉnh Tây Ninh tiếp quản."
    found = told(f"{NAME} có nếp riêng.", first, "Năm 2018, trọng trách thuộc về Long An.", published="2020-12-20")
    assert found == {"2016 L dong-nai", "2017 L tay-ninh", "2018 L long-an"}


def test_years_beside_the_verb() -> None:
    said = (
        "Trường Chính trị tỉnh Tây Ninh, sau hai năm 2019 và 2020 giữ trọng trách Cụm trưởng, mời các trường ghé thăm."
    )
    assert told(f"{NAME} họp. {said}") == {"2019 L tay-ninh", "2020 L tay-ninh"}


MEETING = f"Ngày 18/11/2023, {NAME} tổng kết công tác thi đua năm 2023 tại Trường Chính trị tỉnh Tây Ninh."


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("Bình Dương và Trường Chính trị tỉnh Đồng Nai tiếp tục giữ nhiệm vụ Cụm phó.", 2024),
        ("Trường Chính trị tỉnh Bình Dương và Trường Chính trị tỉnh Đồng Nai sẽ là những Cụm phó.", 2024),
        ("Hiện Trường Chính trị tỉnh Bình Dương và Trường Chính trị tỉnh Đồng Nai là Cụm phó.", 2023),
    ],
)
def test_deputies_in_the_sentence_after_the_new_lead(said: str, year: int) -> None:
    elected = "Hội nghị bầu Trường Chính trị tỉnh Long An làm Cụm trưởng năm 2024."
    found = told(MEETING, f"{elected} {said}", published="2023-11-20")
    assert found == {"2024 L long-an", f"{year} D binh-duong dong-nai"}


def test_a_writer_means_the_own_school_whichever_was_named_last() -> None:
    said = (
        "Khi ấy Cụm trưởng là Trường Chính trị tỉnh Tây Ninh. Sang năm 2021, Học viện giao trường mình làm Cụm trưởng."
    )
    assert "2021 L binh-phuoc" in told(
        f"{NAME} có chín trường.", f"Năm 2020 còn nhiều việc. {said}", published="2022-01-20"
    )


@pytest.mark.parametrize(
    ("said", "school"),
    [
        ("“Cụm phó năm nay là trường chúng tôi”, TS. Lê A, Hiệu trưởng Trường Chính trị tỉnh Long An nói.", "long-an"),
        ("Ông Lê A, Hiệu trưởng Trường Chính trị tỉnh Long An nói: “Năm nay chúng tôi làm Cụm phó”.", "long-an"),
        ("Hiệu trưởng Nhà trường nói: “Năm nay trường chúng tôi làm Cụm phó”.", "binh-phuoc"),
    ],
)
def test_whose_school_a_quoted_speaker_means(said: str, school: str) -> None:
    assert told(MEETING, said, published="2023-11-20") == {f"2023 D {school}"}


@pytest.mark.parametrize("year", ["Năm 2019 nhiều mưa bão,", "Năm 2019 đầy gian khó ấy,", "Trong năm 2019,"])
def test_a_year_and_what_it_was_like(year: str) -> None:
    said = (
        f"{year} Trường Chính trị tỉnh Tây Ninh đã gánh vai trò Cụm trưởng, một phó là Trường Chính trị tỉnh Long An."
    )
    assert "2019 L tay-ninh" in told(f"{NAME} họp.", said, published="2021-03-20")


def test_a_list_in_two_halves_and_deputies_one_by_one() -> None:
    halves = "Bảy trường chia hai nửa: nửa biển có Ninh Thuận, Bình Thuận, Bà Rịa - Vũng Tàu; nửa rừng có Bình Phước, "
    two = "Hai Cụm phó, một là Trường Chính trị tỉnh Tây Ninh, hai là Trường Chính trị tỉnh Bình Dương, cùng gánh việc."
    found = told(f"Cụm thi đua số 8 họp. {halves}Bình Dương, Đồng Nai, Tây Ninh.", two, published="2019-03-20")
    assert [len(line.split()) for line in sorted(found)] == [4, 9]


@pytest.mark.parametrize("head", ["Với", "Đối với", "Ở", "Đối với khu vực"])
def test_regions_that_head_a_sentence(head: str) -> None:
    first = "Ở khu vực Tây Bắc Bộ, Trường Chính trị tỉnh Sơn La làm Cụm trưởng. Khu vực Đông Nam Bộ có Cụm trưởng là "
    said = f"Trường Chính trị tỉnh Long An. {head} Bắc Trung Bộ, Trường Chính trị tỉnh Nghệ An giữ vai trò Cụm trưởng."
    article = Article(
        title="Quyết định", text=f"Các cụm thi đua năm 2021 như sau. {first}{said}", published="2021-03-02"
    )
    found = {(c.cluster, c.lead) for c in nlp.read(article).clusters}
    assert found == {("tay-bac-bo", "son-la"), ("dong-nam-bo", "long-an"), ("bac-trung-bo", "nghe-an")}
