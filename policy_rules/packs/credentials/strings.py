"""Strings that chance made: keys of services that nobody has listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.credentials.keys import DIGIT, long_words
from policy_rules.packs.credentials.randomness import case_changes, changes, is_hexadecimal, is_placeholder
from policy_rules.packs.credentials.spelling import as_typed
from policy_rules.text.fold import Folded

_CANDIDATE = re.compile(r"[A-Za-z0-9+/][A-Za-z0-9+/_.~-]{9,}={0,2}")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_JWT = re.compile(r"ey[A-Za-z0-9_-]{15,}\.ey[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]*")
#: Words that say a secret follows; not "nyckelord", "keynote", "tokenisering".
_SPEAKS_OF_A_SECRET = re.compile(
    r"(?:api|access|auth|secret|private|signing|client|service|account|encryption|license)[-_ ]?(?:key|token|secret|id)"
    r"|api[-_ ]?nyckel|(?:integration|krypter|åtkomst|licens|tjänste|signer|autentiser|behörighet)(?:s|ings)?-?nyckel"
    r"|(?:integration|subscription|deploy|webhook)[-_ ]key"
    r"|(?<!\w)(?:secret|token|bearer|oauth|credentials?|authorization|apikey|hemlighet|webhook)s?(?:en|n)?(?![^\W\d_])"
    r"|[-_](?:key|token|secret|auth|pass)(?![^\W\d_])|(?<![^\W_])(?:nyckeln?|key)(?=\s?(?:[:=]|är|is)\s|\s$)"
    r"|(?<![^\W_])(?:secret|token|nyckel|key)(?=[\"'`]?\s{0,3}[:=])"
)
#: What else is long and random, and no secret.
_SPEAKS_OF_A_THING = re.compile(
    r"sha-?(?:1|2|256|512)|md5|checksum|kontrollsumma|hash|commit|fingerprint|fingeravtryck|digest|etag|doi|isbn|cid\b"
    r"|public key|publika? nyckel|transaction|tx(?:id)?\b|wallet|plånbok|serial|serie"
    r"|bitcoin|btc|ethereum|krypto|crypto"
)
#: Beside so many digits in base 16 the bare word will do.
_NAMES_A_SECRET = re.compile(
    r"(?<![^\W_])(?:(?:api|app|access)[-_ ]?)?(?:keys?|tokens?|secrets?|nyck(?:el|eln|lar|larna)|token(?:en)"
    r"|hemlighet(?:en)?)(?![^\W_])"
)
_SHORTEST_BESIDE_THE_WORD, _REACH_BEHIND = 32, 30
_SECRET_IN_A_QUERY = re.compile(
    r"[?&#](?:[\w.-]{0,30}(?:token|secret|api_?key|apikey|password|signature)|sig|pwd|auth)=([^&#\s]{8,})",
    re.IGNORECASE,
)
_SHORTEST_WITHOUTDIGIT = 30
#: How the public keys of SSH begin.
_PUBLIC = ("AAAAB3NzaC1", "AAAAC3NzaC1", "AAAAE2VjZHNh")
_REACH = 45
_SHORTEST, _SHORTEST_HEX, _SHORTEST_ALONE = 12, 16, 24
_FEWEST_CHANGES, _FEWEST_ALONE, _FEWEST_CASE_CHANGES = 3, 5, 2
#: As long as nothing is that is written in small letters and digits only, but for addresses of a kind of their own.
_SHORTEST_SMALL, _FEWEST_SMALL = 40, 7
_ADDRESS = re.compile(r"(?:baf|bc1)[a-z0-9]+")


def find_random_strings(text: str, folded: Folded) -> Iterator[tuple[int, int]]:
    """The places of strings in the folded text that may well be keys."""
    for at, after in long_words(folded.value):
        if not DIGIT.search(folded.value, at, after) and after - at < _SHORTEST_WITHOUTDIGIT:
            continue
        typed = as_typed(text, folded, at, after)
        if "://" in typed or typed.lower().startswith("www."):
            places = (match.span(1) for match in _SECRET_IN_A_QUERY.finditer(typed) if _is_random(match[1]))
        else:
            places = _candidates(typed, folded.value, at)
        for start, end in places:
            yield at + start, at + end


def _candidates(typed: str, value: str, at: int) -> Iterator[tuple[int, int]]:
    for match in _CANDIDATE.finditer(typed):
        candidate = match[0].rstrip(".-_/")
        if is_placeholder(candidate):
            continue
        said = value[max(0, at - _REACH) : at + match.start()].rpartition("\n\n")[2]
        behind = value[at + match.start() + len(candidate) :][:_REACH_BEHIND].partition("\n\n")[0]
        if _is_likely(candidate, said) or _is_named_a_secret(candidate, said, behind):
            yield match.start(), match.start() + len(candidate)


def _is_likely(candidate: str, said: str) -> bool:
    """Whether ``candidate`` may well be a key after the words in ``said``."""
    if _JWT.fullmatch(candidate):
        return True
    if _SPEAKS_OF_A_THING.search(said) or candidate.startswith(_PUBLIC):
        return False
    return _is_long_and_random(candidate) or (bool(_SPEAKS_OF_A_SECRET.search(said)) and _is_random(candidate))


def _is_named_a_secret(candidate: str, said: str, behind: str) -> bool:
    """Whether ``candidate`` is long, in base 16, and *key* or its like stands before or behind it."""
    if len(candidate) < _SHORTEST_BESIDE_THE_WORD or not is_hexadecimal(candidate) or not _is_random(candidate):
        return False
    near = f"{said}|{behind}"
    return bool(_NAMES_A_SECRET.search(near)) and not _SPEAKS_OF_A_THING.search(near)


def _is_random(candidate: str) -> bool:
    """Whether chance may have made ``candidate``, where the words around say that it is a secret."""
    if _UUID.fullmatch(candidate):
        return True
    if is_hexadecimal(candidate):
        return len(candidate) >= _SHORTEST_HEX and changes(candidate) >= _FEWEST_CHANGES
    of_case = case_changes(candidate)
    return len(candidate) >= _SHORTEST and (
        of_case >= _FEWEST_CASE_CHANGES or changes(candidate) + of_case >= _FEWEST_CHANGES
    )


def _is_long_and_random(candidate: str) -> bool:
    """Whether ``candidate`` is nothing else than a key: long, in one piece, letters and digits and capitals mixed.

    A longer one may be without capitals (RFC 4648 base 32), unless it is an address: of content (IPFS) or of Bitcoin.
    """
    piece = max(re.split(r"[.~=/+-]", candidate), key=len)
    if len(piece) < _SHORTEST_ALONE or is_hexadecimal(piece) or piece.upper() == piece:
        return False
    if piece.lower() == piece:
        return _is_long_and_small(max(piece.split("_"), key=len))
    return changes(piece) >= _FEWEST_ALONE


def _is_long_and_small(part: str) -> bool:
    return (
        len(part) >= _SHORTEST_SMALL
        and changes(part) >= _FEWEST_SMALL
        and not is_hexadecimal(part)
        and not _ADDRESS.fullmatch(part)
    )
