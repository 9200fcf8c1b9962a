"""Part of the database: the records of one cluster or school, or those that concern what later runs found."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from crawler.records import plain
from db.changes import RUNS_KEPT
from db.errors import StoreError
from db.published import KINDS, Published
from db.records import Record


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """What to select; all that is given must be so.

    Attributes:
        cluster, school: identifiers.
        since: number of a run; records resting on an article in which a later run found, changed or lost something.
    """

    cluster: str | None = None
    school: str | None = None
    since: int | None = None


EVERYTHING = Selection()


@cache
def queries() -> dict[str, dict[str, str]]:
    """Queries of identifiers by kind and by attribute of a `Selection`."""
    kinds: dict[str, dict[str, str]] = plain(files("db.schema").joinpath("selections.yml"))
    return kinds


def select(published: Published, kind: str, selection: Selection) -> Iterator[Record]:
    """Records of one of `KINDS`, in the order of their identifiers.

    Raises:
        StoreError: there is no such cluster or school, or what changed since that run is no longer known.
    """
    _check(published, selection)
    _, records = KINDS[kind]
    given = {name: value for name, value in msgspec.structs.asdict(selection).items() if value is not None}
    if not given:
        return records(published)
    wanted = [_identifiers(published, queries()[kind].get(name), value) for name, value in given.items()]
    chosen = set.intersection(*wanted)
    return (record for record in records(published) if record.id in chosen)


def _identifiers(published: Published, query: str | None, value: str | int) -> set[int | str]:
    return {next(iter(row.values())) for row in published.rows(query, value)} if query else set()


def _check(published: Published, selection: Selection) -> None:
    for table, what, value in (("clusters", "cụm", selection.cluster), ("schools", "trường", selection.school)):
        known = [row["id"] for row in published.rows(f"SELECT id FROM {table} ORDER BY id")]  # noqa: S608 -- one of two
        if value is not None and value not in known:
            raise StoreError(f"không có {what} “{value}”; mã {what} là một trong: {', '.join(known)}.")
    if selection.since is not None:
        check_run(published, selection.since)


def check_run(published: Published, since: int) -> None:
    """Make sure that what changed after a run is known.

    Raises:
        StoreError: there was no such run, or it is no longer among those whose changes are published.
    """
    runs = [row["id"] for row in published.rows("SELECT id FROM runs ORDER BY id DESC LIMIT ?", RUNS_KEPT + 1)]
    earliest, latest = runs[-1] if len(runs) > RUNS_KEPT else 0, runs[0] if runs else 0
    if not earliest <= since <= latest:
        sentence = f"không biết những gì thay đổi sau lượt chạy {since}"
        raise StoreError(f"{sentence}; hãy chọn một lượt từ {earliest} đến {latest}.")
