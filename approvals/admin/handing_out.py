"""A list as a file, from the page that shows it. Each file that leaves the house is an entry of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from tempfile import TemporaryFile

from django.core.exceptions import BadRequest
from django.http import FileResponse
from django.utils import timezone

from approvals.evidence.lists import WRITERS, export_list
from approvals.ledger import checkpoint

MOST_ROWS = 100_000
"""A request writes so many; a workbook holds a million (ECMA-376)."""

CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def hand_out(name: str, rows: Iterable[Iterable[object]], *, request, asked: Mapping[str, str]) -> FileResponse:
    """The file that ``request`` (a POST with ``form``) asks for. It is written whole before a byte is sent.

    Raises ``BadRequest`` for a form that there is none of, and ``TooManyRows``.
    """
    form = request.POST.get("form", "")
    if form not in WRITERS:
        raise BadRequest("There is no such form of a list.")
    file = TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    try:
        export_list(name, form, rows, file, asked=asked, actor=request.user, most=MOST_ROWS)
    except BaseException:
        file.close()
        raise
    return FileResponse(
        file,
        as_attachment=True,
        filename=f"{name}-{timezone.localdate()}.{form}",
        content_type=CONTENT_TYPES[form],
        headers=checkpoint.headers(),
    )


def asked_of(form) -> dict[str, str]:
    """What was asked for in a form of filters, as it was typed."""
    return {name: str(form.data[name]) for name in form.fields if form.data.get(name)}
