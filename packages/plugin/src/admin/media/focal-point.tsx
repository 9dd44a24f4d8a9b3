"use client";

import { useDocumentInfo, useForm, useFormFields, useTranslation, useUploadEdits } from "@payloadcms/ui";
import { type PointerEvent, useEffect, useState } from "react";
import { type CropKind, cropPosition, type Size } from "../../media/crop-position.ts";
import { message, type TextKey } from "../../texts/text.ts";

/** The formats the sites show pictures in: measures of the frame in pixels, and how it is laid. See `sites/src/styles`. */
const FORMATS: readonly (Size & { key: TextKey; kind: CropKind })[] = [
  { key: "media.format.hero", width: 1280, height: 464, kind: "share" },
  { key: "media.format.heroPhone", width: 360, height: 429, kind: "share" },
  { key: "media.format.wide", width: 1000, height: 500, kind: "share" },
  { key: "media.format.card", width: 720, height: 480, kind: "centre" },
  { key: "media.format.social", width: 1200, height: 630, kind: "centre" },
];

/** Where the important thing in a picture is, chosen on the picture itself, and what every format makes of it at once. */
export function FocalPoint() {
  const { i18n } = useTranslation();
  const { setModified } = useForm();
  const { uploadEdits, updateUploadEdits } = useUploadEdits();
  const { savedDocumentData: saved } = useDocumentInfo();
  const file = useFormFields(([fields]) => fields.file?.value);
  const src = usePictureSource({ file, url: saved?.url });
  const [picture, setPicture] = useState<Size | null>(null);
  const say = (key: TextKey) => message({ key, language: i18n.language });
  if (!src) return null;

  const chosen = uploadEdits?.focalPoint;
  const isStored = !(file instanceof File);
  const focal = {
    x: chosen?.x ?? (isStored ? numberOr(saved?.focalX, 50) : 50),
    y: chosen?.y ?? (isStored ? numberOr(saved?.focalY, 50) : 50),
  };
  const move = (to: { x: number; y: number }) => {
    updateUploadEdits({ focalPoint: { x: within(to.x), y: within(to.y) } });
    setModified(true);
  };
  const follow = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    move({ x: ((event.clientX - box.left) / box.width) * 100, y: ((event.clientY - box.top) / box.height) * 100 });
  };

  return (
    <section aria-labelledby="klynge-focal" className="klynge-focal">
      <h3 id="klynge-focal">{say("media.focal.title")}</h3>
      <p className="klynge-focal__help">{say("media.focal.help")}</p>
      <button
        aria-label={say("media.focal.choose")}
        className="klynge-focal__picture"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
        type="button"
      >
        <img
          alt=""
          draggable={false}
          onLoad={({ currentTarget }) => setPicture(sizeOf(currentTarget))}
          // One that was there before this component woke up says nothing any more.
          ref={(image) => {
            if (image?.complete && image.naturalWidth > 0 && !isSame(picture, sizeOf(image))) setPicture(sizeOf(image));
          }}
          src={src}
        />
        <span className="klynge-focal__point" style={{ left: `${focal.x}%`, top: `${focal.y}%` }} />
      </button>
      <div className="klynge-focal__sliders">
        <Slider label={say("media.focal.x")} onChange={(x) => move({ ...focal, x })} value={focal.x} />
        <Slider label={say("media.focal.y")} onChange={(y) => move({ ...focal, y })} value={focal.y} />
      </div>
      {picture && (
        <ul className="klynge-focal__formats">
          {FORMATS.map(({ key, kind, ...frame }) => {
            const { x, y } = cropPosition({ picture, frame, focal, kind });
            return (
              <li key={key}>
                <img
                  alt=""
                  data-format={key}
                  src={src}
                  style={{ aspectRatio: `${frame.width} / ${frame.height}`, objectPosition: `${x}% ${y}%` }}
                />
                <span>{say(key)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Slider({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <label>
      {label}
      <input max={100} min={0} onChange={(event) => onChange(Number(event.target.value))} type="range" value={Math.round(value)} />
    </label>
  );
}

/** The picture that was just chosen, or the stored one. */
function usePictureSource({ file, url }: { file: unknown; url: unknown }): string | null {
  const [local, setLocal] = useState<string | null>(null);
  useEffect(() => {
    if (!(file instanceof File) || !file.type.startsWith("image/")) {
      setLocal(null);
      return;
    }
    const made = URL.createObjectURL(file);
    setLocal(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (file instanceof File) return local;
  return typeof url === "string" && /\.(?:jpe?g|png)(?:\?|$)/i.test(url) ? url : null;
}

const sizeOf = (image: HTMLImageElement): Size => ({ width: image.naturalWidth, height: image.naturalHeight });

const isSame = (a: Size | null, b: Size): boolean => a?.width === b.width && a.height === b.height;

const within = (percent: number): number => Math.round(Math.min(Math.max(percent, 0), 100));

const numberOr = (value: unknown, fallback: number): number => (typeof value === "number" ? value : fallback);
