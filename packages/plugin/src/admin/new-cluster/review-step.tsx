"use client";

import type { ReactNode } from "react";
import { clusterSlugOf } from "../../slugs/cluster-slug.ts";
import { addressOf, type StepProps } from "./step-props.ts";
import { villagesOf } from "./typed-cluster.ts";

/** Everything once more before it is made, each part with the way back to it, and whether the site opens at once. */
export function ReviewStep({ typed, change, logo, goTo, say, address, sources }: StepProps) {
  const villages = villagesOf(typed.villages);
  const source = sources.find(({ slug }) => slug === typed.copyFrom);
  const rows: { step: number; term: string; children: ReactNode }[] = [
    {
      step: 0,
      term: say("newCluster.step.place"),
      children: (
        <>
          <strong>{typed.name}</strong>, {typed.municipality}
          <br />
          {addressOf({ address, slug: typed.slug.trim() || clusterSlugOf(typed.name) })}
          <br />
          {source ? say("newCluster.copy.of", { name: source.name }) : say("newCluster.copy.none")}
        </>
      ),
    },
    { step: 1, term: say("newCluster.villages.count", { count: String(villages.length) }), children: villages.join(", ") },
    {
      step: 2,
      term: say("newCluster.step.look"),
      children: (
        <>
          {[typed.color, typed.accent].map((color) => (
            <span aria-hidden="true" className="klynge-new__dot" key={color} style={{ background: color }} />
          ))}{" "}
          {logo ? say("newCluster.review.logo", { name: logo.name }) : say("newCluster.review.noLogo")}
        </>
      ),
    },
    {
      step: 3,
      term: say("newCluster.step.lead"),
      children: say("newCluster.review.lead", { email: typed.leadEmail }),
    },
  ];
  return (
    <>
      <dl className="klynge-new__review">
        {rows.map(({ step, term, children }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{children}</dd>
            <dd>
              <button className="klynge-account__quiet" onClick={() => goTo(step)} type="button">
                {say("newCluster.change")} <span className="klynge-hidden">{term}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <fieldset className="klynge-members__choices">
        <legend>{say("newCluster.live")}</legend>
        {([true, false] as const).map((live) => (
          <label className="klynge-account__check" key={String(live)}>
            <input checked={typed.live === live} name="live" onChange={() => change({ live })} type="radio" />
            <span>
              {say(live ? "newCluster.live.yes" : "newCluster.live.no")}
              <small>{say(live ? (source ? "newCluster.live.copied" : "newCluster.live.yes.help") : "newCluster.live.no.help")}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
