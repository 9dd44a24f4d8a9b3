import type { CollectionSlug, Payload, Where } from "payload";
import { idOf } from "../access/user-roles.ts";
import { type Mail, type MailLanguage, mailLanguageOf } from "../mails/mail.ts";
import { aboutReminders } from "../mails/outbox.ts";
import { queueMail } from "../mails/send-mail.ts";
import { notYetTold, type Reminder, SENT_REMINDERS, toldNotes } from "../mails/told-once.ts";
import { TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { acquireLease } from "../publish/leases.ts";
import { clustersWithoutLead } from "./missing-leads.ts";
import { missingLeadMail, renewalMail } from "./reminder-mails.ts";
import { dueRenewals } from "./renewals.ts";

const DAY_MS = 86_400_000;
/** After so long somebody is told again that a cluster has no lead. */
const TELL_AGAIN_DAYS = 90;
/** What was sent longer ago than this can be due no more. */
const KEEP_DAYS = 400;

type Person = {
  id: string;
  name?: string | null;
  email: string;
  language?: string | null;
  tenants?: { tenant?: unknown; role?: string }[] | null;
};

/**
 * Puts what is due at the instant `now` into the outbox, each once: before a domain is to be renewed, to the secretariat and the
 * cluster's leads; and that a cluster has no active lead, to the secretariat. Under a lease, so that of several publishers one does.
 *
 * @returns how many mails that made
 */
export async function sendReminders({ payload, now = Date.now() }: { payload: Payload; now?: number }): Promise<number> {
  const lease = await acquireLease({ payload, slug: "send:reminders" });
  if (!lease) return 0;
  try {
    const office = await findPeople({ payload, where: { role: { equals: "secretariat" } } });
    const renewals = await remindOfRenewals({ payload, now, office });
    const leads = await remindOfLeads({ payload, now, office });
    const old = new Date(now - KEEP_DAYS * DAY_MS).toISOString();
    await payload.db.deleteMany({ collection: SENT_REMINDERS, where: { sentAt: { less_than: old } } });
    return renewals + leads;
  } finally {
    await lease.release();
  }
}

type Run = { payload: Payload; now: number; office: readonly Person[] };

async function remindOfRenewals({ office, ...run }: Run): Promise<number> {
  const renewals = await dueRenewals(run);
  if (renewals.length === 0) return 0;
  const clusters = [...new Set(renewals.map(({ cluster }) => cluster))];
  const leads = await findPeople({
    payload: run.payload,
    where: { and: [{ [`tenants.${TENANT_FIELD}`]: { in: clusters } }, { "tenants.role": { equals: "communication-lead" } }] },
  });
  let sent = 0;
  for (const person of office) sent += await tell({ ...run, person, reminders: renewals, mail: renewalMail });
  for (const person of leads.filter(({ id }) => office.every((one) => one.id !== id))) {
    sent += await tell({ ...run, person, reminders: renewals.filter(({ cluster }) => isLeadOf({ person, cluster })), mail: renewalMail });
  }
  return sent;
}

async function remindOfLeads({ office, ...run }: Run): Promise<number> {
  const missing = await clustersWithoutLead(run);
  // Who has a lead again and loses it, is told of at once.
  const where: Where = { and: [{ kind: { equals: "no-lead" } }, { cluster: { not_in: missing.map(({ cluster }) => cluster) } }] };
  await run.payload.db.deleteMany({
    collection: SENT_REMINDERS,
    where: missing.length > 0 ? where : { kind: { equals: "no-lead" } },
  });
  const since = new Date(run.now - TELL_AGAIN_DAYS * DAY_MS).toISOString();
  let sent = 0;
  for (const person of office) sent += await tell({ ...run, person, reminders: missing, mail: missingLeadMail, since });
  return sent;
}

/** One mail with all of it that the person was not told yet. Returns how many mails that made. */
async function tell<One extends Reminder>({
  payload,
  now,
  person,
  reminders,
  mail,
  since,
}: {
  payload: Payload;
  now: number;
  person: Person;
  reminders: readonly One[];
  mail: (args: { payload: Payload; name: string; language: MailLanguage; items: readonly One[] }) => Mail;
  since?: string;
}): Promise<number> {
  if (reminders.length === 0) return 0;
  const items = await notYetTold({ payload, reminders, userId: person.id, ...(since && { since }) });
  if (items.length === 0) return 0;
  const language = mailLanguageOf(person);
  await queueMail({
    payload,
    to: person.email,
    language,
    mail: mail({ payload, name: person.name ?? "", language, items }),
    about: aboutReminders(person.id),
    notes: toldNotes({ reminders: items, userId: person.id, now }),
  });
  return 1;
}

function isLeadOf({ person, cluster }: { person: Person; cluster: string }): boolean {
  return (person.tenants ?? []).some((row) => row.role === "communication-lead" && idOf(row[TENANT_FIELD]) === cluster);
}

async function findPeople({ payload, where }: { payload: Payload; where: Where }): Promise<Person[]> {
  const { docs } = await payload.db.find<Person>({
    collection: pluginOptions(payload).usersSlug as CollectionSlug,
    where,
    select: { name: true, email: true, language: true, tenants: true },
    sort: "email",
    pagination: false,
    limit: 0,
  });
  return docs.map((person) => ({ ...person, id: String(person.id) }));
}
