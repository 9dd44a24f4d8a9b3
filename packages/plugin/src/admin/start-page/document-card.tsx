import type { DocumentList } from "../../start-page/read-documents.ts";
import { text } from "../../texts/text.ts";
import { Card } from "./card.tsx";
import type { StartContext } from "./context.ts";

/** A list of things to go on with, each a link to its form. */
export function DocumentCard({
  context: { adminRoute, say, at, req },
  title,
  list: { documents, total },
  none,
  help,
}: {
  context: StartContext;
  title: string;
  list: DocumentList;
  none: string;
  help?: string;
}) {
  const isEnglish = req.i18n.language.startsWith("en");
  return (
    <Card count={total} title={title}>
      {total === 0 ? <p className="klynge-card__quiet">{none}</p> : help && <p className="klynge-card__quiet">{help}</p>}
      <ul className="klynge-card__list">
        {documents.map(({ collection, id, title: name, updatedAt }) => (
          <li key={`${collection}-${id}`}>
            <a href={`${adminRoute}/collections/${collection}/${id}`}>
              <span>{name || "–"}</span>
              <small>
                {text(`${collection}.one`)[isEnglish ? "en" : "da"]}, {say("start.changed", { time: at(updatedAt) })}
              </small>
            </a>
          </li>
        ))}
      </ul>
      {total > documents.length && (
        <p className="klynge-card__quiet">{say("start.events.more", { count: String(total - documents.length) })}</p>
      )}
    </Card>
  );
}
