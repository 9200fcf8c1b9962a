"""What stands around a paragraph changes none of its facts: neutral paragraphs put into articles of the corpus."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import msgspec
import pytest

import extract
from extract.article import Article
from nlp import read
from pipeline.parse import read_page

DEV = Path(__file__).parents[1] / "corpus" / "dev"

SAPO = (
    "Học đi đôi với hành là yêu cầu xuyên suốt đối với người dạy và người học. Mỗi bài giảng phải có hơi thở cuộc sống."
)
# Neighbours of every article: a day of history, another year, other provinces, somebody else's cluster and standard.
HISTORY = "Ngày 02/9/1945 là mốc son của dân tộc. Bài học về đoàn kết đến nay còn nguyên giá trị."
SURVEY = "Nhóm tác giả dự kiến mở rộng phạm vi khảo sát trong năm 2027. Kết quả bước đầu được đánh giá là khả quan."
POLICE = "Cụm thi đua số 3 của Công an tỉnh cũng vừa bình xét danh hiệu cuối năm. Các đơn vị thống nhất cao."
NURSERY = "Trường Mầm non Hoa Sen gần đó vừa đón bằng đạt chuẩn quốc gia mức độ 2. Phụ huynh ai cũng vui."
TAY_NGUYEN = "Tiết mục của các trường thuộc Cụm thi đua các trường chính trị khu vực Tây Nguyên được chia sẻ rộng rãi."
BAC_TRUNG_BO = (
    "Ban điều hành Cụm thi đua số 5 năm 2016 gồm Trường Chính trị Trần Phú (trưởng) và Trường Chính trị Lê Duẩn (phó)."
)
HABIT = "Các cụm thường họp ba lần trong năm: đầu năm ký giao ước, giữa năm sơ kết, cuối năm tổng kết."

# The article, after which of its paragraphs (0: before the first), and what is put there.
CROSSINGS = [
    *((name, 0, SAPO) for name in ("101_", "511_", "601_", "821_", "504_")),
    *((name, 2, HISTORY) for name in ("001_", "009_", "101_", "603_")),
    *((name, 3, SURVEY) for name in ("014_", "048_", "126_", "715_")),
    *((name, 2, HABIT) for name in ("015_", "039_")),
    *((name, 2, POLICE) for name in ("001_", "708_", "819_")),
    *((name, 2, NURSERY) for name in ("004_", "238_", "603_", "715_")),
    *((name, 3, TAY_NGUYEN) for name in ("101_", "110_", "671_", "708_", "819_")),
    *((name, 2, BAC_TRUNG_BO) for name in ("801_", "708_")),
]


@cache
def _article(name: str) -> Article:
    (path,) = (p for p in DEV.glob(f"{name}*") if p.suffix in {".txt", ".html"})
    return extract.extract(read_page(path))


def _said(article: Article) -> Counter[str]:
    """Each fact without where it was read; of events no names of events, which are numbered."""
    facts = msgspec.to_builtins(read(article))
    aside = {"evidence", "quotes", "rule", "id", "event", "parent"}
    return Counter(
        f"{kind}: { {key: value for key, value in fact.items() if key not in aside} }"
        for kind in ("events", "clusters", "participants", "citations", "claims", "totals", "dates")
        for fact in facts[kind]
    )


@cache
def _read(name: str) -> Counter[str]:
    return _said(_article(name))


@pytest.mark.parametrize(("name", "after", "neighbour"), CROSSINGS)
def test_a_neutral_paragraph_changes_no_fact(name: str, after: int, neighbour: str) -> None:
    article, before = _article(name), _read(name)
    lines = article.text.split("\n")
    crossed = msgspec.structs.replace(article, text="\n".join([*lines[:after], neighbour, *lines[after:]]))
    now, own = _said(crossed), _said(Article(text=neighbour, published=article.published))
    assert before - now == Counter()
    assert now - before - own == Counter()


@pytest.mark.parametrize("mark", ["• ", "+ ", "– ", "-", "a) "])
@pytest.mark.parametrize("name", ["078_", "516_", "705_"])
def test_the_marks_of_a_list_say_nothing(name: str, mark: str) -> None:
    article = _article(name)
    text = re.sub(r"(?m)^[-+*] ", mark, article.text)
    assert text != article.text
    assert _said(msgspec.structs.replace(article, text=text)) == _read(name)
