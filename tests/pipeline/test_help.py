"""`--help` speaks Vietnamese on any machine, in typer's own words, too."""

import gettext
import re

import pytest
from babel.messages.pofile import read_po

from pipeline.help import DOMAIN, LOCALE
from tests.pipeline.conftest import Run

ENGLISH = re.compile(
    r"usage|argument|options|command|required|default|env var|show this|\bexit\b|<(?!=)", re.IGNORECASE
)


@pytest.mark.parametrize(
    "arguments",
    [
        "--help",
        "parse -h",
        "reread --help",
        "browse --help",
        "export --help",
        "review --help",
        "archive",
        "source add -h",
    ],
)
def test_help_has_no_english_around_what_commands_say(arguments: str, thidua: Run) -> None:
    done = thidua(*arguments.split(), LANG="C", LANGUAGE="en")
    assert "Cách gọi: thidua" in done.stdout
    assert "Hiện hướng dẫn này." in done.stdout
    assert ENGLISH.findall(done.stdout.replace("Common Crawl", "")) == []


def test_what_typer_is_given_is_what_was_translated() -> None:
    with (LOCALE / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        wanted = {str(message.id): message.string for message in read_po(file) if message.id}
    given = gettext.translation(DOMAIN, LOCALE, ["vi"])
    assert wanted
    assert {words: given.gettext(words) for words in wanted} == wanted
