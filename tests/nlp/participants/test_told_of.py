"""Named, but not there: the absent, the quoted, the dead, namesakes."""

import pytest

from extract.article import Article
from nlp import components
from tests.nlp.participants.told import SON_LA, people, read, roles


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Na, giảng viên (bà không dự hội nghị mà gửi ý kiến bằng văn bản), cho rằng.",
        "Mọi thông tin xin trao đổi với đồng chí Lê Thị Na, chuyên viên.",
        "Theo bà Lê Thị Na, vấn đề nằm ở kinh phí.",
        "Bà Lê Thị Na là tác giả của hai giải pháp.",
        "Theo bà Lê Thị Na, Trường Chính trị tỉnh Sơn La trình bày hồ sơ trong quý II.",
        "Hiệu trưởng đầu tiên của trường là bà Lê Thị Na.",
        "Bà Lê Thị Na được giao làm đầu mối của Nhà trường.",
    ],
)
def test_one_who_is_not_there(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    "away",
    [
        "; vắng: bà Lê Thị Na (ốm)",
        ", vắng mặt bà Lê Thị Na",
        "; vắng bà Lê Thị Na",
        ".\nĐại biểu vắng mặt:\n- Bà Lê Thị Na",
    ],
)
def test_who_is_named_behind_the_word_for_absent(away: str) -> None:
    assert list(roles(f"Dự họp có ông Lê Văn An, Hiệu trưởng; ông Vừ A Páo, Phó Hiệu trưởng{away}.")) == [
        "Lê Văn An",
        "Vừ A Páo",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Năm 1955, đồng chí Lê Văn An, Bí thư Tỉnh ủy, phát biểu tại lễ khai giảng khóa đầu tiên.",
        "Ngày 2/9/1960, Chủ tịch UBND tỉnh Lê Văn An dự lễ ra trường.",
        "Thời ấy, thầy Lê Văn An vừa giảng bài vừa trực chiến.",
    ],
)
def test_what_was_done_long_ago(told: str) -> None:
    text = f"Ngày 20/9/2024, trường tổ chức lễ kỷ niệm 75 năm thành lập. Bà Lê Thị Na dự lễ. {told}"
    facts = components.read(Article(text=text, published="2024-09-21"))
    assert [person.name for person in facts.participants] == ["Lê Thị Na"]


def test_whom_others_send_is_there() -> None:
    assert roles("Dự có bà Lê Thị Na, Trưởng phòng, được Ban Giám đốc ủy quyền.") == {"Lê Thị Na": ["attendee"]}


