import type { RowPart } from "../../fields/row-label.ts";

const MAX_LENGTH = 80;
/** The same words wherever the page is made. */
const TIMEZONE = "Europe/Copenhagen";

/**
 * The words for a row, empty where it holds none yet. `name` is that of what the row points at.
 *
 * @example rowWords({ row: { value: "24", label: "landsbyer" }, parts: ["value", "label"], language: "da", name: null }) // "24 · landsbyer"
 */
export function rowWords({
  row,
  parts,
  language,
  name,
}: {
  row: Record<string, unknown>;
  parts: readonly RowPart[];
  language: "da" | "en";
  name: string | null;
}): string {
  const said = parts.map((part) => sayPart({ part, row, language, name })).filter(Boolean);
  const words = said.join(" · ").replace(/\s+/g, " ").trim();
  return words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH - 1).trimEnd()}…` : words;
}

function sayPart({
  part,
  row,
  language,
  name,
}: {
  part: RowPart;
  row: Record<string, unknown>;
  language: "da" | "en";
  name: string | null;
}): string {
  const { path, options, date, of } = typeof part === "string" ? { path: part } : part;
  if (of) return name ?? "";
  const value = path.split(".").reduce<unknown>((held, key) => (held as Record<string, unknown> | null | undefined)?.[key], row);
  if (value === null || value === undefined || typeof value === "object") return "";
  if (options) return options.find((option) => option.value === value)?.label[language] ?? "";
  return date ? sayDate({ value: String(value), date, language }) : String(value).trim();
}

function sayDate({ value, date, language }: { value: string; date: "day" | "moment"; language: "da" | "en" }): string {
  const when = new Date(value);
  if (Number.isNaN(when.getTime())) return "";
  return when.toLocaleString(language === "en" ? "en-GB" : "da-DK", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: TIMEZONE,
    ...(date === "moment" && { hour: "2-digit", minute: "2-digit" }),
  });
}
