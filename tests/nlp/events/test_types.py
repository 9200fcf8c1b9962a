"""What an event is: its type, the period it covers, its motto, its evidence."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, read, seen


def test_a_half_year_is_covered_by_an_interim_review() -> None:
    (event,) = read(
        f"Ngày 19/6, {CLUSTER} đã tổ chức sơ kết phong trào thi đua 6 tháng đầu năm và triển khai nhiệm vụ 6 "
        "tháng cuối năm 2024.",
        dates={"19/6": "2024-06-19"},
    )
    assert (event.type, event.covers) == ("interim_review", "2024-01/2024-06")


def test_the_motto_of_the_year_is_the_theme_of_the_conference() -> None:
    (event,) = read(
        f"Ngày 28/2/2023, {CLUSTER} triển khai công tác thi đua năm 2023.\nPhong trào năm nay có chủ đề: “Chủ "
        "động - Đột phá”.",
        dates={"28/2/2023": "2023-02-28"},
    )
    assert (event.type, event.theme) == ("kickoff_conference", "Chủ động - Đột phá")


def test_the_evidence_is_the_words() -> None:
    text = "Ngày 28/2/2023, Trường Chính trị tỉnh Sơn La tổ chức Hội thi giảng viên giỏi."
    (event,) = read(text, dates={"28/2/2023": "2023-02-28"})
    assert [text[span.start : span.end] for span in event.evidence] == ["28/2/2023", "Hội thi"]


def test_a_council_is_told_by_who_meets() -> None:
    (event,) = read(
        "Chiều 27/8/2025, tại Hà Nội, Hội đồng thẩm định của Học viện đã họp về Trường Chính trị tỉnh Cao Bằng.",
        dates={"27/8/2025": "2025-08-27"},
    )
    assert (event.type, event.host, event.place) == ("inspection", None, "Hà Nội")


def test_a_list_without_end_is_one_event() -> None:
    text = "Ngày 12/7/2024, Trường Chính trị tỉnh Sơn La tổ chức tọa đàm" + "; tọa đàm" * 3000
    (event,) = read(text, dates={"12/7/2024": "2024-07-12"})
    assert event.type == "seminar"


def test_a_session_of_a_council_is_an_inspection() -> None:
    found = read(
        "Ngày 08/11/2023, Hội đồng thẩm định có phiên họp xem xét hồ sơ đề nghị công nhận Trường Chính trị tỉnh "
        "Nghệ An đạt chuẩn mức 1.",
        dates={"08/11/2023": "2023-11-08"},
    )
    assert seen(found) == [("inspection", "2023-11-08")]


def test_a_conference_whose_name_stands_in_quotes() -> None:
    (event,) = read(
        f"Ngày 22/6/2020, {CLUSTER} tổ chức “Hội nghị sơ kết công tác thi đua 6 tháng đầu năm 2020”.",
        dates={"22/6/2020": "2020-06-22"},
    )
    assert (event.type, event.start, event.covers) == ("interim_review", "2020-06-22", "2020-01/2020-06")


def test_a_conference_on_the_criteria_is_no_recognition() -> None:
    (event,) = read(
        "Chiều 12/3, Ban Chỉ đạo họp Hội nghị đánh giá các tiêu chí trường chính trị đạt chuẩn mức 1.",
        dates={"12/3": "2024-03-12"},
    )
    assert event.type == "inspection"


def test_signing_and_kickoff_under_one_name() -> None:
    found = read(
        f"Chiều 10/3, {CLUSTER} tổ chức Hội nghị ký kết giao ước thi đua và triển khai kế hoạch hoạt động năm 2023.",
        dates={"10/3": "2023-03-10"},
    )
    assert {event.type for event in found} == {"signing", "kickoff_conference"}


def test_a_ceremony_whose_decision_the_text_has_just_told_of() -> None:
    (event,) = read(
        "Ba trường được công nhận đạt chuẩn mức 1.\nÔng Tư chia sẻ tại lễ công bố tối 30/4 rằng mọi người đã cố gắng.",
        dates={"30/4": "2025-04-30"},
        published="2025-05-02",
    )
    assert (event.type, event.start) == ("recognition", "2025-04-30")


def test_a_conference_on_how_to_reach_the_standard_recognises_nobody() -> None:
    (event,) = read(
        "Sáng 29/5/2024, Trường Chính trị tỉnh Kon Tum tổ chức Hội nghị hướng dẫn nội dung xây dựng trường chuẩn.",
        title="Hội nghị hướng dẫn xây dựng Trường Chính trị tỉnh Kon Tum đạt chuẩn mức 1",
        dates={"29/5/2024": "2024-05-29"},
    )
    assert (event.type, event.start) == ("other", "2024-05-29")


def test_a_topic_in_single_quotes() -> None:
    (event,) = read(
        "Chiều 28/10, Trường Chính trị tỉnh Kon Tum tổ chức hội thảo khoa học với chủ đề 'Đổi mới phương pháp giảng "
        "dạy lý luận chính trị'. Hội thảo do 'nhóm 2' điều hành.",
        dates={"28/10": "2024-10-28"},
    )
    assert event.theme == "Đổi mới phương pháp giảng dạy lý luận chính trị"


def test_a_conference_without_a_type_in_its_name_is_what_it_hears() -> None:
    text = (
        f"Sáng 28/6/2024, tại Trường Chính trị tỉnh Gia Lai đã diễn ra Hội nghị {CLUSTER}.\nHội nghị đã nghe báo cáo "
        "sơ kết phong trào thi đua 6 tháng đầu năm 2024, thảo luận phương hướng."
    )
    (event,) = read(text, dates={"28/6/2024": "2024-06-28"})
    assert (event.type, event.covers, event.host) == ("interim_review", "2024-01/2024-06", "gia-lai")
    (event,) = read(text.replace("đã nghe báo cáo", "giao chuẩn bị hội nghị"), dates={"28/6/2024": "2024-06-28"})
    assert event.type == "other"


def test_rules_handed_on_do_not_make_a_meeting_a_kickoff() -> None:
    (event,) = read(
        "Chiều 10/4/2024, Đảng ủy Trường Chính trị tỉnh Sơn La tổ chức hội nghị. Hội nghị đã triển khai các quy định "
        "mới, bàn nhiệm vụ quý II năm 2024.",
        dates={"10/4/2024": "2024-04-10"},
    )
    assert event.type == "other"


def test_a_motto_named_behind_its_words() -> None:
    (event,) = read(
        f"Sáng 27/2/2024, {CLUSTER} tổ chức Hội nghị triển khai công tác thi đua năm 2024. Cụm thống nhất "
        "lấy “Kỷ cương, về đích” làm chủ đề của năm.",
        dates={"27/2/2024": "2024-02-27"},
    )
    assert event.theme == "Kỷ cương, về đích"


def test_another_cluster_did_the_same_in_the_afternoon() -> None:
    found = read(
        "Sáng 10/12/2024, Khối thi đua số 4 tổ chức tổng kết phong trào thi đua năm 2024.\nChiều cùng ngày, Cụm thi "
        "đua số 2 cũng tổng kết tại thị xã Kinh Môn.",
        dates={"10/12/2024": "2024-12-10"},
    )
    assert seen(found) == [("annual_review", "2024-12-10")] * 2


def test_one_sentence_as_other_authors_put_it() -> None:
    for text, words, expected in (
        ("Hôm 23/5, đoàn khảo sát do ông Lê Bá Hùng dẫn đầu đã tới Trường nắm tình hình.", "23/5", ["inspection"]),
        ("Đến ngày 23/5 các trường miền Đông mới đặt bút ký giao ước thi đua.", "23/5", ["signing"]),
        ("Chiều 23/5, Trường họp rút kinh nghiệm đợt thẩm định trường chính trị chuẩn.", "23/5", ["other"]),
        ("Hai ngày 23/5, tại Cửa Lò, Cụm nhìn lại một năm phong trào thi đua.", "23/5", ["annual_review"]),
        ("Ngày 23/5, sáng tổng kết năm; 14 giờ, làm việc với Sở Nội vụ.", "23/5", ["annual_review", "visit"]),
        ("Trường hôm 23/5 bắt đầu lớp Trung cấp lý luận chính trị khóa 128.", "23/5", ["opening"]),
        ("Trong năm, Trường đã cử 12 giảng viên dự hội thảo, tham gia hội thao Cụm.", "23/5", []),
        ("Trường gửi hồ sơ đề nghị thẩm định ngày 23/5.", "23/5", []),
        ("Trường long trọng kỷ niệm 65 năm ngày thành lập vào tối 23/5.", "23/5", ["commemoration"]),
        ("Từng đăng cai hội thảo năm 2019, Trường hôm 23/5 đăng cai hội nghị tổng kết.", "23/5", ["annual_review"]),
        ("Sáng 23/5, Trường kiểm điểm công tác sáu tháng đầu năm.", "23/5", ["interim_review"]),
        ("Thăm Trường nhân ngày truyền thống, sáng 23/5, đoàn Tỉnh ủy đã tặng hoa.", "23/5", ["visit"]),
        ("Nếu được công nhận, ngày 23/5 Trường sẽ tổ chức lễ đón bằng công nhận.", "23/5", []),
        ("Phóng viên có mặt tại Trường sáng 23/5. Năm 2023, trường tổng kết công tác rất sớm.", "23/5", []),
        (
            "Hội nghị của Cụm ngày 23/5 đi hết ba nội dung: thông qua báo cáo tổng kết, bầu Cụm trưởng và ký giao ước.",
            "23/5",
            ["annual_review", "signing"],
        ),
    ):
        found = read(text, dates={words: "2024-05-23"}, published="2024-05-24")
        assert seen(found) == [(kind, "2024-05-23") for kind in expected], text


def test_a_national_contest_is_not_the_clusters() -> None:
    lead = "Ngày 14/3/2024, Cụm thi đua các trường chính trị khu vực Tây Nguyên tổ chức hội thảo.\n"
    text = lead + "Hội thi giảng viên dạy giỏi toàn quốc sẽ diễn ra vào tháng 6/2024."
    assert [e.cluster for e in nlp.read(Article(text=text, published="2024-03-16")).events] == ["tay-nguyen", None]


@pytest.mark.parametrize(
    "votes", ["thống nhất 100% đề nghị", "nhất trí đề nghị", "biểu quyết đề nghị", "bỏ phiếu đề nghị"]
)
def test_a_council_that_votes_on_a_day_has_appraised(votes: str) -> None:
    school = "Trường Chính trị tỉnh Nghệ An"
    text = f"Chiều 29/11, Hội đồng thẩm định của Học viện đã {votes} công nhận {school} đạt chuẩn mức 1."
    (event,) = nlp.read(Article(text=text, published="2023-11-30")).events
    assert (event.type, event.start, event.host) == ("inspection", "2023-11-29", None)
    assert not nlp.read(Article(text=text.replace("Hội đồng thẩm định của Học viện", "Ban Thường vụ Tỉnh ủy"))).events


def test_a_session_of_the_council_that_appraises_is_of_its_kind() -> None:
    text = (
        "Ngày 20/10/2023, Đoàn khảo sát của Học viện làm việc tại Trường Chính trị tỉnh Hà Nam. Phiên họp của Hội đồng "
        "thẩm định dự kiến diễn ra ngày 15/11/2023."
    )
    found = nlp.read(Article(text=text, published="2023-10-24")).events
    assert [(e.type, e.start, e.status) for e in found][1:] == [("inspection", "2023-11-15", "planned")]
