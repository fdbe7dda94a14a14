"""A planned change in words, for a screen or a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from policy_rules import registry
from policy_rules.models import RegisterRow, RuleEnforcement
from policy_rules.wizard.plan import Change


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of a change: what it says now and what it would say; one of them may be empty."""

    label: str
    before: str
    after: str

    def __str__(self) -> str:
        if self.before and self.after:
            return _("%(label)s: “%(before)s” becomes “%(after)s”") % self._words()
        if self.after:
            return _("%(label)s: “%(after)s”") % self._words()
        return _("%(label)s: “%(before)s” is taken out") % self._words()

    def _words(self) -> dict[str, str]:
        return {"label": self.label, "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class Told:
    """A change for people. ``id`` is the change's."""

    id: str
    verb: str
    what: str
    register: str
    details: tuple[Detail, ...]
    why: str = ""

    def __str__(self) -> str:
        return _("%(verb)s in “%(register)s”: %(what)s") % {
            "verb": self.verb,
            "register": self.register,
            "what": self.what,
        }


def told(changes: Iterable[Change]) -> list[Told]:
    """Each of ``changes`` in the language of the moment."""
    return [_told(change) for change in changes]


def _told(change: Change) -> Told:
    verbs = {"add": _("Add"), "change": _("Change"), "delete": _("Take out")}
    name = _name(change)
    details = tuple(
        Detail(
            str(change.register._meta.get_field(field).verbose_name).capitalize(),
            _said(change.register, field, change.before.get(field, "")),
            _said(change.register, field, change.after.get(field, "")),
        )
        for field in dict.fromkeys((*change.before, *change.after))
    )
    return Told(
        id=change.id,
        verb=verbs[change.verb],
        what=name,
        register=str(change.register._meta.verbose_name_plural),
        details=tuple(detail for detail in details if detail.before or detail.after not in ("", name, _("yes"))),
        why=_why_by_hand(change) if change.by_hand else "",
    )


def _name(change: Change) -> str:
    if change.register is RuleEnforcement:
        code = change.wanted.key[0]
        summary = next((rule.summary for rule in registry.rules() if rule.code == code), "")
        return f"{code} {summary}".strip()
    if change.row is not None:
        return str(change.row)
    return str(change.register(**change.wanted.besides, **change.wanted.values))


def _said(register: type[RegisterRow], name: str, value: object) -> str:
    choices = dict(register._meta.get_field(name).flatchoices)
    if value in choices:
        return str(choices[value])
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return ", ".join(str(value).split("\n"))


def _why_by_hand(change: Change) -> str:
    if change.verb == "add":
        return _("Somebody took it out of the register by hand.")
    return _("Somebody wrote it by hand.")
