"""Everything one may say crossed with everyone it may be said of: what a rule reads in one sentence it reads in all.

The gold is known by construction. Whole articles show what is missed as they happen to be written; these tables show
which slot of a sentence breaks a rule that reads all others.
"""

from itertools import product

from extract.article import Article
from nlp import read

LEAD = "Sáng 15/3/2024, {lead} với sự tham dự của toàn thể cán bộ, giảng viên.\n"
MEETING = "Cụm thi đua các trường chính trị tổ chức Hội nghị sơ kết công tác thi đua"
AT_HOME = "Trường Chính trị tỉnh Sơn La tổ chức Hội nghị viên chức, người lao động năm 2024"
SUBJECTS = {  # who, as the text says it: the opening sentence, the schools meant
    "Trường Chính trị tỉnh Nghệ An": (MEETING, {"nghe-an"}),
    "Trường Chính trị Tô Hiệu, thành phố Hải Phòng": (AT_HOME, {"hai-phong"}),
    "nhà trường": (AT_HOME, {"son-la"}),
    "hai trường Lạng Sơn, Tây Ninh": (MEETING, {"lang-son", "tay-ninh"}),
    "Trường Chính trị các tỉnh Yên Bái, Hải Dương": (MEETING, {"yen-bai", "hai-duong"}),
    "Trường Chính trị tỉnh Hà Nam và Trường Chính trị tỉnh Phú Yên": (MEETING, {"ha-nam", "phu-yen"}),
}
LEVELS = {"chuẩn mức 1": 1, "trường chính trị chuẩn mức 2": 2}
STANDINGS = {
    "Ngày 20/12/2023, Học viện có Quyết định số 9215-QĐ/HVCTQG công nhận {who} đạt {level}.": "recognised",
    "Năm 2023, {who} được công nhận đạt {level}.": "recognised",
    "Theo báo cáo, {who} đạt {level} vào cuối năm 2023.": "reached",
    "Cuối năm 2023, {who} đạt {level}.": "reached",
    "Đến nay, {who} đã đạt {level}.": "reached",
    "Mục tiêu của {who} là đạt {level} trong năm 2025.": "target",
    "Đáng chú ý, {who} phấn đấu đạt {level} trước năm 2026.": "target",
    "Hiện {who} chưa đạt {level} do thiếu cơ sở vật chất.": "not_reached",
    "Hội đồng thẩm định nhất trí đề nghị công nhận {who} đạt {level}.": "appraised",
    "100% thành viên Hội đồng bỏ phiếu thông qua kết quả {who} đạt {level}.": "appraised",
}
NO_STANDINGS = [
    "Tỉnh ủy ban hành Kế hoạch xây dựng {who} đạt {level} vào cuối năm 2023.",
    "Hội nghị nghe báo cáo tiến độ xây dựng {who} đạt {level} năm 2023.",
    "Ban Chỉ đạo xây dựng {who} đạt {level} năm 2023 họp phiên thứ ba.",
    "Mục tiêu {who} đạt {level} năm 2023 đã không hoàn thành.",
    "Nếu {who} đạt {level} năm 2023, Cụm sẽ có thêm một trường chuẩn.",
    "Hội thảo “Giải pháp đưa {who} đạt {level} năm 2023” thu hút 30 tham luận.",
    "Chưa thể khẳng định {who} đạt {level} vào tháng 12/2023.",
]
EVENTS = {
    "Hội nghị tổng kết công tác thi đua năm 2023": "annual_review",
    "Hội thảo khoa học “Đổi mới phương pháp giảng dạy”": "workshop",
    "buổi tọa đàm trao đổi kinh nghiệm quản lý học viên": "seminar",
    "Lễ kỷ niệm 75 năm Ngày truyền thống nhà trường": "commemoration",
    "lễ phát động đợt thi đua chào mừng Đại hội Đảng các cấp": "launch",
    "lễ khai giảng lớp Trung cấp lý luận chính trị K58": "opening",
    "Hội nghị viên chức, người lao động năm 2024": "congress",
}
TOLD = [
    "{when}, {who} đã tổ chức {what}.",
    "{when}, tại hội trường {who} đã diễn ra {what}.",
    "{who} vừa long trọng tổ chức {what} {when}.",
    "Căn cứ Kế hoạch số 57-KH/TCT ngày 15/01/2024, {who} tổ chức {what} vào {when}.",
    "{what} do {who} tổ chức đã diễn ra {when}.",
]
DAYS = ["sáng 15/3", "ngày 15/3/2024", "sáng nay, 15/3", "8 giờ ngày 15/3/2024"]


def sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def standings(lead: str, words: str) -> set[tuple[str, int, str]]:
    text = LEAD.format(lead=lead) + sentence(words)
    facts = read(Article(title="Nhiều kết quả nổi bật trong năm qua", text=text, published="2024-03-16"))
    return {(claim.school, claim.level, claim.status) for claim in facts.claims}


def test_every_standing_of_every_school() -> None:
    wrong = []
    for (frame, status), (who, (lead, schools)), (words, level) in product(
        STANDINGS.items(), SUBJECTS.items(), LEVELS.items()
    ):
        told = frame.format(who=who, level=words)
        if (found := standings(lead, told)) != {(school, level, status) for school in schools}:
            wrong.append((told, found))
    assert wrong == []


def test_no_standing_in_the_names_of_plans_and_committees() -> None:
    wrong = []
    for frame, (who, (lead, _)), level in product(NO_STANDINGS, SUBJECTS.items(), LEVELS):
        told = frame.format(who=who, level=level)
        if found := {one for one in standings(lead, told) if one[2] in {"recognised", "reached", "appraised"}}:
            wrong.append((told, found))
    assert wrong == []


def test_every_event_in_every_order_of_words() -> None:
    wrong = []
    for frame, (what, kind), when in product(TOLD, EVENTS.items(), DAYS):
        told = sentence(frame.format(who="Trường Chính trị tỉnh Nghệ An", what=what, when=when))
        article = Article(title="Dấu ấn từ một hoạt động ý nghĩa", text=told, published="2024-03-16")
        found = [(event.type, event.start) for event in read(article).events]
        if found != [(kind, "2024-03-15")]:
            wrong.append((told, found))
    assert wrong == []
