import type { DemoDocument, DemoGroup, DemoOrganisation } from "../../types.ts";

export const organisations: readonly DemoOrganisation[] = [];

export const groups: readonly DemoGroup[] = [
  {
    slug: "kommunikationsnetvaerket",
    name: "Kommunikationsnetværket",
    focus: "For alle, der skriver for en klynge",
    contact: { name: "Sekretariatet", email: "sekretariat@example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Klyngernes kommunikationsansvarlige mødes på nettet hver anden måned og deler skabeloner, billeder og gode overskrifter.",
  },
  {
    slug: "moedestedsnetvaerket",
    name: "Mødestedsnetværket",
    focus: "Haller, huse og fælles drift",
    contact: { name: "Sekretariatet", email: "sekretariat@example.org" },
    volunteersWanted: false,
    status: "active",
    text: "For jer, der bygger om, deler lokaler eller overvejer at lukke noget for at kunne åbne noget bedre.",
  },
];

export const documents: readonly DemoDocument[] = [
  {
    slug: "kom-i-gang",
    title: "Kom i gang med en landsbyklynge (eksempel)",
    kind: "other",
    day: -120,
    paragraphs: [
      "Eksempel: Hæftet er skrevet til demonstrationen.",
      "Et forløb har fem faser og varer omkring halvandet år: etablering, kortlægning, vision, handleplaner og implementering.",
      "Begynd med at ringe til naboerne. Resten kan læres.",
    ],
  },
  {
    slug: "skabelon-til-borgerundersoegelse",
    title: "Skabelon til borgerundersøgelse (eksempel)",
    kind: "other",
    day: -80,
    paragraphs: [
      "Eksempel: Skabelonen er skrevet til demonstrationen.",
      "1. Hvor bor du? 2. Hvad bruger du i de andre landsbyer? 3. Hvad ville du savne mest? 4. Hvad vil du gerne hjælpe med? 5. Må vi skrive til dig?",
    ],
  },
  {
    slug: "dagsorden-til-foerste-moede",
    title: "Dagsorden til det første møde (eksempel)",
    kind: "minutes",
    day: -45,
    paragraphs: [
      "Eksempel: Dagsordenen er skrevet til demonstrationen.",
      "Velkomst. Hvem er vi? Hvad går godt hos os? Hvad kunne gå bedre sammen? Kaffe. Hvem vil være med til at indkalde næste gang?",
    ],
  },
];
