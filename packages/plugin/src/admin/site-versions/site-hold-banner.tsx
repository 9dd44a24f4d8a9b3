"use client";

import { useTenantSelection } from "@payloadcms/plugin-multi-tenant/client";
import { useConfig, useTranslation } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import type { HeldSite } from "../../site-versions/types.ts";
import { moment } from "../../texts/moment.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { askCms } from "./api.ts";

const LOOK_EVERY_MS = 30_000;
const LOOK_CLOSELY_MS = 1_000;

/** Sent to the window by whoever has changed what a site shows, so that the banner looks at once. */
export const SITE_CHANGED = "klynge:site-changed";

/** Says on every page of the admin that a site shows an earlier version, and lets its lead publish the newest again. */
export function SiteHoldBanner() {
  const { config } = useConfig();
  const { selectedTenantID } = useTenantSelection();
  const [sites, setSites] = useState<HeldSite[]>([]);
  const [ending, setEnding] = useState<readonly string[]>([]);
  const api = `${config.serverURL}${config.routes.api}`;

  const look = useCallback(
    async (signal?: AbortSignal) => {
      const { data } = await askCms<{ sites: HeldSite[] }>({ url: `${api}/site-holds`, signal, networkError: "" });
      if (data && !signal?.aborted) setSites(data.sites);
    },
    [api],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another cluster was chosen
  useEffect(() => {
    const controller = new AbortController();
    const lookNow = () => void look(controller.signal);
    const lookWhenSeen = () => {
      if (document.visibilityState === "visible") lookNow();
    };
    lookNow();
    const timer = setInterval(lookWhenSeen, ending.length > 0 ? LOOK_CLOSELY_MS : LOOK_EVERY_MS);
    window.addEventListener(SITE_CHANGED, lookNow);
    document.addEventListener("visibilitychange", lookWhenSeen);
    return () => {
      controller.abort();
      clearInterval(timer);
      window.removeEventListener(SITE_CHANGED, lookNow);
      document.removeEventListener("visibilitychange", lookWhenSeen);
    };
  }, [look, ending.length, selectedTenantID]);

  const end = async (site: HeldSite) => {
    setEnding((others) => [...others, site.since]);
    const { error } = await askCms({ url: `${api}/site-versions/${site.cluster.id}/publish`, body: {}, networkError: "-" });
    if (error) setEnding((others) => others.filter((since) => since !== site.since));
  };

  return (
    <div aria-live="polite" className="klynge-holds" role="status">
      {sites.map((site) => (
        <HoldNotice isEnding={ending.includes(site.since)} key={site.cluster.id} onEnd={() => void end(site)} site={site} />
      ))}
    </div>
  );
}

function HoldNotice({ site, isEnding, onEnd }: { site: HeldSite; isEnding: boolean; onEnd: () => void }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const { cluster, versionFrom, reason, since, byName, mayEnd } = site;
  const values = { cluster: cluster.name, time: versionFrom ? moment({ instant: versionFrom, language }) : "", reason: reason ?? "" };
  const sentence = say(versionFrom === null ? "site-hold.banner.earlier" : reason ? "site-hold.banner.reason" : "site-hold.banner", values);
  return (
    <div className="klynge-hold">
      <p>
        <strong>{sentence}</strong> {byName && say("site-hold.by", { time: moment({ instant: since, language }), name: byName })}{" "}
        {say("site-hold.next")}
      </p>
      {isEnding && <p>{say("site-hold.ending")}</p>}
      {mayEnd && !isEnding && (
        <button className="klynge-action" onClick={onEnd} type="button">
          {say("site-hold.end")}
        </button>
      )}
    </div>
  );
}
