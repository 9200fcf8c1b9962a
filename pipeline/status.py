"""`thidua status`: when what ran last, and how far each source can be relied on."""

from datetime import datetime

from rich import box
from rich.console import Console
from rich.table import Table

from db.schema import called
from db.store import Store
from pipeline.errors import UserError
from pipeline.folders import DataFolder

_SAY_IT_ALL = {"quiet", "unchanged"}


def show(data: DataFolder, now: datetime) -> None:
    """Print the last run and a line per source, those that need somebody first.

    Raises:
        UserError: nothing has run yet.
        StoreError: the store cannot be read.
    """
    if not data.store.is_file():
        raise UserError(f"{data.store}: chưa có lần chạy nào; hãy chạy `thidua nightly` trước.")
    names = called()
    console = Console(highlight=False)
    with Store.read(data.store) as store:
        last, found = store.last_run(), store.coverage(now)
    if last:
        started = datetime.fromisoformat(last.started_at)
        console.print(f"Lần chạy cuối: {last.command}, {started:%d/%m/%Y %H:%M}, {names[last.outcome].lower()}.")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)  # 80 columns, as in a log or a mail, must hold every day whole
    for heading in ("", "nguồn", "tình trạng", "từ", "bài mới", "nhịp"):
        table.add_column(heading, no_wrap=heading != "tình trạng")
    for source in sorted(found, key=lambda source: not source.alarm):
        state = names[source.outcome] if source.outcome else "Chưa đọc"
        table.add_row(
            "CẦN XEM" if source.alarm else "",
            source.source,
            state if source.outcome in _SAY_IT_ALL and not source.alarm else f"{state}: {source.seen}",
            _day(source.since),
            _day(source.last_fresh),
            f"{source.rhythm:g} ngày".replace(".", ",") if source.rhythm else "",
        )
    if found:
        console.print(table)


def _day(moment: datetime | None) -> str:
    return f"{moment:%d/%m/%Y}" if moment else ""
