import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Figures, rowsOf } from "./bench/figures.ts";
import { hasWrk } from "./bench/load.ts";
import { MEASUREMENTS } from "./bench/measurements.ts";
import { formatTable } from "./bench/table.ts";
import { compileTheme } from "./bench/theme.ts";
import { buildPackages } from "./lib/build.ts";
import { CommandError, runCommand } from "./lib/command.ts";
import { root } from "./lib/root.ts";

const NAMES = Object.keys(MEASUREMENTS);

await runCommand({
  usage: "npm run bench [-- --json FILE] [--only NAME,…]",
  help: `
Measures how fast the theme compiles, sites are published and served, and how soon a change in the CMS is live, with the
real theme and generated content, and prints a table with the targets. Takes a few minutes; nothing else should run.

  --json FILE     also writes the figures to FILE, as JSON
  --only NAME,…   measures some parts only: ${NAMES.join(", ")}. The theme is compiled in any case`,
  options: { json: { type: "string" }, only: { type: "string" } },
  run: async ({ values: { json, only } }) => {
    const names = only?.split(",") ?? NAMES;
    const unknown = names.filter((name) => !NAMES.includes(name));
    if (unknown.length > 0) {
      throw new CommandError(
        `[bench] There is no part ${unknown.join(", ")} — the parts are ${NAMES.join(", ")} — see npm run bench -- --help`,
      );
    }
    const figures = await measure(names);
    console.log(`\n${formatTable(rowsOf(figures))}`);
    if (names.includes("server") && !hasWrk()) {
      console.log("\nThe requests came from a program in Node, which slows both servers: install wrk for better figures.");
    }
    if (json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  },
});

/** Runs the parts in a folder that is gone afterwards, also after Ctrl-C. */
async function measure(names: readonly string[]): Promise<Figures> {
  await buildPackages();
  const parent = join(root, "test/output");
  mkdirSync(parent, { recursive: true });
  // Inside the project, where the compiled theme finds its dependencies.
  const folder = mkdtempSync(join(parent, "bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

  const themeDir = join(folder, "theme");
  console.log("· Compiling the theme …");
  let figures: Figures = { compileSeconds: await compileTheme({ themeDir }) };
  for (const name of names) {
    const { title, measure: run } = MEASUREMENTS[name] as (typeof MEASUREMENTS)[string];
    console.log(`· ${title} …`);
    figures = { ...figures, ...(await run({ folder, themeDir })) };
  }
  return figures;
}
