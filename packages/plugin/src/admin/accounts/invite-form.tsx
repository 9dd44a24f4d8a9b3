"use client";

import { type FormEvent, useState } from "react";
import type { MailFate } from "../../mails/send-mail.ts";
import type { MembersOfCluster } from "./members-panel.tsx";
import { type Membership, MembershipFields } from "./membership-fields.tsx";
import { MainButton, Problem, TextField } from "./parts.tsx";
import { useAccounts } from "./use-accounts.ts";

export type Choice = { id: string; name: string };

/** Invites somebody by e-mail. Whether they have an account already, it does not say. */
export function InviteForm({
  cluster,
  onDone,
  onCancel,
}: {
  cluster: MembersOfCluster;
  onDone: (email: string, mail: MailFate) => void;
  onCancel: () => void;
}) {
  const { say, post } = useAccounts();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState("da");
  const [membership, setMembership] = useState<Membership>({ role: "editor", villages: [], organisations: [] });
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const scope = membership.role === "editor" ? membership : { role: membership.role };
    const answer = await post<{ mail: MailFate }>("/members/invite", { name, email, language, tenant: cluster.id, ...scope });
    setBusy(false);
    if (answer.ok) onDone(email, answer.data.mail);
    else setProblem(answer.message);
  };
  return (
    <form className="klynge-members__form" id="invite-form" onSubmit={submit}>
      <h3>{say("members.invite")}</h3>
      <p>{say("members.invite.about")}</p>
      <TextField autoComplete="off" id="invite-name" label={say("members.name")} maxLength={200} onChange={setName} required value={name} />
      <TextField
        autoComplete="off"
        id="invite-email"
        label={say("accounts.email")}
        maxLength={200}
        onChange={setEmail}
        required
        type="email"
        value={email}
      />
      <MembershipFields cluster={cluster} onChange={setMembership} say={say} value={membership} />
      <div className="klynge-account__field">
        <label htmlFor="invite-language">{say("users.language")}</label>
        <select id="invite-language" onChange={(event) => setLanguage(event.target.value)} value={language}>
          <option value="da">{say("language.da")}</option>
          <option value="en">{say("language.en")}</option>
        </select>
      </div>
      <Problem>{problem}</Problem>
      <div className="klynge-account__row">
        <MainButton isBusy={isBusy}>{say("members.send")}</MainButton>
        <button className="klynge-account__quiet" onClick={onCancel} type="button">
          {say("accounts.cancel")}
        </button>
      </div>
    </form>
  );
}
