import type { ClusterSnapshot } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { qrPath } from "../../sites/src/lib/qr.ts";
import { listRoutes, render } from "./support/render.ts";
import { SITES } from "./support/sites.ts";

const MAIN = "klyngen.dk";
/** Names of formats, which no browser ever opens. */
const FORMATS = ["www.w3.org", "schema.org", "www.sitemaps.org", "purl.org", "jsonfeed.org", "www.rfc-editor.org"];
/** Where people take the calendar with them. */
const CALENDARS = ["calendar.google.com", "outlook.live.com", "outlook.office.com"];

/** The site as it is once the secretariat has given it two domains and made one of them its address. */
function onOwnDomain(site: ClusterSnapshot): ClusterSnapshot {
  const domains = [
    { host: MAIN, primary: true },
    { host: `www.${MAIN}`, primary: false },
  ];
  return { ...site, cluster: { ...site.cluster, origin: `https://${MAIN}`, domains } };
}

const hostsIn = (text: string) =>
  new Set(
    [...text.replaceAll("\\/", "/").matchAll(/(?:https?|webcals?):\/\/([^/"'\s<>()&?#;,\\]+)/gi)].map(([, host = ""]) =>
      host.toLowerCase(),
    ),
  );

describe.each(Object.entries(SITES))("%s on a domain of its own", (_name, before) => {
  const site = onOwnDomain(before);
  const old = new URL(before.cluster.origin).host;
  // Where the content itself leads: other sites.
  const written = hostsIn(JSON.stringify({ ...before, cluster: { ...before.cluster, origin: "" } }));

  test("names no other host of its own anywhere: pages, feeds, calendars, sitemap, manifest", async () => {
    const known = new Set([MAIN, ...FORMATS, ...CALENDARS, ...written]);
    known.delete(old);
    let checked = 0;
    for (const path of [...(await listRoutes(site)), "/404/"]) {
      const { body } = await render(site, path);
      expect(
        [...hostsIn(body)].filter((host) => !known.has(host)),
        path,
      ).toEqual([]);
      // Nor without a scheme, as in the UID of a date or a line of text.
      expect(body.includes(old), path).toBe(false);
      expect(body.includes(`www.${MAIN}`), path).toBe(false);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(10);
  });

  test("says its address in every place that has one", async () => {
    const at = (path: string) => `https://${MAIN}${path}`;
    const body = async (path: string) => (await render(site, path)).body;
    expect(await body("/")).toContain(`<link rel="canonical" href="${at("/")}"`);
    // What stands behind a notice is left out of search engines, and names no address as the one to find.
    if (site.archive?.mode !== "notice") expect(await body("/om/")).toContain(`<link rel="canonical" href="${at("/om/")}"`);
    expect(await body("/om/")).toContain(`property="og:url" content="${at("/om/")}"`);
    expect(await body("/robots.txt")).toContain(`Sitemap: ${at("/sitemap.xml")}\n`);
    expect(await body("/sitemap.xml")).toContain(`<loc>${at("/")}</loc>`);
    expect(await body("/nyheder.xml")).toContain(`href="${at("/nyheder.xml")}"`);
    expect(await body("/kalender.json")).toContain(at("/kalender.json"));
    for (const path of ["/nyheder.xml", "/kalender.json", "/kalender.ics", "/sitemap.xml"])
      expect(await body(path), path).not.toContain(old);
    // Where a notice stands, nobody shall begin to follow a calendar in which nothing comes.
    if (site.archive?.mode !== "notice")
      expect(await body("/kalender/")).toMatch(new RegExp(`webcal://${MAIN.replace(".", "\\.")}/kalender\\.ics`));
  });

  test("its QR codes lead there", async () => {
    const routes = await listRoutes(site);
    const codes = new Set(routes.map((path) => qrPath(`https://${MAIN}${path}`).path));
    let found = 0;
    for (const path of routes) {
      const { body } = await render(site, path);
      for (const [, code = ""] of body.matchAll(/class="qr"[^>]*>.*?<path[^>]* d="([^"]+)"/gs)) {
        found += 1;
        expect(codes.has(code), path).toBe(true);
      }
    }
    // Nothing of an archived site is for hanging up.
    if (site.events.length > 0 && !site.archive) expect(found).toBeGreaterThan(0);
  });
});
