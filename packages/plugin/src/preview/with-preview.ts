import type { CollectionConfig, Config } from "payload";
import type { ResolvedOptions } from "../options.ts";
import { isPreviewCollection } from "./collections.ts";
import { previewEndpoints } from "./endpoints.ts";

type EditViews = NonNullable<NonNullable<NonNullable<NonNullable<CollectionConfig["admin"]>["components"]>["views"]>["edit"]>;

/** Gives the form of every collection that has a page its preview, where there is a server for it. */
export function withPreview({ config, options: { previewUrl } }: { config: Config; options: ResolvedOptions }): Config {
  if (previewUrl === undefined) return config;
  return {
    ...config,
    endpoints: [...(config.endpoints ?? []), ...previewEndpoints()],
    collections: (config.collections ?? []).map((collection) =>
      isPreviewCollection(collection.slug) ? previewed({ collection, previewUrl }) : collection,
    ),
  };
}

function previewed({ collection, previewUrl }: { collection: CollectionConfig; previewUrl: string }): CollectionConfig {
  const { admin } = collection;
  const { edit, views } = admin?.components ?? {};
  return {
    ...collection,
    admin: {
      ...admin,
      // The same for everybody: what opens the preview is handed over by the form, not by the address.
      livePreview: { url: `${previewUrl}/_preview/` },
      components: {
        ...admin?.components,
        edit: { ...edit, beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), "@klynge/plugin/client#PreviewControls"] },
        views: { ...views, edit: { ...views?.edit, livePreview: { Component: "@klynge/plugin/client#PreviewWindow" } } as EditViews },
      },
    },
  };
}
