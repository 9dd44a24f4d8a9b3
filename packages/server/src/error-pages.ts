/** What people read when something is wrong with the address or the server: Danish first, then English. */
const TEXTS = {
  400: {
    da: ["Forespørgslen kan ikke forstås", "Serveren kunne ikke læse det, der blev sendt."],
    en: ["Bad request", "The server could not read what was sent."],
  },
  404: {
    da: ["Siden findes ikke", "Der er ingen side på denne adresse. Måske er den flyttet eller slettet."],
    en: ["Page not found", "There is no page at this address. It may have been moved or deleted."],
  },
  405: {
    da: ["Metoden er ikke tilladt", "Denne hjemmeside kan kun læses."],
    en: ["Method not allowed", "This website can only be read."],
  },
  408: {
    da: ["Det tog for lang tid", "Forespørgslen blev ikke færdig i tide. Prøv igen."],
    en: ["Request timeout", "The request was not complete in time. Please try again."],
  },
  412: {
    da: ["Siden er ændret", "Den udgave, der blev spurgt om, findes ikke mere."],
    en: ["Precondition failed", "The version that was asked for no longer exists."],
  },
  414: {
    da: ["Adressen er for lang", "Så lange adresser findes ikke her."],
    en: ["Address too long", "No address here is this long."],
  },
  416: {
    da: ["Den del af filen findes ikke", "Filen er kortere end det, der blev spurgt om."],
    en: ["Range not satisfiable", "The file is shorter than what was asked for."],
  },
  431: {
    da: ["Forespørgslen er for stor", "Der blev sendt mere, end serveren tager imod."],
    en: ["Request header fields too large", "More was sent than the server accepts."],
  },
  500: {
    da: ["Siden kan ikke vises", "Der er sket en fejl på serveren. Prøv igen om lidt."],
    en: ["Server error", "Something went wrong on the server. Please try again in a moment."],
  },
  503: {
    da: ["Hjemmesiden kan ikke vises lige nu", "Prøv igen om lidt."],
    en: ["Service unavailable", "This website cannot be shown right now. Please try again in a moment."],
  },
  unknownHost: {
    da: ["Her er ingen hjemmeside", "Adressen hører ikke til en hjemmeside, der er udgivet her. Se efter, om den er stavet rigtigt."],
    en: ["No website here", "This address does not belong to a website that is published here. Please check its spelling."],
  },
} as const;

export type ErrorPage = keyof typeof TEXTS;

/** The pages that go by their status; `unknownHost` is a 404 with other words. */
export type ErrorStatus = Exclude<ErrorPage, "unknownHost">;

const pages = new Map<ErrorPage, Buffer>();

/** A small page that needs nothing else: no style, no script, nothing of the request, so that nothing can be slipped in. */
export function errorPage(page: ErrorPage): Buffer {
  const made = pages.get(page) ?? Buffer.from(render(TEXTS[page]));
  pages.set(page, made);
  return made;
}

function render({ da, en }: (typeof TEXTS)[ErrorPage]): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${da[0]}</title>
</head>
<body>
<main>
<h1>${da[0]}</h1>
<p>${da[1]}</p>
<section lang="en">
<h2>${en[0]}</h2>
<p>${en[1]}</p>
</section>
</main>
</body>
</html>
`;
}
