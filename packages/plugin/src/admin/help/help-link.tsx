import type { ServerProps } from "payload";
import { message } from "../../texts/text.ts";

/** At the end of the menu: the way to the help page. */
export function HelpLink({ payload, i18n }: ServerProps) {
  return (
    <a className="klynge-help-link" href={`${payload.config.routes.admin}/hjaelp`}>
      {message({ key: "help.title", language: i18n.language })}
    </a>
  );
}
