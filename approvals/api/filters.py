"""What a reader can ask the list for. Everything that is not understood is refused: a misspelt filter that is ignored
would show what nobody asked for."""

from __future__ import annotations

import datetime
from typing import Annotated
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _
from ninja import Field, Schema
from ninja.errors import ValidationError
from pydantic import AfterValidator, BeforeValidator, InstanceOf, StringConstraints, WithJsonSchema

from approvals.api.cursor import Position
from approvals.ledger import canonical
from policy_rules.channels import CHANNELS
from policy_rules.markets import LANGUAGES, MARKETS

MAX_LIMIT = 100
DEFAULT_LIMIT = 20


def _read_moment(value: str) -> datetime.datetime:
    try:
        moment = datetime.datetime.fromisoformat(value)
        if moment.tzinfo is not None:
            return moment.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        moment = None
    raise ValueError(
        _("Write a time with its zone, such as 2026-01-31T08:00:00Z; in an address a plus sign is written %2B.")
    )


def _read_cursor(value: str) -> Position:
    try:
        return Position.decode(value)
    except ValueError as error:
        raise ValueError(_("This is no cursor of this list. Take it from “next”, or leave it out.")) from error


PublicId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,100}$")]
Moment = Annotated[
    InstanceOf[datetime.datetime],
    BeforeValidator(_read_moment),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
Cursor = Annotated[InstanceOf[Position], BeforeValidator(_read_cursor), WithJsonSchema({"type": "string"})]


def _one_of(choices: dict[str, str]):
    """A code among ``choices``; any other is refused, with those that there are."""

    def read(value: str) -> str:
        if value not in choices:
            raise ValueError(_("Known: %(codes)s.") % {"codes": ", ".join(choices)})
        return value

    return Annotated[str, AfterValidator(read), WithJsonSchema({"type": "string", "enum": list(choices)})]


Market = _one_of(dict(MARKETS))
Language = _one_of(dict(LANGUAGES))
Channel = _one_of(dict.fromkeys(CHANNELS, ""))


class PostFilters(Schema):
    """The parameters of the list. All that are given must hold."""

    market: Market | None = Field(None, description="Meant for this market.")
    language: Language | None = Field(None, description="Written in this language.")
    channel: Channel | None = Field(None, description="Goes out on this channel.")
    topic: Slug | None = Field(None, description="About the topic with this slug.")
    since: Moment | None = Field(None, description="Published at this moment or later (ISO 8601 with a time zone).")
    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="At most so many items.")
    cursor: Cursor | None = Field(None, description="Go on from here: the `cursor` of `next` in the answer before.")

    @property
    def facets(self) -> dict[str, str]:
        """The facets asked for, by kind."""
        asked = {
            "market": self.market,
            "language": self.language,
            "channel": self.channel,
            "topic": self.topic,
        }
        return {kind: value for kind, value in asked.items() if value is not None}

    def query(self, cursor: Position | None) -> str:
        """The query string that asks for the same list from another position."""
        given = {**self.facets, "limit": str(self.limit)}
        if self.since:
            given["since"] = canonical.instant(self.since)
        if cursor:
            given["cursor"] = cursor.encode()
        return urlencode(given)


class CorrectionFilters(Schema):
    """The parameters of the register of corrections. All that are given must hold."""

    post: PublicId | None = Field(None, description="About this post: it was corrected or retracted.")
    since: Moment | None = Field(None, description="At this moment or later (ISO 8601 with a time zone).")
    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="At most so many items.")
    cursor: Cursor | None = Field(None, description="Go on from here: the `cursor` of `next` in the answer before.")

    def query(self, cursor: Position | None) -> str:
        """The query string that asks for the same list from another position."""
        given = {"post": self.post} if self.post else {}
        given["limit"] = str(self.limit)
        if self.since:
            given["since"] = canonical.instant(self.since)
        if cursor:
            given["cursor"] = cursor.encode()
        return urlencode(given)


def refuse_unknown(given: QueryDict, known: type[Schema] = PostFilters) -> None:
    """Raise ``ninja.errors.ValidationError`` (422) for a parameter that is not among those known, or is there twice."""
    errors = [
        {"type": "unknown_parameter", "loc": ["query", name], "msg": _("There is no such parameter.")}
        for name in given
        if name not in known.model_fields
    ] + [
        {"type": "repeated_parameter", "loc": ["query", name], "msg": _("This parameter is given more than once.")}
        for name, values in given.lists()
        if len(values) > 1
    ]
    if errors:
        raise ValidationError(errors)
