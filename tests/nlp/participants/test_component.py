"""Who took part and in which role: the reading rules of the contract on sentences of our own."""

import pytest

from extract.article import Article
from nlp.facts import Event, Participant, Quote, Span
from nlp.participants import component as participants
from nlp.people import component as people
from nlp.reading import begin


def read(text: str, events: list[Event] | None = None, captions: list[str] | None = None) -> list[Participant]:
    reading = begin(Article(text=text, captions=captions or []))
    reading.facts.events = [Event(id="e1", type="annual_review")] if events is None else events
    people.find(reading)
    participants.find(reading)
    return reading.facts.participants


def roles(text: str) -> dict[str, list[str]]:
    return {person.name: list(person.roles) for person in read(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự hội nghị có đồng chí Lê Thị Na, Hiệu trưởng.", ["attendee"]),
        ("Chủ trì Hội nghị có đồng chí Lê Thị Na.", ["chair"]),
        ("TS Lê Thị Na, Phó Hiệu trưởng, cho rằng cần có cơ chế riêng.", ["speaker"]),
        ("Hội nghị đã bầu đồng chí Lê Thị Na làm Bí thư Chi bộ.", ["attendee"]),
        ("Thay mặt Ban Giám hiệu, bà Lê Thị Na có lời chào mừng các vị đại biểu.", ["speaker"]),
        ("Góp ý vào dự thảo báo cáo, cô giáo Lê Thị Na đề xuất bổ sung số liệu.", ["speaker"]),
        ("Chủ tọa phiên thứ nhất, TS Lê Thị Na dành nhiều thời gian cho câu hỏi từ hội trường.", ["chair"]),
        ("Tại hội nghị, bà Lê Thị Na, Phó Bí thư Đảng ủy; Phó Hiệu trưởng đọc quyết định.", ["presenter"]),
        ("Báo cáo do bà Lê Thị Na, Phó Chủ nhiệm Chính trị Quân khu 4 trình bày.", ["presenter"]),
        ("Hội nghị diễn ra dưới sự chủ trì của đồng chí Lê Thị Na.", ["chair"]),
        ("Hội nghị do đồng chí Lê Thị Na, Hiệu trưởng chủ trì.", ["chair"]),
        ("Đồng chí Lê Thị Na chủ trì và phát biểu khai mạc hội nghị.", ["chair", "speaker"]),
        ("Tham dự và chủ trì Hội nghị có đồng chí Lê Thị Na.", ["chair", "attendee"]),
        ("Phát biểu tại hội nghị, đồng chí Lê Thị Na đề nghị các trường báo cáo kết quả.", ["speaker"]),
        ("Thay mặt Ban Tổ chức, đồng chí Lê Thị Na, Hiệu trưởng, công bố quyết định.", ["presenter"]),
        ("Hội nghị đã nghe đồng chí Lê Thị Na trình bày báo cáo đề dẫn.", ["presenter"]),
        ("Đồng chí Lê Thị Na nhấn mạnh ý nghĩa của việc trao bằng khen.", ["speaker"]),
        ("Đại diện hai trường, đồng chí Lê Thị Na ký kết giao ước.", ["signatory"]),
        ("Đồng chí Lê Thị Na được tặng Bằng khen của Chủ tịch UBND tỉnh.", ["honoured"]),
        ("Học viện trao giấy khen cho đồng chí Lê Thị Na.", ["honoured"]),
        ("Hội nghị vinh dự được đón đồng chí Lê Thị Na.", ["attendee"]),
        ("Đoàn công tác do đồng chí Lê Thị Na làm trưởng đoàn đã phát biểu.", ["attendee"]),
        ("Dự lễ khai mạc có đồng chí Lê Thị Na.", ["attendee"]),
        ("Đồng chí Lê Thị Na trao quyết định và phát biểu giao nhiệm vụ.", ["speaker", "attendee"]),
        ("Diễn văn do đồng chí Lê Thị Na trình bày.", ["speaker"]),
        ("Tham gia điều hành hội nghị có đồng chí Lê Thị Na.", ["chair"]),
        ("Tham gia thảo luận có đồng chí Lê Thị Na (Sơn La).", ["speaker"]),
        ("Bà Lê Thị Na thẳng thắn: “Trường còn thiếu phòng học”.", ["speaker"]),
        ("Cô Lê Thị Na được Cụm tặng Giấy khen.", ["honoured"]),
        ("Giải Nhất thuộc về thí sinh Lê Thị Na.", ["honoured"]),
        ("Ký vào bản giao ước lần lượt là các ông, bà: Lê Thị Na.", ["signatory"]),
        ("Đoàn đã có buổi làm việc với đồng chí Lê Thị Na.", ["attendee"]),
        ("Hội đồng thẩm định do đồng chí Lê Thị Na làm Chủ tịch đã họp, kết luận trường đủ điều kiện.", ["chair"]),
        ("Đến dự và chúc mừng có bà Lê Thị Na.", ["attendee"]),
        ("Tới dự lễ đón nhận Huân chương Lao động, có bà Lê Thị Na.", ["attendee"]),
        ("Bà Lê Thị Na, giảng viên (bà không dự hội nghị mà gửi ý kiến bằng văn bản), cho rằng.", None),
        ("Bà Lê Thị Na tham dự Hội nghị triển khai nhiệm vụ và ký kết giao ước thi đua.", ["attendee"]),
        ("Thay mặt Tổ Thư ký, bà Lê Thị Na báo cáo kết quả.", ["presenter"]),
        ("Hội nghị khen thưởng 3 cá nhân, trong đó có nhà báo Lê Thị Na.", ["honoured"]),
        ("Về phía lãnh đạo nhà trường tham dự và chủ trì Hội thảo có bà Lê Thị Na.", ["chair", "attendee"]),
        ("Bà Lê Thị Na, Chủ tịch Hội đồng thẩm định cấp tỉnh dự và chủ trì hội nghị.", ["chair", "attendee"]),
        ("Bà Lê Thị Na chủ trì buổi họp, cùng tham dự có các thành viên Hội đồng.", ["chair"]),
        ("Bà Lê Thị Na nhấn mạnh điều này khi chủ trì cuộc làm việc của tỉnh.", ["chair", "speaker"]),
        ("Nhà trường vinh dự đón tiếp đồng chí Lê Thị Na, Phó Bí thư.", ["attendee"]),
        ("Hội nghị vinh dự đón TS. Lê Thị Na, Phó Vụ trưởng; cùng dự có các trường.", ["attendee"]),
        ("Đồng chí Lê Thị Na hướng dẫn một số điểm mới về hồ sơ khen thưởng.", ["speaker"]),
        ("Chiều 4/8 bế mạc, bà Lê Thị Na, Phó Chủ tịch HĐND tỉnh, trao cờ cho các đoàn.", ["attendee"]),
        (
            "Sau khi nghe bà Lê Thị Na - Phó Trưởng Ban Thi đua, Học viện Hồ Chí Minh Công bố Quyết định.",
            ["presenter"],
        ),
        ("Bà Lê Thị Na biểu dương Trung tâm, đã có nhiều đổi mới; yêu cầu Cụm tiết kiệm.", ["speaker", "attendee"]),
        ("Giải vận động viên xuất sắc nhất thuộc về thủ môn Lê Thị Na.", ["honoured"]),
        ("Nhận cờ luân lưu từ đơn vị bạn, ThS Lê Thị Na mong các trường chia sẻ.", ["speaker", "attendee"]),
        ("Bà Lê Thị Na, Hiệu trưởng Trường Chính trị tỉnh Lào Cai thông tin nhanh về thiệt hại.", ["speaker"]),
        ("Chiều 11/8, Phó Bí thư Lê Thị Na có buổi làm việc với Trường Chính trị thành phố.", ["attendee"]),
        ("Đoàn do Thạc sỹ. Lê Thị Na làm Trưởng đoàn đã thăm trường.", ["attendee"]),
        ("Mọi thông tin xin trao đổi với đồng chí Lê Thị Na, chuyên viên.", None),
        ("Ở môn cầu lông, VĐV Lê Thị Na (Lai Châu) lập cú đúp.", ["attendee"]),
        ("Dự có bà Lê Thị Na - Phó Ban và cán bộ phụ trách thi đua, khen thưởng của 11 đơn vị.", ["attendee"]),
        ("Có 5 học viên được tặng giấy khen, trong đó học viên Lê Thị Na, xã Thành Thới A đạt điểm cao.", ["honoured"]),
        ("Ông Lê Thị Na vinh dự được Giám đốc Học viện tặng Bằng khen.", ["honoured"]),
        ("Bà Lê Thị Na, Trưởng Cụm năm 2022 và Hiệu trưởng trường A, trường B chủ trì hội nghị.", ["chair"]),
        ("Hội nghị ghi nhận các ý kiến tâm huyết từ bà Lê Thị Na.", ["speaker"]),
        ("TS Lê Thị Na công bố quyết định. Bà đề nghị trường bắt tay vào mức 2.", ["speaker", "presenter"]),
        ("Đoàn đã được nghe bà Lê Thị Na, Phó Giám đốc Sở, giãi bày về quy hoạch của tỉnh.", ["speaker"]),
        ("TS Lê Thị Na mổ xẻ ba nguyên nhân của hạn chế.", ["speaker"]),
        ("Tiếp đó, bà Lê Thị Na - Phó Giám đốc Sở đã hé lộ một số cách làm của ngành.", ["speaker"]),
        ("Bà Lê Thị Na, Phó Hiệu trưởng, cãi rằng tiêu chí cũ vẫn đúng.", ["speaker"]),
        ("TS Lê Thị Na trao đổi kinh nghiệm rà soát tiêu chí.", ["speaker"]),
        ("Theo bà Lê Thị Na, vấn đề nằm ở kinh phí.", None),
        ("Bà Lê Thị Na là tác giả của hai giải pháp.", None),
        ("Bà Lê Thị Na, Phó Chủ tịch Hội đồng, được ủy quyền chủ trì hội nghị.", ["chair"]),
        ("Sau khi bà Lê Thị Na, Thư ký Hội đồng công bố Quyết định, hội nghị thảo luận.", ["presenter"]),
        ("Bà Lê Thị Na, Trưởng Ban Chỉ đạo thực hiện Đề án chủ trì hội nghị.", ["chair"]),
        ("Giới thiệu về trường, bà Lê Thị Na cho biết trường đã có thư viện số.", ["speaker"]),
        ("Sau phần khai mạc của Chủ tịch Hội đồng, bà Lê Thị Na đọc các quyết định.", ["presenter"]),
        ("Bà Lê Thị Na, Trưởng phòng Đào tạo, báo cáo số lượng học viên.", ["presenter"]),
        ("Các tác giả trình bày tham luận tại hội nghị là ThS. Lê Thị Na.", ["presenter"]),
        ("Đại biểu phát biểu đầu tiên là bà Lê Thị Na.", ["speaker"]),
        ("Dự Hội nghị sơ kết và phát biểu ý kiến, bà Lê Thị Na đề nghị hai việc.", ["speaker", "attendee"]),
        ("Đến dự, phát biểu chỉ đạo hội nghị, bà Lê Thị Na đề nghị hai việc.", ["speaker", "attendee"]),
        ("Hai học viên được biểu dương; đại diện lớp, bà Lê Thị Na phát biểu.", ["speaker"]),
        ("Học viên nghe báo cáo kinh nghiệm do bà Lê Thị Na thực hiện.", ["presenter"]),
        ("Bà Lê Thị Na, Trường Chính trị tỉnh Sơn La trình bày tham luận.", ["presenter"]),
        ("Theo bà Lê Thị Na, Trường Chính trị tỉnh Sơn La trình bày hồ sơ trong quý II.", None),
        ("Ngôi vô địch đơn nữ thuộc về Lê Thị Na (Sơn La).", ["honoured"]),
        ("Bà Lê Thị Na dẫn dắt phần thảo luận.", ["chair"]),
        ("Tỉnh ủy trao Huy hiệu 40 năm tuổi Đảng tặng bà Lê Thị Na.", ["honoured"]),
        ("Tỉnh ủy trao hoa tặng bà Lê Thị Na nhân dịp nghỉ hưu.", ["attendee"]),
        ("Tiểu ban 1 do bà Lê Thị Na, Phó Hiệu trưởng làm Trưởng tiểu ban.", ["attendee"]),
        ("Bà Lê Thị Na được Hội nghị bầu làm Chủ tịch Công đoàn.", ["attendee"]),
        ("Phó trưởng ban là bà Lê Thị Na, Phó Hiệu trưởng.", ["attendee"]),
        ("Hiệu trưởng đầu tiên của trường là bà Lê Thị Na.", None),
        ("Giải nhất thuộc về cô giáo trẻ Lê Thị Na (Khoa Dân vận).", ["honoured"]),
        ("Trao quà cho các nhà giáo, đồng chí Lê Thị Na nói rằng tỉnh luôn cần họ.", ["speaker", "attendee"]),
        ("Trường trao Giấy khen cho các nhà giáo: Lê Thị Na.", ["honoured"]),
        ("Bà Lê Thị Na được giao làm đầu mối của Nhà trường.", None),
        ("Được hỏi về lớp học tại hội nghị, bà Lê Thị Na cho biết sẽ mở vào tháng sau.", ["speaker"]),
        ("Bà Lê Thị Na được tặng giấy khen, thay mặt cả lớp phát biểu cảm ơn.", ["speaker", "honoured"]),
        ("Sau phần khai mạc do bà Lê Thị Na thực hiện, hội nghị thảo luận.", ["speaker"]),
        ("Hội nghị họp dưới sự chủ trì của Đoàn Chủ tịch gồm đồng chí Lê Thị Na.", ["chair"]),
        ("Có 12 cá nhân được tặng Bằng khen, trong số cá nhân có bà Lê Thị Na, giảng viên.", ["honoured"]),
        ("Bà Lê Thị Na đọc lời bế mạc.", ["speaker"]),
        ("Đại diện hai bên, bà Lê Thị Na ký văn bản.", ["signatory"]),
    ],
)
def test_role_of_one(text: str, expected: list[str] | None) -> None:
    assert roles(text) == ({"Lê Thị Na": expected} if expected else {})


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


