"""The registries and the words of the rules, a YAML file each."""

import re
from functools import cache
from importlib import resources
from typing import Any, TypeVar

import msgspec
import yaml

T = TypeVar("T")


def load(name: str, shape: type[T]) -> T:
    """Read `nlp/data/<name>` as `shape`, whose fields of type `re.Pattern[str]` are compiled.

    Raises:
        msgspec.ValidationError: a line does not fit; it names its place.
    """
    raw: Any = yaml.load(resources.files("nlp.data").joinpath(name).read_bytes(), Loader=yaml.CSafeLoader)
    return msgspec.convert(raw, shape, dec_hook=_compiled)


@cache
def lists(name: str) -> dict[str, list[str]]:
    """`nlp/data/<name>`, a file of nothing but lists of phrases by name."""
    return load(name, dict[str, list[str]])


def _compiled(_: object, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ValueError(f"no pattern: {error}") from None  # which msgspec gives the place of
