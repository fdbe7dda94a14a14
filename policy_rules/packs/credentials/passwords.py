"""Passwords that a text gives away: said, assigned, or inside an address or a header."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from policy_rules.packs.credentials.randomness import is_placeholder
from policy_rules.packs.credentials.spelling import as_typed
from policy_rules.text.fold import Folded
from policy_rules.text.sparing import finditer, sparing

#: The long names are found inside other words too: "wifi-lösenord", "DB_PASSWORD"; the short ones are parts of many.
#: Each begins with letters of its own and looks back afterwards: a pattern that begins by looking back is slow.
_NAME = (
    r"(?:l[öo]sen(?:ord(?:et)?|kod(?:en)?|fras(?:en)?)|passw(?:or)?d|passwort|passphrase|passcode"
    r"|(?:pass(?<![^\W_]pass)|pw(?<![^\W_]pw)d?|lösen(?<![^\W_]lösen)(?:et)?|pin(?<![^\W_]pin)(?:-?kod(?:en)?|\scode)?)"
    r"|(?:port|dörr|larm|grind|lås|inloggnings)kod(?:en)?|(?:door|gate|alarm|entry)\scode)"
)
_NAMES = sparing(re.compile(_NAME))
#: "Lösenordet till gästnätet är ...", "wifi password (guests): ...", "DB_PASSWORD=...", '"password": "..."'.
_SAID = re.compile(
    _NAME
    + r"""
    (?![^\W_])
    (?: \s(?:till|för|på|i|hos|vid|här|for|to|of|on|at|in|here)(?:\s[^\s:=]{1,20}(?::[a-zåäö]{1,3})?){1,3}?
      | \s?\([^)\n]{1,30}\) )?
    ["'`]?\s{0,2}
    (?P<sign> :=|=>|->|[:=] | (?:är|is|was|blir|lyder)(?=\s) )
    \s{0,2}["'`]?
    (?P<value>[^\s"'`]{4,100})
    """,
    re.VERBOSE,
)
#: "Forgot the password? It is now ...", "log in as guest with the code ...".
_ANSWERED = re.compile(
    _NAME + r"[^?\n]{0,40}\? (?:det är|it is|it's|den är)(?: now| nu| numera)? (?P<value>[^\s\"'`]{6,60})"
)
_TO_LOG_IN = sparing(
    re.compile(
        r"(?:logg(?:a|ar) in|(?:sign|log) ?in)(?=\s)[^.!?\n]{0,40}?"
        r"\s(?:koden|code|password|lösen(?:ord(?:et)?)?)\s(?P<value>[^\s\"'`]{6,40})"
    )
)
#: "Log in with admin / Summer#26": a name to log in with, and what goes with it.
_NAME_AND_PASSWORD = sparing(
    re.compile(
        r"(?:logg(?:a|ar) in|(?:sign|log) ?in|login"
        r"|inlogg(?:ning)?)(?=[\s:])[^.!?\n/]{0,30}?[\s:](?P<user>[^\s/:]{2,40})\s?"
        r"(?:/|\s(?:och|and|med|with)\s)\s?(?P<value>[^\s\"'`/]{6,40})"
    )
)
_PAIR = sparing(
    re.compile(
        r"(?:login|inlogg(?:ning)?|credentials|användare|user(?:name)?"
        r"|konto)\s?[:=]\s?(?P<user>[^\s/:]{2,40})\s?[/:]\s?"
        r"(?P<value>[^\s/]{4,40})(?!\S)"
    )
)
#: "Koden till porten är 4471", "the code for the gate is 4471#".
_CODE_OF_A_DOOR = sparing(
    re.compile(
        r"(?:koden? (?:till|för|på|vid)|code (?:for|to|of|on)) (?:the |vår |our )?(?:\S{0,20}(?:port|dörr|larm|grind"
        r"|lås|kassaskåp|förråd)"
        r"|(?:front |back |side |main )?(?:door|gate|alarm|safe|lock|garage|entrance))[^.!?\n]{0,40}?\s(?:är|is|="
        r"|:)\s?(?P<value>[0-9]{4,8}[#*]?)(?![0-9])"
    )
)
#: mysql -u root -pS3cret: no blank before the password.
_ON_A_COMMAND_LINE = sparing(
    re.compile(r"(?:mysql|mysqldump|mariadb|sshpass)(?=\s)[^\n]{0,60}?\s-p ?(?P<value>[^\s-][^\s]{5,60})")
)
#: "Guest wifi → AcmeGuest / pa55-the-Salt-9"
_ON_A_SIGN = sparing(
    re.compile(
        r"(?:wi-?fi|wlan|ssid|nätverk"
        r"|network)[^/\n]{0,40}[:>→=-]\s?(?P<user>[^\s/:]{2,30})\s?/\s?(?P<value>[^\s/]{6,40})(?!\S)"
    )
)
_ADDRESS = re.compile(r"://[^\s/:@?\#\"'<>]{0,100}+:(?P<value>[^\s/@\"'<>]{1,200})@(?=[^\s/@])")
_BASIC = re.compile(r"(?<![^\W_])basic\s{1,2}(?P<value>[a-z0-9+/]{8,400}={0,2})")
_CURL = re.compile(r"-(?:u(?<!\S-u)|-user)[ =][\"']?[^\s:\"']{1,50}:(?P<value>[^\s\"']{3,100})")

#: "log in with user admin and password ...": without any sign, but beside a name to log in with.
_HANDED_OVER = re.compile(_NAME + r"\s(?P<value>[^\W\d_]{3,20}[\W_]{0,2}[0-9]{2,8}[!?*#]{0,3})(?![^\s.,)])")

#: What stands before a password that is a word of its own line, or has no sign before it.
_LEADS = re.compile(
    r"(?:wifi|wi-fi|nätverk|root|admin|server|databas|database|user|användar|login|inlogg|gäst|guest|konto|account"
    r"|ssid|network)\S*[^.!?]{0,40}$"
)
#: Posts that teach about passwords quote bad ones.
_TEACHES = re.compile(
    r"vanligaste|vanliga|s[äa]mst|svag|dåli|(?<![.@])exempel|t\.?\s?ex\b|aldrig|undvik|byt\b|typ\b|som t\b"
    r"|most common|common|worst|weak|bad\b|(?<![.@])example|e\.g|never|avoid|such as|like\b|instead of"
)
_BEFORE, _AFTER = 70, 50
_TRAILING = ".,:;!?)]}"
_NO_PASSWORD = re.compile(
    r"[0-9]+[-–]?[^\W\d_]*|[0-9]+[.:,/-][0-9.:,/-]*|v?[0-9]+(?:\.[0-9]+)+|https?:.*|www\..*|covid-19"
    r"|[^\W\d_]+-[0-9]{1,2}"
)
_PIN = re.compile(r"[0-9]{4,12}")
_MARK_INSIDE = re.compile(r"\w[^\w\s.,:;/-]+\w|[!@#$%&*?+]{1,}\w")
_MARK_BETWEEN = re.compile(r"\w[\W_]+\w")
_FEWEST_HYPHENS = 3


def find_passwords(text: str, folded: Folded) -> Iterator[tuple[int, int]]:
    """The places of the passwords in the folded text."""
    value = folded.value
    for name in finditer(_NAMES, value):
        yield from _said(text, folded, name.start())
        yield from _handed_over(value, name.start())
        yield from _told(_ANSWERED.match(value, name.start()))
    yield from _shown(value)
    if "://" in value:
        yield from (match.span("value") for match in _ADDRESS.finditer(value) if not is_placeholder(match["value"]))
    if "basic" in value:
        yield from (
            match.span("value")
            for match in _BASIC.finditer(value)
            if _is_a_pair(as_typed(text, folded, *match.span("value")))
        )
    if "-u" in value:
        yield from (match.span("value") for match in _CURL.finditer(value) if not is_placeholder(match["value"]))
    for match in finditer(_PAIR, value):
        if _is_mixed(match["value"]) and not _teaches(match):
            yield match.span("value")


def _shown(value: str) -> Iterator[tuple[int, int]]:
    """The places of passwords beside what they open: a log-in, a network, a door, a database."""
    for pattern in (_TO_LOG_IN, _NAME_AND_PASSWORD, _ON_A_SIGN):
        for told in finditer(pattern, value):
            yield from _told(told)
    for pattern in (_CODE_OF_A_DOOR, _ON_A_COMMAND_LINE):
        yield from (match.span("value") for match in finditer(pattern, value) if not is_placeholder(match["value"]))


def _said(text: str, folded: Folded, at: int) -> Iterator[tuple[int, int]]:
    """The place of the password that the name at ``at`` says, if it says any."""
    match = _SAID.match(folded.value, at)
    if not match:
        return
    start, end = match.span("value")
    written = match["value"].rstrip(_TRAILING)
    typed = as_typed(text, folded, start, end)[: len(written)]
    if written and not is_placeholder(typed) and _is_given_away(match, written) and not _teaches(match):
        yield start, start + len(written)


def _told(match: re.Match[str] | None) -> Iterator[tuple[int, int]]:
    """The place of a password that has signs in the middle of it, and no sign before it."""
    written = match["value"].rstrip(_TRAILING) if match else ""
    is_password = _is_mixed(written) and bool(_MARK_BETWEEN.search(written)) and not _NO_PASSWORD.fullmatch(written)
    if match and is_password and not is_placeholder(written) and not _teaches(match):
        yield match.start("value"), match.start("value") + len(written)


def _handed_over(value: str, at: int) -> Iterator[tuple[int, int]]:
    match = _HANDED_OVER.match(value, at)
    if match and _LEADS.search(value, max(0, at - _BEFORE), at) and not _teaches(match):
        yield match.span("value")


def _is_given_away(match: re.Match[str], written: str) -> bool:
    """Whether ``written`` is a password, and not the next word of a sentence about passwords."""
    if _PIN.fullmatch(written):
        return True
    if _NO_PASSWORD.fullmatch(written):
        return False
    if _is_mixed(written) or _MARK_INSIDE.search(written):
        return True
    if match["sign"].strip() not in (":", "=", ":=", "=>"):
        return False
    return written.count("-") >= _FEWEST_HYPHENS or _is_assigned(match) or _stands_alone(match)


def _is_mixed(written: str) -> bool:
    return any(one.isdigit() for one in written) and any(one.isalpha() for one in written)


def _is_assigned(match: re.Match[str]) -> bool:
    """``password=hemligt``: nobody writes a sentence so."""
    return match["sign"].strip() == "=" and "= " not in match[0] and " =" not in match[0]


def _stands_alone(match: re.Match[str]) -> bool:
    """A line of its own: a name, a colon, a word."""
    value, start, end = match.string, match.start(), match.end()
    line_before = value[max(0, start - _BEFORE) : start].rpartition("\n")[2].strip()
    line_after = value[end : end + _AFTER].partition("\n")[0].strip()
    return not line_after and (not line_before or bool(_LEADS.search(line_before)))


def _teaches(match: re.Match[str]) -> bool:
    value, start, end = match.string, match.start(), match.end()
    around = value[max(0, start - _BEFORE) : start] + "|" + value[end : end + _AFTER]
    return bool(_TEACHES.search(around))


def _is_a_pair(encoded: str) -> bool:
    """Whether ``encoded`` is a name and a password as a header of basic authentication holds them (RFC 7617)."""
    try:
        pair = base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return False
    return ":" in pair and pair.isprintable() and not is_placeholder(pair)
