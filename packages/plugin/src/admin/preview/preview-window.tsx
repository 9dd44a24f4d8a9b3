"use client";

import { useLivePreviewContext, useTranslation } from "@payloadcms/ui";
import { useState } from "react";
import { message } from "../../texts/text.ts";
import { DeviceFrame } from "./device-frame.tsx";
import { PREVIEW_DEVICES, type PreviewDevice } from "./devices.ts";

/**
 * The preview beside the form, in the width of a phone, of a computer (made smaller until it fits), or as wide as there is
 * room. Stands in for Payload's own window, whose words are English and whose wide sizes do not fit.
 */
export function PreviewWindow() {
  const { iframeRef, isLivePreviewing, previewWindowType, setPreviewWindowType, shouldRenderIframe, url } = useLivePreviewContext();
  const { i18n } = useTranslation();
  const [device, setDevice] = useState<PreviewDevice>("fit");
  if (previewWindowType === "popup" || !url) return null;
  const shown = isLivePreviewing ? " live-preview-window--is-live-previewing" : "";
  return (
    <section
      aria-label={message({ key: "preview.title", language: i18n.language })}
      className={`live-preview-window klynge-preview${shown}`}
    >
      <div className="klynge-preview__bar">
        {PREVIEW_DEVICES.map((choice) => (
          <button
            aria-pressed={choice === device}
            className="klynge-preview__device"
            key={choice}
            onClick={() => setDevice(choice)}
            type="button"
          >
            {message({ key: `preview.width.${choice}`, language: i18n.language })}
          </button>
        ))}
        <button className="klynge-preview__device klynge-preview__own-window" onClick={() => setPreviewWindowType("popup")} type="button">
          {message({ key: "preview.ownWindow", language: i18n.language })}
        </button>
      </div>
      <DeviceFrame device={device}>
        {shouldRenderIframe && (
          <iframe
            className="klynge-preview__frame"
            id="live-preview-iframe"
            ref={iframeRef}
            sandbox="allow-same-origin allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
            src={url}
            title={message({ key: "preview.title", language: i18n.language })}
          />
        )}
      </DeviceFrame>
    </section>
  );
}
