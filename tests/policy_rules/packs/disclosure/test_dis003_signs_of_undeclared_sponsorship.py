from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

DIS003 = rule("DIS003")

LOOKS_PAID = [
    "Älskar mitt nya tält från @nordvind 😍 Koden EMMA15 ger er 15% rabatt!",
    "Nya tältet från Nordvind! Kod: EMMA15 (15 % rabatt)",
    "Code EMMA15 for 15% off at Nordvind",
    "Jag har fått den här väskan av Nordvind.",
    "#pressutskick Ny kräm",
    "Hotellet bjöds jag på av Nordvind.",
    "Vi blev inbjudna av Nordvind att uppleva deras nya spa.",
    "I was invited by Nordvind to experience their new spa.",
    "Use my link for 20% off your first order",
    "Via min länk får du 10 % rabatt",
    "I've partnered with Nordvind to bring you this.",
    "Använd min kod LISA20 på Nordvind.se!",
    "Got the new watch, thanks @nordvind! Use NORD10 for 10% off.",
    "Fick en goodiebag från @nordvind i dag",
    "Tack @nordvind för goodiebagen!",
    "Sponsored content: our trip with Nordvind",
    "Collab med @nordvind",
    "I got to try the new car for a week courtesy of Nordvind.",
    "Vinn biljetter! I samarbete med Nordvind lottar vi ut tio biljetter.",
    "Älskar min nya klocka från Nordvind ⌚️ Använd min rabattkod SARA10",
    "Med koden SOMMAR25 får du 25 % rabatt hos Nordvind!",
    "Ange kod ELLA15 på nordvind.se så sparar du 15 %",
    "I samarbete med @nordvind visar jag hur du fixar den perfekta frukosten.",
    "Idag testar jag nya löparskor i samarbete med Nordvind.",
    "Jag har fått produkterna gratis av Nordvind.",
    "Fick hem det här fina paketet från Nordvind i går!",
    "PR-gåva: ny kräm från Nordvind",
    "Tack @nordvind för att jag fick testa era nya hörlurar!",
    "Tack Nordvind för den fina väskan!",
    "Innehåller reklamlänkar",
    "Länkarna är affiliatelänkar, jag får en liten provision om du handlar.",
    "Recensionen är skriven i utbyte mot en produkt. Jag fick skorna i utbyte mot en recension.",
    "Jag är stolt ambassadör för Nordvind.",
    "#spons",
    "Annons | Nya skor",
    "Köp här: https://www.amazon.se/dp/B00?tag=sara-21",
    "Köp här: https://go.skimresources.com/?id=1",
    "Sponsrat av Nordvind: en helg på fjället",
    "Use my code SARA10 for 10% off",
    "20% off everything at Nordvind with promo code SARA20",
    "I received these shoes for free from Nordvind.",
    "Nordvind sent me these headphones to review.",
    "Thanks to Nordvind for sending me these boots!",
    "Thank you @nordvind for letting me try the new bike",
    "I earn a small commission if you buy through my link",
    "As an Amazon Associate I earn from qualifying purchases.",
    "#gifted @nordvind",
    "In partnership with Nordvind — my morning routine",
    "This post is sponsored by Nordvind",
    "#NordvindAmbassador",
    "Proud to be... I'm a brand ambassador for Nordvind",
    "Gifted stay at Hotel Nordvind",
    "Got this in exchange for an honest review.",
    "Paid partnership with Nordvind",
    "Deal: https://nordvind.example/?coupon=SARA10",
    "Jag fick en klänning av @nordvind som gåva",
    "Fick den här av Nordvind gratis!",
    "Nordvind skickade de här skorna till mig gratis",
    "Nordvind skickade mig skorna gratis.",
    "Nordvind gav mig en väska i present.",
    "De skickade paketet till mig helt gratis.",
    "Nordvind bjöd oss på en weekend i Köpenhamn.",
    "@nordvind har snällt bjudit mig på middag",
    "Nordvind sent this jacket to me free of charge",
    "They sent it to me for free!",
    "Nordvind treated me to a night in the suite",
    "Nordvind kindly invited us to their spa, on a trip to Åre.",
    "Nordvind flew me to Rome for the launch",
    "I got these boots from Nordvind as a present",
    "Shop my look through my link",
    "Köp klänningen via min länk",
    "Länken i bion är min: handla via mina länkar",
    "Få 20% på Nordvind via min länk!",
    "Soffan: https://track.adt284.com/t/t?a=12",
    "Soffan: https://adtr.co/abc",
    "Jag har blivit sponsrad med skor från Nordvind",
    "Väskan fick jag gratis mot att jag visar den här",
    "Werbung | Neue Schuhe",
    "Reklame: nye sko",
    "#kaupallinenyhteistyö",
    "Mainos: kengät",
    "Collaboration commerciale avec Nordvind",
    "#publicité Les chaussures sont là",
    "@nordvind lånade ut bilen till mig en vecka",
    "We received a free sample of the new tea from Nordvind",
    "Nordvind hooked me up with new shoes",
    "Nordvind skickade ett par skor till mig att testa!",
    "I går fick jag en väska av Nordvind i present",
    "I samarbete med Nordvind\nSå packar du",
    "In partnership with Nordvind: a day in the hills",
    "Tack @nordvind för tältet ni skickade till oss!",
    "Inbjudna av Nordvind bodde vi två nätter i deras stuga.",
    "Vi är stolta ambassadörer för Nordvind.",
    "As ambassadors for Nordvind we know every trail.",
    "We were sent the new tent to try.",
    "Vi fick hem det nya tältet för att testa.",
    "The team at Nordvind let us climb for free.",
    "Thanks to Nordvind for inviting us to stay for free.",
    "I samarbete med Nordvind tipsar vi om fem fjälltoppar.",
    "Tack Nordvind som stod för resan och hotellet!",
    "Säg att ni kommer från oss så blir det fri frakt hos Nordvind.",
    "Test av nya cykeln, lånad av butiken.",
    "Kram till @nordvind för presenten!",
    "We take a small cut when you buy.",
    "Thanks Nordvind for covering our flights.",
]

