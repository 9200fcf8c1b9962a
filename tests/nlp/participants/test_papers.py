"""Who presents a report or a paper, and who only speaks of one."""

import pytest

from tests.nlp.participants.told import SON_LA, people, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại hội nghị, bà Lê Thị Na, Phó Bí thư Đảng ủy; Phó Hiệu trưởng đọc quyết định.", ["presenter"]),
        ("Báo cáo do bà Lê Thị Na, Phó Chủ nhiệm Chính trị Quân khu 4 trình bày.", ["presenter"]),
        ("Thay mặt Ban Tổ chức, đồng chí Lê Thị Na, Hiệu trưởng, công bố quyết định.", ["presenter"]),
        ("Hội nghị đã nghe đồng chí Lê Thị Na trình bày báo cáo đề dẫn.", ["presenter"]),
        ("Thay mặt Tổ Thư ký, bà Lê Thị Na báo cáo kết quả.", ["presenter"]),
        (
            "Sau khi nghe bà Lê Thị Na - Phó Trưởng Ban Thi đua, Học viện Hồ Chí Minh Công bố Quyết định.",
            ["presenter"],
        ),
        ("TS Lê Thị Na công bố quyết định. Bà đề nghị trường bắt tay vào mức 2.", ["speaker", "presenter"]),
        ("Sau khi bà Lê Thị Na, Thư ký Hội đồng công bố Quyết định, hội nghị thảo luận.", ["presenter"]),
        ("Sau phần khai mạc của Chủ tịch Hội đồng, bà Lê Thị Na đọc các quyết định.", ["presenter"]),
        ("Bà Lê Thị Na, Trưởng phòng Đào tạo, báo cáo số lượng học viên.", ["presenter"]),
        ("Các tác giả trình bày tham luận tại hội nghị là ThS. Lê Thị Na.", ["presenter"]),
        ("Học viên nghe báo cáo kinh nghiệm do bà Lê Thị Na thực hiện.", ["presenter"]),
        ("Bà Lê Thị Na, Trường Chính trị tỉnh Sơn La trình bày tham luận.", ["presenter"]),
    ],
)
def test_one_who_presents(text: str, expected: list[str]) -> None:
    assert roles(text) == {"Lê Thị Na": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # "là" names the subject
            "Các tác giả trình bày tham luận là ThS. Lê Thị An (Sơn La) và ThS. Thị Ry Na (Lào Cai).",
            [("An", None, "Sơn La", "presenter"), ("Na", None, "Lào Cai", "presenter")],
        ),
        (  # "Trường" begins what is told
            f"Theo báo cáo của ông Lê Văn An, Hiệu trưởng {SON_LA}, Trường đã mở 40 lớp.",
            [("An", "Hiệu trưởng", SON_LA, "presenter")],
        ),
        (  # what many are called stands for nobody
            "ThS Lê Thị An, giảng viên, trình bày tham luận. Tối đến, giảng viên tham gia văn nghệ.",
            [("An", "giảng viên", None, "presenter")],
        ),
        (
            "Đề tài do ThS Lê Thị An làm chủ nhiệm. Sau khi chủ nhiệm đề tài báo cáo, hội đồng bỏ phiếu.",
            [("An", None, None, "presenter")],
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
        (  # papers told of before those who present them
            "Hội thảo nghe 7 tham luận. TS Lê Thị An bàn về vốn; ông Vừ A Páo, Chủ tịch Hội Nông dân nói về đất.",
            [("An", None, None, "presenter"), ("Páo", "Chủ tịch Hội Nông dân", "Hội Nông dân", "presenter")],
        ),
        (
            "Hội thảo nghe 7 tham luận. Ở phần thảo luận, TS Lê Thị An bàn về vốn.",
            [("An", None, None, "speaker")],
        ),
        (
            "TS Lê Thị An, Trưởng phòng Đào tạo của trường bạn, trình bày tham luận.",
            [("An", "Trưởng phòng Đào tạo của trường bạn", "phòng Đào tạo của trường bạn", "presenter")],
        ),
    ],
)
def test_what_is_a_paper(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


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


def test_papers_and_signatures_behind_their_words() -> None:
    papers = (
        "Năm tham luận được trình bày, đáng chú ý là bài của ThS. Lê Thị Na về dữ liệu và bài của TS. Trần Văn Bảy."
    )
    assert roles(papers) == {"Lê Thị Na": ["presenter"], "Trần Văn Bảy": ["presenter"]}
    titles = "Hai tham luận đáng chú ý: “Dạy lý luận ở bản” (Lê Thị Na) và “Số hóa giáo án” (Trần Văn Bảy)."
    assert roles(titles) == {"Lê Thị Na": ["presenter"], "Trần Văn Bảy": ["presenter"]}
    assert roles("Tạp chí đăng bài của TS. Trần Văn Bảy về trường chuẩn.") == {}
    assert roles("Ký thay mặt hai trường là bà Lê Thị Na.") == {"Lê Thị Na": ["signatory"]}


def test_who_reads_for_another() -> None:
    assert roles("Ông Bế Văn Tư đọc tham luận của bà Lê Thị Na (vắng mặt).") == {"Bế Văn Tư": ["presenter"]}
    assert roles("Bí thư Tỉnh ủy Bế Văn Tư giao Hiệu trưởng Lê Thị Na chủ trì.") == {"Bế Văn Tư": ["speaker"]}
