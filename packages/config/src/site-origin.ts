import type { Config } from "./read-config.ts";

type Site = { slug: string; kind: "cluster" | "network"; domains: readonly { host: string; primary: boolean }[] };

/**
 * Where a cluster's site lives, without a trailing slash: its primary domain, else `<slug>.<SITES_DOMAIN>`, and the
 * network's portal on the domain itself. On `localhost` the address has http and the port of the site server; anywhere
 * else TLS is taken for granted, since a web server or proxy with certificates stands in front.
 *
 * @example siteOrigin({ config, site: { slug: "mols", kind: "cluster", domains: [] } }) // "http://mols.localhost:4321"
 */
export function siteOrigin({ config, site }: { config: Pick<Config, "sitesDomain" | "sitesPort">; site: Site }): string {
  const host =
    site.domains.find((domain) => domain.primary)?.host ??
    (site.kind === "network" ? config.sitesDomain : `${site.slug}.${config.sitesDomain}`);
  return isLocal(host) ? `http://${host.replace(/:\d+$/, "")}:${config.sitesPort}` : `https://${host}`;
}

function isLocal(host: string): boolean {
  const name = host.replace(/:\d+$/, "");
  return name === "localhost" || name.endsWith(".localhost");
}
