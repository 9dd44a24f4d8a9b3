import { defineTexts } from "../define-texts.ts";

export const rights = defineTexts({
  da: {
    "field.createdBy": "Lavet af",
    "field.organisation": "Forening",
    "news.organisation.help": "Den forening, virksomhed eller institution, nyheden kommer fra.",
    "news.fromMunicipality": "Fra kommunen",
    "news.fromMunicipality.help": "Hjemmesiden skriver «Fra kommunen» ved nyheden.",
    "clusters.editorsMayPublish": "Redaktører og kommunen udgiver selv",
    "clusters.editorsMayPublish.help":
      "Uden flueben kan de kun gemme kladder. Så er det den kommunikationsansvarlige, der udgiver dem og ændrer det, der allerede er på hjemmesiden.",
    "error.mayNotPublish":
      "Du kan gemme kladder, men i denne klynge er det den kommunikationsansvarlige, der udgiver og ændrer det, der er på hjemmesiden.",
    "error.notAssigned": "Vælg mindst én af de landsbyer eller foreninger, du skriver for.",
    "error.foreignAssignment": "Du kan kun tilføje og fjerne landsbyer og foreninger, du skriver for.",
    "error.roleNotYours": "Du kan kun give og tage roller som redaktør og kommunikationsansvarlig i din egen klynge.",
    "error.roleTwice": "Personen har allerede en rolle i klyngen. Ret den i stedet for at tilføje en til.",
    "error.passwordNotYours": "Du kan ikke vælge en andens adgangskode. Bed personen om at bruge «Glemt adgangskode».",
    "error.accountNotYours":
      "Personen har også en rolle, du ikke bestemmer over. Kun personen selv og sekretariatet kan ændre navn og e-mailadresse.",
  },
  en: {
    "field.createdBy": "Made by",
    "field.organisation": "Organisation",
    "news.organisation.help": "The association, business or institution the article comes from.",
    "news.fromMunicipality": "From the municipality",
    "news.fromMunicipality.help": "The website says “From the municipality” beside the article.",
    "clusters.editorsMayPublish": "Editors and the municipality publish by themselves",
    "clusters.editorsMayPublish.help":
      "Without the tick they can only save drafts. The communication lead then publishes them, and changes what is on the website already.",
    "error.mayNotPublish":
      "You can save drafts, but in this cluster it is the communication lead who publishes and changes what is on the website.",
    "error.notAssigned": "Choose at least one of the villages or organisations you write for.",
    "error.foreignAssignment": "You can only add and remove villages and organisations you write for.",
    "error.roleNotYours": "You can only give and take roles as editor and communication lead in your own cluster.",
    "error.roleTwice": "The person has a role in the cluster already. Change that one instead of adding another.",
    "error.passwordNotYours": "You cannot choose somebody else's password. Ask them to use “Forgot password”.",
    "error.accountNotYours":
      "The person also has a role you do not decide about. Only they themselves and the secretariat can change name and e-mail address.",
  },
});
