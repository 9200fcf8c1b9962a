"""What somebody asks wrongly is said to be their mistake, in words for them: Datasette calls some of it its failure,
answers a query that takes too long with a piece of HTML, and compares a column it does not have with its own name."""

from collections.abc import Awaitable, Callable

from datasette import hookimpl
from datasette.app import Datasette
from datasette.filters import FilterArguments, Filters
from datasette.utils.asgi import BadRequest, Request
from datasette.views.base import DatasetteError

_TOO_LONG = "Câu hỏi này chạy quá lâu nên đã bị dừng; hãy thu hẹp lại, hoặc thêm limit."


@hookimpl(tryfirst=True)
def handle_exception(exception: Exception) -> None:
    """Put an error right before Datasette answers with it."""
    if not isinstance(exception, DatasetteError):
        return
    if exception.message_is_html and "sql_time_limit_ms" in exception.message:
        exception.message, exception.message_is_html = _TOO_LONG, False
    elif exception.status == 500 and exception.message.startswith(
        "Cannot "
    ):  # sort by this column, or two ways at once
        exception.status = 400


_WAYS = {key for key, *_ in Filters([]).lookups()}


@hookimpl
def filters_from_request(
    request: Request, database: str, table: str, datasette: Datasette
) -> Callable[[], Awaitable[FilterArguments]]:
    """Refuse a filter that no column can meet: `!=` on one that does not exist is true of every row."""

    async def filters() -> FilterArguments:
        columns = await datasette.get_database(database).table_columns(table)
        for key in request.args:
            if key.startswith("_"):
                continue
            column, way = key.rsplit("__", 1) if "__" in key else (key, "exact")
            if column not in columns:
                raise BadRequest(f"Bảng {table} không có cột {column}; các cột là: {', '.join(columns)}.")
            if way not in _WAYS:
                raise BadRequest(f"Không có cách lọc {way}; các cách là: {', '.join(sorted(_WAYS))}.")
        return FilterArguments([])

    return filters
