from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Text
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.confidential.leaks import find_leaks
from policy_rules.packs.confidential.secrecy import find_secrecy
from policy_rules.packs.confidential.spelled_out_names import find_spelled_out_names
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="CON006",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy points 3 and 6: what is confidential is not disclosed, and news goes out by the company first. Inside "
        "information goes out by press release first: Regulation (EU) 596/2014, articles 10, 14 and 17 (unverified). "
        "As of November 2026."
    ),
    bad=(
        example("Skärmdump från styrelsemötet: kurvan pekar uppåt."),
        example("120 personer varslas nästa vecka, facket är inkallat."),
        example("Vi hade dataintrång i natt. Kunderna har vi inte hunnit meddela."),
        example("Det pratas i lunchrummet om att lagret ska bort och att fyrtio av oss får gå."),
        example("Larmet på lagret är bortkopplat till den 20:e."),
        example("Vi hjälpte Bageri Rosen ur krisen. De ville inte synas med det, men vi är stolta."),
        example("P r o j e k t  H a v t o r n talar vi inte om utanför huset."),
        example("A little bird tells us that we are about to be bought.", language="en"),
        example("Redundancies are coming, and staff find out after the summer.", language="en"),
        example("Hackers got in last night. We keep it quiet until legal has had a look.", language="en"),
        example("The papers are as good as signed. Can't say more until the board has met.", language="en"),
        example("We still run the firewall on version 6.2 without the latest patch.", language="en"),
        example("We helped Rose Bakery out of a crisis. They did not want it known, but we are proud.", language="en"),
        example("B-u-c-k-t-h-o-r-n is coming along. Not a word to anyone!", language="en"),
    ),
    good=(
        example("Vi har köpt ett åkeri. Pressmeddelandet finns i vårt nyhetsrum."),
        example("Styrelsen bjuder på årsstämma med kaffe."),
        example("Vi stänger butiken på måndag för inventering."),
        example("I lunchrummet pratas det mest om helgens match."),
        example("Glöm inte att slå på larmet när ni åker på semester."),
        example("Anna ville inte synas på bild, men hon bakade bullarna."),
        example("We bought a bakery last year. The press release is in our newsroom.", language="en"),
        example("Our board meeting was held in Leeds.", language="en"),
        example("Rumour has it that there will be cake at the opening.", language="en"),
        example("Still running a router without the latest update? We can help.", language="en"),
        example("We close the office on Friday for our summer party.", language="en"),
    ),
    unmasks="hashtags",
)
def told_too_early(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not tell in passing what the company has not told yet.

    Papers of the board, cuts, deals, incidents and what goes round about them, where something beside says that it is
    early; how to get in; a client who did not want to be named; a name spelled letter by letter beside words of
    secrecy. A guess from wording, so it is told and stops nothing. What says so outright is CON003's.
    """
    for text in content.texts:
        leaks = tuple(find_leaks(text.value))
        said_so = {said.sentence.begin for said in find_secrecy(text.value, facts.today)} if leaks else ()
        for said in leaks:
            if said.sentence.begin not in said_so:
                yield _finding(text, said.start, said.end)
        for start, end in find_spelled_out_names(text.value):
            yield _finding(text, start, end)


def _finding(text: Text, start: int, end: int) -> Finding:
    return Finding(
        message=_("“%(words)s”: this sounds as if the company had not told it yet.") % {"words": text.value[start:end]},
        span=text.span(start, end),
        instead=_("Make sure that it is out before you write about it, or leave it out."),
    )
