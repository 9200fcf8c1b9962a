"""An aim that came true, one that a recognition has overtaken, a vote that failed, a time told before the verb."""

import pytest

from tests.nlp.claims.bulletin import dated, told

_SCHOOL = "Trường Chính trị tỉnh Tây Ninh"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"Mục tiêu đạt chuẩn mức 1 năm 2024 của {_SCHOOL} đã hoàn thành.", {("reached", "2024")}),
        (f"Kế hoạch đưa {_SCHOOL} đạt chuẩn mức 1 trong năm 2024 đã thành hiện thực.", {("reached", "2024")}),
        (f"Mục tiêu đạt chuẩn mức 1 năm 2025 của {_SCHOOL} có cơ sở vì hồ sơ đã hoàn thành.", {("target", "2025")}),
        (
            f"Với quyết tâm đạt chuẩn mức 1, {_SCHOOL} đã được công nhận ngày 08/8/2024.",
            {("recognised", "2024-08-08")},
        ),
        (
            f"Trước khi được công nhận đạt chuẩn mức 1 vào tháng 4/2023, {_SCHOOL} có 28 giảng viên.",
            {("recognised", "2023-04")},
        ),
        (f"Trước khi được công nhận đạt chuẩn mức 1, {_SCHOOL} phải xây xong ký túc xá.", set()),
        (f"Lộ trình của {_SCHOOL}: 2025 xây ký túc xá, 2026 được công nhận mức 1.", {("target", "2026")}),
    ],
)
def test_aims_and_what_came_of_them(words: str, expected: set[tuple[str, str]]) -> None:
    assert {(status, day) for _, _, status, day in dated(words)} == expected


@pytest.mark.parametrize(
    "vote",
    [
        f"Kết quả bỏ phiếu đề nghị công nhận {_SCHOOL} đạt chuẩn mức 1: 3/9 phiếu.",
        f"Chỉ có 2 thành viên Hội đồng nhất trí đề nghị công nhận {_SCHOOL} đạt chuẩn mức 1.",
        f"Sau khảo sát, 2/7 thành viên Đoàn đề nghị công nhận {_SCHOOL} đạt chuẩn mức 1.",
    ],
)
def test_a_minority_of_a_council_appraises_nothing(vote: str) -> None:
    assert told(f"Ngày 05/12/2024, Hội đồng thẩm định của Học viện họp. {vote}") == set()


def test_a_majority_does() -> None:
    vote = f"Sau khảo sát, 7/9 thành viên Đoàn đề nghị công nhận {_SCHOOL} đạt chuẩn mức 1."
    assert told(f"Ngày 05/12/2024, Hội đồng thẩm định của Học viện họp. {vote}") == {("tay-ninh", 1, "appraised")}


def test_schools_to_learn_from_are_recognised_whatever_is_asked_of_another() -> None:
    words = (
        f"Đồng chí đề nghị {_SCHOOL} rà soát lại từng chỉ tiêu, học hỏi các trường đã được công nhận đạt chuẩn mức 1 "
        "như Trường Chính trị tỉnh Hải Dương và Trường Chính trị tỉnh Hà Nam."
    )
    assert told(words) == {("hai-duong", 1, "recognised"), ("ha-nam", 1, "recognised")}
    assert told(f"Đồng chí mong các trường sớm được công nhận đạt chuẩn mức 1 như {_SCHOOL}.") == set()
