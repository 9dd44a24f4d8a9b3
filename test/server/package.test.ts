import { readFileSync } from "node:fs";
import * as server from "@klynge/server";
import { expect, test } from "vitest";

test("the package has one door, and this is all that comes through it", () => {
  const manifest = JSON.parse(readFileSync(new URL("../../packages/server/package.json", import.meta.url), "utf8")) as { exports: object };
  expect(Object.keys(manifest.exports)).toEqual(["."]);
  expect(Object.keys(server).sort()).toEqual([
    "ALLOWED_METHODS",
    "CACHE_CONTROL",
    "DEFAULT_LIMITS",
    "HSTS_HEADER",
    "SECURITY_HEADERS",
    "ServerError",
    "contentPolicy",
    "createPreviewServer",
    "createSiteServer",
  ]);
});
