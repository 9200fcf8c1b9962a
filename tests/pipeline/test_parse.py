"""`thidua parse`: one JSON line a file, whatever the files are."""

import json
from pathlib import Path

import pytest

from tests.pipeline.conftest import Run


def test_a_line_for_each_file_in_the_order_given(thidua: Run, article: Path, tmp_path: Path) -> None:
    empty, picture, missing = tmp_path / "trong.txt", tmp_path / "anh.html", tmp_path / "khong-co.pdf"
    empty.touch()
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    done = thidua("parse", empty, article, picture, missing)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["file"] for line in lines] == [str(empty), str(article), str(picture), str(missing)]
    assert ["error" in line for line in lines] == [True, False, True, True]
    assert done.returncode == 1
    for file in (empty, picture, missing):
        assert sum(str(file) in line for line in done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_facts_point_at_their_words(thidua: Run, article: Path) -> None:
    record = json.loads(thidua("parse", article).stdout)
    assert list(record)[:2] == ["file", "article"]
    text = record["article"]["text"]
    claims = {(c["school"], c["level"], c["status"]): c for c in record["claims"]}
    assert set(claims) == {("dak-lak", 1, "recognised"), ("kon-tum", 1, "not_reached")}
    span = claims["dak-lak", 1, "recognised"]["evidence"][0]
    assert "công nhận đạt chuẩn mức 1" in text[span["start"] : span["end"]]


def test_what_the_caller_knows_overrules_the_page(thidua: Run, article: Path) -> None:
    done = thidua(
        "parse", "--url", "https://a.example/x", "--published", "2024-06-22T08:00", "--source", "gia-lai", article
    )
    told = json.loads(done.stdout)["article"]
    assert told["url"] == "https://a.example/x"
    assert told["published"] == "2024-06-22T08:00:00+07:00"
    assert told["source"] == "gia-lai"


@pytest.mark.parametrize("name", ["tin.pdf", "tin.DOCX"])
def test_a_file_that_is_not_what_its_name_says_is_said_to_be_none(thidua: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(bytes(range(255, 0, -1)) * 20)
    kind = file.suffix[1:].upper()
    assert thidua("parse", file).stderr == f"thidua: {file}: tên tệp là {kind} nhưng nội dung không phải {kind}.\n"


def test_a_date_that_is_none_is_refused_in_one_sentence(thidua: Run, article: Path) -> None:
    done = thidua("parse", "--published", "hôm qua", article)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "--published hôm qua" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_of_21_megabytes_is_refused(thidua: Run, tmp_path: Path, article: Path) -> None:
    huge = tmp_path / "lon.html"
    with huge.open("wb") as stream:
        stream.truncate(21_000_000)
    done = thidua("parse", huge, article)
    assert done.returncode == 1
    assert "20 MB" in json.loads(done.stdout.splitlines()[0])["error"]
    assert "claims" in json.loads(done.stdout.splitlines()[1])


def test_a_folder_is_no_article(thidua: Run, article: Path) -> None:
    done = thidua("parse", article.parent)
    assert done.returncode == 1
    assert "thư mục" in json.loads(done.stdout)["error"]
