"""What evidence can be found by: derived from rows that never change, kept beside them, and held against them."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _

from approvals.models.insert_only import InsertOnlyModel
from policy_rules.text.fold import fold


class ReleasedWords(models.Model):
    """The words of a release as they are searched: folded, so that capitals, accents and disguises do not matter.

    They go when the payload is erased, so that the rows here can be deleted; ``verify_ledger`` compares them with it.
    """

    release = models.OneToOneField(
        "approvals.Release", on_delete=models.PROTECT, primary_key=True, related_name="searched"
    )
    text = models.TextField(_("words"))

    class Meta:
        verbose_name = _("words of a release")
        verbose_name_plural = _("words of releases")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.release_id)

    @classmethod
    def text_of(cls, body: Mapping) -> str:
        """All that readers of a payload see in words, each text once."""
        said = [row["text"] for row in body["channels"]]
        said += [image[key] for image in body["images"] for key in ("alt", "credit", "rights")]
        said.append(body["sponsorship"]["by"])
        return "\n".join(dict.fromkeys(words for words in map(_fold, said) if words))

    @classmethod
    def asked(cls, words: str) -> list[str]:
        """What to look for when somebody asks for ``words``: each word, folded, once."""
        return list(dict.fromkeys(_fold(words).split()))


def _fold(words: str) -> str:
    return " ".join(fold(words).value.split())


class RuleFound(InsertOnlyModel):
    """A rule that found something in a check run: what the run itself says, where it can be found and counted."""

    check_run = models.ForeignKey("approvals.CheckRun", on_delete=models.PROTECT, related_name="rules_found")
    code = models.CharField(_("rule"), max_length=6)
    found_at = models.DateTimeField(_("found"))

    class Meta:
        verbose_name = _("rule that found something")
        verbose_name_plural = _("rules that found something")
        default_permissions = ()
        indexes = [models.Index(fields=["code", "found_at"], name="imprimatur_rule_found")]
        constraints = [models.UniqueConstraint(fields=["check_run", "code"], name="imprimatur_rule_found_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.check_run_id}"
