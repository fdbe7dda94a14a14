"""The policy document: all nine points, both languages, nothing left to fill in, and every rule spoken of."""

from __future__ import annotations

import itertools
import json
from html.parser import HTMLParser

import pytest

from policy_rules import engine, registry
from policy_rules.content import Content, Text
from policy_rules.facts import Company, Facts
from policy_rules.ruleset import Registers, Ruleset
from policy_rules.text.placeholders import find_doubtful_placeholders, find_placeholders
from policy_rules.wizard.checklist import CHECKPOINTS
from policy_rules.wizard.clauses import POINTS
from policy_rules.wizard.document import Document, differences, write, write_all
from policy_rules.wizard.rendering import as_html, as_markdown
from tests.policy_rules.wizard.making import EVERYTHING, TODAY, answers

CLAUSES = [(point, clause) for point in POINTS for clause in point.clauses]
LANGUAGES = ("sv", "en")

#: Each answer that puts a clause in or out, both ways.
VARIANTS = [
    dict(zip(("own_voice", "listed", "people", "sponsorship"), values, strict=True))
    for values in itertools.product((True, False), (True, False), (True, False), ("none", "we_pay", "we_are_paid"))
] + [EVERYTHING | {"language": "sv"}, {"channels": [], "domains": [], "competitors": []}]

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def rules_of(company: str) -> tuple[Ruleset, Facts]:
    facts = Facts(company=Company(name=company, domains=("norrsken.example",)))
    ruleset = Ruleset.of(registry.rules(), Registers(facts=facts))
    return ruleset, ruleset.facts(TODAY)


# ---- what holds people to it ----------------------------------------------------------------------------------------


def test_every_rule_of_the_packs_has_a_clause_and_every_clause_a_rule_that_exists():
    said = {code for _point, clause in CLAUSES for code in clause.rules}
    assert said == {rule.code for rule in registry.rules()}


def test_a_clause_stands_under_a_point_that_its_rules_serve():
    points = {rule.code: rule.points for rule in registry.rules()}
    astray = [
        (clause.id, point.number)
        for point, clause in CLAUSES
        if clause.rules and not any(point.number in points[code] for code in clause.rules)
    ]
    assert astray == []


def test_a_clause_names_only_points_of_the_checklist_that_there_are():
    named = {code for _point, clause in CLAUSES for code in clause.checklist}
    assert named == {point.code for point in CHECKPOINTS}


def test_a_point_of_the_checklist_is_asked_for_whenever_a_clause_names_it():
    for variant in VARIANTS:
        made = answers(**variant)
        asked = {point.code for point in CHECKPOINTS if point.stands(made)}
        assert {code for clause in write(made, "sv").clauses for code in clause.checklist} == asked


def test_each_clause_says_what_holds_people_to_it():
    document = write(answers(), "sv")
    assert {tie for clause in document.clauses for tie in clause.ties} == {"rules", "checklist", "workflow", "guidance"}
    for clause in document.clauses:
        assert ("guidance" in clause.ties) == (clause.ties == ("guidance",))


# ---- its words -------------------------------------------------------------------------------------------------------


@in_each_language
def test_there_are_nine_points_in_order_and_each_says_something(language):
    document = write(answers(), language)
    assert [point.number for point in document.points] == list(range(1, 10))
    assert all(point.title and point.clauses for point in document.points)


@in_each_language
@pytest.mark.parametrize("variant", VARIANTS)
def test_nothing_is_left_to_fill_in(language, variant):
    words = as_markdown(write(answers(**variant), language))
    assert list(find_placeholders(words)) == []
    assert list(find_doubtful_placeholders(words)) == []
    assert "{" not in words


@in_each_language
@pytest.mark.parametrize("variant", [{}, EVERYTHING], ids=["defaults", "everything"])
def test_no_rule_bars_the_policy_itself(language, variant):
    made = answers(**variant | {"language": language})
    ruleset, facts = rules_of(made.company)
    document = write(made, language)
    texts = [*document.introduction, *(clause.text for clause in document.clauses), as_markdown(document)]
    found = [
        (finding.code, finding.matched)
        for text in texts
        for finding in engine.run(
            ruleset, Content(Text.plain("body", text), language=language, channel="newsroom"), facts
        ).findings
        if finding.bars
    ]
    assert found == []


