"""What a site is told that it forgot."""

from __future__ import annotations

import datetime
import os
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from approvals import checks
from approvals.conf import DEFAULTS
from approvals.models import PostImage, PublishOrder
from approvals.pausing import pause_publishing
from approvals.steps import take
from policy_rules.file_imports.progress import Sign
from policy_rules.models import FileImport
from tests.factories.people import marketer, publisher
from tests.factories.posts import PostFactory, approved, published
from tests.factories.registers import CompanyProfileFactory


def ids(messages) -> list[str]:
    return [message.id for message in messages]


def told_of(identity: str, **options) -> bool:
    """Whether Django, asked the way an operator asks, says so; every message has a way out."""
    messages = [message for message in run_checks(**options) if message.id == identity]
    assert all(message.hint for message in messages)
    return bool(messages)


@pytest.fixture
def imprimatur(settings):
    """Changes what the site says in ``IMPRIMATUR``."""

    def say(**values) -> None:
        settings.IMPRIMATUR = settings.IMPRIMATUR | values

    return say


# ---- settings -------------------------------------------------------------------------------------------------------


def test_a_name_that_nobody_reads_is_told_with_the_one_that_was_meant(imprimatur):
    imprimatur(POLICY_REWIEW="always")
    assert told_of("imprimatur.E201")
    (message,) = checks.check_settings(None)
    assert "POLICY_REVIEW" in message.hint


def test_a_setting_that_is_no_dictionary_is_told(settings):
    settings.IMPRIMATUR = ["SIGNING_KEY_FILE"]
    assert ids(checks.check_settings(None)) == ["imprimatur.E201"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SIGNING_KEY_FILE", 7),
        ("LEDGER_ORIGIN", None),
        ("POLICY_REVIEW", "Always"),
        ("REFUSAL_WINDOW_SECONDS", -1),
        ("REFUSAL_WINDOW_SECONDS", "60"),
        ("MAX_FILE_BYTES", 0),
        ("MAX_FILE_BYTES", True),
        ("MAX_IMAGES", 2.5),
        ("DUPLICATE_DAYS", -1),
        ("OBSERVE_LINKS", "yes"),
        ("SECOND_PERSON", "no"),
        ("ANCHORS", "file:/srv/a.txt"),
        ("ANCHORS", ["ftp://example.com"]),
        ("ANCHORS", ["file:/srv/a.txt", "file:/mnt/a.txt"]),
        ("ANCHOR_RETENTION_DAYS", 0),
        ("TSA_CERTIFICATES", 7),
        ("CHANNEL_LIMITS", {"telegraph": 100}),
        ("CHANNEL_LIMITS", {"mastodon": 0}),
    ],
)
def test_a_value_that_will_not_do_is_told(imprimatur, name, value):
    imprimatur(**{name: value})
    assert told_of("imprimatur.E202")
    assert name in checks.check_settings(None)[0].msg


def test_every_setting_has_values_that_will_do_and_its_default_is_one():
    assert checks.VALUES.keys() == DEFAULTS.keys()
    assert [name for name, value in DEFAULTS.items() if not checks.VALUES[name][0](value)] == []


def test_a_path_will_do_as_well_as_its_text(imprimatur):
    imprimatur(SIGNING_KEY_FILE=Path("/etc/imprimatur/key.pem"))
    assert checks.check_settings(None) == []


# ---- environment ----------------------------------------------------------------------------------------------------


def test_times_without_a_zone_are_told(settings):
    assert not told_of("imprimatur.E203")
    settings.USE_TZ = False
    assert told_of("imprimatur.E203")


@pytest.mark.parametrize(
    ("vendor", "told"), [("mysql", True), ("oracle", True), ("sqlite", False), ("postgresql", False)]
)
def test_a_database_that_cannot_guard_the_evidence_is_told(monkeypatch, vendor, told):
    monkeypatch.setattr(checks, "connections", {"default": SimpleNamespace(vendor=vendor)})
    assert ("imprimatur.E204" in ids(checks.check_environment(None))) == told


@pytest.mark.parametrize(
    ("installed", "told"), [({"django-fsm", "django-fsm-2"}, True), ({"django-fsm-2"}, False), ({"django-fsm"}, False)]
)
def test_two_packages_with_the_same_files_are_told(monkeypatch, installed, told):
    def version(name: str) -> str:
        if name not in installed:
            raise metadata.PackageNotFoundError(name)
        return "4.0"

    monkeypatch.setattr(checks.metadata, "version", version)
    assert told_of("imprimatur.E205") == told


# ---- e-mail ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "told"), [("https://news.example.com", False), (None, True), ("", True), ("news.example.com", True)]
)
def test_an_admin_without_an_address_is_told(settings, address, told):
    settings.WAGTAILADMIN_BASE_URL = address
    assert told_of("imprimatur.W211") == told


def test_a_sender_that_nobody_chose_is_told(settings):
    settings.DEFAULT_FROM_EMAIL = "webmaster@localhost"
    assert told_of("imprimatur.W212")
    settings.WAGTAILADMIN_NOTIFICATION_FROM_EMAIL = "news@example.com"
    assert not told_of("imprimatur.W212")


