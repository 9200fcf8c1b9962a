"""Whole little articles: who leads, who helps and who belongs, told in sentences apart, this year and the next."""

from itertools import product

import pytest

import nlp
from extract.article import Article

SCHOOLS = {
    "nghe-an": "Trường Chính trị tỉnh Nghệ An",
    "quang-binh": "Trường Chính trị tỉnh Quảng Bình",
    "quang-tri": "Trường Chính trị Lê Duẩn",
    "thanh-hoa": "Trường Chính trị tỉnh Thanh Hóa",
    "ha-tinh": "Trường Chính trị Trần Phú",
    "hue": "Trường Chính trị Nguyễn Chí Thanh",
}
NAMES = dict(zip("ABCDEF", SCHOOLS.values(), strict=True)) | {
    "all": "Nghệ An, Quảng Bình, Quảng Trị, Thanh Hóa, Hà Tĩnh và Thừa Thiên Huế"
}
LETTERS = dict(zip(SCHOOLS, NAMES, strict=False))
CLUSTER = "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ"
OPENINGS = {
    "November": (
        "2024-11-20",
        f"Ngày 18/11/2024, {CLUSTER} tổ chức Hội nghị tổng kết công tác thi đua năm 2024, triển khai nhiệm vụ 2025.",
    ),
    "January": ("2025-01-12", f"Sáng 10/01/2025, {CLUSTER} tổ chức Hội nghị tổng kết phong trào thi đua năm 2024."),
    "March": ("2025-03-05", "Ngày 03/3/2025, Cụm thi đua số 5 các trường chính trị ký kết giao ước thi đua năm 2025."),
    "August": ("2024-08-12", f"Trong hai ngày 09 và 10/8/2024, {CLUSTER} tổ chức Hội thao lần thứ V."),
}


def told(month: str, *paragraphs: str) -> str:
    """What an article tells: "24 A BC" for A leading in 2024 with B and C as deputies; "*" for its six members."""
    published, opening = OPENINGS[month]
    text = "\n\n".join(["Tin Cụm thi đua", opening, *filter(None, paragraphs)]).format(**NAMES)
    found = nlp.read(Article(title="Tin Cụm thi đua", published=published, text=text)).clusters
    lines = []
    for entry in found:
        deputies = "".join(sorted(LETTERS[school] for school in entry.deputies))
        lead, rest = LETTERS[entry.lead] if entry.lead else "-", sorted(entry.members)
        all_of_them = " *" if rest == sorted(SCHOOLS) else f" {rest}" if rest else ""
        lines.append(f"{(entry.year or 2000) - 2000} {lead} {deputies or '-'}{all_of_them}")
    return ", ".join(lines)


NOW = [
    ("A BC", "Trong năm, {A} được giao làm Cụm trưởng, {B} và {C} làm Cụm phó."),
    ("A BC", "Chủ trì có Hiệu trưởng {A} (Cụm trưởng), Hiệu trưởng {B} và Hiệu trưởng {C} (các Cụm phó)."),
    ("A B", "Cụm trưởng {A} trình bày báo cáo; {B} - Cụm phó - điều hành thảo luận."),
    ("A -", "{A} là trường đăng cai, đồng thời là Cụm trưởng."),
]
BETWEEN = [
    ("", "{F}, đơn vị từng giữ vai trò Cụm trưởng, góp ý. {E} và {F} được đề nghị tặng Cờ thi đua."),
    (" *", "Các trường thành viên của Cụm gồm: {all}."),
]
NEXT = [
    ("D BE", "{D} được chọn làm Cụm trưởng năm 2025. Cùng giữ nhiệm vụ Cụm phó là {B} và {E}."),
    ("D BE", "Danh sách phân công năm 2025:\n1. {D}: Cụm trưởng\n2. {B}: Cụm phó\n3. {E}: Cụm phó"),
    ("D -", "Đơn vị tiếp nhận vai trò Cụm trưởng trong năm 2025 là {D}."),
    ("D -", "Cờ luân lưu đã được {A} trao cho {D} – Cụm trưởng năm 2025."),
]


@pytest.mark.parametrize(("month", "now"), product(["November", "January"], NOW))
def test_this_year_and_the_next(month: str, now: tuple[str, str]) -> None:
    wrong = []
    for (members, between), (following, ahead) in product(BETWEEN, NEXT):
        expected = f"24 {now[0]}{members}, 25 {following}"
        texts = [now[1], between, ahead], [f"{now[1]} {between} {ahead}"]
        wrong += [text for text in texts if told(month, *text) != expected]
    assert wrong == []


