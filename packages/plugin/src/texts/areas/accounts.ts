import { defineTexts } from "../define-texts.ts";

export const accounts = defineTexts({
  da: {
    "users.lastSignInAt": "Sidst logget ind",
    "mail.forgot.subject": "Ny adgangskode",
    "mail.forgot.text": "Du, eller nogen, der skrev din e-mailadresse, har bedt om en ny adgangskode.",
    "mail.forgot.action": "Vælg en ny adgangskode",
    "mail.forgot.after":
      "Linket virker i en time og kun én gang. Har du ikke bedt om en ny adgangskode, skal du ikke gøre noget: Den gamle virker stadig.",
    "mail.verify.subject": "Bekræft din e-mailadresse",
    "mail.verify.text": "Bekræft, at e-mailadressen er din, så du kan logge ind.",
    "mail.verify.action": "Bekræft e-mailadressen",
    "mail.notYou": "Var det ikke dig? Så vælg straks en ny adgangskode under «Glemt adgangskode», og sig det til sekretariatet.",
    "mail.locked.subject": "Din bruger er låst i ti minutter",
    "mail.locked.text":
      "Der er skrevet forkert adgangskode for mange gange i træk, og derfor er din bruger låst i ti minutter. Bagefter kan du prøve igen. Har du travlt, kan den kommunikationsansvarlige eller sekretariatet låse den op.",
    "mail.password-changed.subject": "Din adgangskode er ændret",
    "mail.password-changed.text": "Din adgangskode er lige blevet ændret, og du er logget ud alle andre steder.",
    "mail.second-factor-on.subject": "Totrinslogin er slået til",
    "mail.second-factor-on.text": "Fra nu af skal du skrive en kode fra din telefon, når du logger ind. Gem dine nødkoder et sikkert sted.",
    "mail.second-factor-off.subject": "Totrinslogin er slået fra",
    "mail.second-factor-off.text": "Du skal ikke længere skrive en kode fra din telefon, når du logger ind.",
    "mail.recovery-code-used.subject": "Der er brugt en nødkode",
    "mail.recovery-code-used.text": "Der er lige logget ind som dig med en af dine nødkoder. Den kan ikke bruges igen.",
  },
  en: {
    "users.lastSignInAt": "Last signed in",
    "mail.forgot.subject": "New password",
    "mail.forgot.text": "You, or somebody who wrote your e-mail address, asked for a new password.",
    "mail.forgot.action": "Choose a new password",
    "mail.forgot.after":
      "The link works for one hour and only once. If you did not ask for a new password, do nothing: the old one still works.",
    "mail.verify.subject": "Confirm your e-mail address",
    "mail.verify.text": "Confirm that the e-mail address is yours, so that you can sign in.",
    "mail.verify.action": "Confirm the e-mail address",
    "mail.notYou": "Was it not you? Then choose a new password at once under “Forgot password”, and tell the secretariat.",
    "mail.locked.subject": "Your user is locked for ten minutes",
    "mail.locked.text":
      "A wrong password was written too many times in a row, so your user is locked for ten minutes. Then you can try again. If you are in a hurry, the communication lead or the secretariat can unlock it.",
    "mail.password-changed.subject": "Your password was changed",
    "mail.password-changed.text": "Your password was just changed, and you were signed out everywhere else.",
    "mail.second-factor-on.subject": "Two-step sign-in is on",
    "mail.second-factor-on.text":
      "From now on you write a code from your phone when you sign in. Keep your recovery codes in a safe place.",
    "mail.second-factor-off.subject": "Two-step sign-in is off",
    "mail.second-factor-off.text": "You no longer need to write a code from your phone when you sign in.",
    "mail.recovery-code-used.subject": "A recovery code was used",
    "mail.recovery-code-used.text": "Somebody just signed in as you with one of your recovery codes. It cannot be used again.",
  },
});
