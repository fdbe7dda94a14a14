"""The shapes of requests and answers. Those of releases only document: the bytes themselves come out of the seal."""

from __future__ import annotations

import datetime
import uuid
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, ConfigDict, PlainSerializer, StringConstraints, WithJsonSchema

from approvals.ledger import canonical
from approvals.lifecycle import STEPS, State
from approvals.permissions import ABILITIES

PostId = Annotated[str, WithJsonSchema({"type": "string", "format": "uuid"})]
StepName = Annotated[
    str,
    WithJsonSchema({"type": "string", "enum": [name for name, step in STEPS.items() if ABILITIES[step.may]]}),
]
"""Any text: what is no post and no step is a 404 and not a 422. The document says what there is."""

CorrectionKind = Annotated[str, WithJsonSchema({"type": "string", "enum": ["correction", "retraction"]})]
DigestInAddress = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]
"""Any text: what there is none of is a 404 and not a 422."""

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
ItemCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$")]

Instant = Annotated[
    datetime.datetime,
    PlainSerializer(canonical.instant),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
"""A moment in the one spelling that the sealed payload has too: UTC, microseconds."""


def _without_nul(value: str) -> str:
    if "\0" in value:
        raise ValueError("NUL is no character of a text")
    return value


Words = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(_without_nul)]


class ReleasedLink(Schema):
    url: str
    label: str


class ReleasedChannel(Schema):
    channel: str
    handle: str
    capacity: str
    own_text: bool = Field(description="Whether this channel has a text of its own.")
    text: str = Field(description="The plain text as this channel shows it.")
    links: list[ReleasedLink]


class ReleasedImage(Schema):
    name: str
    sha256: Digest = Field(description="The bytes are at `/posts/files/{sha256}` while the release is live.")
    kind: str
    size: int = Field(description="Bytes.")
    traces: list[str] = Field(description="What the file holds besides the picture, camera data for example.")
    width: int
    height: int
    alt: str
    credit: str
    rights: str


class ReleasedSponsorship(Schema):
    kind: str
    by: str


class ReleasedContent(Schema):
    """What was reviewed and approved: canonical JSON (RFC 8785), byte for byte as it was sealed."""

    v: int
    salt: str = Field(description="Makes the digest unguessable; it says nothing.")
    post: uuid.UUID
    language: str
    markets: list[str]
    topics: list[str]
    sponsorship: ReleasedSponsorship
    expires_at: Instant | None
    corrects: uuid.UUID | None = Field(description="The post that this one corrects.")
    html: str
    channels: list[ReleasedChannel]
    images: list[ReleasedImage]


class ReleasedPost(Schema):
    id: uuid.UUID
    digest: Digest = Field(description="SHA-256 of the bytes of `content`, and the ETag of the detail.")
    published_at: Instant
    content: ReleasedContent


class NextSlice(Schema):
    cursor: str
    url: str = Field(description="The address of the next page on this host, filters included.")


class PostListing(Schema):
    items: list[ReleasedPost]
    next: NextSlice | None


class CorrectedPost(Schema):
    id: uuid.UUID
    url: str = Field(description="Its live release; 410 when there is none any more.")
    digest: Digest | None = Field(description="Of the release that was wrong, or `null` where none was live.")


class CorrectingPost(Schema):
    id: uuid.UUID
    url: str
    digest: Digest = Field(description="Of the release that corrects.")


class CorrectionEntry(Schema):
    kind: Literal["correction", "retraction"]
    digest: Digest = Field(description="Of the release that corrects, or of the one that was retracted.")
    at: Instant
    url: str = Field(description="The address of this entry. It stays.")
    post: CorrectedPost
    corrected_by: CorrectingPost | None
    reason: str = Field(description="What readers were told when the post was retracted; may be empty.")
    reason_erased: bool = Field(description="Whether they were told something that was erased since, as the law asked.")


class CorrectionListing(Schema):
    items: list[CorrectionEntry]
    next: NextSlice | None


class StepRefusal(Schema):
    code: str = Field(description="Stable.")
    message: str
    instead: str = Field(description="What would be fine instead.")
    rule: str = Field(description="The code of the rule that bars, or empty.")
    finding: str = Field(description="The id of its finding, or empty.")
    field: str = Field(description="Where in the post, or empty.")


class ShutStep(Schema):
    step: str
    refusals: list[StepRefusal]


class LiveDigest(Schema):
    digest: Digest
    published_at: Instant
    expires_at: Instant | None


class StandingOrder(Schema):
    go_out_at: Instant
    problems: list[str] = Field(description="Codes of what kept it from going out; such an order waits for a person.")


class PostState(Schema):
    id: uuid.UUID
    state: Literal[tuple(State.values)]
    digest: Digest = Field(description="Of the newest submission; for a draft, of the words as they stand.")
    live: LiveDigest | None
    order: StandingOrder | None
    allowed_steps: list[str] = Field(description="What the person behind the token can do now.")
    shut_steps: list[ShutStep] = Field(description="What the state allows and something else does not.")


class StepRequest(Schema):
    model_config = ConfigDict(extra="forbid")

    digest: Digest = Field(
        description="The `digest` of the state that the decision was made on; to retract, that of its `live` release."
    )
    reason: Words = Field("", description="For colleagues. Needed to request changes and to retract.")
    public_reason: Words = Field("", description="For readers, when a release is retracted.")
    checklist: list[ItemCode] = Field([], max_length=200, description="The codes of the points that were looked at.")


class WaiverRequest(Schema):
    model_config = ConfigDict(extra="forbid")

    finding: ItemCode
    digest: Digest
    reason: Words


class LedgerKey(Schema):
    named_by_entry: int = Field(description="The entry that names it; it signs from the next one on.")
    public_key: Digest = Field(description="Ed25519, 32 bytes in hexadecimal.")
    fingerprint: Digest = Field(description="SHA-256 of its SubjectPublicKeyInfo; what people compare.")
    verifier_key: str = Field(description="As other tools for signed notes take it.")


class Verifier(Schema):
    url: str
    sha256: Digest


class Anchor(Schema):
    place: str = Field(description="What the house calls it; ask the house for the way there.")
    size: int = Field(description="How many entries the newest checkpoint there counts.")
    at: Instant


class LedgerState(Schema):
    """The ledger now, and every key that has signed it."""

    origin: str
    size: int = Field(description="The number of entries.")
    root: Digest = Field(description="The Merkle tree hash over them (RFC 6962).")
    keys: list[LedgerKey]
    anchors: list[Anchor] = Field(description="Where checkpoints are kept that the house cannot change.")
    not_anchored: int = Field(description="How many entries are in none of them, those that tell of anchors aside.")
    verifier: Verifier


class ConsistencySizes(Schema):
    old: int = Field(ge=1, le=canonical.MAX_INT, description="The size of the earlier checkpoint.")
    new: int = Field(ge=1, le=canonical.MAX_INT, description="The size of the later one.")


class ConsistencyProof(Schema):
    old_size: int
    old_root: Digest
    new_size: int
    new_root: Digest
    proof: list[str] = Field(description="The nodes in the order of RFC 6962, in base64.")
