import type { Config, Payload } from "payload";
import { COLLECTIONS } from "../names.ts";
import type { ResolvedOptions } from "../options.ts";

/**
 * Checks that the plugin fits into the host's config, and sets what the host has left open.
 *
 * @throws {Error} where it does not fit
 */
export function withSystem({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  refuseTakenSlugs(config);
  if (!config.sharp) {
    refuse("this Payload config has no sharp, which pictures need", 'add `import sharp from "sharp"` and `sharp` to buildConfig()');
  }
  const user = config.admin?.user ?? options.usersSlug;
  if (user !== options.usersSlug) {
    refuse(
      `people sign in to the admin through the collection ${user}, but usersSlug is ${options.usersSlug}`,
      `give klyngePlugin() usersSlug: "${user}"`,
    );
  }
  return {
    ...config,
    admin: { ...config.admin, user },
    upload: {
      abortOnLimit: true,
      ...config.upload,
      limits: { fileSize: options.maxUploadBytes, ...config.upload?.limits },
    },
    onInit: async (payload) => {
      refuseNumericIds(payload);
      await config.onInit?.(payload);
    },
  };
}

/** Snapshots, addresses of media and rights all name documents by text; MongoDB has no numbers. */
function refuseNumericIds(payload: Payload): void {
  if (payload.db.defaultIDType === "number") {
    refuse("the database adapter numbers its documents, ids must be text", 'give the adapter idType: "uuid"');
  }
}

function refuseTakenSlugs(config: Config): void {
  const ours = new Set<string>(Object.values(COLLECTIONS));
  const taken = (config.collections ?? []).map(({ slug }) => slug).filter((slug) => ours.has(slug));
  if (taken.length > 0) {
    const what = taken.length > 1 ? "collections" : "collection";
    refuse(`this Payload config has the ${what} ${taken.join(", ")} already`, "rename yours: the plugin brings its own of that name");
  }
}

function refuse(why: string, whatToDo: string): never {
  throw new Error(`[plugin] klyngePlugin() cannot start — ${why} — ${whatToDo}`);
}
