import { createServer as createTcpServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDomain } from "../../../packages/plugin/src/domains/check-domain.ts";
import { checkHttps } from "../../../packages/plugin/src/domains/check-https.ts";
import { type Authority, createAuthority } from "../../support/certificates.ts";
import { type DnsServer, startDnsServer } from "../../support/dns-server.ts";
import { freePort } from "../../support/free-port.ts";

const HERE = { A: ["192.0.2.10"], AAAA: ["2001:db8::10"] };
const LETSENCRYPT = "letsencrypt.org; accounturi=https://acme.example/1";

let dns: DnsServer;
beforeAll(async () => {
  dns = await startDnsServer({
    "klynger.example": HERE,
    "here.dk": HERE,
    "ipv4.dk": { A: ["192.0.2.10"] },
    "ipv6.dk": { AAAA: ["2001:0DB8:0:0::0010"] },
    "xn--5cab8c.dk": HERE,
    "elsewhere.dk": { A: ["198.51.100.7"] },
    "partly.dk": { A: ["192.0.2.10", "198.51.100.7"] },
    "old-ipv6.dk": { A: ["192.0.2.10"], AAAA: ["2001:db8:bad::1"] },
    "www.here.dk": { CNAME: ["mols.klynger.example"] },
    "mols.klynger.example": HERE,
    "www.elsewhere.dk": { CNAME: ["elsewhere.dk"] },
    "www.nowhere.dk": { CNAME: ["gone.example"] },
    "mail-only.dk": {},
    "silent.dk": "silent",
    "broken.dk": "broken",
    "locked.dk": { ...HERE, CAA: ["digicert.com", "sectigo.com"] },
    "www.locked.dk": HERE,
    "open.dk": { ...HERE, CAA: ["digicert.com", LETSENCRYPT] },
    "nobody.dk": { ...HERE, CAA: [";"] },
  });
});
afterAll(() => dns?.stop());

/** Nobody answers at a documentation address, so the platform's https is tried on a port of this machine that is closed. */
const check = (host: string, options: object = {}) =>
  checkDomain({ host, options: { sitesDomain: "klynger.example", dnsServers: [dns.address], https: { port: 1 }, ...options } });

describe("what the DNS says", () => {
  test.each([
    ["elsewhere.dk", "elsewhere", ["198.51.100.7"]],
    ["partly.dk", "partly", ["198.51.100.7"]],
    ["old-ipv6.dk", "partly", ["2001:db8:bad::1"]],
    ["www.elsewhere.dk", "elsewhere", ["198.51.100.7"]],
    ["www.nowhere.dk", "missing", []],
    ["mail-only.dk", "missing", []],
    ["not-bought.dk", "missing", []],
    ["broken.dk", "unknown", []],
    ["silent.dk", "unknown", []],
  ])("%s: %s", { timeout: 30_000 }, async (host, state, foreign) => {
    expect(await check(host)).toMatchObject({ state, foreign, expected: ["192.0.2.10", "2001:db8::10"], https: null });
  });

  test.each(["here.dk", "ipv4.dk", "ipv6.dk", "www.here.dk", "xn--5cab8c.dk"])("%s: here", async (host) => {
    // On the platform of one machine nobody has https, so none is tried.
    const addresses = ["klynger.example"];
    expect(await check(host, { sitesDomain: "localhost", addresses })).toMatchObject({ state: "here", foreign: [], https: null });
  });

  test("an alias is told by name", async () => {
    expect(await check("www.elsewhere.dk")).toMatchObject({ alias: "elsewhere.dk" });
    expect(await check("elsewhere.dk")).toMatchObject({ alias: null });
  });

  test("what is expected can be said: addresses, and names that have them", async () => {
    expect(await check("elsewhere.dk", { sitesDomain: "localhost", addresses: ["198.51.100.7"] })).toMatchObject({ state: "here" });
    expect(await check("elsewhere.dk", { sitesDomain: "localhost", addresses: ["192.0.2.1", "elsewhere.dk"] })).toMatchObject({
      state: "here",
      expected: ["192.0.2.1", "198.51.100.7"],
    });
    expect(await check("here.dk", { sitesDomain: "localhost" })).toMatchObject({ state: "elsewhere", expected: ["127.0.0.1", "::1"] });
  });

  test.each(["silent.dk", "not-bought.dk"])(
    "nothing can be said where the platform's own address %s is not known",
    { timeout: 30_000 },
    async (own) => {
      expect(await check("elsewhere.dk", { sitesDomain: own })).toMatchObject({ state: "unknown", expected: [] });
    },
  );

  test.each([
    ["locked.dk", true],
    ["www.locked.dk", true],
    ["nobody.dk", true],
    ["open.dk", false],
    ["here.dk", false],
  ])("CAA of %s forbids Let's Encrypt: %s", async (host, forbids) => {
    expect(await check(host, { sitesDomain: "localhost", addresses: ["klynger.example"] })).toMatchObject({ forbidsCertificate: forbids });
  });

  test("a name server that is not there", { timeout: 30_000 }, async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    expect(await check("here.dk", { dnsServers: [nobody] })).toMatchObject({ state: "unknown", addresses: [], expected: [] });
  });
});

