"""Journeys and inspections of several stops; what is told of a school or a plan without naming it once more."""

import pytest

import nlp
from extract.article import Article
from nlp.facts import Event
from tests.nlp.events.given import seen

CLUSTER = "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ"


def read(words: str, title: str = "Tin hoạt động") -> list[Event]:
    return nlp.read(Article(text=words, title=title, published="2024-11-20")).events


def test_every_stop_told_by_its_heading_is_a_visit() -> None:
    first, second = read(
        "Khoa Xây dựng Đảng Trường Chính trị tỉnh Nghệ An vừa có chuyến đi trao đổi kinh nghiệm tại hai trường bạn "
        "trong các ngày 14 và 15/11/2024.\nChặng thứ nhất: Trường Chính trị tỉnh Thanh Hóa. Chiều 14/11, tiếp đoàn "
        "có TS. Lê Nam, Hiệu trưởng.\nChặng thứ hai: Trường Chính trị tỉnh Hòa Bình. Sáng 15/11, đoàn làm việc với "
        "khoa Lý luận cơ sở."
    )
    assert (first.type, first.start) == ("visit", "2024-11-14")
    assert (second.type, second.start, second.host) == ("visit", "2024-11-15", "hoa-binh")


def test_travellers_visit_the_school_that_they_have_just_come_to() -> None:
    (visit,) = read(
        "Tàu đến ga lúc bốn giờ sáng. Mười hai anh chị em chúng tôi ăn bát cháo rồi mới vào Trường Chính trị tỉnh "
        "Thanh Hóa. Lịch ghi: ngày 08/11/2024, trao đổi kinh nghiệm xây dựng trường chuẩn."
    )
    assert (visit.type, visit.host) == ("visit", "thanh-hoa")


def test_the_school_just_spoken_of_holds_its_ceremony() -> None:
    (ceremony,) = read(
        "Đêm nào phòng họp của Trường Chính trị tỉnh Nghệ An cũng sáng đèn.\nNgôi trường ấy, hôm 03/11/2024, đã đón "
        "Bằng công nhận đạt chuẩn mức 1."
    )
    assert (ceremony.type, ceremony.host) == ("recognition", "nghe-an")


def test_a_team_of_a_cluster_goes_on_to_the_next_school() -> None:
    first, second = read(
        f"Thực hiện kế hoạch của {CLUSTER}, chiều 15/11/2024, Đoàn kiểm tra chéo số 2 đã đến kiểm tra tại Trường "
        "Chính trị tỉnh Hà Tĩnh.\nTheo lịch, Đoàn số 2 tiếp tục kiểm tra tại Trường Chính trị tỉnh Thanh Hóa vào "
        "ngày 17/11."
    )
    assert (first.cluster, second.cluster, second.host) == ("bac-trung-bo", "bac-trung-bo", "thanh-hoa")


def test_one_day_of_an_inspection_of_some_days_is_a_part_of_it() -> None:
    _, whole, stop = read(
        f"Ngày 14/11/2024, {CLUSTER} tổ chức Hội nghị tổng kết năm 2024.\nTừ ngày 04 đến ngày 08/11/2024, Cụm đã cử "
        "hai đoàn kiểm tra chéo tới từng trường. Ngày 06/11, đoàn số 2 đã kiểm tra tại Trường Chính trị tỉnh Hà Tĩnh."
    )
    assert (whole.start, whole.end, stop.start) == ("2024-11-04", "2024-11-08", "2024-11-06")
    assert (stop.parent, stop.cluster) == (whole.id, "bac-trung-bo")


def test_a_plan_that_somebody_tells_in_quotes_is_a_plan() -> None:
    found = read(
        f"Ngày 14/11/2024, {CLUSTER} tổ chức Hội nghị tổng kết năm 2024.\nTrả lời phóng viên, thầy Lê Nam nói: "
        "“Chúng tôi sẽ làm kế hoạch trước Tết, rồi mời các trường ký giao ước trong tháng 3/2025 tại Vinh”."
    )
    assert seen(found)[1:] == [("signing", "2025-03")]


def test_a_journey_to_the_roots_commemorates() -> None:
    found = read(
        "Ngày 12/11/2024, Đoàn Thanh niên Trường Chính trị tỉnh Nghệ An tổ chức chuyến về nguồn tại huyện Nam "
        "Đàn.\nBuổi sáng, đoàn dâng hương tại Nghĩa trang Liệt sĩ."
    )
    assert [(event.type, event.host) for event in found] == [("commemoration", None)] * 2


