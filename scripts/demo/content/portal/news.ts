import type { DemoArticle } from "../../types.ts";

const evaluation = {
  label: "Evaluering af pilotprojektet Landsbyklynger",
  to: "https://realdania.dk/publikationer/faglige-publikationer/evaluering-af-pilotprojektet-landsbyklynger",
};

export const news: readonly DemoArticle[] = [
  {
    slug: "94-procent-vil-anbefale-det",
    title: "94 % vil anbefale andre at danne en landsbyklynge",
    excerpt: "Styregrupper og kommuner er spurgt: Var det umagen værd? Svaret er ja.",
    day: -21,
    picture: "moede",
    body: `De fem første landsbyklynger er evalueret. 94 % af dem, der var med, vil anbefale projektet til andre lokalsamfund.\n\n87 % siger, at det har styrket evnen til at samarbejde, og lige så mange, at man er blevet bedre til at tænke langsigtet. 83 % fremhæver, at der nu er en fælles organisation.\n\nDet mest menneskelige tal er måske dette: 86 % siger, at de har lært de andre landsbyer bedre at kende.`,
    source: evaluation,
  },
  {
    slug: "samarbejdet-med-kommunen-er-styrket",
    title: "72 % oplever et stærkere samarbejde med kommunen",
    excerpt: "Når landsbyer taler med én stemme, bliver det lettere at svare.",
    day: -58,
    picture: "landsby",
    body: `Før ringede fem foreninger hver for sig. Nu er der en styregruppe, et kort og en plan.\n\n72 % af dem, der deltog i de fem pilotklynger, siger, at arbejdet med kommunen er blevet stærkere.`,
    source: evaluation,
  },
  {
    slug: "nyt-kursus-for-kommunikationsansvarlige",
    title: "Nyt kursus: Skriv, så naboen møder op",
    excerpt: "Tre aftener på nettet om overskrifter, billeder og kalendere.",
    day: -4,
    picture: "netvaerk",
    share: "network",
    body: `Kurset er for alle, der skriver for en klynge. Første aften handler om at få det vigtigste op i overskriften. Anden aften om billeder, som man må bruge. Tredje aften laver vi hinandens nyheder bedre.\n\nTilmelding sker i [kalenderen](/kalender/).`,
  },
  {
    slug: "klynger-deler-arrangementer",
    title: "Nu kan klynger dele arrangementer med hinanden",
    excerpt: "Sæt et flueben, så vises jeres naturfestival også her.",
    day: -11,
    picture: "vej",
    share: "network",
    body: `En festival er sjovere med gæster. Når en klynge deler et arrangement med netværket, kan det ses på portalen og bruges af de andre klynger.\n\nDer følger ingen besvær med: Retter I datoen, retter den sig alle steder.`,
  },
  {
    slug: "aarsmoedet-samler-klyngerne",
    title: "Årsmødet samler klynger fra hele landet",
    excerpt: "En dag med fællesspisning, åbne værksteder og en meget lang kaffepause.",
    day: -35,
    picture: "moede",
    share: "network",
    body: `Programmet er lavet af klyngerne selv. Man kan komme for at høre om delebiler, haller eller havnebade, eller bare for at møde nogen med de samme problemer.\n\nDet sidste er det, flest skriver, at de kom for.`,
  },
  {
    slug: "billedbank-for-alle",
    title: "Billeder, alle må bruge",
    excerpt: "Sekretariatet har samlet tegninger af landskaber, som klynger frit kan bruge på deres sider.",
    day: -76,
    picture: "landsby",
    share: "network",
    body: `Et billede fundet på nettet kan blive dyrt. Derfor er der nu en samling, hvor det er klart, hvem der har lavet dem, og hvad man må.\n\nHusk alligevel selv at fotografere. Det bedste billede er det, hvor nogen kan kende deres egen cykel.`,
  },
];
