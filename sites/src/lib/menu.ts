import { type MenuItem, SECTIONS } from "@klynge/contract";
import { findPage } from "../routes/routes.ts";
import { t } from "../texts/da.ts";
import { perSite, type Site } from "./per-site.ts";

/** The sections a site may have, in the order menus list them. */
const ALL_SECTIONS = [
  { label: t.clusters.title, href: SECTIONS.clusters },
  { label: t.news.title, href: SECTIONS.news },
  { label: t.events.title, href: SECTIONS.events },
  { label: t.villages.title, href: SECTIONS.villages },
  { label: t.places.title, href: SECTIONS.places },
  { label: t.organisations.title, href: SECTIONS.organisations },
  { label: t.groups.title, href: SECTIONS.groups },
  { label: t.documents.title, href: SECTIONS.documents },
];

/** The sections this site has. */
export const sectionsOf = perSite((site) => ALL_SECTIONS.filter(({ href }) => findPage(site, href)));

/**
 * The menu as the editors made it, without sections that have no content now; where they made none, all sections and the
 * page about the cluster.
 */
export const menuOf = perSite((site): MenuItem[] => {
  const { menu } = site.cluster;
  if (menu.length > 0) {
    return menu
      .filter(({ href }) => leadsSomewhere(site, href))
      .map((item) => ({ ...item, children: item.children.filter(({ href }) => leadsSomewhere(site, href)) }));
  }
  const about = { label: t.start.about, href: SECTIONS.about };
  return [...sectionsOf(site), about].map((link) => ({ ...link, children: [] }));
});

const sectionPaths: ReadonlySet<string> = new Set(ALL_SECTIONS.map(({ href }) => href));

function leadsSomewhere(site: Site, href: string): boolean {
  return !sectionPaths.has(href) || findPage(site, href) !== undefined;
}
