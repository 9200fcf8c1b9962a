"""What the long commands say while they work: lines for people, or JSON lines for a collector, on standard error."""

import logging
import sys

from pythonjsonlogger.json import JsonFormatter

from pipeline.progress import console


class _ConsoleHandler(logging.Handler):
    """Prints above a progress bar, where there is one."""

    def emit(self, record: logging.LogRecord) -> None:
        console.print(self.format(record), markup=False)


def _worth_saying(record: logging.LogRecord) -> bool:
    """Our own words and everybody's warnings: Scrapy sets its loggers to DEBUG, whatever the root logger says."""
    return record.levelno >= logging.WARNING or record.name.startswith("pipeline.")


def configure(*, json: bool) -> None:
    """Send all log records to standard error.

    Args:
        json: one object a line with `time` (ISO 8601), `level`, `logger`, `message` and what the record carries besides
            (`source`, `outcome` ...), in place of plain messages and progress bars.
    """
    if json:
        handler: logging.Handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(
            JsonFormatter(
                "%(asctime)s%(levelname)s%(name)s%(message)s",
                rename_fields={"asctime": "time", "levelname": "level", "name": "logger"},
                datefmt="%Y-%m-%dT%H:%M:%S%z",
                json_ensure_ascii=False,
            )
        )
        console.quiet = True
    else:
        handler = _ConsoleHandler()
    handler.addFilter(_worth_saying)
    logging.basicConfig(level=logging.INFO, handlers=[handler], format="%(message)s", force=True)
