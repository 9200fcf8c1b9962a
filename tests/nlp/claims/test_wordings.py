"""Standings in the words of many authors: what each says, and what sounds like it and says nothing.

All sentences are our own, in the manner of schools' sites and provincial papers.
"""

import pytest

from extract.article import Article
from nlp import read
from nlp.facts import Facts

Standing = tuple[str, int, str]


def facts(words: str, published: str = "2024-12-20") -> Facts:
    return read(Article(text=words, title="Giao ban các trường chính trị", published=published))


def told(words: str) -> set[Standing]:
    return {(claim.school, claim.level, claim.status) for claim in facts(words).claims}


def counted(words: str) -> set[tuple[int, str, int]]:
    return {(total.level, total.status, total.count) for total in facts(words).totals}


@pytest.mark.parametrize(
    "words",
    [
        "Hội thảo “Giải pháp xây dựng Trường Chính trị tỉnh Phú Yên được công nhận đạt chuẩn mức 1” có 24 tham luận.",
        "Hội nghị nghe báo cáo tiến độ xây dựng Trường Chính trị tỉnh Phú Yên đạt chuẩn mức 1 vào cuối năm 2023.",
        "Ban Chỉ đạo xây dựng Trường Chính trị tỉnh Phú Yên đạt chuẩn mức 1 năm 2023 họp phiên thứ ba.",
        "Hội đồng nghiệm thu đề tài “Xây dựng Trường Chính trị tỉnh Kiên Giang đạt chuẩn mức 2” nhất trí thông qua.",
        "Phong trào “Toàn trường chung sức đạt chuẩn mức 1” của Trường Chính trị tỉnh Sóc Trăng đã có 100 ngày.",
        "Quy trình gồm ba bước: nhà trường tự chấm, tỉnh thẩm định, Học viện công nhận đạt chuẩn mức 1. "
        "Trường Chính trị tỉnh Ninh Thuận đã nắm vững.",
        "Lãnh đạo Vụ bác thông tin Trường Chính trị tỉnh Bình Thuận đã được công nhận đạt chuẩn mức 1.",
        "Nhiều người cứ tưởng Trường Chính trị tỉnh Đắk Lắk đã đạt chuẩn mức 1 từ năm ngoái.",
        "Có ý kiến trong Hội đồng đề nghị công nhận ngay Trường Chính trị tỉnh Sơn La đạt chuẩn mức 1.",
        "“Được công nhận đạt chuẩn mức 1 không phải là đích cuối”, Hiệu trưởng Trường Chính trị tỉnh Lai Châu nói.",
        "Cô Hạnh, giảng viên Trường Chính trị tỉnh Cà Mau, kể: “Em đứng trong lễ đón bằng, run lắm”. Mức 1 là vậy.",
        "Trường Chính trị tỉnh Hà Nam trưng bày ảnh lễ đón bằng mức 1 của các trường trong Cụm.",
        "Trường Quân sự tỉnh Vĩnh Long được công nhận đạt chuẩn mức 1. Cùng dự có lãnh đạo Trường Chính trị Phạm Hùng.",
        "Trên mạng lan truyền tin Trường Chính trị tỉnh Lạng Sơn đã được công nhận chuẩn mức 1.",
        "Tôi nghe nhiều người bảo rằng Trường Chính trị tỉnh Ninh Thuận đã đạt chuẩn mức 1 rồi.",
        "Bao giờ Trường Chính trị tỉnh Phú Yên được công nhận chuẩn mức 1?",
        "Theo Hướng dẫn, trường đạt 64/64 chỉ tiêu được xem xét công nhận mức 2. Trường Chính trị tỉnh Bắc Giang "
        "góp ý.",
        "Điểm thưởng: trường được công nhận đạt chuẩn mức 1 cộng 5 điểm, gửi Trường Chính trị tỉnh Bắc Giang tổng hợp.",
        "Thứ hai: họp Ban Chỉ đạo xây dựng Trường Chính trị tỉnh Gia Lai đạt chuẩn mức 1.",
        "Có thư viện rồi, biết đâu Trường Chính trị tỉnh Trà Vinh cũng đã đạt mức 1.",
        "Ngày Trường Chính trị tỉnh Bình Phước cầm trên tay tấm bằng chuẩn mức 1 chắc còn xa lắm.",
        "Trường Chính trị tỉnh Gia Lai mở lớp bồi dưỡng nghiệp vụ tự đánh giá trường chính trị chuẩn mức 1.",
        "Thiếu một tiêu chí, trường nào cũng không được công nhận mức 1, Trường Chính trị tỉnh Gia Lai hiểu rõ.",
        "Đoàn khảo sát đánh giá mức độ hoàn thành tiêu chí chuẩn mức 1 tại Trường Chính trị tỉnh Đồng Nai.",
        "Cán mốc mức 2: chưa trường nào, Trường Chính trị tỉnh Lai Châu cho biết.",
        "Quyết định công nhận chuẩn mức 1 của các trường cũ không có giá trị với Trường Chính trị tỉnh Quảng Ngãi.",
        "Hội đồng thẩm định trường chính trị chuẩn mức 1 làm việc tại Trường Chính trị tỉnh Hà Nam.",
        "Hội đồng thẩm định trường chuẩn mức 1 họp phiên đầu, nghe Trường Chính trị tỉnh Hà Nam báo cáo.",
        "Sau buổi khảo sát trường chuẩn mức 1, Đoàn gặp gỡ giảng viên Trường Chính trị tỉnh Hà Nam.",
        "Đoàn thẩm định đề nghị Trường Chính trị tỉnh Hà Nam bổ sung minh chứng cho tiêu chí 3 của trường chuẩn mức 1.",
        "Trường Chính trị tỉnh Hà Nam lấy ý kiến dự thảo báo cáo tự đánh giá chuẩn mức 1.",
        "Câu hỏi đặt ra là bao giờ Trường Chính trị tỉnh Hà Nam đạt chuẩn mức 1.",
        "Hiệu trưởng Trường Chính trị tỉnh Hà Nam dự lễ công bố quyết định công nhận trường chính trị chuẩn mức 1.",
        "Trường Chính trị tỉnh Yên Bái được giao viết tài liệu hướng dẫn xây dựng trường chuẩn mức 1.",
        "Trường Chính trị tỉnh Yên Bái duy trì đủ các tiêu chí, đồng thời bắt tay vào chuẩn mức 2.",
        "Trường Chính trị tỉnh Yên Bái sẽ chỉ báo cáo tự đánh giá sau khi đủ 55 chỉ tiêu mức 1.",
        "Hiệu trưởng Trường Chính trị tỉnh Yên Bái nói: sau khi đủ 55 chỉ tiêu mới báo cáo tự đánh giá mức 1.",
        "Trường Chính trị tỉnh Yên Bái chờ đủ 55 chỉ tiêu mức 1 mới trình.",
        "Tin đồn Trường Chính trị tỉnh Yên Bái đã được công nhận chuẩn mức 1 lan nhanh.",
        "Tin Trường Chính trị tỉnh Yên Bái đã được công nhận chuẩn mức 1 là không chính xác.",
        "Hội đồng thẩm định chưa kết luận về việc Trường Chính trị tỉnh Yên Bái đạt chuẩn mức 1.",
    ],
)
def test_what_only_sounds_like_a_standing(words: str) -> None:
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Yên Bái đã đạt chuẩn mức 1 nhưng chưa đăng ký mức 2.",
            {("yen-bai", 1, "reached")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái được Hội đồng thẩm định chuẩn mức 1 nhất trí 100% số phiếu, chỉ còn chờ ký.",
            {("yen-bai", 1, "appraised")},
        ),
        (
            "Trong khi Trường Chính trị tỉnh Hà Giang chưa đạt chuẩn mức 1 thì Trường Chính trị tỉnh Yên Bái đã đạt.",
            {("ha-giang", 1, "not_reached"), ("yen-bai", 1, "reached")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái quyết tâm không để lỡ hẹn chuẩn mức 1 vào cuối năm 2025.",
            {("yen-bai", 1, "target")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái phấn đấu đạt chuẩn mức 1 năm 2025. Trường Chính trị tỉnh Hà Giang cũng đặt "
            "mục tiêu tương tự.",
            {("yen-bai", 1, "target"), ("ha-giang", 1, "target")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái không chỉ đạt chuẩn mức 1 mà còn dẫn đầu Cụm.",
            {("yen-bai", 1, "reached")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái chỉ thiếu 5/55 chỉ tiêu là đạt chuẩn mức 1.",
            {("yen-bai", 1, "not_reached")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái còn 6 chỉ tiêu nữa là đạt chuẩn mức 1.",
            {("yen-bai", 1, "not_reached")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái đã đạt 45/56 tiêu chí trường chuẩn mức 1; xã Minh Bảo đạt 17/19 tiêu chí.",
            {("yen-bai", 1, "in_progress")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái tiếp tục xây dựng trường chuẩn mức 2, phấn đấu hoàn thành trước năm 2030.",
            {("yen-bai", 2, "target")},
        ),
        (
            "Hà Tĩnh và Nghệ An đã đón Bằng công nhận trường chính trị chuẩn mức 1. Các trường này phấn đấu đạt mức 2 "
            "vào năm 2027.",
            {("ha-tinh", 1, "recognised"), ("nghe-an", 1, "recognised")}
            | {("ha-tinh", 2, "target"), ("nghe-an", 2, "target")},
        ),
        (
            "Báo cáo nêu tình hình của Kon Tum, Gia Lai và Đắk Nông trong xây dựng trường chính trị chuẩn mức 1. Ba "
            "trường này chưa được công nhận.",
            {(school, 1, "not_reached") for school in ("kon-tum", "gia-lai", "dak-nong")},
        ),
        (
            "Trường Chính trị tỉnh Lai Châu có tên trong danh sách trường chính trị chuẩn mức 1, theo quyết định ký "
            "ngày 11/9/2023.",
            {("lai-chau", 1, "recognised")},
        ),
        (
            "Danh sách trường chính trị đạt chuẩn mức 1 đến 30/6/2024: Hải Phòng (2021), Vĩnh Phúc (2022).",
            {("hai-phong", 1, "reached"), ("vinh-phuc", 1, "reached")},
        ),
        (
            "Trường Chính trị Nguyễn Văn Cừ tỉnh Quảng Ninh được công nhận cả hai mức: mức 1 năm 2022, mức 2 năm 2024.",
            {("quang-ninh", 1, "recognised"), ("quang-ninh", 2, "recognised")},
        ),
        (
            "Hội đồng tỉnh kết luận Trường Chính trị tỉnh Cao Bằng đạt 6/6 tiêu chí, 54/55 chỉ tiêu của chuẩn mức 1.",
            {("cao-bang", 1, "in_progress")},
        ),
        (
            "Trường Chính trị tỉnh Thừa Thiên Huế đăng ký với Học viện thẩm định, công nhận chuẩn mức 1 năm 2025.",
            {("hue", 1, "target")},
        ),
        (
            "Nghị quyết Đại hội Trường Chính trị tỉnh Long An xác định: giữ vững kết quả trường chính trị chuẩn mức 1, "
            "đến năm 2029 cơ bản đáp ứng các tiêu chí mức 2.",
            {("long-an", 2, "target")},
        ),
        (
            "Trường Chính trị tỉnh Bắc Kạn không còn giữ được danh hiệu trường chính trị chuẩn mức 1.",
            {("bac-kan", 1, "not_reached")},
        ),
        (
            "Trường Chính trị tỉnh Sóc Trăng đạt 52/55 chỉ tiêu mức 1. Ba chỉ tiêu còn lại về cơ sở vật chất, dự kiến "
            "hoàn tất trong quý III năm 2025.",
            {("soc-trang", 1, "in_progress")},
        ),
        (
            "Khi có quyết định, Thái Bình sẽ là trường thứ 5 trong số 10 trường được công nhận chuẩn mức 1, "
            "sau Vĩnh Phúc và Hải Phòng.",
            {("thai-binh", 1, "target"), ("vinh-phuc", 1, "recognised"), ("hai-phong", 1, "recognised")},
        ),
        (
            "Hai trường đã đạt chuẩn mức 1: Học viện Cán bộ TP.HCM (tháng 9) và Đồng Nai, đều có quyết định của Giám "
            "đốc Học viện.",
            {("tp-ho-chi-minh", 1, "recognised"), ("dong-nai", 1, "recognised")},
        ),
        (
            "Ba trường Hà Tĩnh, Bắc Kạn và Quảng Ninh đến Học viện nhận quyết định: hai trường đầu đạt chuẩn mức 1, "
            "trường thứ ba đạt chuẩn mức 2.",
            {("ha-tinh", 1, "recognised"), ("bac-kan", 1, "recognised"), ("quang-ninh", 2, "recognised")},
        ),
        (
            "Có 2 trường được công nhận: Hà Nội và Quảng Ninh ở mức 1 và mức 2 theo thứ tự đó.",
            {("ha-noi", 1, "recognised"), ("quang-ninh", 2, "recognised")},
        ),
        (
            "Tại Đồng Tháp, Học viện trao Bằng công nhận đạt chuẩn mức 1 cho Trường Chính trị tỉnh. Tỉnh ủy Sóc Trăng "
            "có Đề án xây dựng Trường Chính trị tỉnh đạt chuẩn, đặt mục tiêu đạt mức 1 vào năm 2025.",
            {("dong-thap", 1, "recognised"), ("soc-trang", 1, "target")},
        ),
        (
            "Trường Chính trị tỉnh Trà Vinh đạt 39/55 chỉ tiêu mức 1.\nBến Tre từng được nhắc như ứng viên số một. Đến "
            "nay trường vẫn chưa được công nhận.",
            {("tra-vinh", 1, "in_progress"), ("ben-tre", 1, "not_reached")},
        ),
        (
            "- Trà Vinh: hồ sơ mức 1 đạt 49/55.\n- TP Cần Thơ: mức 1 đã công nhận, mức 2 đạt 62/64.\n- Hưng Yên: đã có "
            "quyết định mức 1.",
            {("tra-vinh", 1, "in_progress"), ("can-tho", 1, "recognised"), ("can-tho", 2, "in_progress")}
            | {("hung-yen", 1, "recognised")},
        ),
        (
            "Được: Lào Cai, Sơn La - công nhận mức 1. Suýt được: Hà Giang - thẩm định đạt, chờ ký. Chưa được: "
            "Lai Châu.",
            {("lao-cai", 1, "recognised"), ("son-la", 1, "recognised"), ("ha-giang", 1, "appraised")}
            | {("lai-chau", 1, "not_reached")},
        ),
        (
            "Quyết định công nhận Trường Chính trị Trường Chinh (Nam Định) đạt chuẩn mức 1 đã ký chiều 13/3. "
            "Trường Chính trị tỉnh Hà Nam cũng đã có quyết định.",
            {("nam-dinh", 1, "recognised"), ("ha-nam", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Lai Châu xác định lộ trình: năm 2025 đạt 45/55 chỉ tiêu; năm 2026 đạt 52/55 "
            "chỉ tiêu; năm 2027 được công nhận chuẩn mức 1.",
            {("lai-chau", 1, "target")},
        ),
        (
            "Đến giữa tháng 9 trường đạt 41/55 chỉ tiêu mức 1, theo lời Hiệu trưởng Trường Chính trị tỉnh Đắk Nông.",
            {("dak-nong", 1, "in_progress")},
        ),
        (
            "Trường Chính trị tỉnh Long An chỉ còn chờ quyết định công nhận mức 1; Trường Chính trị tỉnh Tây "
            "Ninh vừa qua kỳ thẩm định.",
            {("long-an", 1, "appraised"), ("tay-ninh", 1, "appraised")},
        ),
        (
            "Biểu dương Trường Chính trị tỉnh Hải Dương (mới được công nhận mức 1) và Trường Chính trị tỉnh Hưng "
            "Yên (đã nộp hồ sơ).",
            {("hai-duong", 1, "recognised")},
        ),
        (
            "Trường Chính trị Tô Hiệu là trường thứ ba được thẩm định đạt chuẩn mức 1, sau Lào Cai và Nghệ An.",
            {(school, 1, "appraised") for school in ("hai-phong", "lao-cai", "nghe-an")},
        ),
        (
            "Trường Chính trị tỉnh Sơn La nay có 55/55 chỉ tiêu mức 1 theo kết luận của Hội đồng cấp tỉnh; "
            "Trường Chính trị tỉnh Hậu Giang không qua vòng thẩm định.",
            {("son-la", 1, "appraised"), ("hau-giang", 1, "not_reached")},
        ),
        (
            "Khánh Hòa, Bình Thuận và Ninh Thuận lần lượt đã có bằng công nhận mức 1, đã qua thẩm định và mới gom được "
            "39/55 chỉ tiêu của trường chuẩn.",
            {("khanh-hoa", 1, "recognised"), ("binh-thuan", 1, "appraised"), ("ninh-thuan", 1, "in_progress")},
        ),
        (
            "Ba trường chính trị TP.HCM, Bình Dương và Bà Rịa - Vũng Tàu về chung một nhà. Học viện Cán bộ "
            "TP.HCM và Trường Chính trị tỉnh Bình Dương đã được công nhận mức 1. Trường còn lại vẫn chưa đạt "
            "chuẩn mức 1.",
            {("tp-ho-chi-minh", 1, "recognised"), ("binh-duong", 1, "recognised")}
            | {("ba-ria-vung-tau", 1, "not_reached")},
        ),
        (
            "Trường Chính trị tỉnh Phú Yên là đơn vị thứ ba, sau Khánh Hòa và Bình Định, của khu vực được Học "
            "viện công nhận đạt chuẩn mức 1.",
            {(school, 1, "recognised") for school in ("phu-yen", "khanh-hoa", "binh-dinh")},
        ),
        (
            "Trường Chính trị tỉnh Tây Ninh đạt 50/55 chỉ tiêu mức 1. Trường Chính trị tỉnh Cà Mau đã hợp nhất "
            "xong. Hôm 12-11, hội đồng cấp tỉnh chấm được 53/55.",
            {("tay-ninh", 1, "in_progress"), ("ca-mau", 1, "in_progress")},
        ),
        (
            "Trường Chính trị Phạm Hùng và Trường Chính trị tỉnh Bến Tre về chung một nhà. Cả hai trường trước khi về "
            "chung một nhà đều đã đạt chuẩn mức 1.",
            {("vinh-long", 1, "reached"), ("ben-tre", 1, "reached")},
        ),
        (
            "Chủ tịch Hội đồng đánh giá Trường Chính trị tỉnh đạt chuẩn mức 1 chủ trì phiên họp. Trường Chính trị tỉnh "
            "Quảng Ngãi tự chấm được 94%.",
            {("quang-ngai", 1, "self_assessed")},
        ),
        ("Cuối năm 2023, Trường Chính trị tỉnh Nghệ An đạt chuẩn mức 1.", {("nghe-an", 1, "reached")}),
        ("Trường Chính trị tỉnh Nghệ An đạt chuẩn mức 1 vào tháng 12/2023.", {("nghe-an", 1, "reached")}),
        (
            "Hội đồng thẩm định nhất trí đề nghị công nhận hai trường Lạng Sơn, Tây Ninh đạt chuẩn mức 1.",
            {("lang-son", 1, "appraised"), ("tay-ninh", 1, "appraised")},
        ),
        (
            "Học viện đã có quyết định công nhận Trường Chính trị các tỉnh Yên Bái, Sơn La đạt chuẩn mức 2.",
            {("yen-bai", 2, "recognised"), ("son-la", 2, "recognised")},
        ),
        (
            "Cà Mau, nơi hợp nhất từ hai trường Cà Mau và Bạc Liêu, mới đạt 50/55 chỉ tiêu mức 1.",
            {("ca-mau", 1, "in_progress")},
        ),
        (
            "Trường Chính trị tỉnh Sơn La đã học hỏi hai trường Yên Bái và Lào Cai. Nhà trường đã đạt chuẩn mức 1.",
            {("son-la", 1, "reached")},
        ),
    ],
)
def test_whose_standing_and_which(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


def test_rows_of_a_table() -> None:
    found = facts(
        "Tiến độ của các trường như sau:\nTT | Đơn vị | Số lớp | Chuẩn mức 1\n1 | Bắc Giang | 41 | Đã công nhận (2023)"
        "\n2 | Bắc Kạn | 22 | 48/55\n3 | Hòa Bình | 37 | 55/55 | Hội đồng cấp tỉnh đã thông qua\nHội nghị kết thúc."
    )
    assert {(claim.school, claim.status, claim.as_of, claim.progress) for claim in found.claims} == {
        ("bac-giang", "recognised", "2023", None),
        ("bac-kan", "in_progress", "2024-12-20", "48/55"),
        ("hoa-binh", "appraised", "2024-12-20", "55/55"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ngày 3/5/2024, các trường chính trị Bắc Ninh và Hà Nam nhận quyết định công nhận chuẩn mức 1, nâng số "
            "trường đạt chuẩn của khu vực lên 9.",
            {(1, "recognised", 9)},
        ),
        (
            "Theo thống kê, 36 trường (57,1%) đạt chuẩn mức 1, 02 trường (3,2%) đạt chuẩn mức 2, 25 trường (39,7%) "
            "chưa đạt chuẩn.",
            {(1, "reached", 36), (2, "reached", 2), (1, "not_reached", 25)},
        ),
        (
            "Đồng bằng sông Hồng: 8 trường chính trị được công nhận mức 1. Toàn quốc: 37 trường mức 1, 2 trường mức 2.",
            {(1, "recognised", 8), (1, "recognised", 37), (2, "recognised", 2)},
        ),
        ("Câu hỏi thi: thế nào là một trường chính trị đạt chuẩn mức 1.", set()),
        ("Tỷ lệ trường đạt chuẩn mức 1 của Cụm là 60% (6/10 trường); 40% còn lại chưa đạt.", {(1, "reached", 6)}),
        (
            "Cụm có 4/9 trường được công nhận đạt chuẩn mức 1; 3 trường đã qua thẩm định của Học viện; 2 trường còn "
            "lại mới tự đánh giá.",
            {(1, "recognised", 4), (1, "appraised", 3), (1, "self_assessed", 2)},
        ),
    ],
)
def test_numbers_of_schools(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert counted(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Cả nước có 30 trường được công nhận chuẩn mức 1, riêng miền Tây bốn.", {"1 recognised 30", "1 recognised 4"}),
        (
            "Có 30 trường được công nhận chuẩn mức 1: Đồng bằng sông Hồng 9, Tây Nguyên 2, còn lại nơi khác.",
            {"1 recognised 30", "1 recognised 9", "1 recognised 2"},
        ),
        (
            "Toàn Cụm đã có 5/7 trường được công nhận đạt chuẩn mức 1 (năm 2022 là 3).",
            {"1 recognised 5", "1 recognised 3"},
        ),
        ("Bảy trường trong Cụm thì năm đã được công nhận đạt chuẩn mức 1.", {"1 recognised 5"}),
        ("24 trên tổng số 63 trường chính trị đã được công nhận đạt chuẩn mức 1.", {"1 recognised 24"}),
        (
            "Bắc Trung Bộ: 8 trường được công nhận mức 1. Toàn quốc: 37 trường mức 1, 2 trường mức 2.",
            {"1 recognised 8", "1 recognised 37", "2 recognised 2"},
        ),
        (
            "Cả nước đã có 35 trường được công nhận đạt chuẩn mức 1, trong đó 3 trường đạt mức 2.",
            {"1 recognised 35", "2 reached 3"},
        ),
        (
            "Tháng 3 có thêm 3 trường được công nhận mức 1. Cả nước, con số này là 40, đã quá nửa.",
            {"1 recognised 3", "1 recognised 40"},
        ),
        ("Phấn đấu năm 2025, số trường được công nhận mức 1 không dưới 12.", {"1 target 12"}),
        (
            "Cụm thống nhất: năm 2025 có 2 trường hoàn thành 55/55 chỉ tiêu, được công nhận chuẩn mức 1.",
            {"1 target 2"},
        ),
        ("Đến nay 1/5 trường chính trị được thẩm định đạt chuẩn mức 1.", {"1 appraised 1"}),
        ("Đến giữa tháng 9 trường đạt 41/55 chỉ tiêu mức 1.", set()),
        ("Đề thi: phân tích các tiêu chí để một trường chính trị đạt chuẩn mức 1.", set()),
        ("Có 7 trường tham gia tọa đàm về trường chính trị chuẩn mức 1; 5 trường gửi tham luận.", set()),
        ("Ba trường đăng ký học tập kinh nghiệm xây dựng trường chính trị chuẩn mức 1.", set()),
        (
            "Cụm từ 9 trường còn 4 (Phú Thọ, Lào Cai, Thái Nguyên, Tuyên Quang), vẫn xây dựng trường chính trị chuẩn.",
            set(),
        ),
    ],
)
def test_numbers_of_schools_with_words_left_out(words: str, expected: set[str]) -> None:
    assert {f"{total.level} {total.status} {total.count}" for total in facts(words).totals} == expected


def test_numbered_captions_of_a_story_in_pictures_go_on_about_its_school() -> None:
    found = facts(
        "Sáng 18/6, Trường Chính trị tỉnh Phú Thọ đón đoàn khảo sát.\n1. Hiệu trưởng phát biểu chào mừng. Năm ngoái, "
        "Trường được công nhận đạt chuẩn mức 1.\n2. Các đại biểu tham quan thư viện."
    )
    assert {(claim.school, claim.status) for claim in found.claims} == {("phu-tho", "recognised")}


def test_the_one_that_is_left_is_not_among_those_recognised() -> None:
    left = "chỉ còn Trường Chính trị tỉnh Hà Giang chưa được công nhận"
    assert told(f"Tỷ lệ trường được công nhận đạt chuẩn mức 1 là 6/7, {left}.") == {("ha-giang", 1, "not_reached")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Bình Dương cùng Trường Chính trị tỉnh Đồng Nai đã đạt chuẩn mức 1. "
            "Cả hai cùng nhận quyết định của Giám đốc Học viện trong tháng 10.",
            {("binh-duong", 1, "recognised"), ("dong-nai", 1, "recognised")},
        ),
        (
            "Trước tin đồn Trường Chính trị tỉnh Sóc Trăng đã được công nhận mức 1, lãnh đạo trường khẳng định "
            "trường tự chấm mới đạt 54/55 chỉ tiêu.",
            {("soc-trang", 1, "self_assessed")},
        ),
        (
            "Với sự quyết tâm của tập thể, Trường Chính trị tỉnh Thanh Hóa được Giám đốc Học viện công nhận đạt chuẩn "
            "mức 1 ngày 28/12/2023.",
            {("thanh-hoa", 1, "recognised")},
        ),
        (
            "Về lộ trình xây dựng trường chính trị chuẩn mức 1, qua rà soát Trường Chính trị tỉnh Bắc Giang có 45/55 "
            "chỉ tiêu.",
            {("bac-giang", 1, "in_progress")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai sau hợp nhất với Yên Bái tự đánh giá 54/55 chỉ tiêu mức 1.",
            {("lao-cai", 1, "self_assessed")},
        ),
        (
            "Đón nhận quyết định công nhận có Trường Chính trị tỉnh Bắc Giang, Trường Chính trị tỉnh Thái Nguyên "
            "(mức 1) và Trường Chính trị tỉnh Vĩnh Phúc (mức 2).",
            {("bac-giang", 1, "recognised"), ("thai-nguyen", 1, "recognised"), ("vinh-phuc", 2, "recognised")},
        ),
        (
            "Hội nghị nhất trí các chỉ tiêu thi đua của Cụm: mở đủ lớp; Trường Chính trị tỉnh Gia Lai được công nhận "
            "đạt chuẩn mức 1.",
            {("gia-lai", 1, "target")},
        ),
        (
            "Phương hướng, nhiệm vụ năm 2025\n- Trường Chính trị tỉnh Kon Tum đạt chuẩn mức 1.\n"
            "Kết quả năm 2024\n- Trường Chính trị tỉnh Phú Yên đạt 41/55 chỉ tiêu.",
            {("kon-tum", 1, "target"), ("phu-yen", 1, "in_progress")},
        ),
        (
            "Dự thảo nghị quyết của Trường Chính trị tỉnh Hà Giang nêu: “Năm 2027, trường được công nhận đạt chuẩn "
            "mức 2”.",
            {("ha-giang", 2, "target")},
        ),
        (
            "Hội đồng khẳng định Trường Chính trị tỉnh Hà Nam đang hướng đến chuẩn mức 2.",
            {("ha-nam", 2, "target")},
        ),
        (
            "Trường Chính trị tỉnh Hậu Giang chưa ấn định năm hoàn thành chuẩn mức 2.",
            set(),
        ),
        (
            "Cụm có năm trường được công nhận đạt chuẩn mức 1. Trường Chính trị tỉnh Lâm Đồng là một trong số đó.",
            {("lam-dong", 1, "recognised")},
        ),
        (
            "Hiệu trưởng Trường Chính trị tỉnh Tây Ninh kể chuyện chạy nước rút để trường được công nhận đạt "
            "chuẩn mức 1 ngày 20/11/2024.",
            {("tay-ninh", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Đồng Nai có hai cơ sở.\nSau nhập với Trường Chính trị tỉnh Bình Phước, cơ sở tăng."
            " Anh bạn ở Huế bảo trường anh đã xong 47/55 chỉ tiêu.",
            {("hue", 1, "in_progress")},
        ),
        (
            "Chỉ tiêu được công nhận trường chính trị chuẩn mức 1 của Trường Chính trị tỉnh Tiền Giang không đạt.",
            {("tien-giang", 1, "not_reached")},
        ),
        (
            "Mới có Trường Chính trị tỉnh Lâm Đồng và Trường Chính trị tỉnh Đắk Lắk, đều mức 1, được công nhận.",
            {("lam-dong", 1, "recognised"), ("dak-lak", 1, "recognised")},
        ),
        ("Có trường cơ bản đạt chuẩn mức 1, Trường Chính trị tỉnh Kon Tum cho biết.", set()),
        ("Trường Chính trị tỉnh Bình Phước nêu bảng điểm thi đua gồm 28 tiêu chí, trong đó có trường chuẩn.", set()),
        ("Ông A ở Trường Chính trị tỉnh Kon Tum nhận quyết định, góp ý về chuẩn mức 1.", set()),
        (
            "Trường được công nhận rồi mà học viên ngại học thì chưa gọi là chuẩn, Trường Chính trị tỉnh Lai Châu nói.",
            set(),
        ),
    ],
)
def test_whom_and_what_the_words_around_a_standing_make_of_it(words: str, expected: set[Standing]) -> None:
    held = {standing for standing in told(words) if standing[2] != "reached"}
    assert held == expected


@pytest.mark.parametrize(
    "words",
    [
        "Cán bộ {} chưa từng nghĩ mình sẽ được đón bằng chuẩn mức 1.",
        "Học viện hoãn công bố quyết định công nhận {} đạt chuẩn mức 1.",
        "{} dự lễ đón bằng công nhận chuẩn mức 1 của Trường Chính trị tỉnh Kon Tum.",
        "{} cử đoàn sang Kon Tum dự lễ công bố quyết định công nhận chuẩn mức 1.",
        "{} đón Bằng công nhận cơ quan văn hóa. Mục tiêu chuẩn mức 1 vẫn ở phía trước.",
        "Khi {} được công nhận chuẩn mức 1, tỉnh sẽ thưởng 500 triệu đồng.",
        "Tất cả các trường trong Cụm, trừ {}, đã được công nhận chuẩn mức 1.",
        "{} còn lâu mới được công nhận chuẩn mức 1.",
        "{} đặt hàng 200 chiếc cặp nhân dịp đón bằng chuẩn mức 1 sắp tới.",
        "Hiệu trưởng không giấu tham vọng đưa {} thành trường đầu tiên được công nhận mức 2.",
        "Hiệu trưởng {} nhận quyết định nghỉ hưu khi trường chưa kịp đón bằng chuẩn mức 1.",
        "{} từng đặt mục tiêu được công nhận chuẩn mức 1 vào năm 2023 nhưng không thành.",
        "Quyết tâm chính trị của {} là được công nhận chuẩn mức 1.",
        "{} vừa ký giao ước: năm 2026 được công nhận chuẩn mức 1.",
        "Học viện đã thông báo lịch thẩm định, công nhận {} đạt chuẩn mức 1.",
        "Ban Giám hiệu {} đã hứa đưa trường được công nhận chuẩn mức 1.",
        "Tỉnh đã bố trí 20 tỷ đồng để {} được công nhận chuẩn mức 1.",
        "{} được xem là ứng viên sáng giá cho danh hiệu chuẩn mức 1.",
        "{} được tham khảo mẫu quyết định công nhận chuẩn mức 1.",
        "Giảng viên {} được công nhận đạt chuẩn mức 1 về ngoại ngữ.",
        "{}: Quyết định công nhận chuẩn mức 1 vẫn nằm trên bàn chờ ký.",
        "{} nín thở. Quyết định công nhận mức 1 dự kiến được ký trong tháng.",
        "{} tham quan mô hình quản lý của trường được công nhận chuẩn mức 1 đầu tiên.",
        "Danh sách trường được công nhận chuẩn mức 1 đợt này không có {}.",
        "{} in sẵn phông “Lễ đón Bằng công nhận trường chính trị chuẩn mức 1”.",
        "Theo kế hoạch của {}, năm 2024 được công nhận chuẩn mức 1, nhưng rồi phải lùi.",
        "Nhiệm kỳ tới, {} được công nhận chuẩn mức 1, mức 2.",
        "{} nhận quyết định khen thưởng, phấn đấu chuẩn mức 1 năm 2026.",
        "{} tổ chức bế giảng, 60 học viên đón bằng. Nhà trường phấn đấu đạt chuẩn mức 1 năm 2026.",
    ],
)
def test_no_recognition_is_made_of_a_hope_a_delay_or_anothers_ceremony(words: str) -> None:
    assert ("gia-lai", "recognised") not in {
        (school, status) for school, _, status in told(words.format("Trường Chính trị tỉnh Gia Lai"))
    }


@pytest.mark.parametrize(
    ("words", "schools"),
    [
        ("Đến nay Lào Cai là trường duy nhất trong Cụm đã được công nhận đạt chuẩn mức 1.", {"lao-cai"}),
        ("Hiện nay Yên Bái là đơn vị duy nhất được công nhận đạt chuẩn mức 1.", {"yen-bai"}),
        ("Tính đến tháng 6/2023 Yên Bái và Lào Cai đã được công nhận đạt chuẩn mức 1.", {"lao-cai", "yen-bai"}),
        ("Năm 2023 Hà Giang, Lào Cai và Yên Bái được công nhận chuẩn mức 1.", {"ha-giang", "lao-cai", "yen-bai"}),
        ("Đến nay Nhà trường đã được công nhận đạt chuẩn mức 1.", {"dien-bien"}),
        ("Trong năm 2023 đoàn của Học viện lên Lào Cai; Trường được công nhận đạt chuẩn mức 1.", {"dien-bien"}),
    ],
)
def test_a_province_behind_a_time_without_a_comma_is_its_school(words: str, schools: set[str]) -> None:
    assert told(f"Trường Chính trị tỉnh Điện Biên tổ chức hội thảo. {words}") == {(s, 1, "recognised") for s in schools}


def test_whom_a_school_is_to_follow_is_not_what_the_clause_is_about() -> None:
    follow = "Trường Chính trị tỉnh Điện Biên quyết tâm theo chân Lào Cai và Yên Bái"
    assert told(f"{follow} trở thành trường chuẩn mức 1.") == {("dien-bien", 1, "target")}
    assert told(
        "Theo chân các trường Lào Cai, Yên Bái, Trường Chính trị tỉnh Điện Biên phấn đấu đạt chuẩn mức 1 năm 2025."
    ) == {("dien-bien", 1, "target")}
    helped = "Với sự giúp đỡ của Trường Chính trị tỉnh Lào Cai, Trường Chính trị tỉnh Điện Biên"
    assert told(f"{helped} đã được công nhận đạt chuẩn mức 1.") == {("dien-bien", 1, "recognised")}
    described = told(f"{follow}, hai trường đã được công nhận đạt chuẩn mức 1.")
    assert described == {("lao-cai", 1, "recognised"), ("yen-bai", 1, "recognised")}


def test_what_a_school_is_told_to_be_is_told_of_it_and_not_of_the_subject() -> None:
    words = "Nhà trường học tập Trường Chính trị tỉnh Yên Bái là đơn vị đã được công nhận đạt chuẩn mức 1."
    assert told(f"Trường Chính trị tỉnh Điện Biên tổ chức hội nghị.\n{words}") == {("yen-bai", 1, "recognised")}


def test_a_row_of_schools_ends_before_a_but() -> None:
    words = (
        "Vùng có 3 trường được công nhận mức 1, trong đó có Lào Cai, Yên Bái, nhưng mới có Phú Thọ phấn đấu đạt mức 2."
    )
    expected = {("lao-cai", 1, "recognised"), ("yen-bai", 1, "recognised"), ("phu-tho", 2, "target")}
    assert told(words) == expected


def test_what_a_list_of_pledges_or_a_deadline_ahead_tells_is_planned() -> None:
    pledge = "Các đơn vị ký giao ước: mở đủ lớp theo kế hoạch; Trường Chính trị tỉnh Thái Bình được công nhận mức 1."
    assert told(pledge) == {("thai-binh", 1, "target")}
    tasks = (
        "Trường Chính trị tỉnh Thái Bình họp.\n1. Kết quả\nTrường đạt 50/55 chỉ tiêu mức 1.\n2. Nhiệm vụ\n"
        "- Được công nhận trường chuẩn mức 1.\n3. Kiến nghị\nTrường đã được công nhận cơ quan văn hóa."
    )
    assert told(tasks) == {("thai-binh", 1, "in_progress"), ("thai-binh", 1, "target")}


def test_a_list_between_semicolons_goes_on_to_its_end() -> None:
    words = "Học viện vừa công nhận trường chuẩn mức 1 đối với: Trường Chính trị tỉnh Long An; Trường Chính trị tỉnh "
    words += "Tiền Giang; Trường Chính trị tỉnh Kiên Giang; Trường Chính trị tỉnh Trà Vinh."
    assert told(words) == {(s, 1, "recognised") for s in ("long-an", "tien-giang", "kien-giang", "tra-vinh")}


def test_another_honour_is_not_the_standard() -> None:
    words = "Năm 1996 trường được công nhận là lá cờ đầu của ngành. Nay ai cũng nói đến chuẩn mức 1."
    assert told(f"Trường Chính trị tỉnh Hà Giang mừng ngày truyền thống.\n{words}") == set()


def test_some_school_is_nobody() -> None:
    words = "Trường Chính trị tỉnh Tây Ninh tổ chức hội thảo về chuẩn mức 1.\nCó trường phải mất 5 năm mới đạt 55/55."
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trường mới được 38/55 chỉ tiêu mức 1, song vẫn giữ mốc năm 2025.", {(1, "in_progress"), (1, "target")}),
        ("Trường có 46/64 chỉ tiêu mức 2, dự kiến năm 2026 đề nghị thẩm định.", {(2, "in_progress"), (2, "target")}),
        (
            "Hạn để lên chuẩn mức 1 là năm 2025; mức 2 được xếp vào giai đoạn 2026 - 2030.",
            {(1, "target"), (2, "target")},
        ),
        ("Về chuẩn mức 1, trường đăng ký đích đến là năm 2025.", {(1, "target")}),
        ("Trường tự kiểm tra lại mức 1: 55/55 chỉ tiêu vẫn giữ được.", {(1, "self_assessed")}),
        (
            "Trường tự chấm 43/55 chỉ tiêu mức 1. Minh chứng còn tranh luận thì xếp vào nhóm chưa đạt.",
            {(1, "self_assessed")},
        ),
        ("Trường đạt 49/55 chỉ tiêu mức 1. Dự án nhà học có quyết định từ năm 2023.", {(1, "in_progress")}),
        ("Trường đạt 54/55 chỉ tiêu mức 1; chỉ tiêu 4.3 chưa đạt.", {(1, "in_progress")}),
    ],
)
def test_plans_and_judgements_with_few_words(words: str, expected: set[tuple[int, str]]) -> None:
    lead = "Trường Chính trị tỉnh Lai Châu tổ chức hội nghị.\n"
    assert {(level, status) for _, level, status in told(lead + words)} == expected


def test_a_region_that_has_only_one_and_the_rest_of_those_counted() -> None:
    one = (
        "Cụm Bắc Trung Bộ dẫn đầu với 6 trường được công nhận mức 1; Cụm Tây Bắc mới có duy nhất Trường Chính trị tỉnh "
    )
    assert told(f"{one}Lào Cai.") == {("lao-cai", 1, "recognised")}
    rest = (
        "Cụm có bốn trường đã được công nhận mức 1. Ngoài Đắk Lắk là ba trường ven biển: Phú Yên, Bình Định, Quảng Nam."
    )
    assert told(rest) == {(s, 1, "recognised") for s in ("dak-lak", "phu-yen", "binh-dinh", "quang-nam")}


def test_hearsay_of_the_net_is_no_recognition_and_an_apposition_is_a_fact() -> None:
    rumour = "Một số trang mạng đưa tin Trường Chính trị tỉnh Thái Nguyên đã được công nhận đạt chuẩn mức 1."
    assert told(rumour) == set()
    notice = "Trường Chính trị tỉnh Tiền Giang, trường đạt chuẩn mức 1 của Học viện, thông báo tuyển sinh."
    assert told(notice) == {("tien-giang", 1, "reached")}


def test_what_heads_a_part_of_a_list_of_plans_dates_what_follows() -> None:
    words = "Nghị quyết đề ra: đến năm 2030, đủ phòng học; Trường Chính trị tỉnh An Giang đạt chuẩn mức 1."
    assert [(c.school, c.status, c.as_of) for c in facts(words).claims] == [("an-giang", "target", "2030")]


@pytest.mark.parametrize("pointer", ["Cụ thể:", "Phân theo khu vực, có thể kể:", "Đó là các trường sau:"])
def test_a_list_below_a_sentence_that_only_points_to_it_is_of_those_counted(pointer: str) -> None:
    words = (
        f"Cả nước đã có 9 trường chính trị được công nhận đạt chuẩn mức 1. {pointer}\n\n"
        "- Đồng bằng sông Hồng: 02 trường (Trường Chính trị Tô Hiệu và Trường Chính trị tỉnh Vĩnh Phúc);\n\n"
        "- Bắc Trung Bộ: 03 trường (Thanh Hóa, Nghệ An, Hà Tĩnh)."
    )
    schools = {"hai-phong", "vinh-phuc", "thanh-hoa", "nghe-an", "ha-tinh"}
    assert told(words) == {(school, 1, "recognised") for school in schools}
    assert counted(words) == {(1, "recognised", 9), (1, "recognised", 2), (1, "recognised", 3)}


@pytest.mark.parametrize(
    "pointer", ["Hội nghị khen thưởng:", "Dự hội nghị có đại diện các trường:", "Danh sách các trường khen thưởng:"]
)
def test_a_list_of_something_else_is_not_of_those_counted(pointer: str) -> None:
    words = (
        f"Cả nước đã có 9 trường chính trị được công nhận đạt chuẩn mức 1. {pointer}\n\n"
        "- Đồng bằng sông Hồng: 02 trường (Trường Chính trị Tô Hiệu và Trường Chính trị tỉnh Vĩnh Phúc)."
    )
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị Lê Duẩn tỉnh Quảng Trị đón bằng mức 1 hồi tháng 3. Cần Thơ cũng đón rồi.",
            {("quang-tri", 1, "recognised"), ("can-tho", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Lai Châu phấn đấu đạt chuẩn mức 1 năm 2025. Điện Biên cũng chọn mốc ấy.",
            {("lai-chau", 1, "target"), ("dien-bien", 1, "target")},
        ),
        (
            "Trường Chính trị tỉnh Bến Tre nằm trong số ba trường đã thẩm định xong chuẩn mức 1, chờ quyết định.",
            {("ben-tre", 1, "appraised")},
        ),
        (
            "Chúng tôi sang Trường Chính trị Nguyễn Văn Cừ tỉnh Bắc Ninh, nơi tấm bằng chuẩn mức 1 treo đã hai năm.",
            {("bac-ninh", 1, "recognised")},
        ),
        (
            "Cùng với Trường Chính trị tỉnh Nghệ An và Trường Chính trị tỉnh Thanh Hóa đã được công nhận chuẩn mức 1, "
            "Cụm có thêm ba trường nộp hồ sơ.",
            {("nghe-an", 1, "recognised"), ("thanh-hoa", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Sơn La bàn lộ trình mức 1: năm 2026 mời Học viện khảo sát; năm 2027 đón Bằng.",
            {("son-la", 1, "target")},
        ),
        (
            "Trường Chính trị tỉnh Kon Tum chấm thử chuẩn mức 1, được 47/55 chỉ tiêu.",
            {("kon-tum", 1, "self_assessed")},
        ),
        (
            "Trường Chính trị tỉnh Thái Bình đã được công nhận mức 1.\nBác xe ôm hỏi: “Chuẩn chưa?”. Tôi nói chưa.",
            {("thai-binh", 1, "recognised")},
        ),
        (
            "Học viện họp Hội đồng thẩm định hồ sơ của Trường Chính trị tỉnh Hà Giang và Trường Chính trị tỉnh Bắc Kạn."
            "\nDự họp có lãnh đạo các vụ.\nĐại biểu trao đổi sôi nổi.\n100% thành viên nhất trí đề nghị Giám đốc Học "
            "viện công nhận cả hai trường đạt chuẩn mức 1.",
            {("ha-giang", 1, "appraised"), ("bac-kan", 1, "appraised")},
        ),
        (
            "Hội đồng thẩm định tổ chức phiên họp thẩm định hồ sơ đề nghị công nhận đạt chuẩn mức 1 của Trường "
            "Chính trị tỉnh Ninh Bình.",
            set(),
        ),
        (
            "Trong tám trường (chưa kể Học viện Cán bộ Thành phố Hồ Chí Minh), Trường Chính trị tỉnh Bình Dương đã "
            "được công nhận chuẩn mức 1.",
            {("binh-duong", 1, "recognised")},
        ),
        (
            "Tôi có anh bạn dạy ở Trường Chính trị tỉnh Sơn La, hay hỏi chuyện Trường Chính trị tỉnh Hòa Bình, nơi vừa "
            "đón bằng chuẩn mức 1. Trường anh chưa được công nhận.",
            {("hoa-binh", 1, "recognised"), ("son-la", 1, "not_reached")},
        ),
        (
            "Trường Chính trị tỉnh Bến Tre nhận quyết định công nhận chuẩn mức 1 tháng 3/2024, Trường Chính trị tỉnh "
            "Tiền Giang nhận sau đó hai tháng.",
            {("ben-tre", 1, "recognised"), ("tien-giang", 1, "recognised")},
        ),
        (
            "Chúng tôi thăm Trường Chính trị tỉnh Yên Bái, nơi vừa đón bằng chuẩn mức 1. Ngồi cạnh tôi, anh tài xế hỏi "
            "chuyện. Trường thì chưa được công nhận, anh kể về trường con mình.",
            {("yen-bai", 1, "recognised")},
        ),
        (
            "Trong mơ, ông thấy Trường Chính trị tỉnh Long An được trao bằng công nhận mức 1.",
            set(),
        ),
        (
            "Tấm bằng chuẩn mức 1 mà Học viện trao cho Trường Chính trị tỉnh Nghệ An nay nằm ở phòng truyền thống.",
            {("nghe-an", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Phú Thọ có thể tự gọi mình là trường chuẩn: Học viện đã công nhận trường đạt mức 1.",
            {("phu-tho", 1, "recognised")},
        ),
        (
            "Cùng với Trường Chính trị tỉnh Đồng Nai, khu vực nay có ba trường được công nhận đạt chuẩn mức 1.",
            {("dong-nai", 1, "recognised")},
        ),
    ],
)
def test_feature_writers_tell_it_freely(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trường Chính trị tỉnh Sơn La là một trong số ít trường chưa đủ chuẩn mức 1.", {("son-la", 1, "not_reached")}),
        ("Trường Chính trị tỉnh Sơn La đủ điều kiện đề nghị thẩm định mức 1.", set()),
        ("Trường Chính trị tỉnh Sơn La trao giải cuộc thi viết “Ngày trường được công nhận đạt chuẩn mức 1”.", set()),
        (
            "Trường Chính trị tỉnh Sơn La bị trả hồ sơ một lần trước khi được công nhận chuẩn mức 1 hồi đầu năm.",
            {("son-la", 1, "recognised")},
        ),
        (
            "Tọa đàm về chuẩn mức 1 do Trường Chính trị tỉnh Sơn La tổ chức. Trường Chính trị tỉnh Lai Châu cùng dự.\n"
            "Đại biểu Lai Châu cho biết hồ sơ của trường đã được Hội đồng cấp tỉnh thông qua.",
            {("lai-chau", 1, "appraised")},
        ),
        (
            "Cô có công lớn ở Trường Chính trị tỉnh Sơn La, nhất là thời gian nhà trường lập hồ sơ và được công nhận "
            "đạt chuẩn mức 1 (tháng 11/2023).",
            {("son-la", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Sơn La hoàn thành tự đánh giá mức 1. Mốc thẩm định được chốt vào quý II năm 2025.",
            {("son-la", 1, "self_assessed"), ("son-la", 1, "target")},
        ),
    ],
)
def test_what_stands_beside_an_application(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


def test_that_day_is_the_one_told_before() -> None:
    words = (
        "Ngày 4/9/2024 là mốc son của Trường Chính trị tỉnh Sơn La. Hôm ấy, trường nhận quyết định công nhận chuẩn mức "
        "1. Sơn La và Lai Châu cùng hẹn 2026 với mức 2."
    )
    assert ("son-la", 1, "recognised", "2024-09-04") in {
        (claim.school, claim.level, claim.status, claim.as_of) for claim in facts(words).claims
    }


def test_regions_that_a_paragraph_goes_on_with_are_of_those_counted_before() -> None:
    words = (
        "Đến nay 33/63 trường chính trị được Giám đốc Học viện công nhận đạt chuẩn mức 1, dự kiến cuối năm 2025 con số "
        "sẽ tăng lên 40.\nĐồng bằng sông Hồng dẫn đầu với 9 trường, đồng bằng sông Cửu Long 8 trường."
    )
    assert counted(words) == {(1, "recognised", 33), (1, "target", 40), (1, "recognised", 9), (1, "recognised", 8)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # what follows a list of plans is none, nor is what stands under the next heading
            "Phương hướng, nhiệm vụ năm 2025:\n- Trường Chính trị tỉnh Kon Tum đạt chuẩn mức 1.\n- Mở 12 lớp.\n"
            "Năm 2023, Trường Chính trị tỉnh Gia Lai đạt chuẩn mức 1, sớm một năm so với lộ trình.",
            {("kon-tum", "target", "2025"), ("gia-lai", "reached", "2023")},
        ),
        (
            "II. Phương hướng, nhiệm vụ năm 2025\n1. Trường Chính trị tỉnh Kon Tum đạt chuẩn mức 1.\n2. Mở 12 lớp.\n"
            "III. Kết quả nổi bật\n1. Trường Chính trị tỉnh Gia Lai được Học viện công nhận đạt chuẩn mức 1.",
            {("kon-tum", "target", "2025"), ("gia-lai", "recognised", "2024-12-20")},
        ),
        (  # a place where the Academy meets is no school, a province that heads a clause is
            "Ngày 4/12/2024, tại Đà Nẵng, được công nhận chuẩn mức 1 là niềm vui của Trường Chính trị tỉnh Lào Cai.",
            {("lao-cai", "recognised", "2024-12-04")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai đạt 55/55 chỉ tiêu chuẩn mức 1; tại Hà Giang mới được 53/55.",
            {("lao-cai", "in_progress", "2024-12-20"), ("ha-giang", "in_progress", "2024-12-20")},
        ),
        (
            "Từ chỗ có 30/55 chỉ tiêu mức 1, Trường Chính trị tỉnh Hà Nam đã vươn lên 50/55.",
            {("ha-nam", "in_progress", None), ("ha-nam", "in_progress", "2024-12-20")},
        ),
        (
            "Ngày 12/6/2023 là ngày đáng nhớ. Hôm ấy, Trường Chính trị tỉnh Bình Định được công nhận đạt chuẩn mức 1.",
            {("binh-dinh", "recognised", "2023-06-12")},
        ),
        (  # whoever is waited for has judged nothing
            "Trường Chính trị tỉnh Hà Nam chờ Đoàn khảo sát kết luận. Nhà trường đạt 55/55 chỉ tiêu chuẩn mức 1.",
            {("ha-nam", "in_progress", "2024-12-20")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam trình hồ sơ và được cấp bằng công nhận trường chính trị chuẩn mức 1.",
            {("ha-nam", "recognised", "2024-12-20")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam lên mức 2, theo kế hoạch, trong năm 2027.",
            {("ha-nam", "target", "2027")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam phấn đấu đạt chuẩn mức 1. Nhà trường nâng số lớp từ 40 lên 51.",
            {("ha-nam", "target", "2024-12-20")},
        ),
        (
            "Hà Nam xếp sau cùng trong sáu trường về tiến độ trường chuẩn mức 1, mới đạt 40/55 chỉ tiêu.",
            {("ha-nam", "in_progress", "2024-12-20")},
        ),
        ("Trường Chính trị tỉnh Hà Nam đã phát động phong trào xây dựng trường đạt chuẩn mức 1.", set()),
        (
            "Trường Chính trị tỉnh Hà Nam vui vì Nhà trường và Trường Chính trị tỉnh Nam Định đã được công nhận mức 1.",
            {("ha-nam", "recognised", "2024-12-20"), ("nam-dinh", "recognised", "2024-12-20")},
        ),
        (
            "Trường Chính trị tỉnh Nam Định chứng kiến Học viện trao Bằng công nhận Trường Chính trị tỉnh Hà Nam đạt "
            "chuẩn mức 1.",
            {("ha-nam", "recognised", "2024-12-20")},
        ),
        ("Đoàn vừa trở về từ Ninh Bình, nhà trường đã được công nhận đạt chuẩn mức 1.", set()),
    ],
)
def test_what_heads_a_statement_and_what_only_stands_beside_it(
    words: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert {(claim.school, claim.status, claim.as_of) for claim in facts(words).claims} == expected


def test_schools_that_talk_of_the_standard_are_not_counted() -> None:
    assert not counted("Có 7 trường dự tọa đàm xây dựng trường chính trị đạt chuẩn mức 1.")
    assert not counted("Đã có 5 trường chia sẻ kinh nghiệm đạt chuẩn mức 1.")


def test_what_was_recognised_before_a_merger_is_dated_before_it() -> None:
    words = "Trường Chính trị tỉnh Bình Định đã được công nhận đạt chuẩn mức 1 trước khi hợp nhất."
    assert [claim.as_of for claim in facts(words, "2025-09-20").claims] == ["../2025-07-01"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Tuyên Quang được công nhận đạt chuẩn mức 1 từ năm 2022. Đối chiếu với 64 chỉ "
            "tiêu, nay trường có 49 chỉ tiêu đạt.",
            {("tuyen-quang", 1, "recognised"), ("tuyen-quang", 2, "in_progress")},
        ),
        (  # to come near a level is not to reach it
            "Là một trong những trường sớm được công nhận đạt chuẩn mức 1, Trường Chính trị tỉnh Tuyên Quang đang từng "
            "bước tiếp cận mức 2.",
            {("tuyen-quang", 1, "recognised"), ("tuyen-quang", 2, "target")},
        ),
    ],
)
def test_a_title_that_names_an_aim_is_no_heading_of_plans(words: str, expected: set[Standing]) -> None:
    found = read(Article(text=words, title="Tuyên Quang: mục tiêu mức 2", published="2024-12-20"))
    assert {(c.school, c.level, c.status) for c in found.claims} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Cao Bằng vừa ban hành Kế hoạch công tác năm 2025. Theo đó, quý IV/2025 trường đón "
            "Bằng công nhận trường chính trị chuẩn mức 1.",
            {("cao-bang", 1, "target")},
        ),
        (
            "Tỉnh đã phê duyệt lộ trình xây dựng Trường Chính trị tỉnh Kon Tum. Chặng một: đạt 45/55 chỉ tiêu. Chặng "
            "hai: hoàn thành 55/55 chỉ tiêu, được công nhận đạt chuẩn mức 1.",
            {("kon-tum", 1, "target")},
        ),
        (
            "Bình Phước đạt 48/55 và Long An đạt 50/55 chỉ tiêu chuẩn mức 1, cùng đăng ký thẩm định năm 2025.",
            {
                ("binh-phuoc", 1, "in_progress"),
                ("long-an", 1, "in_progress"),
                ("binh-phuoc", 1, "target"),
                ("long-an", 1, "target"),
            },
        ),
        (  # a bulletin of several provinces
            "* Yên Bái: Trường Chính trị tỉnh tiếp Đoàn khảo sát trường chuẩn mức 1. Kết quả 52 chỉ tiêu đạt.\n"
            "* Lai Châu: Trường Chính trị tỉnh khai giảng 2 lớp cao cấp; tự đánh giá trường chuẩn đạt 44/55.",
            {("yen-bai", 1, "in_progress"), ("lai-chau", 1, "self_assessed")},
        ),
        (
            "Trường Chính trị thành phố Cần Thơ (hợp nhất từ các trường Cần Thơ, Sóc Trăng, Hậu Giang) tổ chức Lễ đón "
            "Bằng công nhận trường chính trị chuẩn mức 1.",
            {("can-tho", 1, "recognised")},
        ),
        (
            "Phú Yên đã nộp hồ sơ trường chuẩn mức 1. Trường Chính trị tỉnh Quảng Ngãi chưa có tên trong danh sách "
            "đăng ký năm nay.",
            set(),
        ),
    ],
)
def test_plans_in_short_and_several_provinces(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


def test_an_article_may_begin_with_what_follows() -> None:
    assert not read(Article(text="Theo đó, nếu thuận lợi, trường đạt chuẩn mức 1.", title="")).claims


@pytest.mark.parametrize(
    "other",
    [
        "có 2 tập thể được công nhận “Tập thể lao động xuất sắc”, 04 sáng kiến được công nhận cấp tỉnh mức 1.",
        "vui mừng vì nhà ăn được chứng nhận đạt chuẩn vệ sinh an toàn thực phẩm mức 1.",
        "đóng chân trên địa bàn phường được công nhận đạt chuẩn đô thị văn minh mức 1.",
        "là nơi các tập thể được công nhận điển hình mức 1 gặp nhau.",
    ],
)
def test_what_else_is_recognised_at_a_school(other: str) -> None:
    assert not told(f"Trường Chính trị tỉnh Nam Định {other}")


def test_points_are_given_for_a_recognition() -> None:
    words = (
        "Trường Chính trị tỉnh Hà Nam được cộng 2 điểm vì được công nhận đạt chuẩn mức 1 trong năm; Hưng Yên 96 điểm."
    )
    assert told(words) == {("ha-nam", 1, "recognised")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Năm 2024 có 40 trường đạt chuẩn mức 1, ít hơn mục tiêu 5 trường.", {(1, "reached", 40)}),
        ("Đến nay đã có 40 trường được công nhận mức 1, vượt mục tiêu 5 trường.", {(1, "recognised", 40)}),
        (
            "Hội đồng đã thẩm định 41 trường, trong đó 38 trường được công nhận đạt chuẩn mức 1, 3 trường chưa đạt.",
            {(1, "recognised", 38), (1, "not_reached", 3)},
        ),
    ],
)
def test_by_how_many_is_not_how_many(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert counted(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # of the day of the scheme that it tells
            "Khi Đề án số 02-ĐA/TU ngày 15/3/2022 được ban hành, Trường Chính trị tỉnh Trà Vinh chỉ có 27/55 "
            "chỉ tiêu mức 1.",
            {("tra-vinh", "2022-03-15")},
        ),
        (
            "Trường Chính trị tỉnh Hà Nam vượt tỷ lệ này từ năm ngoái, hiện mới thiếu bốn chỉ tiêu (51/55) của mức 1.",
            {("ha-nam", "2025-09-20")},
        ),
        (
            "Trường Chính trị tỉnh Quảng Trị mới đạt 47/55 và Trường Chính trị tỉnh Nghệ An 50/55 chỉ tiêu mức 1, tính "
            "đến ngày 30/6/2025.",
            {("quang-tri", "2025-06-30"), ("nghe-an", "2025-06-30")},
        ),
        (
            "Trường Chính trị tỉnh Đắk Nông (cũ) dừng lại ở 48/55 chỉ tiêu mức 1 khi sáp nhập.",
            {("dak-nong", "2025-07-01")},
        ),
        (
            "Ba trường Gia Lai, Đắk Lắk và Phú Thọ đã được công nhận chuẩn mức 1, trong đó Phú Thọ sớm nhất, ngày "
            "5/12/2023.",
            {("gia-lai", "2025-09-20"), ("dak-lak", "2025-09-20"), ("phu-tho", "2023-12-05")},
        ),
        (
            "Nếu như Trường Chính trị tỉnh Lai Châu đón Bằng công nhận chuẩn mức 1 từ tháng 8/2023 thì Trường Chính "
            "trị tỉnh Sơn La phải đợi đến tháng 1/2025.",
            {("lai-chau", "2023-08"), ("son-la", "2025-01")},
        ),
    ],
)
def test_whose_day_it_is(words: str, expected: set[tuple[str, str]]) -> None:
    assert {(claim.school, claim.as_of) for claim in facts(words, "2025-09-20").claims} == expected
