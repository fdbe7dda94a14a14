"""Where a text gives the approved answer to a rumour, and nothing else about it."""

from __future__ import annotations

import re

from policy_rules.facts import RumourTopic
from policy_rules.text.sentences import sentences_of
from policy_rules.text.words import phrases, words_of

#: "On the talk of an IPO: we do not comment on rumours." What leads in to an answer says nothing itself.
_LEADS_IN = phrases(
    r"om|angående|gällande|beträffande|apropå|kring|vad gäller|när det gäller|på frågan om"
    r"|on|about|regarding|as for|as to|concerning|re"
)
#: What may stand behind an answer on its line: #tags, @names, and where to read on.
_SAYS_NOTHING = re.compile(r"[#@]\w+|(?:https?://|www\.)\S+")
#: " . " and the blanks around an answer.
_BETWEEN_SENTENCES = 5


def is_answered(text: str, number: int, place: int, topic: RumourTopic) -> bool:
    """Whether the mention of ``topic`` at character ``place``, in sentence ``number``, comes with its answer only.

    It does inside the answer itself, in what leads in to it ("On the talk of ...:"), and in a question that the next
    sentence answers; and nothing more is said on the line of the answer.
    """
    words, sentences = words_of(text), sentences_of(text)
    answer = words_of(topic.answer).value.removesuffix(" .")
    if not answer:
        return False
    sentence = sentences[number]
    ends = sentence.begin + len(sentence.words)
    first = sentences[max(0, number - answer.count(" . "))]
    at = f" {words.value} ".find(f" {answer} ", first.begin, ends + len(answer) + _BETWEEN_SENTENCES)
    if at < 0:
        return False
    start, end = words.place(at, at + len(answer))
    if any(map(str.isalnum, _SAYS_NOTHING.sub("", text[end:].partition("\n")[0]))):
        return False
    if start <= place < end:
        return True
    if at < ends:
        return place < start and bool(_LEADS_IN.match(sentence.words))
    return sentence.is_question
