"""Names to log in with and the passwords that stand beside them, and what machines read: Wi-Fi codes, seeds, hashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.packs.credentials.randomness import is_placeholder
from policy_rules.text.sparing import finditer, sparing

#: Names that come with systems, and that nobody is called.
_KNOWN = r"(?:admin|administrator|root|sa|postgres|ubuntu|user|guest|gäst|demo|test|tester|judge|operator|kiosk)"
#: "root / snöflinga_7", "admin:Kaffekvarn_12"; a path like "/admin/v2" is none.
_BESIDE_A_NAME = sparing(
    re.compile(rf"(?<![\w/.@#-]){_KNOWN} ?[/|:]\s?[\"'`]?(?P<value>[^\s\"'`/|,;()<>]{{6,40}})(?![/\w])")
)
#: "user: judge, pass: gavel-oak-11", "username judge and password gavel-oak-11".
_TWO_NAMES = sparing(
    re.compile(
        r"(?:user(?:name)?|login|användare|användarnamn(?:et)?|konto)\s?[:=]?\s?[^\s,;:]{2,40}[,;]?\s"
        r"(?:and |och |/ ?|\| ?)?(?:pass|pw|pwd|lösen|lösenord|password|passcode)\s?[:=]?\s?[\"'`]?"
        r"(?P<value>[^\s\"'`,;]{6,60})"
    )
)
#: "media@acme.example / Sommarregn#44": what follows the address of a mailbox that one logs in with.
_BESIDE_AN_ADDRESS = re.compile(
    r"@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s?(?:/|\||:|,|\s(?:och|and|med|with))\s?[\"'`]?"
    r"(?P<value>[^\s\"'`/@]{6,40})(?![@/\w])"
)
#: The text in a QR code for a network (ZXing's form, which telephones read).
_WIFI_CODE = sparing(re.compile(r"wifi:(?:[a-z]:[^;\n]{0,60};){0,4}?p:(?P<value>[^;\s]{4,64});"))
#: A seed of one-time codes, as authenticators read it (Google Authenticator's key URI format).
_SEED = sparing(re.compile(r"otpauth(?:-migration)?://[^\s]{0,120}?[?&](?:secret|data)=(?P<value>[a-z2-7%=+/]{12,})"))
#: What crypt(3), bcrypt, Argon2 and Apache make of a password: it can be tried at leisure.
_HASH = sparing(
    re.compile(
        r"(?P<value>\$(?:apr1|2[abxy]|[1567y]|gy|sha1|argon2(?:id?|d)|pbkdf2[\w-]{0,10}|scrypt)\$[\w./$=,+-]{20,200}"
        r"|\{(?:s?sha(?:256|384|512)?|s?md5|crypt)\}[\w./$+=]{16,})"
    )
)
_NAME_OF_A_HASH = re.compile(r"\{\w+\}")
_LETTER, _DIGIT, _MARK = re.compile(r"[^\W\d_]"), re.compile("[0-9]"), re.compile(r"\w[#!$%&*+=?_~^-]+\w")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-zåäö]{2,}(?:[:/]\S*)?")
_TRAILING = ".,:;!?)]}'\""


def find_logins(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` (folded) of passwords beside a name to log in with, and of those for machines."""
    for pattern in (_WIFI_CODE, _SEED, _HASH):
        yield from (match.span("value") for match in finditer(pattern, value) if _is_filled_in(match["value"]))
    for pattern in (_BESIDE_A_NAME, _TWO_NAMES):
        yield from (place for match in finditer(pattern, value) if (place := _place(match)))
    if "@" in value:
        yield from (place for match in _BESIDE_AN_ADDRESS.finditer(value) if (place := _place(match, with_mark=True)))


def _is_filled_in(value: str) -> bool:
    """Whether ``value`` is no placeholder; the braces of a hash's name, ``{SSHA}``, do not make one."""
    return not is_placeholder(_NAME_OF_A_HASH.sub("", value))


def is_like_a_password(written: str, *, with_mark: bool = False) -> bool:
    """Whether ``written`` mixes letters with digits or signs as passwords do and words of a sentence do not."""
    if not _LETTER.search(written) or _HOST.fullmatch(written) or written[0] in "#@/":
        return False
    if written[0].isdigit() and _LETTER.search(written[-1:]) and not _MARK.search(written):
        return False
    has_mark = bool(_MARK.search(written)) and not re.fullmatch(r"[^\W\d_]+-(?:[^\W\d_]+|[0-9]{1,4})", written)
    return has_mark if with_mark else has_mark or bool(_DIGIT.search(written))


def _place(match: re.Match[str], *, with_mark: bool = False) -> tuple[int, int] | None:
    written = match["value"].rstrip(_TRAILING)
    if not is_like_a_password(written, with_mark=with_mark) or is_placeholder(written):
        return None
    return match.start("value"), match.start("value") + len(written)
