"""What an institution held or has scheduled, and everything about it."""