@pytest.mark.parametrize(
    "text",
    [
        "Học trò của thầy Lê Văn An, nay là hiệu trưởng, nhấn mạnh ơn thầy.",
        "Lúc bốc thăm phải bài giảng của tác giả Lê Văn An, cô vừa mừng vừa lo.",
        "Được sự phân công của ông Lê Văn An, bà Lê Thị Na phát biểu.",
        "Bà Lê Thị Na chia sẻ: “Cảm ơn thầy Lê Văn An đã chủ trì lớp học”.",
        "Vở kịch “Thầy Lê Văn An nhận nhiệm vụ” được trình diễn.",
        "Bà Lê Thị Na nhắc đến ông Lê Văn An, người chủ trì Đề án năm ấy.",
        "Dịp này, tỉnh truy tặng Huân chương cho ông Lê Văn An.",
        "Quyết định nghỉ hưu đối với ông Lê Văn An đã được ký.",
        "GS Lê Văn An viết trong giáo trình: “Phương pháp là linh hồn”.",
        "Câu chuyện về thầy Lê Văn An khiến giám khảo rơi nước mắt.",
        "Lúc ra về, ai cũng nhớ ông Lê Văn An, người từng chủ trì Đề án.",
        "Cô Lê Thị Na công bố quyết định và danh sách ban cán sự gồm: anh Lê Văn An, lớp trưởng.",
    ],
)
def test_who_does_nothing_himself(text: str) -> None:
    assert "Lê Văn An" not in roles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Theo ông Lê Văn An, {SON_LA} đề nghị các khoa báo cáo.", []),
        (f"Thực hiện chỉ đạo của đồng chí Lê Văn An, {SON_LA} đề nghị các khoa báo cáo.", []),
        ("Trường lựa chọn cô Lê Thị An và thầy Vừ A Páo dự hội thi cấp Học viện năm sau.", []),
        ("Bà Lê Thị An, Phó Hiệu trưởng, sẽ phụ trách Khoa Xây dựng Đảng.", []),
        (
            "Dự có ông Lê Văn An (Phó Hiệu trưởng, vắng có phép), bà Lò Thị Mây.",
            [("Mây", None, None, "attendee")],
        ),
        ("Quyết định do TS Lê Thị An ký ngày 12/11 được đọc tại hội nghị.", []),
        ("Bài viết có tham khảo ý kiến của TS Lê Thị An.", []),
        (
            "GS Lê Văn An, Giám đốc Học viện chủ trì. Dịp này, Giám đốc Học viện tặng Cờ thi đua cho 12 tập thể.",
            [("An", "Giám đốc", "Học viện", "chair")],
        ),
        (  # who stands in for whom
            "Dự có bà Lê Thị An, Phó Giám đốc, đi thay Giám đốc Vừ A Páo đang đi học.",
            [("An", "Phó Giám đốc", None, "attendee")],
        ),
        ("Giám đốc Sở bận họp, ủy quyền cho bà Lê Thị An, Phó Giám đốc.", [("An", "Phó Giám đốc", None, "attendee")]),
        ("Đoàn đến thăm gia đình giảng viên Lê Văn An bị tai nạn giao thông.", []),
        ("Mô hình do ông Lê Văn An, Bí thư Đảng ủy xã, đề xuất năm 2019.", []),
        ("Lịch tiếp công dân: ngày 5/6, đồng chí Lê Thị An, Hiệu trưởng.", []),
        ("Nhà trường công bố danh sách giảng viên giỏi: Lê Thị An, Vừ A Páo.", []),
        ("Chi bộ biểu quyết giới thiệu đồng chí Lê Thị An bổ sung vào Ban Chấp hành.", []),
        ("Các cộng tác viên có 42 tin được ghi tên: Lê Thị An, Vừ A Páo.", []),
        ("Chiều 4/8, đoàn thăm Mẹ Việt Nam anh hùng Lê Thị An.", []),
        ("Trường tặng xã 500 cuốn sách, gồm tác phẩm của nhà văn Lê Văn An.", []),
        ("Năm trường là Lê Duẩn, Bác Ái, Nguyễn Du, Trường Chinh và Tôn Đức Thắng đã ký giao ước.", []),
    ],
)
def test_who_is_not_there(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị nhận được lẵng hoa của đồng chí Lê Thị Na, nguyên Bí thư Tỉnh ủy gửi đến chúc mừng.",
        "Hội nghị nhận được thư chúc mừng của đồng chí Lê Thị Na, Phó Bí thư Tỉnh ủy.",
        "Lời dạy của Bác được cố Tổng Bí thư Lê Thị Na nhắc lại nhiều lần.",
        "Theo tác giả Lê Thị Na trong cuốn “Lý luận và thực tiễn”, phương pháp là yếu tố quyết định.",
        "Luận án của tác giả Lê Thị Na (2019) đã đề cập nội dung này.",
        "Câu nói của cố nhạc sĩ Lê Thị Na được nhắc lại.",
        "Quỹ khuyến học Lê Thị Na trao 20 suất học bổng.",
        "Đồng chí Lê Thị Na, nguyên Hiệu trưởng, do sức khỏe không thể tới dự.",
        "Do bận công tác, đồng chí Lê Thị Na vắng mặt.",
        "Đồng chí Lê Thị Na không dự nhưng gửi lẵng hoa chúc mừng.",
        "Các đại biểu xem cuốn sách của tác giả Lê Thị Na.",
        "Các đại biểu nghe giới thiệu cuốn sách của Đại tướng Lê Thị Na.",
        "Hội nghị họp tại Trường THPT Lê Thị Na, ai cũng phát biểu.",
        "Một tham luận dẫn lời của GS Lê Thị Na.",
        "Đồng chí Lê Thị Na từng nói: học tập là suốt đời.",
        "Bên lề hội nghị, ông Lê Thị Na cho biết trường sẽ xây thêm phòng học.",
        "Theo Quyết định do Phó Giám đốc Học viện Lê Thị Na ký, lớp học mở vào tháng sau.",
    ],
)
def test_named_but_not_taking_part(text: str) -> None:
    assert roles(text) == {}


