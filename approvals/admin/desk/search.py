"""Which posts legal asks for. Each question is answered by an index, or by one pass over few rows."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import models
from django.db.models import F, Q, QuerySet, Value

from approvals.door.record import STEP_REFUSED
from approvals.models import (
    Decision,
    LedgerEntry,
    Post,
    PostVariant,
    ReleasedWords,
    ReleaseFacet,
    RuleFound,
    Submission,
    TakedownClosing,
    TakedownFindings,
    Waiver,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a post must be to be found; what is empty or ``None`` does not matter.

    ``people`` are pseudonyms; nobody is found by an empty list. With a period (``start`` included, ``end`` not, both
    aware) they must have acted within it.
    """

    people: Collection[str] | None = None
    post: str = ""
    start: datetime.datetime | None = None
    end: datetime.datetime | None = None
    channel: str = ""
    rule: str = ""
    state: str = ""
    words: str = ""


def find(posts: QuerySet[Post], asked: Asked) -> QuerySet[Post]:
    """Those of ``posts`` that answer all of ``asked``."""
    if asked.people is not None or asked.start or asked.end:
        posts = posts.filter(_acted(asked))
    if asked.post:
        posts = posts.filter(_named(asked.post))
    if asked.channel:
        posts = posts.filter(_goes_out_on(asked.channel))
    if asked.rule:
        posts = posts.filter(_broke(asked.rule.upper()))
    if asked.state:
        posts = posts.in_state(asked.state)
    if asked.words:
        posts = posts.filter(_said(asked.words))
    return posts


def _acted(asked: Asked) -> Q:
    """Something was done with the post: by these people, in this period, or both."""
    acts = Q(pk__in=_within(Decision.objects.all(), "taken_at", asked).values("post"))
    acts |= Q(pk__in=_within(Waiver.objects.all(), "given_at", asked).values("submission__post"))
    acts |= Q(pk__in=_within(TakedownClosing.objects.all(), "closed_at", asked).values("task__release__post"))
    if asked.people is not None:  # whoever wrote did something, too, even if somebody else handed it in
        written = Submission.objects.filter(_WroteIt(F("authors"), Value(json.dumps(list(asked.people)))))
        acts |= Q(pk__in=_in_period(written, "sealed_at", asked).values("post"))
    return acts


def _within(rows: QuerySet, moment: str, asked: Asked) -> QuerySet:
    rows = rows if asked.people is None else rows.filter(person__in=asked.people)
    return _in_period(rows, moment, asked)


def _in_period(rows: QuerySet, moment: str, asked: Asked) -> QuerySet:
    if asked.start:
        rows = rows.filter(**{f"{moment}__gte": asked.start})
    return rows.filter(**{f"{moment}__lt": asked.end}) if asked.end else rows


class _WroteIt(models.Func):
    """Whether a JSON list of pseudonyms and another one have a member in common."""

    output_field = models.BooleanField()

    def as_sqlite(self, compiler, connection, **context):
        """``EXISTS (SELECT 1 FROM JSON_EACH(authors) AS one, JSON_EACH(asked) AS other WHERE ...)``"""
        template = "EXISTS (SELECT 1 FROM JSON_EACH(%(expressions)s) AS other WHERE one.value = other.value)"
        return self.as_sql(compiler, connection, template=template, arg_joiner=") AS one, JSON_EACH(", **context)

    def as_postgresql(self, compiler, connection, **context):
        """``authors ?| ARRAY(SELECT JSONB_ARRAY_ELEMENTS_TEXT(asked))``"""
        template = "(%(expressions)s::jsonb)))"
        joiner = " ?| ARRAY(SELECT JSONB_ARRAY_ELEMENTS_TEXT("
        return self.as_sql(compiler, connection, template=template, arg_joiner=joiner, **context)


def _named(words: str) -> Q:
    """By its public id, or words of its working title."""
    try:
        return Q(public_id=UUID(words))
    except ValueError:
        return Q(title__icontains=words)


def _broke(code: str) -> Q:
    """The rule found something in it: when it was checked, in a step that was refused for it, or when a look-back asked
    the rules of a later day.
    """
    checked = RuleFound.objects.filter(code=code)
    live = TakedownFindings.objects.filter(_NamesRule(F("findings"), Value(code)))
    return (
        Q(pk__in=checked.values("check_run__submission__post"))
        | Q(public_id__in=_refused_for(code))
        | Q(pk__in=live.values("task__release__post"))
    )


def _refused_for(code: str) -> set[str]:
    """The public ids of the posts of which a step was refused because the rule found something: one pass over what the
    ledger tells of refused steps.
    """
    refused = LedgerEntry.objects.of_kind(STEP_REFUSED).filter(body__contains=json.dumps(code))
    told = (entry.said["data"] for entry in refused.iterator())
    return {data["post"] for data in told if code in data["rules"]}


class _NamesRule(models.Func):
    """Whether a JSON list of findings has one of a rule."""

    output_field = models.BooleanField()

    def as_sqlite(self, compiler, connection, **context):
        """``EXISTS (SELECT 1 FROM JSON_EACH(findings) AS one WHERE JSON_EXTRACT(one.value, '$.code') = code)``"""
        joiner = ") AS one WHERE JSON_EXTRACT(one.value, '$.code') = ("
        template = "EXISTS (SELECT 1 FROM JSON_EACH(%(expressions)s))"
        return self.as_sql(compiler, connection, template=template, arg_joiner=joiner, **context)

    def as_postgresql(self, compiler, connection, **context):
        """``findings @> JSONB_BUILD_ARRAY(JSONB_BUILD_OBJECT('code', code))``"""
        joiner = " @> JSONB_BUILD_ARRAY(JSONB_BUILD_OBJECT('code', "
        template = "(%(expressions)s::text)))"
        return self.as_sql(compiler, connection, template=template, arg_joiner=joiner, **context)


def _goes_out_on(channel: str) -> Q:
    """It goes out there, or something of it did."""
    released = ReleaseFacet.objects.filter(kind=ReleaseFacet.Kind.CHANNEL, value=channel)
    drafted = PostVariant.objects.filter(account__channel=channel)
    return Q(pk__in=released.values("release__post")) | Q(pk__in=drafted.values("post"))


def _said(words: str) -> Q:
    """One of its releases holds each of these words, or a word that it is a part of."""
    releases = ReleasedWords.objects.all()
    for word in ReleasedWords.asked(words):
        releases = releases.filter(text__contains=word)
    return Q(pk__in=releases.values("release__post"))
