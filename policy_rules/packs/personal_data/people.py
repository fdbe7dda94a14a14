"""Where a text names somebody: a sentence is about a person, and not about illness or pay in general."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from policy_rules.packs.personal_data.given_names import GIVEN_NAMES
from policy_rules.packs.personal_data.more_given_names import MORE_GIVEN_NAMES
from policy_rules.text.sentences import Said, sentences_of
from policy_rules.text.words import words_of

_NAMES = GIVEN_NAMES | MORE_GIVEN_NAMES
#: Names that are words or months as well: they count with a family name, a title or a role beside them.
_ALSO_WORDS = frozenset(
    "angel april art ash ask august axel bill björn bo charlotte chase chelsea christian crystal dag daisy dale"
    " dan ella ester faith frank glen god grace grant holly hope iris ivy jade joy june kim lily liv love maria"
    " mark mary max may miles my norman pearl ray rich rose ruby sky sten stig sue sydney tim urban victoria viola"
    " will".split()
)
_WORD = re.compile(r"[A-ZÅÄÖÉÜ][a-zåäöéèüßøæá]+(?:-[A-ZÅÄÖÉÜ][a-zåäöéèü]+)?")
_CAPITAL = r"[A-ZÅÄÖÉÜ][a-zåäöéèüßøæá'’-]+"
#: "Mr Quigley", "vår kollega Jonas", "patienten Sture", "our tenant Nina", "Petra på inköp", "Asha from payroll".
_INTRODUCED = re.compile(
    rf"\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Ff]ru|[Hh]err|[Ff]röken|[Tt]ant|[Ff]arbror)\.? (?:[A-Z]\.? )?{_CAPITAL}"
    r"|\b(?:(?:[Vv]år|[Mm]in|[Oo]ur|[Mm]y|[Pp]oor|[Ll]ittle|[Ll]illa|[Kk]äre|[Kk]ära|[Ss]tackars|[Dd]ear"
    r"|[Yy]oung|[Oo]ld)"
    rf" (?:[a-zåäö-]+ ){{0,2}})(?:{_CAPITAL})"
    r"|\b(?:[Kk]ollega[n]?|[Kk]unden?|[Pp]atient(?:en)?|[Hh]yresgäst(?:en)?|[Ee]lev(?:en)?|[Gg]äst(?:en)?"
    r"|[Mm]edlem(?:men)?"
    r"|[Ll]ärling(?:en)?|[Cc]hauffören|[Bb]rukaren?|[Bb]oende[n]?|[Kk]lient(?:en)?|[Cc]olleague|[Cc]ustomer"
    r"|[Pp]atient|[Tt]enant"
    rf"|[Pp]upil|[Gg]uest|[Mm]ember|[Aa]pprentice|[Cc]lient|[Rr]esident|[Dd]river) {_CAPITAL}"
    rf"|\b{_CAPITAL}(?: {_CAPITAL})? (?:på|i|in|from|on|at|over in|hos) (?:ekonomi\w*|inköp|it|IT|HR|hr"
    rf"|lagret|lager|växeln|receptionen"
    r"|kassan|marknad\w*|sälj\w*|löner|löne\w*|support\w*|kundtjänst|produktion\w*|verkstaden|köket|butiken"
    r"|kontoret|avdelning\w*|accounts|payroll"
    r"|sales|marketing|finance|reception|support|the (?:warehouse|kitchen|office|shop|workshop|front desk"
    r"|back office)|logistics|purchasing|dispatch"
    r"|legal|production|customer \w+|night shift|stores)\b"
)
#: One who speaks of it in public has chosen to.
PUBLIC = re.compile(
    r"\b(?:berättar|föreläs\w*|föredrag\w*|bok|boken|podd\w*|intervju\w*|samtycke|medgivande|godkän\w*"
    r"|ambassadör\w*|talar öppet|insamling\w*"
    r"|fond(?:en)?|minne|minnas|minns|grundar\w*|forskar\w*|professor\w*|läkar\w*|överläkar\w*"
    r"|sjuksköters\w*|psykolog\w*|terapeut\w*|specialist\w*"
    r"|kurs\w*|seminari\w*|webbinari\w*|loppet|springer för|talks?|speaks?|speaking|talk|lecture\w*|book"
    r"|podcast|interview\w*|consent|permission|agreed"
    r"|ambassador|fundrais\w*|foundation|charity|memory|remember\w*|founder|founded|research\w*|professor"
    r"|doctor|dr|surgeon|nurse|psychologist|therapist"
    r"|course|seminar|webinar|runs? for|running for|raised|campaign\w*|author|novel|memoir|film|documentary"
    r"|actor|actress|singer|minister|president"
    r"|statsminister\w*|politiker\w*|skådespelar\w*|sångar\w*|artist\w*|king|queen|kungen|drottningen"
    r"|hjälper|helps|delar sin|shares? (?:his|her|their)"
    r"|own words|egna ord|vill själv|asked us to|bett oss)\b",
    re.IGNORECASE,
)


def names_somebody(value: str, said: Said, sentences: int = 1) -> bool:
    """Whether the sentence of ``said``, or so many before and behind it, name a person."""
    return any(_names(part) for part in _near(value, said, sentences))


def _near(value: str, said: Said, sentences: int) -> Iterator[str]:
    all_of_them, words = sentences_of(value), words_of(value)
    at = bisect_right(all_of_them, said.sentence.begin, key=lambda one: one.begin) - 1
    for one in all_of_them[max(0, at - sentences) : at + sentences + 1]:
        start, end = words.place(one.begin, one.end)
        yield value[start:end]


def _names(sentence: str) -> bool:
    return bool(_INTRODUCED.search(sentence)) or any(_known(match[0]) for match in _WORD.finditer(sentence))


def _known(word: str) -> bool:
    """Whether ``word`` is a given name, perhaps in the genitive: ``Annas``, ``Sven-Olof``."""
    first = word.lower().split("-")[0]
    return any(name in _NAMES and name not in _ALSO_WORDS for name in (first, first.removesuffix("s")))
