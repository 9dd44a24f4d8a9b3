import { CommandError, runCommand } from "../lib/command.ts";
import { root } from "../lib/root.ts";

const usage =
  'npm run cluster -- new "NAME" --municipality NAME --villages "A,B,C" --lead MAIL [--lead-name NAME] [--slug SLUG] [--color #RRGGBB] [--logo FILE] [--population N] [--copy-from SLUG] [--live]';

/** Makes a cluster from the command line: the same as the guided form in the admin. */
export async function createNew(): Promise<void> {
  await runCommand({
    usage,
    help: `
Makes a cluster with its villages and a first site, and invites its lead by mail. Works beside a running platform and
without one. All or nothing: where anything goes wrong, also the mail, nothing is left behind.

  NAME            what the cluster is called
  --municipality  the municipality it lies in, as in Syddjurs
  --villages      its villages, with commas between them
  --lead          the mail address of its communication lead
  --lead-name     what the mail calls the lead; their role, where it is left out
  --slug          the first part of the site's address; made from the name, where it is left out
  --color         the site's colour, as #1f5f4a
  --logo          a picture file with the cluster's logo
  --population    how many people live there
  --copy-from     a cluster whose pages, menu, groups, media and forms are copied, by its slug
  --live          opens the site at once; without it, the site is held as a draft until the secretariat opens it`,
    options: {
      municipality: { type: "string" },
      villages: { type: "string" },
      lead: { type: "string" },
      "lead-name": { type: "string" },
      slug: { type: "string" },
      color: { type: "string" },
      logo: { type: "string" },
      population: { type: "string" },
      "copy-from": { type: "string" },
      live: { type: "boolean" },
    },
    run: async ({ values, positionals: [, name, ...rest] }) => {
      if (name === undefined || rest.length > 0)
        throw new CommandError(`[cluster] It is not clear what the cluster is called — one name is needed, in quotes — usage: ${usage}`);
      const [{ readNewCluster }, { makeCluster }, { keepSecret, readConfig }] = await Promise.all([
        import("./read-new-cluster.ts"),
        import("./make-cluster.ts"),
        import("@klynge/config"),
      ]);
      const asked = await readNewCluster({ name, values });
      const config = readConfig({ env: process.env, root });
      await makeCluster({ config: { ...config, payloadSecret: keepSecret(config) }, ...asked });
      process.exit(0);
    },
  });
}
