import type { ServerProps } from "payload";
import { isSecretariat } from "../../access/roles.ts";
import { pluginOptions } from "../../plugin-options.ts";
import { message } from "../../texts/text.ts";
import { DismissibleNotice } from "./dismissible-notice.tsx";

/** Says on the start page that no mail leaves the platform; to the secretariat also where it lies instead. */
export function MailNotice({ payload, i18n, user }: ServerProps) {
  const { mailFolder } = pluginOptions(payload);
  if (mailFolder === undefined) return null;
  const { language } = i18n;
  return (
    <DismissibleNotice dismissLabel={message({ key: "notice.dismiss", language })} id="mail">
      <p>
        {isSecretariat(user)
          ? message({ key: "notice.mailFolder", language, values: { folder: mailFolder } })
          : message({ key: "notice.noMails", language })}
      </p>
    </DismissibleNotice>
  );
}
