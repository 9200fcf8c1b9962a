"""The year that a text which looks back has come to, and what the sentences and paragraphs after it tell of it."""

import pytest

from tests.nlp.clusters.telling import NAME, SCHOOLS, Told, read, roles

BACK = f"{NAME} nhìn lại chặng đường đã qua."
A, B, C = ("hoa-binh", "yen-bai", "phu-tho")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ông nhớ năm 2020, khi Cụm còn mang số 3, {A} được giao làm Cụm trưởng.", {2020: (A, [])}),
        ("Sang năm 2021, dịch bệnh kéo dài. {B} làm Cụm trưởng. {C} làm Cụm phó.", {2021: (B, [C])}),
        ("Cuốn sổ thứ ba, năm 2021, chép: từ nay gọi theo khu vực. {B} làm Cụm trưởng.", {2021: (B, [])}),
        # comes back to the present
        ("Năm 2021, Cụm gặp nhau hai lần. Năm nay, {A} làm Cụm trưởng.", {2023: (A, [])}),
        ("Năm 2021, Cụm gặp nhau hai lần. Hiện {A} là Cụm trưởng.", {2023: (A, [])}),
        # a relative clause is no story
        ("{A} làm Cụm trưởng thay {B}, đơn vị đã lo việc này trong năm 2022; {C} làm Cụm phó.", {2023: (A, [C])}),
    ],
)
def test_a_sentence_without_a_year_is_of_the_one_told_before_it(words: str, expected: Told) -> None:
    found = roles(f"{BACK}\n{words.format(**SCHOOLS)}")
    assert {year: told for year, told in found.items() if year in expected} == expected


def test_a_line_over_paragraphs_gives_their_year_down_to_the_next() -> None:
    lines = ["Năm 2021: buổi đầu", "{A} được giao làm Cụm trưởng. Cụm phó là {B}."]
    lines += ["Năm 2022", "Cả năm không gặp được nhau.", "{B} làm Cụm trưởng.", "Năm nay thì sao", "Cụm trưởng là {C}."]
    assert roles("\n".join([BACK, *lines]).format(**SCHOOLS)) == {2021: (A, [B]), 2022: (B, []), 2023: (C, [])}


def test_members_are_of_the_year_of_the_story_and_of_the_roles_beside_them() -> None:
    old = "Cuốn sổ ghi năm 2019. Khi đó còn là Cụm số 3, gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn và Thái Nguyên."
    new = (
        "Phân công năm 2024: {A} giữ vai trò Cụm trưởng. {B} giữ vai trò Cụm phó. Các thành viên còn lại: {C}, Trường "
    )
    facts = read(f"{BACK}\n{old}\n{new}Chính trị tỉnh Thái Nguyên và Trường Chính trị tỉnh Bắc Kạn.".format(**SCHOOLS))
    assert {found.year: len(found.members) for found in facts.clusters} == {2019: 5, 2024: 5}


@pytest.mark.parametrize(
    ("since", "year"),
    [("Sau sắp xếp", 2025), ("Sau khi hợp nhất các tỉnh", 2025), ("Sau một thời gian", 2024)],
)
def test_after_the_mergers_is_no_longer_the_year_before_them(since: str, year: int) -> None:
    names = ", ".join(f"Trường Chính trị tỉnh {name}" for name in ("An Giang", "Cà Mau", "Đồng Tháp", "Vĩnh Long"))
    facts = read(
        "Ngày 10/9/2025, Cụm thi đua các trường chính trị khu vực Đồng bằng sông Cửu Long họp bàn việc cuối năm 2025."
        f"\nCụm trước đây lớn, năm 2024 do Trường Chính trị tỉnh Trà Vinh làm Cụm trưởng. {since}, Cụm gồm 5 trường "
        f"là {names} và Trường Chính trị thành phố Cần Thơ.",
        covers="2025",
        kind="kickoff",
    )
    members = {cluster.year: set(cluster.members) for cluster in facts.clusters if cluster.members}
    assert members == {year: {"an-giang", "ca-mau", "dong-thap", "vinh-long", "can-tho"}}


