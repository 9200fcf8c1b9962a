"""`thidua status`: when what ran last, and how each source ended."""

from datetime import datetime

from rich.console import Console
from rich.table import Table

from db.schema import vocabulary
from db.store import Store
from pipeline.errors import UserError
from pipeline.folders import DataFolder


def show(data: DataFolder) -> None:
    """Print the last run and a line per source, read from the store.

    Raises:
        UserError: nothing has run yet.
        StoreError: the store cannot be read.
    """
    if not data.store.is_file():
        raise UserError(f"{data.store}: chưa có lần chạy nào; hãy chạy `thidua nightly` trước.")
    names = {term.id: term.name for term in vocabulary()}
    console = Console(highlight=False)
    with Store.open(data.store) as store:
        last, runs = store.last_run(), store.last_source_runs()
    if last:
        started = datetime.fromisoformat(last.started_at)
        console.print(f"Lần chạy cuối: {last.command}, {started:%d/%m/%Y %H:%M}, {names[last.outcome].lower()}.")
    table = Table("nguồn", "lần cuối", "kết quả", "bài mới", "nhận xét")
    for run in runs:
        table.add_row(run.source, f"{run.finished:%d/%m/%Y %H:%M}", names[run.outcome], str(run.new), run.detail)
    if runs:
        console.print(table)
