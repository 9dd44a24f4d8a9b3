import { type CollectionSlug, getPayload, handleEndpoints, type Payload } from "payload";
import { createRandom, type Random } from "../../test/fixtures/random.ts";
import { benchConfig, doNotSync } from "./bench-config.ts";
import { percentile } from "./statistics.ts";

const EVENTS = 5000;
const SERIES_SHARE = 0.08;
const VILLAGES = 24;
const PLACES = 40;
const WARM_UP = 5;
const TIMES = 200;
const DAY = 86_400_000;
const KEY = "bench-clashes";
const EMAIL = "bench@example.org";
const PASSWORD = "a password for the bench";

/**
 * How long `POST /api/events/clashes` takes in a cluster of 5,000 events, 400 of them series: a real Payload on SQLite in this process, asked
 * through Payload's own handler with a real session, without a socket. Half of the questions are about one date, half about a weekly
 * series of a year. `coldMs` is the first question after a start, which reads and expands everything once.
 */
export async function measureClashes({ folder }: { folder: string }): Promise<{ p50: number; p95: number; coldMs: number }> {
  const config = benchConfig({ folder, name: "clashes" });
  const payload = await getPayload({ config, key: KEY });
  try {
    const random = createRandom("clashes");
    const seeded = await seed({ payload, random });
    const { token } = await payload.login({ collection: "users" as CollectionSlug, data: { email: EMAIL, password: PASSWORD } as never });
    const ask = async (): Promise<number> => {
      const body = JSON.stringify({ tenant: seeded.tenant, title: "Ny", ...randomQuestion({ random, ...seeded }) });
      const headers = { "Content-Type": "application/json", Authorization: `JWT ${token}` };
      const request = new Request("http://cms.test/api/events/clashes", { method: "POST", headers, body });
      const begun = performance.now();
      const response = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: KEY });
      const answer = (await response.json()) as { counts?: { total: number } };
      const took = performance.now() - begun;
      if (response.status !== 200 || !answer.counts?.total)
        throw new Error(`[bench] The calendar does not answer — ${response.status} ${JSON.stringify(answer)}`);
      return took;
    };
    const coldMs = await ask();
    const measured: number[] = [];
    for (let run = 0; run < WARM_UP + TIMES; run += 1) measured.push(await ask());
    const warm = measured.slice(WARM_UP);
    return { p50: percentile(warm, 0.5), p95: percentile(warm, 0.95), coldMs };
  } finally {
    await payload.destroy();
  }
}

type Seeded = { tenant: string; villages: string[]; places: string[] };

/** Writes to the database itself: five thousand documents through all hooks take minutes and change nothing here. */
async function seed({ payload, random }: { payload: Payload; random: Random }): Promise<Seeded> {
  await doNotSync(payload);
  const add = async (collection: string, data: object): Promise<string> => {
    const doc = await payload.db.create({ collection: collection as CollectionSlug, data: { _status: "published", ...data } });
    return String(doc.id);
  };
  const theme = { color: "#1f5f4a", accent: "#d98324" };
  const tenant = await add("clusters", {
    name: "Stor",
    slug: "stor",
    kind: "cluster",
    status: "live",
    timezone: "Europe/Copenhagen",
    theme,
  });
  const villages: string[] = [];
  for (let index = 0; index < VILLAGES; index += 1)
    villages.push(await add("villages", { tenant, name: `By ${index}`, slug: `by-${index}` }));
  const places: string[] = [];
  for (let index = 0; index < PLACES; index += 1)
    places.push(await add("places", { tenant, name: `Hus ${index}`, slug: `hus-${index}`, kind: "hall", village: random.pick(villages) }));
  // Long ago, as most events of a cluster: what was changed in the last half minute is read again with every question.
  const updatedAt = new Date(Date.now() - DAY).toISOString();
  for (let index = 0; index < EVENTS; index += 1) {
    const isSeries = random.chance(SERIES_SHARE);
    const start = randomStart(random);
    await add("events", {
      tenant,
      title: `Arrangement ${index}`,
      slug: `arrangement-${index}`,
      start,
      end: new Date(Date.parse(start) + 2 * 3_600_000).toISOString(),
      timezone: "Europe/Copenhagen",
      status: random.chance(0.1) ? "hold" : "confirmed",
      listing: isSeries ? "regular" : "main",
      source: "editor",
      share: "cluster",
      recurrence: { rule: isSeries ? random.pick(["FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY"]) : null },
      place: random.chance(0.7) ? random.pick(places) : null,
      villages: [random.pick(villages)],
      audience: random.chance(0.5) ? [random.pick(["everyone", "families", "seniors", "youth"])] : [],
      updatedAt,
      createdAt: updatedAt,
    });
  }
  const user = { email: EMAIL, password: PASSWORD, name: "Bench", tenants: [{ tenant, role: "communication-lead" }] };
  await payload.create({ collection: "users" as CollectionSlug, data: user as never });
  return { tenant, villages, places };
}

function randomQuestion({ random, villages, places }: Seeded & { random: Random }): object {
  const start = new Date(Date.now() + (1 + random.below(300)) * DAY).toISOString();
  return {
    start,
    end: new Date(Date.parse(start) + 2 * 3_600_000).toISOString(),
    place: random.pick(places),
    villages: [random.pick(villages)],
    audience: ["families"],
    recurrence: { rule: random.chance(0.5) ? "FREQ=WEEKLY;COUNT=52" : null },
  };
}

/** From half a year back to a year and a half ahead, most often in the evening. */
function randomStart(random: Random): string {
  const day = Date.now() + (random.below(730) - 180) * DAY;
  return `${new Date(day).toISOString().slice(0, 10)}T${random.chance(0.7) ? "17" : String(8 + random.below(8)).padStart(2, "0")}:00:00.000Z`;
}
