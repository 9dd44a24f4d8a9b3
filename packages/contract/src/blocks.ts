import { z } from "zod";
import { fileSchema, imageSchema } from "./media.ts";
import { contactSchema, htmlSchema, idSchema, linkSchema, locationSchema, webUrlSchema } from "./primitives.ts";
import { publicFormSchema } from "./public-form.ts";

/**
 * The blocks a page is built of. One variant per `type`; the theme has one component per variant.
 * Lists (`newsList`, `eventList`, `villageList`, `groupList`) hold the editor's choice, not the content:
 * the theme picks from the snapshot, so that a list can never show something unpublished.
 */
const heading = z.string().nullable();

export const blockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("richText"), id: idSchema, html: htmlSchema }),
  z.object({
    type: z.literal("hero"),
    id: idSchema,
    heading: z.string().min(1),
    text: z.string().nullable(),
    image: imageSchema.nullable(),
    links: z.array(linkSchema),
  }),
  z.object({ type: z.literal("picture"), id: idSchema, image: imageSchema, caption: z.string().nullable(), wide: z.boolean() }),
  z.object({
    type: z.literal("gallery"),
    id: idSchema,
    heading,
    images: z.array(z.object({ image: imageSchema, caption: z.string().nullable() })).min(1),
  }),
  z.object({
    type: z.literal("callToAction"),
    id: idSchema,
    heading: z.string().min(1),
    text: z.string().nullable(),
    /** Empty where the content they led to is not published any more. */
    links: z.array(linkSchema),
  }),
  z.object({
    type: z.literal("cards"),
    id: idSchema,
    heading,
    cards: z
      .array(
        z.object({ heading: z.string().min(1), text: z.string().nullable(), image: imageSchema.nullable(), link: linkSchema.nullable() }),
      )
      .min(1),
  }),
  z.object({ type: z.literal("newsList"), id: idSchema, heading, limit: z.int().positive(), villageId: idSchema.nullable() }),
  z.object({
    type: z.literal("eventList"),
    id: idSchema,
    heading,
    limit: z.int().positive(),
    villageId: idSchema.nullable(),
    category: z.string().nullable(),
  }),
  z.object({ type: z.literal("villageList"), id: idSchema, heading }),
  z.object({ type: z.literal("groupList"), id: idSchema, heading, onlyWantingVolunteers: z.boolean() }),
  z.object({
    type: z.literal("contact"),
    id: idSchema,
    heading,
    text: z.string().nullable(),
    contact: contactSchema,
    address: z.string().nullable(),
  }),
  z.object({
    type: z.literal("figures"),
    id: idSchema,
    heading,
    figures: z.array(z.object({ value: z.string().min(1), label: z.string().min(1) })).min(1),
    source: linkSchema.nullable(),
  }),
  z.object({
    type: z.literal("chart"),
    id: idSchema,
    heading,
    /** What the values are counted in, such as `%`; of 100 then, else of the largest. */
    unit: z.string().nullable(),
    rows: z.array(z.object({ label: z.string().min(1), value: z.number().nonnegative() })).min(1),
    source: linkSchema.nullable(),
  }),
  z.object({
    type: z.literal("accordion"),
    id: idSchema,
    heading,
    items: z.array(z.object({ heading: z.string().min(1), html: htmlSchema })).min(1),
  }),
  z.object({
    type: z.literal("map"),
    id: idSchema,
    heading,
    location: locationSchema,
    address: z.string().nullable(),
    url: webUrlSchema,
  }),
  z.object({
    type: z.literal("fileList"),
    id: idSchema,
    heading,
    files: z.array(z.object({ label: z.string().min(1), file: fileSchema })).min(1),
  }),
  /** The five phases of a cluster's beginning; on the portal with the number of clusters in each. */
  z.object({ type: z.literal("phases"), id: idSchema, heading, text: z.string().nullable() }),
  /** Where the clusters of the network are. Only the portal knows them: on other sites there is nothing to see. */
  z.object({ type: z.literal("clusterMap"), id: idSchema, heading, text: z.string().nullable() }),
  z.object({ type: z.literal("form"), id: idSchema, heading, text: z.string().nullable(), form: publicFormSchema }),
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block["type"];

/** Every block type, in the order editors are offered them. */
export const BLOCK_TYPES = blockSchema.options.map((option) => option.shape.type.value) as readonly BlockType[];
