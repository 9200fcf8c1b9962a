"""The network: one YAML file per source, one base spider per kind of site, the archive of raw pages.

from crawler import sources, run
found, mistakes = sources.load(folder)
runs = run(found, archive=folder, ledger=store, now=clock)     # list[SourceRun]
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crawler.process import NoContact as NoContact
    from crawler.process import run as run


def __getattr__(name: str) -> object:
    """`run` and `NoContact`, when first asked for: Scrapy takes a second to import, and most rooms only need `Page`."""
    if name in {"run", "NoContact"}:
        from crawler import process  # noqa: PLC0415

        return getattr(process, name)
    raise AttributeError(name)
