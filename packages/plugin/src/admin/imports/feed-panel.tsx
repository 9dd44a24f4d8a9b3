"use client";

import { toast, useConfig, useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { ShownFeed } from "../../imports/feed-endpoints.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { callApi } from "./call-api.ts";

/** How the calendars of an organisation are, above the list of their addresses. */
export function FeedPanel() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const [feeds, setFeeds] = useState<ShownFeed[] | null>(null);
  const [isReading, setReading] = useState(false);
  const { language } = i18n;
  const say = (key: TextKey, values?: Record<string, string>) => message({ key, language, ...(values && { values }) });
  const url = `${config.routes.api}/organisations/${id}/feeds`;

  useEffect(() => {
    if (!id) return;
    let isCurrent = true;
    callApi<{ feeds: ShownFeed[] }>({ url, language, fallback: "" })
      .then((answer) => isCurrent && setFeeds(answer.feeds))
      // Whoever may not change the organisation is not asked to look after its calendars.
      .catch(() => isCurrent && setFeeds(null));
    return () => {
      isCurrent = false;
    };
  }, [id, url, language]);

  if (!feeds) return null;
  const readNow = async () => {
    setReading(true);
    try {
      setFeeds((await callApi<{ feeds: ShownFeed[] }>({ url, body: {}, language, fallback: say("imports.failed") })).feeds);
    } catch (error) {
      toast.error((error as Error).message);
    } finally {
      setReading(false);
    }
  };
  const whenOf = (instant: string) => new Date(instant).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });

  return (
    <section aria-labelledby="klynge-feeds" className="klynge-imports">
      <h3 id="klynge-feeds">{say("imports.feeds")}</h3>
      {feeds.length === 0 && <p>{say("imports.feeds.none")}</p>}
      <ul>
        {feeds.map(({ key, label, host, readAt, problem, events }) => (
          <li key={key}>
            <strong>{label}</strong> {label !== host && <small>{host}</small>}
            {problem && <p className="klynge-imports__problem">{problem}</p>}
            <p>{readAt ? say("imports.feeds.read", { when: whenOf(readAt), count: String(events) }) : say("imports.feeds.waiting")}</p>
          </li>
        ))}
      </ul>
      {feeds.length > 0 && (
        <button className="klynge-imports__button" disabled={isReading} onClick={readNow} type="button">
          {say(isReading ? "imports.feeds.reading" : "imports.feeds.now")}
        </button>
      )}
    </section>
  );
}
