"""Source files: the ones in the box are sound, and a mistake is named by file, line and field."""

from pathlib import Path

import pytest
import yaml

from crawler import sources

GOOD = """\
id: mau
name: Trường mẫu
kind: school
school: hung-yen
start:
  - section: https://mau.example/tin-tuc/
"""


def write(folder: Path, text: str, name: str = "mau.yml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_four_lines_and_a_start_are_a_source(tmp_path: Path) -> None:
    source = sources.load_file(write(tmp_path, GOOD))
    assert (source.platform, source.verified, source.tls) == ("generic", False, "verify")
    assert list(sources.hosts(source)) == ["mau.example"]


@pytest.mark.parametrize(
    ("text", "line", "field", "says"),
    [
        (GOOD.replace("kind: school", "kind: schule"), 3, "kind", "«schule»"),
        (GOOD.replace("id: mau", "id: ../mau"), 1, "id", "gạch nối"),
        (GOOD + "rythm: 7\n", 7, "rythm", "không có trường nào"),
        (GOOD + "politeness:\n  delay: 2\n  budget: nhiều\n", 9, "politeness.budget", "lại là str"),
        (GOOD + "politeness: {window: ban đêm}\n", 7, "politeness", "22:00-05:30"),
        (GOOD.replace("section:", "sektion:"), 6, "start[0].sektion", "không có trường nào"),
        (GOOD.replace("https:", "ftp:"), 6, "start[0]", "http"),
        (GOOD.replace("name: Trường mẫu\n", ""), 1, "name", "thiếu"),
        (GOOD + "platform: wordpress\n", 7, "platform", "wordpress"),
        (GOOD.replace("  - section: https://mau.example/tin-tuc/\n", "  []\n"), 5, "start", "ít nhất một"),
        (GOOD + "id: mau\n", 7, "id", "hai lần"),
        (GOOD + "since: 2024-13-01\n", 7, "since", "ngày"),
        (GOOD + "note: [\n", 8, "", "YAML"),
        ("- mau\n", 1, "", "tên: giá trị"),
        ("", 1, "", "tên: giá trị"),
    ],
)
def test_a_mistake_names_file_line_and_field(tmp_path: Path, text: str, line: int, field: str, says: str) -> None:
    file = write(tmp_path, text)
    found, mistakes = sources.load(tmp_path)
    assert not found
    (mistake,) = mistakes
    assert (mistake.file, mistake.line, mistake.field) == (file, line, field)
    assert says in str(mistake)
    assert "\n" not in str(mistake)


def test_one_bad_file_does_not_cost_the_others(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "other.yml")
    (tmp_path / "bytes.yml").write_bytes(b"\xff\xfe\x00")
    found, mistakes = sources.load(tmp_path)
    assert [source.id for source in found] == ["mau"]
    assert [mistake.file.name for mistake in mistakes] == ["bytes.yml", "other.yml"]


def test_the_sources_in_the_box_are_sound_and_say_that_nobody_has_seen_them_work() -> None:
    found, mistakes = sources.load()
    assert not mistakes
    assert len(found) >= 60
    assert {source.kind for source in found} == {"school", "academy", "newspaper", "portal"}
    for source in found:
        assert source.verified is False, source.id
        assert source.note, source.id
        assert not source.allow_private, source.id


def test_every_school_whose_site_is_known_is_a_source_on_that_host(shared: Path) -> None:
    known = {
        school["id"]: school["domain"].removeprefix("www.").partition("/")[0]
        for school in yaml.safe_load((shared / "domain" / "schools.yml").read_text("utf-8"))["schools"]
        if school["domain"]
    }
    ours = {source.school: set(sources.hosts(source)) for source in sources.load()[0] if source.kind == "school"}
    assert len(known) >= 35
    assert [school for school, host in known.items() if host not in ours.get(school, set())] == []
