import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { root } from "../../scripts/lib/root.ts";
import { type CmsClient, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { richText } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { createLead, openAdmin } from "./support/lead.ts";
import { wrongWords } from "./support/words.ts";

const { cmsUrl, sitesPort, dataDir } = inject("platform");
const NAME = "Eksempel: Ådalens Klynge";
const slug = "eksempel-aadalen";

let browser: Browser;
let secretariat: CmsClient;
let id: string;

beforeAll(async () => {
  browser = await launchBrowser();
  secretariat = await signIn({ cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });
  const { body } = await secretariat.request("POST", "/api/clusters", {
    name: NAME,
    slug,
    kind: "cluster",
    status: "live",
    description: "Fem landsbyer langs åen.",
    theme: { color: "#1f5f4a", accent: "#d98324" },
    handover: { domains: [{ host: "eksempel-aadalen.dk", payer: "Kommunen", renewsOn: "2031-06-30T10:00:00.000Z" }] },
  });
  id = String((body.doc as { id: string }).id);
  await secretariat.request("POST", "/api/news", {
    tenant: id,
    title: "Eksempel: Åben have",
    slug: "eksempel-aaben-have",
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    body: richText("Kom og se."),
    _status: "published",
  });
  await eventually(async () => expect((await get("/nyheder/eksempel-aaben-have/")).status).toBe(200));
});
afterAll(async () => {
  // Other tests look at the same network.
  await secretariat?.request("PATCH", `/api/clusters/${id}`, { status: "draft" });
  await browser?.close();
});

const get = (path: string) => getFromSite({ port: sitesPort, host: `${slug}.localhost`, path });
const form = async () => (await openAdmin({ browser, cmsUrl, email: "sekretariat@example.org" })) as { page: Page; problems: string[] };
const open = (page: Page) => page.goto(`${cmsUrl}/admin/collections/clusters/${id}`, { waitUntil: "networkidle" });
const panelOf = (page: Page) => page.locator(".klynge-lifecycle");
/** The panel after something was done: the form has been loaded anew. */
const says = (page: Page, words: RegExp) => panelOf(page).getByText(words).waitFor();

async function command(...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    KLYNGE_DATA: dataDir,
    PAYLOAD_SECRET: "a-secret-for-tests-that-is-long-enough",
  };
  const { stdout } = await promisify(execFile)("node", ["scripts/cluster.ts", ...args], { cwd: root, env }).catch((error) => error);
  return stdout as string;
}

