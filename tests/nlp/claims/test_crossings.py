"""Standings made by crossing: what is under discussion, how far off the school is named, what is said of it, and when.

The gold is known by construction; every sentence is in our own words.
"""

import itertools

import pytest

from extract.article import Article
from nlp import read

LEAD = "Ngày 12/11/2024, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ tổ chức Hội nghị tổng kết năm 2024.\n"
DAY = "2024-11-12"
A, B = "Trường Chính trị tỉnh Nghệ An", "Trường Chính trị tỉnh Quảng Bình"

Told = dict[tuple[str | int, int, str], str | None]


def told(words: str) -> Told:
    facts = read(Article(text=LEAD + words, title="Cụm thi đua tổng kết năm 2024", published="2024-11-14"))
    found: Told = {(claim.school, claim.level, claim.status): claim.as_of for claim in facts.claims}
    return found | {(total.count, total.level, total.status): total.as_of for total in facts.totals}


TOPICS = (
    "Hội nghị dành nhiều thời gian bàn việc xây dựng trường chính trị chuẩn mức {level}.",
    "Nội dung thứ hai là xây dựng trường chính trị chuẩn mức {level}.",
)
UNDER_A_TOPIC: list[tuple[str, list[tuple[str, str, str]]]] = [
    (f"{A} đã đạt từ năm 2023.", [("nghe-an", "reached", "2023")]),
    (f"Đại diện {A} cho biết trường đã hoàn thành từ quý II/2024.", [("nghe-an", "reached", "2024-04/2024-06")]),
    (f"{A} sẽ hoàn thành trong năm 2025.", [("nghe-an", "target", "2025")]),
    (f"{A} quyết tâm đạt trong nhiệm kỳ 2025 - 2030.", [("nghe-an", "target", "2025/2030")]),
    (f"Với {A}, mốc đặt ra là năm 2026.", [("nghe-an", "target", "2026")]),
    (f"{A} xin lùi thời hạn hoàn thành sang năm 2025.", [("nghe-an", "target", "2025")]),
    (
        f"Nếu {A} đã đạt từ năm 2023 thì {B} đến nay vẫn chưa đạt.",
        [("nghe-an", "reached", "2023"), ("quang-binh", "not_reached", DAY)],
    ),
    # What else the school does
    (f"Chỉ tiêu mở lớp của {A} đã đạt từ tháng 10.", []),
    (f"Giải bóng chuyền của {A} đã về đích với ba huy chương.", []),
    (f"Thư viện {A} sẽ hoàn thành trong năm 2025.", []),
    (f"{A} đã hoàn thành giáo trình nội bộ từ năm 2023.", []),
    (f"{A} phấn đấu hoàn thành 45 lớp bồi dưỡng trong năm 2025.", []),
]


@pytest.mark.parametrize(
    ("topic", "gap", "level", "case"), itertools.product(TOPICS, (" ", "\n"), (1, 2), UNDER_A_TOPIC)
)
def test_the_level_is_that_of_the_sentence_before(
    topic: str, gap: str, level: int, case: tuple[str, list[tuple[str, str, str]]]
) -> None:
    words, expected = case
    assert told(topic.format(level=level) + gap + words) == {
        (school, level, status): as_of for school, status, as_of in expected
    }


@pytest.mark.parametrize(
    ("when", "as_of"),
    [
        ("trong quý II/2024", "2024-04/2024-06"),
        ("trong 6 tháng đầu năm 2024", "2024-01/2024-06"),
        ("năm ngoái", "2023"),
        ("trong hai ngày 19 và 20/6/2024", "2024-06-20"),
        ("đúng hẹn", DAY),
        ("sau hai năm phấn đấu", DAY),
    ],
)
@pytest.mark.parametrize(
    ("status", "verb"),
    [
        ("recognised", "đã được Học viện công nhận đạt chuẩn mức 1"),
        ("reached", "đã đạt chuẩn mức 1"),
        ("appraised", "đã được thẩm định đạt chuẩn mức 1"),
        ("self_assessed", "đã tự đánh giá đạt chuẩn mức 1"),
    ],
)
def test_a_time_that_is_no_day(status: str, verb: str, when: str, as_of: str) -> None:
    if status == "appraised":  # what was found in a quarter was so at its end
        as_of = as_of.rpartition("/")[2]
    assert told(f"{A} {verb} {when}.") == {("nghe-an", 1, status): as_of}


LONG = {
    "đã được công nhận chuẩn mức 1": "recognised",
    "mới đạt 45/55 chỉ tiêu chuẩn mức 1": "in_progress",
    "phấn đấu đạt chuẩn mức 1 trong năm 2025": "target",
    "chưa đạt chuẩn mức 1": "not_reached",
}
SHORT = {
    "đã được công nhận từ năm 2023": "recognised",
    "còn 9 chỉ tiêu chưa đạt": "not_reached",
    "phấn đấu về đích trong năm 2025": "target",
    "tự chấm được 52/55 chỉ tiêu": "self_assessed",
    "đã qua thẩm định, đang chờ quyết định": "appraised",
}
CONTRASTS = (
    "{x}, còn {y}.",
    "{x} nhưng {y}.",
    "Trong khi {x} thì {y}.",
    "{x} (riêng {y}).",
    "{x}, {y}.",
    "{x}. Ngược lại, {y}.",
)


@pytest.mark.parametrize(("contrast", "long", "short"), itertools.product(CONTRASTS, LONG, SHORT))
def test_each_of_two_schools_has_its_own_standing(contrast: str, long: str, short: str) -> None:
    found = told(contrast.format(x=f"{A} {long}", y=f"{B} {short}"))
    assert set(found) == {("nghe-an", 1, LONG[long]), ("quang-binh", 1, SHORT[short])}


