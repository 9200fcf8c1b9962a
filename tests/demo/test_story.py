"""A mistake in a content file must name the file and the mistake: these files are written by hand."""

from datetime import datetime
from pathlib import Path

import pytest

from demo.site import read_sites
from demo.story import ContentError, read_story

FRONT = "title: Tin thử\npublished: 2024-03-08T15:40:00+07:00\nsection: tin\n"


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "son-la" / "tin-thu.md"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_a_story_is_its_paragraphs_and_captions(tmp_path: Path) -> None:
    story = read_story(write(tmp_path, f"---\n{FRONT}---\nĐoạn một\nxuống dòng.\n\n![Ảnh\nhai dòng]\n\nĐoạn hai.\n"))
    assert (story.site, story.slug) == ("son-la", "tin-thu")
    assert [tuple(block) for block in story.blocks] == [
        ("Đoạn một xuống dòng.", False),
        ("Ảnh\nhai dòng", True),
        ("Đoạn hai.", False),
    ]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("không có gì", "Expected `object`"),
        (f"---\n{FRONT}---\n\n", "no body"),
        (f"---\n{FRONT}kind: rumour\n---\nTin.", "rumour"),
        (f"---\n{FRONT}sectoin: tin\n---\nTin.", "sectoin"),
        ("---\ntitle: Tin\npublished: 2024-03-08T15:40:00\nsection: tin\n---\nTin.", "timezone"),
        ("---\ntitle: [\n---\nTin.", "flow node"),
        (f"---\n{FRONT}edit: {{at: 2024-03-09T00:00:00+07:00, replace: không, by: có}}\n---\nTin.", "does not occur"),
    ],
)
def test_a_mistake_is_named_with_its_file(tmp_path: Path, text: str, mistake: str) -> None:
    with pytest.raises(ContentError, match=mistake) as error:
        read_story(write(tmp_path, text))
    assert "son-la/tin-thu.md: " in str(error.value)


def test_readers_see_the_first_version_until_the_correction(tmp_path: Path) -> None:
    edit = "edit: {at: 2024-03-09T00:00:00+07:00, replace: 08 trường, by: 07 trường}\n"
    end = "withdrawn: 2024-04-01T00:00:00+07:00\n"
    story = read_story(write(tmp_path, f"---\n{FRONT}{edit}{end}---\nDự có 08 trường.\n"))

    def seen(time: str) -> str | None:
        shown = story.as_of(datetime.fromisoformat(f"2024-{time}+07:00"))
        return shown.blocks[0].text if shown else None

    assert seen("03-08T15:39:00") is None
    assert seen("03-08T15:40:00") == "Dự có 08 trường."
    assert seen("03-09T00:00:00") == "Dự có 07 trường."
    assert seen("04-01T00:00:00") is None


@pytest.mark.parametrize(
    ("section", "also_on", "mistake"),
    [
        ("tin", "{bao-la: tin}", "there is no sites/bao-la.yml"),
        ("la", "{}", "sites/son-la.yml has no section la"),
        ("tin", "{son-la: la}", "sites/son-la.yml has no section la"),
    ],
)
def test_a_story_of_an_unknown_site_or_section_is_named(
    tmp_path: Path, section: str, also_on: str, mistake: str
) -> None:
    (tmp_path / "sites").mkdir()
    site = "{name: Thử, kind: drupal, publisher: school, first_number: 1, sections: [{id: tin, title: Tin}]}"
    (tmp_path / "sites" / "son-la.yml").write_text(site, encoding="utf-8")
    (tmp_path / "content").mkdir()
    front = FRONT.replace("section: tin", f"section: {section}") + f"also_on: {also_on}\n"
    write(tmp_path / "content", f"---\n{front}---\nTin.\n")
    with pytest.raises(ContentError) as error:
        read_sites(tmp_path)
    assert str(error.value).endswith(f"content/son-la/tin-thu.md: {mistake}")
