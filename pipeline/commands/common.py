"""What the commands share: the data folder of the context, the clock, options that several of them have."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated

import typer

VIETNAM = timezone(timedelta(hours=7))

File = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Tệp .html, .htm, .txt, .pdf hoặc .docx.")]
Sources = Annotated[Path | None, typer.Option("--sources", metavar="DIR", help="Thư mục tệp nguồn (*.yml).")]
Contact = Annotated[
    str | None,
    typer.Option(help="Thư điện tử hoặc trang web để chủ các trang biết ai đang đọc [THIDUA_CONTACT]."),
]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Cổng; 0 là một cổng còn trống.")]


def now() -> datetime:
    """The time, in Vietnam."""
    return datetime.now(VIETNAM)
