import { CONTENT_COLLECTIONS } from "../names.ts";

/** The collections whose documents have a page on the site: those with drafts, and the cluster itself. */
export const PREVIEW_COLLECTIONS = [...CONTENT_COLLECTIONS, "clusters"] as const;
export type PreviewCollection = (typeof PREVIEW_COLLECTIONS)[number];

export function isPreviewCollection(value: unknown): value is PreviewCollection {
  return (PREVIEW_COLLECTIONS as readonly unknown[]).includes(value);
}

/** What is being looked at: a document, or a new one that has never been saved. */
export type PreviewTarget = { collection: PreviewCollection; id: string | null };
