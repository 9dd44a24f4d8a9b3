import type { Page } from "playwright-core";

/** Collects what goes wrong inside a page: scripts that throw, requests that fail, policies that are broken. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    // The page that is waited for does not exist until it is published.
    if (message.type() === "error" && !/status of 404/.test(message.text())) errors.push(`${page.url()}: ${message.text()}`);
  });
  return errors;
}
