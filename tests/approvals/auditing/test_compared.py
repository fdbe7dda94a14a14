"""Each field of our models is held against the ledger, or said not to be; and those that are, are."""

from __future__ import annotations

import copy
import datetime
import uuid
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import models, transaction
from django.test import override_settings
from django.utils import timezone

from approvals import looking_back, takedowns
from approvals.adopting import adopt, propose
from approvals.auditing import not_compared
from approvals.erasing import holds
from approvals.erasing.values import erase_value
from approvals.ledger import audit
from approvals.models import LedgerEntry, PublishingPause
from home.settings.base import BASE_DIR
from policy_rules import registers
from policy_rules.models import REGISTERS, StandingWaiver
from tests.attacks.scene import play
from tests.factories.people import lawyer, policy_reviewer, publisher
from tests.factories.posts import live_digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory
from tests.guards import remove_guards
from tests.policy_rules.wizard.making import answers

pytestmark = pytest.mark.django_db

PROVED = frozenset({"approvals.LedgerEntry"})
"""The ledger itself: it is not compared with anything but itself."""

SECRET = "<p>Projekt Ripa öppnar i Luleå.</p>"


def ours() -> set[tuple[str, str]]:
    """The fields of our models, but for numbers that only tell rows apart."""
    found = set()
    for label in ("approvals", "policy_rules"):
        for model in apps.get_app_config(label).get_models(include_auto_created=True):
            if model._meta.label not in PROVED:
                found |= {(model._meta.label, field.name) for field in model._meta.concrete_fields}
    return {(model, name) for model, name in found if name != "id"}


def compared() -> dict[tuple[str, str], type[audit.Audit]]:
    """The fields that an audit says it compares."""
    return {
        (model, name): one
        for one in audit.AUDITS
        for model, names in one.compares.items()
        for name in names
        if (model, name) in ours()
    }


def test_each_field_is_compared_or_said_not_to_be():
    named = {*compared(), *not_compared.fields()}
    assert named == ours()
    assert not compared().keys() & not_compared.fields()


def test_what_is_not_compared_says_why():
    assert all(one.what and one.because for one in not_compared.NOT_COMPARED)


def test_what_is_not_compared_is_told_to_legal_and_by_the_command():
    told = (BASE_DIR / "docs/legal.md").read_text("utf-8")
    out = StringIO()
    call_command("verify_ledger", stdout=out)
    for one in not_compared.NOT_COMPARED:
        assert f"- {one.what}: {one.because}" in told
        assert f"- {one.what} ({one.because})" in out.getvalue()


@pytest.fixture(scope="module")
def told(django_db_setup, django_db_blocker) -> Iterator[dict[type[audit.Audit], audit.Audit]]:
    """Every audit after it has read a ledger with something of everything."""
    with django_db_blocker.unblock(), transaction.atomic():
        tell()
        remove_guards()
        audits = {one: one() for one in audit.AUDITS}
        for row in LedgerEntry.objects.order_by("seq"):
            entry = audit.Entry.parse(row.body)
            for one in audits.values():
                one.read(entry)
        yield audits
        transaction.set_rollback(True)


def tell() -> None:
    """A row of everything that is compared."""
    play()
    petra, lena = policy_reviewer(), lawyer()
    post = published(body=SECRET)
    ConfidentialTermFactory(term="Projekt Ripa")
    looking_back.look_back()
    assert takedowns.keep(post, actor=publisher(), saw=live_digest_of(post), reason="Det är känt.").taken
    until = timezone.localdate() + datetime.timedelta(days=30)
    with override_settings(IMPRIMATUR=settings.IMPRIMATUR | {"SECOND_PERSON": False}):
        waiver = StandingWaiver(rule="CON001", words="Projekt Ripa", reason="Känt.", valid_until=until)
        registers.save(waiver, actor=petra)
        submitted(body=SECRET)
    adopt(answers(), actor=petra, saw=propose(answers(), shown=True).digest, shown=True)
    holds.lift(holds.place(actor=lena, post=post, reason="En tvist."), actor=lena, reason="Den är över.")
    erase_value(PublishingPause.objects.first().reason, ground="unlawful", actor=lena)


def other(field: models.Field, value: Any) -> Any:
    """Another value that the column takes."""
    match field:
        case models.ForeignKey():
            others = field.related_model._base_manager.exclude(pk=value).order_by("-pk").values_list("pk", flat=True)
            return (None if _must_be_unique(field) else others.first()) or 987_654
        case models.DateTimeField():
            return (value or timezone.now()) - datetime.timedelta(microseconds=1)
        case models.DateField():
            return value + datetime.timedelta(days=1)
        case models.BooleanField():
            return not value
        case models.JSONField():
            return [*value, {"code": "CON999", "waivers": [99]}]
        case models.UUIDField():
            return uuid.uuid4()
        case models.BinaryField():
            return bytes(value) + b"x"
        case models.IntegerField():
            return (value or 0) + 1_000
    return f"{value[:-1]}{'0' if value[-1:] != '0' else '1'}"


def _must_be_unique(field: models.Field) -> bool:
    constraints = field.model._meta.constraints
    together = (one.fields for one in constraints if isinstance(one, models.UniqueConstraint))
    return field.unique or any(field.name in names for names in together)


IN_REGISTERS = {register._meta.label for register in REGISTERS}
"""One digest is made of all their fields; tests/policy_rules holds it against each."""


@pytest.mark.parametrize(("label", "name"), sorted(one for one in compared() if one[0] not in IN_REGISTERS))
def test_a_field_that_is_compared_cannot_be_changed_unseen(told, label, name):
    rows = models.QuerySet(apps.get_model(label)).order_by("pk")
    if label == "approvals.ReleaseFacet":
        rows = rows.exclude(kind="words")
    elif label == "policy_rules.ProposedChange":
        rows = rows.filter(outcome="waiting")
    row, field = rows[0], rows.model._meta.get_field(name)
    one = copy.deepcopy(told[compared()[label, name]])
    with transaction.atomic():
        changed = other(field, getattr(row, field.attname))
        assert rows.filter(pk=row.pk).update(**{name: changed}), (changed, row.pk)
        assert list(one.defects()), (name, getattr(row, field.attname), changed)
        transaction.set_rollback(True)  # what points to it points nowhere
