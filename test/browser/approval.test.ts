import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type CmsClient, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { richText } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const { cmsUrl, sitesPort, dataDir } = inject("platform");
const PASSWORD = "eksempel-adgangskode";
const LEAD = "leder@godkendelse.example.org";
const EDITOR = "skribent@godkendelse.example.org";
const screenshots = "test/output/screenshots";

let browser: Browser;
let secretariat: CmsClient;
let cluster: string;
let article: string;

/** De Syv Sogne asks for approval here; the people are made for this test. */
beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  browser = await launchBrowser();
  secretariat = await signIn({ cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });
  cluster = (await secretariat.findOne("clusters", { slug: "de-syv-sogne" })).id;
  const village = await secretariat.findOne("villages", { tenant: cluster });
  await ask(secretariat, "PATCH", `/api/clusters/${cluster}`, { editorsMayPublish: false });
  const member = (email: string, role: string, more = {}) =>
    ask(secretariat, "POST", "/api/users", {
      name: role === "editor" ? "Redaktør (eksempel)" : "Kommunikationsansvarlig (eksempel)",
      email,
      password: PASSWORD,
      tenants: [{ tenant: cluster, role, ...more }],
    });
  await member(LEAD, "communication-lead");
  await member(EDITOR, "editor", { villages: [village.id] });
  const editor = await signIn({ cmsUrl, email: EDITOR, password: PASSWORD });
  const made = await ask(editor, "POST", "/api/news?draft=true&depth=0", {
    tenant: cluster,
    title: "Eksempel: sommerfest på engen",
    slug: "eksempel-sommerfest",
    body: richText("Alle er velkomne."),
    villages: [village.id],
  });
  article = (made.doc as { id: string }).id;
});
afterAll(async () => {
  await ask(secretariat, "PATCH", `/api/clusters/${cluster}`, { editorsMayPublish: true });
  await browser?.close();
});

test("an editor writes and sends, the lead returns it with a comment, then compares and approves, and it is on the site", async () => {
  const editor = await openAdmin(EDITOR, VIEWPORTS.phone);
  const lead = await openAdmin(LEAD, VIEWPORTS.desktop);
  const form = `${cmsUrl}/admin/collections/news/${article}`;

  await editor.page.goto(form, { waitUntil: "networkidle" });
  await editor.page.locator("#action-send").getByText("Send til godkendelse").waitFor();
  expect(await editor.page.locator("#action-save").count()).toBe(0);
  await editor.page.click("#action-send");
  await editor.page.locator(".klynge-workflow__status").getByText("Venter på godkendelse").waitFor();
  await picture(editor.page, "approval-sent-phone");
  expect(await onSite()).toBe(404);

  await lead.page.goto(`${cmsUrl}/admin/til-godkendelse`, { waitUntil: "networkidle" });
  const card = lead.page.locator(".klynge-approval__card", { hasText: "sommerfest på engen" });
  await card.getByText("Findes ikke på hjemmesiden endnu.").waitFor();
  await card.getByRole("button", { name: /^Send retur/ }).click();
  await card.getByLabel("Hvad skal rettes?").fill("Skriv, hvornår festen begynder.");
  await picture(lead.page, "approval-list-desktop");
  await card.getByRole("button", { name: "Send retur med kommentar" }).click();
  await lead.page.getByText("Intet venter på godkendelse.").waitFor();
  const mail = await eventually(() => mailTo(EDITOR, "Sendt retur: Eksempel: sommerfest på engen"));
  expect(mail).toContain("Skriv, hvornår festen begynder.");

  await editor.page.goto(form, { waitUntil: "networkidle" });
  await editor.page.locator(".klynge-workflow blockquote").getByText("Skriv, hvornår festen begynder.").waitFor();
  await picture(editor.page, "approval-returned-phone");
  await editor.page.fill("#field-title", "Eksempel: sommerfest på engen kl. 14");
  await editor.page.locator("#action-send").getByText("Send igen til godkendelse").click();
  await editor.page.locator(".klynge-workflow__status").getByText("Venter på godkendelse").waitFor();

  await approveFromList(lead.page);
  await eventually(async () => expect(await onSite("sommerfest på engen kl. 14")).toBe(200));
  await eventually(() => mailTo(EDITOR, "Godkendt: Eksempel: sommerfest på engen kl. 14"));

  // What is live is changed the same way; now there is something to compare with.
  await editor.page.goto(form, { waitUntil: "networkidle" });
  await editor.page.fill("#field-title", "Eksempel: sommerfest aflyst");
  await editor.page.locator("#action-send").getByText("Send til godkendelse").click();
  await editor.page.locator(".klynge-workflow__status").getByText("Venter på godkendelse").waitFor();
  expect(await onSite("kl. 14")).toBe(200);
  await lead.page.goto(`${cmsUrl}/admin/til-godkendelse`, { waitUntil: "networkidle" });
  await lead.page.getByRole("link", { name: "Sammenlign med hjemmesiden" }).click();
  await lead.page.waitForURL(/\/versions\/.+versionFrom=/);
  await lead.page.getByText("sommerfest på engen kl. 14").first().waitFor();
  await lead.page.getByText("sommerfest aflyst").first().waitFor();
  await picture(lead.page, "approval-compare-desktop");
  await lead.page.setViewportSize(VIEWPORTS.phone);
  await picture(lead.page, "approval-compare-phone");
  await lead.page.goto(`${cmsUrl}/admin/til-godkendelse`, { waitUntil: "networkidle" });
  await picture(lead.page, "approval-list-phone");
  await approveFromList(lead.page);
  await eventually(async () => expect(await onSite("sommerfest aflyst")).toBe(200));
  expect([...editor.errors, ...lead.errors]).toEqual([]);
}, 240_000);

async function approveFromList(page: Page): Promise<void> {
  await page.goto(`${cmsUrl}/admin/til-godkendelse`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: /^Godkend og offentliggør/ }).click();
  await page.getByText("Intet venter på godkendelse.").waitFor();
}

/** The status of the article's page; 404 where it does not hold the words yet. */
async function onSite(words = ""): Promise<number> {
  const path = "/nyheder/eksempel-sommerfest/";
  const { status, text } = await getFromSite({ port: sitesPort, host: "de-syv-sogne.localhost", path });
  return text.includes(words) ? status : 404;
}

/** The text of a mail that lies in the mail folder. */
async function mailTo(address: string, subject: string): Promise<string> {
  const folder = join(dataDir, "mail");
  for (const name of readdirSync(folder)) {
    const mail = await PostalMime.parse(readFileSync(join(folder, name)));
    if (mail.to?.some((to) => to.address === address) && mail.subject === subject) return mail.text ?? "";
  }
  throw new Error(`[test] no mail to ${address} about ${subject}`);
}

async function openAdmin(email: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport, locale: "da-DK", timezoneId: "Europe/Copenhagen" });
  const page = await context.newPage();
  const errors = collectErrors(page);
  await page.goto(`${cmsUrl}/admin/login`, { waitUntil: "networkidle" });
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", PASSWORD);
  await page.click("button[type=submit]");
  await page.waitForURL(/\/admin$/);
  return { page, errors };
}

/** Keeps a picture of the page, which must not be wider than the screen. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

async function ask(client: CmsClient, method: string, path: string, data: unknown): Promise<Record<string, unknown>> {
  const { status, body } = await client.request(method, path, data);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}
