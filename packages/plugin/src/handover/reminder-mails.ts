import type { Payload } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import type { Mail, MailLanguage } from "../mails/mail.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { MissingLead } from "./missing-leads.ts";
import type { Renewal } from "./renewals.ts";

type Args<Item> = { payload: Payload; name: string; language: MailLanguage; items: readonly Item[] };

/** So many are named in one mail; the rest is counted. */
const MOST = 40;

/** Which domains are to be renewed, by whom and when: one mail for all that is due. */
export function renewalMail({ payload, name, language, items }: Args<Renewal>): Mail {
  const say = sayIn(language);
  const day = (text: string) => longDay(text, language);
  const [first] = items;
  const lines = items.slice(0, MOST).map((item) => {
    const key = item.days > 0 ? "handover.mail.renewal.line" : "handover.mail.renewal.now";
    const line = say(key, { host: item.host, cluster: item.clusterName, day: day(item.renewsOn), days: String(item.days) });
    const who = (["owner", "payer", "registrar"] as const).map((field) =>
      say(`handover.mail.${field}`, { who: item[field] ?? say("handover.mail.unknown") }),
    );
    return [line, ...who].join("\n");
  });
  return {
    subject:
      items.length === 1 && first
        ? say("handover.mail.renewal.subject", { host: first.host, day: day(first.renewsOn) })
        : say("handover.mail.renewal.subjectMany", { count: String(items.length) }),
    greeting: say("mail.greeting", { name }),
    paragraphs: [say("handover.mail.renewal.text"), ...lines, ...more({ items, say })],
    ...open({ payload, items, say }),
  };
}

/** Which clusters nobody leads any more. */
export function missingLeadMail({ payload, name, language, items }: Args<MissingLead>): Mail {
  const say = sayIn(language);
  const [first] = items;
  const lines = items
    .slice(0, MOST)
    .map(({ clusterName, lastSeenAt }) =>
      lastSeenAt === null
        ? say("handover.mail.lead.none", { cluster: clusterName })
        : say("handover.mail.lead.gone", { cluster: clusterName, day: longDay(lastSeenAt, language) }),
    );
  return {
    subject:
      items.length === 1 && first
        ? say("handover.mail.lead.subject", { cluster: first.clusterName })
        : say("handover.mail.lead.subjectMany", { count: String(items.length) }),
    greeting: say("mail.greeting", { name }),
    paragraphs: [say("handover.mail.lead.text"), lines.join("\n"), ...more({ items, say })],
    ...open({ payload, items, say }),
  };
}

type Say = (key: TextKey, values?: Record<string, string>) => string;
const sayIn =
  (language: MailLanguage): Say =>
  (key, values = {}) =>
    message({ key, language, values });

function more({ items, say }: { items: readonly unknown[]; say: Say }): string[] {
  return items.length > MOST ? [say("handover.mail.more", { count: String(items.length - MOST) })] : [];
}

function open({ payload, items, say }: { payload: Payload; items: readonly { cluster: string }[]; say: Say }): Pick<Mail, "action"> {
  const clusters = new Set(items.map(({ cluster }) => cluster));
  const [only] = clusters;
  const path = clusters.size === 1 ? `/collections/clusters/${only}` : "/collections/clusters";
  return { action: { label: say("handover.mail.open"), url: adminUrl({ payload, path }) } };
}

function longDay(instant: string, language: MailLanguage): string {
  const locale = language === "en" ? "en-GB" : "da-DK";
  return new Date(instant).toLocaleDateString(locale, { dateStyle: "long", timeZone: "Europe/Copenhagen" });
}
