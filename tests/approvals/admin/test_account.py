"""Choosing in one's account which e-mails one gets."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from approvals.models import MailPreference
from tests.factories.people import UserFactory, marketer

pytestmark = pytest.mark.django_db

LABEL = "Something was decided about a post that I wrote in"


def account_page(client, user):
    client.force_login(user)
    return client.get(reverse("wagtailadmin_account"))


def test_everybody_who_sees_posts_chooses_which_e_mails_they_get(client):
    anna = marketer()
    assert LABEL in account_page(client, anna).content.decode()
    assert not MailPreference.objects.exists()


def test_a_choice_is_kept_and_shown_again(client):
    anna = marketer()
    client.force_login(anna)
    given = {
        "name_email-first_name": "Anna",
        "name_email-last_name": "Berg",
        "name_email-email": anna.email,
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
        "locale-preferred_language": "en",
        "locale-current_time_zone": "Europe/Stockholm",
        "imprimatur_mail-decided": "on",
    }
    saved = client.post(reverse("wagtailadmin_account"), given)
    assert saved.status_code == 302, saved.context["panels_by_tab"]
    chosen = MailPreference.objects.get(user=anna)
    assert (chosen.waiting, chosen.decided) == (False, True)
    page = account_page(client, anna).content.decode()
    boxes = {name: box for box in re.findall("<input[^>]*>", page) for name in ("waiting", "decided") if name in box}
    assert ("checked" in boxes["waiting"], "checked" in boxes["decided"]) == (False, True)


def test_who_sees_no_posts_is_asked_nothing(client):
    editor = UserFactory()
    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert LABEL not in account_page(client, editor).content.decode()
