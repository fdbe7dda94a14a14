"""How the form of a post is laid out, in the order in which a marketer thinks."""

from __future__ import annotations

from django.forms import CheckboxSelectMultiple, TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, MultipleChooserPanel, ObjectList
from wagtail.admin.panels.base import get_form_for_model

from approvals.admin.forms import AccountsOnce, BodyEditor, ImageForm, PostForm, VariantForm
from approvals.conf import setting


class RowsPanel(MultipleChooserPanel):
    """Child rows that begin with a choice, so that none is ever without its account or image.

    ``row_form`` is the form of one row, ``formset`` that of all of them; Wagtail's own are used where none is given.
    """

    def __init__(self, *args, row_form=WagtailAdminModelForm, formset=None, **options):
        super().__init__(*args, **options)
        self.row_form = row_form
        self.formset = formset

    def clone_kwargs(self):
        return super().clone_kwargs() | {"row_form": self.row_form, "formset": self.formset}

    def get_form_options(self):
        options = super().get_form_options()
        rows = options["formsets"][self.relation_name]
        deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
        rows["form"] = get_form_for_model(
            self.db_field.related_model, form_class=self.row_form, defer_required_on_fields=deferred
        )
        if self.formset:
            rows["formset"] = self.formset
        return options


def edit_handler() -> ObjectList:
    """The panels of the editor, not yet bound to the model."""
    return ObjectList(
        [
            FieldPanel("title", classname="title", widget=TextInput(attrs={"placeholder": _("Working title")})),
            FieldPanel("body", widget=BodyEditor()),
            RowsPanel(
                "variants",
                chooser_field_name="account",
                heading=_("Channels"),
                label=_("Account"),
                help_text=_(
                    "The accounts that the post goes out through. Each gets the text above unless it has its own."
                ),
                panels=[FieldPanel("account"), FieldPanel("text")],
                row_form=VariantForm,
                formset=AccountsOnce,
            ),
            RowsPanel(
                "images",
                chooser_field_name="image",
                heading=_("Images"),
                label=_("Image"),
                max_num=setting("MAX_IMAGES"),
                panels=[FieldPanel("image"), FieldPanel("alt"), FieldPanel("credit"), FieldPanel("rights")],
                row_form=ImageForm,
            ),
            MultiFieldPanel([FieldPanel("language"), FieldPanel("markets")], heading=_("Readers")),
            sponsorship_panel(),
            MultiFieldPanel(
                [FieldPanel("topics", widget=CheckboxSelectMultiple), FieldPanel("expires_at"), FieldPanel("corrects")],
                heading=_("More about it"),
            ),
        ],
        base_form_class=PostForm,
    )


def sponsorship_panel() -> MultiFieldPanel:
    """The question about sponsorship; the other party is asked for when there is one."""
    return MultiFieldPanel(
        [
            FieldPanel("sponsorship", heading=_("Does anyone pay or give anything for this post?")),
            FieldPanel(
                "sponsor",
                attrs={"data-w-rules-target": "show", "data-w-rules": '{"sponsorship": ["we_pay", "we_are_paid"]}'},
            ),
        ],
        heading=_("Sponsorship"),
        attrs={"data-controller": "w-rules", "data-action": "change->w-rules#resolve"},
    )
