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

Kurser, arrangementer, netværk og nyheder uden kildehenvisning er **eksempler** og mærket som det. Det, der står om at starte en klynge, er også et eksempel på, hvad et sekretariat kan tilbyde. Klyngernes egne sider fortæller hver især, hvad der er rigtigt på dem.`,
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
        type: "phases",
        heading: "Fra møde til forening",
        text: "Der er ikke travlt, men der er en rækkefølge. Sådan går de 18 måneder.",
      },
      {
        type: "accordion",
        heading: "Hvad sker der i hver fase?",
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
            heading: "5. Gennemførelse",
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
        type: "chart",
        heading: "De fem pilotklynger i tal",
        unit: "%",
        rows: [
          { value: 94, label: "vil anbefale projektet til andre" },
          { value: 87, label: "siger, at det har styrket samarbejdet" },
          { value: 87, label: "siger, at det har styrket langsigtet tænkning" },
          { value: 86, label: "siger, at det har øget kendskabet til de andre landsbyer" },
          { value: 83, label: "fremhæver en fælles organisation" },
          { value: 72, label: "siger, at arbejdet med kommunen er styrket" },
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
    description: "Til kommuner og landsbyer: hvad det kræver, hvad I får, og hvordan I begynder.",
    layout: [
      {
        type: "hero",
        heading: "Start en klynge",
        text: "Til kommuner og landsbyer, der vil noget sammen. Det tager 18 måneder, og I er ikke alene om det.",
        picture: "moede",
      },
      {
        type: "cards",
        heading: "Det korte af det lange",
        cards: [
          {
            heading: "Det kræver det",
            text: "Mindst tre landsbyer, der har lyst. En styregruppe, hvor alle byer har en stol. En medarbejder i kommunen, som svarer, når telefonen ringer.",
          },
          {
            heading: "Det får I",
            text: "En fælles retning, en plan, der kan vises til fonde, arbejdsgrupper med folk i, og en hjemmeside, som alle landsbyer er med på.",
          },
          {
            heading: "Det gør sekretariatet",
            text: "Opretter hjemmesiden, holder kurser, sender skabeloner, svarer på spørgsmål og sætter jer sammen med klynger, der har prøvet det.",
          },
        ],
      },
      {
        type: "phases",
        heading: "Fem faser på 18 måneder",
        text: "Hver fase slutter med noget, man kan se: en styregruppe, et kort, en vision, en plan og det første, der er gjort.",
      },
      {
        type: "richText",
        text: `## Sådan begynder I

1. Ring til nabolandsbyen, og spørg, hvad de er stolte af.
2. Hold et møde, hvor alle taler, og ingen lover noget.
3. Find ud af, om kommunen vil være med. Det vil den som regel gerne.
4. Nedsæt en styregruppe, hvor alle landsbyer har en stol.
5. Vælg én ting, der kan være færdig inden et år. Lav den.

Det vigtigste er det første opkald.`,
      },
      {
        type: "chart",
        heading: "Var det umagen værd?",
        unit: "%",
        rows: [
          { value: 94, label: "vil anbefale projektet til andre" },
          { value: 87, label: "siger, at det har styrket samarbejdet" },
          { value: 72, label: "siger, at arbejdet med kommunen er styrket" },
        ],
        source: evaluation,
      },
      {
        type: "form",
        heading: "Skriv til sekretariatet",
        text: "Vi ringer tilbage inden for en uge. I behøver ikke have bestemt jer.",
        form: "start-en-klynge",
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
        type: "callToAction",
        heading: "Kom til spørgetime",
        text: "Første torsdag i måneden på nettet. (Eksempel)",
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
        type: "clusterMap",
        heading: "Find en klynge",
        text: "Her på demonstrationen har seks af netværkets 29 klynger en hjemmeside.",
      },
      {
        type: "figures",
        heading: "Hele netværket",
        figures: [
          { value: "29", label: "klynger" },
          { value: "25", label: "kommuner" },
          { value: "120.000", label: "indbyggere" },
          { value: "5 + 24", label: "pilot- og kampagneklynger" },
        ],
      },
      { type: "newsList", heading: "Nyheder", limit: 3 },
      { type: "eventList", heading: "Det sker i netværket", limit: 5 },
      {
        type: "callToAction",
        heading: "Skal jeres kommune have en klynge?",
        text: "Fem faser på 18 måneder, og sekretariatet er med hele vejen. Det begynder med et opkald.",
        links: [
          { label: "Start en klynge", to: "page:start-en-klynge" },
          { label: "Hvad er en landsbyklynge?", to: "page:hvad-er-en-landsbyklynge" },
        ],
      },
      {
        type: "chart",
        heading: "De, der har prøvet det, siger",
        unit: "%",
        rows: [
          { value: 94, label: "vil anbefale det til andre" },
          { value: 87, label: "har fået et stærkere samarbejde" },
          { value: 86, label: "kender de andre landsbyer bedre" },
        ],
        source: evaluation,
      },
    ],
  },
];
