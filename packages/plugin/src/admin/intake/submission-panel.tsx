"use client";

import { toast, useConfig, useDocumentInfo, useFormFields, useTranslation } from "@payloadcms/ui";
import { useRouter } from "next/navigation.js";
import { useEffect, useId, useState } from "react";
import { message, type TextKey } from "../../texts/text.ts";

type Submission = { id: string; title: string; status: string; contact?: { name?: string; email?: string }; event?: string | null };

/** Who sent an event in, and the two answers to it. Stands on the event and on the submission itself. */
export function SubmissionPanel() {
  const { id, collectionSlug } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const router = useRouter();
  const source = useFormFields(([fields]) => fields.source?.value);
  const [submission, setSubmission] = useState<Submission | null>(null);
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const reasonId = useId();
  const { api, admin } = config.routes;
  const isEvent = collectionSlug === "events";
  const isAsked = Boolean(id) && (!isEvent || source === "submission");
  const say = (key: TextKey, values?: Record<string, string>) => message({ key, language: i18n.language, ...(values && { values }) });

  useEffect(() => {
    if (!isAsked) return;
    const controller = new AbortController();
    const which = isEvent ? `where[event][equals]=${id}` : `where[id][equals]=${id}`;
    fetch(`${api}/event-submissions?depth=0&limit=1&${which}`, { credentials: "include", signal: controller.signal })
      .then((response) => (response.ok ? (response.json() as Promise<{ docs: Submission[] }>) : { docs: [] }))
      .then(({ docs }) => setSubmission(docs[0] ?? null))
      .catch(() => {});
    return () => controller.abort();
  }, [api, id, isAsked, isEvent]);

  if (!submission) return null;
  const decide = async (decision: "approve" | "reject") => {
    setBusy(true);
    const response = await fetch(`${api}/event-submissions/${submission.id}/${decision}`, {
      method: "POST",
      credentials: "include",
      headers: { "Content-Type": "application/json", "Accept-Language": i18n.language },
      body: JSON.stringify({ reason }),
    });
    setBusy(false);
    if (!response.ok) {
      const body = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null;
      toast.error(body?.errors?.[0]?.message ?? say("intake.failed"));
      return;
    }
    toast.success(say(decision === "approve" ? "submission.approved" : "submission.rejected"));
    setSubmission({ ...submission, status: decision === "approve" ? "approved" : "rejected" });
    if (decision === "reject" && isEvent) router.push(`${admin}/collections/events`);
    // The form has to know that it is published now.
    else window.location.reload();
  };

  const { name, email } = submission.contact ?? {};
  return (
    <section aria-labelledby="klynge-submission" className="klynge-submission">
      <h3 id="klynge-submission">{say("submission.title")}</h3>
      <p>
        {say("submission.from", { name: name ?? "" })} <a href={`mailto:${email ?? ""}`}>{email}</a>
      </p>
      {!isEvent && submission.event && (
        <p>
          <a href={`${admin}/collections/events/${submission.event}`}>{say("submission.look")}</a>
        </p>
      )}
      {submission.status === "waiting" ? (
        <>
          <p>{say("submission.text")}</p>
          <button className="klynge-submission__yes" disabled={isBusy} onClick={() => decide("approve")} type="button">
            {say("submission.approve")}
          </button>
          <details>
            <summary>{say("submission.rejectOpen")}</summary>
            <label htmlFor={reasonId}>{say("submission.reason")}</label>
            <textarea id={reasonId} onChange={(event) => setReason(event.target.value)} rows={3} value={reason} />
            <button className="klynge-submission__no" disabled={isBusy} onClick={() => decide("reject")} type="button">
              {say("submission.reject")}
            </button>
          </details>
        </>
      ) : (
        <p>{say(submission.status === "approved" ? "submission.approved" : "submission.rejected")}</p>
      )}
    </section>
  );
}
