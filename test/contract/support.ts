import { type ClusterSnapshot, SNAPSHOT_VERSION, type Village } from "@klynge/contract";

/** The smallest valid snapshot: a cluster without any content. */
export function minimalSnapshot(): ClusterSnapshot {
  return {
    archive: null,
    version: SNAPSHOT_VERSION,
    now: "2026-05-01T10:00:00.000Z",
    nextChangeAt: null,
    cluster: {
      id: "c",
      slug: "klynge",
      name: "Klyngen",
      kind: "cluster",
      origin: "http://klynge.localhost:4321",
      domains: [],
      locale: "da",
      timezone: "Europe/Copenhagen",
      tagline: null,
      description: null,
      municipality: null,
      population: null,
      phase: null,
      phaseStarts: {},
      theme: { color: "#336633", accent: "#cc6600", logo: null, hero: null },
      contact: { email: null, phone: null, address: null },
      facebookUrl: null,
      steeringGroup: [],
      menu: [],
    },
    villages: [],
    pages: [],
    news: [],
    events: [],
    places: [],
    organisations: [],
    groups: [],
    notices: [],
    documents: [],
    redirects: [],
    shared: { events: [], omittedEvents: 0, news: [] },
    intake: { events: null, ideas: null },
    network: null,
    assets: [],
  };
}

export function village(name: string): Village {
  const slug = name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replace(/[^a-z0-9]+/g, "-");
  return { id: slug, slug, updatedAt: "2026-01-01T00:00:00.000Z", name, description: null, image: null, location: null, population: null };
}
