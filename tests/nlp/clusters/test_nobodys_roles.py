"""Words for roles of clusters that no school holds."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, SCHOOLS, Told, read, roles


def test_a_former_lead_is_not_the_lead() -> None:
    assert roles(f"{NAME} họp. Nguyên Cụm trưởng là Trường Chính trị tỉnh Phú Thọ.") == {}


def test_a_province_of_another_body_holds_no_role() -> None:
    assert roles(f"{NAME} họp. Hội nghị bầu Bệnh viện Đa khoa tỉnh Bắc Kạn làm Cụm trưởng năm 2024.") == {}


def test_a_number_that_the_text_gives_to_another_body_is_not_ours() -> None:
    assert (
        roles(
            "Cụm thi đua số 5 bầu cụm trưởng. Tại Trường Chính trị tỉnh Hòa Bình, Cụm thi đua số 5 Hội Nông dân họp. "
            "Trường Chính trị tỉnh Hòa Bình cho mượn hội trường; Hội Nông dân tỉnh Yên Bái là Cụm trưởng."
        )
        == {}
    )


def test_a_group_of_a_cup_is_no_cluster() -> None:
    text = "Cụm số 2 đã rõ đội đầu bảng. Đội Trường Chính trị tỉnh Long An là Cụm trưởng của các cổ động viên."
    assert read(text).clusters == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Công an tỉnh Phú Thọ được bầu làm Cụm trưởng năm 2024. Cùng ngày, Trường Chính trị tỉnh Yên Bái, Cụm "
            "trưởng, tổ chức hội nghị.",
            {2023: ("yen-bai", [])},
        ),
        ("Giám đốc Bệnh viện tỉnh Bắc Kạn - Cụm trưởng phát biểu.", {}),
        ("Trường Chính trị tỉnh Yên Bái cho rằng Cụm trưởng nên có nhiệm kỳ hai năm.", {}),
        ("Trường Chính trị tỉnh Yên Bái chưa một lần giữ vai trò Cụm trưởng.", {}),
        ("Trường Chính trị tỉnh Yên Bái và Đài Truyền hình từng nhận vai trò Cụm trưởng.", {}),
        ("Nếu Trường Chính trị tỉnh Yên Bái được bầu làm Cụm trưởng thì hội thao sẽ lên vùng cao.", {}),
        # what the lead does, and what was refused
        ("Cụm trưởng giao Trường Chính trị tỉnh Yên Bái tổng hợp ý kiến.", {}),
        ("Cụm trưởng được Trường Chính trị tỉnh Yên Bái mời thăm thư viện.", {}),
        ("Có ý kiến chọn Trường Chính trị tỉnh Yên Bái làm Cụm trưởng nhưng không được tán thành.", {}),
        ("Trường Chính trị tỉnh Yên Bái được Cụm trưởng tặng hoa.", {}),
        ("Gửi Cụm trưởng: Trường Chính trị tỉnh Yên Bái xin vắng mặt.", {}),
        ("Báo cáo của Đài Truyền hình tỉnh Yên Bái, làm Cụm trưởng khối báo chí, dài hai trang.", {}),
        ("Trường Chính trị tỉnh Yên Bái xin làm Cụm phó năm 2024 nhưng chưa được xem xét.", {}),
        ("Hội nghị họp tại Trường Chính trị tỉnh Yên Bái và bàn về nhiệm vụ Cụm trưởng.", {}),
        ("Trường Chính trị tỉnh Yên Bái thay mặt Cụm trưởng cảm ơn đơn vị đăng cai.", {}),
        ("Trường Chính trị tỉnh Yên Bái mong một ngày kia giữ vai trò Cụm trưởng.", {}),
        ("Trường Chính trị tỉnh Yên Bái hỏi: nhiệm vụ Cụm phó có trùng với Cụm trưởng không?", {}),
    ],
)
def test_what_is_said_of_a_role_gives_it_to_nobody(words: str, expected: Told) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "Đề nghị Học viện công nhận {A} làm Cụm trưởng, {B} làm Cụm phó năm 2024.",
        "Hội thao do {B} đăng cai. Theo lệ, trường giữ vai Cụm trưởng năm sau sẽ được chọn vào tháng 11.",
        "Dự kiến tại hội nghị tổng kết, các trường sẽ giới thiệu {A} làm Cụm trưởng năm 2024.",
        "Người mở đường là {A}, Cụm trưởng năm đầu tiên.",
        "Có ý kiến cho rằng nên để {A} làm Cụm trưởng hai năm liền.",
        "{B} nêu nguyện vọng làm Cụm trưởng năm 2024 song hội nghị chưa quyết.",
        "Đoàn kiểm tra số 2 của Cụm do bà Hà Thị Bình, Hiệu trưởng {A} làm trưởng, ông Lê Văn An, Phó Hiệu trưởng phụ "
        "trách {B} làm phó, đã kiểm tra tại {C}.",
        "Ghi nhận kết quả của {B}, Cụm trưởng đề nghị nhân rộng mô hình.",
        "{B} vừa được Cụm trưởng Cụm thi đua biểu dương.",
        "Có hai phương án: {A} làm Cụm trưởng hoặc {B} làm Cụm trưởng.",
        '{B} tọa đàm "Nâng cao vai trò của Cụm trưởng, Cụm phó".',
        "Đoàn kiểm tra số 2 do {B} làm trưởng, {C} làm phó.",
        "Các trường nghe Cụm trưởng hướng dẫn rồi bỏ phiếu suy tôn {B} đề nghị tặng Cờ thi đua.",
        "Cụm trưởng có mặt ở hội thảo. Phó của ban là đại diện {B}. Bên giao sách: Cụm trưởng; bên nhận: {B}.",
        "Theo {B}, Cụm trưởng cần được bố trí thêm kinh phí.",
        "Tại buổi làm việc với {B}, Cụm trưởng yêu cầu hoàn thiện hồ sơ.",
        "Sau ý kiến của {B}, Cụm trưởng kết luận.",
        "Đề nghị Học viện xem xét để {B} làm Cụm trưởng năm 2024.",
        "Bà Hà Thị Bình, Trưởng cụm dân cư số 2, trao quà cho học viên {B}.",
        "Sau khi bàn với Cụm trưởng, {B} lùi ngày kiểm tra.",
        "{B} tham luận về vai trò của Cụm trưởng trong đổi mới công tác thi đua.",
        "Đoàn Thanh niên {B} được bầu làm Cụm trưởng Cụm thi đua Đoàn khối các cơ quan tỉnh.",
    ],
)
def test_who_is_told_of_beside_the_lead_does_not_lead(words: str) -> None:
    assert roles(f"{NAME} tổng kết. {words.format(**SCHOOLS)}") == {}


def test_a_role_in_somebody_elses_cluster_is_no_schools() -> None:
    words = (
        "Cụm dân cư số 3 do đồng chí Lê Minh Tuấn làm Cụm trưởng đã phối hợp cùng Trường Chính trị Yên Bái dọn vệ sinh."
    )
    page = Article(title="Hội nghị tổng kết năm 2023", text=f"Ngày 9/11/2023, {NAME} tổng kết năm 2023. {words}")
    assert nlp.read(page).clusters == []
