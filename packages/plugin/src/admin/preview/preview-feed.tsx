"use client";

import { useAllFormFields, useDocumentInfo, useLivePreviewContext } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useCallback, useEffect } from "react";
import { usePreviewPass } from "./use-preview-pass.ts";

/**
 * Hands the preview beside the form what stands in the form, at every change, and the pass that lets it be rendered. The
 * pass is told to that window only: it stands in no address that the admin knows.
 */
export function PreviewFeed({ collection }: { collection: string }) {
  const { id } = useDocumentInfo();
  const [fields] = useAllFormFields();
  const { iframeRef, popupRef, previewWindowType, isLivePreviewing, url } = useLivePreviewContext();
  const origin = originOf(url);
  const isWanted = origin !== null && (isLivePreviewing || previewWindowType === "popup");
  const { token, renew } = usePreviewPass({ collection, id, cluster: id ? undefined : fields?.tenant?.value, isWanted });

  const windowOfPreview = useCallback(
    () => (previewWindowType === "popup" ? popupRef?.current : iframeRef.current?.contentWindow),
    [previewWindowType, popupRef, iframeRef],
  );
  const feed = useCallback(() => {
    if (!isWanted || token === null) return;
    windowOfPreview()?.postMessage({ type: "klynge-preview", token, data: reduceFieldsToValues(fields, true) }, origin);
  }, [fields, token, isWanted, origin, windowOfPreview]);

  useEffect(feed, [feed]);
  useEffect(() => {
    const listen = ({ origin: from, source, data }: MessageEvent): void => {
      if (from !== origin || source !== windowOfPreview()) return;
      if (data?.type === "klynge-preview-ready") feed();
      if (data?.type === "klynge-preview-expired") renew();
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, [origin, windowOfPreview, feed, renew]);
  return null;
}

function originOf(url: string | null | undefined): string | null {
  return url ? new URL(url, window.location.href).origin : null;
}
