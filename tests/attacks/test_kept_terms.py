"""A keeper of the register who is not in the group that a term is kept to tries every door to it."""

from __future__ import annotations

import datetime
import re
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from approvals.admin.changes.waiting import changes_of, waiting_changes_for
from approvals.admin.rules.trying import may_choose_day
from approvals.models import LedgerEntry
from approvals.waiving import waive
from policy_rules import registers, second_person
from policy_rules.clearance import packed
from policy_rules.exchange import importing
from policy_rules.exchange.tables import Table
from policy_rules.models import ConfidentialTerm, ProposedChange
from policy_rules.models.guard import inside_a_verb
from policy_rules.wizard.plan import new_terms
from tests.approvals.admin.editor.forms import form_data
from tests.approvals.admin.review.pages import visit
from tests.approvals.admin.rules.rule_screens import PLAYGROUND, TRY
from tests.factories.people import UserFactory, marketer, policy_reviewer
from tests.factories.posts import digest_of, submitted
from tests.factories.registers import ConfidentialTermFactory
from tests.journeys.story import codes, try_to

pytestmark = pytest.mark.django_db

SECRETS = ("Projekt Tjäder", "Fågeln", "Siv på juridik", "insider", "inside information", "2031", "Förvärvet")
MADE_BY_CHANCE = re.compile(r"[0-9A-Za-z]{20,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\.[0-9]{6}")
TEXT = "Snart landar fågeln i Umeå."
CLASSES_IN_THE_FILTER = ("inside information", "inside")
CLASHING = {"term": "Projekt Tjäder", "aliases": "", "matching": "inflected", "classification": "confidential"}


@pytest.fixture
def team() -> Group:
    return Group.objects.create(name="Projektgruppen")


@pytest.fixture
def term(team) -> ConfidentialTerm:
    ConfidentialTermFactory(term="Kallrost")
    return ConfidentialTermFactory(
        term="Projekt Tjäder",
        aliases="Fågeln",
        owner="Siv på juridik",
        classification="inside",
        embargo_until=datetime.date(2031, 1, 2),
        note="Förvärvet av Tjäder AB.",
        seen_by=packed([team.pk]),
    )


@pytest.fixture
def member(team):
    member = policy_reviewer()
    member.groups.add(team)
    return member


@pytest.fixture
def outsider(client):
    """Reads and keeps every register, and writes posts besides."""
    outsider = policy_reviewer()
    outsider.user_permissions.set(Permission.objects.filter(content_type__app_label__in=("approvals", "policy_rules")))
    client.force_login(outsider)
    return outsider


def url(name: str, row=None) -> str:
    return reverse(f"register_confidentialterm:{name}", args=[row.pk] if row else [])


def gives_nothing_away(answer, *typed: str) -> bool:
    said = answer.getvalue() if answer.streaming else answer.content
    text = said.decode(errors="replace")
    for words in typed:
        text = text.replace(words, "")
    return not named_in(text)


def named_in(text: str, *others: str) -> list[str]:
    """The secrets that ``text`` names; chance may put the digits of a year into a digest, a token or a microsecond."""
    read = MADE_BY_CHANCE.sub("", text)
    return [secret for secret in (*SECRETS, *others) if secret in read]


# ---- the register ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", ["", "?q=Tjäder", "?q=F%C3%A5geln", "?classification=inside", "?ordering=term"])
def test_lists_and_searches_do_not_hold_it(client, outsider, member, term, asked):
    for name in ("index", "index_results"):
        answer = client.get(url(name) + asked)
        assert term not in answer.context["object_list"]
        assert gives_nothing_away(answer, "Tjäder", "Fågeln", *CLASSES_IN_THE_FILTER)
    client.force_login(member)
    assert "Projekt Tjäder" in client.get(url("index") + asked).content.decode()


