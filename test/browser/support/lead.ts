import { randomBytes } from "node:crypto";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type CmsClient, signIn } from "../../support/cms-client.ts";
import { VIEWPORTS } from "./browser.ts";
import { collectErrors } from "./page-errors.ts";

/** Of the accounts that the demo brings. */
const DEMO_PASSWORD = "klynge-demo";
const OWN_PASSWORD = "eksempel-paa-en-adgangskode";

export type Lead = { email: string; password: string; cluster: { id: string; slug: string; name: string }; client: CmsClient };

/** A communication lead of a cluster of the demo that has none, made by the secretariat. `role` makes somebody else of the person. */
export async function createLead({
  cmsUrl,
  slug,
  name,
  role = "communication-lead",
}: {
  cmsUrl: string;
  slug: string;
  /** Also the beginning of the address, so that test files do not get in each other's way. */
  name: string;
  role?: string;
}): Promise<Lead> {
  const secretariat = await signIn({ cmsUrl, email: "sekretariat@example.org", password: DEMO_PASSWORD });
  const cluster = await secretariat.findOne("clusters", { slug });
  const email = `${name}-${randomBytes(3).toString("hex")}@${slug}.example.org`;
  const { status, body } = await secretariat.request("POST", "/api/users", {
    email,
    password: OWN_PASSWORD,
    name: `Eksempel: ${name}`,
    tenants: [{ tenant: cluster.id, role }],
  });
  if (status !== 201) throw new Error(`${email} could not be created: ${status} ${JSON.stringify(body)}`);
  const client = await signIn({ cmsUrl, email, password: OWN_PASSWORD });
  return { email, password: OWN_PASSWORD, cluster: { id: cluster.id, slug, name: String(cluster.name) }, client };
}

/** Somebody's signed-in browser window, and what goes wrong in it. */
export async function openAdmin({
  browser,
  cmsUrl,
  email,
  password = DEMO_PASSWORD,
  ...context
}: { browser: Browser; cmsUrl: string; email: string; password?: string } & BrowserContextOptions): Promise<{
  page: Page;
  problems: string[];
}> {
  const window = await browser.newContext({ viewport: VIEWPORTS.desktop, locale: "da-DK", timezoneId: "Europe/Copenhagen", ...context });
  const page = await window.newPage();
  const problems = collectErrors(page);
  await page.goto(`${cmsUrl}/admin/login`, { waitUntil: "networkidle" });
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await page.click("button[type=submit]");
  await page.waitForURL(/\/admin$/);
  return { page, problems };
}
