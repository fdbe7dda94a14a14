from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from policy_rules.models.lines import validate_one_line
from policy_rules.models.register_row import RegisterRow


class Topic(RegisterRow):
    """Something that posts are about."""

    KEY = ("slug",)

    name = models.CharField(_("name"), max_length=100, unique=True, validators=[validate_one_line])
    slug = models.SlugField(_("slug"), max_length=100, unique=True, help_text=_("The topic's name in the API."))

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]

    @classmethod
    def loosens(cls, before: Topic | None, after: Topic | None) -> bool:
        """Never: no rule asks for it."""
        return False

    def __str__(self) -> str:
        return self.name
