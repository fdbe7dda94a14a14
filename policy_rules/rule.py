"""A rule: data that people read, and a small function that looks.

A rule function is pure. It never asks the clock, the database or the network; what it needs comes in ``facts``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from django.utils.translation import gettext

from policy_rules.content import Content
from policy_rules.finding import Enforcement, Finding, Severity

if TYPE_CHECKING:
    from policy_rules.facts import Facts

CODE = re.compile(r"[A-Z]{3}\d{3}")
#: How ``because`` begins when a rule serves points of the policy: ``Policy points 3 and 4: nothing is claimed ...``.
_SERVED = re.compile(r"Policy points? ((?:\d, )*\d(?: and \d)?)[.:]")

Check = Callable[[Content, "Facts"], Iterable[Finding]]
#: What a content may have many of, or none.
LooksAt = Literal["links", "images", "interests", "dead"]
#: Where words may be masked: in a sentence, or also in a row of hashtags.
Unmasks = Literal["sentences", "hashtags"]


@dataclass(frozen=True)
class Example:
    """A content and the facts to read it with, kept beside the rule: they are its documentation and its tests.

    ``facts`` is ``None`` where the default example facts will do.
    """

    content: Content
    facts: Facts | None = None


@dataclass(frozen=True)
class Rule:
    """What a rule is called, why it exists, what it costs, and the function that looks.

    ``takes_down``: what it finds later in something live ends it at once, without a person. ``looks_at``: in a content
    that has none of these it can find nothing, so it need not be asked. ``unmasks``: it is also asked about lines with
    masked words (:mod:`policy_rules.text.masks`), as they read without the masks.
    """

    code: str
    check: Check = field(repr=False)
    severity: Severity
    enforcement: Enforcement
    because: str
    bad: tuple[Example, ...] = field(repr=False)
    good: tuple[Example, ...] = field(repr=False)
    languages: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    takes_down: bool = False
    title: str = ""
    looks_at: LooksAt | None = None
    unmasks: Unmasks | None = None

    @property
    def name(self) -> str:
        """The function's name: ``missing_sponsorship_label``."""
        return self.check.__name__

    @property
    def summary(self) -> str:
        """The rule in one sentence: the title that a site gave it, or the first line of the function's docstring."""
        return self.title or (self.check.__doc__ or "").strip().splitlines()[0]

    @property
    def points(self) -> tuple[int, ...]:
        """The points of the policy that this rule serves, as ``because`` begins: numbers of :mod:`policy_rules.points`.

        Empty for a rule that names none: a site's own may rest on something else.
        """
        served = _SERVED.match(self.because)
        return tuple(int(number) for number in re.findall(r"\d", served[1])) if served else ()

    @property
    def sentence(self) -> str:
        """:attr:`summary` in the reader's language; a title stays as the site gave it."""
        return self.title or gettext(self.summary)

    def applies_to(self, content: Content) -> bool:
        """Whether this rule has anything to say about a content in this language and these markets."""
        return (not self.languages or content.language in self.languages) and self.is_for(content.markets)

    def has_something_in(self, content: Content) -> bool:
        """Whether ``content`` has any of what this rule looks at."""
        return self.looks_at is None or bool(getattr(content, self.looks_at))

    def is_for(self, markets: tuple[str, ...]) -> bool:
        """Whether this rule has anything to say in any of ``markets``."""
        return not self.markets or any(market in self.markets for market in markets)


def rule(
    *,
    code: str,
    because: str,
    bad: tuple[Example, ...],
    good: tuple[Example, ...],
    severity: Severity = Severity.ERROR,
    enforcement: Enforcement = Enforcement.WAIVABLE,
    languages: tuple[str, ...] = (),
    markets: tuple[str, ...] = (),
    takes_down: bool = False,
    looks_at: LooksAt | None = None,
    unmasks: Unmasks | None = None,
) -> Callable[[Check], Rule]:
    """Make a rule of a function. Raises ``ValueError`` for a rule that nobody could trust.

    A rule carries a stable code (three capitals, three digits; a retired one is never used again), a docstring,
    the source of its authority, and at least two contents it must catch and two it must leave alone.
    """

    def decorate(check: Check) -> Rule:
        if not CODE.fullmatch(code):
            raise ValueError(f"{code}: a rule's code is three capitals and three digits, like DIS001.")
        if not (check.__doc__ or "").strip():
            raise ValueError(f"{code}: a rule needs a docstring whose first line says it in one sentence.")
        if len(bad) < 2 or len(good) < 2:
            raise ValueError(f"{code}: a rule needs at least two bad and two good examples.")
        return Rule(
            code=code,
            check=check,
            severity=severity,
            enforcement=enforcement,
            because=because,
            bad=bad,
            good=good,
            languages=languages,
            markets=markets,
            takes_down=takes_down,
            looks_at=looks_at,
            unmasks=unmasks,
        )

    return decorate
