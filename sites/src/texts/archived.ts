/** What an archived site says about itself. */
export const archivedTexts = {
  kicker: "Hjemmesiden er arkiveret",
  closed: (name: string, day: string) => `${name} holdt op med at bruge denne hjemmeside den ${day}.`,
  was: (name: string) => `Om ${name}`,
  villages: "Landsbyerne",
  kept: "Det, der stod her, er gemt. Det bliver ikke rettet længere, så datoer, telefonnumre og adresser kan være forældede.",
  open: "Se det, der er gemt",
  askTitle: "Har du spørgsmål?",
  ask: (name: string) => `Så svarer ${name}.`,
  askNobody: "Så spørg kommunen eller en af landsbyernes foreninger.",
  note: (day: string) => `Denne hjemmeside bliver ikke opdateret længere. Den viser, hvordan den så ud den ${day}.`,
  copyNote: (name: string, day: string) => `Du ser en gemt side. ${name} holdt op den ${day}, og siden bliver ikke opdateret længere.`,
  copyMore: "Hvad er der sket?",
  copyStart: "Den gemte forside",
  noteLabel: "Om hjemmesiden",
} as const;
