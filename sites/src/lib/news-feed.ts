import { documentPath, type NewsArticle } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { latest } from "./dates.ts";
import type { Site } from "./per-site.ts";
import { excerptOf } from "./plain-text.ts";
import { escapeXml } from "./xml.ts";

export const NEWS_FEED_PATH = "/nyheder.xml";
const NEWEST = 30;

/** The newest articles as RSS 2.0 with their full text, all links absolute. */
export function newsFeed(site: Site): string {
  const { cluster } = site;
  const articles = site.news.slice(0, NEWEST);
  const newest = latest(articles.map(({ updatedAt }) => updatedAt));
  const title = t.feeds.news(cluster.name);
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${escapeXml(title)}</title>
<link>${escapeXml(cluster.origin)}/</link>
<description>${escapeXml(cluster.tagline ?? title)}</description>
<language>${cluster.locale}</language>
${newest && `<lastBuildDate>${rfc822(newest)}</lastBuildDate>\n`}<atom:link href="${escapeXml(cluster.origin)}${NEWS_FEED_PATH}" rel="self" type="application/rss+xml"/>
${articles.map((article) => item(article, cluster.origin)).join("")}</channel>
</rss>
`;
}

function item({ id, slug, title, publishedAt, excerpt, body }: NewsArticle, origin: string): string {
  const summary = excerpt ?? excerptOf(body);
  return `<item>
<title>${escapeXml(title)}</title>
<link>${escapeXml(origin)}${documentPath("news", slug)}</link>
<guid isPermaLink="false">urn:klynge:news:${escapeXml(id)}</guid>
<pubDate>${rfc822(publishedAt)}</pubDate>
${summary ? `<description>${escapeXml(summary)}</description>\n` : ""}<content:encoded>${escapeXml(withAbsoluteLinks(body, origin))}</content:encoded>
</item>
`;
}

function withAbsoluteLinks(html: string, origin: string): string {
  return html.replace(/\s(href|src)="\/(?!\/)/g, ` $1="${origin}/`);
}

function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
