"""Citations: which document, and what the text says of it."""

import pytest

from extract.article import Article
from nlp.components import read
from nlp.facts import Citation


def cited(text: str, published: str = "2023-11-20") -> list[Citation]:
    return read(Article(text=text, published=published)).citations


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Quy định số 11-QĐ/TW", "11-QĐ/TW"),
        ("Quy định 11 - QĐ/TW", "11-QĐ/TW"),
        ("Quy định số: 11- QD/TW", "11-QĐ/TW"),
        ("Quy định số 11-QÐ/TW", "11-QĐ/TW"),
        ("QUY ĐỊNH SỐ 11-QĐ/TW", "11-QĐ/TW"),
        ("Quy định số 11-QĐ/TƯ", "11-QĐ/TW"),
        ("Quy định số 09-QĐ/TW", "09-QĐi/TW"),
        ("Quy định số 09-QĐI/TW", "09-QĐi/TW"),
        ("Công văn số 1791/CV-HVCTQG", "1791-CV/HVCTQG"),
        ("Quyết định số 15/QĐ-TCT", "15-QĐ/TCT"),
        ("Quyết định số 15b-QĐ/TCT", "15b-QĐ/TCT"),
        ("Kế hoạch số 27A/KH-UBND", "27A-KH/UBND"),
        ("Quyết định số 2477/QĐ-UBND", "2477-QĐ/UBND"),
        ("Quyết định 320/QĐ-TTg", "320-QĐ/TTg"),
        ("Nghị định số 98/2023/NĐ-CP", "98/2023/NĐ-CP"),
        ("Luật số 06/2022/QH15", "06/2022/QH15"),
        ("Thông tư số 36/2018/TT-BTC", "36/2018/TT-BTC"),
        ("Hướng dẫn số 101-HD/BTGTW", "101-HD/BTGTW"),
        ("Đề án số 08-ĐA/TU", "08-ĐA/TU"),
        ("Kế hoạch số 444-KH/CTĐ", "444-KH/CTĐ"),
        ("Quyết định số 318-QĐ/HVCTKV IV", "318-QĐ/HVCTKV IV"),
        ("Công văn số 9871/UBND-VX", "9871/UBND-VX"),
        ("Công văn hỏa tốc số 9871/UBND-VX", "9871/UBND-VX"),
        ("Quy định 11 của Ban Bí thư", "11-QĐ/TW"),
        ("Quy định số 09 của Ban Bí thư", "09-QĐi/TW"),
        ("Chỉ thị 05", "05-CT/TW"),
        ("Nghị quyết 35", "35-NQ/TW"),
        ("Quyết định số 1620 ngày 15/11/2022 của Ban Thường vụ Tỉnh ủy", "1620-QĐ/TU"),
    ],
)
def test_one_key_for_every_spelling(text: str, key: str) -> None:
    assert [citation.key for citation in cited(f"Thực hiện {text}, nhà trường họp.")] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "Quy định 22 điều về thi đua",
        "Kế hoạch 5 năm, Đề án 3 giai đoạn",
        "Hội nghị quyết định 5 nội dung",
        "Nghị quyết Đại hội XIII, Luật Thi đua, khen thưởng",
        "Kế hoạch số 7",
        "đạt 11/55 chỉ tiêu, lớp K47/TC-LLCT, phòng 12-A/B",
        "Chỉ thị 35",
    ],
)
def test_no_document(text: str) -> None:
    assert cited(text) == []


def test_a_number_never_names_a_document_of_later_years() -> None:
    assert cited("Thực hiện Quy định 11.", published="2020-06-01") == []


