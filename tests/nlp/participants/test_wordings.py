"""Ways of naming those who took part that several authors have, each with what tempts but is not so."""

import pytest

from tests.nlp.participants.test_component import read

SON_LA, LAO_CAI = "Trường Chính trị tỉnh Sơn La", "Trường Chính trị tỉnh Lào Cai"


def people(text: str) -> list[tuple[str, str | None, str | None, str]]:
    return [
        (person.name.split()[-1], person.position, person.organisation, " ".join(person.roles)) for person in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the position stands once, before the list
            f"Chủ trì là hiệu trưởng hai trường Cụm phó: TS. Lê Thị An ({SON_LA}) và TS. Vừ A Páo ({LAO_CAI}).",
            [("An", "hiệu trưởng", SON_LA, "chair"), ("Páo", "hiệu trưởng", LAO_CAI, "chair")],
        ),
        (
            "Hiệu trưởng hai trường, TS. Lê Thị An (Sơn La) và TS. Vừ A Páo (Lào Cai) giải trình thêm.",
            [("An", "Hiệu trưởng", "Sơn La", "speaker"), ("Páo", "Hiệu trưởng", "Lào Cai", "speaker")],
        ),
        (
            "Hiệu trưởng các trường thảo luận, TS Lê Thị An (Sơn La) đề nghị sớm có hướng dẫn.",
            [("An", None, "Sơn La", "speaker")],
        ),
        (  # where somebody works, without a position, before the verb
            f"Báo cáo kinh nghiệm do ThS Lê Thị An, {SON_LA} và TS Vừ A Páo, {LAO_CAI} thực hiện.",
            [("An", None, SON_LA, "presenter"), ("Páo", None, LAO_CAI, "presenter")],
        ),
        ("TS Lê Thị An, Vụ Các trường chính trị cho rằng.", [("An", None, "Vụ Các trường chính trị", "speaker")]),
        (f"Theo ông Lê Văn An, {SON_LA} đề nghị các khoa báo cáo.", []),
        (f"Thực hiện chỉ đạo của đồng chí Lê Văn An, {SON_LA} đề nghị các khoa báo cáo.", []),
        (  # "là" names the subject
            "Các tác giả trình bày tham luận là ThS. Lê Thị An (Sơn La) và ThS. Thị Ry Na (Lào Cai).",
            [("An", None, "Sơn La", "presenter"), ("Na", None, "Lào Cai", "presenter")],
        ),
        (
            "Phó Bí thư Chi đoàn Trường Chính trị tỉnh Sơn La Thị Diễm My dẫn dắt phần thảo luận.",
            [("My", "Phó Bí thư Chi đoàn", f"Chi đoàn {SON_LA}", "chair")],
        ),
        ("Dự có Bí thư Thị ủy Lê Văn An, lãnh đạo Thị Xã Ngã Bảy.", [("An", "Bí thư Thị ủy", "Thị ủy", "attendee")]),
        (  # what is done at one place is left out at the next
            "Chủ trì tại điểm cầu chính có TS. Lê Thị An; tại điểm cầu Việt Trì có TS. Vừ A Páo.",
            [("An", None, None, "chair"), ("Páo", None, None, "chair")],
        ),
        (
            f"Tại điểm cầu {SON_LA}, Phó Hiệu trưởng Lê Thị An đề nghị tách đề thi.",
            [("An", "Phó Hiệu trưởng", SON_LA, "speaker")],
        ),
        (
            f"Đoàn {SON_LA} gồm 22 cán bộ, dẫn đầu là Phó Hiệu trưởng Lê Thị An.",
            [("An", "Phó Hiệu trưởng", SON_LA, "attendee")],
        ),
        (
            "Đoàn Sơn La do ông Lê Văn An, Hiệu trưởng, làm Trưởng đoàn; Đoàn Lào Cai có bà Vừ Thị Mỷ.",
            [("An", "Hiệu trưởng", None, "attendee"), ("Mỷ", None, None, "attendee")],
        ),
        (  # a list goes on behind a remark, and behind "của A và ...:"
            "Dự có TS Lê Thị An, Phó Giám đốc, chủ trì Hội nghị; TS Vừ A Páo, Vụ trưởng.",
            [("An", "Phó Giám đốc", None, "chair attendee"), ("Páo", "Vụ trưởng", None, "attendee")],
        ),
        (
            "Buổi họp mặt có sự hiện diện của Bí thư Lê Văn An và các nhà giáo lão thành: Vừ A Páo, Lò Thị Mây.",
            [("An", "Bí thư", None, "attendee"), ("Páo", None, None, "attendee"), ("Mây", None, None, "attendee")],
        ),
        (
            "Dự Hội nghị và phát biểu ý kiến, ông Lê Văn An đề nghị các trường cố gắng.",
            [("An", None, None, "speaker attendee")],
        ),
        ("Chào mừng các đại biểu về dự hội nghị, bà Lê Thị An nêu rõ mục đích.", [("An", None, None, "speaker")]),
        (  # who gives and who gets
            "Dự và trao cờ, huy chương tại lễ bế mạc có Phó Chủ tịch UBND tỉnh Lê Văn An.",
            [("An", "Phó Chủ tịch UBND tỉnh", "UBND tỉnh", "attendee")],
        ),
        (
            "Dịp này, Học viện trao Kỷ niệm chương “Vì sự nghiệp giáo dục” tặng các nhà giáo Lê Thị An, Vừ A Páo.",
            [("An", None, None, "honoured"), ("Páo", None, None, "honoured")],
        ),
        (
            f"Cờ đăng cai được trao cho đại diện {SON_LA}, Phó Hiệu trưởng Lê Thị An.",
            [("An", "Phó Hiệu trưởng", SON_LA, "attendee")],
        ),
        (
            "Nội dung đơn nam, ngôi vô địch thuộc về Vừ A Páo (Sơn La); đơn nữ là Lê Thị An (Lào Cai).",
            [("Páo", None, "Sơn La", "honoured"), ("An", None, "Lào Cai", "honoured")],
        ),
        ("5 học viên được biểu dương; đại diện lớp, ThS Lê Thị An cảm ơn.", [("An", None, None, "speaker")]),
        (  # "Trường" begins what is told
            f"Theo báo cáo của ông Lê Văn An, Hiệu trưởng {SON_LA}, Trường đã mở 40 lớp.",
            [("An", "Hiệu trưởng", SON_LA, "presenter")],
        ),
        ("Học viên Lê Văn An, đại diện lớp phát biểu cảm tưởng.", [("An", "Học viên", None, "speaker")]),
        (  # for whom somebody speaks stands between him and what he does; others may stand there, too
            "Các đồng chí: Lê Thị An, Hiệu trưởng; Vừ A Páo, Phó Hiệu trưởng, đại diện hai Cụm phó, chủ trì hội nghị.",
            [("An", "Hiệu trưởng", None, "chair"), ("Páo", "Phó Hiệu trưởng", None, "chair")],
        ),
        (  # what one does with another stands before both
            "Cùng chủ trì hội nghị với bà Lê Thị An là TS Vừ A Páo và ThS Lò Thị Mây.",
            [("An", None, None, "chair"), ("Páo", None, None, "chair"), ("Mây", None, None, "chair")],
        ),
        (  # a title that is another's
            "Tặng hoa chúc mừng tân Phó Hiệu trưởng, đồng chí Lê Thị An tin tưởng vào cán bộ mới.",
            [("An", None, None, "speaker attendee")],
        ),
        (
            "Chủ tịch tỉnh tặng Bằng khen cho các đồng chí Lê Thị An, Vừ A Páo - Trưởng phòng Đào tạo.",
            [("An", None, None, "honoured"), ("Páo", "Trưởng phòng Đào tạo", "phòng Đào tạo", "honoured")],
        ),
        (
            "Hội đồng gồm 7 thành viên, TS Lê Thị An làm Chủ tịch; ThS Vừ A Páo làm Thư ký.",
            [("An", None, None, "chair"), ("Páo", None, None, "attendee")],
        ),
        (
            "3 học viên dẫn đầu lớp là Lê Thị An, Vừ A Páo được nhận giấy khen.",
            [("An", None, None, "honoured"), ("Páo", None, None, "honoured")],
        ),
        ("ThS. Lê Thị An ân cần hỏi thăm sức khỏe của mẹ.", [("An", None, None, "attendee")]),
        (
            "Các đảng viên Lê Thị An (Chi bộ 3), Vừ A Páo (Chi bộ 4) đặt câu hỏi về dữ liệu.",
            [("An", None, "Chi bộ 3", "speaker"), ("Páo", None, "Chi bộ 4", "speaker")],
        ),
        (  # the work of a board is no verb
            "Bà Lê Thị An, Phó Hiệu trưởng - Tổ trưởng Tổ tự đánh giá trình bày báo cáo.",
            [("An", "Phó Hiệu trưởng", None, "presenter")],
        ),
        ("Trường lựa chọn cô Lê Thị An và thầy Vừ A Páo dự hội thi cấp Học viện năm sau.", []),
        ("Bà Lê Thị An, Phó Hiệu trưởng, sẽ phụ trách Khoa Xây dựng Đảng.", []),
        (
            "Dự có ông Lê Văn An (Phó Hiệu trưởng, vắng có phép), bà Lò Thị Mây.",
            [("Mây", None, None, "attendee")],
        ),
        (
            "Chủ trì: TS Lê Thị An; thư ký: ThS Vừ A Páo, ThS Lò Thị Mây.",
            [("An", None, None, "chair"), ("Páo", "thư ký", None, "attendee"), ("Mây", None, None, "attendee")],
        ),
        ("Trao giải cho các thí sinh có TS Lê Thị An.", [("An", None, None, "attendee")]),
        ("- Giải Giáo án đẹp: Lê Thị An, giảng viên.", [("An", "giảng viên", None, "honoured")]),
        ("Con trai ông, anh Lê Văn An, thay mặt gia đình nhận kỷ niệm chương.", [("An", None, None, "attendee")]),
        ("Tọa đàm do TS Lê Thị An dẫn dắt.", [("An", None, None, "chair")]),
        ("Đội bóng do thầy Lê Văn An dẫn dắt thắng 3-0.", [("An", None, None, "attendee")]),
        ("Ban Tổ chức lựa chọn TS Lê Thị An làm diễn giả.", [("An", None, None, "speaker")]),
        (
            f"Đoàn công tác của {SON_LA} có 15 người, TS Lê Thị An, Phó Hiệu trưởng, làm trưởng đoàn.",
            [("An", "Phó Hiệu trưởng", SON_LA, "attendee")],
        ),
        (  # what many are called stands for nobody
            "ThS Lê Thị An, giảng viên, trình bày tham luận. Tối đến, giảng viên tham gia văn nghệ.",
            [("An", "giảng viên", None, "presenter")],
        ),
        (
            "Đề tài do ThS Lê Thị An làm chủ nhiệm. Sau khi chủ nhiệm đề tài báo cáo, hội đồng bỏ phiếu.",
            [("An", None, None, "presenter")],
        ),
        (  # small letters behind a semicolon begin others
            "Dự có ông Lê Văn An, Phó Bí thư Thường trực Tỉnh ủy; hiệu trưởng các trường.",
            [("An", "Phó Bí thư Thường trực Tỉnh ủy", "Tỉnh ủy", "attendee")],
        ),
        (  # several schools are nobody's one
            f"Đại diện lãnh đạo {SON_LA}, Trường Chính trị tỉnh Lào Cai lần lượt ký: TS Lê Thị An, TS Vừ A Páo.",
            [("An", None, None, "signatory"), ("Páo", None, None, "signatory")],
        ),
        (  # the office of the one before the comma
            "Kết quả: bà Lê Thị An đắc cử Bí thư, ông Vừ A Páo được bầu vào Ban Chấp hành.",
            [("An", None, None, "attendee"), ("Páo", None, None, "attendee")],
        ),
        ("Quyết định do TS Lê Thị An ký ngày 12/11 được đọc tại hội nghị.", []),
        ("Bài viết có tham khảo ý kiến của TS Lê Thị An.", []),
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
        (  # called by the office, with as much of where as the writer likes
            "Bà Lê Thị An, Trưởng Ban Tổ chức Tỉnh ủy Sơn La dự họp. Kết luận, đồng chí Trưởng Ban Tổ chức Tỉnh ủy "
            "đề nghị sớm có đề án.",
            [("An", "Trưởng Ban Tổ chức", "Ban Tổ chức Tỉnh ủy Sơn La", "speaker attendee")],
        ),
        (
            "Bà Lê Thị An, Hiệu trưởng Trường Chính trị tỉnh Sơn La dự họp. Hiệu trưởng Trường Chính trị tỉnh Lào Cai "
            "đề nghị sớm có đề án.",
            [("An", "Hiệu trưởng", SON_LA, "attendee")],
        ),
        (
            "GS Lê Văn An, Giám đốc Học viện chủ trì. Dịp này, Giám đốc Học viện tặng Cờ thi đua cho 12 tập thể.",
            [("An", "Giám đốc", "Học viện", "chair")],
        ),
        (  # towns named like people, and the police of a place
            "Dự có ông Lê Văn An, Chủ tịch UBND TP Sầm Sơn; bà Vừ Thị Mỷ, Phó Trưởng Công an TX. Hoàn Thạch.",
            [
                ("An", "Chủ tịch UBND TP", "UBND TP Sầm Sơn", "attendee"),
                ("Mỷ", "Phó Trưởng Công an TX. Hoàn Thạch", "Công an TX. Hoàn Thạch", "attendee"),
            ],
        ),
        (  # where a title ends and the sentence goes on
            "Bà Lê Thị An, Phó Giám đốc Sở Tài chính thông tin, vốn đã bố trí đủ.",
            [("An", "Phó Giám đốc", "Sở Tài chính", "speaker")],
        ),
        ("Trường nhận cờ của Chủ tịch tỉnh; ông Lê Văn An đọc tham luận.", [("An", None, None, "presenter")]),
        (  # what one does after he has thanked, and what he only wants of others
            "Ông Lê Văn An bày tỏ niềm vui, cảm ơn các trường, đồng thời trình bày dự thảo kế hoạch.",
            [("An", None, None, "speaker presenter")],
        ),
        (
            "Ông Lê Văn An bày tỏ mong muốn các khoa rà soát, đồng thời trình bày vướng mắc.",
            [("An", None, None, "speaker")],
        ),
        ("Trong bài tham luận của mình, TS Lê Thị An nêu ba bài học.", [("An", None, None, "presenter")]),
        ("Góp ý vào báo cáo, TS Lê Thị An nêu ba bài học.", [("An", None, None, "speaker")]),
        (f"Báo cáo của {SON_LA} do TS Lê Thị An trình bày.", [("An", None, SON_LA, "presenter")]),
        (  # who stands in for whom
            "Dự có bà Lê Thị An, Phó Giám đốc, đi thay Giám đốc Vừ A Páo đang đi học.",
            [("An", "Phó Giám đốc", None, "attendee")],
        ),
        ("Giám đốc Sở bận họp, ủy quyền cho bà Lê Thị An, Phó Giám đốc.", [("An", "Phó Giám đốc", None, "attendee")]),
        (  # pairs, and boards
            "Giải Ba đôi nữ trao cho cặp Lê Thị An - Vừ Thị Mỷ (Lào Cai).",
            [("An", None, "Lào Cai", "honoured"), ("Mỷ", None, "Lào Cai", "honoured")],
        ),
        (
            "Tổ do TS Lê Thị An làm Trưởng ban; các phó trưởng ban: TS Vừ A Páo (Hiệu trưởng), ThS Lò Mây (Vụ phó).",
            [
                ("An", None, None, "attendee"),
                ("Páo", "Hiệu trưởng", None, "attendee"),
                ("Mây", "Vụ phó", None, "attendee"),
            ],
        ),
        ("Đoàn đến thăm gia đình giảng viên Lê Văn An bị tai nạn giao thông.", []),
        (  # who wins and whom from, pairs without the word before them
            f"Ở đơn nữ, Lê Thị An ({SON_LA}) thắng Vừ Thị Mỷ ({LAO_CAI}) 3-1 để giành huy chương vàng.",
            [("An", None, SON_LA, "attendee honoured"), ("Mỷ", None, LAO_CAI, "attendee")],
        ),
        (
            "Nội dung đôi nam, Ksor Blâm và Điểu K'Sét (Gia Lai) đoạt giải Nhì.",
            [("Blâm", None, "Gia Lai", "honoured"), ("K'Sét", None, "Gia Lai", "honoured")],
        ),
        ("Bế mạc lớp, ông Lê Văn An trao chứng nhận cho học viên.", [("An", None, None, "attendee")]),
        ("Bế mạc lớp, ông Lê Văn An khen học viên chuyên cần.", [("An", None, None, "speaker")]),
        (  # papers told of before those who present them
            "Hội thảo nghe 7 tham luận. TS Lê Thị An bàn về vốn; ông Vừ A Páo, Chủ tịch Hội Nông dân nói về đất.",
            [("An", None, None, "presenter"), ("Páo", "Chủ tịch Hội Nông dân", "Hội Nông dân", "presenter")],
        ),
        (
            "Hội thảo nghe 7 tham luận. Ở phần thảo luận, TS Lê Thị An bàn về vốn.",
            [("An", None, None, "speaker")],
        ),
        (
            "Đoàn do TS Lê Thị An, Vụ trưởng làm Trưởng đoàn. Kết thúc, đồng chí Trưởng đoàn đánh giá cao hồ sơ.",
            [("An", "Vụ trưởng", None, "speaker attendee")],
        ),
        (
            "Họp dưới sự điều hành của Phó Hiệu trưởng phụ trách đào tạo Lê Thị An.",
            [("An", "Phó Hiệu trưởng phụ trách", None, "chair")],
        ),
        ("Mô hình do ông Lê Văn An, Bí thư Đảng ủy xã, đề xuất năm 2019.", []),
        ("Lịch tiếp công dân: ngày 5/6, đồng chí Lê Thị An, Hiệu trưởng.", []),
        ("Nhà trường công bố danh sách giảng viên giỏi: Lê Thị An, Vừ A Páo.", []),
        (  # a side behind a semicolon, at any distance
            "Sở Nội vụ cử bà Lê Thị An dự và chỉ đạo; Ban Tổ chức Tỉnh ủy Sơn La có ông Vừ A Páo, Phó Trưởng Ban.",
            [
                ("An", None, "Sở Nội vụ", "attendee"),
                ("Páo", "Phó Trưởng Ban", "Ban Tổ chức Tỉnh ủy Sơn La", "attendee"),
            ],
        ),
        (
            "Đại diện Sở Y tế, bà Lê Thị An đề nghị sớm quyết toán; đại diện Sở Nội vụ là ông Vừ A Páo nhất trí.",
            [("An", None, "Sở Y tế", "speaker"), ("Páo", None, "Sở Nội vụ", "speaker")],
        ),
        ("Ý kiến của Sở Nội vụ (bà Lê Thị An) được ghi nhận.", [("An", None, "Sở Nội vụ", "speaker")]),
        (
            "Tổ do bà Lê Thị An làm Chủ tịch, các thành viên: Vừ A Páo (Sơn La), Lò Thị Mây (Lào Cai).",
            [
                ("An", None, None, "chair"),
                ("Páo", "thành viên", "Sơn La", "attendee"),
                ("Mây", "thành viên", "Lào Cai", "attendee"),
            ],
        ),
        (
            'Giải A được trao cho tác phẩm "Bụi phấn" của tác giả Lê Thị An.',
            [("An", None, None, "honoured")],
        ),
        (  # all offices of who is there, none of whose words are told
            "Họp dưới sự chủ trì của Phó Bí thư Tỉnh ủy, Chủ tịch Hội đồng Lê Thị An.",
            [("An", "Phó Bí thư Tỉnh ủy", "Tỉnh ủy", "chair")],
        ),
        (
            "ThS Lê Thị An, Chánh Văn phòng Tổ giúp việc đọc báo cáo.",
            [("An", "Chánh Văn phòng", "Tổ giúp việc", "presenter")],
        ),
        ("Chi bộ biểu quyết giới thiệu đồng chí Lê Thị An bổ sung vào Ban Chấp hành.", []),
        (  # what a list says is its own, whatever stood before the semicolon
            "Bí thư Lê Thị An trình bày báo cáo của Ban Thường vụ và của các chi bộ; cùng dự buổi làm việc với đoàn có "
            "ông Vừ A Páo.",
            [("An", "Bí thư", None, "presenter"), ("Páo", None, None, "attendee")],
        ),
        (
            "Dịp này, 3 tập thể được tặng Giấy khen vì đã làm tốt; trong đó có bà Lê Thị An.",
            [("An", None, None, "honoured")],
        ),
        ("Các cộng tác viên có 42 tin được ghi tên: Lê Thị An, Vừ A Páo.", []),
        ("Chiều 4/8, đoàn thăm Mẹ Việt Nam anh hùng Lê Thị An.", []),
        ("Trường tặng xã 500 cuốn sách, gồm tác phẩm của nhà văn Lê Văn An.", []),
    ],
)
def test_who_took_part_and_how(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected
