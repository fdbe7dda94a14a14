from django.db import migrations, models

import approvals.models.ledger


class Migration(migrations.Migration):
    dependencies = [("approvals", "0001_initial")]

    operations = [
        migrations.AddIndex(
            "ledgerentry",
            models.Index(approvals.models.ledger.Said("data", "post"), models.F("seq"), name="imprimatur_ledger_post"),
        ),
        migrations.AddIndex(
            "ledgerentry",
            models.Index(approvals.models.ledger.Said("kind"), models.F("seq"), name="imprimatur_ledger_kind"),
        ),
        migrations.AddIndex(
            "ledgerentry",
            models.Index(approvals.models.ledger.Said("actor"), models.F("seq"), name="imprimatur_ledger_actor"),
        ),
        migrations.AddIndex(
            "ledgerentry",
            models.Index(approvals.models.ledger.Said("at"), models.F("seq"), name="imprimatur_ledger_at"),
        ),
    ]
