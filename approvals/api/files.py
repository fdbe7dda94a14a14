"""The sealed copies of images, for as long as a live release shows them."""

from __future__ import annotations

import datetime
import hashlib
import re

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Router

from approvals.api import problems
from approvals.api.answers import answer
from approvals.api.routing import read
from approvals.models import LiveRelease, ReleaseFacet, SealedContent, SealedFile
from approvals.models.ledger import NotSealed, SealBroken

router = Router(tags=["posts"])

_HASH = re.compile(r"[0-9a-f]{64}")

ENDINGS = {
    "image/apng": "apng",
    "image/avif": "avif",
    "image/gif": "gif",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
}
"""The types that browsers show and that cannot carry a program. Any other is handed over as a plain file."""


@read(
    router,
    "/files/{sha256}",
    response={200: None, 304: None},
    url_name="post_file",
    operation_id="posts_file",
    summary="Sealed copy of an image",
    openapi_extra=problems.documented(404, headers=("ETag",), binary="image/*"),
)
def get_file(request: HttpRequest, sha256: str) -> HttpResponse:
    """The bytes of an image that a live release shows. When the release ends they are gone with it."""
    file = _shown_at(timezone.now(), sha256)
    ending = ENDINGS.get(file.kind)
    content_type = file.kind if ending else "application/octet-stream"
    try:
        response = answer(request, lambda: _open(file), etag=sha256, content_type=content_type)
    except (NotSealed, SealBroken):
        return problems.damaged()
    place = "inline" if ending else "attachment"
    response.headers["Content-Disposition"] = f'{place}; filename="{sha256[:16]}.{ending or "bin"}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _shown_at(now: datetime.datetime, sha256: str) -> SealedFile:
    """The file, if a release that is live at ``now`` shows it. Raises ``Http404``."""
    shown = LiveRelease.objects.at(now).filter(
        release__facets__kind=ReleaseFacet.Kind.FILE, release__facets__value=sha256
    )
    is_shown = _HASH.fullmatch(sha256) and shown.exists()
    file = SealedFile.objects.filter(pk=sha256).first() if is_shown else None
    if file is None:
        raise Http404(_("There is no such file."))
    return file


def _open(file: SealedFile) -> bytes:
    """The bytes of the copy. Raises ``NotSealed``, or ``SealBroken`` when they are not those that the hash names."""
    content = SealedContent.open(file.commitment)
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise SealBroken(f"The sealed copy {file.sha256} is another file.")
    return content
