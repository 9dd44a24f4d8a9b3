import type { DemoPage } from "../../types.ts";

export const pages: readonly DemoPage[] = [
  {
    slug: "om-demonstrationen",
    title: "Om demonstrationen",
    layout: [
      {
        type: "richText",
        text: `Denne side viser, hvad en landsbyklynge kan få ud af Klynge. Den er ikke drevet af De Syv Sogne.

## Det er rigtigt

- De Syv Sogne er en landsbyklynge i Vordingborg Kommune omkring Lundby og Bårse.
- Klyngen var en af de fem pilotklynger fra 2015 til 2017.
- Sognenes navne og beliggenhed, omtrentligt angivet.

## Det er fundet på

Nyheder, arrangementer, foreninger, grupper, kontaktadresser og dokumenter er **eksempler** og mærket som det. Personer er nævnt ved deres rolle, og billederne er tegnet af et program.`,
      },
    ],
  },
  {
    slug: "sognene",
    title: "Sognene",
    description: "Beldringe, Bårse, Køng, Lundby, Svinø, Sværdborg og Udby.",
    layout: [
      {
        type: "hero",
        heading: "Syv sogne mellem skov og fjord",
        text: "Man kan gå fra bøgeskov til strandeng på én dag.",
        picture: "boegeskov",
      },
      {
        type: "richText",
        text: `Mod vest ligger [Svinø](villages:svinoe) og vandet. Mod øst bliver landet bakket, og skovene tættere. Midt imellem ligger [Lundby](villages:lundby), hvor toget stopper, og mosen ved [Sværdborg](villages:svaerdborg), hvor tågen gør.

Vi er syv sogne, og vi er glade for alle syv. Derfor har vi ikke slået os sammen. Vi har slået os i lag.`,
      },
      { type: "villageList", heading: "Find din landsby" },
      {
        type: "gallery",
        heading: "Året rundt",
        pictures: [
          { picture: "boegeskov", caption: "Maj" },
          { picture: "landsby", caption: "September" },
          { picture: "vinter", caption: "Januar" },
        ],
      },
    ],
  },
  {
    slug: "gaature",
    title: "Gåture",
    parent: "sognene",
    description: "Ture i skov, mose og på strandeng.",
    layout: [
      {
        type: "accordion",
        heading: "Fire ture",
        items: [
          { heading: "Anemoneturen, 4 km", text: "Gennem bøgeskoven ved [Udby](villages:udby). Bedst i april og maj." },
          { heading: "Moseturen, 6 km", text: "Flad og våd. Gå tidligt, så møder du traner." },
          { heading: "Strandturen, 5 km", text: "Rundt på Svinø med vand på næsten alle sider." },
          { heading: "Fra kirke til kirke, 12 km", text: "Bårse, Udby og Sværdborg. Der er bænke ved dem alle." },
        ],
      },
      {
        type: "richText",
        text: "Hold hunden i snor, og gå uden om vilde blomster, når det kan lade sig gøre.\n\n*Eksempel: Turene er skrevet til demonstrationen.*",
      },
      {
        type: "map",
        heading: "Skovpladsen",
        location: [11.972, 55.093],
        address: "Skoven ved Udby",
        url: "https://www.openstreetmap.org/?mlat=55.093&mlon=11.972#map=13/55.093/11.972",
      },
    ],
  },
  {
    slug: "vores-vision",
    title: "Vores vision",
    description: "Hvor vil vi hen, og hvem går med?",
    layout: [
      {
        type: "richText",
        text: `Vi er midt i at finde ud af, hvad vi vil være for hinanden. Det sker på [borgermøder](/kalender/), ved køkkenborde og på en papirdug, der efterhånden er meget lang.

> Man skal kunne gå til noget hver dag i ugen, uden at køre længere end til nabosognet.

*Eksempel: Visionen er skrevet til demonstrationen.*`,
      },
      {
        type: "figures",
        heading: "Det har vi at bygge på (eksempel)",
        figures: [
          { value: "7", label: "sogne" },
          { value: "61", label: "foreninger" },
          { value: "5", label: "sale og lader" },
          { value: "1", label: "station" },
        ],
      },
      {
        type: "fileList",
        heading: "Læs oplæggene",
        files: [
          { label: "Visionsoplæg", document: "visionsoplaeg" },
          { label: "Kortlægning", document: "kortlaegning" },
        ],
      },
      { type: "groupList", heading: "Grupperne bag" },
    ],
  },
  {
    slug: "bliv-frivillig",
    title: "Bliv frivillig",
    parent: "vores-vision",
    description: "Fra en enkelt aften til en hel sæson.",
    layout: [
      {
        type: "cards",
        heading: "Hvor meget tid har du?",
        cards: [
          {
            heading: "En aften",
            text: "Dæk bord til fællesspisning eller hold døren.",
            link: { label: "Se kalenderen", to: "/kalender/" },
          },
          {
            heading: "En weekend",
            text: "Kom til arbejdsdag i skoven.",
            picture: "boegeskov",
            link: { label: "Arbejdsdag", to: "events:arbejdsdag-i-skoven" },
          },
          { heading: "En sæson", text: "Bliv en del af en gruppe.", link: { label: "Grupperne", to: "/grupper/" } },
        ],
      },
      {
        type: "contact",
        heading: "Spørg os",
        contact: { name: "Formanden", email: "formand@syvsogne.example.org" },
        text: "Eksempel: Adressen findes ikke, men det gør tanken.",
      },
    ],
  },
  {
    slug: "forside",
    title: "De Syv Sogne",
    description: "Landsbyerne omkring Lundby og Bårse.",
    layout: [
      {
        type: "hero",
        heading: "Sydsjælland i syv stemmer",
        text: "Beldringe, Bårse, Køng, Lundby, Svinø, Sværdborg og Udby. Vi synger ikke altid det samme, men vi øver sammen.",
        picture: "boegeskov",
        links: [
          { label: "Kalenderen", to: "/kalender/" },
          { label: "Tegn med på visionen", to: "page:vores-vision" },
        ],
      },
      { type: "newsList", heading: "Nyheder", limit: 3 },
      { type: "eventList", heading: "Det sker snart", limit: 6 },
      { type: "picture", picture: "tog", caption: "Toget standser i Lundby", wide: true },
      {
        type: "callToAction",
        heading: "Hvad drømmer du om?",
        text: "Kom til næste borgermøde og tag en tusch i hånden.",
        links: [{ label: "Borgermøde i Køng", to: "events:visionsmoede-i-koeng" }],
      },
      { type: "villageList", heading: "De syv" },
      { type: "groupList", heading: "Vær med i en gruppe", onlyWantingVolunteers: true },
    ],
  },
];
