import type { DemoSite } from "../../types.ts";
import { places, villages } from "./area.ts";
import { documents, groups, organisations } from "./community.ts";
import { events } from "./events.ts";
import { news } from "./news.ts";
import { pages } from "./pages.ts";

export const tannisbugt: DemoSite = {
  slug: "tannisbugt",
  name: "Landsbyklyngen Tannisbugt",
  kind: "cluster",
  tagline: "Fire byer ved bugten",
  description:
    "Bindslev, Tuen, Tversted og Uggerby ligger i det nordøstlige hjørne af Hjørring Kommune, hvor åen møder bugten. Vi deler skole, sport, strand og vinterhygge.",
  municipality: "Hjørring",
  population: null,
  phase: "action-plans",
  theme: { color: "#0f6d86", accent: "#e0803f", mark: "bay", hero: "strand" },
  contact: { email: "kontakt@tannisbugt.example.org", address: "Bindslev, 9881 Bindslev" },
  steeringGroup: [
    { name: "Formanden", role: "chair", organisation: "Tversted", email: "formand@tannisbugt.example.org" },
    { name: "Næstformanden", role: "deputy-chair", organisation: "Bindslev" },
    { name: "Kommunikationsansvarlig", role: "communication-lead", organisation: "Uggerby", email: "kommunikation@tannisbugt.example.org" },
    { name: "Byens repræsentant", role: "member", organisation: "Tuen" },
  ],
  pictures: {
    strand: {
      scene: "dunes",
      palette: "skagerrakDay",
      seed: "2",
      alt: "Tegning af en bred, lys strand med klitter, marehalm og sejlbåde på bugten",
      focal: { x: 48, y: 60 },
    },
    klitplantage: {
      scene: "pines",
      palette: "skagerrakDay",
      seed: "1",
      alt: "Tegning af en sti gennem klitplantagen med graner og havet i baggrunden",
      focal: { x: 52, y: 65 },
    },
    baal: {
      scene: "bonfire",
      palette: "skagerrakNight",
      seed: "1",
      alt: "Tegning af mennesker omkring et stort bål på stranden om natten med månen over havet",
      focal: { x: 45, y: 75 },
    },
    aften: {
      scene: "dunes",
      palette: "skagerrakEvening",
      seed: "3",
      mirror: true,
      alt: "Tegning af stranden i aftensol med lyserød himmel og mennesker ved vandkanten",
      focal: { x: 52, y: 60 },
    },
    hallen: {
      scene: "hall",
      palette: "indoors",
      seed: "3",
      mirror: true,
      alt: "Tegning af fællesspisning i en hal med dækkede borde, lamper og flagranker",
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
    { label: "Det sker", to: "/kalender/" },
    { label: "Nyheder", to: "/nyheder/" },
    {
      label: "Ved bugten",
      to: "page:ved-bugten",
      children: [
        { label: "Landsbyerne", to: "/landsbyer/" },
        { label: "Aktiv i naturen", to: "page:aktiv-i-naturen" },
        { label: "Steder", to: "/steder/" },
      ],
    },
    { label: "Bo her", to: "page:bo-her", children: [{ label: "Prøv en vinter", to: "page:proev-en-vinter" }] },
    { label: "Foreninger", to: "/foreninger/" },
    {
      label: "Om klyngen",
      to: "/om/",
      children: [
        { label: "Grupper", to: "/grupper/" },
        { label: "Dokumenter", to: "/dokumenter/" },
        { label: "Om demonstrationen", to: "page:om-demonstrationen" },
      ],
    },
  ],
};