@pytest.mark.parametrize("name", ["edit", "delete"])
def test_its_forms_are_not_there(client, outsider, member, term, name):
    assert client.get(url(name, term)).status_code == 404
    assert client.post(url(name, term), CLASHING | {"owner": "Jag"}).status_code == 404
    assert ConfidentialTerm.objects.get(pk=term.pk).owner == "Siv på juridik"
    client.force_login(member)
    assert client.get(url(name, term)).status_code == 200


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_exports_do_not_hold_it(client, outsider, member, term, kind):
    def exported() -> list[list[str]]:
        file = BytesIO(client.post(url("export"), {"form": kind}).getvalue())
        return [cells for _number, cells in Table(file).rows()]

    assert "every row that you may see" in client.get(url("export")).content.decode()
    assert [row[0] for row in exported()] == ["term", "Kallrost"]
    client.force_login(member)
    assert [row[0] for row in exported()] == ["term", "Kallrost", "Projekt Tjäder"]


def test_adding_the_same_word_does_not_tell_that_it_is_there(client, outsider, term):
    assert client.post(url("add"), CLASHING).status_code == 302
    assert ConfidentialTerm.objects.filter(term="Projekt Tjäder").count() == 2


def test_nor_does_adding_it_for_the_same_groups(client, outsider, team, term):
    answer = client.post(url("add"), CLASHING | {"seen_by": [str(team.pk)]})
    assert "at least one group that you are in" in answer.content.decode()
    assert "already" not in answer.content.decode()


def test_an_import_neither_shows_it_nor_changes_it_nor_tells_that_it_is_there(client, outsider, team, term):
    file = SimpleUploadedFile("terms.csv", "term,owner\nProjekt Tjäder,Jag\n".encode())
    looked = client.post(url("import"), {"file": file})
    overview = looked.context["overview"]
    assert (overview.new, overview.changed, overview.same) == (1, 0, 0)
    assert gives_nothing_away(looked, "Projekt Tjäder")

    importing.import_file(ConfidentialTerm, BytesIO("term,owner\nProjekt Tjäder,Jag\n".encode()), actor=outsider)
    assert ConfidentialTerm.objects.get(pk=term.pk).owner == "Siv på juridik"
    assert ConfidentialTerm.objects.filter(term="Projekt Tjäder", owner="Jag", seen_by="").exists()


def test_an_import_for_groups_that_one_is_not_in_is_refused(outsider, team, term):
    file = BytesIO(f"term,seen_by\nProjekt Tjäder,{team.name}\n".encode())
    (refusal,) = importing.look_over(ConfidentialTerm, file, user=outsider).refusals
    assert "at least one group that you are in" in refusal.why
    with pytest.raises(importing.FileRefused, match="at least one group that you are in"):
        importing.import_file(ConfidentialTerm, file, actor=outsider)


def test_the_wizard_takes_it_for_a_new_word(outsider, member, term):
    assert [row.term for row in new_terms(["Projekt Tjäder", "Kallrost"], actor=outsider)] == ["Projekt Tjäder"]
    assert new_terms(["Projekt Tjäder"], actor=member) == []


def test_the_verbs_know_no_such_row(outsider, term):
    term.owner = "Jag"
    with pytest.raises(ValidationError, match="Somebody has removed"):
        registers.save(term, actor=outsider)
    with pytest.raises(ValidationError, match="Somebody has removed"):
        registers.remove(term, actor=outsider)
    with pytest.raises(ValidationError, match="Somebody has removed"):
        registers.save_many(ConfidentialTerm, [term], actor=outsider)


def test_nobody_takes_a_row_out_of_their_own_sight(outsider, team):
    row = ConfidentialTermFactory(term="Falken")
    row.seen_by = packed([team.pk])
    with pytest.raises(ValidationError, match="at least one group that you are in"):
        registers.save(row, actor=outsider)
    with pytest.raises(ValidationError, match="at least one group that you are in"):
        registers.save_many(ConfidentialTerm, [row], actor=outsider)