def test_a_mail_server_that_may_keep_people_waiting_is_told(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_TIMEOUT = None
    assert told_of("imprimatur.W213")
    settings.EMAIL_TIMEOUT = 10
    assert not told_of("imprimatur.W213")


def test_mails_that_go_to_a_file_keep_nobody_waiting(settings):
    settings.EMAIL_TIMEOUT = None
    assert not told_of("imprimatur.W213")


# ---- the API --------------------------------------------------------------------------------------------------------


def test_an_api_that_is_not_installed_is_told(monkeypatch):
    monkeypatch.setattr(checks.apps, "is_installed", lambda name: name != "wagtail.api.v3")
    assert told_of("imprimatur.W214")


def test_an_api_without_an_address_is_told(settings):
    assert not told_of("imprimatur.W215")
    settings.ROOT_URLCONF = "wagtail.admin.urls"
    assert told_of("imprimatur.W215")


# ---- pictures -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_pictures_that_are_not_out_and_lie_open_are_told(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = get_image_model().objects.create(title="Rosteriet", file=get_test_image_file())
    PostFactory(images=[PostImage(image=image, alt="En kaffekvarn")])
    assert told_of("imprimatur.W228", databases=["default"])

    image.collection = Collection.get_first_root_node().add_child(name="Inlägg")
    image.save()
    assert told_of("imprimatur.W228", databases=["default"])

    CollectionViewRestriction.objects.create(collection=image.collection, restriction_type="login")
    assert not told_of("imprimatur.W228", databases=["default"])


@pytest.mark.django_db
def test_pictures_that_are_out_may_lie_open(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = get_image_model().objects.create(title="Rosteriet", file=get_test_image_file())
    anna = marketer()
    picture = PostImage(image=image, alt="En kaffekvarn", credit="Norrsken Kaffe", rights="Egen bild")
    post = published(by=anna, images=[picture])
    assert not told_of("imprimatur.W228", databases=["default"])

    assert take("revise", post, actor=anna).taken
    assert not told_of("imprimatur.W228", databases=["default"])


# ---- the database ---------------------------------------------------------------------------------------------------

PROFILE = {"imprimatur.W221": "name", "imprimatur.W222": "escalation_email", "imprimatur.W223": "security_contact"}


@pytest.mark.django_db
@pytest.mark.parametrize("identity", PROFILE)
def test_an_empty_company_profile_is_told(identity):
    assert told_of(identity, databases=["default"])
    CompanyProfileFactory()
    assert not told_of(identity, databases=["default"])


@pytest.mark.django_db
@pytest.mark.parametrize(("identity", "field"), PROFILE.items())
def test_each_thing_missing_in_the_company_profile_is_told_by_itself(monkeypatch, identity, field):
    profile = CompanyProfileFactory.build(**{field: ""})
    monkeypatch.setattr(
        checks, "CompanyProfile", SimpleNamespace(_meta=profile._meta, objects=SimpleNamespace(first=lambda: profile))
    )
    assert ids(checks.check_company_profile(None, ["default"])) == [identity]


@pytest.mark.django_db
@pytest.mark.parametrize(("hours", "problem", "told"), [(2, "", True), (0, "", False), (2, "expired", False)])
def test_orders_that_nobody_carries_out_are_told(hours, problem, told):
    post = approved()
    PublishOrder.objects.create(
        post=post,
        submission=post.submissions.first(),
        go_out_at=timezone.now() - datetime.timedelta(hours=hours),
        ordered_by=publisher(),
        problem=problem,
    )
    assert told_of("imprimatur.W224", databases=["default"]) == told


@pytest.mark.django_db
def test_orders_that_wait_for_publishing_to_be_resumed_are_no_problem():
    test_orders_that_nobody_carries_out_are_told(2, "", told=True)
    pause_publishing(actor=None, reason="Läckan utreds.")
    assert not told_of("imprimatur.W224", databases=["default"])


def test_without_being_asked_no_check_reads_the_database():
    run_checks()


@pytest.mark.django_db
def test_a_database_without_tables_is_left_to_migrate(monkeypatch):
    monkeypatch.setattr(checks.connections["default"].introspection, "table_names", list)
    assert checks.check_company_profile(None, ["default"]) == []
    assert checks.check_overdue_orders(None, ["default"]) == []


def test_the_site_of_these_tests_forgot_nothing_that_bars():
    call_command("check")


# ---- files that wait to be imported ---------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["looking", "ordered", "writing"])
def test_files_that_nobody_looks_at_are_told(imprimatur, tmp_path, state):
    imprimatur(IMPORTS_FOLDER=tmp_path)
    waiting = FileImport.objects.create(register="topic", person=publisher(), size=1, state=state)
    assert not told_of("imprimatur.W227", databases=["default"])

    long_ago = timezone.now() - datetime.timedelta(minutes=4)
    FileImport.objects.update(moved_at=long_ago)
    assert told_of("imprimatur.W227", databases=["default"])

    (tmp_path / str(waiting.pk)).mkdir()
    Sign(waiting.pk).give(1_000, 0.5)
    assert not told_of("imprimatur.W227", databases=["default"])

    os.utime(tmp_path / str(waiting.pk) / "progress", (long_ago.timestamp() + 1,) * 2)
    assert told_of("imprimatur.W227", databases=["default"])


@pytest.mark.django_db
def test_files_that_wait_for_their_person_are_not(imprimatur, tmp_path):
    imprimatur(IMPORTS_FOLDER=tmp_path)
    long_ago = timezone.now() - datetime.timedelta(hours=4)
    FileImport.objects.create(register="topic", person=publisher(), size=1, state="ready", moved_at=long_ago)
    assert not told_of("imprimatur.W227", databases=["default"])


@pytest.mark.parametrize("name", ["MEDIA_ROOT", "STATIC_ROOT"])
def test_files_that_wait_in_a_public_folder_are_an_error(imprimatur, settings, tmp_path, name):
    setattr(settings, name, str(tmp_path))
    imprimatur(IMPORTS_FOLDER=tmp_path / "imports")
    assert told_of("imprimatur.E206")

    imprimatur(IMPORTS_FOLDER=tmp_path.parent / "imports")
    assert not told_of("imprimatur.E206")
