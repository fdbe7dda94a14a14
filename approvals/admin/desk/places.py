"""Where the pages of the desk stand."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy

DESK = gettext_lazy("Legal's desk")


def below_the_desk(view) -> list[dict]:
    """The way from the desk to ``view``, for its head."""
    return [
        *view.breadcrumbs_items,
        {"url": reverse("imprimatur:desk"), "label": DESK},
        {"url": "", "label": view.page_title},
    ]
