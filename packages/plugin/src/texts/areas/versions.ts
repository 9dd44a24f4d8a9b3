import { defineTexts } from "../define-texts.ts";

/** What is said of a field where two versions of a document stand beside each other. */
export const versions = defineTexts({
  da: {
    "versions.yes": "Ja",
    "versions.no": "Nej",
    "versions.place": "Længdegrad {{longitude}}, breddegrad {{latitude}}",
  },
  en: {
    "versions.yes": "Yes",
    "versions.no": "No",
    "versions.place": "Longitude {{longitude}}, latitude {{latitude}}",
  },
});
