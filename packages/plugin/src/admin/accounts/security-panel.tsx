"use client";

import { useRouter } from "next/navigation.js";
import { useState } from "react";
import { CodeForm } from "./code-form.tsx";
import { Enrol } from "./enrol.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useAccounts } from "./use-accounts.ts";

export type ListedSession = { id: string; isThis: boolean; since: string; from: string };
type Props = { sessions: ListedSession[]; hasSecondFactor: boolean; isRequired: boolean; codesLeft: number };

/** One's own way in: where one is signed in, and the second step. */
export function SecurityPanel({ sessions, hasSecondFactor, isRequired, codesLeft }: Props) {
  return (
    <div className="klynge-security">
      <Sessions sessions={sessions} />
      <SecondFactor codesLeft={codesLeft} hasSecondFactor={hasSecondFactor} isRequired={isRequired} />
    </div>
  );
}

function Sessions({ sessions }: { sessions: ListedSession[] }) {
  const { say, post } = useAccounts();
  const router = useRouter();
  const [note, setNote] = useState<string | null>(null);
  const endOthers = async () => {
    const answer = await post<{ ended: number }>("/sessions/end-others", {});
    setNote(answer.ok ? say("security.ended") : answer.message);
    router.refresh();
  };
  return (
    <section className="klynge-security__part">
      <h2>{say("security.sessions")}</h2>
      <p>{say("security.sessions.about")}</p>
      <ul className="klynge-security__sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <strong>{session.from}</strong>
            {session.isThis && <span className="klynge-members__status">{say("security.thisOne")}</span>}
            <span>{say("security.since", { when: session.since })}</span>
          </li>
        ))}
      </ul>
      <button className="klynge-account__main" disabled={sessions.length < 2} id="end-other-sessions" onClick={endOthers} type="button">
        {say("security.endOthers")}
      </button>
      <p aria-live="polite">{note}</p>
    </section>
  );
}

type Step = "rest" | "enrol" | "renew" | "disable";

function SecondFactor({ hasSecondFactor, isRequired, codesLeft }: Omit<Props, "sessions">) {
  const { say, post } = useAccounts();
  const router = useRouter();
  const [step, setStep] = useState<Step>("rest");
  const [codes, setCodes] = useState<string[] | null>(null);
  const rest = () => {
    setStep("rest");
    setCodes(null);
    router.refresh();
  };
  const renew = async (code: string): Promise<string | null> => {
    const answer = await post<{ recoveryCodes: string[] }>("/second-factor/recovery-codes", { code });
    if (!answer.ok) return answer.message;
    setCodes(answer.data.recoveryCodes);
    return null;
  };
  const disable = async (code: string): Promise<string | null> => {
    const answer = await post("/second-factor/disable", { code });
    if (answer.ok) rest();
    return answer.ok ? null : answer.message;
  };
  return (
    <section className="klynge-security__part">
      <h2>{say("accounts.secondStep")}</h2>
      <p>{say("security.secondStep.about")}</p>
      <p>
        <strong>{say(hasSecondFactor ? "security.isOn" : "security.isOff")}</strong>{" "}
        {hasSecondFactor && say("security.codesLeft", { count: String(codesLeft) })}
      </p>
      {codes && <RecoveryCodes codes={codes} onDone={rest} say={say} />}
      {!codes && step === "enrol" && <Enrol onCancel={rest} onDone={rest} post={post} say={say} />}
      {!codes && step === "renew" && <CodeForm onCode={renew} say={say} submitLabel={say("security.renew")} />}
      {!codes && step === "disable" && <CodeForm onCode={disable} say={say} submitLabel={say("security.turnOff")} />}
      {step === "rest" && (
        <div className="klynge-account__row">
          {!hasSecondFactor && (
            <button className="klynge-account__main" onClick={() => setStep("enrol")} type="button">
              {say("security.turnOn")}
            </button>
          )}
          {hasSecondFactor && (
            <button className="klynge-account__quiet" onClick={() => setStep("renew")} type="button">
              {say("security.renew")}
            </button>
          )}
          {hasSecondFactor && !isRequired && (
            <button className="klynge-account__quiet" onClick={() => setStep("disable")} type="button">
              {say("security.turnOff")}
            </button>
          )}
        </div>
      )}
      {(step === "renew" || step === "disable") && !codes && (
        <button className="klynge-account__quiet" onClick={rest} type="button">
          {say("accounts.cancel")}
        </button>
      )}
    </section>
  );
}
