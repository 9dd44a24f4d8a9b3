"use client";

import { MUNICIPALITY_NAMES } from "../../network/municipalities.ts";
import { isKnownMunicipality, readMunicipality } from "../../network/read-municipality.ts";
import { clusterSlugOf } from "../../slugs/cluster-slug.ts";
import { Field, TextInput } from "./fields.tsx";
import { addressOf, type StepProps } from "./step-props.ts";
import { villagesOf } from "./typed-cluster.ts";

/** What the cluster is called, where it lies, and what its site begins with. */
export function PlaceStep({ typed, change, problemOf, say, address, municipalities, sources }: StepProps) {
  const slug = typed.slug.trim() || clusterSlugOf(typed.name);
  const { name: municipality } = readMunicipality(typed.municipality);
  const isUnknown = Boolean(municipality) && !isKnownMunicipality(municipality ?? "") && !isBeginning(typed.municipality);
  return (
    <>
      <TextInput
        autoComplete="off"
        id="new-name"
        label={say("newCluster.name")}
        onChange={(name) => change({ name })}
        problem={problemOf("name")}
        value={typed.name}
      />
      <TextInput
        autoCapitalize="none"
        autoComplete="off"
        help={slug ? say("newCluster.slug.will", { address: addressOf({ address, slug }) }) : say("newCluster.slug.help")}
        id="new-slug"
        label={say("newCluster.slug")}
        onChange={(value) => change({ slug: value })}
        placeholder={clusterSlugOf(typed.name)}
        problem={problemOf("slug")}
        spellCheck={false}
        value={typed.slug}
      />
      <TextInput
        autoComplete="off"
        help={say(isUnknown ? "newCluster.municipality.unknown" : "newCluster.municipality.help", { name: typed.municipality.trim() })}
        id="new-municipality"
        label={say("newCluster.municipality")}
        list="new-municipalities"
        onChange={(municipality) => change({ municipality })}
        problem={problemOf("municipality")}
        value={typed.municipality}
      />
      <datalist id="new-municipalities">
        {[...new Set([...MUNICIPALITY_NAMES, ...municipalities])].map((municipality) => (
          <option key={municipality} value={municipality} />
        ))}
      </datalist>
      <TextInput
        autoComplete="off"
        id="new-population"
        inputMode="numeric"
        label={say("newCluster.population")}
        onChange={(population) => change({ population })}
        problem={problemOf("population")}
        value={typed.population}
      />
      {sources.length > 0 && (
        <Field help={say("newCluster.copy.help")} id="new-copy" label={say("newCluster.copy")} problem={problemOf("copyFrom")}>
          {(aria) => (
            <select {...aria} onChange={(event) => change({ copyFrom: event.target.value })} value={typed.copyFrom}>
              <option value="">{say("newCluster.copy.none")}</option>
              {sources.map((source) => (
                <option key={source.slug} value={source.slug}>
                  {say("newCluster.copy.of", { name: source.name })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

/** Whoever is still writing is not told that there is no such municipality. */
const isBeginning = (typed: string): boolean =>
  MUNICIPALITY_NAMES.some((name) => name.toLocaleLowerCase("da").startsWith(typed.trim().toLocaleLowerCase("da")));

export function VillagesStep({ typed, change, problemOf, say }: StepProps) {
  const villages = villagesOf(typed.villages);
  return (
    <>
      <Field help={say("newCluster.villages.help")} id="new-villages" label={say("newCluster.villages")} problem={problemOf("villages")}>
        {(aria) => <textarea {...aria} onChange={(event) => change({ villages: event.target.value })} rows={8} value={typed.villages} />}
      </Field>
      <p aria-live="polite" className="klynge-account__help">
        {villages.length > 0 &&
          say(villages.length === 1 ? "newCluster.villages.one" : "newCluster.villages.count", { count: String(villages.length) })}
      </p>
    </>
  );
}

export function LeadStep({ typed, change, problemOf, say }: StepProps) {
  return (
    <>
      <p>{say("newCluster.lead.about")}</p>
      <TextInput
        autoComplete="off"
        id="new-lead-name"
        help={say("newCluster.lead.name.help")}
        label={say("newCluster.lead.name")}
        maxLength={200}
        onChange={(leadName) => change({ leadName })}
        problem={problemOf("leadName")}
        value={typed.leadName}
      />
      <TextInput
        autoComplete="off"
        id="new-lead-email"
        label={say("newCluster.lead.email")}
        maxLength={200}
        onChange={(leadEmail) => change({ leadEmail })}
        problem={problemOf("leadEmail")}
        type="email"
        value={typed.leadEmail}
      />
    </>
  );
}
