from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

CRE003 = rule("CRE003")


@pytest.mark.parametrize(
    ("text", "password"),
    [
        ("Lösenord: hunter2", "hunter2"),
        ("Lösenordet till gästnätet är Sommar2026!", "Sommar2026"),
        ("wifi-lösenord: kaffe-och-bulle-i-solen", "kaffe-och-bulle-i-solen"),
        ("Användare: gast\nLösenord: sommarregn", "sommarregn"),
        ("Portkod: 4711", "4711"),
        ("PIN-kod 4711 gäller inte, men PIN: 0815 gör det", "0815"),
        ("password=correcthorse", "correcthorse"),
        ('DB_PASSWORD = "s3cr3tpw"', "s3cr3tpw"),
        ('{"password": "hunter2"}', "hunter2"),
        ("The password for the demo is Tr0ub4dor&3.", "Tr0ub4dor&3"),
        ("Server=db;User Id=sa;Pwd=Qwe4rty7;", "Qwe4rty7"),
        ("login: demo / hunter2", "hunter2"),
        ("mongodb+srv://root:s3cr3tpw@cluster0.example.net/app", "s3cr3tpw"),
        ("redis://:s3cr3tpw@cache.example:6379", "s3cr3tpw"),
        ("curl -u admin:s3cr3tpw https://api.example", "s3cr3tpw"),
        ("Authorization: Basic YWRtaW46czNjcjN0cHc=", "YWRtaW46czNjcjN0cHc="),
        ("L\u200bösenord: hunter2", "hunter2"),
        ("Lösenord till wifi: acme1234", "acme1234"),
        ("Log in with user admin and password admin123", "admin123"),
        ("the root password: toor", "toor"),
    ],
)
def test_a_password_is_found_where_it_stands(text, password):
    assert places(CRE003, example(text)) == [password]


@pytest.mark.parametrize(
    "text",
    [
        "Lösenord: minst 12 tecken, gärna en fras.",
        "Lösenordet är dött. Länge leve nycklar!",
        "Lösenord: fråga i receptionen",
        "Det vanligaste lösenordet är 123456.",
        "Undvik lösenord som sommar: Lösenord: Sommar2026 knäcks direkt.",
        "Nytt avsnitt om lösenord: 24 minuter om passkeys.",
        "Password: why it is not enough",
        "The password is dead.",
        "A weak password is hunter2.",
        "Pass 2: kl 14.00 i stora salen",
        "Kompass: norr12",
        "Basic knowledge is enough.",
        "https://acme.example:8080/@user och https://user@acme.example",
        "password=********",
        "password: <your password>",
        "postgres://user:password_example@host/db",
        "Rabattkod: SOMMAR26",
        "Våra tre tips om lösenord sommar26 och framåt",
    ],
)
def test_talking_of_passwords_gives_none_away(text):
    assert ask(CRE003, example(text)) == []


def test_the_message_does_not_repeat_the_password():
    (finding,) = ask(CRE003, example("Lösenord: hunter2"))
    assert "hunter2" not in finding.message + finding.instead + finding.private


@pytest.mark.parametrize(
    "written",
    [
        "$apr1$x5Vb2Qw1$0nJ8w7Rk2mZ9xV4tB8nLq1",
        "$1$x5Vb2Qw1$0nJ8w7Rk2mZ9xV4tB8nLq1",
        "$6$rounds=5000$x5Vb2Qw1$0nJ8w7Rk2mZ9xV4tB8nLq1",
        "{SHA}0nJ8w7Rk2mZ9xV4tB8nLq1Rk2mY=",
    ],
)
@pytest.mark.parametrize("before", ["", "kim:", "root:"])
def test_what_a_password_file_holds_is_found(before, written):
    assert places(CRE003, example(f"I filen stod {before}{written}")) == [written]
