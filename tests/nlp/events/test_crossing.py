"""Ways of telling crossed with kinds of meetings: what an article says beside its main event."""

from itertools import product

import pytest

import nlp
from extract.article import Article

HERE, THERE = "Trường Chính trị tỉnh Nghệ An", "Trường Chính trị tỉnh Thanh Hóa"
LEADS = [
    f"Ngày 12/11/2024, tại {HERE}, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ tổ chức hội nghị giao ban.",
    f"Sáng 12/11, {HERE} long trọng tổ chức Lễ bế giảng lớp Trung cấp lý luận chính trị K58.",
]
KINDS = {
    "hội thảo khoa học về chuyển đổi số": "workshop",
    "giải cầu lông": "sports_meet",
    "hội nghị sơ kết 6 tháng đầu năm": "interim_review",
    "lễ kỷ niệm 75 năm thành lập trường": "commemoration",
    "hội nghị viên chức": "congress",
}
TOLD = [
    ("Dự kiến {} được tổ chức trong hai ngày 5 và 6/12.", "2024-12-05", "planned"),
    ("Đồng chí mời các đơn vị tham dự {} vào ngày 5/12/2024.", "2024-12-05", "planned"),
    ("Ban tổ chức thông báo {} sẽ khai mạc sáng 5/12.", "2024-12-05", "planned"),
    ("Trước đó một tuần, {} cũng được tổ chức.", "2024-11-05", "held"),
    ("Ngày hôm sau, nhà trường tổ chức {}.", "2024-11-13", "held"),
    ("Trong khuôn khổ chương trình, {} cũng được tổ chức.", "2024-11-12", "held"),
    ("Do mưa lũ, {} dự kiến ngày 5/12 bị hủy.", "2024-12-05", "cancelled"),
    ("Hằng năm, nhà trường đều tổ chức {}.", None, None),
    ("Đồng chí đề nghị nhà trường tổ chức {}.", None, None),
    ("Nhiều đại biểu nhắc lại {} năm ngoái.", None, None),
]


def besides(words: str, lead: str = LEADS[0]) -> list[tuple[str, str | None, str | None, str]]:
    """What is held beside the event of the lead, in the order of the text."""
    found = nlp.read(Article(text=f"{lead}\nCác đại biểu thảo luận sôi nổi. {words}", published="2024-11-20")).events
    return [(event.type, event.start, event.host, event.status) for event in found[1:]]


@pytest.mark.parametrize(("told", "start", "status"), TOLD)
def test_any_kind_told_of_in_any_way(told: str, start: str | None, status: str | None) -> None:
    for lead, (name, kind) in product(LEADS, KINDS.items()):
        found = [(what, when, how) for what, when, _, how in besides(told.format(name), lead)]
        assert found == ([(kind, start, status)] if status else []), name


@pytest.mark.parametrize(
    "told",
    [
        f"Hội thao tổ chức ngày 5/12 tại {HERE}, hội thi giảng viên giỏi tổ chức ngày 20/12 tại {THERE}.",
        f"Cụm giao {HERE} đăng cai hội thao ngày 5/12, {THERE} đăng cai hội thi giảng viên giỏi ngày 20/12.",
        f"{HERE} tổ chức hội thao vào ngày 5/12 và {THERE} tổ chức hội thi giảng viên giỏi vào ngày 20/12.",
        f"{HERE} sẽ đăng cai hội thao (5/12), còn {THERE} đăng cai hội thi giảng viên giỏi (20/12).",
        f"Hội thao tổ chức ngày 5/12 ({HERE}), hội thi giảng viên giỏi tổ chức ngày 20/12 ({THERE}).",
        f"Hội thao do {HERE} đăng cai diễn ra ngày 5/12; hội thi giảng viên giỏi do {THERE} đăng cai là ngày 20/12.",
        f"Việc tổ chức hội thao sẽ tiến hành ngày 5/12 tại {HERE}, còn hội thi giảng viên giỏi ngày 20/12 ở {THERE}.",
    ],
)
def test_each_of_two_has_its_own_day_and_school(told: str) -> None:
    assert besides(told) == [
        ("sports_meet", "2024-12-05", "nghe-an", "planned"),
        ("contest", "2024-12-20", "thanh-hoa", "planned"),
    ]


