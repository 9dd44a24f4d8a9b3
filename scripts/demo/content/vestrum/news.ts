import type { DemoArticle } from "../../types.ts";

export const news: readonly DemoArticle[] = [
  {
    slug: "udsolgt-bane-til-efteraarets-sidste-kamp",
    title: "Syv sogne, én kamp og tre hundrede på sidelinjen",
    excerpt: "FC VestRum sluttede sæsonen hjemme. Resultatet var uafgjort, stemningen var ikke.",
    day: -2,
    picture: "fodbold",
    villages: ["tim"],
    share: "network",
    body: `Der blev scoret i første og sidste minut, og indimellem blæste det. Det er sådan, man spiller fodbold her.

For ikke så længe siden stod de samme familier på hver sin side af banen. Nu kører de sammen i minibus, og børnene skal have forklaret, hvad det egentlig var, man var uvenner om.

Tak til pølseholdet fra No, som solgte ud allerede i pausen.`,
  },
  {
    slug: "gaessene-er-kommet",
    title: "Gæssene er kommet til Stadil Fjord",
    excerpt: "Tusindvis af bramgæs og kortnæbbede gæs raster på engene. Fjordlauget låner kikkerter ud.",
    day: -6,
    picture: "fjord",
    villages: ["stadil", "vedersoe"],
    body: `Man hører dem, før man ser dem. Bedst er det en halv time før solopgang, når hele engen letter på én gang.

[Bådskuret](places:baadskuret-ved-fjorden) er åbent, og der ligger kikkerter i kassen. Hold afstand til flokkene, og bliv på stien. De har fløjet langt og skal videre.`,
  },
  {
    slug: "minibussen-har-faaet-et-navn",
    title: "Minibussen hedder nu Blæst",
    excerpt: "Navnet blev valgt med 214 stemmer. »Fællesbus 1« fik én.",
    day: -12,
    villages: ["tim", "hee", "no"],
    body: `Bussen kører holdene til kamp, koret til stævne og de ældre til julemarked. Den bookes hos [deleordningerne](groups:deleordninger) og skal afleveres med fyldt batteri og uden halvspiste madpakker.`,
  },
  {
    slug: "hal-fik-nyt-lys",
    title: "Nyt lys i hallen, halv regning",
    excerpt: "Frivillige elektrikere og en lift til låns. Nu kan man se badmintonbolden igen.",
    day: -19,
    villages: ["tim"],
    body: `Der blev skiftet 48 lamper på en weekend. Den gamle belysning summede i D-dur, fortæller koret, som har øvet ved siden af i årevis.

Besparelsen går til nye måtter til [gymnastikforeningen](organisations:gymnastikforeningen).`,
  },
  {
    slug: "velkomstkurven-vokser",
    title: "Velkomstkurven vokser",
    excerpt: "Alle nye naboer får brød, kartofler, et kort og en invitation. I år er der afleveret 31 kurve.",
    day: -27,
    villages: ["hee", "hover", "no", "stadil", "tim", "torsted", "vedersoe"],
    share: "network",
    body: `Kurven bæres ud af en nabo, ikke af posten. Det er hele ideen, siger bosætningsgruppen: Man skal møde et menneske i den første uge.

I kurven ligger der også et kort over alle [mødesteder](/steder/) og en kupon til ét gratis måltid fællesspisning. De fleste kommer igen og betaler.`,
  },
  {
    slug: "fire-sogne-bag-ny-sti",
    title: "Gruset er kørt på: Nu er der sti fra Hee til No",
    excerpt: "Lodsejere fra begge sogne har givet plads, og konfirmanderne har malet skiltene.",
    day: -38,
    villages: ["hee", "no"],
    body: `Stien er fire kilometer og går langs markskel. Den er bred nok til en cykel med anhænger og smal nok til, at man hilser.

Der er to bænke. Den ene vender mod fjorden, den anden mod rugbrødsbageren, der har sagt ja til at åbne lugen søndag morgen.`,
  },
  {
    slug: "sommergaester-ved-langbordet",
    title: "Ved langbordet sad der folk fra seks lande",
    excerpt: "Fællesspisningen i Vedersø blev til sommerens største selskab.",
    day: -66,
    picture: "hallen",
    villages: ["vedersoe"],
    body: `Turismegruppen havde hængt sedler op i sommerhusene. Der kom 140, og halvdelen havde selv en ret med.

Der blev oversat med hænder og gaffel. En dreng fra Torsted lærte en tysk familie at sige »rødgrød med fløde« og fik selv en opskrift på spätzle.`,
  },
  {
    slug: "friskolens-elever-laver-podcast",
    title: "Elever laver podcast om livet i sognene",
    excerpt: "Ni afsnit, ni gamle historier og en enkelt ny, der handler om en ko.",
    day: -84,
    villages: ["hover", "torsted"],
    body: `Eleverne har interviewet bedsteforældre, en smed og en mand, der har kørt mælk i fyrre år. Afsnittene spilles på storskærm i [forsamlingshuset i Hee](places:hee-forsamlingshus) og kan høres på skolens side.`,
  },
  {
    slug: "stormen-samlede-folk",
    title: "Efter stormen mødte firs mennesker op med motorsav",
    excerpt: "Vejene var ryddet inden frokost. Brændet er kørt ud til dem, der fyrer med det.",
    day: -118,
    villages: ["vedersoe", "stadil"],
    body: `Ingen havde kaldt sammen. Folk begyndte i hver sin ende og mødtes på midten.

Det, der ikke kunne reddes, ligger nu som brændestakke ved [mødestedet i Vedersø](places:moedestedet-i-vedersoe). Tag det, du skal bruge, og læg lidt i kassen til nye træer.`,
  },
  {
    slug: "et-hold-mere-til-pigerne",
    title: "Pigerne får et hold mere",
    excerpt: "Da sognene slog holdene sammen, var der ellevemandshold til alle årgange. Nu er der to af det ene.",
    day: -150,
    picture: "fodbold",
    villages: ["hee", "tim"],
    body: `Det er fire år siden, der sidst var nok til at stille hold alene i hvert sogn. Sammen er der 26 piger i U13, og træneren har måttet købe flere veste.

[FC VestRum](organisations:fc-vestrum) søger en assistenttræner. Det er ikke et krav, at man kan løbe baglæns.`,
  },
];