def test_who_of_a_list_is_away() -> None:
    listed = "Dự họp có ông Lê Văn An, Hiệu trưởng; ông Vừ A Páo, Phó Hiệu trưởng; bà Lò Thị Mai vắng mặt"
    assert list(roles(f"{listed} có lý do; ông Tòng Văn Ninh, Trưởng phòng.")) == [
        "Lê Văn An",
        "Vừ A Páo",
        "Tòng Văn Ninh",
    ]
    assert list(roles(f"{listed} ủy quyền cho ông Tòng Văn Ninh dự thay.")) == [
        "Lê Văn An",
        "Vừ A Páo",
        "Tòng Văn Ninh",
    ]
    assert list(roles("Dự họp có ông Lê Văn An; ông Vừ A Páo và bà Lò Thị Mai vắng mặt.")) == ["Lê Văn An"]
    acting = (
        "Ông Vừ A Páo, Phó Cụm trưởng, thay mặt Cụm trưởng (Trường Sơn La, vắng vì bận công tác) điều hành cuộc họp."
    )
    assert roles(acting) == {"Vừ A Páo": ["chair"]}


def test_who_is_acted_for_is_not_there() -> None:
    text = (
        "Bà Lê Thị Na, Trưởng ban, thừa ủy quyền của Bí thư Tỉnh ủy Trần Văn Bảy, trao quyết định cho ông Mùa A Vảng."
    )
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Mùa A Vảng": ["attendee"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Người nhận là TS Lê Thị Na, Hiệu trưởng.", {"Na": "attendee"}),
        (
            "Các tham luận tiếp theo là của ThS Lê Thị Na và của cô giáo trẻ Bế Tú.",
            {"Na": "presenter", "Tú": "presenter"},
        ),
        ("Hội nghị bầu Ban Chấp hành gồm 3 đồng chí: Lê Thị Na, Bế Văn Tư.", {"Na": "attendee", "Tư": "attendee"}),
        ("Bà Lê Thị Na giới thiệu vắn tắt về tỉnh nhà.", {"Na": "speaker"}),
        ("Bà Lê Thị Na quán triệt nội quy lớp học.", {"Na": "speaker"}),
        ("Bà Lê Thị Na quán triệt Nghị quyết Đại hội.", {"Na": "presenter"}),
        ("Bà Lê Thị Na tham gia đoàn chủ tịch.", {"Na": "chair"}),
        (
            "Có mặt TS Lê Thị Na. Trình bày với đoàn kế hoạch ôn thi, chị không giấu lo âu.",
            {"Na": "presenter attendee"},
        ),
        (  # who signs is no witness
            "Ký kết là ông Bế Văn Tư và TS Lê Thị Na, Hiệu trưởng, dưới sự chứng kiến của bà Hà Thị Mơ.",
            {"Tư": "signatory", "Na": "signatory", "Mơ": "attendee"},
        ),
        ("Về dự có bà Lê Thị Na, học trò cũ của thầy Bế Văn Tư.", {"Na": "attendee"}),
        ("Sinh thời, đồng chí Bế Văn Tư hai lần về thăm trường.", {}),
        ("Thầy Bế Văn Tư, mất năm 2011, từng thăm lớp này.", {}),
        ("Tặng quà cho em Lê Thị Na, con liệt sĩ biên phòng Bế Văn Tư.", {"Na": "attendee"}),
        ("Vợ anh Bế Văn Tư, chị Lê Thị Na, xúc động: “Tết này có nhà mới rồi”.", {"Na": "speaker"}),
        ("Hai đơn vị gồm: TS Lê Thị Na (Sơn La) và TS Bế Văn Tư ký cam kết.", {"Na": "signatory", "Tư": "signatory"}),
        ("Về phía trường có TS Lê Thị Na và TS Bế Văn Tư phát biểu.", {"Na": "attendee", "Tư": "speaker"}),
        ("Ban thư ký: Lê Thị Na, Bế Văn Tư.", {"Na": "attendee", "Tư": "attendee"}),
        ("Kết quả: Nhất - Lê Thị Na (Sơn La), Nhì - Bế Văn Tư.", {"Na": "honoured", "Tư": "honoured"}),
        ("Thứ Ba: Lê Thị Na trực.", {}),
        ("Bà Lê Thị Na, Hiệu trưởng, ghi sổ lưu niệm.", {"Na": "attendee"}),
        ("Tọa đàm diễn ra với sự tham gia của dịch giả Bế Văn Tư.", {"Tư": "attendee"}),
        ("Cặp Lê Thị Na/Bế Thị Tú giành Huy chương Vàng.", {"Na": "honoured", "Tú": "honoured"}),
        ("Danh sách gồm: TS Bế Văn Tư vắng mặt.", {}),
        ("Ban Thường vụ cảm ơn những đóng góp của đồng chí Bế Văn Tư.", {}),
        ("Đoàn ghi nhận các ý kiến của TS Bế Văn Tư.", {"Tư": "speaker"}),
        ("Bà Lê Thị Na buộc chỉ cổ tay chúc phúc cho học viên Lào dự lễ.", {"Na": "attendee"}),
        ("Bà Lê Thị Na dẫn lời Giáo sư Bế Văn Tư: “Dạy trước hết là dạy người”.", {}),
        ("Các chuyên gia như TS Bế Văn Tư luôn nhấn mạnh điều ấy.", {}),
    ],
)
def test_who_is_there_and_who_is_only_told_of(text: str, expected: dict[str, str]) -> None:
    found = {name.split()[-1]: " ".join(does) for name, does in roles(text).items()}
    assert found == expected


