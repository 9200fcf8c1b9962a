"""The standing of one school in its clause, and of each of several in one sentence."""

import pytest

from tests.nlp.claims.bulletin import Standing, told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trong khi Trường Chính trị tỉnh Hà Giang chưa đạt chuẩn mức 1 thì Trường Chính trị tỉnh Yên Bái đã đạt.",
            {("ha-giang", 1, "not_reached"), ("yen-bai", 1, "reached")},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái phấn đấu đạt chuẩn mức 1 năm 2025. Trường Chính trị tỉnh Hà Giang cũng đặt "
            "mục tiêu tương tự.",
            {("yen-bai", 1, "target"), ("ha-giang", 1, "target")},
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
            "Danh sách trường chính trị đạt chuẩn mức 1 đến 30/6/2024: Hải Phòng (2021), Vĩnh Phúc (2022).",
            {("hai-phong", 1, "reached"), ("vinh-phuc", 1, "reached")},
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
            "Trường Chính trị tỉnh Long An chỉ còn chờ quyết định công nhận mức 1; Trường Chính trị tỉnh Tây "
            "Ninh vừa qua kỳ thẩm định.",
            {("long-an", 1, "appraised"), ("tay-ninh", 1, "appraised")},
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
            "Hội đồng thẩm định nhất trí đề nghị công nhận hai trường Lạng Sơn, Tây Ninh đạt chuẩn mức 1.",
            {("lang-son", 1, "appraised"), ("tay-ninh", 1, "appraised")},
        ),
        (
            "Học viện đã có quyết định công nhận Trường Chính trị các tỉnh Yên Bái, Sơn La đạt chuẩn mức 2.",
            {("yen-bai", 2, "recognised"), ("son-la", 2, "recognised")},
        ),
    ],
)
def test_each_of_several_schools_has_its_own(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


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
            "Trường Chính trị tỉnh Yên Bái quyết tâm không để lỡ hẹn chuẩn mức 1 vào cuối năm 2025.",
            {("yen-bai", 1, "target")},
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
            "Trường Chính trị tỉnh Lai Châu có tên trong danh sách trường chính trị chuẩn mức 1, theo quyết định ký "
            "ngày 11/9/2023.",
            {("lai-chau", 1, "recognised")},
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
            "Trường Chính trị tỉnh Lai Châu xác định lộ trình: năm 2025 đạt 45/55 chỉ tiêu; năm 2026 đạt 52/55 "
            "chỉ tiêu; năm 2027 được công nhận chuẩn mức 1.",
            {("lai-chau", 1, "target")},
        ),
        (
            "Đến giữa tháng 9 trường đạt 41/55 chỉ tiêu mức 1, theo lời Hiệu trưởng Trường Chính trị tỉnh Đắk Nông.",
            {("dak-nong", 1, "in_progress")},
        ),
        (
            "Biểu dương Trường Chính trị tỉnh Hải Dương (mới được công nhận mức 1) và Trường Chính trị tỉnh Hưng "
            "Yên (đã nộp hồ sơ).",
            {("hai-duong", 1, "recognised")},
        ),
        (
            "Chủ tịch Hội đồng đánh giá Trường Chính trị tỉnh đạt chuẩn mức 1 chủ trì phiên họp. Trường Chính trị tỉnh "
            "Quảng Ngãi tự chấm được 94%.",
            {("quang-ngai", 1, "self_assessed")},
        ),
        (  # as many as the sentence before names
            "Quảng Ninh đứng đầu, kế đó là Bắc Giang, rồi đến Lạng Sơn. Cả ba đều được Học viện công nhận trường chính "
            "trị đạt chuẩn mức 1.",
            {(school, 1, "recognised") for school in ("quang-ninh", "bac-giang", "lang-son")},
        ),
        (
            "Trường Chính trị tỉnh Bạc Liêu đặt mục tiêu nhận Bằng công nhận chuẩn mức 1 đúng dịp 20/11/2025.",
            {("bac-lieu", 1, "target")},
        ),
        (  # behind other schools and their standard
            "Tỉnh có 62/87 xã đạt chuẩn nông thôn mới, 85% trường học đạt chuẩn quốc gia, Trường Chính trị Phạm Hùng "
            "được công nhận đạt chuẩn mức 1.",
            {("vinh-long", 1, "recognised")},
        ),
        ("Cuối năm 2023, Trường Chính trị tỉnh Nghệ An đạt chuẩn mức 1.", {("nghe-an", 1, "reached")}),
        ("Trường Chính trị tỉnh Nghệ An đạt chuẩn mức 1 vào tháng 12/2023.", {("nghe-an", 1, "reached")}),
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
def test_one_school_in_its_clause(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected
