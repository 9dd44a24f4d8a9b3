/** A time as people say it: «fredag den 27. november 2026 kl. 10.00». */
export function sayWhen({ at, language, timezone }: { at: string; language: string; timezone?: string }): string {
  const locale = language.startsWith("en") ? "en-GB" : "da-DK";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", ...(timezone ? { timeZone: timezone } : {}) }).format(
    new Date(at),
  );
}
