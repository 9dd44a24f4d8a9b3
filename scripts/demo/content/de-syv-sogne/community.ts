import type { DemoDocument, DemoGroup, DemoOrganisation } from "../../types.ts";

export const organisations: readonly DemoOrganisation[] = [
  {
    slug: "lokalraadet",
    name: "Lokalrådet",
    kind: "association",
    villages: ["koeng", "lundby", "svinoe", "svaerdborg", "udby"],
    contact: { name: "Formanden", email: "lokalraad@syvsogne.example.org" },
    text: "Vi taler med kommunen, når syv stemmer er bedre end én.",
  },
  {
    slug: "idraetsforeningen",
    name: "Idrætsforeningen",
    kind: "association",
    villages: ["lundby", "baarse"],
    contact: { name: "Kontoret", email: "idraet@syvsogne.example.org" },
    text: "Håndbold, dans, bordtennis og et krolfhold med egne regler.",
  },
  {
    slug: "vaevelauget",
    name: "Vævelauget",
    kind: "association",
    villages: ["koeng"],
    contact: { name: "Oldermanden", email: "vaev@syvsogne.example.org" },
    text: "Vi væver, spinder og holder det gamle håndværk i live. Nye medlemmer får lov at klippe første tråd over.",
  },
  {
    slug: "naturvennerne",
    name: "Naturvennerne",
    kind: "association",
    villages: ["svaerdborg", "svinoe"],
    contact: { name: "Turlederen", email: "natur@syvsogne.example.org" },
    text: "Ture i mose, skov og på strandeng. Vi tæller traner, padder og madpakker.",
    picture: "boegeskov",
  },
  {
    slug: "banelauget",
    name: "Stationens venner",
    kind: "association",
    villages: ["lundby"],
    contact: { name: "Stationsforstanderen", email: "station@syvsogne.example.org" },
    text: "Vi driver café og kontor i ventesalen og pudser uret.",
    picture: "tog",
  },
  {
    slug: "koebmandsringen",
    name: "Handel og håndværk",
    kind: "business",
    villages: ["lundby", "baarse"],
    contact: { name: "Netværket", email: "handel@syvsogne.example.org" },
    text: "Butikker, gårdsalg og håndværkere, der hellere vil handle med hinanden end køre langt.",
  },
];

export const groups: readonly DemoGroup[] = [
  {
    slug: "visionsgruppen",
    name: "Visionsgruppen",
    focus: "Hvor vil vi hen?",
    contact: { name: "Tovholderen", email: "vision@syvsogne.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Vi samler drømme ind i alle sogne og skriver dem, så man kan se, hvad man skal gøre på mandag.",
    picture: "hallen",
  },
  {
    slug: "stier-og-skov",
    name: "Stier og skov",
    focus: "Gåture fra egen dør",
    contact: { name: "Tovholderen", email: "stier@syvsogne.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Gruppen tegner ture mellem sognene og spørger lodsejerne, før de går.",
    picture: "boegeskov",
  },
  {
    slug: "toget",
    name: "Toget",
    focus: "Stationen og pendlerne",
    contact: { name: "Tovholderen", email: "tog@syvsogne.example.org" },
    volunteersWanted: false,
    status: "active",
    text: "Vi arbejder for bedre forbindelser og for, at der er lys og varme, når man venter på dem.",
    picture: "tog",
  },
  {
    slug: "boerneliv",
    name: "Børneliv",
    focus: "Fritid for børn i alle sogne",
    contact: { name: "Tovholderen", email: "boern@syvsogne.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Legegrupper, klubaften og en kørselsordning, så ingen bliver hjemme, fordi de bor længst ude.",
  },
  {
    slug: "kultur",
    name: "Kultur",
    focus: "Årets gang i syv sogne",
    contact: { name: "Tovholderen", email: "kultur@syvsogne.example.org" },
    volunteersWanted: false,
    status: "active",
    text: "Vi planlægger koncerter, udstillinger og den årlige sogneleg, som alle påstår, de ikke går op i.",
  },
];

export const documents: readonly DemoDocument[] = [
  {
    slug: "visionsoplaeg",
    title: "Visionsoplæg: Syv sogne om ti år (eksempel)",
    kind: "master-plan",
    day: -25,
    paragraphs: [
      "Eksempel: Oplægget er skrevet til demonstrationen.",
      "Om ti år kan man gå til noget hver dag i ugen inden for ti kilometer. Man kan komme frem og tilbage uden bil. Og der er lys i stationsbygningen.",
    ],
  },
  {
    slug: "kortlaegning",
    title: "Kortlægning: Det har vi (eksempel)",
    kind: "report",
    day: -110,
    paragraphs: [
      "Eksempel: Tallene er fundet på til demonstrationen.",
      "Vi har talt: 7 kirker, 5 sale, 2 haller, 61 foreninger, 1 station. Vi har også spurgt, hvad der bliver brugt. Det er ikke altid det samme.",
    ],
  },
  {
    slug: "referat",
    title: "Referat af borgermødet i Bårse (eksempel)",
    kind: "minutes",
    day: -14,
    paragraphs: [
      "Eksempel: Referatet er skrevet til demonstrationen.",
      "82 deltog. Der var enighed om stierne, uenighed om navnet på festivalen og stor tak for æbleskiverne.",
    ],
  },
];
