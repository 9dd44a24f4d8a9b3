import { mkdtemp, readFile, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSiteServer, HSTS_HEADER, SECURITY_HEADERS, type SiteServer } from "@klynge/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { ask } from "./support/ask.ts";
import { askTls } from "./support/ask-tls.ts";
import { createDeployFixture, DEPLOY_DOMAIN } from "./support/deploy-fixture.ts";
import { publishFixture } from "./support/release-fixture.ts";
import { isMissing, readDeployFile, startWebServer } from "./support/web-server.ts";

const withoutCaddy = isMissing({ program: "caddy", versionArgument: "version", debianPackage: "caddy" });

/** Starts Caddy as docs/deploy says, in front of our server, with certificates of its own making in place of public ones. */
async function startCaddy({ sitesPort }: { sitesPort: number }) {
  const dir = await mkdtemp(join(tmpdir(), "klynge-caddy-"));
  const [https, redirect] = [await freePort(), await freePort()];
  const text = await readDeployFile({
    name: "Caddyfile",
    changes: [
      [/^{\n/m, `{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port ${redirect}\n\thttps_port ${https}\n`],
      [/ask http:\/\/localhost:4321/, `ask http://localhost:${sitesPort}`],
      [/reverse_proxy 127\.0\.0\.1:4321/, `reverse_proxy 127.0.0.1:${sitesPort}`],
    ],
  });
  await writeFile(join(dir, "Caddyfile"), text);
  const { stop } = await startWebServer({
    command: "caddy",
    args: ["run", "--adapter", "caddyfile", "--config", join(dir, "Caddyfile")],
    env: { HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
    ports: [https, redirect],
  });
  return {
    ports: { https, redirect },
    authority: () => readFile(join(dir, "caddy/pki/authorities/local/root.crt"), "utf8"),
    async stop() {
      await stop();
      await rm(dir, { recursive: true });
    },
  };
}

describe.skipIf(withoutCaddy)("docs/deploy/Caddyfile with the real program", () => {
  let ours: SiteServer;
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  let sitesDir: string;
  let remove: () => Promise<void>;
  let ca: string;

  beforeAll(async () => {
    ({ sitesDir, remove } = await createDeployFixture());
    ours = await createSiteServer({ sitesDir, sitesDomain: DEPLOY_DOMAIN, port: 0 });
    caddy = await startCaddy({ sitesPort: ours.port });
    ca = await caddy.authority();
  });
  afterAll(async () => {
    await caddy?.stop();
    await ours?.close();
    await remove?.();
  });

  const get = (host: string, path = "/") => askTls({ port: caddy.ports.https, host, path, ca });

  test("both domains of a cluster have a certificate each: the main one shows the site, the other leads there", async () => {
    const main = await get("vestrum.example");
    expect([main.status, main.text]).toEqual([200, "<!doctype html><title>VestRum</title>"]);
    expect(main.certificate.subjectaltname).toBe("DNS:vestrum.example");
    expect(main.headers[HSTS_HEADER.name.toLowerCase()]).toBe(HSTS_HEADER.value);
    expect(main.headers["x-content-type-options"]).toBe(SECURITY_HEADERS["X-Content-Type-Options"]);
    expect(main.headers.server).toBeUndefined();
    const other = await get("www.vestrum.example", "/om/?a=1&b=%C3%B8");
    expect(other.certificate.subjectaltname).toBe("DNS:www.vestrum.example");
    expect([other.status, other.headers.location]).toEqual([301, "https://vestrum.example/om/?a=1&b=%C3%B8"]);
  });

  test("so have a cluster's address below the common domain, and the portal", async () => {
    expect((await get(`mols.${DEPLOY_DOMAIN}`)).status).toBe(200);
    expect((await get(`vestrum.${DEPLOY_DOMAIN}`)).headers.location).toBe("https://vestrum.example/");
    expect((await get(DEPLOY_DOMAIN)).text).toContain("Landsbyklynger");
  });

  test("an unknown host and a cluster that is not live get none, not even a handshake", async () => {
    await publishFixture({ sitesDir, slug: "kladde", id: "r1", files: { "index.html": "Ikke endnu" } });
    await unlink(join(sitesDir, "kladde", "current"));
    for (const host of ["example.org", "nobody.example", `kladde.${DEPLOY_DOMAIN}`, `a.mols.${DEPLOY_DOMAIN}`, "localhost"]) {
      await expect(get(host), host).rejects.toThrow(/alert|ECONNRESET|socket/i);
    }
  });

  test("a domain that is added while Caddy runs works at once, and one that is given up leads nowhere", async () => {
    await expect(get("mols.example")).rejects.toThrow();
    const domains = [{ host: "mols.example", primary: true }];
    const files = { "index.html": "Mols på eget domæne" };
    await publishFixture({ sitesDir, slug: "mols", id: "r2", files, cluster: { origin: "https://mols.example", domains } });
    expect(await get("mols.example")).toMatchObject({ status: 200, text: "Mols på eget domæne" });
    expect((await get(`mols.${DEPLOY_DOMAIN}`, "/x?y")).headers.location).toBe("https://mols.example/x?y");
    await publishFixture({ sitesDir, slug: "mols", id: "r3", files, cluster: { origin: `https://mols.${DEPLOY_DOMAIN}` } });
    expect((await get("mols.example")).status).toBe(404);
    expect((await get(`mols.${DEPLOY_DOMAIN}`)).status).toBe(200);
  });

  test("http leads to https", async () => {
    const plain = await ask({ port: caddy.ports.redirect, host: "vestrum.example", path: "/om/?x" });
    expect(plain.status).toBe(308);
    expect(plain.headers.location).toMatch(/^https:\/\/vestrum\.example(?::\d+)?\/om\/\?x$/);
  });

  test("visitors cannot ask which hosts there are", async () => {
    const answer = await get(DEPLOY_DOMAIN, "/caddy/ask?domain=vestrum.example");
    expect([answer.status, answer.text]).toEqual([404, "Ikke i netværket"]);
    const plain = await ask({ port: caddy.ports.redirect, host: "localhost", path: "/caddy/ask?domain=vestrum.example" });
    expect(plain.status).toBe(308);
  });
});
