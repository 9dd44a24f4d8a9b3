import type { Checklist, ChecklistItem } from "../../new-cluster/read-checklist.ts";
import { message, type TextKey, text } from "../../texts/text.ts";

/** A cluster may have two dozen villages; the rest is folded away. */
const SHOWN = 12;
/** Of a page that names the other cluster everywhere, so many places are enough to begin with. */
const SHOWN_LEFT = 4;
const LONGEST = 140;
/** Where in the cluster's form it stands. */
const FIELDS = {
  texts: "#field-tagline",
  menu: "#field-menu",
  contact: "#field-contact",
  steeringGroup: "#field-steeringGroup",
} as const satisfies Record<ChecklistItem["about"], string>;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** What is still as it was laid down, each with the way to it, and folded away below it what has been replaced. */
export function ChecklistBody({ checklist, adminRoute, language }: { checklist: Checklist; adminRoute: string; language: string }) {
  const { items, done, copiedFrom } = checklist;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const list = (shown: readonly ChecklistItem[]) => (
    <ul className="klynge-card__list">
      {shown.map((item) => (
        <Item
          adminRoute={adminRoute}
          item={item}
          key={`${item.collection} ${item.id} ${item.about}`}
          language={language}
          left={copiedFrom === null ? [] : item.left}
          say={say}
        />
      ))}
    </ul>
  );
  const open = items.filter(({ isDone }) => !isDone);
  const more = open.slice(SHOWN);
  return (
    <div className="klynge-checklist">
      <p>{copiedFrom === null ? say("checklist.help") : say("checklist.copied", { source: copiedFrom })}</p>
      <p className="klynge-checklist__progress">
        <progress aria-label={say("checklist.progress")} max={items.length} value={done} />
        <span>{say("checklist.done", { done: String(done), total: String(items.length) })}</span>
      </p>
      {list(open.slice(0, SHOWN))}
      {more.length > 0 && (
        <details>
          <summary>{say("checklist.showMore", { count: String(more.length) })}</summary>
          {list(more)}
        </details>
      )}
      {done > 0 && (
        <details>
          <summary>{say("checklist.showDone", { count: String(done) })}</summary>
          {list(items.filter(({ isDone }) => isDone))}
        </details>
      )}
    </div>
  );
}

function Item({
  item: { collection, id, about, title, isDone },
  left,
  adminRoute,
  language,
  say,
}: {
  item: ChecklistItem;
  /** The places in it that are to be changed, in their own words. */
  left: readonly string[];
  adminRoute: string;
  language: string;
  say: (key: TextKey, values?: Record<string, string>) => string;
}) {
  const name = title ?? say(`checklist.${about}`);
  const kind = title === null ? say("clusters.one") : text(`${collection}.one` as TextKey)[language.startsWith("en") ? "en" : "da"];
  return (
    <li>
      <a href={`${adminRoute}/collections/${collection}/${id}${title === null ? FIELDS[about] : ""}`}>
        <span>
          <span aria-hidden="true">{isDone ? "✓ " : "○ "}</span>
          <span className="klynge-hidden">{say(isDone ? "checklist.isDone" : "checklist.isOpen")}: </span>
          {name}
        </span>
        <small>{kind}</small>
      </a>
      {left.length > 0 && (
        <ul className="klynge-checklist__left">
          {left.slice(0, SHOWN_LEFT).map((passage) => (
            <li key={passage}>{shorten(passage)}</li>
          ))}
          {left.length > SHOWN_LEFT && <li>{say("checklist.moreLeft", { count: String(left.length - SHOWN_LEFT) })}</li>}
        </ul>
      )}
    </li>
  );
}
