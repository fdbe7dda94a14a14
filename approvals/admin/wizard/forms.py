"""A form of one section's questions, and the one that adopts the policy."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from policy_rules.wizard.kinds import Day, Lines, Mail, Many, One, Words, YesNo
from policy_rules.wizard.questions import SECRET, Question

YES_NO = ((True, _("Yes")), (False, _("No")))


class SectionForm(forms.Form):
    """Some questions. ``cleaned_data`` holds answers, as the questions themselves check them."""

    def __init__(self, questions: tuple[Question, ...], assumed: Mapping[str, object], **options):
        initial = {question.id: _typed(question, assumed[question.id]) for question in questions}
        super().__init__(initial=initial, **options)
        self.questions = questions
        for question in questions:
            self.fields[question.id] = _field(question)

    def clean(self) -> dict[str, object]:
        """Ask each question whether the answer will do."""
        for question in self.questions:
            if question.id in self.cleaned_data:
                try:
                    self.cleaned_data[question.id] = question.clean(self.cleaned_data[question.id])
                except ValidationError as error:
                    self.add_error(question.id, error)
        return self.cleaned_data

    def plain(self) -> dict[str, object]:
        """The answers as a session can hold them."""
        return {question.id: question.kind.plain(self.cleaned_data[question.id]) for question in self.questions}


class AdoptForm(forms.Form):
    """The last page: the digest of what the person saw, and the confidential words."""

    saw = forms.CharField(max_length=64, widget=forms.HiddenInput)

    def __init__(self, **options):
        super().__init__(**options)
        for question in SECRET:
            self.fields[question.id] = _field(question)
            self.fields[question.id].widget.attrs["autocomplete"] = "off"

    def clean(self) -> dict[str, object]:
        """Ask the questions about secrets whether the answers will do."""
        for question in SECRET:
            try:
                self.cleaned_data[question.id] = question.clean(self.cleaned_data.get(question.id, ""))
            except ValidationError as error:
                self.add_error(question.id, error)
        return self.cleaned_data

    @property
    def secrets(self) -> tuple[str, ...]:
        """The confidential words."""
        return tuple(word for question in SECRET for word in self.cleaned_data[question.id])


def _field(question: Question) -> forms.Field:
    """What the question is answered with."""
    options = {"label": question.asks, "help_text": question.help, "required": question.is_required}
    match question.kind:
        case YesNo():
            return forms.TypedChoiceField(
                choices=YES_NO,
                coerce=lambda typed: typed == "True",
                widget=forms.RadioSelect,
                **options | {"required": True},
            )
        case Lines():
            return forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), strip=False, **options)
        case Many(choices=choices):
            return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **options)
        case One(choices=choices):
            return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **options | {"required": True})
        case Day():
            day = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
            return forms.DateField(widget=day, **options | {"required": True})
        case Mail(longest=longest):
            return forms.CharField(widget=forms.EmailInput, max_length=longest, **options)
        case Words(longest=longest):
            return forms.CharField(max_length=longest, **options)
    raise TypeError(f"No field for a question of the kind {type(question.kind).__name__}.")


def _typed(question: Question, answer: object) -> object:
    """The answer as its field shows it."""
    return "\n".join(answer) if isinstance(question.kind, Lines) else answer
