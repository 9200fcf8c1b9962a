"""Clusters of schools: their names, roles and members."""
