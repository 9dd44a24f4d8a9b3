import { CommandError, runCommand } from "./lib/command.ts";
import { runVisibly } from "./lib/run-visibly.ts";

const CHECKS = [
  { title: "Types of the packages", command: "tsc", args: ["-b"] },
  { title: "Types of the CMS", command: "tsc", args: ["-p", "cms"] },
  { title: "Types of the theme", command: "tsc", args: ["-p", "sites"] },
  { title: "Types of scripts and tests", command: "tsc", args: ["-p", "tsconfig.scripts.json"] },
  { title: "Lint and formatting", command: "biome", args: ["check", "--error-on-warnings", "."] },
  { title: "Formatting of the templates", command: "prettier", args: ["--check", "--log-level", "warn", "sites/**/*.astro"] },
  { title: "Unused code and dependencies", command: "knip", args: [] },
];

await runCommand({
  usage: "npm run check",
  help: `
Checks types, lint, formatting and unused code, all of them even when one fails. npm run fix mends what can be
mended by itself.`,
  options: {},
  run: async () => {
    const failed: string[] = [];
    for (const { title, command, args } of CHECKS) {
      const code = await runVisibly({ command, args });
      console.log(`${code === 0 ? "✓" : "✗"} ${title}`);
      if (code !== 0) failed.push(title);
    }
    if (failed.length > 0)
      throw new CommandError(`[check] ${failed.join("; ")}: not clean — the lines above say what — npm run fix mends formatting`);
  },
});
