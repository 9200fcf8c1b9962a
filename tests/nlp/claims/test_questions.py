"""Questions, hearsay, denials and rules state nothing; what they take for granted and what answers them does.

All sentences are our own.
"""

import pytest

from extract.article import Article
from nlp import read

SITE = "Trường Chính trị tỉnh Lào Cai"
SON_LA = "Trường Chính trị tỉnh Sơn La"


def told(words: str, title: str | None = None) -> set[tuple[str, int, str]]:
    facts = read(Article(text=words, title=title, site_name=SITE, published="2024-12-20"))
    return {(claim.school, claim.level, claim.status) for claim in facts.claims}


@pytest.mark.parametrize(
    "words",
    [
        f"Liệu {SON_LA} có được công nhận mức 1 trong năm nay?",
        f"{SON_LA} đã được công nhận mức 1 chưa, thưa ông?",
        "Trên mạng lan truyền danh sách trường được công nhận mức 1, trong đó có trường ta?",
        f"Trên mạng nói {SON_LA} đã được công nhận đạt chuẩn mức 1.",
        f"{SON_LA} được công nhận mức 1 hay chưa thì không ai biết.",
        "Ước gì trường mình được công nhận mức 1.",
        f"Suýt nữa thì {SON_LA} được công nhận chuẩn mức 1 ngay trong năm 2023.",
        f"Cả tỉnh tưởng {SON_LA} đã đạt chuẩn mức 1.",
        "Trường được công nhận đạt chuẩn mức 1 trong năm được cộng 10 điểm thi đua.",
        "Trường có dưới 45/55 chỉ tiêu đạt không thuộc diện khảo sát đợt này.",
        "Đoàn khảo sát có trách nhiệm kết luận trường đạt hay chưa đạt chuẩn mức 1.",
    ],
)
def test_what_nobody_states(words: str) -> None:
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trường vừa được công nhận đạt chuẩn mức 1, cảm xúc của thầy ra sao?", ("lao-cai", 1, "recognised")),
        ("Vì sao Nhà trường được công nhận mức 1 sớm?", ("lao-cai", 1, "recognised")),
        (f"{SON_LA} trước đây đã được công nhận mức 1, nay còn giá trị không?", ("son-la", 1, "recognised")),
        ("Trường đã được công nhận mức 1. Thông tin này đăng trên trang của Học viện.", ("lao-cai", 1, "recognised")),
        (f"{SON_LA} đã được công nhận mức 1, được cộng 5 điểm thi đua.", ("son-la", 1, "recognised")),
        ("Không phải ngẫu nhiên mà Nhà trường được công nhận đạt chuẩn mức 1.", ("lao-cai", 1, "recognised")),
        (f"Không như đồn đoán, {SON_LA} chưa được công nhận mức 1.", ("son-la", 1, "not_reached")),
        ("Trường không thuộc nhóm được công nhận chuẩn mức 1 đợt này.", ("lao-cai", 1, "not_reached")),
        ("Tỉnh cho phép giãn tiến độ chuẩn mức 1 của Nhà trường tới giữa năm 2026.", ("lao-cai", 1, "target")),
        ("Nhà trường xem 2026 là hạn cuối cho chuẩn mức 1.", ("lao-cai", 1, "target")),
        (f"Kết quả 11/11 tán thành, đề nghị công nhận {SON_LA} đạt chuẩn mức 1.", ("son-la", 1, "appraised")),
        ("Nhà trường tự rà cả bộ tiêu chí, cho mình 53/55 chỉ tiêu mức 1.", ("lao-cai", 1, "self_assessed")),
        (f"Đoàn khảo sát ghi rõ: {SON_LA} đáp ứng 55/55 chỉ tiêu mức 1.", ("son-la", 1, "appraised")),
        (f"{SON_LA} qua thẩm định chuẩn mức 1, đang đợi ký.", ("son-la", 1, "appraised")),
        (f"{SON_LA}, sau một lần lỡ hẹn, đã được công nhận chuẩn mức 1.", ("son-la", 1, "recognised")),
        (f"{SON_LA} lỡ hẹn với chuẩn mức 1 năm nay.", ("son-la", 1, "not_reached")),
        ("Nhà trường tự xét thấy đã đủ 55/55 chỉ tiêu mức 1.", ("lao-cai", 1, "self_assessed")),
        ("Đoàn khảo sát đã gật đầu với cả 55 chỉ tiêu mức 1 của Nhà trường.", ("lao-cai", 1, "appraised")),
    ],
)
def test_what_is_stated_beside(words: str, expected: tuple[str, int, str]) -> None:
    assert told(words) == {expected}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "- Trường được công nhận mức 1 chưa?\n- Vẫn chưa. Chúng tôi mới có 48/55 chỉ tiêu.",
            {("lao-cai", 1, "not_reached"), ("lao-cai", 1, "in_progress")},
        ),
        ("- Đoàn khảo sát kết luận thế nào?\n- Đủ 55/55 chỉ tiêu mức 1.", {("lao-cai", 1, "appraised")}),
        ("- Bao giờ trường về đích mức 2?\n- Tỉnh giao chúng tôi mốc 2028.", {("lao-cai", 2, "target")}),
        (
            "- Nghe nói Trường Chính trị Tô Hiệu đã đạt chuẩn mức 2?\n- Mức 2 thì chưa, họ đang ở 60/64 chỉ tiêu.",
            {("hai-phong", 2, "not_reached"), ("hai-phong", 2, "in_progress")},
        ),
    ],
)
def test_an_answer_goes_on_from_its_question(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, f"Phỏng vấn Hiệu trưởng {SITE}") == expected


def test_a_share_dated_after_the_page_is_a_plan() -> None:
    words = "Đề án chia hai chặng: đến cuối năm 2025 hoàn thành 50/55 chỉ tiêu mức 1; đến cuối năm 2026 đạt chuẩn."
    assert told(words) == {("lao-cai", 1, "target")}


def test_those_before_another_were_appraised_as_it_was() -> None:
    words = f"Đây là trường thứ hai trong cả nước được thẩm định đạt chuẩn mức 1, sau {SON_LA}."
    assert ("son-la", 1, "appraised") in told(words)


def test_not_yet_however_it_is_said() -> None:
    for answer in ("Chưa.", "Chưa đâu.", "Dạ chưa ạ."):
        words = f"PV: Trường Chính trị tỉnh Bến Tre đã được công nhận đạt chuẩn mức 1 chưa?\nÔng Hòa: {answer}"
        assert told(words) == {("ben-tre", 1, "not_reached")}