@pytest.mark.parametrize(
    ("text", "type_", "date", "issuer"),
    [
        ("Quy định số 11-QĐ/TW ngày 19/5/2021 của Ban Bí thư về chuẩn", "Quy định", "2021-05-19", "Ban Bí thư"),
        ("Quy định số 11-QĐ/TW, ngày 19-5-2021 của Ban Bí thư", "Quy định", "2021-05-19", "Ban Bí thư"),
        (
            "Quy định số 11-QĐ/TW của Ban Bí thư Trung ương Đảng (khóa XIII) ngày 19 tháng 5 năm 2021",
            "Quy định",
            "2021-05-19",
            "Ban Bí thư Trung ương Đảng (khóa XIII)",
        ),
        (
            "Quyết định số 6468-QĐ/HVCTQG (ngày 21/12/2021) của Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh"
            " ban hành quy chế",
            "Quyết định",
            "2021-12-21",
            "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh",
        ),
        (
            "Ngày 21/02/2022, Giám đốc Học viện đã ban hành Công văn số 1791/CV-HVCTQG về thi đua",
            "Công văn",
            "2022-02-21",
            "Giám đốc Học viện",
        ),
        (
            "Kế hoạch số 40-KH/CTĐ, ngày 28/5/2023 của Cụm Thi đua các trường chính trị khu vực"
            " Đồng bằng sông Hồng về việc sơ kết",
            "Kế hoạch",
            "2023-05-28",
            "Cụm Thi đua các trường chính trị khu vực Đồng bằng sông Hồng",
        ),
        (
            "Thường trực Tỉnh ủy phê duyệt tại Thông báo Kết luận số 409-TB/TU ngày 05/10/2021; tham mưu",
            "Thông báo Kết luận",
            "2021-10-05",
            "Thường trực Tỉnh ủy",
        ),
        (
            "Tại Kết luận số 01-KL/TW ngày 18/5/2021, Bộ Chính trị yêu cầu tiếp tục",
            "Kết luận",
            "2021-05-18",
            "Bộ Chính trị",
        ),
        ("Đề án “Xây dựng Trường đạt chuẩn” số 08-ĐA/TU của Tỉnh ủy Sơn La", "Đề án", None, "Tỉnh ủy Sơn La"),
        ("Chiều 28/12, lãnh đạo Vụ công bố Quyết định số 7315-QĐ/HVCTQG", "Quyết định", None, None),
        ("theo 12-QĐ/TU, các khoa", None, None, None),
        (
            "Ngày 12-9-2023, GS.TS Lê Văn A, Giám đốc Học viện ký Quyết định số 4127-QĐ/HVCTQG công nhận",
            "Quyết định",
            "2023-09-12",
            "Giám đốc Học viện",
        ),
        ("từ 19-1-2023, khi Tỉnh ủy Sơn La ban hành Đề án số 08-ĐA/TU", "Đề án", "2023-01-19", "Tỉnh ủy Sơn La"),
        (
            "theo ý kiến của Giám đốc Học viện tại Công văn số 3902-CV/HVCTQG ngày 08/9/2023",
            "Công văn",
            "2023-09-08",
            "Giám đốc Học viện",
        ),
        (
            "Quyết định của Giám đốc Học viện số 4523-QĐ/HVCTQG ngày 20/10/2023",
            "Quyết định",
            "2023-10-20",
            "Giám đốc Học viện",
        ),
        (
            "được Giám đốc Học viện công nhận đạt chuẩn mức 1 tại Quyết định số 2215-QĐ/HVCTQG ngày 27/6/2023",
            "Quyết định",
            "2023-06-27",
            "Giám đốc Học viện",
        ),
        (
            "Đề án được Tỉnh ủy Hà Nam ban hành kèm theo Quyết định số 215-QĐ/TU ngày 27/6/2023",
            "Quyết định",
            "2023-06-27",
            "Tỉnh ủy Hà Nam",
        ),
        ("Hội nghị do Học viện chủ trì; các trường làm theo Quyết định số 3-QĐ/HVCTQG", "Quyết định", None, None),
        ("Hội nghị được Trường tổ chức theo Quyết định số 312-QĐ/HVCTQG", "Quyết định", None, None),
        ("Quyết định 1855-QĐ/HVCTQG (năm 2016) của Học viện", "Quyết định", None, "Học viện"),
        ("Nghị quyết số 10/NQ-HĐND của HĐND tỉnh phê duyệt", "Nghị quyết", None, "HĐND tỉnh"),
        ("Kế hoạch số 02-KH/CTĐ của Cụm thi đua số 9 về thi đua", "Kế hoạch", None, "Cụm thi đua số 9"),
        ("Kế hoạch số 02-KH/CTĐ của Học viện Chính trị quốc gia Hồ ChíMinh", "Kế hoạch", None,
         "Học viện Chính trị quốc gia Hồ Chí Minh"),
    ],
)  # fmt: skip
def test_what_the_text_says_of_it(text: str, type_: str | None, date: str | None, issuer: str | None) -> None:
    (citation,) = cited(text)
    assert (citation.type, citation.date, citation.issuer) == (type_, date, issuer)


