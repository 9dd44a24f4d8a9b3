import { type Cluster, type ClusterSnapshot, localDate, type MenuItem, PHASES, SECTIONS } from "@klynge/contract";
import { PHASE_FIELDS } from "../clusters/phases.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { SnapshotContext } from "./context.ts";
import { type ClusterRow, type Maybe, textOf } from "./rows.ts";

type SectionLists = Pick<ClusterSnapshot, "news" | "events" | "villages" | "places" | "organisations" | "groups" | "documents">;

/** The cluster itself. `origin` is where its site lives; `lists` decide which sections the menu has where none was made. */
export function toCluster({
  row,
  origin,
  lists,
  context: { media, addresses, timezone },
}: {
  row: ClusterRow;
  origin: string;
  lists: SectionLists;
  context: SnapshotContext;
}): Cluster {
  const { theme, contact } = row;
  return {
    id: String(row.id),
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    origin,
    domains: domainsOf(row),
    locale: "da",
    timezone,
    tagline: textOf(row.tagline),
    description: textOf(row.description),
    municipality: textOf(row.municipality),
    population: row.population ?? null,
    phase: row.phase ?? null,
    phaseStarts: phaseStartsOf({ row, timezone }),
    theme: {
      color: colorOf(theme?.color, DEFAULT_COLOR),
      accent: colorOf(theme?.accent, DEFAULT_ACCENT),
      logo: media.image(theme?.logo),
      hero: media.image(theme?.hero),
    },
    contact: { email: textOf(contact?.email), phone: textOf(contact?.phone), address: textOf(contact?.address) },
    facebookUrl: textOf(row.facebookUrl),
    steeringGroup: (row.steeringGroup ?? []).map(({ name, role, organisation, email, emailPublic }) => ({
      name,
      role,
      organisation: textOf(organisation),
      email: emailPublic === true ? textOf(email) : null,
    })),
    menu: ownMenu({ row, addresses }) ?? defaultMenu(lists),
  };
}

function phaseStartsOf({ row, timezone }: { row: ClusterRow; timezone: string }): Cluster["phaseStarts"] {
  const known = PHASES.flatMap((phase) => {
    const instant = row.phaseStarts?.[PHASE_FIELDS[phase]];
    return instant ? [[phase, localDate({ instant, timezone })] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The cluster's own domains, as `siteOrigin` is asked with them. */
export function domainsOf(row: ClusterRow): Cluster["domains"] {
  return (row.domains ?? []).map(({ host, primary }) => ({ host, primary: primary ?? false }));
}

export const DEFAULT_COLOR = "#1f5f4a";
const DEFAULT_ACCENT = "#d98324";

export function colorOf(color: Maybe<string>, fallback: string): string {
  return textOf(color) ?? fallback;
}

/** The menu the editors made; an item that leads nowhere gives its place to its children. */
function ownMenu({ row, addresses }: { row: ClusterRow; addresses: SnapshotContext["addresses"] }): MenuItem[] | null {
  if (!row.menu?.length) return null;
  return row.menu.flatMap((item): MenuItem[] => {
    const link = addresses.link(item);
    const children = (item.children ?? []).map((child) => addresses.link(child)).filter((child) => child !== null);
    return link ? [{ ...link, children }] : children.map((child) => ({ ...child, children: [] }));
  });
}

const MENU_SECTIONS = ["news", "events", "villages", "places", "organisations", "groups", "documents"] as const;

/** Every section that has something to show, and always the one about the cluster. */
function defaultMenu(lists: SectionLists): MenuItem[] {
  const filled = MENU_SECTIONS.filter((section) => lists[section].length > 0);
  return [...filled, "about" as const].map((section) => ({
    label: message({ key: `section.${section}` satisfies TextKey, language: "da" }),
    href: SECTIONS[section],
    children: [],
  }));
}
