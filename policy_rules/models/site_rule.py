from __future__ import annotations

import hashlib
import json
import re

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from policy_rules import registry, site_rules
from policy_rules.finding import Enforcement, Severity
from policy_rules.models.channels import ChannelsField
from policy_rules.models.codes import LanguagesField, MarketsField
from policy_rules.models.confidential_term import MATCHINGS
from policy_rules.models.lines import lines, validate_no_steering, validate_one_line, validate_text
from policy_rules.models.register_row import RegisterRow
from policy_rules.models.spelling import LONGEST, validate_spelling
from policy_rules.rule import CODE, Rule
from policy_rules.text.patterns import LONGEST as LONGEST_PATTERN
from policy_rules.text.patterns import BadPattern, Pattern
from policy_rules.text.terms import Matching

MOST_WORDS = 500
MOST_EXAMPLES = 50
FEWEST_EXAMPLES = 2
UNTRIED = "untried"
LONGEST_EXAMPLES = 50_000
LONGEST_SHOWN = 100

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def validate_code(value: str) -> None:
    """Refuse what is no code of a rule, and one that a rule of the house has or had."""
    if not CODE.fullmatch(value):
        raise ValidationError(_("A code is three capitals and three digits, like BRA001."))
    if value in registry.RETIRED_CODES or any(rule.code == value for rule in registry.rules()):
        raise ValidationError(_("A rule that comes with the plugin has this code. Choose another one."))


def validate_words(value: str) -> None:
    """Refuse too many words, and those that could not be looked for."""
    words = lines(value)
    if len(words) > MOST_WORDS:
        raise ValidationError(_("A rule has at most %(most)d words."), params={"most": MOST_WORDS})
    for word in words:
        validate_spelling(word)


def validate_texts(value: str) -> None:
    """Refuse too many examples."""
    if len(texts(value)) > MOST_EXAMPLES:
        raise ValidationError(_("Give at most %(most)d texts."), params={"most": MOST_EXAMPLES})


def texts(value: str) -> tuple[str, ...]:
    """The texts of ``value``, each once: a blank line stands between two."""
    blocks = _BLANK_LINE.split("\n".join(value.splitlines()))
    return tuple(dict.fromkeys(stripped for block in blocks if (stripped := block.strip())))


