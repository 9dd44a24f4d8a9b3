"use client";

import { useRouter } from "next/navigation.js";
import { useState } from "react";
import type { Member } from "../../invitations/members.ts";
import type { TextKey } from "../../texts/text.ts";
import { type Choice, InviteForm } from "./invite-form.tsx";
import { MemberActions } from "./member-actions.tsx";
import { useAccounts } from "./use-accounts.ts";

export type MembersOfCluster = {
  id: string;
  name: string;
  members: (Member & { mayManage: boolean; isSelf: boolean; hasSecondFactor: boolean })[];
  villages: Choice[];
  organisations: Choice[];
  /** The roles the reader may give here. */
  roles: string[];
};

/** The people of one cluster: who they are, whether they have come, and what the reader may do about it. */
export function MembersPanel({ cluster, mayResetSecondFactor }: { cluster: MembersOfCluster; mayResetSecondFactor: boolean }) {
  const { say, language } = useAccounts();
  const router = useRouter();
  const [note, setNote] = useState<string | null>(null);
  const [isInviting, setInviting] = useState(false);
  const done = (key: TextKey, values?: Record<string, string>) => {
    setNote(say(key, values));
    setInviting(false);
    router.refresh();
  };
  return (
    <section className="klynge-members">
      <h2>{cluster.name}</h2>
      <p aria-live="polite" className="klynge-members__note" role="status">
        {note}
      </p>
      {isInviting ? (
        <InviteForm
          cluster={cluster}
          onCancel={() => setInviting(false)}
          onDone={(email, mail) => done(`members.invited.${mail}`, { email })}
        />
      ) : (
        <button className="klynge-account__main" id="invite" onClick={() => setInviting(true)} type="button">
          {say("members.invite")}
        </button>
      )}
      <ul className="klynge-members__list">
        {cluster.members.map((member) => (
          <li className="klynge-members__one" key={member.id}>
            <div className="klynge-members__who">
              <strong>{member.name || member.email}</strong>
              <span className={`klynge-members__status klynge-members__status--${member.status}`}>
                {say(`members.status.${member.status}`)}
              </span>
              <span>{member.email}</span>
              <span>
                {say(`role.${member.role}` as TextKey)}
                {namesOf({ member, cluster })}
              </span>
              <span className="klynge-members__seen">
                {say("members.seen", { when: dayOf({ instant: member.lastSignInAt, language, never: say("members.never") }) })}
              </span>
            </div>
            <MemberActions
              cluster={cluster}
              mayResetSecondFactor={mayResetSecondFactor}
              member={member}
              onDone={done}
              onProblem={setNote}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function namesOf({ member, cluster }: { member: Member; cluster: MembersOfCluster }): string {
  const names = new Map([...cluster.villages, ...cluster.organisations].map(({ id, name }) => [id, name]));
  const own = [...member.villages, ...member.organisations].flatMap((id) => names.get(id) ?? []);
  return own.length > 0 ? `: ${own.join(", ")}` : "";
}

function dayOf({ instant, language, never }: { instant: string | null; language: string; never: string }): string {
  if (instant === null) return never;
  const locale = language.startsWith("en") ? "en-GB" : "da-DK";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Copenhagen" }).format(new Date(instant));
}
