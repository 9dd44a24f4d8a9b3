import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { readConfig } from "@klynge/config";
import { getPayload, type Payload } from "payload";
import { createConfig } from "../../cms/config/create-config.ts";
import { type Feed, listFeeds } from "../../packages/plugin/src/imports/feed-owners.ts";
import { syncFeed } from "../../packages/plugin/src/imports/sync-feed.ts";
import { median } from "./statistics.ts";

const EVENTS = 1_000;
const RUNS = 3;

/**
 * How long a calendar of 1,000 new events takes from the first byte asked for to all of them standing in the CMS, published: a
 * real feed over HTTP into a real Payload on SQLite, one association after the other. The median, milliseconds.
 */
export async function measureFeedImport({ folder }: { folder: string }): Promise<number> {
  const dataDir = join(folder, "feed-import");
  mkdirSync(dataDir, { recursive: true });
  const http = createServer((_request, response) => response.end(calendar()));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const env = { KLYNGE_DATA: dataDir, FEED_NETWORKS: "127.0.0.0/8", PAYLOAD_SECRET: "only-for-measuring-and-thrown-away-afterwards" };
  const config = createConfig({ config: readConfig({ env, root: process.cwd() }) });
  const payload = await getPayload({ config, key: "bench-feed-import" });
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const feed = await prepare({ payload, run, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/${run}.ics` });
      const begun = performance.now();
      const sync = await syncFeed({ payload, feed });
      times.push(performance.now() - begun);
      if (sync.state !== "read" || sync.done.created !== EVENTS) {
        throw new Error(
          `[bench] The calendar was not imported — the outcome is ${JSON.stringify(sync)} — look into packages/plugin/src/imports`,
        );
      }
    }
    return median(times);
  } finally {
    await payload.destroy();
    http.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A cluster of its own for every run, so that none finds the events of another. */
async function prepare({ payload, run, url }: { payload: Payload; run: number; url: string }): Promise<Feed> {
  const cluster = await payload.create({
    collection: "clusters",
    data: {
      name: `Klynge ${run}`,
      slug: `klynge-${run}`,
      kind: "cluster",
      status: "live",
      theme: { color: "#1f5f4a", accent: "#d98324" },
    } as never,
  });
  const organisation = await payload.create({
    collection: "organisations",
    data: { tenant: cluster.id, name: "Foreningen", kind: "association", calendarFeeds: [{ url }], _status: "published" } as never,
  });
  const [feed] = await listFeeds({ payload, organisationId: String(organisation.id) });
  if (!feed) throw new Error("[bench] The organisation has no calendar — listFeeds finds none — look into packages/plugin/src/imports");
  return feed;
}

/** Two evenings a day from tomorrow on, with what real calendars say of an event. */
function calendar(): string {
  const tomorrow = Date.now() + 86_400_000;
  const events = Array.from({ length: EVENTS }, (_, index) => {
    const day = new Date(tomorrow + Math.floor(index / 2) * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    return [
      "BEGIN:VEVENT",
      `UID:${index}@forening.example.org`,
      `DTSTART;TZID=Europe/Copenhagen:${day}T${index % 2 ? "19" : "16"}0000`,
      `DTEND;TZID=Europe/Copenhagen:${day}T${index % 2 ? "21" : "17"}0000`,
      `SUMMARY:Aktivitet nummer ${index}`,
      "LOCATION:Forsamlingshuset\\, Bygaden 1",
      "DESCRIPTION:Kom og vær med.\\n\\nAlle er velkomne\\, også nye.",
      "CATEGORIES:Fællesskab",
      "END:VEVENT",
    ].join("\r\n");
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Klynge//bench", ...events, "END:VCALENDAR", ""].join("\r\n");
}
