"""Lines that belong to the page and not to its article, known by their words: counters, buttons, menus, slogans."""

from extract.dates import date_line
from extract.lines import Line
from extract.rules import is_furniture


def without(lines: list[Line]) -> list[Line]:
    """The lines that are none; a picture before one that goes stands before the next.

    What an article's own bar says ("Cỡ chữ", "Chia sẻ") counts for no distance between its date and its title.
    """
    kept: list[Line] = []
    pictured = tools = 0
    for line in lines:
        tool = is_furniture("tools", line.text)
        ends = line.role == "heading" and is_furniture("end", line.text)  # "2 bình luận"
        drops = line.role not in ("caption", "row") and not ends and (tool or is_furniture("drop", line.text))
        if drops and not date_line(line.text):
            pictured += line.pictured if line.links < 0.5 else 0  # that of a link is an icon
            tools += tool
        else:
            line.pictured += pictured
            line.place -= tools
            pictured = 0
            kept.append(line)
    return kept
