import { colorSchema, hrefSchema, timezoneSchema, webUrlSchema } from "@klynge/contract";
import { z } from "zod";
import { findRecurrenceProblem } from "../calendar/recurrence-rule.ts";
import { toHost } from "../domains/host.ts";
import { message, type TextKey } from "../texts/text.ts";

type ValidateOptions = { req: { i18n?: { language?: string } }; required?: boolean };

/** Where a link may lead. Refuses `javascript:` and every other scheme that a site has no use for. */
export const validateHref = validateWith(hrefSchema, "error.url");
export const validateWebUrl = validateWith(webUrlSchema, "error.webUrl");
export const validateColor = validateWith(colorSchema, "error.color");
export const validateEmail = validateWith(z.email(), "error.email");
export const validateTimezone = validateWith(timezoneSchema.refine(isKnownTimezone), "error.timezone");

/** A domain of a cluster's own: no address, no port, no number of a machine. */
export function validateHost(value: unknown, { req }: ValidateOptions): true | string {
  const language = req.i18n?.language;
  if (typeof value !== "string" || value.trim() === "") return message({ key: "error.required", language });
  const read = toHost(value);
  return "host" in read || message({ key: read.problem === "address" ? "error.hostAddress" : "error.host", language });
}

/** A text that is more than blanks where it is required, and no longer than the field allows. */
export function validateText(value: unknown, { req, required, maxLength }: ValidateOptions & { maxLength?: number }): true | string {
  const language = req.i18n?.language;
  const length = typeof value === "string" ? value.trim().length : 0;
  if (required && length === 0) return message({ key: "error.required", language });
  if (maxLength !== undefined && length > maxLength) {
    return message({ key: "error.tooLong", language, values: { limit: String(maxLength) } });
  }
  return true;
}

/** A whole number within the field's `min` and `max`. */
export function validateWholeNumber(value: unknown, { req, min, max }: ValidateOptions & { min?: number; max?: number }): true | string {
  if (value === null || value === undefined || value === "") return true;
  const number = Number(value);
  const isWithin = number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY);
  if (Number.isSafeInteger(number) && isWithin) return true;
  const key = max === undefined ? "error.wholeNumberFrom" : "error.wholeNumber";
  return message({ key, language: req.i18n?.language, values: { min: String(min ?? 0), max: String(max) } });
}

/** The end of an event, which is not before it begins. */
export function validateEnd(value: unknown, { req, siblingData }: ValidateOptions & { siblingData?: { start?: unknown } }): true | string {
  if (value === null || value === undefined || value === "") return true;
  const [start, end] = [siblingData?.start, value].map((date) => new Date(String(date)).getTime());
  if (end === undefined || Number.isNaN(end)) return message({ key: "error.date", language: req.i18n?.language });
  const isBefore = start !== undefined && end < start;
  return isBefore ? message({ key: "error.endBeforeStart", language: req.i18n?.language }) : true;
}

/** The last day of a holiday, which is not before its first. */
export function validateLastDay(
  value: unknown,
  { req, siblingData }: ValidateOptions & { siblingData?: { from?: unknown } },
): true | string {
  const language = req.i18n?.language;
  if (value === null || value === undefined || value === "") return message({ key: "error.required", language });
  const [from, to] = [siblingData?.from, value].map((date) => new Date(String(date)).getTime());
  if (to === undefined || Number.isNaN(to)) return message({ key: "error.date", language });
  return from !== undefined && to < from ? message({ key: "error.endBeforeStart", language }) : true;
}

/** Pictures need words for those who cannot see them; other files have a name. */
export function validateAlt(value: unknown, { req, data }: ValidateOptions & { data?: { mimeType?: unknown } }): true | string {
  const isPicture = typeof data?.mimeType === "string" && data.mimeType.startsWith("image/");
  const isEmpty = typeof value !== "string" || value.trim() === "";
  return isPicture && isEmpty ? message({ key: "error.altMissing", language: req.i18n?.language }) : true;
}

/** A field validator from a schema of the contract, so that what the CMS accepts is what a snapshot can hold. */
function validateWith(schema: z.ZodType<string>, key: TextKey) {
  return (value: unknown, { req, required }: ValidateOptions): true | string => {
    const language = req.i18n?.language;
    if (value === null || value === undefined || value === "") return required ? message({ key: "error.required", language }) : true;
    return schema.safeParse(value).success || message({ key, language });
  };
}

/** A rule that events can be expanded by, see `findRecurrenceProblem`. */
export const validateRecurrenceRule = (value: unknown, { req }: ValidateOptions): true | string => {
  if (value === null || value === undefined || value === "") return true;
  const problem = findRecurrenceProblem(String(value));
  if (!problem) return true;
  return message({ key: `error.recurrence.${problem.kind}`, language: req.i18n?.language, values: { part: problem.part } });
};

/** Numbers of weeks by ISO 8601. */
export const validateWeeks = (value: unknown, { req }: ValidateOptions): true | string => {
  const weeks = Array.isArray(value) ? value : [];
  const areWeeks = weeks.every((week) => Number.isInteger(week) && week >= 1 && week <= 53);
  return areWeeks || message({ key: "error.week", language: req.i18n?.language });
};

export function isKnownTimezone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat("da", { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}