LOOKS_HONEST = [
    "Just nu: 20 % rabatt på alla skor från Nordvind i vår webbshop med koden SKO20.",
    "I samarbete med Region Skåne visar vi hur vården kan bli bättre.",
    "Inte sponsrat, bara en nöjd kund.",
    "We have partnered with Ericsson to bring 5G to Kiruna.",
    "Kod 404: sidan finns inte.",
    "Vi har fått det här priset av branschen för tredje året.",
    "Jag är inbjuden av KTH att tala om batterier.",
    "Annons för Acme i dagens DN — såg ni den?",
    "Vi har tagit fram en laddstolpe i samarbete med Vattenfall och Luleå kommun.",
    "I samarbete med Vattenfall bjuder vi in till frukostseminarium den 3 december.",
    "Vi fick en present av våra kollegor.",
    "Use my code freely, it is on our server.",
    "Meet us with Covid19 rules at Nordvind: save the date.",
    "Er reklamation är mottagen.",
    "Vi annonserar en ledig tjänst som ekonom.",
    "Annons: vi söker en projektledare till Malmö",
    "Ledig tjänst: AD till vår byrå",
    "Vi söker en AD!",
    "Så gör du bra reklam. Tre tips från vår byrå.",
    "Reklam? Nej tack, sade kunden.",
    "Vår nya reklamfilm är här!",
    "Tack till Anna för ett fint föredrag!",
    "Tack till alla kunder för förtroendet.",
    "Tack Acme-kollegor för en grym kickoff!",
    "Tack till Region Skåne för ett gott samarbete.",
    "I samarbete med Chalmers utvecklar vi framtidens batterier.",
    "Projektet drivs i samarbete med Volvo.",
    "Vi söker ett nära samarbete med våra leverantörer.",
    "Koden till porten är 1234.",
    "Vår kod är öppen källkod.",
    "QR-koden finns på biljetten.",
    "Vi är stolta sponsorer till Malmö FF.",
    "Vi sponsrar ungdomslaget i handboll.",
    "Sveriges ambassadör i Paris besökte oss i går.",
    "Handla hos oss med rabattkod SOMMAR20.",
    "Vi fick pris av Dagens Industri!",
    "Vi har fått frågor från Aftonbladet om utsläppen.",
    "Vi fick besök av statsministern.",
    "Du får gratis frakt hos oss i helgen.",
    "Få 20 % rabatt på hela sortimentet i helgen.",
    "Spons är viktigt för idrotten, säger ordföranden.",
    "We add a new feature.",
    "The ad agency of the year.",
    "We sponsored a local football team.",
    "Our gifted engineers built this.",
    "Thanks to our partners for a great year.",
    "Thanks to Anna for the great talk!",
    "Thank you all for sending in your photos.",
    "The project is run in partnership with the University of Lund.",
    "Free shipping on all orders.",
    "Promo video out now.",
    "Enter the code on your screen to log in.",
    "Use the code in the repository to reproduce.",
    "Her Majesty's ambassador for climate visited us.",
    "Complimentary breakfast is included at our hotels? See below.",
    "Our source code is open.",
    "Received the award for best workplace.",
    "Bad weather: adapt your plans.",
    "Sponsored pull requests welcome? No.",
    "We received 400 applications for the free seats.",
    "Special offer: 20% off our annual plan until Monday.",
    "20% off with code ACME20 at Acme",
    "The new Acme brand ambassador programme starts today.",
    "Commission on EU climate law: our view.",
    "Läs om hur affiliate-branschen växer.",
    "Partnerskap: Acme och Nordvind bygger laddstationer.",
    "Vi är glada att i samarbete med Nordvind kunna erbjuda laddstationer.",
    "Sälj din bil via Acme",
    "Vi fick låna lokalen av kommunen.",
    "Tack Anna för de fina bilderna från kickoffen!",
    "Tack till Anna för presentationen.",
    "Tack till alla som kom!",
    "Jag skrev i samarbete med kollegor om framtiden.",
    "Use our discount code ACME20 for 20% off.",
    "Trendspaning: #reklam och #marknadsföring 2027",
    "Läs mer: https://nordvind.example/?tag=nyheter&ref=start",
    "Handla: https://acme.example/?coupon=VÅR26",
    "I samarbete med IKEA visar vi upp framtidens kök på mässan",
    "In collaboration with Ericsson we show the factory of the future in Hannover.",
    "I samarbete med @nordvind visar vi upp vår nya robot.",
    "Vi fick frågor från DN om gratis parkering i centrum.",
    "We received a question from Bloomberg about free trade.",
    "Mamma gav mig en klocka i present när jag tog examen.",
    "Kunden gav oss blommor i present!",
    "They gave us free rein, and we ran.",
    "Google gave us a grant to test new models",
    "Energimyndigheten har gett oss stöd för att testa vätgas.",
    "Naturvårdsverket har gett oss i uppdrag att testa metoden.",
    "The regulator gave us permission to keep the site open.",
    "Vi har fått ett bidrag av Vinnova för att testa idén.",
    "Våra medarbetare fick en bok av Ulf Lundell i julklapp.",
    "Banken lånade ut en miljon till kommunen.",
    "Vi skickade enkäten till oss själva gratis först? Nej.",
    "Volvo bjöd oss på en rundtur i fabriken.",
    "Kommunen bjöd in oss till ett samtal om energi.",
    "Acme gav mig en bok i present på min första dag.",
    "Beställ katalogen via vår länk.",
    "Boka ett möte via min länk.",
    "Köp biljett via länken i bion.",
    "Följ min länk till artikeln: 40 % av alla svenskar sover dåligt? Nej.",
    "I fick den i present? Grattis!",
    "https://adt.example/2026",
    "Tack Anders för bilden du skickade till oss!",
    "Thank you Anders for the photo you sent us.",
    "Vi är stolta ambassadörer för Umeå universitet.",
    "The team at Nordvind let us know that the road is open.",
    "I samarbete med Umeå universitet ger vi bort tips om tentor.",
    "Kram till Maja för presenten!",
    "Thank you Bengt for covering my shift.",
    "Tavlan har vi lånat av museet till i vår.",
    "Så räknas provisionen ut för våra säljare.",
]


