import { listReturned } from "../../approval/returned.ts";
import { countWaitingForApproval } from "../../approval/waiting.ts";
import { Card } from "./card.tsx";
import type { StartContext } from "./context.ts";

/** What editors have sent and the lead has not looked at. */
export async function WaitingCard({ context: { req, cluster, adminRoute, say } }: { context: StartContext }) {
  const count = await countWaitingForApproval({ payload: req.payload, req, tenantId: String(cluster.id) });
  return (
    <Card count={count} title={say("start.approval")}>
      {count === 0 ? (
        <p className="klynge-card__quiet">{say("start.approval.none")}</p>
      ) : (
        <a className="klynge-action" href={`${adminRoute}/til-godkendelse`}>
          {say("start.approval.open")}
        </a>
      )}
    </Card>
  );
}

/** What came back with a comment: first of all, for the editor has something to do. */
export async function ReturnedCard({ context: { req, cluster, adminRoute, say, at } }: { context: StartContext }) {
  const returned = await listReturned({ req, tenantId: String(cluster.id) });
  if (returned.length === 0) return null;
  return (
    <Card count={returned.length} title={say("start.returned")}>
      <ul className="klynge-card__list">
        {returned.map(({ collection, id, title, comment, decidedAt }) => (
          <li key={`${collection}-${id}`}>
            <a href={`${adminRoute}/collections/${collection}/${id}`}>
              <span>{title}</span>
              <small>
                {decidedAt && at(decidedAt)}
                {comment && ` · «${comment}»`}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
