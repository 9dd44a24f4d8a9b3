import { defineTexts } from "../define-texts.ts";

/** Making a new cluster: the guided form, what can be wrong with it, the mail to the lead, and what is still to be done. */
export const newCluster = defineTexts({
  da: {
    "newCluster.leadOf": "Kommunikationsansvarlig i {{cluster}}",
    "newCluster.error.name": "Skriv, hvad klyngen hedder.",
    "newCluster.error.slug": "«{{slug}}» kan ikke blive til en webadresse. Brug små bogstaver, tal og bindestreg.",
    "newCluster.error.slugTaken": "En anden klynge har adressen «{{slug}}». «{{free}}» er ledig.",
    "newCluster.error.municipality": "Skriv, hvilken kommune klyngen ligger i.",
    "newCluster.error.noVillages": "Skriv mindst én landsby.",
    "newCluster.error.manyVillages": "Der er for mange landsbyer. En klynge har højst {{most}}.",
    "newCluster.error.village": "«{{village}}» kan ikke være navnet på en landsby. Brug bogstaver, og gør det ikke for langt.",
    "newCluster.error.villageTwice": "Landsbyen «{{village}}» står der to gange. Lad den ene stå.",
    "newCluster.error.lead": "«{{email}}» er ikke en e-mailadresse. Skriv den, så invitationen kan nå frem, for eksempel navn@eksempel.dk.",
    "newCluster.error.source": "Der er ingen klynge med adressen «{{slug}}», som kan kopieres. Vælg en af dem, der er.",
    "mail.newCluster.subject": "{{cluster}} har fået sin egen hjemmeside",
    "mail.newCluster.text": "Hjemmesiden for {{cluster}} er sat op, og du er dens kommunikationsansvarlige.",
    "mail.newCluster.live": "Alle kan se den allerede: {{url}}",
    "mail.newCluster.draft": "Ingen kan se den endnu. Sekretariatet åbner den, når I er klar. Så ligger den her: {{url}}",
    "mail.newCluster.todo":
      "Der står tekster på den, som I skal skrive om til jeres egne. Når du logger ind, kan du se på din forside, hvad der mangler.",
    "mail.newCluster.known": "Log ind, som du plejer, og vælg klyngen øverst på siden.",
  },
  en: {
    "newCluster.leadOf": "Communication lead of {{cluster}}",
    "newCluster.error.name": "Write what the cluster is called.",
    "newCluster.error.slug": "“{{slug}}” cannot become a web address. Use small letters, digits and hyphens.",
    "newCluster.error.slugTaken": "Another cluster has the address “{{slug}}”. “{{free}}” is free.",
    "newCluster.error.municipality": "Write which municipality the cluster lies in.",
    "newCluster.error.noVillages": "Write one village at least.",
    "newCluster.error.manyVillages": "There are too many villages. A cluster has {{most}} at most.",
    "newCluster.error.village": "“{{village}}” cannot be the name of a village. Use letters, and do not make it too long.",
    "newCluster.error.villageTwice": "The village “{{village}}” is there twice. Leave one of them.",
    "newCluster.error.lead": "“{{email}}” is no e-mail address. Write it so that the invitation arrives, for instance name@example.org.",
    "newCluster.error.source": "There is no cluster with the address “{{slug}}” to copy. Choose one of those there are.",
    "mail.newCluster.subject": "{{cluster}} has a website of its own",
    "mail.newCluster.text": "The website of {{cluster}} is set up, and you are its communication lead.",
    "mail.newCluster.live": "Everybody can see it already: {{url}}",
    "mail.newCluster.draft": "Nobody can see it yet. The secretariat opens it when you are ready. It will be here: {{url}}",
    "mail.newCluster.todo":
      "There are texts on it that you are meant to write anew. When you sign in, your start page shows what is still to be done.",
    "mail.newCluster.known": "Sign in as usual and choose the cluster at the top of the page.",
  },
});
