import type { DemoDocument, DemoGroup, DemoOrganisation } from "../../types.ts";

export const organisations: readonly DemoOrganisation[] = [
  {
    slug: "borgerforeningerne",
    name: "Borgerforeningerne",
    kind: "association",
    villages: ["bindslev", "tuen", "tversted", "uggerby"],
    contact: { name: "Formandskredsen", email: "borger@tannisbugt.example.org" },
    text: "Fire foreninger, fire flagalléer, én kalender.",
  },
  {
    slug: "idraetsforeningen",
    name: "Idrætsforeningen",
    kind: "association",
    villages: ["bindslev", "tversted"],
    contact: { name: "Kontoret", email: "idraet@tannisbugt.example.org" },
    text: "Håndbold, fodbold, gymnastik og strandvolley, så længe vandet er over ti grader.",
  },
  {
    slug: "kanolauget",
    name: "Kanolauget",
    kind: "association",
    villages: ["uggerby", "bindslev"],
    contact: { name: "Styrmanden", email: "kano@tannisbugt.example.org" },
    text: "Vi holder åen farbar og kanoerne tætte. Medlemmer padler gratis.",
    picture: "klitplantage",
  },
  {
    slug: "vinterbaderne",
    name: "Vinterbaderne i bugten",
    kind: "association",
    villages: ["tversted"],
    contact: { name: "Bademesteren", email: "vinterbad@tannisbugt.example.org" },
    text: "Vi går i, når andre går hjem.",
    picture: "aften",
  },
  {
    slug: "musikforeningen",
    name: "Musikforeningen",
    kind: "association",
    villages: ["tversted", "uggerby"],
    contact: { name: "Bookeren", email: "musik@tannisbugt.example.org" },
    text: "Jazz, viser og en årlig aften med harmonika, der altid bliver udsolgt.",
  },
  {
    slug: "turismeforeningen",
    name: "Overnatning og oplevelser",
    kind: "business",
    villages: ["tversted", "uggerby", "tuen"],
    contact: { name: "Netværket", email: "turisme@tannisbugt.example.org" },
    text: "Campingpladser, gårdbutikker, islandske heste og nogle, der røger fisk.",
  },
];

export const groups: readonly DemoGroup[] = [
  {
    slug: "bosaetning",
    name: "Bosætning",
    focus: "Helårsliv i en sommerby",
    contact: { name: "Tovholderen", email: "bosaetning@tannisbugt.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Vi låner ledige sommerhuse ud til familier, der vil prøve en vinter, før de flytter.",
    picture: "aften",
  },
  {
    slug: "bymidter",
    name: "Pæne bymidter",
    focus: "Træer, torve og tomme huse",
    contact: { name: "Tovholderen", email: "bymidter@tannisbugt.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Gruppen går byvandringer, river ned i fantasien og bygger op i virkeligheden.",
  },
  {
    slug: "natur-og-turisme",
    name: "Natur og turisme",
    focus: "Strand, å og plantage",
    contact: { name: "Tovholderen", email: "natur@tannisbugt.example.org" },
    volunteersWanted: false,
    status: "active",
    text: "Vi laver ruter, skilte og de brochurer, der ligger ved kassen.",
    picture: "klitplantage",
  },
  {
    slug: "boern-og-unge",
    name: "Børn og unge",
    focus: "Klub, sport og sommerlejr",
    contact: { name: "Tovholderen", email: "unge@tannisbugt.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Vi sørger for, at der er noget at komme hjem til efter efterskolen.",
  },
];

export const documents: readonly DemoDocument[] = [
  {
    slug: "handleplan",
    title: "Handleplan for de fire byer (eksempel)",
    kind: "master-plan",
    day: -70,
    paragraphs: [
      "Eksempel: Planen er skrevet til demonstrationen.",
      "Strand og å: Ruter og skilte, der kan læses af den, der kommer gående. Bymidter: Ét tomt hus om året får nyt liv eller bliver til en plads med træer. Bosætning: Fem familier prøver en vinter.",
    ],
  },
  {
    slug: "byvandringer",
    title: "Noter fra byvandringerne (eksempel)",
    kind: "report",
    day: -140,
    paragraphs: [
      "Eksempel: Noterne er skrevet til demonstrationen.",
      "Folk stoppede de samme steder: ved åen, ved den lukkede butik og ved bænken i læ. Der kom flest ideer, når det regnede.",
    ],
  },
  {
    slug: "referat",
    title: "Referat af klyngemødet (eksempel)",
    kind: "minutes",
    day: -20,
    paragraphs: [
      "Eksempel: Referatet er skrevet til demonstrationen.",
      "Kanobroen er bestilt. Trampolinen ved stranden tages ned til vinter. Næste møde er i Tuen, hvor kagen er bedst.",
    ],
  },
];
