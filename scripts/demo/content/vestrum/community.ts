import type { DemoDocument, DemoGroup, DemoOrganisation } from "../../types.ts";

const parishes = ["hee", "hover", "no", "stadil", "tim", "torsted", "vedersoe"] as const;

export const organisations: readonly DemoOrganisation[] = [
  {
    slug: "fc-vestrum",
    name: "FC VestRum",
    kind: "association",
    villages: parishes,
    contact: { name: "Klubkontoret", email: "fodbold@vestrum.example.org" },
    text: "Den fælles fodboldklub for de syv sogne. Før spillede vi mod hinanden; nu har vi hold nok til at spille mod alle de andre.",
    picture: "fodbold",
  },
  {
    slug: "sogneforeningerne",
    name: "Borger- og sogneforeningerne",
    kind: "association",
    villages: parishes,
    contact: { name: "Formandskredsen", email: "sogne@vestrum.example.org" },
    text: "Foreningerne i de syv sogne står bag klyngen. Hver sender en repræsentant til styregruppen og en kage til generalforsamlingen.",
  },
  {
    slug: "gymnastikforeningen",
    name: "Gymnastikforeningen",
    kind: "association",
    villages: ["tim", "hee"],
    contact: { name: "Holdlederen", email: "gymnastik@vestrum.example.org" },
    text: "Fra forældre-barn til seniorhold. Opvisningen i marts fylder hallen, og musikken fylder resten.",
  },
  {
    slug: "fjordlauget",
    name: "Fjordlauget",
    kind: "association",
    villages: ["stadil", "vedersoe"],
    contact: { name: "Oldermanden", email: "fjord@vestrum.example.org" },
    text: "Vi passer både, broer og fugletårn ved fjorden og tager gerne nye med ud at ro.",
    picture: "fjord",
  },
  {
    slug: "friskolen",
    name: "Friskolen",
    kind: "institution",
    villages: ["hover", "torsted"],
    contact: { name: "Kontoret", email: "friskole@vestrum.example.org" },
    text: "En lille skole med stor scene. Aulaen bruges af hele egnen om aftenen.",
  },
  {
    slug: "handelsforeningen",
    name: "Håndværk og handel i VestRum",
    kind: "business",
    villages: ["tim", "hee", "no"],
    contact: { name: "Netværket", email: "erhverv@vestrum.example.org" },
    text: "Smede, murere, landmænd og butikker, der hjælper hinanden med lærlinge og sponserer trøjerne.",
  },
];

export const groups: readonly DemoGroup[] = [
  {
    slug: "moedesteder",
    name: "Mødestederne",
    focus: "Gode rammer og tilbud i alle sogne",
    contact: { name: "Tovholderen", email: "moedesteder@vestrum.example.org" },
    volunteersWanted: true,
    status: "active",
    picture: "hallen",
    text: "Vi finder ud af, hvem der har plads til hvad. Det er billigere at flytte en forening end at bygge et hus.",
  },
  {
    slug: "bosaetning",
    name: "Bosætning",
    focus: "Tilflyttere og ledige huse",
    contact: { name: "Tovholderen", email: "bosaetning@vestrum.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "Gruppen holder listen over huse og byggegrunde frisk og sender en velkomstkurv til alle nye i sognene.",
  },
  {
    slug: "turisme",
    name: "Turisme",
    focus: "Gæster, der bliver lidt længere",
    contact: { name: "Tovholderen", email: "turisme@vestrum.example.org" },
    volunteersWanted: false,
    status: "active",
    picture: "klitter",
    text: "Sommergæsterne kender stranden. Vi viser dem fjorden, kirkerne og gårdbutikkerne.",
  },
  {
    slug: "deleordninger",
    name: "Deleordninger",
    focus: "Biler, cykler og minibus til fælles brug",
    contact: { name: "Tovholderen", email: "dele@vestrum.example.org" },
    volunteersWanted: true,
    status: "active",
    text: "En delebil i hvert sogn og en minibus, når holdet skal til kamp. Vi mangler folk, der vil vaske bil en gang imellem.",
  },
  {
    slug: "erhverv",
    name: "Erhverv",
    focus: "Arbejdspladser og praktik",
    contact: { name: "Tovholderen", email: "erhverv@vestrum.example.org" },
    volunteersWanted: false,
    status: "active",
    text: "Vi parrer unge, der gerne vil prøve noget, med mestre, der gerne vil vise det.",
  },
];

export const documents: readonly DemoDocument[] = [
  {
    slug: "samarbejdsplan",
    title: "Plan for samarbejdet (eksempel)",
    kind: "master-plan",
    day: -300,
    paragraphs: [
      "Eksempel: Planen er skrevet til demonstrationen.",
      "De syv sogne samarbejder om fire emner: mødesteder, bosætning, turisme og erhverv. Resten klarer hvert sogn bedst selv.",
      "Hvert emne har en gruppe, og hver gruppe vælger én ting, der skal være færdig inden jul. Det holder møderne korte.",
    ],
  },
  {
    slug: "generalforsamling",
    title: "Referat af generalforsamlingen (eksempel)",
    kind: "minutes",
    day: -75,
    paragraphs: [
      "Eksempel: Referatet er skrevet til demonstrationen.",
      "Dirigenten konstaterede, at der var indkaldt i tide og bagt rigeligt. Beretning og regnskab blev godkendt. Under eventuelt blev det foreslået, at minibussen får et navn.",
    ],
  },
  {
    slug: "brugerregler-for-delebil",
    title: "Sådan bruger du delebilen (eksempel)",
    kind: "other",
    day: -40,
    paragraphs: [
      "Eksempel: Reglerne er skrevet til demonstrationen.",
      "Sæt bilen til opladning, når du er hjemme igen. Fej grus ud. Skriv, hvis der er kommet en ridse, så bliver ingen sure. Hunde kører bagi.",
    ],
  },
];