@pytest.mark.parametrize(
    "members",
    [", thành viên có ông Vừ A Páo", "; các ủy viên: Vừ A Páo, Trưởng khoa", ", về phía trường có ông Vừ A Páo"],
)
def test_the_members_behind_whoever_leads(members: str) -> None:
    there = roles(f"Đoàn do bà Lê Thị Na, Phó Vụ trưởng làm Trưởng ban{members}.")
    assert there == {"Lê Thị Na": ["attendee"], "Vừ A Páo": ["attendee"]}


def test_who_reads_of_an_award_and_who_gets_it() -> None:
    told = roles("Bà Lê Thị Na đọc quyết định tặng Kỷ niệm chương cho 02 cá nhân gồm: Vừ A Páo; Lò Thị Mai, lái xe.")
    assert told == {"Lê Thị Na": ["presenter"], "Vừ A Páo": ["honoured"], "Lò Thị Mai": ["honoured"]}
    told = roles("Bà Lê Thị Na đọc quyết định khen thưởng, ông Vừ A Páo phát biểu chúc mừng.")
    assert told == {"Lê Thị Na": ["presenter"], "Vừ A Páo": ["speaker"]}


def test_a_remark_in_brackets_parts_no_list() -> None:
    told = "Hai giảng viên Lê Thị Na (sinh năm 1990) và Vũ Văn Hải (sinh năm 1992) được tặng Giấy khen."
    assert roles(told) == {"Lê Thị Na": ["honoured"], "Vũ Văn Hải": ["honoured"]}


