"""The store that remembers, the build that publishes: identity, corrections, checks, exports."""
