"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { layOut, type PreviewDevice } from "./devices.ts";

/** Room for a frame of a device's size, made smaller until it fits. */
export function DeviceFrame({ device, children }: { device: PreviewDevice; children: ReactNode }) {
  const outer = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = outer.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { width, height, scale } = layOut({ device, room });
  const style = device === "fit" ? { width: "100%", height: "100%" } : { width, height, transform: `scale(${scale})` };
  return (
    <div className={`klynge-preview__room klynge-preview__room--${device}`} ref={outer}>
      <div style={device === "fit" ? style : { width: width * scale, height: height * scale }}>
        <div className="klynge-preview__screen" style={style}>
          {children}
        </div>
      </div>
    </div>
  );
}
