"""What only sounds like a standing: hopes, delays, rumours, others' ceremonies, other honours."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.bulletin import told


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
        "Học viện công bố các quyết định công nhận trường chính trị chuẩn mức 1. Trường Chính trị tỉnh Gia Lai dự lễ.",
        "Trường Chính trị tỉnh Gia Lai nêu: tỷ lệ tiến sĩ chưa đạt so với yêu cầu của chuẩn mức 2.",
        "“Được công nhận chuẩn mức 1 là danh dự của tập thể”, Hiệu trưởng Trường Chính trị tỉnh Gia Lai nói.",
        "Trong 28 chỉ tiêu Nghị quyết, 21 chỉ tiêu đạt; việc đưa Trường Chính trị tỉnh Gia Lai đạt mức 1 là khó.",
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


def test_another_honour_is_not_the_standard() -> None:
    words = "Năm 1996 trường được công nhận là lá cờ đầu của ngành. Nay ai cũng nói đến chuẩn mức 1."
    assert told(f"Trường Chính trị tỉnh Hà Giang mừng ngày truyền thống.\n{words}") == set()


def test_some_school_is_nobody() -> None:
    words = "Trường Chính trị tỉnh Tây Ninh tổ chức hội thảo về chuẩn mức 1.\nCó trường phải mất 5 năm mới đạt 55/55."
    assert told(words) == set()


def test_hearsay_of_the_net_is_no_recognition_and_an_apposition_is_a_fact() -> None:
    rumour = "Một số trang mạng đưa tin Trường Chính trị tỉnh Thái Nguyên đã được công nhận đạt chuẩn mức 1."
    assert told(rumour) == set()
    notice = "Trường Chính trị tỉnh Tiền Giang, trường đạt chuẩn mức 1 của Học viện, thông báo tuyển sinh."
    assert told(notice) == {("tien-giang", 1, "reached")}


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
    "text",
    [
        "Mỗi giảng viên phải dạy tốt hơn, cho ngang tầm “Trường chính trị chuẩn mức 1”.",
        "Ông chúc mừng Trường Chính trị tỉnh Điện Biên đã cố gắng, quyết tâm xây dựng trường đạt chuẩn mức 1.",
    ],
)
def test_what_is_worthy_of_a_level_or_was_striven_for_is_no_aim(text: str) -> None:
    article = Article(title="Trường Chính trị tỉnh Điện Biên", text=text, published="2025-09-08")
    assert [c for c in read(article).claims if c.status == "target"] == []
