import type { Browser, Response } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { ask } from "../server/support/ask.ts";
import { signIn } from "../support/cms-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { openAdmin } from "./support/lead.ts";
import { wrongWords } from "./support/words.ts";

const { cmsUrl, sitesPort } = inject("platform");
const SECRETARIAT = "sekretariat@example.org";

let browser: Browser;
let form: string;
let clear: () => Promise<unknown>;
beforeAll(async () => {
  browser = await launchBrowser();
  const client = await signIn({ cmsUrl, email: SECRETARIAT, password: "klynge-demo" });
  const cluster = await client.findOne("clusters", { slug: "landet-paa-midtfyn" });
  clear = () => client.request("PATCH", `/api/clusters/${cluster.id}`, { domains: [] });
  form = `${cmsUrl}/admin/collections/clusters/${cluster.id}`;
});
beforeEach(() => clear());
afterAll(async () => {
  await clear?.();
  await browser?.close();
});

test.each(["phone", "desktop"] as const)(
  "a domain is added, understood, made the site's address and taken away, on a %s",
  async (width) => {
    const { page, problems } = await openAdmin({ browser, cmsUrl, email: SECRETARIAT, viewport: VIEWPORTS[width] });
    await page.goto(form, { waitUntil: "networkidle" });
    const panel = page.locator(".klynge-domains");
    const card = (name: string) => panel.locator("li").filter({ has: page.getByText(name, { exact: true }) });
    const field = panel.getByLabel("Tilføj et domæne");

    await field.fill("https://lundby.example");
    await field.press("Enter");
    await panel.getByText("Skriv kun domænet").waitFor();
    await field.fill("lundby.example");
    await field.press("Enter");
    await card("lundby.example").getByText("Peger et andet sted hen").waitFor();
    await card("lundby.example").getByText("lundby.example peger endnu på 198.51.100.7.").waitFor();
    await card("lundby.example").getByText("Tekst til domænets ejer").click();
    expect(await card("lundby.example").getByRole("textbox").inputValue()).toContain("lundby.example   A   192.0.2.10");

    await field.fill("virker.example");
    await panel.getByRole("button", { name: "Tilføj", exact: true }).click();
    await card("virker.example").getByText("Virker", { exact: true }).waitFor();
    await card("virker.example").getByRole("button", { name: "Gør til hjemmesidens adresse" }).click();
    await card("virker.example").getByText("Hjemmesidens adresse", { exact: true }).waitFor();
    const at = (host: string) => ask({ port: sitesPort, host });
    await expect.poll(async () => (await at("virker.example")).status, { timeout: 20_000 }).toBe(200);
    expect((await at("lundby.example")).headers.location).toBe("https://virker.example/");
    expect((await at("landet-paa-midtfyn.localhost")).headers.location).toBe("https://virker.example/");

    // What was done here is not taken for somebody else's change, and is not undone when the form is saved.
    await page.locator("input[name=tagline]").fill(`Eksempel: fra en ${width}`);
    const isSave = (answer: Response) => answer.request().method() === "PATCH" && answer.url().includes("/api/clusters/");
    const [saved] = await Promise.all([page.waitForResponse(isSave), page.locator("#action-save").click()]);
    expect(saved.status()).toBe(200);
    expect(await wrongWords({ page, language: "da" })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.reload({ waitUntil: "networkidle" });

    for (const name of ["virker.example", "lundby.example"]) {
      await card(name).getByText("Mere", { exact: true }).click();
      await card(name).getByRole("button", { name: "Fjern" }).click();
      await card(name).getByRole("button", { name: "Ja, fjern det" }).click();
      await card(name).waitFor({ state: "detached" });
    }
    await expect.poll(async () => (await at("landet-paa-midtfyn.localhost")).status, { timeout: 20_000 }).toBe(200);
    // The domain that was no domain.
    expect(problems.filter((problem) => !problem.includes("400 (Bad Request)"))).toEqual([]);
    await page.context().close();
  },
);
