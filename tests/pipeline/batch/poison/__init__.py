"""With this folder on its path, Python reads pages that end the process, as a bug of a C library would."""