def test_subject() -> None:
    (citation,) = cited(
        "Quy định số 11-QĐ/TW ngày 19/5/2021 của Ban Bí thư về trường chính trị chuẩn, các trường thi đua."
    )
    assert citation.subject == "trường chính trị chuẩn"


def test_date_and_issuer_given_once_for_two_documents_of_one_issuer() -> None:
    text = "Quyết định số 550-QĐ/HVCTQG và Hướng dẫn số 30-HD/HVCTQG, ngày 03/02/2021 của Giám đốc Học viện"
    assert [(c.key, c.date, c.issuer) for c in cited(text)] == [
        ("550-QĐ/HVCTQG", "2021-02-03", "Giám đốc Học viện"),
        ("30-HD/HVCTQG", "2021-02-03", "Giám đốc Học viện"),
    ]
    text = "Kế hoạch số 5-KH/TU và Quyết định số 9-QĐ/TU, cùng ngày 03/02/2021 của Tỉnh ủy"
    assert {(c.date, c.issuer) for c in cited(text)} == {("2021-02-03", "Tỉnh ủy")}
    text = "Kế hoạch số 5-KH/TU và Quyết định số 9-QĐ/TU cùng ngày 03/02/2021 của Tỉnh ủy"
    assert {(c.date, c.issuer) for c in cited(text)} == {("2021-02-03", "Tỉnh ủy")}
    text = "Nghị quyết 35-NQ/TW, Chỉ thị 23-CT/TW của Ban Bí thư"  # the first is the Politburo's
    assert [c.issuer for c in cited(text)] == [None, "Ban Bí thư"]
    text = "Quy định số 11-QĐ/TW và Đề án số 12-ĐA/TU ngày 3/2/2022 của Tỉnh ủy Cao Bằng"
    assert [(c.key, c.date, c.issuer) for c in cited(text)] == [
        ("11-QĐ/TW", None, None),
        ("12-ĐA/TU", "2022-02-03", "Tỉnh ủy Cao Bằng"),
    ]
    text = "Nghị quyết số 18-NQ/TW, Kết luận số 157-KL/TW ngày 25/5/2025 của Bộ Chính trị"  # the day is the second's
    assert [(c.key, c.date) for c in cited(text)] == [("18-NQ/TW", None), ("157-KL/TW", "2025-05-25")]
    text = "Quyết định số 1719/QĐ-TTg ngày 14/10/2021 và số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ"
    assert [(c.date, c.issuer) for c in cited(text)] == [
        ("2021-10-14", "Thủ tướng Chính phủ"),
        ("2022-02-22", "Thủ tướng Chính phủ"),
    ]


@pytest.mark.parametrize("text", ["Quyết định số 749, 751 và 942/QĐ-TTg", "các Quyết định số 749, 751, số 942/QĐ-TTg"])
def test_numbers_before_a_symbol_that_it_is_of_too(text: str) -> None:
    found = cited(f"Thực hiện {text} của Thủ tướng Chính phủ.")
    assert {(c.key, c.type, c.issuer) for c in found} == {
        (f"{number}-QĐ/TTg", "Quyết định", "Thủ tướng Chính phủ") for number in (749, 751, 942)
    }


def test_who_enacted_it_behind_the_subject() -> None:
    (citation,) = cited("Quy định 11-QĐ/TW về trường chính trị chuẩn được Ban Bí thư ban hành ngày 19/5/2021.")
    assert (citation.date, citation.issuer) == ("2021-05-19", "Ban Bí thư")


