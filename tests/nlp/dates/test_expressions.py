"""Expressions of time: which are dates, and the EDTF they stand for."""

import pytest

from tests.nlp.dates.told import read, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 19/5/2021", ["2021-05-19"]),
        ("ngày 19-5-2021.", ["2021-05-19"]),
        ("Ngày 14.03.2022, họp", ["2022-03-14"]),
        ("ngày 19 tháng 5 năm 2021", ["2021-05-19"]),
        ("ngày 01 tháng 7/2025", ["2025-07-01"]),
        ("Ngày 19/5 năm 2021", ["2021-05-19"]),
        ("ngày mồng 10 tháng 9", ["2023-09-10"]),
        ("Ngày 28/2, họp", ["2023-02-28"]),
        ("Sáng 9-11, họp", ["2023-11-09"]),
        ("Tối 2.6 diễn ra", ["2023-06-02"]),
        ("Sáng nay (16/11), họp", ["2023-11-16"]),
        ("Đoàn ghé trường bạn (31/10) trước khi về", ["2023-10-31"]),
        ("Lịch của Cụm: 25/9, giao ban; 15/10, sơ kết", ["2023-09-25", "2023-10-15"]),
        ("Thời gian: 15/11", ["2023-11-15"]),
        ("họp các ngày 3/11, 10/11 và 17/11", ["2023-11-03", "2023-11-10", "2023-11-17"]),
        ("Thứ Bảy, 18/11, họp", ["2023-11-18"]),
        ("từ ngày 13 đến ngày 14.11, thăm trường bạn (13.11)", ["2023-11-13/2023-11-14", "2023-11-13"]),
        ("điểm trung bình (8.10)", []),
        ("Hai ngày cuối tuần 18, 19/11, thi đấu", ["2023-11-18/2023-11-19"]),
        ("Ba ngày liền 14, 15, 16/11, thi", ["2023-11-14/2023-11-16"]),
        ("Trước hội nghị một ngày (13/11), các đoàn chấm điểm", ["2023-11-13"]),
        ("gửi báo cáo trước 30/11", ["../2023-11-30"]),
        ("nộp trước 17 giờ ngày 05/12", ["../2023-12-05"]),
        ("được công nhận đạt mức 1 tháng 3/2025", ["2025-03"]),
        ("Lễ kỷ niệm Trường (05/9/1994)", ["1994-09-05"]),
        ("xong trước ngày 05/12", ["../2023-12-05"]),
        ("trước tháng 9/2025", ["../2025-09"]),
        ("tính chỉ tiêu của mức 1 đến ngày 30/9/2023", ["2023-09-30"]),
        ("Tây Ninh | được công nhận | 9/2023", ["2023-09"]),
        ("Tây Ninh | điểm kiểm tra 9/2023 bài |", []),
        ("đến ngày 30/6/2024", ["2024-06-30"]),
        ("đến hết tháng 6/2024", ["2024-06"]),
        ("tháng 9 năm 2022", ["2022-09"]),
        ("đầu tháng 11-2022", ["2022-11"]),
        ("trong tuần đầu tháng 11.2022", ["2022-11"]),
        ("từ 9/2021 đến 6/2022", ["2021-09/2022-06"]),
        ("2023-11-08", ["2023-11-08"]),
        ("ngày 10/7/23.", ["2023-07-10"]),
        ("ngày 19 - 5 - 2021", ["2021-05-19"]),
        ("lúc 14 giờ 12/11, khai mạc", ["2023-11-12"]),
        ("buổi làm việc lùi lại đến 27-11 vì mưa", ["2023-11-27"]),
        ("đợt 3: 27/11 - 30/11.", ["2023-11-27/2023-11-30"]),
        ("sáng sớm 14/11, đại biểu viếng nghĩa trang", ["2023-11-14"]),
        ("Ngày 12- 8 -2021, tại kỳ họp", ["2021-08-12"]),
        ("Chiều ngày 14 - 11, đoàn; tỷ số 21 - 11", ["2023-11-14"]),
        ("kiểm tra chéo sang nửa cuối tháng 11/2021", ["2021-11"]),
        ("quyết định ký hồi tháng 3 năm nay, sau ngày 18/11 năm ngoái", ["2023-03", "2022-11-18"]),
        ("gày 10/11, tại trường", ["2023-11-10"]),  # a drop cap lost its letter
        ("trường sẽ đề nghị khảo sát ngay trong quý II.", ["2024-04/2024-06"]),
        ("Năm ngoái, hội nghị họp ngày 18/11; năm nay họp ngày 15/11.", ["2022-11-18", "2023-11-15"]),
        ("Từ sáng 11/12 tới trưa 13/12/2023, đoàn làm việc", ["2023-12-11/2023-12-13"]),
        (
            "giao ban ngày 28/11; sơ kết ngày 27/6; tổng kết trước ngày 30/10.",
            ["2023-11-28", "2024-06-27", "../2024-10-30"],
        ),
        ("Kế hoạch năm 2024 gồm:\n- Ngày 10/7: sơ kết.", ["2024-07-10"]),
    ],
)
def test_days_and_months(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trong 02 ngày 08, 09/11/2023", ["2023-11-08/2023-11-09"]),
        ("ngày 08,09/11/2023", ["2023-11-08/2023-11-09"]),
        ("từ 8 giờ ngày 15/11 đến 11 giờ 30 ngày 16/11/2023", ["2023-11-15/2023-11-16"]),
        ("Sau 5 ngày làm việc (11 - 15/10/2023)", ["2023-10-11/2023-10-15"]),
        ("sau hai ngày làm việc (17 và 18/4) tại trường", ["2023-04-17/2023-04-18"]),
        ("Chiều 28/8 và ngày 29/8, đoàn về thăm", ["2023-08-28", "2023-08-29"]),
        ("(10/10/1895 - 10/10/2025)", ["1895-10-10/2025-10-10"]),
        ("02 ngày (21/11 và 22/11/2022)", ["2022-11-21/2022-11-22"]),
        ("sáng các ngày 26 và 27/6/2022", ["2022-06-26/2022-06-27"]),
        ("các ngày 3, 10 và 17/11", ["2023-11-03", "2023-11-10", "2023-11-17"]),
        ("Từ ngày 04 đến ngày 05/7/2024", ["2024-07-04/2024-07-05"]),
        ("Từ ngày 19-10 đến 22-10-2021", ["2021-10-19/2021-10-22"]),
        ("(từ 10/6 - 26/7/2019)", ["2019-06-10/2019-07-26"]),
        ("Trong 2 ngày 28 - 29.9", ["2023-09-28/2023-09-29"]),
        ("ngày 20-21/6", ["2023-06-20/2023-06-21"]),
        ("từ ngày 28/12/2023 đến ngày 03/01", ["2023-12-28/2024-01-03"]),
        ("từ ngày 28/12 đến 03/01/2024", ["2023-12-28/2024-01-03"]),
        ("ngày 5 và 6 tháng 7 năm 2022", ["2022-07-05/2022-07-06"]),
        ("từ tháng 3 đến tháng 5/2024", ["2024-03/2024-05"]),
        ("giai đoạn 2015 - 2020", ["2015/2020"]),
        ("đánh giá 5 năm 2020 - 2025", ["2020/2025"]),
        ("Từ tháng 9/2021 đến 2023", ["2021-09"]),
        ("nhiệm kỳ 2020–2025", ["2020/2025"]),
        ("năm học 2022-2023", ["2022/2023"]),
        ("từ năm 2015 đến năm 2020", ["2015/2020"]),
        ("sáng 10 và chiều 11/7/2023", ["2023-07-10/2023-07-11"]),
        ("07/5/1954-07/5/2024", ["1954-05-07/2024-05-07"]),
        ("quý I, II/2024", ["2024-01/2024-06"]),
        ("(07/5/1954 - 07/5/2024)", ["1954-05-07/2024-05-07"]),
        ("6 tháng đầu năm 2024", ["2024-01/2024-06"]),
        ("06 tháng cuối năm 2024", ["2024-07/2024-12"]),
        ("sáu tháng đầu năm", ["2023-01/2023-06"]),
        ("Nửa đầu năm, tỷ lệ", ["2023-01/2023-06"]),
        ("9 tháng đầu năm 2022", ["2022-01/2022-09"]),
        ("quý I năm 2024", ["2024-01/2024-03"]),
        ("quý IV/2024", ["2024-10/2024-12"]),
        ("quý 2-2020", ["2020-04/2020-06"]),
        ("6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2024", ["2024-01/2024-06", "2024-07/2024-12"]),
        ("kéo dài từ sáng 13 tới chiều 15/11", ["2023-11-13/2023-11-15"]),
        ("từ 14 giờ ngày 13 đến 11 giờ 30 phút ngày 15/11", ["2023-11-13/2023-11-15"]),
        ("Chiều ngày 13, sáng ngày 14/11/2023", ["2023-11-13/2023-11-14"]),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "thắng chủ nhà 2-1 ở trận chung kết",
        "thắng liên quân các phòng 2-0 (15/9, 15/11)",
        "có 3/7 trường được đề nghị",
        "đạt 98,5/100 điểm",
        "đạt 60/64 chỉ tiêu, 6/6 tiêu chí",
        "Năm qua, 12/12 trường có đề án; thông qua 9/10 nội dung",
        "đạt từ 2/3 số phiếu trở lên",
        "điểm trung bình từ 2,5/4 hoặc 7/10 trở lên",
        "Điện thoại 024.3854.2019, 0912-345-678",
        "Quyết định số 12/2021/QĐ-UBND",
        "mua 2020 cuốn sách, 1.10 tỷ đồng",
        "tăng 3 lần trong 2 tháng đầu",
        "tỷ lệ 4.5 và 5.6",
        "từ phút 11-12 của hiệp một",
        "Trận chung kết kéo đến 2-1, vượt chỉ tiêu (55/12)",
        "tại đường 30 tháng 4",
        "lớp học hôm nay và mai sau",
        "ngày 31/6",
        "năm 2023, năm học mới, quý vị",
        "các lớp K47.B5, phòng 3-2",
        "trong tháng 10",
        "ngày mùng 10/3 âm lịch, ngày 5/9 hằng năm",
        "ngày mùng 10 tháng 3 năm Giáp Thìn, ngày 8/3, 20/10 hằng năm",
        "Giỗ Tổ Hùng Vương, mùng 10 tháng 3; rằm tháng 7 năm ngoái",
        "Tổng kết vào tuần 2 tháng 11",
        "Hằng năm, trước ngày 20/12 các khoa báo cáo",
        "đăng ký hằng năm trước ngày 15/11",
    ],
)
def test_not_dates(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng nay, trường họp.", ["2023-11-20"]),
        ("Hôm qua, trường họp.", ["2023-11-19"]),
        ("Ngày 15/11, trường họp. Ông nói: “Sáng nay chúng ta họp”.", ["2023-11-15", "2023-11-15"]),
        ("Ngày 15/11, trường họp. Hội nghị hôm nay đánh giá kết quả.", ["2023-11-15", "2023-11-15"]),
        ("Thế hệ hôm nay biết ơn.", []),
        ("Đại hội được tổ chức vào hôm nay.", ["2023-11-20"]),
    ],
)
def test_today(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_number_before_a_year_is_no_month() -> None:
    found = read("được công nhận mức 1 năm 2022 và mức 2 năm 2024")
    assert [date.value for date in found.dates] == ["2022", "2024"]
    assert not found.facts.dates


def test_bare_years_and_months_serve_other_readers_but_are_no_facts() -> None:
    reading = read("Tổng kết năm 2022; trong tháng 10 sẽ họp")
    assert [found.value for found in reading.dates] == ["2022", "2023-10"]
    assert reading.facts.dates == []


def test_evidence_reproduces_the_words() -> None:
    fact = read("Họp ngày 08, 09/11/2023 tại trường").facts.dates[0]
    assert fact.text == "08, 09/11/2023"
    assert (fact.evidence[0].start, fact.evidence[0].end) == (9, 23)
    assert fact.rule == "dates/day"


def test_months_of_a_year_that_are_counted() -> None:
    assert values("Trong 9 tháng năm 2024, trường mở 30 lớp.", "2024-10-10") == ["2024-01/2024-09"]
    assert values("Kết quả 6 tháng của năm 2023 đã rõ.", "2024-10-10") == ["2023-01/2023-06"]
    assert values("Lớp học trong 6 tháng, năm 2025 sẽ xong; đợt đi 3 tháng 5 ngày.", "2024-10-10") == []


def test_an_ordinal_before_a_day_belongs_to_something_else() -> None:
    assert values("Hưởng ứng Ngày Sách lần thứ 3, ngày 23/4, trường mở hội đọc sách.", published="2024-04-24") == [
        "2024-04-23"
    ]
