"use client";

import { useConfig } from "@payloadcms/ui";
import { useMemo } from "react";
import type { ListedLink } from "../../preview/links.ts";

type Target = { collection: string; id: string | number | undefined };

/** The endpoints of the preview, as the form uses them. Each answers null where it is refused or cannot be reached. */
export type PreviewApi = {
  pass: (target: Target & { cluster?: unknown }) => Promise<{ token: string; renewAfterMs: number } | null>;
  links: (target: Target) => Promise<{ links: ListedLink[] } | null>;
  share: (target: Target) => Promise<{ url: string; link: ListedLink } | null>;
  revoke: (id: string) => Promise<{ revoked: true } | null>;
};

export function usePreviewApi(): PreviewApi {
  const {
    config: { routes, serverURL },
  } = useConfig();
  const base = `${serverURL ?? ""}${routes.api}/preview`;
  return useMemo(
    () => ({
      pass: (body) => ask({ url: `${base}/pass`, body }),
      links: ({ collection, id }) => ask({ url: `${base}/links?${new URLSearchParams({ collection, id: String(id ?? "") })}` }),
      share: (body) => ask({ url: `${base}/links`, body }),
      revoke: (id) => ask({ url: `${base}/links/${encodeURIComponent(id)}/revoke`, body: {} }),
    }),
    [base],
  );
}

async function ask<Result>({ url, body }: { url: string; body?: object }): Promise<Result | null> {
  try {
    const response = await fetch(url, {
      credentials: "include",
      ...(body ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
    });
    return response.ok ? ((await response.json()) as Result) : null;
  } catch {
    return null;
  }
}
