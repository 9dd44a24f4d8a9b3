import type { Payload } from "payload";
import { rolesIn } from "../access/user-roles.ts";
import { titleOf } from "../approval/title.ts";
import { adminUrl } from "../mails/admin-url.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { aboutReminders } from "../mails/outbox.ts";
import { leadsOrSecretariat, type Recipient } from "../mails/recipients.ts";
import { queueMail } from "../mails/send-mail.ts";
import { notYetTold, type Reminder, toldNotes } from "../mails/told-once.ts";
import { COLLECTIONS } from "../names.ts";
import { moment } from "../texts/moment.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { ScheduledJob } from "./jobs.ts";

type Failed = {
  payload: Payload;
  job: ScheduledJob;
  /** The cluster's id. */
  tenantId: string;
  /** Why, in the words of an editor. */
  problem: string;
};

/** Tells whoever put something on the clock, and those who look after the cluster, that it was given up. Each of them once. */
export async function tellOfFailedJob({ payload, job, tenantId, problem }: Failed): Promise<void> {
  const reminder: Reminder = { kind: "schedule-failed", cluster: tenantId, mark: job.id };
  const cluster = await payload.db.findOne<{ id: string; name: string; timezone?: string | null }>({
    collection: COLLECTIONS.clusters,
    where: { id: { equals: tenantId } },
  });
  const title = await titleOf({ req: { payload }, about: job.doc.relationTo, aboutId: job.doc.value });
  for (const person of await concerned({ payload, job, tenantId })) {
    if ((await notYetTold({ payload, reminders: [reminder], userId: person.id })).length === 0) continue;
    const language = mailLanguageOf(person);
    // With its day, on whichever day the mail is read.
    const when = moment({ instant: job.at, language, timeZone: cluster?.timezone || "Europe/Copenhagen", now: 0 });
    const values = { title, when, problem, cluster: cluster?.name ?? "", name: person.name ?? "" };
    const say = (key: TextKey) => message({ key, language, values });
    await queueMail({
      payload,
      to: person.email,
      language,
      mail: {
        subject: say(`schedule.mail.${job.type}.subject`),
        greeting: say("mail.greeting"),
        paragraphs: [say(`schedule.mail.${job.type}.text`), say("schedule.mail.why"), say(`schedule.mail.${job.type}.do`)],
        action: {
          label: say("schedule.mail.open"),
          url: adminUrl({ payload, path: `/collections/${job.doc.relationTo}/${job.doc.value}` }),
        },
      },
      tenant: tenantId,
      about: aboutReminders(person.id),
      notes: toldNotes({ reminders: [reminder], userId: person.id, now: Date.now() }),
    });
  }
}

/** Whoever planned it only while they belong to the cluster: what happens in it is nobody else's business. */
async function concerned({ payload, job, tenantId }: Pick<Failed, "payload" | "job" | "tenantId">): Promise<Recipient[]> {
  const leads = await leadsOrSecretariat({ payload, tenantId });
  const planner = job.user
    ? await payload.db.findOne<Recipient>({ collection: job.user.relationTo, where: { id: { equals: job.user.value } } })
    : null;
  if (!planner || rolesIn({ user: planner, tenantId }).length === 0) return leads;
  return [{ ...planner, id: String(planner.id) }, ...leads.filter(({ id }) => id !== String(planner.id))];
}
