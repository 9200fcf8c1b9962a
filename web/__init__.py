"""What Datasette needs beyond `metadata.yml`: templates, static files, plugins."""
