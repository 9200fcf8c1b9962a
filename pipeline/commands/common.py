"""What the commands share: the data folder of the context, the clock, options that several of them have."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from pipeline.errors import UserError

File = Annotated[list[Path], typer.Argument(metavar="TỆP", help="Tệp .html, .htm, .txt, .pdf hoặc .docx.")]
Sources = Annotated[Path | None, typer.Option("--sources", metavar="THƯ-MỤC", help="Thư mục tệp nguồn (*.yml).")]
Contact = Annotated[
    str | None,
    typer.Option(
        metavar="ĐỊA-CHỈ", help="Thư điện tử hoặc trang web để chủ các trang biết ai đang đọc [THIDUA_CONTACT]."
    ),
]
Port = Annotated[int, typer.Option(metavar="SỐ", min=0, max=65535, help="Cổng; 0 là một cổng còn trống.")]


def now() -> datetime:
    """The time, in Vietnam."""
    from crawler.page import VIETNAM  # noqa: PLC0415 - `--help` need not wait for msgspec

    return datetime.now(VIETNAM)


def serve(database: Path, *, host: str, port: int, public: bool = False, feedback: str | None = None) -> None:
    """Become the server of the database.

    Raises:
        UserError: nothing can listen at that address.
        StoreError: the file is damaged.
    """
    from crawler.reasons import reason  # noqa: PLC0415
    from db.published import Published  # noqa: PLC0415
    from web.serve import serve as become  # noqa: PLC0415

    with Published.open(database):
        pass
    try:
        become(database, host=host, port=port, public=public, feedback=feedback)
    except OSError as error:
        raise UserError(
            f"{host}:{port}: không mở được trang tra cứu ({reason(error)}); hãy thử --port khác."
        ) from error
