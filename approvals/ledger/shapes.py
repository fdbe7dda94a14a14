"""What the data of a ledger entry may look like: codes, numbers, times, digests and commitments. Never free words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from approvals.ledger.canonical import MAX_INT


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment found in an entry. ``personal``: its value may be erased when a person asks for it."""

    digest: str
    personal: bool


class Shape:
    """The form of one value.

    ``wants`` says it in words, for the developer whose value is refused; ``seals``: it can hold commitments.
    """

    wants: str
    seals = False

    def accepts(self, value: Any) -> bool:
        """Whether the value has this form."""
        raise NotImplementedError

    def commitments(self, value: Any) -> Iterator[Commitment]:
        """The commitments to sealed values that an accepted value holds."""
        return iter(())


@dataclass(frozen=True)
class Pattern(Shape):
    """A string that matches a regular expression as a whole."""

    expression: str
    wants: str

    def accepts(self, value: Any) -> bool:
        return isinstance(value, str) and re.fullmatch(self.expression, value, re.ASCII) is not None


@dataclass(frozen=True)
class SealedDigest(Pattern):
    """A commitment that names a row of ``SealedContent``."""

    personal: bool = False
    seals = True

    def commitments(self, value: str) -> Iterator[Commitment]:
        yield Commitment(value, self.personal)


@dataclass(frozen=True)
class Count(Shape):
    """A whole number, zero or more."""

    wants: str = "a whole number, zero or more"

    def accepts(self, value: Any) -> bool:
        return type(value) is int and 0 <= value <= MAX_INT


@dataclass(frozen=True)
class OrBlank(Shape):
    """A value of the inner form, or the empty string where there is none."""

    inner: Shape

    @property
    def wants(self) -> str:
        return f"{self.inner.wants}, or the empty string"

    @property
    def seals(self) -> bool:
        return self.inner.seals

    def accepts(self, value: Any) -> bool:
        return value == "" or self.inner.accepts(value)

    def commitments(self, value: Any) -> Iterator[Commitment]:
        return iter(()) if value == "" else self.inner.commitments(value)


@dataclass(frozen=True)
class Many(Shape):
    """A list of values of the inner form."""

    inner: Shape

    @property
    def wants(self) -> str:
        return f"a list, and in it {self.inner.wants}"

    @property
    def seals(self) -> bool:
        return self.inner.seals

    def accepts(self, value: Any) -> bool:
        return isinstance(value, list | tuple) and all(self.inner.accepts(item) for item in value)

    def commitments(self, value: Any) -> Iterator[Commitment]:
        for item in value:
            yield from self.inner.commitments(item)


@dataclass(frozen=True)
class Record(Shape):
    """An object with exactly these keys."""

    fields: Mapping[str, Shape]

    @property
    def wants(self) -> str:
        return f"an object with exactly the keys {', '.join(sorted(self.fields)) or '(none)'}"

    @property
    def seals(self) -> bool:
        return any(shape.seals for shape in self.fields.values())

    def accepts(self, value: Any) -> bool:
        return self.problem(value) == ""

    def problem(self, value: Any) -> str:
        """What is wrong with a value, for a developer; empty when nothing is. The value itself is not repeated."""
        if not isinstance(value, Mapping) or value.keys() != self.fields.keys():
            return f"wants {self.wants}"
        wrong = [f"{key} wants {shape.wants}" for key, shape in self.fields.items() if not shape.accepts(value[key])]
        return "; ".join(wrong)

    def commitments(self, value: Any) -> Iterator[Commitment]:
        """As of every shape; in an object that was tampered with, or is older than a key, those that can be read."""
        for key, shape in self.fields.items():
            if shape.seals and key in value and shape.accepts(value[key]):
                yield from shape.commitments(value[key])


CODE = Pattern(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}", "a code of letters, digits and _ . : -")
POST = Pattern(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "a post's public id")
PERSON = Pattern(r"[0-9a-f]{32}", "a person's pseudonym")
ACTOR = Pattern(r"system|[0-9a-f]{32}", "a person's pseudonym, or system")
TIME = Pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", "a time as canonical.instant() spells it")
NAME = Pattern(r"[^\s+]{1,200}", "a name without white space")
PUBLIC_KEY = Pattern(r"[0-9a-f]{64}", "an Ed25519 public key as 64 hexadecimal digits")
DIGEST = Pattern(r"[0-9a-f]{64}", "a SHA-256 digest as 64 hexadecimal digits")
CONTENT = SealedDigest(r"[0-9a-f]{64}", "a commitment to sealed content")
PERSONAL = SealedDigest(r"[0-9a-f]{64}", "a commitment to a sealed personal value", personal=True)
COUNT = Count()
