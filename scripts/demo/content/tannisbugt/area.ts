import type { DemoPlace, DemoVillage } from "../../types.ts";

export const villages: readonly DemoVillage[] = [
  {
    slug: "bindslev",
    name: "Bindslev",
    location: [10.2, 57.55],
    text: "Bindslev ligger ved Uggerby Å og er den største af de fire byer. Det gamle elværk ved åen lavede strøm, før kablerne nåede hertil.",
  },
  {
    slug: "tuen",
    name: "Tuen",
    location: [10.27, 57.58],
    text: "Tuen er den mindste af de fire og ligger længst mod øst. Her er langt til naboen, højt til himlen og store fugle i luften.",
  },
  {
    slug: "tversted",
    name: "Tversted",
    location: [10.185, 57.59],
    text: "Tversted er badeby om sommeren og landsby resten af året. Bag klitterne ligger plantagen med søerne, og foran ligger Tannis Bugt.",
    picture: "strand",
  },
  {
    slug: "uggerby",
    name: "Uggerby",
    location: [10.13, 57.575],
    text: "Ved Uggerby løber åen ud i bugten. Her er strand, plantage og en kirke, som sandet engang prøvede at tage.",
    picture: "klitplantage",
  },
];

const booking = { name: "Udlejningen", email: "udlejning@tannisbugt.example.org" };

export const places: readonly DemoPlace[] = [
  {
    slug: "hallen-i-bindslev",
    name: "Hallen i Bindslev",
    kind: "sports",
    village: "bindslev",
    address: "Bindslev, 9881 Bindslev",
    location: [10.203, 57.548],
    capacity: 500,
    facilities: ["kitchen", "parking", "step-free", "accessible-toilet", "sports-hall", "wifi", "stage"],
    text: "Idrætshal, motionscenter og et rum med udsigt til banen, hvor bestyrelser bliver klogere.",
    booking: { text: "Bookes en uge før. Nøgle hentes i cafeteriet.", contact: booking },
    picture: "hallen",
  },
  {
    slug: "elvaerket-ved-aaen",
    name: "Det gamle elværk",
    kind: "other",
    village: "bindslev",
    address: "Ved Uggerby Å, Bindslev",
    location: [10.198, 57.546],
    capacity: 40,
    facilities: ["parking"],
    text: "Turbine, vandfald og en bænk, hvor man kan høre begge dele.",
  },
  {
    slug: "forsamlingshuset-i-tversted",
    name: "Forsamlingshuset i Tversted",
    kind: "village-hall",
    village: "tversted",
    address: "Tversted, 9881 Bindslev",
    location: [10.187, 57.588],
    capacity: 120,
    facilities: ["kitchen", "stage", "parking", "step-free"],
    text: "Koncerter om sommeren, kortspil om vinteren og dans, når nogen fylder rundt.",
    booking: { text: "Udlejes med eller uden service.", contact: booking },
  },
  {
    slug: "strandpladsen",
    name: "Strandpladsen",
    kind: "outdoor",
    village: "tversted",
    address: "Stranden ved Tversted",
    location: [10.18, 57.6],
    facilities: ["parking", "accessible-toilet"],
    text: "Nedkørsel, bålsted og trampolin. Flaget er oppe, når livredderne er her.",
    picture: "strand",
  },
  {
    slug: "shelterpladsen-ved-aaen",
    name: "Shelterpladsen ved åen",
    kind: "outdoor",
    village: "uggerby",
    address: "Ved åens udløb, Uggerby",
    location: [10.115, 57.588],
    facilities: ["parking", "playground"],
    text: "To shelters, kanobro og ildsted. Man falder i søvn til bølger og vågner til viber.",
    picture: "klitplantage",
  },
];
