import { defineTexts } from "../define-texts.ts";

export const users = defineTexts({
  da: {
    "users.role": "Rolle i netværket",
    "users.role.help": "Sekretariatet har adgang til alle klynger. Alle andre har ingen rolle her, men en i deres klynge.",
    "users.tenants": "Klynger",
    "users.tenants.help": "De klynger, brugeren arbejder i, og som hvad.",
    "users.tenants.villages.help": "For redaktører: de landsbyer, de skriver om.",
    "users.tenants.organisations.help": "For redaktører: de foreninger, de skriver for.",
    "role.secretariat": "Sekretariat",
    "role.communication-lead": "Kommunikationsansvarlig",
    "role.editor": "Redaktør",
    "role.municipality": "Kommune",
  },
  en: {
    "users.role": "Role in the network",
    "users.role.help": "The secretariat reaches every cluster. Everybody else has no role here but one in their cluster.",
    "users.tenants": "Clusters",
    "users.tenants.help": "The clusters the user works in, and as what.",
    "users.tenants.villages.help": "For editors: the villages they write about.",
    "users.tenants.organisations.help": "For editors: the organisations they write for.",
    "role.secretariat": "Secretariat",
    "role.communication-lead": "Communication lead",
    "role.editor": "Editor",
    "role.municipality": "Municipality",
  },
});
