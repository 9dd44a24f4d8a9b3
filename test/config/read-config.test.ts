import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigError, keepSecret, readConfig, siteOrigin } from "@klynge/config";
import { afterEach, describe, expect, test } from "vitest";

const root = "/srv/klynge";
const secret = "0123456789abcdef0123456789abcdef";

describe("readConfig", () => {
  test("gives the documented defaults where nothing is set", () => {
    expect(readConfig({ env: {}, root })).toEqual({
      database: { kind: "sqlite", file: "/srv/klynge/data/klynge.db" },
      dataDir: "/srv/klynge/data",
      mediaDir: "/srv/klynge/data/media",
      sitesDir: "/srv/klynge/data/sites",
      cmsPort: 3000,
      sitesPort: 4321,
      previewPort: 4322,
      cmsUrl: "http://localhost:3000",
      previewUrl: "http://localhost:4322",
      sitesDomain: "localhost",
      payloadSecret: undefined,
      smtpUrl: undefined,
      dnsServers: [],
      feedNetworks: [],
      sitesAddresses: [],
      mailFrom: "noreply@localhost",
      production: false,
    });
  });

  test("takes an empty variable for one that is not set", () => {
    expect(readConfig({ env: { CMS_PORT: "", DATABASE_URL: "", PAYLOAD_SECRET: "" }, root }).cmsPort).toBe(3000);
  });

  test.each([
    ["file:./own.db", { kind: "sqlite", file: "/srv/klynge/own.db" }],
    ["file:/var/lib/klynge.db", { kind: "sqlite", file: "/var/lib/klynge.db" }],
    ["file:///var/lib/klynge.db", { kind: "sqlite", file: "/var/lib/klynge.db" }],
    ["mongodb://localhost:27017/klynge", { kind: "mongodb", url: "mongodb://localhost:27017/klynge" }],
    ["mongodb+srv://db.example.org/klynge", { kind: "mongodb", url: "mongodb+srv://db.example.org/klynge" }],
  ])("reads the database of %s", (DATABASE_URL, database) => {
    expect(readConfig({ env: { DATABASE_URL }, root }).database).toEqual(database);
  });

  test("knows where previews are served: on this machine, or where PREVIEW_URL says", () => {
    const previewUrl = (env: Record<string, string>) => readConfig({ env, root }).previewUrl;
    expect(previewUrl({ PREVIEW_PORT: "5000" })).toBe("http://localhost:5000");
    expect(previewUrl({ CMS_URL: "https://cms.example.org" })).toBeUndefined();
    expect(previewUrl({ CMS_URL: "https://cms.example.org", PREVIEW_URL: "https://preview.example.org/" })).toBe(
      "https://preview.example.org",
    );
  });

  test("strips the slash from CMS_URL", () => {
    expect(readConfig({ env: { CMS_URL: "https://cms.example.org/" }, root }).cmsUrl).toBe("https://cms.example.org");
  });

  test.each([
    [{ CMS_PORT: "http" }, /CMS_PORT="http" is not a port number — give a whole number/],
    [{ SITES_PORT: "70000" }, /SITES_PORT="70000" is not a port number/],
    [{ FEED_NETWORKS: "intranet" }, /FEED_NETWORKS="intranet" names no networks — give one or more/],
    [{ SITES_ADDRESSES: "192.0.2.1 og flere" }, /SITES_ADDRESSES="192.0.2.1 og flere" names no addresses — give IP addresses/],
    [{ DNS_SERVERS: "dns.example.org" }, /DNS_SERVERS="dns.example.org" names no name servers — give their IP addresses/],
    [{ SITES_PORT: "4000", PREVIEW_PORT: "4000" }, /SITES_PORT and PREVIEW_PORT are both 4000/],
    [{ PREVIEW_URL: "preview" }, /PREVIEW_URL="preview" is not a web address/],
    [{ CMS_PORT: "4000", SITES_PORT: "4000" }, /both 4000 — two servers cannot share a port — give them different ones/],
    [{ DATABASE_URL: "postgres://localhost/klynge" }, /DATABASE_URL="postgres:\/\/localhost\/klynge" names no database Klynge knows/],
    [{ SITES_DOMAIN: "https://example.org" }, /SITES_DOMAIN="https:\/\/example.org" is not a host name/],
    [{ CMS_URL: "cms.example.org" }, /CMS_URL="cms.example.org" is not a web address/],
    [{ SMTP_URL: "smtp.example.org" }, /SMTP_URL="smtp.example.org" is not the address of a mail server/],
    [{ MAIL_FROM: "Klynge" }, /MAIL_FROM="Klynge" is not an e-mail address/],
    [{ NODE_ENV: "production" }, /PAYLOAD_SECRET is not set — sessions must be signed in production — set it/],
  ])("refuses %o", (env, message) => {
    expect(() => readConfig({ env, root })).toThrow(ConfigError);
    expect(() => readConfig({ env, root })).toThrow(message);
  });

  test("names every wrong setting at once", () => {
    const read = () => readConfig({ env: { CMS_PORT: "x", SITES_PORT: "y" }, root });
    expect(read).toThrow(/CMS_PORT[\s\S]*\n\[config\] SITES_PORT/);
  });

  test("never shows a secret or a password", () => {
    expect(() => readConfig({ env: { PAYLOAD_SECRET: "hush" }, root })).toThrow(/^(?![\s\S]*hush)[\s\S]*too short/);
    expect(() => readConfig({ env: { DATABASE_URL: "mysql://klynge:hush@localhost/x" }, root })).toThrow(
      /^(?![\s\S]*hush)[\s\S]*\/\/…@localhost/,
    );
  });

  test("accepts production with a secret", () => {
    expect(readConfig({ env: { NODE_ENV: "production", PAYLOAD_SECRET: secret }, root })).toMatchObject({
      production: true,
      payloadSecret: secret,
    });
  });
});

describe("keepSecret", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "klynge-secret-"));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  test("makes one secret, keeps it, and lets only its owner read it", () => {
    const first = keepSecret({ payloadSecret: undefined, dataDir });
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(keepSecret({ payloadSecret: undefined, dataDir })).toBe(first);
    expect(readFileSync(join(dataDir, "secret"), "utf8")).toBe(first);
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  });

  test("prefers the configured one", () => {
    expect(keepSecret({ payloadSecret: secret, dataDir })).toBe(secret);
  });
});

describe("siteOrigin", () => {
  const cluster = { slug: "vestrum", kind: "cluster" as const, domains: [] };

  test.each([
    ["localhost", cluster, "http://vestrum.localhost:4321"],
    ["localhost", { ...cluster, slug: "portal", kind: "network" as const }, "http://localhost:4321"],
    ["klynger.example.org", cluster, "https://vestrum.klynger.example.org"],
    ["klynger.example.org", { ...cluster, slug: "portal", kind: "network" as const }, "https://klynger.example.org"],
    ["localhost", { ...cluster, domains: [{ host: "vestrum.example.org", primary: true }] }, "https://vestrum.example.org"],
    ["localhost", { ...cluster, domains: [{ host: "old.example.org", primary: false }] }, "http://vestrum.localhost:4321"],
  ])("on %s", (sitesDomain, site, origin) => {
    expect(siteOrigin({ config: { sitesDomain, sitesPort: 4321 }, site })).toBe(origin);
  });
});
