import { randomBytes } from "node:crypto";
import { createSitesDir, publishFixture } from "./release-fixture.ts";

const page = (title: string) =>
  `<!doctype html><html lang="da"><head><title>${title}</title></head><body><h1>${title}</h1>${"<p>Fælles om det hele.</p>".repeat(60)}</body></html>`;

/** Bytes that do not compress and that differ at every offset, so that a wrong part shows. */
export const LARGE_FILE = randomBytes(700_000);
export const SMALL_FILE = Buffer.from(Array.from({ length: 200 }, (_, i) => i));

/** The files of `mols`: every kind the publisher writes. */
export const MOLS_FILES = {
  "index.html": page("Mols"),
  "404.html": page("Siden findes ikke på Mols"),
  "om/index.html": page("Om Mols"),
  "gammel/index.html": page("Siden er flyttet"),
  "kort/index.html": "<!doctype html><title>Kort</title>",
  "sitemap.xml": `<?xml version="1.0"?><urlset>${"<url/>".repeat(300)}</urlset>`,
  "kalender.ics": `BEGIN:VCALENDAR\r\n${"X-A:b\r\n".repeat(200)}END:VCALENDAR\r\n`,
  "robots.txt": "User-agent: *\n",
  "_assets/theme.3f9a1c.css": `body{color:#123}${".a{margin:0}".repeat(120)}`,
  "media/ab12/havn.webp": SMALL_FILE,
  "media/ab12/plan.pdf": LARGE_FILE,
  "media/ab12/årsmøde og kaffe.pdf": Buffer.from("%PDF kaffe"),
  "tom.txt": "",
};

/** A sites folder with a cluster (`mols`), one with domains of its own (`vestrum`) and the network's portal (`netvaerket`). */
export async function createNetworkFixture(): Promise<{ sitesDir: string; remove: () => Promise<void> }> {
  const { sitesDir, remove } = await createSitesDir();
  await publishFixture({
    sitesDir,
    slug: "mols",
    id: "r1",
    files: MOLS_FILES,
    redirects: [
      { from: "/gammel/", to: "/om/" },
      { from: "/plan.pdf", to: "https://example.org/plan?a=1#side-2" },
      { from: "/gamle-møder/", to: "/møder/" },
      { from: "/om/", to: "/om/" },
    ],
  });
  await publishFixture({
    sitesDir,
    slug: "vestrum",
    id: "r1",
    files: { "index.html": page("VestRum") },
    cluster: {
      origin: "https://vestrum.dk",
      domains: [
        { host: "vestrum.dk", primary: true },
        { host: "www.vestrum.dk", primary: false },
      ],
    },
  });
  await publishFixture({
    sitesDir,
    slug: "netvaerket",
    id: "r1",
    files: { "index.html": page("Landsbyklynger"), "404.html": page("Siden findes ikke i netværket") },
    cluster: { kind: "network", origin: "http://localhost:4321" },
  });
  return { sitesDir, remove };
}
