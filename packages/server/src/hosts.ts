import { slugSchema } from "@klynge/contract";
import type { Release } from "./release.ts";
import type { ReleaseStore } from "./release-store.ts";
import { createScanBudget } from "./scan-budget.ts";

/** Which site lives at a host. `redirectTo` is the origin (without trailing slash) where its pages have their address. */
export type HostedSite = { release: Release; redirectTo: string | undefined };

export type Hosts = {
  /**
   * The site at a host name (lower case, no port); undefined where there is none.
   *
   * @throws {ServerError} where there is one that cannot be served now
   */
  find(hostname: string): HostedSite | undefined;
};

/**
 * Knows the hosts of every published cluster from the manifests on disk: `<slug>.<sitesDomain>`, for the network's portal
 * `sitesDomain` itself, and the cluster's own domains. The first two cannot be taken by another cluster's list of domains; where
 * two lists name the same domain, the cluster whose slug sorts first has it.
 */
export function createHosts({ store, sitesDomain }: { store: ReleaseStore; sitesDomain: string }): Hosts {
  /** Slugs by host, for hosts that do not name their slug. Verified against the release at each use. */
  let claims = new Map<string, string>();
  const budget = createScanBudget();

  function scan(): void {
    const found = new Map<string, string>();
    const claim = (host: string, slug: string) => found.has(host) || found.set(host, slug);
    for (const slug of store.slugs()) {
      let release: Release | undefined;
      try {
        release = store.current(slug);
      } catch {
        // Reported by the store. Its hosts are kept, so that they answer "not now" instead of "no such site".
        for (const [host, owner] of claims) if (owner === slug) claim(host, slug);
        continue;
      }
      for (const host of release === undefined ? [] : claimedHosts(release)) claim(host, slug);
    }
    claims = found;
  }

  function claimed(hostname: string): Release | undefined {
    const slug = claims.get(hostname);
    const release = slug === undefined ? undefined : store.current(slug);
    return release !== undefined && claimedHosts(release).includes(hostname) ? release : undefined;
  }

  function claimedHosts({ cluster }: Release): string[] {
    const own = cluster.domains.map((domain) => withoutPort(domain.host)).filter((host) => host !== sitesDomain);
    return cluster.kind === "network" ? [sitesDomain, ...own] : own;
  }

  return {
    find(hostname) {
      const slug = slugBelow({ hostname, sitesDomain });
      const named = slug === undefined ? undefined : store.current(slug);
      if (named !== undefined) return hostedSite({ release: named, hostname, sitesDomain });
      let release = claimed(hostname);
      // A domain may be new; strangers who try one name after the other must not keep the disk busy.
      if (release === undefined && budget.take()) {
        scan();
        release = claimed(hostname);
      }
      return release && hostedSite({ release, hostname, sitesDomain });
    },
  };
}

/** `mols` for `mols.localhost` below `localhost`; undefined for the domain itself and for anything deeper. */
function slugBelow({ hostname, sitesDomain }: { hostname: string; sitesDomain: string }): string | undefined {
  if (!hostname.endsWith(`.${sitesDomain}`)) return undefined;
  const label = hostname.slice(0, -sitesDomain.length - 1);
  return slugSchema.safeParse(label).success ? label : undefined;
}

/**
 * One address per site: every other host leads to the main one. Not where the manifest's origin is elsewhere altogether,
 * as when the folder of a production site is looked at on another machine.
 */
function hostedSite({ release, hostname, sitesDomain }: { release: Release; hostname: string; sitesDomain: string }): HostedSite {
  const { cluster } = release;
  const primary = cluster.domains.find((domain) => domain.primary)?.host;
  const main = withoutPort(primary ?? (cluster.kind === "network" ? sitesDomain : `${release.slug}.${sitesDomain}`));
  const movable = hostname !== main && new URL(cluster.origin).hostname === main;
  return { release, redirectTo: movable ? cluster.origin : undefined };
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}
