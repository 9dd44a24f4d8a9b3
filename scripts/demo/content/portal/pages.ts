import type { DemoPage } from "../../types.ts";

const evaluation = {
  label: "Evaluering af pilotprojektet Landsbyklynger",
  to: "https://realdania.dk/publikationer/faglige-publikationer/evaluering-af-pilotprojektet-landsbyklynger",
};

export const pages: readonly DemoPage[] = [
  {
    slug: "om-demonstrationen",
    title: "Om demonstrationen",
    layout: [
      {
        type: "richText",
        text: `Denne portal viser, hvad et netværk af landsbyklynger kan få ud af Klynge. Den er ikke drevet af det tidligere sekretariat for landsbyklynger.

## Det er rigtigt

- 29 landsbyklynger i 25 kommuner med 120.000 indbyggere.
- Fem pilotklynger fra 2015 til 2017 og 24 kampagneklynger frem til 2019.
- Et forløb på 18 måneder i fem faser.
- Tallene fra evalueringen.

## Det er fundet på

Kurser, arrangementer, netværk og nyheder uden kildehenvisning er **eksempler** og mærket som det. Klyngernes egne sider fortæller hver især, hvad der er rigtigt på dem.`,
      },
    ],
  },
  {
    slug: "de-fem-faser",
    title: "De fem faser",
    description: "Fra det første møde til en klynge, der kan selv: 18 måneder i fem faser.",
    layout: [
      { type: "hero", heading: "Fem faser på 18 måneder", text: "Man når længere, når man ved, hvor man er.", picture: "vej" },
      {
        type: "accordion",
        heading: "Faserne",
        items: [
          {
            heading: "1. Etablering",
            text: "Landsbyerne finder hinanden og nedsætter en styregruppe med en formand, en næstformand og en kommunikationsansvarlig. Kommunen er med fra begyndelsen.",
          },
          {
            heading: "2. Kortlægning",
            text: "Hvad har vi, hvad bruger vi, og hvad tror vi om hinanden? En borgerundersøgelse giver svar, som ingen kan være uenige i at have set.",
          },
          { heading: "3. Vision", text: "På borgermøder samles drømmene til en fælles retning og et navn." },
          { heading: "4. Handleplaner", text: "Arbejdsgrupper skriver ned, hvem der gør hvad, hvornår og for hvilke penge." },
          {
            heading: "5. Implementering",
            text: "Klyngen bliver til en forening, der kan stå selv. Det første spadestik er ofte en bænk, og det er helt rigtigt.",
          },
        ],
      },
      {
        type: "callToAction",
        heading: "Hvor er I?",
        text: "Hver klynges side viser, hvilken fase den er i.",
        links: [{ label: "Find en klynge", to: "/klynger/" }],
      },
    ],
  },
  {
    slug: "evalueringen",
    title: "Hvad siger evalueringen?",
    description: "Tal fra evalueringen af de fem pilotklynger.",
    layout: [
      {
        type: "figures",
        heading: "De fem pilotklynger i tal",
        figures: [
          { value: "94 %", label: "vil anbefale projektet til andre" },
          { value: "87 %", label: "siger, at det har styrket samarbejdet" },
          { value: "87 %", label: "siger, at det har styrket langsigtet tænkning" },
          { value: "86 %", label: "siger, at det har øget kendskabet til de andre landsbyer" },
          { value: "83 %", label: "fremhæver en fælles organisation" },
          { value: "72 %", label: "siger, at arbejdet med kommunen er styrket" },
        ],
        source: evaluation,
      },
      {
        type: "richText",
        text: `Pilotprojektet løb fra 2015 til 2017 med fem klynger. Derefter fulgte en kampagne med 24 klynger frem til 2019.

Tallene er svar fra dem, der selv var med: styregrupper, kommuner og konsulenter.`,
      },
      { type: "picture", picture: "moede", caption: "Det meste begynder ved et langt bord", wide: true },
    ],
  },
  {
    slug: "hvad-er-en-landsbyklynge",
    title: "Hvad er en landsbyklynge?",
    description: "Landsbyer, der ligger tæt, og som løser noget sammen.",
    layout: [
      {
        type: "hero",
        heading: "Hvad er en landsbyklynge?",
        text: "Nogle landsbyer tæt på hinanden, der beslutter sig for at regne sammen.",
        picture: "landsby",
      },
      {
        type: "richText",
        text: `Ingen landsby kan have det hele. Men fem landsbyer kan have en hal, en skole, en kro, en badebro og en købmand, når man lægger dem sammen.

En landsbyklynge er et frivilligt samarbejde mellem landsbyer. De beholder deres navne, deres foreninger og deres stolthed. Det, de deler, er mødesteder, kalender, kræfter og en retning.

## Hvad laver klynger?

- **Mødesteder**, som flere bruger, og som derfor kan holde åbent
- **Foreninger**, der slår sig sammen om hold og udstyr
- **Stier** fra by til by
- **Bosætning**, hvor man viser området frem i fællesskab
- **Én stemme**, når der skal tales med kommunen`,
      },
      {
        type: "cards",
        heading: "Læs videre",
        cards: [
          {
            heading: "De fem faser",
            text: "18 måneder fra møde til forening.",
            picture: "vej",
            link: { label: "Se faserne", to: "page:de-fem-faser" },
          },
          {
            heading: "Evalueringen",
            text: "94 % vil anbefale det.",
            picture: "moede",
            link: { label: "Se tallene", to: "page:evalueringen" },
          },
          {
            heading: "Klyngerne",
            text: "Find en, der ligner jer.",
            picture: "netvaerk",
            link: { label: "Find en klynge", to: "/klynger/" },
          },
        ],
      },
    ],
  },
  {
    slug: "start-en-klynge",
    title: "Start en klynge",
    description: "Sådan begynder I.",
    layout: [
      {
        type: "richText",
        text: `1. Ring til nabolandsbyen, og spørg, hvad de er stolte af.
2. Hold et møde, hvor alle taler, og ingen lover noget.
3. Find ud af, om kommunen vil være med. Det vil den som regel gerne.
4. Nedsæt en styregruppe, hvor alle landsbyer har en stol.
5. Vælg én ting, der kan være færdig inden et år. Lav den.

Der følger et forløb med [fem faser](/de-fem-faser/), men det vigtigste er det første opkald.`,
      },
      {
        type: "fileList",
        heading: "Hæfter og skabeloner",
        files: [
          { label: "Kom i gang med en landsbyklynge", document: "kom-i-gang" },
          { label: "Skabelon til borgerundersøgelse", document: "skabelon-til-borgerundersoegelse" },
          { label: "Dagsorden til det første møde", document: "dagsorden-til-foerste-moede" },
        ],
      },
      {
        type: "contact",
        heading: "Sekretariatet",
        text: "Vi svarer gerne på det, der ikke står her.",
        contact: { name: "Sekretariatet", email: "sekretariat@example.org" },
      },
      {
        type: "callToAction",
        heading: "Kom til spørgetime",
        text: "Første torsdag i måneden på nettet.",
        links: [{ label: "Se tidspunktet", to: "events:spoergetime" }],
      },
    ],
  },
  {
    slug: "spoergsmaal-og-svar",
    title: "Spørgsmål og svar",
    parent: "start-en-klynge",
    description: "Det, de fleste vil vide først.",
    layout: [
      {
        type: "accordion",
        items: [
          { heading: "Mister vi vores egen forening?", text: "Nej. Klyngen er et lag ovenpå, ikke en støvsuger." },
          {
            heading: "Hvor mange landsbyer skal vi være?",
            text: "Der er klynger med tre og klynger med 24. Det afgørende er, at man kan mødes uden at tage fri.",
          },
          {
            heading: "Hvem betaler?",
            text: "Ofte begynder det med et beløb fra kommunen og mange timer fra borgerne. Senere kommer der fonde til, når der er en plan at vise dem.",
          },
          { heading: "Hvad nu, hvis vi plejer at være uvenner?", text: "Så er I langt. I kender hinanden." },
        ],
      },
      { type: "groupList", heading: "Netværk, I kan være med i" },
    ],
  },
  {
    slug: "forside",
    title: "Landsbyklynger i Danmark",
    description: "Find en landsbyklynge, eller start jeres egen.",
    layout: [
      {
        type: "hero",
        heading: "Landsbyer, der løfter sammen",
        text: "Alene er man en landsby. Sammen er man en egn. Find en klynge i nærheden, eller begynd på jeres egen.",
        picture: "netvaerk",
        links: [
          { label: "Find en klynge", to: "/klynger/" },
          { label: "Start en klynge", to: "page:start-en-klynge" },
        ],
      },
      {
        type: "figures",
        heading: "Netværket",
        figures: [
          { value: "29", label: "klynger" },
          { value: "25", label: "kommuner" },
          { value: "120.000", label: "indbyggere" },
          { value: "5 + 24", label: "pilot- og kampagneklynger" },
        ],
      },
      { type: "newsList", heading: "Nyheder", limit: 3 },
      {
        type: "figures",
        heading: "De, der har prøvet det, siger",
        figures: [
          { value: "94 %", label: "vil anbefale det til andre" },
          { value: "87 %", label: "har fået et stærkere samarbejde" },
          { value: "86 %", label: "kender de andre landsbyer bedre" },
        ],
        source: evaluation,
      },
      { type: "eventList", heading: "Kommende møder og kurser", limit: 4 },
      {
        type: "callToAction",
        heading: "Hvad er en landsbyklynge?",
        text: "Læs, hvordan små steder får noget stort op at stå.",
        links: [{ label: "Læs om klynger", to: "page:hvad-er-en-landsbyklynge" }],
      },
    ],
  },
];
