"""The registers and what happens to them, as people call them."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from policy_rules.models import REGISTERS, ProposedChange

_REGISTERS = {register._meta.model_name: register for register in REGISTERS}


def register_called(name: str) -> str:
    """The register of that model in the language of the moment; a name that no register has stays as it is."""
    register = _REGISTERS.get(name)
    return str(register._meta.verbose_name_plural) if register else name


def change_called(verb: str) -> str:
    """What happens to a register, in words: a new row, a change, a removal, an import."""
    return str(dict(ProposedChange.Verb.choices).get(verb, verb))


def import_told(added: int, changed: int) -> str:
    """What came of a file that was imported: how many rows it added to its register, and how many it changed."""
    return _("Imported: %(added)s rows were added and %(changed)s changed.") % {
        "added": number_format(added, force_grouping=True),
        "changed": number_format(changed, force_grouping=True),
    }
