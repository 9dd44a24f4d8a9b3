"use client";

import { type FormEvent, useState } from "react";
import { CodeForm } from "./code-form.tsx";
import { Enrol } from "./enrol.tsx";
import { MainButton, PasswordInput, Problem, TextField } from "./parts.tsx";
import { type Need, useAccounts } from "./use-accounts.ts";

/** Signing in: e-mail and password, then a code where the account has a second step, or setting one up where it must. */
export function SignInForm({ redirectTo }: { redirectTo: string }) {
  const { say, post, adminRoute } = useAccounts();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [need, setNeed] = useState<Need | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** Answers what is wrong; null where the door is open, or where the next step is known. */
  const signIn = async (code?: string): Promise<string | null> => {
    const answer = await post("/login", { email, password, ...(code === undefined ? {} : { code }) });
    if (answer.ok) {
      window.location.assign(redirectTo);
      return null;
    }
    if (code === undefined && answer.need) {
      setNeed(answer.need);
      return null;
    }
    return answer.message;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(await signIn());
    setBusy(false);
  };

  if (need?.secondFactor === "enrol") {
    const goOn = async (pass: string | undefined) => {
      const wrong = await signIn(pass);
      setNeed(null);
      setProblem(wrong);
    };
    return (
      <div className="klynge-account">
        <h1>{say("accounts.secondStep")}</h1>
        <p>{say("secondFactor.mustEnrol")}</p>
        <Enrol onDone={goOn} post={post} say={say} ticket={need.ticket} />
      </div>
    );
  }
  if (need) {
    return (
      <div className="klynge-account">
        <h1>{say("accounts.secondStep")}</h1>
        <CodeForm onCode={signIn} say={say} submitLabel={say("accounts.signIn")} />
      </div>
    );
  }
  return (
    <form className="klynge-account klynge-account__form" method="post" onSubmit={submit}>
      <TextField
        autoComplete="username"
        id="field-email"
        label={say("accounts.email")}
        name="email"
        onChange={setEmail}
        required
        type="email"
        value={email}
      />
      <PasswordInput
        autoComplete="current-password"
        id="field-password"
        label={say("accounts.password")}
        name="password"
        onChange={setPassword}
        required
        say={say}
        value={password}
      />
      <Problem>{problem}</Problem>
      <MainButton isBusy={isBusy}>{say("accounts.signIn")}</MainButton>
      <a className="klynge-account__link" href={`${adminRoute}/forgot`}>
        {say("accounts.forgot")}
      </a>
    </form>
  );
}
