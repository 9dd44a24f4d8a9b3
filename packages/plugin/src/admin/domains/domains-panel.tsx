"use client";

import { useId, useState } from "react";
import { DomainCard } from "./domain-card.tsx";
import { useDomains } from "./use-domains.ts";

/** A cluster's own domains in its form: how each is, what to do next, and for the secretariat the ways to change them. */
export function DomainsPanel() {
  const { id, shown, busy, say, act } = useDomains();
  const title = useId();
  if (id && !shown) return null;
  return (
    <section aria-labelledby={title} className="klynge-domains">
      <h3 id={title}>{say("domains.title")}</h3>
      <p className="klynge-domains__quiet">{say(id ? "domains.about" : "domains.saveFirst")}</p>
      {shown && (
        <>
          <ul className="klynge-domains__list">
            <li className="klynge-domains__one">
              <div className="klynge-domains__head">
                <strong>{shown.own.name}</strong>
                {shown.own.isMain && <span className="klynge-domains__main">{say("domains.main")}</span>}
              </div>
              <p className="klynge-domains__quiet">{say(shown.own.isMain ? "domains.own" : "domains.ownLeads")}</p>
              {shown.mayChange && !shown.own.isMain && (
                <div className="klynge-card__actions">
                  <button
                    className="klynge-action"
                    disabled={busy !== null}
                    onClick={() => act({ action: "primary", host: null }, shown.own.name)}
                    type="button"
                  >
                    {say("domains.makeMain")}
                  </button>
                </div>
              )}
            </li>
            {shown.domains.map((domain) => (
              <DomainCard act={act} busy={busy} domain={domain} key={domain.host} say={say} shown={shown} />
            ))}
          </ul>
          {shown.mayChange && <AddDomain add={(host) => act({ action: "add", host }, host)} isBusy={busy !== null} say={say} />}
        </>
      )}
    </section>
  );
}

type Say = ReturnType<typeof useDomains>["say"];

/** No form of its own: it stands inside that of the cluster. */
function AddDomain({ add, isBusy, say }: { add: (host: string) => Promise<string | null>; isBusy: boolean; say: Say }) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const input = useId();
  const submit = async () => {
    if (typed.trim() === "") return;
    const found = await add(typed.trim());
    setProblem(found);
    if (found === null) setTyped("");
  };
  return (
    <div className="klynge-domains__add">
      <label htmlFor={input}>{say("domains.add.label")}</label>
      <div className="klynge-domains__row">
        <input
          aria-describedby={`${input}-help`}
          aria-invalid={problem !== null}
          autoCapitalize="none"
          autoComplete="off"
          id={input}
          inputMode="url"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            void submit();
          }}
          spellCheck={false}
          type="text"
          value={typed}
        />
        <button className="klynge-action klynge-action--strong" disabled={isBusy} onClick={submit} type="button">
          {say(isBusy ? "domains.checking" : "domains.add")}
        </button>
      </div>
      <p className={problem === null ? "klynge-domains__quiet" : "klynge-card__bad"} id={`${input}-help`}>
        {problem ?? say("domains.add.help")}
      </p>
    </div>
  );
}
