import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { convertToTSX } from "@astrojs/compiler";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
// Inside the project, so that its packages are found from there.
const folder = join(root, "test/output/template-types");

/** What every template may use without importing it. */
const GLOBALS = `
declare const Astro: import("astro").AstroGlobal;
declare const Fragment: (props: { children?: unknown; [name: string]: unknown }) => unknown;
`;

afterAll(() => rm(folder, { recursive: true, force: true }));

test("every template gives each component what it asks for, and reads only what the snapshot has", async () => {
  await writeTyped();
  const { stdout } = await promisify(execFile)(join(root, "node_modules/.bin/tsc"), ["-p", folder], { cwd: root }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe("");
});

test("the check finds a wrong property", async () => {
  await writeTyped();
  const wrong = `import Leaf from "./leaf.astro";\nexport const leaf = <Leaf days="2026-05-01" />;\n`;
  await writeFile(join(folder, "src/components/wrong.tsx"), wrong);
  const { stdout } = await promisify(execFile)(join(root, "node_modules/.bin/tsc"), ["-p", folder], { cwd: root }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toMatch(/wrong\.tsx.*TS2322/);
});

/** The theme's sources with all templates as TSX, which TypeScript can read. */
async function writeTyped(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, "sites/src"), join(folder, "src"), { recursive: true });
  for (const file of globSync("**/*.astro", { cwd: join(folder, "src") })) {
    const path = join(folder, "src", file);
    const { code } = await convertToTSX(await readFile(path, "utf8"), { filename: path });
    await writeFile(`${path}.tsx`, code);
  }
  await writeFile(join(folder, "src/globals.d.ts"), GLOBALS);
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../../../sites/tsconfig.json", include: ["src"] }));
}