@pytest.mark.parametrize("is_alone", [True, False])
def test_saving_another_field_leaves_it_to_a_group_that_is_gone(client, team, term, is_alone):
    """Otherwise the last box would be gone with the group, and the row open to everybody."""
    gone = Group.objects.create(name="Styrelsen")
    kept = packed([gone.pk] if is_alone else [gone.pk, team.pk])
    term.seen_by = kept
    registers.save(term, actor=None)
    number = gone.pk
    gone.delete()
    client.force_login(UserFactory(is_superuser=True))

    page = BeautifulSoup(client.get(url("edit", term)).content, "html.parser")
    boxes = {box["value"]: box.has_attr("checked") for box in page.select("[name=seen_by]")}
    assert boxes[str(number)]
    assert f"#{number}" in page.text
    ticked = [value for value, is_ticked in boxes.items() if is_ticked]
    typed = {"term": term.term, "aliases": "Fågeln", "matching": "inflected", "classification": "inside"}
    answer = client.post(url("edit", term), typed | {"embargo_until": "2031-01-02", "owner": "Per", "seen_by": ticked})
    assert answer.status_code == 302
    row = ConfidentialTerm.objects.get(pk=term.pk)
    assert (row.owner, row.seen_by) == ("Per", kept)
    assert not ProposedChange.objects.exists()


def test_a_group_that_is_gone_is_no_choice_for_other_rows(client, term):
    client.force_login(UserFactory(is_superuser=True))
    answer = client.post(url("add"), CLASHING | {"term": "Nytt", "seen_by": ["9999"]})
    assert answer.status_code == 200
    assert not ConfidentialTerm.objects.filter(term="Nytt").exists()


# ---- changes that wait -----------------------------------------------------------------------------------------------


@pytest.fixture
def change(member, term) -> ProposedChange:
    term.seen_by = ""
    return registers.save(term, actor=member, reason="Förvärvet av Projekt Tjäder är klart.")


def test_what_waits_is_seen_and_decided_by_members_only(client, outsider, member, team, change, term):
    second = policy_reviewer()
    second.groups.add(team)
    page = reverse("imprimatur:change", args=[change.pk])

    assert list(changes_of(outsider)) == list(waiting_changes_for(outsider)) == []
    assert list(waiting_changes_for(second)) == [change]
    assert not second_person.may_decide(outsider, change)
    assert client.get(page).status_code == 404
    assert client.post(page, {"decision": "confirm", "saw": change.digest}).status_code == 404
    for address in ("/admin/imprimatur/changes/", "/admin/"):
        assert gives_nothing_away(client.get(address))
    with pytest.raises(PermissionDenied):
        registers.confirm(change, actor=outsider)
    with pytest.raises(PermissionDenied):
        registers.decline(change, actor=outsider, reason="Nej.")

    client.force_login(second)
    shown = client.get(page).content.decode()
    assert "Projektgruppen" in shown
    assert "everybody who may see the register" in shown
    registers.confirm(change, actor=second)
    assert ConfidentialTerm.objects.get(pk=term.pk).seen_by == ""


def test_what_was_decided_stays_with_them(client, outsider, member, change):
    registers.decline(change, actor=member, reason="Projekt Tjäder väntar.")
    assert not changes_of(outsider)
    assert client.get(reverse("imprimatur:change", args=[change.pk])).status_code == 404
    assert list(changes_of(member)) == [change]


def test_only_who_can_decide_gets_the_e_mail(outsider, member, team, term, django_capture_on_commit_callbacks):
    second = policy_reviewer()
    second.groups.add(team)
    term.aliases = ""
    with django_capture_on_commit_callbacks(execute=True):
        registers.save(term, actor=member)
    assert {address for message in mail.outbox for address in message.to} == {second.email}
    assert not [secret for message in mail.outbox for secret in named_in(message.body)]


def test_what_nobody_could_confirm_is_not_proposed(member, term):
    board = Group.objects.create(name="Styrelsen")
    member.groups.add(board)
    term.seen_by = packed([board.pk])
    with pytest.raises(ValidationError, match="nobody could confirm it"):
        registers.save(term, actor=member)


