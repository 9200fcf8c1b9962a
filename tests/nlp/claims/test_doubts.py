"""What is deserved, within reach, given up or only supposed has not come about."""

import pytest

from tests.nlp.claims.own_site import told

_RECOGNISED = "được công nhận đạt chuẩn mức 1"


@pytest.mark.parametrize(
    "words",
    [
        "hoàn toàn xứng đáng {}",
        "đủ sức {}",
        "đã sẵn sàng để {}",
        "đã đủ điều kiện để {}",
        "có đủ cơ sở {}",
        "được đánh giá là có nhiều khả năng {}",
        "tiến gần hơn tới việc {}",
        "gần như chắc chắn {}",
        "lẽ ra đã {} từ năm 2023",
        "không đặt mục tiêu {} trong năm 2025",
        "không còn theo đuổi mục tiêu {}",
        "đã bỏ mục tiêu {} trong năm 2025",
        "chưa đăng ký {}",
    ],
)
def test_no_standing(words: str) -> None:
    assert told(f"Trường Chính trị tỉnh Sơn La {words.format(_RECOGNISED)}.", site=None) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Mục tiêu Trường Chính trị tỉnh Sơn La đạt chuẩn mức 1 trong năm 2024 là không khả thi.",
        f"Khoảng cách để Trường Chính trị tỉnh Sơn La {_RECOGNISED} còn xa.",
        f"Việc Trường Chính trị tỉnh Sơn La {_RECOGNISED} chỉ còn là vấn đề thời gian.",
        f"Cử tri hỏi vì sao Trường Chính trị tỉnh Sơn La chậm {_RECOGNISED}.",
        f"Do sơ suất, số báo trước đã đưa tin Trường Chính trị tỉnh Sơn La {_RECOGNISED}.",
        "Đề xuất để Trường Chính trị tỉnh Sơn La đạt chuẩn mức 1 ngay năm 2025 không được Tỉnh ủy chấp thuận.",
        "Về Trường Chính trị tỉnh Sơn La, có đại biểu cho rằng nên lùi mốc mức 1 đến năm 2026.",
        "Tại Trường Chính trị tỉnh Sơn La, mục tiêu của buổi tọa đàm là góp sức xây dựng trường chính trị chuẩn mức 2.",
    ],
)
def test_nor_does_one_follow_from_what_is_only_spoken_of(words: str) -> None:
    assert told(words, site=None) == set()


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("xứng đáng với niềm tin của tỉnh, đã {}", "recognised"),
        ("xứng đáng là trường đầu tiên của Cụm {}", "recognised"),
        ("không đủ tiêu chuẩn {}", "not_reached"),
        ("đã lỡ hẹn với mục tiêu {}", "not_reached"),
        ("không lùi mục tiêu {} trong năm 2025", "target"),
    ],
)
def test_but_this_is_one(words: str, status: str) -> None:
    found = told(f"Trường Chính trị tỉnh Sơn La {words.format(_RECOGNISED)}.", site=None)
    assert found == {("son-la", 1, status)}
