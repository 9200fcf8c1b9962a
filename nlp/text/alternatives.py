"""Regular expressions for lists of phrases, written as a tree of their letters.

One that names each phrase in turn takes one and a half times as long to compile, and seven times (223 event nouns)
to sixty times (1,200 acts) as long to match.
"""

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]
_END = ""
_FREE_SPACING = {" ": " +", "-": " ?- ?"}


def any_of(phrases: Iterable[str], *, free_spacing: bool = False) -> str:
    """A regular expression, in a group of its own, for any of the phrases; where several match, the longest.

    With `free_spacing` more than one space may stand for one, and spaces around a dash.
    """
    spacing = _FREE_SPACING if free_spacing else {" ": " "}  # `re.escape` would escape it for nothing
    tree: _Tree = {}
    for phrase in phrases:
        node = tree
        for letter in phrase:
            node = node.setdefault(spacing.get(letter) or re.escape(letter), {})
        node[_END] = {}
    return f"(?:{_written(tree)})"


def _written(tree: _Tree) -> str:
    branches = [letter + _written(following) for letter, following in tree.items() if letter != _END]
    joined = "|".join(branches)
    if branches and _END in tree:
        return f"(?:{joined})?"
    return f"(?:{joined})" if len(branches) > 1 else joined
