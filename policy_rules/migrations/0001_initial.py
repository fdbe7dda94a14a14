import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import policy_rules.models.account
import policy_rules.models.confidential_term
import policy_rules.models.lines
import policy_rules.models.register_row


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ChecklistItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "salt",
                    models.CharField(default=policy_rules.models.register_row.new_salt, editable=False, max_length=32),
                ),
                ("row_digest", models.CharField(blank=True, editable=False, max_length=64, verbose_name="digest")),
                ("code", models.SlugField(unique=True, verbose_name="code")),
                (
                    "text",
                    models.CharField(
                        max_length=300,
                        validators=[policy_rules.models.lines.validate_one_line],
                        verbose_name="what to look at",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="Lower comes first.", verbose_name="position"
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True, help_text="It is asked for at new approvals.", verbose_name="active"
                    ),
                ),
            ],
            options={
                "verbose_name": "point of the checklist",
                "verbose_name_plural": "checklist",
                "ordering": ["position", "code"],
            },
        ),
        migrations.CreateModel(
            name="ConfidentialTerm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "salt",
                    models.CharField(default=policy_rules.models.register_row.new_salt, editable=False, max_length=32),
                ),
                ("row_digest", models.CharField(blank=True, editable=False, max_length=64, verbose_name="digest")),
                (
                    "term",
                    models.CharField(
                        max_length=200,
                        unique=True,
                        validators=[policy_rules.models.confidential_term.validate_spelling],
                        verbose_name="term",
                    ),
                ),
                (
                    "aliases",
                    models.TextField(
                        blank=True,
                        help_text="Other names for it, one a line. Endings and disguises are found anyway.",
                        validators=[
                            django.core.validators.MaxLengthValidator(10100),
                            policy_rules.models.confidential_term.validate_aliases,
                        ],
                        verbose_name="also written",
                    ),
                ),
                (
                    "owner",
                    models.CharField(
                        blank=True,
                        help_text="Who decides about the term: a name or an e-mail address.",
                        max_length=200,
                        validators=[policy_rules.models.lines.validate_one_line],
                        verbose_name="owner",
                    ),
                ),
                (
                    "embargo_until",
                    models.DateField(
                        blank=True,
                        help_text="From this day on the term may be used. Empty: it stays confidential.",
                        null=True,
                        verbose_name="embargo until",
                    ),
                ),
                (
                    "case_sensitive",
                    models.BooleanField(
                        default=False,
                        help_text="For an acronym that would otherwise be an ordinary word.",
                        verbose_name="capitals count",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        validators=[
                            django.core.validators.MaxLengthValidator(2000),
                            policy_rules.models.lines.validate_text,
                        ],
                        verbose_name="note",
                    ),
                ),
            ],
            options={
                "verbose_name": "confidential term",
                "verbose_name_plural": "confidential terms",
                "ordering": ["term"],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "salt",
                    models.CharField(default=policy_rules.models.register_row.new_salt, editable=False, max_length=32),
                ),
                ("row_digest", models.CharField(blank=True, editable=False, max_length=64, verbose_name="digest")),
                (
                    "name",
                    models.CharField(
                        max_length=100,
                        unique=True,
                        validators=[policy_rules.models.lines.validate_one_line],
                        verbose_name="name",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The topic's name in the API.", max_length=100, unique=True, verbose_name="slug"
                    ),
                ),
            ],
            options={
                "verbose_name": "topic",
                "verbose_name_plural": "topics",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="CompanyProfile",
            fields=[
                (
                    "salt",
                    models.CharField(default=policy_rules.models.register_row.new_salt, editable=False, max_length=32),
                ),
                ("row_digest", models.CharField(blank=True, editable=False, max_length=64, verbose_name="digest")),
                ("id", models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                (
                    "name",
                    models.CharField(
                        max_length=200, validators=[policy_rules.models.lines.validate_one_line], verbose_name="name"
                    ),
                ),
                (
                    "domains",
                    models.TextField(
                        blank=True,
                        help_text="The company's own domains, one a line, for example: acme.example",
                        validators=[
                            django.core.validators.MaxLengthValidator(10000),
                            policy_rules.models.lines.validate_domains,
                        ],
                        verbose_name="domains",
                    ),
                ),
                (
                    "escalation_email",
                    models.EmailField(
                        help_text="Where a writer turns who is not sure what may be said.",
                        max_length=254,
                        verbose_name="escalation address",
                    ),
                ),
                (
                    "security_contact",
                    models.CharField(
                        help_text="The person in IT or security whom a writer turns to.",
                        max_length=200,
                        validators=[policy_rules.models.lines.validate_one_line],
                        verbose_name="security contact",
                    ),
                ),
            ],
            options={
                "verbose_name": "company profile",
                "verbose_name_plural": "company profile",
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_company_profile")],
            },
        ),
        migrations.CreateModel(
            name="RegisterVersion",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveBigIntegerField(default=0, editable=False)),
                (
                    "digest",
                    models.CharField(
                        default="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        editable=False,
                        max_length=64,
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_register_version")],
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "salt",
                    models.CharField(default=policy_rules.models.register_row.new_salt, editable=False, max_length=32),
                ),
                ("row_digest", models.CharField(blank=True, editable=False, max_length=64, verbose_name="digest")),
                (
                    "channel",
                    models.CharField(
                        choices=policy_rules.models.account.channel_choices, max_length=20, verbose_name="channel"
                    ),
                ),
                (
                    "handle",
                    models.CharField(
                        max_length=200, validators=[policy_rules.models.lines.validate_one_line], verbose_name="handle"
                    ),
                ),
                (
                    "display_name",
                    models.CharField(
                        blank=True,
                        max_length=200,
                        validators=[policy_rules.models.lines.validate_one_line],
                        verbose_name="display name",
                    ),
                ),
                (
                    "capacity",
                    models.CharField(
                        choices=[
                            ("official", "The company speaks"),
                            ("employee", "An employee speaks for herself or himself"),
                        ],
                        default="official",
                        max_length=10,
                        verbose_name="capacity",
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="The address that the account is registered with.",
                        max_length=254,
                        verbose_name="e-mail address",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True, help_text="New posts can go out through it.", verbose_name="active"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for the account.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "account",
                "verbose_name_plural": "accounts",
                "ordering": ["channel", "handle"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("channel"),
                        django.db.models.functions.text.Lower("handle"),
                        name="one_account_a_handle",
                        violation_error_message="This account is in the register already.",
                    )
                ],
            },
        ),
    ]
