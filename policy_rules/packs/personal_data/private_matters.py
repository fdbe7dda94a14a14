"""What is a person's own business: health, faith, love, politics; pay, dismissal, debts. In Swedish and in English.

Folded words one space apart (:mod:`policy_rules.text.words`), as of November 2026. A fact counts where somebody is
named beside it: illness, faith and pay in general are subjects like any other.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_rules.packs.beside import around
from policy_rules.packs.personal_data.people import PUBLIC, names_somebody
from policy_rules.text.sentences import Said, Wordings
from policy_rules.text.words import phrases

#: Away for a body that ails: "hemma med sin rygg i tre veckor", "away because of his heart".
_AILS_SV = (
    r"(?:rygg\w*|hjärta\w*|knä\w*|axel\w*|axlar\w*|mage\w*|höft\w*|fot(?:en)?|arm(?:en)?|huvud\w*|nerver\w*|stress\w*"
    r"|sjukdom\w*|influensa\w*|lunginflammation\w*|migrän\w*|sjukt barn|sjuka barn|psyk\w*|njursten\w*|hälsa\w*)"
)
_AILS_EN = (
    r"(?:back|heart|knees?|shoulders?|stomach|hips?|foot|arm|head|nerves|stress|illness|flu|pneumonia|migraines?"
    r"|sick child"
    r"|mental health|health|kidneys?|lungs?)"
)
_AWAY_SV = (
    rf"(?:hemma|borta|frånvarande|sjuk|ur spel) (?:\S+ ){{0,5}}?(?:med|för|på grund av|efter) (?:sin |sitt |sina "
    rf"|ett |en |hans "
    rf"|hennes )?{_AILS_SV}"
)
_AWAY_EN = (
    rf"(?:at home|away|off|absent|out) (?:\S+ ){{0,5}}?(?:with|because of|due to|for|on account of) (?:his |her "
    rf"|their |an? )?"
    rf"(?:bad )?{_AILS_EN}"
)

#: GDPR, article 9: health, sex life and orientation, faith, politics, unions, descent.
_SENSITIVE = Wordings(
    phrases(
        # hälsa
        r"sjukskriv\w+|sjukskrev\w*|utmattning\w*|utmattad|utbränd\w*|utbrändhet\w*|depression(?:en)?"
        r"|depressioner|deprimerad\w*|panikångest\w*|ångestattack\w*"
        r"|\w*cancer(?:n|besked\w*|behandl\w*|diagnos\w*)?|tumör\w*|cellgift\w*|strålbehandl\w*|leukemi\w*"
        r"|stroke\w*|hjärtinfarkt\w*|hjärnblödning\w*|hjärtoperera\w*"
        r"|missfall\w*|gravid\w*|graviditet\w*|ivf|insemination\w*|abort(?:en)?|klimakteri\w*|diabetes"
        r"|diabetiker|ms diagnos|diagnos(?:en|tiserad\w*)?|adhd|autis\w+|asperger\w*"
        r"|dialys\w*|hiv|hepatit\w*|epilep\w+|demens\w*|dement|alzheimer\w*|parkinson\w*|höftoperation\w*"
        r"|\w*operation(?:en)?|\w*opererad\w*|\w*opererade|amputera\w*|psykos\w*|bipolär\w*"
        r"|alkoholproblem\w*|alkoholist\w*|nykter|missbruk\w*|avgiftning\w*|behandlingshem\w*|självmord\w*"
        r"|självskad\w*|rehab|magsår\w*|könssjukdom\w*|klamydia|psyk|psykakuten"
        r"|(?:har|fått|fick) ms|rullstol\w*|funktionsnedsättning\w*|blodprov\w*|provsvar\w*|journal(?:en"
        r"|er)?|medicin(?:en|er|erar)|antidepressiv\w*|psykolog(?:en)? för|terapi(?:n)?"
        r"|bipolär|blodpropp\w*|hjärnskakning\w*|transplant\w*|obducer\w*|krya på|allergisk mot"
        rf"|{_AWAY_SV}|vabba\w*|sjuk(?:a)? barn"
        r"|spelmissbruk\w*|spelberoende|ovaccinerad\w*",
        # tro, kärlek, politik, facket
        r"troende|muslim\w*|(?:är|som|en) jude|judisk\w*|judinna|hindu\w*|katolik\w*|jehovas|frikyrk\w*|fastar|ramadan"
        r"|ber fem gånger|konvertera\w*"
        r"|homosexuell\w*|lesbisk\w*|bisexuell\w*|transperson\w*|transsexuell\w*|bög|gay|könsbyt\w*"
        r"|könskorriger\w*|kom(?:mit)? ut som|sexlägg\w+"
        r"|röstar på|röstade på|röstat på|sverigedemokrat\w*|moderat(?:en)?|socialdemokrat(?:en)?"
        r"|vänsterpartist\w*|kommunist\w*|\w+ partiet|partimedlem\w*|medlem i \w+partiet"
        r"|fackligt? (?:aktiv|organiserad|ansluten|engagerad)|fackmedlem\w*|gått med i facket|med i facket"
        r"|syndikalist\w*|romsk\w*|samisk härkomst|asylsökande|papperslös\w*",
        # health
        rf"{_AWAY_EN}|sick leave|off sick|signed off|burn ?out|burnt out|depress(?:ion|ed)|anxiety|panic attacks?"
        r"|breakdown|(?:\S+ )?cancer|tumou?r|chemo\w*|radiotherapy|leukaemia|leukemia|stroke"
        r"|heart attack|heart surgery|bypass|miscarriage|stillbirth|pregnan\w+|ivf|fertility|abortion"
        r"|menopause|diabet\w+|diagnos\w+|adhd|autis\w+|dyslex\w+|dialysis|hiv|hepatitis|epilep\w+"
        r"|dementia|alzheimer's|parkinson's|(?:hip|knee|heart|kidney|liver) (?:replacement|operation|surgery"
        r"|transplant|op)|surgery|operation|biopsy|amputat\w+|psychosis|psychotic|bipolar"
        r"|rehab|addict\w*|alcoholic|alcoholics anonymous|drinking problem|sober|suicid\w*|self harm\w*"
        r"|sectioned|psychiatric|medication|antidepressants?|overdose\w*|test results?"
        r"|medical (?:notes|records|results)|mastectomy|hysterectomy|wheelchair|multiple sclerosis|(?:has"
        r"|had|with) ms|colostomy|std|chlamydia|seizures?|blood clot|concussion|transplant"
        r"|get well soon|allergic to|gambling problem|unvaccinated|stomach ulcer|migraines?",
        # faith, love, politics, unions
        r"devout|muslim|jewish|jew|hindu|catholic|sikh|born again|jehovah's|evangelical|converted to|prays"
        r"|fasting|(?:came|come|coming) out(?= (?:as|to|at|of the closet|yesterday|last))"
        r"|gay|lesbian|bisexual|transgender|homosexual|transition(?:ing|ed) (?:from|to)|closeted"
        r"|voted (?:for )?(?:labour|tory|reform|leave|remain|trump|conservative|green|lib dem|democrat"
        r"|republican)"
        r"|votes? (?:for )?(?:labour|tory|reform|trump|conservative|republican|democrat)|(?:labour|tory"
        r"|reform|communist|conservative) (?:party )?(?:member|voter|supporter)"
        r"|(?:union|unison|unite|gmb) (?:member|rep|activist|steward|organiser|organizer)|joined (?:the"
        r"|a) union|asylum seeker|undocumented|gypsy|romany",
    )
)
#: It is somebody's, in the sentence: "är tillbaka efter", "har fått", "her", "is off with".
_OF_SOMEBODY = phrases(
    r"är|var|har|\w+ade|fastar|ber|hade|fick|får|fått|blev|blivit|lider|kämpar|kämpat|efter|med|för"
    r"|på grund av|hennes|hans"
    r"|sin|sitt|sina|krya|gick|går|kräver|sjuk\w*|tar"
    r"|is|was|has|had|been|got|gets|his|her|their|after|with|off|following|whose|having|having|suffers"
    r"|suffering|beating|beat|fighting|fought|undergoing"
    r"|underwent|recovering|recovered|voted|votes|joined|came|coming|prays|he's|she's|who's|s"
)
#: What is said of many, of a service, or of what one sells.
_IN_GENERAL = phrases(
    r"vi erbjuder|erbjuder|katt\w*|hund\w*|häst\w*|kanin\w*|veterinär\w*|djur\w*|valp\w*|kurs\w*"
    r"|utbildning\w*|föreläsning\w*|forsknin\w*|studie\w*|rapport\w*|procent|många|alla som|den som|dig som"
    r"|du som|er som|de som|för (?:dig|personer|barn|patienter)"
    r"|patienter|rosa bandet|insamling\w*|skänk\w*|fonden|\w+dagen|\w+veckan|\w+månaden|mottagning\w*"
    r"|klinik(?:en)? (?:öppnar|erbjuder|söker)|söker|rekryter\w*|öppethållande\w*|öppettid\w*"
    r"|var (?:femte|tredje|fjärde)|app|appen|medicinteknik\w*|läkemedel\w*|risk\w*|symtom\w*|tecken på"
    r"|vaccin\w*|eid|happy|glad|firar|fira|pride\w*|festival\w*|middag|buffé",
    r"we offer|offers?|cats?|dogs?|horses?|rabbits?|vets?|pupp(?:y|ies)|courses?|training|lecture"
    r"|research\w*|study|studies|report|per cent|percent|many|anyone|those|people (?:with|who|living)"
    r"|patients|pink ribbon|fundrais\w*"
    r"|donat\w*|awareness|week|month|day|clinic (?:opens|offers)|hiring|recruit\w*|one in|app|risk|symptoms?"
    r"|signs of|vaccin\w*|eid|mubarak|happy|celebrat\w*|pride|festival|buffet"
    r"|charity|charities|macmillan|support group|helpline|screening (?:service|programme)",
)


def find_sensitive(value: str) -> Iterator[Said]:
    """Words in ``value`` that tell something sensitive of a person who is named, the first of each sentence."""
    for said in _SENSITIVE.once_a_sentence(value):
        if _OF_SOMEBODY.search(said.sentence.words) and _is_about_a_person(value, said):
            yield said


def _is_about_a_person(value: str, said: Said) -> bool:
    near = around(value, said)
    return names_somebody(value, said) and not (PUBLIC.search(near) or _IN_GENERAL.search(said.sentence.words))


#: Between an employer, a landlord or a shop and somebody: pay, dismissal, warnings, debts; and what happens at home.
_PRIVATE = Wordings(
    phrases(
        r"sparkad\w*|fått sparken|fick sparken|avskedad\w*|avskedade|avsked(?:et)?|uppsagd\w*|sagt upp"
        r"|sa upp|fick gå|fått gå|(?:skriftlig\w*|muntlig\w*) varning\w*|omplacera\w*"
        r"|avstängd\w*|stängt av|köpts? ut|utköpt\w*|prövotid\w* (?:avbr\w+|inte)|medarbetarsamtal\w*"
        r"|lönesamtal\w*|varningen?",
        r"tjänar|månadslön\w*|årslön\w*|lön(?:en)?(?: på)?|löneförhöj\w*|bonus(?:en)? på|lönepåslag\w*",
        r"(?:inte|aldrig) (?:\S+ )?betalat|obetald\w*|skuld(?:er|en)?|skyldig|kronofogd\w*|inkasso\w*"
        r"|betalningsanmärk\w*|personlig konkurs|vräk\w+|hyresskuld\w*|avhys\w+",
        r"skilsmässa\w*|skild|skiljer sig|separer\w+|otrogen|otrohet\w*|vårdnadstvist\w*|vårdnad\w*"
        r"|barn(?:et|en)? på nätet|dejtar|affär med",
        r"underkänd\w*|kuggade|fick inte jobbet|(?:sökte|sökt) (?:tjänsten|jobbet) hos oss|skyddad identitet"
        r"|skyddat boende|kvinnojour\w*|väger \d+|bortrest\w*",
        r"failed (?:his|her|their) (?:exam\w*|test|driving test)|didn't get the job"
        r"|unsuccessful (?:applicant|candidate)|witness protection|women's refuge|weighs \d+|is away until",
        r"polisanmäl\w*|gripen|gripits|anhållen|häktad\w*|dömd(?:es)?|åtalad\w*|fängelse\w*|suttit inne"
        r"|avtjän\w+|straffad\w*|fotboja|rattfyll\w*|misshandl\w*|stulit|snattat|snattare|snattade"
        r"|ertappad\w*|brottsregist\w*",
        r"sacked|fired|dismissed|let go|(?:had|have) to let (?:\S+ ){1,3}go|made redundant|(?:written|final"
        r"|verbal|third|second) warning|disciplinary|suspended|sick record|performance review"
        r"|appraisal|exit interview|marched out|escorted (?:out|off)|probation (?:failed|extended)"
        r"|failed (?:his|her|their) probation|grievance",
        r"earns|salary|(?:on|paid) \d{2,3}(?:k| k| grand| \d{3})|pay rise|take home|wages|pay ?slip|payslip|bonus of",
        r"hasn't paid|not paid|behind (?:with|on) (?:\S+ )?(?:rent|payments?|bills?|mortgage|fees)|arrears"
        r"|owes?|in debt|debts?|bailiffs?|debt collectors?|bankrupt\w*|evict\w*|county court"
        r"|credit score|bounced",
        r"divorc\w+|separated from|custody|having an affair|affair with|cheat(?:ed|ing) on|marriage (?:is"
        r"|was|broke)|broke up with|dumped|dating",
        r"arrested|charged with|convicted|sentenced|in prison|in jail|(?:months|years|time) inside"
        r"|served time|ex con|burglary|criminal record|drink driv\w+|shoplift\w*|caught (?:stealing|nicking"
        r"|shoplifting)|stole|stealing|on tag|probation officer|assault\w*",
    )
)
_ABOUT_WORK_IN_GENERAL = phrases(
    r"ledig\w* tjänst\w*|söker|ansök\w*|anställ(?:er|ning)|kollektivavtal\w*|årsredovisning\w*|rekryter\w*"
    r"|medellön\w*|snittlön\w*|polisen (?:söker|uppmanar)|tips|guide|rättegång\w*|domstol\w*|enligt polisen"
    r"|roman\w*|serie\w*|bok|boken|film\w*|spelar|pjäs\w*|match\w*|mål|laget|lagets|spelare\w*|tränare\w*"
    r"|gul(?:t)? kort|domare\w*|ombyte|biljett\w*|karaktär\w*|röst\w* på|rösta på|tack till"
    r"|själv sagt upp sig"
    r"|(?:har|hade) (?:själv )?sagt upp sig|kul|roll|säger upp (?:er|ditt)|fri att",
    r"vacanc\w+|apply|hiring|we are recruiting|annual report|average (?:salary|pay)|living wage"
    r"|police (?:appeal|are)|tips|guide|trial|court heard|novel|series|book|film|plays|match|goal|team's"
    r"|player|coach"
    r"|referee|ticket|character|thanks to|debt free|advice|adviser\w*|scheme|helps?|charity"
    r"|debt of gratitude|owes? (?:it|its|much|a lot|everything)|show|hearts?",
)
#: A sentence that may go on about whom the one before it named.
_SOMEBODY_NAMED_BEFORE = phrases(r"han|hon|hans|hennes|honom|henne|he|she|his|her|him|he's|she's")


def find_private_matters(value: str) -> Iterator[Said]:
    """Words in ``value`` that tell how a named person fared at work, with money, at home or with the law."""
    for said in _PRIVATE.once_a_sentence(value):
        near = around(value, said, 0)
        reach = 1 if _SOMEBODY_NAMED_BEFORE.search(near) else 0
        if not (_ABOUT_WORK_IN_GENERAL.search(near) or PUBLIC.search(near)) and names_somebody(value, said, reach):
            yield said
