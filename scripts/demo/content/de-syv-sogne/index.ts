import type { DemoSite } from "../../types.ts";
import { places, villages } from "./area.ts";
import { documents, groups, organisations } from "./community.ts";
import { events } from "./events.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";

export const deSyvSogne: DemoSite = {
  slug: "de-syv-sogne",
  name: "De Syv Sogne",
  kind: "cluster",
  tagline: "Sydsjælland i syv stemmer",
  description:
    "Landsbyerne omkring Lundby og Bårse i Vordingborg Kommune: bøgeskov, mose, fjord og en jernbane midt igennem. Syv sogne, der hver kan noget, og sammen kan mere.",
  municipality: "Vordingborg",
  population: null,
  phase: "vision",
  theme: { color: "#8a3b34", accent: "#5e8f3a", mark: "ring", hero: "boegeskov" },
  contact: { email: "kontakt@syvsogne.example.org", address: "Lundby, 4750 Lundby" },
  steeringGroup: [
    { name: "Formanden", role: "chair", organisation: "Lundby", email: "formand@syvsogne.example.org" },
    { name: "Næstformanden", role: "deputy-chair", organisation: "Bårse" },
    { name: "Kommunikationsansvarlig", role: "communication-lead", organisation: "Køng", email: "kommunikation@syvsogne.example.org" },
    { name: "Sognets repræsentant", role: "member", organisation: "Sværdborg" },
    { name: "Sognets repræsentant", role: "member", organisation: "Udby" },
    { name: "Sognets repræsentant", role: "member", organisation: "Svinø" },
    { name: "Sognets repræsentant", role: "member", organisation: "Beldringe" },
  ],
  pictures: {
    boegeskov: {
      scene: "beeches",
      palette: "zealandSpring",
      seed: "1",
      alt: "Tegning af en nyudsprunget bøgeskov med anemoner i skovbunden og to mennesker på stien",
      focal: { x: 52, y: 70 },
    },
    tog: {
      scene: "train",
      palette: "zealandSpring",
      seed: "1",
      alt: "Tegning af et rødt tog, der kører gennem grønne marker forbi en landsby med kirke",
      focal: { x: 45, y: 70 },
    },
    landsby: {
      scene: "village",
      palette: "zealandEvening",
      seed: "2",
      mirror: true,
      alt: "Tegning af en sjællandsk landsby i aftenlys med kirke på bakken og lave huse",
      focal: { x: 45, y: 60 },
    },
    vinter: {
      scene: "village",
      palette: "zealandWinter",
      seed: "1",
      alt: "Tegning af en landsby i sne med lys i kirkens og husenes vinduer og to mennesker på vejen",
      focal: { x: 52, y: 60 },
    },
    hallen: {
      scene: "hall",
      palette: "indoorsWinter",
      seed: "2",
      alt: "Tegning af mennesker ved lange borde i et forsamlingshus med flagranker under loftet",
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
    { label: "Kalender", to: "/kalender/" },
    { label: "Nyheder", to: "/nyheder/" },
    {
      label: "Sognene",
      to: "page:sognene",
      children: [
        { label: "De syv landsbyer", to: "/landsbyer/" },
        { label: "Gåture", to: "page:gaature" },
        { label: "Steder", to: "/steder/" },
      ],
    },
    {
      label: "Vores vision",
      to: "page:vores-vision",
      children: [
        { label: "Grupper", to: "/grupper/" },
        { label: "Bliv frivillig", to: "page:bliv-frivillig" },
      ],
    },
    { label: "Foreninger", to: "/foreninger/" },
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
