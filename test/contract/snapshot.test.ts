import { ContractError, parseManifest, parseSnapshot, SNAPSHOT_VERSION, serialiseSnapshot } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { minimalSnapshot, village } from "./support.ts";

describe("parseSnapshot", () => {
  test("gives back a valid snapshot", () => {
    expect(parseSnapshot(minimalSnapshot())).toEqual(minimalSnapshot());
  });

  test.each([
    [undefined, "missing"],
    [null, "missing"],
    ["a text", "missing"],
    [{ version: 99 }, "99"],
    [{ version: "1" }, '"1"'],
  ])("names the version it found in %o and what to do", (value, found) => {
    expect(() => parseSnapshot(value)).toThrow(ContractError);
    expect(() => parseSnapshot(value)).toThrow(
      `[contract] This snapshot cannot be read — its version is ${found}, this program reads version ${SNAPSHOT_VERSION} — Build and deploy`,
    );
  });

  test("names the fields that are wrong, the first five and how many more", () => {
    const broken = {
      ...minimalSnapshot(),
      villages: Array.from({ length: 7 }, (_, index) => ({ ...village(`v${index}`), slug: "Not A Slug" })),
    };
    expect(() => parseSnapshot(broken)).toThrow(/villages\.0\.slug: lower-case letters.*villages\.4\.slug.*; and 2 more — /);
    expect(() => parseSnapshot(broken)).not.toThrow(/villages\.5/);
  });

  test.each(["//elsewhere.example", "/a/../b/", "/a/%2e%2e/b/", "relative", "/with space/", "/q?x=1", "/a//b/", "/%zz/"])(
    "refuses the path %s",
    (path) => {
      const page = {
        id: "p",
        slug: "p",
        updatedAt: "2026-01-01T00:00:00.000Z",
        path,
        title: "P",
        parentId: null,
        layout: [],
        meta: { title: null, description: null, image: null },
      };
      expect(() => parseSnapshot({ ...minimalSnapshot(), pages: [page] })).toThrow(/pages\.0\.path/);
    },
  );

  test.each(["/etc/passwd", "../secret.jpg", "a/../../b.jpg", "a\\..\\b.jpg"])("refuses the media file %s", (source) => {
    const asset = { path: "/media/a.jpg", source, bytes: 1, mimeType: "image/jpeg" };
    expect(() => parseSnapshot({ ...minimalSnapshot(), assets: [asset] })).toThrow(/assets\.0\.source/);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://example.org"])("refuses the link %s", (href) => {
    const snapshot = minimalSnapshot();
    expect(() => parseSnapshot({ ...snapshot, cluster: { ...snapshot.cluster, menu: [{ label: "X", href, children: [] }] } })).toThrow(
      /menu\.0\.href/,
    );
  });

  test("keeps nothing that the schema does not know, so that no private field slips through", () => {
    const parsed = parseSnapshot({ ...minimalSnapshot(), users: [{ email: "private@example.org" }] });
    expect(JSON.stringify(parsed)).not.toContain("private@example.org");
  });
});

describe("serialiseSnapshot", () => {
  test("gives the same bytes whatever order lists and keys come in", () => {
    const names = ["Ørsted", "Aabenraa", "Zinkgruppen", "Æbelø", "Balle"];
    const snapshot = { ...minimalSnapshot(), villages: names.map((name) => village(name)) };
    const shuffled = {
      ...Object.fromEntries(Object.entries(snapshot).reverse()),
      villages: snapshot.villages.toReversed(),
    } as typeof snapshot;
    expect(serialiseSnapshot(shuffled)).toBe(serialiseSnapshot(snapshot));
  });

  test("sorts names as Danes do: æ, ø and aa last", () => {
    const snapshot = {
      ...minimalSnapshot(),
      villages: ["Ørsted", "Aabenraa", "Zinkgruppen", "Æbelø", "Balle"].map((name) => village(name)),
    };
    const names = parseSnapshot(JSON.parse(serialiseSnapshot(snapshot))).villages.map(({ name }) => name);
    expect(names).toEqual(["Balle", "Zinkgruppen", "Æbelø", "Ørsted", "Aabenraa"]);
  });

  test("is read back as the same snapshot", () => {
    expect(parseSnapshot(JSON.parse(serialiseSnapshot(minimalSnapshot())))).toEqual(minimalSnapshot());
  });
});

describe("parseManifest", () => {
  test("says what to do with a manifest of another version", () => {
    expect(() => parseManifest({ version: 0 })).toThrow(/release manifest cannot be read — its version is 0.*npm run publish -- --all/);
  });
});
