import { buildCms, buildPackages } from "./lib/build.ts";
import { buildTheme } from "./lib/build-theme.ts";
import { CommandError, runCommand } from "./lib/command.ts";
import { runVisibly } from "./lib/run-visibly.ts";

await runCommand({
  usage: "npm test [-- PATTERN …]",
  help: `
Builds what is not built yet and runs all tests: units, the CMS on SQLite and on MongoDB, the publisher, the servers,
and what residents and editors see in a real browser. Needs nothing but what npm ci has installed; the tests of
nginx, Caddy and MongoDB say so loudly when the program is not to be had.

  PATTERN …   only the test files whose path contains one of these, as in: npm test -- test/server`,
  options: {},
  run: async ({ positionals }) => {
    await buildPackages();
    await Promise.all([buildTheme(), buildCms()]);
    const code = await runVisibly({ command: "vitest", args: ["run", ...positionals] });
    if (code !== 0) throw new CommandError(`[test] Some tests failed — the lines above name them`);
  },
});
