import { INTAKE_PATHS, municipalityTitle } from "@klynge/contract";

/** Where the first site's page about how to reach the cluster lives. */
export const CONTACT_SLUG = "kontakt";

/**
 * What a first site says, in Danish as all sites do. Written to be read by residents from the first day: true, friendly,
 * and honest about what is still to come. `place` is what belongs to the cluster: its name, its municipality, its villages
 * in one sentence.
 */
export type Place = { name: string; municipality: string; villages: readonly string[] };

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} og ${names.at(-1)}`;

export const starterTexts = {
  tagline: ({ municipality }: Place) => `Landsbyer i ${municipalityTitle(municipality)}, der gør mere sammen`,
  description: ({ name, villages }: Place) =>
    `${name} er et samarbejde mellem ${villages.length === 1 ? `folk i ${villages[0]}` : listOf(villages)}. Her fortæller vi snart mere om, hvem vi er, og hvad vi vil sammen.`,

  home: {
    title: "Forside",
    hero: ({ name }: Place) => `Velkommen til ${name}`,
    calendar: "Se kalenderen",
    about: ({ name }: Place) => `Om ${name}`,
    story: "Her fortæller vi snart, hvad der er særligt ved vores egn, og hvad du kan være med til.",
    events: "Det sker",
    news: "Nyt",
    villages: "Vores landsbyer",
    groups: "Vær med",
    idea: "Har du en idé?",
    ideaText: "Stor eller lille, moden eller løs: skriv den til os. Det er sådan, det begynder.",
    sendIdea: "Send en idé",
    write: "Skriv til os",
  },

  village: (village: string) => `Her fortæller vi snart om ${village}: hvad man kan opleve, hvor man mødes, og hvem man kan spørge.`,

  welcome: {
    title: ({ name }: Place) => `Velkommen til hjemmesiden for ${name}`,
    excerpt: ({ villages }: Place) => `Nu har ${listOf(villages)} ét sted at finde nyheder, arrangementer og hinanden.`,
    body: ({ name, villages }: Place) => `
${name} har fået sin egen hjemmeside. Her samler vi nyheder, arrangementer og alt det, vi er fælles om i ${listOf(villages)}.

Sker der noget hos jer? [Send det til kalenderen](${INTAKE_PATHS.events}), så kan alle se det. Har du en idé til noget, vi kan gøre sammen, så [send den til os](${INTAKE_PATHS.ideas}).`,
    soon: "Siden er ny, og vi fylder den op i de kommende uger.",
  },

  event: {
    title: "Eksempel: Fællesspisning for alle",
    text: "Det her er et eksempel, og der bliver ikke dækket op. Sådan kommer landsbyernes egne arrangementer til at se ud.",
    where: "Forsamlingshuset (eksempel)",
  },

  group: {
    name: "Eksempel: Gruppen bag hjemmesiden",
    focus: "Hjemmeside og kalender",
    text: "Eksempel. Her fortæller en arbejdsgruppe snart, hvad den arbejder med, hvornår den mødes, og hvordan man kommer med.",
  },

  contact: {
    title: "Kontakt",
    text: "Her skriver vi snart, hvem du kan ringe til, og hvor vi holder til. Indtil da kan du skrive til os herunder.",
    formHeading: "Skriv til os",
    form: {
      title: "Kontakt",
      name: "Dit navn",
      email: "Din e-mail",
      emailHelp: "Så vi kan svare dig.",
      message: "Hvad vil du sige eller spørge om?",
      thanks: "Tak for din besked. Vi svarer, så snart vi kan.",
    },
  },

  privacy: {
    title: "Privatliv",
    responsible: ({ name }: Place) =>
      `Dataansvarlig for denne hjemmeside er ${name}. Her skriver vi snart, hvilken forening der står bag, og hvem du kan skrive til om dine oplysninger.`,
    body: (contact: string) => `
## Når du læser med

Hjemmesiden sætter ingen cookies, måler ikke, hvad du gør, og henter intet fra andre end os selv. Derfor er der heller intet at sige ja eller nej til.

## Når du skriver til os

Det, du skriver i en formular, læses kun af dem, der passer hjemmesiden. Svar på formularer slettes efter højst et år.

Sender du et arrangement til kalenderen, får du en mail, hvor du bekræfter det. Bekræfter du ikke, slettes det efter to dage. Dit navn og din e-mail slettes en måned efter, at vi har taget stilling, og de vises aldrig på hjemmesiden.

## Billeder

Vi viser kun billeder af mennesker, der kan genkendes, når de har sagt ja. Er du med på et billede og vil ikke være det, så [skriv til os](${contact}), og vi tager det ned.

## Dine rettigheder

Du kan altid få at vide, hvad vi har om dig, og få det rettet eller slettet. [Skriv til os](${contact}). Er du ikke tilfreds med vores svar, kan du klage til [Datatilsynet](https://www.datatilsynet.dk/).`,
  },

  accessibility: {
    title: "Tilgængelighed",
    body: (contact: string) => `
Alle skal kunne bruge denne hjemmeside: med tastatur, med skærmlæser, på en gammel telefon og med store bogstaver. Den er bygget efter de internationale retningslinjer for tilgængelighed, WCAG 2.2 på niveau AA.

## Hvad der kan være galt alligevel

- Billeder og filer, som er lagt op af foreninger, kan mangle en god beskrivelse.
- PDF-filer fra andre er ikke altid lavet, så de kan læses højt.

## Sig det til os

Er der noget, du ikke kan læse eller bruge, så [skriv til os](${contact}). Så sender vi det på en anden måde og retter siden, når vi kan.`,
    review: "Vi har endnu ikke selv gået siden igennem. Her skriver vi snart, hvornår vi har gjort det, og hvad vi fandt.",
  },

  menu: { news: "Nyheder", calendar: "Kalender", villages: "Landsbyer", groups: "Grupper", about: "Om os", contact: "Kontakt" },
} as const;
