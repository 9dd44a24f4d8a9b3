import type { CaaRecord } from "node:dns";
import { Resolver } from "node:dns/promises";
import ipaddr from "ipaddr.js";

/**
 * What the DNS says of a domain. `here`: every address is one of this platform's; `partly`: some are; `elsewhere`: none is;
 * `missing`: it has no address; `unknown`: nobody could be asked, which says nothing of the domain.
 */
export const DOMAIN_STATES = ["here", "partly", "elsewhere", "missing", "unknown"] as const;
type DomainState = (typeof DOMAIN_STATES)[number];

export type DnsCheck = {
  state: DomainState;
  /** Every address of the domain, IPv4 first. */
  addresses: string[];
  /** Those of them that are not this platform's. */
  foreign: string[];
  /** The name that the domain is an alias of (CNAME). */
  alias: string | null;
  /** True where the domain's CAA records (RFC 8659) keep Let's Encrypt from making a certificate. */
  forbidsCertificate: boolean;
};

type Answer<Found> = { kind: "found"; records: Found } | { kind: "none" } | { kind: "unanswered" };

/** Milliseconds a name server has for an answer, doubled at the second try. */
const TIMEOUT = 2_000;
const TRIES = 2;
const ISSUER = "letsencrypt.org";

/** Asks these name servers, as `192.0.2.53` or `192.0.2.53:5353`; the machine's own where there are none. */
export function createResolver({ servers = [] }: { servers?: readonly string[] | undefined } = {}): Resolver {
  const resolver = new Resolver({ timeout: TIMEOUT, tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  return resolver;
}

/**
 * Looks a domain up and compares it with the addresses it should have.
 *
 * @param expected IP addresses; none where they could not be found out, the state is `unknown` then
 */
export async function checkDns({
  host,
  expected,
  resolver,
}: {
  host: string;
  expected: readonly string[];
  resolver: Resolver;
}): Promise<DnsCheck> {
  const [ipv4, ipv6, alias, forbidsCertificate] = await Promise.all([
    answer(resolver.resolve4(host)),
    answer(resolver.resolve6(host)),
    answer(resolver.resolveCname(host)),
    caaForbids({ host, resolver }),
  ]);
  const addresses = [ipv4, ipv6].flatMap((each) => (each.kind === "found" ? each.records : []));
  const own = new Set(expected.map(comparable));
  const foreign = addresses.filter((address) => !own.has(comparable(address)));
  const isUnanswered = ipv4.kind === "unanswered" || ipv6.kind === "unanswered" || own.size === 0;
  const state = isUnanswered ? "unknown" : stateOf({ all: addresses.length, foreign: foreign.length });
  return { state, addresses, foreign, alias: alias.kind === "found" ? (alias.records[0] ?? null) : null, forbidsCertificate };
}

/** The addresses of all these names; a name that is an address already stands for itself. None where one could not be looked up. */
export async function lookUpAddresses({ names, resolver }: { names: readonly string[]; resolver: Resolver }): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      if (ipaddr.isValid(name)) return [name];
      const both = await Promise.all([answer(resolver.resolve4(name)), answer(resolver.resolve6(name))]);
      return both.some(({ kind }) => kind === "unanswered") ? null : both.flatMap((each) => (each.kind === "found" ? each.records : []));
    }),
  );
  return found.includes(null) ? [] : found.flatMap((addresses) => addresses ?? []);
}

function stateOf({ all, foreign }: { all: number; foreign: number }): DomainState {
  if (all === 0) return "missing";
  if (foreign === 0) return "here";
  return foreign === all ? "elsewhere" : "partly";
}

async function answer<Records extends unknown[]>(asked: Promise<Records>): Promise<Answer<Records>> {
  try {
    const records = await asked;
    return records.length > 0 ? { kind: "found", records } : { kind: "none" };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { kind: code === "ENOTFOUND" || code === "ENODATA" ? "none" : "unanswered" };
  }
}

/** The nearest records count, from the domain upwards (RFC 8659 section 3). Without any, everybody may make a certificate. */
async function caaForbids({ host, resolver }: { host: string; resolver: Resolver }): Promise<boolean> {
  const labels = host.split(".");
  for (let from = 0; from < labels.length - 1; from += 1) {
    const found = await answer<CaaRecord[]>(resolver.resolveCaa(labels.slice(from).join(".")));
    if (found.kind !== "found") continue;
    const issuers = found.records.flatMap(({ issue }) => (issue === undefined ? [] : (issue.split(";")[0] ?? "").trim().toLowerCase()));
    return issuers.length > 0 && !issuers.includes(ISSUER);
  }
  return false;
}

/** One spelling per address: IPv6 has many. */
function comparable(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toNormalizedString() : address;
}
