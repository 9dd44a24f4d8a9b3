/** Made while the theme is compiled, see integrations/denmark.ts. */
declare module "virtual:klynge/denmark" {
  /** The land as the `d` of an SVG path, in the units of lib/map-projection.ts. */
  export const OUTLINE: string;
}
