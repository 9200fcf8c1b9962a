"""What the persons named do at an event."""
