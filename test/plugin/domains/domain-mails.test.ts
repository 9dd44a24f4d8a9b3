import type { AddressInfo } from "node:net";
import { createServer as createTlsServer, type Server as TlsServer } from "node:tls";
import { createDomainKeeper } from "@klynge/plugin";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkDueDomains } from "../../../packages/plugin/src/domains/domain-keeper.ts";
import { changeDomain, readDomain } from "../../../packages/plugin/src/domains/domain-states.ts";
import { deliverDueMails } from "../../../packages/plugin/src/mails/mail-keeper.ts";
import { type Authority, createAuthority } from "../../support/certificates.ts";
import { type DnsServer, startDnsServer } from "../../support/dns-server.ts";
import { eventually } from "../../support/eventually.ts";
import { type MailServer, startMailServer } from "../../support/smtp-server.ts";
import { rest } from "../support/api.ts";
import { type Booted, bootPayload } from "../support/boot.ts";
import { update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { createNetwork, type Network } from "../support/people.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOST = "virker.dk";
const WORKS = { [HOST]: { A: ["127.0.0.1"] } };
const ELSEWHERE = { [HOST]: { A: ["198.51.100.7"] } };

describe.each(databases)("mails about domains on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let server: MailServer;
  let dns: DnsServer;
  let authority: Authority;
  let web: TlsServer;
  let now: number;

  beforeAll(async () => {
    server = await startMailServer();
    dns = await startDnsServer({});
    authority = await createAuthority();
    web = createTlsServer(await authority.issue(HOST), (socket) => socket.on("error", () => {})).on("tlsClientError", () => {});
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    const https = { port: (web.address() as AddressInfo).port, ca: authority.ca };
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    booted = await bootPayload({
      database,
      options: {
        cmsUrl: "https://cms.example.org",
        domains: { sitesDomain: "klynger.example", addresses: ["127.0.0.1"], dnsServers: [dns.address], https },
      },
      host: { email },
    });
    payload = booted.payload;
    network = await createNetwork(payload);
    await update(payload, "users", network.users.lead.id, { language: "en" });
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
    await dns?.stop();
    web?.close();
    await authority?.remove();
  });
  beforeEach(async () => {
    now = Date.now();
    dns.zone = WORKS;
    await update(payload, "clusters", network.mols.id, { status: "live", domains: [] });
    await update(payload, "clusters", network.mols.id, { domains: [{ host: HOST }] });
    await check();
    (server.mails as unknown[]).length = 0;
  });

  /** A check at the time it is due, and whom it made mails to. */
  const check = async (keepers = 1): Promise<string[]> => {
    const before = server.mails.length;
    const row = await readDomain({ payload, host: HOST });
    now = Math.max(now, Date.parse(row?.dueAt ?? "1970-01-01"));
    await Promise.all(Array.from({ length: keepers }, () => checkDueDomains({ payload, now })));
    await deliverDueMails({ payload });
    return server.mails
      .slice(before)
      .flatMap((mail) => mail.recipients)
      .sort();
  };
  const state = async () => (await readDomain({ payload, host: HOST }))?.health;
  const BOTH = ["lead@example.org", "secretariat@example.org"];

  it("go to the secretariat and the lead when one that worked is broken at two checks in a row, and when it is back, each once", async () => {
    expect(await state()).toBe("works");
    dns.zone = ELSEWHERE;
    const broke = now + DAY;
    expect(await check()).toEqual([]);
    expect(now).toBe(broke);
    expect(await check()).toEqual(BOTH);
    // It is looked at again soon where it has just stopped to work.
    expect(now).toBe(broke + HOUR);
    expect(await check()).toEqual([]);
    dns.zone = WORKS;
    expect(await check()).toEqual(BOTH);
    expect(await check()).toEqual([]);
    dns.zone = {};
    expect(await check()).toEqual([]);
    expect(await check()).toEqual(BOTH);
  });

  it("say what is wrong in the language of whoever reads, with the way to the cluster", async () => {
    dns.zone = ELSEWHERE;
    await check();
    await check();
    const danish = await server.take("secretariat@example.org");
    expect(danish.subject).toBe("virker.dk virker ikke længere");
    for (const words of ["hører til Mols", "198.51.100.7", `https://cms.example.org/admin/collections/clusters/${network.mols.id}`]) {
      expect(danish.text).toContain(words);
    }
    expect((await server.take("lead@example.org")).subject).toBe("virker.dk no longer works");
    dns.zone = WORKS;
    await check();
    expect((await server.take("secretariat@example.org")).subject).toBe("virker.dk virker igen");
    expect((await server.take("lead@example.org")).text).toContain("works again");
  });

  it("are not sent for a blip, nor where nobody could be asked", async () => {
    dns.zone = ELSEWHERE;
    await check();
    dns.zone = WORKS;
    expect(await check()).toEqual([]);
    dns.zone = { [HOST]: "broken" };
    expect(await check()).toEqual([]);
    expect(await check()).toEqual([]);
    expect(await state()).toBe("works");
  });

  it("count two checks within minutes as one, as when somebody asks again and again", async () => {
    dns.zone = ELSEWHERE;
    await check();
    const answer = await rest({
      booted,
      token: network.tokens.secretariat,
      method: "POST",
      path: `/clusters/${network.mols.id}/domains`,
      json: { action: "check", host: HOST },
    });
    expect(answer.status, answer.text).toBe(200);
    await deliverDueMails({ payload });
    expect(server.mails).toEqual([]);
  });

  it("are sent for a certificate that no longer holds for it", async () => {
    const other = await authority.issue("andet.dk");
    web.setSecureContext(other);
    expect(await check()).toEqual([]);
    expect(await check()).toEqual(BOTH);
    expect((await server.take("secretariat@example.org")).text).toContain("certifikatet gælder ikke for domænet");
    web.setSecureContext(await authority.issue(HOST));
    expect(await check()).toEqual(BOTH);
  });

  it("are sent once where several keepers check at once", async () => {
    dns.zone = ELSEWHERE;
    expect(await check(4)).toEqual([]);
    expect(await check(4)).toEqual(BOTH);
    dns.zone = WORKS;
    expect(await check(4)).toEqual(BOTH);
  });

  it("are sent once where a keeper was killed between the mail and what it keeps of the domain", async () => {
    dns.zone = ELSEWHERE;
    await check();
    const shaky = await readDomain({ payload, host: HOST });
    expect(await check()).toEqual(BOTH);
    await changeDomain({ payload, host: HOST, data: { health: shaky?.health ?? null, healthSince: shaky?.healthSince ?? null } });
    expect(await check()).toEqual([]);
    expect(await state()).toBe("down");
  });

  it("are not sent of a domain that never worked, nor of a site that is not live", async () => {
    await update(payload, "clusters", network.mols.id, { domains: [] });
    dns.zone = ELSEWHERE;
    await update(payload, "clusters", network.mols.id, { domains: [{ host: HOST }] });
    for (let round = 0; round < 3; round += 1) expect(await check()).toEqual([]);
    dns.zone = WORKS;
    await check();
    expect(await state()).toBe("works");
    await update(payload, "clusters", network.mols.id, { status: "archived" });
    dns.zone = ELSEWHERE;
    for (let round = 0; round < 3; round += 1) expect(await check()).toEqual([]);
  });

  it("are looked after by the domain keeper", async () => {
    const log: string[] = [];
    dns.zone = ELSEWHERE;
    const past = new Date(Date.now() - 2 * HOUR).toISOString();
    await changeDomain({ payload, host: HOST, data: { health: "shaky", healthSince: past, dueAt: past } });
    const keepers = [0, 1].map(() => createDomainKeeper({ payload, lookEveryMs: 20, log: (line) => log.push(line) }));
    await eventually(async () => expect(await state()).toBe("down"));
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    await deliverDueMails({ payload });
    expect(server.mails.flatMap((mail) => mail.recipients).sort()).toEqual(BOTH);
    expect(log).toEqual([]);
  });
});
