import { join } from "node:path";
import type { Config } from "@klynge/config";
import { root } from "./root.ts";
import type { Role } from "./supervise.ts";

/** The processes of the platform; `npm start` runs all, `npm run start:<role>` one of them. */
export const ROLES = ["publisher", "sites", "preview", "cms"] as const;
export type RoleName = (typeof ROLES)[number];

export function isRoleName(name: string): name is RoleName {
  return (ROLES as readonly string[]).includes(name);
}

/** How production runs one of the processes. `env` is added to its surroundings. */
export function productionRole({
  name,
  config,
  env = {},
}: {
  name: RoleName;
  config: Pick<Config, "cmsPort">;
  env?: Record<string, string>;
}): Role {
  const surroundings = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env };
  if (name === "cms") return { name, command: "next", args: ["start", "cms", "-p", String(config.cmsPort)], env: surroundings };
  return { name, command: "node", args: [join(root, `scripts/processes/${name}.ts`)], env: surroundings };
}
