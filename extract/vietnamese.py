"""What a Vietnamese syllable looks like: enough to tell a name from an acronym and a text from one wrongly decoded."""

import re
import unicodedata

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?|gin?h?|gi[a-z]?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"), None)
_MARKED = re.compile(r"[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)


def is_syllable(word: str) -> bool:
    """Whether one word is spelled as a Vietnamese syllable can be, with or without its marks."""
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))
    return _SYLLABLE.fullmatch(bare) is not None


def syllable_share(text: str) -> float:
    """Share of the words that can be Vietnamese syllables; 0 for a text without words."""
    words = _WORD.findall(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def marked_share(text: str) -> float:
    """Share of the words with a letter only Vietnamese has; about 0.8 in running text, 0 without marks."""
    words = _WORD.findall(text)
    return sum(bool(_MARKED.search(w)) for w in words) / len(words) if words else 0.0
