/** A mail as people read it: plain texts in one language, from `texts/areas/`. Nothing in it is HTML. */
export type Mail = {
  subject: string;
  /** The first line, such as «Hej Anne». */
  greeting?: string;
  paragraphs: readonly string[];
  /** The one thing the reader is asked to do, as a button. `url` is absolute. */
  action?: { label: string; url: string };
  /** What follows the button: what to do where it is not for the reader, how long the link lasts. */
  afterwards?: readonly string[];
  /** Why the reader gets this mail. Without one, the platform says that it sent it. */
  footer?: string;
};

/** The languages mails are written in. */
export const MAIL_LANGUAGES = ["da", "en"] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** The language a person wants mails in: their own choice, else Danish. */
export function mailLanguageOf(user: unknown): MailLanguage {
  return typeof user === "object" && user !== null && "language" in user && user.language === "en" ? "en" : "da";
}