def test_a_living_namesake_is_known_by_his_office() -> None:
    text = "Dự có các đại biểu: Lê Thị Na, Bí thư; Lê Đức Thọ, Bí thư Tỉnh ủy Bến Tre. Đại biểu thăm nhà Lê Đức Thọ."
    assert list(roles(text)) == ["Lê Thị Na", "Lê Đức Thọ"]
    assert roles("Dự có bà Lê Thị Na. Hội nghị nhớ Lê Đức Thọ, Trần Phú.") == {"Lê Thị Na": ["attendee"]}


def test_a_province_after_a_title_is_nobody() -> None:
    assert read("Thường trực Tỉnh ủy Lạng Sơn cho ý kiến về đề án.") == []


def test_a_parish_of_two_syllables_is_nobodys_name() -> None:
    (person,) = read("Dự có ông Lê Văn Bảy, Bí thư Đảng ủy xã Thường Xuân, phát biểu.")
    assert (person.name, person.organisation) == ("Lê Văn Bảy", "Đảng ủy xã Thường Xuân")


def test_a_commune_whose_name_ends_in_a_letter_is_nobody() -> None:
    text = "Bà Lê Thị Na, Chủ tịch Hội Liên hiệp Phụ nữ xã Thành Thới A phát biểu."
    assert roles(text) == {"Lê Thị Na": ["speaker"]}


@pytest.mark.parametrize("head", ["mộ đồng chí", "tượng đài đồng chí", "Khu lưu niệm đồng chí", "phần mộ ông"])
def test_whose_grave_or_memorial_is_visited_is_not_there(head: str) -> None:
    text = f"Sáng 28/9/2023, đoàn Trường Chính trị tỉnh Bắc Ninh viếng {head} Trần Quốc Hoàn tại thành phố Từ Sơn."
    assert components.read(Article(text=text, published="2023-09-29")).participants == []


def test_who_only_calls_is_not_there() -> None:
    text = (
        "Chiều 19/7, Trường Chính trị tỉnh Bắc Ninh tổ chức lễ xuất quân. Đồng chí Nguyễn Quốc Chung, Phó Bí thư Tỉnh "
        "ủy, gọi điện động viên đoàn. TS Nguyễn Thị Hạnh, Hiệu trưởng, phát biểu."
    )
    told = components.read(Article(text=text, published="2021-07-20")).participants
    assert [person.name for person in told] == ["Nguyễn Thị Hạnh"]


@pytest.mark.parametrize(
    "away",
    [
        "Hội nghị năm ngoái do đồng chí Lê Thị Hoa chủ trì.",
        "Hội nghị lần sau sẽ do bà Lê Thị Hoa chủ trì.",
        "Đồng chí Lê Thị Hoa lẽ ra trình bày tham luận nhưng bận công tác.",
        "Đồng chí Lê Thị Hoa dự kiến phát biểu nhưng phút chót không đến được.",
        "Đồng chí Lê Thị Hoa không tái cử.",
        "Thành phần đại biểu:\n1. Bà Lê Thị Hoa, Giám đốc Sở Nội vụ (vắng);",
    ],
)
def test_who_led_another_time_or_did_not_come_takes_no_part(away: str) -> None:
    text = "Ngày 15/11/2024, Trường Chính trị tỉnh Gia Lai tổ chức Hội nghị viên chức, ông Trần Văn Hòa chủ trì. "
    assert roles(text + away) == {"Trần Văn Hòa": ["chair"]}


def test_who_leads_this_time_or_comes_all_the_same_takes_part() -> None:
    text = (
        "Ngày 15/11/2024, Trường Chính trị tỉnh Gia Lai tổ chức Hội nghị viên chức. Năm ngoái họp ở hội trường cũ, năm "
        "nay do ông Trần Văn Hòa chủ trì. Bà Lê Thị Hoa, dự kiến nghỉ hưu năm sau, cũng đến dự."
    )
    assert roles(text) == {"Trần Văn Hòa": ["chair"], "Lê Thị Hoa": ["attendee"]}
