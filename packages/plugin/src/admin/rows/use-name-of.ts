"use client";

import { useConfig } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { NamedBy } from "../../fields/row-label.ts";

/** What says best which picture or cluster it is; the first of them that is filled in. */
const NAMES: Record<NamedBy, readonly string[]> = { clusters: ["name"], media: ["alt", "filename"] };

/** The name of what a row points at, once it is known. */
export function useNameOf({ collection, value }: { collection: NamedBy | undefined; value: unknown }): string | null {
  const { config } = useConfig();
  const [name, setName] = useState<string | null>(null);
  const { api } = config.routes;
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : value;
  useEffect(() => {
    setName(null);
    if (!collection || typeof id !== "string" || id === "") return;
    const controller = new AbortController();
    const fields = NAMES[collection];
    const select = fields.map((field) => `select[${field}]=true`).join("&");
    fetch(`${api}/${collection}/${id}?depth=0&${select}`, { credentials: "include", signal: controller.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Record<string, string | null>>) : {}))
      .then((found) => setName(fields.map((field) => (found as Record<string, string | null>)[field]).find(Boolean) ?? null))
      // Without a name the row keeps its number.
      .catch(() => {});
    return () => controller.abort();
  }, [api, collection, id]);
  return name;
}
