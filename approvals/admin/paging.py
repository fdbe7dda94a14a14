"""Pages of a listing of Wagtail's that cost one query, where its own cost two."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from approvals.admin.waiting import Counted


class OneQueryAPage:
    """A view whose page and the count of all rows come in one query."""

    def shown(self, queryset: QuerySet) -> QuerySet:
        """``queryset`` with what only the rows of the page need."""
        return queryset

    def paginate_queryset(self, queryset: QuerySet, page_size: int) -> tuple[Any, ...]:
        """The page that the address names, or the last one."""
        paginator = self.get_paginator(queryset, page_size)
        wanted = self.request.GET.get(self.page_kwarg, "")
        first = (int(wanted[:9]) - 1) * page_size if wanted.isdecimal() and int(wanted[:9]) else 0
        rows = list(self.shown(queryset).annotate(total=Counted(queryset.order_by()))[first : first + page_size])
        if not rows and first:
            return super().paginate_queryset(self.shown(queryset), page_size)
        paginator.count = rows[0].total if rows else 0
        page = paginator.get_page(first // page_size + 1)
        page.object_list = rows
        return paginator, page, rows, page.has_other_pages()
