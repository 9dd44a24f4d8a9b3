"use client";

import { useConfig, useTranslation } from "@payloadcms/ui";
import { message, type TextKey } from "../../texts/text.ts";
import { describeStatus } from "../publishing/describe-status.ts";
import { usePublishStatus } from "../publishing/use-publish-status.ts";

/** What was made, and the way to it: the link to the site comes once the site is really there. */
export function ClusterMade({
  id,
  name,
  url,
  isLive,
  isHeldBack,
}: {
  id: string;
  name: string;
  url: string;
  isLive: boolean;
  /** It was to open at once, and could not. */
  isHeldBack: boolean;
}) {
  const { config } = useConfig();
  const { language } = useTranslation().i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const { admin, api } = config.routes;
  const status = usePublishStatus({ url: isLive ? `${config.serverURL ?? ""}${api}/publish-status/clusters/${id}` : null, savedAt: id });
  const isServed = status !== null && status !== "unreachable" && status.state === "live";
  const isStuck = status !== null && status !== "unreachable" && (status.state === "failed" || status.state === "silent");
  return (
    <div className="klynge-new">
      <p>{say("newCluster.made.text", { name })}</p>
      <div aria-live="polite" className="klynge-new__served" data-served={isServed} role="status">
        {!isLive && <p>{say(isHeldBack ? "newCluster.made.heldBack" : "newCluster.made.draft", { url })}</p>}
        {isLive && !isServed && !isStuck && <p>{say("newCluster.made.wait")}</p>}
        {isStuck && describeStatus({ status, language }).lines.map((line) => <p key={line}>{line}</p>)}
        {isServed && (
          <p>
            {say("newCluster.made.live")}{" "}
            <a className="klynge-action klynge-action--strong" href={url} rel="noopener" target="_blank">
              {say("newCluster.made.open", { name })} <span className="klynge-hidden">{say("publish-status.newTab")}</span>
            </a>
          </p>
        )}
      </div>
      <h2>{say("newCluster.made.next")}</h2>
      <ol className="klynge-account__steps">
        <li>{say("newCluster.made.lead")}</li>
        <li>{say("newCluster.made.texts")}</li>
        {!isLive && <li>{say("newCluster.made.opening")}</li>}
      </ol>
      <div className="klynge-account__row">
        <a className="klynge-action" href={`${admin}/collections/clusters/${id}`}>
          {say("newCluster.made.cluster")}
        </a>
        <a className="klynge-action" href={`${admin}/ny-klynge`}>
          {say("newCluster.made.another")}
        </a>
      </div>
    </div>
  );
}
