from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.media.pictures import with_picture
from policy_rules.rule import rule

_HIDDEN = {
    "trailing": gettext_lazy("data after the end of the picture"),
    "archive": gettext_lazy("an archive"),
    "markup": gettext_lazy("a web page or a script"),
}


@rule(
    code="IMG009",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    looks_at="images",
    because=(
        "Policy points 8 and 9: posts spread no harmful files, and hide nothing. A file that is a picture and "
        "something else too (a polyglot) is a known way past filters. As of November 2026."
    ),
    bad=(
        with_picture(traces=("trailing",)),
        with_picture(traces=("trailing", "archive")),
        with_picture("New ship!", language="en", traces=("exif", "markup")),
        with_picture("New ship!", language="en", traces=("archive",)),
    ),
    good=(
        with_picture(traces=("exif",)),
        with_picture(),
        with_picture("New ship!", language="en", traces=("exif",)),
        with_picture("Our archive has a new markup.", language="en"),
    ),
)
def hidden_data(content: Content, facts: Facts) -> Iterator[Finding]:
    """The file of a picture is a picture, and nothing else besides."""
    for image in content.images:
        hidden = [str(label) for trace, label in _HIDDEN.items() if trace in image.traces]
        if hidden:
            yield Finding(
                message=_("The file “%(name)s” hides %(traces)s.") % {"name": image.name, "traces": ", ".join(hidden)},
                span=Span(image.field, 0, 0),
                instead=_("Open the picture, export it anew as JPEG or PNG, and upload that file."),
            )
