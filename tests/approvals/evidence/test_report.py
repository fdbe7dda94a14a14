"""What the pages of a bundle say to people, beyond what a post was and went through."""

from __future__ import annotations

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db.models import F

from approvals.ledger import checkpoint
from approvals.ledger.note import Checkpoint, SignedNote
from approvals.models import RecentRefusal
from approvals.steps import take
from tests.approvals.evidence.test_bundle import report, words_of
from tests.factories.people import marketer, policy_reviewer
from tests.factories.posts import digest_of, submitted

pytestmark = pytest.mark.django_db


def test_the_report_says_how_often_the_same_was_refused(tmp_path):
    post, anna = submitted(), marketer()
    for _again in range(3):
        assert not take("pass_policy", post, actor=anna, saw=digest_of(post)).taken
    RecentRefusal.objects.update(at=F("at") - datetime.timedelta(hours=1))
    assert not take("pass_policy", post, actor=anna, saw=digest_of(post)).taken
    assert "It was tried 2 more times shortly before." in words_of(report(post, tmp_path))


def test_the_report_names_what_nobody_would_see_on_paper(tmp_path):
    post = submitted(title="Bul\u200blar", body="<p>Kaf\u200bfe i Luleå.</p>")
    settled = {"actor": policy_reviewer(), "saw": digest_of(post), "reason": "Fel\u2060."}
    assert take("request_changes", post, **settled).taken
    page = report(post, tmp_path).partition("<body>")[2]
    assert "\u200b" not in page
    assert "\u2060" not in page
    assert 'Kaf<span class="im-unseen">ZERO WIDTH SPACE</span>fe' in page
    assert "“Bul[ZERO WIDTH SPACE]lar”" in page


def test_the_report_says_where_strangers_find_the_keys_and_the_verifier(tmp_path, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://kaffe.norrsken.example"
    page = report(submitted(), tmp_path)
    assert "<code>https://kaffe.norrsken.example/api/v3/ledger/</code>" in page
    assert "<code>https://kaffe.norrsken.example/api/v3/ledger/verify.py</code>" in page


def test_the_report_of_a_site_that_serves_no_api_names_no_address(tmp_path, settings):
    settings.ROOT_URLCONF = "wagtail.admin.urls"
    assert "/ledger/" not in report(submitted(), tmp_path)


def test_the_report_prints_a_signed_checkpoint(tmp_path):
    page = BeautifulSoup(report(submitted(), tmp_path), "html.parser")
    note = next(pre.string for pre in page.find_all("pre") if "\u2014" in pre.text)
    newest = checkpoint.latest()
    printed = Checkpoint.parse(SignedNote.parse(note).text)
    assert printed.size in (newest.size, newest.size - 1)  # that the bundle was taken out is an entry of its own
