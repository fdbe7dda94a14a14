from __future__ import annotations

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from approvals.admin.changes.waiting import changes_of, waiting_changes_for
from policy_rules import registers, second_person
from policy_rules.models import ConfidentialTerm, Consent, LinkDomain, ProposedChange, RuleEnforcement
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, security_reviewer
from tests.factories.registers import ChecklistItemFactory, ConfidentialTermFactory, TopicFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/imprimatur/changes/"
MOST_QUERIES = 12


@pytest.fixture
def anna():
    return policy_reviewer(first_name="Anna", last_name="Berg")


@pytest.fixture
def bo():
    return policy_reviewer(first_name="Bo", last_name="Ek")


@pytest.fixture
def change(anna) -> ProposedChange:
    """Anna wants an alias away and a day set."""
    term = ConfidentialTermFactory(term="Projekt Tjäder", aliases="Örnen", note="Hemligt.")
    term.aliases, term.embargo_until = "", datetime.date(2027, 1, 2)
    return registers.save(term, actor=anna, reason="Örnen är släppt.")


def url(change: ProposedChange) -> str:
    return reverse("imprimatur:change", args=[change.pk])


def page(client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def text(client, address: str) -> str:
    return " ".join(page(client, address).select_one("main").get_text(" ").split())


def decide(client, change: ProposedChange, decision: str, **data):
    return client.post(url(change), {"decision": decision, "saw": change.digest} | data)


# ---- the forms of the registers --------------------------------------------------------------------------------------


def test_saving_what_loosens_says_that_it_waits_and_the_form_says_so_from_then_on(client, anna):
    term = ConfidentialTermFactory(term="Projekt Tjäder", aliases="Örnen")
    client.force_login(anna)
    data = {
        "term": term.term,
        "aliases": "",
        "matching": "inflected",
        "classification": "confidential",
        "why": "Den är släppt.",
    }
    answer = client.post(reverse("register_confidentialterm:edit", args=[term.pk]), data, follow=True)
    assert "waits until a second person confirms it" in answer.content.decode()
    assert ConfidentialTerm.objects.get().aliases == "Örnen"
    assert ProposedChange.objects.get().reason == "Den är släppt."
    form = text(client, reverse("register_confidentialterm:edit", args=[term.pk]))
    assert "A change of this row waits for a second person." in form


def test_a_row_that_permits_something_waits_before_it_is_added(client, anna):
    client.force_login(anna)
    answer = client.post(reverse("register_linkdomain:add"), {"domain": "a.example", "standing": "vetted"}, follow=True)
    assert "waits until a second person confirms it" in answer.content.decode()
    assert not LinkDomain.objects.exists()


def test_a_removal_waits_and_asks_why(client, anna):
    term = ConfidentialTermFactory()
    client.force_login(anna)
    address = reverse("register_confidentialterm:delete", args=[term.pk])
    assert page(client, address).select_one("textarea[name=why]")
    client.post(address, {"why": "Känd nu."})
    assert ConfidentialTerm.objects.exists()
    assert ProposedChange.objects.get().reason == "Känd nu."
    assert "waits for a second person already" in text(client, address)


def test_a_second_change_of_the_row_is_refused_in_its_form(client, change, bo):
    client.force_login(bo)
    row = ConfidentialTerm.objects.get()
    data = {
        "term": "Något annat",
        "aliases": "",
        "matching": "inflected",
        "classification": "confidential",
        "why": "Därför.",
    }
    answer = client.post(reverse("register_confidentialterm:edit", args=[row.pk]), data)
    assert "A change of this row waits for a second person already." in answer.content.decode()
    assert BeautifulSoup(answer.content, "html.parser").select_one("textarea[name=why]").text.strip() == "Därför."


def test_a_site_without_a_second_person_is_not_asked_why(client, anna, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    client.force_login(anna)
    assert not page(client, reverse("register_linkdomain:add")).select("textarea[name=why]")


# ---- who sees what ---------------------------------------------------------------------------------------------------


def test_it_waits_for_everybody_who_may_change_the_register_but_not_for_who_proposed_it(change, anna, bo):
    assert list(waiting_changes_for(bo)) == [change]
    assert list(waiting_changes_for(UserFactory(is_superuser=True))) == [change]
    assert (list(waiting_changes_for(anna)), list(changes_of(anna))) == ([], [change])
    assert list(changes_of(security_reviewer())) == list(changes_of(marketer())) == []


def test_what_is_asked_of_all_at_once_is_what_is_asked_of_one(anna, change):
    point = ChecklistItemFactory()
    registers.remove(point, actor=anna)
    registers.save_many(LinkDomain, [LinkDomain(domain="a.example", standing="vetted")], actor=anna)
    for user in (anna, policy_reviewer(), security_reviewer(), marketer(), UserFactory(is_superuser=True)):
        may = {one.pk for one in ProposedChange.objects.all() if second_person.may_decide(user, one)}
        assert set(waiting_changes_for(user).values_list("pk", flat=True)) == may


@pytest.mark.parametrize("stranger", [marketer, lawyer, security_reviewer])
def test_the_words_of_a_closed_register_are_shown_to_nobody_else(client, change, stranger):
    client.force_login(stranger())
    for address in (LIST, url(change), reverse("wagtailadmin_home")):
        assert "Tjäder" not in client.get(address, follow=True).content.decode()
    assert decide(client, change, "confirm").status_code in (302, 404)
    assert ConfidentialTerm.objects.get().aliases == "Örnen"


def test_the_list_names_the_register_and_no_word_of_the_row(client, change, anna, bo):
    client.force_login(bo)
    shown = text(client, LIST)
    assert "Confidential terms: a change" in shown
    assert "Tjäder" not in shown
    client.force_login(anna)
    assert "yours: waits for somebody else" in text(client, LIST)


def test_the_menu_and_the_dashboard_count_what_waits(client, change, anna, bo):
    client.force_login(bo)
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Changes that wait (1)" in home
    assert "1 change of a register waits for you" in home
    client.force_login(anna)
    assert "Changes that wait (" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_list_asks_as_much_for_many_as_for_one(client, change, anna, bo):
    client.force_login(bo)
    costs = []
    for _number in range(2):
        client.get(LIST)
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        costs.append(len(queries))
        for number in range(5):
            registers.save(LinkDomain(domain=f"a{number}.example", standing="vetted"), actor=anna)
    assert costs[0] == costs[1] <= MOST_QUERIES


# ---- the page --------------------------------------------------------------------------------------------------------


def test_the_page_shows_field_by_field_what_would_change_who_wants_it_and_why(client, change, bo):
    client.force_login(bo)
    shown = text(client, url(change))
    for words in ("Changed: Projekt Tjäder", "Anna Berg", "Örnen är släppt.", "removed: Örnen", "added: 2027-01-02"):
        assert words in shown
    assert "Hemligt." not in shown


def test_a_decision_about_a_rule_is_shown_with_what_the_rule_says_and_what_holds_today(client, anna, bo):
    change = registers.save(RuleEnforcement(rule="CON001", enforcement="off", reason="För många."), actor=anna)
    client.force_login(bo)

    shown = text(client, url(change))

    assert "Nothing that the register of confidential terms holds goes out." in shown
    assert "What a finding costs today, where nothing else is decided: waivable" in shown


def test_the_page_of_an_import_shows_what_loosens_first(client, anna, bo):
    terms = [ConfidentialTerm(term=f"Fågel {number}") for number in range(30)]
    old = ConfidentialTermFactory(term="Projekt Tjäder", aliases="Örnen")
    old.aliases = ""
    change = registers.save_many(ConfidentialTerm, [*terms, old], actor=anna)
    client.force_login(bo)
    panels = [one.get_text(" ", strip=True) for one in page(client, url(change)).select("section.w-panel h2")]
    assert "Changed: Projekt Tjäder" in panels[0]
    assert "1 of them loosen" in text(client, url(change))
    assert "Page 2 of 2" in text(client, url(change) + "?p=2")


def test_the_page_asks_as_much_for_a_large_import_as_for_one_row(client, anna, bo):
    client.force_login(bo)
    costs = []
    for many in (1, 30):
        rows = [Consent(name=f"Kim Ek {many} {number}") for number in range(many)]
        change = registers.save_many(Consent, rows, actor=anna)
        client.get(url(change))
        with CaptureQueriesContext(connection) as queries:
            client.get(url(change))
        costs.append(len(queries))
    assert costs[0] == costs[1] <= MOST_QUERIES


def test_a_second_person_confirms_on_the_page(client, change, bo):
    client.force_login(bo)
    assert decide(client, change, "confirm").status_code == 302
    assert ConfidentialTerm.objects.get().aliases == ""
    assert "This was confirmed" in text(client, url(change))


def test_a_second_person_declines_with_a_reason(client, change, bo):
    client.force_login(bo)
    answer = decide(client, change, "decline")
    assert (answer.status_code, "A reason is missing" in answer.content.decode()) == (422, True)
    assert decide(client, change, "decline", reason="Inte än.").status_code == 302
    assert "Inte än." in text(client, url(change))
    assert ConfidentialTerm.objects.get().aliases == "Örnen"


def test_who_proposed_it_is_offered_to_withdraw_it_and_nothing_else(client, change, anna):
    client.force_login(anna)
    buttons = [one["value"] for one in page(client, url(change)).select("button[name=decision]")]
    assert buttons == ["decline"]
    answer = decide(client, change, "confirm")
    assert (answer.status_code, "somebody else confirms it" in answer.content.decode()) == (422, True)
    assert decide(client, change, "decline").status_code == 302
    assert ProposedChange.objects.get().outcome == "withdrawn"


def test_a_page_that_showed_something_else_confirms_nothing(client, change, bo):
    client.force_login(bo)
    answer = client.post(url(change), {"decision": "confirm", "saw": "0" * 64})
    assert answer.status_code == 422
    assert "not the change that you looked at" in answer.content.decode()
    assert ConfidentialTerm.objects.get().aliases == "Örnen"


def test_a_page_without_a_digest_confirms_nothing(client, change, bo):
    client.force_login(bo)
    assert client.post(url(change), {"decision": "confirm"}).status_code == 422
    assert ConfidentialTerm.objects.get().aliases == "Örnen"


def test_what_is_stale_says_so_and_offers_no_confirmation(client, change, bo):
    row = ConfidentialTerm.objects.get()
    row.owner = "Siv"
    registers.save(row, actor=None)
    client.force_login(bo)
    shown = page(client, url(change))
    assert "can no longer be confirmed" in shown.get_text()
    assert [one["value"] for one in shown.select("button[name=decision]")] == ["decline"]
    assert decide(client, change, "confirm").status_code == 422


def test_a_row_that_is_gone_leaves_a_page_on_which_one_can_decline(client, change, bo):
    registers.remove(ConfidentialTerm.objects.get(), actor=None)
    client.force_login(bo)
    assert "can no longer be confirmed" in text(client, url(change))
    assert decide(client, change, "decline", reason="Borta.").status_code == 302


def test_somebody_who_is_late_reads_that_it_is_decided(client, change, bo):
    registers.decline(change, actor=policy_reviewer(), reason="Nej.")
    client.force_login(bo)
    answer = decide(client, change, "confirm")
    assert (answer.status_code, "Somebody has decided about this change already." in answer.content.decode()) == (
        422,
        True,
    )


def test_what_somebody_wrote_is_shown_as_text(client, anna, bo):
    registers.save(LinkDomain(domain="a.example", standing="vetted", note="<b>x</b>"), actor=anna, reason="<i>y</i>")
    client.force_login(bo)
    answer = client.get(url(ProposedChange.objects.get())).content.decode()
    assert "<b>x</b>" not in answer
    assert "<i>y</i>" not in answer


def test_without_inline_scripts_or_styles(client, change, bo):
    client.force_login(bo)
    main = page(client, url(change)).select_one("main")
    assert not main.select("script:not([src]):not([type='application/json']), style, [style], [onclick]")


# ---- imports ---------------------------------------------------------------------------------------------------------


def test_the_preview_of_an_import_says_how_many_lines_loosen_and_asks_why(client, anna):
    client.force_login(anna)
    file = SimpleUploadedFile("domains.csv", b"domain,standing\na.example,vetted\nb.example,blocked\n")
    answer = client.post(reverse("register_linkdomain:import"), {"file": file})
    shown = BeautifulSoup(answer.content, "html.parser")
    assert "Loosen something 1" in " ".join(shown.get_text(" ").split())
    kept = shown.select_one("input[name=kept]")["value"]
    answer = client.post(reverse("register_linkdomain:import"), {"kept": kept, "why": "Ny partner."}, follow=True)
    assert "waits until a second person confirms it" in answer.content.decode()
    change = ProposedChange.objects.get()
    assert (change.verb, change.count, change.reason) == ("import", 2, "Ny partner.")
    assert not LinkDomain.objects.exists()


def test_topics_never_wait(client, anna):
    topic = TopicFactory()
    assert registers.remove(topic, actor=anna) is None


def test_a_proposal_about_a_register_that_is_gone_can_be_read_and_declined(change):
    change.register = "nosuchregister"
    with pytest.raises(ValidationError, match="no such register"):
        second_person.register_of(change)
