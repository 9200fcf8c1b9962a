"""The registries and the words of the rules, a YAML file each."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import Any, Generic, TypeVar

import msgspec
import yaml

T = TypeVar("T")
S = TypeVar("S")  # what stands in the file
C = TypeVar("C")  # what is made of it: a pattern, what looks for one, a set


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


@cache
def single(name: str) -> "Words[list[str], frozenset[str]]":
    """The same for lists of single words, each a set."""
    return Words(lists(name), frozenset)


_NAMED = re.compile(r"\{\{([\w.]+)\}\}")


class Words(Generic[S, C]):
    """The words of one module, each entry an attribute, made when it is first asked for.

    Of 1,270 patterns an article needs a third: compiling them all took a third of the time to the first fact.
    """

    def __init__(self, entries: Mapping[str, S], make: Callable[[S], C]) -> None:
        self.entries = entries
        self._make = make

    def __getattr__(self, name: str) -> C:
        if name not in self.entries:
            raise AttributeError(name)
        found = self._make(self.entries[name])
        setattr(self, name, found)
        return found


@cache
def _modules(name: str) -> dict[str, dict[str, str]]:
    return load(name, dict[str, dict[str, str]])


def patterns(name: str, module: str, named: Mapping[str, str], compiled: Callable[[str], C]) -> Words[str, C]:
    """The patterns of a module in `nlp/data/<name>`; `{{item}}` stands for one of `named` or of the same module,
    `{{other.item}}` for another module's."""

    def filled(section: str, pattern: str) -> str:
        return _NAMED.sub(lambda other: found(section, other[1]), pattern)

    def found(section: str, item: str) -> str:
        if item in named:
            return named[item]
        other, _, key = item.rpartition(".")
        return filled(other or section, _modules(name)[other or section][key])

    return Words(_modules(name)[module], lambda pattern: compiled(filled(module, pattern)))


def _compiled(_: object, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ValueError(f"no pattern: {error}") from None  # which msgspec gives the place of
