import { HONEYPOT_FIELD, MAX_FORM_BYTES } from "@klynge/contract";
import { buildSnapshot } from "@klynge/plugin";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tidyIntake } from "../../packages/plugin/src/intake/tidy-intake.ts";
import { type MailServer, type ReceivedMail, startMailServer } from "../support/smtp-server.ts";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network } from "./support/people.ts";

const ORIGIN = "https://mols.example.org";
const CMS = "https://cms.example.org";

describe.each(databases)("what residents send in, on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let hall: Doc;
  let form: Doc;
  let server: MailServer;

  beforeAll(async () => {
    server = await startMailServer();
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    const clientAddress = (headers: Headers) => headers.get("x-test-client") ?? undefined;
    booted = await bootPayload({ database, options: { cmsUrl: CMS, clientAddress }, host: { email } });
    payload = booted.payload;
    network = await createNetwork(payload);
    const tenant = network.mols.id;
    await update(payload, "clusters", tenant, { accepts: { events: true, ideas: true } });
    hall = await createPublished(payload, "places", { tenant, name: "Hallen", kind: "hall" });
    await createPublished(payload, "places", { tenant: network.vestrum.id, name: "Fremmed sal", kind: "hall" });
    form = await create(payload, "forms", {
      tenant,
      title: "Fællesspisning",
      fields: [
        { blockType: "text", label: "Navn", required: true },
        { blockType: "select", label: "Mad", options: [{ label: "Med kød" }, { label: "Uden kød" }] },
        { blockType: "message", label: "Tilmelding senest fredag." },
      ],
      confirmationText: "Vi ses",
    });
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });

  const next = () => `client-${Math.random()}`;
  const send = (path: string, values: Record<string, string> | string, headers: Record<string, string> = {}): Promise<Answer> =>
    post({
      booted,
      path: `/public/${path}`,
      body: typeof values === "string" ? values : new URLSearchParams(values).toString(),
      headers: { "x-test-client": next(), ...headers },
    });
  const inAYear = String(new Date().getUTCFullYear() + 1);
  const event = (more: Record<string, string> = {}) => ({
    title: "Høstfest",
    date: `${inAYear}-07-10`,
    time: "18:00",
    endTime: "22:30",
    place: hall.id,
    organiser: "Borgerforeningen",
    description: "Kom og dans.\n\nTag naboen med.",
    contactName: "En borger",
    contactEmail: `${Math.random().toString(36).slice(2)}@example.com`,
    ...more,
  });
  const linkIn = (mail: ReceivedMail) => /https:\/\/cms\.example\.org\/api(\/public\/\S+)/.exec(mail.text ?? "")?.[1] ?? "";
  const count = async (collection: "events" | "event-submissions" | "ideas" | "form-submissions") =>
    (await payload.count({ collection, where: { tenant: { equals: network.mols.id } } })).totalDocs;

  async function sendAndConfirm(values = event()): Promise<{ submission: Doc; draft: Doc; email: string }> {
    await send("mols/events", values);
    const link = linkIn(await server.take(values.contactEmail));
    expect((await post({ booted, path: link, body: "" })).headers.get("location")).toBe(`${ORIGIN}/kalender/indsend/bekraeftet/`);
    await server.take("lead@example.org");
    const { docs } = await payload.find({
      collection: "event-submissions",
      where: { "contact.email": { equals: values.contactEmail } },
      depth: 0,
    });
    const submission = docs[0] as unknown as Doc;
    const draft = (await payload.findByID({ collection: "events", id: String(submission.event), depth: 0, draft: true })) as unknown as Doc;
    return { submission, draft, email: values.contactEmail };
  }

  describe("an event", () => {
    it("waits unseen until its sender has confirmed it, and becomes a draft then", async () => {
      const before = await count("events");
      const values = event();
      const sent = await send("mols/events", values);
      expect([sent.status, sent.headers.get("location")]).toEqual([303, `${ORIGIN}/kalender/indsend/tak/`]);
      const asking = await server.take(values.contactEmail);
      expect(asking.text).not.toContain("dans");
      expect(await count("events")).toBe(before);
      const stored = await rest({ booted, token: network.tokens.lead, path: "/event-submissions?depth=0" });
      expect(JSON.stringify(stored.body)).not.toContain('"token"');

      const link = linkIn(asking);
      const asked = await rest({ booted, path: link });
      expect(asked.status).toBe(200);
      expect(asked.text).toContain("Høstfest");
      expect(await count("events"), "a program that follows links confirms nothing").toBe(before);
      await post({ booted, path: link, body: "" });
      await post({ booted, path: link, body: "" });
      expect((await server.take("lead@example.org")).subject).toBe("Et arrangement venter på svar: Høstfest");
      expect(await count("events")).toBe(before + 1);
      expect((await rest({ booted, path: link })).text).toContain("allerede bekræftet");
    });

    it("holds what was written, by the clock on the wall, and nothing of who wrote it", async () => {
      const { draft } = await sendAndConfirm();
      expect(draft).toMatchObject({
        title: "Høstfest",
        start: `${inAYear}-07-10T16:00:00.000Z`,
        end: `${inAYear}-07-10T20:30:00.000Z`,
        place: hall.id,
        source: "submission",
        _status: "draft",
      });
      const text = JSON.stringify(draft);
      for (const words of ["Kom og dans.", "Tag naboen med.", "Arrangør: Borgerforeningen"]) expect(text).toContain(words);
      expect(text).not.toContain("En borger");
      expect(text).not.toContain("example.com");
      const snapshot = JSON.stringify(await buildSnapshot({ payload, cluster: "mols", now: new Date().toISOString() }));
      expect(snapshot).not.toContain("Kom og dans");
      expect(snapshot).not.toContain("En borger");
    });

    it("is published with one answer of the lead, and its sender is told where", async () => {
      const { submission, draft, email } = await sendAndConfirm();
      const path = `/event-submissions/${submission.id}/approve`;
      for (const person of ["neighbour", "municipality", "editor", "nobody"] as const) {
        expect((await rest({ booted, token: network.tokens[person], method: "POST", path, json: {} })).status, person).toBe(404);
      }
      expect((await rest({ booted, method: "POST", path, json: {} })).status).toBe(401);
      expect((await rest({ booted, token: network.tokens.lead, method: "POST", path, json: {} })).status).toBe(200);
      expect((await rest({ booted, token: network.tokens.lead, method: "POST", path, json: {} })).status).toBe(409);
      expect((await server.take(email)).text).toContain(`${ORIGIN}/kalender/${draft.slug}/`);
      const { events } = await buildSnapshot({ payload, cluster: "mols", now: new Date().toISOString() });
      expect(events.map(({ id }) => id)).toContain(draft.id);
    });

    it("is deleted where the lead says no, and its sender is told why", async () => {
      const { submission, draft, email } = await sendAndConfirm();
      const path = `/event-submissions/${submission.id}/reject`;
      const json = { reason: "Det er uden for klyngen." };
      expect((await rest({ booted, token: network.tokens.lead, method: "POST", path, json })).status).toBe(200);
      expect((await server.take(email)).text).toContain("Det er uden for klyngen.");
      expect((await payload.find({ collection: "events", where: { id: { equals: draft.id } }, draft: true })).totalDocs).toBe(0);
    });

    it("keeps all that was typed where something is wrong, and says what", async () => {
      const values = event({ title: "<b>Fest</b>", date: "10-7-2020", contactEmail: "ikke en adresse", place: "en anden" });
      const { status, text, headers } = await send("mols/events", values);
      expect(status).toBe(422);
      expect(text).toContain('value="&lt;b&gt;Fest&lt;/b&gt;"');
      expect(text).toContain("Kom og dans.\n\nTag naboen med.</textarea>");
      expect(text).toContain("Skriv en e-mailadresse");
      expect(text).toContain("Vælg en af mulighederne.");
      expect(text).not.toContain("Fremmed sal");
      expect(headers.get("content-security-policy")).toContain(`form-action 'self' ${ORIGIN}`);
      const late = await send("mols/events", event({ date: "10/7 2020", time: "kl. 19" }));
      expect(late.text).toContain("Datoen er gået.");
      expect(late.text).toContain('value="19:00"');
      const links = "https://a.example https://b.example https://c.example";
      expect((await send("mols/events", event({ description: links }))).text).toContain("Højst to webadresser.");
      expect((await send("mols/events", event({ endTime: "17:00" }))).text).toContain("Slutningen ligger før begyndelsen.");
    });
  });

  it("an idea reaches the lead, and the public never learns whose it is", async () => {
    const sent = await send("mols/ideas", {
      title: "En bænk",
      body: "Ved broen",
      contactName: "Idémager",
      contactEmail: "ide@example.com",
    });
    expect(sent.headers.get("location")).toBe(`${ORIGIN}/om/ideer/tak/`);
    expect((await server.take("lead@example.org")).subject).toBe("En ny idé: En bænk");
    const found = await rest({ booted, token: network.tokens.lead, path: "/ideas?depth=0" });
    expect((found.body.docs as Doc[])[0]).toMatchObject({ title: "En bænk", status: "new", submitter: { email: "ide@example.com" } });
    for (const person of ["neighbour", "municipality", "editor"] as const) {
      expect((await rest({ booted, token: network.tokens[person], path: "/ideas" })).text, person).not.toContain("ide@example.com");
    }
    expect(JSON.stringify(await buildSnapshot({ payload, cluster: "mols", now: new Date().toISOString() }))).not.toContain("En bænk");
  });

  it("a form that an editor made stands on its page, and answers go to the lead alone", async () => {
    await createPublished(payload, "pages", {
      tenant: network.mols.id,
      title: "Mad",
      layout: [{ blockType: "form", heading: "Kom", form: form.id }],
    });
    const { pages, intake } = await buildSnapshot({ payload, cluster: "mols", now: new Date().toISOString() });
    const block = pages.flatMap(({ layout }) => layout).find(({ type }) => type === "form");
    expect(block).toMatchObject({
      form: {
        action: `${CMS}/api/public/mols/forms/${form.id}`,
        thanks: "Vi ses",
        fields: [{ name: "navn", required: true }, { type: "select" }, { type: "message" }],
      },
    });
    expect(intake.events?.action).toBe(`${CMS}/api/public/mols/events`);
    const sent = await send(`mols/forms/${form.id}`, { navn: "Gæst", mad: "Uden kød", andet: "ikke spurgt om" });
    expect(sent.headers.get("location")).toBe(`${ORIGIN}/om/tak/${form.id}/`);
    const { docs } = await payload.find({ collection: "form-submissions", where: { form: { equals: form.id } }, depth: 0 });
    expect(
      (docs[0] as unknown as { submissionData: { field: string; value: string }[] }).submissionData.map(({ field, value }) => [
        field,
        value,
      ]),
    ).toEqual([
      ["Navn", "Gæst"],
      ["Mad", "Uden kød"],
    ]);
    expect((await send(`vestrum/forms/${form.id}`, { navn: "Gæst" })).status).toBe(404);
    for (const person of ["neighbour", "municipality", "editor"] as const) {
      expect((await rest({ booted, token: network.tokens[person], path: "/form-submissions" })).text, person).not.toContain("Gæst");
    }
  });

  it("nothing is taken by clusters that take nothing, of programs, or of what is no form", async () => {
    const before = [await count("event-submissions"), await count("ideas")];
    expect((await send("vestrum/events", event())).status).toBe(404);
    expect((await send("findes-ikke/events", event())).status).toBe(404);
    expect((await send("mols/users", event())).status).toBe(404);
    expect((await send("mols/ideas", { title: "Køb", body: "nu", [HONEYPOT_FIELD]: "https://spam.example" })).status).toBe(303);
    expect((await send("mols/ideas", JSON.stringify({ title: "x" }), { "Content-Type": "application/json" })).status).toBe(415);
    expect((await send("mols/ideas", { title: "Lang", body: "x".repeat(MAX_FORM_BYTES) })).status).toBe(413);
    expect((await rest({ booted, path: "/public/mols/confirm/forkert" })).status).toBe(410);
    expect([await count("event-submissions"), await count("ideas")]).toEqual(before);
  });

  it("nobody sends in without end, and whoever is signed in to the CMS is nobody special", async () => {
    const headers = { "x-test-client": "one-and-the-same", Authorization: `JWT ${network.tokens.secretariat}` };
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn += 1)
      statuses.push((await send("mols/ideas", { title: `Idé ${turn}`, body: "Mere" }, headers)).status);
    expect(statuses).toEqual([...Array(10).fill(303), 429, 429]);
  });

  it("a link is good for two days, and what has done its duty is deleted", async () => {
    const values = event();
    await send("mols/events", values);
    const link = linkIn(await server.take(values.contactEmail));
    const where = { "contact.email": { equals: values.contactEmail } };
    const [submission] = (await payload.find({ collection: "event-submissions", where })).docs;
    await payload.db.updateOne({
      collection: "event-submissions",
      id: String(submission?.id),
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    });
    expect((await post({ booted, path: link, body: "" })).status).toBe(410);
    await tidyIntake({ payload });
    expect((await payload.count({ collection: "event-submissions", where })).totalDocs).toBe(1);
    await tidyIntake({ payload, now: Date.now() + 3 * 86_400_000 });
    expect((await payload.count({ collection: "event-submissions", where })).totalDocs).toBe(0);
    expect(await count("form-submissions")).toBeGreaterThan(0);
    await tidyIntake({ payload, now: Date.now() + 366 * 86_400_000 });
    expect([
      await count("form-submissions"),
      (await payload.count({ collection: "event-submissions", where: { status: { equals: "approved" } } })).totalDocs,
    ]).toEqual([0, 0]);
  });
});

async function post({
  booted,
  path,
  body,
  headers = {},
}: {
  booted: Booted;
  path: string;
  body: string;
  headers?: Record<string, string>;
}): Promise<Answer> {
  const { handleEndpoints } = await import("payload");
  const request = new Request(`http://cms.test/api${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body,
  });
  const response = await handleEndpoints({ config: booted.payload.config, request, payloadInstanceCacheKey: booted.key });
  const text = await response.text();
  return { status: response.status, body: {}, headers: response.headers, text };
}
