/** What the bench measures, by the keys of its JSON. Null where it could not be measured, absent where it was not asked for. */
export interface Figures {
  compileSeconds?: number;
  networkSeconds?: number;
  pages?: number;
  msPerPage?: number;
  oneArticleMs?: number;
  oneArticleLargeMs?: number;
  publishToLiveMs?: { p50: number; p95: number } | null;
  previewMs?: number;
  /** From sending the form for a new cluster to the first page that is served. */
  newClusterSeconds?: number;
  feedImportMs?: number;
  publisherPeakMb?: number;
  serverRps?: number;
  nginxRps?: number | null;
  astroBuildSeconds?: number;
  /** The portal with 1,000 live clusters, from the database to the live site. */
  portalThousandSeconds?: number;
  portalThousand?: PortalSizes & { snapshotSeconds: number; pages: number };
  /** The same with 29. */
  portalNow?: PortalSizes;
  /** A cluster with 5,000 events, in milliseconds; `coldMs` is the first answer after a start. */
  clashMs?: { p50: number; p95: number; coldMs: number };
}

/** The page of all clusters, and the map on it. */
interface PortalSizes {
  page: { kB: number; gzipKB: number };
  map: { kB: number; gzipKB: number };
}

/** One line of the table. `met` is undefined where there is no target to meet. */
export interface Row {
  title: string;
  value: string;
  target: string;
  met: boolean | undefined;
}

/** Puts the figures beside their targets, in the order of the table in the README. */
export function rowsOf(figures: Figures): Row[] {
  const { publishToLiveMs: live, serverRps, nginxRps, astroBuildSeconds, compileSeconds, networkSeconds } = figures;
  return [
    limit({ title: "Compile the theme", value: compileSeconds, unit: "s", most: 8 }),
    limit({ title: `Publish 29 clusters, ${figures.pages ?? "?"} pages, compressed`, value: networkSeconds, unit: "s", most: 4 }),
    plain({ title: "  one page of it", value: figures.msPerPage, unit: "ms" }),
    limit({ title: "One article changed, 60 pages", value: figures.oneArticleMs, unit: "ms", most: 80 }),
    limit({ title: "One article changed, 2,000 pages", value: figures.oneArticleLargeMs, unit: "ms", most: 1000 }),
    limit({ title: "From the CMS to the live site, half of the time", value: live?.p50, unit: "ms", most: 300 }),
    limit({ title: "  19 times of 20", value: live?.p95, unit: "ms", most: 700 }),
    limit({ title: "From a keystroke to the preview that is painted", value: figures.previewMs, unit: "ms", most: 1000 }),
    limit({ title: "From the form for a new cluster to its first page", value: figures.newClusterSeconds, unit: "s", most: 5 }),
    limit({ title: "A calendar of 1,000 events imported", value: figures.feedImportMs, unit: "ms", most: 5_000 }),
    limit({ title: "Most memory the publisher took", value: figures.publisherPeakMb, unit: "MB", most: 500 }),
    serverRps === undefined ? undefined : serverRow({ serverRps, nginxRps }),
    plain({ title: "  nginx with the same files", value: nginxRps ?? undefined, unit: "requests/s" }),
    limit({ title: "What lies near a date, among 5,000 events, half of the time", value: figures.clashMs?.p50, unit: "ms", most: 200 }),
    limit({ title: "  19 times of 20", value: figures.clashMs?.p95, unit: "ms", most: 200 }),
    plain({ title: "  the first time after a start", value: figures.clashMs?.coldMs, unit: "ms" }),
    limit({ title: "Publish the portal with 1,000 clusters", value: figures.portalThousandSeconds, unit: "s", most: 5 }),
    plain({ title: "  reading the database for it", value: figures.portalThousand?.snapshotSeconds, unit: "s" }),
    plain({ title: "  the page of all clusters, with gzip", value: figures.portalThousand?.page.gzipKB, unit: "kB" }),
    plain({ title: "  the map on it, with gzip", value: figures.portalThousand?.map.gzipKB, unit: "kB" }),
    plain({ title: "  the page with 29 clusters, with gzip", value: figures.portalNow?.page.gzipKB, unit: "kB" }),
    plain({ title: "Plain static astro build of one cluster, for comparison", value: astroBuildSeconds, unit: "s" }),
  ].filter((row) => row !== undefined);
}

interface Measured {
  title: string;
  value: number | undefined;
  unit: string;
}

function limit({ title, value, unit, most }: Measured & { most: number }): Row | undefined {
  if (value === undefined) return undefined;
  return { title, value: withUnit(value, unit), target: `≤ ${most.toLocaleString("en")} ${unit}`, met: value <= most };
}

function plain({ title, value, unit }: Measured): Row | undefined {
  return value === undefined ? undefined : { title, value: withUnit(value, unit), target: "", met: undefined };
}

function serverRow({ serverRps, nginxRps }: { serverRps: number; nginxRps: number | null | undefined }): Row {
  const title = "Site server, precompressed page";
  const value = withUnit(serverRps, "requests/s");
  if (!nginxRps) return { title, value, target: "≥ half of nginx (not installed)", met: undefined };
  return { title, value, target: `≥ half of nginx (is ${Math.round((100 * serverRps) / nginxRps)} %)`, met: serverRps >= nginxRps / 2 };
}

function withUnit(value: number, unit: string): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}
