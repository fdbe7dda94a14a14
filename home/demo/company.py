"""Who works at Norrsken Kaffe, what it speaks through, and what it keeps to itself. Loading twice changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone
from django.utils.translation import gettext_noop
from wagtail.models import Site

from approvals import policy
from approvals.adopting import adopt, propose
from policy_rules import registers
from policy_rules.models import Account, ConfidentialTerm, RegisterRow, Topic
from policy_rules.wizard.answers import defaults, read

PASSWORD = "norrsken-demo"
PORT = 8000
"""Where `manage.py runserver` serves."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the demo. ``role`` says in a few words what they do here."""

    username: str
    first_name: str
    last_name: str
    groups: tuple[str, ...]
    role: str


COLLEAGUES = (
    Colleague("maja", "Maja", "Lindqvist", ("Marketers",), gettext_noop("writes and submits posts")),
    Colleague("elin", "Elin", "Kvist", ("Marketers",), gettext_noop("writes from her own account")),
    Colleague("petra", "Petra", "Nyström", ("Policy reviewers",), gettext_noop("settles findings and registers")),
    Colleague("ivan", "Ivan", "Sarri", ("IT/security reviewers",), gettext_noop("looks at links and files, approves")),
    Colleague("pelle", "Pelle", "Öhman", ("Publishers",), gettext_noop("publishes, retracts and pauses")),
    Colleague("lena", "Lena", "Fjällström", ("Legal",), gettext_noop("reads and exports the ledger")),
    Colleague("admin", "Agnes", "Admin", (), gettext_noop("a superuser, and still no way round four eyes")),
)

ACCOUNTS = (
    {"channel": "newsroom", "handle": "norrskenkaffe", "email": "press@norrskenkaffe.example"},
    {"channel": "linkedin", "handle": "norrsken-kaffe", "email": "press@norrskenkaffe.example"},
    {"channel": "x", "handle": "norrskenkaffe", "email": "press@norrskenkaffe.example"},
    {"channel": "instagram", "handle": "norrskenkaffe", "email": "press@norrskenkaffe.example"},
    {"channel": "linkedin", "handle": "elin-kvist", "capacity": "employee", "display_name": "Elin Kvist"},
)

TERMS = (
    {
        "term": "Projekt Polarräv",
        "aliases": "Operation Vinterpäls",
        "owner": "Lena Fjällström",
        "classification": "strictly",
    },
    {"term": "Fjällbageriet", "owner": "Lena Fjällström", "note": "Samarbetet är inte offentligt än."},
    {"term": "Kallrost 2", "owner": "Petra Nyström"},
)

TOPICS = (
    ("Hållbarhet", "hallbarhet"),
    ("Nya butiker", "nya-butiker"),
    ("Produkter", "produkter"),
    ("Jobba hos oss", "jobba-hos-oss"),
)

ANSWERS = {
    "company": "Norrsken Kaffe",
    "domains": ["norrskenkaffe.example"],
    "escalation": "press@norrskenkaffe.example",
    "security": "Ivan Sarri",
    "language": "both",
    "markets": ["se", "uk"],
    "channels": ["newsroom", "linkedin", "x", "instagram"],
}
"""What the company answered in the policy wizard; it took every other answer as it was."""


def load() -> None:
    """Put the company into the database, as far as it is not there yet."""
    Site.objects.filter(is_default_site=True, port=80).update(port=PORT)
    for person in COLLEAGUES:
        _welcome(person)
    _adopt_policy(colleague("petra"))
    for account in ACCOUNTS:
        known = {"channel": account["channel"], "handle": account["handle"]}
        _keep(Account, known, **{"display_name": "Norrsken Kaffe"} | account)
    for term in TERMS:
        _keep(ConfidentialTerm, {"term": term["term"]}, **term)
    for name, slug in TOPICS:
        _keep(Topic, {"slug": slug}, name=name, slug=slug)


def _adopt_policy(reviewer) -> None:
    """What the wizard does when ``reviewer`` has answered: the company, its checklist, its policy."""
    if policy.in_force() is None:
        answers, _terms = read(ANSWERS, defaults(timezone.localdate(), "sv"))
        adopt(answers, actor=reviewer, saw=propose(answers, shown=True).digest, shown=True)


def _welcome(colleague: Colleague) -> None:
    user, is_new = get_user_model().objects.get_or_create(
        username=colleague.username,
        defaults={
            "first_name": colleague.first_name,
            "last_name": colleague.last_name,
            "email": f"{colleague.username}@norrskenkaffe.example",
            "is_superuser": colleague.username == "admin",
            "is_staff": colleague.username == "admin",
        },
    )
    if is_new:
        user.set_password(PASSWORD)
        user.save()
        user.groups.set(Group.objects.filter(name__in=colleague.groups))


def _keep(register: type[RegisterRow], known: dict, **values) -> None:
    if not register.objects.filter(**known).exists():
        registers.save(register(**values), actor=None)


def colleague(username: str):
    """The user of a colleague."""
    return get_user_model().objects.get(username=username)


def account(channel: str, handle: str | None = None) -> Account:
    """The company's account on ``channel``, or the one with ``handle`` there."""
    found = Account.objects.filter(channel=channel)
    return found.get(handle=handle) if handle else found.get(capacity=Account.Capacity.OFFICIAL)
