import type { DemoArticle } from "../../types.ts";

export const news: readonly DemoArticle[] = [
  {
    slug: "nye-afmaerkninger-paa-stierne",
    title: "Nu kan du gå fra Knebel til Tved uden at fare vild",
    excerpt: "Stigruppen har sat 64 nye pæle op. Den sidste blev banket ned i øsende regn og med kage bagefter.",
    day: -1,
    picture: "stier",
    villages: ["knebel", "tved"],
    share: "network",
    body: `Det begyndte med en turist, der ringede på hos den forkerte gård. Nu er der gule pile hele vejen, og [stigruppen](groups:stigruppen) har gået ruten igennem med både barnevogn og gangstokke.

## Sådan er ruten

Turen er godt ni kilometer og følger vandet det meste af vejen. Der er tre steder, hvor man kan slå af og gå tilbage:

- ved Torup, hvor der er udsigt over vigen
- ved dyssen, hvor børnene altid skal op at stå
- ved Tved Kirke, hvor der er vandhane ved redskabsrummet

Har du selv en hegnspæl, der trænger til en pil, så sig til. Næste arbejdslørdag står i [kalenderen](/kalender/).`,
  },
  {
    slug: "havnebadet-har-faaet-tegninger",
    title: "Havnebadet har fået tegninger",
    excerpt: "Bro, omklædning og en sauna med kig til vigen. Gruppen viser skitserne frem og vil gerne have indvendinger.",
    day: -4,
    picture: "havnebad",
    villages: ["knebel-bro"],
    body: `Der har været mange meninger om, hvor stigen skal sidde. Nu er der tegnet to forslag, og de hænger i [Fælleshuset](places:faelleshuset-i-knebel) til og med næste måned.

Det ene har en lang, smal bro, hvor man kan svømme baner langs kanten. Det andet har et bredt dæk med trapper ned i vandet, så man også kan være der uden at bade.

> Vi har ingen svømmehal. Vi har en vig, og den er gratis at fylde med vand.

Skriv jeres indvendinger på tegningen. Det er det, blyanten er til.`,
  },
  {
    slug: "hundrede-til-faellesspisning",
    title: "107 kom til fællesspisning, og der var suppe nok",
    excerpt: "Den ældste gæst var 94, den yngste sov. Næste gang laver Helgenæs maden.",
    day: -8,
    picture: "bord",
    villages: ["knebel"],
    body: `Køkkenholdet fra Grønfeld havde regnet med firs. De skrællede videre, da tilmeldingerne blev ved med at komme, og kl. 18 stod der suppe til alle og brød til dagen efter.

Efter kaffen blev der sunget tre sange og delt opvask ud. Det sidste tog ni minutter, fordi hele konfirmandholdet var mødt op.

Næste spisning står Helgenæs for. De lover fisk.`,
  },
  {
    slug: "saadan-blev-naturfestivalen",
    title: "Tre dage, elleve vandringer og én meget lang bålsang",
    excerpt: "Naturfestivalen er overstået, teltene er tørre, og gruppen har allerede lagt de første planer for næste år.",
    day: -14,
    picture: "festival",
    share: "network",
    body: `Vi talte gæster ved stolperne og holdt op ved 600. De kom for at lytte efter natravn, skære skeer, se på sommerfugle og ligge i græsset.

## Hvad vi lærte

1. Der kan ikke være for mange toiletter.
2. Børn vil hellere bygge bro over et vandhul end høre om det.
3. Musikken må gerne slutte, før duggen kommer.

Tak til de 58 frivillige, der stod ved parkering, gryder og kabler. Vil du være med næste gang, så begynder [gruppen](groups:naturfestival) forfra allerede nu.`,
  },
  {
    slug: "aabent-hus-for-nye-naboer",
    title: "Åbent hus: 40 kom for at se, om de kunne bo her",
    excerpt: "Bosætningsgruppen viste rundt i tre landsbyer. To familier er allerede ved at regne på det.",
    day: -20,
    villages: ["vrinners", "vistoft", "tved"],
    body: `Bussen kørte fra Vrinners til Vistoft og videre til Tved, og i hvert stop stod der en beboer klar med kaffe og ærlige svar. Ja, der er mørkt om vinteren. Ja, man skal have bil eller en god cykel. Nej, man er ikke fremmed ret længe.

Mange spurgte til dagtilbud og bredbånd. Begge dele er skrevet op på siden [Flyt hertil](/flyt-hertil/), så næste hold kan læse det hjemmefra.`,
  },
  {
    slug: "byttereolen-er-ude-af-huset",
    title: "Byttereolen i Vistoft er blevet til fem",
    excerpt: "Den første reol var fyldt efter en uge. Nu står der en i Vrinners, Dejret, Esby og Strands også.",
    day: -29,
    villages: ["vistoft", "vrinners", "dejret", "esby", "strands"],
    body: `Man tager en bog og stiller en bog. Eller et spil. Eller, som det skete i Dejret, et halvt sæt kopper med guldkant, der fandt sammen med den anden halvdel fra Esby.

Reolerne er bygget af gamle vinduer og har tag af ler. Tegningen kan hentes hos [borgerforeningen](organisations:borgerforeningen), hvis jeres landsby også vil have en.`,
  },
  {
    slug: "kor-soeger-basser",
    title: "Koret søger basser, alle andre er også velkomne",
    excerpt: "Fire nye sopraner, ingen nye basser. Sådan har det været i fire år, og nu skal det vende.",
    day: -41,
    villages: ["strands"],
    organisation: "molskoret",
    body: `[Koret](organisations:molskoret) øver hver onsdag i Strands. Der er ingen optagelsesprøve, kun en stol og en mappe.

Kan du nynne med på en sang i bilen, så kan du være med. Bassernes række har egen termokande.`,
  },
  {
    slug: "lyngen-faar-hjaelp-af-faar",
    title: "Fårene er tilbage på skrænten",
    excerpt: "Tredive får og én meget bestemt vædder holder krattet nede, så lyngen kan få lys.",
    day: -55,
    picture: "bakker",
    villages: ["agri", "basballe"],
    body: `Før voksede her slåen, så tæt at selv ræven gik udenom. Nu kan man se stien igen, og i august farver lyngen hele siden af bakken.

Luk leddet efter dig, og hold hunden i snor. Fårene er nysgerrige, men de er ikke modige.`,
  },
  {
    slug: "unge-byggede-shelter",
    title: "Ottende klasse byggede et shelter på fem dage",
    excerpt: "Det har tag, gulv og udsigt. Kun døren mangler, og det er meningen.",
    day: -72,
    villages: ["fuglsoe"],
    body: `Holdet fik planker, en gammel tømrer og frie hænder. Efter to dage blev der bygget om, fordi solen stod det forkerte sted. Efter fem sov de der.

Shelteret er for alle. Brænde ligger i kassen, og den, der bruger det sidste, kløver til den næste.`,
  },
  {
    slug: "husene-deler-kalender",
    title: "Fire forsamlingshuse, én kalender",
    excerpt: "Det er slut med to banko på samme aften. Husene har lagt deres datoer sammen.",
    day: -96,
    villages: ["tved", "strands", "stoedov"],
    share: "network",
    body: `Det tog to møder og en lagkage. Nu kan alle se, hvornår husene er optaget, også når en dato kun er foreløbig, for den del ser kun redaktørerne.

Resultatet kan læses direkte i [kalenderen](/kalender/). Der kan man også hente alle datoer ned i sin egen telefon, så man slipper for sedlen på køleskabet.`,
  },
  {
    slug: "tak-til-forrige-formandskab",
    title: "Fællesmødet takkede af med sang og gummistøvler",
    excerpt: "Det afgående formandskab fik hver et par støvler i den rigtige størrelse. De bliver brugt på stierne.",
    day: -130,
    villages: ["knebel"],
    body: `Der blev holdt fire korte taler og én lang. Den lange handlede om begyndelsen: et møde i en gymnastiksal, hvor ingen havde regnet med, at der skulle stilles flere stole op.

Det nye formandskab går til opgaven med grupperne i ryggen. Kontaktoplysningerne står på siden [om klyngen](/om/).`,
  },
  {
    slug: "saunaen-kan-proeves",
    title: "Prøv en sauna på broen hele næste uge",
    excerpt: "Havnebadsgruppen har lånt en sauna på hjul. Kom og mærk, om det er en god idé.",
    day: 3,
    picture: "havnebad",
    villages: ["knebel-bro"],
    body: `Saunaen står ved [badebroen](places:badebroen-i-knebel-vig) og er varm fra kl. 15. Tag et håndklæde med og en mening om, hvor bænken skal sidde.`,
  },
];
