"""`Article` to `Facts`: text to sentences to mentions to facts; the registries are data files in `nlp/data/`.

from nlp import pipeline, read
facts = read(article)          # Facts
nlp = pipeline()               # a normal spaCy Language, to use or extend
"""
