import { defineTexts } from "../define-texts.ts";

export const site = defineTexts({
  da: {
    "section.news": "Nyheder",
    "section.events": "Kalender",
    "section.villages": "Landsbyer",
    "section.places": "Mødesteder",
    "section.organisations": "Foreninger",
    "section.groups": "Grupper",
    "section.documents": "Dokumenter",
    "site.photoCredit": "Foto: {{credit}}",
  },
  en: {
    "section.news": "News",
    "section.events": "Calendar",
    "section.villages": "Villages",
    "section.places": "Meeting places",
    "section.organisations": "Associations",
    "section.groups": "Groups",
    "section.documents": "Documents",
    "site.photoCredit": "Photo: {{credit}}",
  },
});
