"use client";

import { Link, useConfig, useDocumentInfo, useDocumentTitle } from "@payloadcms/ui";
import type { Approval } from "../../approval/endpoints.ts";
import { Decide } from "./decide.tsx";
import { sayWhen } from "./say-when.ts";
import { SchedulePanel } from "./schedule-panel.tsx";
import { useWorkflow } from "./use-workflow.ts";

/** Beside the form: how far the document is on its way to being approved, and what is on the clock. */
export function WorkflowPanel() {
  const { id, isTrashed } = useDocumentInfo();
  if (id === undefined || isTrashed) return null;
  return (
    <div className="klynge-workflow">
      <ApprovalPanel />
      <SchedulePanel />
    </div>
  );
}

function ApprovalPanel() {
  const { id, collectionSlug } = useDocumentInfo();
  const { title } = useDocumentTitle();
  const { config } = useConfig();
  const { state, say, language } = useWorkflow<Approval>("approval");
  // Who may publish and was sent nothing need not know that others are.
  if (!state || (state.mayPublish && state.status !== "pending" && state.status !== "changed")) return null;
  const sent = { who: state.sentBy ?? "–", when: state.sentAt ? sayWhen({ at: state.sentAt, language }) : "" };
  const decided = { who: state.decidedBy ?? "–", when: state.decidedAt ? sayWhen({ at: state.decidedAt, language }) : "" };
  const isOfOthers = state.status === "pending" && state.mayPublish;
  const help =
    state.status === "none"
      ? say("approval.none.help")
      : say(
          isOfOthers ? "approval.pending.lead" : `approval.${state.status}.help`,
          ["returned", "approved"].includes(state.status) ? decided : sent,
        );

  return (
    <section aria-labelledby="klynge-approval" className="klynge-workflow__part" data-status={state.status}>
      <h3 id="klynge-approval">{say("approval.title")}</h3>
      <p className="klynge-workflow__status" role="status">
        {say(`approval.status.${state.status}`)}
      </p>
      <p>{help}</p>
      {state.status === "returned" && state.comment && <blockquote>{state.comment}</blockquote>}
      {isOfOthers && (
        <>
          {state.note && <blockquote>{state.note}</blockquote>}
          {state.comparePath ? (
            <Link className="klynge-workflow__link" href={`${config.routes.admin}${state.comparePath}`}>
              {say("approval.compare")}
            </Link>
          ) : (
            <p>{say("approval.new")}</p>
          )}
          <Decide language={language} title={title} url={`${config.routes.api}/${collectionSlug}/${id}`} />
        </>
      )}
    </section>
  );
}
