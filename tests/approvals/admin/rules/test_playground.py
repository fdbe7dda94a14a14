from __future__ import annotations

import datetime
import logging
from dataclasses import replace

import pytest
from django.urls import reverse
from django.views.debug import SafeExceptionReporterFilter
from hypothesis import given
from hypothesis import strategies as st

from approvals.admin.rules.playground import attempt
from approvals.admin.rules.trying import TryForm, content_of, may_choose_day
from approvals.bounds import MAX_TEXT
from approvals.models import LedgerEntry
from policy_rules import engine, registry, ruleset
from tests.approvals.admin.rules.rule_screens import PLAYGROUND, TRY, page_of, tamper, words_of
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.registers import ConfidentialTermFactory, EmbargoFactory, RuleEnforcementFactory, rule_in_force
from tests.performance.counting import queries_of

pytestmark = pytest.mark.django_db


def send(client, somebody=None, **values):
    client.force_login(somebody or marketer())
    return client.post(PLAYGROUND, TRY | values)


def verdicts_in(response) -> dict[str, str]:
    """Code -> what the rule said."""
    return {row.code.get_text(): words_of(row.strong) for row in page_of(response).select(".im-verdict")}


# ---- who may ask -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("somebody", "may"),
    [(marketer, True), (policy_reviewer, True), (lawyer, True), (security_reviewer, True), (publisher, False)],
)
def test_whoever_writes_or_approves_posts_or_reads_the_terms_may_ask_and_nobody_else(client, somebody, may):
    """To others it would be a way to guess what is confidential."""
    client.force_login(somebody())
    assert client.get(PLAYGROUND).status_code == (200 if may else 302)
    assert client.post(PLAYGROUND, TRY).status_code == (200 if may else 302)


def test_what_the_register_says_is_told_only_to_those_who_may_read_it(client):
    ConfidentialTermFactory(term="Projekt Tjäder", owner="Vd Ek")
    told = send(client, marketer(), text="Projekt Tjäder kommer.")
    assert "must not be made public" in words_of(page_of(told))
    assert "Vd Ek" not in told.content.decode()
    assert "Vd Ek" in send(client, policy_reviewer(), text="Projekt Tjäder kommer.").content.decode()


def test_only_who_reads_every_closed_register_may_ask_as_of_another_day(client):
    """Else a few questions would tell when an embargo ends."""
    EmbargoFactory(name="Vega", aliases="", lifts_on=datetime.date(2100, 1, 1))
    later = {"text": "Vega är här.", "day": "2100-01-02"}
    assert "INS001" in verdicts_in(send(client, marketer(), **later))
    assert verdicts_in(send(client, marketer(), **later))["INS001"].startswith("Found something")
    assert verdicts_in(send(client, policy_reviewer(), **later))["INS001"] == "Nothing to object to"
    assert may_choose_day(lawyer())
    assert not may_choose_day(security_reviewer())


# ---- what is answered ------------------------------------------------------------------------------------------------


def test_every_rule_has_a_verdict_under_every_point_that_it_serves(client):
    points = page_of(send(client)).select("#result details")
    shown = [[row.code.get_text() for row in point.select(".im-verdict")] for point in points]
    assert [words_of(point.summary)[:2] for point in points] == [f"{number}." for number in range(1, 10)]
    assert shown == [[rule.code for rule in registry.rules() if number in rule.points] for number in range(1, 10)]


def test_a_rule_of_the_sites_own_is_asked_among_the_others(client):
    rule_in_force(code="NRS001")
    page = page_of(send(client, text="Ett magiskt kaffe!"))
    own = page.select("#result details")[0]
    assert words_of(own.summary).startswith("This site's own")
    assert words_of(own.select_one(".im-verdict strong")).startswith("Found something")


def test_a_rule_that_was_not_asked_says_why(client):
    RuleEnforcementFactory(rule="COU002", enforcement="off")
    said = verdicts_in(send(client, language="de", markets=["de"], text="Wir sind für euch da!"))
    assert said["PRO001"] == "Not asked: it reads Swedish, English only, and the text does not seem to be in that"
    assert said["OPT003"].startswith("Not asked:")
    assert said["COU002"] == "Not asked: it is off here"
    assert said["LIN001"] == "Nothing to object to"


def test_a_finding_is_marked_in_the_text_and_says_what_it_would_cost(client):
    page = page_of(send(client, text="Vilken jävla soppa < det & > blev."))
    assert page.select_one("#result mark").get_text() == "jävla"
    assert words_of(page.select_one("#result .im-text")).endswith("soppa < det & > blev.")
    (finding,) = page.select(".im-finding")
    assert "COU001" in words_of(finding)
    assert "Bars the post until a policy reviewer waives it" in words_of(finding)
    assert words_of(page.select_one("#result [role=status]")) == "1 finding; 1 of them bars the post."


def test_html_is_read_as_its_reader_sees_it(client):
    page = page_of(send(client, kind="html", text="<p>Vilken jä<b>v</b>la soppa.</p><script>alert(1)</script>"))
    assert words_of(page.select_one("#result .im-text")).startswith("Vilken jävla")
    assert page.select_one("#result mark").get_text() == "jävla"
    assert not page.select("#result script")


def test_tags_in_a_plain_text_are_said_and_one_press_reads_them_as_html(client):
    html = "<p>Vilken <b>soppa</b>.</p>"
    (button,) = page_of(send(client, text=html)).select("#result button[form=try]")
    pressed = page_of(send(client, text=html, **{button["name"]: ["plain", button["value"]]}))
    assert words_of(pressed.select_one("#result .im-text")) == "Vilken soppa."
    assert not pressed.select("#result button")
    assert not page_of(send(client, text="Vi <3 Luleå, och 3 < 5.")).select("#result button")


