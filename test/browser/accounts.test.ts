import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type CmsClient, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { newestMail } from "../support/mail-files.ts";
import { getFromSite } from "../support/site-client.ts";
import { codeAt } from "../support/totp.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const { cmsUrl, sitesPort, dataDir } = inject("platform");
const CLUSTER = "landet-paa-midtfyn";
const LEAD = { email: "kommunikation@midtfyn.example.org", password: "et kodeord til den ansvarlige" };
const EDITOR = { email: "redaktoer@midtfyn.example.org", password: "fire tilfældige ord her" };

let browser: Browser;
let secretariat: CmsClient;
let cluster: { id: string; name: string };
let village: { id: string; name: string };

beforeAll(async () => {
  browser = await launchBrowser();
  secretariat = await signIn({ cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });
  cluster = (await secretariat.findOne("clusters", { slug: CLUSTER })) as unknown as typeof cluster;
  village = (await secretariat.findOne("villages", { tenant: cluster.id })) as unknown as typeof village;
  const lead = { ...LEAD, name: "Kommunikationsansvarlig, Midtfyn", tenants: [{ tenant: cluster.id, role: "communication-lead" }] };
  const { status, body } = await secretariat.request("POST", "/api/users", lead);
  if (status !== 201) throw new Error(`[test] no lead could be made: ${JSON.stringify(body)}`);
});
afterAll(() => browser?.close());

describe("somebody who is invited", () => {
  test("comes from the mail to a first article that is live, on a phone", async () => {
    const lead = await open("/admin/login", VIEWPORTS.desktop);
    await enter(lead.page, LEAD);
    await lead.page.goto(`${cmsUrl}/admin`, { waitUntil: "networkidle" });
    await lead.page.goto(`${cmsUrl}/admin/members`, { waitUntil: "networkidle" });
    await lead.page.click("#invite");
    await lead.page.fill("#invite-name", "Eksempel-redaktør");
    await lead.page.fill("#invite-email", EDITOR.email);
    await lead.page.getByRole("button", { name: "Send invitationen" }).click();
    await lead.page.getByRole("alert").getByText("Vælg mindst én landsby eller forening").waitFor();
    await lead.page.getByRole("checkbox", { name: village.name, exact: true }).check();
    await lead.page.getByRole("button", { name: "Send invitationen" }).click();
    await lead.page.getByText(`Invitationen er sendt til ${EDITOR.email}.`).waitFor();
    await lead.page.locator("li", { hasText: EDITOR.email }).getByText("Inviteret", { exact: true }).waitFor();

    const mail = await newestMail({ dataDir, to: EDITOR.email });
    expect(mail.subject).toBe(`Du er inviteret til ${cluster.name}`);
    const link = new RegExp(`${cmsUrl}/admin/invitation#\\S+`).exec(mail.text ?? "")?.[0] ?? "";
    const { page, errors } = await open(link.slice(cmsUrl.length), VIEWPORTS.phone);
    await page.getByText("Hej Eksempel-redaktør.").waitFor();
    expect(page.url()).toBe(`${cmsUrl}/admin/invitation`);
    await page.fill("#field-password", EDITOR.password);
    await page.getByRole("button", { name: "Gem og log ind" }).click();
    await page.waitForURL(/\/admin$/);

    await page.goto(`${cmsUrl}/admin/collections/news/create`, { waitUntil: "networkidle" });
    await page.fill("#field-title", "Eksempel: Min første nyhed");
    const chosen = page.locator("#field-villages .rs__multi-value");
    if ((await chosen.count()) === 0) {
      await page.locator("#field-villages .rs__control").click();
      await page.getByRole("option", { name: village.name, exact: true }).click();
    }
    await page.locator(".rich-text-lexical [contenteditable=true]").first().click();
    await page.keyboard.type("Vi ses til fællesspisning på lørdag.");
    // The editor hands its text to the form when the browser has time; a finger comes later than that.
    await page.getByText("6 ord.").waitFor();
    await page.click("#action-save");
    const site = (path: string) => getFromSite({ port: sitesPort, host: `${CLUSTER}.localhost`, path });
    await eventually(async () => expect((await site("/nyheder/eksempel-min-foerste-nyhed/")).text).toContain("Vi ses til fællesspisning"));
    expect(errors).toEqual([]);

    await lead.page.goto(`${cmsUrl}/admin/members`, { waitUntil: "networkidle" });
    await lead.page.locator("li", { hasText: EDITOR.email }).getByText("Aktiv", { exact: true }).waitFor();
    await lead.page.goto(`${cmsUrl}/admin/collections/audit-log`, { waitUntil: "networkidle" });
    await lead.page.getByText("Eksempel-redaktør udgav nyheden «Eksempel: Min første nyhed»").first().waitFor();
    // The first try was refused on purpose.
    expect(lead.errors.filter((error) => !/status of 400/.test(error))).toEqual([]);

    const again = await open(link.slice(cmsUrl.length), VIEWPORTS.phone);
    await again.page.getByText("Linket er allerede brugt.").waitFor();
    await close(lead.page, page, again.page);
  });
});

