from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from approvals.models import LegalHold, SealedContent
from tests.approvals.erasing.test_posts import withdrawn
from tests.evidence import defects
from tests.factories.people import lawyer, marketer
from tests.factories.posts import digest_of

pytestmark = pytest.mark.django_db


def test_it_says_what_would_go_and_changes_nothing(capsys):
    post = withdrawn()
    call_command("erase", "--post", str(post.public_id), "--ground", "unlawful")
    said = capsys.readouterr().out
    assert "The words of 1 submission" in said
    assert "GDPR 17(3)(e)" in said
    assert SealedContent.objects.filter(pk=digest_of(post)).exists()


def test_it_erases_in_the_name_of_legal(capsys):
    post = withdrawn()
    call_command("erase", "--post", str(post.public_id), "--user", lawyer().username, "--yes")
    assert not SealedContent.objects.filter(pk=digest_of(post)).exists()
    assert defects() == []


@pytest.mark.parametrize("who", ["", "nobody", "marketer"])
def test_nobody_else_erases(who: str):
    post = withdrawn()
    name = marketer().username if who == "marketer" else who
    with pytest.raises(CommandError):
        call_command("erase", "--post", str(post.public_id), "--user", name, "--yes")
    assert SealedContent.objects.filter(pk=digest_of(post)).exists()


def test_a_hold_is_placed_and_lifted(capsys):
    post, legal = withdrawn(), lawyer()
    given = ("--user", legal.username, "--reason", "A claim is expected.")
    call_command("legal_hold", "--post", str(post.public_id), *given)
    with pytest.raises(CommandError, match="legal hold 1"):
        call_command("erase", "--post", str(post.public_id), "--user", legal.username, "--yes")
    call_command("legal_hold", "--lift", "1", *given)
    assert not LegalHold.objects.standing().exists()
    with pytest.raises(CommandError, match="lifted already"):
        call_command("legal_hold", "--lift", "1", *given)
    assert defects() == []


def test_it_finds_where_a_text_stands(capsys):
    withdrawn(body="<p>Åsa Lindqvist rostar kaffe i Luleå.</p>")
    call_command("erase", "--find", "Åsa Lindqvist")
    assert "sealed content: 1 rows" in capsys.readouterr().out


def test_it_says_when_a_text_stands_nowhere(capsys):
    call_command("erase", "--find", "Åsa Lindqvist")
    assert capsys.readouterr().out == "It stands nowhere in the database.\n"


def test_each_thing_that_goes_has_a_line_of_its_own(capsys):
    call_command("erase", "--post", str(withdrawn().public_id))
    goes, stays = capsys.readouterr().out.split("Stays:\n")
    assert goes.startswith("Goes:\n  ")
    assert all(line.startswith("  ") for line in [*goes.splitlines()[1:], *stays.splitlines()])
