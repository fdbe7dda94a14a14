"""System checks: what a site forgot. ``docs/settings.md`` lists them all, with those of the ledger and the guards."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Callable, Iterator, Sequence
from importlib import metadata
from os import PathLike
from pathlib import Path
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import global_settings, settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Warning
from django.db import DEFAULT_DB_ALIAS, connections
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import CollectionViewRestriction

from approvals import looking_back
from approvals.anchors import places
from approvals.anchors.errors import BadAddress
from approvals.anchors.standing import is_behind
from approvals.conf import DEFAULTS, POLICY_REVIEW_CHOICES, RETAINED, setting
from approvals.door.opening import publishing_is_paused
from approvals.guards import VENDORS
from approvals.lifecycle import State
from approvals.models import (
    AdoptedPolicy,
    LedgerEntry,
    LiveRelease,
    LookBack,
    Post,
    PostImage,
    PublishingPause,
    PublishOrder,
)
from policy_rules import second_person
from policy_rules.channels import CHANNELS
from policy_rules.file_imports import folder
from policy_rules.file_imports.progress import is_silent
from policy_rules.models import CompanyProfile, FileImport, RegisterVersion

OVERDUE = datetime.timedelta(hours=1)
"""How long after its time an order may wait before nobody seems to run ``publish_due``."""

UNANCHORED = datetime.timedelta(hours=25)
"""How long an entry may wait to be anchored before nobody seems to run ``anchor_ledger`` every day."""


def _is_count(value: object, *, least: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def _is_path_or_none(value: object) -> bool:
    return value is None or isinstance(value, str | PathLike)


def _are_limits(value: object) -> bool:
    return isinstance(value, dict) and all(
        channel in CHANNELS and _is_count(limit, least=1) for channel, limit in value.items()
    )


def _is_schedule(value: object) -> bool:
    return isinstance(value, dict) and all(
        kind in RETAINED and _is_count(days, least=1) for kind, days in value.items()
    )


def _are_anchors(value: object) -> bool:
    """Addresses that name places, each another one: two of the same name could not be told from each other."""
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        return False
    try:
        names = [places.place(address).name for address in value]
    except BadAddress:
        return False
    return len(set(names)) == len(names)


VALUES: dict[str, tuple[Callable[[object], bool], str]] = {
    "SIGNING_KEY_FILE": (lambda value: isinstance(value, str | PathLike), gettext_lazy("a path")),
    "LEDGER_ORIGIN": (lambda value: isinstance(value, str), gettext_lazy("a text")),
    "POLICY_REVIEW": (lambda value: value in POLICY_REVIEW_CHOICES, " / ".join(POLICY_REVIEW_CHOICES)),
    "REFUSAL_WINDOW_SECONDS": (lambda value: _is_count(value, least=0), gettext_lazy("a whole number, 0 or more")),
    "MAX_FILE_BYTES": (lambda value: _is_count(value, least=1), gettext_lazy("a whole number, 1 or more")),
    "MAX_IMAGES": (lambda value: _is_count(value, least=0), gettext_lazy("a whole number, 0 or more")),
    "DUPLICATE_DAYS": (lambda value: _is_count(value, least=0), gettext_lazy("a whole number, 0 or more")),
    "OBSERVE_LINKS": (lambda value: isinstance(value, bool), "True / False"),
    "ERASURES_FILE": (_is_path_or_none, gettext_lazy("a path")),
    "IMPORTS_FOLDER": (_is_path_or_none, gettext_lazy("a path")),
    "RETENTION_DAYS": (_is_schedule, gettext_lazy("a dictionary from a kind to a whole number of days, 1 or more")),
    "SECOND_PERSON": (lambda value: isinstance(value, bool), "True / False"),
    "ANCHORS": (_are_anchors, gettext_lazy("a list of file:PATH, s3://BUCKET/PREFIX and tsa:URL, each named once")),
    "ANCHOR_RETENTION_DAYS": (lambda value: _is_count(value, least=1), gettext_lazy("a whole number, 1 or more")),
    "TSA_CERTIFICATES": (_is_path_or_none, gettext_lazy("a path")),
    "CHANNEL_LIMITS": (_are_limits, gettext_lazy("a dictionary from a channel's code to a whole number, 1 or more")),
}
"""Setting -> whether a value will do, and what would."""


def register() -> None:
    """Have Django run every check of this file; those that read tables only when it is asked to look at a database."""
    for check in (
        check_settings,
        check_environment,
        check_second_person,
        check_e_mail,
        check_api,
        check_imports_folder,
    ):
        checks.register(check)
    for check in (
        check_company_profile,
        check_policy_review,
        check_overdue_orders,
        check_overdue_look_back,
        check_overdue_imports,
        check_anchors,
        check_pictures,
    ):
        checks.register(check, checks.Tags.database)


def check_settings(app_configs: object, **kwargs) -> list[CheckMessage]:
    """``IMPRIMATUR`` says only what somebody reads, and says it so that it can be read."""
    given = getattr(settings, "IMPRIMATUR", {})
    if not isinstance(given, dict):
        return [Error(_("The setting IMPRIMATUR is not a dictionary."), id="imprimatur.E201")]
    return [*_unknown(given), *_unreadable(given)]


def _unknown(given: dict) -> Iterator[CheckMessage]:
    for name in sorted(given.keys() - DEFAULTS.keys(), key=str):
        close = difflib.get_close_matches(str(name), DEFAULTS, n=1)
        yield Error(
            _('Nobody reads IMPRIMATUR["%(name)s"].') % {"name": name},
            hint=_("Did you mean %(close)s?") % {"close": close[0]} if close else _("Take it out."),
            id="imprimatur.E201",
        )


def _unreadable(given: dict) -> Iterator[CheckMessage]:
    for name in sorted(given.keys() & VALUES.keys()):
        will_do, what = VALUES[name]
        if not will_do(given[name]):
            yield Error(
                _('The value of IMPRIMATUR["%(name)s"] will not do.') % {"name": name},
                hint=_("What would: %(what)s.") % {"what": what},
                id="imprimatur.E202",
            )


def check_environment(app_configs: object, **kwargs) -> list[CheckMessage]:
    """The site and its packages are such that the evidence can be kept at all."""
    found = []
    if not settings.USE_TZ:
        message = _("The site's times have no zone, so nobody could say later when something happened.")
        found.append(Error(message, hint=_("Set USE_TZ = True."), id="imprimatur.E203"))
    vendor = connections[DEFAULT_DB_ALIAS].vendor
    if vendor not in VENDORS:
        message = _("On %(vendor)s there are no triggers that guard the evidence.") % {"vendor": vendor}
        found.append(Error(message, hint=_("Use PostgreSQL or SQLite."), id="imprimatur.E204"))
    if _is_installed("django-fsm") and _is_installed("django-fsm-2"):
        message = _("django-fsm and django-fsm-2 are both installed; they are two packages with the same files.")
        hint = _("Run `pip uninstall django-fsm`, then `pip install --force-reinstall django-fsm-2`.")
        found.append(Error(message, hint=hint, id="imprimatur.E205"))
    return found


def _is_installed(distribution: str) -> bool:
    try:
        metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return False
    return True


def check_second_person(app_configs: object, **kwargs) -> list[CheckMessage]:
    """What loosens the rules is looked at by two people."""
    if second_person.is_asked_for():
        return []
    message = _("One person alone can loosen the rules on this site: switch them off, or take a secret off the list.")
    hint = _('Set IMPRIMATUR["SECOND_PERSON"] = True as soon as there are two people who keep the registers.')
    return [Warning(message, hint=hint, id="imprimatur.W216")]


def check_e_mail(app_configs: object, **kwargs) -> list[CheckMessage]:
    """E-mails to reviewers and authors come from somewhere, lead somewhere, and keep nobody waiting."""
    found = []
    if urlsplit(get_admin_base_url() or "").scheme not in ("http", "https"):
        message = _("WAGTAILADMIN_BASE_URL does not say where the admin is, so that e-mails about posts hold no links.")
        hint = _("Set it to something like https://news.example.com.")
        found.append(Warning(message, hint=hint, id="imprimatur.W211"))
    sender = getattr(settings, "WAGTAILADMIN_NOTIFICATION_FROM_EMAIL", settings.DEFAULT_FROM_EMAIL)
    if sender == global_settings.DEFAULT_FROM_EMAIL:
        message = _("E-mails about posts come from %(sender)s, which most mail servers refuse.") % {"sender": sender}
        found.append(Warning(message, hint=_("Set DEFAULT_FROM_EMAIL."), id="imprimatur.W212"))
    if settings.EMAIL_BACKEND == global_settings.EMAIL_BACKEND and settings.EMAIL_TIMEOUT is None:
        message = _("Whoever takes a step waits for the mail server, and nothing says for how long at most.")
        found.append(Warning(message, hint=_("Set EMAIL_TIMEOUT = 10 (seconds)."), id="imprimatur.W213"))
    return found


def check_api(app_configs: object, **kwargs) -> list[CheckMessage]:
    """What was published can be read."""
    if not apps.is_installed("wagtail.api.v3"):
        message = _("Wagtail's API v3, through which releases are read, is not installed.")
        return [Warning(message, hint=_('Add "wagtail.api.v3" to INSTALLED_APPS.'), id="imprimatur.W214")]
    try:
        reverse("wagtailapi_v3:openapi-json")
    except NoReverseMatch:
        message = _("Wagtail's API v3 has no address on this site, so that nobody can read a release.")
        hint = _('Add path("api/v3/", api.urls) to your urls.py, with: from wagtail.api.v3.urls import api')
        return [Warning(message, hint=hint, id="imprimatur.W215")]
    return []


def check_company_profile(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """Rules know the company's name, and a writer who is unsure has somebody to ask (policy points 2 and 9)."""
    if not _can_read(databases, CompanyProfile):
        return []
    profile = CompanyProfile.objects.first() or CompanyProfile()
    missing = [
        (
            profile.name,
            "imprimatur.W221",
            _("The company's name is not filled in: the rules look for it in disclaimers."),
        ),
        (profile.escalation_email, "imprimatur.W222", _("No address says where a writer turns who is not sure.")),
        (profile.security_contact, "imprimatur.W223", _("No contact in IT or security is named.")),
    ]
    hint = _("Fill in the company profile in the admin, under Posts.")
    return [Warning(message, hint=hint, id=code) for value, code, message in missing if not value.strip()]


