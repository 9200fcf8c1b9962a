"""The build of a million articles and the site over it: python -m bench million

By itself, because it takes hours: filling the store alone takes longer than all other benchmarks together. Needs 35 GB;
`THIDUA_BENCH=DIR` keeps the stores and the databases.
"""

from collections.abc import Iterator

from bench.build import compared, kept, measured
from bench.record import Row
from bench.site import answers, stored


def rows(*, quick: bool) -> Iterator[Row]:
    """Time, memory and cost of an article against those of fewer, then what readers wait for."""
    sizes = (2_000, 5_000, 20_000) if quick else (10_000, 50_000, 1_000_000)
    with kept() as folder:
        stores = [(stored(folder, number), number) for number in sizes]
        first, middle, last = (measured(store, store.with_name("thidua.db"), number) for store, number in stores)
        yield from compared(middle, last, most=None if quick else 300, flat=not quick)
        each = (last["cpu_s"] / last["articles"]) / (first["cpu_s"] / first["articles"])
        yield Row(
            what=f"  cost of an article against {sizes[0]:,}", value=each, unit="x", at_most=None if quick else 1.15
        )
        yield from answers(stores[-1][0].with_name("thidua.db"), sizes[-1])
