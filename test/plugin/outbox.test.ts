import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createMailKeeper } from "@klynge/plugin";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverDueMails } from "../../packages/plugin/src/mails/mail-keeper.ts";
import { OUTBOX, type OutboxRow } from "../../packages/plugin/src/mails/outbox.ts";
import { queueMail, sendMail } from "../../packages/plugin/src/mails/send-mail.ts";
import { readUndelivered } from "../../packages/plugin/src/mails/undelivered.ts";
import { eventually } from "../support/eventually.ts";
import { type MailServer, startMailServer } from "../support/smtp-server.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { databases } from "./support/databases.ts";
import { dumpDatabase } from "./support/dump.ts";
import { createNetwork, type Network, PEOPLE, type Person } from "./support/people.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const SECRET = "https://cms.example.org/admin/invitation#et-hemmeligt-link";
const MAIL = { subject: "Velkommen", paragraphs: ["Tekst"], action: { label: "Vælg adgangskode", url: SECRET } };

describe.each(databases)("the outbox on %s", (database) => {
  let server: MailServer;
  let booted: Booted;
  let payload: Payload;
  let network: Network;

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
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    server.refuse(false);
    await server.up();
    (server.mails as unknown[]).length = 0;
    await payload.db.deleteMany({ collection: OUTBOX as CollectionSlug, where: { id: { exists: true } } });
  });

  const send = async (to = "anne@example.org", more: { expiresAt?: string } = {}) => {
    const { fate } = await sendMail({ payload, to, language: "da", mail: MAIL, ...more });
    return fate;
  };
  const rows = async () =>
    (await payload.db.find<OutboxRow>({ collection: OUTBOX, where: {}, sort: "to", pagination: false, limit: 0 })).docs;
  const deliver = (now: number) => deliverDueMails({ payload, now });
  const undelivered = (now = Date.now()) => readUndelivered({ payload, limit: 10, now });
  const as = (person: Person, path: string, method = "POST", json?: unknown) =>
    rest({ booted, token: person === "visitor" ? undefined : network.tokens[person], method, path, json });
  const recipients = () => server.mails.flatMap((mail) => mail.recipients).sort();

  it("is empty again once a mail is sent", async () => {
    expect(await send()).toBe("sent");
    expect((await server.take("anne@example.org")).text).toContain(SECRET);
    expect(await rows()).toEqual([]);
    expect((await dumpDatabase(payload)).join()).not.toContain("Velkommen");
  });

  it("keeps a mail while the mail server is down, with growing waits, and sends it once when it is back", async () => {
    await server.down();
    expect(await send()).toBe("waiting");
    const waits: number[] = [];
    let now = Date.parse((await rows())[0]?.dueAt ?? "");
    for (let round = 0; round < 6; round += 1) {
      expect(await deliver(now - 1)).toBe(0);
      expect((await rows())[0]?.tries).toBe(round + 1);
      expect(await deliver(now)).toBe(0);
      const [row] = await rows();
      waits.push((Date.parse(row?.dueAt ?? "") - now) / MINUTE);
      now = Date.parse(row?.dueAt ?? "");
    }
    expect(waits).toEqual([5, 15, 30, 60, 60, 60]);
    expect((await undelivered()).waiting).toEqual({ count: 1, problem: "unreachable" });
    await server.up();
    expect(await deliver(now)).toBe(1);
    expect(await deliver(now + DAY)).toBe(0);
    expect(recipients()).toEqual(["anne@example.org"]);
    expect(await rows()).toEqual([]);
  });

  it("asks a mail server that is away for one mail, not for each", async () => {
    await server.down();
    for (const to of ["a@example.org", "b@example.org", "c@example.org"]) await queueMail({ payload, to, language: "da", mail: MAIL });
    expect(await deliver(Date.now())).toBe(0);
    expect((await rows()).map(({ tries }) => tries).sort()).toEqual([0, 0, 1]);
  });

  it("comes again where the mail server asks for it, as in greylisting", async () => {
    server.refuse("later");
    expect(await send()).toBe("waiting");
    expect((await rows())[0]).toMatchObject({ problem: "later", detail: expect.stringContaining("Greylisted") });
    server.refuse(false);
    expect(await deliver(Date.now() + 2 * MINUTE)).toBe(1);
    expect(recipients()).toEqual(["anne@example.org"]);
  });

  it("lets nobody read a mail that waits, in the API or in the database", async () => {
    await server.down();
    await send();
    const [row] = await rows();
    for (const person of PEOPLE) {
      for (const path of [`/${OUTBOX}`, `/${OUTBOX}/${row?.id}`, `/${OUTBOX}?where[subject][like]=V`]) {
        const answer = await as(person, path, "GET");
        expect([401, 403, 404], `${person} ${path}`).toContain(answer.status);
        expect(answer.text).not.toContain("Velkommen");
      }
      expect([401, 403, 404]).toContain((await as(person, `/${OUTBOX}`, "POST", { to: "a@b.dk", subject: "x" })).status);
      expect([401, 403, 404]).toContain((await as(person, `/${OUTBOX}/${row?.id}`, "DELETE")).status);
    }
    const stored = (await dumpDatabase(payload)).join();
    expect(stored).toContain("anne@example.org");
    expect(stored).not.toContain("hemmeligt-link");
  });

  describe("what the mail server refuses for good", () => {
    beforeEach(async () => {
      server.refuse(true);
      expect(await send()).toBe("refused");
      server.refuse(false);
    });

    it("is shown to the secretariat with why, and not tried again by itself", async () => {
      expect(await deliver(Date.now() + DAY)).toBe(0);
      expect(await undelivered()).toMatchObject({
        count: 1,
        waiting: null,
        mails: [
          {
            to: "anne@example.org",
            subject: "Velkommen",
            problem: "refused",
            detail: expect.stringContaining("No mails today"),
            canBeTried: true,
          },
        ],
      });
    });

    it("can be tried again and deleted by the secretariat alone", async () => {
      const id = (await undelivered()).mails[0]?.id;
      for (const person of PEOPLE.filter((one) => one !== "secretariat")) {
        for (const what of ["retry", "forget"]) expect((await as(person, `/undelivered-mails/${id}/${what}`)).status, person).toBe(403);
      }
      server.refuse(true);
      expect((await as("secretariat", `/undelivered-mails/${id}/retry`)).body).toEqual({ mail: "refused" });
      await server.down();
      expect((await as("secretariat", `/undelivered-mails/${id}/retry`)).body).toEqual({ mail: "waiting" });
      server.refuse(true);
      await server.up();
      await deliver(Date.now() + 2 * MINUTE);
      server.refuse(false);
      expect((await as("secretariat", `/undelivered-mails/${id}/retry`)).body).toEqual({ mail: "sent" });
      expect((await server.take("anne@example.org")).text).toContain(SECRET);
      expect((await as("secretariat", `/undelivered-mails/${id}/retry`)).status).toBe(404);
      expect(await rows()).toEqual([]);
    });

    it("is deleted when asked, and by itself after two weeks", async () => {
      const id = (await undelivered()).mails[0]?.id;
      expect((await as("secretariat", `/undelivered-mails/${id}/forget`)).status).toBe(200);
      expect(await rows()).toEqual([]);
      server.refuse(true);
      await send("beth@example.org");
      await deliver(Date.now() + 13 * DAY);
      expect(await rows()).toHaveLength(1);
      await deliver(Date.now() + 15 * DAY);
      expect(await rows()).toEqual([]);
    });
  });

  it("gives a mail up after three days", async () => {
    server.refuse("later");
    await send();
    await deliver(Date.now() + 2 * DAY);
    expect((await rows())[0]?.state).toBe("waiting");
    await deliver(Date.now() + 4 * DAY);
    expect((await undelivered()).mails).toMatchObject([{ problem: "later", canBeTried: true }]);
  });

  it("keeps no link longer than it is good for, and sends none that has run out", async () => {
    const expiresAt = new Date(Date.now() + 60 * MINUTE).toISOString();
    await server.down();
    await send("anne@example.org", { expiresAt });
    await server.up();
    expect(await deliver(Date.now() + 61 * MINUTE)).toBe(0);
    server.refuse(true);
    await send("beth@example.org", { expiresAt });
    server.refuse(false);
    expect((await rows()).map(({ content }) => Boolean(content))).toEqual([false, true]);
    await deliver(Date.now() + 61 * MINUTE);
    expect((await rows()).map(({ to, content, problem }) => [to, content ?? null, problem])).toEqual([
      ["anne@example.org", null, "expired"],
      ["beth@example.org", null, "expired"],
    ]);
    const { mails } = await undelivered();
    expect(mails.map(({ canBeTried }) => canBeTried)).toEqual([false, false]);
    expect((await as("secretariat", `/undelivered-mails/${mails[0]?.id}/retry`)).status).toBe(409);
    expect(server.mails).toEqual([]);
  });

  describe("an invitation", () => {
    const invite = (email: string) =>
      as("lead", "/users/members/invite", "POST", { email, name: "Ny", tenant: network.mols.id, role: "communication-lead" });

    it("tells whoever invites at once whether the mail went", async () => {
      expect((await invite("gik@example.org")).body).toEqual({ ok: true, mail: "sent" });
      server.refuse(true);
      expect((await invite("afvist@example.org")).body).toEqual({ ok: true, mail: "refused" });
      await server.down();
      expect((await invite("venter@example.org")).body).toEqual({ ok: true, mail: "waiting" });
    });

    it("goes no more once its link is worth nothing", async () => {
      await server.down();
      await invite("to-gange@example.org");
      const first = await rows();
      const { docs } = await payload.find({ collection: "users", where: { email: { equals: "to-gange@example.org" } } });
      const user = { user: docs[0]?.id, tenant: network.mols.id };
      expect((await as("lead", "/users/members/resend", "POST", user)).body).toEqual({ ok: true, mail: "waiting" });
      const second = await rows();
      expect(second).toHaveLength(1);
      expect(second[0]?.id).not.toBe(first[0]?.id);
      expect((await as("lead", "/users/members/remove", "POST", user)).status).toBe(200);
      // What is left is told to nobody who could still use the link.
      expect((await rows()).filter(({ about }) => about?.startsWith("invitation:"))).toEqual([]);
    });
  });

  it("takes up Payload's own mail with a link to a new password, which answers as if nothing was wrong", async () => {
    await server.down();
    const answer = await as("visitor", "/users/forgot-password", "POST", { email: "editor@example.org" });
    expect(answer.status, answer.text).toBe(200);
    const [row] = await rows();
    expect(Math.abs(Date.parse(row?.expiresAt ?? "") - Date.now() - 60 * MINUTE)).toBeLessThan(MINUTE);
    await server.up();
    expect(await deliver(Date.now() + 2 * MINUTE)).toBe(1);
    expect((await server.take("editor@example.org")).text).toMatch(/\/admin\/new-password#[0-9a-f]{40}/);
  });

  describe("with several processes", () => {
    const processes: ChildProcess[] = [];
    const start = async (stopsAt: "sending" | "sent" | "never") => {
      const { url } = payload.db as unknown as { url?: string };
      const address = database === "sqlite" ? `file:${join(booted.mediaDir, "../test.db")}` : String(url);
      const child = fork(new URL("./support/mail-process.ts", import.meta.url), [address, server.url, stopsAt], {
        execArgv: [],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      processes.push(child);
      const says: unknown[] = [];
      child.on("message", (said) => says.push(said));
      const sees = (word: string) => eventually(async () => expect(says).toContain(word));
      const kill = async () => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const exit = once(child, "exit");
        child.kill("SIGKILL");
        await exit;
      };
      return { says: sees, kill };
    };
    afterAll(() => {
      for (const child of processes) child.kill("SIGKILL");
    });
    const wait = async () => {
      const keeper = createMailKeeper({ payload, lookEveryMs: 20, log: console.error });
      await eventually(async () => expect(await rows()).toEqual([]));
      await keeper.stop();
    };

    it("sends once what a process was killed with before the mail server had it", async () => {
      await queueMail({ payload, to: "anne@example.org", language: "da", mail: MAIL });
      const killed = await start("sending");
      await killed.says("sending");
      // While it lives, nobody else takes the mail.
      expect(await deliver(Date.now())).toBe(0);
      await killed.kill();
      await wait();
      expect(recipients()).toEqual(["anne@example.org"]);
    });

    it("sends once more, under the same Message-ID, what a process was killed with before it could note the answer", async () => {
      await queueMail({ payload, to: "anne@example.org", language: "da", mail: MAIL });
      const killed = await start("sent");
      await killed.says("sent");
      await killed.kill();
      await wait();
      expect(server.mails.map(({ messageId }) => messageId)).toHaveLength(2);
      expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1);
    });

    it("sends each mail once where two of them and this one are at it", async () => {
      const others = await Promise.all([start("never"), start("never")]);
      for (const other of others) await other.says("ready");
      const to = Array.from({ length: 25 }, (_, index) => `${String(index).padStart(2, "0")}@example.org`);
      for (const one of to) await queueMail({ payload, to: one, language: "da", mail: MAIL });
      await wait();
      for (const other of others) await other.kill();
      expect(recipients()).toEqual(to);
    });
  });
});
