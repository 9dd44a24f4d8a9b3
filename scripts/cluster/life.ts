import { CommandError, runCommand } from "../lib/command.ts";
import { root } from "../lib/root.ts";
import type { Change } from "./change-life.ts";

const ARCHIVE = "npm run cluster -- archive SLUG [--read-only] [--notice TEXT]";
const RESTORE = "npm run cluster -- restore SLUG";
const DELETE = "npm run cluster -- delete SLUG --name NAME | --undo";

/** Archives a cluster, or changes what the site of an archived one shows. */
export async function archive(): Promise<void> {
  await runCommand({
    usage: ARCHIVE,
    help: `
Archives a cluster: its people can change nothing any more, nothing is fetched or sent in, neighbours and portal do not
show it. A notice takes the place of its start page, and the rest is kept behind it. Nothing is deleted.

  SLUG         the first part of the site's address, as in mols-i-udvikling
  --read-only  leaves the site as it is, with a note on every page that it is not updated
  --notice     what the notice says besides, in your own words`,
    options: { "read-only": { type: "boolean" }, notice: { type: "string" } },
    run: async ({ values: { "read-only": isReadOnly = false, notice }, positionals }) => {
      if (isReadOnly && notice)
        throw new CommandError(`[cluster] There is no notice to write on — --read-only shows none — usage: ${ARCHIVE}`);
      const mode = isReadOnly ? "read-only" : "notice";
      await carryOut({ positionals, usage: ARCHIVE, change: { action: "archive", mode, notice: notice?.trim() || null } });
    },
  });
}

/** Brings an archived cluster back. */
export async function restore(): Promise<void> {
  await runCommand({
    usage: RESTORE,
    help: `
Brings an archived cluster back to what it was before, with everything in it. A deletion that was asked for is called off.

  SLUG  the first part of the site's address`,
    options: {},
    run: ({ positionals }) => carryOut({ positionals, usage: RESTORE, change: { action: "restore" } }),
  });
}

/** Marks an archived cluster for deletion, or calls that off. */
export async function remove(): Promise<void> {
  await runCommand({
    usage: DELETE,
    help: `
Marks an archived cluster for deletion. The publisher deletes it for good when the waiting time of the network's
settings is over: documents, versions, files, what residents sent in, releases, and accounts that are nowhere else.

  SLUG    the first part of the site's address
  --name  the cluster's name, letter by letter, so that it is the one you mean
  --undo  calls the deletion off, as long as it has not begun`,
    options: { name: { type: "string" }, undo: { type: "boolean" } },
    run: async ({ values: { name, undo = false }, positionals }) => {
      if (undo === (name !== undefined))
        throw new CommandError(`[cluster] It is not clear what to do — one of --name and --undo is needed — usage: ${DELETE}`);
      const change: Change = name === undefined ? { action: "keep" } : { action: "delete", typedName: name };
      await carryOut({ positionals, usage: DELETE, change });
    },
  });
}

async function carryOut({ positionals, usage, change }: { positionals: string[]; usage: string; change: Change }): Promise<void> {
  const [, slug, ...rest] = positionals;
  if (slug === undefined || rest.length > 0)
    throw new CommandError(`[cluster] It is not clear which cluster is meant — one is named by its slug — usage: ${usage}`);
  const [{ changeLife }, { keepSecret, readConfig }] = await Promise.all([import("./change-life.ts"), import("@klynge/config")]);
  const config = readConfig({ env: process.env, root });
  console.log(await changeLife({ config: { ...config, payloadSecret: keepSecret(config) }, slug, change }));
  process.exit(0);
}
