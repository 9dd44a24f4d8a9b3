import { runCommand } from "./lib/command.ts";
import { root } from "./lib/root.ts";

await runCommand({
  usage: "npm run generate",
  help: `
Writes what follows from the collections: the documents' types (cms/payload-types.ts) and the list of admin components
(cms/app/(payload)/admin/importMap.js). Run it after a change to a field or an admin component, and commit the result.`,
  options: {},
  run: async () => {
    process.env.PAYLOAD_MIGRATING = "true";
    const [{ generateImportMap }, { generateTypes }, { readConfig }, { createConfig }] = await Promise.all([
      import("payload"),
      import("payload/node"),
      import("@klynge/config"),
      import("../cms/config/create-config.ts"),
    ]);
    const config = await createConfig({ config: readConfig({ env: process.env, root }) });
    await generateTypes(config);
    await generateImportMap(config, { log: true, force: true });
    process.exit(0);
  },
});
