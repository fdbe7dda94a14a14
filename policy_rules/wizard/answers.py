"""The answers, checked: what the document is written from and what the registers are to say."""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from policy_rules.wizard.questions import KEPT, QUESTIONS, SECRET, Question

LANGUAGES = {"sv": ("sv",), "en": ("en",), "both": ("sv", "en")}


@dataclass(frozen=True, slots=True)
class Answers:
    """One answer for each question that is kept, by the question's id."""

    company: str
    domains: tuple[str, ...]
    escalation: str
    security: str
    language: str
    markets: tuple[str, ...]
    channels: tuple[str, ...]
    own_voice: bool
    sponsorship: str
    listed: bool
    fields: tuple[str, ...]
    people: bool
    competitors: tuple[str, ...]
    strictness: str
    review_by: datetime.date

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the policy is written in."""
        return LANGUAGES[self.language]

    def as_data(self) -> dict[str, object]:
        """The answers as JSON can hold them, by the questions' ids."""
        return {question.id: question.kind.plain(getattr(self, question.id)) for question in KEPT}

    @classmethod
    def from_data(cls, data: Mapping[str, object], assumed: Mapping[str, object]) -> Answers:
        """The answers that :meth:`as_data` made ``data`` of; those to questions that are new since are ``assumed``."""
        return cls(
            **{
                question.id: question.kind.restore(data[question.id]) if question.id in data else assumed[question.id]
                for question in KEPT
            }
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer will not do. ``question`` is an id, or empty; ``line`` counts from 1, 0 where there are none."""

    question: str
    message: str
    line: int = 0


class AnswersRefused(Exception):
    """Some answers will not do; ``problems`` says which, and why."""

    def __init__(self, problems: list[Problem]):
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


def defaults(today: datetime.date, language: str) -> dict[str, object]:
    """The answer that each question has of its own; that of a required one is empty."""
    return {question.id: question.default(today, language) for question in QUESTIONS}


def read(given: Mapping[str, object], assumed: Mapping[str, object]) -> tuple[Answers, tuple[str, ...]]:
    """The answers that the plain values ``given`` stand for, and the confidential words that were named beside them.

    What is not given is as in ``assumed``, which holds answers or plain values. Raises :class:`AnswersRefused`.
    """
    problems = [Problem(key, _("Nobody asks this.")) for key in given if key not in {one.id for one in QUESTIONS}]
    answers = {}
    for question in QUESTIONS:
        try:
            answers[question.id] = question.clean((given if question.id in given else assumed)[question.id])
        except ValidationError as error:
            problems.append(Problem(question.id, " ".join(error.messages)))
    if problems:
        raise AnswersRefused(problems)
    secrets = tuple(word for question in SECRET for word in answers.pop(question.id))
    return Answers(**answers), secrets


def read_json(source: str, assumed: Mapping[str, object]) -> tuple[Answers, tuple[str, ...]]:
    """The answers in a JSON object, as :func:`read`; each problem names its line."""
    try:
        given = json.loads(source)
    except json.JSONDecodeError as error:
        message = _("This is no JSON: %(why)s.") % {"why": error.msg}
        raise AnswersRefused([Problem("", message, error.lineno)]) from error
    except RecursionError as error:
        raise AnswersRefused([Problem("", _("Write one JSON object with an answer to each question."), 1)]) from error
    if not isinstance(given, dict):
        raise AnswersRefused([Problem("", _("Write one JSON object with an answer to each question."), 1)])
    try:
        return read(given, assumed)
    except AnswersRefused as refused:
        problems = [
            Problem(one.question, one.message, _line_of(source, one.question, one.question in given))
            for one in refused.problems
        ]
        raise AnswersRefused(sorted(problems, key=lambda one: one.line or math.inf)) from refused


def template(assumed: Mapping[str, object]) -> str:
    """A file of answers to begin with."""
    plain = {question.id: _plain(question, assumed[question.id]) for question in QUESTIONS}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def as_assumed(answers: Answers) -> dict[str, object]:
    """Answers to begin another round with."""
    return {**asdict(answers), **{question.id: () for question in SECRET}}


def _plain(question: Question, answer: object) -> object:
    return question.kind.plain(answer) if answer != "" else ""


def _line_of(source: str, key: str, is_there: bool) -> int:
    found = re.search(rf"^.*?{re.escape(json.dumps(key, ensure_ascii=False))}\s*:", source, re.MULTILINE)
    return source.count("\n", 0, found.end()) + 1 if is_there and found else 0
