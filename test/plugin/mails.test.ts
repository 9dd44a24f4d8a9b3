import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderMail } from "../../packages/plugin/src/mails/render-mail.ts";
import { sendMail } from "../../packages/plugin/src/mails/send-mail.ts";
import { eventually } from "../support/eventually.ts";
import { type MailServer, startMailServer } from "../support/smtp-server.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create } from "./support/create.ts";
import { databases } from "./support/databases.ts";

const MAIL = {
  subject: "Velkommen & <hej>\r\nBcc: alle@example.org",
  greeting: "Hej Æ",
  paragraphs: ["Første linje\nanden linje", "<script>alert(1)</script>"],
  action: { label: "Vælg adgangskode", url: "https://cms.example.org/admin/a?b=1&c=2" },
};

describe("a mail", () => {
  it("says the same as text and as HTML, in which nothing but its own markup is markup", () => {
    const { subject, text, html } = renderMail({ mail: MAIL, language: "da" });
    expect(subject).toBe("Velkommen & <hej> Bcc: alle@example.org");
    expect(text).toContain("Hej Æ\n\nFørste linje\nanden linje");
    expect(text).toContain("Vælg adgangskode:\nhttps://cms.example.org/admin/a?b=1&c=2");
    expect(html).toContain("Første linje<br>anden linje");
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script");
    expect(html).toContain('href="https://cms.example.org/admin/a?b=1&amp;c=2"');
    expect(html).toContain('<html lang="da">');
    expect(html).not.toMatch(/<img|src=|http-equiv|@import/);
  });
});

describe.each(databases)("mails on %s", (database) => {
  let server: MailServer;
  let booted: Booted;

  beforeAll(async () => {
    server = await startMailServer();
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" }, host: { email } });
    await create(booted.payload, "users", { name: "Anne", email: "anne@example.org", password: "et-langt-kodeord" });
    await create(booted.payload, "users", { name: "Beth", email: "beth@example.org", password: "et-langt-kodeord", language: "en" });
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });

  it("arrive with both parts, through a real mail server", async () => {
    await sendMail({ payload: booted.payload, to: "anne@example.org", language: "da", mail: MAIL });
    const mail = await server.take("anne@example.org");
    expect(mail.subject).toBe("Velkommen & <hej> Bcc: alle@example.org");
    expect(mail.recipients).toEqual(["anne@example.org"]);
    expect(mail.from).toMatchObject({ address: "noreply@example.org", name: "Klynge" });
    expect(mail.text).toContain("Første linje");
    expect(mail.html).toContain("Vælg adgangskode");
  });

  it("wait for what they tell of to be stored, and stay away where it is not", async () => {
    const { payload } = booted;
    const send = (to: string, transactionID: unknown) =>
      sendMail({ payload, req: { transactionID: transactionID as string }, to, language: "da", mail: MAIL });
    const failing = await payload.db.beginTransaction();
    // SQLite runs without transactions here: what is written is stored at once.
    expect(failing === null).toBe(database === "sqlite");
    if (failing === null) {
      await send("gemt@example.org", null);
      await server.take("gemt@example.org");
      return;
    }
    await send("fortrudt@example.org", failing);
    await payload.db.rollbackTransaction(failing);
    const succeeding = await payload.db.beginTransaction();
    await send("gemt@example.org", succeeding);
    expect(server.mails).toEqual([]);
    await payload.db.commitTransaction(succeeding as string);
    await server.take("gemt@example.org");
    expect(server.mails).toEqual([]);
  });

  it("that cannot be sent are noted for the secretariat and stop nobody's work", async () => {
    server.refuse(true);
    try {
      await sendMail({ payload: booted.payload, to: "anne@example.org", language: "da", mail: MAIL });
      await eventually(async () => {
        const { docs } = await booted.payload.find({
          collection: "audit-log" as CollectionSlug,
          where: { action: { equals: "mail-failed" } } as never,
        });
        expect(docs[0]).toMatchObject({ title: "Velkommen & <hej> Bcc: alle@example.org", details: { to: "anne@example.org" } });
        expect(JSON.stringify(docs[0])).toContain("No mails today");
      });
    } finally {
      server.refuse(false);
    }
  });

  it.each([
    ["anne@example.org", "Ny adgangskode", /Vælg en ny adgangskode/, /en time/],
    ["beth@example.org", "New password", /Choose a new password/, /one hour/],
  ])("help %s to a new password in their own language", async (email, subject, action, validity) => {
    expect((await rest({ booted, method: "POST", path: "/users/forgot-password", json: { email } })).status).toBe(200);
    const mail = await server.take(email, (each) => each.subject === subject);
    expect(mail.text).toMatch(/https:\/\/cms\.example\.org\/admin\/new-password#[0-9a-f]{40}/);
    expect(mail.text).toMatch(action);
    expect(mail.text).toMatch(validity);
    expect(mail.html).toMatch(action);
    expect(mail.text).not.toMatch(/<|&amp;/);
  });
});
