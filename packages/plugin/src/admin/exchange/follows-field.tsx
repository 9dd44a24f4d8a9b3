"use client";

import { FieldError, useConfig, useDocumentInfo, useField, useTranslation } from "@payloadcms/ui";
import type { RelationshipFieldClientComponent } from "payload";
import { useEffect, useState } from "react";
import type { Neighbour } from "../../exchange/neighbours-endpoint.ts";
import { message, type TextKey } from "../../texts/text.ts";

type Loaded = readonly Neighbour[] | "loading" | "failed";

/** Lets a lead tick the clusters whose shared events and news the own site shows. */
export const FollowsField: RelationshipFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<unknown[] | null>({ path });
  const { id: ownId } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = (key: TextKey) => message({ key, language: i18n.language });
  const neighbours = useNeighbours();
  const chosen = new Set((value ?? []).map(toId));
  const toggle = (id: string) => setValue(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]);

  return (
    <fieldset className="klynge-follows field-type" id={`field-${path}`}>
      <legend>{say("clusters.follows")}</legend>
      <p className="field-description">{say("clusters.follows.help")}</p>
      <FieldError path={path} showError={showError} />
      {neighbours === "loading" && <p role="status">{say("clusters.follows.loading")}</p>}
      {neighbours === "failed" && <p role="alert">{say("clusters.follows.failed")}</p>}
      {Array.isArray(neighbours) && (
        <ul>
          {neighbours
            .filter(({ id }) => id !== String(ownId))
            .map(({ id, name, municipality }) => (
              <li key={id}>
                <label>
                  <input checked={chosen.has(id)} disabled={readOnly || disabled} onChange={() => toggle(id)} type="checkbox" />
                  <span>
                    {name}
                    {municipality && <small> {municipality}</small>}
                  </span>
                </label>
              </li>
            ))}
        </ul>
      )}
    </fieldset>
  );
};

function useNeighbours(): Loaded {
  const { config } = useConfig();
  const [neighbours, setNeighbours] = useState<Loaded>("loading");
  const url = `${config.serverURL}${config.routes.api}/clusters/neighbours`;
  useEffect(() => {
    const controller = new AbortController();
    fetch(url, { credentials: "include", signal: controller.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`The list of clusters answered ${response.status}`);
        setNeighbours(((await response.json()) as { clusters: Neighbour[] }).clusters);
      })
      .catch(() => {
        if (!controller.signal.aborted) setNeighbours("failed");
      });
    return () => controller.abort();
  }, [url]);
  return neighbours;
}

/** Forms hold ids; where a document came along, its own. */
function toId(ref: unknown): string {
  return typeof ref === "object" && ref !== null && "id" in ref ? String(ref.id) : String(ref);
}