def test_who_presides_at_each_end_of_a_video_link() -> None:
    told = "Chủ trì tại điểm cầu chính có TS. Lê Thị Na, Hiệu trưởng; tại điểm cầu Việt Trì có TS. Vũ Văn Hải."
    assert roles(told) == {"Lê Thị Na": ["chair"], "Vũ Văn Hải": ["chair"]}


def test_the_place_beside_a_name_is_where_somebody_comes_from() -> None:
    told = read("Tham dự có lãnh đạo Trường Chính trị các tỉnh: Sơn La (ThS Lê Thị Na), Lai Châu (Vũ Văn Hải).")
    assert [(p.name, p.organisation) for p in told] == [("Lê Thị Na", "Sơn La"), ("Vũ Văn Hải", "Lai Châu")]


def test_those_who_sign_for_two_sides() -> None:
    told = "Ký biên bản, đại diện Trường Chính trị tỉnh Sơn La là bà Lê Thị Na, đại diện Sở Nội vụ là ông Vũ Văn Hải."
    assert roles(told) == {"Lê Thị Na": ["signatory"], "Vũ Văn Hải": ["signatory"]}


def test_a_position_before_a_colon_is_that_of_each_but_not_of_who_has_one() -> None:
    heads = "Dự hội nghị có hiệu trưởng hai trường Cụm phó: TS. Lê Thị Na (Sơn La) và ThS. Vũ Văn Hải (Lai Châu)."
    assert [(p.position, p.organisation) for p in read(heads)] == [
        ("hiệu trưởng", "Sơn La"),
        ("hiệu trưởng", "Lai Châu"),
    ]
    honoured = "Tỉnh tặng Bằng khen cho các đồng chí Lê Thị Na, Vũ Văn Hải - Trưởng phòng Đào tạo."
    told = read(f"Đồng chí Lê Thị Na, Hiệu trưởng, chủ trì hội nghị. {honoured}")
    assert [p.position for p in told] == ["Hiệu trưởng", "Trưởng phòng Đào tạo"]


