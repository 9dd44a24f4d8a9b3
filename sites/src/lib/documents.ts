import { DOCUMENT_KINDS, type Document, SECTIONS } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { perSite } from "./per-site.ts";

export type DocumentKind = Document["kind"];

/** The kinds of documents as words of an address. */
const KIND_SLUGS: Record<DocumentKind, string> = {
  "master-plan": "udviklingsplaner",
  "idea-catalogue": "idekataloger",
  minutes: "referater",
  report: "rapporter",
  other: "andre",
};

/** The documents of one kind. Two segments below the section, so that no document's slug can want the address. */
export function kindPath(kind: DocumentKind): string {
  return `${SECTIONS.documents}slags/${KIND_SLUGS[kind]}/`;
}

/** The documents of one kind, by year, newest first; those without a date come last, under null. */
export interface DocumentGroup {
  kind: DocumentKind;
  count: number;
  years: { year: string | null; documents: Document[] }[];
}

/** The kinds that a site has documents of, in the order of the contract. */
export const documentGroups = perSite((site): DocumentGroup[] =>
  DOCUMENT_KINDS.map((kind) => {
    const documents = site.documents.filter((document) => document.kind === kind);
    const years = [...Map.groupBy(documents, ({ date }) => date?.slice(0, 4) ?? null)];
    return { kind, count: documents.length, years: years.map(([year, ofYear]) => ({ year, documents: ofYear })).sort(newestFirst) };
  }).filter(({ count }) => count > 0),
);

/** The plan that counts now: the newest of those that have a date, else any. */
export const newestPlan = perSite((site): Document | null => site.documents.find(({ kind }) => kind === "master-plan") ?? null);

/** What the picture of a document shows, for those who cannot see it. */
export function coverAlt({ title, file }: Document): string {
  return file.mimeType === "application/pdf" ? t.documents.cover(title) : t.documents.picture(title);
}

function newestFirst(a: { year: string | null }, b: { year: string | null }): number {
  return (a.year ?? "") > (b.year ?? "") ? -1 : 1;
}
