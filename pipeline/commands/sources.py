"""Commands about sources: try out a new one, look at those there are."""

import tempfile
from pathlib import Path
from typing import Annotated, Literal

import typer

from pipeline.commands.common import Contact, Sources, now
from pipeline.errors import UserError
from pipeline.help import App

TEST_PAGES = Path(__file__).parents[2] / "tests" / "pages"
Pages = Annotated[Path, typer.Option(metavar="THƯ-MỤC", help="Thư mục trang mẫu.", show_default="tests/pages")]

app = App()
source_app = App(no_args_is_help=True, help="Nguồn: thử một trang mới, xem lại các nguồn đã khai.")
app.add_typer(source_app, name="source")


@source_app.command("add")
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="Trang đầu của nguồn.")],
    sources: Sources = None,
    source_id: Annotated[
        str | None, typer.Option("--id", metavar="MÃ", help="Mã nguồn; bỏ trống thì lấy từ địa chỉ.")
    ] = None,
    kind: Annotated[
        Literal["school", "academy", "newspaper", "portal"],
        typer.Option(metavar="LOẠI", help="Loại nguồn: school, academy, newspaper, portal."),
    ] = "school",
    private: Annotated[bool, typer.Option("--private", help="Cho phép địa chỉ trong mạng riêng.")] = False,
    contact: Contact = None,
    pages: Pages = TEST_PAGES,
) -> None:
    """Đọc thử vài trang của một nguồn mới, cho xem bài đọc được, rồi ghi tệp nguồn và một trang mẫu để kiểm thử.

    Ví dụ: `thidua source add https://truong-mau.example/`
    """
    from msgspec import ValidationError  # noqa: PLC0415

    from crawler import NoContact, discover  # noqa: PLC0415
    from crawler.sources import FOLDER  # noqa: PLC0415
    from pipeline.trials import articles, describe  # noqa: PLC0415

    try:
        new = discover.proposed(url, id=source_id, kind=kind, allow_private=private, delay=0.0 if private else 3.0)
        file, page = (sources or FOLDER) / f"{new.id}.yml", pages / f"{new.id}.html"
        for there in (file, page):
            if there.exists():
                raise UserError(f"{there}: đã có tệp này; hãy chọn mã khác bằng --id.")
        with tempfile.TemporaryDirectory() as folder:
            (trial,) = discover.check([new], folder=Path(folder), now=now, contact=contact)
    except (ValidationError, NoContact) as error:
        raise UserError(str(error)) from error
    for line in describe(trial):
        typer.echo(line)
    found = articles(trial)
    if not found:
        raise UserError(f"{url}: chưa đọc được bài nào nên không ghi tệp nguồn.", exit_code=1)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(discover.to_yaml(trial.source), encoding="utf-8")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(found[0][0].body)
    typer.echo(f"Đã ghi {file} và trang mẫu {page}; chạy kiểm thử một lần, rồi so {page.stem}.yml với trang.")


@source_app.command("check")
def check(
    wanted: Annotated[list[str] | None, typer.Argument(metavar="NGUỒN", help="Mã nguồn; bỏ trống là tất cả.")] = None,
    sources: Sources = None,
    contact: Contact = None,
    pages: Pages = TEST_PAGES,
) -> None:
    """Đọc thử vài trang của các nguồn đã khai, so với tệp nguồn và trang mẫu; không ghi gì.

    Ví dụ: `thidua source check yen-bai`
    """
    from crawler import NoContact, discover  # noqa: PLC0415
    from pipeline.nightly import load_sources  # noqa: PLC0415
    from pipeline.trials import describe, saved  # noqa: PLC0415

    bad: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            trials = discover.check(
                load_sources(sources, bad, wanted or []), folder=Path(folder), now=now, contact=contact
            )
        except NoContact as error:
            raise UserError(str(error)) from error
    for sentence in bad:
        typer.echo(f"thidua: {sentence}", err=True)
    for trial in trials:
        for line in describe(trial, saved(pages, trial.source.id)):
            typer.echo(line)
    raise typer.Exit(1 if bad or any(not trial.articles for trial in trials) else 0)
