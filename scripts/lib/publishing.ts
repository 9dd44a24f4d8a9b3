import type { Config } from "@klynge/config";
import {
  createDiskMeasurer,
  createDomainKeeper,
  createFeedReader,
  createMailKeeper,
  createPublishWorker,
  createTimekeeper,
  type PublishWorker,
} from "@klynge/plugin";
import { createPublisher, type Publisher } from "@klynge/publisher";
import { getPayload, type Payload } from "payload";
import { createConfig } from "../../cms/config/create-config.ts";
import { themeDir } from "./build-theme.ts";
import { waitForPayload } from "./wait-for-payload.ts";

export type Publishing = { payload: Payload; publisher: Publisher; worker: PublishWorker | undefined; stop: () => Promise<void> };

/**
 * A publisher that is ready: Payload with its database, the compiled theme in memory and, unless `work` is false, the
 * worker that takes publish jobs from the queue. `stop` lets a running job and the background work finish.
 *
 * A worker waits for a database that is away, which it says once; without one it is an error.
 */
export async function startPublishing({
  config,
  log,
  work = true,
}: {
  config: Config;
  log: (line: string) => void;
  work?: boolean;
}): Promise<Publishing> {
  const publisher = await createPublisher({
    sitesDir: config.sitesDir,
    mediaDir: config.mediaDir,
    themeDir,
    onBackgroundError: (error) => log(error instanceof Error ? error.message : String(error)),
  });
  const payloadConfig = createConfig({
    config,
    publish: (args) => publisher.publish(args),
    unpublish: (args) => publisher.unpublish(args),
    rollback: (args) => publisher.rollback(args),
    removeSite: (args) => publisher.remove(args),
  });
  let payload: Payload;
  try {
    payload = work ? await waitForPayload({ config: payloadConfig, name: "publisher", log }) : await getPayload({ config: payloadConfig });
  } catch (error) {
    await publisher.close();
    throw error;
  }
  const worker = work ? createPublishWorker({ payload, nextRefreshes: () => publisher.nextRefreshes(), log }) : undefined;
  const timekeeper = work ? createTimekeeper({ payload, log }) : undefined;
  const mails = work ? createMailKeeper({ payload, log }) : undefined;
  const feeds = work ? createFeedReader({ payload, log }) : undefined;
  const domains = work ? createDomainKeeper({ payload, log }) : undefined;
  const disk = work ? createDiskMeasurer({ payload, releaseBytes: ({ slug }) => publisher.diskUse(slug), log }) : undefined;
  return {
    payload,
    publisher,
    worker,
    stop: async () => {
      await disk?.stop();
      await domains?.stop();
      await feeds?.stop();
      await timekeeper?.stop();
      await mails?.stop();
      await worker?.stop();
      await publisher.close();
      await payload.destroy();
    },
  };
}
