"""The kinds of entry: what each one says to people, and what its data holds.

Data holds codes, ids, digests and times, never free words. Words about people lie in ``SealedContent``; an entry names
them by a commitment that is marked ``PERSONAL``, which is how an erasure finds them, or ``CONTENT``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from approvals.ledger.errors import BadEntry, UnknownKind
from approvals.ledger.shapes import (
    ACTOR,
    CODE,
    CONTENT,
    COUNT,
    DIGEST,
    NAME,
    PERSON,
    PERSONAL,
    POST,
    PUBLIC_KEY,
    TIME,
    Commitment,
    Many,
    OrBlank,
    Record,
    Shape,
)


@dataclass(frozen=True)
class Kind:
    """A kind of entry. ``says`` is a sentence for people; its ``{placeholders}`` are ``actor`` and keys of ``data``."""

    name: str
    says: str
    data: Record

    def check(self, actor: Any, data: Any) -> None:
        """Raises :class:`BadEntry`, naming the key at fault but repeating no value, unless the entry is as declared."""
        if not ACTOR.accepts(actor):
            raise BadEntry(f"{self.name}: the actor wants {ACTOR.wants}")
        if problem := self.data.problem(data):
            raise BadEntry(f"{self.name}: {problem}")

    def commitments(self, data: Mapping[str, Any]) -> Iterator[Commitment]:
        """The commitments to sealed values in the data of an entry of this kind."""
        return self.data.commitments(data)

    def sentence(self, values: Mapping[str, Any]) -> str:
        """The entry in words, in the language of the moment; ``values`` fill the placeholders.

        One that is empty leaves no gap: the blank before its placeholder goes too.
        """
        says = str(self.says)
        for name in (name for name, value in values.items() if not value):
            says = says.replace(f" {{{name}}}", "")
        return says.format_map(values)


KINDS: dict[str, Kind] = {}


def declare(name: str, says: str, **data: Shape) -> Kind:
    """Declare a kind of entry. Raises ``ValueError`` for a name that is taken."""
    if name in KINDS:
        raise ValueError(f"The kind {name} is declared twice.")
    KINDS[name] = Kind(name, says, Record(data))
    return KINDS[name]


def get(name: str) -> Kind:
    """The kind of that name. Raises :class:`UnknownKind`."""
    try:
        return KINDS[name]
    except KeyError:
        raise UnknownKind(f"Nobody declared a kind of entry {name!r} in approvals.ledger.kinds.") from None


# ---- the ledger itself -----------------------------------------------------------------------------------------------

OPENED = declare(
    "ledger.opened",
    _("The ledger {origin} was opened; the key {public_key} signs it."),
    origin=NAME,
    public_key=PUBLIC_KEY,
)
ROTATED = declare(
    "key.rotated",
    _("From the next entry on, the key {public_key} signs the ledger."),
    public_key=PUBLIC_KEY,
)
IN_USE = declare(
    "key.in_use",
    _("The key {public_key} signs the ledger now, in place of {replaces}."),
    public_key=PUBLIC_KEY,
    replaces=PUBLIC_KEY,
)
ANCHORED = declare(
    "ledger.anchored",
    _("The first {size} entries were anchored at {place}: a checkpoint is kept there ({note})."),
    place=NAME,
    size=COUNT,
    note=CONTENT,
    stamp=OrBlank(CONTENT),
)
declare(
    "person.introduced",
    _("{person} became known to the ledger, which calls them by a pseudonym."),
    person=PERSON,
    identity=PERSONAL,
)

# ---- the workflow ----------------------------------------------------------------------------------------------------

_WHEN: dict[str, Shape] = {"when": TIME}
"""What the rows that the entry tells of say about when they were written: a moment before the entry itself."""
declare(
    "submission.sealed",
    _("{actor} handed in a submission of post {post}; its words are frozen as {digest}."),
    post=POST,
    digest=CONTENT,
    number=COUNT,
    authors=Many(PERSON),
    files=Many(DIGEST),
    **_WHEN,
)
declare(
    "check.run",
    _("The rules looked at {digest} before the step “{step}”; findings: {count}."),
    post=POST,
    digest=DIGEST,
    step=CODE,
    ruleset=DIGEST,
    findings=DIGEST,
    count=COUNT,
    **_WHEN,
)
declare(
    "waiver.given",
    _("{actor} let a finding of rule {code} pass for {digest}, with a reason."),
    post=POST,
    digest=DIGEST,
    finding=CODE,
    code=CODE,
    reason=PERSONAL,
    fingerprint=CONTENT,
    **_WHEN,
)
declare(
    "step.taken",
    _("{actor} took the step “{step}”: post {post} went from {from} to {to}."),
    **{
        "post": POST,
        "step": CODE,
        "from": CODE,
        "to": CODE,
        "digest": OrBlank(DIGEST),
        "ruleset": OrBlank(DIGEST),
        "reason": OrBlank(PERSONAL),
        "checklist": Many(CODE),
        **_WHEN,
    },
)
declare(
    "step.refused",
    _("{actor} was refused the step “{step}” on post {post} ({codes})."),
    post=POST,
    step=CODE,
    state=CODE,
    digest=OrBlank(DIGEST),
    saw=OrBlank(DIGEST),
    codes=Many(CODE),
    rules=Many(CODE),
    repeats=COUNT,
)
declare(
    "post.copied",
    _("{actor} made post {post} as a copy of {source}."),
    post=POST,
    source=POST,
)

# ---- going out -------------------------------------------------------------------------------------------------------

declare(
    "publish.ordered",
    _("{actor} ordered post {post} to go out at {go_out_at}."),
    post=POST,
    digest=DIGEST,
    go_out_at=TIME,
)
declare(
    "publish.order_cancelled",
    _("{actor} cancelled the order to publish post {post}."),
    post=POST,
    digest=DIGEST,
    reason=OrBlank(PERSONAL),
)
declare(
    "release.printed",
    _("{digest} went out as the release of post {post}."),
    post=POST,
    digest=DIGEST,
    supersedes=OrBlank(DIGEST),
    expires_at=OrBlank(TIME),
    **_WHEN,
)
declare(
    "release.ended",
    _("The release {digest} of post {post} ended: {how}."),
    post=POST,
    digest=DIGEST,
    how=CODE,
    reason=OrBlank(PERSONAL),
    public_reason=OrBlank(CONTENT),
    **_WHEN,
)
declare(
    "lookback.started",
    _("{actor} began to look back on {day}, with the ruleset {ruleset}."),
    ruleset=DIGEST,
    day=CODE,
    number=COUNT,
    **_WHEN,
)
declare(
    "lookback.finished",
    _(
        "{actor} has looked back with the ruleset {ruleset}: posts looked at: {looked_at}; returned to the policy "
        "check: {returned}; takedown tasks opened: {opened}; retracted by a rule: {retracted}."
    ),
    ruleset=DIGEST,
    day=CODE,
    looked_at=COUNT,
    unreadable=COUNT,
    returned=COUNT,
    opened=COUNT,
    retracted=COUNT,
    **_WHEN,
)
_TAKEDOWN: dict[str, Shape] = {
    "decides": CODE,
    "post": POST,
    "digest": DIGEST,
    "ruleset": DIGEST,
    "codes": Many(CODE),
    "findings": DIGEST,
    "count": COUNT,
    **_WHEN,
}
declare(
    "takedown.opened",
    _("The rules now say no to the live release {digest} of post {post} ({codes}): a person decides."),
    **_TAKEDOWN,
)
declare(
    "takedown.extended",
    _("The rules say no to the live release {digest} of post {post} for more reasons ({codes})."),
    **_TAKEDOWN,
)
declare(
    "takedown.closed",
    _("{actor} settled the takedown task of the release {digest} of post {post}: {how}."),
    post=POST,
    digest=DIGEST,
    how=CODE,
    reason=OrBlank(PERSONAL),
    **_WHEN,
)
declare("publishing.paused", _("{actor} paused all publishing, with a reason."), reason=PERSONAL, **_WHEN)
declare("publishing.resumed", _("{actor} resumed publishing, with a reason."), reason=PERSONAL, **_WHEN)

# ---- the policy ------------------------------------------------------------------------------------------------------

declare(
    "policy.adopted",
    _("{actor} adopted the policy, which is looked at again by {review_by}."),
    policy=PERSONAL,
    review_by=CODE,
    **_WHEN,
)

# ---- registers -------------------------------------------------------------------------------------------------------

_SECOND_LOOK = {"second": CODE, "proposal": OrBlank(DIGEST), "proposed_by": OrBlank(PERSON)}

REGISTER_CHANGED = declare(
    "register.changed",
    _(
        "{actor} changed the register {register} ({action}; second person: {second} {proposed_by}); "
        "the registers are now {digest}."
    ),
    register=CODE,
    action=CODE,
    row=CODE,
    before=OrBlank(DIGEST),
    after=OrBlank(DIGEST),
    digest=DIGEST,
    **_SECOND_LOOK,
)
REGISTER_IMPORTED = declare(
    "register.imported",
    _(
        "{actor} imported into the register {register}: {added} rows were added and {changed} changed "
        "(second person: {second} {proposed_by}); the registers are now {digest}."
    ),
    register=CODE,
    added=COUNT,
    changed=COUNT,
    before=DIGEST,
    digest=DIGEST,
    **_SECOND_LOOK,
)
REGISTER_PROPOSED, REGISTER_DECLINED, REGISTER_WITHDRAWN = (
    declare(
        name,
        says,
        register=CODE,
        action=CODE,
        rows=COUNT,
        proposal=DIGEST,
        reason=OrBlank(PERSONAL),
    )
    for name, says in (
        (
            "register.proposed",
            _(
                "{actor} proposed a change of the register {register} that loosens something ({action}, rows: {rows}); "
                "it waits for a second person as {proposal}."
            ),
        ),
        ("register.declined", _("{actor} declined the change {proposal} of the register {register} ({action}).")),
        ("register.withdrawn", _("{actor} withdrew the change {proposal} of the register {register} ({action}).")),
    )
)

# ---- what steps rest on ----------------------------------------------------------------------------------------------

SETTINGS_CHANGED = declare(
    "settings.changed",
    _("The site runs with these settings: {settings}; and with {versions}."),
    settings=Many(CODE),
    versions=Many(CODE),
)
RULESET_COMPOSED = declare(
    "ruleset.composed",
    _("The ruleset {ruleset} came into use, made of the registers {registers} as change {number} left them."),
    ruleset=DIGEST,
    code=DIGEST,
    packages=Many(CODE),
    enforcement=DIGEST,
    limits=Many(CODE),
    registers=DIGEST,
    number=COUNT,
)

# ---- who may do what -------------------------------------------------------------------------------------------------

GROUP_CHANGED = declare(
    "group.changed",
    _("{actor} changed the group {group}: it has {count} permissions now."),
    group=CODE,
    called=CONTENT,
    permissions=Many(CODE),
    count=COUNT,
)
GROUP_REMOVED = declare("group.removed", _("{actor} removed the group {group}."), group=CODE)
ACCESS_CHANGED = declare(
    "access.changed",
    _(
        "{actor} changed what {person} may do: groups: {groups}; permissions of their own: {permissions}; "
        "login: {flags}."
    ),
    person=PERSON,
    groups=Many(CODE),
    permissions=Many(CODE),
    flags=Many(CODE),
)
ACCESS_REMOVED = declare("access.removed", _("{actor} deleted the account of {person}."), person=PERSON)
TOKEN_ISSUED, TOKEN_CHANGED, TOKEN_REVOKED = (
    declare(name, says, token=CODE, person=PERSON, called=OrBlank(PERSONAL), key=DIGEST, flags=Many(CODE))
    for name, says in (
        (
            "token.issued",
            _("{actor} issued the API token {token}: whoever holds it may do by the API what {person} may."),
        ),
        ("token.changed", _("{actor} changed the API token {token} of {person}, which is {flags}.")),
        ("token.revoked", _("{actor} revoked the API token {token} of {person}.")),
    )
)
"""``key`` is a digest of the hash that the site knows the token by: a token that is exchanged is seen, and neither the
token nor its hash is told."""
TOKEN_REMOVED = declare("token.removed", _("{actor} deleted the API token {token}."), token=CODE)

# ---- evidence --------------------------------------------------------------------------------------------------------

declare(
    "evidence.exported",
    _("{actor} took evidence out of the house (posts: {posts}): the bundle {digest}."),
    posts=COUNT,
    digest=DIGEST,
)
declare(
    "list.exported",
    _("{actor} took a list out of the house ({list}, as {form}; rows: {rows})."),
    list=CODE,
    form=CODE,
    filters=Many(CODE),
    asked=OrBlank(PERSONAL),
    rows=COUNT,
    file=CONTENT,
)

# ---- erasure, and what stops it --------------------------------------------------------------------------------------

_ERASED: dict[str, Shape] = {
    "ground": CODE,
    "values": Many(DIGEST),
    "count": COUNT,
    "reason": OrBlank(PERSONAL),
    "replays": OrBlank(DIGEST),
    **_WHEN,
}
"""``values`` are commitments whose openings go, so they are digests here; ``replays`` is the hash of the body of the
entry that a restored backup had forgotten."""
POST_ERASED = declare(
    "post.erased",
    _("{actor} erased the words of post {post}; values: {count}; ground: {ground}."),
    post=POST,
    **_ERASED,
)
PERSON_ERASED = declare(
    "person.erased",
    _("{actor} erased who {person} is; values: {count}; ground: {ground}."),
    person=PERSON,
    **_ERASED,
)
VALUE_ERASED = declare(
    "value.erased",
    _("{actor} erased single values: {count}; ground: {ground}."),
    post=OrBlank(POST),
    **_ERASED,
)
ERASING = frozenset({POST_ERASED.name, PERSON_ERASED.name, VALUE_ERASED.name})

_HELD: dict[str, Shape] = {
    "hold": COUNT,
    "scope": CODE,
    "post": OrBlank(POST),
    "person": OrBlank(PERSON),
    "reason": PERSONAL,
    **_WHEN,
}
HOLD_PLACED = declare(
    "hold.placed",
    _("{actor} placed the legal hold {hold} on {scope} {post} {person}, with a reason: nothing of it is erased."),
    **_HELD,
)
HOLD_LIFTED = declare(
    "hold.lifted",
    _("{actor} lifted the legal hold {hold} on {scope} {post} {person}, with a reason."),
    **_HELD,
)
HOLDS = frozenset({HOLD_PLACED.name, HOLD_LIFTED.name})

# ---- what was refused, steps aside -----------------------------------------------------------------------------------

OF_A_DEED: dict[str, Shape] = {
    "post": OrBlank(POST),
    "person": OrBlank(PERSON),
    "value": OrBlank(DIGEST),
    "hold": OrBlank(COUNT),
    "register": OrBlank(CODE),
    "proposal": OrBlank(DIGEST),
    "list": OrBlank(CODE),
}
"""What a deed may have been about. ``value`` is a commitment that an erasure would have opened the guards of."""
DEED_REFUSED = declare(
    "deed.refused",
    _("{actor} was refused this: {deed} {hold} {register} {proposal} {list} {post} {person} {value} ({codes})."),
    deed=CODE,
    **OF_A_DEED,
    codes=Many(CODE),
    repeats=COUNT,
)
LEGALS_OWN = HOLDS | {DEED_REFUSED.name}
"""What a post's timeline tells to those alone who may know of holds: that one stood in the way says that it stands."""
