"""The same text at several addresses and publishers: one original, whatever order the copies were read in."""

import random
import sqlite3
from contextlib import closing
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from db.build import build
from db.keys import bands, resemblance, sketch
from db.store import Store
from extract.article import Article
from nlp.facts import Facts
from tests.db.conftest import NOW, saver

TEXT = "\n".join(f"Trường số {n} báo cáo {n * 3} việc đã làm trong năm, nêu {n + 2} khó khăn." for n in range(30))
REPRINT = "(Theo Báo Yên Bái) " + TEXT.replace("Trường số 3 ", "Trường 3 ") + "\nBan Biên tập giới thiệu bài viết."
OTHER = "\n".join(f"Đội thứ {n} vào sân lúc {n + 5} giờ, ghi {n * 2} bàn, gặp đội thứ {n + 9}." for n in range(30))


def told(source: str, published: str | None, text: str, *, path: str = "tin") -> Article:
    return Article(source=source, url=f"https://{source}.example/{path}", title="Tin", published=published, text=text)


def copies(folder: Path, *articles: Article) -> dict[str, str]:
    """The address of each copy, and that of its original."""
    folder.mkdir()
    with Store.open(folder / "store.db") as store:
        save = saver(store)
        for article in articles:
            save(article, Facts())
    build(folder / "store.db", folder / "thidua.db", built_at=NOW, as_of=date(2026, 3, 1))
    with closing(sqlite3.connect(folder / "thidua.db")) as db:
        return dict(db.execute("SELECT a.url, b.url FROM articles a JOIN articles b ON b.id = a.copy_of"))


def test_the_first_to_publish_is_the_original_in_whatever_order_they_were_read(tmp_path: Path) -> None:
    first, second = told("yen-bai", "2023-11-10T08:00:00+07:00", TEXT), told("phu-tho", "2023-11-12", REPRINT)
    undated, other = told("lao-cai", None, TEXT), told("son-la", "2023-11-11", OTHER)
    want = {article.url: first.url for article in (second, undated)}
    for number, order in enumerate(permutations([first, second, undated])):
        assert copies(tmp_path / str(number), *order, other) == want


@pytest.mark.parametrize(
    ("other", "copied"),
    [
        (told("phu-tho", "2023-12-01", REPRINT), True),
        (told("phu-tho", "2024-11-10", REPRINT), False),  # next year's news of the same kind
        (told("phu-tho", "2024-11-10", TEXT), True),  # the same words are the same text at any time
        (told("yen-bai", "2023-11-20", REPRINT, path="hai"), False),  # a form that one office fills in again and again
        (told("yen-bai", "2023-11-10", TEXT, path="in"), True),
        (told("phu-tho", "2023-11-11", OTHER), False),
    ],
    ids=["reprint", "a year later", "word for word", "same publisher", "print view", "another text"],
)
def test_what_a_copy_is(tmp_path: Path, other: Article, copied: bool) -> None:
    found = copies(tmp_path / "one", told("yen-bai", "2023-11-10", TEXT), other)
    assert bool(found) is copied


def test_a_copy_of_a_copy_is_a_copy_of_the_original(tmp_path: Path) -> None:
    again = (
        REPRINT + "\n" + "\n".join(f"Thêm câu số {n} của nơi đăng lại lần hai, kể {n * 7} chuyện." for n in range(9))
    )
    articles = [told("c", "2023-12-20", again), told("b", "2023-12-01", REPRINT), told("a", "2023-11-10", TEXT)]
    assert set(copies(tmp_path / "one", *articles).values()) == {"https://a.example/tin"}


def test_texts_much_alike_are_found_under_a_common_band() -> None:
    rng = random.Random(1)
    missed = 0
    for number in range(200):
        words = [f"từ{rng.randrange(5000)}" for _ in range(400)]
        other = words[:-40] + [f"khác{number}-{n}" for n in range(40)]
        one, two = sketch(" ".join(words)), sketch(" ".join(other))
        assert resemblance(one, two) > 0.6
        missed += set(bands(one)).isdisjoint(bands(two))
    assert missed == 0


def test_sketches_in_old_stores_stay_comparable() -> None:
    """A rensa that computes other values than the one these were stored with would silently find no copies."""
    assert sketch("Trường Chính trị tỉnh Yên Bái tổ chức hội nghị.")[:32] == "c8ff1a62c5b11a05cccb476cc2e46885"
