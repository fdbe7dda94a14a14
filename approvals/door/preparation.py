"""The slow work of a step, done before its transaction: reading texts, keeping files, asking the rules.

Inside the transaction only digests, the ruleset and the people are looked at again. So the rules are asked here as this
process knows them: :func:`approvals.door.trying.require_same_ruleset` sends everything back when they have changed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db.models import Subquery
from django.utils.translation import gettext as _

from approvals import checking, links, media, sealing
from approvals import draft as drafts
from approvals.beside import Authors, authors_of, written
from approvals.bounds import overstepped
from approvals.checking import Report
from approvals.cleaning import TooComplex, clean
from approvals.draft import Draft
from approvals.lifecycle import State, Step
from approvals.models import Post, SealedContent, Submission
from approvals.outcome import Refusal
from approvals.sealing import KeptFile, Sealed
from policy_rules import ruleset
from policy_rules.ruleset import Registers, Ruleset


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the slow work gave.

    ``digest`` says what it looked at: the words on the drafting table, or the sealed ``payload``. ``refusals`` say why
    the words cannot be sealed.
    """

    report: Report | None = None
    draft: Draft | None = None
    digest: str = ""
    payload: bytes = b""
    sealed: Sealed | None = None
    refusals: tuple[Refusal, ...] = ()

    @property
    def registers(self) -> Registers | None:
        """The registers that the rules were asked with."""
        return self.report.registers if self.report else None


def prepare(step: Step, post: Post) -> Prepared:
    """Do the slow work of ``step`` on ``post`` as it stands in the database now."""
    if not step.runs_rules:
        return Prepared()
    rules = ruleset.last_seen()
    if step.name == "submit":
        return _prepare_draft(written(Post.objects.select_related("corrects")).get(pk=post.pk), rules)
    return _prepare_submission(post, rules)


def _prepare_draft(post: Post, rules: Ruleset) -> Prepared:
    draft, authors = drafts.read(post), authors_of(post)
    if post.state != State.DRAFT:
        return Prepared(report=checking.run(draft, rules=rules), draft=draft, digest=draft.digest())
    refusals, kept = _look_whether_it_can_be_sealed(post, draft)
    if refusals:
        return Prepared(report=checking.nothing_asked(rules), draft=draft, digest=draft.digest(), refusals=refusals)
    # Nothing is taken out here; what is spelt in another way than the editor's, `<br>` for `<br/>`, is respelt.
    sealed = sealing.seal(replace(draft, html=clean(draft.html).html), kept)
    report = checking.run(sealing.unseal(sealed.payload), rules=rules, authors=authors)
    return Prepared(report=report, draft=draft, digest=draft.digest(), sealed=sealed)


def _look_whether_it_can_be_sealed(post: Post, draft: Draft) -> tuple[tuple[Refusal, ...], tuple[KeptFile, ...]]:
    """What is in the way, and the files that were kept when nothing is."""
    try:
        removed = tuple(overstepped(draft)) or clean(draft.html).removed
        kept = sealing.keep_files(post) if draft.pictures and not removed else ()
    except (TooComplex, media.MediaRefused) as error:
        removed, kept = (str(error),), ()
    what_to_do = _("Take it out or replace it in the draft, save and submit again.")
    return tuple(Refusal("unsealable", reason, what_to_do) for reason in removed), kept


def _prepare_submission(post: Post, rules: Ruleset) -> Prepared:
    newest = Submission.objects.filter(post=post).order_by("-number")[:1]
    authors = Subquery(newest.values("authors"))
    sealed = SealedContent.objects.annotate(authors=authors).filter(pk=Subquery(newest.values("digest"))).first()
    if sealed is None:
        return Prepared(report=checking.nothing_asked(rules))
    payload = sealed.reveal()
    draft = sealing.unseal(payload)
    report = checking.run(draft, rules=rules, authors=Authors(codes=sealed.authors))
    return Prepared(report=report, draft=draft, digest=sealed.commitment, payload=payload)


def look_ahead(post: Post) -> Prepared:
    """What the rules would say if ``post`` took a step now. Nothing is kept, locked or sealed."""
    if post.state != State.DRAFT:
        return _prepare_submission(post, ruleset.current())
    draft = drafts.read(post)
    report = checking.run(draft, resolve=links.resolve, authors=authors_of(written(Post.objects).get(pk=post.pk)))
    return Prepared(report=report, draft=draft, digest=draft.digest())
