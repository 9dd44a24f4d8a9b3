import { z } from "zod";
import { idSchema, instantSchema, linkSchema } from "./primitives.ts";

/** `urgent` is what everybody must know now; `info` is said calmly. */
export const NOTICE_LEVELS = ["info", "urgent"] as const;

/** What the network's secretariat says on top of every page, from `start` until `end`. `body` is plain text; lines may be broken. */
export const noticeSchema = z.object({
  id: idSchema,
  level: z.enum(NOTICE_LEVELS),
  title: z.string().min(1),
  body: z.string().nullable(),
  link: linkSchema.nullable(),
  start: instantSchema,
  end: instantSchema,
});
export type Notice = z.infer<typeof noticeSchema>;
