import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Rights } from "./access-report/walk.ts";
import type { Person } from "./access-report/world.ts";
import { runCommand } from "./lib/command.ts";
import { root } from "./lib/root.ts";

await runCommand({
  usage: "npm run report:access [-- --write]",
  help: `
Prints who may do what as a Markdown table, by trying: a real Payload on a database that is thrown away, and everybody's
attempts at everything. With --write it becomes docs/access.md.`,
  options: { write: { type: "boolean", default: false } },
  run: async ({ values: { write } }) => {
    const [{ openWorld }, { localDoor, walk }, { renderReport }, { PEOPLE }] = await Promise.all([
      import("./access-report/open-world.ts"),
      import("./access-report/walk.ts"),
      import("./access-report/render.ts"),
      import("./access-report/world.ts"),
    ]);
    const { world, close } = await openWorld();
    const results = new Map<Person, Rights>();
    for (const person of PEOPLE) results.set(person, await walk({ world, door: localDoor({ world, person }) }));
    await close();
    const report = renderReport(results);
    if (write) await writeFile(join(root, "docs/access.md"), report);
    else console.log(report);
    process.exit(0);
  },
});
