import { digestOfInputs, isUpToDate, writeStamp } from "./build-stamp.ts";
import { root } from "./root.ts";
import { runStep } from "./run-step.ts";

const CMS = {
  root,
  inputs: ["cms/**/*", "packages/{config,contract,plugin}/src/**/*", "packages/plugin/styles/**/*", "package-lock.json"],
  stampFile: "cms/.next/.built-from",
};

/** Compiles the packages (TypeScript's own incremental build). Everything else imports what this makes. */
export async function buildPackages(): Promise<void> {
  await runStep({ title: "Compile the packages", command: "tsc", args: ["-b"] });
}

/** Builds the CMS with Next, unless it was built from these very sources. */
export async function buildCms({ force = false } = {}): Promise<void> {
  if (!force && isUpToDate(CMS)) return;
  const digest = digestOfInputs(CMS);
  await runStep({
    title: "Build the CMS (about a minute)",
    command: "next",
    args: ["build", "cms"],
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", PAYLOAD_SECRET: "not-used-while-building-the-pages-of-the-admin" },
  });
  writeStamp({ ...CMS, digest });
}
