from __future__ import annotations

import datetime
import logging

import pytest
from django.utils import translation

from policy_rules import engine, registry
from policy_rules.content import Content, Image, Span, Text
from policy_rules.enforcement import Decision
from policy_rules.engine import Answer
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Fix, Severity
from policy_rules.ruleset import Registers, Ruleset
from tests.policy_rules.making import finding_at, finds_word, make_rule


def run(content: Content, *rules) -> engine.Report:
    return engine.run(Ruleset.of(rules, Registers()), content, Facts(today=datetime.date(2026, 11, 22)))


def content(value: str = "A text about fish and fish.", **values) -> Content:
    return Content(Text.plain("text", value), **values)


def yields(*findings: Finding):
    def check(content, facts):
        yield from findings

    return check


def places(report: engine.Report) -> list[tuple[str, str, int, int]]:
    return [(one.code, one.span.field, one.span.start, one.span.end) for one in report.findings]


def test_a_finding_is_stamped_with_what_its_rule_says_and_what_the_author_typed():
    rule = make_rule(finds_word("text"), code="TST007", severity=Severity.WARNING, enforcement=Enforcement.MANDATORY)
    (found,) = run(content(), rule).findings
    assert (found.code, found.severity, found.enforcement) == ("TST007", Severity.WARNING, Enforcement.MANDATORY)
    assert found.matched == "text"


def test_matched_is_the_source_and_not_what_the_reader_sees():
    text = Text("body", "A&B", "A&amp;B", offsets=[(0, 1), (1, 6), (6, 7)])
    (found,) = run(Content(text), make_rule(finds_word("&"))).findings
    assert found.matched == "&amp;"


def test_findings_come_in_reading_order_whatever_the_order_of_the_rules():
    rules = [make_rule(finds_word("fish"), "TST001"), make_rule(finds_word("text"), "TST002")]
    rules.append(make_rule(yields(finding_at(0, 0, "images:0"), finding_at(2, 3, "images:1:alt")), "TST000"))
    subject = content(
        others=(Text.plain("aaa", "fish"),), images=(Image("images:0", "a.png"), Image("images:1", "b.png", alt="fish"))
    )
    expected = [
        ("TST002", "text", 2, 6),
        ("TST001", "text", 13, 17),
        ("TST001", "text", 22, 26),
        ("TST001", "aaa", 0, 4),
        ("TST001", "images:1:alt", 0, 4),
        ("TST000", "images:1:alt", 2, 3),
        ("TST000", "images:0", 0, 0),
    ]
    assert places(run(subject, *rules)) == places(run(subject, *reversed(rules))) == expected


def test_the_same_finding_twice_is_one_finding():
    once, other = finding_at(0, 1), finding_at(0, 1, message="This is wrong too.")
    assert len(run(content(), make_rule(yields(once, once, other, once))).findings) == 2


def test_a_rule_is_asked_only_about_its_languages_and_markets():
    rules = [
        make_rule(finds_word("fish"), "TST001", languages=("en",)),
        make_rule(finds_word("fish"), "TST002", markets=("se", "uk")),
        make_rule(finds_word("fish"), "TST003", languages=("sv",), markets=("us",)),
    ]
    found = run(content("fish", language="sv", markets=("us", "uk")), *rules)
    assert [one.code for one in found.findings] == ["TST002", "TST003"]


def test_a_rule_gets_the_content_and_the_facts():
    seen = []

    def check(content, facts):
        seen.append((content, facts))
        return ()

    subject, facts = content(), Facts(today=datetime.date(2027, 1, 1))
    engine.run(Ruleset.of((make_rule(check),), Registers()), subject, facts)
    assert seen == [(subject, facts)]


def broken(content, facts):
    """A text is looked at."""
    yield finding_at(0, 6)
    raise RuntimeError(f"cannot read {content.text.value}")


@pytest.mark.parametrize(
    ("own", "then"),
    [
        (Enforcement.ADVISORY, Enforcement.WAIVABLE),
        (Enforcement.WAIVABLE, Enforcement.WAIVABLE),
        (Enforcement.MANDATORY, Enforcement.MANDATORY),
    ],
)
def test_a_rule_that_raises_bars_the_post_and_the_other_rules_are_still_asked(own, then):
    report = run(content(), make_rule(broken, "TST001", enforcement=own), make_rule(finds_word("about"), "TST002"))
    assert places(report) == [("TST001", "text", 0, 0), ("TST001", "text", 0, 6), ("TST002", "text", 7, 12)]
    crash = report.findings[0]
    assert (crash.severity, crash.enforcement, crash.bars) == (Severity.ERROR, then, True)
    assert "TST001" in crash.message


def test_the_log_says_where_a_rule_broke_and_not_a_word_of_the_post(caplog):
    with caplog.at_level(logging.ERROR):
        run(content("Topsecret"), make_rule(broken))
    (record,) = caplog.records
    assert "TST001" in record.getMessage()
    assert "RuntimeError" in record.getMessage()
    assert "test_engine.py" in record.getMessage()
    assert "Topsecret" not in logging.Formatter().format(record)


