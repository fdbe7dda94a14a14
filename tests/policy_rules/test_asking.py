from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from policy_rules import engine, registry
from policy_rules.asking import PLACE, together
from policy_rules.channels import CHANNELS
from policy_rules.content import Content, EarlierPost, Image, Text
from policy_rules.facts import Facts
from policy_rules.finding import Finding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.ruleset import Registers, Ruleset
from tests.policy_rules.making import finding_at, make_rule

CONTENT = Content(Text.plain("text", "About fish."), images=(Image("images:0", "a.png", alt="Fish"),))
ELSEWHERE = {
    "channel": "x",
    "handle": "acme",
    "capacity": "employee",
    "earlier": (EarlierPost("words", datetime.date(2026, 11, 1)),),
}


class Counted:
    """A rule that notes each time it is asked, and reads what ``read`` reads."""

    def __init__(self, read=lambda content: content.text) -> None:
        self.asked = 0
        self.rule = make_rule(self.check())
        self._read = read

    def check(self):
        def check(content, facts):
            self.asked += 1
            self._read(content)
            yield finding_at(0, 5, message=f"Number {self.asked}.")

        return check


def run(rule, *contents: Content, facts: Facts = EXAMPLE_FACTS) -> list[engine.Report]:
    ruleset = Ruleset.of((rule,), Registers())
    return [engine.run(ruleset, content, facts) for content in contents]


def test_the_places_are_what_a_content_holds_besides_its_words():
    assert set(PLACE) == set(ELSEWHERE)


def test_a_rule_that_reads_only_the_words_is_asked_once_for_all_channels():
    counted = Counted()
    first, second = run(counted.rule, *together([CONTENT, replace(CONTENT, **ELSEWHERE)]))
    assert counted.asked == 1
    assert first.findings == second.findings != ()


@pytest.mark.parametrize("name", PLACE)
def test_a_rule_that_reads_where_a_content_goes_out_is_asked_about_each(name):
    counted = Counted(read=lambda content: getattr(content, name))
    run(counted.rule, *together([CONTENT, replace(CONTENT, **{name: ELSEWHERE[name]})]))
    assert counted.asked == 2


@pytest.mark.parametrize("read", [hash, repr, replace, lambda content: content == replace(content)])
def test_to_read_all_of_a_content_is_to_read_where_it_goes_out(read):
    counted = Counted(read=read)
    run(counted.rule, *together([CONTENT, CONTENT]))
    assert counted.asked == 2


@pytest.mark.parametrize(
    "other", [{"text": Text.plain("text", "About birds.")}, {"language": "en"}, {"topics": ("fish",)}]
)
def test_contents_that_say_something_else_are_asked_about_by_themselves(other):
    counted = Counted()
    run(counted.rule, *together([CONTENT, replace(CONTENT, **other)]))
    assert counted.asked == 2


def test_what_was_found_on_one_day_is_not_said_of_another():
    counted = Counted()
    (content,) = together([CONTENT])
    run(counted.rule, content)
    run(counted.rule, content, facts=replace(EXAMPLE_FACTS, today=datetime.date(2027, 1, 1)))
    assert counted.asked == 2


def test_a_rule_that_raises_is_asked_again_and_fails_on_every_channel():
    def check(content, facts):
        yield finding_at(0, 5)
        raise RuntimeError

    first, second = run(make_rule(check), *together([CONTENT, replace(CONTENT, **ELSEWHERE)]))
    assert len(first.findings) == len(second.findings) == 2


def test_a_watched_content_holds_what_the_content_holds():
    (watched,) = together([replace(CONTENT, **ELSEWHERE)])
    assert {name: getattr(watched, name) for name in ELSEWHERE} == ELSEWHERE
    assert watched.texts == CONTENT.texts
    assert watched.everything == CONTENT.everything
    assert replace(watched, topics=("fish",)).topics == ("fish",)


@pytest.mark.parametrize("rule", registry.rules(), ids=lambda rule: rule.code)
def test_every_rule_finds_the_same_on_each_channel_as_if_it_was_asked_alone(rule):
    for one in (*rule.bad, *rule.good):
        variants = [replace(one.content, channel=channel) for channel in ("", *CHANNELS)]
        variants += [replace(variant, capacity="employee", handle="somebody") for variant in variants]
        facts = one.facts or EXAMPLE_FACTS
        assert run(rule, *together(variants), facts=facts) == run(rule, *variants, facts=facts)


LINKED = example(html='<p>con<a href="https://acme.example/">fid</a>ential</p>').content


def _whole_word(content, facts):
    for text in content.texts:
        at = text.value.find("confidential")
        if at >= 0:
            yield Finding(message="There.", span=text.span(at, at + len("confidential")), instead="Cut it.")


def test_what_stands_across_a_link_is_found_as_if_it_were_none():
    for content in (LINKED, *together([LINKED])):
        (found,) = run(make_rule(_whole_word), content)[0].findings
        assert found.matched == 'con<a href="https://acme.example/">fid</a>ential'


def test_what_stands_beside_a_link_is_found_once():
    def check(content, facts):
        yield Finding(message="The first three.", span=content.text.span(0, 3), instead="Cut it.")

    assert len(run(make_rule(check), LINKED)[0].findings) == 1


def test_a_rule_that_asks_where_only_such_a_line_goes_out_is_asked_about_each_channel():
    asked = []

    def check(content, facts):
        asked.append(content.text.value)
        if content.text.value == "confidential":
            asked.append(content.handle)
        return ()

    run(make_rule(check), *together([LINKED, replace(LINKED, handle="acme")]))
    assert asked == [LINKED.text.value, "confidential", "", LINKED.text.value, "confidential", "acme"]


def test_a_rule_that_asks_where_such_a_line_goes_out_makes_no_other_one_be_asked_again():
    counted = Counted()

    def check(content, facts):
        return iter(content.handle[:0])

    curious = make_rule(check, code="TST000")
    ruleset = Ruleset.of((curious, counted.rule), Registers())
    for content in together([LINKED, replace(LINKED, handle="acme")]):
        engine.run(ruleset, content, EXAMPLE_FACTS)
    assert counted.asked == 2  # once about the text, and once about the line without the address


MASKED = example("Vi är #ConfidentialPartners här.\n#confidential #ConfidentialNews").content


@pytest.mark.parametrize(("unmasks", "found"), [(None, []), ("sentences", ["ConfidentialPartners"])])
def test_a_masked_word_is_found_by_a_rule_that_unmasks(unmasks, found):
    for content in (MASKED, *together([MASKED]), *together([MASKED, replace(MASKED, handle="acme")])):
        findings = run(make_rule(_capital_word, unmasks=unmasks), content)[0].findings
        assert [one.matched for one in findings] == [word[: len("Confidential")] for word in found]


def test_a_masked_word_in_a_row_of_hashtags_is_found_by_a_rule_that_unmasks_those():
    findings = run(make_rule(_capital_word, unmasks="hashtags"), MASKED)[0].findings
    assert [one.span.start for one in findings] == [
        MASKED.text.value.index(word) for word in ("Confidential", "ConfidentialN")
    ]


def _capital_word(content, facts):
    for match in re.finditer(r"\bConfidential\b", content.text.value):
        yield Finding(message="There.", span=content.text.span(*match.span()), instead="Cut it.")


def test_what_was_found_before_is_not_found_again_behind_a_mask():
    def check(content, facts):
        yield Finding(message="The first six.", span=content.text.span(0, 6), instead="Cut it.")

    content = example("#TvåOrd här").content
    assert len(run(make_rule(check, unmasks="hashtags"), content)[0].findings) == 1
