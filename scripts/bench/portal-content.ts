import { randomUUID } from "node:crypto";
import type { CollectionSlug, Payload } from "payload";
import { MUNICIPALITY_NAMES, municipalityCentre } from "../../packages/plugin/src/network/municipalities.ts";
import { createRandom, type Random } from "../../test/fixtures/random.ts";

const DAY = 86_400_000;
const VILLAGES = 6;
const PLACES = 2;
/** Of a cluster's events these are shared with the network; the last of them goes on every week. */
const SHARED_EVENTS = 4;
const OWN_EVENTS = 4;
const PHASES = ["establishment", "mapping", "vision", "action-plans", "implementation"] as const;

/** The portal with a start page of the editors' own. */
export async function seedPortal(payload: Payload): Promise<void> {
  const add = adder(payload);
  const tenant = await add("clusters", { name: "Landsbyklynger", slug: "portal", kind: "network", status: "live", ...COMMON });
  const layout = [
    { blockType: "hero", heading: "Find en klynge" },
    { blockType: "clusterMap", heading: "Klyngerne" },
    { blockType: "newsList", heading: "Nyheder", limit: 4 },
    { blockType: "eventList", heading: "Det sker", limit: 6 },
    { blockType: "phases", heading: "De fem faser" },
  ];
  await add("pages", { tenant, title: "Forside", slug: "forside", layout: layout.map(withId) });
  for (let index = 0; index < 20; index += 1) await add("news", news({ tenant, index, share: "network" }));
}

/**
 * Live clusters as the secretariat might have them one day, spread over all municipalities: six villages each, two places, eight
 * events of which half are shared, and two articles of which one is. Written to the database itself: tens of thousands of documents
 * through all hooks take an hour and are the same afterwards.
 */
export async function seedClusters({ payload, from, to }: { payload: Payload; from: number; to: number }): Promise<void> {
  const add = adder(payload);
  const random = createRandom(`portal ${from}`);
  for (let index = from; index < to; index += 1) {
    const municipality = MUNICIPALITY_NAMES[index % MUNICIPALITY_NAMES.length] ?? "";
    const tenant = await add("clusters", {
      name: `Klynge ${index}`,
      slug: `klynge-${index}`,
      kind: "cluster",
      status: "live",
      tagline: "Sammen om mere",
      municipality,
      population: 900 + random.below(4000),
      phase: PHASES[index % PHASES.length],
      steeringGroup: [withId({ name: "Formanden", role: "chair" })],
      menu: [withId({ label: "Nyheder", type: "url", url: "/nyheder/", children: [] })],
      ...COMMON,
    });
    const villages: string[] = [];
    for (let village = 0; village < VILLAGES; village += 1) {
      const name = `Landsby ${index}-${village}`;
      villages.push(
        await add("villages", { tenant, name, slug: `by-${village}`, location: near(municipality, random), description: TEXT }),
      );
    }
    const places: string[] = [];
    for (let place = 0; place < PLACES; place += 1) {
      const village = random.pick(villages);
      places.push(await add("places", { tenant, name: `Hus ${index}-${place}`, slug: `hus-${place}`, kind: "hall", village }));
    }
    for (let event = 0; event < SHARED_EVENTS + OWN_EVENTS; event += 1) {
      const isSeries = event === SHARED_EVENTS - 1;
      const start = new Date(Date.now() + (random.below(300) - 60) * DAY).toISOString();
      await add("events", {
        tenant,
        title: `Arrangement ${index}-${event}`,
        slug: `arrangement-${event}`,
        start,
        end: new Date(Date.parse(start) + 7_200_000).toISOString(),
        timezone: "Europe/Copenhagen",
        status: "confirmed",
        listing: isSeries ? "regular" : "main",
        source: "editor",
        share: event < SHARED_EVENTS ? "network" : "cluster",
        recurrence: { rule: isSeries ? "FREQ=WEEKLY" : null },
        place: random.pick(places),
        villages: [random.pick(villages)],
        category: random.pick(["culture", "sport", "food", "meeting"]),
      });
    }
    await add("news", news({ tenant, index, share: "network" }));
    await add("news", news({ tenant, index: index + 1, share: "cluster" }));
  }
}

const COMMON = { timezone: "Europe/Copenhagen", theme: { color: "#1f5f4a", accent: "#d98324" } };
const TEXT = { root: { type: "root", children: [{ type: "paragraph", children: [{ type: "text", text: "En landsby. ".repeat(40) }] }] } };

function news({ tenant, index, share }: { tenant: string; index: number; share: string }): object {
  const publishedAt = new Date(Date.now() - (1 + (index % 200)) * DAY).toISOString();
  return { tenant, title: `Nyhed ${index}`, slug: `nyhed-${index}`, publishedAt, excerpt: "Kort fortalt.", body: TEXT, share };
}

function near(municipality: string, random: Random): [number, number] | null {
  const centre = municipalityCentre(municipality);
  const off = () => (random.below(100) - 50) / 1000;
  return centre && [centre.lon + off(), centre.lat + off()];
}

/** Rows of arrays and blocks need one of their own. */
function withId<Row extends object>(row: Row): Row & { id: string } {
  return { ...row, id: randomUUID() };
}

function adder(payload: Payload): (collection: string, data: object) => Promise<string> {
  return async (collection, data) => {
    const doc = await payload.db.create({ collection: collection as CollectionSlug, data: { _status: "published", ...data } });
    return String(doc.id);
  };
}
