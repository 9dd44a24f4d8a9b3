import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { listMembers } from "../../packages/plugin/src/invitations/members.ts";
import { type MailServer, type ReceivedMail, startMailServer } from "../support/smtp-server.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { createPublished, type Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network } from "./support/people.ts";

const GOOD = "fire tilfældige ord her";
type Row = { tenant: string; role: string; villages?: string[] };

describe.each(databases)("invitations on %s", (database) => {
  let server: MailServer;
  let booted: Booted;
  let network: Network;
  let village: Doc;

  const as = (person: keyof Network["tokens"] | null, path: string, json: unknown) =>
    rest({ booted, token: person ? network.tokens[person] : undefined, method: "POST", path, json });
  const members = () => listMembers({ req: { payload: booted.payload }, tenantId: network.mols.id });
  const member = async (email: string) => (await members()).find((each) => each.email === email);
  const invite = (email: string, more: Record<string, unknown> = {}, person: keyof Network["tokens"] | null = "lead") =>
    as(person, "/users/members/invite", {
      email,
      name: "Ny redaktør",
      tenant: network.mols.id,
      role: "editor",
      villages: [village.id],
      ...more,
    });
  const tokenIn = (mail: ReceivedMail) => /\/admin\/invitation#([\w-]+)/.exec(mail.text ?? "")?.[1] ?? "";
  const accept = (token: string, password = GOOD) => as(null, "/users/invitation/accept", { token, password });
  const check = async (token: string) => (await as(null, "/users/invitation/check", { token })).body;

  beforeAll(async () => {
    server = await startMailServer();
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" }, host: { email } });
    network = await createNetwork(booted.payload);
    village = await createPublished(booted.payload, "villages", { tenant: network.mols.id, name: "Knebel" });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await booted?.stop();
    await server?.stop();
  });

  it("bring somebody in: mail, link, password, signed in, once", async () => {
    const answer = await invite("Ny@example.org");
    expect(answer.status, answer.text).toBe(201);
    expect(await member("ny@example.org")).toMatchObject({ status: "invited", role: "editor", villages: [village.id], lastSignInAt: null });
    const mail = await server.take("ny@example.org");
    expect(mail.subject).toBe("Du er inviteret til Mols");
    expect(mail.text).toMatch(/lead har inviteret dig .* Mols som redaktør/);
    expect(mail.text).toContain("syv dage");
    const token = tokenIn(mail);
    expect(await check(token)).toEqual({ state: "open", name: "Ny redaktør", email: "ny@example.org", cluster: "Mols" });
    expect((await accept(token, "kort")).text).toMatch(/mindst 12 tegn/);
    expect((await accept(token, "aaaaaaaaaaaaaaa")).text).toMatch(/for let at gætte/);
    const accepted = await accept(token);
    expect(accepted.status, accepted.text).toBe(200);
    const cookie = accepted.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    const session = /payload-token=([^;]+)/.exec(cookie)?.[1];
    const me = await rest({ booted, token: session, path: "/users/me?depth=0" });
    const user = me.body.user as { email: string; tenants: Row[] };
    expect(user.email).toBe("ny@example.org");
    expect(user.tenants).toMatchObject([{ tenant: network.mols.id, role: "editor", villages: [village.id] }]);
    const begun = await rest({
      booted,
      token: session,
      method: "POST",
      path: "/news?draft=true&depth=0",
      json: { tenant: network.mols.id },
    });
    expect(begun.status, begun.text).toBe(201);
    expect(begun.body.doc).toMatchObject({ villages: [village.id], _status: "draft" });
    expect((await member("ny@example.org"))?.status).toBe("active");
    expect((await accept(token)).status).toBe(410);
    expect(await check(token)).toEqual({ state: "used" });
    expect((await rest({ booted, method: "POST", path: "/users/login", json: { email: "ny@example.org", password: GOOD } })).status).toBe(
      200,
    );
  });

  it("work once, even when the link is opened twice at the same moment", async () => {
    await invite("samtidig@example.org");
    const token = tokenIn(await server.take("samtidig@example.org"));
    const answers = await Promise.all([accept(token), accept(token, "et helt andet kodeord")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it("run out after seven days, and a new link can be asked for", async () => {
    await invite("sen@example.org");
    const token = tokenIn(await server.take("sen@example.org"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 7 * 24 * 3_600_000 + 1000 });
    try {
      expect(await check(token)).toEqual({ state: "expired" });
      expect((await member("sen@example.org"))?.status).toBe("expired");
      expect((await accept(token)).status).toBe(410);
      expect((await as(null, "/users/invitation/renew", { token })).status).toBe(200);
      const again = tokenIn(await server.take("sen@example.org"));
      expect(again).not.toBe(token);
      expect(await check(token)).toEqual({ state: "unknown" });
      expect((await check(again)).state).toBe("open");
      await as(null, "/users/invitation/renew", { token: again });
      expect(server.mails).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("can be sent again and withdrawn; of whoever never came nothing is kept", async () => {
    await invite("fortrudt@example.org");
    const first = tokenIn(await server.take("fortrudt@example.org"));
    const user = (await member("fortrudt@example.org"))?.id ?? "";
    expect((await as("lead", "/users/members/resend", { user, tenant: network.mols.id })).status).toBe(200);
    const second = tokenIn(await server.take("fortrudt@example.org"));
    expect((await check(first)).state).toBe("unknown");
    expect((await as("lead", "/users/members/remove", { user, tenant: network.mols.id })).status).toBe(200);
    expect((await check(second)).state).toBe("unknown");
    expect(
      await booted.payload.count({ collection: "users" as CollectionSlug, where: { email: { equals: "fortrudt@example.org" } } }),
    ).toEqual({ totalDocs: 0 });
  });

  it("take in who has an account already, and tell the lead nothing of their other cluster", async () => {
    const other = await rest({
      booted,
      token: network.tokens.secretariat,
      method: "POST",
      path: "/users/members/invite",
      json: { email: "fælles@example.org".replace("æ", "ae"), name: "Fælles", tenant: network.vestrum.id, role: "municipality" },
    });
    expect(other.status, other.text).toBe(201);
    expect((await accept(tokenIn(await server.take("faelles@example.org")))).status).toBe(200);
    const answer = await invite("faelles@example.org", { name: "Et andet navn" });
    expect([answer.status, answer.body]).toEqual([201, { ok: true, mail: "sent" }]);
    const mail = await server.take("faelles@example.org");
    expect(mail.subject).toBe("Du er med i Mols");
    expect(mail.text).not.toContain("#");
    const found = await member("faelles@example.org");
    expect(found).toMatchObject({ name: "Fælles", role: "editor", status: "active" });
    expect(JSON.stringify(found)).not.toContain(network.vestrum.id);
    const again = await invite("faelles@example.org");
    expect(again.status).toBe(409);
    expect((await as("lead", "/users/members/remove", { user: found?.id, tenant: network.mols.id })).status).toBe(200);
    expect((await server.take("faelles@example.org")).subject).toBe("Du er ikke længere med i Mols");
    const user = (await booted.payload.findByID({ collection: "users" as CollectionSlug, id: found?.id ?? "", depth: 0 })) as unknown as {
      tenants: Row[];
    };
    expect(user.tenants.map(({ tenant }) => tenant)).toEqual([network.vestrum.id]);
  });

  it("are the lead's for the own cluster and its editors only", async () => {
    for (const person of ["neighbour", "editor", "municipality", "nobody", null] as const) {
      expect((await invite("fremmed@example.org", {}, person)).status, String(person)).toBe(403);
    }
    expect((await invite("kommune@example.org", { role: "municipality" })).status).toBe(403);
    expect((await invite("tom@example.org", { villages: [] })).status).toBe(400);
    const theirs = await createPublished(booted.payload, "villages", { tenant: network.vestrum.id, name: "Videbæk" });
    expect((await invite("skæv@example.org".replace("æ", "ae"), { villages: [theirs.id] })).status).toBe(400);
    expect(
      await booted.payload.count({ collection: "users" as CollectionSlug, where: { email: { equals: "skaev@example.org" } } }),
    ).toEqual({ totalDocs: 0 });
    for (const [user, tenant, expected] of [
      [network.users.municipality.id, network.mols.id, 403],
      [network.users.neighbour.id, network.vestrum.id, 403],
      [network.users.neighbour.id, network.mols.id, 404],
      [network.users.secretariat.id, network.mols.id, 404],
    ] as const) {
      for (const action of ["remove", "resend", "end-sessions"]) {
        expect((await as("lead", `/users/members/${action}`, { user, tenant })).status, `${action} ${user}`).toBe(expected);
      }
      expect((await as("lead", "/users/members/change", { user, tenant, role: "editor", villages: [village.id] })).status).toBe(expected);
    }
    expect((await as("lead", "/users/members/remove", { user: network.users.lead.id, tenant: network.mols.id })).status).toBe(403);
    const leads = await invite("leder@example.org", { role: "communication-lead", villages: [] }, "secretariat");
    expect(leads.status, leads.text).toBe(201);
    expect((await server.take("leder@example.org")).text).toMatch(/Du er inviteret .* som kommunikationsansvarlig/);
    expect(server.mails).toEqual([]);
  });

  it("say what an editor writes for, and end the editor's sessions with the work", async () => {
    const editor = network.users.editor.id;
    const tenant = network.mols.id;
    const me = async () =>
      (await rest({ booted, token: network.tokens.editor, path: "/users/me?depth=0" })).body.user as { tenants: Row[] } | null;
    expect((await as("lead", "/users/members/change", { user: editor, tenant, role: "editor", villages: [village.id] })).status).toBe(200);
    expect((await me())?.tenants).toMatchObject([{ role: "editor", villages: [village.id] }]);
    expect((await as("lead", "/users/members/end-sessions", { user: editor, tenant })).body).toEqual({ ended: 1 });
    expect(await me()).toBeNull();
    expect(await member("editor@example.org")).toMatchObject({ role: "editor", villages: [village.id] });
    const log = await booted.payload.find({
      collection: "audit-log" as CollectionSlug,
      where: { tenant: { equals: tenant } } as never,
      limit: 0,
    });
    const actions = new Set(log.docs.map((entry) => (entry as unknown as { action: string }).action));
    for (const action of ["invite", "invitation-accepted", "invitation-withdrawn", "member-added", "member-removed", "sessions-ended"]) {
      expect(actions, action).toContain(action);
    }
  });
});
