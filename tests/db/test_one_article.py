"""One article in the published database: every fact it tells, each with its words; what cannot be shown is counted."""

from datetime import date, timedelta
from pathlib import Path

import msgspec

from crawler.ledger import Fetch
from db.build import build
from db.store import Store
from extract.article import Article
from nlp.facts import Citation, Claim, Cluster, DateMention, Event, Facts, Participant, Span, Total
from tests.db.conftest import NOW, Query, Save, Tell, claim, facts_of, spans


def test_one_article_with_every_kind_of_fact(save: Save, query: Query) -> None:
    article = Article(
        source="bao-hung-yen",
        url="https://bao.example/1",
        title="Cụm thi đua sơ kết",
        published="2024-06-20T09:59:00+07:00",
        authors=["Nguyễn Thị Thanh Hương"],
        captions=["Quang cảnh hội nghị"],
        text=(
            "Sáng 19/6, tại Hà Nội, Cụm thi đua đồng bằng sông Hồng tổ chức Hội nghị sơ kết 6 tháng đầu năm 2024.\n"
            "TS Nguyễn Kim Pha, Hiệu trưởng Trường Chính trị Tô Hiệu thành phố Hải Phòng, Cụm trưởng, chủ trì.\n"
            "Thực hiện Quy định số 11-QĐ/TW ngày 16/5/2021, Trường Chính trị Tô Hiệu đã được công nhận chuẩn mức 1 "
            "theo Quyết định số 99-QĐ/HVCTQG ngày 2/1/2024; còn 8 trường chưa đạt."
        ),
    )
    text = article.text
    save(
        article,
        facts_of(
            Event(
                id="e1",
                type="interim_review",
                start="2024-06-19",
                host="ha-noi",
                cluster="dong-bang-song-hong",
                covers="2024-01/2024-06",
                evidence=spans(article, text.split("\n")[0]),
            ),
            Cluster(cluster="dong-bang-song-hong", year=2024, lead="hai-phong", deputies=["ha-noi"]),
            Participant(
                name="Nguyễn Kim Pha",
                event="e1",
                degree="TS",
                position="Hiệu trưởng",
                organisation="Trường Chính trị Tô Hiệu thành phố Hải Phòng",
                roles=["chair"],
                evidence=spans(article, "TS Nguyễn Kim Pha"),
            ),
            Citation(key="11-QĐ/TW", type="Quy định", issuer="Ban Bí thư", date="2021-05-16"),
            Citation(
                key="99-QĐ/HVCTQG",
                type="Quyết định",
                date="2024-01-02",
                evidence=spans(article, "Quyết định số 99-QĐ/HVCTQG"),
            ),
            Claim(
                school="hai-phong",
                level=1,
                status="recognised",
                as_of="2024-06",
                evidence=spans(article, "Trường Chính trị Tô Hiệu", "đã được công nhận chuẩn mức 1"),
                rule="claims/recognised",
            ),
            Total(
                scope="dong-bang-song-hong", level=1, status="not_reached", count=8, evidence=spans(article, "8 trường")
            ),
            DateMention(text="19/6", value="2024-06-19", evidence=spans(article, "19/6")),
        ),
    )
    assert query("SELECT title, published, sort_date, date_precision, authors, captions, publisher FROM articles") == [
        (
            "Cụm thi đua sơ kết",
            "2024-06-20T09:59:00+07:00",
            "2024-06-20",
            "day",
            "Nguyễn Thị Thanh Hương",
            "Quang cảnh hội nghị",
            "bao-hung-yen",
        )
    ]
    assert query("SELECT label, type, sort_date, cluster, host, covers, reports, publishers, people FROM events") == [
        (
            "Hội nghị sơ kết, Cụm thi đua các trường chính trị khu vực đồng bằng sông Hồng, 19/6/2024",
            "interim_review",
            "2024-06-19",
            "dong-bang-song-hong",
            "ha-noi",
            "2024-01/2024-06",
            1,
            1,
            1,
        )
    ]
    assert query("SELECT role, school, year FROM cluster_roles ORDER BY role") == [
        ("deputy", "ha-noi", 2024),
        ("lead", "hai-phong", 2024),
    ]
    assert query("SELECT name, school, roles, roles_label, sort_date, quote FROM participants") == [
        ("Nguyễn Kim Pha", "hai-phong", '["chair"]', "Chủ trì", "2024-06-19", "TS Nguyễn Kim Pha")
    ]
    # The registry knows the true date of the first document; the second it does not know.
    assert query("SELECT key, registry_key, date, conflicts FROM documents ORDER BY key") == [
        ("11-QĐ/TW", "11-QĐ/TW", "2021-05-19", 1),
        ("99-QĐ/HVCTQG", None, "2024-01-02", 0),
    ]
    [(conflict,)] = query("SELECT conflict FROM citations WHERE conflict IS NOT NULL")
    assert conflict == "Bài ghi ngày 16/5/2021, sổ đăng ký văn bản ghi 19/5/2021."
    # "By June 2024", told on 20 June: certain on that day, not before.
    assert query(
        "SELECT school, claims.sort_date, quote, d.key FROM claims JOIN documents d ON d.id = claims.document_id"
    ) == [("hai-phong", "2024-06-20", "Trường Chính trị Tô Hiệu … đã được công nhận chuẩn mức 1", "99-QĐ/HVCTQG")]
    assert query("SELECT cluster, count, quote FROM totals") == [("dong-bang-song-hong", 8, "8 trường")]
    assert query("SELECT text, value FROM mentions") == [("19/6", "2024-06-19")]
    for start, end, quote in query("SELECT start, end, quote FROM evidence WHERE field = 'text'"):
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == quote
    assert query("SELECT rule, reader, gone_run_id FROM facts WHERE kind = 'claim'") == [
        ("claims/recognised", "1+1", None)
    ]


