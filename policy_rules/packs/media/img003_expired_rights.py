from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import registered, with_picture
from policy_rules.rule import rule

_YESTERDAY, _TODAY = datetime.date(2026, 11, 21), datetime.date(2026, 11, 22)


@rule(
    code="IMG003",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    looks_at="images",
    because=(
        "Policy point 7: others' material goes out only with permission. The company's own register says until when. "
        "As of November 2026."
    ),
    bad=(
        registered(with_picture(), rights_until=_YESTERDAY),
        registered(with_picture("Minnen från varvet."), rights_until=datetime.date(2020, 1, 1)),
        registered(with_picture("New ship!", language="en"), rights_until=_YESTERDAY),
        registered(with_picture("The yard.", language="en"), rights_until=datetime.date(2020, 1, 1)),
    ),
    good=(
        registered(with_picture(), rights_until=_TODAY),
        registered(with_picture()),
        registered(with_picture("New ship!", language="en"), rights_until=datetime.date(2030, 1, 1)),
        registered(with_picture("Another ship!", language="en", sha256="77" * 32), rights_until=_YESTERDAY),
    ),
)
def expired_rights(content: Content, facts: Facts) -> Iterator[Finding]:
    """A picture goes out no longer than the company may use it."""
    for image in content.images:
        asset = facts.assets.get(image.sha256)
        if asset and asset.rights_until and asset.rights_until < facts.today:
            yield Finding(
                message=_("The company might use “%(name)s” until %(day)s.")
                % {"name": image.name, "day": asset.rights_until.isoformat()},
                span=Span(image.field, 0, 0),
                instead=_("Use another picture, or have the rights renewed and the register corrected."),
            )
