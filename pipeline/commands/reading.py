"""Commands that read files and print: nothing is stored."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.common import File
from pipeline.errors import UserError
from pipeline.help import App

app = App()


@app.command()
def parse(
    files: File,
    url: Annotated[str | None, typer.Option(metavar="ĐỊA-CHỈ", help="Địa chỉ gốc của trang.")] = None,
    published: Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày đăng, thay ngày ghi trên trang.")] = None,
    source: Annotated[str, typer.Option(metavar="MÃ", help="Mã nguồn, ghi nguyên vào `article.source`.")] = "local",
) -> None:
    """In dữ kiện đọc được từ từng tệp, mỗi tệp một dòng JSON.

    Tệp không đọc được cho một dòng có `error`; các tệp khác vẫn được đọc, mã kết thúc là 1.

    Ví dụ: `thidua parse --published 2023-03-01 tin.html | jq .events`
    """
    from pipeline.parse import check_date, parse_lines  # noqa: PLC0415

    failed = False
    for line in parse_lines(files, url=url, published=check_date(published), source=source):
        if line.error:
            failed = True
            typer.echo(f"thidua: {line.file}: {line.error}", err=True)
        sys.stdout.buffer.write(line.json + b"\n")
        sys.stdout.buffer.flush()
    raise typer.Exit(1 if failed else 0)


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .html, .htm, .txt, .pdf hoặc .docx.")],
    html: Annotated[bool, typer.Option("--html", help="In ra một trang HTML.")] = False,
) -> None:
    """Cho thấy vì sao đọc ra như vậy: bài với chữ được đánh dấu, mỗi dữ kiện kèm quy tắc đã đọc nó.

    Ví dụ: `thidua explain tin.txt`, hay `thidua explain --html tin.txt > tin.html`
    """
    from rich.console import Console  # noqa: PLC0415

    from extract import NotAnArticle  # noqa: PLC0415
    from pipeline.explain import to_html, to_terminal  # noqa: PLC0415
    from pipeline.parse import understand  # noqa: PLC0415

    try:
        article, facts = understand(file)
    except NotAnArticle as error:
        raise UserError(f"{file}: {error}", exit_code=1) from error
    if html:
        typer.echo(to_html(article, facts))
    else:
        Console().print(to_terminal(article, facts))


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="ĐÁP-ÁN", help="Thư mục đáp án, mỗi bài một tệp JSON.")],
    files: File,
    details: Annotated[bool, typer.Option("--details", help="In từng dữ kiện thiếu, thừa, sai.")] = False,
    against: Annotated[
        Path | None, typer.Option(metavar="TỆP", help="Kết quả đã chấp nhận: in được thêm gì, mất gì.")
    ] = None,
    accept: Annotated[
        Path | None, typer.Option(metavar="TỆP", help="Ghi kết quả này làm kết quả đã chấp nhận.")
    ] = None,
    blind: Annotated[bool, typer.Option("--blind", help="Chỉ ghi số đo, không ghi dữ kiện sai.")] = False,
) -> None:
    """So dữ kiện đọc được với đáp án: độ đúng, độ đủ và F1 của từng loại.

    Mã kết thúc là 1 khi số đo thấp hơn kết quả đã chấp nhận.

    Ví dụ: `thidua evaluate dap-an/ bai-viet/*.txt --details`
    """
    from pipeline import accepted  # noqa: PLC0415
    from pipeline import evaluate as evaluation  # noqa: PLC0415

    scores = evaluation.evaluate(gold, files)
    if details:
        for line in evaluation.details(scores):
            typer.echo(line)
    evaluation.show(scores)
    result = accepted.measure(gold, files, scores, blind=blind)
    fallen: list[str] = []
    if against:
        before = accepted.load(against)
        for line in accepted.gains_and_losses(before, result):
            typer.echo(line)
        fallen = accepted.lost(before, result)
        for line in fallen:
            typer.echo(f"thidua: thấp hơn trước: {line}", err=True)
    if accept:
        accepted.accept(accept, result)
    raise typer.Exit(1 if fallen else 0)
