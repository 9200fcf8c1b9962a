"""Programs that ask about schools as of a day that is none are told so, as people are, not that no school is there."""

import json
import re
from typing import Any
from urllib.parse import parse_qs

from datasette import hookimpl
from jinja2 import Environment

from web.dates import is_calendar_day
from web.plugins.safety import Asgi, Wrapper

_ANSWERS = re.compile(r"/thidua/schools_at_level\.\w+")


def misasked(date: str, level: str) -> list[str]:
    """A sentence for what is wrong with each value; empty ones are right."""
    sentences = []
    if date and not is_calendar_day(date):
        sentences.append(f"“{date[:40]}” không phải một ngày; hãy viết năm-tháng-ngày, ví dụ 2025-06-30.")
    if level not in ("", "1", "2"):
        sentences.append(f"Không có mức “{level[:40]}”; chỉ có mức 1 và mức 2.")
    return sentences


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Give the page the same sentences."""
    env.globals["misasked"] = misasked


@hookimpl(tryfirst=True)  # within what adds the headers of `web.plugins.safety`
def asgi_wrapper() -> Wrapper:
    """Answer JSON and CSV with 400, in the form of Datasette's own errors."""

    def wrap(app: Asgi) -> Asgi:
        async def checked(scope: dict[str, Any], receive: Any, send: Any) -> None:
            wrong = list[str]()
            if scope["type"] == "http" and _ANSWERS.fullmatch(scope["path"]):
                asked = parse_qs(scope["query_string"].decode("latin-1"))
                wrong = misasked(asked.get("date", [""])[0], asked.get("level", [""])[0])
            if not wrong:
                await app(scope, receive, send)
                return
            told = {"ok": False, "error": " ".join(wrong), "status": 400, "title": None}
            headers = [(b"content-type", b"application/json; charset=utf-8")]
            await send({"type": "http.response.start", "status": 400, "headers": headers})
            await send({"type": "http.response.body", "body": json.dumps(told, ensure_ascii=False).encode()})

        return checked

    return wrap
