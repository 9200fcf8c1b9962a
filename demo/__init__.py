"""Sample sites for `thidua demo` and the tests: our own words, the markup of real CMSs, on loopback."""

from demo.server import Sites, serve

__all__ = ["Sites", "serve"]
