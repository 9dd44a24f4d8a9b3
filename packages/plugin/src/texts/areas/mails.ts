import { defineTexts } from "../define-texts.ts";

export const mails = defineTexts({
  da: {
    "mail.footer": "Mailen er sendt af landsbyklyngernes fælles platform. Du kan ikke svare på den.",
    "mail.greeting": "Hej {{name}}",
    "users.language": "Sprog i mails",
    "users.language.help": "Det sprog, platformen skriver til brugeren på. Sproget på skærmen vælges under kontoen.",
    "language.da": "Dansk",
    "language.en": "Engelsk",
  },
  en: {
    "mail.footer": "This mail was sent by the shared platform of the village clusters. You cannot reply to it.",
    "mail.greeting": "Hello {{name}}",
    "users.language": "Language of mails",
    "users.language.help": "The language the platform writes to the user in. The language on screen is chosen under the account.",
    "language.da": "Danish",
    "language.en": "English",
  },
});
