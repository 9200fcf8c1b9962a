"""Serves the published database with Datasette: the site people open in the morning."""

import os
import socket
import sys
from pathlib import Path

from web.feedback import VARIABLE

FOLDER = Path(__file__).parent
METADATA = FOLDER.parent / "metadata.yml"

SETTINGS = {
    "suggest_facets": "off",  # 47 times faster table pages at a million rows: facets are chosen by hand in metadata.yml
    "default_page_size": "30",  # most of the time goes into cells: 50 rows of events took 92 ms of CPU, 30 take 71
    "facet_time_limit_ms": "500",
    "sql_time_limit_ms": "2000",
    "default_cache_ttl": "0",  # asked again each time, answered by the ETag: a new build shows at once
    "max_csv_mb": "0",  # a limit would cut a download silently
    "truncate_cells_html": "300",
}

# For everybody on the internet: no SQL of their own, nothing a crawler could make expensive or take away whole.
PUBLIC = {
    "default_allow_sql": "off",
    "allow_download": "off",
    "allow_csv_stream": "off",
    "allow_facet": "off",
    "max_returned_rows": "500",
    "default_cache_ttl": "300",
}


def command(database: Path, *, host: str, port: int, public: bool = False) -> list[str]:
    """The command that serves the database."""
    chosen = SETTINGS | (PUBLIC if public else {})
    settings = [word for name, value in chosen.items() for word in ("--setting", name, value)]
    return [
        *(sys.executable, "-m", "web", "serve"),
        *("--immutable", str(database)),
        *("--metadata", str(METADATA)),
        *("--plugins-dir", str(FOLDER / "plugins")),
        *("--template-dir", str(FOLDER / "templates")),
        *("--static", f"static:{FOLDER / 'static'}"),
        *("--host", host),
        *("--port", str(port)),
        *settings,
    ]


def serve(database: Path, *, host: str, port: int, public: bool = False, feedback: str | None = None) -> None:
    """Become the server; returns never. Ctrl-C ends it.

    Args:
        public: for everybody on the internet (`PUBLIC`).
        feedback: mail or web address that readers report errors to.

    Raises:
        OSError: nothing can listen there: another program does, or the address is not this machine's.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(
            socket.SOL_SOCKET, socket.SO_REUSEADDR, 1
        )  # as the server: what has just ended is not in the way
        probe.bind((host, port))
    environment = {**os.environ, VARIABLE: feedback or ""}
    os.execve(sys.executable, command(database, host=host, port=port, public=public), environment)  # noqa: S606
