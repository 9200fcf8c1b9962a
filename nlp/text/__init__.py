"""Text to match on: folded, cut into words, searched."""
