/// <reference types="astro/client" />
import type { RenderLocals } from "@klynge/contract";

declare global {
  namespace App {
    /** What the publisher and the preview give the theme with each request. */
    interface Locals extends RenderLocals {}
  }
}
