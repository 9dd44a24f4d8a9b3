import type { AddressInfo } from "node:net";
import { createServer as createTlsServer, type Server as TlsServer } from "node:tls";
import { siteOrigin } from "@klynge/config";
import { createSiteServer, type SiteServer } from "@klynge/server";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkDueDomains } from "../../../packages/plugin/src/domains/domain-keeper.ts";
import { readDomain } from "../../../packages/plugin/src/domains/domain-states.ts";
import type { ShownDomain, ShownDomains } from "../../../packages/plugin/src/domains/show-domains.ts";
import { ask } from "../../server/support/ask.ts";
import { type Authority, createAuthority } from "../../support/certificates.ts";
import { type DnsServer, startDnsServer } from "../../support/dns-server.ts";
import { eventually } from "../../support/eventually.ts";
import { type Answer, rest } from "../support/api.ts";
import { createCluster, type Doc, update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import type { Network, Person } from "../support/people.ts";
import { bootPublishedNetwork, type PublishedNetwork } from "../support/published-network.ts";
import { takeQueued } from "../support/publishing.ts";

const SITES_DOMAIN = "klynger.example";
const ELSEWHERE = { A: ["192.0.2.10"] };
const HERE = { A: ["127.0.0.1"] };

describe.each(databases)("the domains of a cluster on %s", (database) => {
  let scene: PublishedNetwork;
  let payload: Payload;
  let network: Network;
  let dns: DnsServer;
  let authority: Authority;
  let web: TlsServer;

  beforeAll(async () => {
    dns = await startDnsServer({});
    authority = await createAuthority();
    web = createTlsServer(await authority.issue("virker.dk"), (socket) => socket.on("error", () => {})).on("tlsClientError", () => {});
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    const https = { port: (web.address() as AddressInfo).port, ca: authority.ca };
    scene = await bootPublishedNetwork({
      database,
      options: {
        siteOrigin: (site) => siteOrigin({ config: { sitesDomain: SITES_DOMAIN, sitesPort: 4321 }, site }),
        cmsUrl: "https://cms.example.org",
        previewUrl: "https://preview.example.org",
        domains: { sitesDomain: SITES_DOMAIN, addresses: ["127.0.0.1"], dnsServers: [dns.address], https },
      },
    });
    ({ payload, network } = scene);
  });
  afterAll(async () => {
    await scene?.stop();
    await dns?.stop();
    web?.close();
    await authority?.remove();
  });
  beforeEach(async () => {
    for (const cluster of [network.mols, network.vestrum]) await clear(cluster);
    await takeQueued(payload);
  });

  const as = (person: Person, method: string, json?: unknown, cluster: Doc = network.mols): Promise<Answer> =>
    rest({
      booted: scene.booted,
      token: person === "visitor" ? undefined : network.tokens[person],
      method,
      path: `/clusters/${cluster.id}/domains`,
      json,
    });
  const act = async (json: unknown, cluster?: Doc): Promise<ShownDomain[]> => {
    const answer = await as("secretariat", "POST", json, cluster);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as unknown as ShownDomains).domains;
  };
  const stored = async (cluster: Doc = network.mols) => {
    const { domains } = (await payload.findByID({ collection: "clusters" as CollectionSlug, id: cluster.id, depth: 0 })) as never as {
      domains?: { host: string; primary?: boolean }[];
    };
    return (domains ?? []).map(({ host, primary }) => [host, primary ?? false]);
  };
  const clear = (cluster: Doc = network.mols) => update(payload, "clusters", cluster.id, { domains: [] });
  const refused = (json: unknown) => as("secretariat", "POST", json);

  it("are added by the secretariat, kept as the internet spells them, and read as people do", async () => {
    await update(payload, "clusters", network.mols.id, { steeringGroup: [{ name: "Forpersonen", role: "chair" }] });
    dns.zone = { "xn--bel-xla7g.dk": { A: ["198.51.100.7"] } };
    const [domain] = await act({ action: "add", host: " ÆBELØ.dk. " });
    expect(domain).toMatchObject({ host: "xn--bel-xla7g.dk", name: "æbelø.dk", isMain: false, summary: "elsewhere", twin: "www.æbelø.dk" });
    expect(await stored()).toEqual([["xn--bel-xla7g.dk", false]]);
    // Nothing else of the cluster is touched.
    const cluster = await payload.findByID({ collection: "clusters" as CollectionSlug, id: network.mols.id, depth: 0 });
    expect(cluster).toMatchObject({ name: "Mols", tagline: "Mols i udvikling", steeringGroup: [{ name: "Forpersonen" }] });
    expect(await act({ action: "remove", host: "æbelø.dk" })).toEqual([]);
    expect(await readDomain({ payload, host: "xn--bel-xla7g.dk" })).toBeNull();
  });

  it.each([
    ["https://mols.dk", "uden https://"],
    ["mols.dk:8080", "uden https://"],
    ["mols", "uden https://"],
    ["192.0.2.1", "IP-adresse"],
    [SITES_DOMAIN, "hører til platformen"],
    [`noget.${SITES_DOMAIN}`, "hører til platformen"],
    ["cms.example.org", "hører til platformen"],
    ["preview.example.org", "hører til platformen"],
  ])("%s is refused, and says why", async (host, why) => {
    const answer = await refused({ action: "add", host });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(why)]);
    const patch = await rest({
      booted: scene.booted,
      token: network.tokens.secretariat,
      method: "PATCH",
      path: `/clusters/${network.mols.id}`,
      json: { domains: [{ host }] },
    });
    expect([patch.status, patch.text]).toEqual([400, expect.stringContaining(why)]);
    expect(await stored()).toEqual([]);
  });

  it("are nobody else's to change; the cluster's people see how they are", async () => {
    for (const person of ["lead", "neighbour", "editor", "municipality", "nobody", "visitor"] as const) {
      for (const json of [
        { action: "add", host: "mols.dk" },
        { action: "check", host: "mols.dk" },
        { action: "primary", host: null },
      ]) {
        expect((await as(person, "POST", json)).status, person).toBe(403);
      }
    }
    for (const person of ["neighbour", "nobody", "visitor"] as const) expect((await as(person, "GET")).status, person).toBe(403);
    for (const person of ["secretariat", "lead"] as const) {
      expect((await as(person, "GET")).body, person).toMatchObject({ domains: [], mayChange: person === "secretariat" });
    }
    for (const json of [{}, { action: "sell" }, { action: "add" }, { action: "add", host: "x".repeat(400) }]) {
      expect((await refused(json)).status).toBe(400);
    }
    expect((await refused({ action: "check", host: "mols.dk" })).status).toBe(404);
    expect(dns.asked).not.toContain("mols.dk");
  });

  it("belong to one cluster only, also where two are saved at the same moment", async () => {
    dns.zone = {};
    await act({ action: "add", host: "delt.dk" });
    const taken = await as("secretariat", "POST", { action: "add", host: "DELT.dk" }, network.vestrum);
    expect([taken.status, taken.text]).toEqual([400, expect.stringMatching(/delt\.dk er allerede i brug hos mols/i)]);
    expect((await refused({ action: "add", host: "delt.dk" })).text).toContain("står der to gange");
    await act({ action: "remove", host: "delt.dk" });
    await act({ action: "add", host: "delt.dk" }, network.vestrum);
    expect(await stored(network.vestrum)).toEqual([["delt.dk", false]]);

    const clusters = await Promise.all([1, 2, 3].map((number) => createCluster(payload, { slug: `kap-${number}`, status: "archived" })));
    const race = await Promise.allSettled([
      ...clusters.map(({ id }) => update(payload, "clusters", id, { domains: [{ host: "kaploeb.dk" }] })),
      createCluster(payload, { slug: "kap-ny", status: "archived", domains: [{ host: "kaploeb.dk" }] }),
    ]);
    expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { totalDocs } = await payload.count({
      collection: "clusters" as CollectionSlug,
      where: { "domains.host": { equals: "kaploeb.dk" } },
    });
    expect(totalDocs).toBe(1);
    await payload.delete({ collection: "clusters" as CollectionSlug, where: { "domains.host": { equals: "kaploeb.dk" } } });
  });

  it("are free again when a save fails for another reason, and when the cluster is deleted", async () => {
    const broken = { slug: "i-stykker", theme: { color: "grøn" }, domains: [{ host: "fri.dk" }] };
    await expect(createCluster(payload, broken)).rejects.toThrow();
    // The same people try again at once; others once it is certain that nothing comes of it.
    const cluster = await createCluster(payload, { ...broken, theme: {}, status: "archived" });
    expect(await readDomain({ payload, host: "fri.dk" })).toMatchObject({ owner: cluster.id });
    await payload.delete({ collection: "clusters" as CollectionSlug, id: cluster.id });
    expect(await readDomain({ payload, host: "fri.dk" })).toBeNull();

    await expect(update(payload, "clusters", network.vestrum.id, { name: "", domains: [{ host: "fri.dk" }] })).rejects.toThrow();
    await expect(act({ action: "add", host: "fri.dk" })).rejects.toThrow(/allerede i brug/);
    const past = new Date(Date.now() - 60_000).toISOString();
    await payload.db.updateMany({
      collection: "domain-states" as CollectionSlug,
      where: { id: { equals: "fri.dk" } },
      data: { claimedAt: past },
    });
    expect(await act({ action: "add", host: "fri.dk" })).toHaveLength(1);
  });

  it("say in plain words what the DNS says and what to do, with a text for the owner", async () => {
    dns.zone = { "lundby.dk": { A: ["198.51.100.7"], CAA: ["digicert.com"] } };
    const [domain] = await act({ action: "add", host: "lundby.dk" });
    expect(domain?.sentences[0]).toBe(
      "lundby.dk peger endnu på 198.51.100.7. Bed den, der ejer domænet, om at lade det pege på 127.0.0.1. Vi ser selv efter hver dag.",
    );
    expect(domain?.sentences[1]).toContain("Let's Encrypt");
    expect(domain?.letter).toContain("lundby.dk   A   127.0.0.1");
    expect(domain?.letter).toContain("A 198.51.100.7");
    expect(domain?.letter).toContain('lundby.dk   CAA   0 issue "letsencrypt.org"');
    const english = await rest({
      booted: scene.booted,
      token: network.tokens.secretariat,
      path: `/clusters/${network.mols.id}/domains`,
      headers: { "Accept-Language": "en" },
    });
    expect((english.body as unknown as ShownDomains).domains[0]?.sentences[0]).toMatch(/^lundby\.dk still points to 198\.51\.100\.7\. Ask/);

    const seen = async () => (await act({ action: "check", host: "lundby.dk" }))[0];
    dns.zone = {};
    expect(await seen()).toMatchObject({ summary: "missing", label: "Ikke fundet", letter: expect.stringContaining("127.0.0.1") });
    dns.zone = { "lundby.dk": { A: ["127.0.0.1", "198.51.100.7"] } };
    expect(await seen()).toMatchObject({ summary: "partly", sentences: [expect.stringContaining("både herhen og på 198.51.100.7")] });
    dns.zone = { "lundby.dk": "broken" };
    expect(await seen()).toMatchObject({ summary: "unknown", letter: null, sentences: [expect.stringContaining("om en time")] });
    dns.zone = { "lundby.dk": { A: ["127.0.0.1"] } };
    expect(await seen()).toMatchObject({
      summary: "no-https",
      letter: null,
      sentences: [expect.stringContaining("certifikatet gælder ikke for domænet")],
    });
    dns.zone = { "lundby.dk": { CNAME: ["shop.example"] }, "shop.example": ELSEWHERE };
    expect((await seen())?.letter).toContain("et andet navn for shop.example");
  });

  it("are checked by the platform daily, sooner where something is unclear; the audit log tells of every change", async () => {
    const day = 86_400_000;
    dns.zone = { "ventet.dk": { A: ["198.51.100.7"] } };
    await act({ action: "add", host: "ventet.dk" });
    const start = Date.now();
    const due = (at: number) => checkDueDomains({ payload, now: at });
    expect(await due(start + day / 2)).toEqual([]);
    expect(await due(start + day + 1000)).toEqual(["ventet.dk"]);
    expect(await due(start + day + 2000)).toEqual([]);
    expect(await readDomain({ payload, host: "ventet.dk" })).toMatchObject({
      state: "elsewhere",
      checkedAt: new Date(start + day + 1000).toISOString(),
    });
    dns.zone = { "ventet.dk": "broken" };
    expect(await due(start + 3 * day)).toEqual(["ventet.dk"]);
    // Points here by now, and only the certificate is missing.
    dns.zone = { "ventet.dk": HERE };
    expect(await due(start + 3 * day + 3_700_000)).toEqual(["ventet.dk"]);
    expect(await due(start + 3 * day + 2 * 3_700_000)).toEqual(["ventet.dk"]);
    dns.zone = { "ventet.dk": ELSEWHERE };
    expect(await due(start + 3 * day + 3 * 3_700_000)).toEqual(["ventet.dk"]);
    // As a cluster of an older version is stored: without a row of the domain.
    await payload.db.deleteMany({ collection: "domain-states" as CollectionSlug, where: { id: { exists: true } } });
    expect(await due(start)).toEqual(["ventet.dk"]);
    expect(await readDomain({ payload, host: "ventet.dk" })).toMatchObject({ owner: network.mols.id, state: "elsewhere" });

    const { docs } = await payload.find({
      collection: "audit-log" as CollectionSlug,
      where: { and: [{ action: { equals: "domain-checked" } }, { title: { equals: "ventet.dk" } }] },
      sort: "createdAt",
      depth: 0,
    });
    const lines = docs as unknown as { actorName?: string | null; details: { state: string } }[];
    expect(lines.map(({ actorName, details }) => [actorName ?? null, details.state])).toEqual([
      ["secretariat", "elsewhere"],
      [null, "unknown"],
      [null, "here"],
      [null, "elsewhere"],
      [null, "elsewhere"],
    ]);
  });

  describe("one of them is the site's address", () => {
    let server: SiteServer;
    beforeAll(async () => {
      server = await createSiteServer({ sitesDir: scene.sitesDir, sitesDomain: SITES_DOMAIN, port: 0 });
      await createCluster(payload, { slug: "netvaerket", name: "Netværket", kind: "network" });
      await update(payload, "clusters", network.vestrum.id, { follows: [network.mols.id] });
    });
    afterAll(() => server?.close());

    const at = async (host: string) => {
      const { status, headers } = await ask({ port: server.port, host, path: "/om/?a=1" });
      return status === 301 ? headers.location : (await ask({ port: server.port, host })).status;
    };

    it("is refused while it does not work, unless somebody insists", async () => {
      dns.zone = {};
      await act({ action: "add", host: "ny.dk" });
      const answer = await refused({ action: "primary", host: "ny.dk" });
      expect([answer.status, answer.text]).toEqual([409, expect.stringContaining("virker ikke endnu")]);
      expect(await stored()).toEqual([["ny.dk", false]]);
      expect((await act({ action: "primary", host: "ny.dk", anyway: true }))[0]).toMatchObject({ isMain: true });
    });

    it("may be one that works at once: it points here and has a certificate that browsers trust", async () => {
      dns.zone = { "virker.dk": HERE };
      expect((await act({ action: "add", host: "virker.dk" }))[0]).toMatchObject({
        summary: "works",
        label: "Virker",
        sentences: [`virker.dk fører til mols.${SITES_DOMAIN}. Vi ser efter hver dag.`],
      });
      const [domain] = await act({ action: "primary", host: "virker.dk" });
      expect(domain).toMatchObject({ isMain: true, sentences: ["virker.dk viser hjemmesiden. Vi ser efter hver dag."] });
      const day = 86_400_000;
      expect(await checkDueDomains({ payload, now: Date.now() + day - 60_000 })).toEqual([]);
      expect(await checkDueDomains({ payload, now: Date.now() + day + 1000 })).toEqual(["virker.dk"]);
    });

    it("changing it publishes the site, the portal and those who show something of it; the others lead there", async () => {
      await update(payload, "clusters", network.mols.id, { domains: [{ host: "mols.dk" }, { host: "www.mols.dk" }] });
      expect(await takeQueued(payload)).toEqual(["mols", "netvaerket", "vestrum"]);
      await act({ action: "primary", host: "mols.dk", anyway: true });
      scene.startWorker();
      await eventually(async () => expect(await at("mols.dk")).toBe(200));
      expect(await at("www.mols.dk")).toBe("https://mols.dk/om/?a=1");
      expect(await at(`mols.${SITES_DOMAIN}`)).toBe("https://mols.dk/om/?a=1");

      await act({ action: "primary", host: "www.mols.dk", anyway: true });
      await eventually(async () => expect(await at("www.mols.dk")).toBe(200));
      expect(await at("mols.dk")).toBe("https://www.mols.dk/om/?a=1");

      await act({ action: "primary", host: null });
      await eventually(async () => expect(await at(`mols.${SITES_DOMAIN}`)).toBe(200));
      expect(await at("mols.dk")).toBe(`https://mols.${SITES_DOMAIN}/om/?a=1`);

      await act({ action: "remove", host: "mols.dk" });
      await eventually(async () => expect(await at("mols.dk")).toBe(404));
      await scene.stopWorker();
    });

    it("there is one at most", async () => {
      const domains = [
        { host: "a.dk", primary: true },
        { host: "b.dk", primary: true },
      ];
      await expect(update(payload, "clusters", network.mols.id, { domains })).rejects.toThrow();
    });
  });
});
