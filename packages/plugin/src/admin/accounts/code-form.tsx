"use client";

import { type FormEvent, useState } from "react";
import { MainButton, Problem, TextField } from "./parts.tsx";
import type { Say } from "./use-accounts.ts";

/** Asks for a code from the app, or for a recovery code unless there are none yet. `onCode` answers what is wrong with it, or null. */
export function CodeForm({
  say,
  submitLabel,
  onCode,
  hasRecoveryCodes = true,
}: {
  say: Say;
  submitLabel: string;
  onCode: (code: string) => Promise<string | null>;
  hasRecoveryCodes?: boolean;
}) {
  const [code, setCode] = useState("");
  const [isRecovery, setRecovery] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(await onCode(code));
    setBusy(false);
  };
  const kind = isRecovery ? "recovery" : "code";
  return (
    <form className="klynge-account__form" onSubmit={submit}>
      <TextField
        autoCapitalize={isRecovery ? "characters" : "off"}
        autoComplete={isRecovery ? "off" : "one-time-code"}
        // The code is the only thing this step is about.
        autoFocus
        help={say(`accounts.${kind}.help`)}
        id="field-code"
        inputMode={isRecovery ? "text" : "numeric"}
        key={kind}
        label={say(`accounts.${kind}`)}
        maxLength={40}
        onChange={setCode}
        required
        value={code}
      />
      <Problem>{problem}</Problem>
      <MainButton isBusy={isBusy}>{submitLabel}</MainButton>
      {hasRecoveryCodes && (
        <button
          className="klynge-account__quiet"
          onClick={() => {
            setRecovery(!isRecovery);
            setCode("");
            setProblem(null);
          }}
          type="button"
        >
          {say(isRecovery ? "accounts.useCode" : "accounts.useRecovery")}
        </button>
      )}
    </form>
  );
}
