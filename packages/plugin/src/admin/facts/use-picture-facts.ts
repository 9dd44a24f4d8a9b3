"use client";

import { useConfig } from "@payloadcms/ui";
import type { Field, Payload } from "payload";
import { useEffect, useMemo, useState } from "react";
import { collectReferences } from "../../tenancy/collect-references.ts";

export type PictureFact = { id: string; name: string; lacksAlt: boolean; lacksRights: boolean };

type MediaDoc = { id: string; filename?: string; mimeType?: string; alt?: string; license?: string; consent?: string };

const MAX_PICTURES = 100;

/** The pictures of what is being written that lack words for those who cannot see them, or a word on why they may be shown. */
export function usePictureFacts({ data, collection }: { data: Record<string, unknown> | null; collection: string }): PictureFact[] {
  const { config, getEntityConfig } = useConfig();
  const [facts, setFacts] = useState<PictureFact[]>([]);
  const { api } = config.routes;
  const ids = useMemo(() => {
    // The browser knows the same fields by the same names.
    const fields = getEntityConfig({ collectionSlug: collection as "media" })?.fields as unknown as Field[] | undefined;
    const { references } = collectReferences({ fields: fields ?? [], data, blocks: {} as Payload["blocks"] });
    const media = references.filter((reference) => reference.collection === "media" && reference.id !== null);
    return [...new Set(media.map(({ id }) => id))].sort().slice(0, MAX_PICTURES).join(",");
  }, [collection, data, getEntityConfig]);

  useEffect(() => {
    if (ids === "") {
      setFacts([]);
      return;
    }
    const controller = new AbortController();
    const fields = ["filename", "mimeType", "alt", "license", "consent"].map((name) => `select[${name}]=true`).join("&");
    fetch(`${api}/media?depth=0&limit=${MAX_PICTURES}&where[id][in]=${ids}&${fields}`, {
      credentials: "include",
      signal: controller.signal,
    })
      .then((response) => (response.ok ? (response.json() as Promise<{ docs: MediaDoc[] }>) : { docs: [] }))
      .then(({ docs }) => setFacts(docs.flatMap(toFact)))
      .catch(() => {});
    return () => controller.abort();
  }, [api, ids]);
  return facts;
}

function toFact({ id, filename, mimeType, alt, license, consent }: MediaDoc): PictureFact[] {
  if (!mimeType?.startsWith("image/")) return [];
  const lacksAlt = !alt?.trim();
  const lacksRights = [license, consent].some((said) => !said || said === "unknown");
  return lacksAlt || lacksRights ? [{ id, name: filename ?? id, lacksAlt, lacksRights }] : [];
}
