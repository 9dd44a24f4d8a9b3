import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./read-config.ts";

/**
 * The secret that signs sessions: the configured one or, for the demo and development, one that is made once and kept
 * in the data folder as `secret`, readable by its owner only.
 */
export function keepSecret({ payloadSecret, dataDir }: Pick<Config, "payloadSecret" | "dataDir">): string {
  if (payloadSecret !== undefined) return payloadSecret;
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
