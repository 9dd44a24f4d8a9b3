import { isIP } from "node:net";
import { isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import { ConfigError } from "./config-error.ts";

/** Where the CMS keeps its documents: an SQLite file (absolute path) or a MongoDB server. */
export type Database = { kind: "sqlite"; file: string } | { kind: "mongodb"; url: string };

/** Everything a Klynge process needs to know of its surroundings. All folders are absolute. */
export type Config = {
  database: Database;
  /** Holds the SQLite database, `media/` and `sites/`. */
  dataDir: string;
  mediaDir: string;
  sitesDir: string;
  cmsPort: number;
  sitesPort: number;
  previewPort: number;
  /** Where editors reach the CMS, without a trailing slash. */
  cmsUrl: string;
  /** Where browsers reach the preview server, without a trailing slash. Undefined where it is not said and the CMS is not on this machine. */
  previewUrl: string | undefined;
  /** The host below which every cluster has its own: `<slug>.<sitesDomain>`. The portal lives on the domain itself. */
  sitesDomain: string;
  /** Signs sessions and tokens. Undefined outside production where none is set: then `secret.ts` keeps one in the data folder. */
  payloadSecret: string | undefined;
  /** The mail server, as in `smtps://user:password@smtp.example.org`. Without one, mails become files in the data folder. */
  smtpUrl: string | undefined;
  /** Private networks that associations' calendars may be fetched from all the same, as `10.20.0.0/16`. */
  feedNetworks: readonly string[];
  /** Where the clusters' own domains are to point: IP addresses, or names that have them. Empty: where `sitesDomain` points. */
  sitesAddresses: readonly string[];
  /** The name servers that are asked about domains, as `192.0.2.53` or `192.0.2.53:5353`. Empty: those of the machine. */
  dnsServers: readonly string[];
  /** The sender of the platform's mails. */
  mailFrom: string;
  production: boolean;
};

const MIN_SECRET_LENGTH = 32;

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** Texts parted by commas, each of which has to be right; none where it is not set. */
const list = (isRight: (text: string) => boolean, problem: string) =>
  z
    .string()
    .default("")
    .transform((texts) =>
      texts
        .split(",")
        .map((text) => text.trim())
        .filter(Boolean),
    )
    .refine((texts) => texts.every(isRight), problem);

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, "is not a port number — give a whole number from 1 to 65535")
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, "is not a port number — give a whole number from 1 to 65535")
    .optional()
    .transform((value) => value ?? fallback);

const webAddress = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `is not a web address — give one such as ${example}` })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional();

const environmentSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:file:.+|mongodb(?:\+srv)?:\/\/.+)/,
      "names no database Klynge knows — give file:<path> for SQLite or mongodb://<host>/<name>",
    )
    .optional(),
  KLYNGE_DATA: z.string().default("./data"),
  CMS_PORT: port(3000),
  SITES_PORT: port(4321),
  PREVIEW_PORT: port(4322),
  PAYLOAD_SECRET: z.string().min(MIN_SECRET_LENGTH, `is too short to be safe — give at least ${MIN_SECRET_LENGTH} characters`).optional(),
  SITES_DOMAIN: z
    .string()
    .regex(HOST_NAME, "is not a host name — give one such as landsbyklynger.dk, without https:// and port")
    .default("localhost"),
  CMS_URL: webAddress("https://cms.landsbyklynger.dk"),
  PREVIEW_URL: webAddress("https://preview.landsbyklynger.dk"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, "is not the address of a mail server — give one such as smtps://user:password@smtp.example.org")
    .optional(),
  FEED_NETWORKS: z
    .string()
    .regex(
      /^\s*[0-9a-f.:]+\/\d{1,3}(?:\s*,\s*[0-9a-f.:]+\/\d{1,3})*\s*$/i,
      "names no networks — give one or more, parted by commas, such as 10.20.0.0/16",
    )
    .optional(),
  SITES_ADDRESSES: list(
    (name) => isIP(name) !== 0 || HOST_NAME.test(name),
    "names no addresses — give IP addresses or host names, parted by commas, such as 192.0.2.10,2001:db8::10",
  ),
  DNS_SERVERS: list(
    (server) => isIP(server) !== 0 || isIP(server.replace(/^\[?(.+?)\]?:\d{1,5}$/, "$1")) !== 0,
    "names no name servers — give their IP addresses, parted by commas, such as 192.0.2.53 or 192.0.2.53:5353",
  ),
  MAIL_FROM: z.email("is not an e-mail address — give the one the platform's mails shall come from").optional(),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads and checks the environment variables of the README's table. Empty ones count as not set.
 * Relative paths are taken from `root`, the folder that holds package.json.
 *
 * @throws {ConfigError} naming every variable that is wrong, why, and what to give instead
 * @example const config = readConfig({ env: process.env, root: process.cwd() });
 */
