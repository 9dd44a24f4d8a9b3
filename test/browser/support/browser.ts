import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * Starts the Chromium that comes with the npm packages, so that browser tests need no system package.
 * `KLYNGE_CHROMIUM` names another one, for instance /usr/bin/chromium.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.KLYNGE_CHROMIUM;
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    // Its defaults suit one page in a cloud function; here several people look at several pages.
    args: own
      ? ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
      : sparticuz.args.filter((argument) => !["--single-process", "--no-zygote"].includes(argument)),
    headless: true,
    // The browser's own fields for days and times, as they are in Denmark.
    env: { ...process.env, LANG: "da_DK.UTF-8", LANGUAGE: "da" },
  });
}

/** The two widths every page must look right at. */
export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;
