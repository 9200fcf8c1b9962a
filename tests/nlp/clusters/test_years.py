"""The year of a role that does not stand beside it: that of a heading, of a sentence."""

import pytest

import nlp
from extract.article import Article

NAMES = {
    "A": "Trường Chính trị tỉnh Nghệ An",
    "B": "Trường Chính trị tỉnh Thanh Hóa",
    "C": "Trường Chính trị tỉnh Tây Ninh",
    "D": "Trường Chính trị tỉnh Đồng Nai",
    "N": "Cụm Bắc Trung Bộ",
    "S": "Cụm Đông Nam Bộ",
}
SLUGS = {"nghe-an": "A", "thanh-hoa": "B", "tay-ninh": "C", "dong-nai": "D"}
REVIEW = "Ngày 11/01/2025, Học viện tổng kết công tác các trường chính trị năm 2024."


def told(text: str, published: str = "2025-01-12") -> str:
    """What a text tells: "24 A B, 25 C -" for A leading in 2024 with B as deputy, C in 2025."""
    found = nlp.read(Article(title="Tin các cụm thi đua", published=published, text=text.format(**NAMES))).clusters
    return ", ".join(
        f"{(entry.year or 2000) - 2000} {SLUGS.get(entry.lead or '', '-')} "
        f"{''.join(sorted(SLUGS[deputy] for deputy in entry.deputies)) or '-'}"
        for entry in found
    )


@pytest.mark.parametrize(
    ("year", "head"),
    [
        (25, "Vụ công bố Quyết định công nhận Cụm trưởng, Cụm phó các cụm thi đua năm 2025, theo đó:"),
        (25, "Học viện công bố Quyết định về việc kiện toàn các cụm thi đua năm 2025 với kết quả:"),
        (25, "Học viện công bố danh sách Cụm trưởng, Cụm phó các cụm trong năm tới. Cụ thể:"),
        (25, "Học viện phân công nhiệm vụ điều hành các cụm năm 2025:"),
        (25, "Giám đốc Học viện giao nhiệm vụ Cụm trưởng, Cụm phó cho năm 2025 ở hai cụm:"),
        (24, "Trong năm qua, nhiều cụm hoạt động sôi nổi, tiêu biểu là:"),
        (24, "Cụm trưởng các cụm trình bày kế hoạch năm 2025, cụ thể:"),
        (24, "Hội nghị nghe kế hoạch phân công năm 2025, gồm:"),
        (24, "Hội nghị thống nhất phương hướng năm 2025, theo tham luận của các cụm:"),
    ],
)
def test_the_line_over_a_list_gives_the_year_of_what_is_decided(year: int, head: str) -> None:
    lines = "{N}: Cụm trưởng là {A}, Cụm phó là {B};\n{S}: Cụm trưởng là {C}, Cụm phó là {D}."
    assert told(f"{REVIEW} {head}\n{lines}") == f"{year} A B, {year} C D"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phân công Cụm trưởng, Cụm phó năm 2025\n{N}\n- Cụm trưởng: {A}\n- Cụm phó: {B}", "25 A B"),
        ("Danh sách Cụm trưởng các cụm năm 2025:\n- {N}: {A}\n- {S}: {C}", "25 A -, 25 C -"),
        ("Công nhận các trường sau là Cụm trưởng năm 2025: {A} ({N}), {C} ({S}).", "25 A -, 25 C -"),
        ("Vụ công bố Cụm trưởng năm 2025:\n{N}: {A};\n{S}: {C}.\n{B}, Cụm phó {N}, báo cáo.", "24 - B, 25 A -, 25 C -"),
    ],
)
def test_a_list_ends_with_its_last_line(text: str, expected: str) -> None:
    assert told(f"{REVIEW}\n{text}") == expected


@pytest.mark.parametrize(
    "line",
    """
25 A - | Năm 2025 cũng là năm {A} giữ vai trò Cụm trưởng {N}.
24 B -, 25 A - | Trong năm mới 2025, {A} làm Cụm trưởng {N} thay {B}.
25 A - | Trong năm mới, {A} là Cụm trưởng {N}.
24 B -, 25 A - | {A} được giao làm Cụm trưởng {N} năm 2025, kế tiếp {B}.
25 A - | Nhiệm vụ của năm 2025 nặng hơn vì {A} đảm nhận vai trò Cụm trưởng {N}.
25 A - | Hiệu trưởng lưu ý năm 2025 có nhiều việc mới, trong đó có việc {A} làm Cụm trưởng {N}.
25 A - | Công việc năm 2025 dự báo nhiều áp lực, nhất là khi {A} đảm nhiệm vai trò Cụm trưởng {N}.
25 A - | Năm 2025 đánh dấu lần thứ hai {A} giữ vai trò Cụm trưởng {N}.
25 A B | {N} năm 2025 do {A} làm Cụm trưởng, {B} làm Cụm phó.
24 A - | {N} tổ chức hội thao năm 2025 do {A}, Cụm trưởng, đăng cai.
24 A - | Nửa cuối năm 2024, {A} tiếp nhận vai trò Cụm trưởng {N} từ {B}.
24 A - | So với năm 2023, khối lượng việc tăng vì {A} làm Cụm trưởng {N}.
24 A - | Tại Hội nghị tổng kết và triển khai nhiệm vụ năm 2025 của Cụm, {A}, Cụm trưởng {N}, báo cáo.
24 A - | Theo kế hoạch năm 2025, {A}, Cụm trưởng {N}, sẽ tổ chức hội thảo.
24 A - | Phương hướng năm 2025 được xây dựng trên kết quả của năm {A} giữ vai trò Cụm trưởng {N}.
""".strip().split("\n"),
)
def test_a_sentence_about_a_year_gives_it_to_the_roles_it_tells_of(line: str) -> None:
    expected, _, words = line.partition(" | ")
    assert told(f"{REVIEW}\n{words}") == expected


