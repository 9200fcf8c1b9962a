"""Expressions of time to EDTF, and the days they cover."""
