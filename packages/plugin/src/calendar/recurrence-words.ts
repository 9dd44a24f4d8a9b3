/** What the sentence of a series is put together from. Lists are in the order of the calendar, Monday and January first. */
export type RecurrenceWords = {
  weekdays: readonly string[];
  months: readonly string[];
  list: (items: readonly string[], last?: "and" | "or") => string;
  /** `fifth` is none: a fifth Tuesday is the last. */
  nth: (nth: number) => string;
  everyDay: (interval: number) => string;
  /** How often, where the rule names no day: those follow from the first one. */
  weekly: (interval: number) => string;
  monthly: (interval: number) => string;
  workdays: string;
  everyWeekday: (interval: number, days: readonly string[]) => string;
  everyMonth: (what: string, interval: number) => string;
  everyYear: (what: string, interval: number) => string;
  dayOfMonth: (day: number) => string;
  nthWeekday: (nth: string, weekday: string) => string;
  workday: string;
  dateInYear: (day: number, month: string) => string;
  weekdayInMonth: (weekday: string, months: string) => string;
  onlyIn: (months: string) => string;
  until: (date: string) => string;
  times: (count: number) => string;
  date: (date: { day: number; month: string; year: number }) => string;
  not: (what: string) => string;
  inWeeks: (weeks: readonly number[]) => string;
  onHolidays: string;
  inSchoolHolidays: string;
  furtherDates: (count: number) => string;
  also: (dates: string) => string;
  special: Readonly<Record<string, string>>;
  onDates: (dates: string) => string;
};

const DANISH_NUMBERS = ["", "", "anden", "tredje", "fjerde", "femte", "sjette"];
const DANISH_NEUTER = ["", "", "andet", "tredje", "fjerde", "femte", "sjette"];
const danishNth = (interval: number) => DANISH_NUMBERS[interval] ?? `${interval}.`;
const danishNeuter = (interval: number) => DANISH_NEUTER[interval] ?? `${interval}.`;

const danish: RecurrenceWords = {
  weekdays: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  months: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
  list: (items, last = "and") => joined(items, last === "and" ? " og " : " eller "),
  nth: (nth) => (nth < 0 ? (nth === -1 ? "sidste" : `${danishNth(-nth)}sidste`) : nth === 1 ? "første" : danishNth(nth)),
  everyDay: (interval) => (interval === 1 ? "hver dag" : `hver ${danishNth(interval)} dag`),
  weekly: (interval) => (interval === 1 ? "hver uge" : `hver ${danishNth(interval)} uge`),
  monthly: (interval) => (interval === 1 ? "hver måned" : `hver ${danishNth(interval)} måned`),
  workdays: "alle hverdage",
  everyWeekday: (interval, days) => {
    const list = joined(days, " og ");
    if (interval === 1) return `hver ${list}`;
    return days.length === 1 ? `hver ${danishNth(interval)} ${list}` : `hver ${danishNth(interval)} uge ${list}`;
  },
  everyMonth: (what, interval) => `${what} i ${interval === 1 ? "hver" : `hver ${danishNth(interval)}`} måned`,
  everyYear: (what, interval) => `${interval === 1 ? "hvert" : `hvert ${danishNeuter(interval)}`} år ${what}`.trimEnd(),
  dayOfMonth: (day) => (day < 0 ? (day === -1 ? "den sidste dag" : `den ${danishNth(-day)}sidste dag`) : `den ${day}.`),
  nthWeekday: (nth, weekday) => `den ${nth} ${weekday}`,
  workday: "hverdag",
  dateInYear: (day, month) => `den ${day}. ${month}`,
  weekdayInMonth: (weekday, months) => `${weekday} i ${months}`,
  onlyIn: (months) => `, kun i ${months}`,
  until: (date) => ` til og med ${date}`,
  times: (count) => (count === 1 ? ", 1 gang" : `, ${count} gange`),
  date: ({ day, month, year }) => `${day}. ${month} ${year}`,
  not: (what) => `, ikke ${what}`,
  inWeeks: (weeks) => `i uge ${joined(weeks.map(String), " og ")}`,
  onHolidays: "på helligdage",
  inSchoolHolidays: "i skoleferier",
  furtherDates: (count) => (count === 1 ? "1 dato mere" : `${count} datoer mere`),
  also: (dates) => `, og desuden ${dates}`,
  special: {
    DAILY: "på dage efter en særlig regel",
    WEEKLY: "i uger efter en særlig regel",
    MONTHLY: "hver måned efter en særlig regel",
    YEARLY: "hvert år efter en særlig regel",
  },
  onDates: (dates) => dates,
};

const english: RecurrenceWords = {
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  list: (items, last = "and") => joined(items, ` ${last} `),
  nth: (nth) => (nth < 0 ? (nth === -1 ? "last" : `${englishNth(-nth)}-to-last`) : englishNth(nth)),
  everyDay: (interval) => (interval === 1 ? "every day" : `${englishEvery(interval)} day`),
  weekly: (interval) => `${englishEvery(interval)} week`,
  monthly: (interval) => `${englishEvery(interval)} month`,
  workdays: "every weekday",
  everyWeekday: (interval, days) => {
    const list = joined(days, " and ");
    return days.length === 1 || interval === 1 ? `${englishEvery(interval)} ${list}` : `${englishEvery(interval)} week on ${list}`;
  },
  everyMonth: (what, interval) => `${what} of ${englishEvery(interval)} month`,
  everyYear: (what, interval) => `${englishEvery(interval)} year ${what && `on ${what}`}`.trimEnd(),
  dayOfMonth: (day) => (day === -1 ? "the last day" : day < 0 ? `the ${englishNth(-day)}-to-last day` : `the ${englishNth(day)}`),
  nthWeekday: (nth, weekday) => `the ${nth} ${weekday}`,
  workday: "weekday",
  dateInYear: (day, month) => `${day} ${month}`,
  weekdayInMonth: (weekday, months) => `${weekday} in ${months}`,
  onlyIn: (months) => `, only in ${months}`,
  until: (date) => ` until ${date}`,
  times: (count) => (count === 1 ? ", once" : `, ${count} times`),
  date: ({ day, month, year }) => `${day} ${month} ${year}`,
  not: (what) => `, not ${what}`,
  inWeeks: (weeks) => `in week${weeks.length === 1 ? "" : "s"} ${joined(weeks.map(String), " and ")}`,
  onHolidays: "on public holidays",
  inSchoolHolidays: "in school holidays",
  furtherDates: (count) => (count === 1 ? "1 more date" : `${count} more dates`),
  also: (dates) => `, and also on ${dates}`,
  special: {
    DAILY: "on days by a special rule",
    WEEKLY: "in weeks by a special rule",
    MONTHLY: "every month by a special rule",
    YEARLY: "every year by a special rule",
  },
  onDates: (dates) => `on ${dates}`,
};

export function recurrenceWords(language: string | undefined): RecurrenceWords {
  return language?.startsWith("en") ? english : danish;
}

function englishEvery(interval: number): string {
  return interval === 1 ? "every" : interval === 2 ? "every other" : `every ${englishNth(interval)}`;
}

function englishNth(number: number): string {
  const words = ["", "first", "second", "third", "fourth", "fifth"];
  const ending = number % 100 > 10 && number % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return words[number] ?? `${number}${ending}`;
}

function joined(items: readonly string[], last: string): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")}${last}${items.at(-1)}`;
}
