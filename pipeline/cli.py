"""`thidua`: the command line. Each command composes what the other folders do and imports what it needs when run."""

import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated

import typer

from pipeline.errors import UserError
from pipeline.folders import DataFolder

VIETNAM = timezone(timedelta(hours=7))

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

File = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Tệp .html, .htm, .txt, .pdf hoặc .docx.")]
Sources = Annotated[Path | None, typer.Option("--sources", metavar="DIR", help="Thư mục tệp nguồn (*.yml).")]
Contact = Annotated[
    str | None,
    typer.Option(envvar="THIDUA_CONTACT", help="Thư điện tử hoặc trang web để chủ các trang biết ai đang đọc."),
]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Cổng; 0 là một cổng còn trống.")]


def now() -> datetime:
    """The time, in Vietnam."""
    return datetime.now(VIETNAM)


@app.callback()
def thidua(
    context: typer.Context,
    data: Annotated[Path, typer.Option(metavar="DIR", envvar="THIDUA_DATA", help="Thư mục dữ liệu.")] = Path("data"),
) -> None:
    """Đọc tin của các trường chính trị và cụm thi đua thành một cơ sở dữ liệu có dẫn chứng.

    Ví dụ: `thidua nightly`, rồi `thidua browse`
    """
    context.obj = DataFolder(data)


@app.command()
def nightly(context: typer.Context, sources: Sources = None, contact: Contact = None) -> None:
    """Làm việc cả đêm: tải, đọc, dựng cơ sở dữ liệu, xuất JSON, báo cáo.

    Mã kết thúc: 0 tốt, 1 chưa trọn vẹn (một số nguồn hỏng), 2 hỏng.

    Ví dụ: `thidua nightly --contact thuvien@truong.example`
    """
    from pipeline.nightly import nightly as run_night  # noqa: PLC0415
    from pipeline.report import text  # noqa: PLC0415

    night = run_night(context.obj, sources, now=now, contact=contact)
    typer.echo(text(night))
    raise typer.Exit({"good": 0, "partly": 1, "failed": 2}[night.outcome])


@app.command()
def crawl(
    context: typer.Context,
    source: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Mã nguồn; bỏ trống là tất cả.")
    ] = None,
    sources: Sources = None,
    contact: Contact = None,
) -> None:
    """Chỉ tải trang mới vào kho lưu, chưa đọc.

    Ví dụ: `thidua crawl yen-bai hung-yen`
    """
    from pipeline.nightly import crawl_only  # noqa: PLC0415
    from pipeline.report import source_lines  # noqa: PLC0415

    night = crawl_only(context.obj, sources, source or [], now=now, contact=contact)
    typer.echo("\n".join(source_lines(night)))
    raise typer.Exit(0 if night.crawled_well else 1)


@app.command()
def build(context: typer.Context) -> None:
    """Đọc những gì đã tải mà chưa đọc, rồi dựng lại cơ sở dữ liệu.

    Ví dụ: `thidua build`
    """
    from pipeline.nightly import build_only  # noqa: PLC0415
    from pipeline.report import text  # noqa: PLC0415

    night = build_only(context.obj, now=now)
    typer.echo(text(night))
    raise typer.Exit(2 if night.rejected_build else 0)


