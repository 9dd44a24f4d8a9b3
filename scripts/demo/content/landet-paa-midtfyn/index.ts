import type { DemoSite } from "../../types.ts";
import { places, villages } from "./area.ts";
import { documents, groups, organisations } from "./community.ts";
import { events } from "./events.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";

export const landetPaaMidtfyn: DemoSite = {
  slug: "landet-paa-midtfyn",
  name: "Landet på Midtfyn",
  kind: "cluster",
  tagline: "Gislev, Kværndrup og Ryslinge",
  description:
    "Tre sogne midt på Fyn, der kender hinanden fra gammel tid. Vi bruger hinandens haller, haver og hoveder og passer på det, man først savner, når det er væk.",
  municipality: "Faaborg-Midtfyn",
  population: null,
  phase: "action-plans",
  theme: { color: "#5d7a1e", accent: "#e2b714", mark: "leaves", hero: "marker" },
  contact: { email: "kontakt@midtfyn.example.org", address: "Ryslinge, 5856 Ryslinge" },
  steeringGroup: [
    { name: "Formanden", role: "chair", organisation: "Ryslinge", email: "formand@midtfyn.example.org" },
    { name: "Næstformanden", role: "deputy-chair", organisation: "Kværndrup" },
    { name: "Kommunikationsansvarlig", role: "communication-lead", organisation: "Gislev", email: "kommunikation@midtfyn.example.org" },
    { name: "Lokalrådets repræsentant", role: "member", organisation: "Gislev Lokalråd" },
    { name: "Lokalrådets repræsentant", role: "member", organisation: "Kværndrup Lokalråd" },
  ],
  pictures: {
    marker: {
      scene: "ride",
      palette: "funenDay",
      seed: "1",
      alt: "Tegning af to cyklister på en landevej mellem blomstrende rapsmarker med en landsby forude",
      focal: { x: 40, y: 68 },
    },
    slot: {
      scene: "manor",
      palette: "funenDay",
      seed: "1",
      alt: "Tegning af et rødt slot, der spejler sig i en sø med svaner mellem gamle træer",
      focal: { x: 50, y: 50 },
    },
    bakker: {
      scene: "hills",
      palette: "funenEvening",
      seed: "2",
      alt: "Tegning af fynske bakker i aftenlys med gule marker og en landsby med kirke",
      focal: { x: 42, y: 55 },
    },
    bord: {
      scene: "table",
      palette: "indoorsGreen",
      seed: "2",
      mirror: true,
      alt: "Tegning af et dækket bord set ovenfra med suppegryde, salat, brød og en buket",
    },
    landsby: {
      scene: "village",
      palette: "funenEvening",
      seed: "1",
      alt: "Tegning af en fynsk landsby ved aftenstid med kirke, røde tage og to mennesker på vejen",
      focal: { x: 55, y: 60 },
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
    { label: "Det sker", to: "/kalender/" },
    { label: "Nyheder", to: "/nyheder/" },
    {
      label: "Oplev Midtfyn",
      to: "page:oplev-midtfyn",
      children: [
        { label: "Landsbyerne", to: "/landsbyer/" },
        { label: "Cykelruten", to: "page:cykelruten" },
        { label: "Mødesteder", to: "/steder/" },
      ],
    },
    {
      label: "Fællesskabet",
      to: "page:faellesskabet",
      children: [
        { label: "Grupper", to: "/grupper/" },
        { label: "Foreninger", to: "/foreninger/" },
        { label: "Lokalpuljen", to: "page:lokalpuljen" },
      ],
    },
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
