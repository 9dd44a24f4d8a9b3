import type { DemoSite } from "../../types.ts";
import { places, villages } from "./area.ts";
import { documents, groups, organisations } from "./community.ts";
import { events } from "./events.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";

export const haervejsklyngen: DemoSite = {
  slug: "haervejsklyngen",
  name: "Hærvejsklyngen",
  kind: "cluster",
  tagline: "Fem landsbyer langs den gamle vej",
  description:
    "Bække, Gesten, Hovborg, Lindknud og Gjerndrup ligger i den nordlige del af Vejen Kommune, hvor Hærvejen har ført folk forbi i tusinder af år. Vi vil gerne have nogle af dem til at blive.",
  municipality: "Vejen",
  population: null,
  phase: "implementation",
  theme: { color: "#7a4171", accent: "#d8a63a", mark: "road", hero: "haervejen" },
  contact: { email: "kontakt@haervejsklyngen.example.org", address: "Bække, 6622 Bække" },
  steeringGroup: [
    { name: "Formanden", role: "chair", organisation: "Hovborg", email: "formand@haervejsklyngen.example.org" },
    { name: "Næstformanden", role: "deputy-chair", organisation: "Bække" },
    {
      name: "Kommunikationsansvarlig",
      role: "communication-lead",
      organisation: "Gesten",
      email: "kommunikation@haervejsklyngen.example.org",
    },
    { name: "Byens repræsentant", role: "member", organisation: "Lindknud" },
    { name: "Byens repræsentant", role: "member", organisation: "Gjerndrup" },
    { name: "Kontaktperson i kommunen", role: "member", organisation: "Vejen Kommune" },
  ],
  follows: ["vestrum"],
  pictures: {
    haervejen: {
      scene: "heath",
      palette: "heathDay",
      seed: "1",
      alt: "Tegning af en gammel vej over en blomstrende hede med en stor eg, gravhøje og to vandrere",
      focal: { x: 55, y: 65 },
    },
    sten: {
      scene: "stones",
      palette: "heathMist",
      seed: "1",
      alt: "Tegning af en skibssætning og en runesten i morgentåge med to vandrere",
      focal: { x: 35, y: 75 },
    },
    esport: {
      scene: "screens",
      palette: "indoorsBlue",
      seed: "1",
      alt: "Tegning af fire unge med headset foran skærme i farvet lys",
      focal: { x: 50, y: 60 },
    },
    aften: {
      scene: "heath",
      palette: "heathEvening",
      seed: "2",
      mirror: true,
      alt: "Tegning af heden i aftenlys med lyng, en eg og vandrere på vejen",
      focal: { x: 45, y: 65 },
    },
    bord: { scene: "table", palette: "indoorsWinter", seed: "3", alt: "Tegning af et bord dækket til fællesspisning, set ovenfra" },
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
      label: "Fem landsbyer",
      to: "/landsbyer/",
      children: [
        { label: "Hærvejen", to: "page:haervejen" },
        { label: "Seværdigheder", to: "page:sevaerdigheder" },
        { label: "Steder", to: "/steder/" },
      ],
    },
    {
      label: "Grupper",
      to: "/grupper/",
      children: [
        { label: "E-sport", to: "page:e-sport" },
        { label: "Foreninger", to: "/foreninger/" },
      ],
    },
    { label: "Flyt til", to: "page:flyt-til" },
    {
      label: "Om klyngen",
      to: "/om/",
      children: [
        { label: "Dokumenter", to: "/dokumenter/" },
        { label: "Om demonstrationen", to: "page:om-demonstrationen" },
      ],
    },
  ],
};