def test_an_article_without_a_date_is_sorted_by_the_day_it_was_fetched(save: Save, query: Query) -> None:
    save(Article(file="tin.txt", text="Một tin không ghi ngày."), Facts())
    assert query("SELECT title, sort_date, date_precision FROM articles") == [("tin.txt", "2026-03-01", "fetched")]


def test_a_school_nobody_knows_is_counted_not_published(path: Path, target: Path, tell: Tell) -> None:
    tell("bao", "2024-01-01", claim("atlantis", "reached"), Event(id="e1", type="visit", host="atlantis"))
    report = build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    assert report.skipped == {"không có trường nào mang mã “atlantis”": 1}
    assert (report.counts["claims"], report.counts["events"]) == (0, 1)


def test_what_the_reader_no_longer_finds_is_marked(save: Save, query: Query) -> None:
    article = Article(source="bao", url="https://bao.example/1", title="Tin", published="2024-01-05", text="Tin.")
    save(article, facts_of(claim("yen-bai", "reached"), DateMention(text="5/1", value="2024-01-05")))
    save(article, facts_of(DateMention(text="5/1", value="2024-01-05")))
    assert query("SELECT kind, first_run_id, gone_run_id FROM facts ORDER BY kind") == [
        ("claim", 1, 2),
        ("mention", 1, None),
    ]
    assert query("SELECT * FROM claims") == []


def test_an_article_that_vanished_is_marked_not_deleted(store: Store, tell: Tell, query: Query) -> None:
    tell("bao", "2024-01-05", claim("yen-bai", "reached"))
    fetch = Fetch(
        source="bao", url="https://bao.example/1", role="article", outcome="fresh", fetched_at=NOW, digest="d"
    )
    store.record(fetch)
    store.record(msgspec.structs.replace(fetch, outcome="gone", digest=None, fetched_at=NOW + timedelta(days=9)))
    assert query("SELECT gone_since FROM articles") == [("2026-03-10",)]
    assert query("SELECT school FROM claims") == [("yen-bai",)]


def test_a_claim_without_words_is_counted_not_published(path: Path, target: Path, tell: Tell) -> None:
    tell("bao", "2024-01-01", Claim(school="yen-bai", level=1, status="recognised", evidence=[Span(0, 999)]))
    report = build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    assert report.skipped == {"nhận định về trường chuẩn không có lời trích dẫn": 1}
    assert report.counts["claims"] == 0


def test_a_reason_without_a_vietnamese_name_is_shown_as_it_is(store: Store, query: Query) -> None:
    store.start_run("ingest", NOW)
    store.save_rejection("too_modern", "Trang chỉ có hình.", source="local", page="a.html", digest="d", reader="1")
    assert query("SELECT page, t.name, sentence FROM rejections r JOIN terms t ON t.id = r.reason") == [
        ("a.html", "too_modern", "Trang chỉ có hình.")
    ]


def test_search_folds_and_snippets_keep_their_accents(tell: Tell, query: Query) -> None:
    tell("bao", "2024-01-01", text="Tám trường chưa đạt chuẩn mức 1 tại Đắk Lắk.")
    sql = "SELECT snippet(articles_fts, 1, '[', ']', '…', 20) FROM articles_fts WHERE articles_fts MATCH :q"
    [(snippet,)] = query(sql, q='"dat chuan"')
    assert "chưa [đạt chuẩn] mức 1" in str(snippet)
    [(snippet,)] = query(sql, q='"dak lak"')
    assert "[Đắk Lắk]" in str(snippet)
