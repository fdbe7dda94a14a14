"""How a cure is promised: an ailment that is waved goodbye, a worry that is put away, a body that is made well.

What a ware does to illness is no less a promise than what it does to a bill, and worse where it is food: Regulation
(EC) 1924/2006, article 10, Regulation (EU) 1169/2011, article 7 (3) (unverified). Folded words one space apart
(:mod:`policy_rules.text.words`).
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.text.sentences import Said, Wordings, with_what_follows
from policy_rules.text.words import phrases, up_to

_ILL_SV = (
    r"(?:\w*(?:värk(?:en|ar)?|smärt(?:a|an|or|orna)|huvudvärk(?:en)?|migrän(?:en)?|infektion(?:er|en|erna)?|allergi(?:n"
    r"|er)?|pollen\w*|eksem(?:et|en)?|psoriasis\w*|cancer\w*|inflammation(?:er|en)?|besvär(?:en)?|sjuk(?:a|an"
    r"|domar))|(?:högt |ditt |höga )?blodtryck(?:et)?|kolesterol\w*|ryggont|magont|reumatism\w*|artros\w*|ledbesvär\w*"
    r"|förkylning(?:ar|en|arna)?|influensa(?:n)?|virus(?:et|en)?|bakterie(?:r|n|rna)?|baciller\w*|sömnlös\w*"
    r"|sömnproblem\w*|snarkning\w*|ångest(?:en)?|depression(?:er|en)?|diabetes\w*|blodsocker\w*|trötthet(?:en)?"
    r"|akne(?:n)?|finnar(?:na)?|rynkor(?:na)?|håravfall(?:et)?|celluliter\w*|övervikt(?:en)?|baksmälla\w*|benskörhet\w*"
    r"|demens\w*|mensvärk\w*|klåda(?:n)?|uppblåst\w*|(?:stela|onda|värkande|ömma|svullna|trötta) \S+)"
)
_ILL_EN = (
    r"(?:\w*aches?|(?:\S+ )?pains?|migraines?|infections?|allerg(?:y|ies)|hay ?fever|pollen|eczema|psoriasis|cancer"
    r"|inflammations?|(?:high )?blood pressure|cholesterol|rheumatism|arthritis|(?:a |the )?(?:common )?colds?"
    r"|(?:the )?flu|virus(?:es)?|bacteria|germs?|bugs?|insomnia|sleepless(?:ness)?(?: nights)?|snoring|anxiety"
    r"|depression|diabetes|blood sugar|fatigue|tiredness|acne|spots|wrinkles|hair loss|cellulite|hangovers?|dementia"
    r"|osteoporosis|cramps|itching|bloating|heartburn|indigestion|illness(?:es)?|disease|ailments?|symptoms"
    r"|(?:stiff|sore|aching|tired|swollen|painful) \S+)"
)
_BAD_NIGHT = r"(?:sömnlösa nätter|vakna nätter|sleepless nights|restless nights)"
_ILL = rf"(?:{_BAD_NIGHT}|{_ILL_SV}|{_ILL_EN})"
_GERM = (
    r"(?:\w*bakterie(?:r|n|rna)?|virus(?:et|en|es)?|baciller\w*|smitta\w*|infektion\w*|mögel\w*|svamp\w*|bacteria"
    r"|germs?"
    r"|bugs?|infections?|mould|mold|microbes?|pathogens?|contamination)"
)
_HARM = rf"(?:{_GERM}|{_ILL}|olyckor(?:na)?|fall|bränder|accidents?|falls?|fires?|injur(?:y|ies)|burns?)"
_BODY = (
    r"(?:\w*blodtryck\w*|kolesterol\w*|immunförsvar\w*|levern|njurarna|magen|tarmen|tarmfloran|nerverna|hjärtat|kroppen"
    r"|ämnesomsättning\w*|blodsocker\w*|lederna|huden inifrån|hjärnan|minnet|blood pressure|cholesterol|immune"
    r" (?:system"
    r"|defen[cs]es?)|immunity|liver|kidneys|gut|stomach|nerves|heart|body|metabolism|blood sugar|joints|brain|memory)"
)
_ACTS = (
    r"(?:sänker|minskar|reglerar|balanserar|lindrar|renar|avgiftar|stärker|boostar|förebygger|förhindrar|motverkar"
    r"|lugnar|läker|botar|befriar|rensar|stimulerar|skyddar|lowers|reduces|regulates|balances|relieves|cleanses"
    r"|detox(?:es|ifies)|purifies|strengthens|boosts|prevents|counters|calms|soothes|heals|cures|rids|clears|drops"
    r"|flushes|restores|repairs|protects)"
)
_FOR_GOOD = (
    r"(?:för gott|för alltid|för evigt|en gång för alla|på nolltid|for good|forever|for ever|once and for all|for life"
    r"|in no time)"
)

#: These promise by themselves.
_PLAIN = Wordings(
    phrases(
        # say goodbye to headaches, säg hejdå till värken, kiss your back pain goodbye
        rf"(?:säg|säger|vinka|tacka|sagt) (?:nu |bara |äntligen )?(?:du )?(?:hejdå|hej då|adjö|farväl|bye bye|god natt"
        rf"|nej tack) (?:till|åt) {up_to(3)}{_ILL}",
        rf"(?:say|wave|bid|said) (?:a (?:final |fond )?)?(?:goodbye|good bye|bye bye|bye|farewell|so long"
        rf"|adieu) (?:to )?{up_to(3)}{_ILL}",
        rf"(?:kiss|wave) {up_to(3)}{_ILL} (?:goodbye|good bye|bye bye|farewell)",
        # sleepless nights are a thing of the past
        rf"{_ILL} {up_to(3)}(?:hör (?:nu )?till det förflutna|(?:är|blir) (?:nu )?(?:ett minne blott|historia|ett"
        rf" avslutat"
        rf" kapitel)|(?:is|are|becomes?|will be) (?:now )?(?:a thing of the past|history|a (?:distant|bad|faint) memory"
        rf"|yesterday's news))",
        rf"(?:slipp(?:er)?|bli(?:r)? (?:du |ni )?(?:av med|kvitt|fria? från)|befriad? från) {up_to(3)}{_ILL} {up_to(2)}"
        rf"{_FOR_GOOD}",
        rf"(?:ends?|banish(?:es)?|beats?|rid (?:yourself|you) of|free (?:yourself|you) from|get rid of|no more)"
        rf" {up_to(2)}"
        rf"{_ILL} {up_to(2)}{_FOR_GOOD}",
        rf"(?:lägg|lämna|släpp|glöm|lägger|lämnar|släpper) {up_to(3)}(?:oron?|rädslan?|bekymren|ångesten?) {up_to(6)}"
        rf"(?:bakom (?:dig|er)|{_FOR_GOOD})",
        rf"(?:put|leave) {up_to(3)}(?:worr(?:y|ies)|fears?|anxiet(?:y|ies)) {up_to(7)}(?:behind (?:you|them)|to rest"
        rf"|to bed|{_FOR_GOOD})",
        # no way for bacteria to get in
        rf"ing(?:en|a|et) (?:\S+ )?(?:väg(?:ar)?|möjlighet(?:er)?|chans(?:er)?|sätt) {up_to(3)}(?:för|åt)"
        rf" {up_to(2)}{_GERM}",
        rf"no (?:\S+ )?(?:way|ways|chance|route|path|entry|room) (?:in )?(?:left )?for {up_to(2)}{_GERM}",
        rf"(?:släpper|släpps|slinker|kommer|tar sig|tränger) (?:inte|aldrig|det inte) (?:in |igenom"
        rf" )?{up_to(2)}(?:en enda"
        rf"|någon|ett enda) {up_to(1)}{_GERM}|inte en (?:enda )?{_GERM} {up_to(2)}(?:in|igenom|förbi|undan)",
        rf"(?:not a|not one|no|never a) (?:single )?{_GERM} (?:\S+ )?(?:gets?|comes?|slips?|makes? it|survives?|can"
        rf" (?:get"
        rf"|survive))",
        # a natural cure for migraine
        rf"(?:naturlig\w*|effektiv\w*|säker|säkert|beprövad\w*|äkta|bästa|ett|en) (?:botemedel(?:et)?|bot(?:en)?"
        rf"|kur(?:en)?)"
        rf" (?:mot|för) {up_to(1)}{_ILL}",
        rf"(?:natural|proven|sure|effective|real|perfect|simple|a|the) (?:cure|remedy|antidote) (?:for|against|to)"
        rf" {up_to(1)}"
        rf"{_ILL}",
        rf"(?:botar|läker|cures|heals) {up_to(2)}{_ILL}",
        # without side effects, harmless even for infants
        r"(?:helt|totalt|fullständigt|garanterat) (?:utan|fri från) (?:\S+ )?biverkningar|(?:inga|noll) (?:som helst )?"
        r"biverkningar(?: alls| som helst|$| \.)",
        r"(?:no|zero|without(?: any)?|absolutely no) (?:known )?side ?effects(?: (?:whatsoever|at all)|$| \.)",
        r"(?:helt|fullständigt|fullkomligt|totalt|hundra procent|100 procent) (?:ofarlig\w*|oskadlig\w*|riskfri\w*"
        r"|säker\w*"
        r"|säkert)"
        r" (?:\S+ )?för (?:\S+ )?(?:spädbarn|bebis\w*|barn|gravida|alla|äldre|människor|kroppen)",
        r"(?:completely|totally|perfectly|entirely|absolutely|100 per cent|100) (?:harmless|safe|risk free)"
        r" (?:even )?(?:for|to) (?:\S+ )?(?:infants|babies|newborns|children|kids|pregnant|everyone|everybody|all"
        r"|humans"
        r"|people|the body)",
        rf"(?:immun|immuna|immune) (?:mot|to|against|from) {up_to(1)}{_ILL}",
        rf"(?:skyddade?|skyddar (?:dig|er)?|skyddat|säkra?|trygga?) (?:mot|från|för) (?:alla|alla sorters|alla typer av"
        rf"|varje|varenda|all) {up_to(1)}{_HARM}",
        rf"(?:protect(?:ed|s)|safe|shield(?:ed|s)|guard(?:ed|s)) (?:\S+ )?(?:from|against) (?:all|every|any|all"
        rf" kinds of)"
        rf" {up_to(1)}{_HARM}",
        # you will never catch a cold again, accidents are impossible
        r"(?:blir?|bli) (?:du |ni |barnen )?aldrig (?:mer |igen )?(?:sjuka?|förkyld\w*|magsjuk\w*|smittad\w*)",
        r"never (?:again )?(?:be|get|fall|catch|feel) (?:sick|ill|a cold|the flu|pain)(?! (?:of|from the sea))",
        rf"(?:make|makes|making|gör) {up_to(1)}{_HARM} (?:all but |näst intill )?(?:impossible|omöjlig\w*)"
        rf"|(?:inga fler|no more|aldrig fler) (?:{_GERM}|olyckor|fallolyckor|accidents|falls)",
    )
)
#: These promise where a ware is said to do it.
_BESIDE = Wordings(
    phrases(
        rf"{_ACTS} {up_to(3)}(?:{_BODY}|{_ILL})",
        r"(?:kolesterolet|blodtrycket|blodsockret|värken|smärtan|huvudvärken|migränen|(?:your )?(?:cholesterol|blood"
        r" pressure|blood sugar|pain|headache)) (?:\S+ )?(?:sjunker|går ner|försvinner|släpper|är borta|rasar|drops"
        r"|goes"
        r" down|falls|disappears|is gone|vanishes|fades)",
        rf"(?:håller?|keeps?|holds?|stänger|locks?|shuts?|stoppar|blocks?) (?:\S+ )?(?:alla |varje |every |all"
        rf" )?{_HARM}"
        rf" {up_to(2)}(?:borta|på avstånd|stången|ute|utanför|away|at bay|out|off)",
        rf"(?:glöm|slipp|bort med|slut på|aldrig mer|forget|no more|end|ends|goodbye) {up_to(2)}{_ILL}",
        rf"(?:sluta|slipper|slipp|behöver (?:du |ni )?(?:aldrig|inte)(?: mer| längre)?) (?:oroa (?:dig|er)|vara rädda?"
        rf"|bekymra (?:dig|er)|tänka på) {up_to(4)}{_HARM}",
        rf"(?:stop|never|no need to|no longer (?:have to|need to)|can stop|don't have to) (?:have to )?(?:worry(?:ing)?"
        rf"|fear(?:ing)?|be afraid) {up_to(4)}{_HARM}",
    )
)
#: A ware, its use or a certainty.
_WARE = phrases(
    r"vår|vårt|våra|med vår\w*|\w*(?:teet|te|salvan?|krämen?|pulvret|kapslarna|kapseln|tabletterna|drycken|juicen"
    r"|shoten"
    r"|kudden|madrassen|skon|skorna|sulan|sulorna|masken|förbandet|plåstret|oljan|extraktet|bären|blåbären|kuren"
    r"|serumet"
    r"|bältet|sadeln|stolen|fliken|produkten|schampot|filtret|luftrenaren|armbandet)|(?:en|två|tre) (?:kopp|koppar|sked"
    r"|skedar|glas|kapsel|kapslar|shot|droppar)|om dagen|(?:(?<=^)|(?<=\. ))(?:ät|drick|smörj|ta|använd|prova|köp|bär)"
    rf"|(?:(?<=^)|(?<=\. ))\S{{3,}}(?:en|et|na|an) (?:håller|{_ACTS})"
    r"|så (?:håller|slipper|blir|sjunker)|alltid|för gott|en gång för alla|hela vintern|fixar det|garanterat",
    r"our|with our|this (?:\S+ )?(?:tea|balm|cream|powder|drink|juice|shot|pillow|mattress|shoe|mask|dressing|oil"
    r"|extract|serum|belt|chair|seat|filter|bracelet|tab)|the (?:tea|balm|cream|powder|drink|juice|pillow|mattress|mask"
    r"|dressing|oil|extract|serum|tab)|(?:one|a|two|three) (?:cups?|spoons?|spoonfuls?|glass|glasses|capsules?|shots?"
    r"|drops) (?:a|per|of)|a day|(?:(?<=^)|(?<=\. ))(?:eat|drink|rub|take|use|try|buy|wear|sip)|always|for good"
    r"|once and"
    r" for all|all winter|all year|it (?:cleanses|lowers|calms|heals|cures|boosts|strengthens)"
    r"|(?:(?<=^)|(?<=\. ))(?:boosts|strengthens|cleanses|lowers|calms|heals|prevents|relieves)"
    r"|(?:(?<=^)|(?<=\. ))(?:stärker|renar|sänker|lugnar|läker|botar|lindrar|förebygger)",
)
#: It is left open, it is advice on health, or the ache is a way of speaking.
_ELSE = phrases(
    r"(?:kan|kunde) (?:(?:också|även|ofta|ibland) )?(?:lindra|minska|hjälpa|bidra|ha|vara|motverka|påverka)|bidrar"
    r"|hjälper(?: till)?(?= att| mot)|ofta|ibland|forsk\w*|studi\w+|undersök\w*|enligt|läkar\w*|vårdcentral\w*|1177"
    r"|sjuksköt\w*|vård(?:en)?|motion|promenad\w*|träning\w*|sömn|symtom\w*|tips|råd|bipacksedel\w*|läs|föreläs\w*"
    r"|kurs\w*|tvätta händerna|handtvätt|livsmedel\w*|maten|köket|utan recept",
    r"(?:can|could|may|might) (?:(?:also|often|sometimes) )?(?:ease|relieve|reduce|help|lower|have|be)|contributes?"
    r"|helps? (?:to|with|against)|often|sometimes|research\w*|study|studies|according|doctors?|nurses?|gp|clinic"
    r"|exercise"
    r"|walk|walking|symptoms? of|tips|advice|leaflet|read|lecture|course|wash your hands|hygiene|food safety"
    r"|if the",
    r"bokför\w*|deklar\w*|faktur\w*|administration\w*|papper\w*|moms\w*|löner\w*|schema\w*|logistik\w*|byråkrat\w*"
    r"|programvar\w*|upphandl\w*|it (?:system|avdelning|support)\w*|excel\w*|paperwork|tax|taxes|invoic\w*|payroll"
    r"|spreadsheets?|admin|scheduling"
    r"|software|logistics|vat|accounting|parking|planning|migrations?|servers?|computers?|datorvirus|antivirus",
)
#: Nobody promises it: right before the words.
_DENIED = phrases(r"inte|ej|aldrig|not|never|don't|doesn't|didn't|can't|cannot")
_NEAR = 3


def find_relief(value: str) -> Iterator[Said]:
    """Places in ``value`` that promise health, safety or an end to worry, once a sentence in each group."""
    for said in _PLAIN.once_a_sentence(value):
        if not _is_else(said):
            yield said
    for said in _BESIDE.once_a_sentence(value):
        if not _is_else(said) and _WARE.search(with_what_follows(value, said.sentence)):
            yield said


def _is_else(said: Said) -> bool:
    before = " ".join(said.before.split()[-_NEAR:])
    return said.sentence.is_question or bool(_ELSE.search(said.sentence.words) or _DENIED.search(before))
