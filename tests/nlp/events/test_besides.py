"""What a report tells beside its main event."""

import pytest

import nlp
from extract.article import Article

HELD = "Ngày 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức Tọa đàm khoa học về đề tài cấp cơ sở.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tọa đàm cũng chốt lịch Hội thảo khoa học: ngày 7/9/2024.", [("workshop", "2024-09-07", "planned")]),
        ("Buổi lễ bế mạc lúc 11 giờ 30 cùng ngày.", []),
        ("Cứ đến dịp 20/11, trường có hội thi. Hằng năm, cứ dịp 20/11, trường lại tổ chức gặp mặt nhà giáo.", []),
        ("Chiều 14/3, Tỉnh đoàn khai mạc Hội thi Bí thư chi đoàn giỏi.", [("contest", "2024-03-14", "held")]),
        (
            "Để chuẩn bị, từ ngày 12/3 đến ngày 14/3, các tổ kiểm tra chéo đã làm việc tại từng trường.",
            [("inspection", "2024-03-12", "held")],
        ),
        ("Tọa đàm khép lại bằng việc ký kết giao ước thi đua.", [("signing", "2024-03-15", "held")]),
        (
            "Đồng chí Lê Minh Tuấn trao Quyết định công nhận trường chính trị chuẩn mức 1 cho Trường Chính trị tỉnh "
            "Phú Thọ.",
            [("recognition", "2024-03-15", "held")],
        ),
        ("Hội thi dự kiến ngày 31/5/2024 sẽ không được tổ chức do ít người.", [("contest", "2024-05-31", "cancelled")]),
        ("Thực hiện kết luận tại Hội nghị giao ban quý II, các khoa đã rà soát giáo án.", []),
        ("Tọa đàm lần thứ VII sẽ được tổ chức tại Trường Chính trị tỉnh Phú Thọ.", []),
        ("Thời gian khai giảng lớp K72 dự kiến: 7 giờ 30, ngày 5/5/2024.", [("opening", "2024-05-05", "planned")]),
        ("Nội dung đáng chú ý tại Tọa đàm là việc ký kết giao ước thi đua.", [("signing", "2024-03-15", "held")]),
        ("Nhà trường đã ký kết hợp tác với 12 cơ sở đào tạo trong và ngoài tỉnh.", []),
        ("Tọa đàm chứng kiến lễ ký kết thỏa thuận hợp tác với Sở Nội vụ.", [("signing", "2024-03-15", "held")]),
        ("Đồng chí Lê Minh Tuấn thông báo ngày 13/4 sẽ khai giảng lớp K72.", [("opening", "2024-04-13", "planned")]),
        ("Công tác kiểm tra chéo được các trường hoàn thành chiều 13/3.", [("inspection", "2024-03-13", "held")]),
        ("Chiều cùng ngày, Hội đồng khoa học họp nghiệm thu đề tài.", [("other", "2024-03-15", "held")]),
        ("Kết thúc tọa đàm là chuyến nghiên cứu thực tế ngày 14/3.", [("visit", "2024-03-14", "held")]),
        ("Kết hợp với tọa đàm, nhà trường tổ chức hội thi rung chuông vàng.", [("contest", "2024-03-15", "held")]),
        ("Chiều 14/3, Hội đồng thi đua họp bình xét, chấm điểm các đơn vị.", [("other", "2024-03-14", "held")]),
        (
            "Kết thúc tọa đàm, các đại biểu đi tham quan, học tập kinh nghiệm tại Trường Chính trị tỉnh Phú Thọ trong "
            "ngày 16/3.",
            [("visit", "2024-03-16", "held")],
        ),
        ("Ngày 14/3, Đoàn Thanh niên nhà trường ra quân Tháng Thanh niên.", [("launch", "2024-03-14", "held")]),
        (
            "Hội thao được dời đến ngày 28/4/2024 (lịch cũ: ngày 17/4/2024).",
            [("sports_meet", "2024-04-28", "postponed")],
        ),
        (
            "Trước ngày diễn ra Hội nghị, chiều 14/3, Khoa Xây dựng Đảng tổ chức hội thảo cấp khoa.",
            [("workshop", "2024-03-14", "held")],
        ),
        ("Nhân sự kiện này, Ban Giám hiệu phát động đợt thi đua cao điểm.", [("launch", "2024-03-15", "held")]),
        (
            "Hội thao dự kiến ngày 29/4/2024 được lùi sang ngày 12/5/2024 do thời tiết.",
            [("sports_meet", "2024-05-12", "postponed")],
        ),
        ("Đồng chí Lê Minh Tuấn lưu ý nhà trường sớm ký kết giao ước thi đua.", []),
        ("Chiều 14/3, Công đoàn tổ chức Hội thảo về nghiên cứu thực tế.", [("workshop", "2024-03-14", "held")]),
        ("Đoàn đại biểu đã dâng hương tại Đền Hùng trước khi vào tọa đàm.", [("commemoration", "2024-03-15", "held")]),
        ("Lịch thi tốt nghiệp lớp K61: ngày 20/3/2024.", []),
        (
            "Báo cáo tại tọa đàm cho biết, nửa năm qua trường khai giảng 22 lớp; đón 6 đoàn đến trao đổi kinh nghiệm.",
            [],
        ),
        ("Sáng 14/3, Hội đồng chấm giảng họp rút kinh nghiệm.", [("other", "2024-03-14", "held")]),
        ("Chiều 14/3, Ban Tổ chức họp báo về Hội thao.", [("other", "2024-03-14", "held")]),
        (
            "Hội nghị nhất trí dời Hội thi từ tháng 5 sang trung tuần tháng 7/2024.",
            [("contest", "2024-07", "postponed")],
        ),
        ("Hội nghị thống nhất lùi hội thao sang năm 2025 do dịch bệnh.", [("sports_meet", "2025", "postponed")]),
        ("Nhà trường chuyển ba nhiệm vụ chưa làm được sang quý III/2024.", []),
        (
            "Hội thao sẽ mở ngày 10/4/2024, riêng kiểm tra chéo và tổng kết sẽ làm trong tháng 11/2024.",
            [
                ("sports_meet", "2024-04-10", "planned"),
                ("inspection", "2024-11", "planned"),
                ("annual_review", "2024-11", "planned"),
            ],
        ),
        (
            "Các khoa chuẩn bị chu đáo đón Đoàn khảo sát, dự kiến trong tháng 5/2024.",
            [("inspection", "2024-05", "planned")],
        ),
        ("Trường phấn đấu đón Bằng công nhận đạt chuẩn mức 1 trong quý II/2024.", []),
        (
            "Thay mặt Học viện, đồng chí Lê Minh Tuấn trao Bằng công nhận đạt chuẩn mức 1 cho Trường.",
            [("recognition", "2024-03-15", "held")],
        ),
    ],
)
def test_what_a_report_tells_beside_its_event(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = nlp.read(Article(title="Tin hoạt động", text=HELD + text, published="2024-03-16")).events
    assert [(event.type, event.start, event.status) for event in found[1:]] == expected
    assert found[0].host == "yen-bai"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chiều 14/3, Công đoàn trường mở giải bóng chuyền hơi.", ("sports_meet", "2024-03-14", "yen-bai")),
        ("Dự kiến ngày 24/3 Nhà trường bế giảng lớp chuyên viên.", ("closing", "2024-03-24", "yen-bai")),
        ("Đầu tháng 4, ngày 3/4, trường khai giảng lớp trung cấp.", ("opening", "2024-04-03", "yen-bai")),
        ("Cụm giao Phú Thọ đăng cai Hội thao vào ngày 24/5/2024.", ("sports_meet", "2024-05-24", "phu-tho")),
        ("Ngày 12/3, họp với Trường Chính trị Sơn La, Nhà trường thi giảng.", ("contest", "2024-03-12", "yen-bai")),
        ("Hội nghị viên chức do Đảng ủy trường tổ chức hôm 12/3 bầu 3 người.", ("congress", "2024-03-12", "yen-bai")),
        ("Ngày 12/3, trường họp báo về Hội thao.", ("other", "2024-03-12", "yen-bai")),
        ("Sinh viên Trường Cao đẳng Y tế vui. Ngày 12/3, trường mở hội thi.", ("contest", "2024-03-12", None)),
        ("Sau phần bốc thăm ngày 12/3, đội trường đi lễ chùa.", None),
        ("Hội diễn văn nghệ dự định tổ chức tối 19/3 phải hoãn lại.", ("other", None, None)),
    ],
)  # fmt: skip
def test_what_the_school_holds_besides(text: str, expected: tuple[str, str | None, str | None] | None) -> None:
    lead = "Sáng 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức tọa đàm về chuyển đổi số.\n"
    found = nlp.read(Article(title="Tin hoạt động", text=lead + text, published="2024-03-16")).events[1:]
    assert [(e.type, e.start, e.host) for e in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Nếu mọi việc suôn sẻ, Hội thao của Trường sẽ khai mạc ngày 02/4/2024.",
            [("sports_meet", "2024-04-02", "planned")],
        ),
        ("Nếu được phê duyệt, Trường sẽ tổ chức hội thao ngày 02/4/2024.", []),
        ("Nếu thời tiết không thuận lợi, hội thao sẽ khai mạc ngày 02/4/2024.", []),
        (
            "Hội nghị báo cáo kết quả nghiên cứu thực tế sẽ diễn ra chiều 02/4/2024.",
            [("other", "2024-04-02", "planned")],
        ),
        ("Hội nghị tổng kết đợt khảo sát sẽ diễn ra ngày 02/4/2024.", [("other", "2024-04-02", "planned")]),
        ("Cuộc tiếp theo, bàn về thi cử, dự kiến diễn ra ngày 02/4/2024.", [("workshop", "2024-04-02", "planned")]),
        ("Buổi chiều, Nhà trường gặp mặt 27 cán bộ hưu trí.", [("other", "2024-03-14", "held")]),
        ("Tối cùng ngày, Cụm trưởng chủ trì cuộc họp với các trường.", [("other", "2024-03-14", "held")]),
        ("Ngày 12/3, lãnh đạo các trường họp trù bị.", [("other", "2024-03-12", "held")]),
        ("Tối 14/3, các đại biểu gặp gỡ, trò chuyện.", []),
        ("Chiều 15/3, Ban Giám hiệu không họp giao ban.", []),
        ("Bên lề hội thảo, Trường khai mạc triển lãm sách.", [("other", "2024-03-14", "held")]),
        ("Tháng này, Trường khai giảng một lớp nữa: lớp K42, vào ngày 12/3.", [("opening", "2024-03-12", "held")]),
        ("Đợt kiểm tra tiếp theo dự kiến vào tháng 6/2024.", [("inspection", "2024-06", "planned")]),
        ("Buổi tiếp theo của khóa học do TS Lê Văn Đạt lên lớp ngày 02/4/2024.", []),
        (
            "Chiều 15/3, Đảng ủy tổ chức tọa đàm. Tại buổi tọa đàm, Đảng ủy phát động phong trào thi đua mới.",
            [("seminar", "2024-03-15", "held"), ("launch", "2024-03-15", "held")],
        ),
    ],
)
def test_what_is_told_beside_the_main_event_has_its_own_day(told: str, expected: list[tuple[str, str, str]]) -> None:
    lead = "Sáng 14/3/2024, Trường Chính trị tỉnh Phú Yên tổ chức hội thảo khoa học về văn hóa Đảng.\n"
    found = nlp.read(Article(text=lead + told, published="2024-03-16")).events
    assert [(e.type, e.start, e.status) for e in found][1:] == expected
