import type { Notice } from "@klynge/contract";
import type { Payload } from "payload";
import { whereFor, whereNotOver, wherePublished } from "../announcements/current.ts";
import { COLLECTIONS } from "../names.ts";
import { readAll } from "./read.ts";
import { type Id, type Maybe, type Ref, textOf } from "./rows.ts";

/** An announcement as the database holds it. */
export type NoticeRow = {
  id: Id;
  _status?: Maybe<string>;
  title: string;
  body?: Maybe<string>;
  place: "admin" | "sites" | "both";
  level: Notice["level"];
  start: string;
  end?: Maybe<string>;
  link?: Maybe<{ label?: Maybe<string>; url?: Maybe<string> }>;
  audience: "all" | "some";
  clusters?: Maybe<Ref[]>;
};

/** What the secretariat has published for the pages of a cluster's site and is not over: now, and to come. */
export function readNotices({ payload, clusterId }: { payload: Payload; clusterId: string }): Promise<NoticeRow[]> {
  const where = [wherePublished, { place: { in: ["sites", "both"] } }, whereNotOver(new Date().toISOString()), whereFor(clusterId)];
  return readAll<NoticeRow>({ payload, collection: COLLECTIONS.announcements, where: { and: where } });
}

/** What is said at the instant `now`, and when that changes next by itself. */
export function toNotices({ rows, now }: { rows: readonly NoticeRow[]; now: string }): { notices: Notice[]; nextChangeAt: string | null } {
  const moments = rows.flatMap(({ start, end }) => [start, end]).filter((moment) => typeof moment === "string" && moment > now);
  return {
    notices: rows.flatMap((row) => (row.start <= now && row.end && row.end > now ? [toNotice({ row, end: row.end })] : [])),
    nextChangeAt: (moments as string[]).sort()[0] ?? null,
  };
}

function toNotice({ row, end }: { row: NoticeRow; end: string }): Notice {
  const { id, level, title, body, link, start } = row;
  const [label, href] = [textOf(link?.label), textOf(link?.url)];
  return { id: String(id), level, title, body: textOf(body), link: label && href ? { label, href } : null, start, end };
}
