import { archive, remove, restore } from "./cluster/life.ts";
import { createNew } from "./cluster/new.ts";
import { CommandError, runCommand } from "./lib/command.ts";

/** What can be done with a cluster, by the first word after the command. Each reads its own arguments. */
const SUBCOMMANDS: Readonly<Record<string, { summary: string; run: () => Promise<void> }>> = {
  new: { summary: "makes a cluster with a first site, and invites its lead", run: createNew },
  archive: { summary: "archives a cluster: a notice in place of its site, or a site that is only read", run: archive },
  restore: { summary: "brings an archived cluster back as it was", run: restore },
  delete: { summary: "marks an archived cluster for deletion after a waiting time, or calls that off", run: remove },
};

const names = Object.keys(SUBCOMMANDS);
const subcommand = SUBCOMMANDS[process.argv[2] ?? ""];
const usage = `npm run cluster -- ${names.join("|")} …`;

if (subcommand) await subcommand.run();
else {
  await runCommand({
    usage,
    help: `
Looks after the clusters of the network, beside a running platform or without one.

${names.map((name) => `  ${name.padEnd(10)}${SUBCOMMANDS[name]?.summary}`).join("\n")}

Each explains itself: npm run cluster -- ${names[0]} --help`,
    options: {},
    run: async ({ positionals: [word] }) => {
      const what = word === undefined ? "It is not clear what to do" : `There is no "${word}"`;
      throw new CommandError(`[cluster] ${what} — the command takes one of: ${names.join(", ")} — usage: ${usage}`);
    },
  });
}
