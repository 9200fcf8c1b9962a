"""How fast the store takes articles in and thidua.db is built: python -m bench.build [ARTICLES]

The articles are synthetic: about 2,400 characters and 17 facts each, one event in three told by two publishers, 3,000
names. Numbers to compare: CPU seconds of the build, its peak memory, bytes of the result.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from db.build import build
from db.store import Store
from extract.article import Article
from nlp.facts import Citation, Claim, DateMention, Event, Facts, Participant, Span
from nlp.registry import registry

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SENTENCE = (
    "hội nghị trường chính trị cụm thi đua đồng bằng sông Hồng học viên giảng viên phong trào đạt chuẩn mức công nhận "
    "quyết định đồng chí hiệu trưởng tổng kết triển khai nhiệm vụ chất lượng đào tạo bồi dưỡng cán bộ tỉnh ủy đảng bộ"
)


def at(start: int) -> dict[str, Any]:
    """Evidence of 30 characters, and a rule."""
    return {"evidence": [Span(start, start + 30)], "rule": "kind/rule"}


def articles(number: int, seed: int = 1) -> Iterator[tuple[Article, Facts]]:
    """Articles and their facts, the same for the same seed."""
    rng = random.Random(seed)
    schools, clusters = list(registry().schools), list(registry().clusters)
    names = [
        " ".join(rng.choices(["Nguyễn", "Trần", "Lê", "Văn", "Thị", "Minh", "Hoà", "Lan"], k=4)) for _ in range(3000)
    ]
    for count in range(number):
        told = count - count % 3 % 2  # the second of three tells what the first told
        rng_event = random.Random(told)
        day = date(2015, 1, 1) + timedelta(days=told * 4000 // number)
        school, cluster = rng_event.choice(schools), rng_event.choice(clusters)
        words = " ".join(rng.choices(SENTENCE.split(), k=460))
        people = [
            Participant(
                name=rng_event.choice(names),
                event="e1",
                position="Hiệu trưởng",
                organisation=f"Trường Chính trị tỉnh {registry().schools[school].province}",
                roles=["attendee"],
                **at(n * 10),
            )
            for n in range(5)
        ]
        yield (
            Article(
                source=f"source-{count % 80}",
                url=f"https://source-{count % 80}.example/{count}",
                title=words[:80],
                published=day.isoformat(),
                text=words[:1200] + "\n" + words[1200:],
            ),
            Facts(
                events=[
                    Event(id="e1", type="annual_review", start=day.isoformat(), host=school, cluster=cluster, **at(0)),
                    Event(id="e2", type="signing", start=day.isoformat(), host=school, parent="e1", **at(200)),
                ],
                participants=people,
                citations=[
                    Citation(key=f"{rng.randrange(400)}-QĐ/TW", date=f"20{rng.randrange(10, 25)}-05-19", **at(300)),
                    Citation(key=f"{rng.randrange(400)}-KH/TU", date=f"20{rng.randrange(10, 25)}-05-19", **at(350)),
                ],
                claims=[Claim(school=school, level=1, status="recognised", **at(400))],
                dates=[DateMention(text="19/5", value=f"2024-{m:02}-19", **at(m * 50)) for m in range(1, 8)],
            ),
        )  # fmt: skip


def main() -> None:
    """Fill a store, build from it, print what it took."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        path, target = Path(folder) / "store.db", Path(folder) / "thidua.db"
        with Store.open(path) as store:
            store.start_run("bench", NOW)
            began = time.process_time()
            for article, facts in articles(number):
                store.save_article(article, facts, page=article.url or "", digest="d", fetched_at=NOW, reader="1+1")
            print(f"ingest (with generation)  {time.process_time() - began:6.1f} s CPU")
        for attempt in ("first", "over the last"):
            began, wall = time.process_time(), time.perf_counter()
            report = build(path, target, built_at=NOW, as_of=NOW.date())
            took = f"{time.process_time() - began:6.1f} s CPU, {time.perf_counter() - wall:6.1f} s"
            print(f"build {attempt:<19} {took}, {target.stat().st_size / 1e6:.0f} MB")
        print(f"peak memory               {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")
        print(" ".join(f"{table}={count}" for table, count in report.counts.items() if count > 1000))


if __name__ == "__main__":
    main()
