import type { File } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { formatDay } from "./dates.ts";

const oneDigit = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });

/** What one wants to know of a file before fetching it: `PDF, 1,2 MB, 1. maj 2026`. */
export function fileNote({ filename, bytes }: File, date: string | null = null): string {
  const extension = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toUpperCase();
  return [extension, sizeText(bytes), date && formatDay(date)].filter(Boolean).join(", ");
}

function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return t.fileSizeMega(oneDigit.format(bytes / 1_000_000));
  return t.fileSize(String(Math.max(1, Math.round(bytes / 1000))));
}
