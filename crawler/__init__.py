"""The network: one YAML file per source, one base spider per kind of site, the archive of raw pages."""
