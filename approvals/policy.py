"""Reading adopted policies back: the answers that they were made of, and the documents as they were adopted."""

from __future__ import annotations

import json
from dataclasses import dataclass

from approvals.models import AdoptedPolicy, SealedContent
from policy_rules.wizard.answers import Answers, defaults
from policy_rules.wizard.document import Document


@dataclass(frozen=True)
class Policy:
    """An adopted policy with its words."""

    row: AdoptedPolicy
    answers: Answers
    documents: tuple[Document, ...]

    def document(self, language: str) -> Document:
        """The one in ``language``, or else the first."""
        return next((one for one in self.documents if one.language == language), self.documents[0])


def sealed(answers: Answers, documents: tuple[Document, ...]) -> bytes:
    """What is kept of a policy."""
    said = {"answers": answers.as_data(), "documents": [document.as_data() for document in documents]}
    return json.dumps(said, ensure_ascii=False, sort_keys=True).encode()


def in_force() -> Policy | None:
    """The policy in force; ``None`` before the first, and when its words were erased. Two queries.

    Raises ``SealBroken`` when somebody exchanged the words.
    """
    row = AdoptedPolicy.in_force()
    return opened(row) if row else None


def opened(row: AdoptedPolicy) -> Policy | None:
    """The policy of ``row``, as :func:`in_force`."""
    kept = SealedContent.objects.filter(pk=row.content).first()
    if kept is None:
        return None
    said = json.loads(kept.reveal())
    answers = Answers.from_data(said["answers"], defaults(row.review_by, said["documents"][0]["language"]))
    return Policy(row, answers, tuple(Document.from_data(one) for one in said["documents"]))
