"""Names that are spelled letter by letter beside words of secrecy: *P r o j e k t  H a v t o r n, you know what*.

What a register of terms holds is found however it is spaced; this finds that somebody took the trouble.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Five letters at least, each with the same thin thing behind it: a blank, a full stop, a hyphen, an underscore.
_SPELLED = re.compile(r"(?<![^\W_])[^\W\d_](?:([ .·*_-])[^\W\d_])(?:\1[^\W\d_]){3,30}(?![^\W_])")
#: Three letters with the same thin thing around each: what few texts hold.
_HINT = re.compile(r"([ .·*_-])[^\W\d_]\1[^\W\d_]\1[^\W\d_]\1")
_SECRECY = re.compile(
    r"(?:talar|pratar|nämner|säger|skriver) (?:\w+ ){0,3}?(?:inte|inget|aldrig|om)|(?:inget|inte|aldrig) (?:\w+ ){0,3}?"
    r"(?:talar|pratar|nämner|säger|skriver|får|ska)|utanför (?:huset|väggarna|gruppen|bolaget)|hemlig|hysch|\btyst"
    r"|\binternt\b"
    r"|sekretess|kodnamn|mellan oss|ni vet (?:vad|vilk|vem)|som ni vet|rykt|inte ett ord|🤫|🤐|🙊"
    r"|(?:don't|do not|can't|never|not to|nothing we|not a word) (?:\w+ ){0,3}?(?:talk|mention|say|name|tell|write"
    r"|about|to)"
    r"|not a word|outside (?:the|these|this) (?:house|building|walls|room|company)|secret|hush|shh|quiet"
    r"|confidential|internal"
    r"|code ?name|between us|you know (?:what|which|who)|as you know|under wraps|\bnda\b",
    re.IGNORECASE,
)
_NEAR = 160


def find_spelled_out_names(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of words spelled letter by letter where something near speaks of secrecy."""
    if not _HINT.search(value):
        return
    for match in _SPELLED.finditer(value):
        near = value[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _SECRECY.search(near):
            yield match.span()
