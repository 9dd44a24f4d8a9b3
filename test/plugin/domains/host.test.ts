import { describe, expect, test } from "vitest";
import { isWithin, readableHost, toHost } from "../../../packages/plugin/src/domains/host.ts";

describe("toHost", () => {
  test.each([
    ["mols.dk", "mols.dk"],
    ["  Mols.DK ", "mols.dk"],
    ["mols.dk.", "mols.dk"],
    ["www.mols-i-udvikling.dk", "www.mols-i-udvikling.dk"],
    ["æøå.dk", "xn--5cab8c.dk"],
    ["ÆØÅ.dk", "xn--5cab8c.dk"],
    // The same letter in two parts, as a Mac may type it.
    ["a\u030A.dk", "xn--5ca.dk"],
    ["xn--5cab8c.dk", "xn--5cab8c.dk"],
    ["4h.dk", "4h.dk"],
    ["landsby.xn--p1ai", "landsby.xn--p1ai"],
  ])("%j is stored as %s", (typed, host) => {
    expect(toHost(typed)).toEqual({ host });
  });

  test.each([
    "",
    " ",
    "mols",
    "localhost",
    "https://mols.dk",
    "//mols.dk",
    "mols.dk/",
    "mols.dk/om",
    "mols.dk:443",
    "mols.dk?x",
    "mols.dk#x",
    "post@mols.dk",
    "mols dk",
    "mols.dk, vestrum.dk",
    "*.mols.dk",
    "_dmarc.mols.dk",
    "-mols.dk",
    "mols-.dk",
    "mols..dk",
    ".mols.dk",
    "mols.123",
    "mols%2edk",
    "mols\\dk.dk",
    `${"a".repeat(64)}.dk`,
    `${"a.".repeat(130)}dk`,
    "xn--ø.dk",
  ])("%j is no domain", (typed) => {
    expect(toHost(typed)).toEqual({ problem: "form" });
  });

  test.each(["192.0.2.1", "127.1", "0x7f.1", "2001:db8::1", "[2001:db8::1]", "::1"])("%j is the number of a machine", (typed) => {
    expect(toHost(typed)).toEqual({ problem: "address" });
  });
});

test("a stored domain is read as people write it", () => {
  expect(readableHost("xn--5cab8c.dk")).toBe("æøå.dk");
  expect(readableHost("mols.dk")).toBe("mols.dk");
});

test("what lies below a domain ends in it, not only in its letters", () => {
  expect(isWithin({ host: "mols.klynger.dk", domain: "klynger.dk" })).toBe(true);
  expect(isWithin({ host: "klynger.dk", domain: "klynger.dk" })).toBe(true);
  expect(isWithin({ host: "landsbyklynger.dk", domain: "klynger.dk" })).toBe(false);
});
