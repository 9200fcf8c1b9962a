"""Persons named, with degrees, positions and organisations."""
