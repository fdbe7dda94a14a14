"""Time stamps over checkpoints, by an authority that never sees them: RFC 3161."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote

from cryptography import x509
from django.utils.translation import gettext as _

from approvals.anchors.errors import AnchorFailed
from approvals.conf import setting

SECONDS = 20
MOST_BYTES = 1 << 20


@dataclass(frozen=True)
class Authority:
    """It is sent SHA-256 of a note and answers with the time, signed. It keeps nothing that one could ask for later.

    So the answer is kept beside the ledger, where whoever rewrites the ledger can lose it, but not make another one.
    """

    url: SplitResult = field(repr=False)
    name: str
    can_be_asked = False

    def newest(self) -> str | None:
        """See :class:`~approvals.anchors.places.Place`: nothing."""
        return None

    def every(self) -> Iterator[str]:
        """See :class:`~approvals.anchors.places.Place`: nothing."""
        return iter(())

    def keep(self, note: str) -> bytes:
        """The authority's whole answer (DER), once it is proved to be about ``note`` and signed by the authority."""
        try:
            from rfc3161_client import (  # an extra that most sites do without
                HashAlgorithm,
                TimestampRequestBuilder,
                VerificationError,
                VerifierBuilder,
                decode_timestamp_response,
            )
        except ImportError as error:
            raise AnchorFailed(_("rfc3161-client is not installed: pip install wagtail-imprimatur[anchors]")) from error
        request = TimestampRequestBuilder(data=note.encode(), hash_algorithm=HashAlgorithm.SHA256).build()
        proof = VerifierBuilder.from_request(request)
        for certificate in _certificates():
            proof = proof.add_root_certificate(certificate)
        answer = self._ask(request.as_bytes())
        try:
            proof.build().verify_message(decode_timestamp_response(answer), note.encode())
        except (VerificationError, ValueError) as error:
            raise AnchorFailed(_("The time stamp does not hold: %(why)s") % {"why": error}) from error
        return answer

    def _ask(self, query: bytes) -> bytes:
        headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
        _user, at, host = self.url.netloc.rpartition("@")
        if at:
            given = f"{unquote(self.url.username or '')}:{unquote(self.url.password or '')}"
            headers["Authorization"] = f"Basic {b64encode(given.encode()).decode()}"
        request = urllib.request.Request(self.url._replace(netloc=host).geturl(), data=query, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as response:
                return response.read(MOST_BYTES)
        except urllib.error.HTTPError as error:
            with error:
                raise AnchorFailed(f"HTTP {error.code}") from error
        except (OSError, http.client.HTTPException) as error:
            # Its own words may repeat the address.
            raise AnchorFailed(type(getattr(error, "reason", None) or error).__name__) from None


def _certificates() -> list[x509.Certificate]:
    """Whom we believe a time stamp: the certificates in the file that the settings name."""
    path = setting("TSA_CERTIFICATES")
    if not path:
        raise AnchorFailed(_('IMPRIMATUR["TSA_CERTIFICATES"] must name the file with the authority\'s certificates.'))
    try:
        return x509.load_pem_x509_certificates(Path(path).read_bytes())
    except (OSError, ValueError) as error:
        raise AnchorFailed(_("The authority's certificates cannot be read (%(path)s).") % {"path": path}) from error