def test_the_ledger_holds_nothing_of_it(change):
    said = "".join(str(entry.said) for entry in LedgerEntry.objects.all())
    assert not named_in(said, "Projektgruppen")


def test_what_waited_before_the_row_was_kept_is_kept_with_it(client, outsider, member, team):
    row = ConfidentialTermFactory(term="Falken")
    waits = proposed_by_another(row, term="Falk")
    narrowed(row, member, team, aliases="Projekt Tjäder")

    page = reverse("imprimatur:change", args=[waits.pk])
    assert client.get(page).status_code == 404
    assert client.post(page, {"decision": "confirm", "saw": waits.digest}).status_code == 404
    assert client.get("/admin/imprimatur/changes/").context["object_list"].count() == 0
    assert not waiting_changes_for(outsider)
    assert not second_person.may_decide(outsider, stored(waits))
    assert list(waiting_changes_for(member)) == [waits]
    client.force_login(member)
    assert "Projekt Tjäder" in client.get(page).content.decode()

    registers.decline(waits, actor=member, reason="Det är insider nu.")
    client.force_login(outsider)
    assert client.get(page).status_code == 404


def test_an_import_that_waited_is_kept_with_any_of_its_rows(client, outsider, member, team):
    row, other = ConfidentialTermFactory(term="Falken"), ConfidentialTermFactory(term="Kallrost")
    file = b"term,case_sensitive\nFalken,yes\nKallrost,yes\nNytt,no\n"
    importing.import_file(ConfidentialTerm, BytesIO(file), actor=policy_reviewer())
    (waits,) = ProposedChange.objects.all()
    assert list(waiting_changes_for(outsider)) == [waits]

    narrowed(row, member, team, aliases="Projekt Tjäder")
    assert list(waiting_changes_for(outsider)) == []
    assert client.get(reverse("imprimatur:change", args=[waits.pk])).status_code == 404
    assert list(waiting_changes_for(member)) == [waits]

    board = Group.objects.create(name="Styrelsen")
    member.groups.add(board)
    narrowed(other, member, board)
    assert list(waiting_changes_for(member)) == []
    assert list(waiting_changes_for(UserFactory(is_superuser=True))) == [waits]


def test_nor_does_an_import_that_keeps_the_row_leave_what_waited_open(outsider, team):
    row = ConfidentialTermFactory(term="Falken")
    waits = proposed_by_another(row, term="Falk")
    file = BytesIO(f"term,aliases,seen_by\nFalken,Projekt Tjäder,{team.name}\n".encode())
    importing.import_file(ConfidentialTerm, file, actor=None)
    assert list(waiting_changes_for(outsider)) == []
    assert stored(waits).seen_by == packed([team.pk])


def test_its_page_looks_at_the_rows_themselves(client, outsider, member, team):
    """As for a change that waited before this was kept up."""
    row = ConfidentialTermFactory(term="Falken")
    waits = proposed_by_another(row, term="Falk")
    narrowed(row, member, team, aliases="Projekt Tjäder")
    with inside_a_verb():
        ProposedChange.objects.update(seen_by="")
    assert client.get(reverse("imprimatur:change", args=[waits.pk])).status_code == 404


def proposed_by_another(row: ConfidentialTerm, **values) -> ProposedChange:
    changed = ConfidentialTerm.objects.get(pk=row.pk)
    for name, value in values.items():
        setattr(changed, name, value)
    return registers.save(changed, actor=policy_reviewer())


def narrowed(row: ConfidentialTerm, member, team: Group, **values) -> None:
    """It tightens, so it is written at once."""
    row = ConfidentialTerm.objects.get(pk=row.pk)
    for name, value in (values | {"seen_by": packed([team.pk])}).items():
        setattr(row, name, value)
    assert registers.save(row, actor=fresh(member)) is None


def stored(change: ProposedChange) -> ProposedChange:
    return ProposedChange.objects.get(pk=change.pk)


