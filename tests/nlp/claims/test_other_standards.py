"""Names, conditions and wishes claim nothing, nor does what is said of something else than the school."""

import pytest

from tests.nlp.claims.own_site import OWN, told


@pytest.mark.parametrize(
    "words",
    [
        "Các trường hưởng ứng phong trào thi đua “Xây dựng trường chính trị chuẩn”.",
        f"Học viện họp Hội đồng thẩm định {OWN} đạt chuẩn mức 1.",
        f"Đoàn đã đến khảo sát, đánh giá {OWN} đạt chuẩn mức 1.",
        f"Hội thảo “Xây dựng {OWN} đạt chuẩn mức 1: lý luận và thực tiễn” thu hút 40 tham luận.",
        f"Lễ trao Bằng công nhận {OWN} đạt chuẩn mức 1 dự kiến tổ chức vào ngày 20/11.",
        "Trường được công nhận đạt chuẩn mức 1 khi đạt đủ 55 chỉ tiêu và có quyết định của Giám đốc Học viện.",
        "Nếu được bố trí vốn, Nhà trường có thể đạt chuẩn mức 1 trong năm 2025.",
        "Đồng chí chúc Nhà trường sớm đạt chuẩn mức 2.",
        "Nhà trường chưa đặt mục tiêu đạt chuẩn mức 2 trong nhiệm kỳ này.",
        "Quy định gồm 55 chỉ tiêu đối với mức 1 và 64 chỉ tiêu đối với mức 2.",
        "Dự lễ có 54/55 cán bộ, giảng viên của trường chính trị chuẩn mức 1.",
        "Buổi làm việc phục vụ công tác thẩm định, công nhận Trường đạt chuẩn mức 1.",
        "Đồng chí nhấn mạnh ý nghĩa của việc được công nhận trường chính trị chuẩn mức 1 đối với các nhà trường.",
        "Sáng kiến được Hội đồng khoa học công nhận đạt cấp cơ sở; các trường xây dựng trường chính trị chuẩn mức 1.",
        "Cả Cụm chưa có đơn vị được công nhận đạt chuẩn mức 1.",
        "Hội nghị công bố Quyết định công nhận Cụm trưởng, Cụm phó năm 2024 về trường chính trị chuẩn mức 1.",
        "Nhà trường được công nhận là đơn vị hoàn thành xuất sắc nhiệm vụ.",
        "Đồng bằng sông Hồng có nhiều trường được công nhận đạt chuẩn mức 1.",
        "Trường Mầm non Hoa Mai đón Bằng công nhận trường đạt chuẩn quốc gia mức độ 1.",
        "Xã được công nhận đạt chuẩn nông thôn mới; hai trường tiểu học đạt chuẩn mức độ 1.",
        "Trường Chính trị - Hành chính tỉnh Hủa Phăn (Lào) được công nhận đạt chuẩn mức 1.",
        "Cả Cụm phấn đấu mức 1. Các trường coi trường chính trị chuẩn là mệnh lệnh.",  # once ended the reading
    ],
)
def test_names_conditions_wishes_and_other_standards_claim_nothing(words: str) -> None:
    assert told(words) == set()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Trường THPT Yên Lạc đón Bằng công nhận chuẩn quốc gia mức độ 1",
            "Dự lễ có nguyên Hiệu trưởng Trường Chính trị tỉnh Vĩnh Phúc.\nNhà trường phấn đấu đạt "
            "chuẩn mức 2 năm 2026.",
        ),
        (
            "Phố đêm nhận bằng",
            "Phố đêm được Sở Du lịch công nhận đạt chuẩn mức 1, phấn đấu lên mức 2.\nHọc viên Trường "
            "Chính trị Nguyễn Chí "
            "Thanh múa hát.",
        ),
        (
            "Trường Cao đẳng nghề trượt chuẩn",
            "Năm 2019, trường tự đánh giá đạt chuẩn mức 1. Đại biểu Trường Chính trị tỉnh Thanh Hóa dự hội thảo.",
        ),
    ],
)
def test_where_a_political_school_is_only_a_guest_nothing_is_claimed(title: str, text: str) -> None:
    assert told(text, title, site=None) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Kế hoạch tổ chức lễ công bố quyết định công nhận {} đạt chuẩn mức 1 đang được hoàn thiện.",
        "Dự thảo quyết định công nhận {} đạt chuẩn mức 1 đã trình Giám đốc Học viện.",
        "Quyết định công nhận {} đạt chuẩn mức 1 chưa được ký.",
        "{} còn cách Bằng công nhận chuẩn mức 1 hai chỉ tiêu.",
        "{} bị thu hồi quyết định công nhận đạt chuẩn mức 1.",
        "{} được UBND tỉnh công nhận là đơn vị đạt chuẩn “An toàn về an ninh trật tự” mức 1.",
        "{} được công nhận đạt chuẩn văn hóa cấp tỉnh.",
        "Học viên {} được công nhận đạt chuẩn tin học mức 1.",
        "{} sắp được công nhận chuẩn mức 1.",
        "{} đứng trước cơ hội được công nhận chuẩn mức 1.",
        "Ngày {} được công nhận chuẩn mức 1 không còn xa.",
        "Có tin {} đã được công nhận chuẩn mức 1; Học viện bác bỏ tin này.",
        "Xã kết nghĩa với {} vừa được công nhận đạt chuẩn tiếp cận pháp luật mức 1.",
        "Chữ ký số của {} được công nhận đạt chuẩn mức 1 an toàn thông tin.",
    ],
)
def test_a_recognition_that_does_not_stand_or_is_of_something_else(words: str) -> None:
    told_of = told(words.format("Trường Chính trị tỉnh Kon Tum"), site=None)
    assert {status for _, _, status in told_of} <= {"not_reached"}
