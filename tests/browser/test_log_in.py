from __future__ import annotations

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_user_logs_in_to_the_admin(page, django_user_model):
    django_user_model.objects.create_superuser("ada", "ada@example.com", "open sesame")

    page.goto("/admin/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill("open sesame")
    page.get_by_role("button", name="Sign in").click()

    page.get_by_role("link", name="Dashboard").wait_for()