def test_in_the_year_that_only_its_lead_names_is_in_no_year() -> None:
    assert roles(f"{BACK} Năm Hòa Bình làm Cụm trưởng, mọi văn bản đều có mẫu.") == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tại điểm cầu Yên Bái có {B}. Ở điểm cầu Phú Thọ, {C} dự họp. Hai trường này là Cụm phó.", (None, [B, C])),
        ("Ngồi ghế chủ tọa còn có {B} và {C}. Đây là hai đơn vị Cụm phó.", (None, [B, C])),
        ("Hội nghị diễn ra tại {A}. Đây là đơn vị Cụm trưởng năm 2023.", (A, [])),
        ("Cụm trưởng là {A}, với hai Cụm phó {B} và {C}.", (A, [B, C])),
        ("{A} được giao phụ trách Cụm thi đua.", (A, [])),
        ("{A} đảm nhiệm Cụm trưởng cho đến hết năm 2023, {B} đảm nhiệm Cụm phó.", (A, [B])),
    ],
)
def test_schools_pointed_back_to_and_roles_until_the_years_end(
    words: str, expected: tuple[str | None, list[str]]
) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words.format(**SCHOOLS)}") == {2023: expected}


@pytest.mark.parametrize(
    "words",
    [
        "{A} tham gia điều hành Cụm.",
        "{A} và {B} cùng được giới thiệu làm Cụm trưởng năm 2024.",
        "Các trường sẽ bầu Cụm trưởng năm 2024, ứng cử viên sáng giá là {C}.",
    ],
)
def test_who_takes_part_or_runs_for_it_does_not_lead(words: str) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words.format(**SCHOOLS)}") == {}


def test_another_item_of_a_list_is_no_head_of_it() -> None:
    items = [
        "Học viện công bố Quyết định công nhận Cụm trưởng, Cụm phó các cụm thi đua năm 2024. Cụ thể:",
        "- Cụm khu vực Bắc Trung Bộ: Trường Chính trị tỉnh Nghệ An làm Cụm trưởng thay Trường Chính trị tỉnh Thanh "
        "Hóa, đơn vị đã hoàn thành nhiệm vụ này trong năm 2023; Trường Chính trị tỉnh Hà Tĩnh là Cụm phó.",
        "- Cụm khu vực Đông Nam Bộ: Cụm trưởng là Trường Chính trị tỉnh Tây Ninh.",
    ]
    told = {(found.cluster, found.year): (found.lead, found.deputies) for found in read("\n".join(items)).clusters}
    assert told["bac-trung-bo", 2024] == ("nghe-an", ["ha-tinh"])
    assert told["dong-nam-bo", 2024] == ("tay-ninh", [])


def test_regions_that_open_paragraphs_are_the_clusters_told_of() -> None:
    paragraphs = [
        "Bốn trong sáu cụm thi đua của các trường chính trị đã tổng kết.",
        "Khu vực Bắc Trung Bộ về sớm nhất. Hội nghị họp ở Vinh. Năm 2024, Cụm trưởng là Trường Chính trị tỉnh Nghệ An.",
        "Khu vực Đông Nam Bộ họp ngày 17/11. Kết quả: Trường Chính trị tỉnh Tây Ninh làm Cụm trưởng năm 2024.",
    ]
    told = {(found.cluster, found.lead) for found in read("\n".join(paragraphs)).clusters}
    assert told == {("bac-trung-bo", "nghe-an"), ("dong-nam-bo", "tay-ninh")}


def test_a_table_of_a_schools_own_roles() -> None:
    rows = ["Năm | Cụm trưởng | Vai trò của Trường", "2021 | {A} | Cụm phó", "2022 | {B} | Thành viên"]
    found = roles("\n".join([f"{NAME}: nhiệm vụ của {SCHOOLS['C']}.", *rows]).format(**SCHOOLS))
    assert found[2021][0] == A
    assert found[2022] == (B, [])
    assert A not in found[2021][1]


@pytest.mark.parametrize(
    "list_",
    [
        "Cụm được kiện toàn theo Quyết định số 118-QĐ/HVCTQG ngày 12/01/2023 của Học viện, gồm các trường: {five}.",
        "Cụm, sau khi sắp xếp đơn vị hành chính, gồm 5 trường: {five}.",
        "Cụm trưởng: {A};\nỦy viên: {five}.",
    ],
)
def test_what_a_cluster_is_made_up_of(list_: str) -> None:
    five = "Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn và Thái Nguyên"
    (found,) = read(f"{NAME} tổng kết năm 2023.\n{list_.format(five=five, **SCHOOLS)}").clusters
    assert len(found.members) == 5


def test_the_other_members_behind_their_names() -> None:
    text = (
        "{A} là Cụm trưởng, {B} là Cụm phó. Ông nhờ các trường Phú Thọ, Bắc Kạn và Thái Nguyên, ba thành viên còn lại "
    )
    (found,) = read(f"{NAME} họp. {text}của Cụm, gửi số liệu.".format(**SCHOOLS)).clusters
    assert set(found.members) == {A, B, C, "bac-kan", "thai-nguyen"}