def test_lists_and_clauses_keep_their_own_roles() -> None:
    text = (
        "Dự có TS Lê Thị Na, Phó Vụ trưởng; về phía tỉnh có bà Vừ Thị Dợ, Phó Bí thư Tỉnh ủy cùng lãnh đạo các sở.\n"
        "Đồng chí Trần Văn Bảy phát biểu khai mạc; ThS Đỗ Văn Tám trình bày báo cáo, các đại biểu thảo luận.\n"
        "TS. Hà Thị Sáu, Hiệu trưởng; TS Lý Văn Chín, Phó Hiệu trưởng đồng chủ trì."
    )
    assert roles(text) == {
        "Lê Thị Na": ["attendee"],
        "Vừ Thị Dợ": ["attendee"],
        "Trần Văn Bảy": ["speaker"],
        "Đỗ Văn Tám": ["presenter"],
        "Hà Thị Sáu": ["chair"],
        "Lý Văn Chín": ["chair"],
    }


def test_a_title_in_a_list_may_go_on_with_a_verb() -> None:
    text = "Chủ trì có: TS Trần Văn An, Chủ tịch Hội đồng tự đánh giá; ThS Lê Thị Na, Phó Hiệu trưởng."
    assert roles(text) == {"Trần Văn An": ["chair"], "Lê Thị Na": ["chair"]}


def test_what_two_do_together() -> None:
    text = "Bà Lê Thị Na khai mạc và cùng ông Bế Văn Tư điều hành phần thảo luận."
    assert roles(text) == {"Lê Thị Na": ["chair", "speaker"], "Bế Văn Tư": ["chair"]}


def test_who_reads_for_another() -> None:
    assert roles("Ông Bế Văn Tư đọc tham luận của bà Lê Thị Na (vắng mặt).") == {"Bế Văn Tư": ["presenter"]}
    assert roles("Bí thư Tỉnh ủy Bế Văn Tư giao Hiệu trưởng Lê Thị Na chủ trì.") == {"Bế Văn Tư": ["speaker"]}


def test_labelled_and_numbered_lists() -> None:
    text = (
        "Đại biểu dự gồm:\n* Tỉnh Sóc Trăng: ông Bế Văn Tư (Bí thư);\n* Học viện: bà Lê Thị Na.\n"
        "Đoàn gồm: 1. Bà Vừ Thị Dợ; 2. Ông Lý A Páo."
    )
    names = ["Bế Văn Tư", "Lê Thị Na", "Vừ Thị Dợ", "Lý A Páo"]
    assert roles(text) == {name: ["attendee"] for name in names}


@pytest.mark.parametrize("marks", [("- ", "- "), ("1. ", "2. "), ("• ", "• ")])
def test_bullets_belong_to_the_line_above(marks: tuple[str, str]) -> None:
    first, second = marks
    text = (
        f"Dự hội nghị có:\n{first}Đồng chí Lê Thị Na, Hiệu trưởng\n{second}Đồng chí Trần Văn Bảy.\n"
        "Đồng chí Đỗ Văn Tám khai mạc."
    )
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Trần Văn Bảy": ["attendee"], "Đỗ Văn Tám": ["speaker"]}


def test_one_entry_per_person_with_the_fullest_title() -> None:
    full = "TS Lê Thị Na, Bí thư Đảng ủy, Hiệu trưởng Trường Chính trị tỉnh Hà Nam"
    text = f"Dự có {full}.\nHiệu trưởng Lê Thị Na khai mạc."
    [person] = read(text, captions=["Đồng chí Lê Thị Na phát biểu kết luận"])
    assert (person.degree, person.position, person.organisation, person.roles) == (
        "TS",
        "Bí thư Đảng ủy, Hiệu trưởng",
        "Trường Chính trị tỉnh Hà Nam",
        ["speaker", "attendee"],
    )
    assert [text[span.start : span.end] for span in person.evidence] == [full, "Hiệu trưởng Lê Thị Na"]
    assert person.quotes == [Quote("caption", "Đồng chí Lê Thị Na")]


@pytest.mark.parametrize(
    ("told", "organisations"),
    [
        (
            "Đại diện Trường Chính trị tỉnh Hà Nam, ThS Lê Thị Hoa kiến nghị bổ sung biên chế.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Thay mặt Ban Giám hiệu Trường Chính trị tỉnh Hà Nam, đồng chí Lê Thị Hoa, Phó Hiệu trưởng phát biểu.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam dự với tư cách Cụm phó, do ThS Lê Thị Hoa, Phó Hiệu trưởng làm Trưởng đoàn.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Tham luận của Trường Chính trị tỉnh Hà Nam do đồng chí Lê Thị Hoa, Phó Hiệu trưởng trình bày.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam có đồng chí Lê Thị Hoa, Hiệu trưởng; đồng chí Vũ Văn Nam, Phó Hiệu trưởng.",
            ["Trường Chính trị tỉnh Hà Nam"] * 2,
        ),
        (
            "Dự họp có TS Lê Thị Hoa, Hiệu trưởng; ThS Vũ Văn Nam, Phó Hiệu trưởng Trường Chính trị tỉnh Hà Nam.",
            ["Trường Chính trị tỉnh Hà Nam"] * 2,
        ),
        ("Dự họp có TS Lê Thị Hoa, Hiệu trưởng; ông Vũ Văn Nam, Phó Giám đốc Sở Nội vụ.", [None, "Sở Nội vụ"]),
        (
            "Dự lễ, Đảng ủy Khối các cơ quan tỉnh có đồng chí Lê Thị Hoa, Phó Bí thư Thường trực.",
            ["Đảng ủy Khối các cơ quan tỉnh"],
        ),
        ("Trước sự chứng kiến của đại diện Trường Chính trị tỉnh Hà Nam, đồng chí Lê Thị Hoa ký giao ước.", [None]),
        ("Đại diện các trường, đồng chí Lê Thị Hoa phát biểu cảm ơn.", [None]),
        (
            "Tại điểm cầu Trường Chính trị tỉnh Hà Nam, Phó Hiệu trưởng Lê Thị Hoa đề nghị sớm có giáo trình.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Đoàn Trường Chính trị tỉnh Hà Nam gồm 22 cán bộ, dẫn đầu là Phó Hiệu trưởng Lê Thị Hoa.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Đoàn công tác Trường Chính trị tỉnh Hà Nam gồm các đồng chí: Lê Thị Hoa, Hiệu trưởng; Vũ Văn Nam, Phó "
            "Hiệu trưởng.",
            ["Trường Chính trị tỉnh Hà Nam"] * 2,
        ),
        ("Dự có bà Lê Thị Hoa, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh.", ["Tỉnh ủy"]),
        ("Dự có bà Lê Thị Hoa, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh.", ["UBND tỉnh"]),
    ],
)
def test_whom_somebody_speaks_for_and_whose_school_is_named_once(told: str, organisations: list[str | None]) -> None:
    assert [person.organisation for person in read(told)] == organisations


