"""What makes a standing recognised, reached, appraised, planned, and what outranks what."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.claims.own_site import OWN, claims, told


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("recognised", "Trường được Giám đốc Học viện ký quyết định công nhận đạt chuẩn mức 1 vào tháng 5 năm 2024."),
        ("recognised", f"Sáng 15/3, {OWN} tổ chức Lễ đón nhận Bằng công nhận đạt chuẩn mức độ I."),
        ("recognised", f"Giám đốc Học viện đã công bố Quyết định công nhận {OWN} đạt chuẩn giai đoạn 1."),
        ("recognised", "Việc Trường được công nhận đạt chuẩn mức 1 là sự ghi nhận nỗ lực của tập thể."),
        ("recognised", f"Là một trong năm trường đầu tiên được công nhận chuẩn mức 1, {OWN} giữ vững các tiêu chí."),
        ("reached", f"Sau ba năm, {OWN} đã đạt chuẩn mức 1, sớm hơn 1 năm so với Đề án."),
        ("reached", "Nhà trường đã hoàn thành mục tiêu xây dựng trường chính trị chuẩn mức 1."),
        ("appraised", f"Hội đồng thẩm định đánh giá {OWN} đạt đầy đủ 6 tiêu chí, 55/55 chỉ tiêu mức 1."),
        ("appraised", f"100% thành viên Hội đồng nhất trí đề nghị công nhận {OWN} đạt chuẩn mức 1."),
        ("appraised", "Nhà trường đạt 55/55 chỉ tiêu và được Hội đồng thẩm định của Học viện ghi nhận."),
        ("self_assessed", "Báo cáo tự đánh giá cho thấy Nhà trường đã đạt 55/55 chỉ tiêu chuẩn mức 1."),
        ("self_assessed", "Trường tự chấm đạt 52/55 chỉ tiêu mức 1."),
        ("in_progress", "Đến tháng 9/2023, Nhà trường đã hoàn thành 48/55 chỉ tiêu mức 1, còn 7 chỉ tiêu chưa đạt."),
        ("in_progress", "Hội đồng cấp tỉnh kết luận Trường đạt 50/55 chỉ tiêu mức 1."),
        ("in_progress", "Nhà trường đã cơ bản đạt các tiêu chí trường chính trị chuẩn mức 1."),
        ("target", "Nhà trường phấn đấu đến hết năm 2025 được công nhận đạt chuẩn mức 1."),
        ("target", "Đề án xác định đến năm 2025 Trường đạt chuẩn mức 1."),
        ("target", "Tỉnh ủy yêu cầu hoàn thiện hồ sơ để Nhà trường được công nhận đạt chuẩn mức 1."),
        ("target", "Quyết tâm đưa Nhà trường về đích chuẩn mức 1 trước tháng 6/2025."),
        ("recognised", "Trường đã được Học viện thẩm định, công nhận đạt chuẩn mức 1 vào tháng 9/2024."),
        ("self_assessed", "Nhà trường đã hoàn tất 55/55 chỉ tiêu theo tự đánh giá."),
        ("target", f"Đảng bộ xác định khâu đột phá: xây dựng {OWN} đạt chuẩn mức 1 trước năm 2026."),
        ("not_reached", "Trường không được công nhận đạt chuẩn mức 1 trong đợt thẩm định này."),
        ("not_reached", "Nhà trường chưa đủ điều kiện để được công nhận đạt chuẩn mức 1."),
        ("not_reached", "Đến nay, Trường vẫn chưa được công nhận đạt chuẩn mức 1."),
        ("not_reached", "Do thiếu ký túc xá, Nhà trường chưa đạt chuẩn mức 1 như mục tiêu đề ra."),
    ],
)
def test_status(status: str, words: str) -> None:
    assert told(words) == {("hung-yen", 1, status)}


def test_what_follows_a_self_assessment_is_on_the_schools_own_word() -> None:
    words = "Nhà trường tự đánh giá đạt 100% tiêu chí chuẩn mức 1. Về đích trước 02 năm so với Đề án."
    assert told(words) == {("hung-yen", 1, "self_assessed")}


def test_recognition_outranks_having_reached() -> None:
    words = (
        "Trường đã đạt chuẩn mức 1, về đích trước 1 năm; Giám đốc Học viện đã ký Quyết định công nhận Trường đạt chuẩn "
        "mức 1."
    )
    assert told(words) == {("hung-yen", 1, "recognised")}


def test_a_headline_does_not_outrun_the_council() -> None:
    body = (
        "Sáng 27/8, Học viện họp Hội đồng thẩm định Trường Chính trị Hoàng Đình Giong tỉnh Cao Bằng đạt chuẩn mức 1. "
        "100% thành viên Hội đồng nhất trí, đề nghị Giám đốc Học viện ra quyết định công nhận."
    )
    title = "Trường Chính trị Hoàng Đình Giong được công nhận đạt chuẩn mức 1"
    assert told(body, title, site=None) == {("cao-bang", 1, "appraised")}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1", "", {("binh-duong", 1, "reached")}),
        ("Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1", "Trường đang chờ Học viện thẩm định.", set()),
        ("Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1: mục tiêu và giải pháp", "", set()),
        ("Xây dựng Trường Chính trị tỉnh Bình Dương đạt chuẩn mức 1", "", set()),
    ],
)
def test_a_headline_that_says_nothing_else_is_the_news(
    title: str, text: str, expected: set[tuple[str, int, str]]
) -> None:
    assert told(f"Hơn 70 năm qua, nhà trường đã đào tạo nhiều thế hệ cán bộ. {text}", title, site=None) == expected


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("recognised", f"{OWN} đã có bằng mức 1 từ năm 2023, theo chuẩn mới."),
        ("recognised", f"{OWN} trở thành trường chuẩn mức 1 theo quyết định ngày 26/1/2024."),
        ("appraised", f"{OWN}: Hội đồng cấp tỉnh thẩm định, đủ 55/55 chỉ tiêu mức 1."),
        ("appraised", f"{OWN} đã qua vòng Hội đồng cấp tỉnh với 55/55 chỉ tiêu."),
        ("target", f"{OWN} lấy năm 2027 làm đích đạt chuẩn mức 1."),
    ],
)
def test_further_ways_to_say_it(status: str, words: str) -> None:
    assert told(words) == {("hung-yen", 1, status)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # The verb may stand anywhere near: voice, agent and time do not change what was done.
        (
            f"{OWN} vinh dự đón nhận danh hiệu trường chính trị chuẩn mức 1 hồi tháng 6.",
            {("hung-yen", 1, "recognised")},
        ),
        ("Năm 2023, Trường Chính trị tỉnh Lào Cai đạt chuẩn mức 1.", {("lao-cai", 1, "reached")}),
        ("Nhà trường đạt chuẩn mức 1 từ năm 2023.", {("hung-yen", 1, "reached")}),
        # A level that is aimed at needs no verb; one that is held is not aimed at.
        ("Nhà trường duy trì chuẩn mức 1, từng bước vươn tới chuẩn mức 2 vào năm 2029.", {("hung-yen", 2, "target")}),
        # The time says that it is a plan, wherever it stands.
        (
            "Theo dự thảo, đến năm 2027 trường đạt chuẩn mức 1, đến năm 2030 đạt chuẩn mức 2.",
            {("hung-yen", 1, "target"), ("hung-yen", 2, "target")},
        ),
        (
            "Nhà trường xác định hai chặng xây dựng trường chuẩn: 2025 đạt mức 1, 2030 đạt mức 2.",
            {("hung-yen", 1, "target"), ("hung-yen", 2, "target")},
        ),
        ("Về trường chuẩn, chặng 1 (đến 30/4/2026) Nhà trường hoàn thành mức 1.", {("hung-yen", 1, "target")}),
        # Whoever asks for recognition or waits for it has not got it.
        ("Hồ sơ đề nghị công nhận Nhà trường đạt chuẩn mức 1 đã được gửi Học viện.", set()),
        ("100% thành viên tán thành công nhận Nhà trường đạt chuẩn mức 1.", {("hung-yen", 1, "appraised")}),
        (
            "Lào Cai đã được Học viện thẩm định, đang chờ quyết định công nhận mức 1 của trường chuẩn.",
            {("lao-cai", 1, "appraised")},
        ),
        # A condition, a purpose, a definition, a rule.
        ("Trường hợp được công nhận đạt chuẩn mức 1, Nhà trường được đầu tư thêm.", set()),
        ("Mưa to. Để đạt chuẩn mức 1, Trường phải có thêm 10 giảng viên chính.", set()),
        ("Trường chính trị chuẩn là trường đủ tiêu chí và được cấp có thẩm quyền công nhận, có mức 1 và mức 2.", set()),
        ("Theo hướng dẫn, trường mới phải được công nhận lại mức 1.", set()),
        # Others' standards.
        ("Nhà trường đang mở lớp. Sân bóng của huyện được công nhận đạt chuẩn mức 1.", set()),
        ("Trường có thư viện vừa được công nhận đạt chuẩn mức 1.", set()),
    ],
)
def test_tense_voice_and_mood(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Cả nước có 2 địa phương hoàn thành xây dựng trường chính trị chuẩn mức 1, đó là Trường Chính trị tỉnh "
            "Lào Cai và Trường Chính trị tỉnh Nghệ An.",
            {("lao-cai", 1, "reached"), ("nghe-an", 1, "reached")},
        ),
        (
            "Năm 2023, Trường Chính trị tỉnh Lào Cai được công nhận đạt trường chính trị chuẩn quốc gia mức 1.",
            {("lao-cai", 1, "recognised")},
        ),
        (
            "Học viện trao biểu trưng công nhận đạt chuẩn mức 1 cho lãnh đạo Trường Chính trị tỉnh Lào Cai.",
            {("lao-cai", 1, "recognised")},
        ),
        (
            "Chuẩn bị chào đón năm mới, Học viện tổ chức Lễ đón bằng công nhận Trường Chính trị tỉnh Lào Cai đạt chuẩn "
            "mức 1.",
            {("lao-cai", 1, "recognised")},
        ),
        ("Trường Chính trị tỉnh Lào Cai có 14 chỉ tiêu vượt chuẩn mức 1, 10 chỉ tiêu đã đạt chuẩn mức 2.", set()),
    ],
)
def test_the_wordings_of_journalists(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


def test_evidence_is_the_clause_that_says_so() -> None:
    text = "Sáng nay mưa. Trường Chính trị tỉnh Lào Cai đã được công nhận đạt chuẩn mức 1; Lai Châu thì chưa."
    quoted = {c.school: [text[e.start : e.end] for e in c.evidence] for c in claims(text, site=None)}
    assert quoted == {
        "lao-cai": ["Trường Chính trị tỉnh Lào Cai đã được công nhận đạt chuẩn mức 1"],
        "lai-chau": ["Lai Châu thì chưa."],
    }


@pytest.mark.parametrize(
    ("published", "text", "recognised"),
    [
        ("2025-09-12", "Chiều 11/9, Tỉnh ủy Cao Bằng tổ chức lễ công nhận {}.", True),
        ("2025-09-12", "Dự lễ công nhận {} chiều 11/9 có ông Nguyễn Văn Thắng.", True),
        ("2025-09-01", "Chiều 11/9, Tỉnh ủy Cao Bằng sẽ tổ chức lễ công nhận {}.", False),
        ("2025-09-01", "Chiều 11/9, tại Cao Bằng diễn ra lễ công nhận {}.", False),
        ("2025-09-12", "Tỉnh ủy ban hành kế hoạch tổ chức lễ công nhận {}.", False),
    ],
)
def test_a_ceremony_recognises_once_it_is_held(published: str, text: str, *, recognised: bool) -> None:
    text = text.format("Trường Chính trị Hoàng Đình Giong đạt chuẩn mức 1")
    claims = nlp.read(Article(text=text, published=published)).claims
    assert [(c.school, c.status) for c in claims] == [("cao-bang", "recognised")] * recognised


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ông Nguyễn Văn Thắng đề nghị trường nỗ lực thêm, sớm đủ tiêu chí chuẩn mức 2.", []),
        ("Bộ máy tinh gọn; cán bộ, giảng viên đủ tiêu chuẩn chức danh. Mức 1 còn ở phía trước.", []),
        ("Làm quyết liệt, trường đạt 55/55 chỉ tiêu mức 1.", [("in_progress", "55/55")]),
    ],
)
def test_what_is_urged_of_a_school_or_true_of_its_staff_is_not_its_standing(
    text: str, told: list[tuple[str, str]]
) -> None:
    article = Article(title="Trường Chính trị tỉnh An Giang", text=text, published="2024-10-05")
    assert [(c.status, c.progress) for c in nlp.read(article).claims] == told


def test_what_a_result_has_helped_a_school_to_is_no_plan() -> None:
    text = "Kết quả này giúp Trường Chính trị tỉnh Hậu Giang có thêm một chỉ tiêu, nâng tổng số chỉ tiêu đạt lên 44/55."
    (claim,) = nlp.read(Article(text=text, published="2022-09-30")).claims
    assert (claim.status, claim.progress) == ("in_progress", "44/55")
    text = "Học viện cần giúp Trường Chính trị tỉnh Hậu Giang đạt 55/55 chỉ tiêu mức 1."
    (claim,) = nlp.read(Article(text=text, published="2022-09-30")).claims
    assert claim.status == "target"


def test_can_tho_needs_nothing() -> None:
    text = "Phó Bí thư Thành ủy Cần Thơ trao Bằng công nhận đạt chuẩn mức 1 cho Trường Chính trị thành phố Cần Thơ."
    (claim,) = nlp.read(Article(text=text, published="2025-12-25")).claims
    assert (claim.school, claim.status) == ("can-tho", "recognised")
