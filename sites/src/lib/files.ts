import type { File } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { fileTypes } from "../texts/file-types.ts";
import { formatDay } from "./dates.ts";

const oneDigit = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });

/** What one wants to know of a file before fetching it: `PDF, 24 sider, 1,2 MB, 1. maj 2026`. */
export function fileNote(file: File, date: string | null = null): string {
  const pages = file.pages && t.documents.pages(file.pages);
  return [extensionOf(file), pages, sizeText(file.bytes), date && formatDay(date)].filter(Boolean).join(", ");
}

/** `PDF`, as most people know it; empty where the name has none. */
export function extensionOf({ filename }: File): string {
  return /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toUpperCase() ?? "";
}

/** `Word-dokument`, or the extension of what has no name that everybody knows. */
export function typeText(file: File): string {
  const extension = extensionOf(file);
  return fileTypes[extension] ?? (extension || t.documents.file);
}

export function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return t.fileSizeMega(oneDigit.format(bytes / 1_000_000));
  return t.fileSize(String(Math.max(1, Math.round(bytes / 1000))));
}
