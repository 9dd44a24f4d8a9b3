"use client";

import { toast, useConfig, useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { ShownDomains } from "../../domains/show-domains.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { callApi } from "../imports/call-api.ts";

export type DomainAction =
  | { action: "add" | "remove" | "check"; host: string }
  | { action: "primary"; host: string | null; anyway?: boolean };

/** The domains of the cluster whose form is open, and what can be done with them. */
export function useDomains() {
  const { id, data, setData } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const [shown, setShown] = useState<ShownDomains | null>(null);
  const [busy, setBusy] = useState<DomainAction | null>(null);
  const { language } = i18n;
  const url = `${config.routes.api}/clusters/${id}/domains`;
  const say = (key: TextKey, values?: Record<string, string>) => message({ key, language, ...(values && { values }) });

  useEffect(() => {
    if (!id) return;
    let isCurrent = true;
    callApi<ShownDomains>({ url, language, fallback: "" })
      .then((answer) => isCurrent && setShown(answer))
      .catch(() => isCurrent && setShown(null));
    return () => {
      isCurrent = false;
    };
  }, [id, url, language]);

  /** Returns what is wrong, in words; null where it was done. */
  const act = async (body: DomainAction, name: string): Promise<string | null> => {
    setBusy(body);
    try {
      const answer = await callApi<ShownDomains>({ url, body, language, fallback: say("domains.failed") });
      setShown(answer);
      toast.success(say(`domains.done.${body.action}`, { name }));
      // The open form would otherwise take the change for somebody else's and ask to be loaded again.
      setData({ ...data, updatedAt: answer.updatedAt } as never);
      return null;
    } catch (error) {
      const { message: problem } = error as Error;
      toast.error(problem);
      return problem;
    } finally {
      setBusy(null);
    }
  };
  return { id, shown, busy, say, act };
}
