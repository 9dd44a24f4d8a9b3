/** The widths a page is looked at in. `fit` is as wide as there is room beside the form. */
export const PREVIEW_DEVICES = ["fit", "phone", "desktop"] as const;
export type PreviewDevice = (typeof PREVIEW_DEVICES)[number];

type Size = { width: number; height: number };

const SIZES: Record<Exclude<PreviewDevice, "fit">, Size> = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
};

/**
 * How large a device is shown in the room there is: its size in CSS pixels, and the factor it is made smaller by. A phone
 * is not made larger, and a computer is as high as there is room for.
 *
 * @example layOut({ device: "desktop", room: { width: 640, height: 500 } }) // { width: 1280, height: 1000, scale: 0.5 }
 */
export function layOut({ device, room }: { device: PreviewDevice; room: Size }): Size & { scale: number } {
  if (device === "fit" || room.width === 0) return { ...room, scale: 1 };
  const { width, height } = SIZES[device];
  const scale = Math.min(1, room.width / width);
  return { width, height: device === "phone" ? Math.min(height, room.height / scale) : room.height / scale, scale };
}
