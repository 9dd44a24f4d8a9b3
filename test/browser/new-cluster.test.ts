import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { newestMail } from "../support/mail-files.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { openAdmin } from "./support/lead.ts";

const { cmsUrl, sitesPort, dataDir } = inject("platform");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
/** The other tests know the network of the demo, and the portal shows what is live. */
afterAll(async () => {
  await browser?.close();
  const client = await signIn({ cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });
  for (const slug of ["broendklyngen", "mobilklyngen"]) {
    const { body } = await client.request("GET", `/api/clusters?depth=0&where[slug][equals]=${slug}`);
    for (const { id } of body.docs as { id: string }[]) await client.request("PATCH", `/api/clusters/${id}`, { status: "draft" });
    // Tests that follow look at all sites there are: this one is to be down, and not about to be.
    const host = `${slug}.localhost`;
    await eventually(async () => expect((await getFromSite({ port: sitesPort, host, path: "/" })).status).toBe(404));
  }
});

const next = (page: Page) => page.getByRole("button", { name: "Videre" }).click();

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: { id: string }[] }> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
    return (await axe.run({ include: [[".klynge-new"]] }, { runOnly: { type: "tag", values: tags } })).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

test("the guided form leads to a live site, a mail to its lead, and a list of what is still to be done", async () => {
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: "sekretariat@example.org" });
  await page.getByRole("link", { name: "Ny klynge" }).click();
  await page.waitForURL(/\/admin\/ny-klynge$/);

  // An empty form says what is missing, and goes to the first of it.
  await next(page);
  await page.getByText("Skriv, hvad klyngen hedder.").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("new-name");
  await expectAccessible(page);

  // What is taken is refused with a way out; nothing that was typed is lost.
  await page.fill("#new-name", "Brøndklyngen");
  await page.fill("#new-slug", "vestrum");
  // The municipalities there are stand to choose from, and a slip is asked about.
  expect(await page.locator("#new-municipalities option[value='Syddjurs']").count()).toBe(1);
  await page.fill("#new-municipality", "Syd djurs");
  await next(page);
  await page.getByText("Mente du «Syddjurs»?").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("new-municipality");
  await page.fill("#new-municipality", "Syddjurs");
  await next(page);
  await page.getByText("En anden klynge har adressen «vestrum».").waitFor();
  expect(await page.inputValue("#new-municipality")).toBe("Syddjurs");
  await page.fill("#new-slug", "");
  await page.getByText(/broendklyngen\.localhost/).waitFor();
  await next(page);

  await page.getByRole("heading", { name: "Hvilke landsbyer er med?" }).waitFor();
  await page.fill("#new-villages", "Eksempelby\nPrøvelund\neksempelby");
  await next(page);
  await page.getByText("Landsbyen «eksempelby» står der to gange.").waitFor();
  await page.fill("#new-villages", "Eksempelby\nPrøvelund, Åsum");
  await page.getByText("3 landsbyer").waitFor();
  // A page that is loaded again begins at the first step, with everything in its place.
  await page.reload();
  await expect.poll(() => page.inputValue("#new-name")).toBe("Brøndklyngen");
  await next(page);
  await page.locator("#new-villages").waitFor();
  await next(page);

  await page.locator("#new-color").waitFor();
  await page.fill("#new-color", "#e0a021");
  const figures = page.locator(".klynge-new__contrast strong");
  for (const figure of await figures.allTextContents())
    expect(Number(figure.replace(",", ".").replace(" : 1", ""))).toBeGreaterThanOrEqual(4.5);
  await expectAccessible(page);
  // What is no picture is found out here, not after the last step.
  await page.setInputFiles("#new-logo", { name: "logo.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
  await next(page);
  await page.getByText("«logo.png» kan ikke læses som billede.").waitFor();
  const logo = readFileSync("packages/plugin/help/forside.webp");
  await page.setInputFiles("#new-logo", { name: "logo.webp", mimeType: "image/webp", buffer: logo });
  await next(page);

  await page.fill("#new-lead-email", "lead@broend.example.org");
  await next(page);
  await page.getByRole("heading", { name: "Er det rigtigt?" }).waitFor();
  await page.getByText("Eksempelby, Prøvelund, Åsum").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lav klyngen, og åbn siden" }).click();

  // The link comes once the site is really there.
  const link = page.getByRole("link", { name: /Se siden for Brøndklyngen/ });
  await link.waitFor();
  const host = "broendklyngen.localhost";
  const home = await getFromSite({ port: sitesPort, host, path: "/" });
  expect(home.status).toBe(200);
  expect(home.text).toContain("Velkommen til Brøndklyngen");
  for (const path of [
    "/om/",
    "/landsbyer/",
    "/landsbyer/aasum/",
    "/kalender/",
    "/nyheder/",
    "/grupper/",
    "/kontakt/",
    "/privatliv/",
    "/tilgaengelighed/",
  ]) {
    expect((await getFromSite({ port: sitesPort, host, path })).status, path).toBe(200);
  }
  expect(await link.getAttribute("href")).toBe(`http://${host}:${sitesPort}`);

  const mail = await newestMail({ dataDir, to: "lead@broend.example.org" });
  expect(mail.subject).toBe("Brøndklyngen har fået sin egen hjemmeside");
  const invitation = /http\S+\/admin\/invitation#\S+/.exec(mail.text ?? "")?.[0] ?? "";

  await page.getByRole("link", { name: "Gå til klyngen" }).click();
  await page.getByRole("heading", { name: "Før siden er jeres" }).waitFor();
  expect(problems).toEqual([]);
  await page.context().close();

  // The lead comes in by the mail and sees what to do.
  const lead = await browser.newContext({ viewport: VIEWPORTS.phone, locale: "da-DK" });
  const own = await lead.newPage();
  await own.goto(invitation);
  await own.locator("input[type=password]").first().fill("en lang adgangskode her");
  await own.locator("button[type=submit]").click();
  await own.waitForURL(/\/admin$/);
  const card = own.locator("section.klynge-card", { hasText: "Før siden er jeres" });
  await card.getByText("0 af").waitFor();
  await card.getByRole("link", { name: /Kontakt/ }).click();
  await own.waitForURL(/\/collections\/pages\//);
  await lead.close();
});

test("a cluster can be made on a telephone with the keyboard alone, and held as a draft", async () => {
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: "sekretariat@example.org", viewport: VIEWPORTS.phone });
  await page.goto(`${cmsUrl}/admin/ny-klynge`);
  await page.locator("#new-name").focus();
  await page.keyboard.type("Mobilklyngen");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Hjørring");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Hvilke landsbyer er med?" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Tuen");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("#new-color").focus();
  await page.keyboard.press("Enter");
  await page.locator("#new-lead-email").focus();
  await page.keyboard.type("lead@mobil.example.org");
  await page.keyboard.press("Enter");
  const later = page.getByRole("radio", { name: /Senere/ });
  await page.getByRole("radio", { name: /Med det samme/ }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await later.isChecked()).toBe(true);
  await expectAccessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(/Siden er ikke åben endnu/).waitFor();
  expect((await getFromSite({ port: sitesPort, host: "mobilklyngen.localhost", path: "/" })).status).toBe(404);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("nobody but the secretariat sees the form", async () => {
  const { page } = await openAdmin({ browser, cmsUrl, email: "kommunikation@mols.example.org" });
  await page.goto(`${cmsUrl}/admin/ny-klynge`);
  await page.getByRole("heading", { level: 1, name: "Ny klynge" }).waitFor();
  expect(await page.locator(".klynge-new").count()).toBe(0);
  await page.context().close();
});
