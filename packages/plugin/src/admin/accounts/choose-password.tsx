"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { CodeForm } from "./code-form.tsx";
import { Enrol } from "./enrol.tsx";
import { MainButton, PasswordInput, Problem } from "./parts.tsx";
import { type Need, useAccounts } from "./use-accounts.ts";

type Invitation = { state: "open" | "expired" | "used" | "unknown"; name?: string; email?: string; cluster?: string };

/**
 * The page a link from a mail leads to: an invitation or a new password. The link's token stands behind `#`, where no
 * server and no other site sees it, and is taken out of the address at once.
 */
export function ChoosePassword({ mode }: { mode: "invitation" | "reset" }) {
  const { say, post, adminRoute } = useAccounts();
  const [token, setToken] = useState("");
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [password, setPassword] = useState("");
  const [need, setNeed] = useState<Need | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);

  const taken = useRef("");

  useEffect(() => {
    const given = taken.current || window.location.hash.slice(1);
    taken.current = given;
    if (given === "") return setInvitation((known) => known ?? { state: "unknown" });
    setToken(given);
    window.history.replaceState(null, "", window.location.pathname);
    if (mode === "reset") return setInvitation({ state: "open" });
    post<Invitation>("/invitation/check", { token: given }).then((answer) =>
      answer.ok ? setInvitation(answer.data) : setProblem(answer.message),
    );
  }, [mode, post]);

  if (!invitation) return <Problem>{problem}</Problem>;
  const enter = () => window.location.assign(adminRoute);

  /** An accepted invitation cannot be accepted again: with a second step the sign-in goes on as an ordinary one. */
  const send = async (code?: string): Promise<string | null> => {
    const withCode = code === undefined ? {} : { code };
    const answer =
      mode === "reset"
        ? await post("/reset-password", { token, password, ...withCode })
        : code === undefined
          ? await post("/invitation/accept", { token, password })
          : await post("/login", { email: invitation.email, password, code });
    if (answer.ok) {
      enter();
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
    setProblem(await send());
    setBusy(false);
  };
  const renew = async () => {
    await post("/invitation/renew", { token });
    setAsked(true);
  };

  if (need) {
    return (
      <div className="klynge-account">
        <h1>{say("accounts.secondStep")}</h1>
        {need.secondFactor === "enrol" ? (
          <>
            <p>{say("secondFactor.mustEnrol")}</p>
            <Enrol onDone={async (pass) => setProblem(await send(pass))} post={post} say={say} ticket={need.ticket} />
            <Problem>{problem}</Problem>
          </>
        ) : (
          <CodeForm onCode={send} say={say} submitLabel={say("accounts.goOn")} />
        )}
      </div>
    );
  }
  if (invitation.state !== "open") {
    return (
      <div className="klynge-account">
        <h1>{say("accounts.linkNotGood")}</h1>
        <p>{say(isAsked ? "accounts.linkAsked" : `accounts.link.${invitation.state}`)}</p>
        {invitation.state === "expired" && !isAsked && (
          <MainButton isBusy={false} onClick={renew} type="button">
            {say("accounts.askForLink")}
          </MainButton>
        )}
        <a className="klynge-account__quiet" href={`${adminRoute}/login`}>
          {say("accounts.toSignIn")}
        </a>
        {invitation.state !== "expired" && (
          <a className="klynge-account__quiet" href={`${adminRoute}/forgot`}>
            {say("accounts.forgot")}
          </a>
        )}
      </div>
    );
  }
  return (
    <form className="klynge-account klynge-account__form" onSubmit={submit}>
      <h1>{say(mode === "invitation" ? "accounts.welcome" : "accounts.newPassword")}</h1>
      {mode === "invitation" && <p>{say("accounts.welcome.text", { name: invitation.name ?? "", cluster: invitation.cluster ?? "" })}</p>}
      {invitation.email && <input autoComplete="username" defaultValue={invitation.email} hidden name="email" readOnly type="email" />}
      <PasswordInput
        autoComplete="new-password"
        help={say("password.rule")}
        id="field-password"
        label={say("accounts.choosePassword")}
        minLength={12}
        name="password"
        onChange={setPassword}
        required
        say={say}
        value={password}
      />
      <Problem>{problem}</Problem>
      <MainButton isBusy={isBusy}>{say("accounts.saveAndEnter")}</MainButton>
    </form>
  );
}