def test_who_speaks_after_a_report_was_read() -> None:
    text = "TS Lê Thị Hoa đọc báo cáo; tiếp đó là phát biểu chỉ đạo của Vụ trưởng Vũ Văn Nam."
    assert roles(text) == {"Lê Thị Hoa": ["presenter"], "Vũ Văn Nam": ["speaker"]}
    assert roles("TS Lê Thị Hoa đọc tham luận của ThS Vũ Văn Nam.") == {"Lê Thị Hoa": ["presenter"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Câu hỏi ấy được TS Lê Thị Hoa nêu ngay trong báo cáo đề dẫn.", ["presenter"]),
        ("Bảy tham luận được đọc tại hội trường. TS Lê Thị Hoa kể kinh nghiệm xuống xã.", ["presenter"]),
        ("Bảy tham luận được đọc tại hội trường. Kết luận hội thảo, TS Lê Thị Hoa phân tích thêm.", ["speaker"]),
        ("TS Lê Thị Hoa phân tích điểm nghẽn về thu nhập.", ["speaker"]),
        ("Khai mạc sáng 10/8, bà Lê Thị Hoa đánh tiếng trống đầu tiên.", ["attendee"]),
    ],
)
def test_papers_and_drums(text: str, expected: list[str]) -> None:
    assert roles(text) == {"Lê Thị Hoa": expected}


def test_the_organisation_of_a_delegation_or_a_side() -> None:
    text = (
        "Đoàn của Trường Chính trị tỉnh Hà Nam do TS Lê Thị Na, Hiệu trưởng dẫn đầu. "
        "Về phía Sở Nội vụ có ông Bế Văn Tư, Giám đốc."
    )
    assert [person.organisation for person in read(text)] == ["Trường Chính trị tỉnh Hà Nam", "Sở Nội vụ"]


def test_the_event_is_the_one_named_beside_the_role() -> None:
    text = "Trường tổ chức hội nghị.\nTại tọa đàm, ông Bế Văn Tư chủ trì. Bà Lê Thị Na dự."
    events = [
        Event(id="e1", type="annual_review", evidence=[Span(0, 23)]),
        Event(id="e2", type="seminar", parent="e1", evidence=[Span(29, 36)]),
    ]
    assert {person.name: person.event for person in read(text, events)} == {"Bế Văn Tư": "e2", "Lê Thị Na": "e1"}


def test_an_interview_makes_no_participant() -> None:
    text = "Ông Bế Văn Tư, Hiệu trưởng cho biết trường đã xây thêm hai phòng học."
    assert [person.name for person in read(text)] == ["Bế Văn Tư"]
    assert read(text, events=[]) == []


def test_who_does_more_than_speak_takes_part_though_no_event_was_read() -> None:
    text = (
        "Đợt chấm do ông Bế Văn Tư, Vụ trưởng làm trưởng đoàn. Bà Lê Thị Na, Hiệu trưởng cho biết trường đã đủ hồ sơ."
    )
    assert [person.name for person in read(text, events=[])] == ["Bế Văn Tư", "Lê Thị Na"]


def test_a_surname_that_is_also_a_word_of_address() -> None:
    assert [person.name for person in read("Dự buổi làm việc có ông Ông Văn Tư, Hiệu trưởng.")] == ["Ông Văn Tư"]


def test_words_that_only_look_like_speech() -> None:
    text = "Ông Bế Văn Tư đón các vận động viên. Bà Lê Thị Na nhận cờ từ tay đồng chí Lò Văn Ba."
    roles = {person.name: person.roles for person in read(text)}
    assert roles == {"Bế Văn Tư": ["attendee"], "Lê Thị Na": ["attendee"], "Lò Văn Ba": ["attendee"]}


def test_a_province_after_a_title_is_nobody() -> None:
    assert read("Thường trực Tỉnh ủy Lạng Sơn cho ý kiến về đề án.") == []


def test_hosts_and_guests_who_preside_together() -> None:
    text = "TS. Bế Văn Tư, Hiệu trưởng, cùng ngồi ghế chủ tọa với chủ nhà là bà Lê Thị Na."
    assert {person.name: person.roles for person in read(text)} == {"Bế Văn Tư": ["chair"], "Lê Thị Na": ["chair"]}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (", đơn vị giữ vai trò Cụm trưởng năm 2024; bà Lê Thị Na chủ trì hội nghị.", (["chair"], ["chair"])),
        (" - đơn vị đăng cai phát biểu; bà Lê Thị Na trình bày báo cáo.", (["speaker"], ["presenter"])),
        (" không dự; thay mặt nhà trường có bà Lê Thị Na.", (None, ["attendee"])),
    ],
)
def test_what_stands_between_two(told: str, expected: tuple[list[str] | None, list[str]]) -> None:
    found = roles(f"TS. Bế Văn Tư, Hiệu trưởng Trường Chính trị tỉnh Cao Bằng{told}")
    assert (found.get("Bế Văn Tư"), found["Lê Thị Na"]) == expected


