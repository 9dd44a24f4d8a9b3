import { AUDIENCES, EVENT_LISTINGS, EVENT_STATUSES, PUBLIC_EVENT_STATUSES } from "@klynge/contract";
import { z } from "zod";
import { findRecurrenceProblem } from "../calendar/recurrence-rule.ts";
import { isKnownTimezone } from "../fields/validators.ts";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const id = z.union([z.string(), z.number()]).transform(String);
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
/** More than any editor enters, and little enough to be answered at once. */
const MOST_DATES = 1000;
const list = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .max(MOST_DATES)
    .nullish()
    .transform((value) => value ?? []);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

const overrideSchema = z.object({
  recurrenceId: instant,
  status: z.enum(PUBLIC_EVENT_STATUSES).nullish(),
  start: maybe(instant),
  end: maybe(instant),
  title: maybe(z.string()),
  place: maybe(id),
  locationText: maybe(z.string()),
  note: maybe(z.string()),
});

/** An event as it stands in the form: the fields that dates and clashes follow from. */
export const plannedRequestSchema = z.object({
  tenant: id,
  /** Missing for an event that is not saved yet. */
  id: maybe(id),
  title: maybe(z.string()),
  start: instant,
  end: maybe(instant),
  allDay: flag,
  timezone: maybe(z.string().refine(isKnownTimezone)),
  status: maybe(z.enum(EVENT_STATUSES)),
  listing: maybe(z.enum(EVENT_LISTINGS)),
  place: maybe(id),
  locationText: maybe(z.string()),
  villages: list(id),
  audience: list(z.enum(AUDIENCES)),
  recurrence: z.object({
    rule: maybe(z.string().refine((rule) => rule === "" || findRecurrenceProblem(rule) === null)),
    skipWeeks: list(z.int().min(1).max(53)),
    skipHolidays: flag,
    skipSchoolHolidays: flag,
    exceptions: list(z.object({ date: instant })),
    additions: list(z.object({ date: instant })),
    overrides: list(overrideSchema),
  }),
});
export type PlannedRequest = z.infer<typeof plannedRequestSchema>;
