import type { PublicForm } from "@klynge/contract";
import type { EventDates } from "./events.ts";
import type { Addresses } from "./links.ts";
import type { MediaLibrary } from "./media.ts";
import type { RichTextToHtml } from "./rich-text.ts";
import type { NewsRow, Ref } from "./rows.ts";

/** What every part of a snapshot is made with. `now` is an instant in UTC, `timezone` the cluster's. */
export type SnapshotContext = {
  now: string;
  timezone: string;
  addresses: Addresses;
  media: MediaLibrary;
  html: RichTextToHtml;
  /** The form with an id; null where it asks nothing or there is none. */
  form(ref: Ref): PublicForm | null;
  /** False for an article that is dated later, unless it is the one that an editor previews. */
  isDue(article: NewsRow): boolean;
  /** The events that have dates, by id. */
  dates: ReadonlyMap<string, EventDates>;
};
