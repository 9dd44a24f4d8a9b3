import { defineTexts } from "../define-texts.ts";

export const media = defineTexts({
  da: {
    "media.alt": "Hvad viser billedet?",
    "media.alt.help": "Læses op for dem, der ikke kan se billedet. Kræves for billeder.",
    "media.credit": "Fotograf",
    "media.license": "Rettigheder",
    "media.license.help": "Hvorfor må I bruge billedet? For eksempel «eget foto» eller «CC BY 4.0».",
    "media.consent": "Personerne på billedet har sagt ja til, at det vises",
    "media.checksum": "Kontrolsum",
    "redirects.from": "Gammel adresse",
    "redirects.from.help": "En sti på hjemmesiden, for eksempel /gammel-side/.",
    "redirects.to": "Ny adresse",
    "redirects.automatic": "Lavet automatisk",
  },
  en: {
    "media.alt": "What does the picture show?",
    "media.alt.help": "Read aloud to those who cannot see the picture. Required for pictures.",
    "media.credit": "Photographer",
    "media.license": "Rights",
    "media.license.help": "Why may you use the picture? For instance “own photo” or “CC BY 4.0”.",
    "media.consent": "The people in the picture agreed that it is shown",
    "media.checksum": "Checksum",
    "redirects.from": "Old address",
    "redirects.from.help": "A path of the website, for instance /gammel-side/.",
    "redirects.to": "New address",
    "redirects.automatic": "Made automatically",
  },
});
