"""A rule without code, from the empty form to the finding, as somebody does who keeps the rules."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from policy_rules.models import SiteRule
from tests.browser.looking import names_missing, poor_contrasts, unreached, wider_than_the_screen
from tests.browser.visiting import tab_to
from tests.factories.people import policy_reviewer
from tests.factories.posts import published
from tests.factories.registers import SiteRuleFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BODY = "<p>Kom och prova vår trolldryck i Luleå på lördag. Varmt välkommen in på en kopp!</p>"


def fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"[name={name}]").fill(value)


def test_a_rule_is_written_mended_tried_and_switched_on(log_in):
    published(title="Lördag", body=BODY)
    page = log_in(policy_reviewer())
    page.goto("/admin/register_siterule/new/")

    fill(page, code="NRS001", name="Kaffet är inte magiskt.", pattern="trolldryck(en", message="Nej.", instead="Smak.")
    fill(page, catches="Vår trolldryck\n\nTrolldrycken", leaves_alone="Kaffe\n\nTroll")
    page.get_by_role("button", name="Create").click()
    expect(page.get_by_text("At character 11: This round bracket is not closed.")).to_be_visible()
    expect(page.locator("[name=catches]")).to_have_value("Vår trolldryck\n\nTrolldrycken")

    fill(page, pattern=r"\btrolldryck(en)?\b")
    page.get_by_role("button", name="Create").click()
    expect(page.get_by_text("with a finding: 1.")).to_be_visible()
    expect(page.locator("mark")).to_have_text("trolldryck")
    expect(page.get_by_role("link", name="Lördag", exact=True)).to_be_visible()

    tab_to(page, page.get_by_role("button", name="Switch on"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("NRS001 is in force.")).to_be_visible()
    assert SiteRule.objects.get().is_active


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_trial_can_be_read_and_used(log_in, width, theme):
    published(title="Lördag " + "långtord" * 20, body=f"<p>{'trolldryck' * 30} trolldryck i Luleå på lördag.</p>")
    row = SiteRuleFactory(leaves_alone="En trolldryck", catches="Vår trolldryck " + "långtord" * 30)
    page = log_in(policy_reviewer())
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"/admin/register_siterule/try/{row.pk}/")

    expect(page.locator("mark").first).to_be_visible()
    assert wider_than_the_screen(page) == []
    assert poor_contrasts(page) == []
    assert names_missing(page) == []
    assert unreached(page) == []
