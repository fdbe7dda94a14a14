"""Who sends a form of ours without the right to is on the ledger; who only looks for the page is not."""

from __future__ import annotations

import pytest
from django.urls import reverse

from approvals.admin.access import AbilityRequired
from approvals.admin.wizard.views import SectionView, WizardPage
from approvals.erasing import holds
from approvals.erasing.posts import erase_post
from approvals.models import LedgerEntry
from tests.factories.people import UserFactory, lawyer, marketer
from tests.factories.posts import PostFactory, published
from tests.factories.registers import TopicFactory

pytestmark = pytest.mark.django_db

ADMIN = "/admin/imprimatur/"
EXPORT, IMPORT = "register_confidentialterm:export", "register_confidentialterm:import"

FORMS = [
    (f"{ADMIN}pause/", {"reason": "Nej."}, {"deed": "pause"}),
    (f"{ADMIN}pause/", {"reason": "Nej.", "saw_paused": "True"}, {"deed": "resume"}),
    (f"{ADMIN}erase/", {"kind": "post"}, {"deed": "erase"}),
    (f"{ADMIN}holds/", {"everything": "on", "reason": "Nej."}, {"deed": "place_hold"}),
    (f"{ADMIN}holds/7/", {"reason": "Nej."}, {"deed": "lift_hold"}),
    (f"{ADMIN}evidence/", {"start": "2026-01-01"}, {"deed": "export_evidence"}),
    (f"{ADMIN}desk/", {"form": "bundle"}, {"deed": "export_evidence", "list": "posts"}),
    (f"{ADMIN}desk/", {"form": "csv"}, {"deed": "export_list", "list": "posts"}),
    (f"{ADMIN}ledger/", {"form": "csv"}, {"deed": "export_list", "list": "ledger"}),
    (f"{ADMIN}changes/1/", {"decision": "confirm"}, {"deed": "confirm_change"}),
    (f"{ADMIN}changes/1/", {"decision": "decline"}, {"deed": "decline_change"}),
    (reverse("imprimatur:wizard_look"), {"saw": "0"}, {"deed": "adopt_policy"}),
    (reverse(EXPORT), {"form": "csv"}, {"deed": "export_list", "list": "confidentialterm"}),
    (reverse(IMPORT), {"kept": "x"}, {"deed": "import_register", "register": "confidentialterm"}),
    (reverse("register_topic:add"), {"name": "Te"}, {"deed": "change_register", "register": "topic"}),
]


def refused() -> list[dict]:
    entries = LedgerEntry.objects.of_kind("deed.refused").order_by("seq")
    silent = ("", 0, ["not_permitted"])
    return [{key: value for key, value in entry.said["data"].items() if value not in silent} for entry in entries]


def nobody():
    """Somebody who may enter the admin, and nothing of ours."""
    return UserFactory(groups=["Moderators"])


@pytest.mark.parametrize(("address", "sent", "said"), FORMS, ids=lambda one: one.get("deed") if "deed" in one else "")
def test_who_sends_a_form_without_the_right_to_is_told_of(client, address, sent, said):
    client.force_login(nobody())
    assert client.get(address).status_code == 302
    assert refused() == []

    assert client.post(address, sent).status_code == 302
    assert refused() == [said]


@pytest.mark.parametrize("name", ["edit", "delete"])
def test_who_would_change_a_row_is_told_of(client, name):
    client.force_login(nobody())
    assert client.post(reverse(f"register_topic:{name}", args=[TopicFactory().pk])).status_code == 302
    assert refused() == [{"deed": "change_register", "register": "topic"}]


def test_who_may_not_even_see_posts_and_sends_a_step_is_told_of(client):
    client.force_login(nobody())
    assert client.post(reverse("imprimatur:review", args=[published().pk]), {"do": "retract"}).status_code == 302
    assert refused() == [{"deed": "take_step"}]


def test_an_auditor_who_would_hold_something_is_told_of(client):
    client.force_login(UserFactory(groups=["Auditors"]))
    assert client.post(f"{ADMIN}holds/", {"everything": "on", "reason": "Nej."}).status_code == 302
    assert refused() == [{"deed": "place_hold"}]


def test_who_is_not_logged_in_makes_no_entry(client):
    client.post(f"{ADMIN}pause/", {"reason": "Nej."})
    assert not LedgerEntry.objects.exists()


def views(kind: type) -> set[type]:
    return {one for child in kind.__subclasses__() for one in (child, *views(child))}


def test_every_view_that_does_something_says_what():
    asking = {SectionView, WizardPage}
    """They keep no more than notes."""
    silent = {view for view in views(AbilityRequired) if hasattr(view, "post") and view.deed is None} - asking
    assert silent == set()


def test_the_ledger_tells_what_was_refused_in_words(client):
    post = PostFactory(title="Rosteriet")
    holds.place(actor=lawyer(), reason="En tvist.", post=post)
    with pytest.raises(Exception, match="hold"):
        erase_post(post, ground="unlawful", actor=(lena := lawyer(first_name="Lena", last_name="Lag")))
    client.force_login(lena)

    page = " ".join(client.get(f"{ADMIN}ledger/?kind=deed.refused").content.decode().split())

    assert "Lena Lag was refused this: erase “Rosteriet” (a legal hold stood)." in page


def test_a_timeline_tells_it_to_those_alone_who_may_know_of_holds(client):
    post = PostFactory(title="Rosteriet")
    holds.place(actor=lawyer(), reason="En tvist.", post=post)
    with pytest.raises(Exception, match="hold"):
        erase_post(post, ground="unlawful", actor=lawyer())
    timeline = reverse("imprimatur:timeline", args=[post.pk])

    client.force_login(marketer())
    assert b"was refused this" not in client.get(timeline).content
    client.force_login(lawyer())
    assert b"was refused this" in client.get(timeline).content
