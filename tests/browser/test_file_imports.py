"""A long file on its way into a register, as whoever uploaded it sees it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from approvals.admin import exchange
from policy_rules.file_imports.progress import Sign
from policy_rules.file_imports.runner import import_due
from policy_rules.models import ConfidentialTerm, FileImport
from tests.browser.visiting import tab_to
from tests.factories.people import policy_reviewer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_bar_moves_without_a_reload_until_there_is_something_to_say_yes_to(log_in, settings, tmp_path, monkeypatch):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"IMPORTS_FOLDER": tmp_path}
    monkeypatch.setattr(exchange, "MOST_LINES", 1)
    page = log_in(policy_reviewer())
    page.goto("/admin/register_confidentialterm/import/")
    file = {"name": "terms.csv", "mimeType": "text/csv", "buffer": "term\nFalken\nTjäder\n".encode()}
    page.locator("#id_file").set_input_files(file)
    page.get_by_role("button", name="Look it over").click()
    expect(page.get_by_text("It has not begun yet.")).to_be_visible()
    page.evaluate("window.isTheSamePage = true")

    Sign(FileImport.objects.get().pk).give(1_000, 0.37)
    bar = page.get_by_role("progressbar", name="Looking the file over")
    expect(bar).to_have_attribute("value", "0.37", timeout=10_000)

    assert [one.state for one in import_due()] == ["ready"]
    order = page.get_by_role("button", name="Import all of it")
    expect(order).to_be_visible(timeout=10_000)
    expect(page.locator("[data-progress-said]")).to_have_text(
        "Every line has been looked at. Nothing is imported before you say so."
    )
    assert page.evaluate("window.isTheSamePage")

    tab_to(page, order)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Importing the file")).to_be_visible()
    assert [one.state for one in import_due()] == ["done"]
    expect(page.get_by_text("Imported: 2 rows were added and 0 changed.").first).to_be_visible(timeout=10_000)
    assert ConfidentialTerm.objects.count() == 2
