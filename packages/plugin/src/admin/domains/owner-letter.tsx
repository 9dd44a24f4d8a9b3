"use client";

import { useState } from "react";
import type { useDomains } from "./use-domains.ts";

/** What to send to the owner of a domain, to be read and copied. */
export function OwnerLetter({ letter, name, say }: { letter: string; name: string; say: ReturnType<typeof useDomains>["say"] }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(letter);
    setCopied(true);
  };
  return (
    <details className="klynge-domains__letter">
      <summary>{say("domains.letter")}</summary>
      <textarea
        aria-label={`${say("domains.letter")}: ${name}`}
        onFocus={(event) => event.target.select()}
        readOnly
        rows={letter.split("\n").length + 2}
        value={letter}
      />
      <div className="klynge-card__actions">
        <button className="klynge-action" onClick={copy} type="button">
          {say("domains.copy")}
        </button>
        <span role="status">{isCopied && say("domains.copied")}</span>
      </div>
    </details>
  );
}
