import { root } from "../lib/root.ts";
import { runQuietly } from "./run-quietly.ts";

/** Compiles the theme from nothing into a folder of its own. Seconds. */
export async function compileTheme({ themeDir }: { themeDir: string }): Promise<number> {
  const { seconds } = await runQuietly({
    command: "astro",
    args: ["build", "--root", root, "--outDir", themeDir],
    env: { NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return seconds;
}
