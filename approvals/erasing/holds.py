"""Legal holds: nothing of what is held is erased, by hand or by schedule, until the hold is lifted."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals import refusing
from approvals.introducing import introduce
from approvals.ledger import canonical, kinds
from approvals.ledger.commitments import keep_words
from approvals.ledger.turns import wait_until_still
from approvals.ledger.writer import NewEntry, append
from approvals.models import LedgerEntry, LegalHold, LegalHoldLift, Person, Post, PostAuthor, SealedContent, person_of
from approvals.outcome import Refusal
from approvals.permissions import has_ability
from approvals.refusing import Deed

AT_ONCE = 100


def place(*, actor, reason: str, post: Post | None = None, person: str = "") -> LegalHold:
    """Hold a post, a person (a pseudonym), or, without either, everything.

    Raises ``PermissionDenied``, or ``ValidationError`` when the reason is missing, nobody has the pseudonym, or the
    same is held for the same reason already.
    """
    with refusing.told(Deed.PLACE_HOLD, actor, post=str(post.public_id) if post else "", person=person):
        return _place(actor, reason, post, person)


@transaction.atomic
def _place(actor, reason: str, post: Post | None, person: str) -> LegalHold:
    _require(actor, reason)
    if person and not Person.objects.filter(code=person).exists():
        raise ValidationError(_("Nobody has this pseudonym."))
    wait_until_still()
    scope = LegalHold.Scope.POST if post else LegalHold.Scope.PERSON if person else LegalHold.Scope.EVERYTHING
    _require_new(reason, scope=scope, post=post, held_person=person)
    mine = person_of(actor)
    hold = LegalHold(
        number=(LegalHold.objects.aggregate(last=Max("number"))["last"] or 0) + 1,
        scope=scope,
        post=post,
        held_person=person,
        reason=keep_words(reason),
        person=mine.code,
        placed_at=timezone.now(),
    )
    LegalHold.objects.bulk_create([hold])
    append(*introduce([mine]), NewEntry(kinds.HOLD_PLACED.name, mine.code, _data(hold, hold)))
    return hold


def lift(hold: LegalHold, *, actor, reason: str) -> LegalHoldLift:
    """Let what was held be erased again. Raises ``PermissionDenied``, or ``ValidationError`` as :func:`place` does."""
    post = str(hold.post.public_id) if hold.post else ""
    with refusing.told(Deed.LIFT_HOLD, actor, hold=hold.number, post=post, person=hold.held_person):
        return _lift(hold, actor, reason)


@transaction.atomic
def _lift(hold: LegalHold, actor, reason: str) -> LegalHoldLift:
    _require(actor, reason)
    wait_until_still()
    if LegalHoldLift.objects.filter(hold=hold).exists():
        raise ValidationError(_("This hold was lifted already."))
    mine = person_of(actor)
    row = LegalHoldLift(hold=hold, reason=keep_words(reason), person=mine.code, lifted_at=timezone.now())
    LegalHoldLift.objects.bulk_create([row])
    append(*introduce([mine]), NewEntry(kinds.HOLD_LIFTED.name, mine.code, _data(hold, row)))
    return row


def _require(actor, reason: str) -> None:
    if not has_ability(actor, "hold"):
        raise PermissionDenied(_("Only legal can place and lift legal holds."))
    if not reason.strip():
        raise ValidationError(_("A reason is missing: say in a sentence why."))


def _require_new(reason: str, **what) -> None:
    for hold in LegalHold.objects.standing().filter(**what):
        kept = SealedContent.objects.filter(pk=hold.reason).first()
        if kept and bytes(kept.value) == reason.strip().encode():
            raise ValidationError(
                _("The legal hold %(number)d holds the same for the same reason.") % {"number": hold.number}
            )


def _data(hold: LegalHold, row: LegalHold | LegalHoldLift) -> dict:
    """What the entry says of a hold when ``row``, itself or its end, is written."""
    return {
        "hold": hold.number,
        "scope": str(hold.scope),
        "post": str(hold.post.public_id) if hold.post else "",
        "person": hold.held_person,
        "reason": row.reason,
        "when": canonical.instant(row.placed_at if row is hold else row.lifted_at),
    }


def over_post(post: Post) -> list[LegalHold]:
    """The holds that keep the words of ``post``: on itself, on somebody who acted on it, on everything."""
    return over_posts([post])[post.pk]


def over_posts(posts: Collection[Post]) -> dict[int, list[LegalHold]]:
    """The holds over each of ``posts``, by its key: three queries, however many there are."""
    standing = list(LegalHold.objects.standing())
    held = {hold.held_person for hold in standing if hold.held_person}
    people = _people_of_each(posts) if held else {}
    return {
        post.pk: [
            hold
            for hold in standing
            if hold.scope == LegalHold.Scope.EVERYTHING
            or hold.post_id == post.pk
            or hold.held_person in people.get(str(post.public_id), ())
        ]
        for post in posts
    }


def over_person(code: str) -> list[LegalHold]:
    """The holds that keep who somebody is: on them, on a post that they acted on, on everything."""
    return [
        hold
        for hold in LegalHold.objects.standing().select_related("post")
        if hold.scope == LegalHold.Scope.EVERYTHING
        or hold.held_person == code
        or (hold.post and code in people_of(hold.post))
    ]


def over_values(values: Collection[str]) -> list[LegalHold]:
    """The holds that keep one of ``values``: on the post of an entry that names it, on its people, on everything."""
    standing = list(LegalHold.objects.standing())
    posts, people = _named_beside(values) if standing else (set(), set())
    over = over_posts(list(Post.objects.filter(public_id__in=posts))) if posts else {}
    keeping = {hold for some in over.values() for hold in some}
    everything = LegalHold.Scope.EVERYTHING
    return [one for one in standing if one in keeping or one.scope == everything or one.held_person in people]


def _named_beside(values: Collection[str]) -> tuple[set[str], set[str]]:
    """The posts and the people that the entries with one of ``values`` are about."""
    posts, people, sought = set(), set(), list(values)
    for at in range(0, len(sought), AT_ONCE):
        naming = Q()
        for value in sought[at : at + AT_ONCE]:
            naming |= Q(body__contains=value)
        for entry in LedgerEntry.objects.filter(naming).iterator():
            posts.add(entry.said["data"].get("post", ""))
            people |= _people_in(entry)
    return posts - {""}, people - {""}


def _people_in(entry: LedgerEntry) -> set[str]:
    data = entry.said["data"]
    return {entry.said["actor"], *data.get("authors", ()), data.get("person", "")}


def people_of(post: Post) -> frozenset[str]:
    """The pseudonyms of everybody who did something with ``post``, by the ledger, or who writes in it."""
    return frozenset(_people_of_each([post])[str(post.public_id)])


def _people_of_each(posts: Collection[Post]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {str(post.public_id): set() for post in posts}
    for entry in LedgerEntry.objects.about(*found).iterator():
        data = entry.said["data"]
        found[data["post"]] |= {entry.said["actor"], *data.get("authors", ())}
    for public_id, code in PostAuthor.objects.filter(post__in=posts).values_list("post__public_id", "person__code"):
        found[str(public_id)].add(code)
    return found


def bars(holds: Iterable[LegalHold]) -> tuple[Refusal, ...]:
    """Why ``holds`` stop an erasure."""
    return tuple(
        Refusal(
            "held",
            _("The legal hold %(number)d on %(what)s stops it. Lift it first, or wait until it is lifted.")
            % {"number": hold.number, "what": hold.get_scope_display()},
        )
        for hold in dict.fromkeys(holds)
    )
