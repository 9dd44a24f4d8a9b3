"use client";

import { toast } from "@payloadcms/ui";
import { useState } from "react";
import type { Schedule } from "../../scheduling/endpoints.ts";
import { sayWhen } from "./say-when.ts";
import { useWorkflow } from "./use-workflow.ts";

type Type = Schedule["jobs"][number]["type"];

/** What is on the clock for the document, and putting something there. Times are those on the wall in the cluster. */
export function SchedulePanel() {
  const { state, act, say, language } = useWorkflow<Schedule>("schedule");
  const [isOpen, setOpen] = useState(false);
  if (!state || (!state.mayPublish && state.jobs.length === 0)) return null;

  const remove = async (id: string) => {
    const outcome = await act({ method: "DELETE", path: `schedule/${id}` });
    if (outcome.ok) toast.success(say("schedule.removed"));
    else toast.error(outcome.problem);
  };
  const add = async (type: Type, at: string) => {
    const outcome = await act({ method: "POST", path: "schedule", body: { type, at } });
    if (!outcome.ok) return void toast.error(outcome.problem);
    toast.success(say("schedule.saved"));
    setOpen(false);
  };

  return (
    <section aria-labelledby="klynge-schedule" className="klynge-workflow__part">
      <h3 id="klynge-schedule">{say("schedule.title")}</h3>
      {state.jobs.length === 0 ? (
        <p>{say("schedule.none")}</p>
      ) : (
        <ul className="klynge-workflow__jobs">
          {state.jobs.map((job) => {
            const when = sayWhen({ at: job.at, language, timezone: state.timezone });
            const what = say(`schedule.job.${job.type}`, { when });
            return (
              <li data-problem={job.problem !== null} key={job.id}>
                <span>
                  {what}
                  {job.problem !== null && <strong>{say("schedule.failed", { when: "", problem: job.problem })}</strong>}
                </span>
                {state.mayPublish && (
                  <button
                    aria-label={say("schedule.remove.label", { what })}
                    className="klynge-button"
                    onClick={() => void remove(job.id)}
                    type="button"
                  >
                    {say("schedule.remove")}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {state.mayPublish &&
        (isOpen ? (
          <ScheduleForm add={add} close={() => setOpen(false)} say={say} schedule={state} />
        ) : (
          <button className="klynge-button" id="klynge-plan" onClick={() => setOpen(true)} type="button">
            {say("schedule.plan")}
          </button>
        ))}
    </section>
  );
}

/** No form element: it stands within the document's own form. */
function ScheduleForm({
  add,
  close,
  say,
  schedule,
}: {
  add: (type: Type, at: string) => Promise<void>;
  close: () => void;
  say: ReturnType<typeof useWorkflow>["say"];
  schedule: Schedule;
}) {
  const [type, setType] = useState<Type>("publish");
  const [at, setAt] = useState("");
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await add(type, at);
    setBusy(false);
  };
  return (
    <div className="klynge-workflow__form">
      <fieldset>
        <legend>{say("schedule.what")}</legend>
        {(["publish", "unpublish"] as const).map((choice) => (
          <label key={choice}>
            <input checked={type === choice} name="klynge-schedule-type" onChange={() => setType(choice)} type="radio" value={choice} />
            {say(`schedule.${choice}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor="klynge-schedule-at">{say("schedule.when")}</label>
      <input
        aria-describedby="klynge-schedule-zone"
        id="klynge-schedule-at"
        min={schedule.now}
        onChange={(event) => setAt(event.target.value)}
        type="datetime-local"
        value={at}
      />
      <p id="klynge-schedule-zone">
        {say("schedule.zone", { timezone: schedule.timezone.replace(/^.*\//, "").replaceAll("_", " ").replace("Copenhagen", "København") })}
        {type === "publish" && ` ${say("schedule.help")}`}
      </p>
      <div className="klynge-workflow__buttons">
        <button className="klynge-button klynge-button--main" disabled={isBusy || at === ""} onClick={() => void save()} type="button">
          {say("schedule.save")}
        </button>
        <button className="klynge-button" onClick={close} type="button">
          {say("schedule.close")}
        </button>
      </div>
    </div>
  );
}
