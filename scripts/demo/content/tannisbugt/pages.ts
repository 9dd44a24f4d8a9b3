import type { DemoPage } from "../../types.ts";

export const pages: readonly DemoPage[] = [
  {
    slug: "om-demonstrationen",
    title: "Om demonstrationen",
    layout: [
      {
        type: "richText",
        text: `Denne side viser, hvad en landsbyklynge kan få ud af Klynge. Den er ikke drevet af klyngen selv.

## Det er rigtigt

- Landsbyklyngen i Hjørring Kommune består af Tversted, Bindslev, Uggerby og Tuen.
- Klyngen var en af de fem pilotklynger fra 2015 til 2017.
- Byernes beliggenhed, omtrentligt angivet.

## Det er fundet på

Nyheder, arrangementer, foreninger, grupper, kontaktadresser og dokumenter er **eksempler** og mærket som det. Personer er nævnt ved deres rolle, og billederne er tegnet af et program.`,
      },
    ],
  },
  {
    slug: "ved-bugten",
    title: "Ved bugten",
    description: "Strand, å, plantage og fire byer.",
    layout: [
      {
        type: "hero",
        heading: "Ved bugten",
        text: "Lyset kommer tidligt og bliver længe. Resten af året tænder vi selv.",
        picture: "aften",
      },
      {
        type: "richText",
        text: `Tannis Bugt er den brede bue af sand, der begynder ved Hirtshals og slutter ved Skagen. Midt i buen ligger [Tversted](villages:tversted) og [Uggerby](villages:uggerby). Et stykke inde i landet ligger [Bindslev](villages:bindslev) ved åen og [Tuen](villages:tuen) på sletten.

Om sommeren er vi mange. Om vinteren kender vi hinanden.`,
      },
      { type: "villageList", heading: "De fire byer" },
      { type: "picture", picture: "strand", caption: "Der er plads", wide: true },
    ],
  },
  {
    slug: "aktiv-i-naturen",
    title: "Aktiv i naturen",
    parent: "ved-bugten",
    description: "Gå, padle, bad og find rav.",
    layout: [
      {
        type: "cards",
        heading: "Hvad har du lyst til?",
        cards: [
          {
            heading: "Padle på åen",
            text: "Fra Bindslev til bugten.",
            picture: "klitplantage",
            link: { label: "Kanolauget", to: "organisations:kanolauget" },
          },
          {
            heading: "Bade hele året",
            text: "Vinterbaderne tager godt imod.",
            picture: "aften",
            link: { label: "Vinterbaderne", to: "organisations:vinterbaderne" },
          },
          {
            heading: "Sove ude",
            text: "To shelters ved åens udløb.",
            picture: "baal",
            link: { label: "Shelterpladsen", to: "places:shelterpladsen-ved-aaen" },
          },
        ],
      },
      { type: "eventList", heading: "Ude", limit: 5, category: "nature" },
      {
        type: "map",
        heading: "Strandpladsen",
        location: [10.18, 57.6],
        address: "Stranden ved Tversted",
        url: "https://www.openstreetmap.org/?mlat=57.600&mlon=10.180#map=13/57.600/10.180",
      },
    ],
  },
  {
    slug: "bo-her",
    title: "Bo her",
    description: "Helårsliv ved Tannis Bugt.",
    layout: [
      {
        type: "richText",
        text: `Her er skole, hal, strand og flere foreninger, end man kan nå. Huset koster det, en carport koster i byen. Til gengæld skal du selv lave noget af det sjove.

- Børnene går i skole i [Bindslev](villages:bindslev)
- Der er hurtigt net i alle fire byer
- Nærmeste by med biograf er Hjørring, nærmeste med færge er Hirtshals

*Eksempel: Oplysningerne er skrevet til demonstrationen.*`,
      },
      {
        type: "accordion",
        heading: "Ofte stillede spørgsmål",
        items: [
          { heading: "Blæser det altid?", text: "Nej. Nogle gange holder det op, og så går folk ud og kigger." },
          { heading: "Er der nogen om vinteren?", text: "Ja. Kom til [fællesspisning](events:faellesspisning), så kan du tælle os." },
          { heading: "Kan man arbejde hjemmefra?", text: "Ja, og med udsigt. Det er svært at komme i gang, når der er bølger." },
        ],
      },
      { type: "contact", heading: "Bosætningsgruppen", contact: { name: "Tovholderen", email: "bosaetning@tannisbugt.example.org" } },
    ],
  },
  {
    slug: "proev-en-vinter",
    title: "Prøv en vinter",
    parent: "bo-her",
    description: "Lån et sommerhus, og mærk efter.",
    layout: [
      {
        type: "richText",
        text: "Fem familier kan hvert år låne et sommerhus fra november til marts. De betaler for varme og vand og får en vært, der bor i nærheden.\n\n1. Skriv tre linjer om jer selv.\n2. Tal med en vært.\n3. Kom, når efterårsferien er slut.\n\n*Eksempel: Ordningen er fundet på til demonstrationen.*",
      },
      {
        type: "gallery",
        heading: "Vinterens farver",
        pictures: [{ picture: "aften" }, { picture: "baal", caption: "Bål på stranden" }, { picture: "klitplantage" }],
      },
      {
        type: "callToAction",
        heading: "Har I mod på februar?",
        links: [
          { label: "Skriv tre linjer", to: "mailto:bosaetning@tannisbugt.example.org" },
          { label: "Kom til spørgeaften", to: "events:proev-en-vinter-aften" },
        ],
      },
      { type: "fileList", files: [{ label: "Handleplan for de fire byer", document: "handleplan" }] },
    ],
  },
  {
    slug: "forside",
    title: "Landsbyklyngen Tannisbugt",
    description: "Bindslev, Tuen, Tversted og Uggerby.",
    layout: [
      {
        type: "hero",
        heading: "Fire byer ved bugten",
        text: "Bindslev, Tuen, Tversted og Uggerby. Vi deler strand, skole og suppe.",
        picture: "strand",
        links: [
          { label: "Se, hvad der sker", to: "/kalender/" },
          { label: "Bo her", to: "page:bo-her" },
        ],
      },
      { type: "eventList", heading: "Det sker", limit: 6 },
      { type: "newsList", heading: "Nyheder fra bugten", limit: 3 },
      {
        type: "callToAction",
        heading: "Prøv en vinter",
        text: "Lån et sommerhus fra november til marts, og bestem jer bagefter.",
        links: [{ label: "Sådan foregår det", to: "page:proev-en-vinter" }],
      },
      { type: "villageList", heading: "Byerne" },
      { type: "groupList", heading: "Grupper med plads", onlyWantingVolunteers: true },
    ],
  },
];