@app.command()
def parse(
    files: File,
    url: Annotated[str | None, typer.Option(help="Địa chỉ gốc của trang.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="ISO-DATE", help="Ngày đăng, thay ngày ghi trên trang.")
    ] = None,
    source: Annotated[str, typer.Option(metavar="ID", help="Mã nguồn.")] = "local",
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
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Tệp .html, .htm, .txt, .pdf hoặc .docx.")],
    html: Annotated[bool, typer.Option("--html", help="In ra một trang HTML.")] = False,
) -> None:
    """Cho thấy vì sao đọc ra như vậy: bài với chữ được đánh dấu, mỗi dữ kiện kèm quy tắc đã đọc nó.

    Ví dụ: `thidua explain tin.txt`, hay `thidua explain --html tin.txt > tin.html`
    """
    from rich.console import Console  # noqa: PLC0415

    from extract import NotAnArticle  # noqa: PLC0415
    from nlp.explain import to_html, to_terminal  # noqa: PLC0415
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
def ingest(context: typer.Context, files: File) -> None:
    """Đọc tệp trên máy vào kho như bài của nguồn `local`, rồi dựng lại cơ sở dữ liệu.

    Ví dụ: `thidua ingest bai-viet/*.txt`
    """
    from pipeline.nightly import ingest as ingest_files  # noqa: PLC0415
    from pipeline.report import text  # noqa: PLC0415

    night = ingest_files(context.obj, files, now=now)
    for page, sentence in night.read.rejected:
        typer.echo(f"thidua: {page}: {sentence}", err=True)
    typer.echo(text(night))
    raise typer.Exit(2 if night.rejected_build else 1 if night.read.rejected else 0)


archive_app = typer.Typer(no_args_is_help=True, help="Kho trang gốc (WARC).")
app.add_typer(archive_app, name="archive")


@archive_app.command("import")
def archive_import(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Tệp .warc hoặc .warc.gz.")],
    sources: Sources = None,
) -> None:
    """Nhận tệp WARC của nơi khác (Common Crawl, Heritrix) như thể tự tải; chỉ lấy bài của các nguồn đã khai.

    Ví dụ: `thidua archive import CC-NEWS-20240620.warc.gz`
    """
    from pipeline.nightly import import_archives  # noqa: PLC0415

    for file, outcome in import_archives(context.obj, sources, files, now=now):
        typer.echo(f"{file}: {outcome}")


@app.command()
def export(
    context: typer.Context,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Thư mục nhận các tệp.")],
) -> None:
    """Ghi dữ liệu đã dựng thành JSON Lines, kèm lược đồ và mã kiểm tra.

    Ví dụ: `thidua export --out ./exports`
    """
    from db.export import export as write_exports  # noqa: PLC0415

    report = write_exports(context.obj.published(), out)
    for file in report.files:
        typer.echo(f"{file.name}: {file.records} dòng")


@app.command()
def browse(
    context: typer.Context,
    port: Port = 8001,
    host: Annotated[str, typer.Option(help="Địa chỉ để lắng nghe.")] = "127.0.0.1",
) -> None:
    """Mở trang tra cứu cơ sở dữ liệu đã dựng, tới khi bấm Ctrl-C.

    Ví dụ: `thidua browse --port 8001`
    """
    from web.serve import serve  # noqa: PLC0415

    serve(context.obj.published(), host=host, port=port)


@app.command()
def status(context: typer.Context) -> None:
    """Cho biết lần chạy gần nhất, và từng nguồn ra sao.

    Ví dụ: `thidua status`
    """
    from pipeline.status import show  # noqa: PLC0415

    show(context.obj)


@app.command()
def changes(
    context: typer.Context,
    since: Annotated[int | None, typer.Option(metavar="RUN", help="Sau lượt chạy này; bỏ trống là lượt cuối.")] = None,
) -> None:
    """Liệt kê dữ kiện mới, thay đổi, không còn hay trở lại, theo từng lượt chạy.

    Ví dụ: `thidua changes --since 12`
    """
    from pipeline.report import change_lines  # noqa: PLC0415

    for line in change_lines(context.obj.published(), since):
        typer.echo(line)


@app.command()
def demo(
    context: typer.Context,
    serve: Annotated[bool, typer.Option("--serve/--no-serve", help="Mở trang tra cứu sau báo cáo.")] = True,
    port: Port = 8001,
) -> None:
    """Chạy một đêm trên các trang mẫu ngay trong máy này, rồi mở trang tra cứu.

    Dữ liệu nằm riêng trong thư mục `demo` của thư mục dữ liệu.

    Ví dụ: `thidua demo --no-serve`
    """
    from pipeline.demo import demo as run_demo  # noqa: PLC0415
    from pipeline.report import text  # noqa: PLC0415
    from web.serve import serve as serve_site  # noqa: PLC0415

    data = DataFolder(context.obj.root / "demo")
    night = run_demo(data, now=now)
    typer.echo(text(night))
    if night.rejected_build:
        raise typer.Exit(2)
    if serve:
        serve_site(data.published(), host="127.0.0.1", port=port)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Thư mục đáp án, mỗi bài một tệp JSON.")],
    files: File,
    details: Annotated[bool, typer.Option("--details", help="In từng dữ kiện thiếu, thừa, sai.")] = False,
    against: Annotated[Path | None, typer.Option(help="Kết quả đã chấp nhận: in được thêm gì, mất gì.")] = None,
    accept: Annotated[Path | None, typer.Option(help="Ghi kết quả này làm kết quả đã chấp nhận.")] = None,
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


def main() -> None:
    """Run the command line; what a person can mend ends in one sentence and its exit status."""
    from crawler.records import RecordError  # noqa: PLC0415
    from db.errors import StoreError  # noqa: PLC0415

    try:
        app()
    except UserError as error:
        sys.stderr.write(f"thidua: {error}\n")
        sys.exit(error.exit_code)
    except (RecordError, StoreError) as error:
        sys.stderr.write(f"thidua: {error}\n")
        sys.exit(2)
