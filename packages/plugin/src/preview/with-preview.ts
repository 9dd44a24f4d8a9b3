import type { CollectionConfig, Config } from "payload";
import type { ResolvedOptions } from "../options.ts";
import { message } from "../texts/text.ts";
import { isPreviewCollection } from "./collections.ts";
import { previewEndpoints } from "./endpoints.ts";

/** The widths a page is looked at in. Payload takes one text for each, not one per language. */
const BREAKPOINTS = [
  { name: "phone", width: 360, height: 740 },
  { name: "desktop", width: 1280, height: 800 },
] as const;

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
  const { edit } = admin?.components ?? {};
  return {
    ...collection,
    admin: {
      ...admin,
      livePreview: {
        // The same for everybody: what opens the preview is handed over by the form, not by the address.
        url: `${previewUrl}/_preview/`,
        breakpoints: BREAKPOINTS.map((size) => ({ ...size, label: message({ key: `preview.width.${size.name}`, language: "da" }) })),
      },
      components: {
        ...admin?.components,
        edit: { ...edit, beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), "@klynge/plugin/client#PreviewControls"] },
      },
    },
  };
}
