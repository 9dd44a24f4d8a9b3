import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "@klynge/config";
import { createNewCluster, type NewCluster, NewClusterRefused, publishNow } from "@klynge/plugin";
import { createLocalReq, getPayload, type Payload, ValidationError } from "payload";
import { createConfig } from "../../cms/config/create-config.ts";
import { touchWakeFile } from "../../cms/config/wake-file.ts";
import { themeDir } from "../lib/build-theme.ts";
import { CommandError, describeError } from "../lib/command.ts";
import { startPublishing } from "../lib/publishing.ts";
import type { AskedCluster } from "./read-new-cluster.ts";

/**
 * Makes the cluster and says what was made and what comes next. A live site is published here where the theme is compiled,
 * beside a publisher that may be running.
 *
 * @throws {CommandError} where the input cannot be used: one line for each reason
 */
export async function makeCluster({ config, input, logo }: { config: Config } & AskedCluster): Promise<void> {
  const publishes = input.live && existsSync(join(themeDir, "server/entry.mjs"));
  const opened = publishes ? await startPublishing({ config, log: console.error, work: false }) : await open({ config });
  const { payload } = opened;
  try {
    const made = await create({ payload, input, ...(logo ? { logo } : {}) });
    const isServed = publishes && made.isLive && (await publish({ payload, slug: made.slug }));
    console.log(describe({ made, config, isServed }));
  } finally {
    await opened.stop();
  }
}

async function open({ config }: { config: Config }): Promise<{ payload: Payload; stop: () => Promise<void> }> {
  const payload = await getPayload({ config: createConfig({ config, wakePublisher: () => touchWakeFile(config) }) });
  return { payload, stop: () => payload.destroy() };
}

async function create({ payload, ...asked }: { payload: Payload } & AskedCluster): Promise<NewCluster> {
  try {
    const req = await createLocalReq({}, payload);
    // What it refuses is read by whoever typed the command.
    req.i18n = { ...req.i18n, language: "en" };
    return await createNewCluster({ payload, req, ...asked });
  } catch (error) {
    const lines = linesOf(error);
    if (lines.length === 0) throw error;
    const count = lines.length === 1 ? "one thing" : `${lines.length} things`;
    throw new CommandError(`[cluster] The cluster was not made — ${count} cannot be used — correct it and try again:\n${lines.join("\n")}`);
  }
}

/** What a person can correct, each by the option it was given with. */
function linesOf(error: unknown): string[] {
  if (error instanceof NewClusterRefused) return error.problems.map(({ field, message }) => `  ${OPTIONS[field]}: ${message}`);
  const refused = error instanceof ValidationError ? error.data.errors.filter(({ path }) => path === "file") : [];
  return refused.map(({ message }) => `  --logo: ${message}`);
}

const OPTIONS: Record<NewClusterRefused["problems"][number]["field"], string> = {
  name: "NAME",
  slug: "--slug",
  municipality: "--municipality",
  population: "--population",
  villages: "--villages",
  color: "--color",
  accent: "--color",
  logo: "--logo",
  leadName: "--lead-name",
  leadEmail: "--lead",
  copyFrom: "--copy-from",
};

/** A site that cannot be published now is published by the platform later: the job waits. */
async function publish({ payload, slug }: { payload: Payload; slug: string }): Promise<boolean> {
  try {
    await publishNow({ payload, cluster: slug });
    return true;
  } catch (error) {
    console.error(describeError(error));
    return false;
  }
}

function describe({ made, config, isServed }: { made: NewCluster; config: Config; isServed: boolean }): string {
  const { name, slug, url, isLive, isHeldBack, lead } = made;
  const counted = Object.entries(made.made).map(([collection, count]) => `${count} ${collection}`);
  const where = isServed
    ? `published at ${url}`
    : isLive
      ? `published at ${url} as soon as the platform runs`
      : `${isHeldBack ? "still a draft, because it could not be opened (see above)" : "a draft"}; it will be at ${url}`;
  return [
    `✓ ${name} (${slug}): ${counted.join(", ")}`,
    `  The site is ${where}`,
    `  ${lead.email} ${lead.isNew ? "was sent a link to choose a password" : "has an account already and was told by mail"}`,
    "  What comes next:",
    `  - the lead signs in at ${config.cmsUrl}/admin and replaces the texts that the start page lists`,
    ...(isLive ? [] : [`  - the secretariat opens the site: status «I drift» at ${config.cmsUrl}/admin/collections/clusters/${made.id}`]),
  ].join("\n");
}
