import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { root } from "../../../scripts/lib/root.ts";
import type { Lead } from "./lead.ts";

const QUALITY = 72;

/** How each screenshot of the help page comes about: where to go, and what to do there first. */
const SCENES: Record<string, (args: { page: Page; cmsUrl: string; lead: Lead }) => Promise<void>> = {
  forside: ({ page, cmsUrl }) => open(page, `${cmsUrl}/admin`),
  nyhed: async ({ page, cmsUrl }) => {
    await open(page, `${cmsUrl}/admin/collections/news/create`);
    await page.fill("#field-title", "Eksempel: Ny bænk ved stranden");
    await page.fill("#field-excerpt", "I lørdags satte vi en ny bænk op. Kom og prøv den.");
  },
  arrangement: async ({ page, cmsUrl }) => {
    await open(page, `${cmsUrl}/admin/collections/events/create`);
    await page.fill("#field-title", "Eksempel: Fællesspisning");
  },
  billede: ({ page, cmsUrl }) => open(page, `${cmsUrl}/admin/collections/media/create`),
  versioner: async ({ page, cmsUrl, lead }) => {
    const { id } = await lead.client.findOne("news", { tenant: lead.cluster.id, _status: "published" });
    await open(page, `${cmsUrl}/admin/collections/news/${id}/versions`);
  },
  hjemmeside: async ({ page, cmsUrl }) => {
    await open(page, `${cmsUrl}/admin`);
    await page.getByRole("button", { name: "Hent den forrige version af hjemmesiden frem" }).click();
    await page.getByRole("dialog").getByLabel("Hvorfor?").waitFor();
  },
};

/** Makes a screenshot of the help page by driving the admin as its lead would. */
export async function takeHelpPicture({ name, ...scene }: { name: string; page: Page; cmsUrl: string; lead: Lead }): Promise<Buffer> {
  const prepare = SCENES[name];
  if (!prepare) throw new Error(`[test] nothing makes the screenshot ${name} — the help page names it — add it to SCENES`);
  await prepare(scene);
  return sharp(await scene.page.screenshot())
    .webp({ quality: QUALITY })
    .toBuffer();
}

/** Where a screenshot lies that the help page shows. */
export function helpPictureFile(name: string): { path: string; exists: boolean } {
  const path = join(root, "packages/plugin/help", `${name}.webp`);
  return { path, exists: existsSync(path) };
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "networkidle" });
  await page.locator("h1").first().waitFor();
}
