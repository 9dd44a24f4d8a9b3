import { z } from "zod";
import { eventSchema, newsSchema } from "./content.ts";
import { slugSchema, webUrlSchema } from "./primitives.ts";

/** The cluster that something shared comes from; `url` is its site. */
export const sourceSchema = z.object({ slug: slugSchema, name: z.string().min(1), url: webUrlSchema });
export type Source = z.infer<typeof sourceSchema>;

const fromElsewhere = {
  source: sourceSchema,
  /** Its own page, at home. Lists lead there; no other site has a page of it. */
  url: webUrlSchema,
};

/**
 * An event of another cluster that it shares with the network, as lists show it: `locationText` says where, and whatever only its own
 * page tells is left out, so that nothing of another cluster needs following: no place, village, organisation, picture or text.
 */
export const sharedEventSchema = z.object({
  ...eventSchema.shape,
  ...fromElsewhere,
  description: z.null(),
  image: z.null(),
  series: z.null(),
  placeId: z.null(),
  organisationId: z.null(),
  onlineUrl: z.null(),
  villageIds: z.array(z.never()),
  share: z.literal("network"),
});
export type SharedEvent = z.infer<typeof sharedEventSchema>;

/** An article of another cluster that it shares with the network, as lists show it. */
export const sharedNewsSchema = z.object({
  ...newsSchema.shape,
  ...fromElsewhere,
  body: z.literal(""),
  image: z.null(),
  organisationId: z.null(),
  villageIds: z.array(z.never()),
  share: z.literal("network"),
});
export type SharedArticle = z.infer<typeof sharedNewsSchema>;

/** What a site shows of other clusters: the portal of all, a cluster of those it follows. Of very much, what comes first and is newest. */
export const sharedSchema = z.object({
  events: z.array(sharedEventSchema),
  /** How many more events there are, which only the clusters' own sites show. */
  omittedEvents: z.int().nonnegative(),
  news: z.array(sharedNewsSchema),
});
