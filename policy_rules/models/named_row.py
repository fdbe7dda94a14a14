"""Registers whose rows are looked for in texts by name."""

from __future__ import annotations

from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.models.lines import lines, validate_text
from policy_rules.models.register_row import RegisterRow
from policy_rules.models.spelling import LONGEST, MOST_ALIASES, remarks_on, validate_aliases, validate_spelling


class NamedRow(RegisterRow):
    """Something with a name that posts may hold."""

    KEY = ("name",)

    name = models.CharField(_("name"), max_length=LONGEST, validators=[validate_spelling])
    aliases = models.TextField(
        _("also written"),
        blank=True,
        validators=[MaxLengthValidator(MOST_ALIASES * (LONGEST + 2)), validate_aliases],
        help_text=_("Other names for it, one a line. Endings and disguises are found anyway."),
    )
    note = models.TextField(_("note"), blank=True, validators=[MaxLengthValidator(2_000), validate_text])

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @classmethod
    def loosens(cls, before: NamedRow | None, after: NamedRow | None) -> bool:
        """A name is no longer looked for. Notes say nothing to a rule."""
        if before is None or after is None:
            return after is None
        return not before.spellings() <= after.spellings()

    def spellings(self) -> frozenset[str]:
        """The name and its aliases."""
        return frozenset((self.name, *self.alias_names()))

    def remarks(self) -> list[str]:
        """What of its names falls away when it is looked for."""
        return remarks_on((self.name, *self.alias_names()))

    def alias_names(self) -> tuple[str, ...]:
        """The aliases, one by one."""
        return lines(self.aliases)
