"""The day of a standing: its own, that of the event, of the report, of the page."""

import pytest

from tests.nlp.claims.bulletin import facts
from tests.nlp.claims.own_site import claims


@pytest.mark.parametrize(
    ("words", "as_of"),
    [
        ("Ngày 12/6/2024, Trường được công nhận đạt chuẩn mức 1.", "2024-06-12"),
        ("Trường được công nhận đạt chuẩn mức 1 từ tháng 5/2023.", "2023-05"),
        ("Quyết định số 6721-QĐ/HVCTQG ngày 25/11/2024 công nhận Trường đạt chuẩn mức 1.", "2024-11-25"),
        ("Theo Quy định số 11-QĐ/TW ngày 19/5/2021, Trường được công nhận đạt chuẩn mức 1.", "2024-12-20"),
        ("Trước sáp nhập, Trường Chính trị tỉnh Thái Bình đã được công nhận đạt chuẩn mức 1.", "../2025-07-01"),
        ("Trường đạt 50/55 chỉ tiêu mức 1 và sẽ trình Tỉnh ủy phê duyệt Đề án trong tháng 4/2026.", "2025-12-20"),
        ("Trường phấn đấu đạt chuẩn mức 1 trong quý III năm 2026.", "2026-07/2026-09"),
        ("Trong quý II/2025, Trường được công nhận đạt chuẩn mức 1.", "2025-04/2025-06"),
        ("Trong quý II/2025, Trường hoàn thành 50/55 chỉ tiêu chuẩn mức 1.", "2025-06"),
    ],
)
def test_the_date_is_that_of_the_status(words: str, as_of: str) -> None:
    page = as_of if as_of == "2024-12-20" else "2025-12-20"
    assert [claim.as_of for claim in claims(words, published=page)] == [as_of]


@pytest.mark.parametrize(
    ("words", "as_of"),
    [
        ("Năm ngoái, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2024"),
        ("Đầu năm nay, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2025"),
        ("Trường Chính trị tỉnh Hà Nam phấn đấu đạt chuẩn mức 1 ngay trong năm nay.", "2025"),
        ("Tháng 7 năm nay, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2025-07"),
        ("Quý I năm nay, Trường Chính trị tỉnh Hà Nam được công nhận đạt chuẩn mức 1.", "2025-01/2025-03"),
        ("Trường Chính trị tỉnh Hà Nam phấn đấu năm tới đạt chuẩn mức 1.", "2026"),
        ("Đưa mốc đạt chuẩn mức 2 của Trường Chính trị tỉnh Hà Nam từ năm 2030 xuống năm 2028.", "2028"),
        ("Năm nay, Trường Chính trị tỉnh Hà Nam mới đạt 40/55 chỉ tiêu chuẩn mức 1.", "2025-12-20"),
        ("So với năm ngoái, Trường Chính trị tỉnh Hà Nam đã đạt chuẩn mức 1.", "2025-12-20"),
    ],
)
def test_a_year_told_from_the_day_of_the_page(words: str, as_of: str) -> None:
    assert [claim.as_of for claim in claims(words, published="2025-12-20")] == [as_of]


def test_years_in_turn_are_those_of_the_schools() -> None:
    words = "Các trường chính trị Gia Lai, Lâm Đồng được công nhận chuẩn mức 1 lần lượt vào các năm 2022 và 2023."
    dates = {claim.school: claim.as_of for claim in claims(words, published="2025-12-20")}
    assert dates == {"gia-lai": "2022", "lam-dong": "2023"}


def test_the_year_that_heads_a_plan_is_that_of_all_its_parts() -> None:
    words = "Năm 2025, Cụm phấn đấu có 3 trường được công nhận mức 1; 1 trường đạt chuẩn mức 2."
    assert {(total.level, total.as_of) for total in facts(words, "2025-02-10").totals} == {(1, "2025"), (2, "2025")}


def test_two_dates_are_two_facts() -> None:
    found = claims("Tháng 6/2023, Trường đạt 41/55 chỉ tiêu mức 1. Đến tháng 11/2024, Trường đạt 52/55 chỉ tiêu.")
    assert [(c.as_of, c.progress) for c in found] == [("2023-06", "41/55"), ("2024-11", "52/55")]


