"""The process that serves: Datasette, which Ctrl-C ends in silence even while it is still being imported."""

import sys

try:
    from datasette.cli import cli

    cli(prog_name="datasette")
except KeyboardInterrupt:
    sys.exit(130)