@in_each_language
def test_the_disclaimer_that_the_policy_offers_is_one_that_the_rules_take(language):
    made = answers()
    ruleset, facts = rules_of(made.company)
    own_voice = next(one for one in write(made, language).clauses if one.id == "own-voice")
    disclaimer = own_voice.text.split("“" if language == "en" else "”")[1]
    praise = {"sv": "Vi på Norrsken Kaffe har öppnat ett rosteri.", "en": "We at Norrsken Kaffe opened a roastery."}
    content = Content(Text.plain("body", f"{praise[language]} {disclaimer}"), language=language, capacity="employee")
    codes = {finding.code for finding in engine.run(ruleset, content, facts).findings}
    assert codes & {"DIS004", "DIS005", "DIS007"} == set()


@in_each_language
def test_the_company_and_both_contacts_are_named(language):
    words = as_markdown(write(answers(), language))
    for said in ("Norrsken Kaffe", "press@norrsken.example", "Siv Säker", "2027"):
        assert said in words


def test_the_two_languages_have_the_same_clauses():
    swedish, english = write_all(answers(**EVERYTHING))
    assert [clause.id for clause in swedish.clauses] == [clause.id for clause in english.clauses]
    assert (swedish.language, english.language) == LANGUAGES


def test_each_market_has_its_label():
    words = as_markdown(write(answers(**EVERYTHING), "en"))
    for label in ("Reklam för …", "Ad for …", "Reklame for …", "Mainos …", "Werbung für …", "Publicité pour …"):
        assert label in words


def test_the_policy_names_neither_competitors_nor_confidential_words():
    words = as_html(write(answers(**EVERYTHING), "sv"))
    assert "Södermalms" not in words


# ---- its forms -------------------------------------------------------------------------------------------------------


@in_each_language
def test_a_document_is_kept_and_read_back_as_it_was(language):
    document = write(answers(**EVERYTHING), language)
    assert Document.from_data(json.loads(json.dumps(document.as_data()))) == document


class Reading(HTMLParser):
    """The tags, ids and references of a page."""

    def __init__(self, page: str):
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append(tag)
        self.ids += [attrs["id"]] if "id" in attrs else []
        self.labels += [attrs["aria-labelledby"]] if "aria-labelledby" in attrs else []


@in_each_language
def test_the_page_says_its_language_has_one_heading_and_names_its_sections(language):
    page = as_html(write(answers(), language))
    read = Reading(page)
    assert f'<html lang="{language}">' in page
    assert read.tags.count("h1") == read.tags.count("main") == 1
    assert read.tags.count("h2") == 10
    assert len(read.ids) == len(set(read.ids))
    assert set(read.labels) <= set(read.ids)
    assert "script" not in read.tags
    assert "@media print" in page


def test_what_was_answered_is_no_markup_in_the_page_nor_in_markdown():
    made = answers(company="A<script>alert(1)</script>*B*", security="`S` | [x](y) & <b>")
    page, words = as_html(write(made, "sv")), as_markdown(write(made, "sv"))
    assert "<script" not in page
    assert "<b>" not in page
    assert "\\<script\\>" in words
    assert "\\[x\\](y)" in words


def test_what_another_policy_says_otherwise_is_shown_clause_by_clause():
    before, after = write(answers(), "sv"), write(answers(own_voice=False, listed=True), "sv")
    told = {(one.point, one.id): (bool(one.before), bool(one.after)) for one in differences(before, after)}
    assert told == {
        (1, "own-voice"): (True, False),
        (1, "official-voice-only"): (False, True),
        (3, "news-in-order"): (True, False),
        (3, "inside-information"): (False, True),
    }
    assert differences(None, after) == ()
    assert differences(after, after) == ()
