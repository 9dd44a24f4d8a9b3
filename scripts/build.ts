import { buildCms, buildPackages } from "./lib/build.ts";
import { buildTheme } from "./lib/build-theme.ts";
import { runCommand } from "./lib/command.ts";

await runCommand({
  usage: "npm run build [-- --force] [-- --only packages|theme|cms]",
  help: `
Builds what production runs: the packages, the compiled theme (sites/dist) and the CMS (cms/.next).
What was built from the same sources before is kept. Publishers and preview servers that run take a new theme into use by
themselves.

  --force        builds everything anew
  --only PART    builds the packages and one part: packages, theme or cms`,
  options: { force: { type: "boolean" }, only: { type: "string" } },
  run: async ({ values: { force = false, only } }) => {
    await buildPackages();
    await Promise.all([
      only === undefined || only === "theme" ? buildTheme({ force }) : undefined,
      only === undefined || only === "cms" ? buildCms({ force }) : undefined,
    ]);
  },
});
