"use client";

import { toast } from "@payloadcms/ui";
import { useId, useState } from "react";
import { message, type TextKey } from "../../texts/text.ts";
import { send } from "./use-workflow.ts";

/**
 * Approving what was sent, or sending it back with a comment. `url` is the document's in the API. No form element: it also
 * stands within the document's own form.
 */
export function Decide({ url, language, title }: { url: string; language: string; title: string }) {
  const [isReturning, setReturning] = useState(false);
  const [comment, setComment] = useState("");
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const say = (key: TextKey) => message({ key, language });

  const decide = async (what: "approve" | "return") => {
    setBusy(true);
    const outcome = await send({ url: `${url}/${what}`, method: "POST", body: { comment }, otherwise: say("approval.failed") });
    if (!outcome.ok) {
      setBusy(false);
      toast.error(outcome.problem);
      return;
    }
    toast.success(say(what === "approve" ? "approval.approved" : "approval.returned"));
    // Lists, counts and the form all show something else now.
    window.location.reload();
  };

  return (
    <div className="klynge-workflow__decide">
      {isReturning ? (
        <div className="klynge-workflow__form">
          <label htmlFor={id}>{say("approval.return.comment")}</label>
          <textarea id={id} maxLength={2000} onChange={(event) => setComment(event.target.value)} rows={4} value={comment} />
          <div className="klynge-workflow__buttons">
            <button
              className="klynge-button klynge-button--main"
              disabled={isBusy || comment.trim() === ""}
              onClick={() => void decide("return")}
              type="button"
            >
              {say("approval.return.send")}
            </button>
            <button className="klynge-button" onClick={() => setReturning(false)} type="button">
              {say("approval.cancel")}
            </button>
          </div>
        </div>
      ) : (
        <div className="klynge-workflow__buttons">
          <button
            aria-label={`${say("approval.approve")}: ${title}`}
            className="klynge-button klynge-button--main"
            disabled={isBusy}
            onClick={() => void decide("approve")}
            type="button"
          >
            {say("approval.approve")}
          </button>
          <button
            aria-label={`${say("approval.return")}: ${title}`}
            className="klynge-button"
            disabled={isBusy}
            onClick={() => setReturning(true)}
            type="button"
          >
            {say("approval.return")}
          </button>
        </div>
      )}
    </div>
  );
}
