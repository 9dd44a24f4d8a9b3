import { readdirSync } from "node:fs";
import { join } from "node:path";

const clientDir = join(import.meta.dirname, "../../../sites/dist/current/client");

/** The paths of the files that the compiled theme itself brings to every site. */
export function themeFiles(): string[] {
  return readdirSync(clientDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(clientDir.length)}/${entry.name}`);
}
