"""The form of a post: what a marketer fills in, cleaned on the way in, and nothing lost when something is wrong."""

from __future__ import annotations

from django import forms
from django.core.exceptions import BadRequest, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from draftjs_exporter.error import ExporterException
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.rich_text.editors.draftail import DraftailRichTextArea

from approvals.cleaning import clean
from approvals.models import Sponsorship
from approvals.models.post import BODY_FEATURES
from policy_rules.markets import MARKETS


class BodyEditor(DraftailRichTextArea):
    """Wagtail's rich text editor. What it did not write itself is a bad request (400) and no crash."""

    def __init__(self, **options):
        super().__init__(**options | {"features": BODY_FEATURES})

    def value_from_datadict(self, data, files, name):
        try:
            return super().value_from_datadict(data, files, name)
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError, ExporterException) as error:
            raise BadRequest(_("The text does not have the form that the editor gives it.")) from error


class PlainText(forms.CharField):
    """A text that is kept as it was typed: nothing stripped, and line breaks as the screen counts them.

    Browsers send a line break as two characters; every place that a finding names would be off by one a line.
    """

    def __init__(self, **options):
        super().__init__(**options | {"strip": False})

    def to_python(self, value) -> str:
        return super().to_python(value).replace("\r\n", "\n")


class VariantForm(WagtailAdminModelForm):
    """One account, and what goes out there instead of the common text."""

    class Meta(WagtailAdminModelForm.Meta):
        field_classes = {"text": PlainText}


class ImageForm(WagtailAdminModelForm):
    """One image with the words that belong to it."""

    class Meta(WagtailAdminModelForm.Meta):
        field_classes = {"alt": PlainText, "credit": PlainText, "rights": PlainText}


class AccountsOnce(BaseChildFormSet):
    """The accounts of a post, each at most once."""

    def get_unique_error_message(self, unique_check) -> str:
        return _("An account is chosen twice. Keep one of the two rows.")

    def get_form_error(self) -> str:
        return _("This account is chosen already.")


class PostForm(WagtailAdminModelForm):
    """A post on the drafting table. ``removed`` says, in words, what was taken out of the text when it was cleaned."""

    sponsorship = forms.ChoiceField(
        label=gettext_lazy("Sponsorship"),
        choices=Sponsorship.choices,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Whether money or gifts changed hands, on either side. There is no default: answer it."),
    )
    markets = forms.MultipleChoiceField(
        label=gettext_lazy("Markets"),
        choices=MARKETS,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Where its readers are: each market has its own rules."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.removed: tuple[str, ...] = ()

    def clean_body(self) -> str:
        """The text with only what a post may hold. Over the bounds of ``approvals.cleaning`` it is an error here."""
        cleaned = clean(self.cleaned_data["body"] or "")
        self.removed = cleaned.removed
        return cleaned.html

    def clean_corrects(self):
        """A post does not correct itself, nor what never went out."""
        corrected = self.cleaned_data["corrects"]
        if corrected and corrected.pk == self.instance.pk:
            raise ValidationError(_("A post cannot correct itself. Choose the post that was wrong."))
        if corrected and not corrected.releases.exists():
            raise ValidationError(_("That post never went out, so there is nothing to correct. Choose one that did."))
        return corrected
