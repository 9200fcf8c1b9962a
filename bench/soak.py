"""Sixty nights over sample sites that change and fail: python -m bench.soak [NIGHTS] [SEED]

Every night is a process of its own with an injected clock, a day after the one before; the sites publish their stories
bit by bit. Faults are drawn from the seed: sites that are down, answer 500, turn robots away, lose their lists or break
off their answers, for a night or a week; nights that are killed (`kill -9`) and begun again, that find the disk full,
whose clock is three hours behind. The last eight nights are good ones, so that what was missed can be caught up.

Checked at the end: the articles, their last texts and the facts are those of a single undisturbed night over the same
sites (nothing lost, nothing doubled); a site that was unusable for two nights running was an alarm on the second, one
that worked and had news within a week never was (one that has nothing on its lists yet may be); peak memory and bytes
on disk, night by night.
"""

import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

from crawler.page import VIETNAM
from demo.server import SiteHandler, Sites, SiteServer, serve
from pipeline.folders import DataFolder
from pipeline.nightly import nightly

FIRST = datetime(2027, 1, 4, 1, 30, tzinfo=VIETNAM)
GOOD_END = 8
NEWS = timedelta(days=7)
FULL_DISK = 600_000  # bytes a file may have when the disk is "full"
FAULTS = ("down", "error", "blocked", "no_list", "cut")


class FaultyHandler(SiteHandler):
    """A sample site that fails the way its server's `fault` says."""

    def do_GET(self) -> None:  # noqa: N802 - the name http.server looks for
        fault = self.server.fault
        if fault == "down":
            self.close_connection = True
            self.connection.close()
        elif fault == "error":
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, b"Server Error", "text/html")
        elif fault == "blocked":
            self._send(HTTPStatus.FORBIDDEN, b"<html><body>Access denied</body></html>", "text/html")
        elif fault == "no_list":
            self._send(HTTPStatus.OK, b"<html><body><p>Under construction</p></body></html>", "text/html")
        elif fault == "cut":
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", "100000")
            self.end_headers()
            self.wfile.write(b"<html><body>")
            self.close_connection = True
        else:
            super().do_GET()

    do_HEAD = do_GET  # noqa: N815 - the name http.server looks for


@dataclass
class Tally:
    """What is counted over all nights."""

    faults: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FAULTS, 0))
    nights: dict[str, int] = field(default_factory=lambda: {"killed": 0, "disk full": 0, "clock behind": 0})
    outcomes: dict[str, int] = field(default_factory=dict)
    alarms: int = 0
    missing_alarms: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    disk: list[int] = field(default_factory=list)


def main() -> None:
    nights, seed = (int(sys.argv[1]) if len(sys.argv) > 1 else 60), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    chance, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory() as folder, serve() as sites:
        servers = [sites.server(site) for site in sites.ids]
        for server in servers:
            server.RequestHandlerClass = FaultyHandler
        sources = Path(folder, "sources")
        sources.mkdir()
        sites.write_sources(sources)
        data = Path(folder, "data")
        _nights(nights, sites, servers, data, sources, chance, tally)
        alone = Path(folder, "alone")
        _night(alone, sources, FIRST + timedelta(days=nights))
        online = {url for site in sites.ids for url in (*sites.articles(site), *sites.attachments(site))}
        lost, doubled, rows = *_compare(data, alone, online), len(_rows(alone))
    print(json.dumps(tally.__dict__ | {"memory": _ends(tally.memory), "disk": _ends(tally.disk)}, ensure_ascii=False))
    print(f"lost {len(lost)}, more than there is {len(doubled)}, of {rows} rows")
    for row in [*lost[:10], *doubled[:10]]:
        print("  ", row)
    sys.exit(bool(lost or doubled or tally.missing_alarms or tally.false_alarms))


