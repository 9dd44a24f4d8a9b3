import type { CollectionConfig } from "payload";
import { announcements } from "./announcements.ts";
import { auditLog } from "./audit-log.ts";
import { clusters } from "./clusters.ts";
import { documents } from "./documents.ts";
import { eventSubmissions } from "./event-submissions.ts";
import { events } from "./events.ts";
import { groups } from "./groups.ts";
import { ideas } from "./ideas.ts";
import { media } from "./media.ts";
import { news } from "./news.ts";
import { organisations } from "./organisations.ts";
import { pages } from "./pages.ts";
import { places } from "./places.ts";
import { previewLinks } from "./preview-links.ts";
import { releases } from "./releases.ts";
import type { CollectionContext } from "./types.ts";
import { villages } from "./villages.ts";

/** Every collection the plugin brings but users and redirects, in the order of the admin's menu. */
export function collections(context: CollectionContext): CollectionConfig[] {
  return [
    pages(),
    news(),
    events(),
    documents(),
    media(context),
    villages(),
    places(),
    organisations(),
    groups(),
    eventSubmissions(),
    ideas(),
    clusters(),
    announcements(),
    previewLinks(context),
    releases(),
    auditLog(),
  ];
}
