"use client";

import { FormSubmit, PublishButton, toast, useConfig, useDocumentInfo, useForm } from "@payloadcms/ui";
import { useState } from "react";
import type { Approval } from "../../approval/endpoints.ts";
import { useWorkflow } from "./use-workflow.ts";

/** The button that ends the work: publishes for those who may, sends for approval for everybody else. */
export function PublishOrSend() {
  const { id, isTrashed } = useDocumentInfo();
  return id === undefined || isTrashed ? <PublishButton /> : <ForStored />;
}

function ForStored() {
  const { state, act, say } = useWorkflow<Approval>("approval");
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { submit } = useForm();
  const [isBusy, setBusy] = useState(false);
  if (!state) return null;
  if (state.mayPublish) return <PublishButton />;

  const save = async (): Promise<boolean> => {
    const action = `${config.routes.api}/${collectionSlug}/${id}?draft=true&depth=0`;
    // Whoever reads it should get it complete, so that here the form is checked as for publishing.
    const result = await submit({ action, method: "PATCH", overrides: { _status: "draft" }, disableSuccessStatus: true });
    if (!result) return false;
    return result.res?.ok === true;
  };
  const sendForApproval = async () => {
    setBusy(true);
    if (await save()) {
      const outcome = await act({ method: "POST", path: "send-for-approval" });
      if (outcome.ok) toast.success(say("approval.sent"));
      else toast.error(outcome.problem);
    }
    setBusy(false);
  };
  const isSent = state.status === "pending";
  return (
    <FormSubmit buttonId="action-send" disabled={isBusy || isSent} onClick={() => void sendForApproval()} size="medium" type="button">
      {isSent
        ? say("approval.status.pending")
        : say(["returned", "changed"].includes(state.status) ? "approval.sendAgain" : "approval.send")}
    </FormSubmit>
  );
}
