from __future__ import annotations

from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.classification import CLASSES, Classification, is_lower
from policy_rules.clearance import group_ids
from policy_rules.models.groups import seen_by_field
from policy_rules.models.lines import lines, validate_one_line, validate_text
from policy_rules.models.loosening import ends_earlier, reaches_further
from policy_rules.models.register_row import RegisterRow
from policy_rules.models.spelling import LONGEST, MOST_ALIASES, remarks_on, validate_aliases, validate_spelling
from policy_rules.text.terms import Matching, Term

MATCHINGS = [
    (Matching.WORD.value, _("as the word itself")),
    (Matching.INFLECTED.value, _("with its endings")),
    (Matching.COMPOUND.value, _("with its endings, and in compounds")),
    (Matching.PREFIX.value, _("in any word that begins with it")),
]

FINDS_NO_LESS = {
    Matching.WORD.value: frozenset(Matching),
    Matching.INFLECTED.value: {Matching.INFLECTED, Matching.COMPOUND},
    Matching.COMPOUND.value: {Matching.COMPOUND},
    Matching.PREFIX.value: {Matching.PREFIX},
}
"""Matching -> those that find whatever it finds. (A prefix finds neither “nycklar” for “nyckel” nor “bergfalken”.)"""


class ConfidentialTerm(RegisterRow):
    """Words that must not go out: for ever, or until the day on which they may."""

    KEY = ("term",)

    term = models.CharField(_("term"), max_length=LONGEST, validators=[validate_spelling])
    aliases = models.TextField(
        _("also written"),
        blank=True,
        validators=[MaxLengthValidator(MOST_ALIASES * (LONGEST + 2)), validate_aliases],
        help_text=_("Other names for it, one a line. Endings and disguises are found anyway."),
    )
    owner = models.CharField(
        _("owner"),
        max_length=200,
        blank=True,
        validators=[validate_one_line],
        help_text=_("Who decides about the term: a name or an e-mail address."),
    )
    classification = models.CharField(
        _("class"),
        max_length=12,
        choices=CLASSES,
        default=Classification.CONFIDENTIAL.value,
        help_text=_("Findings say it to those who may see the term. A lower class waits for a second person."),
    )
    seen_by = seen_by_field()
    embargo_until = models.DateField(
        _("embargo until"),
        null=True,
        blank=True,
        help_text=_("From this day on the term may be used. Empty: it stays confidential."),
    )
    case_sensitive = models.BooleanField(
        _("capitals count"), default=False, help_text=_("For an acronym that would otherwise be an ordinary word.")
    )
    matching = models.CharField(
        _("found"),
        max_length=10,
        choices=MATCHINGS,
        default=Matching.INFLECTED.value,
        help_text=_(
            "“Nyckel” always finds “nyckels”; with its endings “nycklarna”, and in compounds “nyckelprojektet”. "
            "“Nyckeln” does not find “nycklar”: write a name without its article, or each form."
        ),
    )
    note = models.TextField(_("note"), blank=True, validators=[MaxLengthValidator(2_000), validate_text])

    class Meta:
        verbose_name = _("confidential term")
        verbose_name_plural = _("confidential terms")
        ordering = ["term"]
        indexes = [models.Index(fields=["seen_by"], name="terms_kept_to_groups")]
        constraints = [
            # A term that somebody may not see is in nobody's way: that it is there already would tell of it.
            models.UniqueConstraint(
                fields=["term", "seen_by"],
                name="one_term_for_the_same_groups",
                violation_error_message=_("The term is in the register already."),
            )
        ]

    def __str__(self) -> str:
        return self.term

    @classmethod
    def loosens(cls, before: ConfidentialTerm | None, after: ConfidentialTerm | None) -> bool:
        """A spelling is no longer looked for, is found less often, may be used earlier, or is guarded less."""
        if before is None or after is None:
            return after is None
        return (
            not before.spellings() <= after.spellings()
            or ends_earlier(before.embargo_until, after.embargo_until)
            or after.matching not in FINDS_NO_LESS[before.matching]
            or (after.case_sensitive and not before.case_sensitive)
            or is_lower(after.classification, before.classification)
            or reaches_further(group_ids(before.seen_by), group_ids(after.seen_by))
        )

    def spellings(self) -> frozenset[str]:
        """The term and its aliases."""
        return frozenset((self.term, *lines(self.aliases)))

    def remarks(self) -> list[str]:
        """What of its spellings falls away when it is looked for."""
        return remarks_on((self.term, *lines(self.aliases)))

    def as_term(self) -> Term:
        """The row as a rule may know it."""
        return Term(
            name=self.term,
            aliases=lines(self.aliases),
            owner=self.owner,
            embargo_until=self.embargo_until,
            case_sensitive=self.case_sensitive,
            matching=Matching(self.matching),
            id=self.pk or 0,
            classification=Classification(self.classification),
            seen_by=group_ids(self.seen_by),
        )
