"use client";

import { useState } from "react";
import type { MailFate } from "../../mails/send-mail.ts";
import type { TextKey } from "../../texts/text.ts";
import type { MembersOfCluster } from "./members-panel.tsx";
import { type Membership, MembershipFields } from "./membership-fields.tsx";
import { MainButton } from "./parts.tsx";
import { useAccounts } from "./use-accounts.ts";

type Props = {
  cluster: MembersOfCluster;
  member: MembersOfCluster["members"][number];
  mayResetSecondFactor: boolean;
  onDone: (key: TextKey, values?: Record<string, string>) => void;
  onProblem: (message: string) => void;
};

/** What can be done about one person. What takes something away asks once more first. */
export function MemberActions({ cluster, member, mayResetSecondFactor, onDone, onProblem }: Props) {
  const { say, post } = useAccounts();
  const [asking, setAsking] = useState<"remove" | "change" | null>(null);
  const [membership, setMembership] = useState<Membership>({
    role: member.role,
    villages: member.villages,
    organisations: member.organisations,
  });
  const isInvited = member.status === "invited" || member.status === "expired";
  const values = { name: member.name || member.email };
  const run = async ({ path, body = { user: member.id, tenant: cluster.id }, key }: { path: string; body?: object; key: TextKey }) => {
    const answer = await post(path, body);
    setAsking(null);
    if (answer.ok) onDone(key, values);
    else onProblem(answer.message);
  };
  const resend = async () => {
    const answer = await post<{ mail: MailFate }>("/members/resend", { user: member.id, tenant: cluster.id });
    if (answer.ok) onDone(`members.resent.${answer.data.mail}`, values);
    else onProblem(answer.message);
  };
  if (!member.mayManage) return null;
  if (asking === "change") {
    const scope = membership.role === "editor" ? membership : { role: membership.role };
    const save = () => run({ path: "/members/change", body: { user: member.id, tenant: cluster.id, ...scope }, key: "members.changed" });
    return (
      <div className="klynge-members__form">
        <MembershipFields cluster={cluster} onChange={setMembership} say={say} value={membership} />
        <div className="klynge-account__row">
          <MainButton isBusy={false} onClick={save} type="button">
            {say("members.save")}
          </MainButton>
          <QuietButton onClick={() => setAsking(null)}>{say("accounts.cancel")}</QuietButton>
        </div>
      </div>
    );
  }
  if (asking === "remove") {
    return (
      <div className="klynge-account__row">
        <span>{say(isInvited ? "members.withdraw.sure" : "members.remove.sure", values)}</span>
        <MainButton
          isBusy={false}
          onClick={() => run({ path: "/members/remove", key: isInvited ? "members.withdrawn" : "members.removed" })}
          type="button"
        >
          {say(isInvited ? "members.withdraw" : "members.remove")}
        </MainButton>
        <QuietButton onClick={() => setAsking(null)}>{say("accounts.cancel")}</QuietButton>
      </div>
    );
  }
  return (
    <div className="klynge-account__row">
      {isInvited && <QuietButton onClick={resend}>{say("members.resend")}</QuietButton>}
      {member.status === "locked" && (
        <QuietButton onClick={() => run({ path: "/unlock", body: { email: member.email }, key: "members.unlocked" })}>
          {say("members.unlock")}
        </QuietButton>
      )}
      {!member.isSelf && <QuietButton onClick={() => setAsking("change")}>{say("members.change")}</QuietButton>}
      {!isInvited && !member.isSelf && (
        <QuietButton onClick={() => run({ path: "/members/end-sessions", key: "members.sessionsEnded" })}>
          {say("members.endSessions")}
        </QuietButton>
      )}
      {mayResetSecondFactor && member.hasSecondFactor && (
        <QuietButton onClick={() => run({ path: "/second-factor/reset", body: { user: member.id }, key: "members.secondFactorReset" })}>
          {say("members.resetSecondFactor")}
        </QuietButton>
      )}
      {!member.isSelf && (
        <QuietButton onClick={() => setAsking("remove")}>{say(isInvited ? "members.withdraw" : "members.remove")}</QuietButton>
      )}
    </div>
  );
}

function QuietButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <button className="klynge-account__quiet" onClick={onClick} type="button">
      {children}
    </button>
  );
}
