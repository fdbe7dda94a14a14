"""What people may answer, and what they are told when an answer will not do."""

from __future__ import annotations

import dataclasses
import datetime
import json

import pytest

from policy_rules.wizard.answers import Answers, AnswersRefused, as_assumed, defaults, read, read_json, template
from policy_rules.wizard.questions import KEPT, QUESTIONS, SECTIONS
from tests.policy_rules.wizard.making import EVERYTHING, REQUIRED, TODAY, answers


def refused(source: dict | str) -> list[tuple[str, int]]:
    """The questions that are named, with their lines."""
    text = source if isinstance(source, str) else json.dumps(source, indent=1)
    with pytest.raises(AnswersRefused) as caught:
        read_json(text, defaults(TODAY, "sv"))
    assert all(problem.message for problem in caught.value.problems)
    return [(problem.question, problem.line) for problem in caught.value.problems]


def test_each_question_that_is_kept_has_its_place_among_the_answers():
    assert {field.name for field in dataclasses.fields(Answers)} == {question.id for question in KEPT}
    assert {question.section for question in QUESTIONS} == set(SECTIONS)


def test_three_answers_are_enough():
    made = answers()
    assert made.company == "Norrsken Kaffe"
    assert made.review_by == datetime.date(2027, 11, 22)
    assert made.languages == ("sv",)


def test_every_question_but_three_has_an_answer_of_its_own_that_will_do():
    own = defaults(TODAY, "en")
    for question in QUESTIONS:
        if not question.is_required:
            assert question.clean(own[question.id]) == own[question.id]
    assert [question.id for question in QUESTIONS if question.is_required] == list(REQUIRED)


def test_answers_are_kept_as_json_and_read_back_as_they_were():
    made = answers(**EVERYTHING)
    kept = json.loads(json.dumps(made.as_data()))
    assert Answers.from_data(kept, {}) == made
    assert read(kept, defaults(TODAY, "sv"))[0] == made


def test_an_answer_to_a_question_that_was_not_asked_yet_is_the_questions_own():
    kept = answers().as_data()
    del kept["people"]
    assert Answers.from_data(kept, defaults(TODAY, "sv")).people is True


def test_the_answers_to_begin_with_can_be_filled_in_and_read():
    source = template(defaults(TODAY, "sv"))
    assert refused(source) == [(name, number) for name, number in (("company", 2), ("escalation", 4), ("security", 5))]
    assert read_json(template(as_assumed(answers(**EVERYTHING))), {})[0] == answers(**EVERYTHING)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("company", "FÖRETAGET"),
        ("company", "[namn]"),
        ("company", ""),
        ("company", "  "),
        ("company", "Norr\nsken"),
        ("company", "Norr\ud800sken"),
        ("company", 7),
        ("company", "N" * 201),
        ("security", None),
        ("escalation", "press"),
        ("escalation", "a@b.example\nBcc: c@d.example"),
        ("domains", ["https://norrsken.example/"]),
        ("domains", {"norrsken.example": True}),
        ("markets", []),
        ("markets", ["se", "atlantis"]),
        ("markets", "se"),
        ("channels", [["x"]]),
        ("language", ["sv"]),
        ("language", "de"),
        ("own_voice", "yes"),
        ("strictness", None),
        ("review_by", "2027-02-30"),
        ("review_by", "soon"),
        ("review_by", 20270101),
        ("competitors", ["x"]),
        ("confidential", ["a" * 10_000]),
        ("confidential", ["!!"]),
    ],
)
def test_an_answer_that_will_not_do_is_named_with_its_line(question, value):
    given = REQUIRED | {"own_voice": True, question: value}
    line = list(given).index(question) + 2
    if isinstance(value, str) and "\ud800" in value:
        assert refused(json.dumps(given, indent=1)) == [(question, line)]
    else:
        assert refused(given) == [(question, line)]


def test_an_answer_that_nobody_asked_for_is_named():
    assert refused(REQUIRED | {"colour": "green"}) == [("colour", 5)]


@pytest.mark.parametrize(("source", "line"), [("{\n", 2), ("[]", 1), ("", 1), ("[" * 100_000, 1), ('{"company": }', 1)])
def test_what_is_no_json_object_is_refused_with_its_line(source, line):
    assert refused(source) == [("", line)]


def test_all_that_is_wrong_is_said_at_once():
    assert [name for name, _line in refused({"company": "TODO: name", "escalation": "x"})] == [
        "company",
        "escalation",
        "security",
    ]


def test_the_confidential_words_are_given_apart_and_kept_nowhere():
    made, secrets = read(REQUIRED | {"confidential": ["Projekt Tjäder"]}, defaults(TODAY, "sv"))
    assert secrets == ("Projekt Tjäder",)
    assert "Tjäder" not in repr(made) + json.dumps(made.as_data()) + repr(as_assumed(made))


def test_a_list_is_typed_line_by_line_or_given_as_one_and_says_each_thing_once():
    assert answers(competitors="Alfa Kaffe\r\n\r\n Beta Kaffe \nAlfa Kaffe").competitors == ("Alfa Kaffe", "Beta Kaffe")
    assert answers(domains=["Norrsken.Example"]).domains == ("norrsken.example",)
