"use client";

import { useTenantSelection } from "@payloadcms/plugin-multi-tenant/client";
import { toast, useConfig, useTranslation } from "@payloadcms/ui";
import { useRouter } from "next/navigation.js";
import { type ChangeEvent, useId, useState } from "react";
import type { FilePreview, FileRow } from "../../imports/import-file.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { callApi } from "./call-api.ts";

/** Above the list of events: takes a file, shows what will happen, and does it when that is wanted. */
export function ImportFile() {
  const { selectedTenantID } = useTenantSelection();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const router = useRouter();
  const [content, setContent] = useState<string | null>(null);
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [publish, setPublish] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const field = useId();
  const { language } = i18n;
  const say = (key: TextKey, values?: Record<string, string>) => message({ key, language, ...(values && { values }) });

  async function send<Answer>(body: object): Promise<Answer | null> {
    setBusy(true);
    setProblem(null);
    try {
      const url = `${config.routes.api}/events/import`;
      return await callApi<Answer>({
        url,
        body: { tenant: String(selectedTenantID ?? ""), ...body },
        language,
        fallback: say("imports.failed"),
      });
    } catch (error) {
      setProblem((error as Error).message);
      return null;
    } finally {
      setBusy(false);
    }
  }

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    setPreview(null);
    if (!file) return;
    if (!selectedTenantID) return setProblem(say("imports.file.no-cluster"));
    const base64 = await toBase64(file);
    setContent(base64);
    const answer = await send<FilePreview>({ content: base64 });
    setPreview(answer);
    setChosen(new Set(answer?.rows.filter(({ state }) => state === "new").map(({ uid }) => uid)));
  };

  const create = async () => {
    const answer = await send<{ created: number }>({ content, uids: [...chosen], publish });
    if (!answer) return;
    toast.success(say("imports.file.created", { count: String(answer.created) }));
    setPreview(null);
    router.refresh();
  };

  const toggle = (uid: string) =>
    setChosen((before) => new Set(before.has(uid) ? [...before].filter((other) => other !== uid) : [...before, uid]));

  return (
    <details className="klynge-imports klynge-imports--file">
      <summary>{say("imports.file")}</summary>
      <p>{say("imports.file.help")}</p>
      <label className="klynge-imports__button" htmlFor={field}>
        {say("imports.file.choose")}
      </label>
      <input accept=".ics,.csv,text/calendar,text/csv" className="klynge-imports__input" id={field} onChange={choose} type="file" />
      <div aria-live="polite">{problem && <p className="klynge-imports__problem">{problem}</p>}</div>
      {preview && (
        <>
          <h4>{say("imports.file.rows", { count: String(preview.rows.length) })}</h4>
          <ul className="klynge-imports__rows">
            {preview.rows.map((row) => (
              <li key={row.uid}>
                <label>
                  <input checked={chosen.has(row.uid)} disabled={row.state === "exists"} onChange={() => toggle(row.uid)} type="checkbox" />
                  <span>
                    <strong>{row.title}</strong>{" "}
                    {describe({ row, timezone: preview.timezone, language, repeats: say("imports.file.repeats") })}
                  </span>
                </label>
                <small data-state={row.state}>{say(`imports.file.${row.state}`, { title: row.like ?? "" })}</small>
              </li>
            ))}
          </ul>
          {preview.problems.length > 0 && (
            <>
              <h4>{say("imports.file.left-out")}</h4>
              <ul>
                {preview.problems.map(({ line, text }) => (
                  <li key={line}>
                    {say("imports.file.line", { line: String(line) })}: {text}
                  </li>
                ))}
              </ul>
            </>
          )}
          <label className="klynge-imports__publish">
            <input checked={publish} onChange={() => setPublish(!publish)} type="checkbox" /> {say("imports.file.publish")}
          </label>
          <button className="klynge-imports__button" disabled={isBusy || chosen.size === 0} onClick={create} type="button">
            {isBusy ? say("imports.file.creating") : say("imports.file.create", { count: String(chosen.size) })}
          </button>
        </>
      )}
    </details>
  );
}

function describe({ row, timezone, language, repeats }: { row: FileRow; timezone: string; language: string; repeats: string }): string {
  const when = new Date(row.start).toLocaleString(language, {
    timeZone: timezone,
    dateStyle: "medium",
    ...(row.allDay ? {} : { timeStyle: "short" as const }),
  });
  return [when, row.place, row.repeats ? repeats : null].filter(Boolean).join(" · ");
}

async function toBase64(file: File): Promise<string> {
  let binary = "";
  for (const byte of new Uint8Array(await file.arrayBuffer())) binary += String.fromCharCode(byte);
  return btoa(binary);
}
