/** A local day and time as one says it: `torsdag den 14. januar 2027 kl. 19.00`. */
export function longDayText({ day, time, allDay, language }: { day: string; time: string; allDay: boolean; language: string }): string {
  const isEnglish = language.startsWith("en");
  const format = new Intl.DateTimeFormat(isEnglish ? "en-GB" : "da-DK", { dateStyle: "full", timeZone: "UTC" });
  const words = format.format(new Date(`${day}T12:00:00Z`));
  if (allDay) return words;
  return isEnglish ? `${words} at ${time}` : `${words} kl. ${time.replace(":", ".")}`;
}
