"use client";

import { useCallback, useEffect, useState } from "react";
import { usePreviewApi } from "./preview-api.ts";

const TRY_AGAIN_MS = 10_000;

/** A pass for the document of the form, renewed for as long as `isWanted`; null until there is one. `renew` asks for another at once. */
export function usePreviewPass({
  collection,
  id,
  cluster,
  isWanted,
}: {
  collection: string;
  id: string | number | undefined;
  cluster: unknown;
  isWanted: boolean;
}): { token: string | null; renew: () => void } {
  const api = usePreviewApi();
  const [token, setToken] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    // `asked` rises when somebody wants another pass.
    void asked;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const fetchPass = async (): Promise<void> => {
      const pass = await api.pass({ collection, id, cluster });
      if (isOver) return;
      if (pass) setToken(pass.token);
      timer = setTimeout(fetchPass, pass?.renewAfterMs ?? TRY_AGAIN_MS);
    };
    void fetchPass();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [api, collection, id, cluster, isWanted, asked]);
  return { token, renew: useCallback(() => setAsked((count) => count + 1), []) };
}
