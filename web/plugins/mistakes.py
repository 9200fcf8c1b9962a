"""What somebody asks wrongly is said to be their mistake, in words for them: Datasette calls some of it its failure,
and answers a query that takes too long with a piece of HTML."""

from datasette import hookimpl
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
