"""What stands between the schools of a list; what the words before it say: that they are a cluster's, how many, of what
year."""

import re

from nlp.text.number_words import count
from nlp.text.searches import Search

NUMBER = r"\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba))?"
# What may stand between two schools of a list.
LIST_GAP = re.compile(
    r"\)?\s*(?:\((?!(?:trưởng|phó)\))[^()\n]{1,40}\)|(?:được |đạt |với )?\d+(?:/\d+|%) (?:số )?phiếu)?\s*[,;]?\s*"
    r"(?:(?:và|(?:(?:tiếp tục|sẽ|đã|được)\s)*(?:cùng với|cùng)|với)\s)?\s*(?:các\s|chính\s)?"
    rf"(?:trường\s(?:chính trị:?\s)?)?(?:các\s|(?:{NUMBER})\s(?=tỉnh))?(?:(?:tỉnh|thành phố|tp\.?):?\s)?\s*"
)
# "..., Hiệu trưởng Trường X và đồng chí B, Hiệu trưởng Trường Y (các Cụm phó)".
HEADS_GAP = re.compile(
    rf"(?:{LIST_GAP.pattern})"
    r"|[,;]? (?:và )?[^;:()\n]{3,70}(?:hiệu trưởng|giám đốc|p?ht) (?:phụ trách )?"
    r"|\)[,;]? (?:và )?[^,;:()\n]{3,50} \((?:(?:phó )?(?:hiệu trưởng|giám đốc) (?:phụ trách )?)?"
)

