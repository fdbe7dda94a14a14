"""Reading the form as it stands on the screen, right or wrong, saved or not. Nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass

from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME

from approvals import draft as drafts
from approvals.admin.forms import PostForm
from approvals.draft import Draft
from approvals.models import Post

CHILD_ROWS = {"variants": "account_id", "images": "image_id"}
"""Relation -> the column without which a row says nothing yet."""

WORDS_OF_AN_IMAGE = ("alt", "credit", "rights")
"""The columns of an image row that the author writes. Its file has a name too, but that is chosen, not written."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is on the screen.

    ``post`` is an instance that nobody saves; ``inputs`` gives the name of the input that shows a field of
    :mod:`policy_rules.content`; ``errors`` are the form's own complaints, and ``wrong`` the fields that they are about,
    which nobody could read; ``removed`` is what cleaning took out.
    """

    post: Post
    draft: Draft
    inputs: dict[str, str]
    errors: tuple[str, ...] = ()
    wrong: frozenset[str] = frozenset()
    removed: tuple[str, ...] = ()

    def source(self, name: str) -> str:
        """The author's own text of a field: for ``body`` its HTML. Raises ``KeyError`` for a field that has none."""
        if name == "body":
            return self.draft.html
        if name == "sponsor":
            return self.draft.sponsor
        relation, number, *column = name.split(":")
        if relation == "variants":
            return self.draft.variants[int(number)].own_text
        if relation == "images" and column and column[0] in WORDS_OF_AN_IMAGE:
            return getattr(self.draft.pictures[int(number)], column[0])
        raise KeyError(name)


def read_screen(form: PostForm) -> Screen:
    """Read a form. What is missing is missing, what makes no sense is left out and named in ``errors``."""
    form.defer_required_fields()
    form.is_valid()
    form.restore_required_fields()
    post = form.instance
    inputs = {name: name for name in ("body", "sponsor", "topics")}
    for relation, column in CHILD_ROWS.items():
        rows = [row for row in _in_order(form.formsets[relation]) if getattr(row.instance, column)]
        setattr(post, relation, [row.instance for row in rows])
        for number, row in enumerate(rows):
            row.instance.sort_order = number
            inputs |= _inputs_of_row(relation, number, row.prefix)
    if "topics" in _cleaned(form):
        post.topics = form.cleaned_data["topics"]
    wrong = frozenset(form.errors)
    return Screen(post, drafts.read(post), inputs, errors=_errors(form), wrong=wrong, removed=form.removed)


def _cleaned(form) -> dict:
    """What was sent and makes sense; a form that was not sent has nothing."""
    return getattr(form, "cleaned_data", {})


def _in_order(formset) -> list:
    rows = [row for row in formset.forms if not _cleaned(row).get(DELETION_FIELD_NAME)]
    return sorted(rows, key=lambda row: _cleaned(row).get(ORDERING_FIELD_NAME) or len(rows))


def _inputs_of_row(relation: str, number: int, prefix: str) -> dict[str, str]:
    name = f"{relation}:{number}"
    if relation == "variants":
        return {name: f"{prefix}-text"}
    whole = dict.fromkeys((name, f"{name}:name"), f"{prefix}-alt")
    return whole | {f"{name}:{column}": f"{prefix}-{column}" for column in WORDS_OF_AN_IMAGE}


def _errors(form: PostForm) -> tuple[str, ...]:
    said = _errors_of_one(form)
    for formset in form.formsets.values():
        said += formset.non_form_errors()
        for row in formset.forms:
            said += _errors_of_one(row)
    return tuple(str(one) for one in said)


def _errors_of_one(form) -> list[str]:
    labels = {name: f"{form[name].label}: " for name in form.fields}
    return [f"{labels.get(name, '')}{error}" for name, errors in form.errors.items() for error in errors]
