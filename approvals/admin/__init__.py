"""The screens in Wagtail's admin. Views parse, call a verb or a QuerySet, and render what came of it."""
