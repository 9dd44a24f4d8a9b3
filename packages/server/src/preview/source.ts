import type { ClusterSnapshot } from "@klynge/contract";

/** A site to show and the page to begin with, or in plain words why there is none. */
type PreviewView = { snapshot: ClusterSnapshot; path: string } | { problem: string };

/** What one token opens, asked anew at every request. */
export interface PreviewSession {
  /** The same for every token of one person for one document, and for nobody else. */
  key: string;
  language: "da" | "en";
  /** The site with the document as it was saved last or, with `unsaved`, as it stands in the form. */
  view(unsaved?: Record<string, unknown>): Promise<PreviewView>;
}

/** Who may see what. Answers null where a token opens nothing (any more): then nothing is shown. */
export interface PreviewSource {
  openEditor(token: string): Promise<PreviewSession | null>;
  openShared(token: string): Promise<PreviewSession | null>;
}

/** What renders: see `createPreviewRenderer` of the publisher. */
export interface PreviewRenderer {
  render(options: { snapshot: ClusterSnapshot; path: string }): Promise<{ status: 200 | 404; body: Buffer; type: string }>;
  isThemeFile(path: string): boolean;
  themeFile(path: string): Promise<{ body: Buffer; type: string } | null>;
}
