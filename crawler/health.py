"""What a source's run came to: its class, and one sentence for people."""

from collections import Counter
from collections.abc import Iterable
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
    "soft_404": "trang danh sách không còn",
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


def classify(fetches: Iterable[Fetch], links: int, new: int, undated: int) -> tuple[RunClass, str]:
    """The class of a run from its fetches.

    Args:
        links: article addresses found on lists.
        new: articles fetched for the first time, `undated` of them without any date on the page.

    Returns:
        The class, and what was seen in one sentence.
    """
    by_role: dict[bool, list[Fetch]] = {True: [], False: []}
    for fetch in fetches:
        if fetch.role != "robots" and fetch.outcome != "redirected":
            by_role[fetch.role in LISTS].append(fetch)
    lists, articles = by_role[True], by_role[False]
    read = [fetch for fetch in lists if fetch.outcome in READ]
    if not read:
        return _worst(lists)
    if not links:
        return _say("list_changed")
    if new:
        return _say("no_dates" if new >= 3 and undated == new else "fresh", new=new)
    if articles and not any(fetch.outcome in READ for fetch in articles):
        outcome, detail = _worst(articles)
        return (
            _say("no_articles", f"phần lớn: {detail}", links=links)
            if outcome in {"soft_404", "broken"}
            else (outcome, detail)
        )
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
