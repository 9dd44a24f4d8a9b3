export type Size = { width: number; height: number };

/** How a format finds its part of the picture: `centre` puts the point in the middle as far as the picture reaches, `share` as CSS does. */
export type CropKind = "centre" | "share";

/**
 * Where a frame that the picture fills lies, as CSS `object-position` in per cent. The CMS cuts cards and pictures to
 * share with the point in the middle; the theme lays a large picture so that the point's share of it is in sight.
 */
export function cropPosition({
  picture,
  frame,
  focal,
  kind,
}: {
  picture: Size;
  frame: Size;
  /** Per cent from the left and from the top. */
  focal: { x: number; y: number };
  kind: CropKind;
}): { x: number; y: number } {
  if (kind === "share") return { x: step(focal.x), y: step(focal.y) };
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  return {
    x: centred({ length: picture.width * scale, window: frame.width, point: focal.x }),
    y: centred({ length: picture.height * scale, window: frame.height, point: focal.y }),
  };
}

function centred({ length, window, point }: { length: number; window: number; point: number }): number {
  const room = length - window;
  if (room <= 0.5) return 50;
  const start = Math.min(Math.max((length * point) / 100 - window / 2, 0), room);
  return (start / room) * 100;
}

/** The theme knows the point in steps of five per cent, see `focalClasses`. */
const step = (percent: number): number => Math.round(percent / 5) * 5;
