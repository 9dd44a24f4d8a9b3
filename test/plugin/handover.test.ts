import { createMailKeeper, createTimekeeper, sendReminders } from "@klynge/plugin";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Team } from "../../packages/plugin/src/handover/endpoint.ts";
import { deliverDueMails } from "../../packages/plugin/src/mails/mail-keeper.ts";
import { OUTBOX } from "../../packages/plugin/src/mails/outbox.ts";
import { eventually } from "../support/eventually.ts";
import { type MailServer, startMailServer } from "../support/smtp-server.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network, type Person } from "./support/people.ts";

const DAY = 86_400_000;
const RENEWS = "2031-06-30T10:00:00.000Z";
const ahead = (days: number) => Date.parse("2031-06-30T08:00:00.000Z") - days * DAY;

describe.each(databases)("the handover record on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let server: MailServer;
  let mols: string;
  const log: string[] = [];

  beforeAll(async () => {
    server = await startMailServer();
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" }, host: { email } });
    payload = booted.payload;
    network = await createNetwork(payload);
    mols = network.mols.id;
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    log.length = 0;
    server.refuse(false);
    (server.mails as unknown[]).length = 0;
    for (const collection of ["sent-reminders", OUTBOX]) {
      await payload.db.deleteMany({ collection: collection as CollectionSlug, where: { id: { exists: true } } });
    }
  });

  const as = (person: Person, method: string, path: string, json?: unknown) =>
    rest({
      booted,
      token: person === "visitor" ? undefined : network.tokens[person],
      method,
      path,
      ...(json === undefined ? {} : { json }),
    });
  const remind = async (now: number) => {
    const mails = await sendReminders({ payload, now });
    await deliverDueMails({ payload });
    return mails;
  };
  const recipients = () => server.mails.flatMap((mail) => mail.recipients).sort();
  /** Everybody has been here just before `now`, so that no lead is missing. */
  const seeLeads = async (now: number) => {
    for (const { id } of [network.users.lead, network.users.neighbour]) {
      await payload.db.updateOne({
        collection: "users" as CollectionSlug,
        id,
        data: { lastSignInAt: new Date(now - DAY).toISOString() },
      });
    }
  };
  const record = (handover: object) => as("secretariat", "PATCH", `/clusters/${mols}`, { handover });
  const domain = { host: "mols.dk", owner: "Borgerforeningen", payer: "Kommunen", registrar: "Eksempel A/S", renewsOn: RENEWS };

  describe("what is written down", () => {
    beforeAll(async () => {
      const { status, text } = await record({ domains: [domain], notes: "Aftalen ligger i mappen." });
      expect(status, text).toBe(200);
    });

    it("is read by the secretariat and the lead, and by nobody else", async () => {
      for (const person of ["secretariat", "lead"] as const) {
        const { body } = await as(person, "GET", `/clusters/${mols}?depth=0`);
        expect(body.handover, person).toMatchObject({ domains: [domain], notes: "Aftalen ligger i mappen." });
      }
      for (const person of ["editor", "municipality"] as const) {
        const answer = await as(person, "GET", `/clusters/${mols}?depth=0`);
        expect(answer.status, person).toBe(200);
        expect(answer.text, person).not.toContain("Aftalen");
        expect(answer.text, person).not.toContain("Eksempel A/S");
      }
      expect((await as("neighbour", "GET", `/clusters/${mols}`)).status).toBe(404);
      expect((await as("visitor", "GET", `/clusters/${mols}`)).status).toBe(403);
    });

    it("stands in the form of those who read it", async () => {
      const shows = async (person: Person) => {
        const { body } = await as(person, "POST", `/clusters/access/${mols}`);
        // Payload shortens what is allowed altogether.
        const { handover } = body.fields as { handover?: true | { read?: boolean } };
        return handover === true || handover?.read === true;
      };
      expect(await shows("secretariat")).toBe(true);
      expect(await shows("lead")).toBe(true);
      expect(await shows("editor")).toBe(false);
      expect(await shows("municipality")).toBe(false);
    });

    it("is not found out by searching for it", async () => {
      for (const person of ["editor", "municipality", "lead"] as const) {
        const answer = await as(person, "GET", "/clusters?where[handover.notes][like]=Aftalen");
        expect(answer.status === 200 ? (answer.body.totalDocs as number) : 0, person).toBe(0);
      }
    });

    it("is written by the secretariat alone, and kept when the lead saves the rest", async () => {
      const answer = await as("lead", "PATCH", `/clusters/${mols}`, { tagline: "Ny", handover: { notes: "Lead", domains: [] } });
      expect(answer.status, answer.text).toBe(200);
      const { body } = await as("secretariat", "GET", `/clusters/${mols}?depth=0`);
      expect(body).toMatchObject({ tagline: "Ny", handover: { domains: [domain], notes: "Aftalen ligger i mappen." } });
    });

    it("wants a host as a domain", async () => {
      expect((await record({ domains: [{ ...domain, host: "https://mols.dk/" }] })).status).toBe(400);
    });
  });

  describe("who holds which role", () => {
    const team = async (person: Person, id = mols) => as(person, "GET", `/clusters/${id}/team`);
    const member = async (name: string) => ((await team("secretariat")).body as Team).members.find((one) => one.name === name);

    it("is told to those who look after the people, with when they were here", async () => {
      const { members } = (await team("lead")).body as Team;
      expect(members.map(({ name, role }) => [name, role])).toEqual([
        ["editor", "editor"],
        ["lead", "communication-lead"],
        ["municipality", "municipality"],
      ]);
      for (const { since, lastSignInAt } of members) {
        expect(Math.abs(Date.parse(since ?? "") - Date.now())).toBeLessThan(600_000);
        expect(lastSignInAt).not.toBeNull();
      }
      for (const person of ["editor", "municipality", "nobody", "visitor", "neighbour"] as const) {
        expect((await team(person)).status, person).toBe(403);
      }
    });

    it("keeps since when, whatever a form sends, and begins anew with another role", async () => {
      const { id } = network.users.editor;
      const long = "2024-02-01T12:00:00.000Z";
      const stored = await payload.db.findOne<Doc & { tenants: object[] }>({
        collection: "users" as CollectionSlug,
        where: { id: { equals: id } },
      });
      const tenants = stored?.tenants.map((row) => ({ ...row, since: long }));
      await payload.db.updateOne({ collection: "users" as CollectionSlug, id, data: { ...stored, tenants } });
      expect((await member("editor"))?.since).toBe(long);
      await update(payload, "users", id, { tenants: [{ tenant: mols, role: "editor", since: "1999-01-01T12:00:00.000Z" }] });
      expect((await member("editor"))?.since).toBe(long);
      await update(payload, "users", id, {
        tenants: [
          { tenant: mols, role: "editor", since: long },
          { tenant: network.vestrum.id, role: "editor", since: long },
        ],
      });
      const other = ((await team("secretariat", network.vestrum.id)).body as Team).members.find(({ name }) => name === "editor");
      expect(Date.now() - Date.parse(other?.since ?? "")).toBeLessThan(600_000);
      await update(payload, "users", id, { tenants: [{ tenant: mols, role: "municipality", since: long }] });
      expect(Date.now() - Date.parse((await member("editor"))?.since ?? "")).toBeLessThan(600_000);
      await update(payload, "users", id, { tenants: [{ tenant: mols, role: "editor" }] });
    });
  });

  describe("a reminder before a domain is renewed", () => {
    beforeAll(async () => {
      await record({ domains: [domain] });
      await update(payload, "users", network.users.lead.id, { language: "en" });
    });

    it("goes to the secretariat and the lead 30 and 7 days before and on the day, each once", async () => {
      await seeLeads(ahead(0));
      const sent: [number, string[]][] = [];
      for (const days of [45, 31, 30, 29, 8, 7, 6, 1, 0, -1, -14, -15]) {
        await remind(ahead(days));
        await remind(ahead(days) + 3_600_000);
        sent.push([days, recipients()]);
        (server.mails as unknown[]).length = 0;
      }
      const both = ["lead@example.org", "secretariat@example.org"];
      expect(sent.filter(([, to]) => to.length > 0)).toEqual([
        [30, both],
        [7, both],
        [0, both],
      ]);
    });

    it("says what, when and who, in the language of whoever reads it, with the way there", async () => {
      await seeLeads(ahead(7));
      await remind(ahead(7));
      const danish = await server.take("secretariat@example.org");
      expect(danish.subject).toBe("mols.dk skal fornyes senest 30. juni 2031");
      for (const words of ["mols.dk (Mols)", "7 dage", "Ejer: Borgerforeningen", "Betaler: Kommunen", "Købt hos: Eksempel A/S"]) {
        expect(danish.text).toContain(words);
      }
      expect(danish.text).toContain(`https://cms.example.org/admin/collections/clusters/${mols}`);
      const english = await server.take("lead@example.org");
      expect(english.subject).toBe("mols.dk is to be renewed by 30 June 2031");
    });

    it("is sent by one of two publishers, and not again after a restart", async () => {
      await seeLeads(ahead(30));
      await Promise.all([remind(ahead(30)), remind(ahead(30)), remind(ahead(30))]);
      expect(recipients()).toEqual(["lead@example.org", "secretariat@example.org"]);
      await remind(ahead(30) + DAY);
      expect(recipients()).toHaveLength(2);
    });

    it("waits in the outbox where the mail server is away, and is not made a second time meanwhile", async () => {
      await seeLeads(ahead(30));
      await server.down();
      expect(await remind(ahead(30))).toBe(2);
      expect(await remind(ahead(30) + 3_600_000)).toBe(0);
      await server.up();
      await deliverDueMails({ payload, now: Date.now() + 3_600_000 });
      expect(await remind(ahead(30) + 7_200_000)).toBe(0);
      expect(recipients()).toEqual(["lead@example.org", "secretariat@example.org"]);
    });

    it("goes once, whatever a process was killed in the middle of: the mail and its note are one write", async () => {
      await seeLeads(ahead(30));
      expect(await sendReminders({ payload, now: ahead(30) })).toBe(2);
      expect(await payload.db.find({ collection: "sent-reminders", where: {}, pagination: false })).toMatchObject({ docs: [] });
      expect(await sendReminders({ payload, now: ahead(30) + 3_600_000 })).toBe(0);
      await deliverDueMails({ payload });
      expect(await sendReminders({ payload, now: ahead(30) + 7_200_000 })).toBe(0);
      expect(recipients()).toEqual(["lead@example.org", "secretariat@example.org"]);
    });

    it("begins anew with a new date, and ends where the cluster is archived", async () => {
      await seeLeads(ahead(30));
      await remind(ahead(30));
      await record({ domains: [{ ...domain, renewsOn: new Date(Date.parse(RENEWS) + DAY).toISOString() }] });
      await remind(ahead(30) + DAY);
      expect(recipients()).toHaveLength(4);
      await update(payload, "clusters", mols, { status: "archived" });
      await remind(ahead(7) + DAY);
      expect(recipients()).toHaveLength(4);
      await update(payload, "clusters", mols, { status: "live" });
      await record({ domains: [] });
    });

    it("is one mail for all that is due", async () => {
      await seeLeads(ahead(30));
      const second = { ...domain, host: "www.mols.dk", payer: null };
      await record({ domains: [domain, second] });
      await remind(ahead(30));
      expect(recipients()).toHaveLength(2);
      const mail = await server.take("secretariat@example.org");
      expect(mail.subject).toBe("2 domæner skal snart fornyes");
      expect(mail.text).toContain("Betaler: ikke skrevet ned");
      await record({ domains: [] });
    });
  });

  describe("a reminder that nobody leads a cluster", () => {
    const later = Date.now() + 20 * DAY;

    it("goes to the secretariat once for a while, names each, and is quiet while somebody comes", async () => {
      await createCluster(payload, { slug: "alene", name: "Alene" });
      await createCluster(payload, { slug: "kladde", name: "Kladden", status: "draft" });
      await seeLeads(later);
      // New clusters find their lead in the meantime.
      expect(await remind(Date.now())).toBe(0);
      expect(await remind(later)).toBe(1);
      const mail = await server.take("secretariat@example.org");
      expect(mail.subject).toBe("Alene har ingen aktiv kommunikationsansvarlig");
      expect(mail.text).not.toContain("Kladden");
      expect(await remind(later + DAY)).toBe(0);
      await seeLeads(later + 90 * DAY);
      expect(await remind(later + 89 * DAY)).toBe(0);
      expect(await remind(later + 91 * DAY)).toBe(1);
    });

    it("comes when the lead has been away for half a year, and says since when", async () => {
      const now = later + 200 * DAY;
      await seeLeads(now);
      await payload.db.updateOne({
        collection: "users" as CollectionSlug,
        id: network.users.lead.id,
        data: { lastSignInAt: "2026-01-15T12:00:00.000Z" },
      });
      await remind(now);
      const mail = await server.take("secretariat@example.org");
      expect(mail.text).toContain("Mols: sidst logget ind 15. januar 2026.");
      expect(mail.text).not.toContain("VestRum");
    });

    it("counts a lead as there from the day the role is given, and tells of it at once when they leave again", async () => {
      const { id } = await createCluster(payload, { slug: "ny-leder", name: "Ny Leder" });
      await seeLeads(later);
      await remind(later);
      expect((await server.take("secretariat@example.org")).text).toContain("Ny Leder");
      const user = await create(payload, "users", {
        name: "kommende",
        email: "kommende@example.org",
        password: "long-enough-1",
        tenants: [{ tenant: id, role: "communication-lead" }],
      });
      expect(await remind(later + DAY)).toBe(0);
      await update(payload, "users", user.id, { tenants: [] });
      expect(await remind(later + 2 * DAY)).toBe(1);
      expect((await server.take("secretariat@example.org")).text).toContain("Ny Leder");
    });
  });

  it("is looked after by the timekeeper and the mail keeper", async () => {
    await record({ domains: [{ ...domain, renewsOn: new Date(Date.now() + 7 * DAY).toISOString() }] });
    const each = { payload, lookEveryMs: 20, log: (line: string) => void log.push(line) };
    const keepers = [0, 1].flatMap(() => [createTimekeeper(each), createMailKeeper(each)]);
    await eventually(() => expect(recipients()).toEqual(["lead@example.org", "secretariat@example.org"]));
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    expect(recipients()).toHaveLength(2);
    expect(log).toEqual([]);
  });
});
