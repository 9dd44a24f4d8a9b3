"use client";

import { useState } from "react";
import type { ShownDomain, ShownDomains } from "../../domains/show-domains.ts";
import { OwnerLetter } from "./owner-letter.tsx";
import type { DomainAction, useDomains } from "./use-domains.ts";

type Domains = Pick<ReturnType<typeof useDomains>, "act" | "busy" | "say">;

/** One domain: its state in a word, what that means, and what can be done. What takes visitors away is asked about first. */
export function DomainCard({ domain, shown, act, busy, say }: Domains & { domain: ShownDomain; shown: ShownDomains }) {
  const [asked, setAsked] = useState<"remove" | "primary" | null>(null);
  const { host, name, isMain, summary, label, sentences, letter, checked, twin } = domain;
  const isOwnTurn = busy !== null && busy.action === "check" && busy.host === host;
  const run = async (action: DomainAction, done = name) => {
    await act(action, done);
    setAsked(null);
  };
  const isReady = summary === "works" || !shown.isChecked;
  const button = ({ text, onClick, isStrong = false }: { text: string; onClick: () => void; isStrong?: boolean }) => (
    <button className={`klynge-action${isStrong ? " klynge-action--strong" : ""}`} disabled={busy !== null} onClick={onClick} type="button">
      {text}
    </button>
  );
  return (
    <li className="klynge-domains__one">
      <div className="klynge-domains__head">
        <strong>{name}</strong>
        {isMain && <span className="klynge-domains__main">{say("domains.main")}</span>}
        {shown.isChecked && <span className={`klynge-domains__state klynge-domains__state--${toneOf(summary)}`}>{label}</span>}
      </div>
      {shown.isChecked && sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {letter !== null && <OwnerLetter letter={letter} name={name} say={say} />}
      {checked !== null && <p className="klynge-domains__quiet">{checked}</p>}
      {shown.mayChange && asked === null && (
        <div className="klynge-card__actions">
          {!isMain && isReady && button({ text: say("domains.makeMain"), onClick: () => run({ action: "primary", host }), isStrong: true })}
          {shown.isChecked &&
            button({ text: say(isOwnTurn ? "domains.checking" : "domains.check"), onClick: () => run({ action: "check", host }) })}
          {twin !== null && button({ text: say("domains.addTwin", { twin }), onClick: () => run({ action: "add", host: twin }, twin) })}
          <details className="klynge-domains__more">
            <summary>{say("domains.more")}</summary>
            <div className="klynge-card__actions">
              {!isMain && !isReady && button({ text: say("domains.makeMain"), onClick: () => setAsked("primary") })}
              {button({ text: say("domains.remove"), onClick: () => setAsked("remove") })}
            </div>
          </details>
        </div>
      )}
      {asked !== null && (
        <div className="klynge-domains__sure" role="alert">
          <p>{say(asked === "remove" ? "domains.remove.sure" : "domains.makeMain.sure", { name })}</p>
          <div className="klynge-card__actions">
            {asked === "remove"
              ? button({ text: say("domains.remove.yes"), onClick: () => run({ action: "remove", host }) })
              : button({ text: say("domains.makeMain.anyway"), onClick: () => run({ action: "primary", host, anyway: true }) })}
            {button({ text: say("domains.cancel"), onClick: () => setAsked(null) })}
          </div>
        </div>
      )}
    </li>
  );
}

function toneOf(summary: ShownDomain["summary"]): "good" | "bad" | "open" {
  if (summary === "works") return "good";
  return summary === "unknown" || summary === "unchecked" ? "open" : "bad";
}
