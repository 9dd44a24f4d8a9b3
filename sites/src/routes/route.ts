import type { Document, Event, Group, NewsArticle, Organisation, Page, Place, PublicForm, Village } from "@klynge/contract";
import type { EventDate } from "../lib/calendar.ts";
import type { FilterValue } from "../lib/calendar-filters.ts";
import type { MonthGrid } from "../lib/calendar-grid.ts";
import type { CalendarMonth } from "../lib/calendar-years.ts";
import type { DocumentKind } from "../lib/documents.ts";
import type { ListedArticle } from "../lib/news.ts";
import type { ListPage } from "../lib/pagination.ts";
import type { WeekPlan } from "../lib/week-plan.ts";

/** What one page shows: the name of a template in `views/` and what it needs besides the site. */
export type View =
  | { view: "start"; page: Page | null }
  | { view: "article"; article: NewsArticle; newer: NewsArticle | null; older: NewsArticle | null }
  | { view: "newsList"; list: ListPage<ListedArticle> }
  | { view: "year"; year: string; months: readonly CalendarMonth[]; previous: string | null; next: string | null }
  | { view: "archive"; year: string; years: readonly string[]; dates: readonly EventDate[] }
  | { view: "event"; event: Event; date: EventDate | null }
  | { view: "month"; grid: MonthGrid; previous: string | null; next: string | null }
  | { view: "filtered"; value: FilterValue }
  | { view: "poster"; event: Event; dates: readonly EventDate[] }
  | { view: "weekPlan"; plan: WeekPlan }
  | { view: "screen" }
  | { view: "village"; village: Village }
  | { view: "place"; place: Place }
  | { view: "organisation"; organisation: Organisation }
  | { view: "group"; group: Group }
  | { view: "page"; page: Page }
  | { view: "documents"; kind: DocumentKind | null }
  | { view: "document"; document: Document }
  | { view: "intake"; kind: "events" | "ideas"; form: PublicForm }
  | { view: "thanks"; title: string; text: string }
  | {
      view:
        | "villages"
        | "places"
        | "organisations"
        | "groups"
        | "calendar"
        | "weekend"
        | "clusters"
        | "about"
        | "pictures"
        | "search"
        | "notFound"
        | "notice";
    };

/** A path that answers with a page. */
export type PageRoute = View & {
  path: string;
  /** What it shows, for the sitemap, which tells when that was last changed; null for lists, which change with everything. */
  content: { readonly updatedAt: string } | null;
  /** False for pages that search engines shall leave out. */
  isIndexed: boolean;
};

/** A path that answers with a file: a feed, a style sheet. */
export interface FileRoute {
  path: string;
  /** The media type with its charset. */
  type: string;
  content: () => string;
}
