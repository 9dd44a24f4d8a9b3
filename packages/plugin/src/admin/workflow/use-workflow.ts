"use client";

import { useConfig, useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import { message, type TextKey } from "../../texts/text.ts";

const CHANGED = "klynge-workflow";

/** What came of a request: the new state, or why not in words for people. */
export type Outcome = { ok: true } | { ok: false; problem: string };

/**
 * What one of the document's endpoints says, kept up to date while the form saves itself and while other parts of the form act.
 * `state` is null until it is known, and for a document that is not stored yet.
 */
export function useWorkflow<State>(name: "approval" | "schedule"): {
  state: State | null;
  /** Sends to `path`, below the document. */
  act: (request: { method: "POST" | "DELETE"; path: string; body?: object }) => Promise<Outcome>;
  language: string;
  say: (key: TextKey, values?: Record<string, string>) => string;
} {
  const { id, collectionSlug, lastUpdateTime, isTrashed } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { language } = i18n;
  const [state, setState] = useState<State | null>(null);
  const base = id === undefined || !collectionSlug || isTrashed ? null : `${config.routes.api}/${collectionSlug}/${id}`;
  const say = useCallback((key: TextKey, values: Record<string, string> = {}) => message({ key, language, values }), [language]);

  const load = useCallback(async () => {
    if (base === null) return;
    const response = await fetch(`${base}/${name}`, { credentials: "same-origin" }).catch(() => null);
    if (response?.status === 200) setState((await response.json()) as State);
  }, [base, name]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved may have changed the state
  useEffect(() => void load(), [load, lastUpdateTime]);
  useEffect(() => {
    const reload = () => void load();
    window.addEventListener(CHANGED, reload);
    return () => window.removeEventListener(CHANGED, reload);
  }, [load]);

  const act = useCallback(
    async ({ method, path, body }: { method: "POST" | "DELETE"; path: string; body?: object }) => {
      const outcome = await send({ url: `${base}/${path}`, method, body: body ?? {}, otherwise: say("approval.failed") });
      window.dispatchEvent(new Event(CHANGED));
      return outcome;
    },
    [base, say],
  );
  return { state, act, language, say };
}

/** Sends JSON to an endpoint of the CMS as whoever is signed in. */
export async function send({
  url,
  method,
  body,
  otherwise,
}: {
  url: string;
  method: "POST" | "DELETE";
  body: object;
  /** What is said where the server gives no reason. */
  otherwise: string;
}): Promise<Outcome> {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(url, { method, credentials: "same-origin", headers, body: JSON.stringify(body) });
    if (response.ok) return { ok: true };
    const answer = (await response.json()) as { errors?: { message?: string }[] };
    return { ok: false, problem: answer.errors?.[0]?.message ?? otherwise };
  } catch {
    return { ok: false, problem: otherwise };
  }
}
