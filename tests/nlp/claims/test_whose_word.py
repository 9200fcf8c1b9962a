"""Whose council, whose turn to speak and whose row of schools a sentence tells of."""

from tests.nlp.claims.own_site import told, totals


def test_a_peoples_council_appraises_no_school() -> None:
    text = (
        "Trường Chính trị tỉnh Sơn La phấn đấu đạt chuẩn mức 1 năm 2025. Dự án nhà ở học viên đã được Hội đồng nhân "
        "dân tỉnh thông qua."
    )
    assert told(text, site=None) == {("son-la", 1, "target")}


def test_whichever_is_helped_or_learnt_from_is_none_by_name() -> None:
    text = (
        "Trường Chính trị tỉnh Lai Châu cử người giúp đỡ đơn vị chưa được công nhận đạt chuẩn mức 1. Đối với trường "
        "chưa đạt chuẩn mức 1, Học viện sẽ cử đoàn. Trường Chính trị tỉnh Sơn La đạt 50/55 chỉ tiêu."
    )
    assert told(text, site=None) == {("son-la", 1, "in_progress")}


def test_a_turn_in_the_minutes_is_of_the_speakers_school() -> None:
    text = (
        "TS. Lò Thị Mai, Hiệu trưởng Trường Chính trị tỉnh Sơn La: nhất trí với dự thảo báo cáo. Cho biết trường mình "
        "đăng ký đạt chuẩn mức 1 trong năm 2025."
    )
    assert told(text) == {("son-la", 1, "target")}


def test_who_receives_works_where_the_guests_are_received() -> None:
    text = (
        "Đoàn kiểm tra của Cụm làm việc với Trường Chính trị tỉnh Quảng Bình.\nĐoàn gồm TS. Lê Văn Hải, Phó Trưởng "
        "khoa Lý luận cơ sở Trường Chính trị Lê Duẩn tỉnh Quảng Trị và các thành viên. Tiếp đoàn có TS. Trần Thị Thu, "
        "Phó Hiệu trưởng.\nTS. Trần Thị Thu trình bày báo cáo. Nhà trường tự đánh giá đạt 39/55 chỉ tiêu mức 1."
    )
    assert told(text, site="Trường Chính trị tỉnh Quảng Bình") == {("quang-binh", 1, "self_assessed")}


def test_no_more_schools_than_were_counted() -> None:
    text = "Có 2 trường được công nhận đạt chuẩn mức 1 là Sơn La và Lào Cai, Điện Biên cần học hỏi kinh nghiệm."
    assert told(text, site=None) == {("son-la", 1, "recognised"), ("lao-cai", 1, "recognised")}
    assert totals(text) == {(1, "recognised", 2)}


def test_what_a_scheme_builds_nobody_has_assessed() -> None:
    text = (
        "Trình bày báo cáo tự đánh giá, Hiệu trưởng nêu: qua ba năm thực hiện Đề án xây dựng Trường Chính trị tỉnh "
        "Sơn La đạt chuẩn mức 1, Trường có thêm một thư viện."
    )
    assert told(text, site=None) == set()
