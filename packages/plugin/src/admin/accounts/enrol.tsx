"use client";

import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { CodeForm } from "./code-form.tsx";
import { MainButton, PasswordInput, Problem } from "./parts.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import type { Post, Say } from "./use-accounts.ts";

type Started = { secret: string; uri: string; qr: string };
type Confirmed = { recoveryCodes: string[]; pass?: string };

/**
 * Sets the second step up: a picture to scan, a first code, the recovery codes. With a ticket from the sign-in it begins at
 * once, else it asks for the password first. `onDone` gets the pass with which the sign-in goes on.
 */
export function Enrol({
  say,
  post,
  ticket,
  onCancel,
  onDone,
}: {
  say: Say;
  post: Post;
  ticket?: string | undefined;
  onCancel?: () => void;
  onDone: (pass: string | undefined) => void;
}) {
  const [started, setStarted] = useState<Started | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const by = ticket === undefined ? { password } : { ticket };

  const start = useCallback(
    async (body: object) => {
      setBusy(true);
      const answer = await post<Started>("/second-factor/start", body);
      if (answer.ok) setStarted(answer.data);
      else setProblem(answer.message);
      setBusy(false);
    },
    [post],
  );
  const begun = useRef(false);
  useEffect(() => {
    if (ticket === undefined || begun.current) return;
    // Beginning twice would show one secret and expect another.
    begun.current = true;
    void start({ ticket });
  }, [ticket, start]);

  const cancel = onCancel && (
    <button className="klynge-account__quiet" onClick={onCancel} type="button">
      {say("accounts.cancel")}
    </button>
  );
  if (confirmed) return <RecoveryCodes codes={confirmed.recoveryCodes} onDone={() => onDone(confirmed.pass)} say={say} />;
  if (!started) {
    if (ticket !== undefined) return <Problem>{problem}</Problem>;
    const submit = (event: FormEvent) => {
      event.preventDefault();
      void start(by);
    };
    return (
      <form className="klynge-account__form" onSubmit={submit}>
        <PasswordInput
          autoComplete="current-password"
          help={say("accounts.passwordFirst")}
          id="field-password"
          label={say("accounts.password")}
          onChange={setPassword}
          required
          say={say}
          value={password}
        />
        <Problem>{problem}</Problem>
        <MainButton isBusy={isBusy}>{say("accounts.startEnrol")}</MainButton>
        {cancel}
      </form>
    );
  }
  const confirm = async (code: string): Promise<string | null> => {
    const answer = await post<Confirmed>("/second-factor/confirm", { code, ...(ticket === undefined ? {} : { ticket }) });
    if (!answer.ok) return answer.message;
    setConfirmed(answer.data);
    return null;
  };
  return (
    <div className="klynge-account__form">
      <ol className="klynge-account__steps">
        <li>{say("accounts.enrol.app")}</li>
        <li>
          {say("accounts.enrol.scan")}
          <img
            alt={say("accounts.enrol.qrAlt")}
            className="klynge-account__qr"
            src={`data:image/svg+xml;utf8,${encodeURIComponent(started.qr)}`}
          />
          <p className="klynge-account__help">
            {say("accounts.enrol.type")} <code className="klynge-account__secret">{inFours(started.secret)}</code>
          </p>
          <p className="klynge-account__help">
            <a href={started.uri}>{say("accounts.enrol.open")}</a>
          </p>
        </li>
        <li>{say("accounts.enrol.code")}</li>
      </ol>
      <CodeForm hasRecoveryCodes={false} onCode={confirm} say={say} submitLabel={say("accounts.enrol.confirm")} />
      {cancel}
    </div>
  );
}

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");
