import { APIError, type Payload, type TypedUser } from "payload";
import { message } from "../texts/text.ts";
import type { PreviewTarget } from "./collections.ts";
import { type Composed, createComposer } from "./compose.ts";
import { findSharedLink } from "./links.ts";
import { type PreviewPass, readPass } from "./pass.ts";
import { readStored } from "./stored.ts";
import { prepareUnsaved } from "./unsaved.ts";
import { findUser, worksIn } from "./who.ts";

/** A site to show with the page to begin with, or in plain words why there is none. */
export type PreviewView = Extract<Composed, { snapshot: unknown }> | { problem: string };

/** What one token opens. */
export type PreviewSession = {
  /** The same for every token of one person for one document, and for nobody else. */
  key: string;
  /** What is asked of the one who looks: their language. */
  language: "da" | "en";
  /** The site with the document as it was saved last or, where `unsaved` holds what stands in the form, with that. */
  view: (unsaved?: Record<string, unknown>) => Promise<PreviewView>;
};

/** Opens previews. Rights are asked at every opening: what somebody may no longer see is gone at once. */
export type PreviewSource = {
  /** What an editor's pass opens; null where it opens nothing (any more). */
  openEditor: (token: string) => Promise<PreviewSession | null>;
  /** What a link that was shared opens; null where it opens nothing (any more). */
  openShared: (token: string) => Promise<PreviewSession | null>;
};

const REUSE_FOR_MS = 3_000;

/**
 * @param reuseForMs how old the rest of a site may be while somebody types; what is typed is always of this moment
 * @example const source = createPreviewSource({ payload }); const session = await source.openEditor(token);
 */
export function createPreviewSource({ payload, reuseForMs = REUSE_FOR_MS }: { payload: Payload; reuseForMs?: number }): PreviewSource {
  const compose = createComposer({ payload, reuseForMs });

  async function viewAsEditor({
    pass,
    user,
    unsaved,
  }: {
    pass: PreviewPass;
    user: TypedUser;
    unsaved?: Record<string, unknown> | undefined;
  }) {
    const { collection, id, cluster, language } = pass;
    const stored = id === null ? null : await readStored({ payload, collection, id, cluster, user });
    if (!stored && (id !== null || !unsaved)) return { problem: message({ key: "preview.missing.page", language }) };
    try {
      const document = unsaved ? await prepareUnsaved({ payload, user, language, collection, stored, cluster, data: unsaved }) : stored;
      return document
        ? toView({ composed: await compose({ cluster, collection, document, mayReuse: Boolean(unsaved) }), language })
        : NOTHING;
    } catch (error) {
      return { problem: refusalOf(error) };
    }
  }

  return {
    openEditor: async (token) => {
      const pass = readPass({ secret: payload.secret, text: token });
      const user = pass && (await findUser({ payload, id: pass.user, session: pass.session }));
      if (!pass || !user || !worksIn({ user, cluster: pass.cluster })) return null;
      return {
        key: JSON.stringify(["editor", pass.user, pass.cluster, ...targetOf(pass)]),
        language: pass.language,
        view: (unsaved) => viewAsEditor({ pass, user, unsaved }),
      };
    },
    openShared: async (token) => {
      const link = await findSharedLink({ payload, token });
      if (!link) return null;
      const { cluster, collection, documentId } = link;
      const document = await readStored({ payload, collection, id: documentId, cluster });
      if (!document) return null;
      return {
        key: JSON.stringify(["shared", link.id]),
        language: "da",
        view: async () => toView({ composed: await compose({ cluster, collection, document, mayReuse: false }), language: "da" }),
      };
    },
  };
}

const NOTHING = { problem: "" };

function targetOf({ collection, id }: PreviewTarget): [string, string | null] {
  return [collection, id];
}

function toView({ composed, language }: { composed: Composed; language: string }): PreviewView {
  return "missing" in composed ? { problem: message({ key: composed.missing, language }) } : composed;
}

/** What the form would say if it were saved now. Whatever is no refusal is an error of ours. */
function refusalOf(error: unknown): string {
  if (!(error instanceof APIError) || error.status >= 500) throw error;
  const data = error.data as { errors?: { message?: string }[] } | null;
  const reasons = (data?.errors ?? []).flatMap(({ message: reason }) => reason ?? []);
  return reasons.length > 0 ? reasons.join(" ") : error.message;
}
