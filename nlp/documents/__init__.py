"""Cited documents: type, number, issuer, date, subject."""
