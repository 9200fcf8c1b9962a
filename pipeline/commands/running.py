"""Commands that write to the data folder."""

import logging
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import Contact, File, Port, Sources, now
from pipeline.commands.common import serve as serve_site
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.help import App

if TYPE_CHECKING:  # --help need not wait for the readers
    from pipeline.batch.readings import Batch

app = App()
log = logging.getLogger(__name__)

CODES = {"good": 0, "partly": 1, "failed": 2}
"""How a command ends, by the outcome of its run."""


@app.command()
def nightly(context: typer.Context, sources: Sources = None, contact: Contact = None) -> None:
    """Làm việc cả đêm: tải, đọc, dựng cơ sở dữ liệu, xuất JSON, báo cáo.

    Mã kết thúc: 0 tốt, 1 chưa trọn vẹn (một số nguồn hỏng), 2 hỏng, 130 bị dừng (lần chạy sau làm tiếp).

    Ví dụ: `thidua nightly --contact thuvien@truong.example`
    """
    # First of all: Scrapy looks through all modules there are, for each caller, while it is imported.
    from crawler import process as _  # noqa: F401, PLC0415
    from pipeline.deliver import deliver  # noqa: PLC0415
    from pipeline.nightly import nightly as run_night  # noqa: PLC0415
    from pipeline.report import failure, summarise  # noqa: PLC0415

    began, settings, reports = now(), context.meta["settings"], context.obj.reports
    try:
        report = summarise(run_night(context.obj, sources, now=now, contact=contact))
    except Exception as error:
        for sentence in deliver(failure(error, started=began, finished=now()), reports, settings):
            log.error(sentence)
        raise
    typer.echo(report.to_text())
    failed = deliver(report, reports, settings)
    for sentence in failed:
        log.error(sentence)
    code = CODES[report.outcome]
    raise typer.Exit(max(code, 1) if failed else code)


@app.command()
def crawl(
    context: typer.Context,
    source: Annotated[list[str] | None, typer.Argument(metavar="NGUỒN", help="Mã nguồn; bỏ trống là tất cả.")] = None,
    sources: Sources = None,
    contact: Contact = None,
    since: Annotated[
        datetime | None, typer.Option(metavar="NGÀY", formats=["%Y-%m-%d"], help="Chỉ bài từ ngày này, vd. 2023-03-01.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(metavar="NGÀY", formats=["%Y-%m-%d"], help="Chỉ bài đến ngày này.")
    ] = None,
    deep: Annotated[bool, typer.Option("--deep", help="Hỏi lại cả bài đã biết: bài đăng muộn, bài được sửa.")] = False,
) -> None:
    """Chỉ tải trang mới vào kho lưu, chưa đọc.

    Ví dụ: `thidua crawl yen-bai hung-yen`, hay `thidua crawl --since 2022-01-01 --until 2022-12-31`
    """
    from crawler.scope import Scope  # noqa: PLC0415
    from pipeline.nightly import crawl_only  # noqa: PLC0415
    from pipeline.report import summarise  # noqa: PLC0415

    if since and until and until < since:
        raise UserError(f"--since {since:%Y-%m-%d} sau --until {until:%Y-%m-%d}: không có ngày nào ở giữa.")
    scope = Scope(since and since.date(), until and until.date(), "now" if deep else "never")
    night = crawl_only(context.obj, sources, source or [], scope, now=now, contact=contact)
    typer.echo(summarise(night).to_text())
    raise typer.Exit(CODES[night.outcome])


@app.command()
def build(
    context: typer.Context,
    accept_loss: Annotated[bool, typer.Option("--accept-loss", help="Thay dù ít dữ kiện hơn trước nhiều.")] = False,
) -> None:
    """Đọc những gì đã tải mà chưa đọc, rồi dựng lại cơ sở dữ liệu.

    Cơ sở dữ liệu mới mất nhiều dữ kiện so với bản đang dùng thì không thay, trừ khi có `--accept-loss`.

    Ví dụ: `thidua build`
    """
    from pipeline.nightly import build_only  # noqa: PLC0415
    from pipeline.report import summarise  # noqa: PLC0415

    night = build_only(context.obj, now=now, accept_loss=accept_loss)
    typer.echo(summarise(night).to_text())
    raise typer.Exit(CODES[night.outcome])


@app.command()
def reread(
    context: typer.Context,
    shards: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WARC",
            help="Tệp WARC của nơi khác, hoặc địa chỉ (https://, s3://…); bỏ trống là kho lưu của mình.",
        ),
    ] = None,
    source: Annotated[str | None, typer.Option(metavar="MÃ", help="Chỉ nguồn này.")] = None,
    since: Annotated[
        datetime | None,
        typer.Option(metavar="NGÀY", formats=["%Y-%m-%d"], help="Chỉ trang tải từ ngày này, vd. 2023-03-01."),
    ] = None,
    sources: Sources = None,
    workers: Annotated[int, typer.Option(metavar="SỐ", min=1, help="Số tiến trình cùng đọc trên máy này.")] = 1,
    dask: Annotated[
        str | None, typer.Option(metavar="ĐỊA-CHỈ", help="Đọc bằng cụm máy Dask có bộ điều phối ở địa chỉ này.")
    ] = None,
    parts: Annotated[
        str | None,
        typer.Option(metavar="ĐỊA-CHỈ", help="Nơi các máy đọc ghi phần đã đọc; mặc định là thư mục parts của dữ liệu."),
    ] = None,
    archive: Annotated[
        str | None, typer.Option(metavar="ĐỊA-CHỈ", help="Kho lưu ở đâu với các máy đọc, khi khác thư mục dữ liệu.")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write/--dry-run", help="Ghi vào kho rồi dựng lại; hoặc chỉ cho xem.")
    ] = False,
) -> None:
    """Đọc lại các trang trong kho lưu bằng chương trình hôm nay; cho xem dữ kiện nào sẽ thêm, đổi, mất.

    Không có `--write` thì không ghi gì. Nhiều tiến trình, nhiều máy (`--workers`, `--dask`) cần phần `scale`:
    `make scale`; phần đã đọc được giữ đến khi ghi, nên lượt sau không đọc lại.

    Mã kết thúc là 1 khi có tệp không đọc được đến hết, hay tệp nguồn có lỗi.

    Ví dụ: `thidua reread --source yen-bai --since 2023-01-01`, rồi thêm `--write`;
    hay `thidua reread --dask tcp://10.0.0.5:8786 s3://commoncrawl/crawl-data/CC-NEWS/….warc.gz`
    """
    from pipeline.reread import Wanted, lines  # noqa: PLC0415
    from pipeline.reread import reread as read_again  # noqa: PLC0415

    wanted = Wanted(tuple(shards or ()), source, since.date() if since else None, sources, archive)
    with who_reads(workers, dask, parts or str(context.obj.root.resolve() / "parts")) as batch:
        found = read_again(context.obj, wanted, batch=batch, write=write, now=now)
    for line in lines(found):
        typer.echo(line)
    if found.rejected_build:
        log.error(found.rejected_build)
        raise typer.Exit(2)
    if not write:
        typer.echo("Chưa ghi gì; thêm --write để ghi.")
    raise typer.Exit(1 if found.read.damaged else 0)