def test_a_place_between_an_office_and_a_rare_surname() -> None:
    assert [person.name for person in read("Cờ được trao cho trưởng đoàn Hà Giang Vàng Mí Tư.")] == ["Vàng Mí Tư"]


def beside(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(person.name, person.degree, person.position, person.organisation) for person in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự hội nghị có đồng chí Lê Thị Na, Ủy viên BCH T.Ư Đảng, Bí thư Tỉnh ủy; đồng chí Vũ Văn Ba, "
            "Phó Trưởng Ban Tổ chức T.Ư.",
            [
                ("Lê Thị Na", None, "Ủy viên BCH T.Ư Đảng, Bí thư Tỉnh ủy", "Tỉnh ủy"),
                ("Vũ Văn Ba", None, "Phó Trưởng Ban Tổ chức", "Ban Tổ chức T.Ư"),
            ],
        ),
        (
            "Bà Lê Thị Na, Hiệu trưởng Trường Mầm non Quảng Long, Cụm trưởng, chủ trì.",
            [("Lê Thị Na", None, "Hiệu trưởng", "Trường Mầm non Quảng Long")],
        ),
        (
            "Hiệu trưởng Trường Tiểu học Hoàng Nông Vũ Thị Hòa Bình trình bày báo cáo.",
            [("Vũ Thị Hòa Bình", None, "Hiệu trưởng", "Trường Tiểu học Hoàng Nông")],
        ),
        (
            "ThS Lê Thị Na, Thư ký Đoàn khảo sát thông qua biên bản.",
            [("Lê Thị Na", "ThS", "Thư ký", "Đoàn khảo sát")],
        ),
        (
            "Trước sự chứng kiến của TS Lê Thị Na, Phó Vụ trưởng Vụ Các trường chính trị, hiệu trưởng 12 trường ký.",
            [("Lê Thị Na", "TS", "Phó Vụ trưởng", "Vụ Các trường chính trị")],
        ),
        (
            "Dự lễ có đồng chí Lê Thị Na, P.Bí thư Thành ủy; đồng chí Vũ Văn Ba, Phó GĐ Sở Nội vụ.",
            [("Lê Thị Na", None, "P.Bí thư Thành ủy", "Thành ủy"), ("Vũ Văn Ba", None, "Phó GĐ", "Sở Nội vụ")],
        ),
        (
            "Đồng chí Lê Thị Na - Cục trưởng Cục Đào tạo, bồi dưỡng cán bộ dự hội nghị.",
            [("Lê Thị Na", None, "Cục trưởng", "Cục Đào tạo, bồi dưỡng cán bộ")],
        ),
        (
            "Phát biểu tại buổi lễ, Ủy viên Bộ Chính trị, Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh, Chủ tịch "
            "Hội đồng Lý luận Trung ương Lê Văn Na đánh giá cao kết quả.",
            [("Lê Văn Na", None, "Ủy viên Bộ Chính trị, Giám đốc", "Học viện Chính trị quốc gia Hồ Chí Minh")],
        ),
        (
            "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Na - Chủ tịch UBND tỉnh - trao Huân chương cho Nhà trường.",
            [("Lê Văn Na", None, "Chủ tịch UBND tỉnh", "UBND tỉnh")],
        ),
        (
            "Đồng chí Lê Thị Na, Bí thư Đảng ủy, Hiệu trưởng và cán bộ, viên chức dâng hương tại Đền thờ.",
            [("Lê Thị Na", None, "Bí thư Đảng ủy, Hiệu trưởng", None)],
        ),
        (
            "Dự có đồng chí Lê Thị Na, Thạc sĩ, Phó Hiệu trưởng; đồng chí Vừ A Páo, TS Lò Thị Mai, Trưởng khoa.",
            [
                ("Lê Thị Na", "ThS", "Phó Hiệu trưởng", None),
                ("Vừ A Páo", None, None, None),
                ("Lò Thị Mai", "TS", "Trưởng khoa", None),
            ],
        ),
    ],
)
def test_titles_as_papers_write_them(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert beside(text) == expected


def test_a_word_that_does_not_parse_loses_nobody() -> None:
    assert roles("Tham dự buổi Lễ có đồng Lê Thị Na, Bí thư Tỉnh ủy; đồng chí Vũ Văn Ba, Phó Bí thư Tỉnh ủy.") == {
        "Lê Thị Na": ["attendee"],
        "Vũ Văn Ba": ["attendee"],
    }


def test_guests_of_a_ceremony_do_not_receive_what_it_is_named_after() -> None:
    text = "Dự lễ đón nhận Huân chương Lao động hạng Nhất có đồng chí Lê Thị Na, Bí thư Tỉnh ủy."
    assert roles(text) == {"Lê Thị Na": ["attendee"]}


def test_on_behalf_of_the_chair_is_not_the_chair() -> None:
    text = "Thay mặt Chủ trì Hội nghị, PGS,TS Lê Thị Na, Phó Giám đốc Học viện trình bày Báo cáo tổng kết."
    assert roles(text) == {"Lê Thị Na": ["presenter"]}


def test_attending_said_at_the_very_end_of_a_list() -> None:
    text = "Đồng chí Lê Thị Na, Phó Bí thư Tỉnh ủy; các đồng chí Thường trực Tỉnh ủy; lãnh đạo các sở, ngành tới dự."
    assert roles(text) == {"Lê Thị Na": ["attendee"]}


def test_who_speaks_at_a_meeting_takes_part_though_no_event_was_read() -> None:
    (person,) = read("Đồng chí Lê Thị Na, Phó Bí thư Tỉnh ủy phát biểu tại hội nghị.", events=[])
    assert person.roles == ["speaker"]


def test_one_address_makes_no_speakers_of_those_who_report() -> None:
    text = "Bà Lê Thị Na đọc diễn văn khai mạc; ông Bế Văn Tư trình bày báo cáo chính trị."
    assert roles(text) == {"Lê Thị Na": ["speaker"], "Bế Văn Tư": ["presenter"]}


def test_leading_a_delegation_ends_before_the_next_person() -> None:
    text = "Đoàn do ThS Lê Thị Na, Hiệu trưởng làm Trưởng đoàn, đ/c Bế Văn Tư - Chủ tịch Công đoàn làm Phó đoàn."
    positions = {person.name: person.position for person in read(text)}
    assert positions == {"Lê Thị Na": "Hiệu trưởng", "Bế Văn Tư": "Chủ tịch Công đoàn"}


def test_a_position_shared_by_two_with_degrees() -> None:
    text = "Tiếp đoàn có TS Lê Thị Na, Hiệu trưởng; ThS Bế Văn Tư, ThS Lò Văn Ba, Phó Hiệu trưởng."
    positions = {person.name: person.position for person in read(text)}
    assert positions == {"Lê Thị Na": "Hiệu trưởng", "Bế Văn Tư": "Phó Hiệu trưởng", "Lò Văn Ba": "Phó Hiệu trưởng"}


def test_whose_teacher_somebody_is() -> None:
    (person,) = read("Thầy Bế Văn Tư của Trường Chính trị tỉnh Thái Bình giành giải nhất.")
    assert person.organisation == "Trường Chính trị tỉnh Thái Bình"


def test_juries_appointments_and_who_speaks_for_the_honoured() -> None:
    assert roles("Ban Giám khảo gồm: TS. Lã Thị Hương (Trưởng ban), ThS. Đinh Văn Viễn.") == {
        "Lã Thị Hương": ["attendee"],
        "Đinh Văn Viễn": ["attendee"],
    }
    assert roles("Bà Sầm Thị Nga trao quyết định bổ nhiệm ThS. Nông Văn Quế giữ chức Phó Hiệu trưởng.") == {
        "Sầm Thị Nga": ["attendee"],
        "Nông Văn Quế": ["attendee"],
    }
    assert roles("Cô Bùi Thị Hậu thay mặt những người được khen nói lời tri ân.") == {"Bùi Thị Hậu": ["speaker"]}


def test_who_speaks_is_told_by_title_or_pronoun() -> None:
    guests = "Dự hội nghị có đồng chí Lê Thị Na, Hiệu trưởng; đồng chí Trần Văn Bảy, Phó Hiệu trưởng."
    told = "Phát biểu khai mạc, đồng chí Hiệu trưởng nhấn mạnh. Sau đó, đồng chí Phó Hiệu trưởng trình bày báo cáo."
    assert roles(f"{guests}\n{told}") == {
        "Lê Thị Na": ["speaker", "attendee"],
        "Trần Văn Bảy": ["presenter", "attendee"],
    }
    assert roles("Dự có bà Lê Thị Na, Phó Giám đốc Sở Nội vụ. Bà đề nghị các trường đoàn kết.") == {
        "Lê Thị Na": ["speaker", "attendee"]
    }
    for other in (
        "Hiệu trưởng 12 trường phát biểu.",
        "Quyết định của Hiệu trưởng được công bố.",
        "Đồng chí Hiệu trưởng Trường Chính trị tỉnh Sơn La phát biểu.",
    ):
        assert roles(f"{guests} {other}")["Lê Thị Na"] == ["attendee"]
    two = "Dự có bà Lê Thị Na, Hiệu trưởng; ông Trần Văn Bảy, Hiệu trưởng."
    assert roles(f"{two} Đồng chí Hiệu trưởng phát biểu.") == {"Lê Thị Na": ["attendee"], "Trần Văn Bảy": ["attendee"]}


@pytest.mark.parametrize(
    "told",
    [
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể và 12 cá nhân. Trong đó có ThS Lê Thị Na.",
        "Hai tập thể, một cá nhân được đề nghị khen. Cá nhân là cô Lê Thị Na.",
    ],
)
def test_some_of_those_honoured_are_named_in_the_next_sentence(told: str) -> None:
    assert roles(told) == {"Lê Thị Na": ["honoured"]}


def test_a_remark_on_an_office_stands_before_the_verb() -> None:
    remark = "(Hội đồng được thành lập theo Quyết định số 12-QĐ/TU ngày 04/8/2023 của Ban Thường vụ Tỉnh ủy Sơn La)"
    assert roles(f"Bà Lê Thị Na, Chủ tịch Hội đồng đánh giá {remark} chủ trì phiên họp.") == {"Lê Thị Na": ["chair"]}


def test_papers_and_signatures_behind_their_words() -> None:
    papers = (
        "Năm tham luận được trình bày, đáng chú ý là bài của ThS. Lê Thị Na về dữ liệu và bài của TS. Trần Văn Bảy."
    )
    assert roles(papers) == {"Lê Thị Na": ["presenter"], "Trần Văn Bảy": ["presenter"]}
    titles = "Hai tham luận đáng chú ý: “Dạy lý luận ở bản” (Lê Thị Na) và “Số hóa giáo án” (Trần Văn Bảy)."
    assert roles(titles) == {"Lê Thị Na": ["presenter"], "Trần Văn Bảy": ["presenter"]}
    assert roles("Tạp chí đăng bài của TS. Trần Văn Bảy về trường chuẩn.") == {}
    assert roles("Ký thay mặt hai trường là bà Lê Thị Na.") == {"Lê Thị Na": ["signatory"]}


def test_who_is_acted_for_is_not_there() -> None:
    text = (
        "Bà Lê Thị Na, Trưởng ban, thừa ủy quyền của Bí thư Tỉnh ủy Trần Văn Bảy, trao quyết định cho ông Mùa A Vảng."
    )
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Mùa A Vảng": ["attendee"]}


def test_those_under_a_heading_are_there() -> None:
    text = "I. THÀNH PHẦN\nĐồng chí Lê Thị Na, Bí thư Tỉnh ủy; TS. Bế Văn Tư, Hiệu trưởng.\nII. NỘI DUNG"
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Bế Văn Tư": ["attendee"]}


def test_an_office_in_the_party_and_one_outside_it_are_one_position() -> None:
    (tu,) = read("Dự có bà Bế Thị Tư - UV Ban thường vụ đảng ủy, Chủ tịch Hội đồng trường.")
    assert (tu.position, tu.roles) == ("UV Ban thường vụ đảng ủy, Chủ tịch Hội đồng trường", ["attendee"])


def test_where_somebody_once_worked_is_not_where_he_works() -> None:
    (person,) = read("Dự có ông Lê Văn Bảy, Chủ tịch Hội Khoa học Lịch sử tỉnh, nguyên Giám đốc Sở Nội vụ.")
    assert person.organisation == "Hội Khoa học Lịch sử tỉnh"


def test_a_place_in_brackets_between_title_and_name() -> None:
    (person,) = read("Hiệu trưởng Trường Chính trị Tô Hiệu (Hải Phòng) Lê Văn Bảy phát biểu.")
    assert (person.position, person.organisation) == ("Hiệu trưởng", "Trường Chính trị Tô Hiệu")


def test_a_delegations_head_whose_title_ends_in_a_comma() -> None:
    text = "Đoàn do ông Lê Văn Bảy, Phó Giám đốc Học viện, làm Trưởng đoàn đã có buổi làm việc tại Trường."
    assert roles(text) == {"Lê Văn Bảy": ["attendee"]}


def test_speaking_at_a_meeting_counts_though_no_event_is_told_of() -> None:
    words = "Phát biểu tại buổi làm việc, ông Lê Văn Bảy ghi nhận kết quả của tỉnh."
    assert [person.roles for person in read(words, events=[])] == [["speaker"]]
    assert read("Ông Lê Văn Bảy cho biết trường đã có nhiều cố gắng.", events=[]) == []


def test_a_parish_of_two_syllables_is_nobodys_name() -> None:
    (person,) = read("Dự có ông Lê Văn Bảy, Bí thư Đảng ủy xã Thường Xuân, phát biểu.")
    assert (person.name, person.organisation) == ("Lê Văn Bảy", "Đảng ủy xã Thường Xuân")


def test_those_who_come_to_congratulate_are_guests() -> None:
    text = "Nhân dịp này, ông Lê Văn Bảy, Bí thư Tỉnh ủy; bà Bế Thị Tư, Phó Bí thư Tỉnh ủy đến chúc mừng."
    assert roles(text) == {"Lê Văn Bảy": ["attendee"], "Bế Thị Tư": ["attendee"]}


def test_deputies_named_after_their_lead_chair_with_him() -> None:
    text = "Bà Lê Thị Na, Cụm trưởng, cùng hai Cụm phó là ông Bế Văn Tư, Hiệu trưởng trường A và ông Lò Văn Ơn chủ trì."
    assert roles(text) == {name: ["chair"] for name in ("Lê Thị Na", "Bế Văn Tư", "Lò Văn Ơn")}


def test_a_commune_whose_name_ends_in_a_letter_is_nobody() -> None:
    text = "Bà Lê Thị Na, Chủ tịch Hội Liên hiệp Phụ nữ xã Thành Thới A phát biểu."
    assert roles(text) == {"Lê Thị Na": ["speaker"]}


def test_an_office_of_the_occasion_is_not_where_somebody_works() -> None:
    text = "Đoàn kiểm tra gồm: bà Lê Thị Na, chuyên viên Trường Chính trị tỉnh Lai Châu, thư ký Đoàn."
    [person] = read(text)
    assert person.organisation == "Trường Chính trị tỉnh Lai Châu"


def test_who_is_sent_is_of_the_school_that_sends() -> None:
    [person] = read("Trường Chính trị tỉnh Hải Dương (Cụm phó) cử ThS Lê Thị Na - Phó Hiệu trưởng tham dự.")
    assert person.organisation == "Trường Chính trị tỉnh Hải Dương"


def test_who_takes_over_from_whom() -> None:
    text = "Nhận cờ từ đồng chí Lê Thị Na, ThS Bế Văn Tư cảm ơn các trường."
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Bế Văn Tư": ["speaker"]}


def test_a_highland_name_without_a_title_before_it() -> None:
    text = "Dự có các đồng chí: Lê Thị Na, Bí thư; H'Linh Ayun, Phó Bí thư."
    assert roles(text) == {"Lê Thị Na": ["attendee"], "H'Linh Ayun": ["attendee"]}


def test_a_living_namesake_is_known_by_his_office() -> None:
    text = "Dự có các đại biểu: Lê Thị Na, Bí thư; Lê Đức Thọ, Bí thư Tỉnh ủy Bến Tre. Đại biểu thăm nhà Lê Đức Thọ."
    assert list(roles(text)) == ["Lê Thị Na", "Lê Đức Thọ"]
    assert roles("Dự có bà Lê Thị Na. Hội nghị nhớ Lê Đức Thọ, Trần Phú.") == {"Lê Thị Na": ["attendee"]}


def test_a_name_may_be_the_last_word_of_a_text() -> None:
    found = read("Dự có TS Lê Thị Na, Phó Hiệu trưởng ThS Bế Văn Tư")
    assert [person.name for person in found] == ["Lê Thị Na", "Bế Văn Tư"]


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
