import type { CollectionSlug, GlobalSlug } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { codeAt } from "../support/totp.ts";
import { type Answer, graphql, queryNames, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network, PASSWORD } from "./support/people.ts";

const STEP_MS = 30_000;
const MINUTE = 60_000;
const NEW_PASSWORD = "fire tilfældige ord her";

const needOf = ({ body }: Answer) => (body.errors as { data?: { secondFactor?: string; ticket?: string } }[] | undefined)?.[0]?.data;

describe.each(databases)("the second step on %s", (database) => {
  let booted: Booted;
  let network: Network;
  let secret: string;
  let recovery: string[];
  let now: number;

  const post = (path: string, json: unknown, token?: string) => rest({ booted, token, method: "POST", path, json });
  const signIn = (person: string, more: Record<string, unknown> = {}) =>
    post("/users/login", { email: `${person}@example.org`, password: PASSWORD, ...more });
  /** Goes on in time, so that the next code is another. */
  const wait = (ms = STEP_MS) => {
    now += ms;
    vi.setSystemTime(now);
  };
  const code = () => {
    wait();
    return codeAt(secret, now);
  };
  const require_ = (on: boolean, token = network.tokens.secretariat) =>
    post("/globals/network-settings", { requireSecondFactorForLeads: on }, token);

  beforeAll(async () => {
    booted = await bootPayload({ database });
    network = await createNetwork(booted.payload);
  });
  beforeEach(() => {
    now = Math.max(now ?? 0, Math.ceil(Date.now() / STEP_MS) * STEP_MS);
    vi.useFakeTimers({ toFake: ["Date"], now });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await booted?.stop();
  });

  it("is set up with the password and a first code, and then asked for", async () => {
    const { editor } = network.tokens;
    expect((await post("/users/second-factor/start", { password: PASSWORD })).status).toBe(403);
    expect((await post("/users/second-factor/start", { password: "forkert kodeord" }, editor)).status).toBe(403);
    const started = await post("/users/second-factor/start", { password: PASSWORD }, editor);
    expect(started.status, started.text).toBe(200);
    expect(started.headers.get("cache-control")).toBe("no-store");
    expect(started.body.qr).toMatch(/^<svg/);
    expect(started.body.uri).toMatch(/^otpauth:\/\/totp\/Klynge:editor%40example.org\?.*secret=/);
    secret = started.body.secret as string;
    expect((await signIn("editor")).status).toBe(200);
    expect((await post("/users/second-factor/confirm", { code: "000000" }, editor)).status).toBe(403);
    const elsewhere = (await signIn("editor")).body.token as string;
    const confirmed = await post("/users/second-factor/confirm", { code: code() }, editor);
    expect(confirmed.status, confirmed.text).toBe(200);
    recovery = confirmed.body.recoveryCodes as string[];
    expect(new Set(recovery).size).toBe(10);
    expect(recovery.every((each) => /^[A-Z2-9]{5}-[A-Z2-9]{5}$/.test(each))).toBe(true);
    expect((await rest({ booted, token: elsewhere, path: "/users/me" })).body.user).toBeNull();
    expect((await rest({ booted, token: editor, path: "/users/me" })).body.user).not.toBeNull();
    const refused = await signIn("editor");
    expect(refused.status).toBe(401);
    expect(needOf(refused)).toEqual({ secondFactor: "code" });
    expect(refused.headers.get("set-cookie") ?? "").not.toContain("payload-token=ey");
    expect(refused.text).not.toContain('token":"ey');
  });

  it("takes a code once, within its time", async () => {
    const fresh = code();
    const taken = await signIn("editor", { code: fresh });
    expect(taken.status, taken.text).toBe(200);
    expect(needOf(await signIn("editor", { code: fresh }))).toEqual({ secondFactor: "wrong" });
    wait();
    expect(needOf(await signIn("editor", { code: fresh }))).toEqual({ secondFactor: "wrong" });
    expect(needOf(await signIn("editor", { code: codeAt(secret, now - 5 * MINUTE) }))).toEqual({ secondFactor: "wrong" });
    wait();
    const both = codeAt(secret, now);
    const answers = await Promise.all([signIn("editor", { code: both }), signIn("editor", { code: both })]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("is asked for at every way in", async () => {
    const login = `mutation { loginUser(email: "editor@example.org", password: "${PASSWORD}") { token } }`;
    const refused = await graphql({ booted, query: login });
    expect(refused.errors[0]).toMatch(/Skriv koden/);
    expect(JSON.stringify(refused.data ?? null)).not.toContain("ey");

    const forgot = async () => {
      wait(MINUTE);
      return booted.payload.forgotPassword({ collection: "users" as never, data: { email: "editor@example.org" }, disableEmail: true });
    };
    const token = await forgot();
    const byRest = await post("/users/reset-password", { token, password: NEW_PASSWORD });
    expect(byRest.status).toBe(401);
    expect(needOf(byRest)).toEqual({ secondFactor: "code" });
    const byGraphql = await graphql({
      booted,
      query: `mutation { resetPasswordUser(token: "${token}", password: "${NEW_PASSWORD}") { token } }`,
    });
    expect(byGraphql.errors).not.toEqual([]);
    // The old password still works: nothing was changed without the second step.
    expect((await signIn("editor", { code: code() })).status).toBe(200);
    expect((await post("/users/reset-password", { token, password: "kort", code: code() })).status).toBe(400);
    const reset = await post("/users/reset-password", { token, password: NEW_PASSWORD, code: code() });
    expect(reset.status, reset.text).toBe(200);
    expect((await post("/users/login", { email: "editor@example.org", password: PASSWORD, code: code() })).status).toBe(401);
    await booted.payload.update({
      collection: "users" as CollectionSlug,
      id: network.users.editor.id,
      data: { password: PASSWORD } as never,
    });
  });

  it("takes each recovery code once, also when two try at the same moment", async () => {
    const [first = "", second = ""] = recovery;
    const answers = await Promise.all([signIn("editor", { code: first }), signIn("editor", { code: first })]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await signIn("editor", { code: first })).status).toBe(401);
    const accepted = await signIn("editor", { code: second.toLowerCase().replace("-", " ") });
    expect(accepted.status, accepted.text).toBe(200);
    const renewed = await post("/users/second-factor/recovery-codes", { code: code() }, accepted.body.token as string);
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await signIn("editor", { code: recovery[2] })).status).toBe(401);
    recovery = renewed.body.recoveryCodes as string[];
  });

  it("is never shown by any API, to nobody", async () => {
    const { docs } = await booted.payload.db.find<{ secret: string; recoveryCodes: string[] }>({
      collection: "account-factors",
      where: {},
    });
    const [stored] = docs;
    expect(stored?.secret).not.toContain(secret);
    expect(JSON.stringify(stored)).not.toContain(recovery[0]);
    const everything = await signIn("editor", { code: code() });
    const token = everything.body.token as string;
    const secretive = [secret, stored?.secret ?? "", stored?.recoveryCodes[0] ?? ""];
    for (const person of [token, network.tokens.secretariat, network.tokens.lead, undefined]) {
      for (const path of [
        "/account-factors",
        `/account-factors/${network.users.editor.id}`,
        "/account-factors/count",
        "/account-invitations",
      ]) {
        expect((await rest({ booted, token: person, path })).status, path).toBe(403);
        expect((await rest({ booted, token: person, method: "PATCH", path, json: { failures: 0 } })).status, path).not.toBe(200);
        expect((await rest({ booted, token: person, method: "DELETE", path })).status, path).not.toBe(200);
      }
      for (const path of [
        "/users/me?showHiddenFields=true",
        `/users/${network.users.editor.id}?select[secret]=true&select[recoveryCodes]=true`,
        `/users?where[secret][exists]=true`,
        `/users?where[id][equals]=${network.users.editor.id}&depth=5&populate[account-factors][secret]=true`,
      ]) {
        const { text } = await rest({ booted, token: person, path });
        for (const each of secretive) expect(text, path).not.toContain(each);
      }
    }
    expect(queryNames(booted).filter((name) => /factor|invitation/i.test(name))).toEqual([]);
    for (const each of secretive) expect(everything.text).not.toContain(each);
  });

  it("stops taking codes after five wrong ones, guesses at the same moment included", async () => {
    wait();
    const guess = (index: number) => signIn("editor", { code: `00000${index}` });
    // Of two sign-ins of one person at once MongoDB lets only one through its transaction, right or wrong.
    const guesses = await Promise.all(Array.from({ length: 8 }, (_, index) => guess(index)));
    expect(guesses.filter(({ status }) => status === 200)).toEqual([]);
    while (needOf(guesses.at(-1) as Answer)?.secondFactor !== "blocked") guesses.push(await guess(9));
    expect(guesses.filter((answer) => needOf(answer)?.secondFactor === "wrong").length).toBeLessThanOrEqual(5);
    const right = await signIn("editor", { code: code() });
    expect(needOf(right)).toEqual({ secondFactor: "blocked" });
    expect(right.text).toMatch(/Prøv igen om \d+ minutter/);
    wait(10 * MINUTE);
    expect((await signIn("editor", { code: code() })).status).toBe(200);
  });

  it("is turned off with a code, and by the secretariat for whoever has lost everything", async () => {
    const token = (await signIn("editor", { code: code() })).body.token as string;
    expect((await post("/users/second-factor/reset", { user: network.users.editor.id }, network.tokens.lead)).status).toBe(403);
    expect((await post("/users/second-factor/disable", { code: "123456" }, token)).status).toBe(403);
    expect((await post("/users/second-factor/reset", { user: network.users.editor.id }, network.tokens.secretariat)).status).toBe(200);
    expect((await rest({ booted, token, path: "/users/me" })).body.user).toBeNull();
    const again = (await signIn("editor")).body.token as string;
    secret = (await post("/users/second-factor/start", { password: PASSWORD }, again)).body.secret as string;
    expect((await post("/users/second-factor/confirm", { code: code() }, again)).status).toBe(200);
    expect((await post("/users/second-factor/disable", { code: code() }, again)).status).toBe(200);
    expect((await signIn("editor")).status).toBe(200);
  });

  it("can be required of communication leads, who then reach only the page to set it up", async () => {
    expect((await require_(true, network.tokens.lead)).status).toBe(403);
    expect((await rest({ booted, token: network.tokens.lead, path: "/globals/network-settings" })).status).toBe(403);
    const set = await require_(true);
    expect(set.status, set.text).toBe(200);
    expect((await rest({ booted, token: network.tokens.lead, path: "/users/me" })).body.user).toBeNull();
    expect((await rest({ booted, token: network.tokens.editor, path: "/users/me" })).status).toBe(200);
    expect((await signIn("editor")).status).toBe(200);
    const refused = await signIn("lead");
    expect(refused.status).toBe(401);
    const need = needOf(refused);
    expect(need?.secondFactor).toBe("enrol");
    const ticket = need?.ticket ?? "";
    for (const path of ["/users/me", "/news", `/clusters/${network.mols.id}`]) {
      const { status, body } = await rest({ booted, token: ticket, path });
      expect(status === 403 || body.user === null, path).toBe(true);
    }
    const query = `mutation { loginUser(email: "lead@example.org", password: "${PASSWORD}") { token } }`;
    expect((await graphql({ booted, query })).errors).not.toEqual([]);
    expect((await post("/users/second-factor/start", { ticket: `${ticket}x` })).status).toBe(401);
    secret = (await post("/users/second-factor/start", { ticket })).body.secret as string;
    expect((await signIn("lead", { code: codeAt(secret, now) })).status).toBe(401);
    const confirmed = await post("/users/second-factor/confirm", { ticket, code: code() });
    expect(confirmed.status, confirmed.text).toBe(200);
    const pass = confirmed.body.pass as string;
    expect((await post("/users/second-factor/start", { ticket })).status).toBe(400);
    const entered = await signIn("lead", { code: pass });
    expect(entered.status, entered.text).toBe(200);
    expect((await signIn("lead", { code: pass })).status).toBe(401);
    expect((await post("/users/second-factor/disable", { code: code() }, entered.body.token as string)).status).toBe(403);
    expect((await signIn("lead", { code: ticket })).status).toBe(401);
  });

  it("catches whoever becomes a lead while signed in", async () => {
    const token = (await signIn("editor")).body.token as string;
    await rest({
      booted,
      token: network.tokens.secretariat,
      method: "PATCH",
      path: `/users/${network.users.editor.id}`,
      json: { tenants: [{ tenant: network.mols.id, role: "communication-lead" }] },
    });
    expect((await rest({ booted, token, path: "/users/me" })).body.user).toBeNull();
    expect(needOf(await signIn("editor"))?.secondFactor).toBe("enrol");
    await booted.payload.updateGlobal({ slug: "network-settings" as GlobalSlug, data: { requireSecondFactorForLeads: false } as never });
    expect((await signIn("editor")).status).toBe(200);
  });
});
