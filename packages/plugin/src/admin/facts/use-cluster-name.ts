"use client";

import { useConfig } from "@payloadcms/ui";
import { useEffect, useState } from "react";

/** The name of the cluster a document belongs to, once it is known. */
export function useClusterName(tenant: unknown): string | null {
  const { config } = useConfig();
  const [name, setName] = useState<string | null>(null);
  const { api } = config.routes;
  useEffect(() => {
    if (typeof tenant !== "string" || tenant === "") return;
    const controller = new AbortController();
    fetch(`${api}/clusters/${tenant}?depth=0&select[name]=true`, { credentials: "include", signal: controller.signal })
      .then((response) => (response.ok ? (response.json() as Promise<{ name?: string }>) : null))
      .then((cluster) => setName(cluster?.name ?? null))
      .catch(() => {});
    return () => controller.abort();
  }, [api, tenant]);
  return name;
}
