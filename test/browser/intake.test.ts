import { mkdirSync } from "node:fs";
import { INTAKE_PATHS } from "@klynge/contract";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { newestMail } from "../support/mail-files.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const { cmsUrl, sitesPort, dataDir } = inject("platform");
const site = `http://vestrum.localhost:${sitesPort}`;
const screenshots = "test/output/screenshots";
const RESIDENT = "beboer@vestrum.example.org";
const nextYear = new Date().getUTCFullYear() + 1;

describe("a resident without an account", () => {
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test("sends an event in without script, confirms it by mail, and it is on the site when the lead has pressed once", async () => {
    const context = await browser.newContext({ viewport: VIEWPORTS.phone, locale: "da-DK", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}/kalender/`);
    await page
      .locator("main")
      .getByRole("link", { name: /Send det ind/ })
      .click();
    await page.waitForURL(site + INTAKE_PATHS.events);
    await page.screenshot({ path: `${screenshots}/send-event-phone.png`, fullPage: true });

    await page.getByLabel("Hvad hedder arrangementet?").fill("Eksempel: Drageflyvning på stranden");
    await page.getByLabel("Dato", { exact: true }).fill(`${nextYear}-05-09`);
    await page.getByLabel("Begynder klokken").fill("14:00");
    await page.getByLabel("Slutter klokken").fill("13:00");
    await page.getByLabel("Sted, hvis det ikke er på listen").fill("Stranden ved Vedersø");
    await page.getByLabel("Fortæl om det").fill("Tag en drage med.\n\nEksempel: Skrevet af en test.");
    await page.getByLabel("Dit navn").fill("Beboeren");
    await page.getByLabel("Din e-mail").fill(RESIDENT);
    await page.getByRole("button", { name: "Send arrangementet" }).click();

    // What is wrong is said on a page that keeps everything.
    await page.getByRole("heading", { name: "Se lige på formularen igen" }).waitFor();
    expect(await page.getByLabel("Fortæl om det").inputValue()).toContain("Tag en drage med.");
    await page.screenshot({ path: `${screenshots}/send-event-problems-phone.png`, fullPage: true });
    await page.getByLabel(/^Slutter klokken/).fill("16:30");
    await page.getByRole("button", { name: "Send igen" }).click();
    await page.waitForURL(site + INTAKE_PATHS.eventsSent);
    await page.screenshot({ path: `${screenshots}/send-event-thanks-phone.png` });

    const mail = await newestMail({ dataDir, to: RESIDENT });
    const link = new RegExp(`${cmsUrl}/api/public/vestrum/confirm/\\S+`).exec(mail.text ?? "")?.[0] ?? "";
    await page.goto(link);
    await page.screenshot({ path: `${screenshots}/confirm-event-phone.png` });
    await page.getByRole("button", { name: "Ja, send det videre" }).click();
    await page.waitForURL(site + INTAKE_PATHS.eventsConfirmed);
    expect(await context.cookies()).toEqual([]);

    const lead = await (await browser.newContext({ viewport: VIEWPORTS.desktop, locale: "da-DK" })).newPage();
    const errors = collectErrors(lead);
    const told = await newestMail({ dataDir, to: "kommunikation@vestrum.example.org" });
    await lead.goto(`${cmsUrl}/admin/login`, { waitUntil: "networkidle" });
    await lead.fill("input[name=email]", "kommunikation@vestrum.example.org");
    await lead.fill("input[name=password]", "klynge-demo");
    await lead.click("button[type=submit]");
    await lead.waitForURL(/\/admin$/);
    await lead.goto(new RegExp(`${cmsUrl}/admin/\\S+`).exec(told.text ?? "")?.[0] ?? "");
    await lead.getByRole("button", { name: "Godkend og offentliggør" }).waitFor();
    await lead.screenshot({ path: `${screenshots}/approve-event-desktop.png` });
    await lead.getByRole("button", { name: "Godkend og offentliggør" }).click();
    await lead.getByText("Godkendt. Arrangementet er offentliggjort.").first().waitFor();
    expect(errors).toEqual([]);

    const outcome = await eventually(async () => {
      const newest = await newestMail({ dataDir, to: RESIDENT });
      expect(newest.subject).toContain("står nu i kalenderen");
      return newest;
    });
    const address = new RegExp(`${site}/kalender/\\S+`).exec(outcome.text ?? "")?.[0] ?? "";
    await eventually(async () => {
      await page.goto(address);
      expect(await page.locator("h1").textContent()).toBe("Eksempel: Drageflyvning på stranden");
    });
    expect(await page.content()).not.toContain("Beboeren");
    expect(await page.content()).not.toContain(RESIDENT);
  });

  test("answers a form on a page without script", async () => {
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop, locale: "da-DK", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}/fc-vestrum/traeningstider/`);
    await page.getByLabel("Navn").fill("Spilleren");
    await page.getByLabel("E-mail").fill("spiller@vestrum.example.org");
    await page.getByLabel("Det er længe siden").check();
    await page.locator("form.form").screenshot({ path: `${screenshots}/form-desktop.png` });
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Vi ses på banen.").waitFor();
    expect(page.url()).toMatch(new RegExp(`^${site}/om/tak/`));
  });
});
