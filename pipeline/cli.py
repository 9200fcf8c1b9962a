"""`thidua`: every command composes what the other folders do."""

import typer

app = typer.Typer(no_args_is_help=True)


@app.callback()
def thidua() -> None:
    """Đọc tin của các trường chính trị và cụm thi đua thành một cơ sở dữ liệu có dẫn chứng."""


def main() -> None:
    """Run the command line."""
    app()
