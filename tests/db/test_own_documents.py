"""An official document that was read as a file is the text of the document that articles cite."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec

from db.build import build
from extract.article import Article, Official
from nlp.facts import Citation, Event, Facts
from tests.db.conftest import NOW, Save, spans

PLAN = Article(
    source="truong-hung-yen",
    url="https://truong.example/tep/ke-hoach-57.pdf",
    title="Kế hoạch tổ chức hội nghị triển khai công tác thi đua năm 2023",
    published="2023-02-15",
    text="Căn cứ chương trình công tác năm, nhà trường xây dựng kế hoạch như sau.",
    official=Official(
        kind="Kế hoạch",
        number="57-KH/TCT",
        issuer="TRƯỜNG CHÍNH TRỊ NGUYỄN VĂN LINH",
        place="Hưng Yên",
        date="2023-02-15",
    ),
)
NEWS = Article(
    source="truong-hung-yen",
    url="https://truong.example/tin/1",
    title="Hội nghị triển khai công tác thi đua",
    published="2023-03-01",
    text="Hội nghị được tổ chức theo Kế hoạch số 57-KH/TCT ngày 15/02/2023 của nhà trường.",
)


def built(path: Path) -> sqlite3.Connection:
    target = path.with_name("thidua.db")
    build(path, target, built_at=NOW, as_of=NOW.date())
    db = sqlite3.connect(target)
    db.row_factory = sqlite3.Row
    return db


def test_a_citation_leads_to_the_text_of_the_document(path: Path, save: Save) -> None:
    words = "Kế hoạch số 57-KH/TCT ngày 15/02/2023"
    save(NEWS, Facts(citations=[Citation(key="57-KH/TCT", date="2023-02-15", evidence=spans(NEWS, words))]))
    save(PLAN, Facts())
    with closing(built(path)) as db:
        [document] = db.execute("SELECT * FROM documents").fetchall()
        assert (document["key"], document["type"], document["date"]) == ("57-KH/TCT", "Kế hoạch", "2023-02-15")
        assert document["issuer"] == "TRƯỜNG CHÍNH TRỊ NGUYỄN VĂN LINH"
        assert (document["citations"], document["conflicts"]) == (1, 0)
        texts = db.execute("SELECT url FROM articles WHERE text_of = ?", (document["id"],)).fetchall()
        assert [text["url"] for text in texts] == [PLAN.url]
        [source] = db.execute("SELECT articles, last_article FROM sources WHERE id = 'truong-hung-yen'")
        assert tuple(source) == (1, "2023-03-01")


def test_a_document_nobody_cites_is_one_all_the_same(path: Path, save: Save) -> None:
    save(PLAN, Facts())
    save(PLAN, Facts())
    with closing(built(path)) as db:
        [document] = db.execute("SELECT * FROM documents").fetchall()
        assert (document["citations"], document["subject"]) == (
            0,
            "tổ chức hội nghị triển khai công tác thi đua năm 2023",
        )


def test_what_the_document_says_of_itself_outweighs_those_who_cite_it(path: Path, save: Save) -> None:
    words = "Kế hoạch số 57-KH/TCT"
    for number in range(2):
        news = msgspec.structs.replace(NEWS, url=f"{NEWS.url}{number}")
        save(news, Facts(citations=[Citation(key="57-KH/TCT", date="2023-02-16", evidence=spans(news, words))]))
    save(PLAN, Facts())
    with closing(built(path)) as db:
        [document] = db.execute("SELECT date, citations, conflicts FROM documents").fetchall()
        assert tuple(document) == ("2023-02-15", 2, 2)


def test_a_plan_of_a_cluster_is_that_of_the_cluster_that_issued_it(path: Path, save: Save) -> None:
    cited = Article(
        source="truong-ben-tre",
        url="https://truong.example/tin/2",
        title="Cụm ban hành kế hoạch",
        published="2022-04-01",
        text="Cụm thi đua khu vực Đồng bằng sông Cửu Long họp theo Kế hoạch số 33-KH/CTĐ.",
    )
    issuer = "CỤM THI ĐUA CÁC TRƯỜNG CHÍNH TRỊ KHU VỰC ĐỒNG BẰNG SÔNG CỬU LONG"
    event = Event(id="e1", type="other", cluster="dong-bang-song-cuu-long", evidence=spans(cited, "Cụm thi đua"))
    citation = Citation(key="33-KH/CTĐ", evidence=spans(cited, "Kế hoạch số 33-KH/CTĐ"))
    save(cited, Facts(events=[event], citations=[citation]))
    save(msgspec.structs.replace(PLAN, official=Official(number="33-KH/CTĐ", issuer=issuer)), Facts())
    with closing(built(path)) as db:
        assert [tuple(row) for row in db.execute("SELECT key, issuer, citations FROM documents")] == [
            ("33-KH/CTĐ", issuer, 1)
        ]
