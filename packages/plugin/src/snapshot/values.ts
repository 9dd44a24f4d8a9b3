import type { Contact, Location, Meta } from "@klynge/contract";
import type { MediaLibrary } from "./media.ts";
import { type ContactRow, type MetaRow, type Point, textOf } from "./rows.ts";

/** How to reach somebody; null where nothing is said. For people who need to agree, see `toPublicContact`. */
export function toContact(row: ContactRow): Contact | null {
  const contact = { name: textOf(row?.name), email: textOf(row?.email), phone: textOf(row?.phone) };
  return contact.name || contact.email || contact.phone ? contact : null;
}

/** The same, only for people who agreed to stand on the public site. */
export function toPublicContact(row: ContactRow): Contact | null {
  return row?.public === true ? toContact(row) : null;
}

export function toLocation(point: Point): Location | null {
  const coordinates = Array.isArray(point) ? point : point?.coordinates;
  return coordinates ? { lat: coordinates[1], lon: coordinates[0] } : null;
}

export function toMeta({ row, media }: { row: MetaRow; media: MediaLibrary }): Meta {
  return { title: textOf(row?.title), description: textOf(row?.description), image: media.image(row?.image) };
}