describe("whether https works where the domain points here", () => {
  let authority: Authority;
  let ca: string;
  const servers: Server[] = [];

  async function listen(server: Server): Promise<number> {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as { port: number }).port;
  }
  const tls = async (files: { key: string; cert: string }) =>
    listen(createTlsServer(files, (socket) => socket.on("error", () => {})).on("tlsClientError", () => {}));

  beforeAll(async () => {
    authority = await createAuthority();
    ({ ca } = authority);
    dns.zone = { ...dns.zone, "mols.dk": { A: ["127.0.0.1"] } };
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    await authority?.remove();
  });

  test("a certificate that is trusted, for this name", async () => {
    const port = await tls(await authority.issue("mols.dk"));
    const found = await check("mols.dk", { addresses: ["127.0.0.1"], https: { port, ca } });
    expect(found).toMatchObject({ state: "here", https: "valid" });
    expect(await check("mols.dk", { addresses: ["127.0.0.1"], https: { port } })).toMatchObject({ https: "untrusted" });
    expect(await checkHttps({ host: "vestrum.dk", address: "127.0.0.1", port, ca })).toBe("untrusted");
  });

  test("one whose time is over", async () => {
    const port = await tls(await authority.issue("gammel.dk", { days: -1 }));
    expect(await checkHttps({ host: "gammel.dk", address: "127.0.0.1", port, ca })).toBe("expired");
  });

  test("a server that has none for the name, one that says nothing, and none at all", async () => {
    const refusing = createTlsServer({ SNICallback: (_name, done) => done(new Error("no such name")) }).on("tlsClientError", () => {});
    expect(await checkHttps({ host: "mols.dk", address: "127.0.0.1", port: await listen(refusing), ca })).toBe("none");
    const silent = await listen(createTcpServer());
    expect(await checkHttps({ host: "mols.dk", address: "127.0.0.1", port: silent, ca, timeoutMs: 200 })).toBe("unreachable");
    expect(await checkHttps({ host: "mols.dk", address: "127.0.0.1", port: await freePort(), ca })).toBe("unreachable");
  });

  test("nobody is asked where the domain points elsewhere, not even in part", async () => {
    let knocks = 0;
    const port = await listen(
      createTcpServer((socket) => {
        knocks += 1;
        socket.destroy();
      }),
    );
    dns.zone = { ...dns.zone, "foreign.dk": { A: ["127.0.0.1"] }, "half.dk": { A: ["127.0.0.1", "192.0.2.10"] } };
    expect(await check("foreign.dk", { https: { port, ca } })).toMatchObject({ state: "elsewhere", https: null });
    expect(await check("half.dk", { https: { port, ca } })).toMatchObject({ state: "partly", https: null });
    expect(knocks).toBe(0);
  });
});
