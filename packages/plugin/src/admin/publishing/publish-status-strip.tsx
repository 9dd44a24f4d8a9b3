"use client";

import { Link, useConfig, useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { message, type TextKey } from "../../texts/text.ts";
import { describeStatus, type StatusWords } from "./describe-status.ts";
import { usePublishStatus } from "./use-publish-status.ts";

/** Says at the top of a form how far its document is on its way to the site, and what to do where that failed. */
export function PublishStatusStrip() {
  const { id, collectionSlug, lastUpdateTime, versionCount, hasPublishedDoc } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const url = id === undefined || !collectionSlug ? null : `${config.serverURL}${config.routes.api}/publish-status/${collectionSlug}/${id}`;
  const followed = usePublishStatus({ url, savedAt: [lastUpdateTime, versionCount, hasPublishedDoc].join() });

  const status = followed === "unreachable" ? null : followed;
  const words: StatusWords | null =
    followed === "unreachable"
      ? { tone: "bad", lines: [say("publish-status.unreachable")], technical: null }
      : followed && describeStatus({ status: followed, language });
  if (url === null) return null;
  const culprit = status?.failure?.culprit;
  const isOwn = culprit?.id === String(id);

  return (
    <div className={`klynge-strip klynge-strip--${words?.tone ?? "calm"}`} data-state={status?.state ?? "unknown"}>
      <div aria-live="polite" className="klynge-strip__words" role="status">
        {words?.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {status?.url && (
        <a className="klynge-strip__action" href={status.url} rel="noopener" target="_blank">
          {say("publish-status.open")} <span className="klynge-hidden">{say("publish-status.newTab")}</span>
        </a>
      )}
      {culprit && !isOwn && (
        <Link className="klynge-strip__action" href={`${config.routes.admin}/collections/${culprit.collection}/${culprit.id}`}>
          {say("publish-status.culprit", { title: culprit.title })}
        </Link>
      )}
      {words?.technical && (
        <details className="klynge-strip__technical">
          <summary>{say("publish-status.technical")}</summary>
          <pre>{words.technical}</pre>
        </details>
      )}
    </div>
  );
}
