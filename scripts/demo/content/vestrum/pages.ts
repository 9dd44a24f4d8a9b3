import type { DemoPage } from "../../types.ts";

export const pages: readonly DemoPage[] = [
  {
    slug: "om-demonstrationen",
    title: "Om demonstrationen",
    description: "Hvad der er rigtigt, og hvad der er fundet på, på denne side.",
    layout: [
      {
        type: "richText",
        text: `Denne side viser, hvad en landsbyklynge kan få ud af Klynge. Den er ikke drevet af VestRum.

## Det er rigtigt

- VestRum er en landsbyklynge i Ringkøbing-Skjern Kommune med syv sogne: Hee, Hover, No, Stadil, Tim, Torsted og Vedersø.
- Klyngen var en af de fem pilotklynger fra 2015 til 2017.
- Sognene har en fælles fodboldklub, FC VestRum.

## Det er fundet på

Nyheder, arrangementer, steder, kontaktadresser og dokumenter er **eksempler** og mærket som det. Personer er nævnt ved deres rolle, og billederne er tegnet af et program.`,
      },
    ],
  },
  {
    slug: "de-syv-sogne",
    title: "De syv sogne",
    description: "Hee, Hover, No, Stadil, Tim, Torsted og Vedersø.",
    layout: [
      { type: "hero", heading: "Syv sogne, samme himmel", text: "Der er højt til loftet og langt til horisonten.", picture: "landsby" },
      {
        type: "richText",
        text: `VestRum ligger nord for Ringkøbing. Mod vest er der hav, klitter og fjord, mod øst ådale og åben slette. Midt igennem kører toget og stopper i [Tim](villages:tim).

Hvert sogn har sin kirke, sin forening og sin måde at lave kaffe på. Det skal vi blive ved med. Vi samarbejder om det, der er for stort til ét sogn.`,
      },
      { type: "villageList", heading: "Sognene" },
      { type: "picture", picture: "fjord", caption: "Aften ved fjorden", wide: true },
    ],
  },
  {
    slug: "del-din-bil",
    title: "Del en bil",
    parent: "de-syv-sogne",
    description: "Delebiler, cykler og minibus i VestRum.",
    layout: [
      {
        type: "richText",
        text: `I VestRum kan man låne en bil uden at eje en. Der er biler i flere sogne, elcykler ved hallen og en minibus til hold og foreninger.

*Eksempel: Ordningen, som den er beskrevet her, er skrevet til demonstrationen.*`,
      },
      {
        type: "accordion",
        heading: "Spørgsmål og svar",
        items: [
          { heading: "Hvem må køre?", text: "Alle over 21 med kørekort og et underskrevet skema." },
          { heading: "Hvad koster det?", text: "En timepris og lidt pr. kilometer. Foreninger kører til halv pris." },
          {
            heading: "Hvad gør jeg, hvis bilen ikke er ladet?",
            text: "Ring til den, der havde den før dig. Nummeret ligger i handskerummet. Vær venlig.",
          },
        ],
      },
      { type: "fileList", heading: "Regler", files: [{ label: "Sådan bruger du delebilen", document: "brugerregler-for-delebil" }] },
      {
        type: "contact",
        heading: "Deleordningerne",
        contact: { name: "Tovholderen", email: "dele@vestrum.example.org" },
      },
    ],
  },
  {
    slug: "fc-vestrum",
    title: "FC VestRum",
    description: "Den fælles fodboldklub for syv sogne.",
    layout: [
      {
        type: "hero",
        heading: "FC VestRum",
        text: "Sammen er vi nok til alle årgange.",
        picture: "fodbold",
        links: [{ label: "Skriv til klubben", to: "mailto:fodbold@vestrum.example.org" }],
      },
      {
        type: "richText",
        text: `Det lyder nemt at lave et fælles fodboldhold. Det er det ikke, når man i generationer har spillet mod hinanden om lørdagen. Alligevel gjorde sognene det, og i dag er [klubben](organisations:fc-vestrum) et af de tydeligste tegn på, at samarbejdet virker.

> Først skiftede børnene trøje. Så fulgte vi andre efter.

*Eksempel: Citatet og holdene nedenfor er skrevet til demonstrationen.*`,
      },
      {
        type: "cards",
        heading: "Find et hold",
        cards: [
          {
            heading: "Børn",
            text: "Fra fire år. Tirsdag eftermiddag.",
            picture: "fodbold",
            link: { label: "Se træningen", to: "events:fodboldtraening-boern" },
          },
          { heading: "Unge", text: "Piger og drenge fra U10 til U17." },
          { heading: "Voksne", text: "Serie 3, old boys og gå-fodbold for dem, der ikke skal løbe mere." },
        ],
      },
      { type: "eventList", heading: "Kommende kampe og træning", limit: 5, category: "sport" },
    ],
  },
  {
    slug: "traeningstider",
    title: "Træningstider",
    parent: "fc-vestrum",
    description: "Hvornår og hvor der trænes.",
    layout: [
      {
        type: "richText",
        text: `- **Mandag:** U13 piger i Hee, U15 drenge i Tim
- **Tirsdag:** de mindste i Tim
- **Onsdag:** serie 3 i No
- **Torsdag:** gå-fodbold i Tim, kaffe bagefter

*Eksempel: Tiderne er skrevet til demonstrationen.*`,
      },
      {
        type: "map",
        heading: "Banerne i Tim",
        location: [8.307, 56.191],
        address: "Tim, 6980 Tim",
        url: "https://www.openstreetmap.org/?mlat=56.191&mlon=8.307#map=14/56.191/8.307",
      },
      {
        type: "form",
        heading: "Meld dig til gå-fodbold",
        text: "Eksempel: Formularen er lavet til demonstrationen.",
        form: "gaa-fodbold",
      },
    ],
  },
  {
    slug: "forside",
    title: "VestRum",
    description: "Syv sogne mellem fjord og hav.",
    layout: [
      {
        type: "hero",
        heading: "Syv sogne mellem fjord og hav",
        text: "Her kan du se, hvad der sker i Hee, Hover, No, Stadil, Tim, Torsted og Vedersø.",
        picture: "klitter",
        links: [
          { label: "Hvad sker der?", to: "/kalender/" },
          { label: "Mød FC VestRum", to: "page:fc-vestrum" },
        ],
      },
      { type: "eventList", heading: "Kalenderen", limit: 5 },
      { type: "newsList", heading: "Nyheder", limit: 4 },
      {
        type: "cards",
        heading: "Brug VestRum",
        cards: [
          {
            heading: "Spil fodbold",
            text: "Hold til alle årgange.",
            picture: "fodbold",
            link: { label: "FC VestRum", to: "page:fc-vestrum" },
          },
          { heading: "Lej et hus", text: "Sale, haller og et bådskur.", picture: "hallen", link: { label: "Steder", to: "/steder/" } },
          {
            heading: "Del en bil",
            text: "Også når du har din egen.",
            picture: "fjord",
            link: { label: "Deleordninger", to: "page:del-din-bil" },
          },
        ],
      },
      { type: "villageList", heading: "De syv sogne" },
      {
        type: "callToAction",
        heading: "Ny i VestRum?",
        text: "Skriv en linje, så kommer der en kurv og en nabo.",
        links: [{ label: "Skriv til os", to: "mailto:bosaetning@vestrum.example.org" }],
      },
      { type: "groupList", heading: "Grupperne" },
    ],
  },
];
