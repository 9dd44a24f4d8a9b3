import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSiteServer, type SiteServer } from "@klynge/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { ask } from "./support/ask.ts";
import { expectSameAnswer } from "./support/compare.ts";
import { BROTLI_REQUESTS, createDeployFixture, DEPLOY_DOMAIN, DEPLOY_REQUESTS, nameOf } from "./support/deploy-fixture.ts";
import { publishFixture } from "./support/release-fixture.ts";
import { isMissing, readDeployFile, startWebServer } from "./support/web-server.ts";

const MODULES = process.env.KLYNGE_NGINX_MODULES ?? "/usr/lib/nginx/modules";
const BROTLI_MODULE = join(MODULES, "ngx_http_brotli_static_module.so");

const withoutNginx = isMissing({ program: "nginx", versionArgument: "-v", debianPackage: "nginx-light" });
const withoutBrotli = withoutNginx || !existsSync(BROTLI_MODULE);
if (withoutBrotli) {
  // The configuration works without it, so nobody has to have it.
  console.warn("SKIPPED: [test] nginx with Brotli — its module is not there — apt-get install libnginx-mod-http-brotli-static");
}

/** The configuration of docs/deploy for a sites folder. */
function siteConfiguration({ sitesDir, port }: { sitesDir: string; port: number }): Promise<string> {
  return readDeployFile({
    name: "nginx.conf",
    changes: [
      [/listen 80 default_server;/, `listen 127.0.0.1:${port} default_server;`],
      [/\/var\/lib\/klynge\/sites\//, `${sitesDir}/`],
    ],
  });
}

/** Starts nginx in the foreground, as a user and from a folder of the test's own. */
async function startNginx({ configure, brotli = false }: { configure: (port: number) => Promise<string>; brotli?: boolean }) {
  const dir = await mkdtemp(join(tmpdir(), "klynge-nginx-"));
  const port = await freePort();
  const site = await configure(port);
  await mkdir(join(dir, "snippets"));
  await writeFile(join(dir, "klynge.conf"), site);
  if (brotli) await writeFile(join(dir, "snippets", "klynge-brotli.conf"), await readDeployFile({ name: "nginx-brotli.conf" }));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${dir}/${name};`);
  const main = [
    ...(brotli ? [`load_module ${BROTLI_MODULE};`] : []),
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `daemon off; worker_processes 1; error_log stderr; pid ${dir}/nginx.pid;`,
    "events {}",
    `http { access_log off; ${temporary.join(" ")} include klynge.conf; }`,
  ];
  await writeFile(join(dir, "nginx.conf"), main.join("\n"));
  const args = ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", "stderr"];
  const { stop } = await startWebServer({ command: "nginx", args, ports: [port] });
  return {
    port,
    async stop() {
      await stop();
      await rm(dir, { recursive: true });
    },
  };
}

describe.each([
  { name: "nginx as it comes", brotli: false, skip: withoutNginx },
  { name: "nginx with Brotli", brotli: true, skip: withoutBrotli },
])("docs/deploy/nginx.conf: $name", ({ brotli, skip }) => {
  describe.skipIf(skip)("with the real program", () => {
    let ours: SiteServer;
    let nginx: Awaited<ReturnType<typeof startNginx>>;
    let sitesDir: string;
    let remove: () => Promise<void>;

    beforeAll(async () => {
      ({ sitesDir, remove } = await createDeployFixture());
      ours = await createSiteServer({ sitesDir, sitesDomain: DEPLOY_DOMAIN, port: 0, cmsUrl: `https://cms.${DEPLOY_DOMAIN}` });
      nginx = await startNginx({ configure: (port) => siteConfiguration({ sitesDir, port }), brotli });
    });
    afterAll(async () => {
      await nginx?.stop();
      await ours?.close();
      await remove?.();
    });

    const questions = [...DEPLOY_REQUESTS, ...(brotli ? BROTLI_REQUESTS : [])];
    test.each(questions.map((question) => [nameOf(question), question] as const))("answers as our server does: %s", (_name, question) =>
      expectSameAnswer({ ours: ours.port, theirs: nginx.port, question }),
    );

    test("304 for the ETag it gave", async () => {
      const first = await ask({ port: nginx.port, host: DEPLOY_DOMAIN });
      const again = await ask({ port: nginx.port, host: DEPLOY_DOMAIN, headers: { "If-None-Match": first.headers.etag ?? "" } });
      expect(again.status).toBe(304);
    });

    test("a publish and a new cluster show without a reload", async () => {
      await publishFixture({ sitesDir, slug: "ny", id: "r1", files: { "index.html": "Et" } });
      const get = () => ask({ port: nginx.port, host: `ny.${DEPLOY_DOMAIN}` });
      expect((await get()).text).toBe("Et");
      await publishFixture({ sitesDir, slug: "ny", id: "r2", files: { "index.html": "To" } });
      expect((await get()).text).toBe("To");
    });

    test.each([
      "/../../../manifest.json",
      "/..%2f..%2f..%2fmanifest.json",
      "/%2e%2e/%2e%2e/releases/r1/manifest.json",
      "//../manifest.json",
    ])("%s leads nowhere", async (path) => {
      const answer = await ask({ port: nginx.port, host: `mols.${DEPLOY_DOMAIN}`, path });
      expect([400, 404]).toContain(answer.status);
      expect(answer.text).not.toContain("snapshotDigest");
    });

    test("no link leads to another machine", async () => {
      for (const path of ["//example.org/", "//example.org", "/\\example.org/index.html", "//example.org/%2e%2e/om"]) {
        const { headers } = await ask({ port: nginx.port, host: `mols.${DEPLOY_DOMAIN}`, path });
        expect(headers.location ?? "/").toMatch(/^\/(?![/\\])/);
      }
    });
  });
});

describe.skipIf(withoutNginx)("nginx as a proxy before our server, as docs/deploy/README.md has it", () => {
  test("the site, the client's address and the way it came arrive", async () => {
    const { sitesDir, remove } = await createDeployFixture();
    const lines: string[] = [];
    const ours = await createSiteServer({ sitesDir, sitesDomain: DEPLOY_DOMAIN, port: 0, accessLog: (line) => lines.push(line) });
    const readme = await readDeployFile({
      name: "README.md",
      changes: [[/proxy_pass http:\/\/127\.0\.0\.1:4321;/, `proxy_pass ${ours.url.replace(DEPLOY_DOMAIN, "127.0.0.1")};`]],
    });
    const location = /```\n(location [^`]+)```/.exec(readme)?.[1] ?? "";
    const nginx = await startNginx({ configure: async (port) => `server { listen 127.0.0.1:${port}; ${location} }` });
    const answer = await ask({
      port: nginx.port,
      host: `mols.${DEPLOY_DOMAIN}`,
      path: "/robots.txt",
      headers: { "X-Forwarded-For": "192.0.2.1" },
    });
    expect(answer.text).toBe("User-agent: *\n");
    expect(answer.headers["strict-transport-security"]).toBeUndefined();
    const unclean = await ask({ port: nginx.port, host: `mols.${DEPLOY_DOMAIN}`, path: "//om//?x" });
    expect(unclean.headers.location).toBe("/om/?x");
    await nginx.stop();
    await ours.close();
    expect(lines[0]).toMatch(new RegExp(`^mols\\.${DEPLOY_DOMAIN} 127\\.0\\.0\\.1 - - .* "GET /robots\\.txt HTTP/1\\.1" 200 14 `));
    await remove();
  });
});
