"use client";

import { ARCHIVE_MODES } from "@klynge/contract";
import { useTranslation } from "@payloadcms/ui";
import { useState } from "react";
import type { Lifecycle } from "../../lifecycle/read-lifecycle.ts";
import { message, type TextKey } from "../../texts/text.ts";
import type { Act } from "./use-lifecycle.ts";

const MAX_NOTICE = 1_000;

/** Lets the secretariat choose what becomes of the site, and say something on it. No form: it would be one within Payload's. */
export function ArchiveDialog({ lifecycle, act, close, titleId }: { lifecycle: Lifecycle; act: Act; close: () => void; titleId: string }) {
  const { i18n } = useTranslation();
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language: i18n.language, values });
  const isArchived = lifecycle.status === "archived";
  const hasSite = lifecycle.status === "live" || lifecycle.wasLive;
  const [mode, setMode] = useState<string>(lifecycle.mode ?? "notice");
  const [notice, setNotice] = useState(lifecycle.notice ?? "");
  const confirm = async () => {
    if (!(await act({ action: "archive", mode, notice }))) close();
  };
  return (
    <>
      <h2 id={titleId}>{say(isArchived ? "lifecycle.change.title" : "lifecycle.archive.title", { name: lifecycle.name })}</h2>
      {!isArchived && <p>{say("lifecycle.archive.about")}</p>}
      {hasSite && (
        <fieldset className="klynge-versions">
          <legend>{say("lifecycle.mode")}</legend>
          {ARCHIVE_MODES.map((value) => (
            <label className="klynge-version" key={value}>
              <input checked={mode === value} name="klynge-archive-mode" onChange={() => setMode(value)} type="radio" value={value} />
              <span>
                <strong>{say(`lifecycle.mode.${value}`)}</strong>
                <small>{say(`lifecycle.mode.${value}.help`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {hasSite && mode === "notice" && (
        <label className="klynge-dialog__field">
          <span>{say("lifecycle.notice")}</span>
          <textarea maxLength={MAX_NOTICE} onChange={(event) => setNotice(event.target.value)} rows={4} value={notice} />
          <small>{say("lifecycle.notice.help")}</small>
        </label>
      )}
      <div className="klynge-dialog__actions">
        <button className="klynge-action klynge-action--strong" onClick={() => void confirm()} type="button">
          {say(isArchived ? "lifecycle.change.confirm" : "lifecycle.archive.confirm")}
        </button>
        <button className="klynge-action" onClick={close} type="button">
          {say("lifecycle.cancel")}
        </button>
      </div>
    </>
  );
}
