import { expect, test } from "vitest";
import { rest } from "./support/api.ts";
import { bootPayload } from "./support/boot.ts";
import { create } from "./support/create.ts";

const LEAD = { email: "kommunikation@example.org", password: "et-langt-kodeord" };

/** What the browser is told to keep, where editors reach the CMS at this address. */
async function cookieAt(cmsUrl: string): Promise<string> {
  const booted = await bootPayload({ database: "sqlite", options: { cmsUrl } });
  try {
    await create(booted.payload, "users", { name: "Kommunikationsansvarlig", ...LEAD });
    const { status, headers } = await rest({ booted, method: "POST", path: "/users/login", json: LEAD });
    expect(status).toBe(200);
    return headers.get("set-cookie") ?? "";
  } finally {
    await booted.stop();
  }
}

test("what keeps somebody signed in travels only where it cannot be read, nor sent by another site", async () => {
  const cookie = await cookieAt("https://cms.example.org");
  for (const flag of [/payload-token=/, /Secure/, /HttpOnly/, /SameSite=Lax/]) expect(cookie).toMatch(flag);
});

test("a machine of one's own, without https, keeps people signed in all the same", async () => {
  const cookie = await cookieAt("http://localhost:3000");
  expect(cookie).toMatch(/payload-token=.*HttpOnly/);
  expect(cookie).not.toMatch(/Secure/);
});
