import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSiteServer, HSTS_HEADER, type SiteServer } from "@klynge/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { ask } from "./support/ask.ts";
import { askTls } from "./support/ask-tls.ts";
import { expectSameAnswer } from "./support/compare.ts";
import { BROTLI_REQUESTS, createDeployFixture, DEPLOY_DOMAIN, DEPLOY_REQUESTS, nameOf } from "./support/deploy-fixture.ts";
import { publishFixture } from "./support/release-fixture.ts";
import { isMissing, readDeployFile, startWebServer } from "./support/web-server.ts";

const withoutCaddy = isMissing({ program: "caddy", versionArgument: "version", debianPackage: "caddy" });

/**
 * Starts Caddy with the configuration of docs/deploy: its site on plain http and, with certificates of its own making in
 * place of public ones, on https; nothing is written outside the test's folder.
 */
async function startCaddy({ sitesDir }: { sitesDir: string }) {
  const dir = await mkdtemp(join(tmpdir(), "klynge-caddy-"));
  const [http, https, certificate, redirect] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const common: [RegExp, string][] = [
    [/\/var\/lib\/klynge\/sites\//, `${sitesDir}/`],
    [/^{\n/m, `{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port ${redirect}\n\thttps_port ${https}\n`],
    [/ask http:\/\/localhost:9080/, `ask http://localhost:${certificate}`],
    [/^http:\/\/localhost:9080 {/m, `http://localhost:${certificate} {`],
  ];
  const text = await readDeployFile({ name: "Caddyfile.static", changes: common });
  const site = text.slice(text.indexOf("https:// {"));
  const plain = site.replace("https:// {", `http://:${http} {`).replace(/\ttls {[^}]*}\n/, "");
  await writeFile(join(dir, "Caddyfile"), `${text}\n${plain}`);
  const { stop } = await startWebServer({
    command: "caddy",
    args: ["run", "--adapter", "caddyfile", "--config", join(dir, "Caddyfile")],
    env: { HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
    ports: [http, https, certificate],
  });
  return {
    ports: { http, https, certificate, redirect },
    async stop() {
      await stop();
      await rm(dir, { recursive: true });
    },
  };
}

describe.skipIf(withoutCaddy)("docs/deploy/Caddyfile.static with the real program", () => {
  let ours: SiteServer;
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  let sitesDir: string;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    ({ sitesDir, remove } = await createDeployFixture());
    ours = await createSiteServer({ sitesDir, sitesDomain: DEPLOY_DOMAIN, port: 0, cmsUrl: `https://cms.${DEPLOY_DOMAIN}` });
    caddy = await startCaddy({ sitesDir });
  });
  afterAll(async () => {
    await caddy?.stop();
    await ours?.close();
    await remove?.();
  });

  test.each([...DEPLOY_REQUESTS, ...BROTLI_REQUESTS].map((question) => [nameOf(question), question] as const))(
    "answers as our server does: %s",
    (_name, question) => expectSameAnswer({ ours: ours.port, theirs: caddy.ports.http, question }),
  );

  test("304 for the ETag it gave", async () => {
    const first = await ask({ port: caddy.ports.http, host: DEPLOY_DOMAIN });
    const again = await ask({ port: caddy.ports.http, host: DEPLOY_DOMAIN, headers: { "If-None-Match": first.headers.etag ?? "" } });
    expect(again.status).toBe(304);
  });

  test("a publish and a new cluster show without a reload", async () => {
    await publishFixture({ sitesDir, slug: "ny", id: "r1", files: { "index.html": "Et" } });
    const get = () => ask({ port: caddy.ports.http, host: `ny.${DEPLOY_DOMAIN}` });
    expect((await get()).text).toBe("Et");
    await publishFixture({ sitesDir, slug: "ny", id: "r2", files: { "index.html": "To" } });
    expect((await get()).text).toBe("To");
  });

  test.each([
    [`mols.${DEPLOY_DOMAIN}`, 200],
    [DEPLOY_DOMAIN, 200],
    ["www.vestrum.example", 200],
    [`nobody.${DEPLOY_DOMAIN}`, 404],
    [`..${DEPLOY_DOMAIN}`, 404],
    ["example.org", 404],
    ["", 404],
  ])("a certificate for %s: %i", async (domain, status) => {
    const path = `/certificate?domain=${encodeURIComponent(domain)}`;
    const answer = await ask({ port: caddy.ports.certificate, host: `localhost:${caddy.ports.certificate}`, path });
    expect(answer.status).toBe(status);
  });

  test("https with a certificate had on demand, HSTS, and a redirect from http", async () => {
    const { status, headers } = await askTls({ port: caddy.ports.https, host: `mols.${DEPLOY_DOMAIN}` });
    expect(status).toBe(200);
    expect(headers[HSTS_HEADER.name.toLowerCase()]).toBe(HSTS_HEADER.value);
    await expect(askTls({ port: caddy.ports.https, host: `nobody.${DEPLOY_DOMAIN}` })).rejects.toThrow();
    const plain = await ask({ port: caddy.ports.redirect, host: `mols.${DEPLOY_DOMAIN}`, path: "/om/?x" });
    expect(plain.status).toBe(308);
    expect(plain.headers.location).toMatch(new RegExp(`^https://mols\\.${DEPLOY_DOMAIN}(?::\\d+)?/om/\\?x$`));
  });

  test.each(["/../../../manifest.json", "/..%2f..%2f..%2fmanifest.json", "/%2e%2e/%2e%2e/releases/r1/manifest.json", "//../manifest.json"])(
    "%s leads nowhere",
    async (path) => {
      const answer = await ask({ port: caddy.ports.http, host: `mols.${DEPLOY_DOMAIN}`, path });
      expect([400, 404]).toContain(answer.status);
      expect(answer.text).not.toContain("snapshotDigest");
    },
  );

  test("no link leads to another machine", async () => {
    for (const path of ["//example.org/", "//example.org", "/\\example.org", "//example.org/%2e%2e/om"]) {
      const { headers } = await ask({ port: caddy.ports.http, host: `mols.${DEPLOY_DOMAIN}`, path });
      expect(headers.location ?? "/").toMatch(/^\/(?![/\\])/);
    }
  });
});