def test_the_day_of_a_report_is_that_of_its_facts() -> None:
    words = (
        "Kết quả xây dựng trường chính trị chuẩn mức 1, tính đến ngày 31/3/2024, như sau:\nVề tiến "
        "độ\nTrường Chính trị tỉnh Gia "
        "Lai đạt 50/55 chỉ tiêu."
    )
    assert [claim.as_of for claim in claims(words, site=None)] == ["2024-03-31"]


def test_a_plan_that_is_put_off_has_its_new_date() -> None:
    words = "Trường Chính trị tỉnh Kon Tum lùi mốc đạt chuẩn mức 1 từ năm 2025 sang năm 2026."
    assert [(claim.status, claim.as_of) for claim in claims(words, site=None)] == [("target", "2026")]


def test_that_day_is_the_one_told_before() -> None:
    words = (
        "Ngày 4/9/2024 là mốc son của Trường Chính trị tỉnh Sơn La. Hôm ấy, trường nhận quyết định công nhận chuẩn mức "
        "1. Sơn La và Lai Châu cùng hẹn 2026 với mức 2."
    )
    assert ("son-la", 1, "recognised", "2024-09-04") in {
        (claim.school, claim.level, claim.status, claim.as_of) for claim in facts(words).claims
    }


def test_what_was_recognised_before_a_merger_is_dated_before_it() -> None:
    words = "Trường Chính trị tỉnh Bình Định đã được công nhận đạt chuẩn mức 1 trước khi hợp nhất."
    assert [claim.as_of for claim in facts(words, "2025-09-20").claims] == ["../2025-07-01"]


def test_what_heads_a_part_of_a_list_of_plans_dates_what_follows() -> None:
    words = "Nghị quyết đề ra: đến năm 2030, đủ phòng học; Trường Chính trị tỉnh An Giang đạt chuẩn mức 1."
    assert [(c.school, c.status, c.as_of) for c in facts(words).claims] == [("an-giang", "target", "2030")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # of the day of the scheme that it tells
            "Khi Đề án số 02-ĐA/TU ngày 15/3/2022 được ban hành, Trường Chính trị tỉnh Trà Vinh chỉ có 27/55 "
            "chỉ tiêu mức 1.",
            {("tra-vinh", "2022-03-15")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam vượt tỷ lệ này từ năm ngoái, hiện mới thiếu bốn chỉ tiêu (51/55) của mức 1.",
            {("ha-nam", "2025-09-20")},
        ),
        (
            "Trường Chính trị tỉnh Quảng Trị mới đạt 47/55 và Trường Chính trị tỉnh Nghệ An 50/55 chỉ tiêu mức 1, tính "
            "đến ngày 30/6/2025.",
            {("quang-tri", "2025-06-30"), ("nghe-an", "2025-06-30")},
        ),
        (
            "Trường Chính trị tỉnh Đắk Nông (cũ) dừng lại ở 48/55 chỉ tiêu mức 1 khi sáp nhập.",
            {("dak-nong", "2025-07-01")},
        ),
        (
            "Ba trường Gia Lai, Đắk Lắk và Phú Thọ đã được công nhận chuẩn mức 1, trong đó Phú Thọ sớm nhất, ngày "
            "5/12/2023.",
            {("gia-lai", "2025-09-20"), ("dak-lak", "2025-09-20"), ("phu-tho", "2023-12-05")},
        ),
        (
            "Nếu như Trường Chính trị tỉnh Lai Châu đón Bằng công nhận chuẩn mức 1 từ tháng 8/2023 thì Trường Chính "
            "trị tỉnh Sơn La phải đợi đến tháng 1/2025.",
            {("lai-chau", "2023-08"), ("son-la", "2025-01")},
        ),
    ],
)
def test_whose_day_it_is(words: str, expected: set[tuple[str, str]]) -> None:
    assert {(claim.school, claim.as_of) for claim in facts(words, "2025-09-20").claims} == expected