@pytest.mark.parametrize(
    "line",
    """
24 A - | Hiệu trưởng {A}, Cụm trưởng {N} năm 2024 trao cờ đăng cai hội thao năm 2025 cho {B}.
24 A - | {A}, Cụm trưởng {N} năm 2024, trao cờ đăng cai hội thi năm 2025 cho {B}.
 | Cờ đăng cai hội thao năm 2025 được Cụm trưởng {A} trao cho {B}.
24 A -, 25 B - | {A}, Cụm trưởng {N} năm 2024, trao cờ Cụm trưởng năm 2025 cho {B}.
22 A -, 23 B - | Nền nếp có từ khi {A} làm Cụm trưởng {N} năm 2022 rồi {B} năm 2023.
22 A -, 23 B - | {A} là Cụm trưởng {N} (2022) và {B} (2023).
22 A -, 23 B - | {A} giữ vai trò Cụm trưởng {N} năm 2022, tiếp đó là {B} năm 2023.
22 A -, 23 B -, 24 A - | {A} làm Cụm trưởng {N} năm 2022, {B} năm 2023, {A} năm 2024.
22 A -, 23 B -, 24 A - | Cụm trưởng {N} các năm gần đây: {A} (năm 2022), {B} (năm 2023), {A} (năm 2024).
22 A -, 23 B - | Lần lượt {A} năm 2022 và {B} năm 2023 giữ vai trò Cụm trưởng {N}.
25 A - | Để chuẩn bị đảm nhận vai trò Cụm trưởng {N} năm 2025, {A} đã cử cán bộ đến học hỏi tại {B}.
22 A -, 23 B -, 24 A - | {A} là Cụm trưởng {N} năm 2022, kế đến là {B} năm 2023, và {A} năm 2024.
22 - A, 23 - B | {A} làm Cụm phó {N} năm 2022 rồi {B} năm 2023.
22 A - | {A} làm Cụm trưởng {N} năm 2022, {B} năm 2023 được công nhận đạt chuẩn mức 1.
22 A - | {A} làm Cụm trưởng {N} năm 2022 rồi {B} năm 2023 đăng cai hội thi.
22 A - | {A} làm Cụm trưởng {N} năm 2022, đăng cai hội thao cùng {B} năm 2023.
""".strip("\n").split("\n"),
)
def test_year_by_year(line: str) -> None:
    expected, _, words = line.partition("| ")
    assert told(f"{REVIEW}\n{words}") == expected.strip()


@pytest.mark.parametrize(
    "line",
    """
August: 25 A - | Đầu năm, {B} là Cụm trưởng {N}. {A} thay {B} làm Cụm trưởng trong những tháng còn lại của năm 2025.
August: 25 A - | {B}, Cụm trưởng {N} từ đầu năm, bàn giao nhiệm vụ Cụm trưởng cho {A} kể từ ngày 01/8/2025.
August: 25 A - | Sáu tháng đầu năm, {B} làm Cụm trưởng {N}; từ tháng 7/2025, {A} đảm nhận nhiệm vụ này.
August: 25 A - | {B} thôi làm Cụm trưởng {N}; {A} được chỉ định làm Cụm trưởng đến hết năm.
August: 25 A - | Kết thúc hội nghị của {N}, {B} trao cờ luân lưu cho {A}.
November: 25 A - | Sáu tháng đầu năm, {B} làm Cụm trưởng {N}; sáu tháng cuối năm, {A} đảm nhận.
November: 25 B - | {B} là Cụm trưởng {N}; sáu tháng cuối năm, {A} đăng cai hội thao.
August: 25 - A | {A} thay {B} làm Cụm phó {N} trong nửa cuối năm.
November: 25 A - | Từ tháng 8/2025, {A} thay {B} làm Cụm trưởng {N}.
November: 25 A - | Nửa đầu năm, {B} là Cụm trưởng {N}; nửa cuối năm, nhiệm vụ này được chuyển cho {A}.
November: 25 A - | Ngày 15/01/2025, các trường đã bầu {A} làm Cụm trưởng {N}.
November: 25 B -, 26 A - | Nay {A} thay {B} làm Cụm trưởng {N}.
November: 25 B -, 26 A - | {A} sẽ thay {B} làm Cụm trưởng {N} cho đến hết năm 2026.
August: 24 B -, 25 A - | {A} thay {B} làm Cụm trưởng {N} năm 2025.
August: 25 A -, 26 B - | Năm 2025, {A} là Cụm trưởng {N}. Năm 2026, {B} sẽ thay {A} làm Cụm trưởng.
""".strip().split("\n"),
)
def test_who_takes_over_midway_is_the_years_lead(line: str) -> None:
    expected, _, words = line.partition(" | ")
    month, _, years = expected.partition(": ")
    day, held = {"August": ("2025-08-20", "họp"), "November": ("2025-11-20", "tổng kết năm 2025")}[month]
    meeting = f"Ngày {day[8:]}/{day[5:7]}/2025, {{N}} {held}.\n"
    assert told(meeting + words, day) == years