def _nights(
    nights: int, sites: Sites, servers: list[SiteServer], data: Path, sources: Path, chance: random.Random, tally: Tally
) -> None:
    published = sorted(story.published for server in servers for story in server.all_stories)
    until = {server.site.id: 0 for server in servers}  # the night on which a fault ends
    failing = dict.fromkeys(until, 0)  # nights running
    news = dict.fromkeys(until, FIRST)
    shown: dict[str, int] = dict.fromkeys(until, 0)
    for night in range(nights):
        at = FIRST + timedelta(days=night)
        sites.show(None if night == nights - 1 else published[len(published) * (night + 1) // nights - 1])
        calm = night >= nights - GOOD_END
        for server in servers:
            site = server.site.id
            if night >= until[site] and not calm and night and chance.random() < 0.07:
                until[site] = min(night + chance.choice((1, 1, 2, 3, 7)), nights - GOOD_END)
                server.fault = chance.choice(FAULTS)
            elif night >= until[site]:
                server.fault = None
            failing[site] = failing[site] + 1 if server.fault else 0
            if server.fault:
                tally.faults[server.fault] += 1
            if len(server.publication.stories) > shown[site] and not server.fault:
                shown[site], news[site] = len(server.publication.stories), at
        if not calm and chance.random() < 0.15:
            tally.nights["killed"] += 1
            _night(data, sources, at, killed_after=chance.uniform(0.5, 8))
        if not calm and chance.random() < 0.05:
            tally.nights["disk full"] += 1
            _night(data, sources, at, full_disk=True)
        if not calm and chance.random() < 0.05:
            tally.nights["clock behind"] += 1
            at -= timedelta(hours=3)
        ended = _night(data, sources, at)
        assert ended, f"night {night} ended without a report"
        tally.outcomes[ended["outcome"]] = tally.outcomes.get(ended["outcome"], 0) + 1
        alarms = set(ended["alarms"])
        tally.alarms += len(alarms)
        tally.missing_alarms += [f"{night} {site}" for site, n in failing.items() if n >= 2 and site not in alarms]
        tally.false_alarms += [
            f"{night} {site}" for site in alarms if shown[site] and not failing[site] and at - news[site] < NEWS
        ]
        tally.memory.append(ended["memory"])
        tally.disk.append(sum(file.stat().st_size for file in data.rglob("*") if file.is_file()))
        print(f"{at:%d/%m} {ended['outcome']}, {len(alarms)} alarms, {ended['memory']} MB", flush=True)


def _night(
    data: Path, sources: Path, at: datetime, *, killed_after: float | None = None, full_disk: bool = False
) -> dict[str, Any] | None:
    """One night in a process of its own; `None` where it did not come to its end."""
    command = [sys.executable, "-m", "bench.soak", "night", str(data), str(sources), at.isoformat()]
    if full_disk:
        command.append(str(FULL_DISK))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        if killed_after is not None:
            time.sleep(killed_after)
            process.kill()
        printed, _ = process.communicate()
    ended: dict[str, Any] = json.loads(printed) if process.returncode == 0 else {}
    return ended or None


def night() -> None:
    """What the process of a night does: prints how it ended."""
    if len(sys.argv) > 5:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[5]), int(sys.argv[5])))
    data, sources, began = Path(sys.argv[2]), Path(sys.argv[3]), datetime.fromisoformat(sys.argv[4])
    started = time.monotonic()
    ended = nightly(
        DataFolder(data),
        sources,
        now=lambda: began + timedelta(seconds=time.monotonic() - started),
        contact=None,
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"outcome": ended.outcome, "alarms": [a.source for a in ended.alarms], "memory": memory}))
    sys.stdout.flush()
    os._exit(0)  # Twisted's threads need not be waited for


def _compare(data: Path, alone: Path, online: set[str]) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Rows that only the undisturbed night has, and those that only the sixty have; withdrawn stories are no loss."""
    there, here = (Counter(row for row in _rows(folder) if row[1] in online) for folder in (alone, data))
    return list((there - here).elements()), list((here - there).elements())


def _rows(data: Path) -> list[tuple[object, ...]]:
    """Articles, claims, events and participants, without what tells when they were first seen."""
    queries = (
        "SELECT 'article', url, source, title, body FROM articles",
        "SELECT 'claim', a.url, c.school, c.level, c.status, c.as_of "
        "FROM claims c JOIN articles a ON a.id = c.article_id",
        "SELECT 'event', a.url, r.type, r.start FROM event_reports r JOIN articles a ON a.id = r.article_id",
        "SELECT 'participant', a.url, p.name, p.roles FROM participants p JOIN articles a ON a.id = p.article_id",
    )
    with closing(sqlite3.connect(data / "thidua.db")) as db:
        return [row for query in queries for row in db.execute(query)]


def _ends(series: list[int]) -> list[int]:
    return series[:: max(1, len(series) // 6)]


if __name__ == "__main__":
    night() if sys.argv[1:2] == ["night"] else main()
