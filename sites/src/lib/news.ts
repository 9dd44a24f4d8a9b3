import { documentPath, type NewsArticle, type SharedArticle } from "@klynge/contract";
import { perSite } from "./per-site.ts";

/** An article of the cluster itself, or one that another shares: then `source` says which, and `url` where its own page is. */
export type ListedArticle = NewsArticle & Partial<Pick<SharedArticle, "source" | "url">>;

/** All news that lists show, newest first: the cluster's own and what others share. */
export const listedNews = perSite((site): readonly ListedArticle[] =>
  site.shared.news.length === 0 ? site.news : [...site.news, ...site.shared.news].sort(newestFirst),
);

/** Where an article's page is: on this site, or at home. */
export function pathOfArticle({ url, slug }: ListedArticle): string {
  return url ?? documentPath("news", slug);
}

function newestFirst(a: ListedArticle, b: ListedArticle): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt > b.publishedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
