"""Which lists of schools are a cluster's members, and which are not."""

import pytest

import nlp
from extract.article import Article

NAME = "Cụm thi đua các trường chính trị khu vực Trung du miền núi phía Bắc"


def members(text: str, title: str = "Hội nghị", published: str = "2023-11-10") -> dict[int | None, list[str]]:
    found = nlp.read(Article(title=title, published=published, text=text)).clusters
    return {cluster.year: sorted(cluster.members) for cluster in found if cluster.members}


FOUR = ["bac-kan", "hoa-binh", "phu-tho", "yen-bai"]


@pytest.mark.parametrize(
    "words",
    [
        # by where they lie, by what makes the cluster up, beside those who lead it
        "Thành phần Cụm không đổi: phía tây có Hòa Bình, Yên Bái; phía đông có Phú Thọ, Bắc Kạn.",
        "Cụm được hợp thành từ bốn trường chính trị của các tỉnh Hòa Bình, Yên Bái, Phú Thọ và Bắc Kạn.",
        "Ngoài Cụm trưởng là Trường Chính trị tỉnh Hòa Bình, Cụm còn có các trường Yên Bái, Phú Thọ và Bắc Kạn.",
        "Trường Chính trị tỉnh Hòa Bình (Cụm trưởng) cùng với 3 trường: Yên Bái, Phú Thọ, Bắc Kạn hợp thành Cụm.",
        "Ngoài trường chủ nhà, Cụm còn có các trường Yên Bái, Phú Thọ và Bắc Kạn.",
        "Cụm có Hòa Bình, Yên Bái, Phú Thọ qua Bắc Kạn.",
        "Các trường trong Cụm - Hòa Bình, Yên Bái, Phú Thọ và Bắc Kạn - góp quỹ.",
        "Nằm trong Cụm cùng với Yên Bái, Phú Thọ và Bắc Kạn, Trường Chính trị tỉnh Hòa Bình luôn tích cực.",
        "Chúng tôi gồm: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn - các đơn vị thuộc Cụm, ký giao ước.",
        # told before, with those merged in brackets
        "Sau sắp xếp, Cụm còn bốn trường. Bốn trường ấy là: Hòa Bình, Yên Bái, Phú Thọ và Bắc Kạn.",
        "Cụm có Trường Chính trị tỉnh Hòa Bình làm Cụm trưởng, Yên Bái làm Cụm phó. Hai trường còn lại: Phú Thọ, Bắc "
        "Kạn.",
        "Cụm gồm Trường Chính trị tỉnh Hòa Bình, Yên Bái (hợp nhất Yên Bái và Lào Cai), Phú Thọ và Bắc Kạn.",
        "Cụm hiện gồm có:\n+ Các trường phía tây: Hòa Bình, Yên Bái;\n+ Các trường phía đông: Phú Thọ, Bắc Kạn.",
        "Các trường thành viên Cụm - từ Hòa Bình, Yên Bái, Phú Thọ đến Bắc Kạn - đều góp bài.",
        "Trường đã thăm hết các trường trong Cụm. Bốn trường ấy gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Sau sắp xếp, Cụm từ 7 trường còn 4 trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Cụm có 4 trường: hai trường ở sườn tây là Hòa Bình, Yên Bái và hai trường ở sườn đông là Phú Thọ, Bắc Kạn.",
        "Cụm gồm Trường Chính trị tỉnh Hòa Bình và trường chính trị ba tỉnh Yên Bái, Phú Thọ, Bắc Kạn.",
        "Cụm gồm Trường Chính trị tỉnh Hòa Bình, Yên Bái, Phú Thọ và đơn vị mới gia nhập là Trường Chính trị tỉnh Bắc "
        "Kạn.",
        "Các trường Hòa Bình, Yên Bái, Phú Thọ và Bắc Kạn (đều thuộc Cụm) dạy trực tuyến.",
        # called by their region, or by the cluster and a bracket with their number
        "Dự có đại diện các trường chính trị khu vực Trung du miền núi phía Bắc (gồm 04 đơn vị: Trường Chính trị tỉnh "
        "Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn).",
        "Dự có 4 trường chính trị khu vực Trung du miền núi phía Bắc: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Dự có lãnh đạo các trường trong Cụm (gồm 04 đơn vị: Trường Chính trị tỉnh Hòa Bình, Yên Bái, Phú Thọ, Bắc "
        "Kạn).",
        # abbreviated, in parts of a bracket, in lines under their head
        "Các trường trong Cụm (TCT tỉnh Hòa Bình; các trường chính trị: Yên Bái, Phú Thọ, Bắc Kạn) giao ban.",
        "Danh sách các đơn vị trong Cụm:\n1. Trường Chính trị tỉnh Hòa Bình\n2. Trường Chính trị tỉnh Yên Bái\n"
        "3. Trường Chính trị tỉnh Phú Thọ\n4. Trường Chính trị tỉnh Bắc Kạn",
    ],
)
def test_lists_that_make_up_the_cluster(words: str) -> None:
    assert members(f"Ngày 9/11/2023, {NAME} họp tại Trường Chính trị tỉnh Hòa Bình. {words}") == {2023: FOUR}


