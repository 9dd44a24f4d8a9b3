import { isAbsolute } from "node:path";
import type { Cluster } from "@klynge/contract";
import { z } from "zod";
import { isNetwork } from "./imports/public-address.ts";
import type { PublishFn, RemoveSiteFn, RollbackFn, UnpublishFn } from "./publish/types.ts";

/** What `siteOrigin` is asked with: as much of a cluster as its address depends on. */
export type SiteOriginArgs = Pick<Cluster, "slug" | "kind" | "domains">;

/** What the check of the clusters' own domains goes by. */
export type DomainOptions = {
  /** The host below which every cluster has its own. It and what lies below it is no cluster's to list. */
  sitesDomain: string;
  /** Where domains are to point: IP addresses, or names that have them. Default: the addresses of `sitesDomain`. */
  addresses?: readonly string[];
  /** The name servers to ask, as `192.0.2.53` or `192.0.2.53:5353`. Default: those of the machine. */
  dnsServers?: readonly string[];
  /** Where https is tried, and whose certificates are trusted (PEM), where that is not port 443 and everybody's. */
  https?: { port?: number; ca?: string };
};

export type KlyngePluginOptions = {
  /**
   * Where a cluster's site lives, without a trailing slash, as `https://mols.dk`. Asked for every snapshot.
   */
  siteOrigin: (args: SiteOriginArgs) => string;
  /** The folder uploads lie in, as an absolute path. The publisher copies from it. */
  mediaDir: string;
  /** The slug of the collection of people who sign in. Extended where the host has it, created where not. Default: `users`. */
  usersSlug?: string;
  /** The largest file an editor may upload, in bytes. Default: 30 MB. */
  maxUploadBytes?: number;
  /** Where the preview server answers, without a trailing slash. Leave it out where there is none: forms have no preview then. */
  previewUrl?: string;
  /** Where the screenshots of the help page lie, as an absolute path; the page shows none where it is left out. */
  helpDir?: string;
  /** Where mails lie as files because no mail server is set up. The admin says so; leave it out where mails are sent. */
  mailFolder?: string;
  /** Where people reach the admin, as `https://cms.example.org`, for links in mails. Default: Payload's `serverURL`. */
  cmsUrl?: string;
  /** The network address a request came from, for the audit log; leave it out where the headers cannot be trusted to say. */
  clientAddress?: (headers: Headers) => string | undefined;
  /** Private networks that calendars may be fetched from all the same, as `10.20.0.0/16`. None where it is left out. */
  feedNetworks?: readonly string[];
  /** How the clusters' own domains are checked. They are not where it is left out. */
  domains?: DomainOptions;
  /** Turns a snapshot into a live site. Only given in the process that publishes. */
  publish?: PublishFn;
  /** Takes a cluster's site down. Only given in the process that publishes. */
  unpublish?: UnpublishFn;
  /** Puts an earlier release of a cluster's site live again. Only given in the process that publishes. */
  rollback?: RollbackFn;
  /** Deletes a cluster's site with all its releases. Only given in the process that publishes. */
  removeSite?: RemoveSiteFn;
  /** Called after a publish job was queued, so that a waiting publisher need not poll. */
  wakePublisher?: () => void | Promise<void>;
};

/** The options with their defaults. */
export type ResolvedOptions = KlyngePluginOptions & { usersSlug: string; maxUploadBytes: number };

const DEFAULT_MAX_UPLOAD_BYTES = 30 * 1024 * 1024;

const functionSchema = <Function>() => z.custom<Function>((value) => typeof value === "function", "must be a function");

const optionsSchema = z.strictObject({
  siteOrigin: functionSchema<KlyngePluginOptions["siteOrigin"]>(),
  mediaDir: z.string("must be a path").refine(isAbsolute, "must be an absolute path"),
  usersSlug: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, "must be a collection slug")
    .default("users"),
  maxUploadBytes: z.int().positive().default(DEFAULT_MAX_UPLOAD_BYTES),
  previewUrl: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
  helpDir: z.string().refine(isAbsolute, "must be an absolute path").optional(),
  mailFolder: z.string().optional(),
  cmsUrl: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
  clientAddress: functionSchema<NonNullable<KlyngePluginOptions["clientAddress"]>>().optional(),
  feedNetworks: z.array(z.string().refine(isNetwork, "must be a network, as 10.20.0.0/16")).optional(),
  domains: z
    .strictObject({
      sitesDomain: z.string().min(1),
      addresses: z.array(z.string().min(1)).optional(),
      dnsServers: z.array(z.string().min(1)).optional(),
      https: z.strictObject({ port: z.int().positive().optional(), ca: z.string().optional() }).optional(),
    })
    .optional(),
  publish: functionSchema<PublishFn>().optional(),
  unpublish: functionSchema<UnpublishFn>().optional(),
  rollback: functionSchema<RollbackFn>().optional(),
  removeSite: functionSchema<RemoveSiteFn>().optional(),
  wakePublisher: functionSchema<NonNullable<KlyngePluginOptions["wakePublisher"]>>().optional(),
});

/**
 * Checks the options and fills in defaults.
 *
 * @throws {Error} naming every option that is missing, wrong or unknown
 */
export function resolveOptions(options: KlyngePluginOptions): ResolvedOptions {
  const result = optionsSchema.safeParse(options);
  if (result.success) return result.data as ResolvedOptions;
  const problems = result.error.issues.map((issue) => `${issue.path.map(String).join(".") || "options"}: ${issue.message}`);
  throw new Error(
    `[plugin] klyngePlugin() cannot start — ${problems.join("; ")} — give the options as the README of @klynge/plugin lists them`,
    { cause: result.error },
  );
}
