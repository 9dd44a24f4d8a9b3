import { runDue } from "@klynge/plugin";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverDueMails } from "../../packages/plugin/src/mails/mail-keeper.ts";
import { type MailServer, startMailServer } from "../support/smtp-server.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPublished, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network, type Person, signInAs } from "./support/people.ts";

const HOUR = 3_600_000;

describe.each(databases)("mails about what was planned and failed on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let server: MailServer;
  let tenant: string;

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
    tenant = network.mols.id;
    await update(payload, "users", network.users.lead.id, { language: "en" });
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });
  beforeEach(() => {
    (server.mails as unknown[]).length = 0;
  });

  const plan = async ({ token, person, id, type }: { token?: string; person?: Exclude<Person, "visitor">; id: string; type: string }) => {
    const at = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "short" })
      .format(Date.now() + HOUR)
      .replace(" ", "T");
    const answer = await rest({
      booted,
      token: token ?? (person && network.tokens[person]),
      method: "POST",
      path: `/news/${id}/schedule`,
      json: { type, at },
    });
    expect(answer.status, answer.text).toBe(200);
  };
  const article = (data: Record<string, unknown> = {}) =>
    create(payload, "news", { tenant, title: "Sommerfest", body: root(paragraph("Tekst")), _status: "draft", ...data });
  /** Does what is due in an hour, as several publishers would. */
  const run = async (keepers = 1) => {
    await Promise.all(Array.from({ length: keepers }, () => runDue({ payload, now: Date.now() + HOUR, log: () => {} })));
    await deliverDueMails({ payload });
  };
  const recipients = () => server.mails.flatMap((mail) => mail.recipients).sort();
  const jobs = async () =>
    (await payload.db.find<{ id: string; hasError?: boolean }>({ collection: "payload-jobs", where: {}, pagination: false })).docs;

  it("go to whoever planned it and to the lead, once each, and say what, when and why", async () => {
    const { id } = await article();
    await plan({ person: "secretariat", id, type: "publish" });
    // Nobody can publish what has no title.
    await payload.db.updateOne({ collection: "news" as CollectionSlug, id, data: { ...(await stored(id)), title: "" } });
    await payload.db.deleteVersions({ collection: "news", where: { parent: { equals: id } } });
    await run(3);
    await run();
    expect(recipients()).toEqual(["lead@example.org", "secretariat@example.org"]);
    const danish = await server.take("secretariat@example.org");
    expect(danish.subject).toMatch(/blev ikke offentliggjort som planlagt$/);
    expect(danish.text).toMatch(/i Mols skulle være offentliggjort \d+\. \w+ 20\d\d kl\. \d\d\.\d\d/);
    expect(danish.text).toMatch(/Grunden er: \S+/);
    expect(danish.text).toContain(`https://cms.example.org/admin/collections/news/${id}`);
    expect((await server.take("lead@example.org")).subject).toMatch(/was not published as planned$/);
  });

  it("go once where the publisher was killed before it had noted the failure", async () => {
    const { token, user } = await signInAs(payload, `planner-${database}`, { tenants: [{ tenant, role: "communication-lead" }] });
    const { id } = await createPublished(payload, "news", { tenant, title: "Bliver hængende", body: root(paragraph("Tekst")) });
    await plan({ token, id, type: "unpublish" });
    await update(payload, "users", user.id, { tenants: [{ tenant, role: "municipality" }] });
    await run();
    const to = [...recipients()];
    expect(to).toEqual(["lead@example.org", `planner-${database}@example.org`]);
    expect((await server.take(`planner-${database}@example.org`)).subject).toBe("«Bliver hængende» er stadig på hjemmesiden");
    const [job] = (await jobs()).filter(({ hasError }) => hasError);
    await payload.db.updateJobs({ id: String(job?.id), data: { hasError: false, waitUntil: new Date(0).toISOString() }, returning: false });
    await run();
    expect(recipients()).toEqual(["lead@example.org"]);
  });

  it("tell nobody who has left the cluster what happens in it", async () => {
    const { token, user } = await signInAs(payload, `rejst-${database}`, { tenants: [{ tenant, role: "communication-lead" }] });
    const { id } = await article();
    await plan({ token, id, type: "publish" });
    await update(payload, "users", user.id, { tenants: [] });
    await run();
    expect(recipients()).toEqual(["lead@example.org"]);
  });

  const stored = async (id: string) =>
    (await payload.db.findOne<{ id: string }>({ collection: "news", where: { id: { equals: id } } })) ?? {};
});