def test_acts_beside_one_another_and_meetings_in_passing() -> None:
    assert besides("Ngày 5/12 trường khai giảng lớp K60, đồng thời bế giảng lớp K57 vào ngày 20/12.") == [
        ("opening", "2024-12-05", "nghe-an", "planned"),
        ("closing", "2024-12-20", "nghe-an", "planned"),
    ]
    assert [
        event[:2]
        for event in besides(
            "Đoàn khảo sát của Học viện dự kiến lên ngày 26/12.\nTại cuộc họp Ban Giám hiệu sáng 14/11, Hiệu trưởng "
            "yêu cầu các khoa báo cáo tiến độ."
        )
    ] == [("inspection", "2024-12-26"), ("other", "2024-11-14")]


ACADEMY = "Học viện Chính trị quốc gia Hồ Chí Minh"


@pytest.mark.parametrize(
    ("told", "kind", "host"),
    [
        (f"{HERE} đón và làm việc với Đoàn khảo sát của {ACADEMY}.", "inspection", "nghe-an"),
        (f"{HERE} đã có buổi làm việc với đoàn công tác của {THERE}.", "visit", "nghe-an"),
        (f"{HERE} tổ chức buổi làm việc, trao đổi chuyên môn với {THERE}.", "visit", "nghe-an"),
        (f"{THERE} cử đoàn công tác sang học tập kinh nghiệm tại {HERE}.", "visit", "nghe-an"),
        (f"đoàn công tác {HERE} sang thăm và làm việc tại tỉnh Khăm Muộn (Lào).", "visit", None),
        (f"Đoàn kiểm tra chéo của Cụm đã đến kiểm tra, chấm điểm thi đua {HERE}.", "inspection", "nghe-an"),
        (f"Tổ kiểm tra do {THERE} làm tổ trưởng đã kiểm tra chéo đối với {HERE}.", "inspection", "nghe-an"),
        (f"Hội đồng đánh giá cấp tỉnh họp đánh giá {HERE} đạt chuẩn mức 1.", "inspection", None),
    ],
)
def test_who_is_visited(told: str, kind: str, host: str | None) -> None:
    for day in ("Sáng 12/11", "Trong hai ngày 12 và 13/11/2024"):
        found = nlp.read(Article(title="Tin hoạt động", text=f"{day}, {told}", published="2024-11-20")).events
        assert [(event.type, event.start, event.host) for event in found] == [(kind, "2024-11-12", host)], day


@pytest.mark.parametrize(
    ("text", "start", "status"),
    [
        (f"Hội thao chào mừng ngày 20/11 (ngày 12/11/2024) của {HERE} thu hút 100 người.", "2024-11-12", "held"),
        (f"Hôm ấy, 15/11, {HERE} tổ chức hội thao.", "2024-11-15", "held"),
        (f"Hướng tới Đại hội Đảng, {HERE} tổ chức hội thao ngày 10/12/2024.", "2024-12-10", "planned"),
        (f"{HERE} không tổ chức hội thao chào mừng 20/11 (dự kiến ngày 19/11).", "2024-11-19", "cancelled"),
    ],
)
def test_the_day_of_a_meeting_among_other_days(text: str, start: str, status: str) -> None:
    (event,) = nlp.read(Article(text=text, published="2024-11-20")).events
    assert (event.type, event.start, event.host, event.status) == ("sports_meet", start, "nghe-an", status)


AGENDAS = {
    "Hội nghị đã nghe báo cáo tổng kết phong trào thi đua năm 2024.": "annual_review",
    "Nội dung là tổng kết công tác năm 2024 và triển khai nhiệm vụ năm 2025.": "annual_review",
    "Các đại biểu đánh giá kết quả 9 tháng, bàn nhiệm vụ 3 tháng cuối năm.": "interim_review",
    "Hội nghị nhằm kiểm điểm công tác quý III.": "interim_review",
    "Hội nghị triển khai kế hoạch hoạt động năm 2025.": "kickoff_conference",
    "Hội nghị thống nhất thời gian tổng kết công tác năm 2024.": "other",
    "Hội nghị góp ý dự thảo báo cáo tổng kết năm 2024.": "other",
    "Hội nghị rút kinh nghiệm đợt kiểm tra chéo.": "other",
}


