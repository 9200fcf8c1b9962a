"""`thidua.toml` and the environment, as the commands take them."""

from pathlib import Path

import pytest

from pipeline.errors import UserError
from pipeline.settings import load
from tests.pipeline.conftest import Run


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("THIDUA_CONTACT", "THIDUA_DATA", "THIDUA_SOURCES"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "etc" / "thidua.toml"


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_paths_start_from_the_folder_of_the_file(file: Path) -> None:
    settings = load(write(file, 'data = "kho"\nsources = "/srv/nguon"\ncontact = "thu@truong.example"\n'))
    assert settings.data == file.parent / "kho"
    assert settings.sources == Path("/srv/nguon")
    assert settings.contact == "thu@truong.example"


def test_the_environment_wins_unless_it_is_empty(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(file, 'contact = "thu@truong.example"\n')
    monkeypatch.setenv("THIDUA_CONTACT", "khac@truong.example")
    assert load(file).contact == "khac@truong.example"
    monkeypatch.setenv("THIDUA_CONTACT", "")
    assert load(file).contact == "thu@truong.example"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("contact = 3\n", "thidua.toml: contact: phải là chữ trong dấu nháy."),
        ('contcat = "a@b.example"\n', "thidua.toml: contcat: không có mục này."),
        ("contact = a@b\n", "không phải TOML"),
        ('feedback = "javascript:alert(1)"\n', "feedback: phải là địa chỉ thư hoặc trang web"),
    ],
)
def test_a_mistake_is_named_by_file_and_entry(file: Path, text: str, said: str) -> None:
    with pytest.raises(UserError, match=r"thidua\.toml") as error:
        load(write(file, text))
    assert said in str(error.value)


def test_a_file_asked_for_must_be_there(file: Path) -> None:
    with pytest.raises(UserError, match="không đọc được tệp cấu hình"):
        load(file)


def test_commands_find_the_file_in_the_current_folder_and_options_win(thidua: Run, tmp_path: Path) -> None:
    (tmp_path / "thidua.toml").write_text('contact = "thu@truong.example"\n', encoding="utf-8")
    assert "Liên hệ: thu@truong.example." in thidua("doctor").stdout
    assert "Liên hệ: khac@truong.example." in thidua("doctor", "--contact", "khac@truong.example").stdout


def test_a_broken_file_stops_a_command_before_it_works(thidua: Run, tmp_path: Path, article: Path) -> None:
    (tmp_path / "thidua.toml").write_text("data = [\n", encoding="utf-8")
    done = thidua("ingest", article)
    assert done.returncode == 2
    assert done.stderr.startswith("thidua: thidua.toml: không phải TOML")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", ["nightly", "crawl", "archive restore", "archive import x", "source check"])
def test_every_command_about_sources_looks_where_the_settings_say(thidua: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "nguon").mkdir()
    done = thidua(*command.split(), THIDUA_SOURCES=str(tmp_path / "nguon"))
    assert done.returncode == 2
    assert f"{tmp_path / 'nguon'}: không có tệp nguồn" in done.stderr
