"""Ordinary ways to tell a cluster's roles, one a line: A leads, B and C are its deputies."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.test_roles import NAME, members, roles

PROVINCES = {"a": "Hòa Bình", "b": "Yên Bái", "c": "Phú Thọ"}
SCHOOLS = PROVINCES | {letter.upper(): f"Trường Chính trị tỉnh {name}" for letter, name in PROVINCES.items()}
SLUGS = {"A": "hoa-binh", "B": "yen-bai", "C": "phu-tho"}

TOLD = """
2023 A BC | Cụm trưởng năm 2023 là {A}, Cụm phó là hai trường {b} và {c}.
2024 A BC | Cụm trưởng năm 2024 của Cụm thi đua Trung du miền núi phía Bắc là {A}; hai Cụm phó là {B} và {C}.
2023 A BC | Chủ nhà {A} năm nay đứng mũi chịu sào với tư cách Cụm trưởng, có {B} và {C} phụ việc ở vai Cụm phó.
2023 A - | {A} năm nay còn gánh thêm việc Cụm trưởng.
2024 A BC | Cùng với Cụm trưởng {a}, {B} và {C} được tín nhiệm giao làm Cụm phó năm 2024.
2024 A BC | Cùng với Cụm trưởng là {A}, hai Cụm phó năm 2024 của Cụm thi đua Trung du miền núi phía Bắc là {B} và {C}.
2023 A BC | Cụm trưởng: {A}; Cụm phó: Trường Chính trị các tỉnh: {b}, {c}.
2023 A BC | Ban điều hành gồm {A} (Cụm trưởng) và {B}, {C} (Cụm phó).
2023 A BC | Chủ trì có {A} (Cụm trưởng) và {B} và tỉnh {c} (Cụm phó).
2023 A BC | Năm 2023, Cụm trưởng {A}, Cụm phó hai trường {b} và {c}.
2024 A BC | Kết quả: {A} - Cụm trưởng; {B} và {c} - Cụm phó năm 2024.
2024 A BC | Hội nghị thông qua Cụm trưởng, Cụm phó năm 2024: {A} (Cụm trưởng), hai trường {b} và {c} (Cụm phó).
2023 - BC | Giúp việc cho Cụm trưởng là hai Cụm phó: {B} và {C}.
2023 - BC | Đồng chí Bùi Văn Nam, Hiệu trưởng {B}, đồng chí Ngô Xuân Trường, Hiệu trưởng {C} - các Cụm phó.
2023 A - | Thực hiện chức trách Cụm trưởng Cụm thi đua năm 2023, sáng 4/11, {A} tổ chức hội nghị.
2023 A - | Ông Nguyễn Văn Nam, Hiệu trưởng {A} thay mặt lãnh đạo đơn vị Cụm trưởng cảm ơn các đại biểu.
2023 A BC | Năm 2023, nhiệm vụ Cụm trưởng do {A} đảm nhiệm, nhiệm vụ Cụm phó do {B} và {C} đảm nhiệm.
2023 A BC | Lãnh đạo Cụm có {A} - Cụm trưởng, {B}, {C} - Cụm phó.
2024 A BC | Hội nghị bầu Cụm trưởng, Cụm phó cho năm 2024: {A} làm Cụm trưởng; {B} và {C} làm Cụm phó.
2023 - BC | Chủ tọa gồm bà Lê Thị Hà, Hiệu trưởng {B} và ông Bùi Văn Nam, Hiệu trưởng {C}, đồng Cụm phó.
2023 A BC | Các trường như sau:\\n- Cụm trưởng: {A}\\n- Cụm phó: {B} và {c}\\nNăm 2024\\nHội nghị thành công.
2023 A - | Trên cương vị Cụm trưởng Cụm thi đua, chiều ngày 25 tháng 1 năm 2024, {A} tổ chức hội nghị.
2024 A - | {A} được các trường trong Cụm khu vực Trung du miền núi phía Bắc tín nhiệm bầu làm Cụm trưởng năm 2024.
2023 A - | Cụm trưởng năm 2023: {A}. Sau phần phát biểu của Cụm trưởng, ông Lê Văn Nam, Hiệu trưởng {B} tham luận.
2023 A - | Ngày 6/12/2023, Cụm trưởng Cụm thi đua số 3 các trường chính trị - {A} tổ chức hội nghị.
2023 A B | Sáng 6/12, tại {B} - Cụm phó, Cụm thi đua số 3 do {A} làm Cụm trưởng tổ chức hội nghị.
2024 A BC | Hội nghị nhất trí giới thiệu {A} là Cụm trưởng; {B} và {C} là Cụm phó của Cụm năm 2024.
2023 A - | Trong năm, {A} còn đảm nhận nhiệm vụ Cụm trưởng.
2023 A - | Tại gian trưng bày của {B}, Cụm trưởng và các đại biểu đã tham quan. {A} là đơn vị Cụm trưởng.
2024 A BC | Theo đó, Cụm trưởng: {A}; Cụm phó: {B} và {C} (năm 2024).
2024 A BC | Về nhân sự năm 2024, hội nghị thống nhất {A} là Cụm trưởng; {B} và {C} là Cụm phó.
2023 A - | {A}: Thực hiện tốt nhiệm vụ Cụm trưởng năm 2023.
2023 A - | {A} làm tốt trách nhiệm của đơn vị Cụm trưởng Cụm thi đua số 3 các trường chính trị.
2023 A - | {A} tổ chức Hội nghị triển khai nhiệm vụ năm 2024 với tư cách là Cụm trưởng.
2023 A - | Ông Lê Văn Nam, Hiệu trưởng {A} - Cụm trưởng Cụm thi đua báo cáo tóm tắt kết quả.
2023 - BC | Năm 2023, Trường Chính trị {b} (tỉnh {b}) và {C} là Cụm phó.
2023 A - | Thực hiện nhiệm vụ của Cụm trưởng Cụm thi đua năm 2023, sáng ngày 20/3/2023, {A} tổ chức hội nghị.
2023 A - | Hội nghị cảm ơn {A}, đơn vị tiếp nhận nhiệm vụ Cụm trưởng trong lúc khó khăn.
2023 A - | Hội nghị bầu Cụm trưởng năm 2024 diễn ra tại {A}, đơn vị Cụm trưởng.
2024 A B | Kết quả lấy phiếu: {A} đạt 7/7 phiếu, giữ chức Cụm trưởng; {B} đạt 6/7 phiếu, giữ chức Cụm phó.
2024 A BC | Năm 2024, Cụm sẽ do {A} điều hành với sự giúp việc của {B} và {C} (Cụm phó).
2024 A BC | Hội nghị thông qua danh sách: Cụm trưởng năm 2024 {A}; các Cụm phó {B}, {C}.
2024 A B | Học viện quyết định công nhận Cụm trưởng năm 2024 đối với {A}, Cụm phó đối với {B}.
2024 A BC | Các trường bỏ phiếu bầu Cụm trưởng năm 2024. Trúng cử là {A}. {B} và {C} là các Cụm phó.
2024 - BC | Hội nghị chọn {B} và {C} làm Cụm phó; đến năm 2027, số trường trong Cụm sẽ tăng.
2023 A - | {A} sơ kết công tác. Ngoài nhiệm vụ đào tạo, trường hoàn thành tốt vai trò Cụm trưởng Cụm thi đua.
2024 A - | Năm 2024, "đũa chỉ huy" của Cụm sẽ về tay {A}.
2024 A BC | Kết quả như sau: Cụm trưởng năm 2024: {A}; Cụm phó 1: {B}; Cụm phó 2: {C}.
2024 A - | Lễ bàn giao Cụm trưởng cho {A} diễn ra trang trọng.
2024 A BC | Năm 2024 {A} được công nhận làm Cụm trưởng, Cụm phó là trường bạn {b} và {c}.
2023 A BC | {A} - Cụm trưởng và các Cụm phó: Lê Văn Bé (Hiệu trưởng {B}), Hà Thị Ba (Phó Hiệu trưởng {C}) chủ trì.
2023 - B | Bà Lê Thị Hà, Hiệu trưởng {B} thay mặt đơn vị Cụm phó trình bày báo cáo.
2023 - BC | Ông Bùi Văn Nam, Phó Hiệu trưởng {A}, thay mặt hai đơn vị Cụm phó là {b} và {c}, trao cờ lưu niệm.
2023 A - | Hội nghị họp tại {A}. Đây cũng là trường được giao làm Cụm trưởng năm nay.
2023 A - | {A} có nhiều tin vui: năm nay trường giữ vai trò Cụm trưởng.
2023 A - | {A} tổng kết công tác. Năm 2023, trường được giao nhiệm vụ Cụm trưởng.
2023 A - | Năm 2023 là năm {A} đảm nhận vai trò Cụm trưởng.
2023 A - | Chiều ngày 2 tháng 1 năm 2024, {A} với vai trò Cụm trưởng tổ chức Hội nghị.
2023 A - | Việc bầu Cụm trưởng năm 2024 sẽ được tiến hành sau. Với trách nhiệm Cụm trưởng, {A} tham mưu nhiều việc.
2023 A BC | Cụm trưởng: {A}.\\n- Cụm phó thứ nhất (phụ trách chuyên môn): {B}.\\n- Cụm phó thứ hai (lo hậu cần): {C}.
2023 A BC | Hội thảo do Cụm trưởng là {A} lo. {b} là một trong hai Cụm phó; Cụm phó kia, {C}, in kỷ yếu.
2023 A BC | Chủ trì có TS Lê Hà, Hiệu trưởng {A}; ThS Vũ Nam, Hiệu trưởng {B} và TS Bùi Lan, Phó Hiệu trưởng {C}. Theo \
thứ tự ấy, họ là đại diện của Cụm trưởng và hai Cụm phó.
2023 A BC | Chủ trì hội nghị là hiệu trưởng ba trường {a}, {b} và {c}, lần lượt là Cụm trưởng và hai Cụm phó.
2024 A B | Năm 2024, {B} đảm nhận vai trò Cụm phó, giúp việc cho Cụm trưởng là {A}.
2023 A - | "Đông đủ thế là vui", bà Lê Thị Hà, Hiệu trưởng {A}, nói. Năm nay trường của bà làm Cụm trưởng.
2023 A B | {B}, đơn vị giữ vai trò phó của Cụm, đăng cai. Trường giữ vai trò trưởng Cụm, {A}, đọc báo cáo.
2023 A BC | Người đứng đầu đơn vị Cụm trưởng, ông Vũ Nam, Hiệu trưởng {A}, khai mạc. Theo sau là hai Cụm phó {b} và {c}.
2024 A BC | Cùng với {A} điều hành Cụm trong năm 2024 là {b} và {c} ở vị trí Cụm phó.
2024 A BC | Có hai ứng viên cho vị trí Cụm trưởng năm 2024 là {B} và {A}. Các trường đồng ý để {A} làm Cụm trưởng, \
{b}, {c} làm phó.
2023 A BC | Ngồi ghế chủ tọa là {A} (Cụm trưởng), bên phải là {B}, bên trái là {C}, đều là Cụm phó.
2023 A - | Khi nào đến lượt {B} làm Cụm trưởng? {A} là Cụm trưởng. Cờ nhất được {A}, Cụm trưởng, trao cho {b}.
2023 A BC | Họp có đủ 7 trường: {A} - Cụm trưởng, {B} và {C} - Cụm phó, cùng các trường Bắc Kạn, Bắc Giang.
2023 A - | {B} họp trù bị, {A}, đại diện cho Cụm trưởng, chủ trì. Ban điều hành Cụm là nơi {B} gửi kế hoạch.
2023 - B | {B} rút kinh nghiệm sau một năm giữ chức Cụm phó.
2024 - B | Ghế Cụm phó mà {A} để lại được giao cho {B}.
2024 A BC | Với 7/7 phiếu, {A} trở thành Cụm trưởng năm 2024. Hai ghế phó lần lượt gọi tên {B} (6/7 phiếu) và {C}.
2023 A - | {B} và {C} - đều từng kinh qua vị trí Cụm trưởng - thăm {A}, đương kim Cụm trưởng.
2023 A - | {B} được giao đăng cai, còn vai Cụm trưởng lại ở {A}. Tổ công tác họp bàn việc bầu Cụm trưởng ở {C}.
2023 A - | {A} nhận cờ của {B} để làm nhiệm vụ Cụm trưởng năm 2023.
2023 A BC | STT | Đơn vị | Hiệu trưởng | Vai trò\\n1 | {A} | Lê Văn An | Cụm trưởng\\n2 | {B} | Vũ Thị Bé | Cụm phó\\n\
3 | {C} | Hà Văn Cả | Cụm phó
2024 A BC | Lễ bàn giao hồ sơ Cụm trưởng năm 2024 cho Hiệu trưởng {A} đã xong. Cặp Cụm phó mới gồm một \
trường xa, một trường gần: {b} và {c}.
2023 - B | Từ đầu năm, nhiệm vụ Cụm phó năm 2023 của {C} được chuyển cho {B}.
2024 A B | Từ vị trí Cụm phó năm 2024, {B} thăm {C}. {A} được bầu lên Cụm trưởng năm 2024.
2023 A - | Năm 2023, trường chúng tôi - {A} - được tin giao chèo lái Cụm.
2023 A - | Chức Cụm trưởng một năm qua thuộc về {A}.
2023 A - | Ông Vũ Nam là người đầu tiên giữ chức Cụm trưởng, khi công tác tại {B}. {A} là Cụm trưởng.
2023 A BC | Cụm trưởng là {A}. {B} và {C} cùng gánh phần việc của Cụm phó.
2024 A - | Trọng trách Cụm trưởng năm 2024 của khu vực được Học viện giao cho {A}.
2024 A - | Lá cờ Cụm trưởng được trao tận tay Hiệu trưởng {A}.
2024 A B | Năm 2024, {A} là Cụm trưởng, {b} lùi về làm phó cho {a}.
2024 A B | Các trường bầu ban lãnh đạo Cụm năm 2024, gồm Cụm trưởng là {A}, phó là {B}.
2023 A B | {A} (Cụm trưởng) chủ trì. Đảm nhận vị trí Cụm phó bên cạnh {a} là {B}; {C} xin rút.
2023 A BC | {A} là Cụm trưởng, {B} là Cụm phó; phó còn lại, {C}, lo nghiên cứu khoa học.
2023 A BC | Phân công:\\n1. Đơn vị Cụm trưởng\\n{A}: lo việc chung.\\n2. Đơn vị Cụm phó\\n- {B}: lo hội thao.\\n\
- {C}: lo hội thi.
2023 A BC | Năm nay {A} giữ vai trò Cụm trưởng. Hai "cánh tay" của Cụm trưởng là {B} và {C}.
2023 A BC | Cụm trưởng là {A}. Hai Cụm phó cũng đến sớm: {B} và {C}.
2023 A BC | Suốt năm, {A} làm Cụm trưởng. Phó cho trường là hai "đàn anh" {b} và {c}.
2023 A B | Năm 2023, {A} có thêm "vai" mới: Cụm trưởng. Cấp phó của trường là {B}.
2023 A BC | Theo quyết định: Cụm trưởng ({A}); Cụm phó thường trực ({B}); Cụm phó ({C}).
2024 A BC | Kết quả biểu quyết chức danh năm 2024: {A}: Cụm trưởng (100%); {B}: Cụm phó (100%); {C}: Cụm phó (86%).
2023 A BC | Chủ trì có đ/c Vũ Nam, HT {A} - Cụm trưởng; đ/c Lê Hà, PHT {B} và đ/c Bùi Lan, HT {C} - đồng Cụm phó.
2023 A BC | Dự họp có {A} (chủ trì, Cụm trưởng), {B} và {C} (cùng là Cụm phó).
2024 - B | {B} được đề nghị Học viện tặng Cờ và tiếp tục được tín nhiệm giữ vai trò Cụm phó năm 2024.
2023 A - | Tại {A} - đơn vị thực hiện nhiệm vụ Cụm trưởng năm 2023, các trường ký kết giao ước.
2024 A BC | Cụm trưởng 2024: {A}. Cụm phó 2024: {B}, {C}.
2023 A B | Có mặt đại diện của Cụm trưởng (TS Vũ Nam, {A}) và Cụm phó lo phong trào (ThS Lê Hà, {B}).
2023 A - | {A}, với nhiệm vụ được giao là Cụm trưởng, đã tổ chức bốn hoạt động.
2024 A BC | {A} được giao đứng đầu Cụm năm 2024. Hai trường phó là {B} và {C}.
2023 A B | Lớp mở theo đề nghị của {A} - đơn vị Cụm trưởng, được {B} - đơn vị Cụm phó - chuẩn bị.
2023 A BC | {A}, {B}, {C}, theo thứ tự là Cụm trưởng và các Cụm phó năm 2023, cùng điều hành hội nghị.
2023 A - | Bước sang năm mới 2023, được các trường tin tưởng trao vai trò Cụm trưởng, {A} gửi lời chúc.
2024 A - | Hội nghị thống nhất năm 2024 giao {A} làm đơn vị Cụm trưởng.
2023 A - | Thành công gắn với {A}, đơn vị được giao làm Cụm trưởng từ tháng 1.
2024 A - | Năm 2024, {A} được giao nhiệm vụ Cụm trưởng (lần trước là năm 2017).
2023 B A | {B} là Cụm trưởng. Năm 2023, {A} không còn giữ vai trò Cụm trưởng. Trường này là Cụm phó.
2023 A BC | Năm nay Cụm do {A} dẫn dắt. {b} và {c} giúp {a} trong vai Cụm phó.
2023 A - | Bảy năm sau lần đầu, {A} là Cụm trưởng. Từ đây {A} thành Cụm trưởng quen mặt.
2023 A - | Dưới sự dẫn dắt của {A}, Cụm thi đua có bước tiến dài.
2023 A - | {A} chúng tôi bận rộn. Chúng tôi là Cụm trưởng năm nay.
2024 A - | Việc bầu Cụm trưởng diễn ra suôn sẻ: 7/7 trường chọn {A}.
2024 A B | Các trường bỏ phiếu: {A} được 7/7 phiếu, trúng Cụm trưởng; {B} được 6/7 phiếu, trúng Cụm phó.
2023 A B | {A} hiện là Cụm trưởng, {B} đang là Cụm phó.
2023 A - | Cả hai tổ kiểm tra báo cáo về {A}, trường đang cầm trịch Cụm.
"""


@pytest.mark.parametrize("line", TOLD.strip().split("\n"))
def test_who_leads_and_who_helps(line: str) -> None:
    expected, _, words = line.partition(" | ")
    year, lead, deputies = expected.split(" ")
    found = roles(f"{NAME} tổng kết. {words.format(**SCHOOLS)}".replace("\\n", "\n"))
    assert found == {int(year): (SLUGS.get(lead), [SLUGS[letter] for letter in deputies.strip("-")])}


def test_the_region_of_the_next_cluster_behind_a_semicolon() -> None:
    facts = nlp.read(
        Article(
            title="Công bố Cụm trưởng các cụm thi đua năm 2024",
            text="Năm 2024, Cụm thi đua khu vực Đông Nam Bộ do Trường Chính trị tỉnh Tây Ninh làm Cụm trưởng; ở khu "
            "vực Bắc Trung Bộ, Cụm trưởng là Trường Chính trị tỉnh Nghệ An, Cụm phó là Trường Chính trị Quảng Bình.",
        )
    )
    told = {(cluster.lead, *cluster.deputies) for cluster in facts.clusters}
    assert told == {("tay-ninh",), ("nghe-an", "quang-binh")}


@pytest.mark.parametrize(
    "words",
    [
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


def test_the_heads_of_two_schools_behind_the_leads_are_both_deputies() -> None:
    words = (
        "Chủ trì có ông Lê Văn An, Hiệu trưởng {A} - Trưởng cụm Cụm thi đua năm 2023; bà Hà Thị Bình, Hiệu trưởng {B} "
        "và ông Ngô Văn Cảnh, Phó Hiệu trưởng phụ trách {C} - Phó trưởng cụm."
    )
    (found,) = nlp.read(Article(text=f"Ngày 9/11/2023, {NAME} họp. {words.format(**SCHOOLS)}")).clusters
    assert (found.lead, found.deputies) == ("hoa-binh", ["yen-bai", "phu-tho"])


def test_a_role_in_somebody_elses_cluster_is_no_schools() -> None:
    words = (
        "Cụm dân cư số 3 do đồng chí Lê Minh Tuấn làm Cụm trưởng đã phối hợp cùng Trường Chính trị Yên Bái dọn vệ sinh."
    )
    page = Article(title="Hội nghị tổng kết năm 2023", text=f"Ngày 9/11/2023, {NAME} tổng kết năm 2023. {words}")
    assert nlp.read(page).clusters == []


@pytest.mark.parametrize(
    "words",
    [
        "{A} và {B} đã thực hiện nghi thức bàn giao nhiệm vụ Cụm trưởng.",
        "Tiếp nối {A}, năm 2024 {B} sẽ giữ vai trò Cụm trưởng.",
        "{A}, Cụm trưởng năm 2023, đã bàn giao nhiệm vụ cho {B}.",
        "{A} dẫn dắt Cụm từ đầu năm, được hai Cụm phó giúp sức.\nBáo cáo đã thông qua. Nhà trường tự tin.\nCuối buổi, "
        "{A} bàn giao trọng trách này cho {B}.",
        "{A} đã hoàn thành nhiệm vụ Cụm trưởng năm 2023 và bàn giao cho {B}.",
        "Hoàn thành nhiệm vụ Cụm trưởng năm 2023, {A} trao lại cờ luân lưu cho {B}.",
    ],
)
def test_one_hands_the_lead_to_the_other(words: str) -> None:
    found = roles(f"{NAME} tổng kết. {words.format(**SCHOOLS)}")
    assert found == {2023: ("hoa-binh", []), 2024: ("yen-bai", [])}


def test_a_cluster_that_nobody_names_is_the_one_its_schools_belong_to() -> None:
    text = (
        "Ngày 6/3/2024, Trường Chính trị tỉnh Bình Định đón Bằng công nhận. Đến dự có lãnh đạo các trường chính "
        "trị tỉnh Quảng Ngãi (Cụm trưởng Cụm thi đua năm 2024), Gia Lai, Phú Yên."
    )
    (found,) = nlp.read(Article(title="Lễ đón Bằng công nhận", published="2024-03-06", text=text)).clusters
    assert (found.cluster, found.year, found.lead) == ("nam-trung-bo-va-tay-nguyen", 2024, "quang-ngai")
    few = text.replace(", Gia Lai, Phú Yên", "")
    assert nlp.read(Article(title="Lễ đón Bằng công nhận", published="2024-03-06", text=few)).clusters == []


def test_a_number_that_another_cluster_has_too_is_ours_where_it_has_schools() -> None:
    text = (
        "Cụm thi đua số 9 có 3 thành viên là các trường chính trị tỉnh Long An, Tiền Giang và Bến Tre. Trường Chính "
        "trị tỉnh Long An là Cụm trưởng.\nCụm thi đua số 9 Công an các tỉnh cũng họp."
    )
    (found,) = nlp.read(Article(title="Cụm thi đua số 9 sơ kết", published="2019-06-28", text=text)).clusters
    assert (found.lead, found.members) == ("long-an", ["long-an", "tien-giang", "ben-tre"])


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        (" gồm 9 trường mầm non, tiểu học các xã phía Nam huyện", None),
        (" khối nội chính", None),
        (" có 6 đơn vị", None),  # of whatever kind: none of that cluster's schools is named
        (" (các trường chính trị)", "bac-trung-bo"),
        (" gồm 9 trường chính trị", "bac-trung-bo"),
        (" gồm Trường Chính trị tỉnh Nghệ An và 5 trường khác", "bac-trung-bo"),
    ],
)
def test_a_number_that_any_district_has_is_ours_where_the_text_says_so(whose: str, expected: str | None) -> None:
    text = f"Ngày 5/6/2024, tại Trường Chính trị tỉnh Phú Thọ, Cụm thi đua số 5{whose} họp sơ kết."
    assert [event.cluster for event in nlp.read(Article(text=text, published="2024-06-06")).events] == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("{B} tiếp quản nhiệm vụ Cụm trưởng năm 2023, tiếp bước {A}.", {2022: "A", 2023: "B"}),
        ("Cụm trưởng năm 2023 là {B}, kế thừa từ {A}.", {2022: "A", 2023: "B"}),
        ("{B} đắc cử Cụm trưởng năm 2024. {A}, Cụm trưởng sắp mãn nhiệm, chúc mừng.", {2023: "A", 2024: "B"}),
        ("{A} chuyển toàn bộ hồ sơ Cụm trưởng sang {B}.", {2023: "A", 2024: "B"}),
        ("{A} đã bàn giao cờ luân lưu cho đơn vị Cụm trưởng mới, {B}.", {2023: "A", 2024: "B"}),
        ("Tròn một năm trước, {A} trao cho {B} lá cờ Cụm trưởng.", {2022: "A", 2023: "B"}),
        ("{A} là Cụm trưởng được giao nhiệm vụ điều hành Cụm trong năm.", {2023: "A"}),
        ("Năm 2021, {A} làm Cụm trưởng. Năm 2022 là {B}, rồi năm 2023 đến {C}.", {2021: "A", 2022: "B", 2023: "C"}),
        (
            "Cụm bầu Cụm trưởng hai năm một. Nhiệm kỳ 2022 - 2023, {A} giữ vai trò này. Nhiệm kỳ 2024 - 2025, người kế "
            "tục là {B}.",
            {2022: "A", 2023: "A", 2024: "B", 2025: "B"},
        ),
        ("Nhận bàn giao Cụm trưởng năm 2023 từ {A}, {B} bắt tay ngay vào việc.", {2022: "A", 2023: "B"}),
        ("Lễ bàn giao chức trách Cụm trưởng diễn ra. Bên giao: {A}. Bên nhận: {B}.", {2023: "A", 2024: "B"}),
        ("{A} sẽ rời vị trí Cụm trưởng. Kế vị là {B}.", {2023: "A", 2024: "B"}),
        ("Hiệu trưởng {A} và Hiệu trưởng {B} bàn giao vai trò Cụm trưởng.", {2023: "A", 2024: "B"}),
        (
            "Sau khi {A} thôi làm Cụm trưởng, {B} (đang là Cụm phó) đảm nhận vai trò Cụm trưởng năm 2024.",
            {2023: "A", 2024: "B"},
        ),
        ("Cụm có ba Cụm trưởng: {a} năm 2021, {b} năm 2022 và {c} năm 2023.", {2021: "A", 2022: "B", 2023: "C"}),
        (
            "Nhiệm kỳ Cụm trưởng của {A} đã hết, hồ sơ chuyển sang {B}, nơi sẽ cầm trịch năm 2024.",
            {2023: "A", 2024: "B"},
        ),
        ("{A} sắp hết nhiệm kỳ Cụm trưởng. Người sẽ thay {a} là {B}.", {2023: "A", 2024: "B"}),
        ("Cờ luân lưu ở tay {A} trọn một năm, nay sang tay {B}.", {2023: "A", 2024: "B"}),
        (
            "Nhìn lại: 2022 - {a}, 2023 - {b} và 2024 - {c} lần lượt giữ vai Cụm trưởng.",
            {2022: "A", 2023: "B", 2024: "C"},
        ),
        ("{A} năm 2022, {B} năm 2023 lần lượt làm Cụm trưởng.", {2022: "A", 2023: "B"}),
        ("Cụm trưởng năm 2023 là {A}; năm 2024, theo vòng luân phiên, đến {B}.", {2023: "A", 2024: "B"}),
        (
            "{B} tiếp nhận vai trò Cụm trưởng năm 2023 từ {A}, đơn vị đã làm Cụm trưởng năm 2022.",
            {2022: "A", 2023: "B"},
        ),
        ("Các trường luân phiên làm Cụm trưởng. Năm nay là {A}, năm tới sẽ là {B}.", {2023: "A", 2024: "B"}),
        ("{B} nêu kinh nghiệm khi làm Cụm trưởng năm 2020 và Cụm phó năm 2022.", {2020: "B", 2022: None}),
        ("Tại hội nghị, {A} bàn giao nhiệm vụ Cụm trưởng năm 2024 cho {B}.", {2023: "A", 2024: "B"}),
        ("Năm 2015-2016, {A} là Cụm trưởng; năm 2017 đến năm 2018, {B}.", {2015: "A", 2016: "A", 2017: "B", 2018: "B"}),
        ("{A} ba lần làm Cụm trưởng: năm 2016, năm 2020 và năm nay.", {2016: "A", 2020: "A", 2023: "A"}),
        ("{A} hoàn thành nhiệm kỳ Cụm trưởng, bàn giao cho {B}.", {2023: "A", 2024: "B"}),
        ("Một năm trước, {B} nhận cờ Cụm trưởng từ {A}.", {2022: "A", 2023: "B"}),
        (
            "Năm 2022 khép lại với {A} trong vai người cầm lái Cụm. Bước sang 2023, tay lái được giao cho {B}.",
            {2022: "A", 2023: "B"},
        ),
    ],
)
def test_who_leads_from_year_to_year(words: str, expected: dict[int, str | None]) -> None:
    found = roles(f"{NAME} tổng kết năm 2023. {words.format(**SCHOOLS)}")
    assert {year: lead for year, (lead, _) in found.items()} == {
        year: lead and SLUGS[lead] for year, lead in expected.items()
    }


def test_the_school_that_writes_is_the_subject_of_an_item_without_one() -> None:
    text = (
        "Những dấu ấn của Trường Chính trị tỉnh Yên Bái:\n1. Mở 96 lớp.\n"
        f"2. Hoàn thành trọn vẹn vai trò Cụm trưởng {NAME} năm 2024."
    )
    (found,) = nlp.read(Article(title="Mười dấu ấn của Trường Chính trị tỉnh Yên Bái", text=text)).clusters
    assert (found.year, found.lead) == (2024, "yen-bai")


def test_those_who_lead_belong_beside_the_other_members() -> None:
    words = (
        "Cụm trưởng là {A}, Cụm phó là {B}. Các thành viên khác gồm {C}, Trường Chính trị các tỉnh Bắc Kạn, Bắc Giang."
    )
    expected = ["hoa-binh", "yen-bai", "phu-tho", "bac-kan", "bac-giang"]
    assert members(f"{NAME} họp. {words.format(**SCHOOLS)}") == expected


def test_a_cluster_that_only_the_region_of_its_schools_names() -> None:
    text = "Các trường chính trị khu vực Tây Nguyên dự hội thao. Năm nay Trường Chính trị tỉnh Kon Tum làm Cụm trưởng."
    (found,) = nlp.read(Article(text=text, published="2023-08-06")).clusters
    assert (found.cluster, found.year, found.lead) == ("tay-nguyen", 2023, "kon-tum")


def test_the_school_that_writes_is_the_one_given_a_role_with_another() -> None:
    text = (
        "Chiều 15/1/2026, Trường Chính trị tỉnh Cao Bằng tổ chức Hội nghị viên chức năm 2026.\n"
        "Từ ngày 01/01/2026, đơn vị được giao làm Cụm phó Cụm thi đua các trường chính trị khu vực Tây Bắc Bộ, cùng "
        "với Trường Chính trị tỉnh Lai Châu giúp Trường Chính trị tỉnh Lào Cai điều hành Cụm."
    )
    (found,) = nlp.read(Article(title="Hội nghị", published="2026-01-17", text=text)).clusters
    assert (found.lead, found.deputies) == ("lao-cai", ["cao-bang", "lai-chau"])


def test_the_next_years_roles_behind_a_semicolon() -> None:
    words = (
        "Năm 2023, {A} là Cụm trưởng, {B} là Cụm phó; năm 2024, {B} là Cụm trưởng, hai trường {a} và {c} là Cụm phó."
    )
    found = roles(f"{NAME} tổng kết. {words.format(**SCHOOLS)}")
    assert found == {2023: ("hoa-binh", ["yen-bai"]), 2024: ("yen-bai", ["hoa-binh", "phu-tho"])}


@pytest.mark.parametrize(
    ("published", "text", "year"),
    [
        (
            "2025-01-09",
            "Sáng 9/1/2025, Trường Chính trị tỉnh Yên Bái tổ chức Hội nghị viên chức, người lao động năm 2024.\n"
            f"Trường đã hoàn thành tốt vai trò Cụm trưởng {NAME}.",
            2024,
        ),
        (
            "2023-12-06",
            f"Ngày 6/12/2023, {NAME} tổ chức Hội nghị tổng kết năm 2023.\nTrước đó, ngày 15/01/2023, Học viện ban hành "
            "quyết định công nhận Trường Chính trị tỉnh Yên Bái là Cụm trưởng.",
            2023,
        ),
    ],
)
def test_a_role_without_a_year_at_a_meeting_in_january_or_from_an_earlier_day(
    published: str, text: str, year: int
) -> None:
    (found,) = nlp.read(Article(title="Hội nghị", published=published, text=text)).clusters
    assert (found.year, found.lead) == (year, "yen-bai")


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


def test_leads_that_are_counted_each_of_its_cluster() -> None:
    text = (
        "Tại Hội nghị, bảy Cụm trưởng được biểu dương gồm: Trường Chính trị tỉnh Lạng Sơn (Cụm Tây Bắc Bộ), Trường "
        "Chính trị tỉnh Yên Bái (Cụm Trung du miền núi phía Bắc), Trường Chính trị tỉnh Quảng Bình (Cụm Bắc Trung Bộ)."
    )
    found = nlp.read(Article(title="Tổng kết năm 2024", published="2024-12-28", text=text)).clusters
    assert {entry.cluster: entry.lead for entry in found} == {
        "tay-bac-bo": "lang-son",
        "trung-du-mien-nui-phia-bac": "yen-bai",
        "bac-trung-bo": "quang-binh",
    }
