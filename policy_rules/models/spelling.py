"""How the name of something that is looked for in texts may be spelt."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from policy_rules.models.lines import lines, validate_one_line
from policy_rules.text.terms import letters

SHORTEST, LONGEST = 2, 200
MOST_ALIASES = 50
_AT_THE_BEGINNING, _AT_THE_END = re.compile(r"^[\W_]+"), re.compile(r"[\W_]+$")
#: Signs at the ends that nobody misses.
_UNMISSED_BEFORE = frozenset(" \t'\"’”“‘«»([{")
_UNMISSED_BEHIND = frozenset(" \t'\"’”“‘«»)]}.,!?")


def validate_spelling(value: str) -> None:
    """Refuse a spelling that could not be looked for, or would be found everywhere."""
    validate_one_line(value)
    if not SHORTEST <= len(value) <= LONGEST:
        raise ValidationError(
            _("A term has %(least)d to %(most)d characters."), params={"least": SHORTEST, "most": LONGEST}
        )
    if len(letters(value)) == 1:
        raise ValidationError(
            _("Signs at the ends do not count: “%(written)s” would be found as “%(bare)s”, a single letter or digit."),
            params={"written": value, "bare": _without_signs(value)},
        )
    if len(letters(value)) < SHORTEST:
        raise ValidationError(_("A term needs at least two letters or digits."))


def validate_aliases(value: str) -> None:
    """Refuse too many aliases, and what :func:`validate_spelling` refuses."""
    aliases = lines(value)
    if len(aliases) > MOST_ALIASES:
        raise ValidationError(_("A term has at most %(most)d aliases."), params={"most": MOST_ALIASES})
    for alias in aliases:
        validate_spelling(alias)


def remarks_on(spellings: Iterable[str]) -> list[str]:
    """What whoever enters ``spellings`` should know: what those are found as of which signs fall away."""
    return [
        gettext("“%(written)s” is found wherever “%(bare)s” stands: signs at the ends do not count.")
        % {"written": one, "bare": _without_signs(one)}
        for one in spellings
        if _loses_signs(one)
    ]


def _without_signs(spelling: str) -> str:
    return _AT_THE_END.sub("", _AT_THE_BEGINNING.sub("", spelling))


def _loses_signs(spelling: str) -> bool:
    before, behind = _AT_THE_BEGINNING.search(spelling), _AT_THE_END.search(spelling)
    return bool(before and set(before[0]) - _UNMISSED_BEFORE) or bool(behind and set(behind[0]) - _UNMISSED_BEHIND)
