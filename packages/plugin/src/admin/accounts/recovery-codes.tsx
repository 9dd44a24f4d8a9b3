"use client";

import { useState } from "react";
import { MainButton } from "./parts.tsx";
import type { Say } from "./use-accounts.ts";

/** The recovery codes, shown this once: to write down, copy or keep as a file. */
export function RecoveryCodes({ say, codes, onDone }: { say: Say; codes: string[]; onDone: () => void }) {
  const [isKept, setKept] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const text = codes.join("\n");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="klynge-account__form">
      <h2>{say("accounts.recoveryCodes")}</h2>
      <p>{say("accounts.recoveryCodes.about")}</p>
      <ol className="klynge-account__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="klynge-account__row">
        <button className="klynge-account__quiet" onClick={copy} type="button">
          {say(isCopied ? "accounts.copied" : "accounts.copy")}
        </button>
        <a
          className="klynge-account__quiet"
          download="klynge-nødkoder.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {say("accounts.download")}
        </a>
      </div>
      <label className="klynge-account__check">
        <input checked={isKept} onChange={(event) => setKept(event.target.checked)} type="checkbox" />
        {say("accounts.codesKept")}
      </label>
      <MainButton isBusy={!isKept} onClick={onDone} type="button">
        {say("accounts.goOn")}
      </MainButton>
    </div>
  );
}
