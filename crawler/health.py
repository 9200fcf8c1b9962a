"""What a source's run came to: its class, and what was seen in one sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import get_args

from crawler.ledger import READ, Fetch, Outcome, RunClass

LISTS = {"list", "feed", "sitemap"}
CLASS_OF: dict[Outcome, RunClass] = {
    "gone": "soft_404",
    "empty": "soft_404",
    "too_large": "broken",
    "redirected": "broken",
}
"""Classes of runs whose name differs from that of the fetches they came from."""

ARTICLES_LOST = {"soft_404", "broken", "no_articles", "moved"}
"""What is wrong with the links of a list rather than with the site, if every article ends like this."""

SENTENCES: dict[RunClass, str] = {
    "fresh": "{new} bài mới",
    "quiet": "không có bài mới",
    "unchanged": "trang không thay đổi",
    "list_changed": "trang danh sách trả lời nhưng không tìm thấy liên kết bài viết nào",
    "no_articles": "có {links} liên kết nhưng không liên kết nào dẫn tới bài viết",
    "no_dates": "{new} bài mới nhưng không bài nào ghi ngày",
    "moved": "trang chuyển sang địa chỉ khác",
    "blocked": "trang chặn việc đọc tự động",
    "login": "trang đòi đăng nhập",
    "soft_404": "trang không còn ở địa chỉ này",
    "server_down": "máy chủ không trả lời được",
    "tls": "không lập được kết nối an toàn",
    "dns": "không tìm thấy tên miền",
    "robots": "robots.txt không cho đọc",
    "forbidden_address": "địa chỉ không được phép truy cập",
    "broken": "trả lời bị hỏng",
    "outage": "nguồn đang ngừng, đã biết trước",
    "postponed": "hoãn lại",
    "crashed": "lỗi của chương trình",
}


def classify(fetches: Iterable[Fetch], counts: Mapping[str, int]) -> tuple[RunClass, str]:
    """The class of a run, and what was seen in one sentence.

    Args:
        fetches: everything the run recorded.
        counts: of articles: `links` on lists, `wanted` of them, `known` of these in the archive before, `article new`,
            `undated` of the new ones without any date on the page.
    """
    lists: list[Fetch] = []
    articles: list[Fetch] = []
    for fetch in fetches:
        if fetch.role != "robots" and fetch.outcome != "redirected":
            (lists if fetch.role in LISTS else articles).append(fetch)
    read, new = [fetch for fetch in lists if fetch.outcome in READ], counts["article new"]
    if not read:
        return _worst(lists)
    if not counts["links"]:
        return _say("list_changed")
    if new:
        return _say("no_dates" if new >= 3 and counts["undated"] == new else "fresh", new=new)
    if counts["wanted"] and not counts["known"]:
        outcome, seen = _worst(articles) if articles else ("no_articles", "")
        return _say("no_articles", seen, links=counts["links"]) if outcome in ARTICLES_LOST else (outcome, seen)
    return _say("unchanged" if all(fetch.outcome == "unchanged" for fetch in read) else "quiet")


def _worst(fetches: list[Fetch]) -> tuple[RunClass, str]:
    """The class most of these failures have in common."""
    if not fetches:
        return _say("crashed", "không gửi được yêu cầu nào")
    outcome = Counter(fetch.outcome for fetch in fetches).most_common(1)[0][0]
    example = next(fetch for fetch in fetches if fetch.outcome == outcome)
    name = CLASS_OF.get(outcome, outcome)
    kind: RunClass = name if name in get_args(RunClass) else "broken"  # type: ignore[assignment]
    return _say(kind, f"{example.url}: {example.detail}" if example.detail else example.url)


def _say(kind: RunClass, seen: str = "", **numbers: int) -> tuple[RunClass, str]:
    sentence = SENTENCES[kind].format(**numbers)
    return kind, f"{sentence} ({seen})" if seen else sentence