def check_policy_review(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """A policy is looked at again when it says so."""
    row = AdoptedPolicy.in_force() if _can_read(databases, AdoptedPolicy) else None
    if row is None or row.review_by > timezone.localdate():
        return []
    message = _("The policy was to be looked at again by %(day)s.") % {"day": row.review_by.isoformat()}
    hint = _("Run the policy wizard again: in the admin, or with `manage.py policy_wizard`.")
    return [Warning(message, hint=hint, id="imprimatur.W231")]


def check_overdue_orders(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """Somebody runs ``publish_due``."""
    if not _can_read(databases, PublishOrder, PublishingPause) or publishing_is_paused():
        return []
    overdue = PublishOrder.objects.filter(problem="", go_out_at__lt=timezone.now() - OVERDUE).count()
    if not overdue:
        return []
    message = _("Posts that should have gone out more than an hour ago: %(number)s.") % {"number": overdue}
    hint = _("Does cron run `manage.py publish_due` every minute? Run it by hand and see what it says.")
    return [Warning(message, hint=hint, id="imprimatur.W224")]


def check_overdue_look_back(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """Somebody runs ``look_back``."""
    if not _can_read(databases, LookBack, LedgerEntry, RegisterVersion) or not looking_back.is_overdue():
        return []
    message = _("The rules or the day have changed, and nobody has looked back at what is in flight and live.")
    hint = _("Is `manage.py look_back --watch` running? Run it by hand and see what it says.")
    return [Warning(message, hint=hint, id="imprimatur.W225")]


def check_overdue_imports(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """Somebody runs ``import_due``."""
    if folder.root() is None or not _can_read(databases, FileImport):
        return []
    waiting = sum(is_silent(one) for one in FileImport.objects.filter(state__in=FileImport.DUE))
    if not waiting:
        return []
    message = _("Files that were uploaded to be imported and that nobody looks at: %(number)s.") % {"number": waiting}
    hint = _("Is `manage.py import_due --watch` running? Run it by hand and see what it says.")
    return [Warning(message, hint=hint, id="imprimatur.W227")]


def check_imports_folder(app_configs: object, **kwargs) -> list[CheckMessage]:
    """What waits to be imported lies where nobody fetches it."""
    if not _is_path_or_none(setting("IMPORTS_FOLDER")):
        return []
    lies_in = folder.root()
    public = [Path(one).resolve() for one in (settings.MEDIA_ROOT, settings.STATIC_ROOT) if one]
    if lies_in is None or not any(lies_in.resolve().is_relative_to(one) for one in public):
        return []
    message = _("Files that wait to be imported lie in a folder that is public: %(folder)s.") % {"folder": lies_in}
    hint = 'IMPRIMATUR["IMPORTS_FOLDER"] = "/srv/elsewhere/imports"'
    return [Error(message, hint=hint, id="imprimatur.E206")]


def check_anchors(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """Somebody runs ``anchor_ledger``, and every place takes what it is given."""
    addresses = setting("ANCHORS")
    if not _can_read(databases, LedgerEntry) or not _are_anchors(addresses):
        return []
    late = timezone.now() - UNANCHORED
    silent = [name for address in addresses if is_behind(name := places.place(address).name, late)]
    message = _("What happened more than a day ago is not anchored yet at %(place)s.")
    hint = _("Does cron run `manage.py anchor_ledger` every day? Run it by hand and see what it says.")
    return [Warning(message % {"place": name}, hint=hint, id="imprimatur.W226") for name in silent]


def check_pictures(app_configs: object, databases: Sequence[str] | None, **kwargs) -> list[CheckMessage]:
    """What a post will show is not to be seen before it is out: Wagtail's own API lists the pictures of its library."""
    if check_api(app_configs) or not _can_read(databases, Post, PostImage, CollectionViewRestriction):
        return []
    waiting = PostImage.objects.exclude(post__state__in=(State.PUBLISHED, State.ENDED))
    waiting = waiting.exclude(post__in=LiveRelease.objects.values("post"))  # being revised
    for restriction in CollectionViewRestriction.objects.select_related("collection"):
        waiting = waiting.exclude(image__collection__path__startswith=restriction.collection.path)
    number = waiting.values("image").distinct().count()
    if not number:
        return []
    message = _("Pictures of posts that are not out yet, which Wagtail's own API shows to anybody: %(number)s.")
    hint = _("Move them to a collection of their own, and make it private (see docs/operator.md).")
    return [Warning(message % {"number": number}, hint=hint, id="imprimatur.W228")]


def _can_read(databases: Sequence[str] | None, *models) -> bool:
    """Whether the check may look at our database, and finds the tables there: ``migrate`` runs it before they are."""
    if DEFAULT_DB_ALIAS not in (databases or ()):
        return False
    tables = set(connections[DEFAULT_DB_ALIAS].introspection.table_names())
    return all(model._meta.db_table in tables for model in models)
