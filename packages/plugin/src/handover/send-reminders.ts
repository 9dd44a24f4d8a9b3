import type { CollectionSlug, Payload, Where } from "payload";
import { idOf } from "../access/user-roles.ts";
import { type Mail, type MailLanguage, mailLanguageOf } from "../mails/mail.ts";
import { sendMailNow } from "../mails/send-mail.ts";
import { TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { acquireLease } from "../publish/leases.ts";
import { clustersWithoutLead } from "./missing-leads.ts";
import { missingLeadMail, renewalMail } from "./reminder-mails.ts";
import { dueRenewals } from "./renewals.ts";
import { noteSent, notYetSent, type Reminder, SENT_REMINDERS } from "./sent-reminders.ts";

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
 * Sends what is due at the instant `now`, each once: before a domain is to be renewed, to the secretariat and the cluster's leads;
 * and that a cluster has no active lead, to the secretariat. Under a lease, so that of several publishers one sends. A mail that
 * cannot be sent is logged and tried again at the next call; nothing is noted as sent that was not taken by the mail server.
 *
 * @returns how many mails were sent
 */
export async function sendReminders({
  payload,
  now = Date.now(),
  log,
}: {
  payload: Payload;
  now?: number;
  log: (line: string) => void;
}): Promise<number> {
  const lease = await acquireLease({ payload, slug: "send:reminders" });
  if (!lease) return 0;
  try {
    const office = await findPeople({ payload, where: { role: { equals: "secretariat" } } });
    const renewals = await remindOfRenewals({ payload, now, log, office });
    const leads = await remindOfLeads({ payload, now, log, office });
    const old = new Date(now - KEEP_DAYS * DAY_MS).toISOString();
    await payload.db.deleteMany({ collection: SENT_REMINDERS, where: { sentAt: { less_than: old } } });
    return renewals + leads;
  } finally {
    await lease.release();
  }
}

type Run = { payload: Payload; now: number; log: (line: string) => void; office: readonly Person[] };

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
  log,
  person,
  reminders,
  mail,
  since,
}: {
  payload: Payload;
  now: number;
  log: (line: string) => void;
  person: Person;
  reminders: readonly One[];
  mail: (args: { payload: Payload; name: string; language: MailLanguage; items: readonly One[] }) => Mail;
  since?: string;
}): Promise<number> {
  if (reminders.length === 0) return 0;
  const items = await notYetSent({ payload, reminders, userId: person.id, ...(since && { since }) });
  if (items.length === 0) return 0;
  const language = mailLanguageOf(person);
  try {
    await sendMailNow({ payload, to: person.email, language, mail: mail({ payload, name: person.name ?? "", language, items }) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log(
      `[handover] A reminder to ${person.email} was not sent — ${why} — it is tried again within the hour; check SMTP_URL and the mail server`,
    );
    return 0;
  }
  await noteSent({ payload, reminders: items, userId: person.id, now });
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
