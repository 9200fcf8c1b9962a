"""Commands that look at what has been stored and built."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.common import Contact, Port, Sources, now, serve
from pipeline.errors import UserError
from pipeline.help import App

app = App()


@app.command()
def browse(
    context: typer.Context,
    port: Port = 8001,
    host: Annotated[str, typer.Option(metavar="ĐỊA-CHỈ", help="Địa chỉ để lắng nghe.")] = "127.0.0.1",
    public: Annotated[
        bool, typer.Option("--public", help="Cho mọi người trên mạng: không SQL tùy ý, giới hạn số lần hỏi.")
    ] = False,
) -> None:
    """Mở trang tra cứu cơ sở dữ liệu đã dựng, tới khi bấm Ctrl-C.

    `--public` tắt SQL tùy ý, tải cả cơ sở dữ liệu và trang gốc đã lưu; hãy đặt sau máy chủ trung gian (nginx, Caddy).

    Ví dụ: `thidua browse --port 8001`
    """
    feedback = context.meta["settings"].feedback
    serve(context.obj.published(), host=host, port=port, public=public, feedback=feedback)


@app.command()
def export(
    context: typer.Context,
    out: Annotated[
        str, typer.Option(metavar="THƯ-MỤC", help="Thư mục nhận các tệp; - là ghi ra màn hình (một --kind).")
    ],
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="LOẠI", help="Chỉ loại này, vd. conferences; nhắc lại được.", show_default=False),
    ] = None,
    cluster: Annotated[str | None, typer.Option(metavar="MÃ", help="Chỉ những gì thuộc cụm này.")] = None,
    school: Annotated[str | None, typer.Option(metavar="MÃ", help="Chỉ những gì thuộc trường này.")] = None,
    since: Annotated[
        int | None, typer.Option(metavar="LƯỢT", help="Chỉ những gì các lượt chạy sau lượt này động tới.")
    ] = None,
) -> None:
    """Ghi dữ liệu đã dựng cho chương trình khác: JSON Lines, lược đồ, CSV, lịch, Atom, mã kiểm tra (docs/exports.md).

    Không chọn gì thì ghi trọn bộ vào THƯ-MỤC/v1; có chọn thì chỉ ghi các tệp JSON Lines vào THƯ-MỤC.

    Ví dụ: `thidua export --out ./exports`, hay `thidua export --kind claims --school yen-bai --out -`
    """
    from db.export import export as write_exports  # noqa: PLC0415
    from db.export import export_part, lines  # noqa: PLC0415
    from db.published import KINDS, Published  # noqa: PLC0415
    from db.selection import EVERYTHING, Selection  # noqa: PLC0415

    database = context.obj.published()
    selection = Selection(cluster=cluster, school=school, since=since)
    if out == "-":
        if not kind or len(kind) > 1:
            raise UserError("--out - ghi ra màn hình một loại: hãy chọn đúng một --kind.")
        with Published.open(database) as published:
            for line in lines(published, kind[0], selection):
                sys.stdout.buffer.write(line)
        return
    if kind or selection != EVERYTHING:
        for path, count in export_part(database, Path(out), kind or KINDS, selection).items():
            typer.echo(f"{path}: {count} dòng")
        return
    report = write_exports(database, Path(out))
    for file in report.files:
        if "/" not in file.name:
            typer.echo(f"{file.name}: {file.records} dòng")
    typer.echo(f"và {sum('/' in file.name for file in report.files)} tệp CSV, lịch, Atom, thay đổi (xem manifest.json)")


@app.command()
def status(context: typer.Context) -> None:
    """Cho biết lần chạy gần nhất, và từng nguồn ra sao: tình trạng, từ bao giờ, thấy gì, nguồn nào cần xem.

    Ví dụ: `thidua status`
    """
    from pipeline.status import show  # noqa: PLC0415

    show(context.obj, now())


@app.command()
def changes(
    context: typer.Context,
    since: Annotated[int | None, typer.Option(metavar="LƯỢT", help="Sau lượt chạy này; bỏ trống là lượt cuối.")] = None,
) -> None:
    """Liệt kê dữ kiện mới, thay đổi, không còn hay trở lại, theo từng lượt chạy.

    Ví dụ: `thidua changes --since 12`
    """
    from pipeline.report import change_lines  # noqa: PLC0415

    none = True
    for line in change_lines(context.obj.published(), since):
        typer.echo(line)
        none = False
    if none:
        typer.echo("Không có thay đổi nào." if since is None else f"Sau lượt chạy {since} không có thay đổi nào.")


@app.command()
def backup(
    context: typer.Context,
    out: Annotated[Path, typer.Option(metavar="THƯ-MỤC", help="Thư mục nhận bản sao.")],
) -> None:
    """Chép kho, trang gốc và các quyết định sang nơi khác; lần sau chỉ chép phần mới.

    Khôi phục: chép thư mục ấy về làm thư mục dữ liệu, rồi chạy `thidua build`.

    Ví dụ: `thidua backup --out /mnt/sao-luu/thidua`
    """
    from pipeline.backup import backup as copy  # noqa: PLC0415

    copied = f"{copy(context.obj, out) / 1024**2:.1f}".replace(".", ",")
    typer.echo(f"{out}: đã chép {copied} MB.")


@app.command()
def doctor(
    context: typer.Context,
    sources: Sources = None,
    contact: Contact = None,
    reach: Annotated[bool, typer.Option("--reach", help="Thử nối tới máy chủ của từng nguồn.")] = False,
) -> None:
    """Xem máy này đã sẵn sàng chạy hằng đêm chưa: SQLite, đĩa, dữ liệu, hiệu đính, đồng hồ, địa chỉ liên hệ, tệp nguồn.

    Mã kết thúc: 0 sẵn sàng, 1 có điều nên xem, 2 chưa chạy được.

    Ví dụ: `thidua doctor --reach`
    """
    from pipeline.doctor import examine  # noqa: PLC0415

    marks = {"good": "tốt", "warning": "NÊN XEM", "bad": "HỎNG"}
    found = []
    for finding in examine(context.obj, sources, contact=contact, now=now(), reach=reach):
        found.append(finding.verdict)
        typer.echo(f"{marks[finding.verdict]:8}{finding.what}: {finding.sentence}")
    raise typer.Exit(2 if "bad" in found else 1 if "warning" in found else 0)


@app.command()
def review(
    context: typer.Context,
    who: Annotated[
        str, typer.Option(metavar="TÊN", envvar="THIDUA_WHO", prompt="Người quyết định", help="Tên người quyết định.")
    ],
) -> None:
    """Hỏi từng chỗ đáng xem lại nhất, nhiều nhất 50, và ghi quyết định vào thư mục hiệu đính.

    Quyết định có hiệu lực từ lần dựng sau (`thidua build`) và vẫn giữ khi bài được đọc lại.

    Ví dụ: `thidua review --who "Nguyễn Lan"`
    """
    from pipeline.review import review as ask  # noqa: PLC0415

    data = context.obj
    file = data.corrections / "review.yml"
    number = ask(data.published(), data.store, file, who=who, today=now().date())
    typer.echo(
        f"Đã ghi {number} quyết định vào {file}; hãy chạy `thidua build` để áp dụng."
        if number
        else "Không có quyết định mới."
    )
