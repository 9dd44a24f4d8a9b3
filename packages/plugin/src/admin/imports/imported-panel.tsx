"use client";

import { toast, useConfig, useDocumentInfo, useFormFields, useTranslation } from "@payloadcms/ui";
import { useRouter } from "next/navigation.js";
import { useEffect, useState } from "react";
import type { Imported } from "../../imports/imported-endpoints.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { callApi } from "./call-api.ts";

/** Where an event came from, what a person has corrected in it, and whether it is in the calendar twice. */
export function ImportedPanel() {
  const { id } = useDocumentInfo();
  const source = useFormFields(([fields]) => fields.source?.value);
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const router = useRouter();
  const [imported, setImported] = useState<Imported | null>(null);
  const { language } = i18n;
  const { api, admin } = config.routes;
  const url = `${api}/events/${id}/imported`;
  const say = (key: TextKey, values?: Record<string, string>) => message({ key, language, ...(values && { values }) });

  useEffect(() => {
    if (!id || source !== "feed") return;
    let isCurrent = true;
    callApi<Imported>({ url, language, fallback: "" })
      .then((answer) => isCurrent && setImported(answer))
      .catch(() => isCurrent && setImported(null));
    return () => {
      isCurrent = false;
    };
  }, [id, source, url, language]);

  if (!imported) return null;
  const { organisation, corrected, duplicateOf, mayPublish } = imported;
  const act = async ({ action, body = {}, onDone }: { action: string; body?: object; onDone: () => void }) => {
    try {
      await callApi({ url: `${url}/${action}`, body, language, fallback: say("imports.failed") });
      onDone();
    } catch (error) {
      toast.error((error as Error).message);
    }
  };
  const reload = () => window.location.reload();

  return (
    <section className="klynge-imports" aria-live="polite">
      {organisation && <p>{say("imports.event.from", { organisation: organisation.name })}</p>}
      {corrected.length > 0 && (
        <>
          <p>{say("imports.event.corrected", { parts: corrected.map((part) => say(`imported-part.${part}`)).join(", ") })}</p>
          {mayPublish && (
            <button
              className="klynge-imports__button"
              onClick={() => act({ action: "follow", body: { parts: corrected }, onDone: reload })}
              type="button"
            >
              {say("imports.event.follow")}
            </button>
          )}
        </>
      )}
      {duplicateOf && (
        <div className="klynge-imports__alike">
          <p>
            {say("imports.event.alike", { title: duplicateOf.title })}{" "}
            <a href={`${admin}/collections/events/${duplicateOf.id}`}>{new Date(duplicateOf.start).toLocaleDateString(language)}</a>
          </p>
          <button
            className="klynge-imports__button"
            onClick={() => act({ action: "merge", onDone: () => router.push(`${admin}/collections/events/${duplicateOf.id}`) })}
            type="button"
          >
            {say("imports.event.merge")}
          </button>
          {mayPublish && (
            <button className="klynge-imports__button" onClick={() => act({ action: "separate", onDone: reload })} type="button">
              {say("imports.event.separate")}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
