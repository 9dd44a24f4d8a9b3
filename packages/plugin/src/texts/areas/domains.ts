import { defineTexts } from "../define-texts.ts";

/** The clusters' own domains: in the form of a cluster, and what the secretariat sends to a domain's owner. */
export const domains = defineTexts({
  da: {
    "domains.title": "Egne domæner",
    "domains.about":
      "Klyngen kan have sit eget domæne, for eksempel mols.dk. Ét domæne er hjemmesidens adresse; de andre fører derhen. Det, du gør her, gælder med det samme.",
    "domains.saveFirst": "Gem klyngen først. Så kan du tilføje et domæne her.",
    "domains.own": "Følger med og virker altid.",
    "domains.ownLeads": "Følger med og fører til hjemmesidens adresse.",
    "domains.main": "Hjemmesidens adresse",
    "domains.add.label": "Tilføj et domæne",
    "domains.add.help": "For eksempel mols.dk eller æbelø.dk, uden https://",
    "domains.add": "Tilføj",
    "domains.addTwin": "Tilføj også {{twin}}",
    "domains.check": "Tjek igen",
    "domains.checking": "Tjekker …",
    "domains.checked": "Tjekket {{when}}",
    "domains.makeMain": "Gør til hjemmesidens adresse",
    "domains.makeMain.sure":
      "{{name}} virker ikke endnu. Gør du det til hjemmesidens adresse nu, kan ingen se hjemmesiden, før det virker.",
    "domains.makeMain.anyway": "Gør det alligevel",
    "domains.more": "Mere",
    "domains.remove": "Fjern",
    "domains.remove.sure": "Vil du fjerne {{name}}? Links til det holder op med at virke.",
    "domains.remove.yes": "Ja, fjern det",
    "domains.cancel": "Fortryd",
    "domains.letter": "Tekst til domænets ejer",
    "domains.copy": "Kopiér teksten",
    "domains.copied": "Teksten er kopieret",
    "domains.done.add": "{{name}} er tilføjet",
    "domains.done.remove": "{{name}} er fjernet",
    "domains.done.check": "{{name}} er tjekket",
    "domains.done.primary": "{{name}} er nu hjemmesidens adresse. Siderne udgives på ny.",
    "domains.failed": "Det lykkedes ikke. Prøv igen om lidt.",
    "domains.notListed": "Domænet står ikke ved klyngen mere. Hent siden på ny.",
    "domains.primary.broken": "{{name}} virker ikke endnu. Hjemmesiden kan først få den adresse, når domænet peger herhen.",
    "domain-summary.works": "Virker",
    "domain-summary.no-https": "Mangler sikker forbindelse",
    "domain-summary.partly": "Peger kun delvist herhen",
    "domain-summary.elsewhere": "Peger et andet sted hen",
    "domain-summary.missing": "Ikke fundet",
    "domain-summary.unknown": "Kunne ikke slås op",
    "domain-summary.unchecked": "Ikke tjekket endnu",
    "domains.works.main": "{{name}} viser hjemmesiden. Vi ser efter hver dag.",
    "domains.works.leads": "{{name}} fører til {{main}}. Vi ser efter hver dag.",
    "domains.works.later": "{{name}} peger herhen. Hjemmesiden vises der, når klyngen er i drift.",
    "domains.https.none":
      "{{name}} peger herhen, men har ikke fået sit certifikat endnu. Det sker af sig selv, som regel inden for nogle minutter. Prøv «Tjek igen» om lidt.",
    "domains.https.later": "{{name}} peger herhen. Den sikre forbindelse (https) kommer, når klyngen er i drift.",
    "domains.https.expired":
      "{{name}} peger herhen, men certifikatet er udløbet, så browsere advarer imod siden. Skriv til dem, der driver serveren.",
    "domains.https.untrusted":
      "{{name}} peger herhen, men certifikatet gælder ikke for domænet, så browsere advarer imod siden. Skriv til dem, der driver serveren.",
    "domains.https.unreachable":
      "{{name}} peger herhen, men serveren svarede ikke med en sikker forbindelse (https). Prøv «Tjek igen» om lidt. Bliver det ved, så skriv til dem, der driver serveren.",
    "domains.partly":
      "{{name}} peger både herhen og på {{foreign}}. Nogle besøgende kommer derfor et forkert sted hen. Bed den, der ejer domænet, om at fjerne {{foreign}}.",
    "domains.elsewhere":
      "{{name}} peger endnu på {{foreign}}. Bed den, der ejer domænet, om at lade det pege på {{expected}}. Vi ser selv efter hver dag.",
    "domains.missing":
      "{{name}} findes ikke, eller det peger ingen steder hen. Er det stavet rigtigt og købt, så bed den, der ejer det, om at lade det pege på {{expected}}. Vi ser selv efter hver dag.",
    "domains.unknown":
      "Vi fik intet svar, da vi slog {{name}} op. Det behøver ikke betyde, at der er noget galt med domænet. Vi prøver igen om en time.",
    "domains.unknown.own":
      "Vi kunne ikke slå platformens egen adresse op, så vi ved ikke, hvor {{name}} skal pege hen. Vi prøver igen om en time. Bliver det ved, så skriv til dem, der driver serveren.",
    "domains.unchecked": "Vi har ikke slået {{name}} op endnu.",
    "domains.caa":
      "Domænet har en regel (CAA), som forbyder, at det får sit certifikat hos Let's Encrypt. Bed den, der ejer domænet, om at tilføje linjen i teksten herunder.",
    "domain-letter.greeting": "Hej",
    "domain-letter.please":
      "Domænet {{name}} skal vise hjemmesiden for {{cluster}}. Vil du rette domænets DNS hos den udbyder, hvor det er købt, så det indeholder dette:",
    "domain-letter.remove": "Slet til gengæld dette: {{records}}",
    "domain-letter.alias": "{{name}} er i dag et andet navn for {{alias}} (CNAME). Den linje skal slettes først.",
    "domain-letter.caa":
      "Domænet har CAA-linjer, der bestemmer, hvem der må udstede certifikater. Tilføj denne, ellers får siden ingen sikker forbindelse:",
    "domain-letter.keep":
      "Lad alt andet blive, som det er, også det, der gælder mail (MX). Det kan vare op til et døgn, før ændringen ses overalt.",
    "domain-letter.thanks": "På forhånd tak",
    "domains.mail.down.subject": "{{domain}} virker ikke længere",
    "domains.mail.down.text":
      "Domænet {{domain}}, der hører til {{cluster}}, har virket, men to tjek efter hinanden har vist, at det ikke gør det mere. Besøgende, der bruger adressen, finder derfor måske ikke hjemmesiden.",
    "domains.mail.back.subject": "{{domain}} virker igen",
    "domains.mail.back.text": "Domænet {{domain}}, der hører til {{cluster}}, virker igen. Du skal ikke gøre noget.",
    "domains.mail.open": "Åbn klyngen",
    "audit-action.domain-checked": "Domæne tjekket",
    "audit.say.domain-checked": "{{who}} slog domænet {{title}} op",
  },
  en: {
    "domains.title": "Own domains",
    "domains.about":
      "The cluster can have a domain of its own, for instance mols.dk. One domain is the website's address; the others lead there. What you do here takes effect at once.",
    "domains.saveFirst": "Save the cluster first. Then you can add a domain here.",
    "domains.own": "Comes with the cluster and always works.",
    "domains.ownLeads": "Comes with the cluster and leads to the website's address.",
    "domains.main": "The website's address",
    "domains.add.label": "Add a domain",
    "domains.add.help": "For instance mols.dk or æbelø.dk, without https://",
    "domains.add": "Add",
    "domains.addTwin": "Add {{twin}} too",
    "domains.check": "Check again",
    "domains.checking": "Checking …",
    "domains.checked": "Checked {{when}}",
    "domains.makeMain": "Make it the website's address",
    "domains.makeMain.sure": "{{name}} does not work yet. Made the website's address now, nobody can see the website until it does.",
    "domains.makeMain.anyway": "Do it anyway",
    "domains.more": "More",
    "domains.remove": "Remove",
    "domains.remove.sure": "Remove {{name}}? Links to it will stop working.",
    "domains.remove.yes": "Yes, remove it",
    "domains.cancel": "Cancel",
    "domains.letter": "Text for the domain's owner",
    "domains.copy": "Copy the text",
    "domains.copied": "The text is copied",
    "domains.done.add": "{{name}} is added",
    "domains.done.remove": "{{name}} is removed",
    "domains.done.check": "{{name}} is checked",
    "domains.done.primary": "{{name}} is the website's address now. The pages are being published again.",
    "domains.failed": "That did not work. Try again in a moment.",
    "domains.notListed": "The cluster no longer has this domain. Load the page again.",
    "domains.primary.broken": "{{name}} does not work yet. The website can have that address once the domain points here.",
    "domain-summary.works": "Works",
    "domain-summary.no-https": "Lacks a secure connection",
    "domain-summary.partly": "Points here only in part",
    "domain-summary.elsewhere": "Points elsewhere",
    "domain-summary.missing": "Not found",
    "domain-summary.unknown": "Could not be looked up",
    "domain-summary.unchecked": "Not checked yet",
    "domains.works.main": "{{name}} shows the website. We look every day.",
    "domains.works.leads": "{{name}} leads to {{main}}. We look every day.",
    "domains.works.later": "{{name}} points here. The website is shown there once the cluster is live.",
    "domains.https.none":
      "{{name}} points here but has no certificate yet. That happens by itself, usually within a few minutes. Try “Check again” in a moment.",
    "domains.https.later": "{{name}} points here. The secure connection (https) comes once the cluster is live.",
    "domains.https.expired": "{{name}} points here, but its certificate has expired, so browsers warn. Write to those who run the server.",
    "domains.https.untrusted":
      "{{name}} points here, but the certificate is not for this domain, so browsers warn. Write to those who run the server.",
    "domains.https.unreachable":
      "{{name}} points here, but the server did not answer with a secure connection (https). Try “Check again” in a moment. If it stays so, write to those who run the server.",
    "domains.partly":
      "{{name}} points both here and to {{foreign}}, so some visitors end up in the wrong place. Ask whoever owns the domain to remove {{foreign}}.",
    "domains.elsewhere":
      "{{name}} still points to {{foreign}}. Ask whoever owns the domain to have it point to {{expected}}. We look every day.",
    "domains.missing":
      "{{name}} does not exist, or it points nowhere. If it is spelled right and bought, ask whoever owns it to have it point to {{expected}}. We look every day.",
    "domains.unknown":
      "We got no answer when we looked {{name}} up. That need not mean that anything is wrong with the domain. We try again in an hour.",
    "domains.unknown.own":
      "We could not look up the platform's own address, so we do not know where {{name}} should point. We try again in an hour. If it stays so, write to those who run the server.",
    "domains.unchecked": "We have not looked {{name}} up yet.",
    "domains.caa":
      "The domain has a rule (CAA) that keeps Let's Encrypt from making its certificate. Ask whoever owns the domain to add the line in the text below.",
    "domain-letter.greeting": "Hello",
    "domain-letter.please":
      "The domain {{name}} is to show the website of {{cluster}}. Please change its DNS at the provider where it was bought, so that it holds this:",
    "domain-letter.remove": "Remove this instead: {{records}}",
    "domain-letter.alias": "{{name}} is another name for {{alias}} today (CNAME). That line has to be removed first.",
    "domain-letter.caa":
      "The domain has CAA lines that say who may make certificates. Add this one, or the website gets no secure connection:",
    "domain-letter.keep":
      "Leave everything else as it is, also what concerns mail (MX). It can take up to a day until the change is seen everywhere.",
    "domain-letter.thanks": "Thank you",
    "domains.mail.down.subject": "{{domain}} no longer works",
    "domains.mail.down.text":
      "The domain {{domain}}, which belongs to {{cluster}}, used to work, but two checks in a row have found that it does not any more. Visitors who use the address may not find the website.",
    "domains.mail.back.subject": "{{domain}} works again",
    "domains.mail.back.text": "The domain {{domain}}, which belongs to {{cluster}}, works again. There is nothing you need to do.",
    "domains.mail.open": "Open the cluster",
    "audit-action.domain-checked": "Domain checked",
    "audit.say.domain-checked": "{{who}} looked up the domain {{title}}",
  },
});