test("a cluster is archived behind a notice, kept to be read, and brought back by a button", async () => {
  const { page, problems } = await form();
  await open(page);
  const before = (await get("/")).text;
  await panelOf(page).getByRole("button", { name: "Arkivér …" }).click();
  const dialog = page.getByRole("dialog", { name: `Arkivér ${NAME}` });
  await dialog.getByLabel("Jeres egne ord på siden").fill("Tak til alle, der var med.");
  await dialog.getByRole("button", { name: "Arkivér klyngen" }).click();
  await says(page, /^Arkiveret den .* På hjemmesiden står en besked/);
  await eventually(async () => expect((await get("/")).text).toContain("Tak til alle, der var med."));

  const visitor = await browser.newPage({ viewport: VIEWPORTS.phone, locale: "da-DK" });
  await visitor.goto(`http://${slug}.localhost:${sitesPort}/`);
  expect(await visitor.locator("h1").textContent()).toBe(NAME);
  await visitor.getByText("Fem landsbyer langs åen.").waitFor();
  await visitor.getByText("Har du spørgsmål?").waitFor();
  expect(await visitor.locator("link[rel=canonical]").getAttribute("href")).toMatch(/\/$/);
  await visitor.getByRole("link", { name: "Se det, der er gemt" }).click();
  await visitor.waitForURL(/\/om\/arkiv\/$/);
  expect(await visitor.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
  await visitor.getByText("Du ser en gemt side.", { exact: false }).waitFor();
  await visitor.getByRole("link", { name: "Eksempel: Åben have" }).first().click();
  // What was linked to from elsewhere is still found where it was.
  await visitor.waitForURL(/\/nyheder\/eksempel-aaben-have\/$/);
  await visitor.getByRole("link", { name: "Hvad er der sket?" }).click();
  await visitor.waitForURL(/localhost:\d+\/$/);
  await visitor.close();
  expect((await get("/sitemap.xml")).text.match(/<loc>/g)).toHaveLength(1);
  const feed = await get("/kalender.ics");
  expect([feed.status, feed.text.includes("END:VCALENDAR"), feed.text.includes("BEGIN:VEVENT")]).toEqual([200, true, false]);
  expect((await get("/nyheder.xml")).status).toBe(200);

  await panelOf(page).getByRole("button", { name: "Skift, hvad siden viser …" }).click();
  const change = page.getByRole("dialog", { name: `Hvad siden viser for ${NAME}` });
  await change.getByRole("radio", { name: /Bliv stående til at læse/ }).check();
  await change.getByRole("button", { name: "Gem" }).click();
  await says(page, /Hjemmesiden står, som den var/);
  await eventually(async () => expect((await get("/")).text).toContain("Denne hjemmeside bliver ikke opdateret længere."));

  await panelOf(page).getByRole("button", { name: "Gendan" }).click();
  await page.getByRole("heading", { name: "Arkivér klyngen" }).waitFor();
  await eventually(async () => expect((await get("/")).text).toBe(before));
  expect(await wrongWords({ page, language: "da" })).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("a deletion wants the name letter by letter, says what it takes, and is undone by a button or a command", async () => {
  expect(await command("archive", slug)).toContain(`✓ ${NAME} is archived`);
  const { page, problems } = await form();
  await open(page);
  await panelOf(page).getByRole("button", { name: "Slet for altid …" }).click();
  const dialog = page.getByRole("dialog", { name: `Slet ${NAME} for altid` });
  await dialog.getByText("Sider, nyheder, arrangementer og andet indhold: 1").waitFor();
  await dialog.getByText("Der går 30 dage, før det sker.", { exact: false }).waitFor();
  const confirm = dialog.getByRole("button", { name: "Sæt til sletning" });
  const name = dialog.getByLabel("Skriv klyngens navn for at bekræfte", { exact: false });
  for (const typed of ["", "ådalens klynge", NAME.slice(0, -1), `${NAME} `]) {
    await name.fill(typed);
    expect(await confirm.isDisabled(), typed).toBe(true);
  }
  await name.fill(NAME);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await says(page, /^Slettes for altid den .* Bestilt af /);
  expect(await panelOf(page).getByRole("button", { name: "Slet for altid …" }).count()).toBe(0);

  await panelOf(page).getByRole("button", { name: "Fortryd sletning" }).click();
  await panelOf(page).getByRole("button", { name: "Slet for altid …" }).waitFor();
  expect(await command("delete", slug, "--name", "Et andet navn")).toBe("");
  expect(await command("delete", slug, "--name", NAME)).toContain(`npm run cluster -- delete ${slug} --undo`);
  await open(page);
  await says(page, /^Slettes for altid den /);
  expect(await command("delete", slug, "--undo")).toContain("is not deleted");
  expect(await command("restore", slug)).toContain("is back as it was");
  await eventually(async () => expect((await get("/")).text).not.toContain("er arkiveret"));
  expect(problems).toEqual([]);
  await page.context().close();
  // Six starts of a command, each with a config to read.
}, 240_000);

test("the lead reads the handover record and who holds which role, and writes neither", async () => {
  const lead = await createLead({ cmsUrl, slug, name: "overdragelse" });
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password });
  await open(page);
  const row = page.locator(".klynge-team tbody tr");
  await row.getByText("Eksempel: overdragelse").waitFor();
  await row.getByText("Kommunikationsansvarlig").waitFor();
  // What is below the fold is drawn when somebody comes there.
  await page.locator("#field-handover").scrollIntoViewIfNeeded();
  const notes = page.locator("#field-handover__notes");
  await notes.waitFor();
  expect(await notes.isDisabled()).toBe(true);
  expect(await panelOf(page).count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});
