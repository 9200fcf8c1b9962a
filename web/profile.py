"""Whom the site is served to."""

from datasette.app import Datasette


def is_public(datasette: Datasette) -> bool:
    """Whether everybody may come (`web.serve.PUBLIC`): then nobody may run SQL."""
    return not datasette.setting("default_allow_sql")
