"use client";

import type { ListedLink } from "../../preview/links.ts";
import { message, type TextKey } from "../../texts/text.ts";

/** The links that work now: who made each, when, until when, and how to take it back. */
export function SharedLinks({
  links,
  language,
  onRevoke,
}: {
  links: readonly ListedLink[];
  language: string;
  onRevoke: (id: string) => Promise<void>;
}) {
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const format = new Intl.DateTimeFormat(language.startsWith("en") ? "en-GB" : "da-DK", { dateStyle: "medium", timeStyle: "short" });
  const when = (instant: string) => format.format(new Date(instant));
  return (
    <section className="klynge-preview-links">
      <h3>{say("preview.share.list")}</h3>
      {links.length === 0 ? (
        <p>{say("preview.share.none")}</p>
      ) : (
        <ul>
          {links.map(({ id, by, createdAt, expiresAt }) => (
            <li key={id}>
              <span>{say("preview.share.row", { by, created: when(createdAt), expires: when(expiresAt) })}</span>
              <button className="klynge-preview-button" onClick={() => void onRevoke(id)} type="button">
                {say("preview.share.revoke")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
