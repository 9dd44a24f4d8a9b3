import type { DemoPage } from "../../types.ts";

export const pages: readonly DemoPage[] = [
  {
    slug: "om-demonstrationen",
    title: "Om demonstrationen",
    layout: [
      {
        type: "richText",
        text: `Denne side viser, hvad en landsbyklynge kan få ud af Klynge. Den er ikke drevet af Landet på Midtfyn.

## Det er rigtigt

- Landet på Midtfyn er en landsbyklynge i Faaborg-Midtfyn Kommune og dækker sognene Gislev, Kværndrup og Ryslinge.
- Klyngen var en af de fem pilotklynger fra 2015 til 2017.
- Stednavne og beliggenhed, omtrentligt angivet.

## Det er fundet på

Nyheder, arrangementer, foreninger, grupper, kontaktadresser og dokumenter er **eksempler** og mærket som det. Personer er nævnt ved deres rolle, og billederne er tegnet af et program.`,
      },
    ],
  },
  {
    slug: "oplev-midtfyn",
    title: "Oplev Midtfyn",
    description: "Slot, mølle, sang og stille veje.",
    layout: [
      { type: "hero", heading: "Oplev Midtfyn", text: "Her er ikke langt til noget, og der er tid undervejs.", picture: "slot" },
      {
        type: "richText",
        text: `Landskabet er rundt, vejene er krogede, og æbletræerne hænger ud over hegnet. Ved [Kværndrup](villages:kvaerndrup) ligger Egeskov, ved [Trunderup](villages:trunderup) knejser møllen, og i [Ryslinge](villages:ryslinge) bliver der sunget.`,
      },
      { type: "villageList", heading: "Her bor vi" },
      {
        type: "gallery",
        pictures: [
          { picture: "marker", caption: "Raps og landevej" },
          { picture: "bakker", caption: "Aften over bakkerne" },
          { picture: "landsby", caption: "Hjemad" },
        ],
      },
    ],
  },
  {
    slug: "cykelruten",
    title: "Cykelruten",
    parent: "oplev-midtfyn",
    description: "31 kilometer gennem tre sogne.",
    layout: [
      { type: "picture", picture: "marker", caption: "Medvind, hvis man vender rigtigt", wide: true },
      {
        type: "richText",
        text: `Ruten går i ring fra Kværndrup over Ryslinge og Gislev. Den følger små veje, og de fleste bilister vinker.

1. Kværndrup til Ryslinge: 10 km, let kuperet
2. Ryslinge til Gislev: 8 km, åbent land
3. Gislev til Kværndrup: 13 km, skov og enge

*Eksempel: Ruten er skrevet til demonstrationen.*`,
      },
      {
        type: "map",
        heading: "Startsted",
        location: [10.529, 55.174],
        address: "Stationspladsen, 5772 Kværndrup",
        url: "https://www.openstreetmap.org/?mlat=55.174&mlon=10.529#map=13/55.174/10.529",
      },
      { type: "eventList", heading: "Cykelture og andet i bevægelse", limit: 4, category: "sport" },
    ],
  },
  {
    slug: "faellesskabet",
    title: "Fællesskabet",
    description: "Sådan hjælper tre sogne hinanden.",
    layout: [
      {
        type: "richText",
        text: `Gislev, Kværndrup og Ryslinge hørte sammen længe før kommunerne blev store. Den slags glemmer man ikke, man skal bare mindes om det.

I dag deler vi lokaler, udstyr og kalender. Hvert sogn har en vært for nye naboer, og hver gruppe har en dør, der står på klem.`,
      },
      { type: "groupList", heading: "Grupperne" },
      {
        type: "accordion",
        heading: "Spørgsmål fra nye naboer",
        items: [
          { heading: "Hvem kører sneplov?", text: "Kommunen på de store veje, naboen på de små. Giv ham en pose kaffe." },
          { heading: "Hvor finder jeg en babysitter?", text: "Spørg i [fredagscaféen](events:fredagscafe). De unge har hængt sedler op." },
          { heading: "Kan man få en kat?", text: "Det kan man næsten ikke undgå." },
        ],
      },
      {
        type: "contact",
        heading: "Velkomstgruppen",
        contact: { name: "Tovholderen", email: "velkomst@midtfyn.example.org" },
        text: "Eksempel: Skriv, så kommer der nogen forbi.",
      },
    ],
  },
  {
    slug: "lokalpuljen",
    title: "Lokalpuljen",
    parent: "faellesskabet",
    description: "Små penge til gode ideer.",
    layout: [
      {
        type: "richText",
        text: `Puljen giver op til 5.000 kr. til noget, flere end din egen forening får glæde af. Skriv en halv side om, hvad I vil, hvem der er med, og hvad det koster.

*Eksempel: Puljen er fundet på til demonstrationen.*`,
      },
      {
        type: "callToAction",
        heading: "Har I en idé?",
        text: "Ansøgninger læses den første mandag i måneden.",
        links: [{ label: "Send en halv side", to: "mailto:lokalraad@midtfyn.example.org" }],
      },
      { type: "fileList", heading: "Læs mere", files: [{ label: "Handleplaner", document: "handleplaner" }] },
    ],
  },
  {
    slug: "forside",
    title: "Landet på Midtfyn",
    description: "Gislev, Kværndrup og Ryslinge.",
    layout: [
      {
        type: "hero",
        heading: "Midt på Fyn, midt i livet",
        text: "Tre sogne, 31 kilometer cykelrute og en kalender fuld af ting, man kan gå til.",
        picture: "marker",
        links: [
          { label: "Det sker", to: "/kalender/" },
          { label: "Bliv en del af det", to: "page:faellesskabet" },
        ],
      },
      { type: "newsList", heading: "Nyt", limit: 3 },
      { type: "eventList", heading: "De næste dage", limit: 5 },
      {
        type: "cards",
        heading: "Tre sogne",
        cards: [
          {
            heading: "Gislev",
            text: "Hal, friskole og en hovedgade.",
            picture: "bakker",
            link: { label: "Om Gislev", to: "villages:gislev" },
          },
          {
            heading: "Kværndrup",
            text: "Tog, torvedag og et slot i baghaven.",
            picture: "slot",
            link: { label: "Om Kværndrup", to: "villages:kvaerndrup" },
          },
          {
            heading: "Ryslinge",
            text: "Højskoleby med sang i.",
            picture: "landsby",
            link: { label: "Om Ryslinge", to: "villages:ryslinge" },
          },
        ],
      },
      {
        type: "callToAction",
        heading: "Kom til borgermøde",
        text: "Fire planer ligger på bordet. Den femte må gerne være din.",
        links: [{ label: "Se mødet", to: "events:borgermoede-om-handleplaner" }],
      },
    ],
  },
];
