import { rmSync } from "node:fs";
import { digestOfInputs } from "./build-stamp.ts";
import { root } from "./root.ts";
import { runStep } from "./run-step.ts";
import { findBuild, keepBuild, newBuildFolder, takeIntoUse, themeDirOf } from "./theme-builds.ts";

const INPUTS = ["astro.config.mjs", "sites/**/*", "packages/contract/src/**/*", "package-lock.json"];

/** The compiled theme that publishers and previews load. */
export const themeDir = themeDirOf(root);

/**
 * Compiles the theme into a server entry and takes it into use, unless there is a build of these very sources: that one is then
 * used. The one that was in use before is untouched, whatever becomes of the new one.
 *
 * @param project the folder that holds `astro.config.mjs`
 */
export async function buildTheme({ project = root, force = false }: { project?: string; force?: boolean } = {}): Promise<void> {
  const digest = digestOfInputs({ root: project, inputs: INPUTS });
  const known = force ? undefined : findBuild({ project, digest });
  takeIntoUse({ project, name: known ?? (await compile({ project, digest })) });
}

async function compile({ project, digest }: { project: string; digest: string }): Promise<string> {
  const folder = newBuildFolder(project);
  try {
    await runStep({
      title: "Compile the theme",
      command: "astro",
      args: ["build", "--root", project, "--outDir", folder],
      env: { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    });
    return keepBuild({ project, folder, digest });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