def who_reads(workers: int, dask: str | None, parts: str) -> AbstractContextManager["Batch"]:
    """The processes or machines that a command's options ask for.

    Raises:
        UserError: both are asked for, Dask is not installed, the cluster is not fit.
    """
    from pipeline.batch.readings import Here  # noqa: PLC0415

    if dask and workers > 1:
        raise UserError("--workers chia việc trên máy này, --dask chia cho một cụm máy; hãy dùng một trong hai.")
    if not dask and workers == 1:
        return nullcontext(Here())
    try:
        from pipeline.batch import cluster  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise UserError(
            f"Đọc bằng nhiều tiến trình cần phần `scale` (thiếu {error.name}); hãy chạy `make scale`."
        ) from error
    return cluster.on_cluster(dask, parts) if dask else cluster.on_this_machine(workers, parts)


@app.command()
def ingest(context: typer.Context, files: File) -> None:
    """Đọc tệp trên máy vào kho như bài của nguồn `local`, rồi dựng lại cơ sở dữ liệu.

    Ví dụ: `thidua ingest bai-viet/*.txt`
    """
    from pipeline.nightly import ingest as ingest_files  # noqa: PLC0415
    from pipeline.report import summarise  # noqa: PLC0415

    night = ingest_files(context.obj, files, now=now)
    for page, sentence in night.read.rejected:
        log.warning("%s: %s", page, sentence)
    typer.echo(summarise(night).to_text())
    raise typer.Exit(2 if night.rejected_build else 1 if night.read.rejected else 0)


archive_app = App(no_args_is_help=True, help="Kho trang gốc (WARC).")
app.add_typer(archive_app, name="archive")


@archive_app.command("import")
def archive_import(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="TỆP", help="Tệp .warc hoặc .warc.gz.")],
    sources: Sources = None,
) -> None:
    """Nhận tệp WARC của nơi khác (Common Crawl, Heritrix) như thể tự tải; chỉ lấy bài của các nguồn đã khai.

    Mã kết thúc là 1 khi có tệp không đọc được đến hết, hay tệp nguồn có lỗi.

    Ví dụ: `thidua archive import CC-NEWS-20240620.warc.gz`
    """
    from pipeline.nightly import import_archives  # noqa: PLC0415

    code = 0
    for sentence, good in import_archives(context.obj, sources, files, now=now):
        typer.echo(sentence, err=not good)
        code = code if good else 1
    raise typer.Exit(code)


@archive_app.command("restore")
def archive_restore(context: typer.Context, sources: Sources = None) -> None:
    """Dựng lại mọi thứ từ kho trang gốc, khi tệp store.db đã mất.

    Mã kết thúc: 0 tốt, 1 chưa trọn vẹn (có tệp hỏng), 2 hỏng.

    Ví dụ: `thidua archive restore`
    """
    from pipeline.nightly import restore_archive  # noqa: PLC0415
    from pipeline.report import summarise  # noqa: PLC0415

    night = restore_archive(context.obj, sources, now=now)
    typer.echo(summarise(night).to_text())
    raise typer.Exit(CODES[night.outcome])


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
    from pipeline.report import summarise  # noqa: PLC0415

    data = DataFolder(context.obj.root / "demo")
    night = run_demo(data, now=now)
    typer.echo(summarise(night).to_text())
    if night.rejected_build:
        raise typer.Exit(2)
    if serve:
        serve_site(data.published(), host="127.0.0.1", port=port, feedback=context.meta["settings"].feedback)
    typer.echo(f"Mở trang tra cứu: thidua --data {data.root} browse")
