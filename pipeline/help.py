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
from typer.core import TyperCommand, TyperGroup, TyperOption

LOCALE = Path(__file__).with_name("locale")
DOMAIN = "thidua"
_OPTIONS = "[TÙY CHỌN]"


def speak_vietnamese() -> None:
    """Have typer ask for our words, whatever language the machine speaks; before it shows anything."""
    os.environ["LANGUAGE"] = "vi"
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)


def _usage(line: str) -> str:
    return line.replace("Usage:", "Cách gọi:", 1)


def _said(option: TyperOption | None) -> TyperOption | None:
    if option:
        option.help = "Hiện hướng dẫn này."
    return option


def _without_type(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        if isinstance(parameter, TyperOption) and parameter.is_flag:
            parameter.metavar = ""  # takes no value: "<bool>" would say that it does
    return parameters


class _Command(TyperCommand):
    def get_usage(self, ctx: Any) -> str:
        return _usage(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        return _said(super().get_help_option(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        return _without_type(super().get_params(ctx))


class _Group(TyperGroup):
    def get_usage(self, ctx: Any) -> str:
        return _usage(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        return _said(super().get_help_option(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        return _without_type(super().get_params(ctx))


class App(typer.Typer):
    """A group of commands whose help is in Vietnamese."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(cls=_Group, options_metavar=_OPTIONS, subcommand_metavar="LỆNH …", **settings)

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:
        """As `typer.Typer` has it."""
        return super().command(name, cls=_Command, options_metavar=_OPTIONS, **settings)
