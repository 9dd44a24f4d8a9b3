import { MOLS_FILES } from "./network-fixture.ts";
import { createSitesDir, publishFixture } from "./release-fixture.ts";

/** The network that the configurations in docs/deploy/ are written for. */
export const DEPLOY_DOMAIN = "landsbyklynger.example";

export async function createDeployFixture(): Promise<{ sitesDir: string; remove: () => Promise<void> }> {
  const { sitesDir, remove } = await createSitesDir();
  await publishFixture({ sitesDir, slug: "mols", id: "r1", files: MOLS_FILES, cluster: { origin: `https://mols.${DEPLOY_DOMAIN}` } });
  await publishFixture({
    sitesDir,
    slug: "vestrum",
    id: "r1",
    files: { "index.html": "<!doctype html><title>VestRum</title>", "404.html": "Ikke i VestRum" },
    cluster: {
      origin: "https://vestrum.example",
      domains: [
        { host: "vestrum.example", primary: true },
        { host: "www.vestrum.example", primary: false },
      ],
    },
  });
  await publishFixture({
    sitesDir,
    slug: "netvaerket",
    id: "r1",
    files: { "index.html": "<!doctype html><title>Landsbyklynger</title>", "404.html": "Ikke i netværket" },
    cluster: { kind: "network", origin: `https://${DEPLOY_DOMAIN}` },
  });
  return { sitesDir, remove };
}

const MOLS = `mols.${DEPLOY_DOMAIN}`;

export type DeployRequest = { host: string; path: string; method?: string; headers?: Record<string, string> };

/** A question in one line, for the name of its test. */
export function nameOf({ method = "GET", host, path, headers = {} }: DeployRequest): string {
  return [`${method} ${host}${path}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join(", ");
}

/** What every web server before these folders has to answer alike. */
export const DEPLOY_REQUESTS: readonly DeployRequest[] = [
  { host: MOLS, path: "/" },
  { host: MOLS, path: "/?utm_source=x" },
  { host: `${MOLS}:8080`, path: "/om/" },
  { host: MOLS, path: "/om/", method: "HEAD" },
  { host: MOLS, path: "/om" },
  { host: MOLS, path: "/om?a=1&b=%20" },
  { host: MOLS, path: "/%6Fm/" },
  { host: MOLS, path: "/404.html" },
  { host: MOLS, path: "/kort/" },
  { host: MOLS, path: "/robots.txt" },
  { host: MOLS, path: "/sitemap.xml" },
  { host: MOLS, path: "/kalender.ics" },
  { host: MOLS, path: "/tom.txt" },
  { host: MOLS, path: "/_assets/theme.3f9a1c.css" },
  { host: MOLS, path: "/media/ab12/havn.webp" },
  { host: MOLS, path: "/media/ab12/%C3%A5rsm%C3%B8de%20og%20kaffe.pdf" },
  { host: MOLS, path: "/media/ab12/plan.pdf" },
  { host: MOLS, path: "/media/ab12/plan.pdf", headers: { Range: "bytes=10-19" } },
  { host: MOLS, path: "/media/ab12/plan.pdf", headers: { Range: "bytes=-7" } },
  { host: MOLS, path: "/media/ab12/plan.pdf", headers: { Range: "bytes=699990-" } },
  { host: MOLS, path: "/media/ab12/plan.pdf", headers: { Range: "bytes=10-19", "If-Range": '"other"' } },
  { host: MOLS, path: "/", headers: { "Accept-Encoding": "gzip" } },
  { host: MOLS, path: "/sitemap.xml", headers: { "Accept-Encoding": "gzip" } },
  { host: MOLS, path: "/_assets/theme.3f9a1c.css", headers: { "Accept-Encoding": "gzip" } },
  { host: MOLS, path: "/media/ab12/plan.pdf", headers: { "Accept-Encoding": "gzip" } },
  { host: MOLS, path: "/", headers: { "Accept-Encoding": "deflate" } },
  { host: MOLS, path: "/", headers: { "Accept-Encoding": "identity" } },
  { host: MOLS, path: "/", headers: { "If-None-Match": '"other"' } },
  { host: MOLS, path: "/findes-ikke" },
  { host: MOLS, path: "/findes-ikke/?x" },
  { host: MOLS, path: "/findes-ikke", method: "HEAD" },
  { host: MOLS, path: "/findes-ikke", headers: { "Accept-Encoding": "gzip" } },
  { host: MOLS, path: "/_assets/findes-ikke.css" },
  { host: MOLS, path: "/media/findes-ikke.xml" },
  { host: MOLS, path: "/index.html.gz" },
  { host: MOLS, path: "/om/index.html.br" },
  { host: MOLS, path: "/manifest.json" },
  { host: MOLS, path: "/", method: "OPTIONS" },
  { host: MOLS, path: "/", method: "POST" },
  { host: MOLS, path: "/", method: "DELETE" },
  { host: DEPLOY_DOMAIN, path: "/" },
  { host: DEPLOY_DOMAIN, path: "/findes-ikke/" },
  { host: "vestrum.example", path: "/" },
  { host: "vestrum.example", path: "/om/" },
  { host: "www.vestrum.example", path: "/om/?a=1&b=%C3%B8" },
  { host: `vestrum.${DEPLOY_DOMAIN}`, path: "/" },
  { host: `netvaerket.${DEPLOY_DOMAIN}`, path: "/x/?y" },
  { host: `nobody.${DEPLOY_DOMAIN}`, path: "/" },
  { host: `a.${MOLS}`, path: "/" },
  { host: "example.org", path: "/" },
  { host: "127.0.0.1", path: "/om/" },
];

/** For servers that know Brotli. */
export const BROTLI_REQUESTS: readonly DeployRequest[] = [
  "/",
  "/sitemap.xml",
  "/_assets/theme.3f9a1c.css",
  "/findes-ikke",
  "/kort/",
].flatMap((path) => [
  { host: MOLS, path, headers: { "Accept-Encoding": "gzip, deflate, br" } },
  { host: MOLS, path, headers: { "Accept-Encoding": "br" } },
]);
