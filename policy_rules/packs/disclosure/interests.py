"""Where authors say what they have to gain: shares, a seat on a board, a family tie. In Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026.
"""

from __future__ import annotations

from policy_rules.content import Content, Interest
from policy_rules.text.words import phrases, up_to, words_of

_TELLS = phrases(
    r"(?:full )?disclosure|conflicts? of interest|intressekonflikt\w*|jäv\w*|egenintresse\w*|(?:i )?egen sak",
    # jag äger aktier i, jag är delägare, jag sitter i styrelsen
    rf"(?:jag|vi) {up_to(4)}(?:äger|ägare|delägare|aktieägare|aktier|investerat|investerare|grundat|grundade|grundare"
    r"|medgrundare|styrelse\w*|rådgivare|partner|anställd|uppdrag|intresse\w*)",
    r"(?:mina|min) (?:aktier|aktieinnehav|andelar|investering|innehav)|mitt (?:innehav|ägande|eget bolag|eget företag)",
    r"(?:min|mitt) (?:man|fru|sambo|make|maka|partner|bror|syster|pappa|mamma|son|dotter|svåger|svägerska|uppdrag)",
    r"som (?:delägare|aktieägare|investerare|grundare|medgrundare|styrelseledamot|rådgivare)",
    # I own shares in, I sit on the board of, I'm an investor
    rf"(?:i|i'm|i've|we) {up_to(4)}(?:own|hold|held|shares|stock|stake|shareholder|invest|invested|investor|founder"
    r"|cofounder|co-founder|founded|board|advis\w+|partner|interest)",
    r"my (?:own )?(?:shares|stock|stake|holdings?|investment|company|startup|husband|wife|spouse|partner|brother|sister"
    r"|father|mother|son|daughter|board seat)",
    r"as an? (?:\S+ )?(?:shareholder|investor|founder|cofounder|co-founder|board member|advis[eo]r|owner)",
)
_SHORTEST_TELLING = 5


def tells_of_interest(content: Content, interest: Interest) -> bool:
    """Whether the post says what its author has to gain by ``interest``: in its own words, or in those declared."""
    declared = {word for word in words_of(interest.stake).value.split() if len(word) >= _SHORTEST_TELLING}
    for text in (content.text, *content.others):
        words = words_of(text.value)
        if _TELLS.search(words.value) or not declared.isdisjoint(words.value.split()):
            return True
    return False