export function readConfig({ env, root }: { env: Record<string, string | undefined>; root: string }): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${String(issue.path[0])}=${JSON.stringify(shown(issue.path[0], set))} ${issue.message}`),
    );
  }
  const values = parsed.data;
  const production = values.NODE_ENV === "production";
  if (production && values.PAYLOAD_SECRET === undefined) {
    throw new ConfigError([
      "PAYLOAD_SECRET is not set — sessions must be signed in production — set it to a long random text, for instance from: openssl rand -hex 32",
    ]);
  }
  refuseSharedPorts(values);
  const dataDir = resolve(root, values.KLYNGE_DATA);
  const cmsUrl = values.CMS_URL ?? `http://localhost:${values.CMS_PORT}`;
  return {
    database: readDatabase({ url: values.DATABASE_URL, dataDir, root }),
    dataDir,
    mediaDir: join(dataDir, "media"),
    sitesDir: join(dataDir, "sites"),
    cmsPort: values.CMS_PORT,
    sitesPort: values.SITES_PORT,
    previewPort: values.PREVIEW_PORT,
    cmsUrl,
    previewUrl: values.PREVIEW_URL ?? (isLocal(cmsUrl) ? `http://localhost:${values.PREVIEW_PORT}` : undefined),
    sitesDomain: values.SITES_DOMAIN,
    payloadSecret: values.PAYLOAD_SECRET,
    smtpUrl: values.SMTP_URL,
    feedNetworks: values.FEED_NETWORKS?.split(",").map((network) => network.trim()) ?? [],
    sitesAddresses: values.SITES_ADDRESSES,
    dnsServers: values.DNS_SERVERS,
    mailFrom: values.MAIL_FROM ?? `noreply@${values.SITES_DOMAIN}`,
    production,
  };
}

function isLocal(url: string): boolean {
  return /^(?:localhost|127\.0\.0\.1)$/.test(new URL(url).hostname);
}

function refuseSharedPorts(values: Record<"CMS_PORT" | "SITES_PORT" | "PREVIEW_PORT", number>): void {
  for (const [one, other] of [
    ["CMS_PORT", "SITES_PORT"],
    ["CMS_PORT", "PREVIEW_PORT"],
    ["SITES_PORT", "PREVIEW_PORT"],
  ] as const) {
    if (values[one] === values[other]) {
      throw new ConfigError([`${one} and ${other} are both ${values[one]} — two servers cannot share a port — give them different ones`]);
    }
  }
}

function readDatabase({ url, dataDir, root }: { url: string | undefined; dataDir: string; root: string }): Database {
  if (url === undefined) return { kind: "sqlite", file: join(dataDir, "klynge.db") };
  if (!url.startsWith("file:")) return { kind: "mongodb", url };
  const path = url.slice("file:".length).replace(/^\/\/(?=\/)/, "");
  return { kind: "sqlite", file: isAbsolute(path) ? path : resolve(root, path) };
}

/** Secrets and passwords never reach a terminal or a log. */
function shown(name: PropertyKey | undefined, env: Record<string, string | undefined>): string | undefined {
  if (name === "PAYLOAD_SECRET") return "…";
  return env[String(name)]?.replace(/\/\/[^@/]*@/, "//…@");
}
