"""What every screen of ours that is no list has in common."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

UNPROCESSABLE = 422


class _Titled(WagtailAdminTemplateMixin):
    """The title is the last of the breadcrumbs."""

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class Screen(_Titled, TemplateView):
    """A screen to read."""


class FormScreen(_Titled, FormView):
    """A screen around one form. When the form is refused, nothing was done, and the status says so as well."""

    def form_invalid(self, form) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = UNPROCESSABLE
        return response
