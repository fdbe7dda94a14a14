from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.copyright.imitating import find_imitating
from policy_rules.packs.copyright.taking import find_taking
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="COP001",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 7: others' material goes out only with permission and with its source. To copy a work or make it "
        "public is its author's right, and the author is named: upphovsrättslagen (1960:729) 2 and 3 §§; Directive "
        "2001/29/EC, articles 2 and 3; to remove what names them is forbidden: article 7 (unverified). "
        "As of November 2026."
    ),
    bad=(
        example("Bilden är lånad från nätet, men visst passar den?"),
        example("Vi har ingen aning om vem som tagit bilden. Fin är den i alla fall!"),
        example("Vi tog bort vattenstämpeln, så nu syns katten bättre."),
        example("We found this photo on Google and put it on our menu.", language="en"),
        example("No copyright infringement intended!", language="en"),
        example("We used the song without asking the band. Our video needed it.", language="en"),
    ),
    good=(
        example("Bilden är tagen av Lo Berg och används med tillstånd."),
        example("Du hittar fler bilder på vår Instagram."),
        example("Använd aldrig andras bilder utan tillstånd."),
        example("Photo by Lo Berg, with permission.", language="en"),
        example("You will find more photos on our Instagram.", language="en"),
        example("Never use a song without asking the band.", language="en"),
    ),
)
def work_taken_without_leave(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not say of itself that it uses somebody else's work without leave.

    Pictures, texts, films, music and logos that were found, borrowed or copied somewhere, whose maker is unknown or was
    not asked, or from which the maker's name was taken away. Whether a licence exists, only its holder knows: this
    rule reads what the writer says.
    """
    for text in content.texts:
        for said in (*find_taking(text.value), *find_imitating(text.value)):
            yield Finding(
                message=_("“%(words)s” sounds as if somebody else's work were used without leave.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Ask whoever made it, and name them; or use a work of our own, or one with a licence."),
            )
