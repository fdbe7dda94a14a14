"""The document as a page that reads and prints well anywhere, and as Markdown."""

from __future__ import annotations

import re
from pathlib import Path

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from policy_rules.wizard.clause import Tie
from policy_rules.wizard.document import Document, WrittenClause

STYLES = "policy_rules/policy.css"
"""The style sheet among the static files."""

_STYLES_FILE = Path(__file__).resolve().parents[1] / "static" / STYLES

#: What Markdown (CommonMark 0.31) could take for markup in the middle of a line.
_MARKUP = re.compile(r"([\\`*_\[\]<>#&~|])")


def styles() -> str:
    """The style sheet itself."""
    return _STYLES_FILE.read_text(encoding="utf-8")


def as_html(document: Document, *, styles_url: str = "") -> str:
    """A whole page. Its styles are inside, so that it can be mailed, unless ``styles_url`` says where they are."""
    with translation.override(document.language):
        context = {
            "document": document,
            "points": [(point, [(clause, held_by(clause)) for clause in point.clauses]) for point in document.points],
            "styles": "" if styles_url else styles(),
            "styles_url": styles_url,
        }
        return render_to_string("policy_rules/policy/page.html", context)


def as_markdown(document: Document) -> str:
    """The document in CommonMark."""
    with translation.override(document.language):
        return "\n".join(_markdown_lines(document)) + "\n"


def held_by(clause: WrittenClause, codes: str | None = None) -> str:
    """What holds people to a clause, in the language of the moment; ``codes`` stands for those of its rules."""
    said = {
        Tie.RULES: _("Checked by rule %(codes)s.") % {"codes": ", ".join(clause.rules) if codes is None else codes},
        Tie.CHECKLIST: _("On the reviewer’s checklist."),
        Tie.WORKFLOW: _("Held by the steps that every post takes."),
        Tie.GUIDANCE: _("Guidance."),
    }
    return " ".join(said[Tie(tie)] for tie in clause.ties)


def _markdown_lines(document: Document):
    yield f"# {_escaped(f'{document.title}: {document.company}')}"
    for words in document.introduction:
        yield from ("", _escaped(words))
    for point in document.points:
        yield from ("", f"## {point.number}. {_escaped(point.title)}", "")
        for clause in point.clauses:
            yield f"- {_escaped(clause.text)} *{_escaped(held_by(clause))}*"
    yield from ("", f"## {_('Whom to turn to')}", "")
    yield f"- {_('When you are unsure what may be said:')} {_escaped(document.escalation)}"
    yield f"- {_('IT and security:')} {_escaped(document.security)}"
    yield from ("", _review_by(document))
    yield from ("", f"*{_('This policy is no legal advice.')}*")


def _review_by(document: Document) -> str:
    return _("This policy is looked at again by %(day)s.") % {"day": document.review_by_in_words}


def _escaped(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)
