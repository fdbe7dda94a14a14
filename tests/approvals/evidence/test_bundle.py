"""A bundle holds every entry, and opens what is asked for and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.utils import timezone

from approvals.erasing import holds
from approvals.erasing.posts import erase_post
from approvals.erasing.values import erase_value
from approvals.evidence import exporting, scope, verify
from approvals.evidence.verify import Bundle, fingerprint
from approvals.ledger import kinds
from approvals.ledger.keys import signer
from approvals.lifecycle import STEPS
from approvals.models import CheckRun, LedgerEntry, Post, SealedFile
from approvals.models.ledger import SealBroken
from approvals.steps import take
from tests.approvals.admin.review.pages import barred
from tests.approvals.erasing.test_posts import picture, with_picture
from tests.evidence import defects
from tests.factories.people import lawyer, marketer, policy_reviewer, publisher
from tests.factories.posts import PostFactory, digest_of, live_digest_of, published, submitted
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


def exported(*posts, tmp_path) -> str:
    """The path of a bundle about ``posts``."""
    path = tmp_path / "evidence.zip"
    with path.open("w+b") as out:
        exporting.export(scope.of_posts(post.public_id for post in posts), out)
    return str(path)


def verified(path: str, **given) -> verify.Verdict:
    return verify.verify(Bundle(path), signer().public_key.fingerprint, **given)


def test_a_bundle_verifies_with_the_key_that_somebody_got_elsewhere(tmp_path):
    post = published()
    verdict = verified(exported(post, tmp_path=tmp_path))
    assert (verdict.word, verdict.defects, verdict.releases) == ("intact", [], 1)


def test_every_signature_is_valid_too(tmp_path):
    assert verified(exported(published(), tmp_path=tmp_path), every_signature=True).defects == []


def test_the_report_is_signed_and_a_page_that_somebody_altered_is_named(tmp_path):
    post = published()
    path = exported(post, tmp_path=tmp_path)
    said = verify.report(verified(path))
    assert "The pages in report/ are as the house signed them" in said

    altered, page = tmp_path / "altered.zip", f"report/{post.public_id}.html"
    with zipfile.ZipFile(path) as taken, zipfile.ZipFile(altered, "w") as given:
        for name in taken.namelist():
            given.writestr(name, taken.read(name).replace(b"Lule", b"Kiru") if name == page else taken.read(name))
    verdict = verified(str(altered))
    assert [(defect.code, page in defect.message) for defect in verdict.defects] == [("report.altered", True)]
    assert "NOT those that the house signed" in verify.report(verdict)


def test_without_a_key_the_signer_is_unconfirmed(tmp_path):
    verdict = verify.verify(Bundle(exported(published(), tmp_path=tmp_path)))
    assert verdict.word == "consistent, signer unconfirmed"
    assert verdict.signer == signer().public_key.fingerprint


def test_the_verifier_runs_alone_with_the_standard_library_only(tmp_path):
    path = exported(published(), tmp_path=tmp_path)
    with zipfile.ZipFile(path) as archive:
        archive.extract("verify.py", tmp_path)
    key = signer().public_key.fingerprint
    command = [sys.executable, "-I", str(tmp_path / "verify.py"), path, "--key", key, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["verdict"] == "intact"


def test_something_else_is_no_bundle(tmp_path, capsys):
    path = tmp_path / "other.zip"
    path.write_bytes(b"PK nonsense")
    assert verify.main([str(path)]) == 2
    assert "not an evidence bundle" in capsys.readouterr().err


def test_words_of_other_posts_stay_in_the_house(tmp_path):
    mine, other = published(), submitted()
    with zipfile.ZipFile(exported(mine, tmp_path=tmp_path)) as archive:
        names = "".join(archive.namelist())
    assert live_digest_of(mine) in names
    assert other.submissions.get().digest not in names


def test_the_reasons_and_names_of_those_who_acted_are_opened(tmp_path):
    post = published()
    take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel pris i texten.")
    with zipfile.ZipFile(exported(post, tmp_path=tmp_path)) as archive:
        values = [archive.read(name).decode() for name in archive.namelist() if name.startswith("values/")]
        page = archive.read(f"report/{post.public_id}.html").decode()
    assert "Fel pris i texten." in values
    assert "Fel pris i texten." in page
    assert sum('"username"' in value for value in values) == 4


def test_why_something_is_held_stays_in_the_house(tmp_path):
    post, assessment, legal = published(), "Vi förlorar nog målet.", lawyer()
    holds.lift(holds.place(actor=legal, reason=assessment, post=post), actor=legal, reason=assessment)
    path = exported(post, tmp_path=tmp_path)
    with zipfile.ZipFile(path) as archive:
        assert not [name for name in archive.namelist() if assessment.encode() in archive.read(name)]
        page = archive.read(f"report/{post.public_id}.html").decode()
    assert page.count("<em>not opened in this bundle</em>") == 2
    assert "no erasure says why" not in page
    assert verified(path).defects == []


def test_the_report_says_since_when_and_on_which_ground_something_was_erased(tmp_path):
    by, image = marketer(), picture("rosteri")
    post = with_picture(PostFactory(by=by), image)
    post.save_revision(user=by)
    assert take("submit", post, actor=by).taken
    assert take("withdraw", post, actor=by, saw=digest_of(post), reason="Inte klar.").taken
    post = Post.objects.get(pk=post.pk)
    said = f"<em>Erased on {timezone.localdate()} on the ground: the person objected (GDPR 17(1)(c)).</em>"

    erase_value(SealedFile.objects.get().commitment, ground="objection", actor=lawyer())
    assert report(post, tmp_path).count(said) == 1
    erase_value(post.decisions.last().reason, ground="objection", actor=lawyer())
    assert report(post, tmp_path).count(said) == 2
    erase_post(post, ground="unlawful", actor=lawyer())
    page = report(post, tmp_path)
    assert page.count(said) == 1
    assert "<em>Erased on" in page[page.index('<section class="submission"') :]
    assert "no erasure says why" not in page


def report(post: Post, tmp_path) -> str:
    with zipfile.ZipFile(exported(post, tmp_path=tmp_path)) as archive:
        return archive.read(f"report/{post.public_id}.html").decode()


def test_the_report_shows_the_exact_text(tmp_path):
    post = published(body="<p>Vi öppnar i Umeå &lt;snart&gt;.</p>")
    with zipfile.ZipFile(exported(post, tmp_path=tmp_path)) as archive:
        page = archive.read(f"report/{post.public_id}.html").decode()
    assert "Vi öppnar i Umeå &lt;snart&gt;." in page


def test_the_report_says_who_wrote_it_for_whom_and_where_its_links_lead(tmp_path):
    post = published(
        by=marketer(first_name="Anna", last_name="Ek"),
        sponsorship="we_pay",
        sponsor="Bryggeriet AB",
        body="<p>Reklam för Bryggeriet AB: <a href='https://norrsken.example/kaffe'>läs mer</a> om kaffet.</p>",
    )
    page = words_of(report(post, tmp_path))
    assert "Written by Anna Ek" in page
    assert "Language Swedish" in page
    assert "Markets Sweden" in page
    assert "Sponsorship We pay or give something to someone for this (Bryggeriet AB)" in page
    assert "https://norrsken.example/kaffe , shown as läs mer" in page


def test_the_report_says_in_words_what_was_found_where(tmp_path):
    page = words_of(report(barred(body="<p>Snart kommer <b>Projekt</b> Tjäder.</p>"), tmp_path))
    assert "CON001 : Nothing that the register of confidential terms holds goes out." in page
    assert "Error, waivable. In the common text, characters 14–27: Projekt Tjäder" in page


def test_what_the_rules_find_again_is_not_said_again(tmp_path):
    post = barred()
    assert not take("pass_policy", post, actor=policy_reviewer(), saw=digest_of(post)).taken
    page = words_of(report(post, tmp_path))
    assert page.count("the same 2 findings as in the row above") == 1
    assert page.count("Error, waivable.") == 2


def test_a_ruleset_is_spelt_out_once_and_its_letter_stands_for_it(tmp_path):
    post = barred()
    digest = CheckRun.objects.filter(submission__post=post).values_list("ruleset_digest", flat=True).first()
    page = report(post, tmp_path)
    assert page.count(digest) == 1
    assert '<a href="#ruleset-A">A</a>' in page
    assert "first in force from" in page


def words_of(page: str) -> str:
    return " ".join(BeautifulSoup(page, "html.parser").get_text(" ").split())


def test_an_export_is_an_entry(tmp_path):
    post = published()
    exported(post, tmp_path=tmp_path)
    last = LedgerEntry.objects.last().said
    assert (last["kind"], last["data"]["posts"]) == ("evidence.exported", 1)
    assert defects() == []


def test_an_exchanged_value_stops_the_export_and_nothing_is_recorded():
    post = published()
    remove_guards()
    with connection.cursor() as cursor:
        exchange = "UPDATE approvals_sealedcontent SET value = %s WHERE commitment = %s"
        cursor.execute(exchange, [b"{}", live_digest_of(post)])
    before = LedgerEntry.objects.count()
    with pytest.raises(SealBroken):
        exporting.export(scope.of_posts([post.public_id]), BytesIO())
    assert LedgerEntry.objects.count() == before


def test_the_verifier_knows_every_kind_and_where_each_keeps_its_commitments():
    known = {
        name: tuple(key for key, shape in kind.data.fields.items() if shape.seals)
        for name, kind in kinds.KINDS.items()
        if not name.startswith("test.")
    }
    assert {name: set(keys) for name, keys in verify.COMMITMENTS.items()} == {
        name: set(keys) for name, keys in known.items()
    }


def test_the_verifier_knows_every_step():
    assert {
        name: {str(source): str(target) for source, target in step.moves.items()} for name, step in STEPS.items()
    } == verify.STEPS
    assert {name for name, step in STEPS.items() if step.runs_rules} == verify.CHECKED_STEPS


def test_the_fingerprint_is_that_of_the_house():
    key = signer().public_key
    assert fingerprint(key.raw) == key.fingerprint