def test_what_one_sentence_enacts_on_one_day() -> None:
    text = "Ngày 03/02/2021, Giám đốc Học viện ban hành Quyết định số 550-QĐ/HVCTQG và Hướng dẫn số 30-HD/HVCTQG."
    assert [(one.date, one.issuer) for one in cited(text)] == [("2021-02-03", "Giám đốc Học viện")] * 2
    [rule] = cited("Nghiên cứu Quy định số 11-QĐ/TW vừa được Ban Bí thư ban hành ngày 19/5/2021.")
    [told] = cited("Quy định số 11-QĐ/TW Ban Bí thư ban hành ngày 19/5/2021, gồm 6 tiêu chí.")
    assert [(one.date, one.issuer) for one in (rule, told)] == [("2021-05-19", "Ban Bí thư")] * 2


def test_a_day_in_brackets_behind_the_subject() -> None:
    (citation,) = cited("Từ khi có Quy định số 11 về trường chính trị chuẩn (19-5-2021), các trường thi đua.")
    assert citation.date == "2021-05-19"


def test_one_entry_a_document_and_cited_date_and_a_remark_on_the_wrong_one() -> None:
    facts = read(
        Article(
            title="Thực hiện Quy định 11",
            text="Quy định số 11-QĐ/TW ngày 19/5/2021 của Ban Bí thư. Theo Quy định số 11-QĐ/TW, ngày 16/5/2021.\n"
            "Quy định này và Quy định số 11 được quán triệt.",
            published="2023-11-20",
        )
    )
    assert [(c.key, c.date) for c in facts.citations] == [("11-QĐ/TW", "2021-05-19"), ("11-QĐ/TW", "2021-05-16")]
    assert [len(c.evidence) for c in facts.citations] == [3, 1]
    assert facts.citations[0].quotes[0].text == "Quy định 11"
    assert len(facts.remarks) == 1
    assert "2021-05-16" in facts.remarks[0]


def test_short_forms_mean_the_document_of_this_article() -> None:
    text = "Kế hoạch số 02/KH-CTĐ ngày 25/3/2020 của Cụm thi đua số 9. Theo Kế hoạch 02, các trường họp."
    (citation,) = cited(text)
    assert (citation.key, citation.date, len(citation.evidence)) == ("02-KH/CTĐ", "2020-03-25", 2)


def test_provincial_and_central_documents_of_one_number_stay_apart() -> None:
    text = "Quyết định số 11-QĐ/TU ngày 20/4/1995 của Ban Thường vụ Tỉnh ủy; Quy định số 11-QĐ/TW của Ban Bí thư."
    assert [(c.key, c.type, c.date) for c in cited(text)] == [
        ("11-QĐ/TU", "Quyết định", "1995-04-20"),
        ("11-QĐ/TW", "Quy định", None),
    ]


def test_a_day_behind_a_comma_may_be_that_of_what_follows() -> None:
    (letter,) = cited("Theo Công văn số 15-CV/CTĐ của Cụm trưởng, ngày 25/2 là hạn cuối.")
    assert letter.date is None
    (plan,) = cited("Theo Kế hoạch số 9-KH/TCT, ký ngày 18/4, các khoa dự giờ.")
    assert plan.date == "2023-04-18"


def test_a_day_behind_the_congress() -> None:
    (resolution,) = cited("Nghị quyết số 18-NQ/TU (khóa XX) ngày 4/1/2024.")
    assert resolution.date == "2024-01-04"


def test_a_month_behind_a_comma_may_be_that_of_what_follows() -> None:
    (rule,) = cited("Theo Quy định số 11-QĐ/TW, tháng 9/2023 Trường Chính trị tỉnh Khánh Hòa được công nhận.")
    assert rule.date is None
    (plan,) = cited("Căn cứ Kế hoạch số 12-KH/TU, tháng 3/2024 của Ban Thường vụ Tỉnh ủy.")
    assert plan.date == "2024-03"