SCHOOLS = r"(?:(?:đơn vị|trường|cơ sở)(?: thành viên)?|(?:ngôi |mái |nhà )trường|thành viên)(?: chính trị)?"
# A part of a list by where it lies: "phía duyên hải có A, B; phía cao nguyên có C, D".
PART = (
    rf"(?:(?:{NUMBER}) (?:trường|tỉnh|đơn vị) )?(?:ở |thuộc |bên )?"
    r"(?:phía|vùng|miền|khối|tiểu vùng|khu vực|sườn|dải|bờ|nửa|cánh|mạn)\s[^.,;:()\n]{2,40}(?:\s(?:có|gồm|là)\s|:\s)"
    r"(?:các )?(?:trường (?:chính trị )?)?(?:(?:tỉnh|thành phố) )?"
)
# The same line by line: "+ Các trường miền núi: A, B".
LABEL = r"(?:các |những )?(?:trường|tỉnh|đơn vị|khu vực|phía|miền|vùng|nhóm|khối|cánh|tiểu vùng)\b[^\n:.;,|]{1,50}:\s?"
# What closes every cue: "các trường chính trị tỉnh: ", "sau sắp xếp còn ", a part of the list.
_LAST = (
    r"\s*(?:(?:các|trường chính trị|trường|tỉnh,?|thành phố)(?::\s?|\s))*:?\s*"
    rf"(?:sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)[^,.;:()]{{0,20}}\s)?(?:(?:chỉ\s)?còn\s)?(?:{PART})?$"
)
_CONSISTS = (
    r"(?:bao gồm|gồm có|gồm|là|có|còn lại|còn|với|quy tụ|tập hợp"
    r"|(?:hợp thành|tạo nên|hình thành|lập nên|thành lập) (?:bởi|từ|trên cơ sở))\b"
)
_MEANWHILE = (
    r"(?:[\s,]+(?:(?:hiện|đến|năm|lúc|thời điểm) nay|hiện(?: tại)?|bây giờ|nay|này|đang|vẫn|cũng|đã|được|chỉ|sẽ"
    rf"|thi đua|(?:từ )?(?:năm|tháng|ngày) [\d/]+|\"[^\"\n]*\":?|từ (?:{NUMBER})(?: {SCHOOLS})?"
    r"|(?:sau|trước|từ) (?:khi )?[^,.;:()\n]{0,40}(?=,)))*"
)
_ALL_THE = rf"(?:\s(?:đông đủ|đầy đủ|đủ|trọn vẹn|cả|tất cả|tổng cộng|chỉ|lại|có|các|những|{NUMBER}))*"
# "[Cụm] hiện có 7 đơn vị thành viên:"; "[Cụm], gồm các trường"
_HAS = re.compile(
    rf"{_MEANWHILE}[\s,(]*{_CONSISTS}{_ALL_THE}(?:\s(?:{SCHOOLS}|tỉnh)\b[^.;:()\n]{{0,60}}|[^.;:()\n]{{0,12}})[:(]?{_LAST}"
)
# "12 trường thuộc [Cụm] đều có mặt, đó là"
_SCHOOLS_OF = re.compile(
    rf"\b(?:{SCHOOLS}(?: [^\W\d]+){{0,2}} (?:trong|thuộc|của|cùng)|{SCHOOLS}|thành phần|danh sách) (?:của |toàn )?$"
)
_ARE = re.compile(rf"[^.;:()\n]{{0,110}}(?:[:(]|\b{_CONSISTS}[^.;:()\n]{{0,45}}[:(]?|\s[-–](?: từ)?){_LAST}")
# "Nằm trong [Cụm] cùng với"
_AMONG = re.compile(r"\b(?:nằm|sinh hoạt|đứng|ở) (?:chung )?(?:trong )?$")
_TOGETHER_WITH = re.compile(rf"[^.;:()\n]{{0,80}}\bvới(?:[^.;:()\n]{{3,40}}\slà [^.;:()\n]{{0,20}})?{_LAST}")
# "đại diện [Cụm] gồm": not the cluster is made up of them
_OWNED = re.compile(
    r"\b(?:đại diện|của|cấp|do|phía|ở|tại|từ|đoàn|thường trực|lãnh đạo|hội (?:thi|thảo|thao|nghị)|thi|với|cho"
    r"|sang|đến|về|khi) $"
)
# "Các đơn vị thành viên là"
_MEMBERS = re.compile(
    r"\bthành viên\b(?! (?:của )?(?:đoàn|tổ|ban|hội đồng|nhóm|đội))(?:[^.;:()\n]{0,40}[:(|]|(?=\s$)"
    rf"|[^.;:()\n]{{0,30}}\b(?:là|gồm|bao gồm|gồm có)\b[^.;:()\n]{{0,45}}[:(]?){_LAST}"
)
COUNTED = re.compile(rf"\b(?P<count>{NUMBER})\s{SCHOOLS}")
# How many there are: "Cụm hiện có 7 trường", "sáu trường tạo nên Cụm", "5 thành viên", "chín trường (...)".
OF_ALL = Search(
    r"\bcụm\b[^.;:()\n]{0,90}?\b(?:có|gồm|còn|với|quy tụ|tập hợp) (?:[^\s.;:()]+ ){0,2}?"
    rf"(?P<has>{NUMBER})(?:\s{SCHOOLS}|(?=\s?:))"
    rf"|(?<!/)\b(?P<of>{NUMBER})\s(?:{SCHOOLS}|cái tên) (?:của|trong|thuộc|tạo nên|làm nên|hợp thành) (?:toàn )?cụm\b"
    rf"|(?<!/)\b(?P<members>{NUMBER}) (?:trường |đơn vị )?thành viên\b"
    rf"|(?<!/)\b(?P<named>{NUMBER}) trường(?: chính trị)?"
    r"(?: (?:(?:ở|thuộc|trong) )?(?:khu vực|vùng) [^.;:()]{3,40})? \($"
)
_NOT_THE_CLUSTER = re.compile(
    r"\b(?:tham luận|ý kiến|bài(?: viết)?|phát biểu|báo cáo|tiết mục|tác phẩm) (?:của|từ) [^.;:()]{0,40}[:(]?\s*$|"
    r"(?:cụm phó|cụm trưởng|phó cụm|trưởng cụm|đồng chí|nhóm \d|đoàn)(?:(?!thành viên)[^,;:()]){0,25}"
    r"(?:gồm|là|:)(?:(?!(?:trường|đơn vị) (?:trong|thuộc|của) cụm)[^,;:()]){0,25}$"
    r"|\b(?:lãnh đạo|cơ cấu|thường trực|ban điều hành|ban chủ nhiệm)\b(?:(?!trường|đơn vị|thành viên)[^.;:()]){0,40}"
    r",?\s(?:gồm|là|:)[^.;()]{0,10}$"
)
# "Cụm có 3 trường được công nhận là A, B và C".
_SOME = re.compile(
    r"\b(?:công nhận|đạt|chưa|thẩm định|chỉ tiêu|phấn đấu|đề nghị|suy tôn|khen|cờ thi đua|giải|dẫn đầu|về đích|vắng)"
    r"\b(?:[^.;(]*|(?:(?!cụm|trường|đơn vị)[^.;(]){0,40}\([^.;()]{0,20})$"
)
# "Theo dự thảo, Cụm gồm", "tặng Giấy khen cho 7 trường thuộc Cụm".
_UNREAL = re.compile(
    r"\b(?:nếu|giả sử|dự kiến|dự thảo|phương án|đề xuất|kiến nghị|tặng|(?<!đua, )(?<!đua - )khen|biểu dương|vinh danh"
    r"|làm việc với|khảo sát)\b[^.;(]*$"
)
_ONCE = re.compile(
    r"\b(?:(?:khi|lúc|ngày|hồi|thời) (?:ấy|đó|đầu)|ban đầu|trước (?:đây|kia)|(?:khi|lúc|ngày) mới|vốn|từng)\b"
    r"(?:(?!\b(?:nay|hiện|còn)\b)[^.;])*$"
)
# "10 trường trong Cụm, gồm": all of it, whatever is told before.
OF_CLUSTER = re.compile(r"\b(?:trường|đơn vị|thành viên)(?: chính trị)? (?:trong|thuộc|của) cụm\b")
# "Cụm trưởng: A; Cụm phó: B. Các thành viên còn lại: C, D": A and B are members, too.
OTHERS = re.compile(
    r"\b(?:thành viên|trường|đơn vị)(?: chính trị)? (?:còn lại|khác)\b[^.;:]*:?\s*$"
    r"|\bngoài (?:đơn vị )?cụm (?:trưởng|phó)\b[^.;]*$"
)
# "Cụm chỉ còn ba trường. Ba trường ấy là", "A làm Cụm trưởng, B làm Cụm phó. Bốn trường còn lại:".
_SAID_BEFORE = re.compile(
    rf"\b(?:(?:{NUMBER}) {SCHOOLS} (?:ấy|này|đó)|(?:{NUMBER}|các) {SCHOOLS} (?:còn lại|khác)) ?(?:là|gồm|có|:)"
    r"[^.;:()]{0,30}:? ?$"
)
_OF_THE_CLUSTER = re.compile(
    rf"\b(?:các|{NUMBER}) {SCHOOLS} (?:trong|thuộc|của) cụm\b"
    r"|\bcụm\b[^.;]*\b(?:chỉ|còn|có|gồm)\b|\b(?:còn|có|gồm)\b[^.;]*\bcụm\b|\bcụm phó\b"
)
_YEAR = re.compile(
    r"(?:^|[.;:]\s|\()(?:(?:từ|trong|đến|sang|bước sang) )*năm (\d{4})[^.;:\d]{0,60}?\bcụm\b"
    r"|(?:\bcụm\b[^.;:\d]{0,80} năm|^ từ (?:tháng|ngày) (?:\d\d?/){1,2})\s?(\d{4}),? (?:gồm|có|bao gồm|chỉ còn|còn)\b"
)
_NOW = re.compile(r"\bcòn (?:lại )?\w+ (?:trường|đơn vị)\b")
STANDING = re.compile(r"\b(?:công nhận|chuẩn mức|đạt chuẩn|chỉ tiêu|tiêu chí|điểm|giải|huy chương|xếp)\b")
THERE = re.compile(
    r"\b(?:lãnh đạo|đại diện|dự|tham dự|tham gia|đoàn|đội|điểm cầu|công nhận|đạt|chưa|đại biểu|cán bộ|giảng viên"
    r"|thí sinh|học viên (?:của|đến)|vận động viên|tác giả|bài|tham luận|ý kiến|hồ sơ|báo cáo của|gửi|khách)\b"
)