NORTH, SOUTH = "Trường Chính trị tỉnh Hà Nam", "Trường Chính trị tỉnh Ninh Bình"
STOPS = [("2024-11-11", "ha-nam"), ("2024-11-12", "ninh-binh")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (f"ngày 11/11 đã làm việc với {NORTH}; ngày 12/11 tiếp tục tại {SOUTH}.", STOPS),
        (f"đã học tập kinh nghiệm tại {NORTH} (ngày 11/11), rồi sang {SOUTH} (ngày 12/11).", STOPS),
        (f"đã đến thăm {NORTH} ngày 11/11 và {SOUTH} ngày 12/11.", STOPS),
        (f"ngày 11/11 đã thăm và làm việc với {NORTH}. Ngày 12/11, đoàn tiếp tục đến {SOUTH}.", STOPS),
        (f"ngày 11/11 đã thăm {NORTH}. Hai bên trao đổi sôi nổi. Ngày 12/11, đoàn tiếp tục đến {SOUTH}.", STOPS),
        (f"ngày 11/11 đã đến thăm {NORTH}, được công nhận đạt chuẩn ngày 5/3/2024 cùng với {SOUTH}.", STOPS[:1]),
        (f"ngày 11/11 đã làm việc với {NORTH}; ngày 12/11 {SOUTH} tặng hoa chúc mừng.", STOPS[:1]),
    ],
)
def test_every_stop_has_its_day_and_its_school(told: str, expected: list[tuple[str, str]]) -> None:
    visits = read(f"Đoàn công tác của Trường Chính trị tỉnh Nam Định {told}")
    assert [(visit.start, visit.host) for visit in visits if visit.type == "visit"] == expected


def test_guests_are_not_received_by_their_own_school() -> None:
    (visit,) = read("Ngày 15/11/2024, Đảng ủy xã tiếp đoàn học viên của Trường Chính trị tỉnh Nghệ An đến thực tế.")
    assert (visit.type, visit.host) == ("visit", None)


def test_an_inspection_of_a_week_has_no_host_but_its_stops_have() -> None:
    found = read(
        f"Từ ngày 11 đến 15/11/2024, Đoàn kiểm tra của Cụm đã kiểm tra chéo tại {NORTH} (ngày 11/11) và {SOUTH} "
        "(ngày 12/11)."
    )
    assert [(event.start, event.host) for event in found] == [("2024-11-11", None), *STOPS]


@pytest.mark.parametrize(
    "told",
    [
        f"Từ 11 đến 15/11/2024, Đoàn kiểm tra chéo lần lượt làm việc tại {NORTH} (ngày 11/11) và {SOUTH} (ngày 12/11).",
        f"Trong ba ngày 11, 12 và 13/11/2024, Đoàn kiểm tra của Cụm đã kiểm tra tại {NORTH} và {SOUTH}.",
    ],
)
def test_what_goes_to_several_schools_is_at_none_of_them_alone(told: str) -> None:
    whole, *stops = read(told)
    assert (whole.start, whole.host) == ("2024-11-11", None)
    assert [(event.start, event.host) for event in stops] in ([], STOPS)


def test_the_days_in_brackets_behind_schools_are_each_ones_own() -> None:
    found = read(f"Đoàn kiểm tra chéo của Cụm đã làm việc tại {NORTH} (ngày 11/11) và {SOUTH} (ngày 12/11).")
    assert [(event.start, event.host) for event in found] == STOPS


def test_whose_journey_it_is_is_not_where_it_goes() -> None:
    (away,) = read(f"Chuyến nghiên cứu thực tế của cán bộ, giảng viên {NORTH} kéo dài từ ngày 11 đến ngày 15/11/2024.")
    assert (away.type, away.host) == ("visit", None)
    (visit,) = read(f"Chuyến thăm của {NORTH} đến {SOUTH} diễn ra sáng 12/11/2024.")
    assert (visit.type, visit.host) == ("visit", "ninh-binh")


def test_what_a_schools_page_says_goes_on_in_a_town_is_not_at_home() -> None:
    text = "Hẹn gặp nhau ở Quy Nhơn ngày 10/3/2025 để ký giao ước thi đua."
    site = "Trường Chính trị tỉnh Đắk Lắk"
    (event,) = nlp.read(Article(text=text, published="2024-11-20", site_name=site)).events
    assert (event.type, event.host) == ("signing", None)
