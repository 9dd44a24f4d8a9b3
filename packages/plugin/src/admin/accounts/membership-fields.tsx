"use client";

import type { TextKey } from "../../texts/text.ts";
import type { Choice } from "./invite-form.tsx";
import type { MembersOfCluster } from "./members-panel.tsx";
import type { Say } from "./use-accounts.ts";

export type Membership = { role: string; villages: string[]; organisations: string[] };

/** As what somebody is in the cluster, and for an editor: for which villages and associations. */
export function MembershipFields({
  say,
  cluster,
  value,
  onChange,
}: {
  say: Say;
  cluster: MembersOfCluster;
  value: Membership;
  onChange: (value: Membership) => void;
}) {
  return (
    <>
      <fieldset className="klynge-members__choices">
        <legend>{say("members.as")}</legend>
        {cluster.roles.map((role) => (
          <label className="klynge-account__check" key={role}>
            <input checked={value.role === role} name="role" onChange={() => onChange({ ...value, role })} type="radio" value={role} />
            <span>
              {say(`role.${role}` as TextKey)}
              <small>{say(`members.as.${role}` as TextKey)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {value.role === "editor" && (
        <>
          <Choices
            choices={cluster.villages}
            chosen={value.villages}
            legend={say("members.villages")}
            onChange={(villages) => onChange({ ...value, villages })}
          />
          <Choices
            choices={cluster.organisations}
            chosen={value.organisations}
            legend={say("members.organisations")}
            onChange={(organisations) => onChange({ ...value, organisations })}
          />
        </>
      )}
    </>
  );
}

function Choices({
  legend,
  choices,
  chosen,
  onChange,
}: {
  legend: string;
  choices: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  if (choices.length === 0) return null;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset className="klynge-members__choices klynge-members__choices--many">
      <legend>{legend}</legend>
      {choices.map(({ id, name }) => (
        <label className="klynge-account__check" key={id}>
          <input checked={chosen.includes(id)} onChange={() => toggle(id)} type="checkbox" value={id} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
