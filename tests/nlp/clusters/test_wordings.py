"""Ordinary ways to tell a cluster's roles, one a line: A leads, B and C are its deputies."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, SCHOOLS, SLUGS, roles

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
2023 A BC | Hỗ trợ Cụm trưởng {A} là hai Cụm phó {B} và {C}.
2023 A BC | Hỗ trợ Cụm trưởng {A} là {B} và {C}.
2023 A BC | Sát cánh cùng Cụm trưởng {A} trong năm nay là hai Cụm phó: {B} và {C}.
2023 A - | {A} là Cụm trưởng. Hỗ trợ Cụm trưởng trong việc in kỷ yếu là {B}.
2024 - BC | Giúp việc cho {A} trong năm 2024 có {B} và {C}.
2023 - BC | May là hai Cụm phó, các anh chị ở {B} và {C}, hỗ trợ nhiều.
2023 A BC | Phân công:\\n- {A} (sau hợp nhất với Trường Chính trị tỉnh Bắc Kạn): đơn vị Cụm trưởng, lo kế hoạch.\\n\
- {B}: đơn vị Cụm phó, lo thể thao.\\n- {C}: đơn vị Cụm phó, lo hội thảo.
2023 - B | Ban tổ chức trao cờ đăng cai hội thao năm 2024 cho {B}, đơn vị Cụm phó.
2024 A BC | {A} là Cụm trưởng năm 2024. Hai cấp phó của ông là hiệu trưởng các trường {b} và {c}.
2024 A BC | Từ đầu năm 2024, {A} sẽ giữ vai trò "nhạc trưởng" của Cụm. Cả hội trường giơ tay. Ai cũng vui. Hai \
trường giúp việc là {b} và {c}.
2023 - BC | {B} giao lưu với {C}. Hai trường cùng là Cụm phó năm nay.
2023 A BC | {A} là Cụm trưởng. Các đồng chí Phó trưởng Cụm: Lê Văn Bé, Hiệu trưởng {B}; Hà Thị Ba, Hiệu trưởng {C} dự.
2024 A BC | Kết quả bầu cho năm 2024: Cụm trưởng: {A}, 11/11 phiếu. Cụm phó: {B}, 10/11 phiếu; {C}, 9/11 phiếu.
2023 A B | {A} hiện là Cụm trưởng, {B} đang là Cụm phó.
2023 A - | Cả hai tổ kiểm tra báo cáo về {A}, trường đang cầm trịch Cụm.
"""


@pytest.mark.parametrize("line", TOLD.strip().split("\n"))
def test_who_leads_and_who_helps(line: str) -> None:
    expected, _, words = line.partition(" | ")
    year, lead, deputies = expected.split(" ")
    found = roles(f"{NAME} tổng kết. {words.format(**SCHOOLS)}".replace("\\n", "\n"))
    assert found == {int(year): (SLUGS.get(lead), [SLUGS[letter] for letter in deputies.strip("-")])}


def test_the_heads_of_two_schools_behind_the_leads_are_both_deputies() -> None:
    words = (
        "Chủ trì có ông Lê Văn An, Hiệu trưởng {A} - Trưởng cụm Cụm thi đua năm 2023; bà Hà Thị Bình, Hiệu trưởng {B} "
        "và ông Ngô Văn Cảnh, Phó Hiệu trưởng phụ trách {C} - Phó trưởng cụm."
    )
    (found,) = nlp.read(Article(text=f"Ngày 9/11/2023, {NAME} họp. {words.format(**SCHOOLS)}")).clusters
    assert (found.lead, found.deputies) == ("hoa-binh", ["yen-bai", "phu-tho"])


def test_the_school_that_writes_is_the_subject_of_an_item_without_one() -> None:
    text = (
        "Những dấu ấn của Trường Chính trị tỉnh Yên Bái:\n1. Mở 96 lớp.\n"
        f"2. Hoàn thành trọn vẹn vai trò Cụm trưởng {NAME} năm 2024."
    )
    (found,) = nlp.read(Article(title="Mười dấu ấn của Trường Chính trị tỉnh Yên Bái", text=text)).clusters
    assert (found.year, found.lead) == (2024, "yen-bai")


def test_the_school_that_writes_is_the_one_given_a_role_with_another() -> None:
    text = (
        "Chiều 15/1/2026, Trường Chính trị tỉnh Cao Bằng tổ chức Hội nghị viên chức năm 2026.\n"
        "Từ ngày 01/01/2026, đơn vị được giao làm Cụm phó Cụm thi đua các trường chính trị khu vực Tây Bắc Bộ, cùng "
        "với Trường Chính trị tỉnh Lai Châu giúp Trường Chính trị tỉnh Lào Cai điều hành Cụm."
    )
    (found,) = nlp.read(Article(title="Hội nghị", published="2026-01-17", text=text)).clusters
    assert (found.lead, found.deputies) == ("lao-cai", ["cao-bang", "lai-chau"])