@pytest.mark.parametrize(
    "line",
    """
November: 24 - BC, 25 D BC | Hai Cụm phó năm 2024 là {B} và {C}. Năm 2025, Cụm trưởng là {D}; hai Cụm phó giữ nguyên.
November: 24 A -, 25 D - | Sau một năm {A} giữ vai trò Cụm trưởng, hôm nay lá cờ luân lưu được chuyển tới {D}.
November: 24 A -, 25 D - | Ông Vũ Hòa, Hiệu trưởng {A}, bàn giao nhiệm vụ Cụm trưởng cho bà Lê Thu, Hiệu trưởng {D}.
November: 25 D BE | {D} đạt 6/6 phiếu cho vị trí Cụm trưởng; {B} 5/6 phiếu, {E} 5/6 phiếu cho hai ghế Cụm phó năm 2025.
November: 23 C -, 24 A -, 25 D - | Thứ tự luân phiên Cụm trưởng: năm 2023 {C}, năm 2024 {A}, năm 2025 {D}.
November: 23 C -, 24 A -, 25 D - | Cụm trưởng qua các năm: {C} (2023), {A} (2024), {D} (2025).
November: 24 A -, 25 D - | Năm 2024, {A} làm Cụm trưởng; năm 2025, đến lượt {D}.
November: 25 D -, 26 E - | {D} sẽ là Cụm trưởng vào năm 2025, {E} vào năm 2026.
November: 24 A B, 25 D E | Năm 2025, thay {A}, {D} làm Cụm trưởng; thay {B}, {E} làm Cụm phó.
November: 25 D - | Năm 2025 ghi dấu lần đầu {D} giữ trọng trách Cụm trưởng.
November:  | Hội nghị không thông qua đề nghị giao {E} làm Cụm phó năm 2025.
November: 25 D B | {D} được công nhận là Cụm trưởng, {B} được công nhận là Cụm phó Cụm thi đua năm 2025.
November: 24 A - | TM. CỤM THI ĐUA\\nCỤM TRƯỞNG\\nHIỆU TRƯỞNG {A}
November: 24 A BC | Học viện giao {A} làm báo cáo với tư cách Cụm trưởng, giao {B} và {C} giúp với tư cách Cụm phó.
November: 25 A BE | {A} được giao trọng trách đứng đầu Cụm năm 2025, phụ giúp là {B} và {E}.
November: 24 A - | Năm làm Cụm trưởng của {A} để lại nhiều dấu ấn. Trước Cụm trưởng và các Cụm phó, {B} cam kết.
November:  | {A} đứng đầu Cụm về điểm thi đua, cầm trịch phần văn nghệ.
November:  | Công an tỉnh là Cụm trưởng Cụm thi đua số 1, {A} là đơn vị phối hợp.
November:  | Ông Vũ Hòa từng là Hiệu trưởng {A}, Cụm trưởng những năm đầu.
March: 24 D - | Ghi nhận kết quả mà Cụm đạt được trong năm 2024, dưới sự dẫn dắt của Cụm trưởng {D}.
November: 25 D BE | Năm 2025, {D} đứng ra cầm lái Cụm. Hai trường {B}, {E} làm Cụm phó.
November: 25 D - | Đến lượt {D} làm Cụm trưởng.
November: 25 D - | Cụm trưởng kế tiếp là {D}.
November: 24 A -, 25 D - | {A} hoàn thành vai trò Cụm trưởng; {D} bắt đầu vai trò ấy từ ngày 01/01/2025.
November: 24 A -, 25 D A | {A} lui về làm Cụm phó, nhường vị trí Cụm trưởng cho {D}.
November: 25 D AB | {D} lên làm Cụm trưởng, {A} và {B} làm Cụm phó.
November: 24 - BC | Cụm phó thứ nhất là {B}, thứ hai là {C}.
November: 24 A BC | Hai trường Cụm phó ({B}, {C}) cử cán bộ giúp {A}, trường Cụm trưởng.
November: 25 D - | Cả {D} và {E} đều được đề cử làm Cụm trưởng; kết quả {D} được chọn.
November: 24 A - * | Thành phần Cụm năm 2024 gồm 06 trường: {all}. {A} được giao làm Cụm trưởng.
November: 24 A BC * | Có {A} (Cụm trưởng), {B}, {C} (Cụm phó) và các trường {D}, {E}, {F} là thành viên của Cụm.
November:  | Hội thảo có tham luận của các trường trong Cụm: {A}, {B}, {C}.
November: 24 A -, 25 D - | Cụm trưởng năm 2024 và 2025 lần lượt là {A} và {D}.
November: 24 A -, 25 D - | {A} và {D} lần lượt là Cụm trưởng năm 2024 và năm 2025.
November: 23 A -, 24 A -, 25 A - | {A} giữ vai trò Cụm trưởng từ năm 2023 đến năm 2025.
November: 24 A -, 25 A - | Trong hai năm 2024 và 2025, {A} giữ vai trò Cụm trưởng.
November: 24 A -, 25 D - | Từ năm 2025, Cụm trưởng là {D} thay vì {A}.
November: 24 A - | Ông Vũ Hòa, Hiệu trưởng {A}, nhấn mạnh vai trò của thi đua. Đồng chí là Trưởng Cụm thi đua năm 2024.
November: 24 A - | Ông Vũ Hòa, Hiệu trưởng {A}, chủ trì. Với tư cách Trưởng Cụm, ông đề nghị các trường đổi mới.
November: 24 A B | Đại diện {A} và {B} điều hành hội nghị. Hai trường này là Cụm trưởng và Cụm phó năm 2024.
November: 24 A -, 25 D - | Kết thúc nhiệm kỳ, {A} đã bàn giao nhiệm vụ Cụm trưởng. Đơn vị tiếp nhận: {D}.
November: 25 D - | Có hai ứng viên cho vị trí Cụm trưởng năm 2025: {D} và {E}. Kết quả, {D} trúng cử.
January: 24 A -, 25 D B | Năm 2024, Cụm do Cụm trưởng {A} điều hành. Hội nghị bầu {D} làm Cụm trưởng, {B} làm Cụm phó.
January: 24 A -, 25 D - | {D} được phân công làm Cụm trưởng, thay {A} đã hoàn thành nhiệm vụ năm 2024.
March: 24 D -, 25 A - | Năm 2024, {D} với vai trò Cụm trưởng được tặng Cờ. Năm 2025, {A} tiếp nối vai trò ấy.
August: 24 A -, 25 D - | {A} là Cụm trưởng năm 2024; năm 2025, theo thứ tự luân phiên, {D} sẽ đảm nhiệm.
March: 25 A - | Tại hội nghị tổng kết năm 2024, {A} được bầu làm Cụm trưởng.
March:  | Tính đến hết năm 2024, {D} đã ba lần làm Cụm trưởng.
January: 24 A BC, 25 D EF | Trưởng Cụm là {A}, Phó Cụm là {B}, {C}. Các vị trí này năm 2025 lần lượt là {D}, {E}, {F}.
January: 24 A -, 25 D - | Kết thúc năm 2024, {A} bàn giao vai trò Cụm trưởng; {D} tiếp nhận trong năm 2025.
August: 24 - C | Sau khi hợp nhất với {B}, {C} đảm nhận luôn vai trò Cụm phó.
November: 24 A -, 25 D - | Cụm trưởng (2024): {A}; Cụm trưởng (2025): {D}.
November: 24 A -, 25 D - | 2024: {A} làm Cụm trưởng. 2025: {D} làm Cụm trưởng.
November: 24 A BC | Cụm trưởng là {A} còn Cụm phó là {B} với {C}.
November: 24 A BC | Hội nghị giao {A} (Cụm trưởng) chủ trì, {B} và {C} (Cụm phó) phối hợp xây dựng quy chế.
November: 24 A BC * | Ký biên bản có {A} (Cụm trưởng), {B} (Cụm phó), {C} (Cụm phó) và ba thành viên {D}, {E}, {F}.
November: 24 - - * | Cụm thi đua Bắc Trung Bộ: {all}.
November:  | Cụm có sáu trường nhưng chỉ có năm trường dự: {A}, {B}, {C}, {D}, {E}.
November: 25 D BE | Học viện công nhận Cụm trưởng, Cụm phó năm 2025.\\n- Cụm trưởng: {D}\\n- Cụm phó: {B}, {E}
November: 24 A - *, 25 D - | Cụm năm 2024 gồm 06 trường: {all}. {A} được giao làm Cụm trưởng. Nay {D} trúng Cụm trưởng.
November: 24 A - * | {A} – Cụm trưởng – nhận hoa.\\nCác trường trong Cụm ký giao ước: {A}, {B}, {C}, {D}, {E}, {F}.
November: 25 D BE | Có mặt {F}. Trường được giao làm Cụm trưởng năm 2025 là {D}, hai trường làm Cụm phó là {B} và {E}.
November: 24 A - | Hội nghị chưa bầu Cụm trưởng năm 2025. {A} - Cụm trưởng - cảm ơn các trường.
March: 25 A -, 26 D - | {A} là Cụm trưởng. Cờ luân lưu đã được {A} trao cho {D} - Cụm trưởng năm 2026.
August: 18 D -, 19 D -, 24 - BC | Cụm phó là {B} và {C} góp ý. Giai đoạn 2018-2019, {D} giữ vai trò Cụm trưởng.
November:  | {D} được dự kiến giới thiệu làm Cụm trưởng năm 2025, chờ Học viện phê duyệt.
November:  | Theo dự kiến, {D} làm Cụm trưởng, {B} làm Cụm phó. Phương án này sẽ được trình Học viện.
November:  | Cụm trưởng năm 2025 dự kiến là {D}, hiện chưa có quyết định. Nhiều khả năng {B} sẽ làm Cụm phó.
November: 25 D - | Hội nghị giới thiệu {D} làm Cụm trưởng năm 2025, dự kiến bàn giao hồ sơ trong tháng 12.
August: 24 - C | Hội thao năm 2025 dự kiến do {C}, Cụm phó, đăng cai.
March: 24 A -, 25 D - | Hiệu trưởng {A} tổng kết một năm nhà trường giữ vai trò Cụm trưởng. Cụm trưởng năm 2025 là {D}.
August: 22 A B, 23 D AC | Vai trò | Năm 2022 | Năm 2023\\nCụm trưởng | {A} | {D}\\nCụm phó | {B} | {A}, {C}
August: 22 A D, 23 D - | Trường | 2022 | 2023\\n{A} | Cụm trưởng | Thành viên\\n{D} | Cụm phó | Cụm trưởng
November: 24 A - | Năm đầu mang tên vùng thay cho tên số, Cụm có vai Cụm trưởng thuộc về {A}.
August: 24 A BC | {A} là Cụm trưởng, có {B} và {C} giúp việc. Cả hai trường nói trên đều là Cụm phó lần đầu.
August: 24 - BC | Bàn chủ tọa có Hiệu trưởng {B} và Hiệu trưởng {C}. Hai trường này là Cụm phó.
August:  | {B} trình diễn trước. Hai trường này là Cụm phó.
August: 24 - BC | Bà Lê Thu, Phó Hiệu trưởng {B}, Cụm phó, đề dẫn; một Cụm phó khác, {C}, góp chín bài.
November: 20 A - | Năm 2020 trường Nghệ An là Cụm trưởng.
November: 24 B -, 25 A - | {B} là Cụm trưởng. Ông Vũ Hòa, Hiệu trưởng {A}, vui: trường ông được bầu làm Cụm trưởng.
August: 24 A - | {A} (hợp nhất từ {B} và {C}) tiếp tục giữ vai trò Cụm trưởng.
August: 24 A - | {A} - đơn vị mới thành lập trên cơ sở sáp nhập {B} và {C} - là Cụm trưởng.
August: 24 A BC | {A}, kế thừa {E} và {F}, là Cụm trưởng; {B} và {C} là Cụm phó.
August: 24 A BC | {A} làm Cụm trưởng. Giúp Cụm trưởng điều hành là {B} và {C}.
August: 24 A BC | Giúp {A} (Cụm trưởng) điều hành Cụm có hai trường Quảng Bình và Quảng Trị (Cụm phó).
August: 24 A BC | {B} và {C} là Cụm phó, giúp {A} điều hành Cụm.
August: 24 - C | Vị trí Cụm phó trước đây của {B} nay chuyển cho {C}.
August: 24 A BC | Phân công:\\n1. {A}: Cụm trưởng;\\n2. Trường Chính trị các tỉnh Quảng Bình, Quảng Trị: Cụm phó.
November: 25 D BC | Cụm trưởng năm 2025 do {D} đảm nhiệm; Cụm phó giao cho {B} cùng {C}.
November: 24 A B, 25 D E | Thay {A} làm Cụm trưởng năm 2025 là {D}; thay {B} làm Cụm phó là {E}.
August: 24 A - | Phát biểu tiếp nối {B}, Cụm trưởng là {A} cảm ơn.
March: 25 A BC | Cụm trưởng {A} cùng hai Cụm phó (bà Lê Thu, Hiệu trưởng {B}; ông Lê Nam, Hiệu trưởng {C}) ký giao ước.
November: 24 A -, 25 D - | {D} nhận vai trò Cụm trưởng Cụm thi đua từ TS Vũ Hòa, Hiệu trưởng {A}.
November: 24 A -, 25 D - | {A} trao cờ Cụm trưởng cho PGS, TS Hồ Đức, Hiệu trưởng {D}.
August: 24 A B | Cụm trưởng Cụm thi đua {A} và Trưởng Cụm {A}, Cụm phó {B} thống nhất kế hoạch.
November: 24 A - | Năm Cụm trưởng của {A} đã khép lại.
November: 25 D - | Năm 2025, đơn vị Cụm trưởng chuyển về {D} theo nguyên tắc luân phiên.
August: 24 - - * | Cụm Bắc Trung Bộ có 6 trường trải dài ven biển: {all}.
August:  | Cụm Bắc Trung Bộ có 6 trường gửi bài tham luận: {all}.
August: 24 A - | {A}, trường đang giữ vai trò "nhạc trưởng" của Cụm, đề dẫn.
August: 21 A -, 22 - A, 24 A - | {A} 2 lần làm Cụm trưởng (2021, 2024), 1 lần làm Cụm phó (2022).
August:  | {A} 2 lần làm Cụm trưởng trong giai đoạn khó khăn.
November: 25 D - | Cuối giờ, tên đơn vị Cụm trưởng năm 2025 được xướng lên: {D}.
August: 22 A -, 23 B - | Cuối năm 2022, {A} bàn giao vai trò Cụm trưởng năm 2023 cho {B}.
August: 21 A -, 22 A - | Hai năm liền 2021 và 2022, {A} giữ vai trò Cụm trưởng.
August: 21 A -, 22 - A | Năm 2021, {A} đảm nhận vai trò Trưởng Cụm, năm 2022 là Cụm phó.
August:  | Cụm gồm 10 trường, trong đó các trường Nghệ An, Hà Tĩnh, Thanh Hóa đã có trụ sở mới.
November: 24 A - | Kết thúc nhiệm kỳ Cụm trưởng, Ban Giám hiệu {A} cảm ơn các trường trong Cụm.
November: 25 A - | Ông Vũ Hòa, Hiệu trưởng {A}, nhận hoa từ {B}. Năm 2025, trường ông sẽ điều hành Cụm.
August: 23 A -, 24 A - | Năm học 2023-2024, {A} giữ vai trò Cụm trưởng.
November: 24 A -, 25 D - | Cụm bàn giao nhiệm vụ Cụm trưởng. {A} trao lại trọng trách cho {D}.
August: 23 A - | Năm 2023 nhận việc hỗ trợ Cụm trưởng {A}.
August: 24 - BC | Đồng hành với {A} là hai Cụm phó {B} và {C}.
August: 24 A - | Năm 2024, {A}, láng giềng của {B}, làm Cụm trưởng.
August: 24 A - | Năm 2024, {A} ({B} đề cử) làm Cụm trưởng.
August:  | {A} được đề cử làm Cụm trưởng năm 2025; việc bầu sẽ tiến hành sau.
November: 25 A - | {B} đề cử, Hội nghị nhất trí bầu {A} làm Cụm trưởng năm 2025.
August:  | Có ý kiến ủng hộ {A} làm Cụm trưởng năm tới. {B} suýt làm Cụm phó nếu không rút.
August:  | {A} được giới thiệu làm Cụm trưởng nhưng xin rút. {E} đang xin gia nhập Cụm.
November: 25 D BC | Năm 2025, Cụm trưởng: {D};\\nCụm phó: {B}, {C}.
November: 25 D BC | Cụm đã thảo luận, bầu Cụm trưởng, Cụm phó năm tới. Theo đó, {D} là Cụm trưởng; {B}, {C} là Cụm phó.
November: 24 - BC, 25 - BC | Cụm phó năm 2024 là {B} và {C} tiếp tục nhiệm vụ trong năm 2025.
August: 22 A -, 23 B - | Cụm ra đời năm 2022. Năm đầu tiên, {A} làm Cụm trưởng. Năm 2023, {B} nhận nhiệm vụ này.
August: 22 A - | Tháng 5/2022, {A}, Cụm trưởng, đăng cai hội thao.
August: 22 A -, 23 B - | Tháng 12/2022, {A} bàn giao nhiệm vụ Cụm trưởng cho {B}.
August: 23 A - | Từ tháng 12/2022 đến tháng 11/2023, {A} giữ vai trò Cụm trưởng.
August:  | Hội nghị chưa thống nhất giao {B} làm Cụm phó.
August: 27 A - | Phải đến năm 2027 mới tới lượt {A} làm Cụm trưởng.
August: 24 - BC | Chủ trì có các đồng chí Hiệu trưởng {B}, {C} (Cụm phó).
November: 25 D - | Học viện công bố Quyết định công nhận Cụm trưởng, Cụm phó. Theo đó, {D} là Cụm trưởng.
August:  | Tổ thư ký giúp việc Cụm trưởng gồm cán bộ {B} và {C}.
November: 25 D - | Theo đề nghị của Cụm trưởng, hội nghị nhất trí giao {D} làm Cụm trưởng kế tiếp.
November: 25 D B | Lãnh đạo Cụm nhiệm kỳ mới gồm {D} (Cụm trưởng) và {B} (Cụm phó).
August: 23 A -, 24 B - | Kế thừa kết quả của {A} - Cụm trưởng năm 2023, năm 2024 {B} điều hành Cụm.
November: 24 A -, 25 D - | {A} kết thúc nhiệm vụ Cụm trưởng; {D} từ Cụm phó trở thành Cụm trưởng năm 2025.
August: 24 A B | Ban Tổ chức gồm: {A} (Trưởng ban, Cụm trưởng), {B} (Cụm phó), {C} (thành viên).
August: 24 A B | {A} ({B} là Cụm phó) làm Cụm trưởng.
August: 24 A BC | {A} làm Cụm trưởng; {B} (cùng {C}) làm Cụm phó.
August: 24 A - | Năm 2024, tại Hưng Yên, nơi {A} làm Cụm trưởng, các trường cùng họp.
""".strip().split("\n"),
)
def test_told_in_one_paragraph(line: str) -> None:
    expected, _, words = line.partition(" | ")
    month, _, years = expected.partition(": ")
    assert told(month, words.replace("\\n", "\n")) == years.strip()


