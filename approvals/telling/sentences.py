"""Ledger entries as sentences for colleagues, on a screen or in a file."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.utils.dateparse import parse_datetime
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals import legal_grounds
from approvals.deeds import label_of
from approvals.ledger import kinds
from approvals.ledger.errors import LedgerError
from approvals.ledger.keys import PublicKey
from approvals.lifecycle import State
from approvals.models import LedgerEntry, LegalHold, Post, ReleaseEnd, TakedownClosing
from approvals.refusing import Deed
from approvals.telling.people import Named, names_of
from approvals.telling.refusals import refusal_called
from approvals.telling.registers import change_called, register_called
from approvals.telling.unseen import spelt
from policy_rules import registry

SHORT = 12
PEOPLE = ("actor", "person", "proposed_by")
"""The keys under which a pseudonym stands."""

GROUPS = ("group", "groups")
"""The keys under which the numbers of groups stand."""

_LEFT_TO_RIGHT = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "WS", "ON", "S", "B"})
"""The bidirectional classes that turn nothing round (Unicode Standard Annex #9, table 4)."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry that was read. ``data`` is as it stands on the ledger; ``sentence`` says it."""

    seq: int
    at: datetime.datetime
    kind: str
    actor: Named
    data: Mapping[str, Any]
    sentence: str
    post_pk: int | None = None
    post_title: str = ""

    @property
    def when(self) -> str:
        """The time, with its zone."""
        return zoned(self.at)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An entry that does not say what its kind declares: somebody altered it, or a newer version wrote it."""

    seq: int

    def __str__(self) -> str:
        return _("This entry cannot be read. Run `manage.py verify_ledger`: somebody may have altered it.")

    @property
    def sentence(self) -> str:
        """What a list shows in its place."""
        return str(self)


def tell(
    entries: Iterable[LedgerEntry], names_of: Callable[[Iterable[str]], Mapping[str, Named]] = names_of
) -> list[Told | Unreadable]:
    """``entries`` in words for colleagues: titles, local times, and names, by default those that people have now.

    Two queries, however many there are; one more where groups are spoken of.
    """
    read = [(entry, _said(entry)) for entry in entries]
    bodies = [said for _entry, said in read if said]
    names = names_of(code for said in bodies for code in _people(said) if code)
    posts = _posts(one for said in bodies for key in ("post", "source") if (one := said["data"].get(key)))
    voice = _screen_voice(names, posts, _groups(bodies))
    return [_told(said, names[said["actor"]], voice, posts) if said else Unreadable(entry.seq) for entry, said in read]


def isolated(words: str) -> str:
    """``words`` that somebody chose, for the middle of a sentence: nothing in them is unseen, and their writing
    direction turns round nothing beside them (UAX #9)."""
    words = spelt(words)
    if all(unicodedata.bidirectional(character) in _LEFT_TO_RIGHT for character in words):
        return words
    return f"\N{FIRST STRONG ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}"


def zoned(moment: datetime.datetime) -> str:
    """A time that nobody can read in two ways: ``2026-11-22 14:03:00 CET``, in the zone of who reads it."""
    return f"{localtime(moment):%Y-%m-%d %H:%M:%S %Z}"


def _said(entry: LedgerEntry) -> dict[str, Any] | None:
    """The body, if it says what its kind declares."""
    try:
        said = entry.said
        kinds.get(said["kind"]).check(said["actor"], said["data"])
        parse_datetime(said["at"]).astimezone(datetime.UTC)
    except (LedgerError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return said


def _people(said: Mapping[str, Any]) -> tuple[str | None, ...]:
    return (said["actor"], *(said["data"].get(key) for key in PEOPLE[1:]))


def _told(
    said: dict[str, Any], actor: Named, voice: Callable[[str, Any], str], posts: Mapping[str, Post] | None = None
) -> Told:
    post = (posts or {}).get(said["data"].get("post", ""))
    values = {key: voice(key, value) for key, value in {**said["data"], "actor": said["actor"]}.items()}
    return Told(
        seq=said["seq"],
        at=parse_datetime(said["at"]),
        kind=said["kind"],
        actor=actor,
        data=said["data"],
        sentence=kinds.get(said["kind"]).sentence(values),
        post_pk=post.pk if post else None,
        post_title=str(post) if post else "",
    )


def _plain(key: str, value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _screen_voice(
    names: Mapping[str, Named], posts: Mapping[str, Post], groups: Mapping[str, str]
) -> Callable[[str, Any], str]:
    def voice(key: str, value: Any) -> str:
        if not value:
            return "–" if value == [] else _plain(key, value)
        if key in GROUPS:
            ids = value if isinstance(value, list) else [value]
            return ", ".join(isolated(groups.get(one, f"#{one}")) for one in ids)
        if key in PEOPLE:
            return isolated(str(names[value]))
        if key in ("post", "source"):
            return _("“%(title)s”") % {"title": isolated(str(posts[value]))} if value in posts else value[:SHORT]
        return _SPOKEN.get(key, _plain_value)(value)

    return voice


def _plain_value(value: Any) -> str:
    return _plain("", value)


def _choice(choices: Mapping[str, Any]) -> Callable[[str], str]:
    return lambda value: str(choices.get(value, value))


def _state(value: str) -> str:
    return _choice(dict(State.choices))(value)


def _short(value: str) -> str:
    return value[:SHORT]


def _fingerprint(value: str) -> str:
    """The name of a key as `make_signing_key` and `verify_ledger` print it."""
    return PublicKey.from_hex(value).fingerprint


def _rule(code: str) -> str:
    """The code with what the rule says; the site's own rules and those that are gone have their code only."""
    rule = next((rule for rule in registry.rules() if rule.code == code), None)
    return f"{code} ({str(rule.sentence).rstrip('.')})" if rule else code


def _register(value: str) -> str:
    return _("“%(title)s”") % {"title": register_called(value)}


def _list(value: str) -> str:
    """What was taken out as a list: of the desk, of the ledger, or a register."""
    choices = {"posts": gettext_lazy("posts"), "ledger": gettext_lazy("the ledger")}
    return str(choices[value]) if value in choices else _register(value)


def _time(value: str) -> str:
    return zoned(parse_datetime(value))


_FLAGS = {
    "active": gettext_lazy("open"),
    "revoked": gettext_lazy("revoked"),
    "superuser": gettext_lazy("superuser"),
}

_SPOKEN: dict[str, Callable[[Any], str]] = {
    "step": label_of,
    "from": _state,
    "to": _state,
    "state": _state,
    "how": _choice(dict(ReleaseEnd.Kind.choices + TakedownClosing.How.choices)),
    "go_out_at": _time,
    "expires_at": _time,
    "digest": _short,
    "note": _short,
    "ruleset": _short,
    "registers": _short,
    "public_key": _fingerprint,
    "replaces": _fingerprint,
    "supersedes": _short,
    "proposal": _short,
    "value": _short,
    "deed": _choice(dict(Deed.choices)),
    "register": _register,
    "code": _rule,
    "codes": lambda codes: "; ".join(map(refusal_called, codes)),
    "action": change_called,
    "ground": legal_grounds.spoken,
    "scope": _choice(dict(LegalHold.Scope.choices)),
    "list": _list,
    "flags": lambda flags: ", ".join(str(_FLAGS.get(one, one)) for one in flags),
    "second": _choice(
        {
            "not_needed": gettext_lazy("not needed"),
            "confirmed": gettext_lazy("yes, proposed by"),
            "off": gettext_lazy("none, though it loosens something"),
            "system": gettext_lazy("none, for the system did it"),
        }
    ),
}
"""How a value is said to people, by the key that it stands under."""


def _groups(bodies: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The groups that are spoken of, by number, under the names that they have now."""
    data = [said["data"] for said in bodies]
    spoken_of = {one for said in data for one in (*said.get("groups", ()), said.get("group", "")) if one}
    if not spoken_of:
        return {}
    return {str(pk): name for pk, name in Group.objects.filter(pk__in=spoken_of).values_list("pk", "name")}


def _posts(public_ids: Iterable[str]) -> dict[str, Post]:
    rows = Post.objects.filter(public_id__in=set(public_ids)).only("public_id", "title")
    return {str(row.public_id): row for row in rows}