def test_the_settings_make_a_difference(client):
    assert verdicts_in(send(client, sponsorship="we_pay", sponsor="Nordvind"))["DIS001"].startswith("Found something")
    assert verdicts_in(send(client, sponsorship="none"))["DIS001"] == "Nothing to object to"
    long = "Våren är här! " * 30
    assert verdicts_in(send(client, text=long, channel="x"))["CHA001"] == "Found something: mandatory 1"
    assert verdicts_in(send(client, text=long, channel="linkedin"))["CHA001"] == "Nothing to object to"


def test_a_rule_that_breaks_is_told_and_the_others_are_asked(client, monkeypatch):
    def breaks(content, facts):
        """A text pleases everybody."""
        raise RuntimeError(content.text.value)

    broken = replace(registry.rules()[0], check=breaks)
    rules = replace(ruleset.current(), rules=(broken, *registry.rules()[1:]))
    monkeypatch.setattr(ruleset, "current", lambda: rules)
    said = verdicts_in(send(client))
    assert said[broken.code].startswith("Could not look, because of an error in the rule")
    assert len(said) == len(registry.rules())


def test_the_page_finds_what_a_check_of_the_same_content_finds():
    somebody = UserFactory(is_superuser=True)
    rules = ruleset.current()
    for rule in registry.rules():
        content = rule.bad[0].content
        today = datetime.date(2026, 11, 22)
        found = engine.run(rules, content, rules.facts(today)).findings
        assert tuple(mark.finding for mark in attempt(content, today, somebody).marks) == found


# ---- what is asked ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": "å" * (MAX_TEXT + 1)},
        {"text": "a\0b"},
        {"markets": []},
        {"markets": ["se", "xx"]},
        {"language": "tlh"},
        {"channel": "orkut"},
        {"kind": "pdf"},
        {"handle": "h" * 201},
    ],
)
def test_what_cannot_be_asked_is_said_and_the_words_stay(client, wrong):
    response = send(client, **({"text": "Mina ord."} | wrong))
    page = page_of(response)
    assert response.status_code == 422
    assert page.select("#result [role=alert]")
    assert page.select("#result li a[href^='#id_']")
    typed = wrong.get("text", "Mina ord.")
    assert page.select_one("textarea").get_text().strip("\n") == typed
    assert not page.select(".im-verdict")


def test_the_words_stay_in_the_field_after_an_answer_as_well(client):
    page = page_of(send(client, text="Rad ett.\r\nRad två med </textarea>."))
    stays = page.select_one("textarea").get_text().strip("\n").replace("\r\n", "\n")
    assert stays == "Rad ett.\nRad två med </textarea>."


def test_the_longest_text_is_checked(client):
    assert send(client, text="ord " * (MAX_TEXT // 4)).status_code == 200


def test_a_browser_does_not_cut_a_long_text_off_in_silence():
    form = TryForm(for_user=marketer())
    assert "maxlength" not in str(form["text"])


@given(text=st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1))
def test_any_text_makes_a_content_of_the_same_words(text):
    asked = TRY | {"text": text}
    assert content_of(asked).text.value == text
    assert content_of(asked | {"kind": "html"}).text.source == text


# ---- what is left behind ---------------------------------------------------------------------------------------------

SECRET = "Ett hemligt utkast om Projekt Tjäder."


def test_a_try_leaves_nothing_behind(client, caplog):
    somebody = marketer()
    client.force_login(somebody)
    client.get(PLAYGROUND)
    entries = LedgerEntry.objects.count()
    with caplog.at_level(logging.DEBUG):
        queries = queries_of(lambda: client.post(PLAYGROUND, TRY | {"text": SECRET}))
    assert not any(query.startswith(("INSERT", "UPDATE", "DELETE")) for query in map(str, queries))
    assert LedgerEntry.objects.count() == entries
    assert SECRET not in caplog.text
    assert "hemligt" not in str(dict(client.session))


def test_no_words_stand_in_an_address(client):
    client.force_login(marketer())
    page = page_of(client.get(PLAYGROUND, {"text": SECRET}))
    form = page.select_one("form.im-try__form")
    assert (form["method"], form["action"].partition("#")[0]) == ("post", PLAYGROUND)
    assert SECRET not in page.select_one("textarea").get_text()


def test_no_cache_keeps_an_answer(client):
    assert "no-store" in send(client)["Cache-Control"]


def test_a_report_of_an_error_does_not_hold_the_words(client):
    request = send(client, text=SECRET).wsgi_request
    shown = SafeExceptionReporterFilter().get_post_parameters(request)
    assert SECRET not in str(shown)


def test_a_try_asks_the_database_for_no_more_than_the_page_does(client):
    client.force_login(marketer())
    client.post(PLAYGROUND, TRY)
    empty = len(queries_of(lambda: client.get(PLAYGROUND)))
    assert len(queries_of(lambda: client.post(PLAYGROUND, TRY))) <= empty + 1


def test_registers_that_were_tampered_with_are_said_and_the_words_stay(client):
    tamper()
    response = send(client, text=SECRET)
    page = page_of(response)
    assert response.status_code == 422
    assert "changed without a record" in words_of(page.select_one("#result"))
    assert SECRET in page.select_one("textarea").get_text()


def test_the_page_of_each_rule_is_a_click_away(client):
    page = page_of(send(client, text="Vilken jävla soppa."))
    assert page.select_one(f".im-finding a[href='{reverse('imprimatur:rule', args=['COU001'])}']")
