"""Which school the text means."""
