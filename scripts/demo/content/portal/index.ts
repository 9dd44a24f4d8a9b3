import type { DemoSite } from "../../types.ts";
import { documents, groups, organisations } from "./community.ts";
import { events } from "./events.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";

/** The network's own site. It has no villages: the theme lists those of the clusters. */
export const portal: DemoSite = {
  slug: "portal",
  name: "Landsbyklynger i Danmark",
  kind: "network",
  tagline: "Landsbyer, der løfter sammen",
  description:
    "29 landsbyklynger i 25 kommuner med 120.000 indbyggere. Her kan du finde en klynge, læse, hvad samarbejdet fører til, og komme i gang med jeres egen.",
  municipality: null,
  population: 120_000,
  phase: null,
  theme: { color: "#23406e", accent: "#d98a3d", mark: "knot", hero: "netvaerk" },
  contact: { email: "sekretariat@example.org", address: null },
  steeringGroup: [
    { name: "Formanden", role: "chair", organisation: "Sekretariatet", email: "sekretariat@example.org" },
    { name: "Kommunikationsansvarlig", role: "communication-lead", organisation: "Sekretariatet" },
  ],
  pictures: {
    netvaerk: {
      scene: "network",
      palette: "network",
      seed: "1",
      alt: "Tegning af landsbyer i skumringen, bundet sammen af stier af lys hen over markerne",
      focal: { x: 50, y: 62 },
    },
    moede: {
      scene: "hall",
      palette: "indoors",
      seed: "4",
      alt: "Tegning af et borgermøde med fællesspisning i et forsamlingshus",
      focal: { x: 50, y: 65 },
    },
    landsby: {
      scene: "village",
      palette: "molsEvening",
      seed: "3",
      alt: "Tegning af en dansk landsby i aftenlys med kirke, gårde og en vej, der fører ind i byen",
      focal: { x: 55, y: 60 },
    },
    vej: {
      scene: "ride",
      palette: "funenEvening",
      seed: "2",
      mirror: true,
      alt: "Tegning af cyklister på vej mod en landsby mellem marker i aftensol",
      focal: { x: 60, y: 68 },
    },
  },
  villages: [],
  places: [],
  organisations,
  groups,
  documents,
  news,
  events,
  pages,
  forms: [
    {
      slug: "start-en-klynge",
      title: "Start en klynge",
      questions: [
        { type: "text", label: "Navn", required: true },
        { type: "email", label: "E-mail", required: true },
        { type: "text", label: "Telefon" },
        { type: "text", label: "Kommune", required: true },
        { type: "radio", label: "Hvem skriver du for?", options: ["En kommune", "En landsby eller forening", "Mig selv"] },
        { type: "textarea", label: "Hvilke landsbyer tænker I på?", help: "Skriv navnene, hvis I kender dem." },
      ],
      thanks: "Tak. Sekretariatet ringer tilbage inden for en uge. (Eksempel)",
    },
  ],
  menu: [
    { label: "Find en klynge", to: "/klynger/" },
    {
      label: "Hvad er en landsbyklynge?",
      to: "page:hvad-er-en-landsbyklynge",
      children: [
        { label: "De fem faser", to: "page:de-fem-faser" },
        { label: "Hvad siger evalueringen?", to: "page:evalueringen" },
      ],
    },
    { label: "Start en klynge", to: "page:start-en-klynge", children: [{ label: "Spørgsmål og svar", to: "page:spoergsmaal-og-svar" }] },
    { label: "Nyheder", to: "/nyheder/" },
    { label: "Kalender", to: "/kalender/" },
    {
      label: "Om os",
      to: "/om/",
      children: [
        { label: "Dokumenter", to: "/dokumenter/" },
        { label: "Om demonstrationen", to: "page:om-demonstrationen" },
      ],
    },
  ],
};