@pytest.mark.parametrize(
    "words",
    [
        "Theo dự thảo, Cụm gồm các trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Giám đốc Học viện tặng Bằng khen cho 4 trường thuộc Cụm: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Hội thảo của Cụm lần lượt được tổ chức tại các trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Tổng kết Cụm diễn ra tại Phú Thọ, tham dự có các trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Hội thảo cấp Cụm có bài của các trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Lớp tập huấn của Cụm có 82 học viên là giảng viên các trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Đại diện Cụm gồm Hòa Bình, Yên Bái, Phú Thọ cùng đại diện Cụm Tây Nguyên ký biên bản.",
        "Dự có lãnh đạo một số trường trong Cụm: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Dự có nhiều trường chính trị khu vực Trung du miền núi phía Bắc: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Khách mời có các trường chính trị khu vực Tây Nguyên (gồm Gia Lai, Kon Tum, Đắk Lắk, Đắk Nông, Lâm Đồng).",
        "Hội nghị nghe tham luận của các trường chính trị khu vực Trung du miền núi phía Bắc: Hòa Bình, Yên Bái, Phú "
        "Thọ.",
        "Trong Cụm, điểm đến của đoàn là Hòa Bình, Yên Bái, Phú Thọ.",
        "Nếu vậy, Cụm có 4 trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Trong Cụm, những nơi có nhiều tiến sĩ nhất là Hòa Bình, Yên Bái, Phú Thọ.",
        "Trong các trường của Cụm, 4 trường đã được công nhận chuẩn mức 1 (Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn).",
        "Khi ấy Cụm gồm 4 trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Dự hội nghị của Cụm có 5/7 trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên.",
        "Trước ngày 1/7/2021, Cụm có 4 trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.",
        "Cụm có ba trường gửi bài tham luận: Hòa Bình, Yên Bái, Phú Thọ.",
        "Ba trường trong Cụm đăng ký dự thi: Hòa Bình, Yên Bái, Phú Thọ.",
        "Các trường trong Cụm mở lớp ở huyện gồm Hòa Bình, Yên Bái và Phú Thọ.",
        "Trường Chính trị các tỉnh Hòa Bình, Yên Bái, Phú Thọ là ba trường trong Cụm mở lớp ở huyện.",
        # the list ends with its paragraph, and "là Cụm trưởng" says nothing of it
        "Tham dự có giảng viên của 4 trường: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn.\nTrường Chính trị tỉnh Hòa Bình là "
        "Cụm trưởng.",
    ],
)
def test_lists_of_anything_else(words: str) -> None:
    assert members(f"Ngày 9/11/2023, {NAME} họp. {words}") == {}


def test_schools_that_are_so_many_pieces_of_the_cluster() -> None:
    text = f"Ngày 9/11/2023, {NAME} họp. Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn và Bắc Giang là năm mảnh ghép của Cụm."
    assert list(members(text).values()) == [sorted([*FOUR, "bac-giang"])]
    assert members(text.replace("năm mảnh ghép", "ba lá cờ")) == {}


def test_those_who_took_part_for_their_schools_make_no_list_of_members() -> None:
    five = "5 trường (Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Bắc Giang)"
    assert members(f"Ngày 9/11/2023, {NAME} thi giảng. 28 thí sinh của {five} mỗi người giảng 45 phút.") == {}
    assert len(members(f"Ngày 9/11/2023, {NAME} họp. Nửa năm qua, {five} mở 90 lớp.")[2023]) == len(FOUR) + 1