def test_a_meeting_is_what_its_agenda_tells() -> None:
    leads = [f"Ngày 12/11/2024, tại {HERE}, Cụm tổ chức Hội nghị.", f"Chiều 12/11, {HERE} tổ chức cuộc họp viên chức."]
    for lead, (agenda, kind) in product(leads, AGENDAS.items()):
        (event,) = nlp.read(Article(text=f"{lead}\nDự có lãnh đạo trường.\n{agenda}", published="2024-11-20")).events
        assert (event.type, event.start, event.host) == (kind, "2024-11-12", "nghe-an"), (lead, agenda)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Chiều 15/11, hội trường {HERE} rộn tiếng cười. 62 học viên lớp K58 nhận bằng tốt nghiệp.",
            [("closing", "2024-11-15", "nghe-an")],
        ),
        (f"{HERE} vừa khai giảng lớp bồi dưỡng cho 30 cán bộ xã.", [("opening", None, "nghe-an")]),
        (
            f"Giờ giải lao của Hội nghị sơ kết Cụm, tổ chức sáng 18/11 tại {HERE}, ai cũng nói về 55 chỉ tiêu. Hôm "
            f"10/11, Đoàn khảo sát của Học viện vừa làm việc tại {THERE}.",
            [("interim_review", "2024-11-18", "nghe-an"), ("inspection", "2024-11-10", "thanh-hoa")],
        ),
        (
            f"Trong hai ngày 14 và 15/11 tại {HERE}, Cụm thi đua Bắc Trung Bộ tổ chức chuỗi hoạt động. Ngày đầu: tọa "
            "đàm về chuyển đổi số. Ngày thứ hai: hội nghị tổng kết, ký giao ước năm 2025.",
            [("seminar", "2024-11-14", "nghe-an"), ("annual_review", "2024-11-15", "nghe-an")],
        ),
        (
            f"Chiều 15/11, {HERE} gặp mặt báo chí, thông tin về Hội thi giảng viên giỏi.",
            [("other", "2024-11-15", "nghe-an")],
        ),
    ],
)
def test_articles_that_begin_with_a_scene(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = nlp.read(Article(text=text, published="2024-11-20")).events
    assert [(event.type, event.start, event.host) for event in found][: len(expected)] == expected


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Vì bão, Cụm trưởng quyết định lùi {} từ 16/11 sang 30/11. {}, nơi đăng cai, cho biết sân ngập.", "postponed"),
        ("{} dời sang ngày 30/11. Địa điểm không thay đổi: {}.", "postponed"),
        ("{} được lùi sang ngày 30/11. {} vẫn là đơn vị đăng cai.", "postponed"),
        ("Ngày 30/11 tới, Cụm sẽ tổ chức {}. {} được giao đăng cai.", "planned"),
        ("Cụm thông báo không tổ chức {} dự kiến ngày 30/11 tại {}.", "cancelled"),
    ],
)
def test_where_what_was_put_off_was_to_be(told: str, status: str) -> None:
    for name, kind in {"Hội thao": "sports_meet", "Hội thảo khoa học": "workshop"}.items():
        text = told.format(name, HERE)
        (event,) = nlp.read(Article(title="Thông tin từ Cụm", text=text, published="2024-11-14")).events
        assert (event.type, event.start, event.status, event.host) == (kind, "2024-11-30", status, "nghe-an"), name


@pytest.mark.parametrize(
    "told",
    [
        f"{HERE} vừa ký văn bản gửi các phòng, khoa.",
        f"Anh vừa nhận bằng tốt nghiệp thì được điều về {HERE}.",
        "Chị vừa thăm lớp cũ, vừa kể chuyện nghề.",
        f"Giảng viên trẻ {HERE} vừa kiểm tra bài vừa góp ý.",
        f"Ngày 15/11, trang tin của {HERE} đăng bài về hội thảo.",
        f"Từ ngày 15/11, {HERE} áp dụng quy chế mới về khai giảng và bế giảng.",
        "Kể từ lễ khai giảng tháng 9, lớp K60 đã học xong bốn môn.",
        "Sổ tay nhắc lịch họp ngày 15/11 của tổ công tác được cập nhật.",
    ],
)
def test_what_is_done_every_day_or_only_written_of_is_no_event(told: str) -> None:
    assert nlp.read(Article(title="Chuyện ở trường", text=told, published="2024-11-20")).events == []
