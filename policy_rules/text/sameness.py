"""Whether two posts say the same."""

from __future__ import annotations

import hashlib

from policy_rules.text.words import words_of


def digest_of_words(text: str) -> str:
    """SHA-256 (64 hexadecimal digits) of the words of ``text``, whatever their case, spacing and punctuation."""
    words = " ".join(word for word in words_of(text).value.split() if word != ".")
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
