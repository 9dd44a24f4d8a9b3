import { z } from "zod";

/** A document's id: opaque, a string on every database. */
export const idSchema = z.string().min(1);

/** A URL segment: lower-case ASCII letters, digits and single hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens");

/**
 * A path on a cluster's own site: begins with one slash, no query or fragment, and no empty, `.` or `..` segment, not
 * even percent-encoded, so that it can name a file (see `outputFile`).
 */
export const sitePathSchema = z
  .string()
  .regex(/^\/(?!\/)[^?#\s\\]*$/, "a path on this site, beginning with /")
  .refine(hasPlainSegments, "a path without .., . or empty segments");

/** An absolute web address. */
export const webUrlSchema = z.url({ protocol: /^https?$/ });

/** Where a link may lead: a path on this site (with an optional fragment or query), a web address, an e-mail address or a telephone. */
export const hrefSchema = z.string().regex(/^(?:\/(?!\/)|#|https?:\/\/|mailto:|tel:)\S*$/, "a site path, web address, mailto: or tel:");

/** An instant in UTC, as in `2026-05-01T17:00:00.000Z`. */
export const instantSchema = z.iso.datetime();

/** A calendar date without time or zone, as in `2026-05-01`. */
export const dateSchema = z.iso.date();

/** An IANA time zone, as in `Europe/Copenhagen`. */
export const timezoneSchema = z.string().regex(/^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/, "an IANA time zone");

/** A colour as `#rrggbb`. */
export const colorSchema = z.string().regex(/^#[0-9a-f]{6}$/, "a colour as #rrggbb in lower case");

/** A host name, with the port where it is not the default. */
export const hostSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?$/, "a host name in lower case");

/** HTML that the CMS has made from rich text with its own converters: escaped, without scripts or inline styles. */
export const htmlSchema = z.string();

/** WGS 84, degrees. */
export const locationSchema = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
export type Location = z.infer<typeof locationSchema>;

export const linkSchema = z.object({ label: z.string().min(1), href: hrefSchema });
export type Link = z.infer<typeof linkSchema>;

/** How to reach somebody. Holds only what the person agreed to have on the public site. */
export const contactSchema = z.object({
  name: z.string().nullable(),
  email: z.email().nullable(),
  phone: z.string().nullable(),
});
export type Contact = z.infer<typeof contactSchema>;

function hasPlainSegments(path: string): boolean {
  const segments = path.slice(1).split("/");
  return segments.every((segment, index) => (segment === "" ? index === segments.length - 1 : isPlainSegment(segment)));
}

function isPlainSegment(segment: string): boolean {
  try {
    const name = segment.includes("%") ? decodeURIComponent(segment) : segment;
    return name !== "." && name !== ".." && !/[/\\\0]/.test(name);
  } catch {
    return false;
  }
}
