"""Who speaks, by the words before and behind the name."""

import pytest

from tests.nlp.participants.told import people, read, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TS Lê Thị Na, Phó Hiệu trưởng, cho rằng cần có cơ chế riêng.", ["speaker"]),
        ("Thay mặt Ban Giám hiệu, bà Lê Thị Na có lời chào mừng các vị đại biểu.", ["speaker"]),
        ("Góp ý vào dự thảo báo cáo, cô giáo Lê Thị Na đề xuất bổ sung số liệu.", ["speaker"]),
        ("Phát biểu tại hội nghị, đồng chí Lê Thị Na đề nghị các trường báo cáo kết quả.", ["speaker"]),
        ("Đồng chí Lê Thị Na nhấn mạnh ý nghĩa của việc trao bằng khen.", ["speaker"]),
        ("Đồng chí Lê Thị Na trao quyết định và phát biểu giao nhiệm vụ.", ["speaker", "attendee"]),
        ("Diễn văn do đồng chí Lê Thị Na trình bày.", ["speaker"]),
        ("Tham gia thảo luận có đồng chí Lê Thị Na (Sơn La).", ["speaker"]),
        ("Bà Lê Thị Na thẳng thắn: “Trường còn thiếu phòng học”.", ["speaker"]),
        ("Đồng chí Lê Thị Na hướng dẫn một số điểm mới về hồ sơ khen thưởng.", ["speaker"]),
        ("Bà Lê Thị Na biểu dương Trung tâm, đã có nhiều đổi mới; yêu cầu Cụm tiết kiệm.", ["speaker", "attendee"]),
        ("Nhận cờ luân lưu từ đơn vị bạn, ThS Lê Thị Na mong các trường chia sẻ.", ["speaker", "attendee"]),
        ("Bà Lê Thị Na, Hiệu trưởng Trường Chính trị tỉnh Lào Cai thông tin nhanh về thiệt hại.", ["speaker"]),
        ("Hội nghị ghi nhận các ý kiến tâm huyết từ bà Lê Thị Na.", ["speaker"]),
        ("Đoàn đã được nghe bà Lê Thị Na, Phó Giám đốc Sở, giãi bày về quy hoạch của tỉnh.", ["speaker"]),
        ("TS Lê Thị Na mổ xẻ ba nguyên nhân của hạn chế.", ["speaker"]),
        ("Tiếp đó, bà Lê Thị Na - Phó Giám đốc Sở đã hé lộ một số cách làm của ngành.", ["speaker"]),
        ("Bà Lê Thị Na, Phó Hiệu trưởng, cãi rằng tiêu chí cũ vẫn đúng.", ["speaker"]),
        ("TS Lê Thị Na trao đổi kinh nghiệm rà soát tiêu chí.", ["speaker"]),
        ("Giới thiệu về trường, bà Lê Thị Na cho biết trường đã có thư viện số.", ["speaker"]),
        ("Đại biểu phát biểu đầu tiên là bà Lê Thị Na.", ["speaker"]),
        ("Dự Hội nghị sơ kết và phát biểu ý kiến, bà Lê Thị Na đề nghị hai việc.", ["speaker", "attendee"]),
        ("Đến dự, phát biểu chỉ đạo hội nghị, bà Lê Thị Na đề nghị hai việc.", ["speaker", "attendee"]),
        ("Hai học viên được biểu dương; đại diện lớp, bà Lê Thị Na phát biểu.", ["speaker"]),
        ("Trao quà cho các nhà giáo, đồng chí Lê Thị Na nói rằng tỉnh luôn cần họ.", ["speaker", "attendee"]),
        ("Được hỏi về lớp học tại hội nghị, bà Lê Thị Na cho biết sẽ mở vào tháng sau.", ["speaker"]),
        ("Sau phần khai mạc do bà Lê Thị Na thực hiện, hội nghị thảo luận.", ["speaker"]),
        ("Bà Lê Thị Na đọc lời bế mạc.", ["speaker"]),
    ],
)
def test_one_who_speaks(text: str, expected: list[str]) -> None:
    assert roles(text) == {"Lê Thị Na": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự Hội nghị và phát biểu ý kiến, ông Lê Văn An đề nghị các trường cố gắng.",
            [("An", None, None, "speaker attendee")],
        ),
        ("Chào mừng các đại biểu về dự hội nghị, bà Lê Thị An nêu rõ mục đích.", [("An", None, None, "speaker")]),
        ("5 học viên được biểu dương; đại diện lớp, ThS Lê Thị An cảm ơn.", [("An", None, None, "speaker")]),
        ("Học viên Lê Văn An, đại diện lớp phát biểu cảm tưởng.", [("An", "Học viên", None, "speaker")]),
        ("ThS. Lê Thị An ân cần hỏi thăm sức khỏe của mẹ.", [("An", None, None, "attendee")]),
        ("Ban Tổ chức lựa chọn TS Lê Thị An làm diễn giả.", [("An", None, None, "speaker")]),
        (  # an office of the occasion, behind its own comma
            "Thay mặt giám khảo, nhạc sĩ Lê Thị An nhận xét phần thi.",
            [("An", None, None, "speaker")],
        ),
        (
            "Khép lại đêm thi, nhạc sĩ Lê Thị An thay mặt giám khảo nhận xét phần thi.",
            [("An", None, None, "speaker")],
        ),
        (
            "Các ý kiến góp ý của các đồng chí Lê Thị An (Sơn La), Vừ A Páo (Lào Cai) tập trung vào thang điểm.",
            [("An", None, "Sơn La", "speaker"), ("Páo", None, "Lào Cai", "speaker")],
        ),
        (
            "Tiếp đoàn, ông Lê Văn An, Phó Chủ tịch UBND huyện, thông tin tình hình kinh tế biển.",
            [("An", "Phó Chủ tịch UBND huyện", "UBND huyện", "speaker attendee")],
        ),
        ("Bế mạc lớp, ông Lê Văn An trao chứng nhận cho học viên.", [("An", None, None, "attendee")]),
        ("Bế mạc lớp, ông Lê Văn An khen học viên chuyên cần.", [("An", None, None, "speaker")]),
        ("Bạn Lê Thị An, Bí thư Chi đoàn, nói lời cảm ơn.", [("An", "Bí thư Chi đoàn", "Chi đoàn", "speaker")]),
        ("TS Lê Thị An, Hiệu trưởng, kể rằng lúc đầu rất khó.", [("An", "Hiệu trưởng", None, "speaker")]),
    ],
)
def test_who_speaks_and_for_whom(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


def test_who_speaks_after_a_report_was_read() -> None:
    text = "TS Lê Thị Hoa đọc báo cáo; tiếp đó là phát biểu chỉ đạo của Vụ trưởng Vũ Văn Nam."
    assert roles(text) == {"Lê Thị Hoa": ["presenter"], "Vũ Văn Nam": ["speaker"]}
    assert roles("TS Lê Thị Hoa đọc tham luận của ThS Vũ Văn Nam.") == {"Lê Thị Hoa": ["presenter"]}


def test_one_address_makes_no_speakers_of_those_who_report() -> None:
    text = "Bà Lê Thị Na đọc diễn văn khai mạc; ông Bế Văn Tư trình bày báo cáo chính trị."
    assert roles(text) == {"Lê Thị Na": ["speaker"], "Bế Văn Tư": ["presenter"]}


def test_words_that_only_look_like_speech() -> None:
    text = "Ông Bế Văn Tư đón các vận động viên. Bà Lê Thị Na nhận cờ từ tay đồng chí Lò Văn Ba."
    roles = {person.name: person.roles for person in read(text)}
    assert roles == {"Bế Văn Tư": ["attendee"], "Lê Thị Na": ["attendee"], "Lò Văn Ba": ["attendee"]}


def test_who_takes_over_from_whom() -> None:
    text = "Nhận cờ từ đồng chí Lê Thị Na, ThS Bế Văn Tư cảm ơn các trường."
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Bế Văn Tư": ["speaker"]}
