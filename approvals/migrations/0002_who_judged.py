from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("approvals", "0001_initial")]

    operations = [
        migrations.AddIndex("decision", models.Index(fields=["person", "step"], name="imprimatur_decision_person")),
        migrations.AddIndex("waiver", models.Index(fields=["person"], name="imprimatur_waiver_person")),
    ]
