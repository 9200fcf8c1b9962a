"""Lists of schools that the text says are all of a cluster."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, SCHOOLS, members, read


def test_members_are_those_the_text_says_belong() -> None:
    assert members(f"{NAME} gồm 03 đơn vị: Trường Chính trị tỉnh Hòa Bình, Yên Bái, Phú Thọ.") == [
        "hoa-binh",
        "yen-bai",
        "phu-tho",
    ]
    assert members(f"{NAME} họp. Dự có đại diện 3 trường trong Cụm (Hòa Bình, Yên Bái, Phú Thọ).") == [
        "hoa-binh",
        "yen-bai",
        "phu-tho",
    ]


def test_a_list_far_behind_its_count_and_a_school_named_twice() -> None:
    assert members(
        f"{NAME}, gồm 03 Trường Chính trị khu vực các tỉnh trung du, miền núi, biên giới phía Bắc: Trường Chính "
        "trị tỉnh Hòa Bình, Trường Chính trị Hoàng Văn Thụ tỉnh Lạng Sơn và Trường Chính trị tỉnh Phú Thọ."
    ) == ["hoa-binh", "lang-son", "phu-tho"]


def test_attendance_is_not_membership() -> None:
    assert members(f"{NAME} họp. Dự có lãnh đạo các trường: Hòa Bình, Yên Bái, Phú Thọ.") == []


def test_a_list_shorter_than_announced_is_remarked_on() -> None:
    facts = read(f"{NAME} gồm 07 trường: Trường Chính trị tỉnh Hòa Bình, Yên Bái, Phú Thọ.")
    assert facts.remarks == ["Văn bản nói 7 trường trong Cụm nhưng nêu tên 3."]


def test_members_by_their_provinces_alone() -> None:
    assert members(f"{NAME} họp. Cụm có 3 thành viên trải dọc sông Hồng: Hòa Bình, Yên Bái, Phú Thọ.") == [
        "hoa-binh",
        "yen-bai",
        "phu-tho",
    ]
    assert members(f"{NAME} họp. Cụm có 3 trường được công nhận là Hòa Bình, Yên Bái và Phú Thọ.") == []


def test_one_that_says_it_is_a_member() -> None:
    assert members(f"Trường Chính trị tỉnh Yên Bái là thành viên {NAME}.") == ["yen-bai"]


def test_members_in_brackets_behind_schools_of_the_cluster() -> None:
    text = (
        "Dự hội nghị có lãnh đạo các trường chính trị Cụm Đông Nam Bộ (Trường Chính trị tỉnh Tây Ninh, Long An, "
        "Bình Phước và Trường Chính trị tỉnh Đồng Nai)."
    )
    (cluster,) = nlp.read(Article(text=text, published="2024-06-20")).clusters
    assert set(cluster.members) == {"tay-ninh", "long-an", "binh-phuoc", "dong-nai"}


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("Sau sáp nhập, Cụm chỉ còn Thái Nguyên, Phú Thọ, Tuyên Quang.", ["thai-nguyen", "phu-tho", "tuyen-quang"]),
        (
            "Trường Chính trị tỉnh Phú Thọ thăm Trường Chính trị tỉnh Yên Bái. Hai trường đều là thành viên Cụm.",
            ["phu-tho", "yen-bai"],
        ),
        ("Đoàn kiểm tra chéo số 3 của Cụm gồm các trường Thái Nguyên, Phú Thọ, Tuyên Quang.", []),
    ],
)
def test_what_is_left_of_a_cluster_is_its_members_a_group_of_inspectors_is_not(words: str, members: list[str]) -> None:
    assert [school for found in read(f"{NAME} họp. {words}").clusters for school in found.members] == members


@pytest.mark.parametrize(
    "words",
    [
        "Ba trường chính trị Hòa Bình, Yên Bái, Phú Thọ hợp thành Cụm.",
        "Cụm có 3 trường: Hòa Bình, Yên Bái, Phú Thọ (gồm cả Vĩnh Phúc trước kia).",
        "Các trường chính trị Hòa Bình, Yên Bái, Phú Thọ là ba đơn vị thành viên của Cụm.",
        'Cụm bây giờ "ít mà đông": từ 9 còn 3 (Hòa Bình, Yên Bái, Phú Thọ), ai cũng bận.',
        "Cụm có 3 đơn vị thành viên:\n- Trường Chính trị tỉnh Hòa Bình (Cụm trưởng);\n- Trường Chính trị tỉnh Yên "
        "Bái;\n"
        "- Trường Chính trị tỉnh Phú Thọ.",
    ],
)
def test_members_as_other_authors_put_them(words: str) -> None:
    assert members(f"{NAME} họp. {words}") == ["hoa-binh", "yen-bai", "phu-tho"]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("Tháng 3/2021, Cụm được thành lập gồm 3 trường", 2021),
        ("Khi mới ra đời năm 2021, Cụm có 3 trường", 2021),
        ("Thành lập từ tháng 3/2021, Cụm hiện có 3 trường", 2023),
        ("Trước năm 2021, Cụm có 3 trường", None),
    ],
)
def test_members_of_a_cluster_that_is_founded_are_of_that_year(words: str, year: int | None) -> None:
    found = [c.year for c in read(f"{NAME} họp. {words}: Hòa Bình, Yên Bái, Phú Thọ.").clusters if c.members]
    assert found == ([year] if year else [])


def test_members_are_of_the_year_told_with_them_and_of_the_cluster_there_is() -> None:
    text = (
        "Trên cơ sở sáp nhập Cụm thi đua số 6 và Cụm thi đua số 7, các trường chính trị khu vực Nam Trung Bộ "
        "và Tây Nguyên có một nhà chung. Năm 2021, Cụm thi đua các trường chính trị khu vực Nam Trung Bộ và Tây "
        "Nguyên gồm các trường: Quảng Nam, Phú Yên, Gia Lai. Hội nghị tổng kết năm 2024 diễn ra ngày 12/12/2024."
    )
    found = nlp.read(Article(title="Nhìn lại chặng đường", published="2024-12-16", text=text)).clusters
    assert [(c.cluster, c.year, c.members) for c in found] == [
        ("nam-trung-bo-va-tay-nguyen", 2021, ["quang-nam", "phu-yen", "gia-lai"])
    ]


SIX = ["hoa-binh", "yen-bai", "phu-tho", "bac-kan", "thai-nguyen", "tuyen-quang"]


@pytest.mark.parametrize(
    "words",
    [
        # told in two parts
        "Đoàn Trường Chính trị tỉnh Hòa Bình thăm Trường Chính trị tỉnh Yên Bái và Trường Chính trị tỉnh Phú Thọ. "
        "Ngoài ba trường nói trên, Cụm còn có các trường chính trị: Bắc Kạn, Thái Nguyên, Tuyên Quang.",
        "Trường Chính trị tỉnh Hòa Bình đến Trường Chính trị tỉnh Yên Bái. Hai trường cùng các Trường Chính trị "
        "Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên Quang hợp thành Cụm thi đua.",
        "Sáu trường thuộc Cụm dự. Đó là các trường của Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên Quang.",
        "Cụm có sáu trường, ngoài Hòa Bình và Yên Bái còn có Phú Thọ, Bắc Kạn, Thái Nguyên và Tuyên Quang.",
        # as many as there are
        "Toàn Cụm có 6 đơn vị. Đó là các trường chính trị: tỉnh Hòa Bình, tỉnh Yên Bái, tỉnh Phú Thọ, tỉnh Bắc Kạn, "
        "tỉnh Thái Nguyên và tỉnh Tuyên Quang.",
        "Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên Quang là sáu trường thuộc Cụm.",
        "Cụm gồm: 1. Trường Chính trị tỉnh Hòa Bình; 2. Trường Chính trị tỉnh Yên Bái; 3. Phú Thọ; 4. Bắc Kạn; 5. Thái "
        "Nguyên; 6. Tuyên Quang.",
        # their leaders, their heads, a dash between them, in two clauses, by who signs
        "Dự hội nghị có lãnh đạo các trường chính trị trong Cụm gồm: Trường Chính trị tỉnh Hòa Bình, Trường Chính trị "
        "các tỉnh: Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên Quang.",
        "Hiệu trưởng 6 trường trong Cụm gồm: Lê Văn An (Hòa Bình), Hà Thị Bình (Yên Bái), Ngô Văn Cảnh (Phú Thọ), Đỗ "
        "Xuân Dương (Bắc Kạn), Trần Thị Hạnh (Thái Nguyên), Võ Văn Khang (Tuyên Quang) ký giao ước.",
        "Cụm có 6 thành viên: Hòa Bình - Yên Bái - Phú Thọ - Bắc Kạn - Thái Nguyên - Tuyên Quang.",
        "Cụm gồm 6 trường. Phía tây có Hòa Bình, Yên Bái, Phú Thọ; phía đông có Bắc Kạn, Thái Nguyên và Tuyên Quang.",
        "Đại diện 6 trường, gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên và Tuyên Quang đã ký kết giao ước.",
        "Tham gia hội thao có 8 đoàn: 6 trường trong Cụm gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên "
        "Quang và 2 đơn vị khách mời.",
        "Cùng ký kết có các trường thành viên: Trường Chính trị tỉnh Hòa Bình - Cụm phó, Trường Chính trị tỉnh Yên Bái "
        "- Cụm phó, Phú Thọ, Bắc Kạn, Thái Nguyên và Tuyên Quang.",
        # line by line
        "Cụm gồm các đơn vị:\nSTT | Đơn vị | Nhiệm vụ\n1 | Trường Chính trị tỉnh Hòa Bình | Cụm trưởng\n2 | Yên Bái |\n"
        "3 | Phú Thọ |\n4 | Bắc Kạn |\n5 | Thái Nguyên |\n6 | Tuyên Quang |",
        "Phân công như sau:\n1. Trường Chính trị tỉnh Hòa Bình: Cụm trưởng.\n2. Yên Bái: thành viên.\n3. Phú Thọ: "
        "thành viên.\n4. Bắc Kạn: thành viên.\n5. Thái Nguyên: thành viên.\n6. Tuyên Quang: thành viên.",
    ],
)
def test_lists_of_members_in_parts_in_lines_and_by_their_number(words: str) -> None:
    assert members(f"{NAME} họp. {words}") == SIX


def test_as_many_as_there_are_may_still_be_guests_or_winners() -> None:
    assert members(f"{NAME} có 5 trường. Tham dự có Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên.") == []
    assert members(f"{NAME} có 4 trường gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn được công nhận đạt chuẩn.") == []
    assert members(f"{NAME} có 5 trường đạt giải: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên.") == []


@pytest.mark.parametrize(
    "words",
    [
        "Khách mời của Cụm gồm Trường Chính trị tỉnh Ninh Bình, Trường Chính trị tỉnh Hà Nam, Nam Định.",
        "Ban Tổ chức hội thao của Cụm gồm lãnh đạo các trường Yên Bái, Phú Thọ, Bắc Kạn.",
        "Hội nghị của Cụm sẽ luân phiên qua các trường: Yên Bái, Phú Thọ, Bắc Kạn.",
        "Cụm thi đua số 4 Hội Nông dân gồm 5 tỉnh: Yên Bái, Phú Thọ, Bắc Kạn, Hòa Bình, Thái Nguyên.",
        "Về phía Cụm có: đồng chí Lê Văn An, Hiệu trưởng Trường Chính trị tỉnh Yên Bái; đồng chí Hà Thị Bình, Hiệu "
        "trưởng Trường Chính trị tỉnh Phú Thọ; đồng chí Ngô Văn Cảnh, Hiệu trưởng Trường Chính trị tỉnh Bắc Kạn.",
    ],
)
def test_what_belongs_to_a_cluster_without_being_one_of_its_schools(words: str) -> None:
    assert members(f"{NAME} họp. {words}") == []


def test_members_of_a_delegation_and_guests_at_the_end_of_a_list_do_not_belong() -> None:
    words = (
        "Đoàn gồm 4 thành viên do lãnh đạo Cụm dẫn đầu; các thành viên là đại diện {A}, {B}, {C}. Dự có các trường "
        "trong Cụm: {A}, {b}, {c}; Trường Chính trị tỉnh Lai Châu tham dự với tư cách khách mời."
    )
    assert members(f"{NAME} họp. {words.format(**SCHOOLS)}") == ["hoa-binh", "yen-bai", "phu-tho"]


def test_the_heads_of_as_many_schools_as_the_cluster_has_name_its_members() -> None:
    words = (
        "Dự có Hiệu trưởng 5 trường trong Cụm: đồng chí Lê Văn An, {A} (Cụm trưởng); đồng chí Hà Thị Bình, {B}; đồng "
        "chí Ngô Văn Cảnh, {C}; đồng chí Đỗ Xuân Dương, Trường Chính trị tỉnh Bắc Kạn; đồng chí Trần Thị Hạnh, Trường "
        "Chính trị tỉnh Thái Nguyên."
    )
    (found,) = nlp.read(Article(text=f"Ngày 9/11/2023, {NAME} họp. {words.format(**SCHOOLS)}")).clusters
    assert found.members == ["hoa-binh", "yen-bai", "phu-tho", "bac-kan", "thai-nguyen"]


def test_those_who_lead_belong_beside_the_other_members() -> None:
    words = (
        "Cụm trưởng là {A}, Cụm phó là {B}. Các thành viên khác gồm {C}, Trường Chính trị các tỉnh Bắc Kạn, Bắc Giang."
    )
    expected = ["hoa-binh", "yen-bai", "phu-tho", "bac-kan", "bac-giang"]
    assert members(f"{NAME} họp. {words.format(**SCHOOLS)}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "Cụm được thành lập trên cơ sở 3 trường: Trường Chính trị tỉnh Hòa Bình, Yên Bái và Phú Thọ.",
        "Các trường thành viên của Cụm: Trường Chính trị các tỉnh: Hòa Bình, Yên Bái, Phú Thọ.",
        "Hội nghị diễn ra tại Trường Chính trị tỉnh Phú Thọ. Cụm có 3 thành viên là các trường chính trị tỉnh: Hòa "
        "Bình, Yên Bái và đơn vị đăng cai.",
        "Sáu giờ sáng, lãnh đạo ba trường Hòa Bình, Yên Bái và Phú Thọ, những thành viên của Cụm thi đua, có mặt.",
        f"Các trường thuộc {NAME.replace('trị ', 'trị tỉnh, thành phố ')} (Trường Chính trị tỉnh Hòa Bình; Trường "
        "Chính trị tỉnh Yên Bái; Trường Chính trị tỉnh Phú Thọ) ký giao ước.",
    ],
)
def test_who_belongs(words: str) -> None:
    assert members(f"{NAME} họp. {words}") == ["hoa-binh", "yen-bai", "phu-tho"]