# ---- what is found ---------------------------------------------------------------------------------------------------


def test_the_playground_finds_it_and_says_no_more(client, outsider, member, term):
    tried = client.post(PLAYGROUND, TRY | {"text": TEXT})
    assert "must not be made public" in tried.content.decode()
    assert gives_nothing_away(tried)
    client.force_login(member)
    told = client.post(PLAYGROUND, TRY | {"text": TEXT}).content.decode()
    assert "Projekt Tjäder" in told
    assert "inside information" in told
    assert "MAR" in told


def test_nor_does_asking_as_of_another_day_tell_when_it_may_be_said(outsider, member, term):
    assert not may_choose_day(outsider)
    term.seen_by = ""
    registers.save(term, actor=None)
    assert may_choose_day(outsider)


def test_the_editor_finds_it_and_says_no_more(client, outsider, member, term):
    def checked() -> str:
        return client.post(reverse("imprimatur:check"), form_data(body=f"<p>{TEXT}</p>"))

    assert "must not be made public" in checked().json()["html"]
    assert gives_nothing_away(checked())
    member.user_permissions.add(*outsider.user_permissions.all())
    client.force_login(member)
    assert "Projekt Tjäder" in checked().json()["html"]


def test_the_review_page_finds_it_and_says_no_more(outsider, member, term):
    post = submitted(by=marketer(), body=f"<p>{TEXT}</p>")
    page = visit(post, outsider).select_one("main").get_text(" ")
    assert "must not be made public" in page
    assert not named_in(page)
    assert "Projekt Tjäder" in visit(post, member).select_one("main").get_text(" ")


def test_two_terms_at_one_place_are_one_finding(client, outsider, member, term):
    ConfidentialTermFactory(term="Fågeln", owner="Per")
    tried = client.post(PLAYGROUND, TRY | {"text": TEXT})
    assert [mark.private for mark in tried.context["tried"].marks if mark.finding.code == "CON001"] == [
        "Term: Fågeln. Class: confidential. Owner: Per."
    ]
    client.force_login(member)
    (mark,) = [
        one
        for one in client.post(PLAYGROUND, TRY | {"text": TEXT}).context["tried"].marks
        if one.finding.code == "CON001"
    ]
    assert "Owner: Per." in mark.private
    assert "Owner: Siv på juridik." in mark.private


def test_who_may_not_see_it_does_not_waive_what_is_found(outsider, member, team, term):
    board = Group.objects.create(name="Styrelsen")
    ConfidentialTermFactory(term="Fågeln", seen_by=packed([board.pk]))
    post = submitted(by=marketer(), body=f"<p>{TEXT}</p>")
    (finding,) = {one.finding for one in try_to("pass_policy", post, member).refusals}
    unread = type(member).objects.create_user("utan_register", "utan@acme.example")
    unread.groups.add(team, board)
    unread.user_permissions.add(Permission.objects.get(codename="settle_policy"))

    def refused(actor) -> list[str]:
        outcome = waive(post, finding, actor=fresh(actor), saw=digest_of(post), reason="Känt.")
        assert not [secret for one in outcome.refusals for secret in named_in(str(one), "Projektgruppen")]
        return codes(outcome)

    assert refused(unread) == ["not_cleared"]
    for actor in (outsider, member):
        assert refused(actor) == ["not_cleared"]
        page = visit(post, fresh(actor)).select_one("main")
        assert not page.select("input[name=finding]")
        assert "a policy reviewer waives it who may see what it is about" in page.get_text(" ")
    member.groups.add(board)
    assert visit(post, fresh(member)).select("input[name=finding]")
    assert refused(member) == []


def test_a_superuser_sees_all_of_it(client, term):
    client.force_login(UserFactory(is_superuser=True))
    assert "Projekt Tjäder" in client.get(url("index")).content.decode()
    assert client.get(url("edit", term)).status_code == 200


def fresh(user):
    """As a request meets it, with the groups of this moment."""
    return type(user).objects.get(pk=user.pk)
