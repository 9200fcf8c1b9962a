"""Rows of tables stay rows: in markup, typed with tabs, gaps or bars, or told cell by cell."""

import pytest

from crawler.page import Page
from extract import extract

LEAD = (
    "Sáng 19/6/2024, tại tỉnh Phú Thọ, Cụm thi đua các trường chính trị tổ chức Hội nghị sơ kết phong trào thi đua "
    "6 tháng đầu năm 2024 với sự tham dự của đại diện lãnh đạo các trường."
)
LAST = "Hội nghị thống nhất các nhiệm vụ trọng tâm của 6 tháng cuối năm và khép lại trong không khí đoàn kết."
ROWS = ["TT | Trường | Kết quả", "1 | Bắc Kạn | 44/55", "2 | Hòa Bình | 51/55", "3 | Yên Bái | Đã công nhận"]


def text_of(table: str) -> list[str]:
    page = f"Hội nghị sơ kết phong trào thi đua của Cụm\n20/6/2024 | 09:30\n\n{LEAD}\n\nTiến độ:\n\n{table}\n\n{LAST}\n"
    return extract(Page(body=page.encode())).text.split("\n")[2:-1]


def markup_of(table: str) -> list[str]:
    page = f"<h1>Hội nghị sơ kết phong trào thi đua của Cụm</h1><p>{LEAD}</p><p>Tiến độ:</p>{table}<p>{LAST}</p>"
    article = extract(Page(body=page.encode()))
    assert not article.captions
    return article.text.split("\n")[2:-1]


@pytest.mark.parametrize("parted", ["\t", "     ", " | "])
def test_typed_rows(parted: str) -> None:
    rows = [parted.join(row.split(" | ")) for row in ROWS]
    if "|" in parted:
        rows = [f"| {row} |" for row in rows]
        rows.insert(1, "|----|:---:|---|")
    assert text_of("\n".join(rows)) == ROWS


def test_rows_apart_with_bars_between_their_cells_as_this_program_writes_them() -> None:
    assert text_of("\n\n".join(ROWS)) == ROWS


def test_rows_told_cell_by_cell() -> None:
    assert text_of("\n".join(cell for row in ROWS for cell in row.split(" | "))) == ROWS


def test_a_line_with_a_tab_is_no_table() -> None:
    assert text_of("Nơi tổ chức:\tnhà văn hóa của tỉnh, trong hai ngày liền.") == [
        "Nơi tổ chức: nhà văn hóa của tỉnh, trong hai ngày liền."
    ]


def markup(rows: list[str], cell: str = "<td>{}</td>") -> str:
    lines = ("".join(cell.format(told) for told in row.split(" | ")) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


@pytest.mark.parametrize("cell", ["<td>{}</td>", "<td><p class=MsoNormal><b>{}</b></p></td>", "<td>{}<br></td>"])
def test_rows_of_markup(cell: str) -> None:
    assert markup_of(markup(ROWS, cell)) == ROWS


def test_merged_cells_hold_for_every_row_they_span() -> None:
    head = "<tr><th rowspan=2>Trường</th><th colspan=2>Mức 1</th></tr><tr><th>Chỉ tiêu</th><th>Năm</th></tr>"
    rows = "<tr><td>Phú Thọ</td><td>55</td><td rowspan=2>2023</td></tr><tr><td>Yên Bái</td><td>54</td></tr>"
    part = "<tr><td colspan=3>II. Đang xây dựng</td></tr><tr><td>Bắc Kạn</td><td>44</td><td></td></tr>"
    assert markup_of(f"<table>{head}{rows}{part}</table>") == [
        "Trường | Mức 1 | Mức 1",
        "Trường | Chỉ tiêu | Năm",
        "Phú Thọ | 55 | 2023",
        "Yên Bái | 54 | 2023",
        "II. Đang xây dựng",
        "Bắc Kạn | 44",
    ]


def test_a_table_that_lays_out_a_page_is_none() -> None:
    told = markup([f"{LEAD} | ", f"{LAST} | ", "Bàn việc | thi đua, tập thể dục giữa giờ và việc khác."])
    assert not any("|" in line for line in markup_of(told))


def test_absurd_spans_cost_nothing() -> None:
    row = "<tr><td rowspan=999 colspan=999>Phú Thọ</td><td rowspan=-3 colspan=x>44/55</td></tr>"
    assert markup_of(f"<table>{row * 200}</table>") is not None


@pytest.mark.parametrize("odd", ["&#1;", "&#xFFFE;", "&#x1F;"])
def test_a_character_that_lxml_takes_from_a_page_but_not_back_harms_no_row(odd: str) -> None:
    table = markup(ROWS).replace("Bắc Kạn", f"Bắc Kạn{odd}").replace("<table>", f"<table class='a{odd}'>")
    assert markup_of(table) == ROWS