@pytest.mark.parametrize(
    ("before", "as_of"),
    [
        ("Tháng 3/2022, Đoàn khảo sát về làm việc. Khi ấy", "2022-03"),
        ("Nhớ năm 2021, cả trường bắt tay vào việc. Hồi đó", "2021"),
        ("Năm 2022, tỉnh phê duyệt Đề án; lúc bấy giờ", "2022"),
        ("Tỉnh ủy ban hành Đề án số 06-ĐA/TU ngày 11/8/2022. Thời điểm đó", "2022-08-11"),
        ("Thầy Hiệu trưởng nhớ lại buổi đầu. Khi đó", None),
        ("Những ngày đầu thực hiện Đề án", None),
        ("Tháng 9/2022, khi bắt tay thực hiện Đề án", "2022-09"),
        ("Trường bạn về đích sớm. Trong khi đó", "2024-09-09"),
        ("Ngày 8/9/2024, trường tổ chức hội nghị. Đến thời điểm này", "2024-09-08"),
    ],
)
def test_what_was_so_then_is_not_of_today(before: str, as_of: str | None) -> None:
    words = f"{before}, nhà trường đạt 38/55 chỉ tiêu mức 1."
    assert [claim.as_of for claim in claims(words, published="2024-09-09")] == [as_of]


def test_a_share_beside_the_day_it_is_compared_with_is_of_that_day() -> None:
    found = claims("So với năm 2022 (33/55 chỉ tiêu mức 1), đến tháng 5/2024 Trường đã đạt 46/55 chỉ tiêu.")
    assert {(c.as_of, c.progress) for c in found} == {("2022", "33/55"), ("2024-05", "46/55")}


@pytest.mark.parametrize(
    ("words", "as_of"),
    [
        ("Trước ngày 01/7/2025, cả nước có 43 trường được công nhận đạt chuẩn mức 1.", "../2025-07-01"),
        ("Trước ngày 31/12/2024, trong Cụm đã có 5 trường được công nhận đạt chuẩn mức 1.", "../2024-12-31"),
        ("Trước khi sắp xếp, cả nước có 40 trường được công nhận đạt chuẩn mức 1.", "../2025-07-01"),
        ("Nếu trước ngày 01/7/2025, có 43 trường được công nhận mức 1 thì nay còn nhiều việc.", "../2025-07-01"),
        ("Cụm có 5 trường được công nhận đạt chuẩn mức 1, giao báo cáo trước ngày 05/10.", "2025-10-10"),
    ],
)
def test_a_number_before_a_day_is_of_before_that_day(words: str, as_of: str) -> None:
    assert [total.as_of for total in facts(words, "2025-10-10").totals] == [as_of]


@pytest.mark.parametrize("item", ["- Ngày", "2. Ngày", "Trà Vinh: Chiều"])
def test_news_in_brief_has_a_day_of_its_own(item: str) -> None:
    words = (
        "Bến Tre: Ngày 3/5/2024, Trường Chính trị tỉnh Bến Tre tổ chức hội thảo khoa học về trường chính trị chuẩn.\n\n"
        f"{item} 8/5/2024, Trường Chính trị tỉnh Trà Vinh tổ chức hội nghị rà soát. Trường đạt 48/55 chỉ tiêu mức 1."
    )
    assert [claim.as_of for claim in facts(words, "2024-05-10").claims] == ["2024-05-08"]


def test_the_day_in_the_bracket_of_another_school_is_of_that_school() -> None:
    words = (
        "Cùng với Trường Chính trị tỉnh Bến Tre (được công nhận tháng 6/2023) và Trường Chính trị tỉnh Trà Vinh (tháng "
        "10/2023), Trường Chính trị tỉnh Sóc Trăng vừa được Học viện công nhận đạt chuẩn mức 1."
    )
    told = {claim.school: claim.as_of for claim in facts(words, "2025-04-10").claims}
    assert told == {"ben-tre": "2023-06", "tra-vinh": "2023-10", "soc-trang": "2025-04-10"}
    words = "Đến nay (tháng 4/2025), Trường Chính trị tỉnh Sóc Trăng đã được công nhận đạt chuẩn mức 1."
    assert [claim.as_of for claim in facts(words, "2025-06-10").claims] == ["2025-04"]
