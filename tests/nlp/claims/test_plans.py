"""What plans, pledges and deadlines tell, in short and for several schools."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.bulletin import Standing, facts, told


def test_what_a_list_of_pledges_or_a_deadline_ahead_tells_is_planned() -> None:
    pledge = "Các đơn vị ký giao ước: mở đủ lớp theo kế hoạch; Trường Chính trị tỉnh Thái Bình được công nhận mức 1."
    assert told(pledge) == {("thai-binh", 1, "target")}
    tasks = (
        "Trường Chính trị tỉnh Thái Bình họp.\n1. Kết quả\nTrường đạt 50/55 chỉ tiêu mức 1.\n2. Nhiệm vụ\n"
        "- Được công nhận trường chuẩn mức 1.\n3. Kiến nghị\nTrường đã được công nhận cơ quan văn hóa."
    )
    assert told(tasks) == {("thai-binh", 1, "in_progress"), ("thai-binh", 1, "target")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trường mới được 38/55 chỉ tiêu mức 1, song vẫn giữ mốc năm 2025.", {(1, "in_progress"), (1, "target")}),
        ("Trường có 46/64 chỉ tiêu mức 2, dự kiến năm 2026 đề nghị thẩm định.", {(2, "in_progress"), (2, "target")}),
        (
            "Hạn để lên chuẩn mức 1 là năm 2025; mức 2 được xếp vào giai đoạn 2026 - 2030.",
            {(1, "target"), (2, "target")},
        ),
        ("Về chuẩn mức 1, trường đăng ký đích đến là năm 2025.", {(1, "target")}),
        ("Trường tự kiểm tra lại mức 1: 55/55 chỉ tiêu vẫn giữ được.", {(1, "self_assessed")}),
        (
            "Trường tự chấm 43/55 chỉ tiêu mức 1. Minh chứng còn tranh luận thì xếp vào nhóm chưa đạt.",
            {(1, "self_assessed")},
        ),
        ("Trường đạt 49/55 chỉ tiêu mức 1. Dự án nhà học có quyết định từ năm 2023.", {(1, "in_progress")}),
        ("Trường đạt 54/55 chỉ tiêu mức 1; chỉ tiêu 4.3 chưa đạt.", {(1, "in_progress")}),
    ],
)
def test_plans_and_judgements_with_few_words(words: str, expected: set[tuple[int, str]]) -> None:
    lead = "Trường Chính trị tỉnh Lai Châu tổ chức hội nghị.\n"
    assert {(level, status) for _, level, status in told(lead + words)} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Cao Bằng vừa ban hành Kế hoạch công tác năm 2025. Theo đó, quý IV/2025 trường đón "
            "Bằng công nhận trường chính trị chuẩn mức 1.",
            {("cao-bang", 1, "target")},
        ),
        (
            "Tỉnh đã phê duyệt lộ trình xây dựng Trường Chính trị tỉnh Kon Tum. Chặng một: đạt 45/55 chỉ tiêu. Chặng "
            "hai: hoàn thành 55/55 chỉ tiêu, được công nhận đạt chuẩn mức 1.",
            {("kon-tum", 1, "target")},
        ),
        (
            "Bình Phước đạt 48/55 và Long An đạt 50/55 chỉ tiêu chuẩn mức 1, cùng đăng ký thẩm định năm 2025.",
            {
                ("binh-phuoc", 1, "in_progress"),
                ("long-an", 1, "in_progress"),
                ("binh-phuoc", 1, "target"),
                ("long-an", 1, "target"),
            },
        ),
        (  # a bulletin of several provinces
            "* Yên Bái: Trường Chính trị tỉnh tiếp Đoàn khảo sát trường chuẩn mức 1. Kết quả 52 chỉ tiêu đạt.\n"
            "* Lai Châu: Trường Chính trị tỉnh khai giảng 2 lớp cao cấp; tự đánh giá trường chuẩn đạt 44/55.",
            {("yen-bai", 1, "in_progress"), ("lai-chau", 1, "self_assessed")},
        ),
        (
            "Trường Chính trị thành phố Cần Thơ (hợp nhất từ các trường Cần Thơ, Sóc Trăng, Hậu Giang) tổ chức Lễ đón "
            "Bằng công nhận trường chính trị chuẩn mức 1.",
            {("can-tho", 1, "recognised")},
        ),
        (
            "Phú Yên đã nộp hồ sơ trường chuẩn mức 1. Trường Chính trị tỉnh Quảng Ngãi chưa có tên trong danh sách "
            "đăng ký năm nay.",
            set(),
        ),
    ],
)
def test_plans_in_short_and_several_provinces(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Tuyên Quang được công nhận đạt chuẩn mức 1 từ năm 2022. Đối chiếu với 64 chỉ "
            "tiêu, nay trường có 49 chỉ tiêu đạt.",
            {("tuyen-quang", 1, "recognised"), ("tuyen-quang", 2, "in_progress")},
        ),
        (  # to come near a level is not to reach it
            "Là một trong những trường sớm được công nhận đạt chuẩn mức 1, Trường Chính trị tỉnh Tuyên Quang đang từng "
            "bước tiếp cận mức 2.",
            {("tuyen-quang", 1, "recognised"), ("tuyen-quang", 2, "target")},
        ),
    ],
)
def test_a_title_that_names_an_aim_is_no_heading_of_plans(words: str, expected: set[Standing]) -> None:
    found = read(Article(text=words, title="Tuyên Quang: mục tiêu mức 2", published="2024-12-20"))
    assert {(c.school, c.level, c.status) for c in found.claims} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # the share of a plan's item is planned, that of a sentence with a subject is told
            "Trường đạt 55/64 chỉ tiêu mức 2. Phương hướng năm 2025: mở 45 lớp; hoàn thành 60/64 chỉ tiêu mức 2.",
            {("vinh-phuc", "in_progress", "2024-12-20"), ("vinh-phuc", "target", "2025")},
        ),
        (
            "Các trường ký giao ước: Trường Chính trị tỉnh Kon Tum hoàn thành 50/55 chỉ tiêu chuẩn mức 1.",
            {("kon-tum", "target", "2024-12-20")},
        ),
        (
            "Báo cáo kèm theo kế hoạch viết: mức 1 là việc khó; Trường Chính trị tỉnh Kon Tum đạt 44/55 chỉ tiêu.",
            {("kon-tum", "in_progress", "2024-12-20")},
        ),
        (
            "Đại hội đã thông qua Nghị quyết với 12 chỉ tiêu chủ yếu:\n1. Hằng năm mở 25 lớp.\n"
            "2. Năm 2027 được công nhận trường chuẩn mức 1; đến cuối nhiệm kỳ đáp ứng 70% chỉ tiêu mức 2.",
            {("vinh-phuc", "target", "2027"), ("vinh-phuc", "target", "2024-12-20")},
        ),
        (
            "Đảng bộ quyết tâm: mức 1 năm 2026, mức 2 năm 2030. Trường chính trị chuẩn là việc lớn.",
            {("vinh-phuc", "target", "2026"), ("vinh-phuc", "target", "2030")},
        ),
        (
            "Năm 2025, nhà trường phấn đấu: mở đủ lớp theo kế hoạch; đạt 45/64 chỉ tiêu mức 2.",
            {("vinh-phuc", "target", "2025")},
        ),
        (  # who gives tasks tells of what has been reached, too
            "Phát biểu giao nhiệm vụ, Bí thư Tỉnh ủy nhấn mạnh: trường nay đã là trường chuẩn mức 1.",
            {("vinh-phuc", "reached", "2024-12-20")},
        ),
        (  # "cơ sở mới" is no ground to ask for a recognition
            "Những mốc son của trường: năm 2008 chuyển về cơ sở mới, ngày 22/12/2023 được công nhận chuẩn mức 1.",
            {("vinh-phuc", "recognised", "2023-12-22")},
        ),
    ],
)
def test_shares_among_plans(words: str, expected: set[tuple[str, str, str]]) -> None:
    lead = "Trường Chính trị tỉnh Vĩnh Phúc tổ chức hội nghị.\n"
    assert {(c.school, c.status, c.as_of) for c in facts(lead + words).claims} == expected


@pytest.mark.parametrize(
    ("published", "words", "status"),
    [
        ("2024-02-22", "Đến hết năm 2024, Cụm có 4 trường được công nhận đạt chuẩn mức 1.", "target"),
        ("2024-12-22", "Đến hết năm 2024, Cụm có 4 trường được công nhận đạt chuẩn mức 1.", "recognised"),
        ("2024-02-22", "Chỉ tiêu chung\nCụm có 4 trường được công nhận đạt chuẩn mức 1.", "target"),
        ("2024-02-22", "Chỉ tiêu về chuẩn hóa là có thêm 4 trường được công nhận đạt chuẩn mức 1.", "target"),
        ("2024-02-22", "Kết quả thực hiện chỉ tiêu là có 4 trường được công nhận đạt chuẩn mức 1.", "recognised"),
    ],
)
def test_the_end_of_the_year_is_ahead_and_what_an_aim_is_is_planned(published: str, words: str, status: str) -> None:
    text = f"Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ họp.\n{words}"
    assert [(t.count, t.status) for t in read(Article(text=text, published=published)).totals] == [(4, status)]


@pytest.mark.parametrize(
    ("title", "status"), [("10 nhiệm vụ trọng tâm năm 2025", "target"), ("10 việc làm được năm 2024", "recognised")]
)
def test_a_title_may_head_a_list_of_plans(title: str, status: str) -> None:
    words = "1. Trường Chính trị tỉnh Lâm Đồng được công nhận đạt chuẩn mức 1.\n\n2. Khởi công ký túc xá."
    assert {(c.school, c.status) for c in facts(words, "2024-12-20", title).claims} == {("lam-dong", status)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tỉnh ủy cho lùi thời gian đạt chuẩn mức 1 từ năm 2024 sang năm 2026.", {(1, "target", "2026")}),
        ("Trường trình Tỉnh ủy đề án nâng lên mức 2, định hướng đạt vào năm 2029.", {(2, "target", "2029")}),
        ("Trường đạt chuẩn mức 1 sớm hơn 2 năm so với mục tiêu (năm 2027).", {(1, "reached", "2025-03-20")}),
        ("Trường tự đánh giá đạt 51/55 chỉ tiêu mức 1 tính đến hết tháng 02/2025.", {(1, "self_assessed", "2025-02")}),
        (
            "Trường đạt 100% tiêu chí mức 1 và 40% tiêu chí mức 2.",
            {(1, "in_progress", "2025-03-20"), (2, "in_progress", "2025-03-20")},
        ),
    ],
)
def test_times_of_plans_and_of_what_is_done(words: str, expected: set[tuple[int, str, str]]) -> None:
    text = f"Trường Chính trị tỉnh Lâm Đồng báo cáo tiến độ.\n{words}"
    assert {(c.level, c.status, c.as_of) for c in facts(text, "2025-03-20").claims} == expected
