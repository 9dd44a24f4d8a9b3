import { colorSchema, hostSchema, hrefSchema, timezoneSchema, webUrlSchema } from "@klynge/contract";
import type { z } from "zod";
import { findRecurrenceProblem } from "../calendar/recurrence-rule.ts";
import { message, type TextKey } from "../texts/text.ts";

type ValidateOptions = { req: { i18n?: { language?: string } }; required?: boolean };

/** Where a link may lead. Refuses `javascript:` and every other scheme that a site has no use for. */
export const validateHref = validateWith(hrefSchema, "error.url");
export const validateWebUrl = validateWith(webUrlSchema, "error.webUrl");
export const validateColor = validateWith(colorSchema, "error.color");
export const validateHost = validateWith(hostSchema, "error.host");
export const validateTimezone = validateWith(timezoneSchema.refine(isKnownTimezone), "error.timezone");

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

function isKnownTimezone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat("da", { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}