@pytest.mark.parametrize("text", LOOKS_PAID)
def test_what_looks_paid_is_found(text):
    assert ask(DIS003, example(text))


@pytest.mark.parametrize("text", [text for text in LOOKS_PAID if "nordvind" not in text.lower()])
@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_capitals_hide_nothing_where_no_name_is_needed(text, change):
    assert ask(DIS003, example(change(text)))


@pytest.mark.parametrize("text", LOOKS_HONEST)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_only_resembles_it_is_left_alone(text, language):
    assert not ask(DIS003, example(text, language=language))


@pytest.mark.parametrize("text", LOOKS_PAID)
def test_a_declared_post_shows_no_signs_of_hiding_anything(text):
    assert not ask(DIS003, example(text, sponsorship="we_are_paid", by="Nordvind"))


def test_an_unanswered_question_is_no_declaration():
    assert ask(DIS003, example("Nya skor #ad", sponsorship="unanswered"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nya skor! #Spons", "#Spons"),
        ("Skor: https://awin1.com/c?a=1!", "https://awin1.com/c?a=1"),
        ("Jag älskar dem. Tack till Nordvind för skorna!", "Tack till Nordvind för skorna"),
        ("Handla via min länk i bion och få 15% hos Nordvind", "Handla via min länk"),
        ("Got it from @nordvind, they sent it to me free", "Got it from @nordvind, they sent it to me free"),
    ],
)
def test_the_sign_itself_is_marked(text, place):
    assert places(DIS003, example(text)) == [place]


def test_a_sign_behind_a_link_in_rich_text_is_found():
    html = '<p>Min <a href="https://www.amazon.se/dp/1?tag=sara-21">favorit</a></p>'
    assert len(ask(DIS003, example(html=html))) == 1


def test_the_companys_own_ambassadors_gifts_and_codes_are_its_own_business():
    for text in ("Jag är ambassadör för Acme.", "Tack till Acme för skorna!", "20 % rabatt hos Acme med koden VÅR26"):
        assert not ask(DIS003, example(text))