def is_cued(left: str | None, told: str) -> bool:
    """ "Cụm thi đua gồm các trường chính trị tỉnh: ", in two parts: before the cluster's name, where one is named, and
    behind it."""
    if left is None or _MEMBERS.search(told):
        return bool(_MEMBERS.search(told))
    if _SCHOOLS_OF.search(left):
        return bool(_ARE.fullmatch(told))
    if _AMONG.search(left):
        return bool(_TOGETHER_WITH.fullmatch(told))
    return bool(_HAS.fullmatch(told)) and (told[:1] in ",(" or told.startswith(" (") or not _OWNED.search(left))


def changed(clause: str) -> bool:
    """ "Cụm gồm sáu trường: ...; từ tháng 7/2025 còn năm trường: "."""
    return bool(_HAS.fullmatch(clause) and _NOW.search(clause))


def goes_on(said: str, before: str) -> bool:
    """Whether the sentence before, `said`, tells of the cluster that "ba trường ấy là" are all of."""
    return bool(_SAID_BEFORE.search(before) and _OF_THE_CLUSTER.search(said)) and not are_some(said)


def sizes(text: str) -> set[int]:
    """How many schools the cluster is said to have."""
    return {count(match[match.lastgroup or 0]) for match in OF_ALL.finditer(text)}


def is_anything_else(before: str) -> bool:
    """A list of guests or of a committee, or of some of the schools only."""
    return bool(_NOT_THE_CLUSTER.search(before[-120:])) or are_some(before)


def are_some(before: str) -> bool:
    """ "Cụm có 3 trường được công nhận là A, B và C": not all of its schools, or what is only planned, or what was in a
    year that nobody tells."""
    all_of_it = max((match.end() for match in OF_CLUSTER.finditer(before)), default=0)
    once = _ONCE.search(before) and not year_of(before)
    return bool(_SOME.search(before, all_of_it) or _UNREAL.search(before) or once)


def year_of(before: str) -> int | None:
    """ "Năm 2021, Cụm gồm 10 trường: ..."."""
    stated = list(_YEAR.finditer(before))
    return int(stated[-1][1] or stated[-1][2]) if stated else None
