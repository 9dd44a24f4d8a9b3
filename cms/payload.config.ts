import { readConfig } from "@klynge/config";
import { createConfig } from "./config/create-config.ts";
import { touchWakeFile } from "./config/wake-file.ts";

const config = readConfig({ env: process.env, root: process.cwd() });

/** The config of the web process: it queues publish jobs and wakes the publisher, which runs them. */
export default createConfig({ config, wakePublisher: () => touchWakeFile(config) });
