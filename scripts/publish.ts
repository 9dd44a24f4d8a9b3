import { existsSync } from "node:fs";
import { join } from "node:path";
import { themeDir } from "./lib/build-theme.ts";
import { CommandError, runCommand } from "./lib/command.ts";
import { root } from "./lib/root.ts";

await runCommand({
  usage: "npm run publish -- [SLUG …] [--all]",
  help: `
Publishes clusters now and waits until their sites are live. A publisher that runs already may take some of the work;
nothing is published twice at once.

  SLUG …    the clusters to publish, by the first part of their address, as in mols-i-udvikling
  --all     every cluster that has a site: live ones, and archived ones that show something`,
  options: { all: { type: "boolean" } },
  run: async ({ values: { all = false }, positionals: slugs }) => {
    if (!all && slugs.length === 0)
      throw new CommandError("[publish] There is nothing to publish — no cluster is named — name clusters by their slug, or give --all");
    if (!existsSync(join(themeDir, "server/entry.mjs")))
      throw new CommandError("[publish] The theme is not compiled — sites/dist/current is not there — run: npm run build");
    const [{ keepSecret, readConfig }, { publishClusters }] = await Promise.all([
      import("@klynge/config"),
      import("./lib/publish-clusters.ts"),
    ]);
    const config = readConfig({ env: process.env, root });
    const failed = await publishClusters({ config: { ...config, payloadSecret: keepSecret(config) }, slugs: all ? "all" : slugs });
    process.exit(failed === 0 ? 0 : 1);
  },
});
