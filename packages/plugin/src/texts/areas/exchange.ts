import { defineTexts } from "../define-texts.ts";

export const exchange = defineTexts({
  da: {
    "clusters.follows": "Klynger, vi følger",
    "clusters.follows.help":
      "Arrangementer og nyheder, som disse klynger deler med netværket, vises også i jeres kalender og nyheder. Det står ved hver, hvor den kommer fra, og linket fører hjem til dem.",
    "clusters.follows.loading": "Henter listen …",
    "clusters.follows.failed": "Listen over klynger kan ikke hentes lige nu. Genindlæs siden, og prøv igen.",
    "error.followsItself": "En klynge kan ikke følge sig selv. Fjern krydset ved jeres egen klynge.",
    "error.followsUnknown": "En af de valgte klynger findes ikke. Genindlæs siden, og vælg igen.",
  },
  en: {
    "clusters.follows": "Clusters we follow",
    "clusters.follows.help":
      "Events and news that these clusters share with the network are shown in your calendar and news too. Each says where it is from, and its link leads to their own site.",
    "clusters.follows.loading": "Fetching the list …",
    "clusters.follows.failed": "The list of clusters cannot be fetched right now. Reload the page and try again.",
    "error.followsItself": "A cluster cannot follow itself. Untick your own cluster.",
    "error.followsUnknown": "One of the chosen clusters does not exist. Reload the page and choose again.",
  },
});