def test_schools_told_by_their_standing_make_up_no_cluster() -> None:
    words = "Hòa Bình, Yên Bái, Phú Thọ và Bắc Kạn đạt chuẩn mức 1. Thái Nguyên, Tuyên Quang, Bắc Giang thì chưa."
    assert members(f"Ngày 9/11/2023, {NAME} họp. Báo cáo về 7 trường của Cụm nêu rõ: {words}") == {}


def test_a_table_of_clusters_and_their_members() -> None:
    text = (
        "Các cụm thi đua trường chính trị được kiện toàn.\nCụm | Các trường thành viên\n"
        "Bắc Trung Bộ | Thanh Hóa, Nghệ An, Hà Tĩnh\nTây Nguyên | Gia Lai, Đắk Lắk, Lâm Đồng"
    )
    found = nlp.read(Article(title="Kiện toàn các cụm thi đua", published="2026-01-20", text=text)).clusters
    assert [(cluster.cluster, cluster.members) for cluster in found] == [
        ("bac-trung-bo", ["thanh-hoa", "nghe-an", "ha-tinh"]),
        ("tay-nguyen", ["gia-lai", "dak-lak", "lam-dong"]),
    ]


def test_roles_behind_colons_line_by_line() -> None:
    lines = "1. Trường Chính trị tỉnh Yên Bái: Cụm trưởng\n2. Trường Chính trị tỉnh Phú Thọ: Cụm phó"
    text = f"Học viện kiện toàn {NAME} năm 2024:\n{lines}"
    (found,) = nlp.read(Article(title="Kiện toàn Cụm thi đua", published="2024-02-01", text=text)).clusters
    assert (found.year, found.lead, found.deputies) == (2024, "yen-bai", ["phu-tho"])


def test_a_covenant_of_several_years_has_its_lead_in_the_year_it_is_signed() -> None:
    text = (
        f"Ngày 18/3/2023, {NAME} ký kết quy chế phối hợp giai đoạn 2023 - 2025. Trường Chính trị tỉnh Yên Bái là Cụm "
        "trưởng."
    )
    (found,) = nlp.read(Article(title="Ký kết quy chế phối hợp", published="2023-03-20", text=text)).clusters
    assert (found.year, found.lead) == (2023, "yen-bai")


def test_each_clusters_lead_behind_its_name() -> None:
    text = (
        "Học viện công bố danh sách đơn vị Cụm trưởng năm 2025: Cụm thi đua khu vực Bắc Trung Bộ - Trường Chính trị Lê "
        "Duẩn tỉnh Quảng Trị; Cụm thi đua khu vực Đồng bằng sông Cửu Long - Trường Chính trị tỉnh Tiền Giang."
    )
    found = nlp.read(Article(title="Tổng kết công tác trường chính trị", published="2024-12-20", text=text)).clusters
    assert [(cluster.cluster, cluster.year, cluster.lead) for cluster in found] == [
        ("bac-trung-bo", 2025, "quang-tri"),
        ("dong-bang-song-cuu-long", 2025, "tien-giang"),
    ]


@pytest.mark.parametrize(
    ("words", "belongs"),
    [
        ("; Trường Chính trị tỉnh Bắc Kạn được điều chuyển về Cụm từ tháng 9/2023.", True),
        (". Từ tháng 9, Trường Chính trị tỉnh Bắc Kạn được bổ sung vào Cụm.", True),
        (", Trường Chính trị tỉnh Bắc Kạn (mới được chuyển về Cụm).", True),
        (". Trường Chính trị tỉnh Bắc Kạn được điều chuyển sang Cụm khác.", False),
        (". Trường Chính trị tỉnh Bắc Kạn chuyển về Cụm thi đua Tây Bắc Bộ.", False),
        (". Trường Chính trị tỉnh Bắc Kạn đề nghị được chuyển về Cụm.", False),
        (". Hồ sơ của Trường Chính trị tỉnh Bắc Kạn được chuyển về Cụm.", False),
    ],
)
def test_a_school_that_came_later_belongs(words: str, belongs: bool) -> None:
    found = members(f"{NAME} họp. Cụm gồm 03 trường: Hòa Bình, Phú Thọ và Yên Bái{words}")
    assert found == {2023: FOUR if belongs else FOUR[1:]}
