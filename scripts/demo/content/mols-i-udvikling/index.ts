import type { DemoSite } from "../../types.ts";
import { places, villages } from "./area.ts";
import { documents, groups, organisations } from "./community.ts";
import { events } from "./events.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";

export const molsIUdvikling: DemoSite = {
  slug: "mols-i-udvikling",
  name: "Mols i Udvikling",
  kind: "cluster",
  tagline: "24 landsbyer, ét Mols",
  description:
    "Vi er 24 landsbyer på Mols og Helgenæs, der løfter sammen: omkring 3.000 indbyggere, over 200 frivillige og 23 arbejdsgrupper med stier, naturfestival og havnebad.",
  municipality: "Syddjurs",
  population: 3000,
  phase: "implementation",
  theme: { color: "#3f6b35", accent: "#9a4f93", mark: "hills", hero: "bakker" },
  contact: { email: "kontakt@mols.example.org", address: "Knebel, 8420 Knebel" },
  steeringGroup: [
    { name: "Formanden", role: "chair", organisation: "Formandskabet", email: "formand@mols.example.org" },
    { name: "Næstformanden", role: "deputy-chair", organisation: "Formandskabet" },
    {
      name: "Kommunikationsansvarlig",
      role: "communication-lead",
      organisation: "Kommunikationsgruppen",
      email: "kommunikation@mols.example.org",
    },
    { name: "Repræsentant for forsamlingshusene", role: "member", organisation: "Forsamlingshusene" },
    { name: "Repræsentant for idrætten", role: "member", organisation: "Idrætsforeningerne" },
    { name: "Repræsentant for skole og dagtilbud", role: "member", organisation: "Skole og børnehus" },
    { name: "Kontaktperson i kommunen", role: "member", organisation: "Syddjurs Kommune" },
  ],
  pictures: {
    bakker: {
      scene: "hills",
      palette: "molsDay",
      seed: "1",
      alt: "Tegning af bakker med marker, en landsby med hvid kirke og blomstrende lyng, med vigen i baggrunden",
      focal: { x: 42, y: 55 },
    },
    havnebad: {
      scene: "harbourBath",
      palette: "molsDay",
      seed: "1",
      alt: "Tegning af en badebro med sauna, badende i vigen og sejlbåde foran bakkerne",
      focal: { x: 60, y: 50 },
    },
    festival: {
      scene: "festival",
      palette: "molsNight",
      seed: "1",
      alt: "Tegning af en festival i bakkerne om natten med telte, lyskæder og en lille scene",
      focal: { x: 50, y: 60 },
    },
    stier: {
      scene: "walk",
      palette: "molsEvening",
      seed: "1",
      alt: "Tegning af vandrere på en sti gennem lyngen i aftensol",
      focal: { x: 50, y: 65 },
    },
    fyr: {
      scene: "headland",
      palette: "molsEvening",
      seed: "1",
      alt: "Tegning af et hvidt fyrtårn på en pynt med sejlbåde ude på vandet",
      focal: { x: 62, y: 50 },
    },
    bord: {
      scene: "table",
      palette: "indoors",
      seed: "1",
      alt: "Tegning af et langt bord set ovenfra, dækket til fællesspisning med brød, gryder og blomster",
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
      label: "Vores Mols",
      to: "page:vores-mols",
      children: [
        { label: "Landsbyerne", to: "/landsbyer/" },
        { label: "Mødesteder", to: "/steder/" },
        { label: "Foreninger", to: "/foreninger/" },
        { label: "Stierne", to: "page:stierne" },
        { label: "Havnebadet", to: "page:havnebadet" },
      ],
    },
    {
      label: "Vær med",
      to: "page:vaer-med",
      children: [
        { label: "Arbejdsgrupper", to: "/grupper/" },
        { label: "Start en gruppe", to: "page:start-en-gruppe" },
        { label: "Lån udstyr", to: "page:laan-udstyr" },
      ],
    },
    { label: "Flyt hertil", to: "page:flyt-hertil" },
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
