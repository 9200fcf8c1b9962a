"""Whose school somebody tells of who speaks for a province, and what came about of what was meant for the future."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.bulletin import facts, told

MET = (
    "Ngày 9/5/2024, Trường Chính trị tỉnh Hưng Yên tiếp đoàn Trường Chính trị tỉnh Hải Dương đến trao đổi về trường "
    "chính trị chuẩn mức 1.\n"
)
REACHED = "Nhà trường đã được công nhận đạt chuẩn mức 1 tháng 9/2023. "


@pytest.mark.parametrize("who", ["Đoàn Hải Dương", "Phía Hải Dương", "Đoàn khách", "Các bạn Hải Dương"])
@pytest.mark.parametrize("before", ["", REACHED])
def test_guests_tell_of_their_own_school(who: str, before: str) -> None:
    guests = ("hai-duong", 1, "in_progress")
    found = told(f"{MET}{before}{who} cho biết đến nay mới hoàn thành 44/55 tiêu chí.")
    assert found == {guests, ("hung-yen", 1, "recognised")} if before else found == {guests}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Những cách làm ấy giúp {} được công nhận đạt chuẩn mức 1 vào tháng 9/2023.", "recognised"),
        ("Đây là yếu tố giúp {} đạt chuẩn mức 1 từ tháng 9/2023.", "reached"),
        ("Nỗ lực ấy đã giúp {} được công nhận đạt chuẩn mức 1.", "recognised"),
        ("Tỉnh ban hành kế hoạch nhằm giúp {} đạt chuẩn mức 1 vào tháng 9/2023.", "target"),
        ("Đề án nêu các giải pháp giúp {} đạt chuẩn mức 1 vào tháng 9/2023.", "target"),
    ],
)
def test_what_somebody_has_helped_to_come_about(words: str, status: str) -> None:
    assert told(words.format("Trường Chính trị tỉnh Hưng Yên")) == {("hung-yen", 1, status)}


@pytest.mark.parametrize("turn", [", song đến tháng 8/2024 mới đạt", ", nhưng đến tháng 8/2024 chỉ mới hoàn thành"])
def test_what_is_met_by_a_day_gone_by_is_no_part_of_the_plan(turn: str) -> None:
    found = told(f"Trường Chính trị tỉnh Hà Giang phấn đấu đạt chuẩn mức 1 năm 2025{turn} 31/55 tiêu chí.")
    assert found == {("ha-giang", 1, "target"), ("ha-giang", 1, "in_progress")}


def test_the_year_in_which_a_school_leads_its_cluster_dates_no_standing() -> None:
    text = "Trường Chính trị tỉnh Đồng Tháp, Cụm phó năm 2023, đã được công nhận đạt chuẩn mức 1."
    assert [claim.as_of for claim in facts(text).claims] == ["2024-12-20"]


def test_a_standing_of_a_year_dates_from_the_ceremony_held_in_it() -> None:
    held = "Sáng 15/12, Học viện trao Quyết định công nhận cho hai trường chính trị đạt chuẩn mức 1 năm 2023: "
    found = facts(f"{held}Trường Chính trị tỉnh Thanh Hóa và Trường Chính trị tỉnh Nghệ An.", "2023-12-16").claims
    assert {claim.as_of for claim in found} == {"2023-12-15"}
    [told] = facts(
        "Sáng 15/12, Hiệu trưởng báo cáo: Trường Chính trị tỉnh Thanh Hóa được công nhận đạt chuẩn mức 1 năm 2023.",
        "2023-12-16",
    ).claims
    assert told.as_of == "2023"


@pytest.mark.parametrize(
    ("what", "count"),
    [
        ("là Cụm phó năm 2022", 0),
        ("làm đơn vị dẫn đầu Cụm", 0),
        ("đạt chuẩn mức 1", 2),
        ("là hai trường đạt chuẩn mức 1", 2),
    ],
)
def test_recognised_as_something_else(what: str, count: int) -> None:
    schools = "Trường Chính trị tỉnh Nghệ An và Trường Chính trị tỉnh Thanh Hóa"
    announced = f"Hội nghị nghe công bố quyết định của Học viện công nhận {schools} {what}."
    assert len(told(f"Xây dựng trường chính trị chuẩn mức 1. {announced}")) == count


def test_of_an_undated_page_no_month_is_known_to_be_over() -> None:
    text = "Những cách làm ấy giúp Trường Chính trị tỉnh Hưng Yên được công nhận đạt chuẩn mức 1 vào tháng 9/2023."
    assert all(claim.status == "target" for claim in read(Article(title="Trao đổi", text=text)).claims)
