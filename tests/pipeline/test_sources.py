"""`thidua source`: a new site becomes a source file, and the files there are can be looked at."""

from datetime import UTC, datetime
from pathlib import Path

from crawler.discover import Trial
from crawler.ledger import SourceRun
from crawler.page import Page
from crawler.sources import Source, Start, load_file
from demo import serve
from extract import extract
from pipeline.trials import describe, saved
from tests.pipeline.conftest import Run

TAKEN = "đã có tệp này; hãy chọn mã khác bằng --id.\n"


def test_a_new_site_is_recognised_read_and_written_down(thidua: Run, tmp_path: Path) -> None:
    with serve() as sites:
        address = sites.base_url("thai-nguyen")
        arguments = (
            "source",
            "add",
            address,
            "--id",
            "thu",
            "--private",
            "--sources",
            tmp_path / "nguon",
            "--pages",
            tmp_path / "pages",
        )
        done = thidua(*arguments)
        assert done.returncode == 0, done.stderr
        assert any(story.title in done.stdout for story in sites.articles("thai-nguyen").values())
        assert load_file(tmp_path / "nguon" / "thu.yml").platform == "nukeviet"
        kept = extract(Page(body=(tmp_path / "pages" / "thu.html").read_bytes()))
        assert kept.title in {story.title for story in sites.articles("thai-nguyen").values()}
    again = thidua(*arguments)  # before the site is asked for anything: it is gone
    assert (again.returncode, again.stderr) == (2, f"thidua: {tmp_path / 'nguon' / 'thu.yml'}: {TAKEN}")
    (tmp_path / "nguon" / "thu.yml").unlink()
    again = thidua(*arguments)
    assert (again.returncode, again.stderr) == (2, f"thidua: {tmp_path / 'pages' / 'thu.html'}: {TAKEN}")


def test_a_site_that_no_longer_shows_what_its_test_page_had_is_named(tmp_path: Path) -> None:
    words = "Sáng 20/6/2024, Cụm thi đua tổ chức hội nghị sơ kết tại hội trường của nhà trường. " * 20
    html = f"<html><title>Hội nghị sơ kết</title><h1>Hội nghị sơ kết</h1><p>{words}</p></html>"
    school = Source(id="mau", name="Mẫu", kind="school", start=[Start(home="http://mau.example/")])
    night = datetime(2024, 6, 21, tzinfo=UTC)
    run = SourceRun(source="mau", started=night, finished=night, outcome="fresh", detail="1 bài mới")
    page = Page(body=html.encode(), url="http://mau.example/tin-1.html", source="mau")
    trial = Trial(source=school, run=run, articles=[page], remarks=["1 bài mới"])
    (tmp_path / "mau.html").write_text(
        html.replace("</html>", '<p class="author">Lê Văn An</p></html>'), encoding="utf-8"
    )
    old = saved(tmp_path, "mau")
    assert old is not None
    first, *_, last = describe(trial, old)
    assert first == "mau (generic): 1 bài mới"
    assert last == "  trang mẫu có tác giả, nay không bài nào có: có lẽ trang đã đổi mẫu"
    assert not any("trang mẫu" in line for line in describe(trial))


def test_a_source_can_be_looked_at_without_writing_anything(thidua: Run, tmp_path: Path) -> None:
    with serve() as sites:
        sites.write_sources(tmp_path)
        done = thidua("source", "check", "yen-bai", "--sources", tmp_path)
        assert done.returncode == 0, done.stderr
        read = done.stdout.casefold()
        assert any(story.title.casefold() in read for story in sites.articles("yen-bai").values())
