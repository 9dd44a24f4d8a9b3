import type { Page } from "playwright-core";

/** How the open page looks on paper: the number of sheets, and their size in points. */
export async function sheetsOf(page: Page, format: "A4" | "A3"): Promise<{ count: number; width: number; height: number }> {
  const pdf = (await page.pdf({ format, printBackground: true })).toString("latin1");
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf) ?? [];
  return { count: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, width: Number(width), height: Number(height) };
}
