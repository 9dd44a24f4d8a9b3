"use client";

import { useTranslation } from "@payloadcms/ui";
import { useState } from "react";
import type { Lifecycle } from "../../lifecycle/read-lifecycle.ts";
import { message, type TextKey } from "../../texts/text.ts";
import type { Act } from "./use-lifecycle.ts";

/** Says what a deletion takes, and asks for the cluster's name: nobody deletes the wrong one by a click. */
export function DeleteDialog({
  lifecycle: { name, may },
  act,
  close,
  titleId,
}: {
  lifecycle: Lifecycle;
  act: Act;
  close: () => void;
  titleId: string;
}) {
  const { i18n } = useTranslation();
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language: i18n.language, values });
  const [typed, setTyped] = useState("");
  const confirm = async () => {
    if (!(await act({ action: "delete", name: typed }))) close();
  };
  return (
    <>
      <h2 id={titleId}>{say("lifecycle.delete.title", { name })}</h2>
      <p>{say("lifecycle.delete.takes")}</p>
      <ul>
        {(["documents", "files", "sentIn", "people"] as const).map((kind) => (
          <li key={kind}>{say(`lifecycle.delete.${kind}`, { count: String(may?.holdings?.[kind] ?? 0) })}</li>
        ))}
        <li>{say("lifecycle.delete.site")}</li>
      </ul>
      <p>{say("lifecycle.delete.waits", { days: String(may?.waitingDays ?? 0) })}</p>
      <label className="klynge-dialog__field">
        <span>{say("lifecycle.delete.name", { name })}</span>
        <input autoComplete="off" onChange={(event) => setTyped(event.target.value)} spellCheck={false} type="text" value={typed} />
      </label>
      <div className="klynge-dialog__actions">
        <button className="klynge-action klynge-action--grave" disabled={typed !== name} onClick={() => void confirm()} type="button">
          {say("lifecycle.delete.confirm")}
        </button>
        <button className="klynge-action" onClick={close} type="button">
          {say("lifecycle.cancel")}
        </button>
      </div>
    </>
  );
}
