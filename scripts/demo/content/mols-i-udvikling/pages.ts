import type { DemoPage } from "../../types.ts";

export const pages: readonly DemoPage[] = [
  {
    slug: "om-demonstrationen",
    title: "Om demonstrationen",
    description: "Hvad der er rigtigt, og hvad der er fundet på, på denne side.",
    layout: [
      {
        type: "richText",
        text: `Denne side viser, hvad en landsbyklynge kan få ud af Klynge. Den er ikke drevet af Mols i Udvikling.

## Det er rigtigt

- Mols i Udvikling er en landsbyklynge i Syddjurs Kommune med 24 landsbyer og omkring 3.000 indbyggere.
- Over 200 frivillige er med i 23 arbejdsgrupper. Grupper har skabt en naturfestival og stier og arbejder på et havnebad.
- 93 % af beboerne føler sig knyttet til Mols som helhed.
- Landsbyernes navne og beliggenhed. Listen er vores valg af 24 navne på kortet, og koordinaterne er omtrentlige.

## Det er fundet på

Nyheder, arrangementer, foreninger, kontaktadresser og dokumenter er **eksempler**. De er mærket, hvor de står. Personer er altid nævnt ved deres rolle, aldrig ved navn, og billederne er tegnet af et program.`,
      },
    ],
  },
  {
    slug: "vores-mols",
    title: "Vores Mols",
    description: "Bakker, vige og 24 landsbyer: en rundtur på Mols og Helgenæs.",
    layout: [
      { type: "hero", heading: "Vores Mols", text: "Bakkerne ligger her, fordi isen gik i stå. Vi andre blev frivilligt.", picture: "fyr" },
      {
        type: "richText",
        text: `Mols er en halvø med en halvø på. Mod nord ligger Kalø Vig, mod øst Ebeltoft Vig, og midt i det hele Knebel Vig, som næsten lukker sig om sig selv. Længst mod syd går landtangen Dragsmur ud til Helgenæs.

Midt på Mols rejser [Agri](villages:agri) Bavnehøj sig 137 meter, og hele den østlige del hører til Nationalpark Mols Bjerge.

## Molboer og helboer

Dem fra Mols er molboer, og dem fra Helgenæs er helboer. Det er vigtigt at vide ved fodboldkampe. Resten af tiden hjælper vi hinanden.`,
      },
      { type: "villageList", heading: "24 landsbyer" },
      {
        type: "gallery",
        heading: "Set herfra",
        pictures: [
          { picture: "bakker", caption: "Marker og lyng i Mols Bjerge" },
          { picture: "fyr", caption: "Fyret længst ude" },
          { picture: "stier", caption: "Aftentur på skrænten" },
          { picture: "havnebad", caption: "Broen i vigen" },
        ],
      },
    ],
  },
  {
    slug: "stierne",
    title: "Stierne",
    parent: "vores-mols",
    description: "Gå fra landsby til landsby på Mols og Helgenæs.",
    layout: [
      { type: "picture", picture: "stier", caption: "Stien går langs skrænten, når vejret er til det", wide: true },
      {
        type: "richText",
        text: `Stierne binder landsbyerne sammen uden om landevejen. De går over private marker, så vis hensyn: luk led, hold hunden i snor, og gå i sporet.

*Eksempel: Ruter og længder er skrevet til demonstrationen.*`,
      },
      {
        type: "accordion",
        heading: "Tre ture at begynde med",
        items: [
          {
            heading: "Rundt om Tved, 6 km",
            text: "Let tur med udsigt til vand på begge sider. Start ved kirken. Kan gås med en solid barnevogn, når det er tørt.",
          },
          { heading: "Fra Knebel til Tved, 9 km", text: "Gule pæle hele vejen langs vigen. Der går bus tilbage, hvis benene siger fra." },
          {
            heading: "Agri og toppene, 11 km",
            text: "Op og ned, mest op. Tag vand med, og regn med at stå stille og se.\n\nPå [Agri](villages:agri) Bavnehøj kan man på en klar dag se vand til tre sider.",
          },
        ],
      },
      {
        type: "map",
        heading: "Mødested for arbejdslørdage",
        location: [10.487, 56.213],
        address: "Knebel, 8420 Knebel",
        url: "https://www.openstreetmap.org/?mlat=56.213&mlon=10.487#map=13/56.213/10.487",
      },
      { type: "eventList", heading: "Ud i det fri", limit: 4, category: "nature" },
    ],
  },
  {
    slug: "havnebadet",
    title: "Havnebadet",
    parent: "vores-mols",
    description: "Et havnebad i Knebel Vig: planerne og hvordan du kan være med.",
    layout: [
      {
        type: "hero",
        heading: "Et bad til hele Mols",
        text: "Bro, omklædning og sauna i Knebel Vig. Gruppen arbejder på sagen.",
        picture: "havnebad",
        links: [{ label: "Mød gruppen", to: "groups:havnebadsgruppen" }],
      },
      {
        type: "richText",
        text: `Vi har mange kilometer kyst og ingen svømmehal. Derfor arbejder en gruppe på et havnebad, hvor børn kan lære at svømme, og voksne kan komme i vandet hele året.

*Eksempel: Planerne nedenfor er skrevet til demonstrationen.*`,
      },
      {
        type: "cards",
        heading: "Hvor langt er vi?",
        cards: [
          {
            heading: "Ideen",
            text: "Skrevet på en serviet på et borgermøde og hængt op.",
            link: { label: "Idékataloget", to: "/dokumenter/" },
          },
          {
            heading: "Tegningerne",
            text: "To forslag hænger i fælleshuset.",
            link: { label: "Læs nyheden", to: "news:havnebadet-har-faaet-tegninger" },
          },
          {
            heading: "Pengene",
            text: "Ansøgningerne skrives i vinter. Vi mangler en, der kan lide regneark.",
            link: { label: "Meld dig", to: "mailto:havnebad@mols.example.org" },
          },
        ],
      },
      {
        type: "contact",
        heading: "Spørg om havnebadet",
        text: "Vi svarer, når vi er oppe af vandet.",
        contact: { name: "Havnebadsgruppens tovholder", email: "havnebad@mols.example.org" },
        address: "Knebel Bro, 8420 Knebel",
      },
    ],
  },
  {
    slug: "vaer-med",
    title: "Vær med",
    description: "23 arbejdsgrupper og plads til flere hænder.",
    layout: [
      {
        type: "richText",
        text: `Alt det, du ser på denne side, er lavet af folk, der også har et arbejde, en have og en vasketøjskurv. Du kan være med en enkelt eftermiddag eller i ti år.

Skriv til en gruppe, eller mød op. Der er altid kaffe, og der er altid noget, du er bedre til end de andre.`,
      },
      { type: "groupList", heading: "Her mangler vi hænder", onlyWantingVolunteers: true },
      {
        type: "callToAction",
        heading: "Har du en idé, ingen har haft?",
        text: "Det kræver to mennesker og én linje at starte en gruppe.",
        links: [{ label: "Skriv til os", to: "mailto:kontakt@mols.example.org" }],
      },
    ],
  },
  {
    slug: "start-en-gruppe",
    title: "Start en gruppe",
    parent: "vaer-med",
    description: "Fra idé til arbejdsgruppe i fire trin.",
    layout: [
      {
        type: "richText",
        text: `1. Find en makker. To er nok.
2. Skriv ideen på én linje.
3. Vælg en tovholder, der svarer på beskeder.
4. Fortæl det på næste [fællesmøde](events:faellesmoede), så får I tre minutter og en klapsalve.

I kan låne lokaler i [fælleshuset](places:faelleshuset-i-knebel), og økonomien kan ligge hos [borgerforeningen](organisations:borgerforeningen).

*Eksempel: Fremgangsmåden er skrevet til demonstrationen.*`,
      },
      {
        type: "fileList",
        heading: "Til udskrift",
        files: [
          { label: "Vejledning til nye grupper", document: "vejledning-til-nye-grupper" },
          { label: "Idékatalog fra borgermødet", document: "idekatalog" },
        ],
      },
    ],
  },
  {
    slug: "laan-udstyr",
    title: "Lån udstyr",
    parent: "vaer-med",
    description: "Telte, flag, projektor og den store gryde.",
    layout: [
      {
        type: "richText",
        text: `Foreninger og grupper låner gratis hos hinanden. Aflever det rent, tørt og gerne et par dage før, næste skal bruge det.

- Festtelt, 6 × 12 meter, med gulv
- Flagallé med tyve flag
- Projektor og lærred
- Gryder på 40 liter, tre stk.
- Lyskæder, 200 meter

Skriv til [udlejningen](mailto:udlejning@mols.example.org).

*Eksempel: Listen er skrevet til demonstrationen.*`,
      },
    ],
  },
  {
    slug: "flyt-hertil",
    title: "Flyt hertil",
    description: "Det spørger folk om, når de overvejer at flytte til Mols.",
    layout: [
      {
        type: "hero",
        heading: "Flyt hertil",
        text: "Du får bakker, vand og naboer, der ved, hvornår du er på ferie.",
        picture: "bakker",
        links: [
          { label: "Spørg bosætningsgruppen", to: "groups:bosaetning" },
          { label: "Se landsbyerne", to: "/landsbyer/" },
        ],
      },
      {
        type: "accordion",
        heading: "Det spørger folk om",
        items: [
          {
            heading: "Er der skole og børnehave?",
            text: "Ja, børnene fra hele Mols mødes i Knebel. Ring og kom forbi, mens der er børn; det siger mere end en folder.",
          },
          {
            heading: "Hvordan kommer man til Aarhus?",
            text: "Med bil eller bus rundt om vigen. Mange kører sammen, og samkørselspladserne er mærket op.",
          },
          {
            heading: "Lærer man nogen at kende?",
            text: "Mød op til to [fællesspisninger](/kalender/). Så kender du flere, end du kan huske navnet på.",
          },
          { heading: "Bliver det mørkt?", text: "Ja. Det er derfor, vi kan se stjernerne." },
        ],
      },
      {
        type: "callToAction",
        heading: "Kom og se det en lørdag",
        text: "En fra bosætningsgruppen viser jer rundt og har god tid.",
        links: [{ label: "Aftal en rundtur", to: "mailto:bosaetning@mols.example.org" }],
      },
      { type: "richText", text: "*Eksempel: Svarene er skrevet til demonstrationen.*" },
    ],
  },
  {
    slug: "forside",
    title: "Mols i Udvikling",
    description: "24 landsbyer på Mols og Helgenæs, der løfter sammen.",
    layout: [
      {
        type: "hero",
        heading: "24 landsbyer, ét Mols",
        text: "Her er nyheder, kalender og plads til dine hænder. Kom, som du er, og tag støvler med.",
        picture: "bakker",
        links: [
          { label: "Se kalenderen", to: "/kalender/" },
          { label: "Vær med i en gruppe", to: "page:vaer-med" },
        ],
      },
      { type: "newsList", heading: "Nyt fra Mols", limit: 3 },
      { type: "eventList", heading: "Det sker", limit: 6 },
      {
        type: "figures",
        heading: "Mols i tal",
        figures: [
          { value: "24", label: "landsbyer" },
          { value: "3.000", label: "indbyggere, omtrent" },
          { value: "200+", label: "frivillige" },
          { value: "23", label: "arbejdsgrupper" },
          { value: "93 %", label: "føler sig knyttet til Mols som helhed" },
        ],
      },
      { type: "groupList", heading: "Grupper, der gerne vil se dig", onlyWantingVolunteers: true },
      {
        type: "callToAction",
        heading: "Overvejer du at flytte hertil?",
        text: "Bosætningsgruppen viser dig rundt og svarer ærligt på alt fra fibernet til fasaner.",
        links: [{ label: "Læs om at bo her", to: "page:flyt-hertil" }],
      },
      { type: "villageList", heading: "Landsbyerne" },
    ],
  },
];
