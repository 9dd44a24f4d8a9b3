"use client";

import { useDocumentInfo, useEditDepth } from "@payloadcms/ui";
import { PreviewFeed } from "./preview-feed.tsx";
import { SharePreview } from "./share-preview.tsx";

/** What a form with a preview has above it: the feed of the preview, which nobody sees, and the button for sharing. Not in drawers. */
export function PreviewControls() {
  const { collectionSlug } = useDocumentInfo();
  const isInDrawer = useEditDepth() > 1;
  if (isInDrawer || !collectionSlug) return null;
  return (
    <>
      <PreviewFeed collection={collectionSlug} />
      <SharePreview collection={collectionSlug} />
    </>
  );
}
