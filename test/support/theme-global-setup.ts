import { buildTheme } from "../../scripts/lib/build-theme.ts";

/** Compiles the theme before its tests, unless it was compiled from these very sources. */
export default async function setup(): Promise<void> {
  await buildTheme();
}
