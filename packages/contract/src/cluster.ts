import { z } from "zod";
import { imageSchema } from "./media.ts";
import {
  colorSchema,
  dateSchema,
  hostSchema,
  idSchema,
  instantSchema,
  linkSchema,
  locationSchema,
  slugSchema,
  timezoneSchema,
  webUrlSchema,
} from "./primitives.ts";

export const CLUSTER_KINDS = ["cluster", "network"] as const;
export const CLUSTER_STATUSES = ["draft", "live", "archived"] as const;
/**
 * What becomes of an archived cluster's site. `notice`: a notice takes the place of the start page, all else stays as a copy;
 * `read-only`: the site stays as it is, with a note on every page.
 */
export const ARCHIVE_MODES = ["notice", "read-only"] as const;
export const STEERING_ROLES = ["chair", "deputy-chair", "communication-lead", "member"] as const;

/** The five phases of a cluster's first 18 months, in their order. */
export const PHASES = ["establishment", "mapping", "vision", "action-plans", "implementation"] as const;

export const menuItemSchema = z.object({ ...linkSchema.shape, children: z.array(linkSchema) });
export type MenuItem = z.infer<typeof menuItemSchema>;

/** The cluster itself: who it is, how it looks and where its site lives. */
export const clusterSchema = z.object({
  id: idSchema,
  slug: slugSchema,
  name: z.string().min(1),
  kind: z.enum(CLUSTER_KINDS),
  /** Where the site lives, without a trailing slash: `https://mols.dk`. All absolute addresses begin with it. */
  origin: webUrlSchema.refine((url) => !url.endsWith("/"), "an origin without trailing slash"),
  /** The cluster's own domains; the primary one is the host of `origin`, the others redirect to it. */
  domains: z.array(z.object({ host: hostSchema, primary: z.boolean() })),
  locale: z.literal("da"),
  timezone: timezoneSchema,
  tagline: z.string().nullable(),
  description: z.string().nullable(),
  municipality: z.string().nullable(),
  population: z.int().nonnegative().nullable(),
  phase: z.enum(PHASES).nullable(),
  /** The day each phase began, where it is known. */
  phaseStarts: z.partialRecord(z.enum(PHASES), dateSchema),
  theme: z.object({
    color: colorSchema,
    accent: colorSchema,
    logo: imageSchema.nullable(),
    hero: imageSchema.nullable(),
  }),
  contact: z.object({ email: z.email().nullable(), phone: z.string().nullable(), address: z.string().nullable() }),
  facebookUrl: webUrlSchema.nullable(),
  /** E-mail addresses of the group's members only where the member agreed to publish them. */
  steeringGroup: z.array(
    z.object({
      name: z.string().min(1),
      role: z.enum(STEERING_ROLES),
      organisation: z.string().nullable(),
      email: z.email().nullable(),
    }),
  ),
  menu: z.array(menuItemSchema),
});
export type Cluster = z.infer<typeof clusterSchema>;

/** Who answers when nobody of the cluster does: the network's portal. */
const officeSchema = z.object({ name: z.string().min(1), url: webUrlSchema, email: z.email().nullable(), phone: z.string().nullable() });

/** That a cluster is archived: since when, what its site shows, and what the secretariat wants to say about it. */
export const archiveSchema = z.object({
  mode: z.enum(ARCHIVE_MODES),
  since: instantSchema,
  notice: z.string().nullable(),
  office: officeSchema.nullable(),
});
export type Archive = z.infer<typeof archiveSchema>;

/** What the portal shows of each live cluster of the network. */
export const networkClusterSchema = z.object({
  slug: slugSchema,
  name: z.string().min(1),
  url: webUrlSchema,
  tagline: z.string().nullable(),
  municipality: z.string().nullable(),
  population: z.int().nonnegative().nullable(),
  phase: z.enum(PHASES).nullable(),
  color: colorSchema,
  /** The middle of its villages, else of its municipality; null where neither is known. */
  location: locationSchema.nullable(),
  villages: z.array(z.string().min(1)),
});
export type NetworkCluster = z.infer<typeof networkClusterSchema>;
