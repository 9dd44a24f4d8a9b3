import { createBackground } from "./background.ts";
import type { Exclusive } from "./exclusive.ts";
import { emptyTrash, pruneReleases, sweepLeftovers } from "./housekeeping.ts";
import type { ClusterLayout } from "./layout.ts";
import type { ManifestStore } from "./manifest.ts";
import type { ClusterPublished } from "./publish-cluster.ts";
import { type Improvable, recompress } from "./recompress.ts";
import type { Spares } from "./spares.ts";

/** What follows a publish without anybody waiting for it: old releases go, Brotli files get smaller, the next is prepared. */
export interface CleanUp {
  afterRestart(layout: ClusterLayout): Promise<void>;
  afterPublish(layout: ClusterLayout, published: ClusterPublished): void;
  idle(): Promise<void>;
  close(): Promise<void>;
}

export function createCleanUp({
  exclusive,
  manifests,
  spares,
  keepReleases,
  pause,
  onError,
}: {
  exclusive: Exclusive;
  manifests: ManifestStore;
  spares: Spares;
  keepReleases: number;
  /** Resolves when nobody is publishing. */
  pause: () => Promise<void>;
  onError: (error: unknown) => void;
}): CleanUp {
  const background = createBackground({ onError });
  const improvables = new Map<string, Improvable>();

  /** Keeps what a cluster's next round improves; true where no round is waiting yet. */
  function collect(slug: string, improvable: Improvable): boolean {
    const waiting = improvables.get(slug);
    improvables.set(slug, new Map([...(waiting ?? []), ...improvable]));
    return waiting === undefined;
  }

  async function improve(layout: ClusterLayout): Promise<void> {
    const improvable = improvables.get(layout.slug);
    improvables.delete(layout.slug);
    if (!improvable) return;
    await recompress({
      layout,
      improvable,
      manifests,
      pause,
      exclusively: (task) => exclusive.run({ layout, task }),
      isStopped: () => background.closed,
    });
  }

  return {
    async afterRestart(layout) {
      await exclusive.runIfFree({ layout, task: () => sweepLeftovers(layout) });
      background.add(() => emptyTrash(layout));
    },
    afterPublish(layout, published) {
      if (published.unchanged) return;
      background.add(async () => {
        await exclusive.run({ layout, task: () => pruneReleases({ layout, keep: keepReleases }) });
        await emptyTrash(layout);
      });
      if (collect(layout.slug, published.improvable)) background.add(() => improve(layout));
      // Last, for it copies what the others have made.
      background.add(() => spares.prepare(layout));
    },
    idle: () => background.idle(),
    close: () => background.close(),
  };
}
