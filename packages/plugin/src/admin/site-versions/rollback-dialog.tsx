"use client";

import { useTranslation } from "@payloadcms/ui";
import { type FormEvent, useState } from "react";
import type { SiteVersion } from "../../site-versions/types.ts";
import { moment } from "../../texts/moment.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { useRollback } from "./use-rollback.ts";

const MAX_REASON = 200;

/** Lets a lead choose the version to bring back, say why, and see it happen. */
export function RollbackDialog({ url, titleId, onClose }: { url: string; titleId: string; onClose: () => void }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const { versions, step, request } = useRollback({ url, networkError: say("site-versions.error.network") });
  const [chosen, setChosen] = useState<string | null>(null);

  const list = versions?.data?.versions ?? [];
  const previous = list.slice(list.findIndex((version) => version.isCurrent) + 1)[0]?.releaseId ?? null;
  const selected = chosen ?? previous;
  const time = (releaseId: string) => {
    const version = list.find((one) => one.releaseId === releaseId);
    return version ? moment({ instant: version.liveAt, language }) : "";
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    if (selected) void request({ releaseId: selected, reason });
  };

  return (
    <form className="klynge-dialog__body" onSubmit={submit}>
      <h2 id={titleId}>{say("site-versions.title")}</h2>
      {step.step === "choosing" && (
        <>
          <p>{say("site-versions.about")}</p>
          {versions === null && <p>{say("site-versions.loading")}</p>}
          {versions?.data && previous === null && list.length < 2 && <p>{say("site-versions.none")}</p>}
          {list.length > 1 && <Choice chosen={selected} list={list} onChoose={setChosen} previous={previous} />}
          {list.length > 1 && <Reason />}
        </>
      )}
      <div aria-live="polite" role="status">
        {versions?.error && <p className="klynge-dialog__error">{versions.error}</p>}
        {step.step === "choosing" && step.error && <p className="klynge-dialog__error">{step.error}</p>}
        {step.step === "working" && <p>{say("site-versions.working")}</p>}
        {step.step === "slow" && <p>{say("site-versions.slow")}</p>}
        {step.step === "done" && (
          <p>
            <strong>{say("site-versions.done", { time: time(step.releaseId) })}</strong> {say("site-hold.next")}
          </p>
        )}
        {step.step === "failed" && (
          <p className="klynge-dialog__error">
            {say("site-versions.failed", { reason: say(`publish-failure.${step.problem}`, { page: "?" }) })}
          </p>
        )}
      </div>
      <div className="klynge-dialog__actions">
        {step.step === "choosing" && list.length > 1 && (
          <button className="klynge-action klynge-action--strong" disabled={selected === null} type="submit">
            {say("site-versions.confirm")}
          </button>
        )}
        <button className="klynge-action" onClick={onClose} type="button">
          {say(step.step === "choosing" ? "site-versions.cancel" : "site-versions.close")}
        </button>
      </div>
    </form>
  );
}

function Choice({
  list,
  chosen,
  previous,
  onChoose,
}: {
  list: readonly SiteVersion[];
  chosen: string | null;
  previous: string | null;
  onChoose: (releaseId: string) => void;
}) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  return (
    <fieldset className="klynge-versions">
      <legend>{say("site-versions.choose")}</legend>
      {list.map(({ releaseId, liveAt, cause, pages, isCurrent, changes }) => {
        const mark = isCurrent ? say("site-versions.current") : releaseId === previous ? say("site-versions.previous") : null;
        const facts = [say(`release-cause.${cause}`), pages === null ? null : say("site-versions.pages", { count: String(pages) })];
        const titles = changes.titles.map((title) => `«${title}»`).join(", ");
        const all = changes.more > 0 ? say("site-versions.changes.more", { titles, count: String(changes.more) }) : titles;
        return (
          <label className="klynge-version" key={releaseId}>
            <input
              checked={chosen === releaseId}
              disabled={isCurrent}
              name="version"
              onChange={() => onChoose(releaseId)}
              type="radio"
              value={releaseId}
            />
            <span>
              <strong>{say("site-versions.version", { time: moment({ instant: liveAt, language }) })}</strong>
              {mark && <em> – {mark}</em>}
              <small>{facts.filter(Boolean).join(" · ")}</small>
              {titles && <small>{say("site-versions.changes", { titles: all })}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Reason() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return (
    <label className="klynge-dialog__field">
      <span>{message({ key: "site-versions.reason", language })}</span>
      <input aria-describedby="klynge-reason-help" maxLength={MAX_REASON} name="reason" type="text" />
      <small id="klynge-reason-help">{message({ key: "site-versions.reason.help", language })}</small>
    </label>
  );
}
