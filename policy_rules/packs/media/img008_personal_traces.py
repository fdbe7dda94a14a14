from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import with_picture
from policy_rules.rule import rule

_TRACES = {
    "camera": gettext_lazy("the camera"),
    "author": gettext_lazy("a name"),
    "comment": gettext_lazy("a comment"),
    "thumbnail": gettext_lazy("a small copy, which may show what was cropped"),
}


@rule(
    code="IMG008",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    looks_at="images",
    because="Policy points 6 and 9: nothing gets out beside the post. What files hold: Exif 3.0. As of November 2026.",
    bad=(
        with_picture(traces=("exif", "camera")),
        with_picture(traces=("exif", "author", "comment")),
        with_picture("New ship!", language="en", traces=("thumbnail",)),
        with_picture("New ship!", language="en", traces=("exif", "camera", "author")),
    ),
    good=(
        with_picture(traces=("exif",)),
        with_picture(),
        with_picture("New ship!", language="en", traces=("exif",)),
        with_picture("The author's camera.", language="en"),
    ),
)
def personal_traces(content: Content, facts: Facts) -> Iterator[Finding]:
    """The file of a picture tells nothing about who made it, or with what.

    Where it was taken is IMG007's business.
    """
    for image in content.images:
        held = [str(label) for trace, label in _TRACES.items() if trace in image.traces]
        if held:
            yield Finding(
                message=_("Besides the picture, the file “%(name)s” holds: %(traces)s.")
                % {"name": image.name, "traces": ", ".join(held)},
                span=Span(image.field, 0, 0),
                instead=_("Save the picture without metadata, unless you mean it to be there."),
            )
