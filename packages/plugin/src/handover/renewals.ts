import type { Payload } from "payload";
import type { Reminder } from "../mails/told-once.ts";
import { COLLECTIONS } from "../names.ts";

const DAY_MS = 86_400_000;

/** How many days before the renewal people are reminded; the last one says that the day is there. */
const REMIND_DAYS = [30, 7, 0] as const;
/** What is further past than this was entered as history. */
const FORGET_DAYS = 14;

/** A domain that is to be renewed soon. `days` is negative once the day is past. */
export type Renewal = Reminder & {
  clusterName: string;
  host: string;
  renewsOn: string;
  days: number;
  owner: string | null;
  payer: string | null;
  registrar: string | null;
};

type Row = {
  id: string;
  name: string;
  handover?: {
    domains?: { host: string; renewsOn?: string | null; owner?: string | null; payer?: string | null; registrar?: string | null }[] | null;
  } | null;
};

/** The domains of clusters that are not archived of which people are to be reminded at the instant `now`. One query, whose answer is what is due. */
export async function dueRenewals({ payload, now }: { payload: Payload; now: number }): Promise<Renewal[]> {
  const at = (days: number) => new Date(now + days * DAY_MS).toISOString();
  const { docs } = await payload.db.find<Row>({
    collection: COLLECTIONS.clusters,
    where: {
      and: [
        { status: { not_equals: "archived" } },
        { "handover.domains.renewsOn": { less_than_equal: at(REMIND_DAYS[0] + 1) } },
        { "handover.domains.renewsOn": { greater_than_equal: at(-FORGET_DAYS - 1) } },
      ],
    },
    select: { name: true, handover: true },
    pagination: false,
    limit: 0,
  });
  return docs.flatMap((cluster) => (cluster.handover?.domains ?? []).flatMap((domain) => renewalOf({ cluster, domain, now })));
}

function renewalOf({
  cluster,
  domain: { host, renewsOn, owner, payer, registrar },
  now,
}: {
  cluster: Row;
  domain: NonNullable<NonNullable<Row["handover"]>["domains"]>[number];
  now: number;
}): Renewal[] {
  if (!renewsOn) return [];
  const day = new Date(renewsOn).toISOString().slice(0, 10);
  const days = Math.round((Date.parse(day) - Date.parse(new Date(now).toISOString().slice(0, 10))) / DAY_MS);
  if (days < -FORGET_DAYS) return [];
  // Of those that were missed while no publisher ran, only the last is sent.
  const step = REMIND_DAYS.findLast((before) => days <= before);
  if (step === undefined) return [];
  const who = { owner: owner || null, payer: payer || null, registrar: registrar || null };
  return [
    {
      kind: "renewal",
      cluster: String(cluster.id),
      mark: `${host}:${day}:${step}`,
      clusterName: cluster.name,
      host,
      renewsOn: day,
      days,
      ...who,
    },
  ];
}