class SiteRule(RegisterRow):
    """A rule that people of this site wrote: what it looks for, what it says there, and the texts that prove it.

    It is asked while ``is_active``. ``tried`` is the digest of what it looked for when it was last put in force; a rule
    with one has been in force, so findings name its code, and the row stays for good.
    """

    KEY = ("code",)
    #: Of a rule in force, a change of one of these may let something pass that it held back.
    DECIDES = (
        "words",
        "matching",
        "pattern",
        "languages",
        "markets",
        "channels",
        "severity",
        "enforcement",
        "catches",
        "leaves_alone",
        "is_active",
    )

    class Cost(models.TextChoices):
        """What a finding may cost. A rule that nobody can waive is a decision of its own: ``RuleEnforcement``."""

        WAIVABLE = Enforcement.WAIVABLE.value, gettext_lazy("waivable: a policy reviewer decides")
        ADVISORY = Enforcement.ADVISORY.value, gettext_lazy("advisory: shown, never bars")

    class Weight(models.TextChoices):
        ERROR = Severity.ERROR.value, gettext_lazy("error")
        WARNING = Severity.WARNING.value, gettext_lazy("warning")
        NOTE = Severity.NOTE.value, gettext_lazy("note")

    code = models.CharField(
        gettext_lazy("code"),
        max_length=6,
        unique=True,
        validators=[validate_code],
        help_text=gettext_lazy("Three capitals and three digits, like BRA001. It stays the rule's for good."),
    )
    name = models.CharField(
        gettext_lazy("name"),
        max_length=120,
        validators=[validate_one_line],
        help_text=gettext_lazy("The rule in one sentence. Everybody in the admin can read the rule."),
    )
    words = models.TextField(
        gettext_lazy("words"),
        blank=True,
        validators=[MaxLengthValidator(MOST_WORDS * (LONGEST + 2)), validate_words],
        help_text=gettext_lazy("Words or phrases to look for, one a line, whatever their case. Or else a pattern."),
    )
    matching = models.CharField(
        gettext_lazy("words are found"),
        max_length=10,
        choices=MATCHINGS,
        default=Matching.INFLECTED.value,
    )
    pattern = models.CharField(
        gettext_lazy("pattern"),
        max_length=LONGEST_PATTERN,
        blank=True,
        validators=[validate_one_line],
        help_text=gettext_lazy(
            "A regular expression (RE2), like \\bbäst i (?:test|Sverige)\\b. Capitals and accents do not count."
        ),
    )
    languages = LanguagesField()
    markets = MarketsField()
    channels = ChannelsField()
    severity = models.CharField(gettext_lazy("severity"), max_length=7, choices=Weight, default=Severity.WARNING.value)
    enforcement = models.CharField(
        gettext_lazy("enforcement"), max_length=10, choices=Cost, default=Enforcement.ADVISORY.value
    )
    message = models.CharField(
        gettext_lazy("message"),
        max_length=300,
        validators=[validate_one_line, validate_no_steering],
        help_text=gettext_lazy("What is wrong, in a sentence to the writer."),
    )
    instead = models.CharField(
        gettext_lazy("what would be fine"),
        max_length=300,
        validators=[validate_one_line, validate_no_steering],
        help_text=gettext_lazy("What the writer can say or do instead."),
    )
    because = models.CharField(
        gettext_lazy("because"),
        max_length=300,
        blank=True,
        validators=[validate_one_line],
        help_text=gettext_lazy("Where that is said: a law, a decision, a point of the policy."),
    )
    catches = models.TextField(
        gettext_lazy("must catch"),
        blank=True,
        validators=[MaxLengthValidator(LONGEST_EXAMPLES), validate_text, validate_texts],
        help_text=gettext_lazy("At least two texts that the rule must find something in. A blank line parts them."),
    )
    leaves_alone = models.TextField(
        gettext_lazy("must leave alone"),
        blank=True,
        validators=[MaxLengthValidator(LONGEST_EXAMPLES), validate_text, validate_texts],
        help_text=gettext_lazy(
            "At least two texts that are fine, as like the others as you can think of. A blank line parts them."
        ),
    )
    is_active = models.BooleanField(gettext_lazy("in force"), default=False, editable=False)
    tried = models.CharField(max_length=64, blank=True, default="", editable=False)

    class Meta:
        verbose_name = gettext_lazy("site rule")
        verbose_name_plural = gettext_lazy("site rules")
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @classmethod
    def from_db(cls, db, field_names, values):
        """Remember the code that findings may name."""
        row = super().from_db(db, field_names, values)
        row._code_for_good = row.__dict__.get("code")
        return row

    def clean(self) -> None:
        """Refuse a rule that cannot be looked for and, while it is in force, one that nobody has tried and proven."""
        if (known := getattr(self, "_code_for_good", None)) and known != self.code:
            raise ValidationError({"code": _("The code stays %(code)s: findings may name it.") % {"code": known}})
        if bool(self.pattern) == bool(lines(self.words)):
            raise ValidationError(_("Give words or a pattern: one of them, and not both."))
        if self.pattern:
            self._require_readable()
        if self.is_active:
            self.require_tried()
            self.require_proven()

    def _require_readable(self) -> None:
        try:
            Pattern(self.pattern)
        except BadPattern as error:
            raise ValidationError({"pattern": str(error)}) from error

    def require_tried(self) -> None:
        """Raises ``ValidationError`` unless what the rule looks for is what was tried on what went out."""
        if self.tried != self.looks_for():
            raise ValidationError(
                _(
                    "The rule is in force, and nobody has tried what it would look for now. "
                    "Change it in the admin, where you see what it would have found."
                ),
                code=UNTRIED,
            )

    def require_proven(self) -> None:
        """Raises ``ValidationError``, naming the texts, unless the rule does with its examples what it should."""
        rule = self.as_rule()
        wrong = {
            "catches": _unproven(
                rule.bad,
                site_rules.missed(rule),
                _("The rule does not catch “%(text)s”."),
                _("Give two texts to catch."),
            ),
            "leaves_alone": _unproven(
                rule.good,
                site_rules.caught_by_mistake(rule),
                _("The rule catches “%(text)s”, and should not."),
                _("Give two texts to leave alone."),
            ),
        }
        if errors := {field: problems for field, problems in wrong.items() if problems}:
            raise ValidationError(errors)

    def delete(self, **options):
        """Only a rule that was never in force goes. Raises ``ValidationError`` for another one."""
        if self.tried:
            raise ValidationError(
                _("“%(row)s” has been in force, and findings name its code. Switch it off instead: it stays as it is.")
                % {"row": self}
            )
        return super().delete(**options)

    @classmethod
    def loosens(cls, before: SiteRule | None, after: SiteRule | None) -> bool:
        """Whether the change takes something away from a rule in force; its wording may be mended alone."""
        if before is None or not before.is_active:
            return False
        return after is None or any(getattr(before, name) != getattr(after, name) for name in cls.DECIDES)

    def looks_for(self) -> str:
        """SHA-256 (64 hexadecimal digits) of all that decides what the rule finds."""
        said = [
            self.pattern,
            self.word_list(),
            self.matching if not self.pattern else "",
            sorted(self.languages),
            sorted(self.markets),
            sorted(self.channels),
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()

    def word_list(self) -> tuple[str, ...]:
        """The words, one by one."""
        return lines(self.words)

    def texts_to_catch(self) -> tuple[str, ...]:
        """Those that prove that the rule sees something."""
        return texts(self.catches)

    def texts_to_leave(self) -> tuple[str, ...]:
        """Those that prove that the rule does not see too much."""
        return texts(self.leaves_alone)

    def as_rule(self) -> Rule:
        """The rule that the row describes, in force or not."""
        return site_rules.as_rule(self)


def _unproven(given: tuple, failing: list[str], problem: str, too_few: str) -> list[str]:
    if len(given) < FEWEST_EXAMPLES:
        return [too_few]
    return [problem % {"text": Truncator(text).chars(LONGEST_SHOWN)} for text in failing]
