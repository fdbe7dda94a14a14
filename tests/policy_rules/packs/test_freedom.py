"""Point 5 of the policy: people may praise and criticise the company. No rule is there to stop them."""

from __future__ import annotations

import pytest

from policy_rules import registry
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask

CRITICISM = [
    ("sv", "Acme har höjt priserna igen, och kundtjänsten svarar inte. Det är under all kritik."),
    ("sv", "Jag tycker att Acme har fel om vindkraften. Lyssna på dem som bor här!"),
    ("sv", "Acme säger upp 200 personer samma dag som utdelningen höjs. Skäms."),
    ("sv", "Jag har väntat i sex veckor på min soffa från Acme. Ingen svarar, och ingen bryr sig."),
    ("sv", "Acmes app är den sämsta jag har använt. Den kraschar varje gång jag ska betala."),
    ("sv", "Acme lovade guld och gröna skogar. Vi fick höjda avgifter."),
    ("sv", "Acme kallar sig hållbart men säljer vinterjordgubbar i plast. Jag köper inte det."),
    ("sv", "Vinsten gick upp, lönerna stod still. Förklara det, Acme."),
    ("sv", "Ledningen på Acme har fel, och vi som jobbar här har sagt det länge."),
    ("sv", "Usel mat, lång kö och sur personal. Acme i Lund får en stjärna av mig."),
    ("sv", "Acme tar betalt för något som konkurrenten bjuder på. Jag byter."),
    ("sv", "Varför svarar Acme aldrig på frågor om arbetsmiljön i Borås?"),
    ("sv", "Acme säger en sak till kunderna och en annan till aktieägarna. Det är oärligt."),
    ("en", "Acme's new app is slow, and their support is worse. I am switching."),
    ("en", "Acme was wrong about wind power, and it should say so."),
    ("en", "Two hundred jobs go at Acme while the dividend rises. Shame on them."),
    ("en", "I have waited six weeks for my sofa from Acme. Nobody answers, and nobody cares."),
    ("en", "The Acme app is the worst I have used. It crashes every time I try to pay."),
    ("en", "Acme promised the moon. We got higher fees."),
    ("en", "Acme calls itself sustainable but sells strawberries in plastic in winter. I don't buy it."),
    ("en", "Profits went up, wages stood still. Explain that, Acme."),
    ("en", "The management of Acme is wrong, and those of us who work here have said so for years."),
    ("en", "Awful food, long queue and rude staff. One star for Acme in Leeds."),
    ("en", "Acme charges for something that others give away. I am leaving."),
    ("en", "Why does Acme never answer questions about safety in Hull?"),
    ("en", "Acme tells its customers one thing and its shareholders another. That is dishonest."),
]
DISCLAIMERS = {"sv": " Åsikterna är mina egna.", "en": " Views are my own."}


@pytest.mark.parametrize(("language", "text"), CRITICISM)
def test_criticism_of_the_company_is_left_alone(language, text):
    said = example(text, language=language)
    assert [rule.code for rule in registry.rules() if ask(rule, said)] == []


@pytest.mark.parametrize(("language", "text"), CRITICISM)
def test_an_employee_may_criticise_the_company_with_the_same_sentence_as_for_praise(language, text):
    said = example(text + DISCLAIMERS[language], language=language, capacity="employee")
    assert [rule.code for rule in registry.rules() if ask(rule, said)] == []