NAMES = {
    "full": ("Trường Chính trị tỉnh Nghệ An", "Trường Chính trị Trần Phú", "Trường Chính trị tỉnh Quảng Bình"),
    "bare": ("Nghệ An", "Hà Tĩnh", "Quảng Bình"),
}
LISTS = {
    "{0} đạt 55/55 chỉ tiêu, đã được công nhận tháng 6/2023; {1} đạt 50/55; {2} phấn đấu về đích trong năm 2025.": (
        "recognised",
        "in_progress",
        "target",
    ),
    "{0} - đơn vị đầu tiên được công nhận - và {1} - đơn vị mới đạt 45/55 chỉ tiêu - cùng trình bày tham luận.": (
        "recognised",
        "in_progress",
    ),
    "Giám đốc Học viện ký quyết định công nhận {0}, {1} và {2} đạt chuẩn mức 1.": ("recognised",) * 3,
    "Quyết định công nhận đã được trao cho {0} và {1}; {2} phải chờ đợt sau.": ("recognised",) * 2,
    "Kết quả xây dựng trường chuẩn mức 1:\n- {0}: 55/55 chỉ tiêu, đã công nhận.\n- {1}: tự chấm 52/55 chỉ tiêu.\n"
    "- {2}: phấn đấu hoàn thành trong năm 2025.": ("recognised", "self_assessed", "target"),
    "1. Được công nhận chuẩn mức 1:\n- {0}.\n2. Đã tự đánh giá đạt chuẩn mức 1:\n- {1}.\n"
    "3. Chưa đạt chuẩn mức 1:\n- {2}.": (
        "recognised",
        "self_assessed",
        "not_reached",
    ),
}


@pytest.mark.parametrize(("names", "words"), itertools.product(NAMES, LISTS))
def test_schools_of_a_list(names: str, words: str) -> None:
    slugs = ("nghe-an", "ha-tinh", "quang-binh")
    found = told("Về xây dựng trường chính trị chuẩn mức 1, các trường báo cáo cụ thể.\n" + words.format(*NAMES[names]))
    assert set(found) == {(slug, 1, status) for slug, status in zip(slugs, LISTS[words], strict=False)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Cụm phấn đấu năm 2025 có thêm 3 trường đạt chuẩn mức 1, nâng tổng số lên 10 trường.",
            {(3, 1, "target"): "2025", (10, 1, "target"): "2025"},
        ),
        ("Khu vực ghi nhận 7 trường đạt chuẩn mức 1.", {(7, 1, "reached"): DAY}),
        ("Hội thảo về trường chuẩn mức 1 có 12 trường tham gia.", {}),
        (
            f"Về trường chuẩn mức 1, {A} và {B} đã được công nhận; hai trường đăng ký hoàn thành trong năm 2025.",
            {
                ("nghe-an", 1, "recognised"): DAY,
                ("quang-binh", 1, "recognised"): DAY,
                (2, 1, "target"): "2025",
            },
        ),
        (
            "Về trường chuẩn mức 1, 5 trường đã được công nhận, 3 trường đăng ký hoàn thành trong năm 2025, còn lại 4 "
            f"trường, trong đó có {A}, chưa đăng ký.",
            {(5, 1, "recognised"): DAY, (3, 1, "target"): "2025"},
        ),
    ],
)
def test_numbers_of_schools(words: str, expected: Told) -> None:
    assert told(words) == expected


def test_a_time_line_leaves_the_school_out() -> None:
    words = "Các mốc của nhà trường:\n- Năm 1956: thành lập trường.\n- Năm 2023: đạt chuẩn mức 1."
    facts = read(Article(text=words, title=f"{A}: Một chặng đường", published="2024-11-14"))
    assert [(c.school, c.level, c.status, c.as_of) for c in facts.claims] == [("nghe-an", 1, "reached", "2023")]


UNREAL = (
    f"Hội đồng thẩm định {A} {{said}} họp phiên thứ nhất.",
    f"Đề án xây dựng {A} {{said}} đã được phê duyệt.",
    f"Chưa thể khẳng định {A} {{said}}.",
    f"{A} không đăng ký {{said}} trong năm 2024.",
    f"{A} xin rút đăng ký {{said}}.",
    f"{A} tổ chức tập huấn về tiêu chí {{said}}.",
    f"{A} tuyển sinh lớp bồi dưỡng về trường {{said}}.",
    f"{A} đang đứng trước cơ hội {{said}}.",
    f"Trong tương lai gần, {A} {{said}}.",
    f"Đoàn kiểm tra đề nghị {A} tập trung bổ sung minh chứng để {{said}}.",
    f"Nếu {A} {{said}}, Cụm sẽ có 8 trường.",
    f"Tin {A} {{said}} là không chính xác.",
)
ACTS = ("đạt chuẩn mức 1", "được công nhận chuẩn mức 1", "được Học viện công nhận đạt chuẩn mức 1")


@pytest.mark.parametrize(("words", "said"), itertools.product(UNREAL, ACTS))
def test_what_is_only_named_doubted_or_wished_is_at_most_a_target(words: str, said: str) -> None:
    assert {status for _, _, status in told(words.format(said=said))} <= {"target"}


def test_what_follows_a_school_in_the_next_clause_is_its_own() -> None:
    words = f"Về trường chuẩn mức 1, {A} đã được công nhận; {B} rà soát lại minh chứng; kết quả đạt 50/55."
    assert set(told(words)) == {("nghe-an", 1, "recognised"), ("quang-binh", 1, "in_progress")}
