"use client";

import { useConfig, useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { Team } from "../../handover/endpoint.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { callApi } from "../imports/call-api.ts";

/** Who holds which role in the cluster and since when, below what else must be known when people change. Nobody types it. */
export function HandoverTeam() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const [team, setTeam] = useState<Team | null>(null);
  const { language } = i18n;
  const say = (key: TextKey) => message({ key, language });
  const url = `${config.routes.api}/clusters/${id}/team`;

  useEffect(() => {
    if (!id) return;
    let isCurrent = true;
    callApi<Team>({ url, language, fallback: "" })
      .then((answer) => isCurrent && setTeam(answer))
      // Whoever does not look after the cluster's people is shown none.
      .catch(() => isCurrent && setTeam(null));
    return () => {
      isCurrent = false;
    };
  }, [id, url, language]);

  if (!team) return null;
  const day = (instant: string | null, otherwise: TextKey) =>
    instant === null
      ? say(otherwise)
      : new Date(instant).toLocaleDateString(language.startsWith("en") ? "en-GB" : "da-DK", { dateStyle: "medium" });
  return (
    <section aria-labelledby="klynge-team" className="klynge-team">
      <h3 id="klynge-team">{say("handover.team")}</h3>
      {team.members.length === 0 && <p>{say("handover.team.none")}</p>}
      {team.members.length > 0 && (
        <table>
          <thead>
            <tr>
              {(["name", "role", "since", "seen"] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`handover.team.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {team.members.map(({ name, role, since, lastSignInAt }) => (
              <tr key={`${name} ${role}`}>
                <th scope="row">{name}</th>
                <td data-label={say("handover.team.role")}>{say(`role.${role}` as TextKey)}</td>
                <td data-label={say("handover.team.since")}>{day(since, "handover.team.unknown")}</td>
                <td data-label={say("handover.team.seen")}>{day(lastSignInAt, "handover.team.never")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
