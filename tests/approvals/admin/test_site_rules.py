from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.core import signing
from django.urls import reverse

from approvals.models import LedgerEntry
from policy_rules import registers
from policy_rules.models import ProposedChange, SiteRule
from tests.factories.people import UserFactory, marketer, policy_reviewer
from tests.factories.posts import published, submitted
from tests.factories.registers import SiteRuleFactory, rule_in_force

pytestmark = pytest.mark.django_db

BODY = "<p>Kom och prova vår trolldryck i Luleå på lördag. Varmt välkommen!</p>"
FORM = {
    "code": "NRS001",
    "name": "Vi kallar inte kaffet magiskt.",
    "words": "trolldryck\nmagiskt kaffe",
    "matching": "inflected",
    "pattern": "",
    "message": "Kaffe är inte magiskt.",
    "instead": "Säg vad det smakar av.",
    "because": "",
    "severity": "warning",
    "enforcement": "advisory",
    "catches": "Ett magiskt kaffe!\n\nVår trolldryck är här.",
    "leaves_alone": "Ett gott kaffe.\n\nTrollen dricker kaffe.",
}


def url(name: str, row=None) -> str:
    return reverse(f"register_siterule:{name}", args=[row.pk] if row else [])


def text_of(answer) -> str:
    return answer.content.decode()


def switch_on(client, row, **data):
    """Look at the trial and press the button."""
    tried = client.get(url("try", row)).context["tried"]
    return client.post(url("try", row), {"tried": tried} | data)


@pytest.fixture
def keeper(client):
    keeper = policy_reviewer()
    client.force_login(keeper)
    return keeper


def test_a_rule_is_written_in_a_form_and_then_tried(client, keeper):
    answer = client.post(url("add"), FORM | {"languages": ["sv"]})
    row = SiteRule.objects.get()
    assert (row.code, row.languages, row.is_active) == ("NRS001", ["sv"], False)
    assert answer.url == url("try", row)


def test_no_form_puts_a_rule_in_force(client, keeper):
    client.post(url("add"), FORM | {"is_active": "on", "tried": "x" * 64})
    assert not SiteRule.objects.get().is_active


def test_a_pattern_that_cannot_be_read_is_said_with_its_place_and_nothing_typed_is_lost(client, keeper):
    page = text_of(client.post(url("add"), FORM | {"words": "", "pattern": "bäst (i"}))
    assert "At character 6: This round bracket is not closed." in page
    assert 'value="bäst (i"' in page
    assert "Vår trolldryck är här." in page
    assert not SiteRule.objects.exists()


def test_the_trial_shows_what_the_rule_would_have_found_and_leads_there(client, keeper):
    post = published(title="Lördag", body=BODY)
    submitted()
    page = text_of(client.get(url("try", SiteRuleFactory())))
    assert "Submissions looked at: 2, live ones among them: 1, with a finding: 1." in page
    assert "<mark>trolldryck</mark>" in page
    assert reverse("imprimatur:review", args=[post.pk]) in page
    assert reverse("imprimatur:timeline", args=[post.pk]) in page


def test_what_is_quoted_is_shown_and_not_run(client, keeper):
    submitted(title="<b>Lördag</b>", body="<p>&lt;script&gt;alert(1)&lt;/script&gt; trolldryck i Luleå på lördag</p>")
    row = SiteRuleFactory(name="<i>Rubrik</i>", catches="<u>trolldryck</u>\n\nVår trolldryck")
    page = text_of(client.get(url("try", row)))
    for markup in ("<b>Lördag", "<script>alert(1)", "<i>Rubrik", "<u>trolldryck"):
        assert markup not in page


def test_a_rule_that_was_tried_is_switched_on_and_that_is_on_the_ledger(client, keeper):
    row = SiteRuleFactory()
    assert switch_on(client, row).url == url("index")
    assert SiteRule.objects.get().is_active
    changes = [entry.said["data"]["action"] for entry in LedgerEntry.objects.of_kind("register.changed")]
    assert changes == ["add", "change"]


def test_switching_a_rule_off_waits_for_a_second_person(client, keeper):
    row = rule_in_force()
    page = text_of(client.post(url("try", row), {"switch_off": "1", "why": "Den stör."}, follow=True))
    assert "waits until a second person confirms it" in page
    assert SiteRule.objects.get().is_active
    proposal = ProposedChange.objects.get()
    assert proposal.reason == "Den stör."
    registers.confirm(proposal, actor=policy_reviewer())
    assert not SiteRule.objects.get().is_active


def test_a_site_that_does_without_a_second_person_switches_off_at_once(client, keeper, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"SECOND_PERSON": False}
    page = text_of(client.post(url("try", rule_in_force()), {"switch_off": "1"}, follow=True))
    assert "is switched off" in page
    assert not SiteRule.objects.get().is_active


def test_a_rule_in_force_speaks_to_the_writer_in_its_own_words(client, keeper):
    switch_on(client, SiteRuleFactory(message="Kaffe är <b>inte</b> magiskt.", enforcement="waivable"))
    post = submitted(body=BODY)
    page = text_of(client.get(reverse("imprimatur:review", args=[post.pk])))
    assert "Kaffe är &lt;b&gt;inte&lt;/b&gt; magiskt." in page
    assert "Säg vad det smakar av." in page


