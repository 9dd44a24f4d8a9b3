import { readSentIn } from "../../start-page/read-sent-in.ts";
import { Card } from "./card.tsx";
import type { StartContext } from "./context.ts";

/** What residents have sent in: events to approve, new ideas, and forms of the last two weeks. */
export async function SentInCard({ context: { req, cluster, now, adminRoute, say } }: { context: StartContext }) {
  const sentIn = await readSentIn({ req, tenantId: String(cluster.id), now });
  const total = sentIn.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card count={total} title={say("start.sentIn")}>
      {total === 0 && <p className="klynge-card__quiet">{say("start.sentIn.none")}</p>}
      <ul className="klynge-card__list">
        {sentIn.map(({ collection, count }) => (
          <li key={collection}>
            <a href={`${adminRoute}/collections/${collection}`}>
              <span>{say(`start.sentIn.${collection}`, { count: String(count) })}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