@pytest.mark.parametrize(
    "astray",
    [
        finding_at(0, 28),
        finding_at(-1, 2),
        finding_at(5, 4),
        finding_at(0, 1, "nowhere"),
        finding_at(0, 1, fix=Fix(Span("text", 20, 40), "cod")),
    ],
)
def test_a_finding_outside_its_text_counts_as_a_rule_that_raised(astray):
    (found,) = run(content(), make_rule(yields(astray))).findings
    assert (found.span, found.bars) == (Span("text", 0, 0), True)
    assert "could not look" in found.message


def test_a_finding_may_stand_at_the_beginning_of_something_that_has_no_text():
    (found,) = run(content(), make_rule(yields(finding_at(0, 0, "images:0:alt")))).findings
    assert (found.span.field, found.matched) == ("images:0:alt", "")


def test_a_rule_that_returns_nothing_at_all_counts_as_one_that_raised():
    def check(content, facts):
        return None

    assert run(content(), make_rule(check)).bars


def test_a_report_bars_when_a_finding_does():
    assert not run(content(), make_rule(finds_word("whale"))).bars
    assert not run(content(), make_rule(finds_word("fish"), enforcement=Enforcement.ADVISORY)).bars
    assert run(content(), make_rule(finds_word("fish"), enforcement=Enforcement.WAIVABLE)).bars


def test_a_report_names_the_ruleset():
    ruleset = Ruleset.of((make_rule(finds_word("fish")),), Registers())
    assert engine.run(ruleset, content(), Facts()).ruleset_digest == ruleset.digest


def test_the_ruleset_decides_what_a_finding_costs():
    rule = make_rule(finds_word("fish"), enforcement=Enforcement.WAIVABLE)
    registers = Registers(decisions=(Decision("TST001", "", "", Enforcement.ADVISORY),))
    assert not engine.run(Ruleset.of((rule,), registers), content(), Facts()).bars


def test_a_rule_that_is_off_is_not_asked():
    rule = make_rule(finds_word("fish"), enforcement=Enforcement.OFF)
    assert run(content(), rule).findings == ()


def test_what_a_broken_rule_says_is_said_in_the_readers_language():
    with translation.override("en"):
        english = run(content(), make_rule(broken)).findings[0]
    assert english.message.startswith("The rule TST001 could not look at the text")


# ---- verdicts --------------------------------------------------------------------------------------------------------


def test_each_rule_has_one_verdict_that_says_what_it_found_or_why_it_was_not_asked():
    def breaks(content, facts):
        raise RuntimeError

    rules = (
        make_rule(finds_word("fish"), "TST001"),
        make_rule(finds_word("fowl"), "TST002"),
        make_rule(finds_word("fish"), "TST003", languages=("en",)),
        make_rule(finds_word("fish"), "TST004", markets=("us",)),
        make_rule(finds_word("fish"), "TST005", enforcement=Enforcement.OFF),
        make_rule(breaks, "TST006"),
        make_rule(finds_word("fish"), "TST007", enforcement=Enforcement.OFF, languages=("en",), markets=("us",)),
    )
    ruleset = Ruleset.of(rules, Registers())
    subject = content("fish", language="sv", markets=("se",))
    verdicts = engine.verdicts(ruleset, subject, Facts())

    assert [(one.rule.code, one.answer) for one in verdicts] == [
        ("TST001", Answer.FOUND),
        ("TST002", Answer.NOTHING),
        ("TST003", Answer.OTHER_LANGUAGE),
        ("TST004", Answer.OTHER_MARKET),
        ("TST005", Answer.OFF),
        ("TST006", Answer.FAILED),
        ("TST007", Answer.OTHER_LANGUAGE),
    ]
    found = {finding for one in verdicts for finding in one.findings}
    assert found == set(engine.run(ruleset, subject, Facts()).findings)


@pytest.mark.parametrize("rule", registry.rules(), ids=lambda rule: rule.code)
def test_the_verdicts_about_an_example_hold_what_a_run_finds(rule):
    ruleset = Ruleset.of(registry.rules(), Registers())
    for example in (*rule.bad, *rule.good):
        verdicts = engine.verdicts(ruleset, example.content, example.facts)
        found = [finding for one in verdicts for finding in one.findings]
        assert set(found) == set(engine.run(ruleset, example.content, example.facts).findings)
        assert [one.rule for one in verdicts] == list(ruleset.rules)


def test_a_rule_asked_alone_looks_though_it_is_off_and_of_another_language():
    rule = make_rule(finds_word("fish"), enforcement=Enforcement.OFF, languages=("en",))
    verdict = engine.ask(rule, content("fish", language="sv"), Facts())
    assert (verdict.answer, [one.matched for one in verdict.findings]) == (Answer.FOUND, ["fish"])
