import { join } from "node:path";
import { createPublishWorker, type KlyngePluginOptions, type PublishWorker } from "@klynge/plugin";
import { createPublisher, type Publisher } from "@klynge/publisher";
import type { Payload } from "payload";
import { tinyTheme } from "../../publisher/snapshots.ts";
import { type Booted, bootPayload } from "./boot.ts";
import type { DatabaseName } from "./databases.ts";
import { createNetwork, type Network } from "./people.ts";

export type PublishedNetwork = {
  booted: Booted;
  payload: Payload;
  network: Network;
  publisher: Publisher;
  sitesDir: string;
  /** Starts a worker that takes jobs; the queue is left alone until then. */
  startWorker: () => PublishWorker;
  stopWorker: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Two clusters, one person of each kind, and the real publisher with a tiny theme. */
export async function bootPublishedNetwork({
  database,
  options = {},
}: {
  database: DatabaseName;
  options?: Partial<KlyngePluginOptions>;
}): Promise<PublishedNetwork> {
  let publisher: Publisher | undefined;
  let worker: PublishWorker | undefined;
  const ready = (): Publisher => {
    if (!publisher) throw new Error("[test] the publisher has not started yet");
    return publisher;
  };
  const booted = await bootPayload({
    database,
    options: {
      ...options,
      publish: (args) => ready().publish(args),
      unpublish: (args) => ready().unpublish(args),
      rollback: (args) => ready().rollback(args),
      removeSite: (args) => ready().remove(args),
      wakePublisher: () => worker?.wake(),
      ...options,
    },
  });
  const { payload, mediaDir } = booted;
  const sitesDir = join(mediaDir, "..", "sites");
  const started = await createPublisher({
    sitesDir,
    mediaDir,
    themeDir: tinyTheme,
    onBackgroundError: (error) => {
      throw error;
    },
  });
  publisher = started;
  const stopWorker = async () => {
    await worker?.stop();
    worker = undefined;
  };
  return {
    booted,
    payload,
    network: await createNetwork(payload),
    publisher: started,
    sitesDir,
    startWorker: () => {
      worker = createPublishWorker({ payload, nextRefreshes: () => started.nextRefreshes(), pollMs: 20, log: () => {} });
      return worker;
    },
    stopWorker,
    stop: async () => {
      await stopWorker();
      await started.close();
      await booted.stop();
    },
  };
}
