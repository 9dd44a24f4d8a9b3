import type { DemoDocument, DemoGroup, DemoOrganisation } from "../../types.ts";

export const organisations: readonly DemoOrganisation[] = [
  {
    slug: "lokalraadene",
    name: "Lokalrådene",
    kind: "association",
    villages: ["gislev", "kvaerndrup", "ryslinge"],
    contact: { name: "Talspersonen", email: "lokalraad@midtfyn.example.org" },
    text: "Tre lokalråd, der mødes fire gange om året og spiser den samme slags æblekage hver gang.",
  },
  {
    slug: "idraet-midtfyn",
    name: "Idrætsforeningerne",
    kind: "association",
    villages: ["gislev", "ryslinge"],
    contact: { name: "Kontoret", email: "idraet@midtfyn.example.org" },
    text: "Badminton, gymnastik, håndbold og et motionshold for dem, der helst vil gå.",
  },
  {
    slug: "haveselskabet",
    name: "Haveselskabet",
    kind: "association",
    villages: ["ryslinge", "loerup"],
    contact: { name: "Formanden", email: "have@midtfyn.example.org" },
    text: "Vi bytter planter, poder æbletræer og tager på udflugt til andre menneskers bede.",
    picture: "marker",
  },
  {
    slug: "dilettanten",
    name: "Dilettanten",
    kind: "association",
    villages: ["kvaerndrup", "trunderup"],
    contact: { name: "Suffløsen", email: "dilettant@midtfyn.example.org" },
    text: "En forestilling hver vinter. Replikkerne sidder sjældent til premieren, men altid ved den sidste forestilling.",
  },
  {
    slug: "moellelauget",
    name: "Møllelauget",
    kind: "association",
    villages: ["trunderup"],
    contact: { name: "Mølleren", email: "moelle@midtfyn.example.org" },
    text: "Vi holder vingerne i gang og maler mel på de dage, hvor vinden vil.",
  },
  {
    slug: "gaardbutikken",
    name: "Gårdbutikker og værksteder",
    kind: "business",
    villages: ["gislev", "soedinge", "trunderup"],
    contact: { name: "Netværket", email: "erhverv@midtfyn.example.org" },
    text: "Frugt, keramik, møbler og en smed, der også laver skulptur.",
  },
];

export const groups: readonly DemoGroup[] = [
  {
    slug: "faciliteter",
    name: "Fælles faciliteter",
    focus: "Brug det, vi har",
    contact: { name: "Tovholderen", email: "faciliteter@midtfyn.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Vi har lavet en liste over alle lokaler i de tre sogne: hvem der bruger dem, hvornår de står tomme, og hvor nøglen hænger.",
    picture: "bord",
  },
  {
    slug: "cykelruten",
    name: "Cykelruten",
    focus: "Ruten gennem de tre sogne",
    contact: { name: "Tovholderen", email: "cykel@midtfyn.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Gruppen afmærker ruten mellem Gislev, Kværndrup og Ryslinge, sætter bænke og spørger pænt ved lodsejere.",
    picture: "marker",
  },
  {
    slug: "unge-paa-midtfyn",
    name: "Unge på Midtfyn",
    focus: "Noget at lave fredag aften",
    contact: { name: "Ungekoordinatoren", email: "unge@midtfyn.example.org" },
    volunteersWanted: false,
    status: "active",
    text: "De unge bestemmer selv. Indtil videre er det blevet til filmaftener, volleyball og én meget lang nat med brætspil.",
  },
  {
    slug: "velkomst",
    name: "Velkomstgruppen",
    focus: "Nye naboer",
    contact: { name: "Tovholderen", email: "velkomst@midtfyn.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Vi ringer på med en pose æbler og svarer på, hvornår der er storskrald.",
  },
  {
    slug: "lokalhistorie",
    name: "Lokalhistorie",
    focus: "De tre sognes fortællinger",
    contact: { name: "Arkivaren", email: "arkiv@midtfyn.example.org" },
    volunteersWanted: false,
    status: "paused",
    text: "Vi holder vinterpause. Arkivet er åbent, når lyset er tændt.",
  },
];

export const documents: readonly DemoDocument[] = [
  {
    slug: "handleplaner",
    title: "Handleplaner for de tre sogne (eksempel)",
    kind: "master-plan",
    day: -60,
    paragraphs: [
      "Eksempel: Planerne er skrevet til demonstrationen.",
      "1. En fælles oversigt over lokaler. 2. En cykelrute, der binder de tre byer sammen. 3. En vært i hvert sogn for nye naboer. 4. Én kalender.",
      "Hver plan har en ansvarlig, et beløb og en dato. Beløbene er små, datoerne er faste.",
    ],
  },
  {
    slug: "borgerundersoegelse",
    title: "Svarene fra borgerundersøgelsen (eksempel)",
    kind: "report",
    day: -190,
    paragraphs: [
      "Eksempel: Svarene er fundet på til demonstrationen.",
      "Flest svarede, at de savner et sted at mødes uden at skulle noget. Mange vil gerne cykle, hvis der er en sti. Næsten alle vil gerne hjælpe, hvis nogen spørger dem.",
    ],
  },
  {
    slug: "referat-styregruppe",
    title: "Referat fra styregruppen (eksempel)",
    kind: "minutes",
    day: -18,
    paragraphs: [
      "Eksempel: Referatet er skrevet til demonstrationen.",
      "Kalenderen er i drift. Cykelruten mangler to lodsejere. Det blev aftalt, at formanden tager rundbrød med ud til den ene, og næstformanden til den anden.",
    ],
  },
];
