import type { Location } from "@klynge/contract";

/** `tel:` for a number as people write it; eight digits are a Danish one. */
export function phoneHref(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, "");
  return `tel:${/^\d{8}$/.test(digits) ? "+45" : ""}${digits}`;
}

/** A number that does not break over two lines. */
export function phoneText(phone: string): string {
  return phone.trim().replace(/\s+/g, "\u00a0");
}

/** Where a place lies on a map that asks no consent: by its point where it has one, else by its address. */
export function mapHref({ location, address }: { location: Location | null; address: string | null }): string | null {
  if (location) {
    const { lat, lon } = location;
    return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
  }
  return address ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(linesOf(address).join(", "))}` : null;
}

/** The lines of a text field, without empty ones. */
export function linesOf(text: string | null): string[] {
  return (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
