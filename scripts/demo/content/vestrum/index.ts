import type { DemoSite } from "../../types.ts";
import { places, villages } from "./area.ts";
import { documents, groups, organisations } from "./community.ts";
import { events } from "./events.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";

export const vestrum: DemoSite = {
  slug: "vestrum",
  name: "VestRum",
  kind: "cluster",
  tagline: "Syv sogne mellem fjord og hav",
  description:
    "VestRum er syv sogne i den nordlige del af Ringkøbing-Skjern Kommune. Vi deler fodboldklub, haller og horisont, og vi gør det sammen, når det er sjovere eller bedre.",
  municipality: "Ringkøbing-Skjern",
  population: null,
  phase: "implementation",
  theme: { color: "#1f5d78", accent: "#e0a63f", mark: "waves", hero: "klitter" },
  contact: { email: "kontakt@vestrum.example.org", address: "Tim, 6980 Tim" },
  steeringGroup: [
    { name: "Formanden", role: "chair", organisation: "Hee", email: "formand@vestrum.example.org" },
    { name: "Næstformanden", role: "deputy-chair", organisation: "Tim" },
    { name: "Kommunikationsansvarlig", role: "communication-lead", organisation: "No", email: "kommunikation@vestrum.example.org" },
    { name: "Sognets repræsentant", role: "member", organisation: "Hover" },
    { name: "Sognets repræsentant", role: "member", organisation: "Stadil" },
    { name: "Sognets repræsentant", role: "member", organisation: "Torsted" },
    { name: "Sognets repræsentant", role: "member", organisation: "Vedersø" },
  ],
  follows: ["haervejsklyngen"],
  accepts: { events: true, ideas: true },
  forms: [
    {
      slug: "gaa-fodbold",
      title: "Tilmelding til gå-fodbold",
      questions: [
        { type: "text", label: "Navn", required: true },
        { type: "email", label: "E-mail", required: true, help: "Vi skriver kun, hvis noget bliver flyttet." },
        { type: "radio", label: "Har du spillet før?", options: ["Ja", "Nej", "Det er længe siden"] },
        { type: "textarea", label: "Er der noget, vi skal vide?" },
      ],
      thanks: "Tak for din tilmelding. Vi ses på banen. (Eksempel)",
    },
  ],
  pictures: {
    klitter: {
      scene: "dunes",
      palette: "northSeaDay",
      seed: "1",
      alt: "Tegning af klitter med marehalm, en bred strand og Vesterhavet i solskin",
      focal: { x: 48, y: 60 },
    },
    fodbold: {
      scene: "footballPitch",
      palette: "northSeaEvening",
      seed: "1",
      alt: "Tegning af en aftenkamp på fodboldbanen under lysmaster, med klubhus og tilskuere",
      focal: { x: 52, y: 60 },
    },
    fjord: {
      scene: "fjord",
      palette: "northSeaEvening",
      seed: "1",
      alt: "Tegning af en stille fjord ved solnedgang med siv, en jolle og to mennesker på en bro",
      focal: { x: 60, y: 65 },
    },
    landsby: {
      scene: "village",
      palette: "northSeaDay",
      seed: "1",
      mirror: true,
      alt: "Tegning af en vestjysk landsby med hvid kirke på en bakke og lave huse langs vejen",
      focal: { x: 45, y: 60 },
    },
    hallen: {
      scene: "hall",
      palette: "indoorsGreen",
      seed: "1",
      mirror: true,
      alt: "Tegning af fællesspisning i forsamlingshuset med lange borde, flagranker og høje vinduer",
      focal: { x: 50, y: 65 },
    },
  },
  villages,
  places,
  organisations,
  groups,
  documents,
  news,
  events,
  pages,
  menu: [
    { label: "Nyheder", to: "/nyheder/" },
    { label: "Kalender", to: "/kalender/" },
    {
      label: "De syv sogne",
      to: "page:de-syv-sogne",
      children: [
        { label: "Landsbyerne", to: "/landsbyer/" },
        { label: "Steder", to: "/steder/" },
        { label: "Foreninger", to: "/foreninger/" },
        { label: "Del din bil", to: "page:del-din-bil" },
      ],
    },
    { label: "FC VestRum", to: "page:fc-vestrum", children: [{ label: "Træningstider", to: "page:traeningstider" }] },
    { label: "Grupper", to: "/grupper/" },
    {
      label: "Om VestRum",
      to: "/om/",
      children: [
        { label: "Dokumenter", to: "/dokumenter/" },
        { label: "Om demonstrationen", to: "page:om-demonstrationen" },
      ],
    },
  ],
};
