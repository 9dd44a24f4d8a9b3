import { ADDRESSED_COLLECTIONS, MEDIA_PATH, SECTIONS, THEME_ASSETS_PATH } from "@klynge/contract";
import type { PayloadRequest } from "payload";
import { type COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { loadPageTree } from "../pages/page-tree.ts";
import { pagePaths } from "../pages/path.ts";

/** True where the cluster's site answers at `path` with something of its own, so that a redirect there would hide it or never run. */
export async function isLivePath({ req, tenantId, path }: { req: PayloadRequest; tenantId: string; path: string }): Promise<boolean> {
  if (path === "/" || Object.values(SECTIONS).some((section) => section === path)) return true;
  if (path.startsWith(MEDIA_PATH) || path.startsWith(THEME_ASSETS_PATH)) return true;
  const collection = ADDRESSED_COLLECTIONS.find((name) => path.startsWith(SECTIONS[name]));
  if (collection) {
    const slug = path.slice(SECTIONS[collection].length, -1);
    const { totalDocs } = await req.payload.count({
      collection: collection as typeof COLLECTIONS.pages,
      where: { and: [{ [TENANT_FIELD]: { equals: tenantId } }, { slug: { equals: slug } }, { _status: { equals: "published" } }] },
      overrideAccess: true,
      req,
    });
    return totalDocs > 0;
  }
  const pages = await loadPageTree({ payload: req.payload, req, tenantId });
  const paths = pagePaths(pages);
  return pages.some((page) => page.isPublished && paths.get(page.id) === path);
}
