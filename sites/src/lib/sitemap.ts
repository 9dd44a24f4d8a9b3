import { ROBOTS_PATH, SITEMAP_PATH } from "./paths.ts";
import type { Site } from "./per-site.ts";
import { escapeXml } from "./xml.ts";

/** What a sitemap says about one page. */
interface Listed {
  path: string;
  content: { readonly updatedAt: string } | null;
  isIndexed: boolean;
}

/** The pages search engines shall know, after https://www.sitemaps.org/protocol.html. */
export function sitemap({ cluster }: Site, pages: readonly Listed[]): string {
  const urls = pages
    .filter(({ isIndexed }) => isIndexed)
    .map(
      ({ path, content }) =>
        `<url><loc>${escapeXml(cluster.origin + path)}</loc>${content ? `<lastmod>${content.updatedAt}</lastmod>` : ""}</url>\n`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

/** Everybody may read everything. */
export function robots({ cluster }: Site): string {
  return `# ${cluster.origin}${ROBOTS_PATH}\nUser-agent: *\nAllow: /\n\nSitemap: ${cluster.origin}${SITEMAP_PATH}\n`;
}
