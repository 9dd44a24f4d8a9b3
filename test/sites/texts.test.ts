import { describe, expect, test } from "vitest";
import { mapHref, phoneHref, phoneText } from "../../sites/src/lib/contact-links.ts";
import { formatDays, formatMonth, formatNumber, leafOf, localDateTime } from "../../sites/src/lib/dates.ts";
import { fileNote } from "../../sites/src/lib/files.ts";
import { initialsOf } from "../../sites/src/lib/mark.ts";
import { excerptOf, plainText, shorten } from "../../sites/src/lib/plain-text.ts";
import { withHeadingsFrom } from "../../sites/src/lib/rich-text.ts";

describe("dates", () => {
  test("are written as Danes do", () => {
    expect(formatMonth("2026-05")).toBe("maj 2026");
    expect(formatDays("2026-05-01", "2026-05-01")).toBe("fredag 1. maj");
    expect(leafOf("2026-09-07")).toEqual({ weekday: "man", day: "7", month: "sep" });
    expect(formatNumber(120_000)).toBe("120.000");
  });

  test("are those of the time zone, on both sides of midnight", () => {
    const instant = "2026-05-01T22:30:00.000Z";
    expect(localDateTime({ instant, timezone: "Europe/Copenhagen" })).toEqual({ day: "2026-05-02", time: "00.30" });
    expect(localDateTime({ instant, timezone: "America/Nuuk" })).toEqual({ day: "2026-05-01", time: "21.30" });
  });
});

describe("plain text", () => {
  test("has the words of a piece of HTML, its blocks apart", () => {
    expect(plainText("<h2>Åbent</h2><p>Kaffe &amp; <b>kage</b><br>&#8211; gratis</p><ul><li>Et</li><li>To</li></ul>")).toBe(
      "Åbent\nKaffe & kage\n– gratis\nEt\nTo",
    );
  });

  test("is cut at a word", () => {
    expect(shorten("Kommunen giver grønt lys til legepladsen", 24)).toBe("Kommunen giver grønt lys …");
    expect(shorten("  Kort \n tekst ", 24)).toBe("Kort tekst");
    expect(shorten("Speciallægepraksisplanlægningsstabiliseringsperiode", 10)).toBe("Speciallæg …");
  });

  test("is cut neither in a tag, nor in a word of markup, nor in a character", () => {
    for (let length = 20; length < 60; length++) {
      expect(excerptOf(`<p>Et <a href="/en/lang/adresse/">ord &amp; et til</a> 🌾🌾🌾 </p>`.repeat(40), length)).not.toMatch(
        /[<>"]|amp|\p{Surrogate}/u,
      );
    }
  });

  test("of nothing is nothing", () => {
    expect(excerptOf(null)).toBeNull();
    expect(excerptOf("<p> </p>")).toBeNull();
  });
});

describe("headings in rich text", () => {
  test.each([
    ["<h1>A</h1><h4>B</h4><h4>C</h4><h2>D</h2>", 2, "<h2>A</h2><h3>B</h3><h3>C</h3><h3>D</h3>"],
    ["<h2>A</h2><p>x</p><h2>B</h2>", 3, "<h3>A</h3><p>x</p><h3>B</h3>"],
    ["<h4>A</h4><h2>B</h2>", 2, "<h2>A</h2><h2>B</h2>"],
    ['<h2 id="a">A</h2><hr><h6>B</h6>', 2, '<h2 id="a">A</h2><hr><h3>B</h3>'],
  ])("%s from level %i", (html, top, expected) => expect(withHeadingsFrom({ html, top })).toBe(expected));
});

describe("ways to reach somebody", () => {
  test("dial a Danish number from everywhere", () => {
    expect(phoneHref("86 11 22 33")).toBe("tel:+4586112233");
    expect(phoneHref("+298 123456")).toBe("tel:+298123456");
    expect(phoneText("86 11 22 33")).toBe("86\u00a011\u00a022\u00a033");
  });

  test("lead to a map by the point, else by the address", () => {
    expect(mapHref({ location: { lat: 56.2, lon: 10.5 }, address: "Bygaden 1" })).toContain("mlat=56.2&mlon=10.5");
    expect(mapHref({ location: null, address: "Bygaden 1\n8400 Næsset" })).toContain("query=Bygaden%201%2C%208400%20N%C3%A6sset");
    expect(mapHref({ location: null, address: null })).toBeNull();
  });
});

test("a file's note says what one wants to know before fetching it", () => {
  const file = { path: "/media/a/plan.pdf", filename: "plan.pdf", mimeType: "application/pdf", bytes: 1_250_000, pages: null, cover: null };
  expect(fileNote(file, "2026-05-01")).toBe("PDF, 1,3 MB, 1. maj 2026");
  expect(fileNote({ ...file, pages: 24 })).toBe("PDF, 24 sider, 1,3 MB");
  expect(fileNote({ ...file, pages: 1 })).toBe("PDF, 1 side, 1,3 MB");
  expect(fileNote({ ...file, filename: "plan", bytes: 12 })).toBe("1 kB");
});

test.each([
  ["Mols i Udvikling", "MU"],
  ["VestRum", "V"],
  ["De Syv Sogne", "DS"],
  ["øernes klynge", "ØK"],
  ["7 sogne", "S"],
  ["!", "•"],
])("the initials of %s are %s", (name, initials) => expect(initialsOf({ name })).toBe(initials));
