"""YAML files into records, a mistake into one sentence that names file, line and field."""

import re
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from crawler.reasons import reason

Record = TypeVar("Record", bound=msgspec.Struct)

SENTENCES = {
    r"Expected `(.+)`, got `(.+)`": r"cần kiểu {0}, lại là {1}",
    r"Object missing required field `(.+)`": r"thiếu trường bắt buộc này",
    r"Object contains unknown field `(.+)`": r"không có trường nào tên như vậy",
    r"Invalid enum value '?(.+?)'?": r"giá trị «{0}» không nằm trong danh sách cho phép",
    r"Invalid RFC3339 encoded date": r"cần một ngày dạng 2024-12-31",
}
"""msgspec's English, for the people who write source files."""


class _Loader(yaml.CSafeLoader):
    """Leaves dates to msgspec: YAML's own answer to a 13th month is a bare ValueError without a line."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the base class has it
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class RecordError(Exception):
    """A YAML file with a mistake.

    Attributes:
        file: the file.
        line: 1-based line of the mistake.
        field: dotted path of the field, empty where the whole file is meant.
    """

    def __init__(self, file: Path, line: int, field: str, what: str) -> None:
        self.file, self.line, self.field = file, line, field
        where = f"{file}, dòng {line}" + (f", trường «{field}»" if field else "")
        super().__init__(f"{where}: {what}.")


def plain(file: Traversable) -> Any:
    """What a YAML file of our own says. By libyaml: a tenth of the time, which every start of the program pays."""
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)


def read(file: Path, kind: type[Record]) -> Record:
    """Read one YAML file as one `kind`; unknown and repeated fields are mistakes.

    Raises:
        RecordError: the file cannot be read, is no YAML, or does not fit.
    """
    try:
        loader = _Loader(file.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(file, 1, "", f"không đọc được tệp ({reason(error)})") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "cú pháp sai"
        raise RecordError(file, mark.line + 1 if mark else 1, "", f"không phải YAML hợp lệ ({problem})") from error
    if not isinstance(node, yaml.MappingNode):
        raise RecordError(file, 1, "", "cần các dòng dạng «tên: giá trị»")
    if twice := _repeated(node):
        raise RecordError(file, twice.start_mark.line + 1, str(twice.value), "trường này được viết hai lần")
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        field, what = _explain(str(error))
        if not field and isinstance(data, dict) and (first := what.partition(" ")[0]) in data:
            field = first  # a sentence of the record itself about one of its fields
        raise RecordError(file, _line(node, field), field, what) from error


def _explain(message: str) -> tuple[str, str]:
    """Split msgspec's message into the dotted field it means and a Vietnamese sentence."""
    what, _, path = message.partition(" - at `$")
    field = path.rstrip("`").removeprefix(".")
    for pattern, sentence in SENTENCES.items():
        if found := re.fullmatch(pattern, what):
            if "Object" in pattern:
                field = f"{field}.{found[1]}".removeprefix(".")
            return field, sentence.format(*found.groups())
    return field, what


def _repeated(node: yaml.MappingNode) -> yaml.ScalarNode | None:
    """The second of two keys with one name; YAML itself would silently let it win."""
    names: set[str] = set()
    for key, value in node.value:
        if key.value in names:
            return key  # type: ignore[no-any-return]
        names.add(key.value)
        if isinstance(value, yaml.MappingNode) and (twice := _repeated(value)):
            return twice
    return None


def _line(node: yaml.Node, field: str) -> int:
    """The line of `a.b[1].c`, or of the innermost part of it that exists."""
    line = node.start_mark.line
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", field):
        if name and isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == name), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line, pair[1]
        elif index and isinstance(node, yaml.SequenceNode):
            node = node.value[int(index)]
            line = node.start_mark.line
    return int(line) + 1