def test_without_any_day_roles_are_of_the_year_that_was_gone_through() -> None:
    text = (
        "Cụm thi đua số 3 các trường chính trị gồm 3 trường chính trị tỉnh Hòa Bình, Yên Bái, Phú Thọ.\n"
        "Năm 2019, các trường trong cụm đã mở hơn 200 lớp.\nNăm 2020, các trường tiếp tục phối hợp."
    )
    (found,) = nlp.read(Article(title="Thi đua", text=text)).clusters
    assert (found.year, found.members) == (2019, ["hoa-binh", "yen-bai", "phu-tho"])


def test_a_year_gone_by_holds_in_the_paragraph_it_opens() -> None:
    text = (
        "Sáng 10/12/2020, Cụm thi đua các trường chính trị Trung du miền núi phía Bắc tổng kết năm 2020.\n"
        "Sang năm 2018, cờ Cụm trưởng về Yên Bái. Người trong Cụm còn nhắc mãi.\n"
        "Năm 2019 là năm của Phú Thọ. Trường Chính trị tỉnh Phú Thọ nhận nhiệm vụ Cụm trưởng với không ít lo lắng, "
        "song nhờ hai Cụm phó là Trường Chính trị tỉnh Hòa Bình và Trường Chính trị tỉnh Bắc Giang nên mọi việc "
        "trôi chảy. Cuối năm, Trường Chính trị tỉnh Lào Cai được bầu làm Cụm trưởng.\n"
        "Năm 2020, Cụm mở hai hội thảo. Hội nghị bầu Trường Chính trị tỉnh Sơn La làm Cụm trưởng."
    )
    found = nlp.read(Article(text=text, published="2020-12-11")).clusters
    assert [(c.year, c.lead, c.deputies) for c in found] == [
        (2018, "yen-bai", []),
        (2019, "phu-tho", ["hoa-binh", "bac-giang"]),
        (2020, "lao-cai", []),
        (2021, "son-la", []),
    ]


def test_next_year_is_that_of_the_page_where_only_what_is_planned_is_told() -> None:
    text = (
        "Cảm ơn Trường Chính trị tỉnh Đắk Lắk, Cụm trưởng năm 2024 Cụm thi đua các trường chính trị Nam Trung Bộ "
        "và Tây Nguyên. Cùng sát cánh với chúng tôi năm tới có hai đơn vị Cụm phó: Quảng Ngãi và Đắk Nông. Hội nghị ký "
        "giao ước dự kiến ngày 20/02/2025 tại Quy Nhơn."
    )
    found = nlp.read(Article(text=text, published="2024-11-22")).clusters
    assert [(c.year, c.lead, c.deputies) for c in found] == [
        (2024, "dak-lak", []),
        (2025, None, ["quang-ngai", "dak-nong"]),
    ]


@pytest.mark.parametrize(
    ("year", "announced"),
    [
        (25, "Các trường chờ danh sách Cụm trưởng, Cụm phó các cụm thi đua năm 2025."),
        (25, "Các trường chờ công bố thi đua."),  # the decision is of January
    ],
)
def test_a_decision_that_names_no_year_is_of_the_one_announced_or_begun(year: int, announced: str) -> None:
    decided = (
        "Quyết định ngày 10/01/2025 về việc công nhận Cụm trưởng, Cụm phó các cụm thi đua. Theo đó, tại {N}, {A} làm"
    )
    others = "Cụm trưởng, {B} được giao làm Cụm phó. Tại {S}, vai trò Cụm trưởng thuộc về {C}; Cụm phó là {D}."
    text = f"{REVIEW} {announced}\nHọc viện công bố {decided} {others}\n{{D}} được khen."
    assert told(text) == f"{year} A B, {year} C D"
