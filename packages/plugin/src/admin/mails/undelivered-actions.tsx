"use client";

import { toast, useConfig, useTranslation } from "@payloadcms/ui";
import { useRouter } from "next/navigation.js";
import { useState } from "react";
import type { MailFate } from "../../mails/send-mail.ts";
import { message, type TextKey } from "../../texts/text.ts";

/** Trying a mail again that did not get through, or deleting it, which asks once more first. */
export function UndeliveredActions({ id, to, canBeTried }: { id: string; to: string; canBeTried: boolean }) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const say = (key: TextKey) => message({ key, language: i18n.language, values: { to } });
  const act = async (what: "retry" | "forget") => {
    setBusy(true);
    const answer = await ask(`${config.serverURL ?? ""}${config.routes.api}/undelivered-mails/${id}/${what}`);
    setBusy(false);
    setAsking(false);
    if ("problem" in answer) toast.error(answer.problem ?? say("mail-failed.failed"));
    else if (answer.mail === "refused") toast.error(say("mail-failed.retried.refused"));
    else toast.success(say(answer.mail ? `mail-failed.retried.${answer.mail}` : "mail-failed.forgotten"));
    router.refresh();
  };
  if (isAsking) {
    return (
      <div className="klynge-card__actions">
        <span>{say("mail-failed.forget.sure")}</span>
        <button className="klynge-action klynge-action--strong" disabled={isBusy} onClick={() => void act("forget")} type="button">
          {say("mail-failed.forget.yes")}
        </button>
        <button className="klynge-action" onClick={() => setAsking(false)} type="button">
          {say("mail-failed.cancel")}
        </button>
      </div>
    );
  }
  return (
    <div className="klynge-card__actions">
      {canBeTried && (
        <button
          aria-label={`${say("mail-failed.retry")}: ${to}`}
          className="klynge-action klynge-action--strong"
          disabled={isBusy}
          onClick={() => void act("retry")}
          type="button"
        >
          {say("mail-failed.retry")}
        </button>
      )}
      <button
        aria-label={`${say("mail-failed.forget")}: ${to}`}
        className="klynge-action"
        disabled={isBusy}
        onClick={() => setAsking(true)}
        type="button"
      >
        {say("mail-failed.forget")}
      </button>
    </div>
  );
}

type Answer = { mail?: MailFate } | { problem: string | undefined };

async function ask(url: string): Promise<Answer> {
  try {
    const response = await fetch(url, { method: "POST", credentials: "include" });
    const body = (await response.json()) as { mail?: MailFate; errors?: { message?: string }[] };
    return response.ok ? body : { problem: body.errors?.[0]?.message };
  } catch {
    return { problem: undefined };
  }
}