@pytest.mark.parametrize("tried", ["", "x", "0" * 64])
def test_nobody_switches_on_a_rule_that_they_have_not_seen_tried(client, keeper, tried):
    row = SiteRuleFactory()
    answer = client.post(url("try", row), {"tried": tried})
    assert answer.status_code == 422
    assert "This page is too old" in text_of(answer)
    assert not SiteRule.objects.get().is_active


def test_knowing_the_digest_is_not_having_seen_the_trial(client, keeper):
    row = SiteRuleFactory()
    assert client.post(url("try", row), {"tried": row.looks_for()}).status_code == 422
    assert not SiteRule.objects.get().is_active


def test_what_a_colleague_has_seen_tried_does_not_count(client, keeper):
    row = SiteRuleFactory()
    tried = client.get(url("try", row)).context["tried"]
    client.force_login(policy_reviewer())
    assert client.post(url("try", row), {"tried": tried}).status_code == 422


def test_a_rule_that_was_changed_after_the_trial_is_tried_again(client, keeper):
    row = SiteRuleFactory()
    tried = client.get(url("try", row)).context["tried"]
    client.post(url("edit", row), FORM | {"code": row.code, "words": "trolldryck\nmagiskt"})
    answer = client.post(url("try", row), {"tried": tried})
    assert "changed meanwhile" in text_of(answer)
    assert not SiteRule.objects.get().is_active


def test_a_change_of_what_a_rule_in_force_looks_for_is_tried_before_it_is_saved(client, keeper):
    submitted(title="Lördag", body="<p>Ett trolleri i Luleå på lördag. Varmt välkommen in på en kopp!</p>")
    row = rule_in_force()
    changed = FORM | {"code": row.code, "words": "trolldryck\nmagiskt\ntrolleri"}
    answer = client.post(url("edit", row), changed)
    assert "<mark>trolleri</mark>" in text_of(answer)
    assert "could not be saved" not in text_of(answer)
    assert "trolleri</textarea>" in text_of(answer)
    assert not ProposedChange.objects.exists()

    client.post(url("edit", row), changed | {"tried": answer.context["tried"]})
    registers.confirm(ProposedChange.objects.get(), actor=policy_reviewer())
    assert SiteRule.objects.get().word_list() == ("trolldryck", "magiskt", "trolleri")
    assert SiteRule.objects.get().is_active


def test_a_change_after_the_trial_is_tried_again(client, keeper):
    row = rule_in_force()
    changed = FORM | {"code": row.code, "words": "trolldryck\nmagiskt"}
    tried = client.post(url("edit", row), changed).context["tried"]
    answer = client.post(url("edit", row), changed | {"words": "trolldryck\nmagi", "tried": tried})
    assert "nothing is saved yet" in text_of(answer)
    assert SiteRule.objects.get().words == row.words
    assert not ProposedChange.objects.exists()


def test_the_wording_of_a_rule_in_force_is_saved_at_once(client, keeper):
    row = rule_in_force(leaves_alone="Ett gott kaffe.\n\nTrollen dricker kaffe.", catches=FORM["catches"])
    client.post(url("edit", row), FORM | {"code": row.code, "message": "Kaffe kan inte trolla."})
    assert SiteRule.objects.get().message == "Kaffe kan inte trolla."


def test_a_rule_without_proof_is_not_offered_to_be_switched_on(client, keeper):
    row = SiteRuleFactory(catches="Ett magiskt kaffe!\n\nEtt kaffe.", leaves_alone="")
    answer = client.get(url("try", row))
    assert "does not catch “Ett kaffe.”" in text_of(answer)
    assert "Give two texts to leave alone." in text_of(answer)
    assert "Switch on" not in text_of(answer)
    assert client.post(url("try", row), {"tried": answer.context["tried"]}).status_code == 422


def test_the_examples_are_shown_with_what_the_rule_does(client, keeper):
    answer = client.get(url("try", SiteRuleFactory(catches="Ett magiskt kaffe!\n\nEtt kaffe.")))
    assert [(one.text, one.is_right) for one in answer.context["catches"]] == [
        ("Ett magiskt kaffe!", True),
        ("Ett kaffe.", False),
    ]


def test_the_list_leads_to_the_trial(client, keeper):
    row = SiteRuleFactory()
    assert url("try", row) in text_of(client.get(url("index")))


def test_everybody_reads_the_rules_and_only_their_keepers_try_and_switch_them(client):
    row = SiteRuleFactory()
    client.force_login(marketer())
    page = text_of(client.get(url("index")))
    assert row.name in page
    assert url("try", row) not in page
    assert client.get(url("try", row)).status_code == 302
    tried = signing.TimestampSigner(salt="try").sign(row.looks_for())
    assert client.post(url("try", row), {"tried": tried}).status_code == 302
    assert not SiteRule.objects.get().is_active


def test_who_may_not_see_posts_sees_numbers_only(client):
    submitted(title="Lördag", body=BODY)
    keeper = UserFactory()
    may = ("access_admin", "change_siterule", "view_siterule")
    keeper.user_permissions.set(Permission.objects.filter(codename__in=may))
    client.force_login(keeper)
    page = text_of(client.get(url("try", SiteRuleFactory())))
    assert "with a finding: 1." in page
    assert "Lördag" not in page
    assert "<mark>" not in page


def test_a_rule_in_force_is_not_removed_and_the_screen_says_why(client, keeper):
    row = rule_in_force()
    page = text_of(client.post(url("delete", row), follow=True))
    assert "has been in force" in page
    assert SiteRule.objects.exists()
