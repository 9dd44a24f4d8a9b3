import { type ClusterSnapshot, HOME_SLUG, parseSnapshot } from "@klynge/contract";
import { everyBlock } from "../../fixtures/pages.ts";
import { makeImage } from "../../fixtures/pictures.ts";
import { makeSnapshot } from "../../fixtures/snapshot.ts";

/** Sites that differ as much as real ones do. Every test of whole pages runs on each of them. */
export const SITES: Record<string, ClusterSnapshot> = {
  "a usual cluster": makeSnapshot(),
  "a cluster of 24 villages without a picture": makeSnapshot({
    slug: "uden-billeder",
    notices: true,
    name: "Landsbyklyngen Syd for Ringkøbing-Skjern",
    pictures: false,
    villages: 24,
    news: 30,
    events: 90,
    color: "#ffee00",
    accent: "#eeeeee",
  }),
  "a cluster on its first day": emptyCluster(),
  "a cluster with its own start page, logo and menu": withStartPage(),
  "the portal of the network": makeSnapshot({
    slug: "portal",
    notices: true,
    name: "Landsbyklynger",
    kind: "network",
    clusters: 29,
    sources: 5,
    villages: 0,
    places: 0,
    organisations: 0,
    groups: 0,
    series: 0,
  }),
  "a cluster that a notice stands for": archived("notice"),
  "a cluster that is kept to be read": archived("read-only"),
};

function archived(mode: "notice" | "read-only"): ClusterSnapshot {
  const site = makeSnapshot({ slug: mode, villages: 2, news: 3, events: 5, places: 1, organisations: 1, groups: 1, pages: 2 });
  const office = { name: "Landsbyklynger", url: "https://klynger.example.org", email: "sekretariat@example.org", phone: "12 34 56 78" };
  return parseSnapshot({
    ...site,
    archive: { mode, since: site.now, notice: "Tak til alle, der var med.\n\nVi ses i forsamlingshuset.", office },
    intake: { events: null, ideas: null },
    shared: { events: [], omittedEvents: 0, news: [] },
  });
}

/** A cluster of which nothing but the name is known. */
export function emptyCluster(): ClusterSnapshot {
  const site = makeSnapshot({
    slug: "ny",
    villages: 0,
    news: 0,
    events: 0,
    series: 0,
    places: 0,
    organisations: 0,
    groups: 0,
    documents: 0,
    pages: 0,
    pictures: false,
  });
  return parseSnapshot({
    ...site,
    intake: { events: null, ideas: null },
    cluster: {
      ...site.cluster,
      tagline: null,
      description: null,
      municipality: null,
      population: null,
      phase: null,
      phaseStarts: {},
      contact: { email: null, phone: null, address: null },
      facebookUrl: null,
      steeringGroup: [],
      menu: [],
    },
  });
}

function withStartPage(): ClusterSnapshot {
  const site = makeSnapshot({ slug: "egen-forside", color: "#7a1f3d", accent: "#12b5cb", sources: 1 });
  const [page] = site.pages;
  if (!page) throw new Error("[fixtures] the snapshot has no page to make a start page of");
  const logo = makeImage({ name: "logo", alt: "Klyngens logo" });
  return parseSnapshot({
    ...site,
    cluster: {
      ...site.cluster,
      theme: { ...site.cluster.theme, logo },
      menu: [
        { label: "Nyt", href: "/nyheder/", children: [{ label: "Kalender", href: "/kalender/" }] },
        { label: "Kommunen", href: "https://example.org/", children: [] },
      ],
    },
    pages: [
      ...site.pages,
      { ...page, id: "home", slug: HOME_SLUG, path: "/", title: "Forside", layout: everyBlock({ villages: site.villages }) },
    ],
    assets: makeSnapshot({ slug: "egen-forside" }).assets.concat(
      [logo.fallback, ...logo.sources].map(({ path }) => ({ path, source: "logo.svg", bytes: 1, mimeType: "image/svg+xml" })),
    ),
  });
}
