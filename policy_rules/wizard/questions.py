"""What the wizard asks: a dozen questions and a few, in three sections, all but three with an answer of their own."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from policy_rules.channels import CHANNELS
from policy_rules.markets import MARKETS
from policy_rules.models.lines import validate_domains
from policy_rules.models.spelling import validate_spelling
from policy_rules.text.placeholders import find_placeholders
from policy_rules.wizard.kinds import Day, Kind, Lines, Mail, Many, One, Words, YesNo

A_YEAR = 365


@dataclass(frozen=True)
class Question:
    """One question. ``default`` is a function of today and of the language of whoever answers.

    ``is_required``: there is no default. ``is_secret``: the answer goes into a register and stands nowhere else.
    """

    id: str
    section: str
    asks: str | Promise
    help: str | Promise
    kind: Kind
    default: Callable[[datetime.date, str], object] = lambda today, language: ""
    is_required: bool = False
    is_secret: bool = False

    def clean(self, value: object) -> object:
        """The answer that a plain ``value`` stands for. Raises ``ValidationError``."""
        answer = self.kind.clean(value)
        if self.is_required and not answer:
            raise ValidationError(_("This one needs an answer."))
        return answer


def validate_is_filled_in(value: str) -> None:
    """Refuse the blank of a template, such as FÖRETAGET: it would stand in the policy, and no post may hold it."""
    if next(find_placeholders(value), None):
        raise ValidationError(_("“%(value)s” is still to be filled in. Write the real name."), params={"value": value})


def in_a_year(today: datetime.date) -> datetime.date:
    """The day by which a policy of ``today`` is looked at again."""
    return today + datetime.timedelta(days=A_YEAR)


SECTIONS: dict[str, str | Promise] = {
    "company": gettext_lazy("The company"),
    "speaking": gettext_lazy("Who speaks, and about what"),
    "rules": gettext_lazy("How strict, and until when"),
}

POLICY_LANGUAGES = (
    ("sv", gettext_lazy("Swedish")),
    ("en", gettext_lazy("English")),
    ("both", gettext_lazy("Swedish and English")),
)
SPONSORSHIPS = (
    ("none", gettext_lazy("Neither: nobody pays anybody")),
    ("we_pay", gettext_lazy("We pay or give gifts to others who write about us")),
    ("we_are_paid", gettext_lazy("Others pay us to be mentioned")),
    ("both", gettext_lazy("Both happen")),
)
FIELDS = (
    ("alcohol", gettext_lazy("Alcohol")),
    ("gambling", gettext_lazy("Gambling")),
    ("interim", gettext_lazy("School or care, with interim identity numbers")),
)
STRICTNESS = (
    ("gentle", gettext_lazy("Gentle: doubtful wording is shown to the writer, and never stops a post")),
    ("standard", gettext_lazy("Standard: doubtful wording waits for a policy reviewer")),
    ("strict", gettext_lazy("Strict: advice about tone, sources and unknown links waits for a reviewer, too")),
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "company",
        "company",
        gettext_lazy("What is the company called?"),
        gettext_lazy("As it stands in a sentence: Norrsken Kaffe. The disclaimer of employees names it."),
        Words(validators=(validate_is_filled_in,)),
        is_required=True,
    ),
    Question(
        "domains",
        "company",
        gettext_lazy("Which domains are the company’s own?"),
        gettext_lazy(
            "One a line, for example acme.example. Official accounts have an address there, and domains that only look "
            "like them are caught."
        ),
        Lines(validate_domains, most=100, is_lower=True),
        default=lambda today, language: (),
    ),
    Question(
        "escalation",
        "company",
        gettext_lazy("Where does somebody write who is not sure what may be said?"),
        gettext_lazy("An e-mail address that is read every working day. The policy names it (points 2 and 3)."),
        Mail(),
        is_required=True,
    ),
    Question(
        "security",
        "company",
        gettext_lazy("Who in IT or security is asked about links, files and accounts?"),
        gettext_lazy("A name, a role or an address. The policy names it (point 9)."),
        Words(validators=(validate_is_filled_in,)),
        is_required=True,
    ),
    Question(
        "language",
        "company",
        gettext_lazy("In which language is the policy written?"),
        gettext_lazy("In both, the two say the same."),
        One(POLICY_LANGUAGES),
        default=lambda today, language: "sv" if language == "sv" else "en",
    ),
    Question(
        "markets",
        "speaking",
        gettext_lazy("In which markets do people read you?"),
        gettext_lazy("Each has words of its own for what is paid; the policy lists them."),
        Many(MARKETS, least=1),
        default=lambda today, language: ("se",),
    ),
    Question(
        "channels",
        "speaking",
        gettext_lazy("Through which channels does the company speak?"),
        gettext_lazy("The accounts there are added to the register of accounts afterwards."),
        Many(tuple((code, channel.label) for code, channel in CHANNELS.items())),
        default=lambda today, language: ("linkedin", "newsroom"),
    ),
    Question(
        "own_voice",
        "speaking",
        gettext_lazy("May employees write about the business in their own name?"),
        gettext_lazy("Then they say that they work here, and that the views are their own."),
        YesNo(),
        default=lambda today, language: True,
    ),
    Question(
        "sponsorship",
        "speaking",
        gettext_lazy("Does anybody pay for posts, with money or gifts?"),
        gettext_lazy("A paid post says so first, whatever you answer; the policy says it in words that fit you."),
        One(SPONSORSHIPS),
        default=lambda today, language: "both",
    ),
    Question(
        "listed",
        "speaking",
        gettext_lazy("Is the company listed on a stock exchange?"),
        gettext_lazy("Then inside information goes out by press release first, and reviewers look for it."),
        YesNo(),
        default=lambda today, language: False,
    ),
    Question(
        "fields",
        "speaking",
        gettext_lazy("Does the company work in any of these fields?"),
        gettext_lazy("Each switches a rule on that is off otherwise."),
        Many(FIELDS),
        default=lambda today, language: (),
    ),
    Question(
        "people",
        "speaking",
        gettext_lazy("Are people asked before a picture of them goes out?"),
        gettext_lazy("Then reviewers look for the consent. People who are named in words are always asked."),
        YesNo(),
        default=lambda today, language: True,
    ),
    Question(
        "competitors",
        "rules",
        gettext_lazy("Which competitors do you speak of most?"),
        gettext_lazy("One a line. A post that speaks ill of them waits for a reviewer; the policy does not name them."),
        Lines(validate_spelling),
        default=lambda today, language: (),
    ),
    Question(
        "strictness",
        "rules",
        gettext_lazy("How strict are the rules where they cannot be sure?"),
        gettext_lazy("What is never right, such as a missing label on a paid post, is refused in any case."),
        One(STRICTNESS),
        default=lambda today, language: "standard",
    ),
    Question(
        "review_by",
        "rules",
        gettext_lazy("By which day is the policy looked at again?"),
        gettext_lazy("From then on the admin reminds you."),
        Day(),
        default=lambda today, language: in_a_year(today),
    ),
    Question(
        "confidential",
        "rules",
        gettext_lazy("Which words must not go out, to begin with?"),
        gettext_lazy(
            "Names of projects, deals, customers: one a line. They go into the register of confidential terms, and "
            "stand neither in the policy nor among the answers that are kept."
        ),
        Lines(validate_spelling),
        default=lambda today, language: (),
        is_secret=True,
    ),
)

KEPT = tuple(question for question in QUESTIONS if not question.is_secret)
"""The questions whose answers are kept with the policy."""

SECRET = tuple(question for question in QUESTIONS if question.is_secret)


def in_section(section: str) -> tuple[Question, ...]:
    """The questions of a section whose answers are kept."""
    return tuple(question for question in KEPT if question.section == section)
