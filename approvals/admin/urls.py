"""The addresses of our own pages in the admin, under ``/admin/imprimatur/`` and the namespace ``imprimatur``."""

from __future__ import annotations

from django.urls import path

from approvals.admin.editor.check import CheckView

app_name = "imprimatur"

urlpatterns = [
    path("check/", CheckView.as_view(), name="check"),
    path("check/<int:pk>/", CheckView.as_view(), name="check"),
]
