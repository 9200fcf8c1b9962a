"""`thidua`: the command line. Each command composes what the other folders do."""

import sys
import traceback
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from pipeline.commands import looking, reading, running, sources
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.help import App, speak_vietnamese
from pipeline.stopping import listen

app = App(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (running, reading, looking, sources):
    app.add_typer(group.app)


@app.callback()
def thidua(
    context: typer.Context,
    data: Annotated[
        Path | None, typer.Option(metavar="THƯ-MỤC", help="Thư mục dữ liệu; mặc định là ./data [THIDUA_DATA].")
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(metavar="TỆP", envvar="THIDUA_CONFIG", help="Tệp cấu hình; mặc định là ./thidua.toml nếu có."),
    ] = None,
    log_json: Annotated[bool, typer.Option("--log-json", help="Ghi nhật ký thành dòng JSON trên stderr.")] = False,
) -> None:
    """Đọc tin của các trường chính trị và cụm thi đua thành một cơ sở dữ liệu có dẫn chứng.

    Ví dụ: `thidua nightly`, rồi `thidua browse`
    """
    from pipeline.logs import configure  # noqa: PLC0415
    from pipeline.settings import load  # noqa: PLC0415 - `thidua --help` need not wait for pydantic

    settings = load(config)
    configure(json=log_json or settings.log_json)
    context.obj = DataFolder(data or settings.data)
    context.meta["settings"] = settings
    context.default_map = defaults(context.command, {"contact": settings.contact, "sources": settings.sources})


def defaults(command: Any, settings: dict[str, object]) -> dict[str, Any]:
    """Those of the settings that are options of a command; of a group, those of each of its commands by its name."""
    if isinstance(command, TyperGroup):
        return {name: defaults(one, settings) for name, one in command.commands.items()}
    return {parameter.name: settings[parameter.name] for parameter in command.params if parameter.name in settings}


def main() -> None:
    """Run the command line; what a person can mend ends in one sentence and its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal or a log that cannot hold a letter must not end a night
            stream.reconfigure(errors="backslashreplace")
    speak_vietnamese()
    listen()
    try:
        sys.exit(app(standalone_mode=False, prog_name="thidua"))
    except TyperException as error:
        from pipeline.usage import sentence  # noqa: PLC0415

        if error.format_message():  # else it was no more than the command's name, and its help has been shown
            sys.stderr.write(f"thidua: {sentence(error)}\n")
        sys.exit(error.exit_code)
    except (typer.Abort, EOFError):
        sys.stderr.write("thidua: chưa có câu trả lời nên dừng ở đây.\n")
        sys.exit(1)
    except UserError as error:
        sys.stderr.write(f"thidua: {error}\n")
        sys.exit(error.exit_code)
    except Exception as error:
        from crawler.reasons import reason  # noqa: PLC0415
        from db.errors import StoreError  # noqa: PLC0415 - only now: --help need not wait for SQLite

        if isinstance(error, StoreError):
            sys.stderr.write(f"thidua: {error}\n")
        elif isinstance(error, OSError) and error.filename:  # a folder that may not be entered, a name too long
            sys.stderr.write(f"thidua: {error.filename}: {reason(error)}.\n")
        else:
            traceback.print_exc()
            sys.stderr.write("thidua: lỗi của chương trình; dữ liệu đã lưu vẫn còn. Hãy báo lại kèm những dòng trên.\n")
        sys.exit(2)
