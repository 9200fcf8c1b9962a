"""Lines that belong to the page and not to its article, known by their words: counters, buttons, menus, slogans."""

from extract.dates import date_line
from extract.lines import Line, ends_full, is_prose
from extract.rules import is_furniture

BOX = 6
"""Lines of a box of other headlines, its head included."""


def without(lines: list[Line]) -> list[Line]:
    """The lines that are none; a picture before one that goes stands before the next.

    What an article's own bar says ("Cỡ chữ", "Chia sẻ") counts for no distance between its date and its title.
    """
    kept: list[Line] = []
    pictured = tools = 0
    told = False
    for line in lines:
        tool = is_furniture("tools", line.text)
        counted = line.role == "heading" or (told and line.text[0] in "123456789")
        ends = counted and is_furniture("end", line.text)  # "2 bình luận"
        told = told or is_prose(line.text)
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


def without_boxes(lines: list[Line]) -> list[Line]:
    """The lines of a plain text without boxes of other headlines amid it: under one two lines on end go on telling."""
    told = [is_prose(line.text) or (len(line.text) >= 40 and ends_full(line.text)) for line in lines]
    kept: list[Line] = []
    after, first = 0, told.index(True) if True in told else len(told)
    for i, line in enumerate(lines):
        if i >= max(after, first) and is_furniture("end", line.text):
            after = next((n for n in range(i + 1, i + BOX) if told[n : n + 2] == [True, True]), i)
        if i >= after:
            kept.append(line)
    return kept
