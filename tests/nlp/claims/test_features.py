"""Features, letters and reports: standings told freely, with the words around them."""

import pytest

from tests.nlp.claims.bulletin import Standing, told


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
