"""Which language a text is in, told by its script and its small words: surely, or as well as can be told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from policy_rules.text.keeping import kept
from policy_rules.text.sentences import Sentence, sentences_of
from policy_rules.text.words import words_of

#: The languages that the rules about wording read.
READ_BY_RULES = ("sv", "en")

_FEWEST_WORDS = 6
_FEWEST_SIGNS = 3
#: A sentence so long is no greeting, and no name of a course.
_FEWEST_FOREIGN = 9
#: Of a long text every second word, or third, will do.
_MOST_WORDS = 150
#: Of its words, so many are small ones of its language: a fourth at least.
_SHARE = 4
#: So many of them for each one of the language it is compared with, unless each of those is one of its own too.
_MARGIN = 4

_SMALL_WORDS = {
    "sv": (
        "och i att det som en på är av för med den till har inte om ett jag men var sig så från vi man kan "
        "när nu då eller ni du här där vid hos era våra vår vårt er ert oss de dem också alla mer mycket ska "
        "skulle bli blir vill idag bara efter över under mot utan både ännu än ny nya nytt gör får går kommer "
        "hur vad vem välkommen tack hela redan samt genom sin sitt sina din ditt dina mig dig hej söker några "
        "varje andra finns"
    ),
    "en": (
        "the of and to in is you that it he was for on are with as i his they be at one have this from or had "
        "by but not what all were we when your can said there an which she do their if will how our us out up "
        "so has more her him been its who now my than them about no a just into over new these those where "
        "why here any come day today after before every join thank thanks meet read"
    ),
    "de": (
        "und der die das ist nicht ich zu es ein eine einen einem einer wir sie auf mit für den dem des von "
        "im in sind auch sich bei aus am als an hat haben wird werden war wie noch nach oder aber über um so "
        "unser unsere unseren euch ihr ihre wenn nur mehr durch zur zum vor bis kann du man alle jetzt hier "
        "heute uns mein dein neue neuen mich dass was"
    ),
    "da": (
        "og i at det er en et på af for med den til har ikke om jeg men var sig så fra vi man kan når nu da "
        "eller du her der ved hos vores jeres os de dem også alle mere meget skal skulle blive bliver vil kun "
        "efter over under mod uden både end ny nye nyt gør får går kommer hvordan hvad hvem velkommen tak "
        "hele hver andre mig dig hej som søger noget nogle ind ud lige flere være været"
    ),
    "nb": (
        "og i at det er en et på av for med den til har ikke om jeg men var seg så fra vi man kan når nå da "
        "eller du her der ved hos våre vår vårt oss de dem også alle mer mye skal skulle bli blir vil bare "
        "etter over under mot uten både enn ny nye nytt gjør får går kommer hvordan hva hvem velkommen takk "
        "hele hver andre meg deg hei som søker noe noen inn ut flere være vært dere ei"
    ),
    "fi": (
        "ja on ei se että en hän oli ovat mutta kun niin tai kuin myös nyt jo vain me te he minä sinä tämä "
        "tässä ole sen jos mitä joka jotka ovat meidän teidän kanssa mukaan kaikki uusi uuden uudet voi sekä "
        "vielä hyvin täällä tervetuloa kiitos olemme olet olen tule lue lisää meille teille mikä missä sitä "
        "ollut ovat vuoden tänään mukana haemme etsimme kaikille hyvää uutta vuotta "
        "palvelemme jälleen alkaen vuoksi klo kello suljettu suljettuna avoinna asiakkaamme asiakkaillemme maanantaina "
        "tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina tästä siitä heti ensi viikolla meiltä "
        "voit sekä joulua kesällä syksyllä keväällä vielä kun sinun onnea osoitteessa"
    ),
    "fr": (
        "le la les de des du et un une est en que qui pas dans pour il elle nous vous ils sur avec ce cette "
        "ces au aux plus par ne se sont son sa ses mais ou où notre nos votre vos leur être avoir a ont fait "
        "tout tous comme si je tu on aujourd'hui merci bienvenue c'est d'un d'une nouveau nouvelle très sans "
        "chez y"
    ),
    "es": (
        "el la los las de del y que en un una unos unas es son por para con no se su sus al lo como más pero este "
        "esta estos estas nuestro nuestra nuestros nuestras nos ya hay muy también todo todos todas hoy mañana "
        "gracias desde hasta sin sobre cuando donde quien ser está están estamos somos tenemos tu tus te os vuestra "
        "nuevo nueva nuevos nuevas abrimos bienvenidos habrá"
    ),
    "it": (
        "il lo la i gli le di del della dei delle degli da dal dalla in nel nella e che un una uno è sono per con "
        "non si su sul sulla al alla ai alle ma come più questo questa questi nostro nostra nostri nostre vostro "
        "ci vi anche tutto tutti oggi domani grazie dopo senza quando dove chi essere siamo abbiamo tuo tua ogni "
        "nuovo nuova nuovi nuove negozio presso benvenuti ha ed"
    ),
    "nl": (
        "de het een en van in is dat die te op aan met voor zijn niet er maar om ook als bij of uit nog naar "
        "door over wij we jij je jullie ons onze zij ze dit deze wordt worden heeft hebben kan kunnen zal wat wie "
        "waar hoe meer nieuwe nieuw vandaag morgen bedankt welkom tot geen al dan nu zo ik u uw jouw"
    ),
    "pl": (
        "i w z na do że nie się jest są to od za po przez dla o jak ale czy już tylko także również nasz nasza "
        "nasze naszych naszej naszym was wam państwa jesteśmy mamy będzie oraz ze który która które dziś jutro "
        "dziękujemy zapraszamy nowy nowa nowe przy pod nad bez co kto gdzie kiedy więcej nas naszego naszą jeśli "
        "tej tego tym ten ta chcesz możesz napisz"
    ),
    "pt": (
        "o a os as de do da dos das e que em no na nos nas um uma é são por para com não se seu sua seus suas ao "
        "à como mais mas este esta estes nosso nossa nossos nossas já há muito também tudo todos hoje amanhã "
        "obrigado desde até sem sobre quando onde quem ser está estão estamos somos temos você novo nova novos "
        "pelo pela"
    ),
}
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _language)
_OWN = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
#: By language, the small words of others that are none of its own.
_FOREIGN = {
    own: frozenset(word for word, languages in _LANGUAGES_OF.items() if own not in languages) for own in _SMALL_WORDS
}

#: Letters that none of the languages here is written with, by the code of their script (ISO 15924).
_SCRIPTS = {
    "Grek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "Cyrl": re.compile("[\u0400-\u052f]"),
    "Hebr": re.compile("[\u05d0-\u05ea]"),
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f]"),
    "Deva": re.compile("[\u0900-\u097f]"),
    "Thai": re.compile("[\u0e00-\u0e7f]"),
    "Kore": re.compile("[\u1100-\u11ff\uac00-\ud7a3]"),
    "Jpan": re.compile("[\u3041-\u30ff]"),
    "Hani": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
}
#: Where all of those lie; not dashes, quotation marks and arrows, which stand in between.
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u2c00-\ud7a3]")
#: Japanese is mostly written in Chinese characters: so much of it, a fifth, is its own.
_SHARE_OF_KANA = 5
_FEWEST_LETTERS = 4
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
#: What is no prose: tags and addresses.
_TAG = re.compile(r"</?[a-zA-Z][^<>]*+>|<!--[^<>]*+>")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S++")


@dataclass(frozen=True, slots=True)
class _Signs:
    """How many words a text has, and which languages each of those that is a small word somewhere may be of."""

    words: int
    of_words: tuple[tuple[str, ...], ...]
    count: Counter[str]


def languages_of(text: str, declared: str) -> tuple[str, ...]:
    """The languages to read ``text`` in: the one that is declared, and those that it rather seems to be in.

    Another one needs more signs than that. Where no rule reads the declared language, one that rules do read needs only
    as many: nobody escapes them by the choice of a language that they cannot read.
    """
    signs = _signs_of(text)
    if not signs.words:
        return (declared,)
    enough = signs.count[declared]
    others = [language for language in _SMALL_WORDS if signs.count.get(language, 0) > enough]
    if declared not in READ_BY_RULES:
        others += [language for language in READ_BY_RULES if signs.count[language] == enough]
    return tuple(dict.fromkeys((declared, *filter(None, [_surely_other(signs, declared)]), *others)))


def other_language(text: str, declared: str) -> str:
    """The language that ``text`` is surely in, when that is another than ``declared``; empty otherwise.

    Both are ISO 639-1 codes; for a text in other letters than Latin ones, it is the ISO 15924 code of its script.
    Nothing is said of short texts, of those in two languages, and of languages whose small words nobody has written
    down here.
    """
    if declared not in _SMALL_WORDS:
        return ""
    return _other_script(text) or _surely_other(_signs_of(text), declared)


def foreign_sentences(text: str, declared: str) -> Iterator[tuple[Sentence, str]]:
    """The longer sentences of ``text`` that are surely in another language than ``declared``, each with that."""
    if declared not in _SMALL_WORDS:
        return
    foreign = _FOREIGN[declared]
    for sentence in sentences_of(text):
        words = sentence.words.split()
        if len(words) < _FEWEST_FOREIGN or sum(map(foreign.__contains__, words)) < _FEWEST_SIGNS:
            continue  # so it is for nearly every sentence
        if seen := _surely_other(_signs_in(words), declared):
            yield sentence, seen


def small_words(text: str, language: str) -> int:
    """How many of the words of ``text``, which need not be folded, are small words of ``language``."""
    return sum(map(_OWN[language].__contains__, _WORD.findall(text.lower())))


def _surely_other(signs: _Signs, declared: str) -> str:
    if signs.words < _FEWEST_WORDS or not signs.count:
        return ""
    seen, number = max(signs.count.items(), key=itemgetter(1))
    if seen == declared:
        return ""
    told_apart = Counter(seen in known for known in signs.of_words if (seen in known) != (declared in known))
    is_sure = (
        number >= max(_FEWEST_SIGNS, signs.words / _SHARE)
        and told_apart[True] >= _FEWEST_SIGNS
        and (not told_apart[False] or number >= _MARGIN * signs.count[declared])
    )
    return seen if is_sure else ""


@kept
def _signs_of(text: str) -> _Signs:
    return _signs_in(words_of(_prose_of(text)).value.split())


def _signs_in(all_words: Iterable[str]) -> _Signs:
    words = [word for word in all_words if word[0].isalpha()]
    words = words[:: 1 + len(words) // _MOST_WORDS]
    of_words = tuple([_LANGUAGES_OF[word] for word in words if word in _LANGUAGES_OF])
    return _Signs(len(words), of_words, Counter(chain.from_iterable(of_words)))


def _other_script(text: str) -> str:
    """The script that most letters of ``text`` are in, where that is no Latin one."""
    if not _BEYOND_LATIN.search(text):
        return ""
    prose = _prose_of(text)
    counts = {script: len(letters.findall(prose)) for script, letters in _SCRIPTS.items()}
    if counts["Jpan"] and _SHARE_OF_KANA * counts["Jpan"] >= counts["Hani"]:
        counts["Jpan"] += counts.pop("Hani")
    script, number = max(counts.items(), key=lambda item: item[1])
    return script if number >= _FEWEST_LETTERS and 2 * number > len(_LETTER.findall(prose)) else ""


def _prose_of(text: str) -> str:
    """``text`` without tags and addresses: a tag may stand inside a word."""
    if "<" in text:
        text = _TAG.sub("", text)
    return _ADDRESS.sub(" ", text) if "www." in text or "://" in text else text
