import { defineTexts } from "../define-texts.ts";

export const notices = defineTexts({
  da: {
    "notice.dismiss": "Skjul",
    "notice.mailFolder": "Der er ikke sat en mailserver op (SMTP_URL). Mails bliver ikke sendt, men gemt som filer i {{folder}}.",
    "notice.noMails": "Der bliver ikke sendt mails herfra lige nu, heller ikke invitationer. Spørg sekretariatet, hvis du venter på en.",
  },
  en: {
    "notice.dismiss": "Hide",
    "notice.mailFolder": "No mail server is set up (SMTP_URL). Mails are not sent, but kept as files in {{folder}}.",
    "notice.noMails": "No mails are sent from here at the moment, invitations neither. Ask the secretariat if you are waiting for one.",
  },
});
