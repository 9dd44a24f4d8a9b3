"use client";

import { useTranslation, useUploadControls } from "@payloadcms/ui";
import type { ChangeEvent } from "react";
import { message } from "../../texts/text.ts";

/** On a phone: opens the camera and takes the picture into the form. Hidden by the style sheet where there is a mouse. */
export function TakePicture() {
  const { i18n } = useTranslation();
  const { setUploadControlFile } = useUploadControls();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) setUploadControlFile(file);
  };
  return (
    <label className="klynge-action klynge-camera">
      {message({ key: "media.takePicture", language: i18n.language })}
      <input accept="image/*" capture="environment" className="klynge-hidden" onChange={take} type="file" />
    </label>
  );
}
