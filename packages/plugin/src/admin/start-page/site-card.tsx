import { leadsCluster } from "../../site-versions/leads-cluster.ts";
import { readSiteState } from "../../start-page/read-site-state.ts";
import { RollbackButton } from "../client.ts";
import { Card } from "./card.tsx";
import type { StartContext } from "./context.ts";

/** How the site is doing, the way to it, and for its lead the way back to an earlier version. */
export async function SiteCard({ context }: { context: StartContext }) {
  const { req, cluster, adminRoute, say, at } = context;
  const { isLive, url, lastPublishAt, pages, failure } = await readSiteState({ payload: req.payload, cluster });
  const leads = leadsCluster({ user: req.user, tenantId: String(cluster.id) });
  return (
    <Card title={say("start.site")} tour="site">
      {!isLive && cluster.status !== "archived" && <p>{say("start.site.off")}</p>}
      {cluster.status === "archived" && (
        <p>
          <strong>{say("lifecycle.archived")}.</strong> {say("lifecycle.closed")}
        </p>
      )}
      {isLive && (
        <p>
          {lastPublishAt === null
            ? say("start.site.never")
            : say("start.site.published", { time: at(lastPublishAt), pages: String(pages ?? "–") })}
        </p>
      )}
      {failure && (
        <p className="klynge-card__bad">
          {say("start.site.failed", { time: at(failure.at), problem: say(`publish-problem.${failure.problem}`) })}
        </p>
      )}
      <div className="klynge-card__actions">
        {isLive && (
          <a className="klynge-action" href={url} rel="noopener" target="_blank">
            {say("start.site.open")} <span className="klynge-hidden">{say("publish-status.newTab")}</span>
          </a>
        )}
        {isLive && leads && <RollbackButton clusterId={String(cluster.id)} />}
        {leads && (
          <a className="klynge-card__link" href={`${adminRoute}/collections/releases`}>
            {say("start.site.log")}
          </a>
        )}
      </div>
    </Card>
  );
}
