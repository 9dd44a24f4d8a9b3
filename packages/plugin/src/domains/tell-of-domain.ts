import type { Payload } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { aboutReminders } from "../mails/outbox.ts";
import { leadsOf, secretariat } from "../mails/recipients.ts";
import { queueMail } from "../mails/send-mail.ts";
import { notYetTold, type Reminder, toldNotes } from "../mails/told-once.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { message, type TextKey } from "../texts/text.ts";
import { describeDomain } from "./describe-domain.ts";
import type { HealthStep } from "./domain-health.ts";
import type { DomainRow } from "./domain-states.ts";
import { readableHost } from "./host.ts";
import { mainNameOf } from "./show-domains.ts";

/** Tells the secretariat and the cluster's leads that a domain no longer works, or works again. Each of them once. */
export async function tellOfDomain({
  payload,
  cluster,
  row,
  tell: { what, since },
  now,
}: {
  payload: Payload;
  cluster: ClusterRow;
  /** What was found just now. */
  row: Pick<DomainRow, "id" | "state" | "https" | "found">;
  tell: NonNullable<HealthStep["tell"]>;
  now: number;
}): Promise<void> {
  const tenant = String(cluster.id);
  const reminder: Reminder = { kind: `domain-${what}`, cluster: tenant, mark: `${row.id}:${since}` };
  const people = [...(await secretariat({ payload })), ...(await leadsOf({ payload, tenantId: tenant }))];
  for (const person of new Map(people.map((one) => [one.id, one])).values()) {
    if ((await notYetTold({ payload, reminders: [reminder], userId: person.id })).length === 0) continue;
    const language = mailLanguageOf(person);
    const values = { domain: readableHost(row.id), cluster: cluster.name, name: person.name ?? "" };
    const say = (key: TextKey) => message({ key, language, values });
    const { sentences } = describeDomain({
      host: row.id,
      row: row as DomainRow,
      cluster: { name: cluster.name, isLive: true },
      main: mainNameOf({ payload, cluster }),
      language,
    });
    await queueMail({
      payload,
      to: person.email,
      language,
      mail: {
        subject: say(`domains.mail.${what}.subject`),
        greeting: say("mail.greeting"),
        paragraphs: [say(`domains.mail.${what}.text`), ...sentences],
        action: { label: say("domains.mail.open"), url: adminUrl({ payload, path: `/collections/clusters/${tenant}` }) },
      },
      tenant,
      about: aboutReminders(person.id),
      notes: toldNotes({ reminders: [reminder], userId: person.id, now }),
    });
  }
}
