import type { DemoPage } from "../../types.ts";

export const pages: readonly DemoPage[] = [
  {
    slug: "om-demonstrationen",
    title: "Om demonstrationen",
    layout: [
      {
        type: "richText",
        text: `Denne side viser, hvad en landsbyklynge kan få ud af Klynge. Den er ikke drevet af Hærvejsklyngen.

## Det er rigtigt

- Hærvejsklyngen er en landsbyklynge i Vejen Kommune med Bække, Gesten, Hovborg, Lindknud og Gjerndrup.
- Klyngen har grupper for borgerinvolvering, e-sport, unge, kommunikation, bosætning og turisme.
- Landsbyernes beliggenhed, omtrentligt angivet, og at Hærvejen går gennem området.

## Det er fundet på

Nyheder, arrangementer, foreninger, gruppernes opgaver, kontaktadresser og dokumenter er **eksempler** og mærket som det. Personer er nævnt ved deres rolle, og billederne er tegnet af et program.`,
      },
    ],
  },
  {
    slug: "haervejen",
    title: "Hærvejen",
    description: "Den gamle vej gennem Jylland går lige igennem klyngen.",
    layout: [
      {
        type: "hero",
        heading: "Folk har gået her længe",
        text: "Stude, soldater og pilgrimme. Nu er det din tur.",
        picture: "haervejen",
        links: [{ label: "Gå med", to: "/kalender/" }],
      },
      {
        type: "richText",
        text: `Hærvejen følger den jyske højderyg, hvor man kunne komme frem uden at krydse de store åer. Gennem klyngen går den forbi [Bække](villages:baekke), og sporene ligger stadig i landskabet som brede, bløde render.

## Når du går

- Der er vand og tag ved [hytten](places:hytten-ved-haervejen)
- Afmærkningen er god, men kort er stadig en god idé
- Hils. Det gør alle

*Eksempel: Hytten er fundet på til demonstrationen.*`,
      },
      { type: "picture", picture: "aften", caption: "Sidste stykke før Bække", wide: true },
      { type: "eventList", heading: "Vandringer", limit: 4, category: "nature" },
    ],
  },
  {
    slug: "sevaerdigheder",
    title: "Seværdigheder",
    parent: "haervejen",
    description: "Skibssætning, å og hede.",
    layout: [
      {
        type: "cards",
        cards: [
          {
            heading: "Klebæk Høje",
            text: "Skibssætning og runesten nord for Bække.",
            picture: "sten",
            link: { label: "Om Bække", to: "villages:baekke" },
          },
          {
            heading: "Holme Å",
            text: "Stille vand gennem skov og eng ved Hovborg.",
            picture: "haervejen",
            link: { label: "Om Hovborg", to: "villages:hovborg" },
          },
          {
            heading: "Bakkerne ved Lindknud",
            text: "Højere, end de ser ud.",
            picture: "aften",
            link: { label: "Om Lindknud", to: "villages:lindknud" },
          },
        ],
      },
      {
        type: "map",
        heading: "Find Bække",
        location: [9.139, 55.572],
        address: "6622 Bække",
        url: "https://www.openstreetmap.org/?mlat=55.572&mlon=9.139#map=13/55.572/9.139",
      },
      { type: "gallery", pictures: [{ picture: "sten", caption: "Morgen ved stenene" }, { picture: "haervejen" }, { picture: "aften" }] },
    ],
  },
  {
    slug: "e-sport",
    title: "E-sport",
    description: "Et fælles sted at spille for fem landsbyer.",
    layout: [
      {
        type: "hero",
        heading: "Spil sammen, ikke hver for sig",
        text: "Hold for børn og unge fra alle fem byer.",
        picture: "esport",
        links: [{ label: "Prøv en gang", to: "events:e-sport-mandag" }],
      },
      {
        type: "accordion",
        heading: "Det spørger forældre om",
        items: [
          { heading: "Sidder de bare ned?", text: "Nej. Vi varmer op, holder pauser og spiller rundbold, når der skal ny software på." },
          { heading: "Hvad koster det?", text: "Det samme som fodbold. Udstyret er klubbens." },
          { heading: "Må jeg se med?", text: "Ja. Men du må ikke sige, hvad de skal gøre." },
        ],
      },
      { type: "richText", text: "*Eksempel: Holdene er skrevet til demonstrationen.*" },
      { type: "contact", heading: "Træneren", contact: { name: "Træneren", email: "esport@haervejsklyngen.example.org" } },
    ],
  },
  {
    slug: "flyt-til",
    title: "Flyt til",
    description: "Huse, grunde og folk, der siger hej.",
    layout: [
      {
        type: "richText",
        text: `Du får fem landsbyer for prisen på én. Der er en hal, hvor dit barn kan spille, en kro, hvor du kan fejre noget, og en vej, der har været her hele tiden.

- Kort vej til Billund, Kolding og Vejen
- En vært i hver by, som svarer inden for et døgn
- [Fredagsspisning](events:fredagsspisning) den første fredag i måneden

*Eksempel: Ordningerne er skrevet til demonstrationen.*`,
      },
      {
        type: "figures",
        heading: "Fem gode grunde",
        figures: [
          { value: "5", label: "landsbyer" },
          { value: "6", label: "arbejdsgrupper" },
          { value: "1", label: "meget gammel vej" },
        ],
      },
      {
        type: "callToAction",
        heading: "Tag en tur med en vært",
        links: [{ label: "Skriv til bosætningsgruppen", to: "mailto:bosaetning@haervejsklyngen.example.org" }],
      },
      { type: "fileList", heading: "Læs planen", files: [{ label: "Udviklingsplan for fem landsbyer", document: "udviklingsplan" }] },
    ],
  },
  {
    slug: "forside",
    title: "Hærvejsklyngen",
    description: "Bække, Gesten, Hovborg, Lindknud og Gjerndrup.",
    layout: [
      {
        type: "hero",
        heading: "Fem landsbyer langs den gamle vej",
        text: "Her er plads til at gå langt og komme tæt på.",
        picture: "haervejen",
        links: [
          { label: "Kalender", to: "/kalender/" },
          { label: "Flyt til", to: "page:flyt-til" },
        ],
      },
      { type: "newsList", heading: "Nyheder", limit: 3 },
      { type: "eventList", heading: "De næste arrangementer", limit: 6 },
      { type: "groupList", heading: "Seks grupper" },
      { type: "villageList", heading: "Fem landsbyer" },
      {
        type: "callToAction",
        heading: "Giv en hånd",
        text: "Skriv til os, hvis du har en arm, en idé eller en gryde til overs.",
        links: [{ label: "Skriv til klyngen", to: "mailto:kontakt@haervejsklyngen.example.org" }],
      },
    ],
  },
];
