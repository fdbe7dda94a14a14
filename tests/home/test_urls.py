from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_the_newsroom_stands_at_the_front(client):
    assert client.get("/").status_code == 200


def test_the_admin_asks_for_a_log_in(client):
    assert client.get("/admin/", follow=True).redirect_chain == [("/admin/login/?next=/admin/", 302)]


def test_the_api_describes_itself(client):
    assert client.get("/api/v3/openapi.json").json()["openapi"].startswith("3.")


def test_djangos_own_admin_is_no_second_door(client):
    assert client.get("/django-admin/").status_code == 404


@pytest.mark.parametrize(("asked", "given"), [("sv-SE,sv;q=0.9", "sv"), ("en", "en"), ("fi", "en")])
def test_a_visitor_is_answered_in_a_language_they_ask_for(client, asked, given):
    response = client.get("/", headers={"accept-language": asked})

    assert response.headers["Content-Language"] == given
    assert f'<html lang="{given}">' in response.text
