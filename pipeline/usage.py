"""What is wrong with how a command was called, in Vietnamese: what reads the command line says it in English only."""

import re

from typer.exceptions import TyperException

# What it says, and what we say instead; the first that fits. An unknown sentence stays, behind "sai cú pháp".
_SAID = (
    (r"No such command '(.+?)'\. Did you mean '(.+)'\?", "không có lệnh {}; gần giống: {}"),
    (r"No such command '(.+?)'\.", "không có lệnh {}"),
    (r"No such option: (\S+) \(Possible options: (.+)\)", "không có tùy chọn {}; gần giống: {}"),
    (r"No such option: (\S+)", "không có tùy chọn {}"),
    (r"Missing \w+ '(.+?)'\.", "còn thiếu {}"),
    (r"Option '(.+?)' requires an argument\.", "tùy chọn {} cần một giá trị đi sau"),
    (r"Option '(.+?)' does not take a value\.", "tùy chọn {} không nhận giá trị"),
    (r"Got unexpected extra argument\(s\) \((.+)\)", "thừa {}"),
    (r"Invalid value for '(.+?)': .*'(.+)' does not match the formats .*", "{}: {} không phải ngày dạng 2023-03-01"),
    (r"Invalid value for '(.+?)': .*'(.+?)' is not one of (.+)\.", "{}: không nhận {}, chỉ nhận {}"),
    (r"Invalid value for '(.+?)': .*less than or equal to (\S+)", "{}: lớn nhất là {}"),
    (r"Invalid value for '(.+?)': .*greater than or equal to (\S+)", "{}: nhỏ nhất là {}"),
    (r"Invalid value for '(.+?)': .*valid integer.*", "{}: cần một số nguyên"),
)


def sentence(error: TyperException) -> str:
    """One sentence in Vietnamese that ends with the command that helps."""
    said = error.format_message()
    told = next(
        (ours.format(*found.groups()) for theirs, ours in _SAID if (found := re.fullmatch(theirs, said))),
        f"sai cú pháp ({said})",
    )
    context = getattr(error, "ctx", None)
    return f"{told}; xem `{context.command_path if context else 'thidua'} --help`."
