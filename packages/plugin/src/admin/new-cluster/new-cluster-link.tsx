import type { BeforeListServerProps } from "payload";
import { isSecretariat } from "../../access/roles.ts";
import { message } from "../../texts/text.ts";

/** The way to the guided form, above the list of clusters. */
export function NewClusterLink({ user, payload, i18n }: BeforeListServerProps) {
  if (!isSecretariat(user)) return null;
  return (
    <p className="klynge-card__actions">
      <a className="klynge-action klynge-action--strong" href={`${payload.config.routes.admin}/ny-klynge`}>
        {message({ key: "start.newCluster", language: i18n.language })}
      </a>
    </p>
  );
}