describe("the second step", () => {
  test("is set up on a phone and asked for from then on; a recovery code does as well, once", async () => {
    const { page } = await open("/admin/login", VIEWPORTS.phone);
    await enter(page, LEAD);
    await page.goto(`${cmsUrl}/admin/security`, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Slå totrinslogin til" }).click();
    await page.fill("#field-password", LEAD.password);
    await page.getByRole("button", { name: "Kom i gang" }).click();
    const secret = ((await page.locator(".klynge-account__secret").textContent()) ?? "").replace(/\s/g, "");
    await page.fill("#field-code", codeAt(secret, Date.now()));
    await page.getByRole("button", { name: "Slå totrinslogin til" }).click();
    await page.getByLabel("Jeg har gemt koderne").waitFor();
    const codes = await page.locator(".klynge-account__codes code").allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.getByLabel("Jeg har gemt koderne").check();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByText("Totrinslogin er slået til.").waitFor();

    const next = await open("/admin/login", VIEWPORTS.phone);
    await fillDoor(next.page, LEAD);
    await next.page.fill("#field-code", "000000");
    await next.page.getByRole("button", { name: "Log ind" }).click();
    await next.page.getByRole("alert").getByText("Koden passer ikke.").waitFor();
    // The clock of this phone runs half a minute ahead: the code that was used a moment ago is not good again.
    await next.page.fill("#field-code", codeAt(secret, Date.now() + 30_000));
    await next.page.getByRole("button", { name: "Log ind" }).click();
    await next.page.waitForURL(/\/admin$/);

    const lost = await open("/admin/login", VIEWPORTS.desktop);
    await fillDoor(lost.page, LEAD);
    await lost.page.getByRole("button", { name: "Brug en nødkode" }).click();
    await lost.page.fill("#field-code", codes[0] ?? "");
    await lost.page.getByRole("button", { name: "Log ind" }).click();
    await lost.page.waitForURL(/\/admin$/);
    await lost.page.goto(`${cmsUrl}/admin/security`, { waitUntil: "networkidle" });
    await lost.page.getByText("Du har 9 nødkoder tilbage.").waitFor();
    await lost.page.getByRole("button", { name: "Log ud alle andre steder" }).click();
    await lost.page.getByText("Du er logget ud alle andre steder.").waitFor();
    await next.page.goto(`${cmsUrl}/admin/security`);
    await next.page.waitForURL(/\/admin\/login/);
    await close(page, next.page, lost.page);
  });

  test("is set up at the door by leads of whom the secretariat requires it", async () => {
    const person = { email: "ny-ansvarlig@midtfyn.example.org", password: "endnu et langt kodeord" };
    const tenants = [{ tenant: cluster.id, role: "communication-lead" }];
    await secretariat.request("POST", "/api/users", { ...person, name: "Ny kommunikationsansvarlig", tenants });
    const require_ = (on: boolean) => secretariat.request("POST", "/api/globals/network-settings", { requireSecondFactorForLeads: on });
    expect((await require_(true)).status).toBe(200);
    try {
      const { page } = await open("/admin/login", VIEWPORTS.phone);
      await fillDoor(page, person);
      await page.getByText("Sekretariatet beder kommunikationsansvarlige bruge totrinslogin.").waitFor();
      const secret = ((await page.locator(".klynge-account__secret").textContent()) ?? "").replace(/\s/g, "");
      await page.fill("#field-code", codeAt(secret, Date.now()));
      await page.getByRole("button", { name: "Slå totrinslogin til" }).click();
      await page.getByLabel("Jeg har gemt koderne").check();
      await page.getByRole("button", { name: "Fortsæt" }).click();
      await page.waitForURL(/\/admin$/);
      await page.goto(`${cmsUrl}/admin/security`, { waitUntil: "networkidle" });
      expect(await page.getByRole("button", { name: "Slå totrinslogin fra" }).count()).toBe(0);
      await close(page);
    } finally {
      await require_(false);
    }
  });
});

async function open(path: string, viewport: { width: number; height: number }): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport, locale: "da-DK", timezoneId: "Europe/Copenhagen" });
  const page = await context.newPage();
  const errors = collectErrors(page);
  await page.goto(`${cmsUrl}${path}`, { waitUntil: "networkidle" });
  return { page, errors };
}

async function fillDoor(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await page.click("button[type=submit]");
}

async function enter(page: Page, person: { email: string; password: string }): Promise<void> {
  await fillDoor(page, person);
  await page.waitForURL(/\/admin$/);
}

async function close(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.context().close();
}
