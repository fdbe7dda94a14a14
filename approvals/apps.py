"""What happens when the site starts: the recorder of register changes, the guards, the API, the groups, the checks."""

from __future__ import annotations

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ApprovalsConfig(AppConfig):
    """The workflow, its evidence and its doors."""

    name = "approvals"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Approvals")

    def ready(self) -> None:
        from approvals import api, auditing, frozen, groups, guards, hearing, register_changes
        from approvals import checks as site_checks
        from approvals.erasing.checks import check_list_of_erasures
        from approvals.ledger.checks import check_signing_key, check_transaction_mode
        from approvals.notifications import changes
        from policy_rules import registers

        registers.set_recorder(register_changes.record)
        changes.connect()
        hearing.connect()
        frozen.guard()
        api.install()
        auditing.install()
        post_migrate.connect(guards.install, sender=self)
        post_migrate.connect(groups.make_groups, sender=self)
        checks.register(guards.check, checks.Tags.database)
        checks.register(check_signing_key, checks.Tags.security)
        checks.register(check_transaction_mode)
        checks.register(check_list_of_erasures, deploy=True)
        site_checks.register()
