"use client";

import { useConfig, useTranslation } from "@payloadcms/ui";
import { useMemo } from "react";
import { message, type TextKey } from "../../texts/text.ts";

/** An answer of the server: what it gave, or the sentence that says why not, and what a sign-in still needs. */
type Answer<Result> = { ok: true; data: Result } | { ok: false; message: string; need: Need | null };
export type Need = { secondFactor: "code" | "wrong" | "blocked" | "enrol"; ticket?: string };

export type Post = <Result>(path: string, body: object) => Promise<Answer<Result>>;
export type Say = (key: TextKey, values?: Record<string, string>) => string;

/** What the pages about accounts share: the texts in the reader's language, and the endpoints of the people who sign in. */
export function useAccounts(): { say: Say; post: Post; language: string; adminRoute: string } {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const base = `${config.serverURL ?? ""}${config.routes.api}/${config.admin.user}`;
  const { language } = i18n;
  return useMemo(() => {
    const say: Say = (key, values) => message({ key, language, ...(values ? { values } : {}) });
    return {
      say,
      language,
      adminRoute: config.routes.admin,
      post: (path, body) => ask({ url: `${base}${path}`, body, lost: say("accounts.lost") }),
    };
  }, [base, language, config.routes.admin]);
}

type ErrorBody = {
  errors?: { message?: string; data?: { secondFactor?: Need["secondFactor"]; ticket?: string; errors?: { message?: string }[] } }[];
};

async function ask<Result>({ url, body, lost }: { url: string; body: object; lost: string }): Promise<Answer<Result>> {
  try {
    const response = await fetch(url, {
      method: "POST",
      credentials: "include",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const data = (await response.json()) as Result & ErrorBody;
    if (response.ok) return { ok: true, data };
    const [error] = data.errors ?? [];
    const need = error?.data?.secondFactor ? (error.data as Need) : null;
    return { ok: false, message: error?.data?.errors?.[0]?.message ?? error?.message ?? lost, need };
  } catch {
    return { ok: false, message: lost, need: null };
  }
}
