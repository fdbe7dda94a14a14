"""What the labels of a paid post are worth in each of its markets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Fix
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.packs.disclosure.label_search import Label, find_labels
from policy_rules.packs.disclosure.labels import Jurisdiction, Standing
from policy_rules.packs.disclosure.placement import Layout, Place
from policy_rules.text.edits import put_first
from policy_rules.text.names import short_name


@dataclass(frozen=True, slots=True)
class Verdict:
    """The best label for a market, where it stands, and what that is worth; ``standing`` is ``None`` for no label."""

    jurisdiction: Jurisdiction
    standing: Standing | None = None
    place: Place | None = None
    label: Label | None = None

    @property
    def satisfies(self) -> bool:
        """Whether readers in this market are told, and told first."""
        return self.standing is Standing.ACCEPTED and self.place.is_seen

    @property
    def is_missing(self) -> bool:
        """Whether readers in this market are not told at all."""
        if self.standing is Standing.DOUBTFUL:
            return not self.place.is_seen
        return self.standing is not Standing.ACCEPTED


def verdicts(content: Content, facts: Facts) -> list[Verdict]:
    """One verdict for each market of ``content`` whose rules we know; none for a post that nobody pays for."""
    if not content.sponsorship.is_declared:
        return []
    names = (advertiser(content, facts), short_name(advertiser(content, facts)))
    return [_verdict(content, JURISDICTIONS[market], names) for market in content.markets if market in JURISDICTIONS]


def advertiser(content: Content, facts: Facts) -> str:
    """Who gains by the post: whoever pays us, or the company itself where it pays others."""
    return content.sponsorship.by.strip() if content.sponsorship.kind == "we_are_paid" else facts.company.name.strip()


def _verdict(content: Content, jurisdiction: Jurisdiction, names: Iterable[str]) -> Verdict:
    channel = CHANNELS.get(content.channel)
    candidates = []
    for text in (content.text, *content.others):
        layout = Layout.of(text.value, channel.fold if channel and text is content.text else None)
        for label in find_labels(text, jurisdiction.wordings, names):
            place = layout.place(label, drowns_first=jurisdiction.drowns_first)
            candidates.append(Verdict(jurisdiction, _standing(label, place), place, label))
    return min(candidates, key=_rank, default=Verdict(jurisdiction))


def _standing(label: Label, place: Place) -> Standing:
    standing = label.wording.standing
    if standing is Standing.ACCEPTED_FIRST:
        return Standing.ACCEPTED if place is Place.VERY_FIRST else Standing.DOUBTFUL
    return standing


def _rank(verdict: Verdict) -> int:
    order = (Standing.ACCEPTED, Standing.DOUBTFUL, Standing.NOT_ENOUGH)
    return order.index(verdict.standing) * 2 + (not verdict.place.is_seen)


def suggestion(wanting: Iterable[Verdict], content: Content, facts: Facts) -> str:
    """A first line that tells readers in every one of these markets."""
    name = advertiser(content, facts)
    lines = dict.fromkeys(_line(verdict.jurisdiction, name) for verdict in wanting)
    return " / ".join(lines)


def _line(jurisdiction: Jurisdiction, name: str) -> str:
    return jurisdiction.suggestion.format(name=name) if name else jurisdiction.suggestion.split()[0]


def suggested_fix(wanting: Iterable[Verdict], content: Content, facts: Facts) -> Fix:
    """Puts the suggested line first."""
    return put_first(content.text, suggestion(wanting, content, facts))


def market_names(found: Iterable[Verdict]) -> str:
    """The markets in words: "Sweden, United States"."""
    names = {
        "se": _("Sweden"),
        "uk": _("the United Kingdom"),
        "us": _("the United States"),
        "ie": _("Ireland"),
        "de": _("Germany"),
        "no": _("Norway"),
        "dk": _("Denmark"),
        "fi": _("Finland"),
        "fr": _("France"),
    }
    return ", ".join(names[verdict.jurisdiction.market] for verdict in found)


def by_label(found: Iterable[Verdict]) -> Iterator[list[Verdict]]:
    """The verdicts that are about the same words for the same reason, together."""
    groups: dict[object, list[Verdict]] = {}
    for verdict in found:
        label = verdict.label
        key = (verdict.standing, verdict.place, label and (label.text.field, label.start, label.end))
        groups.setdefault(key, []).append(verdict)
    yield from groups.values()
