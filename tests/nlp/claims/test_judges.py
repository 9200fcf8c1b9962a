"""Who found the criteria met: said in one sentence, told in the next."""

import pytest

from extract.article import Article
from nlp import read

SCHOOL = "Trường Chính trị tỉnh Hòa Bình"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (f"Hội đồng cấp tỉnh đã chấm từng chỉ tiêu của {SCHOOL}. Kết quả 55/55 chỉ tiêu mức 1 đạt.", "appraised"),
        (f"Đoàn khảo sát kết luận việc rà soát ở {SCHOOL}. Nhà trường đáp ứng đủ 55 chỉ tiêu mức 1.", "appraised"),
        (f"15 trên 15 ủy viên Hội đồng giơ tay biểu quyết: {SCHOOL} hội đủ điều kiện của mức 1.", "appraised"),
        (f"{SCHOOL} được đưa ra thẩm định mức 1. Kiểm phiếu: 17/17 phiếu đồng ý.", "appraised"),
        (f"Các khoa của {SCHOOL} báo cáo kết quả tự chấm. Toàn trường có 47 chỉ tiêu mức 1 đạt.", "self_assessed"),
        (f"Hội đồng tự đánh giá của {SCHOOL} đã rà soát.\nKết quả: tiêu chí 3 đạt đủ, cộng 52/55.", "self_assessed"),
        (f"Đoàn khảo sát của Học viện làm việc với {SCHOOL} về mức 1 và chấm đủ 55.", "appraised"),
        (f"Hội đồng nhất trí với báo cáo tự đánh giá: {SCHOOL} đạt 55/55 chỉ tiêu của mức 1.", "appraised"),
        (f"Thay mặt Đoàn thẩm định, TS Lê An công bố kết quả: {SCHOOL} đạt 55/55 chỉ tiêu mức 1.", "appraised"),
        (f"Trước Đoàn thẩm định, Hiệu trưởng báo cáo kết quả: {SCHOOL} đạt 53/55 chỉ tiêu mức 1.", "in_progress"),
        (f"Trưởng đoàn cảm ơn {SCHOOL}, ghi nhận trường đã đáp ứng đầy đủ các tiêu chí của mức 1.", "appraised"),
        (f"Qua tự rà soát, {SCHOOL} đạt 48/55 chỉ tiêu của chuẩn mức 1.", "self_assessed"),
        (f"{SCHOOL} thường xuyên tự kiểm tra nội bộ. Về chuẩn mức 1, trường đạt 44/55 chỉ tiêu.", "in_progress"),
        (f"{SCHOOL} tự chấm 98/100 điểm thi đua. Nhà trường đã hoàn thành 45/55 chỉ tiêu mức 1.", "in_progress"),
        (f"{SCHOOL} chờ Hội đồng thẩm định. Nhà trường đã đạt 47/55 chỉ tiêu.", "in_progress"),
        (f"Hội đồng nghiệm thu đề tài mức 1 của {SCHOOL} họp. Kiểm phiếu: 7/7 phiếu đồng ý.", None),
    ],
)
def test_on_whose_word(words: str, status: str | None) -> None:
    claims = read(Article(text=words, title="Giao ban", published="2024-12-20")).claims
    assert [(claim.school, claim.status) for claim in claims] == ([("hoa-binh", status)] if status else [])


def test_a_council_that_finds_less_than_the_school() -> None:
    words = f"Theo chuẩn mức 1, {SCHOOL} tự chấm 50/55 nhưng qua kiểm tra chỉ có 46 chỉ tiêu đủ minh chứng."
    claims = read(Article(text=words, title="Giao ban", published="2024-12-20")).claims
    found = {(claim.status, claim.progress) for claim in claims}
    assert found == {("self_assessed", "50/55"), ("in_progress", "46/55")}


def test_one_council_does_not_judge_the_school_named_after_another() -> None:
    words = (
        "Hội đồng thẩm định đã đánh giá hồ sơ của Trường Chính trị tỉnh Sơn La. "
        "Trường Chính trị tỉnh Lai Châu tiếp thu. "
        "Nhà trường hiện có 55/55 chỉ tiêu mức 1."
    )
    claims = read(Article(text=words, title="Giao ban", published="2024-12-20")).claims
    assert [(claim.school, claim.status) for claim in claims] == [("lai-chau", "in_progress")]


@pytest.mark.parametrize(
    "words",
    [
        f"{SCHOOL} được gắn biểu trưng trường chính trị chuẩn mức một.",
        f"{SCHOOL} đã cán đích mức 1, cùng nhận quyết định của Giám đốc Học viện trong tháng 10.",
        f"{SCHOOL} được chứng nhận đạt chuẩn mức 1.",
    ],
)
def test_what_is_handed_over_with_a_recognition(words: str) -> None:
    claims = read(Article(text=words, title="Giao ban", published="2024-12-20")).claims
    assert {("hoa-binh", 1, "recognised")} <= {(claim.school, claim.level, claim.status) for claim in claims}
