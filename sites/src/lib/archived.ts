import { SECTIONS } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { formatDay, localDateTime } from "./dates.ts";
import type { Site } from "./per-site.ts";

/**
 * Where the start page of an archived site lies once a notice has taken its place. All else stays where it was: addresses on
 * paper, in mails and on other sites go on leading somewhere. Below a fixed section, so that no page can want the address.
 */
export const ARCHIVED_START_PATH = `${SECTIONS.about}arkiv/`;

/** Whether a notice has taken the place of the site, and what is below it is a copy that search engines shall leave out. */
export function isCopy({ archive }: Pick<Site, "archive">): boolean {
  return archive?.mode === "notice";
}

/** What stands on every page of an archived site, and where it leads on; null on a site that is kept, and on the notice itself. */
export function archivedNote({
  site,
  path,
}: {
  site: Site;
  path: string;
}): { text: string; links: { label: string; href: string }[] } | null {
  const { archive, cluster } = site;
  if (!archive) return null;
  const day = archivedDay(site);
  if (archive.mode === "read-only") return { text: t.archived.note(day), links: [] };
  if (path === "/") return null;
  const start = path === ARCHIVED_START_PATH ? [] : [{ label: t.archived.copyStart, href: ARCHIVED_START_PATH }];
  return { text: t.archived.copyNote(cluster.name, day), links: [{ label: t.archived.copyMore, href: "/" }, ...start] };
}

/** `26. november 2026` */
export function archivedDay({ archive, cluster: { timezone } }: Site): string {
  return archive ? formatDay(localDateTime({ instant: archive.since, timezone }).day) : "";
}
