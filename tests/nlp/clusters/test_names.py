"""Which cluster a text speaks of that does not name it, or by a number that others have too."""

import pytest

import nlp
from extract.article import Article


def test_a_cluster_that_nobody_names_is_the_one_its_schools_belong_to() -> None:
    text = (
        "Ngày 6/3/2024, Trường Chính trị tỉnh Bình Định đón Bằng công nhận. Đến dự có lãnh đạo các trường chính "
        "trị tỉnh Quảng Ngãi (Cụm trưởng Cụm thi đua năm 2024), Gia Lai, Phú Yên."
    )
    (found,) = nlp.read(Article(title="Lễ đón Bằng công nhận", published="2024-03-06", text=text)).clusters
    assert (found.cluster, found.year, found.lead) == ("nam-trung-bo-va-tay-nguyen", 2024, "quang-ngai")
    few = text.replace(", Gia Lai, Phú Yên", "")
    assert nlp.read(Article(title="Lễ đón Bằng công nhận", published="2024-03-06", text=few)).clusters == []


def test_a_number_that_another_cluster_has_too_is_ours_where_it_has_schools() -> None:
    text = (
        "Cụm thi đua số 9 có 3 thành viên là các trường chính trị tỉnh Long An, Tiền Giang và Bến Tre. Trường Chính "
        "trị tỉnh Long An là Cụm trưởng.\nCụm thi đua số 9 Công an các tỉnh cũng họp."
    )
    (found,) = nlp.read(Article(title="Cụm thi đua số 9 sơ kết", published="2019-06-28", text=text)).clusters
    assert (found.lead, found.members) == ("long-an", ["long-an", "tien-giang", "ben-tre"])


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        (" gồm 9 trường mầm non, tiểu học các xã phía Nam huyện", None),
        (" khối nội chính", None),
        (" có 6 đơn vị", None),  # of whatever kind: none of that cluster's schools is named
        (" (các trường chính trị)", "bac-trung-bo"),
        (" gồm 9 trường chính trị", "bac-trung-bo"),
        (" gồm Trường Chính trị tỉnh Nghệ An và 5 trường khác", "bac-trung-bo"),
    ],
)
def test_a_number_that_any_district_has_is_ours_where_the_text_says_so(whose: str, expected: str | None) -> None:
    text = f"Ngày 5/6/2024, tại Trường Chính trị tỉnh Phú Thọ, Cụm thi đua số 5{whose} họp sơ kết."
    assert [event.cluster for event in nlp.read(Article(text=text, published="2024-06-06")).events] == [expected]


def test_a_cluster_that_only_the_region_of_its_schools_names() -> None:
    text = "Các trường chính trị khu vực Tây Nguyên dự hội thao. Năm nay Trường Chính trị tỉnh Kon Tum làm Cụm trưởng."
    (found,) = nlp.read(Article(text=text, published="2023-08-06")).clusters
    assert (found.cluster, found.year, found.lead) == ("tay-nguyen", 2023, "kon-tum")


def test_a_region_of_another_trade_is_no_cluster_of_schools() -> None:
    text = (
        "Ngày 19/12/2024, Cụm thi đua khu vực Đồng bằng sông Cửu Long của ngành Ngân hàng tổng kết tại Trường Chính "
        "trị tỉnh Tiền Giang. Cụm gồm: Tiền Giang, Bến Tre, Trà Vinh, Vĩnh Long, Đồng Tháp."
    )
    assert nlp.read(Article(title="Tin", text=text, published="2024-12-20")).clusters == []


_AT_THE_SCHOOL = "Ngày 3/12/2024, tại Trường Chính trị tỉnh Sơn La, "


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tổng kết cụm", "Cụm thi đua Tây Bắc tổng kết năm 2024. Tòa án nhân dân tỉnh Sơn La là Cụm trưởng."),
        ("Tổng kết cụm", "6 cục thuế trong Cụm thi đua Tây Bắc tổng kết năm 2024. Sơn La làm Cụm trưởng."),
        ("Tổng kết cụm", "Cụm thi đua số 2 gồm 7 chi nhánh họp. Lai Châu làm Cụm trưởng năm 2025."),
        ("Tổng kết cụm", "Cụm thi đua Tây Bắc họp và giao Cụm phó cho Sở Tư pháp. Lai Châu làm Cụm trưởng năm 2025."),
        ("Tỉnh đoàn Sơn La dự tổng kết cụm", "Cụm thi đua Tây Bắc họp. Lai Châu làm Cụm trưởng năm 2025."),
        ("Trường THPT chuyên họp cụm", "các trường trong Cụm thi đua Tây Bắc họp. Lai Châu làm Cụm trưởng năm 2025."),
    ],
)
def test_a_cluster_whose_members_are_of_another_trade_is_none_of_schools(title: str, text: str) -> None:
    facts = nlp.read(Article(title=title, text=_AT_THE_SCHOOL + text, published="2024-12-05"))
    assert facts.clusters == []
    assert {event.cluster for event in facts.events} <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "Cụm thi đua Tây Bắc họp. Giám đốc Sở Nội vụ tặng hoa Cụm trưởng. Lai Châu làm Cụm trưởng năm 2025.",
        "Cụm thi đua Tây Bắc họp. Công đoàn các đơn vị trong Cụm thi bóng chuyền. Lai Châu làm Cụm trưởng năm 2025.",
        "Cụm thi đua Tây Bắc họp. Ban Tổ chức công bố Lai Châu làm Cụm trưởng năm 2025.",
        "Cụm thi đua Tây Bắc họp. 7 trường trong Cụm giúp 8 bệnh viện. Lai Châu làm Cụm trưởng năm 2025.",
    ],
)
def test_guests_of_other_trades_make_no_other_cluster_of_it(text: str) -> None:
    (found,) = nlp.read(Article(title="Tin", text=_AT_THE_SCHOOL + text, published="2024-12-05")).clusters
    assert (found.cluster, found.year, found.lead) == ("tay-bac-bo", 2025, "lai-chau")
