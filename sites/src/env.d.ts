/// <reference types="astro/client" />
import type { RenderLocals } from "@klynge/contract";

declare global {
  namespace App {
    /** What the publisher and the preview give the theme with each request. */
    interface Locals extends RenderLocals {}
  }
}

/** Made while the theme is compiled, see integrations/denmark.ts. */
declare module "virtual:klynge/denmark" {
  /** The land as the `d` of an SVG path, in the units of lib/map-projection.ts. */
  export const OUTLINE: string;
}
