"""How Wagtail saves a post."""

from __future__ import annotations

from wagtail.actions import EditAction


class PostEditAction(EditAction):
    """Saves a draft. An autosave overwrites its own revision and writes no log row: there would be one a pause."""

    def __init__(self, *args, overwrite_revision=None, **options):
        if overwrite_revision is not None:
            options["log_action"] = False
        super().__init__(*args, overwrite_revision=overwrite_revision, **options)
