"""The build that answers the request in hand (`web.plugins.hot_swap`)."""

from contextvars import ContextVar

from datasette.app import Datasette

CURRENT: ContextVar[Datasette] = ContextVar("CURRENT")
