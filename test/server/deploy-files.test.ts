import { ALLOWED_METHODS, CACHE_CONTROL, contentPolicy, HSTS_HEADER, SECURITY_HEADERS } from "@klynge/server";
import { describe, expect, test } from "vitest";
import { readDeployFile } from "./support/web-server.ts";

const FILES = [
  { name: "nginx.conf", line: (header: string, value: string) => `add_header ${header} "${value}" always;` },
  { name: "Caddyfile.static", line: (header: string, value: string) => `${header} "${value}"\n` },
];

describe.each(FILES)("docs/deploy/$name repeats the server's headers", ({ name, line }) => {
  // The address of the CMS is one of the things to change in them.
  const policy = contentPolicy({ cmsUrl: "https://cms.landsbyklynger.example" });

  test.each(Object.entries({ ...SECURITY_HEADERS, "Content-Security-Policy": policy }))("%s", async (header, value) => {
    expect(await readDeployFile({ name })).toContain(line(header, value));
  });

  test.each([CACHE_CONTROL.immutable, CACHE_CONTROL.revalidate, HSTS_HEADER.name, HSTS_HEADER.value, ALLOWED_METHODS])(
    "%s",
    async (value) => {
      expect(await readDeployFile({ name })).toContain(value);
    },
  );

  test("and sends no other header of that kind", async () => {
    const text = await readDeployFile({ name });
    const names =
      name === "nginx.conf"
        ? text.matchAll(/add_header (\S+)/g)
        : text.matchAll(/^\t+(?:header (?:@\w+ )?)?([A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)*) "/gm);
    const known = [...Object.keys(SECURITY_HEADERS), HSTS_HEADER.name, "Cache-Control", "Allow", "Content-Type"];
    const sent = [...names].map((match) => match[1]);
    expect(sent.length).toBeGreaterThanOrEqual(Object.keys(SECURITY_HEADERS).length + 3);
    expect(known).toEqual(expect.arrayContaining(sent));
  });
});
