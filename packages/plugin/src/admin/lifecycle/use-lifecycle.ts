"use client";

import { useConfig, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { Lifecycle } from "../../lifecycle/read-lifecycle.ts";
import { message } from "../../texts/text.ts";
import { callApi } from "../imports/call-api.ts";

type Action =
  | { action: "archive"; mode: string; notice: string }
  | { action: "restore" }
  | { action: "delete"; name: string }
  | { action: "keep" };

/** Does something about a cluster's life. True where it was done; the form is loaded anew then, since much of it has changed. */
export type Act = (action: Action) => Promise<boolean>;

export function useLifecycle({ id }: { id: string | number | undefined }): {
  lifecycle: Lifecycle | null;
  act: Act;
  error: string | null;
  isBusy: boolean;
} {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { language } = i18n;
  const [lifecycle, setLifecycle] = useState<Lifecycle | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const url = `${config.routes.api}/clusters/${id}/lifecycle`;

  useEffect(() => {
    if (!id) return;
    let isCurrent = true;
    callApi<Lifecycle>({ url, language, fallback: "" })
      .then((answer) => isCurrent && setLifecycle(answer))
      // Whoever may not read the cluster has no form of it either.
      .catch(() => isCurrent && setLifecycle(null));
    return () => {
      isCurrent = false;
    };
  }, [id, url, language]);

  const act: Act = async (body) => {
    setBusy(true);
    setError(null);
    try {
      await callApi<Lifecycle>({ url, body, language, fallback: message({ key: "lifecycle.error.failed", language }) });
      window.location.reload();
      return true;
    } catch (caught) {
      setError((caught as Error).message);
      setBusy(false);
      return false;
    }
  };
  return { lifecycle, act, error, isBusy };
}
