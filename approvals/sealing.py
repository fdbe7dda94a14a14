"""The seal: a draft becomes the bytes that are reviewed, approved and printed, and never change again.

The payload is canonical JSON of all that goes out, already rendered for each channel. It carries its own random salt,
so its digest is simply SHA-256 of its bytes: whoever has them can check it, and nobody can guess erased words from it.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from approvals import draft as drafts
from approvals import links, media
from approvals.cleaning import strip_editor_marks
from approvals.conf import setting
from approvals.draft import Draft, Picture, Variant
from approvals.ledger import canonical, commitments
from approvals.models import SealedContent, SealedFile

PAYLOAD_VERSION = 1


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed draft: its bytes, their digest, and the commitments of the files that go out with it."""

    payload: bytes
    digest: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A private copy of an image: the commitment of its bytes, and what the payload says about it."""

    commitment: str
    facts: dict


def seal(draft: Draft, kept: tuple[KeptFile, ...]) -> Sealed:
    """The payload of ``draft``; ``kept`` is what :func:`keep_files` gave for its images, in order."""
    public = links.public_draft(draft, strip_editor_marks)
    contents = drafts.contents(public) if public.variants else ()  # the gate refuses a draft that no account sends
    body = {
        "v": PAYLOAD_VERSION,
        "salt": secrets.token_hex(16),
        "post": public.post,
        "language": public.language,
        "markets": list(public.markets),
        "topics": list(public.topics),
        "sponsorship": {"kind": public.sponsorship, "by": public.sponsor},
        "expires_at": canonical.instant(public.expires_at) if public.expires_at else None,
        "corrects": public.corrects or None,
        "html": public.html,
        "channels": [_channel(*pair) for pair in zip(public.variants, contents, strict=True)],
        "images": [
            {"alt": image.alt, "credit": image.credit, "rights": image.rights, **file.facts}
            for image, file in zip(public.pictures, kept, strict=True)
        ],
    }
    payload = canonical.encode(body)
    return Sealed(
        payload=payload,
        digest=hashlib.sha256(payload).hexdigest(),
        files=tuple(file.commitment for file in kept),
    )


def _channel(variant: Variant, content) -> dict:
    return {
        "channel": variant.channel,
        "handle": variant.handle,
        "capacity": variant.capacity,
        "own_text": bool(variant.own_text.strip()),
        "text": content.text.value,
        "links": [{"url": link.url, "label": link.label} for link in content.links],
    }


def unseal(payload: bytes) -> Draft:
    """The draft that a payload holds, for asking the rules again. Raises ``ValueError`` for one of another version."""
    body = json.loads(payload)
    if body.get("v") != PAYLOAD_VERSION:
        raise ValueError(f"This payload has version {body.get('v')!r}; this release reads version {PAYLOAD_VERSION}.")
    return Draft(
        post=body["post"],
        html=body["html"],
        language=body["language"],
        markets=tuple(body["markets"]),
        sponsorship=body["sponsorship"]["kind"],
        sponsor=body["sponsorship"]["by"],
        topics=tuple(body["topics"]),
        expires_at=parse_datetime(body["expires_at"]) if body["expires_at"] else None,
        corrects=body["corrects"] or "",
        variants=tuple(
            Variant(
                account=None,
                channel=row["channel"],
                handle=row["handle"],
                capacity=row["capacity"],
                own_text=row["text"] if row["own_text"] else "",
            )
            for row in body["channels"]
        ),
        pictures=tuple(
            Picture(
                source=None,
                name=row["name"],
                alt=row["alt"],
                credit=row["credit"],
                rights=row["rights"],
                sha256=row["sha256"],
                kind=row["kind"],
                size=row["size"],
                traces=tuple(row["traces"]),
            )
            for row in body["images"]
        ),
    )


def keep_files(post) -> tuple[KeptFile, ...]:
    """Take a private copy of every image of ``post`` and say what each is; the same bytes are kept once.

    Raises ``media.MediaRefused`` for a file that cannot be read, is too large or is not what it says.
    """
    looked_at = [_look_at(row.image) for row in post.images.all().select_related("image")]
    files = {facts.sha256: (facts, content) for _name, facts, content in looked_at}
    try:
        known = _keep(files)
    except IntegrityError:  # somebody kept one of them at this very moment; that copy is as good
        known = _keep(files)
    return tuple(
        KeptFile(
            commitment=known[facts.sha256],
            facts={
                "name": name,
                "sha256": facts.sha256,
                "kind": facts.kind,
                "size": facts.size,
                "traces": list(facts.metadata),
                "width": facts.width,
                "height": facts.height,
            },
        )
        for name, facts, _content in looked_at
    )


def _look_at(image) -> tuple[str, media.MediaFacts, bytes]:
    with image.open_file() as file:
        facts = media.inspect(file, max_bytes=setting("MAX_FILE_BYTES"))
        file.seek(0)
        content = file.read()
    if hashlib.sha256(content).hexdigest() != facts.sha256:
        raise media.MediaRefused(_("The file of an image changed while it was read."))
    return image.filename, facts, content


@transaction.atomic
def _keep(files: Mapping[str, tuple[media.MediaFacts, bytes]]) -> dict[str, str]:
    """Keep the bytes of ``files``, by their SHA-256, unless they are kept already; the commitment of each."""
    known = _kept_already(files)
    copies = {sha256: commitments.seal(content) for sha256, (_facts, content) in files.items() if sha256 not in known}
    SealedContent.objects.bulk_create(copies.values())
    SealedFile.objects.bulk_create(_row(files[sha256][0], copy.commitment) for sha256, copy in copies.items())
    return known | {sha256: copy.commitment for sha256, copy in copies.items()}


def _kept_already(files: Iterable[str]) -> dict[str, str]:
    return dict(SealedFile.objects.filter(sha256__in=files).values_list("sha256", "commitment"))


def _row(facts: media.MediaFacts, commitment: str) -> SealedFile:
    return SealedFile(
        sha256=facts.sha256,
        commitment=commitment,
        kind=facts.kind,
        size=facts.size,
        metadata=list(facts.metadata),
    )