@pytest.mark.parametrize("number", ["5", "05", "V"])
def test_a_numbered_cluster_is_known_by_its_number(number: str) -> None:
    text = f"Ngày 9/11/2019, Trường Chính trị Trần Phú, Cụm trưởng Cụm thi đua số {number}, tổ chức hội nghị."
    [told] = nlp.read(Article(title="Hội nghị", text=text, published="2019-11-10")).clusters
    assert (told.cluster, told.year, told.lead) == ("bac-trung-bo", 2019, "ha-tinh")


def test_who_is_honoured_by_a_vote_does_not_lead() -> None:
    text = (
        "Cụm thi đua các trường chính trị khu vực Đồng bằng sông Cửu Long đã bỏ phiếu suy tôn Trường Chính trị Tôn Đức "
        "Thắng là đơn vị dẫn đầu. Trường Chính trị tỉnh Hậu Giang, Cụm trưởng năm 2021, bàn giao nhiệm vụ cho Trường "
        "Chính trị tỉnh Sóc Trăng, Cụm trưởng năm 2022. Cụm phó các năm 2021 và 2022 lần lượt là Trường Chính trị tỉnh "
        "Bạc Liêu và Trường Chính trị tỉnh Trà Vinh."
    )
    title = "Trường Chính trị tỉnh An Giang được suy tôn lá cờ đầu"
    told = nlp.read(Article(title=title, text=text, published="2021-12-31")).clusters
    assert [(year.year, year.lead, year.deputies) for year in told] == [
        (2021, "hau-giang", ["bac-lieu"]),
        (2022, "soc-trang", ["tra-vinh"]),
    ]
