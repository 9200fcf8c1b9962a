"""`--help` in Vietnamese: the words around what each command says of itself.

typer asks gettext for most of them: `locale/vi/LC_MESSAGES/thidua.po`. What it does not ask for, its line of usage and
its option `--help`, is said here.
"""

import gettext
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

LOCALE = Path(__file__).with_name("locale")
DOMAIN = "thidua"
_OPTIONS = "[TÙY CHỌN]"


def speak_vietnamese() -> None:
    """Have typer ask for our words, whatever language the machine speaks; before it shows anything."""
    os.environ["LANGUAGE"] = "vi"
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)


class _InVietnamese:
    """Beside typer's class of a command or of a group, what that says itself."""

    def get_usage(self, ctx: Any) -> str:
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        return usage.replace("Usage:", "Cách gọi:", 1)

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = "Hiện hướng dẫn này."
        return option

    def get_params(self, ctx: Any) -> list[Any]:
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            if isinstance(parameter, TyperOption) and parameter.is_flag:
                parameter.metavar = ""  # takes no value: "<bool>" would say that it does
            elif isinstance(parameter, TyperArgument):  # its name, TỆP, says more than "<list[Path]>"
                parameter.display_type_rich = lambda **_: None  # type: ignore[method-assign]
        return parameters


class _Command(_InVietnamese, TyperCommand):
    pass


class _Group(_InVietnamese, TyperGroup):
    pass


class App(typer.Typer):
    """A group of commands whose help is in Vietnamese."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(cls=_Group, options_metavar=_OPTIONS, subcommand_metavar="LỆNH …", **settings)

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:
        """As `typer.Typer` has it."""
        return super().command(name, cls=_Command, options_metavar=_OPTIONS, **settings)
