import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "@klynge/config";
import { parseManifest, RELEASE_LAYOUT } from "@klynge/contract";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../demo/accounts.ts";

/** Prints what a newcomer needs: each site's address, the admin's, and who can sign in. */
export function printDemoTable({ config, seconds }: { config: Config; seconds: number }): void {
  const sites = publishedSites(config.sitesDir);
  const rows = [...sites.map(({ name, origin, pages }) => [name, `${origin}/`, `${pages} pages`]), ["Admin", `${config.cmsUrl}/admin`, ""]];
  const accounts = DEMO_ACCOUNTS.map(({ email, title }) => [title, email, DEMO_PASSWORD]);
  console.log(
    `\nKlynge is ready after ${seconds.toFixed(0)} s.\n\n${table(rows)}\n\nSign in as\n\n${table(accounts)}\n\nCtrl-C stops everything.`,
  );
}

function publishedSites(sitesDir: string): { name: string; origin: string; pages: number; kind: string }[] {
  return readdirSync(sitesDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      try {
        const file = join(sitesDir, entry.name, RELEASE_LAYOUT.current, RELEASE_LAYOUT.manifest);
        const { cluster, files } = parseManifest(JSON.parse(readFileSync(file, "utf8")));
        return [{ ...cluster, pages: Object.keys(files).filter((path) => path.endsWith(".html")).length }];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
    })
    .sort((a, b) => Number(b.kind === "network") - Number(a.kind === "network") || a.name.localeCompare(b.name, "da"));
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd()).join("\n");
}
