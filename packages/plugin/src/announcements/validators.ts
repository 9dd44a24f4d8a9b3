import { z } from "zod";
import { message, type TextKey } from "../texts/text.ts";

type Options = { req: { i18n?: { language?: string } }; data?: unknown; siblingData?: unknown };

const MAX_BODY = 500;
const MAX_LABEL = 60;

/** Few enough words to be read on top of a page. */
export function validateBody(value: unknown, options: Options): true | string {
  return typeof value === "string" && value.trim().length > MAX_BODY ? say(options, "error.tooLong", { limit: String(MAX_BODY) }) : true;
}

/** After the start, and there at all where residents see it: nothing may be left hanging on top of every page. */
export function validateEndOfAnnouncement(value: unknown, options: Options): true | string {
  const { start, place } = (options.data ?? {}) as { start?: unknown; place?: unknown };
  if (isEmpty(value)) return place === "sites" || place === "both" ? say(options, "error.announcementEnd") : true;
  const [from, to] = [start, value].map((moment) => new Date(String(moment)).getTime());
  if (to === undefined || Number.isNaN(to)) return say(options, "error.date");
  return from !== undefined && to <= from ? say(options, "error.endNotAfterStart") : true;
}

export function validateLinkAddress(value: unknown, options: Options): true | string {
  const { label } = (options.siblingData ?? {}) as { label?: unknown };
  if (isEmpty(value)) return isEmpty(label) || say(options, "error.announcementLink");
  return addressSchema.safeParse(value).success || say(options, "error.httpsUrl");
}

export function validateLinkLabel(value: unknown, options: Options): true | string {
  const { url } = (options.siblingData ?? {}) as { url?: unknown };
  if (isEmpty(value)) return isEmpty(url) || say(options, "error.announcementLink");
  return String(value).trim().length <= MAX_LABEL || say(options, "error.tooLong", { limit: String(MAX_LABEL) });
}

/** At least one cluster where it is for some only. */
export function validateClusters(value: unknown, options: Options): true | string {
  const { audience } = (options.data ?? {}) as { audience?: unknown };
  return audience !== "some" || (Array.isArray(value) && value.length > 0) || say(options, "error.announcementClusters");
}

const addressSchema = z.url({ protocol: /^https$/ });

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function say({ req }: Options, key: TextKey, values?: Record<string, string>): string {
  return message({ key, language: req.i18n?.language, ...(values ? { values } : {}) });
}
