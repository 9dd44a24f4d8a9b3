import type { UIFieldServerProps } from "payload";
import { readChecklist } from "../../new-cluster/read-checklist.ts";
import { message } from "../../texts/text.ts";
import { Card } from "../start-page/card.tsx";
import type { StartContext } from "../start-page/context.ts";
import { ChecklistBody } from "./checklist.tsx";

/** «Før siden er jeres», on the lead's start page until nothing is left. */
export async function ChecklistCard({ context: { req, cluster, adminRoute, say } }: { context: StartContext }) {
  const checklist = await readChecklist({ payload: req.payload, req, id: String(cluster.id) });
  if (!checklist) return null;
  return (
    <Card count={checklist.items.length - checklist.done} title={say("checklist.title")}>
      <ChecklistBody adminRoute={adminRoute} checklist={checklist} language={req.i18n.language} />
    </Card>
  );
}

/** The same at the top of the cluster's form, where the secretariat looks. */
export async function ChecklistField({ id, payload, i18n: { language } }: UIFieldServerProps) {
  const checklist = id === undefined ? null : await readChecklist({ payload, id: String(id) });
  if (!checklist) return null;
  return (
    <section className="klynge-card klynge-checklist--alone">
      <h2>{message({ key: "checklist.title", language })}</h2>
      <ChecklistBody adminRoute={payload.config.routes.admin} checklist={checklist} language={language} />
    </section>
  );
}
